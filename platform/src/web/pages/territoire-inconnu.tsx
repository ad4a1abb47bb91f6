/** A code that no territory bears: what was seen, the nearest names, and the field to search by another. */
import type { GenreDeTerritoire } from '../../catalogue/suggestion/noms-des-territoires.ts'
import type { Proches } from '../../demande/territoires-proches.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { insecable } from '../typographie.ts'
import { nomDit } from './recherche.mots.ts'
import { TERRITOIRE } from './territoire.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly type: GenreDeTerritoire
  readonly inconnu: Proches
  /** The same kind of page for another code. */
  readonly adresseDe: (code: string) => string
}

export function PageTerritoireInconnu({ contexte, type, inconnu: { constat, proches }, adresseDe }: Props) {
  const M = TERRITOIRE.inconnu
  return (
    <Cadre contexte={contexte} titre={M.titre[type]} cachee script>
      <h1>{M.titre[type]}</h1>
      {constat ? <p class="chapeau">{insecable(M.constat(constat))}</p> : null}
      {proches.length > 0 ? (
        <>
          <p>{M.vouliez}</p>
          <ul class="adresses">
            {proches.map(({ code, nom }) => (
              <li key={code}>
                <a href={adresseDe(code)}>
                  {nomDit(nom)} ({code})
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{M.chercher}</p>
      <ChampRecherche valeur="" grand />
      <p class="suites">
        <a href="/plan-du-site">{M.plan}</a>
      </p>
    </Cadre>
  )
}
