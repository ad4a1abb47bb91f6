/**
 * The standard's row as a CSV holds it: 32 cells of text, lists joined by `|`. Two rules make it safe and give it back
 * whole, and both are told to re-users (docs: they are the only ways a cell differs from its value):
 *
 * - in a list, a `|` or a `\` inside a value is preceded by `\` (none of the closed lists has one);
 * - a cell that a spreadsheet could run (it begins with `=`, `+`, `-`, `@`, their wide forms `＝`, `＋`, `－`, `＠`, whatever
 *   blanks or unseen signs stand before, or with a tab or a carriage return) is preceded by an apostrophe, which they hide. Phones `+33…` and negative numbers cannot run (figures only) and stay bare, so
 *   that they remain usable; a cell that truly begins with an apostrophe before such a sign takes one more.
 */
import { CHAMPS, type Champ, isListe, isNombre, type LieuPlat, type Ligne } from './champs.ts'

// What a spreadsheet may take for a formula, behind any number of apostrophes, blanks and signs that nobody sees: "=1+1",
// "'=1+1", "@SOMME", "-2+3", "＝1+1", " =1+1"; and a tab or a carriage return, which some drop before they look.
const DANGER = /^'*(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/u
// Figures alone never run: "+33320000000", "-1.5".
const CHIFFRES = /^[+-][\d.]+$/
const ECHAPPE = /[\\|]/g

/** `guardCell('=1+1') → "'=1+1"`, `guardCell('+33320000000') → '+33320000000'`. */
export function guardCell(texte: string): string {
  // A figure or a plain letter first, nearly always: 8 % less time for a whole export (bench of 20,000 rows).
  const premier = texte.charCodeAt(0)
  if ((premier >= 48 && premier <= 57) || (premier >= 65 && premier <= 90) || (premier >= 97 && premier <= 122))
    return texte
  return DANGER.test(texte) && !CHIFFRES.test(texte) ? `'${texte}` : texte
}

/** Undoes `guardCell`: `unguardCell("'=1+1") → '=1+1'`; `unguardCell("'Atelier'")` is left as it is. */
export function unguardCell(cellule: string): string {
  return cellule.startsWith("'") && DANGER.test(cellule) ? cellule.slice(1) : cellule
}

/** `joinListe(['Jeunes', 'a|b']) → 'Jeunes|a\\|b'`. */
export function joinListe(valeurs: readonly string[]): string {
  if (valeurs.length === 1 && !(valeurs[0] as string).includes('|') && !(valeurs[0] as string).includes('\\')) {
    return valeurs[0] as string
  }
  return valeurs.map(v => v.replace(ECHAPPE, '\\$&')).join('|')
}

/** `splitListe('Jeunes|a\\|b') → ['Jeunes', 'a|b']`; an empty cell is an empty list. */
export function splitListe(cellule: string): string[] {
  if (cellule === '') return []
  if (!cellule.includes('\\')) return cellule.split('|')
  const valeurs: string[] = []
  let valeur = ''
  for (let i = 0; i < cellule.length; i++) {
    const signe = cellule[i] as string
    if (signe === '\\' && i + 1 < cellule.length) {
      i++
      valeur += cellule[i]
    } else if (signe === '|') {
      valeurs.push(valeur)
      valeur = ''
    } else valeur += signe
  }
  valeurs.push(valeur)
  return valeurs
}

/** A coordinate as text; empty when unknown, never 0 for want of one: `43.52609`. */
const cellOfNombre = (n: number): string => String(n)

/** The typed row as cells, every value whole: `{ latitude: null } → ''`, `{ typologie: ['BIB', 'MUNI'] } → 'BIB|MUNI'`. */
export function ligneOfPlat(plat: LieuPlat): Ligne {
  const ligne: Partial<Ligne> = {}
  for (const champ of CHAMPS) {
    const valeur = plat[champ]
    if (valeur === null) ligne[champ] = ''
    else if (typeof valeur === 'string') ligne[champ] = guardCell(valeur)
    else if (typeof valeur === 'number') ligne[champ] = cellOfNombre(valeur)
    else ligne[champ] = valeur.length === 0 ? '' : guardCell(joinListe(valeur))
  }
  return ligne as Ligne
}

/** The cells read back to typed values: what `ligneOfPlat` wrote comes back whole. A text that is no number is unknown. */
export function platOfLigne(ligne: Ligne): LieuPlat {
  const plat: Record<string, unknown> = {}
  for (const champ of CHAMPS) plat[champ] = valueOfCell(champ, ligne[champ] ?? '')
  return plat as LieuPlat
}

function valueOfCell(champ: Champ, cellule: string): string | number | string[] | null {
  if (isListe(champ)) return splitListe(unguardCell(cellule))
  if (cellule === '') return null
  if (!isNombre(champ)) return unguardCell(cellule)
  const n = Number(cellule)
  return Number.isFinite(n) ? n : null
}
