/**
 * `lieux sources`: who hands over records, how each list fares, and the operator's word: when to look at it, look now,
 * accept or withdraw it. With the site stopped the work is done here; while it runs, it is asked to do it.
 */

import { join } from 'node:path'
import { accesOf, insecables } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import { porteOf, readConfig, resolveTyped } from '../config.ts'
import { nextRun, QuandIllisible, quandEnClair, readQuand } from '../jobs/calendrier.ts'
import { moment } from '../moment.ts'
import { isShown, publishAll } from '../pipeline/harvest.ts'
import { publishChanges } from '../pipeline/increment.ts'
import { storedLocalisation } from '../pipeline/locate.ts'
import { heldReading } from '../pipeline/retenue.ts'
import { loadGeographie } from '../reference/load.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { EtatSource } from '../store/suivi.ts'
import { declaredAs } from './declarees.ts'
import { findDemandes, noAddress } from './demandes.ts'
import { dire } from './dire.ts'
import { inMaison } from './maison.ts'
import { accueilleEtDit, empreinteOf, moissonne, rewriteEdition } from './moisson.ts'
import { acceptProposee, refuseProposee, tellProposees } from './propositions.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'
import { drawTableau } from './tableau.ts'

/** The base, and whether the site runs on it: then it does the work itself. */
export interface Guichet {
  readonly store: Store
  readonly ouvert: boolean
}

const quand = (iso: string | null): string => (iso === null ? '' : moment(iso))

const ETATS = { neuve: 'jamais lue', fraiche: 'à jour', perimee: 'périmée' } as const

function etatOf({ etat, alarmes, travail }: EtatSource): string {
  if (travail?.pris_le) return 'lecture en cours'
  return alarmes.length > 0 ? 'en alarme' : ETATS[etat]
}

function publieeOf(source: SourceConnue): string {
  if (source.retiree) return 'retirée'
  if (source.licence !== 'inconnue') return 'publiée'
  return isShown(source) ? 'acceptée' : 'retenue : licence inconnue'
}

async function list({ store }: Guichet): Promise<Code> {
  const sources = await store.sources.known()
  const etats = new Map((await store.suivi.all()).map(e => [e.nom, e]))
  const rangs = sources.map(s => {
    const etat = etats.get(s.nom) as EtatSource
    const lus = s.rapport?.lus ?? null
    const prochaine = etat.suivie ? (etat.travail ? quand(etat.travail.pour) : quandEnClair(etat)) : ''
    return [s.nom, etatOf(etat), quand(etat.vue_le), lus, s.rapport?.retenus ?? null, prochaine, publieeOf(s)]
  })
  const entete = ['source', 'état', 'vue le', 'lus', 'retenus', 'prochaine lecture', 'publication']
  process.stdout.write(`\n${drawTableau(entete, rangs)}\n\n`)
  for (const { nom, alarmes, depense, budget } of etats.values()) {
    for (const { vu, vue_le } of alarmes) dire(`! ${nom} : ${vu} (depuis le ${moment(vue_le)})`)
    if (depense.requetes >= budget.requetes || depense.octets >= budget.octets)
      dire(`! ${nom} : son budget du jour est dépensé, elle sera redemandée demain.`)
    if (alarmes.length > 0) dire(`  → vérifiez la liste ; si c’est voulu : npx lieux sources accepter ${nom}`)
  }
  await tellProposees(store)
  return CODES.entier
}

async function knownSource({ store }: Guichet, nom: string): Promise<SourceConnue> {
  const sources = await store.sources.known()
  const source = sources.find(s => s.nom === nom)
  if (source) return source
  const noms = [...sources, ...(await store.propositions.pending())].map(s => s.nom).join(', ')
  throw new AppelErrone(insecables(`Source inconnue : « ${nom} ». Sources de la base : ${noms || 'aucune'}.`))
}

const inTurn = <T>(store: Store, work: () => Promise<T>): Promise<T> =>
  store.takeTurn(work, () => dire('Une autre moisson remplit cette base : celle-ci attend son tour.'))

/** Publishes again what the operator's word has changed; the site that runs does it itself. */
export async function publishAgain({ store, ouvert }: Guichet, fait: string): Promise<Code> {
  if (ouvert) {
    await store.travaux.ask('parution', null, new Date())
    dire(`${fait} : le site qui tourne publie l’édition suivante.`)
    return CODES.entier
  }
  const { locate } = await storedLocalisation(store, loadGeographie({ dossier: join(store.dossier, 'reference') }))
  const [maintenant, empreinte] = [new Date(), empreinteOf(store)]
  const { publication } = await inTurn(
    store,
    async () =>
      (await publishChanges(store, maintenant, empreinte, locate)) ??
      (await publishAll(store, maintenant, new Map(), { empreinte, locate }))
  )
  // Even when no fiche has moved: the files name the rows of each list that is published, and only those.
  if (publication.edition !== null) await rewriteEdition(store, publication.edition)
  const { nouvelle, edition } = publication
  dire(nouvelle ? `Édition ${edition?.numero} publiée : ${fait}.` : 'Rien ne change dans ce qui est publié.')
  return CODES.entier
}

