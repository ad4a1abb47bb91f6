/**
 * A territory in the address of a search or of a map, in the words of the API: `?departement=59`, `?region=32`, `?epci=200093201`. What the field
 * of the site understands too has one address there (`?commune=59`, `?commune=R32`), to which the others lead; an intercommunalité, which nobody
 * types, is a choice like a filter. A code that is none is told with the nearest names.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { endroitParCode } from '../catalogue/recherche.ts'
import type { GenreDeTerritoire } from '../catalogue/suggestion/noms-des-territoires.ts'
import type { Territoire } from '../catalogue/territoire.ts'
import { findProches, type Proches } from '../demande/territoires-proches.ts'
import type { Theme } from '../theme.ts'
import { findTerritoire } from './territoire-vu.ts'

/** Signs of a code: beyond, it is a text, of which the first ones say enough. */
const CODE_MAX = 60

export type TerritoireDemande =
  | { readonly genre: 'epci'; readonly territoire: Territoire }
  /** The same, by the code that searches give it: `59`, `R32`. */
  | { readonly genre: 'code'; readonly code: string }
  | { readonly genre: 'inconnu'; readonly type: GenreDeTerritoire; readonly inconnu: Proches }

/** `codeDeRecherche(catalogue, { type: 'region', code: '32' }) === 'R32'`; null where searches know nothing so named. */
export function codeDeRecherche(
  { endroits, geographie }: Catalogue,
  { type, code }: Pick<Territoire, 'type' | 'code'>
): string | null {
  if (type === 'commune' || type === 'departement') return code
  if (type === 'epci') return null
  if (endroits.region(`R${code}`)) return `R${code}`
  // Overseas, where both are one, the département answers.
  const [seul, autre] = geographie.departements().flatMap(d => (d.region === code ? d.code : []))
  return seul && !autre ? seul : null
}

function trouve(catalogue: Catalogue, type: GenreDeTerritoire, demande: string): TerritoireDemande {
  const lu = findTerritoire(catalogue, type, demande)
  if ('inconnu' in lu) return { genre: 'inconnu', type, inconnu: lu.inconnu }
  if ('vers' in lu) return trouve(catalogue, type, lu.vers.code)
  const code = codeDeRecherche(catalogue, lu.territoire)
  return code === null ? { genre: 'epci', territoire: lu.territoire } : { genre: 'code', code }
}

/** `readTerritoire(catalogue, nom => query[nom])`; null when none is named. `commune` is here only when nothing bears its code. */
export function readTerritoire(catalogue: Catalogue, dit: (nom: string) => string): TerritoireDemande | null {
  for (const type of ['departement', 'region', 'epci'] as const) {
    const demande = dit(type).trim()
    if (demande !== '') return trouve(catalogue, type, demande.slice(0, CODE_MAX + 1))
  }
  const commune = dit('commune').trim()
  if (commune === '' || endroitParCode(catalogue, commune)) return null
  return { genre: 'inconnu', type: 'commune', inconnu: findProches(catalogue, 'commune', commune) }
}

/** What is added to the address of a map where a hub's people are: `commune=59`, `epci=200093201`; null without a territory, or one that is gone. */
export function territoireDuTheme(catalogue: Catalogue, voulu: Theme['territoire']): [string, string] | null {
  if (voulu === null) return null
  const lu = trouve(catalogue, voulu.type, voulu.code)
  if (lu.genre === 'inconnu') return null
  return lu.genre === 'epci' ? ['epci', lu.territoire.code] : ['commune', lu.code]
}
