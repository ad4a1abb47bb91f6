/** Names: what words two of them share, and whether those words say a place or only what anything of the town is called. */
import { holds, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import { FORMES_JURIDIQUES } from '../mots.ts'
import { isGeneric } from '../nom.ts'
import { maskOf, PORTES } from '../services.ts'
import type { Traits } from '../traits.ts'
import { overlap, POIDS_COMMUNE_ENTIERE, type Poids, weightIn } from './mots.ts'
import { areNamed, compareService } from './service.ts'

const RANGS = rangsOf('nom')
const SERVICE = rangsOf('service')
const FRANCE_SERVICES = maskOf('france-services')
const PAR_AUTORITE: ReadonlySet<number> = new Set([
  SERVICE['autorité et service qu’elle porte'],
  SERVICE['autorité et France services qu’elle porte, un contact commun']
])

// Weights are in distinctive words: 1 is one rare word, 0.85 is one a letter apart. Each threshold is set by what it means: moved
// alone by a tenth either way it changes none of the 427 labelled pairs (165 matches of 175 found, none wrong).
const UN_MOT = 0.85
// Three fifths of a rare word: a rare word's initial, or several common ones.
const PRESQUE_UN_MOT = 0.6
const UN_DEMI_MOT = 0.5
// Each name has a word that the other lacks, and that few have: "des Tilleuls" and "de la Gare".
const MOT_PROPRE = 0.8
// The same when both say one service: even a word that a few places in a thousand have is then the place's own.
const MOT_PROPRE_DU_SERVICE = 0.6
// Shares of the words in common, over the mean of both names (dice) or over the shorter (inclusion).
const DICE = { memes: 0.95, presque: 0.75, partie: 0.45, courants: 0.9 }
const INCLUSION = { rares: 0.85, courants: 0.9 }

export function compareNom(t: Traits, a: number, b: number): number {
  const [servicesA, servicesB] = [t.services[a] as number, t.services[b] as number]
  const bare = Number(sizeOf(t.nom, a) === 0) + Number(sizeOf(t.nom, b) === 0)
  if (bare > 0 && (servicesA === 0 || servicesB === 0)) return RANGS.inconnu
  if (bare === 2) return servicesA === servicesB ? RANGS['mêmes mots courants'] : RANGS.inconnu
  if (bare === 1) return RANGS['mots courants l’un dans l’autre']
  if (areTwoSides(t, a, b)) return RANGS['chacun son nom propre']
  if (isSigle(t, a, b) || isSigle(t, b, a) || isSyllabic(t, a, b) || isSyllabic(t, b, a))
    return RANGS['l’un dans l’autre']

  const service = compareService(t, a, b)
  const named = areNamed(t, a, b)
  // "CC de la Haute-Ronce", "France services de la Haute-Ronce": the country that both serve, whose name tells neither door.
  if (named && PAR_AUTORITE.has(service)) return RANGS.inconnu

  const { dice, inclusion, commun, propre } = overlap(t, t.nom, a, t.nom, b, weightIn(t, a, b))
  if (commun >= UN_MOT) {
    if (dice >= DICE.memes) return RANGS['mêmes mots']
    if (dice >= DICE.presque && propre < MOT_PROPRE) return RANGS['presque les mêmes mots']
    if (inclusion >= INCLUSION.rares) return RANGS['l’un dans l’autre']
  }
  // A library and a town hall share the town's name and nothing else by it.
  if (commun < UN_MOT && areTwo(service, named)) return RANGS.inconnu
  if (commun <= POIDS_COMMUNE_ENTIERE && isBorneByTown(t, a, b)) return RANGS.inconnu
  if (dice >= DICE.courants) return RANGS['mêmes mots courants']
  // The words of the town are in the name of all that it has: together they still are no rare word.
  const town = saysOnlyTown(t, a, b) || saysOnlyTown(t, b, a)
  if (dice >= DICE.partie && commun >= PRESQUE_UN_MOT && !town)
    return RANGS[propre < MOT_PROPRE ? 'en partie' : 'un mot en commun, d’autres non']
  if (inclusion >= INCLUSION.courants) {
    // The town alone in common, one service unknown: anything of the town is called so.
    const townOnly = service === SERVICE.inconnu && commun <= POIDS_COMMUNE_ENTIERE
    return RANGS[townOnly ? 'inconnu' : 'mots courants l’un dans l’autre']
  }
  if (service === SERVICE['le même'] && propre >= MOT_PROPRE_DU_SERVICE && !(servicesA & servicesB & FRANCE_SERVICES))
    return RANGS['chacun son nom propre']
  if (commun >= UN_DEMI_MOT) return RANGS['un mot en commun, d’autres non']
  if (town && service === SERVICE['le même']) return RANGS['l’un ne dit que la commune']
  return RANGS[
    service === SERVICE.inconnu && isTownsFranceServices(t, a, b) ? 'l’un ne dit que la commune' : 'étrangers'
  ]
}

/** True when one is the France services of its town: it goes by the town's name whoever runs it, which contradicts no runner's. */
const isTownsFranceServices = (t: Traits, a: number, b: number): boolean =>
  (((t.services[a] as number) & FRANCE_SERVICES) !== 0 && saysOnlyTown(t, a, b)) ||
  (((t.services[b] as number) & FRANCE_SERVICES) !== 0 && saysOnlyTown(t, b, a))

/** True when one says no service, and the other one that a town bears: "Grand Valbourg", "Médiathèque du Grand Valbourg". */
const isBorneByTown = (t: Traits, a: number, b: number): boolean =>
  (t.services[a] === 0 && t.nommes[b] === 1 && ((t.services[b] as number) & ~PORTES) === 0) ||
  (t.services[b] === 0 && t.nommes[a] === 1 && ((t.services[a] as number) & ~PORTES) === 0)

/** True when the name of `x` has no word but those of its town, or of the town that `y` gives: it contradicts no name. */
function saysOnlyTown(t: Traits, x: number, y: number): boolean {
  const end = t.nom.debuts[x + 1] as number
  for (let i = t.nom.debuts[x] as number; i < end; i++) {
    const mot = t.nom.valeurs[i] as number
    if (!holds(t.motsCommune, x, mot) && !holds(t.motsCommune, y, mot)) return false
  }
  return true
}

/** True when each names a side that the other does not: "Sud" and "Nord", "Nord-Est" and "Nord-Ouest". */
function areTwoSides(t: Traits, a: number, b: number): boolean {
  const [x, y] = [t.cotes[a] as number, t.cotes[b] as number]
  return (x & ~y) !== 0 && (y & ~x) !== 0
}

/** True when the initials of the one are a word of the other: "ORE" and "Ouverture Rencontres Évolution". */
const isSigle = (t: Traits, a: number, b: number): boolean =>
  holds(t.nom, b, t.sigle[a] as number) || (t.siglePlein[a] !== 0 && holds(t.nom, b, t.siglePlein[a] as number))

// Made of the beginnings of three words at least, long enough not to be met by chance, and no longer than a number has bits.
const SYLLABES = { mots: 3, lettres: 5, lettresMax: 30 }

/** True when a word of `b` is made of the beginnings of words of `a`, in their order: "AMESUD" of "Association Montagne Emploi Sud". */
function isSyllabic(t: Traits, a: number, b: number): boolean {
  if (sizeOf(t.nom, a) < SYLLABES.mots) return false
  const premiere = t.initiales[t.nom.valeurs[t.nom.debuts[a] as number] as number]
  const end = t.nom.debuts[b + 1] as number
  for (let i = t.nom.debuts[b] as number; i < end; i++) {
    const mot = t.nom.valeurs[i] as number
    const longueur = t.longueurs[mot] as number
    if (t.initiales[mot] !== premiere || longueur < SYLLABES.lettres || longueur > SYLLABES.lettresMax) continue
    if (!holds(t.nom, a, mot) && isMadeOf(t, a, t.mots[mot] as string)) return true
  }
  return false
}

/** True when the words of `a`, the first among them, begin as the word goes on; words may be left out. */
function isMadeOf(t: Traits, a: number, mot: string): boolean {
  // Letters of the word that none, one, two, and three beginnings or more may reach, a bit each.
  const atteints = [1, 0, 0, 0]
  const end = t.nom.debuts[a + 1] as number
  for (let i = t.nom.debuts[a] as number; i < end; i++) {
    const texte = t.mots[t.nom.valeurs[i] as number] as string
    for (let pris = SYLLABES.mots; pris >= 0; pris--) {
      const suivant = Math.min(SYLLABES.mots, pris + 1)
      for (let at = mot.length - 1; at >= 0; at--)
        if (((atteints[pris] as number) >>> at) & 1)
          for (let n = 0; texte[n] !== undefined && texte[n] === mot[at + n]; n++)
            atteints[suivant] = (atteints[suivant] as number) | (1 << (at + n + 1))
    }
    atteints[0] = 0
  }
  return (((atteints[SYLLABES.mots] as number) >>> mot.length) & 1) === 1
}

/** True when the services, as the names say them, are two. */
const areTwo = (service: number, named: boolean): boolean =>
  service === SERVICE['deux services nommés'] ||
  (named &&
    (service === SERVICE['l’un peut loger l’autre'] || service === SERVICE['France services et qui peut la tenir']))

const MEMES: ReadonlySet<number> = new Set([
  RANGS['mêmes mots'],
  RANGS['presque les mêmes mots'],
  RANGS['mêmes mots courants']
])

/** True when the level says one name, however written. */
const isOneNom = (nom: number): boolean => MEMES.has(nom)

/** True when both names have words of their own, and the same ones. */
export const sameWords = (t: Traits, a: number, b: number): boolean =>
  sizeOf(t.nom, a) > 0 && sizeOf(t.nom, b) > 0 && isOneNom(compareNom(t, a, b))

const DEUX_NOMS: ReadonlySet<number> = new Set([
  RANGS['un mot en commun, d’autres non'],
  RANGS.étrangers,
  RANGS['chacun son nom propre']
])

/** True when the two are one name, however written. */
export const isOneName = (t: Traits, a: number, b: number): boolean => isOneNom(compareNom(t, a, b))

/** True when each name has a word, of any kind, that nothing in the other is like: two towns that one bus serves. */
export const eachItsWord = (t: Traits, a: number, b: number): boolean =>
  overlap(t, t.nom, a, t.nom, b, mot => ((t.mots[mot] as string).length < MOT_DE_NOM ? 0 : 1)).propre >= UN_MOT

const SANS_RAPPORT: ReadonlySet<number> = new Set([RANGS.étrangers, RANGS['chacun son nom propre']])

/**
 * True when two names have nothing in common: each has words of its own, or one is whole in what it is known by (« Restos du cœur ») and the other
 * says none of it.
 */
export const areStrangers = (t: Traits, a: number, b: number): boolean =>
  SANS_RAPPORT.has(compareNom(t, a, b)) || isKnownBeside(t, a, b) || isKnownBeside(t, b, a)

const isKnownBeside = (t: Traits, x: number, y: number): boolean =>
  sizeOf(t.nom, x) === 0 && t.enseigne[x] !== 0 && t.services[y] === 0

/** True when each name has words that the other lacks. */
export const eachItsOwnWords = (t: Traits, a: number, b: number): boolean => DEUX_NOMS.has(compareNom(t, a, b))

/** True when the names have a word in common that is neither a service's nor any name's: the town's is one. */
export function shareOwnWord(t: Traits, a: number, b: number): boolean {
  const own = (mot: number) => (isGeneric(t.mots[mot] as string) ? 0 : 1)
  return overlap(t, t.nom, a, t.nom, b, own).commun >= UN_DEMI_MOT
}

/** Shorter, a word is a slip of the pen as often as a word: « Vals dy Dauphiné ». */
export const MOT_DE_NOM = 3

/** The words of a name on end: one text whether a list glues them or not. */
const onEnd = (t: Traits, r: number): string =>
  Array.from(t.nom.valeurs.subarray(t.nom.debuts[r], t.nom.debuts[r + 1]), mot => t.mots[mot]).join('')

/** True of a service that is named and of no house, nor of any other word: « La Poste ». It contradicts no name of its own trade. */
const isBareTrade = (t: Traits, r: number): boolean => sizeOf(t.nom, r) === 0 && t.enseigne[r] === 0

/**
 * True when a word of the one has nothing like it in the other, however common: « Croix-Rouge insertion » and « Croix-Rouge française » are
 * two bodies. The town's words aside, and those of legal forms.
 */
export function areTwoNames(t: Traits, a: number, b: number): boolean {
  if (isBareTrade(t, a) || isBareTrade(t, b) || onEnd(t, a) === onEnd(t, b)) return false
  const said = (mot: number) => {
    const texte = t.mots[mot] as string
    const town = holds(t.motsCommune, a, mot) || holds(t.motsCommune, b, mot)
    return town || texte.length < MOT_DE_NOM || FORMES_JURIDIQUES.has(texte) ? 0 : 1
  }
  const { dice, commun } = overlap(t, t.nom, a, t.nom, b, said)
  if (commun === 0) return saysAny(t, a, said) || saysAny(t, b, said)
  // What both have alone: a word is 1, and two a letter apart 0.3.
  return 2 * commun * (1 / dice - 1) >= UN_MOT
}

function saysAny(t: Traits, r: number, weight: Poids): boolean {
  const end = t.nom.debuts[r + 1] as number
  for (let i = t.nom.debuts[r] as number; i < end; i++) if (weight(t.nom.valeurs[i] as number) > 0) return true
  return false
}
