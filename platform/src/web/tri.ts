/**
 * In what order results are listed, in the words of the API (`tri=`). The town searched stays before what lies around it whatever the order: it is
 * what was asked for.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { isEtendue } from '../catalogue/endroits.ts'
import type { Tri } from '../catalogue/question/question.ts'
import type { Reponse, Resultat } from '../catalogue/recherche.ts'

/** Those of the API that a person may want; by id is for machines. */
const TRIS_DITS = ['pertinence', 'distance', 'nom', 'fraicheur'] as const satisfies readonly Tri[]
export type TriDit = (typeof TRIS_DITS)[number]

/** `commune`: by town then by name, the order of a territory, which no parameter asks for. */
export type Ordre = TriDit | 'commune'

export const isTri = (texte: string): texte is TriDit => (TRIS_DITS as readonly string[]).includes(texte)

/** The order of results when none is asked for. */
export function ordreDe({ mots, endroit, centre }: Pick<Reponse, 'mots' | 'endroit' | 'centre'>): Ordre {
  if (mots) return 'pertinence'
  if (endroit && isEtendue(endroit)) return 'commune'
  return centre ? 'distance' : endroit ? 'commune' : 'nom'
}

/** What one may choose from, the usual order first: nearness wants somewhere to be near of. */
export function ordresDe(reponse: Reponse): readonly Ordre[] {
  const usuel = ordreDe(reponse)
  const possibles = TRIS_DITS.filter(t => t !== 'pertinence' && (t !== 'distance' || mesure(reponse)))
  return [usuel, ...possibles.filter(t => t !== usuel)]
}

/** True when distances are told: a département has no middle to measure from. */
const mesure = ({ endroit, centre }: Reponse): boolean => centre !== null && !(endroit && isEtendue(endroit))

/** The same results in the order asked; as they came when it is their usual one, or when nothing can be measured. */
export function ordonne(catalogue: Catalogue, reponse: Reponse, tri: TriDit | null): Reponse {
  if (tri === null || tri === ordreDe(reponse) || !ordresDe(reponse).includes(tri)) return reponse
  const { rangParNom, rangParFraicheur } = catalogue.colonnes
  const cle = ({ rang, distance }: Resultat): number =>
    tri === 'distance' ? (distance ?? Number.MAX_VALUE) : ((tri === 'nom' ? rangParNom : rangParFraicheur)[rang] ?? 0)
  const compare = (a: Resultat, b: Resultat): number => cle(a) - cle(b) || a.rang - b.rang
  const { resultats, dedans } = reponse
  return {
    ...reponse,
    resultats: [...resultats.slice(0, dedans).sort(compare), ...resultats.slice(dedans).sort(compare)]
  }
}
