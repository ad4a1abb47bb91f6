/** What befell the id of a place, at the foot of its page, and the way to why what is said of it is together. */
import type { Vie } from '../../catalogue/edition.ts'
import { date } from '../dates.ts'
import { HISTOIRE as M } from './pourquoi.mots.ts'

interface Props {
  readonly identite: string
  readonly vies: readonly Vie[]
  /** True when this site can say why. */
  readonly expliquee: boolean
}

/** « Séparé le 3 mars 2026 de k7m-29q-xd0 »; of others, that they parted from it, became it or may follow it. */
function Fait({ identite, vie }: { readonly identite: string; readonly vie: Vie }) {
  const jour = date(vie.date)
  const autre = vie.identite === identite ? vie.autre : vie.identite
  const lien = <a href={`/lieux/${autre}`}>{autre}</a>
  if (vie.identite === identite)
    return (
      <li>
        {vie.nature === 'suite' ? M.suiteDe(jour) : M.separeDe(jour)} {lien}
      </li>
    )
  const dits = { separee: M.separation, fusionnee: M.reunion, suite: M.suite }
  return (
    <li>
      {lien} {dits[vie.nature](jour)}
    </li>
  )
}

export function Histoire({ identite, vies, expliquee }: Props) {
  const siennes = vies.filter(v => v.nature !== 'fusionnee' || v.autre === identite)
  if (siennes.length === 0 && !expliquee) return null
  return (
    <section class="histoire">
      {siennes.length > 0 ? (
        <>
          <h2>{M.histoire}</h2>
          <ul>
            {siennes.map(vie => (
              <Fait key={`${vie.identite} ${vie.date}`} identite={identite} vie={vie} />
            ))}
          </ul>
        </>
      ) : null}
      {expliquee ? (
        <p class="doux">
          <a href={`/lieux/${identite}/pourquoi`}>{M.depuisLaFiche}</a>
        </p>
      ) : null}
    </section>
  )
}
