/**
 * The records around some, as the last publication took them, and the balance that weighs them as it did: the same neighbours, the same
 * words counted over the whole base, the same decisions.
 */
import {
  BANDES,
  Balance,
  CHAMPS_DE_FICHE,
  type ChampDeFiche,
  COMMUNES_PARTAGE,
  CONTACT_REPANDU,
  cleGlobale,
  type Enregistrement,
  INDICES_EN_CLAIR,
  MODELE_LIEUX,
  niveauEnClair,
  type Pesee,
  peu,
  versionOf
} from '@lieux-communs/core'
import { createMasque } from '../face/reserve.ts'
import type { DecisionConnue, Repere } from '../store/decisions.ts'
import type { Voisin } from '../store/prises.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { Comparaison, DecisionDite, DecisionPesee, EnregistrementDit, PeseeDite } from './dit.ts'
import { Paroles } from './paroles.ts'

/** How common things are over the whole base: one reading serves many pages. */
export interface Fonds {
  readonly parution: number
  readonly nombre: number
  readonly porteurs: ReadonlyMap<number, number>
}

export async function readFonds(store: Store, connu: Fonds | null = null): Promise<Fonds | null> {
  const derniere = await store.prises.last()
  if (derniere === null) return null
  const { parution, prise } = derniere
  if (connu?.parution === parution) return connu
  const { nombre } = prise
  return { parution, nombre, porteurs: await store.prises.mots({ plus: peu(nombre) }) }
}

const textOf = (valeur: unknown): string => (Array.isArray(valeur) ? valeur.join(', ') : String(valeur))

// "alpha.csv", "Annuaire.xlsx": a list that nobody named bears the name of its file.
const FICHIER = /\.(?:csv|tsv|txt|xlsx?|ods|json|jsonl|ndjson|geojson|xml|zip|parquet)$/i

/** A record as it is shown: never a contact that belongs to a person, nothing at all of a list withheld from whoever looks. */
function toDit(record: Enregistrement, source: SourceConnue | undefined, montree: boolean): EnregistrementDit {
  const masque = createMasque(record.reserves)
  const valeurs: Partial<Record<ChampDeFiche, string>> = {}
  if (montree)
    for (const champ of CHAMPS_DE_FICHE) {
      const valeur = champ === 'id' || record.valeurs[champ] === undefined ? undefined : masque(record.valeurs[champ])
      if (valeur !== undefined && valeur !== null) valeurs[champ] = textOf(valeur)
    }
  const { latitude, longitude } = record.valeurs
  return {
    source: record.source,
    cle: record.cle,
    titre: (source?.titre ?? record.source).replace(FICHIER, ''),
    editeur: source?.editeur ?? '',
    date: record.valeurs.date_maj ?? source?.date ?? null,
    publique: montree,
    valeurs,
    point: montree && latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null
  }
}

export class Monde {
  readonly records: readonly Enregistrement[]
  readonly #voisins: readonly Voisin[]
  readonly #rangs: ReadonlyMap<string, number>
  readonly #balance: Balance
  readonly #dites: ReadonlyMap<string, Dite>
  /** Of two places that a word parts, that word and the ranks of the records it is about. */
  readonly #separations = new Map<string, { readonly dite: Dite; readonly rangs: readonly [number, number] }>()
  readonly #incertaines: ReadonlySet<string>
  readonly #sources: ReadonlyMap<string, SourceConnue>
  readonly #montree: (source: SourceConnue | undefined) => boolean

