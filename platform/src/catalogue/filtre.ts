/**
 * Strict filters, for those who take the data: every criterion must hold, nothing is widened or guessed. The site's own
 * search, which forgives, is `recherche.ts`.
 */
import { LISTES, type Point } from '@lieux-communs/core'
import type { Catalogue } from './catalogue.ts'
import { motsUtiles } from './mots.ts'

export interface Criteres {
  readonly texte?: string | undefined
  readonly commune?: string | undefined
  readonly codePostal?: string | undefined
  readonly departement?: string | undefined
  readonly service?: string | undefined
  /** A circle: point and radius in metres. */
  readonly autour?: { readonly point: Point; readonly rayon: number } | undefined
}

/** Ranks that meet every criterion: by distance around a point, by relevance for a text, else by public id. */
export function filtre(catalogue: Catalogue, criteres: Criteres): readonly number[] {
  const gardes: ((rang: number) => boolean)[] = []
  const bases: (readonly number[])[] = []
  if (criteres.commune !== undefined) {
    const communes = catalogue.endroits.commune(criteres.commune)?.communes ?? [criteres.commune]
    bases.push([...new Set(communes)].flatMap(code => catalogue.dansCommune(code)).sort((a, b) => a - b))
  }
  if (criteres.codePostal !== undefined) bases.push(catalogue.dansCodePostal(criteres.codePostal))
  if (criteres.departement !== undefined) bases.push(catalogue.dansDepartement(criteres.departement))
  if (criteres.service !== undefined) {
    const bit = 1 << LISTES.services.valeurs.indexOf(criteres.service as (typeof LISTES.services.valeurs)[number])
    gardes.push(rang => ((catalogue.services[rang] as number) & bit) !== 0)
  }
  if (criteres.texte !== undefined) {
    const mots = motsUtiles(criteres.texte)
    const { trouves, manques } = catalogue.texte.cherche(mots, true)
    bases.push(mots.length > 0 && manques === 0 ? trouves.map(t => t.rang) : [])
  }
  // The first list gives the order; the circle, when there is one, is that list.
  if (criteres.autour) {
    const { point, rayon } = criteres.autour
    bases.push(catalogue.autour(point, Number.POSITIVE_INFINITY, rayon).map(v => v.rang))
  }
  const ordre = bases.pop()
  for (const base of bases) {
    const ensemble = new Set(base)
    gardes.push(rang => ensemble.has(rang))
  }
  const passe = (rang: number): boolean => gardes.every(garde => garde(rang))
  if (ordre) return gardes.length > 0 ? ordre.filter(passe) : ordre
  const tous: number[] = []
  for (let rang = 0; rang < catalogue.taille; rang++) if (passe(rang)) tous.push(rang)
  return tous
}
