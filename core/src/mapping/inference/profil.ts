/**
 * What a column looks like before anyone knows what it means: the words of its name, and the texts of its cells with how
 * often each comes. Guessing reads nothing else, so that a list of a million rows is guessed as fast as one of a thousand.
 */
import { fold } from '../../text/fold.ts'
import { isPlaceholder } from '../../text/placeholders.ts'
import { eachText, getterOf } from '../cellule.ts'
import type { Colonne } from '../langage.ts'
import type { RangBrut, Table } from '../table.ts'
import { splitGlued } from './decoupe.ts'
import { spellDays } from './jours-abreges.ts'

export interface Profil {
  /** As the file names it: `address.street`, `public.0`, `Site Web#2`. */
  readonly colonne: Colonne
  /** Its whole title: with its group's, where titles stand on two rows (`Lundi après-midi` for `après-midi#2`). */
  readonly titre: string
  /** Rank in the file, from 0: neighbours explain each other. */
  readonly rang: number
  /** Folded words of the name, camel case and punctuation opened: `address.postalCode` → `address postal code`. */
  readonly mots: readonly string[]
  /** Rows looked at. */
  readonly total: number
  /** Rows with something meaningful in the cell. */
  readonly remplis: number
  /** Each text met, line breaks kept, with the number of rows it was met in; the most frequent first. */
  readonly valeurs: ReadonlyMap<string, number>
  /** Crosses and ticks alone, as written, with their rows: a yes in a column of yes and no, an empty cell in any other. */
  readonly coches: ReadonlyMap<string, number>
  /** True when cells hold arrays. */
  readonly multiple: boolean
}

/** What a table must say to be profiled. */
export type TableProfilee = Pick<Table, 'colonnes' | 'lignes' | 'bandeaux'>

/** Rows looked at: enough for a share to be known within a point or two, whatever the length of the list. */
const RANGS_MAX = 5_000
/** Cells looked at over the whole table: 800 rows of 5,000 columns took 26 s of processor, they now cost what 120 do. */
const CELLULES_MAX = 600_000

// "codePostal" → "code Postal", "adresseURL" → "adresse URL"
const CHAMEAU = /(\p{Ll})(?=\p{Lu})/gu
// "c_jours_semaine", "public.0", "N°"
const COUPES = /[^\p{L}\p{N}]+/gu

// "À qui s'adresse le lieu ?", "a_qui_s_adresse": a public, and no address
const S_ADRESSE = /\bs['’]adress(?:e|ent|ant)\b|(?<=^|[\s_])qui[\s_]s[\s_]adress(?:e|ent)(?=[\s_]|$)/giu

/** The folded words of a column's name: `motsDuNom('Site Web#2') → ['site', 'web', '2']`. */
export function motsDuNom(colonne: Colonne): string[] {
  return fold(colonne.replace(S_ADRESSE, ' publics ').replace(CHAMEAU, '$1 ').replace(COUPES, ' '))
    .split(' ')
    .filter(mot => mot !== '')
    .flatMap(splitGlued)
}

/** Every so many rows, so that the end of a sorted list is seen as well as its beginning. */
function sampleOf({ lignes, colonnes }: TableProfilee): readonly RangBrut[] {
  const max = Math.min(RANGS_MAX, Math.max(1, Math.floor(CELLULES_MAX / colonnes.length)))
  if (lignes.length <= max) return lignes
  const pas = lignes.length / max
  return Array.from({ length: max }, (_, i) => lignes[Math.floor(i * pas)] as RangBrut)
}

// "X", " x ", "✓"
const COCHE = /^\s{0,2}[xX✓✔☑]\s{0,2}$/

function profileColumn(colonne: Colonne, titre: string, rang: number, lignes: readonly RangBrut[]): Profil {
  const get = getterOf(colonne)
  const comptes = new Map<string, number>()
  let remplis = 0
  const coches = new Map<string, number>()
  let multiple = false
  for (const ligne of lignes) {
    const value = get(ligne)
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value)) multiple = true
    else if (typeof value === 'string' && value.length <= 3 && COCHE.test(value))
      coches.set(value.trim(), (coches.get(value.trim()) ?? 0) + 1)
    let dite = false
    eachText(value, true, texte => {
      if (isPlaceholder(texte)) return
      dite = true
      comptes.set(texte, (comptes.get(texte) ?? 0) + 1)
    })
    if (dite) remplis++
  }
  const valeurs = new Map([...comptes].sort((a, b) => b[1] - a[1]))
  return { colonne, titre, rang, mots: motsDuNom(titre), total: lignes.length, remplis, valeurs, coches, multiple }
}

// "Site Web#2": the rank of a repeated header is no word of it.
const RANG_REPETE = /#\d{1,4}$/

/** Signs of a title that are read: chosen, a question of a form says what it asks before. */
const TITRE_LU = 300

/** The columns of a table, in its order: `profileTable(table)[0].mots → ['nom', 'du', 'lieu']`. */
export function profileTable(table: TableProfilee): readonly Profil[] {
  const { colonnes, bandeaux } = table
  const vues = sampleOf(table)
  const titres = colonnes.map((colonne, rang) => {
    const groupe = bandeaux?.[rang] ?? ''
    const titre = groupe === '' ? colonne : `${groupe} ${colonne.replace(RANG_REPETE, '')}`
    return titre.slice(0, TITRE_LU)
  })
  const entiers = spellDays(titres)
  return colonnes.map((colonne, rang) => profileColumn(colonne, entiers[rang] as string, rang, vues))
}
