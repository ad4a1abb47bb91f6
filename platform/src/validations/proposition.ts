/** What is asked of someone who proposes a list, and what is said when an answer is missing. */
import { insecables, oneLine, visible } from '@lieux-communs/core'
import type { Proposition } from './dit.ts'

/** Licences that allow the commons, as the sources write them. */
export const LICENCES = ['etalab-2.0', 'odbl', 'cc-by-4.0', 'cc0-1.0'] as const

/** The sentence that is agreed to, kept with the list. */
export const CONSENTEMENT = insecables(
  'Mon organisme publie cette liste, ou j’ai son accord. Elle peut être publiée ici, avec le nom de l’organisme, sous la licence choisie. Mon adresse ne sert qu’à m’écrire au sujet de cette liste.'
)

export type ChampProposition = keyof Proposition | 'consentement'

const MAX = 200
/** What is looked at of an answer: beyond, it is too long whatever it holds. */
const LU = 2 * MAX
// "contact@exemple.fr": the characters that addresses are made of, so that nothing else is ever written to
const COURRIEL = /^[a-z0-9._%+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}$/i

/** The proposal, or what is wrong with each answer: `{ courriel: 'Donnez une adresse…' }`. */
export function checkProposition(
  lire: (champ: ChampProposition) => unknown
): { readonly proposition: Proposition } | { readonly fautes: Partial<Record<ChampProposition, string>> } {
  const texte = (champ: ChampProposition): string => {
    const valeur = lire(champ)
    return typeof valeur === 'string' ? visible(oneLine(valeur.slice(0, LU))) : ''
  }
  const fautes: Partial<Record<ChampProposition, string>> = {}
  const [titre, editeur, licence, courriel] = [texte('titre'), texte('editeur'), texte('licence'), texte('courriel')]
  if (titre === '' || titre.length > MAX) fautes.titre = 'Dites en quelques mots ce que contient la liste.'
  if (editeur === '' || editeur.length > MAX) fautes.editeur = 'Donnez le nom de l’organisme.'
  if (!LICENCES.some(l => l === licence)) fautes.licence = 'Choisissez une licence.'
  if (!COURRIEL.test(courriel)) fautes.courriel = 'Donnez une adresse où vous écrire, comme contact@exemple.fr.'
  const accord = lire('consentement')
  if (accord !== true && accord !== 'oui') fautes.consentement = 'Votre accord est nécessaire.'
  return Object.keys(fautes).length > 0 ? { fautes } : { proposition: { titre, editeur, licence, courriel } }
}
