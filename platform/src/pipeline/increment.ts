/**
 * link → merge → publish over the part of the base that a change concerns: the records that moved, those that may no longer be
 * linked as they were, the places of all these, and whatever one of them touches. What is published is what `publishAll` would
 * publish; when that cannot be held from a part, or the part is most of the base, the answer is null and the whole is to be made.
 */
import type { Decision, Enregistrement, Recensement, Reperes } from '@lieux-communs/core'
import { apartFromCopies, disturbed, Lectures, peu, rarete, readReperes, sameSize } from '@lieux-communs/core'
import { PublicationDepassee } from '../errors.ts'
import type { DouteEcrit } from '../store/doutes.ts'
import type { Mouvement, Prise, Prises } from '../store/prises.ts'
import type { Publication, Rattachement } from '../store/publication.ts'
import type { Store } from '../store/store.ts'
import { doutesOf } from './doutes.ts'
import { isShown } from './harvest.ts'
import type { Localisation } from './locate.ts'
import { famillesOf, fichesOf, type Lieu, placeRecords } from './stages.ts'
import { type Connu, EN_PLUS, Ensemble, LUS_MIN, Monde, PART_LUS, recordsOf } from './voisinage.ts'

/** What a partial publication looked at, and what it made. */
export interface Increment {
  readonly publication: Publication
  /** Records that moved; records read to link them; records linked again; places made again. */
  readonly mouvements: number
  readonly lus: number
  readonly relies: number
  readonly refaits: number
}

/**
 * Share of the base, in moved records, beyond which the whole is as quick: each of them brings its neighbourhoods (see voisinage.ts).
 * Measured on 160,000 records: see docs/decisions/0010.
 */
const PART_MOUVEMENTS = 0.01
/** Small bases are quick to make whole, but a few changes are still a few. */
const MOUVEMENTS_MIN = 50

/** How many more, or fewer, records hold each word; refuses a word that changes its weight, since it weighs everywhere. */
async function countWords(
  prises: Prises,
  partis: readonly Reperes[],
  arrives: readonly Reperes[],
  nombre: number
): Promise<Map<number, number>> {
  const plus = new Map<number, number>()
  for (const [reperes, un] of [
    [partis, -EN_PLUS],
    [arrives, EN_PLUS]
  ] as const)
    for (const { mots } of reperes) for (const mot of mots) plus.set(mot, (plus.get(mot) ?? 0) + un)
  for (const [mot, n] of plus) if (n === 0) plus.delete(mot)
  const porteurs = await prises.mots({ parmi: [...plus.keys()] })
  for (const [mot, n] of plus) {
    const before = porteurs.get(mot) ?? 0
    if (rarete(before, nombre) !== rarete(before + n, nombre)) throw new Ensemble('a word weighs another weight')
  }
  return plus
}

/** What moved since the last publication. */
interface Changes {
  readonly mouvements: readonly Mouvement[]
  /** What was kept of those that are gone or said something else; of those that are there now, in their order. */
  readonly partis: readonly Reperes[]
  readonly arrives: readonly Reperes[]
  /** What was read of records so far: the neighbours of a change are looked at more than once. */
  readonly lectures: Lectures
  /** Records in the base now. */
  readonly nombre: number
  readonly mots: ReadonlyMap<number, number>
  readonly jugements: Jugements
}

/** What people decided, and what of it moved since the last publication. */
interface Jugements {
  readonly enVigueur: readonly Decision[]
  readonly bouges: readonly Decision[]
}

async function readChanges(
  prises: Prises,
  prise: Prise,
  {
    moved,
    jour,
    jugements
  }: { readonly moved: readonly string[]; readonly jour: string; readonly jugements: Jugements }
): Promise<Changes> {
  const mouvements = await prises.mouvements(
    moved,
    Math.max(MOUVEMENTS_MIN, Math.floor(PART_MOUVEMENTS * prise.nombre)),
    jour
  )
  if (mouvements === null) throw new Ensemble('much has moved')
  const partis = mouvements.flatMap(m => m.avant ?? [])
  const lectures = new Lectures()
  const arrives = readReperes(
    mouvements.flatMap(m => m.apres?.record ?? []),
    lectures
  )
  const nombre = prise.nombre - partis.length + arrives.length
  if (!sameSize(nombre, prise.nombre)) throw new Ensemble('the base is of another size')
  const mots = await countWords(prises, partis, arrives, nombre)
  return { mouvements, partis, arrives, lectures, nombre, mots, jugements }
}

