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
          .replace(/[º˚]/g, '°')
          .replace(/[“”]/g, '"')
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

// "°", and the signs that keyboards put for it
const DEGRE = /[°º˚]/g
// "47°52'19\"N " before the second number, " 3" or " -3,5" at its end
const FIN_NOMBRE = /[+-]?\d{1,3}(?:[.,]\d{1,20})?\s?$/
// "N 47°52'19\"": the side before the figures, then before both
const COTE_AU_DEBUT = /^[NSEWO]\s?\d/i
const COTE_A_LA_FIN = /[NSEWO]\s?$/i
// ", ", " ; ", " / ", " - " between the two
const ENTRE = /^[\s,;/|]{1,9}|[\s,;/|]{1,9}(?:-\s)?$/g
const EST_OUEST = /[EWO]/i

/** Two angles with their signs in one cell, each by its side when it says it: `47°52'19.0"N 3°33'07.5"O`; null for anything else. */
function readAngles(texte: string): Paire | null {
  const [, second] = [...texte.matchAll(DEGRE)]
  if (second === undefined || texte.match(DEGRE)?.length !== 2) return null
  const avant = texte.slice(0, second.index)
  let coupe = avant.length - (FIN_NOMBRE.exec(avant)?.[0].length ?? 0)
  if (COTE_AU_DEBUT.test(texte.trim())) coupe -= COTE_A_LA_FIN.exec(avant.slice(0, coupe))?.[0].length ?? 0
  const parts = [texte.slice(0, coupe), texte.slice(coupe)].map(part => part.replace(ENTRE, '').trim())
  const [premier = null, deuxieme = null] = parts.map(readNombre)
  if (premier === null || deuxieme === null) return null
  return { premier, second: deuxieme, ordre: EST_OUEST.test(parts[0] as string) ? 'lonlat' : 'latlon' }
}

/** Both numbers of one cell: `readPaire('48.85, 2.35')`, `readPaire('48,85 ; 2,35')`, `readPaire('[2.35, 48.85]')`; null when there are not two. */
export function readPaire(texte: string): Paire | null {
  if (texte.length > 200) return null
  const angles = readAngles(texte)
  if (angles !== null) return angles
  const ordre = LON_FIRST.test(texte) ? 'lonlat' : 'latlon'
  const dotted = texte.match(DOTTED) ?? []
  const commaed = texte.includes('.') ? [] : (texte.match(COMMAED) ?? [])
  const found = commaed.length === 2 ? commaed.map(n => n.replace(',', '.')) : dotted
  const [premier, second] = found.map(Number)
  return found.length === 2 && premier !== undefined && second !== undefined ? { premier, second, ordre } : null
}
