/**
 * The codes of a territory, held against the register's own list: a code that no commune bears is an error of the caller,
 * and an empty answer would hide it. The commonest one, a post code given for an INSEE code, is told by name.
 */

import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Criteres } from '../catalogue/filtre.ts'
import { PARAMETRES, refus } from './parametres.ts'
import type { Probleme } from './probleme.ts'

const refuse = (parametre: 'commune' | 'code_postal' | 'departement', valeur: string, detail: string): Probleme => ({
  ...refus(parametre, valeur, PARAMETRES[parametre].attendu),
  title: 'Territoire inconnu',
  detail
})

/**
 * Null when every code given exists: `commune=63000` answers « 63000 est un code postal, pas un code de commune. Écrivez
 * code_postal=63000, ou commune=63113 pour Clermont-Ferrand. »
 */
export function checkTerritoire(catalogue: Catalogue, criteres: Criteres): Probleme | null {
  const { endroits } = catalogue
  const { commune, codePostal, departement } = criteres
  if (commune !== undefined && !endroits.commune(commune) && catalogue.dansCommune(commune).length === 0) {
    const postal = endroits.codePostal(commune)
    const seule = postal?.communes.length === 1 ? endroits.commune(postal.communes[0] as string) : undefined
    const ou = seule ? `, ou commune=${seule.code} pour ${seule.nom}` : ''
    return refuse(
      'commune',
      commune,
      postal
        ? `${commune} est un code postal, pas un code de commune. Écrivez code_postal=${commune}${ou}.`
        : `Aucune commune n’a le code Insee ${commune}.`
    )
  }
  if (codePostal !== undefined && !endroits.codePostal(codePostal)) {
    const nommee = endroits.commune(codePostal)
    return refuse(
      'code_postal',
      codePostal,
      nommee
        ? `${codePostal} est le code Insee de ${nommee.nom}, pas un code postal. Écrivez commune=${codePostal}.`
        : `Aucune commune n’a le code postal ${codePostal}.`
    )
  }
  if (departement !== undefined && !endroits.departement(departement)) {
    return refuse(
      'departement',
      departement,
      departement === '20'
        ? 'La Corse a deux départements : écrivez departement=2A ou departement=2B.'
        : `Aucun département n’a le code ${departement}.`
    )
  }
  return null
}
