/**
 * The small style sheet that puts a hub's colours on the pages, and the icon of the tab in the same. Its address holds the colours and the
 * rule that they are made by: any process writes the same bytes for it, whatever it knows of the theme, and a browser keeps them for ever.
 */
import { readFileSync } from 'node:fs'
import { readCouleur } from '../contraste.ts'
import { type Face, JETONS } from './jetons.ts'
import { type Couleurs, isLisible, NOTRES, paletteDe } from './palette.ts'

/** One more when what is made of two colours changes: browsers keep what they were given. */
export const REGLE = 1

const ICONE = readFileSync(new URL('../../../statique/icone.svg', import.meta.url), 'utf8')

/** `css` for a page; `clair` and `sombre` force one face, for who looks at both; `svg` is the icon. */
type Genre = 'css' | `${Face}.css` | 'svg'

/** `adresseDe({ pin: '#0b5d4e', soleil: '#f2b233' }, 'css') === '/theme/1/0b5d4e-f2b233.css'` */
export const adresseDe = ({ pin, soleil }: Couleurs, genre: Genre): string =>
  `/theme/${REGLE}/${pin.slice(1)}-${soleil.slice(1)}.${genre}`

// "0b5d4e-f2b233.css", "0b5d4e-f2b233.sombre.css"
const NOM = /^([0-9a-f]{6})-([0-9a-f]{6})\.(css|clair\.css|sombre\.css|svg)$/

const declares = (jetons: Iterable<readonly [string, string]>): string =>
  [...jetons].map(([nom, couleur]) => `--${nom}:${couleur}`).join(';')

/** On paper, black on white as ever: only the sun, which is no text, is the hub's. */
function feuillePage(couleurs: Couleurs): string {
  const clair = declares(Object.entries(paletteDe(couleurs, 'clair')))
  const sombre = declares(Object.entries(paletteDe(couleurs, 'sombre')))
  return [
    `@media screen{:root{${clair}}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${sombre}}}`,
    `@media print{:root{--soleil:${couleurs.soleil}}}\n`
  ].join('\n')
}

/** One face whatever the screen asks, with all that our own tokens say of it. */
const feuilleFace = (couleurs: Couleurs, face: Face): string =>
  `:root{color-scheme:${face === 'clair' ? 'light' : 'dark'};--sous-logo:${face === 'clair' ? 'transparent' : '#ffffff'};${declares([...JETONS[face], ...Object.entries(paletteDe(couleurs, face))])}}\n`

const icone = ({ pin, soleil }: Couleurs): string =>
  ICONE.replaceAll(new RegExp(NOTRES.pin, 'gi'), pin).replaceAll(new RegExp(NOTRES.soleil, 'gi'), soleil)

export interface Feuille {
  readonly type: string
  readonly texte: string
}

/** What stands at `0b5d4e-f2b233.css`; null for what is no such name, or of colours that nobody could read. */
export function feuilleDe(nom: string): Feuille | null {
  const lu = NOM.exec(nom)
  if (!lu) return null
  const couleurs = { pin: `#${lu[1]}`, soleil: `#${lu[2]}` }
  if (!isLisible(couleurs)) return null
  const genre = lu[3] as Genre
  if (genre === 'svg') return { type: 'image/svg+xml; charset=utf-8', texte: icone(couleurs) }
  const texte =
    genre === 'css' ? feuillePage(couleurs) : feuilleFace(couleurs, genre === 'clair.css' ? 'clair' : 'sombre')
  return { type: 'text/css; charset=utf-8', texte }
}

/** A colour as a form sends it, in six figures; null for what is none. */
export const readSix = (texte: string): string | null =>
  readCouleur(texte) !== null && texte.length === 7 ? texte.toLowerCase() : null
