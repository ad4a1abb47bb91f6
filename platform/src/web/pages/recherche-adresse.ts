/** The question of a page of results, and its address: all that was asked is in it, for the list and for the map alike. */
import { AUCUN_FILTRE, type Filtres, paires } from '../filtres.ts'
import type { TriDit } from '../tri.ts'

/** Results of a page. */
export const PAR_PAGE = 5

export interface Question {
  readonly q: string
  readonly commune?: string | undefined
  readonly autour?: string | undefined
  /** What was typed for the point of `autour`: an address. */
  readonly adresse?: string | undefined
  /** A frame of the map: west, south, east, north. */
  readonly emprise?: string | undefined
  /** An intercommunalité, by its SIREN. */
  readonly epci?: string | undefined
  readonly filtres?: Filtres
  /** Null: the usual order. */
  readonly tri?: TriDit | null
  /** On the page of the map: its addresses lead back to it. */
  readonly carte?: boolean
  /** Ids of the places that wait for another one to be compared with: at most two. */
  readonly comparer?: readonly string[]
}

/** `adresseDe({ q: 'Lens' }, 2) === '/recherche?q=Lens&page=2'` */
export function adresseDe(question: Question, page = 1): string {
  const query = new URLSearchParams()
  if (question.q) query.set('q', question.q)
  if (question.commune) query.set('commune', question.commune)
  if (question.autour) query.set('autour', question.autour)
  if (question.autour && question.adresse) query.set('adresse', question.adresse)
  if (question.emprise) query.set('emprise', question.emprise)
  if (question.epci) query.set('epci', question.epci)
  for (const [nom, valeur] of paires(question.filtres ?? AUCUN_FILTRE)) query.set(nom, valeur)
  if (question.tri) query.set('tri', question.tri)
  if (question.comparer && question.comparer.length > 0) query.set('comparer', question.comparer.join(','))
  if (page > 1) query.set('page', String(page))
  return `${cheminDe(question)}?${query}`
}

export const cheminDe = ({ carte }: Question): string => (carte ? '/carte' : '/recherche')
