/**
 * Comparing two records, clue by clue: each comparison answers one level of the model, by its rank in modele.ts. The
 * thresholds that part the levels are here; what a level weighs is there.
 */
import { distance as levenshtein } from 'fastest-levenshtein'
import { distance } from '../geo/point.ts'
import type { Indice } from './modele.ts'
import { VOIES_ORDINAIRES } from './mots.ts'
import { maskOf, relation } from './services.ts'
import type { Listes, Traits } from './traits.ts'

const MOBILE = maskOf('mobile')
const FRANCE_SERVICES = maskOf('france-services')

function shares(l: Listes, a: number, b: number): number {
  const endA = l.debuts[a + 1] as number
  const startB = l.debuts[b] as number
  const endB = l.debuts[b + 1] as number
  for (let i = l.debuts[a] as number; i < endA; i++) {
    const v = l.valeurs[i] as number
    for (let j = startB; j < endB; j++) if (l.valeurs[j] === v) return v
  }
  return 0
}

const sizeOf = (l: Listes, r: number): number => (l.debuts[r + 1] as number) - (l.debuts[r] as number)

function holds(l: Listes, r: number, v: number): boolean {
  const end = l.debuts[r + 1] as number
  for (let i = l.debuts[r] as number; i < end; i++) if (l.valeurs[i] === v) return true
  return false
}

/** How alike two words are: 1 equal, 0.85 a letter apart ("solidarite", "solidarites"), 0.6 an initial ("j", "joseph"), else 0. */
function wordLikeness(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.6 : 0
  const min = Math.min(a.length, b.length)
  if (min < 4 || Math.abs(a.length - b.length) > 2) return 0
  if (a[0] !== b[0] && a[1] !== b[1]) return 0
  const far = levenshtein(a, b)
  if (far <= 1) return 0.85
  return far === 2 && min >= 8 ? 0.8 : 0
}

interface Recouvrement {
  /** Weight in common over the mean of both weights. */
  readonly dice: number
  /** Weight in common over the smaller weight. */
  readonly inclusion: number
  /** Weight in common: 1 is one distinctive word. */
  readonly commun: number
  /** The smaller of what each side has alone: at 0.8 and more, each has a distinctive word that the other lacks. */
  readonly propre: number
}

const RIEN: Recouvrement = { dice: 0, inclusion: 0, commun: 0, propre: 0 }

/** The overlap of two lists of words. `weight` gives what a word weighs in this pair. */
function overlap(
  t: Traits,
  la: Listes,
  a: number,
  lb: Listes,
  b: number,
  weight: (mot: number) => number
): Recouvrement {
  const endA = la.debuts[a + 1] as number
  const startB = lb.debuts[b] as number
  const endB = lb.debuts[b + 1] as number
  let sumA = 0
  let sumB = 0
  let commun = 0
  for (let j = startB; j < endB; j++) sumB += weight(lb.valeurs[j] as number)
  for (let i = la.debuts[a] as number; i < endA; i++) {
    const word = la.valeurs[i] as number
    const w = weight(word)
    sumA += w
    let best = 0
    for (let j = startB; j < endB; j++) {
      const other = lb.valeurs[j] as number
      if (other === word) {
        best = w
        break
      }
      const alike = wordLikeness(t.mots.textes[word] as string, t.mots.textes[other] as string)
      if (alike > 0) best = Math.max(best, alike * Math.min(w, weight(other)))
    }
    commun += best
  }
  if (sumA === 0 || sumB === 0) return RIEN
  return {
    dice: (2 * commun) / (sumA + sumB),
    inclusion: Math.min(1, commun / Math.min(sumA, sumB)),
    commun,
    propre: Math.min(sumA, sumB) - commun
  }
}

// Words of the town are in every name of the town: they confirm, they do not distinguish.
const POIDS_COMMUNE = 0.3
// All of a town's words together: "Saint-Aubin-sur-Gaillon" is no more distinctive than "Thiers".
const POIDS_COMMUNE_ENTIERE = 0.6

type Poids = (mot: number) => number

