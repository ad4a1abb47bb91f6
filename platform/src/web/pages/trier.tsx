/** « Trier »: one folded line, so that the first place stays in sight; each order is a link, and is in the address. */
import type { Reponse } from '../../catalogue/recherche.ts'
import { type Ordre, ordresDe, type TriDit } from '../tri.ts'
import { TRIER as M } from './trier.mots.ts'

interface Props {
  readonly reponse: Reponse
  /** Null: the usual order. */
  readonly tri: TriDit | null
  readonly adresseDe: (tri: TriDit | null) => string
}

export function Trier({ reponse, tri, adresseDe }: Props) {
  const ordres = ordresDe(reponse)
  const [usuel] = ordres
  if (reponse.resultats.length < 2 || usuel === undefined) return null
  const choisi: Ordre = tri !== null && ordres.includes(tri) ? tri : usuel
  return (
    <details class="trier">
      <summary>{M.titre(M.ordres[choisi])}</summary>
      <ul>
        {ordres.map(ordre => (
          <li key={ordre}>
            <a
              href={adresseDe(ordre === usuel || ordre === 'commune' ? null : ordre)}
              aria-current={ordre === choisi ? 'true' : undefined}
              rel="nofollow"
            >
              {M.ordres[ordre]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
