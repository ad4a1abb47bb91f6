/**
 * The site's search: one field where people type a town, a post code, a name, or two of them, with or without mistakes.
 * The commune comes first, then what lies around it; an empty answer always widens to the nearest thing there is.
 */
import type { Point } from '@lieux-communs/core'
import { cleNomCommune, departementOf, distance, fold } from '@lieux-communs/core'
import type { Catalogue } from './catalogue.ts'
import type { Endroit } from './endroits.ts'
import { motsUtiles } from './mots.ts'

/** Around a commune: half an hour by bicycle plus, a quarter by car. Beyond, people do not come (they are told of it). */
export const RAYON_METRES = 20_000
/** How many around at most: nobody turns forty pages. */
const AUTOUR_MAX = 200
/** Results listed at most: two hundred pages of five. */
const LISTE_MAX = 1000
/** Under this number of answers, the nearest ones are shown whatever their distance. */
const ASSEZ = 3

export interface Recherche {
  readonly texte?: string | undefined
  /** A commune or département already chosen, by INSEE code: it replaces what the text says of the place. */
  readonly commune?: string | undefined
  readonly point?: Point | undefined
}

export interface Resultat {
  readonly rang: number
  /** Metres from the place searched; null when one of both is unknown. */
  readonly distance: number | null
  /** True when the place itself only has its commune's point. */
  readonly approximatif: boolean
}

/** Why the answer is wider than the question: `mots` nothing bears them, `loin` nothing within the radius, `departement` the town's point is unknown. */
type Elargi = 'non' | 'mots' | 'loin' | 'departement'

export interface Reponse {
  readonly endroit: Endroit | null
  readonly centre: Point | null
  /** Words searched in names and services, as typed; null when there is none. */
  readonly mots: string | null
  /** What was understood instead of what was typed: `Marseille`; null when it is the same. */
  readonly corrige: string | null
  /** Other places that bear the name, or nearly. */
  readonly autres: readonly Endroit[]
  /** The first ones, at most `LISTE_MAX`; `total` counts them all. */
  readonly resultats: readonly Resultat[]
  readonly total: number
  /** How many of the first results are in the commune itself. */
  readonly dedans: number
  readonly elargi: Elargi
}

interface Compris {
  readonly endroit: Endroit | null
  readonly mots: string | null
  readonly corrige: string | null
  readonly autres: readonly Endroit[]
}

// "59100", "2A004": five signs that are a post code or an INSEE code.
const CODE = /(?:^|\s)(\d{5}|2[ab]\d{3})(?=\s|$)/i
// "59", "2A", "974": a département.
const DEPARTEMENT = /^(?:\d{2}|2[ab]|97\d|98\d)$/i

function parCode(catalogue: Catalogue, code: string): Endroit | undefined {
  const { endroits } = catalogue
  return endroits.codePostal(code) ?? endroits.commune(code.toUpperCase()) ?? endroits.departement(code.toUpperCase())
}

/** A code chosen on a page is an INSEE one: 97411 is Saint-Denis, although post code 97411 is in Saint-Paul. */
function parCodeChoisi(catalogue: Catalogue, code: string): Endroit | undefined {
  const { endroits } = catalogue
  const grand = code.toUpperCase()
  return endroits.commune(grand) ?? endroits.departement(grand) ?? endroits.codePostal(code)
}

/** The longest run of words that is exactly a commune, the last one first: `mediatheque de lens` → Lens, `mediatheque`. */
function communeParmi(catalogue: Catalogue, texte: string): { nommes: Endroit[]; reste: string } | null {
  const mots = cleNomCommune(texte).split(' ').slice(0, 12)
  for (let longueur = Math.min(mots.length - 1, 8); longueur >= 1; longueur--) {
    for (let debut = mots.length - longueur; debut >= 0; debut--) {
      const nom = mots.slice(debut, debut + longueur).join(' ')
      if (nom.length < 3 || motsUtiles(nom).join(' ').length < 3) continue
      const nommes = catalogue.endroits.nommes(nom).filter(e => e.genre === 'commune')
      if (nommes.length === 0) continue
      const reste = [...mots.slice(0, debut), ...mots.slice(debut + longueur)].join(' ')
      return { nommes, reste }
    }
  }
  return null
}

