/**
 * From the answers of a person to the places that fit: the constraints they make, who is in reach, how many would be left by another
 * answer, and, when nobody is left, which answer shuts the door and how many there are behind it.
 */
import { departementOf } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Centre, centreOf, ecartOf, metresOf } from '../catalogue/colonnes/espace.ts'
import { type Endroit, isEtendue } from '../catalogue/endroits.ts'
import { PORTEE_METRES } from '../catalogue/recherche.ts'
import { type Candidat, type Classement, classe } from './classement.ts'
import {
  type Contrainte,
  type Objet,
  ofAide,
  ofAussi,
  ofPublic,
  ofQuand,
  ofService,
  type Verdict
} from './contraintes.ts'
import type { Depart } from './depart.ts'
import { PEU_IMPORTE, type Reponses, serviceDe, type Trajet } from './reponses.ts'

/** Metres: what people call around. */
const ALENTOUR = 30_000
/** Metres as the crow flies that one goes: half an hour on foot, by bus or bicycle, by car. Who does not know is told what is around. */
const RAYONS: Readonly<Partial<Record<Trajet, number>>> = {
  pied: 2000,
  bus: 8000,
  voiture: ALENTOUR,
  [PEU_IMPORTE]: ALENTOUR
}
/** Rings for who goes anywhere, in metres; beyond the last one, the rest of the country. */
const ANNEAUX = [20_000, PORTEE_METRES, 200_000]
/** The first ring where nobody goes. */
const HORS_DE_PORTEE = 2
/** From the next to the widest. */
const PLUS_LOIN: readonly Trajet[] = ['pied', 'bus', 'voiture', 'partout']

export interface Demande {
  readonly reponses: Reponses
  readonly depart: Depart | null
  readonly maintenant: Date
}

/** How many places say yes to all, and of how many something is to be checked. */
export interface Compte {
  readonly surs: number
  readonly aVerifier: number
}

export interface Elargissement {
  /** The answer taken back; null: all of them but the need. */
  readonly objet: Objet | null
  readonly reponses: Reponses
  readonly compte: Compte
}

export interface Orientation extends Classement {
  readonly contraintes: readonly Contrainte[]
}

/** Those of a territory, or that of a town. */
const departementsDe = (endroit: Endroit): readonly string[] =>
  isEtendue(endroit) ? endroit.departements : [departementOf(endroit.communes[0] ?? endroit.code)]

const centreDe = (depart: Depart | null): Centre | null => (depart?.centre ? centreOf(depart.centre) : null)

/**
 * In reach or not. Who names their town and not their street may live next to a place of that town: within its bounds, a place that is too far
 * from its middle is to be checked. So is one that is known by its commune's point, when it is nearly in reach.
 */
function ofTrajet(catalogue: Catalogue, depart: Depart, valeur: Trajet, rayon: number): Contrainte {
  const { espace, axes } = catalogue.colonnes
  const centre = centreDe(depart)
  const chezSoi = new Set((depart.endroit?.communes ?? []).flatMap(code => axes.commune.codeDe(code) ?? []))
  const isDedans = (rang: number): boolean => {
    for (let i = axes.commune.debuts[rang] as number; i < (axes.commune.debuts[rang + 1] as number); i++)
      if (chezSoi.has(axes.commune.codes[i] as number)) return true
    return false
  }
  const judge = (rang: number): Verdict => {
    const distance = centre ? metresOf(espace.ecart(centre, rang)) : Number.POSITIVE_INFINITY
    if (distance > rayon) return isDedans(rang) ? 'inconnu' : 'non'
    return valeur === 'pied' && catalogue.position(rang)?.approximatif !== false ? 'inconnu' : 'oui'
  }
  return { objet: { genre: 'trajet', valeur }, poids: 1, judge }
}

/**
 * Help from home comes from anywhere, but who says nothing of it is only worth a call when they are near: around, or in the département of a town
 * that has no point.
 */
function nearIfSilent(catalogue: Catalogue, depart: Depart | null, contrainte: Contrainte): Contrainte {
  const centre = centreDe(depart)
  const endroit = depart?.endroit ?? null
  if (!centre && !endroit) return contrainte
  const voisins = new Set(centre || !endroit ? [] : departementsDe(endroit).flatMap(d => catalogue.dansDepartement(d)))
  const { espace } = catalogue.colonnes
  const isNear = (rang: number): boolean =>
    centre ? metresOf(espace.ecart(centre, rang)) <= ALENTOUR : voisins.has(rang)
  const judge = (rang: number): Verdict => {
    const verdict = contrainte.judge(rang)
    return verdict === 'inconnu' && !isNear(rang) ? 'non' : verdict
  }
  return { ...contrainte, judge }
}

