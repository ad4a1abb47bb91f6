/**
 * Whether a file is a logo that may stand on our pages: a PNG, or a drawing (SVG) that does nothing but draw. A drawing is a page for whoever
 * opens it alone: what runs, what calls elsewhere and what holds a page are refused, each with its name, so that it can be saved again without.
 */
import { createHash } from 'node:crypto'
import { Parser } from 'saxen'
import type { Logo } from '../../theme.ts'

/** Beyond, it is a photograph: each page would wait for it. */
export const LOGO_MAX = 100_000
/** Of a side, in pixels: a small file may hold a picture that fills a memory. */
const COTE_MAX = 2_000

/** Why a file is no logo; `vu`, what is wrong in it. */
export type DefautLogo = {
  readonly defaut: 'lourd' | 'inconnu' | 'grand' | 'abime' | 'interdit' | 'sans-taille'
  readonly vu?: string
}

const SVG = 'http://www.w3.org/2000/svg'
/** What draws, and what drawings are made of. */
const DESSINE = new Set(
  'svg g defs symbol title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern use style filter feGaussianBlur feOffset feBlend feColorMatrix feFlood feComposite feMerge feMergeNode'.split(
    ' '
  )
)
// "url(https://…)", "url('data:…')", "@import", an escape that would hide one: « url(#degrade) » stays
const APPELLE = /url\(\s*['"]?(?!#)|@|\\|expression|javascript:|data:/i
// ' version="1.0" encoding="UTF-8"'
const ENTETE = /^<\?xml\s[^?]*\?>$/
const ENCODAGE = /encoding\s*=\s*["'](?!utf-8["'])/i
// "120", "120px", "33.5mm": only the ratio matters
const MESURE = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*(?:px|pt|mm|cm|in|em)?\s*$/

const mesureDe = (texte: string | undefined): number => Number(MESURE.exec(texte ?? '')?.[1] ?? 0)

type Attributs = Readonly<Record<string, string>>

/** Width and height of a drawing; null when it says neither. */
function tailleDe(attributs: Attributs): readonly [number, number] | null {
  const [, , l, h] = (attributs.viewBox ?? '').trim().split(/[\s,]+/)
  const taille: [number, number] = [mesureDe(l) || mesureDe(attributs.width), mesureDe(h) || mesureDe(attributs.height)]
  return taille.every(n => n > 0) ? taille : null
}

/** The first attribute that would do more than draw, as `onload` or `href="https://…"`. */
function interditDans(attributs: Attributs): string | undefined {
  for (const [nom, valeur] of Object.entries(attributs)) {
    const court = nom.toLowerCase().replace(/^.*:/, '')
    if (court.startsWith('on')) return nom
    if (nom === 'xmlns' && valeur !== SVG) return `${nom}="${valeur}"`
    if (nom.startsWith('xmlns')) continue
    if (court === 'href' ? !valeur.startsWith('#') : court === 'base' || APPELLE.test(valeur))
      return `${nom}="${valeur}"`
  }
  return undefined
}

function readSvg(texte: string): readonly [number, number] | DefautLogo {
  let taille: readonly [number, number] | null = null
  let racine: string | null = null
  const vus: DefautLogo[] = []
  const interdit = (vu: string): void => void vus.push({ defaut: 'interdit', vu: vu.slice(0, 80) })
  const abime = (erreur: Error): void => void vus.push({ defaut: 'abime', vu: erreur.message })
  const styles: string[] = []
  const pile: string[] = []
  const hears = (dit: string): void => void (pile.at(-1) === 'style' && styles.push(dit))
  new Parser()
    .on('openTag', (nom, lit, decode) => {
      const attributs = Object.fromEntries(Object.entries(lit()).map(([n, v]) => [n, decode(v)]))
      pile.push(nom)
      if (racine === null) {
        racine = nom
        taille = tailleDe(attributs)
        if (attributs.xmlns !== SVG) vus.push({ defaut: 'inconnu' })
      }
      if (!DESSINE.has(nom)) interdit(`<${nom}>`)
      const faux = interditDans(attributs)
      if (faux !== undefined) interdit(faux)
    })
    .on('closeTag', () => void pile.pop())
    .on('text', (dit, decode) => hears(decode(dit)))
    .on('cdata', hears)
    .on('attention', vu => interdit(vu))
    .on('question', vu => {
      if (!ENTETE.test(vu) || ENCODAGE.test(vu)) interdit(vu)
    })
    .on('warn', abime)
    .on('error', abime)
    .parse(texte)
  if (APPELLE.test(styles.join(''))) interdit('<style>')
  if (racine !== 'svg') return { defaut: 'inconnu' }
  return vus[0] ?? taille ?? { defaut: 'sans-taille' }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const FIN = Buffer.from('IEND')

/** Of a PNG: its header comes first, its end last. */
function readPng(octets: Buffer): readonly [number, number] | DefautLogo {
  const entiere =
    octets.length > 45 && octets.toString('latin1', 12, 16) === 'IHDR' && octets.subarray(-8, -4).equals(FIN)
  if (!entiere) return { defaut: 'abime' }
  const taille: [number, number] = [octets.readUInt32BE(16), octets.readUInt32BE(20)]
  if (taille.some(n => n === 0)) return { defaut: 'abime' }
  return taille.some(n => n > COTE_MAX) ? { defaut: 'grand', vu: taille.join(' × ') } : taille
}

function textOf(octets: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return null
  }
}

const isDefaut = (lu: readonly [number, number] | DefautLogo): lu is DefautLogo => 'defaut' in lu

/** The logo that these bytes are, or why they are none. Never throws. */
export function readLogo(octets: Buffer): Logo | DefautLogo {
  if (octets.length > LOGO_MAX) return { defaut: 'lourd' }
  const png = octets.subarray(0, SIGNATURE.length).equals(SIGNATURE)
  const texte = png ? null : textOf(octets)
  // No text at all, or a text that is no drawing: a PDF, a JPEG.
  if (!png && !texte?.trimStart().startsWith('<')) return { defaut: 'inconnu' }
  const lu = png ? readPng(octets) : readSvg(texte as string)
  if (isDefaut(lu)) return lu
  const empreinte = createHash('sha256').update(octets).digest('hex')
  return { empreinte, type: png ? 'png' : 'svg', largeur: lu[0], hauteur: lu[1], octets }
}