/** What a word weighs in this pair: its rarity, less when it is the town's, unless the towns differ. */
function weightIn(t: Traits, a: number, b: number): Poids {
  if (sameCommune(t, a, b) === false) return mot => t.poidsMot[mot] as number
  const town = Math.min(
    POIDS_COMMUNE,
    POIDS_COMMUNE_ENTIERE / Math.max(1, sizeOf(t.motsCommune, a), sizeOf(t.motsCommune, b))
  )
  return mot => {
    const w = t.poidsMot[mot] as number
    return w > town && (holds(t.motsCommune, a, mot) || holds(t.motsCommune, b, mot)) ? town : w
  }
}

// A word of one's own, even one that a few places in a thousand have: "des Tilleuls", "de la Gare".
const PROPRE = 0.6

function compareNom(t: Traits, a: number, b: number): number {
  const weight = weightIn(t, a, b)
  const sizeA = sizeOf(t.nom, a)
  const sizeB = sizeOf(t.nom, b)
  if (sizeA === 0 && sizeB === 0) {
    const [sa, sb] = [t.services[a] as number, t.services[b] as number]
    return sa === 0 || sb === 0 ? 9 : sa === sb ? 4 : 9
  }
  const service = compareService(t, a, b)
  if (sizeA === 0 || sizeB === 0) return t.services[a] === 0 || t.services[b] === 0 ? 9 : 5
  const { dice, inclusion, commun, propre } = overlap(t, t.nom, a, t.nom, b, weight)
  if (holds(t.nom, b, t.sigle[a] as number) || holds(t.nom, a, t.sigle[b] as number)) return 2
  // A library and a town hall share the town's name and nothing else by it.
  const named = t.nommes[a] === 1 && t.nommes[b] === 1
  if (commun < 0.85 && (service === 5 || (named && (service === 1 || service === 3)))) return 9
  if (commun >= 0.85) {
    if (dice >= 0.95) return 0
    if (dice >= 0.75 && propre < 0.8) return 1
    if (inclusion >= 0.85) return 2
  }
  if (dice >= 0.45 && commun >= 0.6) return propre < 0.8 ? 3 : 6
  if (dice >= 0.9) return 4
  // The town alone in common, one service unknown: anything of the town is called so.
  if (inclusion >= 0.9) return service === 2 && commun <= POIDS_COMMUNE_ENTIERE ? 9 : 5
  if (service === 0 && propre >= PROPRE && !((t.services[a] as number) & (t.services[b] as number) & FRANCE_SERVICES))
    return 8
  return commun >= 0.5 ? 6 : 7
}

function compareService(t: Traits, a: number, b: number): number {
  const without = ~MOBILE
  switch (relation((t.services[a] as number) & without, (t.services[b] as number) & without)) {
    case 'même':
      return 0
    case 'voisin':
      return 1
    case 'rival':
      return 3
    case 'opposé':
      return t.nommes[a] === 1 && t.nommes[b] === 1 ? 5 : 4
    default:
      return 2
  }
}

/**
 * Same commune: true, false, or null when one of the two does not say. Two codes or two names that differ are two communes even under
 * one post code; a post code alone makes them one, for want of better.
 */
function sameCommune(t: Traits, a: number, b: number): boolean | null {
  const [ca, cb] = [t.commune[a] as number, t.commune[b] as number]
  if (ca !== 0 && ca === cb) return true
  const [ia, ib] = [t.insee[a] as number, t.insee[b] as number]
  if (ia !== 0 && ib !== 0) return ia === ib
  const [pa, pb] = [t.codePostal[a] as number, t.codePostal[b] as number]
  return pa === 0 || pb === 0 ? null : pa === pb
}

type Numeros = 'égal' | 'voisin' | 'autre' | 'inconnu'

function compareNumeros(t: Traits, a: number, b: number): Numeros {
  if (sizeOf(t.numeros, a) === 0 || sizeOf(t.numeros, b) === 0) return 'inconnu'
  if (shares(t.numeros, a, b) !== 0) return 'égal'
  const first = t.numeros.valeurs[t.numeros.debuts[a] as number] as number
  const other = t.numeros.valeurs[t.numeros.debuts[b] as number] as number
  return Math.abs(first - other) <= 4 ? 'voisin' : 'autre'
}

