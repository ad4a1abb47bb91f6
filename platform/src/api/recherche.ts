/**
 * Places asked for by a question, as every address that lists them reads it: the édition where the cursor is, the places kept, their order,
 * then one page of them and the address of the next. `/lieux` writes them as they are, others in the models of others.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Rangee, Repere } from '../catalogue/colonnes/meilleurs.ts'
import { range } from '../catalogue/question/ordre.ts'
import type { Tri } from '../catalogue/question/question.ts'
import { type Selection, selectionne } from '../catalogue/question/selection.ts'
import { marqueDe, withInstant } from '../demande/curseur.ts'
import { readQuestion, readTri } from '../demande/demande.ts'
import { seul, type Valeurs } from '../demande/parametre.ts'
import type { Probleme } from '../demande/probleme.ts'
import { nextOf, readSuite } from '../demande/suite.ts'
import type { Appel, Monde } from './operation.ts'

const LIMITE_DEFAUT = 50

interface Recherche {
  readonly catalogue: Catalogue
  readonly selection: Selection
  readonly tri: Tri
  /** As it was asked; undefined when it was not. */
  readonly limite: number | undefined
  /** With « maintenant » as it was at the first page. */
  readonly valeurs: Valeurs
  readonly marque: string
  readonly apres: Repere | null
}

/** The places that `FILTRES` and `PAGE` choose; or the refusal of the first that is wrong. */
export async function readRecherche(
  appel: Pick<Appel, 'catalogue' | 'valeurs'>,
  monde: Monde
): Promise<Recherche | { probleme: Probleme }> {
  const maintenant = monde.maintenant()
  const valeurs = withInstant(appel.valeurs, maintenant)
  const marque = marqueDe(valeurs)
  const suite = await readSuite(seul<string>(valeurs, 'curseur'), marque, monde)
  if (suite && 'probleme' in suite) return suite
  const catalogue = suite?.catalogue ?? appel.catalogue
  const question = readQuestion(catalogue, valeurs, maintenant)
  if ('probleme' in question) return question
  const tri = readTri(valeurs, question.valeur)
  if ('probleme' in tri) return tri
  return {
    catalogue,
    selection: selectionne(catalogue, question.valeur),
    tri: tri.valeur,
    limite: seul<number>(valeurs, 'limite'),
    valeurs,
    marque,
    apres: suite?.curseur.apres ?? null
  }
}

/** One page: its places, with what they are sorted by, and where the next one is (`null` after the last). `chemin`: `/api/v1/lieux`. */
export function pageOf(recherche: Recherche, chemin: string): { montres: Rangee; suivant: string | null } {
  const { catalogue, selection, tri, valeurs, marque, apres } = recherche
  const limite = recherche.limite ?? LIMITE_DEFAUT
  // One more than shown: it says whether there is a next page.
  const { rangs, cles } = range(catalogue, selection, tri, limite + 1, apres)
  const montres: Rangee = { rangs: rangs.subarray(0, limite), cles: cles.subarray(0, limite) }
  if (rangs.length <= limite) return { montres, suivant: null }
  const dernier = { rang: rangs[limite - 1] as number, cle: cles[limite - 1] as number }
  return { montres, suivant: nextOf(chemin, valeurs, { edition: catalogue.edition.numero, apres: dernier, marque }) }
}
