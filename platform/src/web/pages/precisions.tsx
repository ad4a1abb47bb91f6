/**
 * Results chosen more finely: what is done in detail at the places found, each folded under the service it belongs to, with how many
 * places. Nothing is shown where no place says its second level, and the one that was chosen can be taken off.
 */
import { serviceDetaille, underServices } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { countAxe, type Trouve } from '../filtres.ts'
import { langSource, titleSource } from '../langues/langue.ts'
import { NB } from '../typographie.ts'
import { serviceEnClair } from '../valeurs.ts'
import { MOTS_RECHERCHE as M } from './recherche.mots.ts'

interface Props {
  readonly catalogue: Catalogue
  readonly trouve: Trouve
  /** The one chosen: `aptic:114`. */
  readonly choisi: string | undefined
  /** The same search with another choice, or without any. */
  readonly adresseDe: (choix: string | undefined) => string
}

export function Precisions({ catalogue, trouve, choisi, adresseDe }: Props) {
  const libelle = choisi === undefined ? undefined : serviceDetaille(choisi)?.libelle
  const comptes = countAxe(catalogue, 'service_detaille', trouve)
  const groupes = underServices([], [...comptes.keys()]).filter(({ details }) => details.length > 0)
  return (
    <>
      {libelle === undefined ? null : (
        <p class="suggestions">
          {M.precise(libelle)} <a href={adresseDe(undefined)}>{M.toutesLesAides}</a>
        </p>
      )}
      {groupes.length === 0 ? null : (
        <details class="precisions">
          <summary>{M.preciser}</summary>
          {groupes.map(({ service, details }) => (
            <details key={service}>
              <summary title={titleSource(service)}>{serviceEnClair(service).phrase}</summary>
              <ul>
                {details.map(({ valeur, libelle }) => (
                  <li key={valeur}>
                    <a
                      href={adresseDe(valeur)}
                      aria-current={valeur === choisi ? 'true' : undefined}
                      lang={langSource()}
                    >
                      {libelle}
                    </a>
                    {NB}({comptes.get(valeur)})
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </details>
      )}
    </>
  )
}
