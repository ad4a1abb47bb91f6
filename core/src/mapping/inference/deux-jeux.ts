/**
 * The same columns twice on a row: the address of the head office or of the bearing structure, then the place's. Which is
 * whose is told by what heads each set (« Structure porteuse », « Lieu d'accueil », the group's title), else by the cells: the
 * bearer's stays the same down the list while the place's changes. When nothing tells, it is said and believed by half.
 */
import { insecables } from '../../text/typographie.ts'
import { type NomLu, readNom } from './noms.ts'
import type { Profil } from './profil.ts'

/** What is looked at of a column: its name, its cells; and what is told of it. */
interface Regardee {
  readonly profil: Profil
  readonly nom: NomLu
  /** What the columns beside it tell of it, in French, and how surely it can then be believed at most. */
  readonly remarque?: { readonly raison: string; readonly plafond?: number }
}

/** Targets that say where and whose a body is: a set of columns repeats some of them. */
const SITUENT: ReadonlySet<string> = new Set([
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'code_insee',
  'telephone',
  'courriels',
  'site_web',
  'pivot',
  'latitude',
  'longitude'
])
/** One of these at least comes twice: two phones alone are two phones of the place. */
const SITUENT_SEULS: ReadonlySet<string> = new Set(['adresse', 'code_postal', 'commune'])

interface Jeu<V extends Regardee = Regardee> {
  readonly vues: readonly V[]
  /** Ranks of its first and last columns. */
  readonly de: number
  readonly a: number
  /** The column that names its body, before it. */
  readonly tete: V | undefined
  readonly dit: 'porteur' | 'structure' | 'lieu' | null
}

/** A second set is about as full as the first. */
const REMPLIE = 0.5

// "Code postal#2": a repeated header and its rank.
const REPETE = /^(.{1,500})#(\d{1,3})$/

const cibleOf = ({ nom }: Regardee): string | undefined => [...nom.cibles].sort((a, b) => b[1] - a[1])[0]?.[0]

/** First columns and their repetitions, when one set ends before the other begins; null otherwise. */
function repeated<V extends Regardee>(vues: readonly V[]): readonly [readonly V[], readonly V[]] | null {
  const par = new Map(vues.map(v => [v.profil.colonne, v]))
  const premiers: V[] = []
  const seconds: V[] = []
  for (const vue of vues) {
    const [, nom, rang] = REPETE.exec(vue.profil.colonne) ?? []
    const premier = nom === undefined ? undefined : par.get(nom)
    if (premier === undefined || !SITUENT.has(cibleOf(vue) ?? cibleOf(premier) ?? '')) continue
    // Three sets are no head office and place.
    if (rang !== '2') return null
    premiers.push(premier)
    seconds.push(vue)
  }
  if (!premiers.some(v => SITUENT_SEULS.has(cibleOf(v) ?? ''))) return null
  // A second street line that a few rows fill completes the first.
  const fill = (siens: readonly V[]): number => siens.reduce((n, v) => n + v.profil.remplis, 0)
  if (fill(seconds) < REMPLIE * fill(premiers)) return null
  const fin = Math.max(...premiers.map(v => v.profil.rang))
  return fin < Math.min(...seconds.map(v => v.profil.rang)) ? [premiers, seconds] : null
}

/** Whose a column says it is, its group's title included. */
function saidBy({ nom }: Regardee): Jeu['dit'] {
  if (nom.proprietaire === 'porteur') return 'porteur'
  return nom.proprietaire === 'lieu' ? nom.entite : null
}

/** Columns before a set that may name its body: an identifier and a kind often stand between. */
const TETES = 4

function jeuOf<V extends Regardee>(siens: readonly V[], vues: readonly V[], apres: number): Jeu<V> {
  const rangs = siens.map(v => v.profil.rang)
  const [de, a] = [Math.min(...rangs), Math.max(...rangs)]
  const propre = siens.map(saidBy).find(dit => dit !== null)
  // The nearest wins: "Structure", "Lieu", then the address of the place.
  const tete = vues
    .slice(Math.max(apres + 1, de - TETES), de)
    .reverse()
    .find(v => saidBy(v) !== null && v.profil.remplis > 0)
  return { vues: siens, de, a, tete, dit: propre ?? (tete ? saidBy(tete) : null) }
}

