/** A QR code as a drawing of the page: read by a telephone from a sheet of paper, and asked of nobody else. */
import { squaresOf } from '../papier/code-qr.ts'

/** Modules of white around, without which some readers see nothing (ISO/IEC 18004, four). */
const MARGE = 4

/**
 * The dark squares as strokes of one module, a row after the other: `M4 4h2m1 0h1` for two, a hole, one. Half as long as squares, in the page of
 * whoever never prints it.
 */
export function strokesOf(carres: readonly (readonly boolean[])[]): string {
  return carres
    .map((rang, y) => {
      const bouts =
        rang
          .map(noir => (noir ? '1' : '0'))
          .join('')
          .match(/0+|1+/g) ?? []
      return `M${MARGE} ${y + MARGE}${bouts.map(b => (b[0] === '1' ? `h${b.length}` : `m${b.length} 0`)).join('')}`
    })
    .join('')
}

/** `dit`: what it leads to, for who does not see it. */
export function CodeQr({ texte, dit }: { readonly texte: string; readonly dit: string }) {
  const carres = squaresOf(texte)
  const cote = carres.length + 2 * MARGE
  // Strokes lie on the middle of their row.
  return (
    <svg class="code-qr" viewBox={`0 -0.5 ${cote} ${cote}`} role="img" aria-label={dit} shape-rendering="crispEdges">
      <rect class="code-qr-fond" y="-0.5" width={cote} height={cote} />
      <path class="code-qr-encre" d={strokesOf(carres)} />
    </svg>
  )
}
