/**
 * The site's search: one field where people type a town, a post code, a name, or two of them, with or without mistakes.
 * The commune comes first, then what lies around it; an empty answer always widens to the nearest thing there is, or
 * says how far it is when nobody would go there.
 */
import type { Point } from '@lieux-communs/core'
import { departementOf, distance } from '@lieux-communs/core'
import type { Catalogue } from './catalogue.ts'
import { type EnsembleLu, each, has } from './colonnes/ensemble.ts'
import { type Compris, understand } from './comprend.ts'
import { type Endroit, isEtendue } from './endroits.ts'
import { motsUtiles } from './mots.ts'

/** Around a commune: half an hour by bicycle plus, a quarter by car. Beyond, people do not come (they are told of it). */
export const RAYON_METRES = 20_000
/** As the crow flies, an hour by car: beyond, nobody comes. What is farther is told of, and never listed as if it were near. */
export const PORTEE_METRES = 60_000
/** Results listed at most, around a town too: two hundred pages of five. Counts of filters are of these: a filter must lead to what it told. */
const LISTE_MAX = 1000
const ORDRE = new Intl.Collator('fr')
/** Under this number of answers, the nearest ones are shown, as far as one goes. */
const ASSEZ = 3

export interface Recherche {
  readonly texte?: string | undefined
  /** A commune, département or region already chosen, by its code: it replaces what the text says of the place. */
  readonly commune?: string | undefined
  readonly point?: Point | undefined
  /** The only places that may be found, as bits; all of them without. */
  readonly garde?: EnsembleLu | undefined
}

export interface Resultat {
  readonly rang: number
  /** Metres from the place searched; null when one of both is unknown. */
  readonly distance: number | null
  /** True when the place itself only has its commune's point. */
  readonly approximatif: boolean
}

/**
 * Why the answer is wider than the question: `presque` the town's own places bear some of the words only, `mots` nothing bears
 * them, `loin` nothing within the radius, `departement` the town's point is unknown.
 */
type Elargi = 'non' | 'presque' | 'mots' | 'loin' | 'departement'

export interface Reponse extends Compris {
  readonly centre: Point | null
  /** The first ones, at most `LISTE_MAX`; `total` counts them all. */
  readonly resultats: readonly Resultat[]
  readonly total: number
  /** How many of the first results are in the commune itself. */
  readonly dedans: number
  /** How many of the last ones lie beyond the radius, told because few lie within; none when all of them do (`elargi: 'loin'`). */
  readonly loin: number
  readonly elargi: Elargi
  /** When there is nothing as far as one goes: the nearest of those that answer, to be told of. */
  readonly horsDePortee?: Resultat
}

/** A code chosen on a page is an INSEE one: 97411 is Saint-Denis, although post code 97411 is in Saint-Paul. */
export function endroitParCode(catalogue: Catalogue, code: string): Endroit | undefined {
  const { endroits } = catalogue
  const grand = code.toUpperCase()
  return endroits.commune(grand) ?? endroits.departement(grand) ?? endroits.region(grand) ?? endroits.codePostal(code)
}

/** Ranks of the places of a commune, post code, département or region, each once. */
function placesDe(catalogue: Catalogue, endroit: Endroit): readonly number[] {
  if (isEtendue(endroit)) return endroit.departements.flatMap(code => catalogue.dansDepartement(code))
  if (endroit.genre === 'code_postal') {
    const parCode = catalogue.dansCodePostal(endroit.code)
    if (parCode.length > 0) return parCode
  }
  return [...new Set(endroit.communes.flatMap(code => catalogue.dansCommune(code)))]
}

/** The ranks of a set, in increasing order. */
function ranksOf(garde: EnsembleLu | undefined): number[] {
  const rangs: number[] = []
  if (garde !== undefined)
    each(garde, 0, rang => {
      rangs.push(rang)
      return undefined
    })
  return rangs
}

/** How many times more places must bear the word spelt otherwise, for the word as typed to be taken for a slip of one of them. */
const BIEN_PLUS = 20

/**
 * Those that bear the words as typed, then, when they are few beside those that bear them but for a letter, the latter: one list
 * writes « Biblioteque », a hundred others do not.
 */
function withSlips<T extends { readonly trouves: readonly { rang: number; score: number }[] }>(exact: T, large: T): T {
  if (exact === large || large.trouves.length < BIEN_PLUS * exact.trouves.length) return exact
  const vus = new Set(exact.trouves.map(t => t.rang))
  const moindre = 0.7 * Math.min(...exact.trouves.map(t => t.score))
  const plus = large.trouves.filter(t => !vus.has(t.rang)).map(t => ({ ...t, score: Math.min(t.score, moindre) }))
  return { ...exact, trouves: [...exact.trouves, ...plus] }
}

