/** The territory of a hub as its home page proposes it: its name, its page, and where most of its places are. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { type Territoire, territoireOf } from '../../catalogue/territoire.ts'
import type { Theme } from '../../theme.ts'
import { nomComplet, pageDe, parCommune, rangsDe } from '../territoire-vu.ts'

interface ChezNous {
  /** `Nord (59)` */
  readonly nom: string
  readonly page: string
  /** Names of the three communes that have the most places; fewer when there are. */
  readonly communes: readonly string[]
}

/** Of an édition: a région is counted once, not at each visit. */
const comptes = new WeakMap<Catalogue, Map<string, readonly string[]>>()

function communesDe(catalogue: Catalogue, territoire: Territoire): readonly string[] {
  const connus = comptes.get(catalogue) ?? new Map<string, readonly string[]>()
  comptes.set(catalogue, connus)
  const cle = `${territoire.type}/${territoire.code}`
  const connu = connus.get(cle)
  if (connu) return connu
  const communes = parCommune(catalogue, rangsDe(catalogue, territoire))
    .filter(({ nom }) => nom !== '')
    .sort((a, b) => b.rangs.length - a.rangs.length || (a.code < b.code ? -1 : 1))
    .slice(0, 3)
    .map(({ nom }) => nom)
  connus.set(cle, communes)
  return communes
}

/** Null without a territory, or when this édition has no place there: what is proposed leads somewhere. */
export function chezNous(catalogue: Catalogue, voulu: Theme['territoire']): ChezNous | null {
  const territoire = voulu && territoireOf(catalogue, voulu.type, voulu.code)
  if (!territoire) return null
  const communes = communesDe(catalogue, territoire)
  return communes.length === 0 ? null : { nom: nomComplet(territoire), page: pageDe(territoire), communes }
}
