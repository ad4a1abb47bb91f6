/**
 * `lieux sources`: who hands over records, and the operator's word on lists that state no licence and on lists that their
 * producers proposed. Accepting one (or withdrawing it again) publishes the next édition at once.
 */
import { join } from 'node:path'
import { insecables } from '@lieux-communs/core'
import { readConfig } from '../config.ts'
import { explain, Panne } from '../errors.ts'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { storedLocalisation } from '../pipeline/locate.ts'
import type { Demande } from '../pipeline/run.ts'
import { loadGeographie } from '../reference/load.ts'
import type { Store } from '../store/store.ts'
import { openMaison } from './maison.ts'
import { retireDemonstration, rewriteEdition } from './moisson.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'
import { drawTableau } from './tableau.ts'

const ACTIONS = ['accepter', 'refuser', 'retirer'] as const
type Action = (typeof ACTIONS)[number]

const dire = (ligne: string): void => {
  process.stdout.write(`  ${ligne}\n`)
}

/** Prints what is in the base and what is proposed. */
export async function listSources(store: Store): Promise<Code> {
  const sources = await store.sources.known()
  const proposees = await store.propositions.pending()
  const rangs = [
    ...sources.map(s => [
      s.nom,
      s.editeur,
      s.licence,
      s.licence !== 'inconnue' ? 'publiée' : s.licence_acceptee ? 'acceptée' : 'retenue : licence inconnue'
    ]),
    ...proposees.map(p => [p.nom, p.editeur, p.licence, 'proposée'])
  ]
  process.stdout.write(`\n${drawTableau(['source', 'éditeur', 'licence', 'état'], rangs)}\n\n`)
  for (const p of proposees) {
    dire(insecables(`${p.nom} : « ${p.titre} », proposée le ${p.proposee_le.slice(0, 10)} par ${p.courriel}`))
    dire(insecables(`  npx lieux sources accepter ${p.nom} ; pour l’effacer : npx lieux sources refuser ${p.nom}`))
  }
  return CODES.entier
}

/** The next édition, once something was decided. */
async function publish(store: Store, nom: string, present: boolean): Promise<void> {
  const { locate } = await storedLocalisation(store, loadGeographie({ dossier: join(store.dossier, 'reference') }))
  const { publication } = await publishAll(store, new Date(), new Map(), { locate })
  // Even when no fiche has moved: the files name the rows of each list that is published, and only those.
  if (publication.edition !== null) await rewriteEdition(store, publication.edition)
  dire(
    publication.nouvelle
      ? `Édition ${publication.edition?.numero} publiée : ${nom} y ${present ? 'est' : 'n’est plus'}.`
      : 'Rien ne change dans ce qui est publié.'
  )
}

/** A proposed list becomes a source, read by the ordinary path with the mapping that its producer settled. */
async function acceptProposee(store: Store, nom: string): Promise<Code> {
  const proposee = await store.propositions.read(nom)
  if (proposee === null) return CODES.rien
  const { source, octets } = proposee
  const demande: Demande = { source, fichier: source.fichier, octets: async () => octets }
  const geographie = loadGeographie({ dossier: join(store.dossier, 'reference') })
  const jour = new Date().toISOString().slice(0, 10)
  const { rapports, echecs } = await harvest(store, [demande], { geographie, jour })
  const [echec] = echecs
  if (echec) {
    process.stderr.write(`\n  ${echec.cause}\n  remède : ${echec.remede}\n\n`)
    return CODES.rien
  }
  await store.propositions.accept(nom)
  await retireDemonstration(store, [demande])
  const [rapport] = rapports
  if (rapport)
    dire(
      insecables(`${nom} : ${rapport.lus} lignes lues, ${rapport.retenus} gardées, ${rapport.ecartes.length} écartées.`)
    )
  await publish(store, nom, true)
  return CODES.entier
}

async function refuseProposee(store: Store, nom: string): Promise<Code> {
  if (!(await store.propositions.refuse(nom)))
    throw new AppelErrone(insecables(`« ${nom} » n’est pas une liste proposée. Les voir : npx lieux sources`))
  dire(insecables(`${nom} : la liste proposée et le courriel de son auteur sont effacés.`))
  return CODES.entier
}

/** The operator's word on one list, over an open base. Throws `AppelErrone`. */
export async function decideSource(store: Store, nom: string, action: Action): Promise<Code> {
  if (action === 'refuser') return refuseProposee(store, nom)
  const proposees = await store.propositions.pending()
  if (action === 'accepter' && proposees.some(p => p.nom === nom)) return acceptProposee(store, nom)
  const sources = await store.sources.known()
  if (!sources.some(s => s.nom === nom)) {
    const noms = [...sources, ...proposees].map(s => s.nom)
    throw new AppelErrone(`Source inconnue : « ${nom} ». Sources de la base : ${noms.join(', ')}.`)
  }
  await store.sources.acceptLicence(nom, action === 'accepter')
  await publish(store, nom, action === 'accepter')
  return CODES.entier
}

/** `lieux sources`, `lieux sources accepter|refuser|retirer NOM`. The site must be stopped: one house, one door. */
export async function sourcesVerb(demandee: string | undefined, nom: string | undefined): Promise<Code> {
  const action = ACTIONS.find(a => a === demandee)
  if (demandee !== undefined && action === undefined)
    throw new AppelErrone(`« ${demandee} » : les actions connues sont ${ACTIONS.join(', ')}.`)
  if (action !== undefined && nom === undefined) throw new AppelErrone(`Quelle source ${action} ? Donnez son nom.`)
  try {
    const maison = await openMaison(readConfig(), dire)
    try {
      return action === undefined
        ? await listSources(maison.store)
        : await decideSource(maison.store, nom as string, action)
    } finally {
      await maison.close()
    }
  } catch (erreur) {
    if (!(erreur instanceof Panne)) throw erreur
    process.stderr.write(`${explain(erreur)}\n`)
    return CODES.rien
  }
}