  constructor(
    voisins: readonly Voisin[],
    balance: Balance,
    context: {
      readonly dites: ReadonlyMap<string, Dite>
      /** Pairs of which one may be a record that was said to be another place. */
      readonly incertaines: ReadonlySet<string>
      readonly sources: ReadonlyMap<string, SourceConnue>
      readonly montree: (source: SourceConnue | undefined) => boolean
    }
  ) {
    this.#voisins = voisins
    this.records = voisins.map(v => v.record)
    this.#rangs = new Map(this.records.map((r, rank) => [cleGlobale(r), rank]))
    this.#balance = balance
    this.#dites = context.dites
    this.#incertaines = context.incertaines
    for (const [paire, dite] of context.dites) {
      const rangs = paire.split('\n').map(cle => this.#rangs.get(cle) as number) as [number, number]
      const places = rangs.map(this.identiteOf) as [string, string]
      if (dite.dite.nature === 'distincts' && places[0] !== places[1])
        this.#separations.set(pairOf(...places), { dite, rangs })
    }
    this.#sources = context.sources
    this.#montree = context.montree
  }

  rankOf = (repere: Repere): number | undefined => this.#rangs.get(cleGlobale(repere))
  identiteOf = (rank: number): string => (this.#voisins[rank] as Voisin).identite
  score = (a: number, b: number): number => this.#balance.score(a, b)
  ranksOf = (identite: string): number[] => this.#voisins.flatMap((v, rank) => (v.identite === identite ? [rank] : []))

  /** Whether whoever looks may see it. */
  montre = (rank: number): boolean => this.#montree(this.#sources.get((this.records[rank] as Enregistrement).source))

  dit(rank: number): EnregistrementDit {
    const record = this.records[rank] as Enregistrement
    const source = this.#sources.get(record.source)
    return toDit(record, source, this.#montree(source))
  }

  #peseeOf(a: number, b: number): PeseeDite {
    const { score, bande, raisons, contradictions }: Pesee = this.#balance.pese(a, b)
    const cle = pairOf(cleGlobale(this.records[a] as Enregistrement), cleGlobale(this.records[b] as Enregistrement))
    const decision = this.#decisionOf(cle, [this.identiteOf(a), this.identiteOf(b)])
    return {
      score,
      bande,
      seuil: BANDES.joindre,
      modele: VERSION,
      raisons: raisons.map(r => ({
        indice: INDICES_EN_CLAIR[r.indice] ?? r.indice,
        dit: niveauEnClair(r.indice, r.niveau),
        poids: r.poids
      })),
      contradictions: this.#incertaines.has(cle) ? [...contradictions, PEUT_ETRE_DITS] : contradictions,
      entrave: bande === 'joindre' && decision === null ? this.#entraveOf(a, b) : null,
      decision
    }
  }

  /** What keeps two places apart that these two records would join: see `PeseeDite`. */
  #entraveOf(a: number, b: number): string | null {
    if (this.identiteOf(a) === this.identiteOf(b)) return null
    const [gauche, droite] = [a, b].map(rang =>
      this.ranksOf(this.identiteOf(rang)).filter(this.montre).slice(0, ENTRAVES_MAX)
    ) as [number[], number[]]
    let pire: { readonly pesee: Pesee; readonly paire: readonly [number, number] } | null = null
    for (const x of gauche)
      for (const y of droite) {
        if (x === a && y === b) continue
        const pesee = this.#balance.pese(x, y)
        const graver = pesee.contradictions.length - (pire?.pesee.contradictions.length ?? 0)
        if (pire === null || graver > 0 || (graver === 0 && pesee.score < pire.pesee.score))
          pire = { pesee, paire: [x, y] }
      }
    if (pire === null) return null
    const [x, y] = pire.paire.map(rang => this.dit(rang)) as [EnregistrementDit, EnregistrementDit]
    const contre = pire.pesee.raisons.filter(r => r.poids < 0 && r.indice !== 'a priori').slice(0, 1)
    const dits = pire.pesee.contradictions.length > 0 ? pire.pesee.contradictions : contre.map(tellRaison)
    if (dits.length === 0) return null
    const nomme = ({ valeurs, titre }: EnregistrementDit) => `« ${valeurs.nom ?? '(sans nom)'} » (${titre})`
    return `${nomme(x)} et ${nomme(y)} : ${dits.join(', ')}`
  }

  /** The word on the pair itself, else the one that parts the two places it is of. */
  #decisionOf(cle: string, [a, b]: readonly [string, string]): DecisionPesee | null {
    const dite = this.#dites.get(cle)
    if (dite !== undefined) return decisionOf(dite, a === b)
    const entre = this.#separations.get(pairOf(a, b))
    if (entre === undefined) return null
    const [x, y] = entre.rangs
    const autres = this.identiteOf(x) === a ? ([x, y] as const) : ([y, x] as const)
    const dits: DecisionPesee['autres'] = [this.dit(autres[0]), this.dit(autres[1])]
    return { ...(decisionOf(entre.dite, false) as DecisionPesee), autres: dits }
  }

