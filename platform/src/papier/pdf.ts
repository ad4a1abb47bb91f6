/** What every PDF of ours shares: our font cut to the signs it uses, our colours, French spaces, and no other file read. */
import { createRequire } from 'node:module'
import { insecables } from '@lieux-communs/core'
import pdfmake, { type Contenu } from 'pdfmake'

export const DOUX = '#4A5563'
export const PIN = '#0B5D4E'
export const LIGNE = '#D9D2C5'

const require = createRequire(import.meta.url)
const policeDe = (graisse: 400 | 700): string =>
  require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${graisse}-normal.woff`
  )

// What the font has no sign for would be a blank box: "→", an emoji. Latin and its punctuation stay.
const HORS_POLICE = /[^\u0020-\u024f\u02c6\u02da\u02dc\u2010-\u2027\u202f\u2030-\u203a\u20ac\u2122\n]/gu

/** A text for the page: French spaces, no sign that the font lacks; the narrow no-break space is one of those. */
export const dit = (texte: string): string => insecables(texte.replaceAll('\u202f', '\u00a0').replace(HORS_POLICE, '?'))

interface Feuille {
  readonly titre: string
  readonly content: readonly Contenu[]
  readonly defaultStyle: Readonly<Record<string, unknown>>
  readonly [cle: string]: unknown
}

/** The bytes of a document in pdfmake's words: `drawPdf({ titre: 'Essai', defaultStyle: {}, content: ['bonjour'] })`. */
export function drawPdf({ titre, defaultStyle, ...document }: Feuille): Promise<Buffer> {
  pdfmake.setFonts({
    Atkinson: { normal: policeDe(400), bold: policeDe(700), italics: policeDe(400), bolditalics: policeDe(700) }
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(chemin => chemin === policeDe(400) || chemin === policeDe(700))
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      language: 'fr-FR',
      info: { title: dit(titre), creator: 'Lieux communs', producer: 'Lieux communs' },
      ...document,
      defaultStyle: { font: 'Atkinson', ...defaultStyle }
    })
    .getBuffer()
}
