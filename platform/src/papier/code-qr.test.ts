/** What is drawn is read back by another's reader, as a telephone would: whole, then with a thumb's mark on it. */
import fc from 'fast-check'
import jsqr from 'jsqr'
import { expect, it } from 'vitest'
import { squaresOf } from './code-qr.ts'

// CommonJS, whose types say a default that Node does not make.
const read = jsqr as unknown as typeof jsqr.default
const POINTS = 4
const MARGE = 4

/** What a reader sees of these squares: black on white, `tache` squares to the side gone white in the middle. */
function lu(carres: readonly (readonly boolean[])[], tache = 0): string | undefined {
  const cote = (carres.length + 2 * MARGE) * POINTS
  const image = new Uint8ClampedArray(cote * cote * 4).fill(255)
  const milieu = carres.length >> 1
  carres.forEach((rang, y) => {
    rang.forEach((noir, x) => {
      const cache = Math.abs(x - milieu) * 2 < tache && Math.abs(y - milieu) * 2 < tache
      if (!noir || cache) return
      for (let dy = 0; dy < POINTS; dy++)
        for (let dx = 0; dx < POINTS; dx++) {
          const i = (((y + MARGE) * POINTS + dy) * cote + (x + MARGE) * POINTS + dx) * 4
          image.fill(0, i, i + 3)
        }
    })
  })
  return read(image, cote, cote)?.data
}

const adresses = fc
  .record({
    chemin: fc.constantFrom('/lieux/k7m-29q-xd0', '/recherche', '/annuaire/departement/51', '/orientation'),
    mots: fc.string({ maxLength: 90 })
  })
  .map(({ chemin, mots }) => `https://lieux.exemple.fr${chemin}?${new URLSearchParams({ q: mots })}`)

it('any address of a page is read back to the letter', () => {
  fc.assert(
    fc.property(adresses, adresse => {
      expect(lu(squaresOf(adresse))).toBe(adresse)
    }),
    { numRuns: 60 }
  )
})

it('is read with a square of five gone in its middle', () => {
  const adresse = 'https://lieux.exemple.fr/lieux/k7m-29q-xd0'
  expect(lu(squaresOf(adresse), 5)).toBe(adresse)
  // The judge does judge: half of it gone is not read.
  expect(lu(squaresOf(adresse), squaresOf(adresse).length / 2)).toBeUndefined()
})