function metres(t: Traits, a: number, b: number): number {
  const [la, lb] = [t.latitude[a] as number, t.latitude[b] as number]
  if (Number.isNaN(la) || Number.isNaN(lb)) return Number.NaN
  return distance(
    { latitude: la, longitude: t.longitude[a] as number },
    { latitude: lb, longitude: t.longitude[b] as number }
  )
}

/** True when only words that any village has name the street: "place de l'église". */
function isOrdinary(t: Traits, r: number): boolean {
  const end = t.voie.debuts[r + 1] as number
  for (let i = t.voie.debuts[r] as number; i < end; i++)
    if (!VOIES_ORDINAIRES.has(t.mots.textes[t.voie.valeurs[i] as number] as string)) return false
  return true
}

function compareLieu(t: Traits, a: number, b: number): number {
  const same = sameCommune(t, a, b)
  const far = metres(t, a, b)
  const streets = sizeOf(t.voie, a) > 0 && sizeOf(t.voie, b) > 0 ? overlap(t, t.voie, a, t.voie, b, () => 1) : null
  const sameStreet = streets !== null && (streets.dice >= 0.7 || (streets.inclusion >= 0.95 && streets.commun >= 0.85))
  const numeros = compareNumeros(t, a, b)
  if (sameStreet && same !== false) {
    if (numeros === 'égal') return 0
    // Every village has its "place de la mairie", and a commune may hold ten villages: it takes the same words to be one.
    if (numeros !== 'autre' && Number.isNaN(far) && isOrdinary(t, a) && !sameWords(t, a, b)) return 6
    // Without its number, a geocoder puts a door anywhere along the street.
    if (numeros !== 'autre' && !(far > (numeros === 'inconnu' ? 1000 : 300))) return 1
    return numeros === 'autre' ? 4 : 5
  }
  if (sameStreet && numeros === 'égal' && far <= 300) return 0
  if (far <= 40) return 2
  if (far <= 150) return 3
  if (far <= 600) return 5
  if (same === false && streets !== null && isEveryday(t, a, b)) return 12
  if (Number.isNaN(far)) {
    if (same === true && (isSilent(t, a) || isSilent(t, b))) return sameName(t, a, b) || sameWords(t, a, b) ? 11 : 6
    // Two numbers in two streets are two doors; a street without its number may be another writing of the same.
    if (same === true) return streets !== null && streets.dice < 0.3 && numeros !== 'inconnu' ? 7 : 6
    return same === null ? 10 : t.departement[a] === t.departement[b] ? 8 : 9
  }
  if (same === true && (far <= 3000 || sameName(t, a, b))) return 7
  return far <= 3000 || same === true ? 8 : 9
}

/** True when both names say one service that every town may have, in its walls: a town hall here is not the next town's. */
const isEveryday = (t: Traits, a: number, b: number): boolean =>
  t.nommes[a] === 1 &&
  t.nommes[b] === 1 &&
  compareService(t, a, b) === 0 &&
  (((t.services[a] as number) | (t.services[b] as number)) & MOBILE) === 0

/** True when nothing of the place is said but its town. */
const isSilent = (t: Traits, r: number): boolean => sizeOf(t.voie, r) === 0 && Number.isNaN(t.latitude[r] as number)

/** True when the names are made of the same words, the town's if only a post code places one of them. */
function sameWords(t: Traits, a: number, b: number): boolean {
  if (sizeOf(t.nom, a) === 0 || sizeOf(t.nom, b) === 0) return false
  const nom = compareNom(t, a, b)
  return nom <= 1 || nom === 4
}

/** True when both say the same town, not only the same post code. */
function sameName(t: Traits, a: number, b: number): boolean {
  return (t.insee[a] !== 0 && t.insee[a] === t.insee[b]) || (t.commune[a] !== 0 && t.commune[a] === t.commune[b])
}

// A number, a mailbox or a site seen in three communes or more is a head office's: it no longer tells which place.
const PARTAGE = 3

function compareContacts(t: Traits, listes: Listes, a: number, b: number, unknown: number): number {
  const v = shares(listes, a, b)
  if (v !== 0) return (t.contacts.porteurs[v] as number) >= PARTAGE ? 1 : 0
  return sizeOf(listes, a) > 0 && sizeOf(listes, b) > 0 ? unknown - 1 : unknown
}

