/** A few figures through time, drawn as small bars beside the words that say them: the last one on the right. */

const LARGEUR = 5
const PAS = 7
const HAUTEUR = 24
/** A figure of nothing is still seen. */
const MIN = 2

export interface Barre {
  readonly cle: string
  readonly n: number
  /** Hollow: it was not taken in. */
  readonly manquee?: boolean
}

/** `dit`: the drawing in a sentence, for who does not see it. Nothing is drawn of one figure alone. */
export function Barres({ barres, dit }: { readonly barres: readonly Barre[]; readonly dit: string }) {
  if (barres.length < 2) return null
  const max = Math.max(1, ...barres.map(b => b.n))
  const largeur = barres.length * PAS
  return (
    <svg
      class="barres"
      viewBox={`0 0 ${largeur} ${HAUTEUR}`}
      width={largeur}
      height={HAUTEUR}
      role="img"
      aria-label={dit}
      focusable="false"
    >
      {barres.map(({ cle, n, manquee = false }, i) => {
        const h = Math.max(MIN, Math.round((n / max) * HAUTEUR))
        return (
          <rect
            key={cle}
            class={manquee ? 'barre manquee' : 'barre'}
            x={i * PAS + 1}
            y={HAUTEUR - h}
            width={LARGEUR}
            height={h}
          />
        )
      })}
    </svg>
  )
}
