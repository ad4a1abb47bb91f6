/**
 * What `start` does with an empty base, or with the user's files: the whole path into the store, to a published édition
 * and its folder of files, with progress and a closing table.
 */

import { join } from 'node:path'
import { cleGlobale, type Enregistrement, type Fiche, type Geographie, type Rapport } from '@lieux-communs/core'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import type { ListesConnues } from '../catalogue/avant.ts'
import { withoutCopies } from '../compilation.ts'
import { porteOf, readConfig, resolveTyped } from '../config.ts'
import { empreinteProgramme } from '../pipeline/empreinte.ts'
import { type Fin, harvest, isShown, type Lectures, type Parution, publishAll, upToDate } from '../pipeline/harvest.ts'
import { publishChanges } from '../pipeline/increment.ts'
import { storedLocalisation } from '../pipeline/locate.ts'
import type { Demande, Echec } from '../pipeline/run.ts'
import { changementsJson } from '../publish/changements.ts'
import { countsOnly, ecritesOf, fichiersOf, passageCsv, passagesOf } from '../publish/fichiers.ts'
import { completeJeu, fichierDit, missingIn } from '../publish/jeu.ts'
import { empreinteReferences, loadGeographie } from '../reference/load.ts'
import { checkFolder, writeFolder } from '../store/dossier.ts'
import type { EditionConnue } from '../store/editions.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import { closingTable } from './bilan.ts'
import { declaredAs } from './declarees.ts'
import { findDemandes, type Inventaire } from './demandes.ts'
import { dire } from './dire.ts'
import { askWaiting, positionsLine, positionsOf } from './geocodage.ts'
import { guessedOf } from './lecture-devinee.ts'
import { tellPerdues } from './paroles-perdues.ts'
import { openProgres, watchJoining, watchReading } from './progres.ts'

import { CODES, type Code } from './sortie.ts'

/** Places of the demonstration: enough to look like a département, drawn and read in a few seconds. */
const LIEUX_DEMO = 2000

async function demonstration(store: Store): Promise<Inventaire> {
  const dossier = join(store.dossier, 'demonstration')
  // Loaded when there is something to draw: the writer of workbooks is a third of what a start would load.
  const { genereTerritoire } = await import('../demo/genere.ts')
  const barre = openProgres('Tirage du territoire de démonstration')
  await genereTerritoire(loadGeographie(), {
    places: LIEUX_DEMO,
    seed: 1,
    dossier,
    progress: faits => barre.at(faits, LIEUX_DEMO)
  })
  barre.end()
  return findDemandes(
    SOURCES_DEMO.map(s => s.nom),
    { from: dossier }
  )
}

/** The passages of the lists that may be published. */
/** What is told of lists in `changements.json`, as the API tells it: a list that was retired said what it said. */
function connuesOf(sources: readonly SourceConnue[]): ListesConnues {
  const licences = new Map(sources.map(s => [s.nom, s.licence]))
  const montrables = new Set(sources.filter(s => isShown({ ...s, retiree: false })).map(s => s.nom))
  return { montree: nom => montrables.has(nom), licence: nom => licences.get(nom) ?? 'inconnue' }
}

function* shown<P extends { readonly source: string }>(passages: Iterable<P>, montrees: ReadonlySet<string>) {
  for (const passage of passages) if (montrees.has(passage.source)) yield passage
}

/** Records that their source still says: the others have no row in it. */
function stillListed({ records, identiteDe }: Pick<Matiere, 'records' | 'identiteDe'>) {
  const rangs = records.flatMap((r, i) => (r.absent_depuis === undefined ? [i] : []))
  return {
    records: rangs.map(i => records[i] as Enregistrement),
    identiteDe: rangs.map(i => identiteDe[i] as string)
  }
}

type Matiere = Pick<Parution, 'fiches' | 'records' | 'identiteDe' | 'vuDepuis'>

/**
 * Writes the files of an édition in its folder; answers the report that goes with them. Of a list that is not published
 * they say no row, set aside or not: only counts; of one that was withdrawn, nothing.
 */