function contraintesOf(catalogue: Catalogue, { reponses, depart, maintenant }: Demande): Contrainte[] {
  const { trajet, quand, aide, aussi } = reponses
  const service = serviceDe(reponses)
  const rayon = trajet === null ? undefined : RAYONS[trajet]
  const chezSoi = trajet === 'distance' || aide === 'distance'
  return [
    ...(service ? [ofService(catalogue, service)] : []),
    ...(trajet && rayon !== undefined && depart?.centre ? [ofTrajet(catalogue, depart, trajet, rayon)] : []),
    ...(chezSoi ? [nearIfSilent(catalogue, depart, ofAide(catalogue, 'distance'))] : [ofPublic(catalogue)]),
    ...(quand && quand !== PEU_IMPORTE ? [ofQuand(catalogue, quand, maintenant)] : []),
    ...(aide && aide !== PEU_IMPORTE && !chezSoi ? [ofAide(catalogue, aide)] : []),
    ...(aussi ?? []).map(a => ofAussi(catalogue, a))
  ]
}

/** Those in reach, and those of one's own town, whatever their distance. */
function around(
  { colonnes: { espace, axes } }: Catalogue,
  { endroit }: Depart,
  centre: Centre,
  rayon: number
): Iterable<number> {
  const rangs = new Set<number>()
  espace.near(centre, null, { seuil: ecartOf(rayon), offer: (_, rang) => rangs.add(rang) })
  for (const commune of endroit?.communes ?? []) {
    const code = axes.commune.codeDe(commune)
    if (code !== undefined) for (const rang of axes.commune.porteurs(code)) rangs.add(rang)
  }
  return rangs
}

/** The places among which the answers choose: those around, those of a territory that has no middle, else everybody. */
function rangsOf(catalogue: Catalogue, { reponses: { trajet }, depart }: Demande): Iterable<number> {
  const centre = centreDe(depart)
  const rayon = trajet === null ? undefined : RAYONS[trajet]
  if (depart && centre && rayon !== undefined) return around(catalogue, depart, centre, rayon)
  const endroit = depart?.endroit ?? null
  const ailleurs = trajet === 'partout' || trajet === 'distance'
  if (endroit === null || centre || (ailleurs && !isEtendue(endroit)))
    return Array.from({ length: catalogue.taille }, (_, rang) => rang)
  return departementsDe(endroit).flatMap(code => catalogue.dansDepartement(code))
}

/** The verdicts of a place, or null at the first « no ». */
function judgeAll(contraintes: readonly Contrainte[], rang: number): Verdict[] | null {
  const verdicts: Verdict[] = []
  for (const { judge } of contraintes) {
    const verdict = judge(rang)
    if (verdict === 'non') return null
    verdicts.push(verdict)
  }
  return verdicts
}

export function compte(catalogue: Catalogue, demande: Demande): Compte {
  const contraintes = contraintesOf(catalogue, demande)
  let surs = 0
  let aVerifier = 0
  for (const rang of rangsOf(catalogue, demande)) {
    const verdicts = judgeAll(contraintes, rang)
    if (verdicts?.includes('inconnu')) aVerifier++
    else if (verdicts) surs++
  }
  return { surs, aVerifier }
}

/** What another answer must leave, to be worth offering. */
type Assez = (compte: Compte) => boolean

const QUELQUUN: Assez = ({ surs, aVerifier }) => surs + aVerifier > 0
/** When only places that say nothing of their help are left, those that say it are worth another answer. */
export const UN_SUR: Assez = ({ surs }) => surs > 0