/** `cherche(catalogue, { texte: 'mediatek roubai' })` → the libraries of Roubaix, then those around. */
export function cherche(catalogue: Catalogue, recherche: Recherche): Reponse {
  const texte = (recherche.texte ?? '').slice(0, 200).trim()
  const choisi = recherche.commune === undefined ? undefined : endroitParCode(catalogue, recherche.commune)
  let compris = understand(catalogue, texte)
  if (choisi) {
    const autre = compris.endroit && compris.endroit.code !== choisi.code ? [compris.endroit] : []
    const autres = [...autre, ...compris.autres].filter(e => e.code !== choisi.code || e.genre !== choisi.genre)
    compris = { endroit: choisi, mots: compris.endroit ? compris.mots : texte || null, corrige: null, autres }
  } else if (recherche.point) compris = { endroit: null, mots: texte || null, corrige: null, autres: [] }

  const { endroit, mots } = compris
  const centre = recherche.point ?? endroit?.centre ?? null
  let elargi: Elargi = 'non'

  const { garde } = recherche
  const isGarde = (rang: number): boolean => garde === undefined || has(garde, rang)
  const ici = endroit ? placesDe(catalogue, endroit).filter(isGarde) : []
  const utiles = mots === null ? [] : motsUtiles(mots)
  // What the town itself answers, and what answers anywhere; null when no word was typed.
  let chezEux: Map<number, number> | null = null
  let partout: Map<number, number> | null = null
  if (utiles.length > 0) {
    const dans = new Set(ici)
    const exact = catalogue.texte.cherche(utiles, false)
    const complet = (t: typeof exact): boolean => t.manques === 0 && t.trouves.length > 0
    const proche = complet(exact) && (dans.size === 0 || exact.trouves.some(t => dans.has(t.rang)))
    const rare = exact.trouves.length < ASSEZ
    const large = proche && !rare ? exact : catalogue.texte.cherche(utiles, true)
    const tous = proche || !complet(large) ? exact : large
    const trouve = complet(tous) ? withSlips(tous, large) : large
    partout = new Map(trouve.trouves.map(t => [t.rang, t.score]))
    chezEux = new Map([...partout].filter(([rang]) => dans.has(rang)))
    if (!complet(trouve)) {
      elargi = 'mots'
      chezEux = new Map()
      // Without a place, half an answer is better than none; near a place, what is near is the better half.
      if (centre || endroit) partout = new Map()
    }
    if (chezEux.size === 0 && dans.size > 0) {
      const presque = catalogue.texte.cherche(utiles, true, dans)
      const voisins = centre
        ? catalogue.autour(centre, 1, RAYON_METRES, rang => isGarde(rang) && partout?.has(rang) === true)
        : []
      if (presque.trouves.length > 0 && presque.manques <= utiles.length / 2) {
        elargi = 'presque'
        chezEux = new Map(presque.trouves.map(t => [t.rang, t.score]))
      } else if (voisins.length === 0) {
        elargi = 'mots'
        partout = new Map()
      }
    }
    if (chezEux.size + partout.size === 0) [chezEux, partout] = [null, null]
  }

  const resultatDe = (rang: number): Resultat => {
    const position = catalogue.position(rang)
    return {
      rang,
      distance: centre && position ? distance(centre, position) : null,
      approximatif: position?.approximatif ?? true
    }
  }
  // A name that bears the words says more than a service that many share.
  const meilleur = Math.max(0, ...(chezEux?.values() ?? []))
  const bienDit = (rang: number): number => (chezEux && (chezEux.get(rang) ?? 0) >= 0.75 * meilleur ? 0 : 1)
  // In the town itself, those whose street is known come before those that only borrow the town's point.
  const parDistance = (a: Resultat, b: Resultat): number =>
    bienDit(a.rang) - bienDit(b.rang) ||
    Number(a.approximatif) - Number(b.approximatif) ||
    (a.distance ?? Number.POSITIVE_INFINITY) - (b.distance ?? Number.POSITIVE_INFINITY) ||
    a.rang - b.rang
  // A département has no middle to measure from: its towns in order, as in a directory.
  const parNom = (a: Resultat, b: Resultat): number =>
    bienDit(a.rang) - bienDit(b.rang) ||
    ORDRE.compare(catalogue.commune(a.rang), catalogue.commune(b.rang)) ||
    ORDRE.compare(catalogue.nom(a.rang), catalogue.nom(b.rang)) ||
    a.rang - b.rang

  if (!endroit && !centre) {
    const rangs = partout ? [...partout.keys()].filter(isGarde) : ranksOf(garde)
    const resultats = rangs.slice(0, LISTE_MAX).map(resultatDe)
    return { ...compris, centre, resultats, total: rangs.length, dedans: 0, loin: 0, elargi }
  }
  let dedans = ici.filter(rang => chezEux === null || chezEux.has(rang)).map(resultatDe)
  dedans = dedans.sort(centre ? parDistance : parNom)
  const vus = new Set(dedans.map(r => r.rang))
  let autour: Resultat[] = []
  let horsDePortee: Resultat | undefined
  let loin = 0
  if (centre) {
    const dehors = (rang: number): boolean => !vus.has(rang) && isGarde(rang) && (partout === null || partout.has(rang))
    let voisins = catalogue.autour(centre, LISTE_MAX, RAYON_METRES, dehors)
    if (dedans.length + voisins.length === 0) elargi = elargi === 'non' ? 'loin' : elargi
    if (dedans.length + voisins.length < ASSEZ) voisins = catalogue.autour(centre, ASSEZ * 2, PORTEE_METRES, dehors)
    autour = voisins.map(v => resultatDe(v.rang))
    if (elargi !== 'loin') loin = voisins.filter(v => v.distance > RAYON_METRES).length
    if (dedans.length + voisins.length === 0)
      [horsDePortee] = catalogue.autour(centre, 1, undefined, dehors).map(v => resultatDe(v.rang))
  }
  let resultats = [...dedans, ...autour]
  if (resultats.length === 0 && endroit && !centre && !isEtendue(endroit)) {
    elargi = 'departement'
    const autres = catalogue.dansDepartement(departementOf(endroit.communes[0] ?? endroit.code))
    resultats = autres
      .filter(rang => isGarde(rang) && (partout === null || partout.has(rang)))
      .map(resultatDe)
      .sort(parNom)
  }
  const total = resultats.length
  resultats = resultats.slice(0, LISTE_MAX)
  return {
    ...compris,
    centre,
    resultats,
    total,
    dedans: dedans.length,
    loin,
    elargi,
    ...(horsDePortee ? { horsDePortee } : {})
  }
}