async function writeEdition(
  store: Store,
  edition: EditionConnue,
  matiere: Matiere,
  echecs: readonly Echec[]
): Promise<Rapport> {
  const sources = (await store.sources.known()).filter(s => !s.retiree)
  const montrees = new Set(sources.filter(isShown).map(s => s.nom))
  const rapports = sources.flatMap(({ nom, rapport }) => {
    if (rapport === null) return []
    return [montrees.has(nom) ? rapport : countsOnly(rapport)]
  })
  const depuis = new Map(matiere.records.map((r, i) => [cleGlobale(r), matiere.vuDepuis[i] as string]))
  const jour = edition.date.slice(0, 10)
  const enListe = stillListed(matiere)
  const publies = matiere.fiches.length
  const dites = ecritesOf(sources.filter(isShown))
  const { pieces, rapport } = fichiersOf({
    edition: { numero: edition.numero, date: jour },
    sources: dites,
    fiches: matiere.fiches,
    passages: shown(passagesOf(enListe.records, enListe.identiteDe, await store.sources.setAside()), montrees),
    rapport: {
      jour,
      sources: rapports,
      echecs,
      publies,
      rapproches: matiere.fiches.reduce((n, f) => n + f.membres.length, 0) - publies
    },
    vuDepuis: fiche => fiche.membres.map(m => depuis.get(cleGlobale(m)) ?? jour).sort()[0] ?? jour
  })
  const passage = passageCsv(store.identites.passages([...montrees]))
  const changements = changementsJson(edition, store.editions.eachChangement(edition.numero), connuesOf(sources))
  await writeFolder(
    store.dossier,
    edition,
    { ...pieces, 'passage.csv': passage, 'changements.json': changements },
    { sources: dites, fichier: fichierDit(publies) }
  )
  return rapport
}

/** Writes again the folder of the current édition when it is missing or damaged, as after a crash between two steps. */
export async function mendEdition(store: Store): Promise<void> {
  const edition = await store.editions.current()
  if (edition === null) return
  // A folder written before changes were told has none.
  const manifeste = await checkFolder(store.dossier, edition)
  if (manifeste !== null && 'changements.json' in manifeste.fichiers) return
  await rewriteEdition(store, edition)
}

/** The heavier formats of the current édition: made by a worker once nothing else is due, or by who asks for them. */
export async function completeEdition(store: Store): Promise<void> {
  const edition = await store.editions.current()
  const manifeste = edition && (await checkFolder(store.dossier, edition))
  if (manifeste !== null) await completeJeu(store.dossier, manifeste)
}

/** The number of the current édition when its files are there, and its heavier formats are not; else null. */
export async function incompleteEdition(store: Store): Promise<number | null> {
  const edition = await store.editions.current()
  const manifeste = edition && (await checkFolder(store.dossier, edition))
  return manifeste !== null && missingIn(manifeste).length > 0 ? manifeste.edition.numero : null
}

/**
 * Writes the folder of an édition from the base, as it was when it was published, less the lists withheld since; answers its
 * fiches.
 */
export async function rewriteEdition(
  store: Store,
  edition: EditionConnue,
  echecs: readonly Echec[] = []
): Promise<readonly Fiche[]> {
  const entiere = await store.editions.load(edition.numero)
  if (entiere === null) return []
  const connues = await store.identites.connues()
  const matiere = {
    fiches: entiere.fiches,
    records: [] as Enregistrement[],
    identiteDe: [] as string[],
    vuDepuis: [] as string[]
  }
  for await (const page of store.enregistrements.present([], edition.date.slice(0, 10))) {
    for (const { record, vu_depuis } of page) {
      matiere.records.push(record)
      matiere.identiteDe.push(connues.get(cleGlobale(record))?.identite ?? '')
      matiere.vuDepuis.push(vu_depuis)
    }
  }
  await writeEdition(store, edition, matiere, echecs)
  return entiere.fiches
}

/** What makes records and éditions beside the lists: our program, and what this folder knows of the territory. */
export const empreinteOf = ({ dossier }: Store): string =>
  `${empreinteProgramme()} ${empreinteReferences({ dossier: join(dossier, 'reference') })}`

