/** Choosing places to compare from a list of results, by links alone: what was chosen is in the address, and goes from search to search. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { listOf } from '../choisis.ts'
import { Icone } from '../icone.tsx'
import { COMPARER as M } from './comparer.mots.ts'

/** Where « Comparer » leads: the first choice stays in the list, the next one opens the table; null when it is already chosen. */
export function comparaisonDe(
  id: string,
  choisis: readonly string[],
  listeAvec: (ids: readonly string[]) => string
): string | null {
  if (choisis.includes(id)) return null
  return choisis.length === 0 ? listeAvec([id]) : `/comparer?lieux=${listOf([...choisis, id])}`
}

export function Comparaison({ vers, nom }: { vers: string | null; nom: string }) {
  if (vers === null) return <span class="comparer-lien doux">{M.choisi}</span>
  return (
    <a class="comparer-lien" href={vers} rel="nofollow">
      <Icone nom="comparer" />
      {M.carton}
      <span class="hors-vue"> {M.cartonQui(nom)}</span>
    </a>
  )
}

/** Above the results: what waits for another place. */
export function AComparer({ catalogue, ids, sans }: { catalogue: Catalogue; ids: readonly string[]; sans: string }) {
  const noms = ids.flatMap(id => {
    const rang = catalogue.rangDe(id)
    return rang === undefined ? [] : [catalogue.nom(rang)]
  })
  if (noms.length === 0) return null
  return (
    <p class="avis comparer-choix" role="status">
      <span>{M.choisis(noms)}</span>
      <a href={sans}>{M.renoncer}</a>
    </p>
  )
}
