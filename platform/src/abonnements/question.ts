/**
 * Of which places a subscriber wants to hear: a question in the words of the API, kept as an address writes it. Two of its words are left
 * out: « ouvert », which depends on when it is asked, and « texte », which depends on what else is in the base.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question/question.ts'
import { type Lue, readQuestion } from '../demande/demande.ts'
import { type Parametres, readValeurs, refus, type Valeurs } from '../demande/parametre.ts'
import { FILTRES } from '../demande/parametres.ts'
import type { Probleme } from '../demande/probleme.ts'

const SANS = new Set(['ouvert', 'texte'])
const ADMIS: Parametres = Object.fromEntries(Object.entries(FILTRES).filter(([nom]) => !SANS.has(nom)))

/** Longest question kept: a polygon of a few hundred corners. */
const LONGUEUR_MAX = 4_000

/** Values that only the base gives: one that left it is still that of the places that went with it. */
const OUVERTES = ['source', 'autres_formations_labels'] as const

/** `readSouhait('departement=59', catalogue)` → the question, null for the whole base, or the refusal of what is wrong in it. */
export function readSouhait(texte: string, catalogue: Catalogue): Lue<Question | null> {
  const lues = readTexte(texte)
  if ('probleme' in lues) return lues
  return lues.valeurs.size === 0 ? { valeur: null } : readQuestion(catalogue, lues.valeurs, new Date(0))
}

/** The same of a question that was accepted once: a source that left the base since is no fault of it. */
export function readAccepted(texte: string, catalogue: Catalogue): Lue<Question | null> {
  const lues = readTexte(texte)
  if ('probleme' in lues) return lues
  if (lues.valeurs.size === 0) return { valeur: null }
  const fermees = new Map([...lues.valeurs].filter(([nom]) => !OUVERTES.some(axe => axe === nom)))
  const question = readQuestion(catalogue, fermees, new Date(0))
  if ('probleme' in question) return question
  const ouvertes = OUVERTES.flatMap(axe =>
    (lues.valeurs.get(axe) ?? []).map(valeurs => ({ axe, valeurs: valeurs as readonly string[] }))
  )
  return { valeur: { ...question.valeur, choix: [...(question.valeur.choix ?? []), ...ouvertes] } }
}

function readTexte(texte: string): { readonly valeurs: Valeurs } | { readonly probleme: Probleme } {
  if (texte.length > LONGUEUR_MAX)
    return { probleme: refus('question', texte, `une question de ${LONGUEUR_MAX} signes au plus`) }
  const query: Record<string, string[]> = {}
  for (const [nom, valeur] of new URLSearchParams(texte)) {
    const dites = Object.hasOwn(query, nom) ? (query[nom] as string[]) : []
    Object.defineProperty(query, nom, { value: [...dites, valeur], enumerable: true, configurable: true })
  }
  return readValeurs(query, ADMIS)
}
