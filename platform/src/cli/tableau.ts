/** A plain table for the terminal: words to the left, numbers to the right, nothing else. */
import { nombre, visible } from '@lieux-communs/core'

export type Case = string | number | null

/** Seconds keep their thousandths: `figure(2.85) === '2,85'`. */
const figure = (n: number): string =>
  Number.isInteger(n)
    ? nombre(n)
    : n.toLocaleString('fr-FR', { maximumFractionDigits: 3 }).replaceAll('\u202f', '\u00a0')

/** `drawTableau(['source', 'lus'], [['paca', 1245]])` → two aligned lines under a rule. */
export function drawTableau(entete: readonly string[], rangs: readonly (readonly Case[])[]): string {
  const texte = (c: Case) => (c === null ? '' : typeof c === 'number' ? figure(c) : visible(c))
  const cells = [entete, ...rangs.map(r => r.map(texte))]
  const widths = entete.map((_, i) => Math.max(...cells.map(r => (r[i] ?? '').length)))
  const numeric = entete.map((_, i) => rangs.length > 0 && rangs.every(r => typeof r[i] === 'number' || r[i] === null))
  const line = (r: readonly string[]) =>
    r
      .map((c, i) => (numeric[i] ? c.padStart(widths[i] as number) : c.padEnd(widths[i] as number)))
      .join('  ')
      .trimEnd()
  const rule = widths.map(w => '─'.repeat(w)).join('  ')
  return [line(entete), rule, ...cells.slice(1).map(line)].map(l => `  ${l}`).join('\n')
}
