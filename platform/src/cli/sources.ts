/**
 * `lieux sources`: who hands over records, and the operator's word on lists that state no licence. Accepting one (or
 * refusing it again) publishes the next édition at once: its records were linked all along, so no identity changes.
 */
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { explain, Panne } from '../errors.ts'
import { publishAll } from '../pipeline/harvest.ts'
import { publishChanges } from '../pipeline/increment.ts'
import { storedLocalisation } from '../pipeline/locate.ts'
import { loadGeographie } from '../reference/load.ts'
import type { Store } from '../store/store.ts'
import { openMaison } from './maison.ts'
import { empreinteOf, rewriteEdition } from './moisson.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'
import { drawTableau } from './tableau.ts'

const dire = (ligne: string): void => {
  process.stdout.write(`  ${ligne}\n`)
}

async function list(store: Store): Promise<Code> {
  const sources = await store.sources.known()
  const rangs = sources.map(s => [
    s.nom,
    s.editeur,
    s.licence,
    s.licence !== 'inconnue' ? 'publiée' : s.licence_acceptee ? 'acceptée' : 'retenue : licence inconnue'
  ])
  process.stdout.write(`\n${drawTableau(['source', 'éditeur', 'licence', 'état'], rangs)}\n\n`)
  return CODES.entier
}

async function decide(store: Store, nom: string, accepted: boolean): Promise<Code> {
  const sources = await store.sources.known()
  if (!sources.some(s => s.nom === nom)) {
    throw new AppelErrone(`Source inconnue : « ${nom} ». Sources de la base : ${sources.map(s => s.nom).join(', ')}.`)
  }
  await store.sources.acceptLicence(nom, accepted)
  const { locate } = await storedLocalisation(store, loadGeographie({ dossier: join(store.dossier, 'reference') }))
  const [maintenant, empreinte] = [new Date(), empreinteOf(store)]
  const { publication } =
    (await publishChanges(store, maintenant, empreinte, locate)) ??
    (await publishAll(store, maintenant, new Map(), { empreinte, locate }))
  // Even when no fiche has moved: the files name the rows of each list that is published, and only those.
  if (publication.edition !== null) await rewriteEdition(store, publication.edition)
  dire(
    publication.nouvelle
      ? `Édition ${publication.edition?.numero} publiée : ${nom} y ${accepted ? 'est' : 'n’est plus'}.`
      : 'Rien ne change dans ce qui est publié.'
  )
  return CODES.entier
}

/** `lieux sources`, `lieux sources accepter NOM`, `lieux sources retirer NOM`. The site must be stopped: one house, one door. */
export async function sourcesVerb(action: string | undefined, nom: string | undefined): Promise<Code> {
  if (action !== undefined && action !== 'accepter' && action !== 'retirer') {
    throw new AppelErrone(`« ${action} » : les actions connues sont accepter et retirer.`)
  }
  if (action !== undefined && nom === undefined) throw new AppelErrone(`Quelle source ${action} ? Donnez son nom.`)
  try {
    const maison = await openMaison(readConfig(), dire)
    try {
      return action === undefined
        ? await list(maison.store)
        : await decide(maison.store, nom as string, action === 'accepter')
    } finally {
      await maison.close()
    }
  } catch (erreur) {
    if (!(erreur instanceof Panne)) throw erreur
    process.stderr.write(`${explain(erreur)}\n`)
    return CODES.rien
  }
}
