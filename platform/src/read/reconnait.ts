/**
 * Recognising a declared source by the columns of a file that someone hands over: two lists of places rarely share their
 * headers to the letter, and a producer's next export nearly always keeps them.
 */
import { columnReport, fold, insecables, isChampDeFiche, pluriel, type Source } from '@lieux-communs/core'

export interface Reconnue {
  readonly source: Source | null
  /**
   * Share of the source's columns that the file has, times the share of the file's columns that the source knows; 1 for a
   * list that holds nothing but fields of the standard.
   */
  readonly score: number
  /** French, for the user. */
  readonly raison: string
}

/**
 * Over the 24 real files, the next best list scores 0.81 at most (two lists written in the same early standard), and a
 * list of 20 columns that loses one or gains one scores 0.9. Two vintages with the same columns are told apart below.
 */
const ENOUGH = 0.85
/** Below this distance from the runner-up, nothing tells them apart. */
const MARGIN = 0.02
/** From here a list is likely a new year of the declared one: naming that one helps. Below, it would only puzzle. */
const NEAR = 0.5
/** Columns named in a reason. */
const DITES = 4

interface Note {
  readonly source: Source
  readonly score: number
  readonly connues: number
}

/** Columns left out by name that the file has lost; a `*` stands for as many as the file has. */
function lostOf(source: Source, colonnes: readonly string[], presentes: ReadonlySet<string>): number {
  const ignores = Object.keys(source.mapping.ignores ?? {}).filter(nom => !nom.includes('*'))
  return ignores.filter(nom => !presentes.has(fold(nom)) && !colonnes.some(c => c.startsWith(`${nom}.`))).length
}

// A column that the header does not name, met where a row is longer than it: "colonne 33".
const SANS_NOM = /^colonne \d{1,6}$/

// A value of a list, as JSON gives it: "services.0".
const RANG = /\.\d{1,6}$/

/** The source whose every field is fed by the column of its own name. */
const isOfStandard = (source: Source): boolean =>
  Object.entries(source.mapping.champs).every(
    ([champ, regle]) =>
      champ === 'point' || ('colonnes' in regle && regle.colonnes?.length === 1 && regle.colonnes[0] === champ)
  )

/**
 * Every column is a field of the standard, or what we say beside it, to the letter (or a value of one, or left aside by this list of the standard), and places are
 * named: few columns are then enough, and several producers write just these, so that the list is nobody's in particular.
 */
function isStandard(source: Source, colonnes: readonly string[]): boolean {
  if (!source.generique || !isOfStandard(source) || !colonnes.includes('nom')) return false
  const { point } = source.mapping.champs
  const autres = new Set(columnReport(source.mapping, colonnes).ignorees.map(i => i.colonne))
  if (point && 'colonnes' in point) for (const colonne of point.colonnes ?? []) autres.add(colonne)
  return colonnes.every(c => isChampDeFiche(c.replace(RANG, '')) || autres.has(c))
}

const ignoresOf = ({ mapping }: Source): number => Object.keys(mapping.ignores ?? {}).length

function noteOf(source: Source, colonnes: readonly string[], pliees: ReadonlySet<string>): Note {
  const { absentes, inconnues } = columnReport(source.mapping, colonnes)
  const connues = colonnes.length - inconnues.length
  const dites = connues + absentes.length + lostOf(source, colonnes, pliees)
  if (dites === 0 || colonnes.length === 0) return { source, score: 0, connues }
  return { source, score: (connues / dites) * (connues / colonnes.length), connues }
}

const listed = (colonnes: readonly string[]): string =>
  `${colonnes.slice(0, DITES).join(', ')}${colonnes.length > DITES ? '…' : ''}`

/** Says how near the list came, or which columns it has that nobody declared: `… : Nom du truc, Ville, Tel`. */
function unknownReason({ source, score, connues }: Note, colonnes: readonly string[]): string {
  if (score >= NEAR) {
    const { absentes } = columnReport(source.mapping, colonnes)
    const manque = absentes.length === 0 ? '' : `, où il en manque ${absentes.length} (${listed(absentes)})`
    const part =
      connues === colonnes.length
        ? `ses ${pluriel(connues, 'colonne', 'colonnes')}`
        : `${connues} de ses ${colonnes.length} colonnes`
    return insecables(
      `${part} ${connues > 1 ? 'sont' : 'est'} parmi celles de « ${source.titre} »${manque} : pas assez pour être cette liste`
    )
  }
  return insecables(`ses colonnes ne sont celles d’aucune liste connue : ${listed(colonnes)}`)
}

/**
 * The declared source whose columns these are, or none, with the reason to tell:
 * `recogniseSource(['id_fs', 'lib_fs', …], sources).raison → '24 colonnes sur 24 sont celles de « France services 2024 »'`.
 */
export function recogniseSource(colonnes: readonly string[], sources: readonly Source[]): Reconnue {
  const nommees = colonnes.filter(c => !SANS_NOM.test(c))
  // Between two lists of the same columns, the one that is nobody's in particular.
  const rank = ({ source }: Note): number => (source.generique ? 0 : 1)
  const pliees = new Set(nommees.map(fold))
  const notes = sources
    .map(source => noteOf(source, nommees, pliees))
    .sort((a, b) => b.score - a.score || rank(a) - rank(b))
  const [best, next] = notes
  if (!best || best.connues === 0) {
    return { source: null, score: 0, raison: 'aucune source déclarée n’a ces colonnes' }
  }
  // Of two that know all the columns, the one that leaves nothing aside.
  const [standard] = sources.filter(s => isStandard(s, nommees)).sort((a, b) => ignoresOf(a) - ignoresOf(b))
  if (standard)
    return { source: standard, score: 1, raison: 'chaque colonne porte le nom d’un champ du standard national' }
  if (best.score < ENOUGH) return { source: null, score: best.score, raison: unknownReason(best, nommees) }
  const pourquoi = `${pluriel(best.connues, 'colonne', 'colonnes')} sur ${nommees.length} ${best.connues > 1 ? 'sont celles' : 'est celle'} de « ${best.source.titre} »`
  if (next && next.score >= ENOUGH && best.score - next.score < MARGIN && next.source.nom !== best.source.nom) {
    return {
      source: best.source,
      score: best.score,
      raison: insecables(`${pourquoi}, et de « ${next.source.titre} » : la première est retenue`)
    }
  }
  return { source: best.source, score: best.score, raison: insecables(pourquoi) }
}
