/**
 * How names begin: « Harmonie Sainte-Luce » and « Vestiaire Sainte-Luce » share a name, and each begins as a thing of its own, whether or not we
 * know what it is.
 */
import { holds, type Listes } from '../listes.ts'
import { TETES_VAGUES } from '../mots.ts'
import { isGeneric } from '../nom.ts'
import type { Traits } from '../traits.ts'
import { overlap, type Recouvrement, wordLikeness } from './mots.ts'
import { MOT_DE_NOM } from './nom.ts'

// One whole word, or all but a letter of it; half of one is enough to be shared.
const UN_MOT = 0.85
const UN_DEMI_MOT = 0.5

/** The words that are neither a service's, nor any name's, nor the town's: « Sainte-Luce ». */
const overlapOfNames = (t: Traits, a: number, b: number): Recouvrement =>
  overlap(t, t.nom, a, t.nom, b, mot =>
    isGeneric(t.mots[mot] as string) || holds(t.motsCommune, a, mot) || holds(t.motsCommune, b, mot) ? 0 : 1
  )

/** True when each name has one of those that the other lacks: the villages of a commune. */
export const eachItsName = (t: Traits, a: number, b: number): boolean => overlapOfNames(t, a, b).propre >= UN_MOT

/** True when a word that a list of `r` holds is the same, or nearly. */
function isLikeAny(t: Traits, mot: number, { debuts, valeurs }: Listes, r: number): boolean {
  const end = debuts[r + 1] as number
  for (let i = debuts[r] as number; i < end; i++) {
    const other = valeurs[i] as number
    if (other === mot || wordLikeness(t.mots[mot] as string, t.mots[other] as string) > 0) return true
  }
  return false
}

/** Shorter, a word alone before a name is the initials of who bears it: « APAS Maison Bleue ». */
const MOT_DE_TETE = 5

/** True of what neither begins nor ends a name as its own: a vague word, a legal form, the town. */
const saysLittle = (t: Traits, mot: number, x: number): boolean => {
  const texte = t.mots[mot] as string
  return texte.length < MOT_DE_NOM || isGeneric(texte) || TETES_VAGUES.has(texte) || holds(t.motsCommune, x, mot)
}

/** What stands in the name of `x` before the first word of its own that `y` has too, those that both have left out. */
interface Debut {
  readonly initiales: string
  /** The words among them that say something. */
  readonly dits: readonly string[]
  /** False when nothing of its own is in both. */
  readonly suivi: boolean
}

function debutOf(t: Traits, x: number, y: number): Debut {
  const end = t.nom.debuts[x + 1] as number
  const dits: string[] = []
  let initiales = ''
  for (let i = t.nom.debuts[x] as number; i < end; i++) {
    const mot = t.nom.valeurs[i] as number
    const vague = saysLittle(t, mot, x) || isLikeAny(t, mot, t.motsCommune, y)
    // « Centre hippique du Lac », « Centre culturel du Lac »: a vague word in both is not yet their name.
    if (isLikeAny(t, mot, t.nom, y)) {
      if (!vague) return { initiales, dits, suivi: true }
      continue
    }
    const texte = t.mots[mot] as string
    initiales += texte[0]
    if (!vague) dits.push(texte)
  }
  return { initiales, dits, suivi: false }
}

/**
 * True when the name of `x` begins as something: « Harmonie » of « Harmonie Sainte-Luce ». A short word alone is the initials of who bears the
 * house; one made of the initials of what `y` begins with is the same beginning.
 */
function beginsAlone(t: Traits, x: number, y: number): boolean {
  const { initiales, dits, suivi } = debutOf(t, x, y)
  if (!suivi || dits.length === 0) return false
  const [seul] = dits as [string]
  if (initiales.length === 1 && seul.length < MOT_DE_TETE) return false
  return dits.length > 1 || !debutOf(t, y, x).initiales.startsWith(seul)
}

/**
 * True when two names end alike and begin as two things, of which one at least is no kind that we know. A vague word (« espace », « maison »),
 * initials, a legal form or the town's name begin nothing.
 */
export const areTwoHeads = (t: Traits, a: number, b: number): boolean =>
  (t.maison[a] === 0 || t.maison[b] === 0) &&
  overlapOfNames(t, a, b).commun >= UN_DEMI_MOT &&
  (t.enTete[a] === 1 || (t.maison[a] === 0 && beginsAlone(t, a, b))) &&
  (t.enTete[b] === 1 || (t.maison[b] === 0 && beginsAlone(t, b, a)))
