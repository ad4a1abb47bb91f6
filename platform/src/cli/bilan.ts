/**
 * The closing table of a run: for each source what was read, kept, set aside and why, joined and published. Places are
 * counted once in the last line, however many sources speak of them.
 */
import { insecables, nombre, pluriel, type Rapport } from '@lieux-communs/core'
import type { Echec } from '../pipeline/run.ts'
import { drawTableau } from './tableau.ts'

/** A published place, by who speaks of it. */
interface Dite {
  readonly membres: readonly { readonly source: string }[]
}

interface Sort {
  /** Records that share their place with another record, of any source. */
  rapproches: number
  /** Published places that the source speaks of. */
  lieux: number
}

/** What became of the records of each source. */
function sortsOf(fiches: readonly Dite[]): Map<string, Sort> {
  const sorts = new Map<string, Sort>()
  for (const { membres } of fiches) {
    const vues = new Set<string>()
    for (const { source } of membres) {
      let sort = sorts.get(source)
      if (sort === undefined) {
        sort = { rapproches: 0, lieux: 0 }
        sorts.set(source, sort)
      }
      if (membres.length > 1) sort.rapproches++
      if (!vues.has(source)) sort.lieux++
      vues.add(source)
    }
  }
  return sorts
}

const RIEN: Sort = { rapproches: 0, lieux: 0 }
const ENTETE = ['source', 'lus', 'retenus', 'écartés', 'rapprochés', 'lieux publiés', 'pourquoi écartés']

function rowOf({ source, lus, retenus, ecartes }: Rapport['sources'][number], { rapproches, lieux }: Sort) {
  const raisons = new Map<string, number>()
  for (const { regle } of ecartes) raisons.set(regle, (raisons.get(regle) ?? 0) + 1)
  const pourquoi = [...raisons].map(([regle, n]) => `${regle} ${nombre(n)}`).join(', ')
  return [source, lus, retenus, ecartes.length, rapproches, lieux, pourquoi] as const
}

const NOTE =
  'rapprochés : enregistrements qui partagent leur lieu avec un autre ; un lieu dit par plusieurs sources compte une fois dans l’ensemble.'

/** A reader's failure already opens with the file's name. */
const causeOf = ({ source, cause }: Echec): string => (cause.startsWith(source) ? cause : `${source} : ${cause}`)

/**
 * The table, what the reader had to say of each file, and the failures with their cure. `fiches` are all those published:
 * the base may hold more than the sources of this run.
 */
export function closingTable(rapport: Pick<Rapport, 'sources' | 'echecs'>, fiches: readonly Dite[]): string {
  const sorts = sortsOf(fiches)
  const rangs = rapport.sources.map(s => rowOf(s, sorts.get(s.source) ?? RIEN))
  const total = (i: 1 | 2 | 3 | 4): number => rangs.reduce((n, r) => n + r[i], 0)
  const lues = new Set(rapport.sources.map(s => s.source))
  const lieux = fiches.filter(f => f.membres.some(m => lues.has(m.source))).length
  const ensemble = ['ensemble', total(1), total(2), total(3), total(4), lieux, ''] as const
  const dits = rapport.sources.flatMap(s => (s.avertissements ?? []).map(a => `  ! ${s.source} : ${a}\n`)).join('')
  const echecs = rapport.echecs.map(e => `\n  ✗ ${causeOf(e)}\n    → ${e.remede}`).join('')
  const encore =
    rangs.length > 0 && fiches.length > lieux ? `, dont ${pluriel(lieux, 'dit', 'dits')} par ces sources` : ''
  const publies = `${pluriel(fiches.length, 'lieu publié', 'lieux publiés')}${encore}.`
  const tableau = rangs.length === 0 ? '' : `\n${drawTableau(ENTETE, [...rangs, ensemble])}\n`
  const note = rangs.length === 0 ? '' : `  ${insecables(NOTE)}\n`
  return `${tableau}${dits}${echecs}${echecs === '' ? '' : '\n'}\n${note}  ${publies}\n`
}
