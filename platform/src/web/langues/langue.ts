/**
 * In which language a page is being written. A page is written in one go, without waiting for anything, so one variable set for the time
 * of that call says it to every word (`enLangue`), and nothing is carried from function to function. See docs/decisions/0021-les-langues.md.
 */

export type Langue = 'fr' | 'en' | 'falc'

export interface LangueDite {
  /** Its name in itself: what the switch shows. */
  readonly nom: string
  /** For `lang` and `hreflang`: plain French is French. */
  readonly lang: string
  /** Before the path of a page: `/en/recherche`. */
  readonly prefixe: string
}

export const LANGUES: Readonly<Record<Langue, LangueDite>> = {
  fr: { nom: 'Français', lang: 'fr', prefixe: '' },
  en: { nom: 'English', lang: 'en', prefixe: '/en' },
  falc: { nom: 'Facile à lire', lang: 'fr', prefixe: '/falc' }
}

/** The language our words are first written in. */
export const SOURCE: Langue = 'fr'

/** True of plain French: written in French too, for whom it is easier; to a search engine, the same page twice. */
export const isFrancaisFacile = (langue: Langue): boolean =>
  langue !== SOURCE && LANGUES[langue].lang === LANGUES[SOURCE].lang

/** What is known of the page being written. */
export interface Rendu {
  readonly langue: Langue
  /** The address asked, as French pages have it: `/recherche?q=Lens`. */
  readonly adresse: string
  /** Where this site is: `https://lieux.exemple.fr`; empty when the asker did not say. */
  readonly racine: string
}

const PAR_DEFAUT: Rendu = { langue: SOURCE, adresse: '/', racine: '' }
let courant: Rendu = PAR_DEFAUT

export const renduCourant = (): Rendu => courant
export const langueCourante = (): Langue => courant.langue

/** `enLangue({ langue: 'en' }, () => date('2026-03-02')) === '2 March 2026'`. Holds for what is done at once: never across an `await`. */
export function enLangue<T>(rendu: Partial<Rendu>, ecrit: () => T): T {
  const avant = courant
  courant = { ...PAR_DEFAUT, ...rendu }
  try {
    return ecrit()
  } finally {
    courant = avant
  }
}

/** `lang` of what a source wrote, in French whatever the page: nothing where the page is French already (WCAG 3.1.2). */
export const langSource = (): 'fr' | undefined => (LANGUES[courant.langue].lang === 'fr' ? undefined : 'fr')

/** `title` that a source wrote, or the standard: none in another language, whose voice would read it as its own, since a `title` cannot say in which it is. */
export const titleSource = (texte: string): string | undefined => (langSource() === undefined ? texte : undefined)

/** The same words in another language: texts for texts, functions of the same things, lists as long. */
export type Traduit<T> = T extends string
  ? string
  : T extends (...dits: infer A) => infer R
    ? (...dits: A) => Traduit<R>
    : T extends object
      ? { readonly [K in keyof T]: Traduit<T[K]> }
      : T

/** The words of a language, by the names that `selonLangue` gives. */
export type Mots = Readonly<Record<string, object>>

const sources = new Map<string, object>()
const apprises = new Map<Langue, Mots>()

/** Words that are read in the language of the page: getters made once, so that French costs a property read and no more. */
export function selonLangue<T extends object>(nom: string, francais: T): Traduit<T> {
  if (sources.has(nom)) throw new Error(`deux suites de mots s’appellent « ${nom} » : en renommer une`)
  sources.set(nom, francais)
  const dits: Record<string, unknown> = {}
  for (const cle of Object.keys(francais))
    Object.defineProperty(dits, cle, {
      enumerable: true,
      get: () => {
        const mots = courant.langue === SOURCE ? francais : (apprises.get(courant.langue)?.[nom] ?? francais)
        return (mots as Record<string, unknown>)[cle]
      }
    })
  return dits as Traduit<T>
}

/** French words by name, for whoever checks that all are said in another language. */
export const motsSources = (): ReadonlyMap<string, object> => sources

export function learn(langue: Langue, mots: Mots): void {
  apprises.set(langue, mots)
}

/** Names of words that a language does not say: none of a language that is offered. */
export const manquesDe = (langue: Langue): string[] =>
  [...sources.keys()].filter(nom => apprises.get(langue)?.[nom] === undefined)
