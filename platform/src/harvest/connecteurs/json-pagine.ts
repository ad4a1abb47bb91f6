/** JSON in pages, for an API that is nobody's standard: how it pages is told by the source, four ways. */
import type { AccesJsonPagine, Pagination } from '@lieux-communs/core'
import { ReponseIllisible } from '../erreurs.ts'
import { countOf, listAt, valueAt } from '../json.ts'
import { linkOf } from '../lien.ts'
import { isLast, isSpent, type Parcours } from '../pages.ts'
import { addressOf, type Connecteur, fetchPages } from './connecteur.ts'

/** Rows asked of a page when the source does not say: most servers give a hundred at once. */
const TAILLE = 100

type Suite = Pick<Parcours, 'debut' | 'next' | 'regulier'>

function byOffset(
  adresse: string,
  { decalage = 'offset', limite = 'limit', taille = TAILLE }: PaginationPar<'decalage'>
): Suite {
  const at = (faits: number) => addressOf(adresse, { [decalage]: faits, [limite]: taille })
  return { debut: at(0), next: e => (isLast(e, taille) ? null : at(e.faits)), regulier: true }
}

function byNumber(adresse: string, p: PaginationPar<'numero'>): Suite {
  const { numero = 'page', parPage = 'per_page', taille = TAILLE, premiere = 1 } = p
  const at = (rang: number) => addressOf(adresse, { [numero]: premiere + rang, [parPage]: taille })
  return { debut: at(0), next: e => (isLast(e, taille) ? null : at(e.rang)), regulier: true }
}

function byLink(adresse: string, { suivant }: PaginationPar<'lien'>): Suite {
  const next: Suite['next'] = e => {
    const lien = suivant === undefined ? linkOf(e.reponse.lien, 'next') : valueAt(e.json, suivant)
    if (lien === undefined || lien === null || lien === '' || isSpent(e)) return null
    if (typeof lien === 'string') return lien
    throw new ReponseIllisible(adresse, `au chemin « ${suivant} », pas une adresse`)
  }
  return { debut: adresse, next }
}

function byCursor(adresse: string, { curseur, suivant }: PaginationPar<'curseur'>): Suite {
  const next: Suite['next'] = e => {
    const marque = valueAt(e.json, suivant)
    if (marque === undefined || marque === null || marque === '' || marque === false || isSpent(e)) return null
    if (typeof marque === 'string' || typeof marque === 'number') return addressOf(adresse, { [curseur]: marque })
    throw new ReponseIllisible(adresse, `au chemin « ${suivant} », pas un curseur`)
  }
  return { debut: adresse, next }
}

type PaginationPar<P extends Pagination['par']> = Extract<Pagination, { par: P }>

function suiteOf(adresse: string, pages: Pagination): Suite {
  if (pages.par === 'decalage') return byOffset(adresse, pages)
  if (pages.par === 'numero') return byNumber(adresse, pages)
  return pages.par === 'lien' ? byLink(adresse, pages) : byCursor(adresse, pages)
}

/** The number of rows where the declaration says it is; null when a page does not say it. Anything else there would hide what is missing. */
function declaredTotal(adresse: string, json: unknown, chemin: string): number | null {
  const dit = valueAt(json, chemin) ?? null
  const total = countOf(dit)
  if (total !== null || dit === null) return total
  const vu = JSON.stringify(dit).slice(0, 40)
  throw new ReponseIllisible(adresse, `au chemin « ${chemin} », pas un nombre de lignes : « ${vu} »`)
}

export const jsonPagine: Connecteur<AccesJsonPagine> = {
  adresse: ({ adresse }) => adresse,
  jeton: ({ jeton }) => jeton,
  fetch: ({ adresse, pages, lignes, total, cle }, { client }) =>
    fetchPages(client, {
      ...suiteOf(adresse, pages),
      read: (json, ici) => ({
        lignes: listAt(ici, json, lignes),
        total: total === undefined ? null : declaredTotal(ici, json, total)
      }),
      ...(cle === undefined ? {} : { cle: ligne => valueAt(ligne, cle) })
    })
}
