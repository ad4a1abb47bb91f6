/** What the API says of an id that no place of the édition bears: 301 to the one that took its records, 410 once withdrawn. */
import { insecables, isMalRecopie, readIdentite } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Identites } from '../identites/dit.ts'
import type { Probleme } from './probleme.ts'

const malRecopie = (id: string): Omit<Probleme, 'vers'> & { readonly vers: null } => ({
  status: 404,
  title: 'Identifiant mal recopié',
  detail: insecables(
    'Cet identifiant a une faute de frappe : son dernier caractère ne va pas avec les autres. Vérifiez-le, ou cherchez le lieu : /api/v1/lieux?texte=…'
  ),
  parametre: 'id',
  valeur: id,
  vers: null
})

/** Null when nothing is known of that id; `vers`: where it leads. */
export async function findAbsence(
  catalogue: Catalogue | null,
  identites: Identites | undefined,
  id: string
): Promise<(Omit<Probleme, 'vers'> & { readonly vers: string | null }) | null> {
  const identite = readIdentite(id)
  if (catalogue === null) return null
  if (identite === null) return isMalRecopie(id) ? malRecopie(id) : null
  const leads = (vers: string, title: string, detail: string) => ({
    status: 301,
    title,
    detail,
    remplacee_par: vers,
    vers
  })
  if (catalogue.rangDe(identite) !== undefined)
    return leads(identite, 'Identifiant écrit autrement', `Cet identifiant s’écrit ${identite}.`)
  const sort = (await identites?.sort(identite)) ?? null
  if (sort === null) return null
  if (sort.nature === 'remplacee')
    return leads(sort.par, 'Lieu réuni à un autre', `Ce lieu est maintenant ${sort.par}.`)
  const jour = sort.le.slice(0, 10)
  return {
    status: 410,
    title: 'Lieu retiré',
    detail: insecables(`Ce lieu n’est plus dans la base depuis le ${jour} (édition ${sort.edition}).`),
    retiree_le: jour,
    nom: sort.nom,
    commune: sort.commune,
    vers: null
  }
}