/** Invented places never stand beside real ones: the demonstration leaves when the first real list is in. */
async function retireDemonstration(store: Store, demandes: readonly Demande[]): Promise<void> {
  const demandees = new Set(demandes.map(d => d.source.nom))
  const connues = new Set((await store.sources.known()).map(s => s.nom))
  const partantes = SOURCES_DEMO.filter(s => connues.has(s.nom) && !demandees.has(s.nom))
  if (partantes.length === 0) return
  process.stdout.write('La démonstration s’efface devant vos listes.\n')
  const jour = new Date().toISOString().slice(0, 10)
  for (const { nom } of partantes) {
    await store.enregistrements.replaceSource(nom, [], jour, () => {}, 0)
    await store.sources.allow(nom, false)
  }
}

/** Who hears how the work goes. */
export interface Suivi {
  readonly progress: (source: string, faits: number, total: number) => void
  readonly read: (fin: Fin) => void
  /** The joining begins; `end` closes whatever is shown of it. */
  readonly joining: () => { readonly progress: (part: number) => void; readonly end: () => void }
}

/** What came of lists taken in: each reading, and the édition that stands now, new or not. */
export interface Accueil {
  readonly lecture: Lectures
  /** The lists that failed, those that could not even be asked included. */
  readonly rates: readonly Echec[]
  readonly edition: EditionConnue | null
  /** Null when nothing has moved: they are those of the édition. */
  readonly fiches: readonly Fiche[] | null
}

/** Where the places are is known from this, beside what the base holds. */
interface Lieux {
  readonly geographie: Geographie
  readonly empreinte: string
}

interface Publiee {
  readonly rates: readonly Echec[]
  readonly joining: Suivi['joining']
}

const INVENTEES: ReadonlySet<string> = new Set(SOURCES_DEMO.map(s => s.nom))

/** Nobody is asked where an invented place is. */
const isReal = ({ membres }: Fiche): boolean => membres.some(m => !INVENTEES.has(m.source))

/**
 * Publishes, and writes the édition's files when it is a new one; when nothing has moved, only says what stands. Of what moved a
 * part is published in a second, and its files, whole, come after: until then the édition stands without them, and should we stop
 * there, `mendEdition` writes them at the next start. The addresses that nobody has located yet are left in the base to be asked:
 * `questions` says how many of them are new.
 */
async function publishWhatMoved(
  store: Store,
  lieux: Lieux,
  tenus: Lectures['tenus'],
  { rates, joining }: Publiee
): Promise<Pick<Accueil, 'edition' | 'fiches'> & { readonly questions: number }> {
  const { empreinte } = lieux
  const courante = await upToDate(store, empreinte)
  if (courante !== null) return { edition: courante, fiches: null, questions: 0 }
  const now = new Date()
  const { locate, questions } = await storedLocalisation(store, lieux.geographie, isReal)
  const increment = await withoutCopies(() => publishChanges(store, now, empreinte, locate))
  if (increment !== null) {
    const { edition, nouvelle } = increment.publication
    const neuves = await store.geocodages.ask(questions.values(), now)
    if (edition === null) return { edition, fiches: [], questions: neuves }
    const fiches = nouvelle
      ? await rewriteEdition(store, edition, rates)
      : ((await store.editions.load(edition.numero))?.fiches ?? [])
    return { edition, fiches, questions: neuves }
  }
  const { progress, end } = joining()
  const parution = await publishAll(store, now, tenus, { empreinte, progress, locate }).finally(end)
  const { fiches, publication } = parution
  const { edition } = publication
  if (edition !== null && publication.nouvelle) await writeEdition(store, edition, parution, rates)
  return { edition, fiches, questions: await store.geocodages.ask(questions.values(), now) }
}

/**
 * Takes lists in, to a published édition and its files: the one path, whether somebody waits in front of it or a worker does
 * it at night. Without any list, only what has moved since is published. `remplace`: the demonstration leaves before them.
 * `attend`: somebody waits, and gives the geocoder some time; else its queue is work of its own, asked for when it has grown.
 */
