/**
 * Results chosen more finely: what is done in detail at the places found, each folded under the service it belongs to, with how many
 * places. Nothing is shown where no place says its second level, and the one that was chosen can be taken off.
 */
import { serviceDetaille, underServices } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Resultat } from '../../catalogue/recherche.ts'
import { langSource } from '../langues/langue.ts'
import { NB } from '../typographie.ts'
import { serviceEnClair } from '../valeurs.ts'
import { MOTS_RECHERCHE as M } from './recherche.mots.ts'

interface Props {
  readonly catalogue: Catalogue
  readonly resultats: readonly Resultat[]
  /** The one chosen: `aptic:114`. */
  readonly choisi: string | undefined
  /** The same search with another choice, or without any. */
  readonly adresseDe: (choix: string | undefined) => string
}

/** How many of the places found say each value. */
function countDetails({ colonnes: { axes } }: Catalogue, resultats: readonly Resultat[]): ReadonlyMap<string, number> {
  const { valeurs, codes, debuts } = axes.service_detaille
  const comptes = new Map<string, number>()
  if (codes.length === 0) return comptes
  for (const { rang } of resultats)
    for (const code of codes.subarray(debuts[rang], debuts[rang + 1])) {
      const valeur = valeurs[code] as string
      comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1)
    }
  return comptes
}

export function Precisions({ catalogue, resultats, choisi, adresseDe }: Props) {
  const libelle = choisi === undefined ? undefined : serviceDetaille(choisi)?.libelle
  const comptes = countDetails(catalogue, resultats)
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
              <summary title={service}>{serviceEnClair(service).phrase}</summary>
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