/** "OBJAT (19)", "19 Objat": the département's number tells which town of the name is meant. */
function communeEtNumero(catalogue: Catalogue, plie: string): Endroit | undefined {
  const mots = plie.split(' ')
  const numero = [mots.at(-1), mots[0]].find(m => m !== undefined && DEPARTEMENT.test(m))
  if (numero === undefined || mots.length < 2) return undefined
  const nom = (mots.at(-1) === numero ? mots.slice(0, -1) : mots.slice(1)).join(' ')
  return catalogue.endroits
    .nommes(nom)
    .find(e => e.genre === 'commune' && departementOf(e.code) === numero.toUpperCase())
}

function understand(catalogue: Catalogue, texte: string): Compris {
  const rien = { corrige: null, autres: [] }
  const plie = fold(texte)
  if (plie === '') return { endroit: null, mots: null, ...rien }
  const code = CODE.exec(plie)?.[1]
  const endroitDuCode = code ? parCode(catalogue, code) : undefined
  if (code && endroitDuCode) {
    const reste = plie.replace(code, ' ').trim()
    // "59100 Roubaix" says the same thing twice.
    const redit = catalogue.endroits.nommes(reste).some(e => endroitDuCode.communes.includes(e.code))
    return { endroit: endroitDuCode, mots: reste === '' || redit ? null : reste, ...rien }
  }
  if (DEPARTEMENT.test(plie)) {
    const departement = catalogue.endroits.departement(plie.toUpperCase())
    if (departement) return { endroit: departement, mots: null, ...rien }
  }
  const numerote = communeEtNumero(catalogue, plie)
  if (numerote) return { endroit: numerote, mots: null, ...rien }
  const [premier, ...homonymes] = catalogue.endroits.nommes(texte)
  if (premier) return { endroit: premier, mots: null, corrige: null, autres: homonymes }

  const exact = catalogue.texte.cherche(motsUtiles(texte), false)
  if (exact.manques > 0 || exact.trouves.length === 0) {
    const [proche, ...autres] = catalogue.endroits.ressemblants(texte)
    if (proche) return { endroit: proche, mots: null, corrige: proche.nom, autres }
  }
  const parmi = communeParmi(catalogue, texte)
  if (parmi && motsUtiles(parmi.reste).length > 0) {
    const endroit = parmi.nommes[0] as Endroit
    const reste = catalogue.texte.cherche(motsUtiles(parmi.reste), true)
    const pres =
      reste.manques === 0 &&
      reste.trouves.some(t => {
        const code = catalogue.fiche(t.rang).lieu.code_insee
        return code !== null && endroit.communes.includes(code)
      })
    // "médiathèque Jean Macé" names a place, although Macé is a commune: the name wins unless the town has such a place.
    if (pres || exact.manques > 0 || exact.trouves.length === 0) {
      return { endroit, mots: parmi.reste, corrige: null, autres: parmi.nommes.slice(1) }
    }
  }
  return { endroit: null, mots: texte, ...rien }
}

/** Ranks of the places of a commune, post code or département, each once. */
function placesDe(catalogue: Catalogue, endroit: Endroit): readonly number[] {
  if (endroit.genre === 'departement') return catalogue.dansDepartement(endroit.code)
  if (endroit.genre === 'code_postal') {
    const parCode = catalogue.dansCodePostal(endroit.code)
    if (parCode.length > 0) return parCode
  }
  return [...new Set(endroit.communes.flatMap(code => catalogue.dansCommune(code)))]
}

