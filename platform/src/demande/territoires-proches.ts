/** A territory that no code names: what was likely meant, told by name, to API and pages alike. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GenreDeTerritoire } from '../catalogue/suggestion/noms-des-territoires.ts'
import { suggere } from '../catalogue/suggestion/suggere.ts'
import { territoireOf } from '../catalogue/territoire.ts'
import { checkTerritoire } from './territoires-dits.ts'

const PROPOSEES = 5
/** Longer, it is no code: nothing is looked for. */
const LONGUEUR_MAX = 60

/** Codes that differ by one sign, or by two that changed places. */
function* voisins(code: string): Generator<string> {
  for (let i = 0; i < code.length; i++) {
    for (const signe of '0123456789AB') if (signe !== code[i]) yield code.slice(0, i) + signe + code.slice(i + 1)
    if (i > 0) yield code.slice(0, i - 1) + code[i] + code[i - 1] + code.slice(i + 1)
  }
}

function proposed(catalogue: Catalogue, type: GenreDeTerritoire, code: string): { code: string; nom: string }[] {
  if (code.length > LONGUEUR_MAX) return []
  // "59998", "2A999": a code; else a name stands in its place.
  if (/^\d[\dAB]\d*$/.test(code)) {
    const { geographie } = catalogue
    const connus = [...new Set(voisins(code))].flatMap(c => territoireOf(catalogue, type, c) ?? [])
    const habitants = (c: string): number => (type === 'commune' ? (geographie.commune(c)?.population ?? 0) : 0)
    return connus.sort((a, b) => habitants(b.code) - habitants(a.code)).slice(0, PROPOSEES)
  }
  return suggere(catalogue, { texte: code, limite: PROPOSEES, genres: [type] }).map(s => ({
    code: s.code ?? '',
    nom: s.libelle
  }))
}

/** Post codes of one commune or of several: what to write instead. */
function postal({ endroits }: Catalogue, code: string): { code: string; nom: string }[] | null {
  const connu = endroits.codePostal(code)
  return connu?.communes.flatMap(c => endroits.commune(c) ?? []).map(({ code, nom }) => ({ code, nom })) ?? null
}

export interface Proches {
  /** What is wrong with the code: « 59100 est un code postal, pas un code de commune. » */
  readonly constat: string
  readonly proches: readonly { readonly code: string; readonly nom: string }[]
}

/** Corsica was 20 before it had two départements; post codes still begin so. */
const CORSE = { code: '20', departements: ['2A', '2B'], constat: 'La Corse a deux départements : 2A et 2B.' } as const

/** `findProches(catalogue, 'commune', '59100').proches` → `[{ code: '59512', nom: 'Roubaix' }]`; a name may stand for the code. */
export function findProches(catalogue: Catalogue, type: GenreDeTerritoire, code: string): Proches {
  if (type === 'departement' && code === CORSE.code)
    return {
      constat: CORSE.constat,
      proches: CORSE.departements.flatMap(d => territoireOf(catalogue, 'departement', d) ?? [])
    }
  const desPostes = type === 'commune' ? postal(catalogue, code) : null
  return {
    proches: desPostes ?? proposed(catalogue, type, code),
    constat: desPostes
      ? `${code} est un code postal, pas un code de commune.`
      : (checkTerritoire(catalogue, type, code.slice(0, LONGUEUR_MAX))?.detail ?? '')
  }
}