/** Different cells of a set, as a share of its rows: an address that ten places share is the bearer's. */
function variety({ vues }: Jeu): number {
  const parts = vues.map(({ profil }) => (profil.remplis === 0 ? 0 : profil.valeurs.size / profil.remplis))
  return parts.reduce((somme, part) => somme + part, 0) / parts.length
}
/** Fewer rows change, or not, by chance. */
const RANGS_MIN = 4
/** The place's cells differ twice as often as the bearer's, at least. */
const FOIS = 2

const LIEU_OU_PORTEUR: readonly (readonly [Jeu['dit'], Jeu['dit'], 0 | 1])[] = [
  ['porteur', null, 0],
  ['porteur', 'structure', 0],
  ['porteur', 'lieu', 0],
  ['structure', 'lieu', 0],
  [null, 'lieu', 0],
  [null, 'porteur', 1],
  ['structure', 'porteur', 1],
  ['lieu', 'porteur', 1],
  ['lieu', 'structure', 1]
]

/** Which of the two sets is the bearer's, and what told it. */
function bearerOf(un: Jeu, deux: Jeu): { rang: 0 | 1; par: string } | null {
  const dit = LIEU_OU_PORTEUR.find(([a, b]) => a === un.dit && b === deux.dit)
  if (dit !== undefined) {
    const tete = [un, deux].find(jeu => jeu.tete !== undefined && jeu.dit !== null)?.tete
    return { rang: dit[2], par: tete === undefined ? 'les titres le disent' : `« ${tete.profil.colonne} » le dit` }
  }
  const lignes = un.vues.filter(v => SITUENT_SEULS.has(cibleOf(v) ?? ''))
  if (lignes.length < 2 || Math.max(...lignes.map(v => v.profil.remplis)) < RANGS_MIN) return null
  const [a, b] = [variety(un), variety(deux)]
  if (Math.max(a, b) < FOIS * Math.min(a, b) || Math.min(a, b) === 0) return null
  return { rang: a < b ? 0 : 1, par: 'l’autre jeu reste le même d’une ligne à l’autre' }
}

/** Believed by half: as low as what is still followed. */
const DOUTE = 0.5

const asBearer = <V extends Regardee>(vue: V): V => ({
  ...vue,
  nom: { ...readNom([...vue.nom.sens, 'porteur']), entite: 'structure' }
})

/** The same columns, the bearer's told from the place's where both have the same titles. */
export function tellSets<V extends Regardee>(vues: readonly V[]): readonly V[] {
  const paires = repeated(vues)
  if (paires === null) return vues
  const un = jeuOf(paires[0], vues, -1)
  const deux = jeuOf(paires[1], vues, un.a)
  const porteur = bearerOf(un, deux)
  const cibles = new Set(un.vues.map(cibleOf).filter(c => SITUENT_SEULS.has(c ?? '')))
  if (porteur === null && cibles.size < 2) return vues
  if (porteur === null) {
    const raison = insecables(
      'deux jeux de colonnes ont les mêmes titres, rien ne dit lequel est celui du lieu : à vérifier'
    )
    const siens = new Set<V>([...un.vues, ...deux.vues])
    return vues.map(vue => (siens.has(vue) ? { ...vue, remarque: { raison, plafond: DOUTE } } : vue))
  }
  const [sien, lieu] = porteur.rang === 0 ? [un, deux] : [deux, un]
  const de = sien.tete?.profil.rang ?? sien.de
  const suivant = porteur.rang === 0 ? (deux.tete?.profil.rang ?? deux.de) : sien.a + 1
  const raison = insecables(`de deux jeux de colonnes, celui-ci est celui du lieu : ${porteur.par}`)
  return vues.map((vue, rang) => {
    if (lieu.vues.includes(vue)) return { ...vue, remarque: { raison } }
    if (rang < de || rang >= suivant || vue.nom.proprietaire !== 'lieu') return vue
    return vue === sien.tete || SITUENT.has(cibleOf(vue) ?? '') ? asBearer(vue) : vue
  })
}
