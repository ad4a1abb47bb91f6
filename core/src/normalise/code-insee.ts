/** Reading an INSEE commune code as spreadsheets leave it: lost zero, small letters, old numbering of Corsica. */
import type { Geographie } from '../reference/geographie.ts'

// "1004", "59350", "59350.0"
const NUMBER = /^(\d{4,5})(?:[.,]0{1,3})?$/
// "2a004", "2B 033"
const CORSICA = /^2([ab]) ?(\d{3})$/i

/**
 * A code that the geography knows, in force or not, or null: `readCodeInsee('1004', g) → '01004'`, `'20004'` → `'2A004'`.
 */
export function readCodeInsee(texte: string, geographie: Geographie): string | null {
  if (texte.length === 5 && geographie.commune(texte) !== undefined) return texte
  const corsica = CORSICA.exec(texte)
  const number = NUMBER.exec(texte)?.[1]
  const code = corsica ? `2${corsica[1]?.toUpperCase()}${corsica[2]}` : number?.padStart(5, '0')
  if (code === undefined) return null
  if (geographie.commune(code) !== undefined) return code
  // Before 1976 Corsica was one département; communes kept their last three figures.
  if (code.startsWith('20'))
    for (const letter of ['2A', '2B'])
      if (geographie.commune(letter + code.slice(2)) !== undefined) return letter + code.slice(2)
  return null
}