function comparePivot(t: Traits, a: number, b: number): number {
  const [pa, pb] = [t.pivot[a] as number, t.pivot[b] as number]
  if (pa === 0 || pb === 0) return 4
  if (pa === pb) return (t.contacts.porteurs[pa] as number) >= PARTAGE ? 1 : 0
  return t.siren[a] !== 0 && t.siren[a] === t.siren[b] ? 2 : 3
}

function comparePorteur(t: Traits, a: number, b: number): number {
  const weight = weightIn(t, a, b)
  const crossed = (x: number, y: number) => {
    if (sizeOf(t.porteur, x) === 0 || sizeOf(t.nom, y) === 0) return false
    const { inclusion, commun } = overlap(t, t.porteur, x, t.nom, y, weight)
    return inclusion >= 0.8 && commun >= 0.85
  }
  if (crossed(a, b) || crossed(b, a)) return 0
  return spells(t, a, b, weight) || spells(t, b, a, weight) ? 1 : 2
}

/** True when a mailbox or a site of `x` spells a distinctive word of the name of `y` (five letters or more). */
function spells(t: Traits, x: number, y: number, weight: Poids): boolean {
  const web = t.adressesWeb[x] as string
  if (web === '') return false
  const end = t.nom.debuts[y + 1] as number
  for (let i = t.nom.debuts[y] as number; i < end; i++) {
    const mot = t.nom.valeurs[i] as number
    if (weight(mot) < 0.8 || holds(t.nom, x, mot)) continue
    const texte = t.mots.textes[mot] as string
    if (texte.length >= 5 && web.includes(texte)) return true
  }
  return false
}

// Levels of the place that are two doors: same street but another number, elsewhere in the town, another town.
const DEUX_PORTES: ReadonlySet<number> = new Set([4, 7, 8, 9, 12])

/**
 * A list knows its own rows: two that it tells apart by its own ids are two places unless it says one place twice, and one name at two
 * doors is two branches.
 */
function compareOrigine(t: Traits, a: number, b: number): number {
  if (t.source[a] !== t.source[b]) return 0
  const lieu = compareLieu(t, a, b)
  if (t.identifie[a] === 1 && t.identifie[b] === 1 && !isRepeated(t, a, b, lieu)) return 2
  return DEUX_PORTES.has(lieu) ? 3 : 1
}

/** One place told twice: same words at the same door, no contact that differs, and no vehicle (several leave from one depot). */
function isRepeated(t: Traits, a: number, b: number, lieu: number): boolean {
  if (lieu > 1 || t.annexe[a] !== t.annexe[b] || ((t.services[a] as number) | (t.services[b] as number)) & MOBILE)
    return false
  const nom = compareNom(t, a, b)
  if (nom > 1 && nom !== 4) return false
  return compareContacts(t, t.telephones, a, b, 3) !== 2 && compareContacts(t, t.courriels, a, b, 3) !== 2
}

const COMPARATEURS: Readonly<Record<Indice, (t: Traits, a: number, b: number) => number>> = {
  nom: compareNom,
  service: compareService,
  lieu: compareLieu,
  telephone: (t, a, b) => compareContacts(t, t.telephones, a, b, 3),
  courriel: (t, a, b) => {
    const level = compareContacts(t, t.courriels, a, b, 4)
    return level === 3 && shares(t.domaines, a, b) !== 0 ? 2 : level
  },
  site: (t, a, b) => {
    const level = compareContacts(t, t.sites, a, b, 4)
    return level === 3 && shares(t.hotes, a, b) !== 0 ? 2 : level
  },
  pivot: comparePivot,
  porteur: comparePorteur,
  mobilite: (t, a, b) => (((t.services[a] as number) ^ (t.services[b] as number)) & MOBILE ? 1 : 0),
  annexe: (t, a, b) => (t.annexe[a] === t.annexe[b] ? 0 : 1),
  origine: compareOrigine
}

/** The level of one comparison, by its rank in the model. */
export const compare = (indice: Indice, t: Traits, a: number, b: number): number => COMPARATEURS[indice](t, a, b)
