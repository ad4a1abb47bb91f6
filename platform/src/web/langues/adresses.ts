/**
 * Which pages are in every language, and what their addresses are there: `/en/recherche` is `/recherche` in English. One table, that the
 * router, the links of a page, the switch of its header and the sitemap all read; a page that is not in it is in French only.
 */
import { LANGUES, type Langue, langueCourante, SOURCE } from './langue.ts'

/** The languages that are said whole, in the order of the switch: the others wait, and nothing leads to them. */
export const OFFERTES: readonly Langue[] = ['fr', 'en', 'falc']

/** Paths of the way to a place, as French pages have them. */
const TRADUITS: readonly RegExp[] = [
  /^\/$/,
  /^\/(?:orientation|recherche|carte|comparer|fiche-accompagnement|fiche-accompagnement\/courriel|signalements)$/,
  /^\/(?:hors-ligne|plan-du-site|mentions-legales|donnees-personnelles|a-propos)$/,
  // "/lieux/k7m-29q-xd0", "/lieux/k7m-29q-xd0.ics"; why it is one place is told in French
  /^\/lieux\/[^/]+(?:\/signaler)?$/,
  /^\/(?:communes|intercommunalites|departements|regions)\/[^/]+$/,
  // "/annuaire/departement/59", "/annuaire/departement/59.pdf"
  /^\/annuaire\/[^/]+\/[^/]+$/,
  /^\/signalements\/[^/]+$/,
  /^\/suivi\/[^/]+(?:\/merci)?$/
]

// "/api/v1/lieux", "/tuiles/0/0/0.mvt", "/statique/style.css", "/favicon.svg", "/sitemap.xml"
const MACHINES = /^\/(?:api\/|ogc(?:\/|$)|tuiles(?:\/|$)|statique\/|[^/]+\.\w+$)/

const cheminDe = (adresse: string): string => {
  const chemin = adresse.replace(/[?#].*$/s, '')
  return chemin.length > 1 ? chemin.replace(/\/$/, '') : chemin
}

/** True of a French address whose page is in every language: `isTraduite('/recherche?q=Lens')`. */
export const isTraduite = (adresse: string): boolean => TRADUITS.some(motif => motif.test(cheminDe(adresse)))

/** True of an address that answers programs, in no language: `isMachine('/api/v1/lieux')`. */
export const isMachine = (adresse: string): boolean => MACHINES.test(cheminDe(adresse))

/** `adresseEn('en', '/recherche?q=Lens') === '/en/recherche?q=Lens'`, `adresseEn('en', '/') === '/en'`; null when that page is in French only. */
export function adresseEn(langue: Langue, adresse: string): string | null {
  if (langue === SOURCE) return adresse
  if (!isTraduite(adresse)) return null
  return LANGUES[langue].prefixe + (adresse === '/' ? '' : adresse.replace(/^\/(?=[?#])/, ''))
}

/** The same in the language of the page being written, for what is read out of it (a square to photograph, a letter): never null. */
export const adresseIci = (adresse: string): string => adresseEn(langueCourante(), adresse) ?? adresse

/** What an address asks: the language of its prefix, and the same without it. */
export interface AdresseLue {
  readonly langue: Langue
  /** As French pages have it; as it came when no page of that language is there. */
  readonly adresse: string
}

// "/en", "/en/", "/en?x=1", "/en/recherche?q=Lens", not "/england"
const PREFIXES = OFFERTES.filter(l => l !== SOURCE).map(langue => ({
  langue,
  motif: new RegExp(`^${LANGUES[langue].prefixe}(?=[/?#]|$)`)
}))

/** `readAdresse('/en/recherche?q=Lens')` → English and `/recherche?q=Lens`; `/en/donnees` → English, as it came. */
export function readAdresse(url: string): AdresseLue {
  for (const { langue, motif } of PREFIXES)
    if (motif.test(url)) {
      const reste = url.replace(motif, '')
      const adresse = reste.startsWith('/') ? reste : `/${reste}`
      return { langue, adresse: isTraduite(adresse) ? adresse : url }
    }
  return { langue: SOURCE, adresse: url }
}

/** `/en/donnees` → `/donnees`: the same page in French, when an address names a language that it is not in; null of any other. */
export function sansPrefixe(url: string): string | null {
  const prefixe = PREFIXES.find(({ motif }) => motif.test(url))
  if (!prefixe) return null
  const reste = url.replace(prefixe.motif, '')
  return reste.startsWith('/') && !reste.startsWith('//') && !isMachine(reste) ? reste : null
}
