/**
 * The codes of a territory, held against the register's own list: a code that no commune bears is an error of the caller,
 * and an empty answer would hide it. The commonest one, a post code given for an INSEE code, is told by name.
 */

import type { Catalogue } from '../catalogue/catalogue.ts'
import { AXES_DU_TERRITOIRE, type NomAxe } from '../catalogue/question/question.ts'
import { refus } from './parametre.ts'
import { FILTRES } from './parametres.ts'
import type { Probleme } from './probleme.ts'

type Territoire = (typeof AXES_DU_TERRITOIRE)[number]

export const isTerritoire = (axe: NomAxe): axe is Territoire => (AXES_DU_TERRITOIRE as readonly string[]).includes(axe)

const refuse = (parametre: Territoire, valeur: string, detail: string): Probleme => ({
  ...refus(parametre, valeur, FILTRES[parametre]?.attendu ?? ''),
  title: 'Territoire inconnu',
  detail
})

function checkCommune({ endroits }: Catalogue, code: string): Probleme | null {
  const postal = endroits.codePostal(code)
  const seule = postal?.communes.length === 1 ? endroits.commune(postal.communes[0] as string) : undefined
  const ou = seule ? `, ou commune=${seule.code} pour ${seule.nom}` : ''
  return refuse(
    'commune',
    code,
    postal
      ? `${code} est un code postal, pas un code de commune. Écrivez code_postal=${code}${ou}.`
      : `Aucune commune n’a le code Insee ${code}.`
  )
}

function checkPostal({ endroits }: Catalogue, code: string): Probleme {
  const nommee = endroits.commune(code)
  return refuse(
    'code_postal',
    code,
    nommee
      ? `${code} est le code Insee de ${nommee.nom}, pas un code postal. Écrivez commune=${code}.`
      : `Aucune commune n’a le code postal ${code}.`
  )
}

/**
 * Null when the code exists: `commune=63000` answers « 63000 est un code postal, pas un code de commune. Écrivez
 * code_postal=63000, ou commune=63113 pour Clermont-Ferrand. »
 */
export function checkTerritoire(catalogue: Catalogue, axe: Territoire, code: string): Probleme | null {
  const { endroits, colonnes, geographie } = catalogue
  if (colonnes.axes[axe].codeDe(code) !== undefined) return null
  if (axe === 'commune') return endroits.commune(code) ? null : checkCommune(catalogue, code)
  if (axe === 'code_postal') return endroits.codePostal(code) ? null : checkPostal(catalogue, code)
  if (axe === 'departement') {
    if (endroits.departement(code)) return null
    return refuse(
      'departement',
      code,
      code === '20'
        ? 'La Corse a deux départements : écrivez departement=2A ou departement=2B.'
        : `Aucun département n’a le code ${code}.`
    )
  }
  const connu = axe === 'epci' ? geographie.epci(code) : geographie.region(code)
  if (connu) return null
  return refuse(
    axe,
    code,
    axe === 'epci' ? `Aucune intercommunalité n’a le code ${code}.` : `Aucune région n’a le code ${code}.`
  )
}
