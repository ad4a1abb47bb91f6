/** Reading numbers of coordinates: decimal comma, unit signs, degrees and minutes, and pairs in one cell. */

// "48,8566", "48.8566°", "-1.55", "48.8566 N", "6 862 305,3", "2.35e0": one number and nothing else but a unit.
const NUMBER = /^([+-]?\d[\d ]{0,20}(?:[.,]\d{1,20})?(?:e[+-]?\d{1,2})?) ?°? ?([NSEWO])?$/i
// "48°51'24\" N", "2° 21' 3,5'' O", "44° 12,5' N"
const SEXAGESIMAL =
  /^([+-]?\d{1,3})\s?°\s?(\d{1,2}(?:[.,]\d{1,10})?)\s?['’′]\s?(?:(\d{1,2}(?:[.,]\d{1,10})?)\s?(?:"|″|''|’’)?)?\s?([NSEWO])?$/i

// "N 48°51'24\"", "O2,35°": the side before the figures
const COTE_DEVANT = /^([NSEWO])\s?(?=\d)(.{1,50})$/i

/** A number, or null: `readNombre('48,8566') === 48.8566`, `readNombre('2°21\'E') === 2.35`, `readNombre('Paris') === null`. */
export function readNombre(texte: string): number | null {
  const text =
    texte.length > 60
      ? ''
      : texte
          .replace(/[\u2212\u2013]/g, '-')
          .replace(/\s/g, ' ')
          .trim()
          .replace(COTE_DEVANT, '$2 $1')
  const plain = NUMBER.exec(text)
  if (plain !== null) {
    const value = Number((plain[1] as string).replace(/ /g, '').replace(',', '.'))
    return Number.isFinite(value) ? signed(value, plain[2]) : null
  }
  const parts = SEXAGESIMAL.exec(text)
  if (parts === null) return null
  const degrees = Number(parts[1])
  const size =
    Math.abs(degrees) +
    Number((parts[2] ?? '0').replace(',', '.')) / 60 +
    Number((parts[3] ?? '0').replace(',', '.')) / 3600
  return signed(Math.round((parts[1]?.startsWith('-') ? -size : size) * 1e7) / 1e7, parts[4])
}

/** South and west are negative, whatever the sign written. */
const signed = (value: number, side: string | undefined): number =>
  side !== undefined && /[swo]/i.test(side) ? -Math.abs(value) : value

export interface Paire {
  readonly premier: number
  readonly second: number
  /** GeoJSON and WKT put the longitude first; people put the latitude first. */
  readonly ordre: 'latlon' | 'lonlat'
}

// "[2.35, 48.85]", "POINT (2.35 48.85)", '{"type":"Point","coordinates":[2.35,48.85]}'
const LON_FIRST = /^\s*\[|\bpoint\s*\(|"coordinates"/i
// "48.85", "-1,5": with a comma only when it is followed by figures and is the cell's only decimal sign.
const DOTTED = /-?\d{1,8}(?:\.\d{1,20})?/g
const COMMAED = /-?\d{1,8},\d{1,20}/g

/** Both numbers of one cell: `readPaire('48.85, 2.35')`, `readPaire('48,85 ; 2,35')`, `readPaire('[2.35, 48.85]')`; null when there are not two. */
export function readPaire(texte: string): Paire | null {
  if (texte.length > 200) return null
  const ordre = LON_FIRST.test(texte) ? 'lonlat' : 'latlon'
  const dotted = texte.match(DOTTED) ?? []
  const commaed = texte.includes('.') ? [] : (texte.match(COMMAED) ?? [])
  const found = commaed.length === 2 ? commaed.map(n => n.replace(',', '.')) : dotted
  const [premier, second] = found.map(Number)
  return found.length === 2 && premier !== undefined && second !== undefined ? { premier, second, ordre } : null
}
