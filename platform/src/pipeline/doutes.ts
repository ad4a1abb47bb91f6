/**
 * What is kept of the pairs that a person should look at: one for each two places, by the two records that look most alike, with what a
 * join would bring. The order in which they are shown is made of it: see identites/ordre.ts.
 */
import { type Champ, cleGlobale, type Decision, type Doute, type Enregistrement, REGARDER } from '@lieux-communs/core'
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

/**
 * The pairs kept apart because one may be a record that somebody said to be another place: they wait for a person however little they look alike,
 * since nothing else ends it. Renamed « Atelier de la Bouzaize » and renumbered, « Espace Condorcet » looks like nobody. Not those whose two
 * places a word parts that is about records still said.
 */
function heldApart(
  records: readonly Enregistrement[],
  decisions: readonly Decision[],
  identiteOf: (rank: number) => string
): Doute[] {
  const incertaines = decisions.filter(d => d.incertaine)
  if (incertaines.length === 0) return []
  const nommees = new Set(decisions.flatMap(({ a, b }) => [a, b]))
  const rangs = new Map<string, number>()
  records.forEach((record, rang) => {
    const cle = cleGlobale(record)
    if (record.absent_depuis === undefined && nommees.has(cle)) rangs.set(cle, rang)
  })
  const pairOf = ({ a, b }: Decision): readonly [number, number] | null => {
    const [ra, rb] = [rangs.get(a), rangs.get(b)]
    return ra === undefined || rb === undefined ? null : [ra, rb]
  }
  const placesOf = (paire: readonly [number, number]) => paire.map(identiteOf).sort().join(' ')
  const tranchees = new Set(
    decisions.flatMap(d => {
      const paire = d.nature === 'distincts' && !d.incertaine ? pairOf(d) : null
      return paire === null ? [] : placesOf(paire)
    })
  )
  return incertaines.flatMap(d => {
    const paire = pairOf(d)
    if (paire === null || identiteOf(paire[0]) === identiteOf(paire[1]) || tranchees.has(placesOf(paire))) return []
    return { a: paire[0], b: paire[1], score: REGARDER, joints: false }
  })
}

/** `decisions`: those in force; `identiteOf`: the place of each record, by its rank. */
export function doutesOf(
  records: readonly Enregistrement[],
  doutes: readonly Doute[],
  decisions: readonly Decision[],
  identiteOf: (rank: number) => string
): DouteEcrit[] {
  const kept = new Map<string, DouteEcrit>()
  for (const { a, b, score, joints } of [...doutes, ...heldApart(records, decisions, identiteOf)]) {
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