interface Concernes {
  /** All that were read, those concerned among them. */
  readonly records: readonly Enregistrement[]
  readonly lieux: readonly Lieu[]
  /** Ids that their records had. */
  readonly anciennes: ReadonlySet<string>
  /** How many records were linked, and which. */
  readonly relies: number
  readonly concernes: readonly Enregistrement[]
  readonly doutes: readonly DouteEcrit[]
}

/** The records concerned, linked: grows until none of them touches one that is not. */
async function linkConcerned(prises: Prises, changes: Changes): Promise<Concernes> {
  const { mouvements, partis, arrives, lectures, nombre, jugements } = changes
  const decisions = jugements.enVigueur
  const monde = new Monde(prises, changes)
  const arrivees = new Set(monde.connus.keys())
  const recensement: Recensement = {
    nombre,
    porteurs: await prises.mots({ plus: peu(nombre) }),
    repandus: monde.repandus
  }
  await monde.surround([...partis, ...arrives])

  const concernes = new Set(arrivees)
  const anciennes = new Set<string>()
  const identitesOf = (cles: Iterable<string>) =>
    [...cles].flatMap(cle => monde.connus.get(cle)?.connue?.identite ?? [])
  /** The places of these, and those weighed with them. */
  const concern = async (identites: Iterable<string>): Promise<void> => {
    const nouvelles = [...new Set(identites)].filter(identite => !anciennes.has(identite))
    if (nouvelles.length === 0) return
    for (const identite of nouvelles) anciennes.add(identite)
    for (const cle of monde.add(await prises.familles(nouvelles))) {
      concernes.add(cle)
      for (const identite of identitesOf([cle])) anciennes.add(identite)
    }
  }

  const autour = [...monde.connus.keys()]
  const remous = disturbed(recordsOf(monde), {
    arrives: new Set(autour.flatMap((cle, rank) => (arrivees.has(cle) ? [rank] : []))),
    partis,
    recensement,
    decisions,
    lectures
  })
  await concern(mouvements.flatMap(m => m.identite ?? []))
  await concern(await monde.named(jugements.bouges.flatMap(({ a, b }) => [a, b])))
  if (apartFromCopies(recordsOf(monde), jugements.bouges).size > 0)
    throw new Ensemble('copies were told apart, or no longer')
  await concern(identitesOf([...remous].map(rank => autour[rank] as string)))

  const deja = new Set<string>()
  for (;;) {
    await monde.named(
      decisions.flatMap(({ nature, incertaine, a, b }) =>
        (nature === 'memes' || incertaine) && (concernes.has(a) || concernes.has(b)) ? [a, b] : []
      )
    )
    await monde.surround([...concernes].map(cle => (monde.connus.get(cle) as Connu).voisinage()))
    const cles = [...monde.connus.keys()]
    const records = recordsOf(monde)
    const anterieures = await prises.anterieures([...concernes].map(cle => (monde.connus.get(cle) as Connu).record))
    const connues = new Map(
      cles.flatMap(cle => {
        const connue = monde.connus.get(cle)?.connue
        return connue ? [[cle, { ...connue, ...anterieures.get(cle) }] as const] : []
      })
    )
    const rendues = new Set([...anterieures.values()].flatMap(a => a.rendues.map(r => r.identite)))
    const ranks = new Set(cles.flatMap((cle, rank) => (concernes.has(cle) ? [rank] : [])))
    const places = placeRecords(records, {
      concernes: ranks,
      recensement,
      connues,
      decisions,
      doutes: true,
      lectures,
      prises: new Set([...anciennes, ...deja])
    })
    if (places.dehors.length > 0) {
      await concern(identitesOf(places.dehors.map(rank => cles[rank] as string)))
      continue
    }
    const neuves = places.lieux.map(l => l.identite).filter(id => !anciennes.has(id) && !rendues.has(id))
    const ailleurs = await prises.attribuees(neuves)
    if (ailleurs.length === 0) {
      const dites = decisions.filter(({ a, b }) => concernes.has(a) || concernes.has(b))
      const placeOf = (rank: number) => places.identiteDe[rank] || (connues.get(cles[rank] as string)?.identite ?? '')
      const doutes = doutesOf(records, places.doutes, dites, placeOf)
      const linked = [...ranks].map(rank => records[rank] as Enregistrement)
      return { records, lieux: places.lieux, anciennes, relies: concernes.size, concernes: linked, doutes }
    }
    for (const identite of ailleurs) deja.add(identite)
  }
}