/** What waits for the operator's word: a proposed list, what alarms hold back, then the licence that nobody states. */
async function accept(guichet: Guichet, nom: string): Promise<Code> {
  const { store, ouvert } = guichet
  const proposee = await inTurn(store, () => acceptProposee(store, nom))
  if (proposee !== null) return proposee
  const source = await knownSource(guichet, nom)
  const tenue = await heldReading(store, nom)
  if (tenue === null) {
    await store.sources.allow(nom, true)
    return publishAgain(guichet, `${nom} y est`)
  }
  for (const { vu } of await store.alarmes.open(nom)) dire(`accepté : ${vu}`)
  if (!isShown(source))
    dire(
      `${source.retiree ? 'elle reste retirée' : 'sa licence reste inconnue'} : ses lieux sont retenus, accepter ${nom} encore les publie.`
    )
  if (!ouvert) return inTurn(store, () => accueilleEtDit(store, { demandes: [tenue], echecs: [] }))
  await store.travaux.ask('acceptation', nom, new Date())
  dire(`${nom} : le site qui tourne prend cette lecture.`)
  return CODES.entier
}

async function withdraw(guichet: Guichet, nom: string): Promise<Code> {
  await knownSource(guichet, nom)
  await guichet.store.sources.allow(nom, false)
  return publishAgain(guichet, `${nom} n’y est plus`)
}

/** A schedule as it was typed, null for the list's own. Throws `AppelErrone`. */
function readTyped(quand: string): string | null {
  try {
    return quand === 'defaut' ? null : readQuand(quand)
  } catch (erreur) {
    throw erreur instanceof QuandIllisible ? new AppelErrone(erreur.message) : erreur
  }
}

async function plan(guichet: Guichet, nom: string, quand: string): Promise<Code> {
  const { store } = guichet
  await knownSource(guichet, nom)
  const source = await declaredAs(store, nom)
  if (!source || accesOf(source) === null) throw new AppelErrone(noAddress(nom, TOUTES))
  const dit = readTyped(quand)
  await store.sources.plan(nom, dit)
  // Saying when to look at a list is asking that it be looked at.
  if (dit !== 'jamais') await store.sources.follow(nom, true)
  const rythme = { ...source, quand: dit, cron: source.quand }
  const prochaine = nextRun(rythme, new Date())
  await store.travaux.move('moisson', nom, prochaine)
  dire(
    `${nom} : ${quandEnClair(rythme)}${prochaine ? `, la prochaine fois le ${moment(prochaine.toISOString())}` : ''}.`
  )
  return CODES.entier
}

/** Looks now at the lists named, or at all those that are followed. */
async function look({ store, ouvert }: Guichet, noms: readonly string[]): Promise<Code> {
  const voulues = noms.length > 0 ? noms : (await store.sources.followed()).map(s => s.nom)
  if (voulues.length === 0) {
    dire('Aucune source de la base n’est suivie à son adresse : nommez celle à lire.')
    return CODES.rien
  }
  const nommees = (await Promise.all(voulues.map(nom => declaredAs(store, nom)))).filter(s => s !== null)
  // Names are checked, and sources without an address refused, before anything is asked.
  const { demandes } = await findDemandes(voulues, { ...porteOf(readConfig()), ici: resolveTyped('.'), nommees })
  const fichier = demandes.find(d => d.distante === undefined)
  if (ouvert && fichier)
    throw new AppelErrone(
      insecables(
        `« ${fichier.fichier} » est un fichier : arrêtez d’abord le site, puis npm start -- ${fichier.fichier}`
      )
    )
  if (!ouvert) return inTurn(store, () => moissonne(store, voulues))
  await store.sources.declare(demandes.map(d => d.source))
  for (const { source } of demandes) {
    await store.sources.follow(source.nom, true)
    await store.travaux.ask('moisson', source.nom, new Date())
  }
  dire(`${voulues.join(', ')} : le site qui tourne s’en charge. Voir sa page Sources, ou : npx lieux sources`)
  return CODES.entier
}

const ACTIONS = ['accepter', 'refuser', 'retirer', 'planifier', 'moissonner'] as const

/**
 * `lieux sources`, `lieux sources accepter NOM`, `refuser NOM`, `retirer NOM`, `planifier NOM --quand '0 3 * * 1'`, `moissonner [NOM…]`.
 * Answers 3 when a list failed or waits, 1 when nothing could be read.
 */
export async function sourcesVerb(
  action: string | undefined,
  noms: readonly string[],
  { quand }: { readonly quand?: string } = {}
): Promise<Code> {
  if (action !== undefined && !(ACTIONS as readonly string[]).includes(action))
    throw new AppelErrone(insecables(`« ${action} » : les actions connues sont ${ACTIONS.join(', ')}.`))
  const [nom, ...autres] = noms
  if (action !== undefined && action !== 'moissonner' && (nom === undefined || autres.length > 0))
    throw new AppelErrone(insecables(`Quelle source ${action} ? Donnez un nom, et un seul.`))
  if (action === 'planifier' && quand === undefined)
    throw new AppelErrone(
      "Quand ? Donnez --quand nuit, semaine, mois, jamais, defaut, ou un calendrier : --quand '0 3 * * 1'."
    )
  return inMaison(maison => {
    if (action === undefined) return list(maison)
    if (action === 'refuser') return refuseProposee(maison.store, nom as string)
    if (action === 'moissonner') return look(maison, noms)
    if (action === 'planifier') return plan(maison, nom as string, quand as string)
    return (action === 'accepter' ? accept : withdraw)(maison, nom as string)
  })
}
