/**
 * Nothing as far as anybody goes: how far the nearest place is, said and not offered as if it were near, then what helps all the same, from home or by
 * a map that shows where one is and where it is.
 */
import { type Box, boxOf } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Reponse } from '../../catalogue/recherche.ts'
import { writeEmprise } from '../emprise.ts'
import { AUCUN_FILTRE, chercheFiltree, type Filtres, without } from '../filtres.ts'
import { Icone } from '../icone.tsx'
import { MOTS_RECHERCHE } from './recherche.mots.ts'
import { adresseDe, type Question } from './recherche-adresse.ts'

const A_DISTANCE = 'À distance'

interface Props {
  readonly catalogue: Catalogue
  readonly question: Question
  readonly reponse: Reponse
  readonly maintenant: Date
}

/** `Le plus proche est à 412 km, à Guéret : c’est trop loin pour y aller.`; null when something is within reach. */
export function constatDe(catalogue: Catalogue, { horsDePortee }: Reponse): string | null {
  return horsDePortee?.distance == null
    ? null
    : MOTS_RECHERCHE.loin.constat(horsDePortee.distance, catalogue.commune(horsDePortee.rang))
}

/** The same filters, of the places that help without one's coming. */
function aDistance(filtres: Filtres): Filtres {
  const { choix, ...reste } = without(filtres, 'modalites_accompagnement')
  return { ...reste, choix: [...choix, { axe: 'modalites_accompagnement', valeurs: [A_DISTANCE] }] }
}

/** A frame that holds where one is and the place. */
function cadreEntre(catalogue: Catalogue, { centre, horsDePortee }: Reponse): Box | null {
  const point = horsDePortee ? catalogue.position(horsDePortee.rang) : null
  if (!centre || !point) return null
  const boite = boxOf([centre, point])
  if (!boite) return null
  const [dLat, dLon] = [(boite.north - boite.south) * 0.1 + 0.05, (boite.east - boite.west) * 0.1 + 0.05]
  return {
    south: Math.max(-90, boite.south - dLat),
    west: Math.max(-180, boite.west - dLon),
    north: Math.min(90, boite.north + dLat),
    east: Math.min(180, boite.east + dLon)
  }
}

export function HorsDePortee({ catalogue, question, reponse, maintenant }: Props) {
  const M = MOTS_RECHERCHE.loin
  const { horsDePortee, mots } = reponse
  if (!horsDePortee) return null
  const filtres = aDistance(question.filtres ?? AUCUN_FILTRE)
  const texte = mots ?? ''
  const { total } = chercheFiltree(catalogue, { texte }, filtres, maintenant)
  const cadre = cadreEntre(catalogue, reponse)
  const nom = catalogue.nom(horsDePortee.rang)
  return (
    <section class="conseils hors-de-portee">
      <h2>{M.titre}</h2>
      <ul>
        {total > 0 ? (
          <li>
            <a href={adresseDe({ q: texte, filtres, comparer: question.comparer ?? [] })}>
              <Icone nom="telephone" />
              {M.aDistance(total)}
            </a>
          </li>
        ) : null}
        {cadre ? (
          <li>
            <a
              href={adresseDe({
                q: texte,
                filtres: question.filtres ?? AUCUN_FILTRE,
                carte: true,
                emprise: writeEmprise(cadre)
              })}
              rel="nofollow"
            >
              <Icone nom="carte" />
              {M.carte}
            </a>
          </li>
        ) : null}
        <li>
          <a href={`/lieux/${encodeURIComponent(catalogue.id(horsDePortee.rang))}`}>{M.leLieu(nom)}</a>
        </li>
      </ul>
    </section>
  )
}
