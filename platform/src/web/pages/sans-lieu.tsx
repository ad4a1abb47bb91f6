/** A comparison or a sheet of no place: what is missing, and where to choose one. */
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { ACCOMPAGNEMENT } from './accompagnement.mots.ts'
import { Avis } from './accompagnement.tsx'
import { COMPARER } from './comparer.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly pour: 'accompagnement' | 'comparer'
  readonly inconnus: readonly string[]
}

export function PageSansLieu({ contexte, pour, inconnus }: Props) {
  const M = pour === 'comparer' ? COMPARER : ACCOMPAGNEMENT
  return (
    <Cadre contexte={contexte} titre={M.vide} cachee script>
      <h1>{M.vide}</h1>
      <Avis textes={[inconnus.length > 0 && ACCOMPAGNEMENT.inconnus(inconnus)]} />
      <p class="chapeau">{M.videTexte}</p>
      <ChampRecherche valeur="" grand />
    </Cadre>
  )
}