/** Places whose records did not move, but whose sources are told otherwise: a publisher renamed, a licence accepted. */
async function readRedits(
  prises: Prises,
  sources: readonly string[],
  anciennes: ReadonlySet<string>,
  nombre: number
): Promise<Map<string, Enregistrement[]>> {
  const redits = new Map<string, Enregistrement[]>()
  if (sources.length === 0) return redits
  const identites = (await prises.placesOf(sources)).filter(identite => !anciennes.has(identite))
  if (identites.length > Math.max(LUS_MIN, PART_LUS * nombre)) throw new Ensemble('most of the base is told otherwise')
  const voulues = new Set(identites)
  for (const { record, identite, pareil } of await prises.familles(identites)) {
    if (!voulues.has(identite)) continue
    if (!pareil) throw new Ensemble('a list is being read meanwhile')
    redits.set(identite, [...(redits.get(identite) ?? []), record])
  }
  return redits
}

function* rattachementsOf(records: readonly Enregistrement[], lieux: readonly Lieu[]): Generator<Rattachement> {
  for (const { identite, membres } of lieux)
    for (const rank of membres) {
      const { source, cle } = records[rank] as Enregistrement
      yield { source, cle, identite }
    }
}

async function publishPart(
  store: Store,
  date: Date,
  empreinte: string,
  locate: Localisation['locate']
): Promise<Increment> {
  const { prises } = store
  const depart = await prises.last()
  if (depart === null) throw new Ensemble('nothing was kept')
  const { prise, parution } = depart
  if (prise.empreinte !== empreinte) throw new Ensemble('another program made it')
  const jour = date.toISOString().slice(0, 10)
  const matiere = await store.parutions.matiere(empreinte, jour)
  const { sources, reponses, decisions } = await prises.now(jour)
  if (prise.decisions === undefined) throw new Ensemble('it did not say what it obeyed')
  const jugements = {
    enVigueur: await store.decisions.inForce(decisions),
    bouges: await store.decisions.moved(prise.decisions, decisions)
  }
  if (prise.reponses !== reponses) throw new Ensemble('places may be located anew')
  const noms = Object.keys({ ...prise.sources, ...sources })
  const moved = noms.filter(nom => prise.sources[nom]?.[0] !== sources[nom]?.[0])
  const retold = noms.filter(nom => prise.sources[nom] !== undefined && prise.sources[nom]?.[1] !== sources[nom]?.[1])

  const changes = await readChanges(prises, prise, { moved, jour, jugements })
  const concernes = await linkConcerned(prises, changes)
  const redits = await readRedits(prises, retold, concernes.anciennes, prise.nombre)
  const records = [...concernes.records]
  const lieux: Lieu[] = [...concernes.lieux]
  for (const [identite, membres] of redits) {
    lieux.push({ identite, membres: membres.map((_, i) => records.length + i), famille: null })
    records.push(...membres)
  }

  const connues = await store.sources.known()
  const montrables = new Set(connues.filter(isShown).map(s => s.nom))
  const listes = new Map(connues.map(s => [s.nom, s]))
  const fiches = fichesOf(records, { lieux }, { listes, publiable: source => montrables.has(source) })
  const places = new Set([...concernes.anciennes, ...concernes.lieux.map(l => l.identite)])
  const { mouvements, arrives, nombre, mots } = changes
  const presents = mouvements.flatMap(({ source, cle, apres }) => (apres ? [{ source, cle, hash: apres.hash }] : []))
  const publication = await store.publish(locate(fiches), {
    date,
    matiere,
    places: rattachementsOf(records, lieux),
    portee: { parution, identites: [...places, ...redits.keys()] },
    prise: {
      empreinte,
      nombre,
      sources,
      reponses,
      decisions,
      reperes: presents.map((repere, i) => ({ ...repere, ...(arrives[i] as Reperes) })),
      familles: famillesOf(concernes.lieux),
      doutes: concernes.doutes,
      partie: { retires: mouvements.filter(m => m.avant !== null), mots, places, relies: concernes.concernes }
    }
  })
  const { relies } = concernes
  return { publication, mouvements: mouvements.length, lus: records.length, relies, refaits: lieux.length }
}

/** Publishes what moved since the last publication; null when `publishAll` is to do it. Never publishes less than it would. */
export async function publishChanges(
  store: Store,
  date: Date,
  empreinte: string,
  locate: Localisation['locate'] = fiches => fiches
): Promise<Increment | null> {
  return publishPart(store, date, empreinte, locate).catch(error => {
    if (error instanceof Ensemble || error instanceof PublicationDepassee) return null
    throw error
  })
}
