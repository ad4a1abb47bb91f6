/**
 * A table linked from end to end: pairs proposed, compared, weighed; groups that cohere. The weights are those of a model already learnt,
 * or learnt on the way, from the table alone or from labels.
 */
import { asGiven, canonical, labelsIn } from './canonique.ts'
import type { Donnees } from './colonnes.ts'
import { dependancesVues } from './dependances.ts'
import { type Appris, type Depart, em, supposees } from './em.ts'
import { type Etiquette, withEtiquettes } from './etiquettes.ts'
import { totalOf, withHasard } from './hasard.ts'
import { type Liaison, lie, type Vues, voit } from './liaison.ts'
import type { Apprentissage, Modele } from './modele.ts'
import { withProches } from './proches.ts'
import { reditesOf } from './propres.ts'

/** Hears the share done, from 0 to 1, now and then. */
type Entend = (part: number) => void

const severalFiles = ({ fichiers }: Donnees): boolean => fichiers.some(f => f !== fichiers[0])

/** Records of all files but the largest: of two files that hold a thing once, no more can be joined. */
function besideLargest({ nombre, fichiers }: Donnees): number {
  const sizes = new Map<number, number>()
  for (const f of fichiers) sizes.set(f, (sizes.get(f) ?? 0) + 1)
  return nombre - Math.max(0, ...sizes.values())
}

/** A first prior: one record in ten has a twin. It only starts the learning. */
const JUMEAUX = 0.1
/** In a table with duplicates, a record has two twins on average at most: beyond, the prior would take all that is alike. */
const JUMEAUX_MAX = 2
/** Of the work, what comparing takes. */
const PART_VOIR = 0.85

interface Circonstances {
  readonly etiquettes?: readonly Etiquette[]
  /** Kept in the model: who learnt it, and when. The core has no clock. */
  readonly version?: string
  readonly date?: string
  readonly told?: Entend
}

/** The table linked by a model whose weights are known. */
export function applique(donnees: Donnees, modele: Modele, told: Entend = () => {}): Liaison {
  const ordre = canonical(donnees)
  const vues = voit(ordre.donnees, modele, part => told(PART_VOIR * part))
  return asGiven(ordre, lie(ordre.donnees, modele, vues))
}

/** What is known before the first round: m and u of each level, the prior, and what the table can hold. */
function departOf(
  donnees: Donnees,
  { comparaisons, dependances }: Modele,
  mesureurs: Vues['mesureurs'],
  plusieurs: boolean
): Depart {
  const total = totalOf(donnees, plusieurs)
  const jumeaux = JUMEAUX * donnees.nombre
  return {
    comparaisons: withHasard(donnees, comparaisons, mesureurs, plusieurs),
    dependances,
    a_priori: Math.min(0.5, Math.max(1, jumeaux) / total),
    total,
    vrais_max: plusieurs ? besideLargest(donnees) : JUMEAUX_MAX * donnees.nombre,
    vrais_min: Math.min(1, jumeaux)
  }
}

const weights = ({ comparaisons, a_priori }: Appris): Pick<Modele, 'comparaisons' | 'a_priori'> => ({
  comparaisons,
  a_priori
})

/** Of the records, the true pairs supposed when a first learning took too much for one thing. */
const PART_ELAN = 0.5

/**
 * What a table teaches, when it teaches something. One that is full of what looks alike (services of one town) is learnt from again, more
 * held to what twins are; then not at all but for how many there are; then held for having few. `nombre`: of its records, null when
 * files that hold each thing once bound it already.
 */
function learnWithin(
  comptees: Parameters<typeof em>[0],
  depart: Depart,
  nombre: number | null
): Appris & { readonly prudent?: true } {
  const first = em(comptees, depart)
  if (nombre === null || !first.deborde) return first
  const held = em(comptees, depart, PART_ELAN * nombre)
  if (!held.deborde) return { ...held, prudent: true }
  const comparaisons = supposees(depart.comparaisons)
  const counted = em(comptees, { ...depart, comparaisons }, null)
  return { ...counted, ...(counted.deborde && { a_priori: depart.a_priori }), prudent: true }
}

/**
 * The table linked by a proposed model, its weights learnt first: m from labels when some say one thing, else from the table alone. Two
 * files that hold each thing once show it, and then teach what agrees among things that are surely two; files that do not are learnt
 * from as one.
 */
export function apprend(
  table: Donnees,
  propose: Modele,
  { etiquettes = [], version = '', date = '', told = () => {} }: Circonstances = {}
): Liaison {
  const ordre = canonical(table)
  const { donnees } = ordre
  const toutes = labelsIn(ordre, etiquettes)
  const labels = toutes.filter(e => e.une)
  const vues = voit(donnees, propose, part => told(PART_VOIR * part))
  const { mesureurs, motifs, entre, dedans } = vues
  const appris: Apprentissage =
    labels.length > 0
      ? { methode: 'etiquettes', version, date, paires: etiquettes.length }
      : { methode: 'em', version, date, paires: vues.paires.a.length }
  const counted = (comptes: Float64Array) => ({ niveaux: motifs.niveaux, raretes: motifs.raretes, comptes })
  const deux = toutes.filter(e => !e.une).map(({ a, b }) => Uint8Array.from(mesureurs, m => m.level(a, b)))
  /** With those that look like one thing and are two; files that hold each thing once tell them already. */
  const whole = (modele: Modele, comptes: Float64Array, plusieurs: boolean): Modele =>
    withProches(modele, counted(comptes), {
      total: totalOf(donnees, plusieurs),
      deux,
      mFixe: labels.length > 0,
      looks: !plusieurs
    })
  const learnt = (comptes: Float64Array, plusieurs: boolean): { depart: Depart; modele: Modele } => {
    const known = departOf(donnees, propose, mesureurs, plusieurs)
    const depart = { ...known, comparaisons: withEtiquettes(known.comparaisons, mesureurs, labels) }
    if (labels.length > 0)
      return { depart, modele: { ...propose, ...weights(em(counted(comptes), depart, null)), appris } }
    const found = learnWithin(counted(comptes), depart, plusieurs ? null : donnees.nombre)
    return {
      depart,
      modele: { ...propose, ...weights(found), appris: { ...appris, ...(found.prudent && { prudent: true }) } }
    }
  }
  if (!severalFiles(donnees))
    return asGiven(ordre, lie(donnees, whole(learnt(dedans, false).modele, dedans, false), vues))
  const { depart, modele } = learnt(entre, true)
  const redite = reditesOf(donnees, modele, vues)
  if (redite === 'jamais') {
    const dependances = dependancesVues(modele, motifs.niveaux, dedans)
    const { a_priori } = em(counted(entre), { ...depart, ...modele, dependances }, null)
    return asGiven(ordre, lie(donnees, whole({ ...modele, dependances, a_priori, un_a_un: true }, entre, true), vues))
  }
  const seul = whole(learnt(motifs.comptes, false).modele, motifs.comptes, false)
  return asGiven(ordre, lie(donnees, redite === 'parfois' ? { ...seul, doublons: true } : seul, vues))
}