/** `cherche(catalogue, { texte: 'mediatek roubai' })` → the libraries of Roubaix, then those around. */
export function cherche(catalogue: Catalogue, recherche: Recherche): Reponse {
  const texte = (recherche.texte ?? '').slice(0, 200).trim()
  const choisi = recherche.commune === undefined ? undefined : parCodeChoisi(catalogue, recherche.commune)
  let compris = understand(catalogue, texte)
  if (choisi) {
    const autre = compris.endroit && compris.endroit.code !== choisi.code ? [compris.endroit] : []
    const autres = [...autre, ...compris.autres].filter(e => e.code !== choisi.code || e.genre !== choisi.genre)
    compris = { endroit: choisi, mots: compris.endroit ? compris.mots : texte || null, corrige: null, autres }
  } else if (recherche.point) compris = { endroit: null, mots: texte || null, corrige: null, autres: [] }

  const { endroit, mots } = compris
  const centre = recherche.point ?? endroit?.centre ?? null
  let elargi: Elargi = 'non'

  const utiles = mots === null ? [] : motsUtiles(mots)
  let pertinence: Map<number, number> | null = null
  if (utiles.length > 0) {
    let trouve = catalogue.texte.cherche(utiles, false)
    if (trouve.manques > 0 || trouve.trouves.length === 0) trouve = catalogue.texte.cherche(utiles, true)
    if (trouve.manques > 0 || trouve.trouves.length === 0) elargi = 'mots'
    // Without a place, half an answer is better than none; near a place, what is near is the better half.
    if (elargi === 'non' || !centre) pertinence = new Map(trouve.trouves.map(t => [t.rang, t.score]))
  }

  const resultatDe = (rang: number): Resultat => {
    const position = catalogue.position(rang)
    return {
      rang,
      distance: centre && position ? distance(centre, position) : null,
      approximatif: position?.approximatif ?? true
    }
  }
  const garde = (rang: number): boolean => pertinence === null || pertinence.has(rang)
  // In the town itself, those whose street is known come before those that only borrow the town's point.
  const parDistance = (a: Resultat, b: Resultat): number =>
    Number(a.approximatif) - Number(b.approximatif) ||
    (a.distance ?? Number.POSITIVE_INFINITY) - (b.distance ?? Number.POSITIVE_INFINITY) ||
    a.rang - b.rang
  const parNom = (a: Resultat, b: Resultat): number =>
    catalogue.nom(a.rang).localeCompare(catalogue.nom(b.rang), 'fr') || a.rang - b.rang

  if (!endroit && !centre) {
    const rangs = pertinence ? [...pertinence.keys()] : []
    const resultats = rangs.slice(0, LISTE_MAX).map(resultatDe)
    return { ...compris, centre, resultats, total: rangs.length, dedans: 0, elargi }
  }
  let dedans = endroit ? placesDe(catalogue, endroit).filter(garde).map(resultatDe) : []
  dedans = dedans.sort(centre ? parDistance : parNom)
  const vus = new Set(dedans.map(r => r.rang))
  let autour: Resultat[] = []
  if (centre) {
    const dehors = (rang: number): boolean => !vus.has(rang) && garde(rang)
    let voisins = catalogue.autour(centre, AUTOUR_MAX, RAYON_METRES, dehors)
    if (dedans.length + voisins.length === 0) elargi = elargi === 'non' ? 'loin' : elargi
    if (dedans.length + voisins.length < ASSEZ) voisins = catalogue.autour(centre, ASSEZ * 2, undefined, dehors)
    autour = voisins.map(v => resultatDe(v.rang))
  }
  let resultats = [...dedans, ...autour]
  if (resultats.length === 0 && endroit && !centre && endroit.genre !== 'departement') {
    elargi = 'departement'
    const autres = catalogue.dansDepartement(departementOf(endroit.communes[0] ?? endroit.code))
    resultats = autres.filter(garde).map(resultatDe).sort(parNom)
  }
  const total = resultats.length
  resultats = resultats.slice(0, LISTE_MAX)
  return { ...compris, centre, resultats, total, dedans: dedans.length, elargi }
}