export async function accueille(
  store: Store,
  { demandes, echecs }: Inventaire,
  { progress, read, joining }: Suivi,
  { remplace = false, attend = false } = {}
): Promise<Accueil> {
  const references = { dossier: join(store.dossier, 'reference') }
  const empreinte = empreinteOf(store)
  const now = new Date()
  let geographie: Geographie | undefined
  const contexte = {
    jour: now.toISOString().slice(0, 10),
    empreinte,
    progress,
    // Half a second to read, which a list that has not moved does not need.
    get geographie() {
      geographie ??= loadGeographie(references)
      return geographie
    }
  }
  const lecture = await harvest(store, demandes, contexte, read)
  if (remplace && lecture.rapports.length > 0) await retireDemonstration(store, demandes)
  for (const { source, remise } of demandes) if (remise) await store.sources.allow(source.nom, true)
  const rates = [...echecs, ...lecture.echecs]
  const publish = () => publishWhatMoved(store, contexte, lecture.tenus, { rates, joining })
  let parue = await publish()
  // Published already: what the network answers makes the next édition.
  const config = readConfig()
  if (attend && parue.edition !== null && (await askWaiting(store, config))) parue = await publish()
  else if (!attend && parue.questions > 0 && config.geocodeur !== null)
    await store.travaux.ask('geocodage', null, new Date())
  return { lecture, rates, edition: parue.edition, fiches: parue.fiches }
}

/** Says which lists just read stay out of what is served, and which of those that failed keep what they had given. */
function tellSources(
  sources: readonly SourceConnue[],
  lues: readonly string[],
  echecs: readonly Echec[],
  departs: ReadonlyMap<string, string>
): void {
  for (const source of sources) {
    const { nom, retiree, rapport } = source
    const pourquoi = retiree ? 'retirée' : 'licence inconnue'
    if (!isShown(source) && lues.includes(nom))
      dire(`! ${nom} : ${pourquoi}, lieux retenus. Pour les publier : npx lieux sources accepter ${nom}`)
    const depart = departs.get(nom)
    if (depart !== undefined && lues.includes(nom))
      dire(`! ${nom} : les lieux qui n’y sont plus restent publiés jusqu’au ${depart}, s’ils n’y reviennent pas.`)
    if (rapport !== null && echecs.some(e => e.source === nom))
      dire(`! ${nom} : son dernier bon instantané reste en place.`)
  }
}

/** For a person in front of a terminal. */
function watched(): Suivi {
  const { progress, end } = watchReading()
  return { progress, read: end, joining: () => watchJoining('Relecture de la base', 'Publication') }
}

/** Prints what came of lists taken in, and answers the exit code. */
async function tellAccueil(store: Store, { lecture, rates, edition, fiches }: Accueil): Promise<Code> {
  const publiees = fiches ?? (edition && (await store.editions.load(edition.numero))?.fiches) ?? []
  process.stdout.write(closingTable({ sources: lecture.rapports, echecs: rates }, publiees))
  process.stdout.write(positionsLine(positionsOf(publiees)))
  const lues = lecture.rapports.map(r => r.source)
  const departs = await store.enregistrements.departures(new Date().toISOString().slice(0, 10))
  tellSources(await store.sources.known(), lues, lecture.echecs, departs)
  for (const nom of lues) tellPerdues(nom, await store.decisions.lost(nom))
  if (lecture.rapports.length === 0 || edition === null) return CODES.rien
  return rates.length > 0 ? CODES.partiel : CODES.entier
}

/** Takes lists in for a person, with its progress and its closing table. Whoever calls has its turn: see `takeTurn`. */
export async function accueilleEtDit(store: Store, inventaire: Inventaire, { remplace = false } = {}): Promise<Code> {
  return tellAccueil(store, await accueille(store, inventaire, watched(), { remplace, attend: true }))
}

/**
 * Takes in the user's files and the sources named (at their public address), or the demonstration when nothing is, and
 * publishes. A user's own file is shown whatever its licence: handing it over is accepting it.
 */
export async function moissonne(store: Store, noms: readonly string[]): Promise<Code> {
  const nommees = await Promise.all(noms.map(nom => declaredAs(store, nom)))
  const inventaire =
    noms.length > 0
      ? await findDemandes(noms, {
          ...porteOf(readConfig()),
          ici: resolveTyped('.'),
          geographie: () => loadGeographie({ dossier: join(store.dossier, 'reference') }),
          nommees: nommees.filter(s => s !== null),
          connues: (await store.sources.known()).map(s => s.nom)
        })
      : await demonstration(store)
  process.stdout.write(guessedOf(inventaire.demandes))
  return accueilleEtDit(store, inventaire, { remplace: noms.length > 0 })
}
