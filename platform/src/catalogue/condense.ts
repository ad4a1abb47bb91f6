/**
 * What a fiche holds besides its row, as small as it can be kept: nearly all its fields are said by the same records and hold the
 * row's own value, so that only who says which is written. A million places would else weigh three times more.
 */
import { CHAMPS, type Champ, type LieuPlat } from '@lieux-communs/core'
import { areSame, type DitPublic, type FichePublique, type OriginePublique } from './fiche-publique.ts'

/** Every record of the place: what most fields have for origin. */
const TOUS = 0

interface Condense {
  readonly m: FichePublique['membres']
  /** Who says so, then the ranks in `CHAMPS` of the fields of which they do, the row's own value. */
  readonly p: readonly (readonly [typeof TOUS | readonly OriginePublique[], readonly number[]])[]
  /** Published with another value than the row's. */
  readonly r?: Readonly<Partial<Record<Champ, DitPublic>>>
  readonly c?: Readonly<Partial<Record<Champ, readonly DitPublic[]>>>
  readonly t?: FichePublique['telephones']
  readonly b?: FichePublique['bruts']
  readonly s?: FichePublique['position']
}

function isValue(dite: unknown, valeur: LieuPlat[Champ]): boolean {
  if (dite === valeur) return true
  if (!Array.isArray(dite) || !Array.isArray(valeur)) return false
  return dite.length === valeur.length && dite.every((v, i) => v === valeur[i])
}

const isEmpty = (objet: object): boolean => Object.keys(objet).length === 0

/** The text that `expand` reads, beside the row: `{"m":[…],"p":[[0,[2,3,4]]]}`. */
export function condense({ lieu, telephones, bruts, provenance, membres, position }: FichePublique): string {
  const p: [typeof TOUS | readonly OriginePublique[], number[]][] = []
  const r: Partial<Record<Champ, DitPublic>> = {}
  const c: Partial<Record<Champ, readonly DitPublic[]>> = {}
  for (let i = 0; i < CHAMPS.length; i++) {
    const champ = CHAMPS[i] as Champ
    const dit = provenance[champ]
    if (!dit) continue
    if (dit.contredit.length > 0) c[champ] = dit.contredit
    if (!isValue(dit.retenu.valeur, lieu[champ])) {
      r[champ] = dit.retenu
      continue
    }
    const { origines } = dit.retenu
    const connu = p.find(([qui]) => areSame(qui === TOUS ? membres : qui, origines))
    if (connu) connu[1].push(i)
    else p.push([areSame(origines, membres) ? TOUS : origines, [i]])
  }
  const condensee: Condense = {
    m: membres,
    p,
    ...(isEmpty(r) ? {} : { r }),
    ...(isEmpty(c) ? {} : { c }),
    ...(telephones.length === 0 ? {} : { t: telephones }),
    ...(isEmpty(bruts) ? {} : { b: bruts }),
    ...(position === null ? {} : { s: position })
  }
  return JSON.stringify(condensee)
}

/** `expand(lieu, condense(fiche))` is the fiche. */
export function expand(lieu: LieuPlat, texte: string): FichePublique {
  const { m, p, r = {}, c = {}, t = [], b = {}, s = null } = JSON.parse(texte) as Condense
  const qui = new Map<number, readonly OriginePublique[]>()
  for (const [origines, rangs] of p) for (const rang of rangs) qui.set(rang, origines === TOUS ? m : origines)
  const provenance: Partial<Record<Champ, { retenu: DitPublic; contredit: readonly DitPublic[] }>> = {}
  CHAMPS.forEach((champ, i) => {
    const origines = qui.get(i)
    const retenu = origines ? { valeur: lieu[champ], origines } : r[champ]
    if (retenu) provenance[champ] = { retenu, contredit: c[champ] ?? [] }
  })
  return { lieu, telephones: t, bruts: b, provenance, membres: m, position: s }
}
