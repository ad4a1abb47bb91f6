/**
 * Which columns tell services of the second level, by codes or names of APTIC and Pix. A code is a number like any other: a year, a
 * floor, a street's number or a count is none, so that bare codes are followed only where the title names their list, or where
 * several stand in most cells of a column that speaks of services. Names, long and of one list, speak for themselves.
 */
import { readDetailles } from '../../standard/referentiels/lecture.ts'
import { REFERENTIELS } from '../../standard/referentiels/referentiels.ts'
import { insecables } from '../../text/typographie.ts'
import type { ChampRegle, Mapping } from '../langage.ts'
import { type Groupe, groupColumns } from './listes/groupes.ts'
import type { ColonneLue } from './lue.ts'
import type { Profil } from './profil.ts'

/** What the cells of a column say of the second level, each by the number of its rows. */
interface Lecture {
  /** Share of the cells' parts that the lists have. */
  readonly part: number
  /** Share of the cells that are wholly understood, at least one of their parts by its name or by that of its list. */
  readonly nommees: number
  /** Share of the cells where several codes stand. */
  readonly plusieurs: number
  readonly valeurs: ReadonlySet<string>
}

function readGroup({ valeurs }: Groupe): Lecture {
  const dites = new Set<string>()
  let cellules = 0
  let comprises = 0
  let nommees = 0
  let plusieurs = 0
  for (const [texte, fois] of valeurs) {
    const lue = readDetailles(texte)
    for (const valeur of lue.valeurs) dites.add(valeur)
    const lues = lue.nommees + lue.nues
    cellules += fois
    comprises += (fois * lues) / Math.max(1, lues + lue.restes.length)
    if (lue.nommees > 0 && lue.restes.length === 0) nommees += fois
    if (lue.nues > 1 && lue.restes.length === 0) plusieurs += fois
  }
  const sur = Math.max(1, cellules)
  return { part: comprises / sur, nommees: nommees / sur, plusieurs: plusieurs / sur, valeurs: dites }
}

/** Under a title that names the list, fewer cells understood are something else: a yes, a score, the day of a session. */
const PART_NOMMEE = 0.5
/** Without it, names and codes with the word of their list must be nearly all there is. */
const PART_SEULE = 0.8
const VALEURS_MIN = 3
/** Codes alone, under a title that only speaks of services: nothing else may stand there, and lists of them must be the rule. */
const PART_NUE = 0.95
const NUES_MIN = 5
const PLUSIEURS_MIN = 0.5

const REFERENTIEL: ReadonlySet<string> = new Set(REFERENTIELS.map(r => r.nom))
/** Words of titles under which a list of numbers may be one of services. */
const SERVICES: ReadonlySet<string> = new Set(
  'service services atelier ateliers competence competences thematique thematiques accompagnement accompagnements offre offres'.split(
    ' '
  )
)

const percent = (part: number): string => `${Math.round(part * 100)} % des cellules`

/** How sure we are that the column tells them, and why; null when it does not. */
function weigh(groupe: Groupe): { readonly confiance: number; readonly raison: string } | null {
  if (groupe.valeurs.size === 0) return null
  const mots = new Set(groupe.mots)
  const titre = REFERENTIELS.find(r => mots.has(r.nom))
  const propre = mots.has('service') && (mots.has('detaille') || mots.has('detailles'))
  const { part, nommees, plusieurs, valeurs } = readGroup(groupe)
  if (valeurs.size === 0) return null
  if (titre !== undefined && part >= PART_NOMMEE)
    return {
      confiance: 0.95,
      raison: `l’en-tête nomme ${titre.titre} ; ${percent(part)} en sont des codes ou des noms`
    }
  if (propre && part >= PART_NOMMEE)
    return {
      confiance: 0.95,
      raison: `l’en-tête le dit ; ${percent(part)} sont des codes ou des noms d’un référentiel`
    }
  // A word of the list in most cells is worth several names of it.
  const dit = [...groupe.valeurs.keys()].every(texte =>
    REFERENTIEL.has(/^\s{0,3}(\p{L}+)/u.exec(texte)?.[1]?.toLowerCase() ?? '')
  )
  if (nommees >= PART_SEULE && (dit || valeurs.size >= VALEURS_MIN))
    return { confiance: 0.85, raison: `${percent(nommees)} sont des services d’APTIC ou de Pix, nommés` }
  const parleDeServices = groupe.mots.some(mot => SERVICES.has(mot))
  if (parleDeServices && part >= PART_NUE && valeurs.size >= NUES_MIN && plusieurs >= PLUSIEURS_MIN)
    return { confiance: 0.7, raison: `${percent(part)} sont des codes d’APTIC ou de Pix, souvent plusieurs` }
  return null
}

export interface DetaillesLus {
  readonly champs: Pick<Mapping['champs'], 'service_detaille'>
  readonly lues: readonly ColonneLue[]
  /** Every column taken, to the letter. */
  readonly colonnes: ReadonlySet<string>
}

const EXEMPLES = 3

/**
 * The columns of the second level: `findDetailles(profileTable({ colonnes: ['Codes APTIC'], lignes: [{ 'Codes APTIC': '110, 114' }] }))`
 * `.champs.service_detaille` is `{ colonnes: ['Codes APTIC'], confiance: 0.95, raison: 'l’en-tête nomme APTIC ; …' }`.
 */
export function findDetailles(profils: readonly Profil[]): DetaillesLus {
  const trouves = groupColumns(profils).flatMap(groupe => {
    const dit = weigh(groupe)
    return dit === null ? [] : [{ groupe, confiance: dit.confiance, raison: insecables(dit.raison) }]
  })
  const [premier] = trouves
  if (premier === undefined) return { champs: {}, lues: [], colonnes: new Set() }
  const lues = trouves.flatMap(({ groupe, confiance, raison }) =>
    groupe.colonnes.map((colonne): ColonneLue => {
      const exemples = [...groupe.valeurs.keys()].slice(0, EXEMPLES)
      return { colonne, cibles: ['service_detaille'], confiance, raison, exemples }
    })
  )
  const colonnes = lues.map(l => l.colonne)
  const note = { confiance: Math.max(...trouves.map(t => t.confiance)), raison: premier.raison }
  const regle = { colonnes: trouves.flatMap(t => t.groupe.lues) }
  const entiere = regle.colonnes.every((c, i) => c === colonnes[i]) && regle.colonnes.length === colonnes.length
  const service_detaille: ChampRegle = entiere ? { ...regle, ...note } : { regles: [regle], colonnes, ...note }
  return { champs: { service_detaille }, lues, colonnes: new Set(colonnes) }
}
