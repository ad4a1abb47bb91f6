/** A QR code as a drawing of the page: read by a telephone from a sheet of paper, and asked of nobody else. */
import qrcode from 'qrcode-generator'

/** Modules of white around, without which some readers see nothing (ISO/IEC 18004, four). */
const MARGE = 4

/** The dark squares of a text, as rows: `[[true, false, …], …]`, as many rows as columns. Corrects a seventh of it (level M). */
export function squaresOf(texte: string): boolean[][] {
  const code = qrcode(0, 'M')
  code.addData(texte)
  code.make()
  const nombre = code.getModuleCount()
  return Array.from({ length: nombre }, (_, y) => Array.from({ length: nombre }, (_, x) => code.isDark(y, x)))
}

/** `dit`: what it leads to, for who does not see it. */
export function CodeQr({ texte, dit }: { readonly texte: string; readonly dit: string }) {
  const carres = squaresOf(texte)
  const cote = carres.length + 2 * MARGE
  const trace = carres
    .flatMap((rang, y) => rang.flatMap((noir, x) => (noir ? [`M${x + MARGE} ${y + MARGE}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg class="code-qr" viewBox={`0 0 ${cote} ${cote}`} role="img" aria-label={dit} shape-rendering="crispEdges">
      <rect class="code-qr-fond" width={cote} height={cote} />
      <path class="code-qr-encre" d={trace} />
    </svg>
  )
}
