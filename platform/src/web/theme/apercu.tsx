/** A place found, alone on a page: what the preview of a theme shows beside the home page. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import type { LecteurHoraires } from '../horaires.ts'
import { Carton } from '../pages/carton.tsx'
import { PAGE_THEME as M } from './theme.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
}

/** Places looked at: the first that has hours, a telephone and services shows more of the colours than another. */
const REGARDES = 200

/** Its rank; the first place when none has all. */
function montrable(catalogue: Catalogue): number {
  for (let rang = 0; rang < Math.min(REGARDES, catalogue.taille); rang++) {
    const { lieu } = catalogue.fiche(rang)
    if (lieu.horaires !== null && lieu.telephone !== null && lieu.services.length > 0) return rang
  }
  return 0
}

export function PageUnCarton({ contexte, catalogue, lecteur, maintenant }: Props) {
  return (
    <Cadre contexte={contexte} titre={M.exemple} cachee>
      <h1>{M.exemple}</h1>
      {catalogue.taille === 0 ? (
        <p>{M.sansLieu}</p>
      ) : (
        <ol class="cartons">
          <Carton
            {...{ catalogue, lecteur, maintenant }}
            resultat={{ rang: montrable(catalogue), distance: 850, approximatif: false }}
            numero={1}
            rang={1}
            endroit={null}
            mots={null}
            depuisMoi
            comparaison="/comparer"
          />
        </ol>
      )}
    </Cadre>
  )
}
