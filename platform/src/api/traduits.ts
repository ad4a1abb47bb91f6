/**
 * What the addresses that tell places in the models of others share: who says so and where, the places one by one as the public may see them,
 * and a whole list written as it goes.
 */
import { Readable } from 'node:stream'
import type { ContexteTraduction, LieuPublic } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { range } from '../catalogue/question/ordre.ts'
import type { Tri } from '../catalogue/question/question.ts'
import type { Selection } from '../catalogue/question/selection.ts'

export const JSON_LD = 'application/ld+json'

/** Ids are made with it: it never changes, whatever the name or the address of the site. */
export const PRODUCTEUR = 'lieux-communs'

/** `racine`: where this site is. Its pages are named whole, since what is said of a place is read elsewhere. */
export const contexteOf = ({ edition }: Catalogue, { racine }: { readonly racine: string }): ContexteTraduction => ({
  producteur: PRODUCTEUR,
  jour: edition.date.slice(0, 10),
  pageDe: id => `${racine}/lieux/${encodeURIComponent(id)}`
})

/** Places written between two breaths of the machine: about 100 kB. */
const TRANCHE = 50

/**
 * A whole list as one JSON array, a slice at a time: memory holds one slice, whatever is asked, and other calls are answered between two.
 * `ditsDe` gives what is written of one place: none, one, several.
 */
export function streamArray(
  catalogue: Catalogue,
  selection: Selection,
  tri: Tri,
  ditsDe: (place: LieuPublic) => readonly object[]
): Readable {
  const { rangs } = range(catalogue, selection, tri, selection.total, null)
  async function* pieces(): AsyncGenerator<string> {
    let avant = '[\n'
    for (let i = 0; i < rangs.length; i += TRANCHE) {
      let texte = ''
      for (const rang of rangs.subarray(i, i + TRANCHE))
        for (const dit of ditsDe(catalogue.fiche(rang))) {
          texte += avant + JSON.stringify(dit)
          avant = ',\n'
        }
      if (texte !== '') yield texte
      await new Promise(setImmediate)
    }
    yield avant === '[\n' ? '[]\n' : '\n]\n'
  }
  return Readable.from(pieces(), { objectMode: false })
}
