/**
 * Columns that are one list cut in pieces: the items of an array (`public.0`, `public.1`, `tags.0.name`), numbered columns
 * (`Tag 1`, `Tag 2`), a header repeated (`Activité#2`). They are read together, and fed by one rule.
 */
import type { Colonne } from '../../langage.ts'
import type { Profil } from '../profil.ts'

export interface Groupe {
  /** Every column, to the letter, in the order of the file. */
  readonly colonnes: readonly Colonne[]
  /** How a rule reads them: `public` for the items of an array, `tags.*.name` for what its objects hold. */
  readonly lues: readonly Colonne[]
  /** The title, its rank out: `Tag`, `public`. */
  readonly titre: string
  readonly mots: readonly string[]
  readonly rang: number
  readonly total: number
  /** Rows filled, at least: those of the fullest column. */
  readonly remplis: number
  readonly coches: ReadonlyMap<string, number>
  /** Cells hold arrays. */
  readonly tableau: boolean
  readonly valeurs: ReadonlyMap<string, number>
}

// "public.0", "tags.12.name"
const ITEM = /^(.*?)\.(\d{1,4})(\..*)?$/
// "Tag 12", "service_3", "QUALIF4", "Activité#2"
const NUMERO = /^(.*?\p{L}[\]")]?)[ _#-]?\d{1,3}$/u

function merge(profils: readonly Profil[]): ReadonlyMap<string, number> {
  if (profils.length === 1) return (profils[0] as Profil).valeurs
  const valeurs = new Map<string, number>()
  for (const profil of profils)
    for (const [texte, fois] of profil.valeurs) valeurs.set(texte, (valeurs.get(texte) ?? 0) + fois)
  return new Map([...valeurs].sort((a, b) => b[1] - a[1]))
}

function groupOf(profils: readonly Profil[], titre: string, lues: readonly Colonne[], etoile: boolean): Groupe {
  const [premier] = profils as [Profil]
  // An array's own column already holds what its items do.
  const entier = profils.find(p => p.multiple)
  const sources = entier ? [entier] : profils
  const seul = profils.length === 1
  return {
    colonnes: profils.map(p => p.colonne),
    lues,
    titre,
    mots: seul ? premier.mots : premier.mots.filter(mot => !/^\d+$/.test(mot)),
    rang: premier.rang,
    total: premier.total,
    remplis: Math.max(...sources.map(p => p.remplis)),
    coches: (profils.find(p => p.coches.size > 0) ?? premier).coches,
    tableau: entier !== undefined || etoile,
    valeurs: merge(sources)
  }
}

/** A column by itself, whatever stands beside it: one that a person chose. */
export const groupeSeul = (profil: Profil): Groupe => groupOf([profil], profil.colonne, [profil.colonne], false)

/** Share of its first column's rows under which a repeated one is a stray. */
const EGAREE = 0.01

/** Of several columns, those that hold something: the empty ones of a form say nothing, and a stray cell hardly more. */
function filledOf(profils: readonly Profil[]): readonly Profil[] {
  const plein = Math.max(...profils.map(p => p.remplis))
  const pleines = profils.filter(p => p.remplis > (p.colonne.includes('#') ? EGAREE * plein : 0))
  return pleines.length > 0 ? pleines : profils.slice(0, 1)
}

/** Gathers the pieces of each list: `[Tag 1, Tag 2, Nom] → [[Tag 1, Tag 2], [Nom]]`, in the order of the file. */
export function groupColumns(profils: readonly Profil[]): readonly Groupe[] {
  const tas = new Map<string, { titre: string; etoile: string | null; profils: Profil[] }>()
  const noms = new Set(profils.map(p => p.colonne))
  for (const profil of profils) {
    const { colonne } = profil
    const item = ITEM.exec(colonne)
    const numero = item ? null : NUMERO.exec(colonne)
    // A figure that belongs to the name ("DEM_3D") has no sister; alone in its heap, it stays itself.
    const titre = item ? `${item[1]}${item[3] ?? ''}` : numero ? (numero[1] as string) : colonne
    const cle = numero ? `#${titre}` : titre
    // A list opens arrays by itself: `public` reads every `public.N`, and the day it holds a joined text instead.
    const etoile = item ? (item[3] ? `${item[1]}.*${item[3]}` : (item[1] as string)) : null
    const deja = tas.get(cle)
    if (deja) {
      deja.profils.push(profil)
      deja.etoile ??= etoile
    } else tas.set(cle, { titre, etoile, profils: [profil] })
  }
  // "Activité" itself stands with "Activité#2".
  for (const [cle, { titre, profils: siens }] of tas) {
    const premier = tas.get(titre)
    if (!cle.startsWith('#') || !noms.has(titre) || !premier || premier.profils.length !== 1) continue
    premier.profils.push(...siens)
    tas.delete(cle)
  }
  return [...tas.values()]
    .map(({ titre, etoile, profils: tous }) => {
      const siens = filledOf(tous)
      const vrai = siens.length > 1 || etoile !== null
      const lues = etoile === null ? siens.map(p => p.colonne) : [etoile]
      return groupOf(siens, vrai ? titre : (siens[0] as Profil).colonne, lues, etoile !== null)
    })
    .sort((a, b) => a.rang - b.rang)
}