/** The places that fit, the best two or three apart; see `classement.ts`. */
export function oriente(catalogue: Catalogue, demande: Demande): Orientation {
  const contraintes = contraintesOf(catalogue, demande)
  const centre = centreDe(demande.depart)
  const chezSoi = demande.reponses.trajet === 'distance' || demande.reponses.aide === 'distance'
  // Who stays at home goes nowhere: those who say they help from afar come first, however far.
  const sansAnneau = chezSoi || (demande.reponses.trajet !== null && RAYONS[demande.reponses.trajet] !== undefined)
  const candidats: Candidat[] = []
  for (const rang of rangsOf(catalogue, demande)) {
    const verdicts = judgeAll(contraintes, rang)
    if (!verdicts) continue
    const position = catalogue.position(rang)
    const distance = centre && position ? metresOf(catalogue.colonnes.espace.ecart(centre, rang)) : null
    const loin = ANNEAUX.findIndex(metres => (distance ?? Number.POSITIVE_INFINITY) <= metres)
    const anneau = sansAnneau || !centre ? 0 : loin < 0 ? ANNEAUX.length : loin
    candidats.push({ rang, distance, approximatif: position?.approximatif ?? true, verdicts, anneau })
  }
  const poids = contraintes.map(c => c.poids)
  const classement = classe(candidats, poids)
  if (chezSoi) return { contraintes, ...classement }
  // One place in reach is told alone, rather than with two that are at the other end of the country.
  const atteints = classement.meilleurs.filter(c => c.anneau < HORS_DE_PORTEE)
  return { contraintes, ...classement, meilleurs: atteints.length > 0 ? atteints : classement.meilleurs }
}

/** Metres to the nearest of those told first, when it is farther than anybody goes for help; null when one is in reach, or comes home. */
export function tropLoin({ meilleurs: [premier, ...autres] }: Classement, { trajet, aide }: Reponses): number | null {
  if (!premier || trajet === 'distance' || aide === 'distance') return null
  const metres = [premier, ...autres].map(c => (c.anneau < HORS_DE_PORTEE ? 0 : (c.distance ?? 0)))
  return metres.every(m => m > 0) ? Math.min(...metres) : null
}

/** True when even the first of those left says nothing of the help one came for. */
export const isHelpUnknown = ({ contraintes, tenus: [premier] }: Orientation): boolean => {
  const i = contraintes.findIndex(c => c.objet.genre === 'service')
  return i >= 0 && premier?.verdicts[i] === 'inconnu'
}

/** The same answers without one of them. */
function without(reponses: Reponses, objet: Objet): Reponses {
  switch (objet.genre) {
    case 'service':
      return { ...reponses, service: PEU_IMPORTE }
    case 'quand':
      return { ...reponses, quand: PEU_IMPORTE }
    case 'aide':
      return reponses.trajet === 'distance'
        ? { ...reponses, trajet: PEU_IMPORTE, aide: PEU_IMPORTE }
        : { ...reponses, aide: PEU_IMPORTE }
    case 'aussi':
      return { ...reponses, aussi: (reponses.aussi ?? []).filter(a => a !== objet.valeur) }
    default:
      return reponses
  }
}

/** Farther, step by step, until somebody is there; null when there is nobody anywhere. */
function farther(catalogue: Catalogue, demande: Demande, objet: Objet, assez: Assez): Elargissement | null {
  const { reponses } = demande
  for (const trajet of PLUS_LOIN.slice(PLUS_LOIN.indexOf(reponses.trajet as Trajet) + 1)) {
    const plus = { ...reponses, trajet }
    const trouve = compte(catalogue, { ...demande, reponses: plus })
    if (assez(trouve)) return { objet, reponses: plus, compte: trouve }
  }
  return null
}

/** Nobody is left: each answer that, taken back alone, leaves somebody, the nearest of them first. When none does, all but the need go. */
export function elargit(catalogue: Catalogue, demande: Demande, assez: Assez = QUELQUUN): readonly Elargissement[] {
  const offres = contraintesOf(catalogue, demande).flatMap(({ objet }): Elargissement[] => {
    if (objet.genre === 'public') return []
    if (objet.genre === 'trajet') {
      const plus = farther(catalogue, demande, objet, assez)
      return plus ? [plus] : []
    }
    const reponses = without(demande.reponses, objet)
    const trouve = compte(catalogue, { ...demande, reponses })
    return assez(trouve) ? [{ objet, reponses, compte: trouve }] : []
  })
  // The need is what one came for: it is the last thing to give up.
  if (offres.length > 0)
    return [...offres.filter(o => o.objet?.genre !== 'service'), ...offres.filter(o => o.objet?.genre === 'service')]
  const nu: Reponses = {
    ...demande.reponses,
    trajet: 'partout',
    quand: PEU_IMPORTE,
    aide: PEU_IMPORTE,
    aussi: []
  }
  const service = serviceDe(demande.reponses)
  const essais: [Objet | null, Reponses][] = [[null, nu]]
  if (service)
    essais.push([
      { genre: 'service', valeur: service },
      { ...nu, service: PEU_IMPORTE }
    ])
  for (const [objet, reponses] of essais) {
    const trouve = compte(catalogue, { ...demande, reponses })
    if (assez(trouve)) return [{ objet, reponses, compte: trouve }]
  }
  return []
}
