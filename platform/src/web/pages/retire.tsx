/** A place that is no longer in the base: since when, who spoke of it last, and a way on. Its contacts are gone with it. */
import type { Sort } from '../../identites/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { date } from '../dates.ts'
import { insecable } from '../typographie.ts'
import { RETIRE as M } from './pourquoi.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly identite: string
  readonly sort: Extract<Sort, { nature: 'retiree' }>
}

export function PageRetire({ contexte, identite, sort }: Props) {
  const { nom, commune, code_insee, le, listes, retrait } = sort
  const titre = M.titre(nom && insecable(nom))
  return (
    <Cadre contexte={contexte} titre={titre} cachee script>
      <h1>{titre}</h1>
      <p class="chapeau">
        {commune ? `${insecable(commune)}. ` : null}
        {(retrait ? M.chapeauRetrait : M.chapeau)(date(le))}
      </p>
      {listes.length > 0 ? (
        <section>
          <h2>{M.listes}</h2>
          <ul>
            {listes.map(l => (
              <li key={l.titre}>
                {l.titre}
                {l.absent_depuis ? <span class="doux"> · {M.depuis(date(l.absent_depuis))}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {commune && code_insee ? (
        <p>
          <a class="bouton" href={`/recherche?commune=${code_insee}`}>
            {M.autres(commune)}
          </a>
        </p>
      ) : (
        <ChampRecherche valeur="" grand />
      )}
      <p class="doux identifiant">
        {M.identifiant} <code>{identite}</code>
      </p>
    </Cadre>
  )
}
