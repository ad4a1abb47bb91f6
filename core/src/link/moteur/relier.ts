/**
 * A table linked from end to end: pairs proposed, compared, weighed; groups that cohere. The weights are those of a model already learnt,
 * or learnt on the way, from the table alone or from labels.
 */
import type { Donnees } from './colonnes.ts'
import { dependancesVues } from './dependances.ts'
import { em } from './em.ts'
import { type Etiquette, withEtiquettes } from './etiquettes.ts'
import { totalOf, withHasard } from './hasard.ts'
import { type Liaison, lie, voit } from './liaison.ts'
import type { Apprentissage, Modele } from './modele.ts'
import { holdOnce } from './propres.ts'

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
  return lie(
    donnees,
    modele,
    voit(donnees, modele, part => told(PART_VOIR * part))
  )
}

/**
 * The table linked by a proposed model, its weights learnt first: m from labels when there are some, else from the table alone. Two files
 * that hold each thing once show it, and then teach what agrees among things that are surely two.
 */
export function apprend(
  donnees: Donnees,
  propose: Modele,
  { etiquettes = [], version = '', date = '', told = () => {} }: Circonstances = {}
): Liaison {
  const plusieurs = severalFiles(donnees)
  const vues = voit(donnees, propose, part => told(PART_VOIR * part))
  const { mesureurs, motifs, entre, dedans } = vues
  const total = totalOf(donnees, plusieurs)
  const depart = {
    comparaisons: withEtiquettes(
      withHasard(donnees, propose.comparaisons, mesureurs, plusieurs),
      mesureurs,
      etiquettes
    ),
    dependances: propose.dependances,
    a_priori: Math.min(0.5, Math.max(1, JUMEAUX * donnees.nombre) / total),
    total,
    vrais_max: plusieurs ? besideLargest(donnees) : JUMEAUX_MAX * donnees.nombre
  }
  const comptees = { niveaux: motifs.niveaux, comptes: plusieurs ? entre : dedans }
  const appris: Apprentissage =
    etiquettes.length > 0
      ? { methode: 'etiquettes', version, date, paires: etiquettes.length }
      : { methode: 'em', version, date, paires: vues.paires.a.length }
  let modele: Modele = { ...propose, ...em(comptees, depart, etiquettes.length === 0), appris }
  if (plusieurs && holdOnce(donnees, modele, vues)) {
    const dependances = dependancesVues(modele, motifs.niveaux, dedans)
    const { a_priori } = em(comptees, { ...depart, ...modele, dependances }, false)
    modele = { ...modele, dependances, a_priori, un_a_un: true }
  }
  return lie(donnees, modele, vues)
}
