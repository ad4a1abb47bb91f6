/**
 * A sum of reasons, drawn: a bar for each clue, to the right when it speaks for one place, to the left when it speaks against. The drawing
 * is within the table that says the same, so nothing is told by it alone.
 */
import type { PeseeDite } from '../identites/dit.ts'
import { date } from '../moment.ts'
import { bits, POURQUOI as M, poidsEnClair } from './pages/pourquoi.mots.ts'
import { insecable } from './typographie.ts'

const LARGEUR = 120
const HAUTEUR = 14
/** Bits at which a bar is full: what few clues weigh; copies and vetoes weigh more, and are drawn full. */
const PLEIN = 8

function Barre({ poids }: { readonly poids: number }) {
  const long = (Math.min(PLEIN, Math.abs(poids)) / PLEIN) * (LARGEUR / 2)
  const x = poids < 0 ? LARGEUR / 2 - long : LARGEUR / 2
  return (
    <svg class="barre" viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} aria-hidden="true" focusable="false">
      <path class="barre-axe" d={`M${LARGEUR / 2} 0v${HAUTEUR}`} />
      <rect class={poids < 0 ? 'barre-contre' : 'barre-pour'} x={x} y="2" width={long} height={HAUTEUR - 4} rx="2" />
    </svg>
  )
}

interface Props {
  readonly pesee: PeseeDite
  /** Who the table is about, for those who hear it. */
  readonly titre: string
  /** True when the two are two places now, whatever the score. */
  readonly apart?: boolean
}

/** What it all comes to: a word that is followed says more than the sum. */
function conclusion({ bande, decision }: PeseeDite, apart: boolean): string {
  if (decision?.etat === 'suivie') return M.decide[decision.nature]
  return apart && bande === 'joindre' ? M.contredits : M.bandes[bande]
}

export function Poids({ pesee, titre, apart = false }: Props) {
  const { score, seuil, raisons, contradictions, entrave, decision } = pesee
  return (
    <>
      <table class="pesee">
        <caption class="hors-vue">{titre}</caption>
        <thead class="hors-vue">
          <tr>
            <th scope="col">{M.indice}</th>
            <th scope="col">{M.constat}</th>
            <th scope="col">{M.poids}</th>
          </tr>
        </thead>
        <tbody>
          {raisons.map(r => (
            <tr key={r.indice}>
              <th scope="row">{r.indice}</th>
              <td class="pesee-dit">{r.dit}</td>
              <td class="pesee-poids">
                <Barre poids={r.poids} />
                <span class="doux">
                  {poidsEnClair(r.poids)} <span class="chiffre">({bits(r.poids)})</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{M.ensemble}</th>
            <td class="pesee-dit">
              <strong>{conclusion(pesee, apart)}</strong>
            </td>
            <td class="pesee-poids">
              <Barre poids={score} />
              <span class="doux chiffre">{M.sur(bits(score), bits(seuil))}</span>
            </td>
          </tr>
        </tfoot>
      </table>
      {contradictions.length > 0 ? <p class="avis">{insecable(M.contradictions(contradictions, !apart))}</p> : null}
      {entrave !== null && apart ? <p class="avis">{insecable(M.entrave(entrave))}</p> : null}
      {decision ? (
        <p class="avis">
          {(decision.autres === null ? M.decisions[decision.nature] : M.separes)(date(decision.prise_le))}{' '}
          {M.etats[decision.etat]}
        </p>
      ) : null}
    </>
  )
}
