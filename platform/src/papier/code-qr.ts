/** The squares of a QR code: the page draws them as strokes, a document as an image, and both are the same code. */
import { encode } from 'uqr'

/**
 * One of the eight masks of ISO/IEC 18004, all of which every reader knows: to weigh the eight and keep the calmest takes four fifths of the
 * time, and a page of results draws one each time it is asked. `code-qr.test.ts` reads back what is drawn.
 */
const MASQUE = 3

/**
 * The dark squares of a text, as rows without the white around: `squaresOf('https://lieux.exemple.fr/')` → `[[true, false, …], …]`, as many
 * rows as columns. A seventh of it may be lost (level M), more where the size leaves room.
 */
export const squaresOf = (texte: string): readonly (readonly boolean[])[] =>
  encode(texte, { ecc: 'M', boostEcc: true, maskPattern: MASQUE, border: 0 }).data
