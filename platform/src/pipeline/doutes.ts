/**
 * What is kept of the pairs that a person should look at: one for each two places, by the two records that look most alike, with what a
 * join would bring. The order in which they are shown is made of it: see identites/ordre.ts.
 */
import type { Champ, Doute, Enregistrement } from '@lieux-communs/core'
import type { DouteEcrit } from '../store/doutes.ts'

/** What a person comes to a page for: a place that says one and another that does not are both poorer for being two. */
const UTILES: readonly Champ[] = [
  'adresse',
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'services',
  'prise_rdv',
  'frais_a_charge',
  'publics_specifiquement_adresses',
  'fiche_acces_libre',
  'latitude'
]

/** Fields that one of the two says and the other does not. */
const gainOf = (a: Enregistrement, b: Enregistrement): number =>
  UTILES.filter(champ => (a.valeurs[champ] === undefined) !== (b.valeurs[champ] === undefined)).length

/** The later of the two days they date from; null when neither says. */
const dateOf = (a: Enregistrement, b: Enregistrement): string | null =>
  [a.valeurs.date_maj, b.valeurs.date_maj]
    .filter(d => d !== undefined)
    .sort()
    .at(-1) ?? null

const keyOf = ({ source, cle }: Enregistrement) => ({ source, cle })
const textOf = ({ a, b }: DouteEcrit): string => `${a.source}\n${a.cle}\n${b.source}\n${b.cle}`

/** Of two pairs, the one that is kept: the likeliest, then the first by its keys. */
const better = (one: DouteEcrit, other: DouteEcrit): boolean =>
  one.score > other.score || (one.score === other.score && textOf(one) < textOf(other))

/** `identiteOf`: the place of each record, by its rank. */
export function doutesOf(
  records: readonly Enregistrement[],
  doutes: readonly Doute[],
  identiteOf: (rank: number) => string
): DouteEcrit[] {
  const kept = new Map<string, DouteEcrit>()
  for (const { a, b, score, joints } of doutes) {
    const [ia, ib] = [identiteOf(a), identiteOf(b)]
    const [x, y] = ia < ib ? [a, b] : [b, a]
    const [one, other] = [records[x] as Enregistrement, records[y] as Enregistrement]
    const doute = { a: keyOf(one), b: keyOf(other), score, gain: gainOf(one, other), date: dateOf(one, other), joints }
    const places = ia < ib ? `${ia} ${ib}` : `${ib} ${ia}`
    const known = kept.get(places)
    if (known === undefined || better(doute, known)) kept.set(places, doute)
  }
  return [...kept.values()]
}