  compare(a: number, b: number): Comparaison {
    return {
      a: this.dit(a),
      b: this.dit(b),
      identiteA: this.identiteOf(a),
      identiteB: this.identiteOf(b),
      pesee: this.#peseeOf(a, b)
    }
  }
}

const VERSION = versionOf(MODELE_LIEUX)

/** Records of each place that are weighed for what keeps the two apart: more tell nothing else. */
const ENTRAVES_MAX = 12

/** `Le nom : aucun mot en commun`. */
const tellRaison = ({ indice, niveau }: Pesee['raisons'][number]): string =>
  `${INDICES_EN_CLAIR[indice] ?? indice} : ${niveauEnClair(indice, niveau)}`

/** Told among what contradicts: a word that lost its row (see store/paroles-suivies.ts). */
const PEUT_ETRE_DITS = 'peut-être dits deux lieux par une personne, avant que la liste ne change ses identifiants'

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** The last word on a pair, and the one that forbids it. */
interface Dite {
  readonly dite: DecisionDite
  readonly empechee_par: DecisionDite | null
}

/** What became of a word on two records that are one place now (`ensemble`), or two. */
function decisionOf(connue: Dite | undefined, ensemble: boolean): DecisionPesee | null {
  if (connue === undefined) return null
  const { dite, empechee_par } = connue
  const suivie = (dite.nature === 'memes') === ensemble
  return { ...dite, etat: suivie ? 'suivie' : empechee_par ? 'tue' : 'attend', empechee_par, autres: null }
}

async function readDites(
  store: Store,
  decisions: readonly DecisionConnue[],
  cles: ReadonlySet<string>
): Promise<Map<string, Dite>> {
  const siennes = new Map(decisions.filter(d => cles.has(d.a) && cles.has(d.b)).map(d => [pairOf(d.a, d.b), d]))
  if (siennes.size === 0) return new Map()
  const paroles = new Paroles(decisions)
  const empechantes = new Map([...siennes].map(([cle, d]) => [cle, paroles.forbids(d.a, d.b)]))
  const voulus = [...[...siennes.values()].map(d => d.acte), ...[...empechantes.values()].flatMap(acte => acte ?? [])]
  const actes = await store.decisions.acts([...new Set(voulus)])
  const diteOf = (acte: number | null | undefined): DecisionDite | null => {
    const connu = acte == null ? undefined : actes.get(acte)
    if (connu === undefined) return null
    const { id, prise_le, par, pourquoi, modele } = connu
    return { acte: id, nature: connu.nature as DecisionDite['nature'], prise_le, par, pourquoi, modele }
  }
  const dites = new Map<string, Dite>()
  for (const [cle, { acte }] of siennes) {
    const dite = diteOf(acte)
    if (dite) dites.set(cle, { dite, empechee_par: diteOf(empechantes.get(cle)) })
  }
  return dites
}

/** The records of these keys and all those around them. */
export async function openMonde(
  store: Store,
  fonds: Fonds,
  reperes: readonly Repere[],
  montree: (source: SourceConnue | undefined) => boolean
): Promise<Monde> {
  const { prises } = store
  const centre = await prises.records(reperes)
  const voisinages = new Set(centre.flatMap(v => v.reperes.voisinages))
  const contacts = new Set(centre.flatMap(v => v.reperes.contacts))
  const repandus = new Map<number, boolean>()
  for (const [contact, towns] of await prises.repandus([...contacts], CONTACT_REPANDU)) {
    repandus.set(contact, [...towns].filter(([lieu, n]) => lieu !== 0 && n > 0).length >= COMMUNES_PARTAGE)
    contacts.delete(contact)
  }
  const autour = await prises.voisins([...voisinages], [...contacts])
  const tous = [...new Map([...centre, ...autour].map(v => [cleGlobale(v.record), v])).values()]
  const records = tous.map(v => v.record)
  const decisions = await store.decisions.inForce()
  const recensement = { nombre: fonds.nombre, porteurs: fonds.porteurs, repandus }
  const sures = decisions.filter(d => !d.incertaine)
  const dites = await readDites(store, sures, new Set(records.map(cleGlobale)))
  const incertaines = new Set(decisions.filter(d => d.incertaine).map(d => pairOf(d.a, d.b)))
  const sources = new Map((await store.sources.known()).map(s => [s.nom, s]))
  return new Monde(tous, new Balance(records, { recensement, decisions }), { dites, incertaines, sources, montree })
}
