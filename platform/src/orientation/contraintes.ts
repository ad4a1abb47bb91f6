/**
 * What a person asks of a place, each answer judged on its own: yes, no, or nobody says. Most lists say little; a place that says nothing
 * of its price is not a place that must be paid for. It stays, comes after those that say yes, and the page tells what to ask.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Axe } from '../catalogue/colonnes/axe.ts'
import { daysOf, SANS_DATE } from '../catalogue/colonnes/colonnes.ts'
import type { Ouverture } from '../catalogue/colonnes/ouverture.ts'
import type { Aide, Aussi, PEU_IMPORTE, Quand, Service, Trajet } from './reponses.ts'

export type Verdict = 'oui' | 'inconnu' | 'non'

/** What is asked: enough to say it again in words, and to take it back alone. */
export type Objet =
  | { readonly genre: 'service'; readonly valeur: Service }
  | { readonly genre: 'trajet'; readonly valeur: Trajet }
  | { readonly genre: 'public' }
  | { readonly genre: 'quand'; readonly valeur: Quand }
  | { readonly genre: 'aide'; readonly valeur: Aide }
  | { readonly genre: 'aussi'; readonly valeur: Aussi }

export interface Contrainte {
  readonly objet: Objet
  /** How much a doubt about it weighs, beside the others. */
  readonly poids: number
  readonly judge: (rang: number) => Verdict
}

/** The value of the standard that says each way of being helped. */
export const AIDE_DU_STANDARD: Readonly<Record<Exclude<Aide, typeof PEU_IMPORTE>, string>> = {
  individuel: 'Accompagnement individuel',
  groupe: 'Dans un atelier collectif',
  autonomie: 'En autonomie',
  distance: 'À distance'
}

/** The values of the standard that say what a place takes care of. */
export const PRISES_EN_CHARGE: Readonly<Record<Exclude<Aussi, 'gratuit'>, readonly string[]>> = {
  lire: ['Illettrisme'],
  langue: ['Langues étrangères (anglais)', 'Langues étrangères (autres)'],
  entendre: ['Surdité'],
  voir: ['Déficience visuelle'],
  bouger: ['Handicaps moteurs'],
  comprendre: ['Handicaps mentaux']
}

/** Minutes: who comes after work comes after six. */
const SOIR = 18 * 60
/** Monday to Friday, and Saturday, as bits. */
const OUVRES = 31
const SAMEDI = 32
const SEMAINE_MS = 7 * 86_400_000
/** Days after which hours that nobody said again promise nothing; see `web/horaires.ts`. */
const ANCIEN_JOURS = 365

/** True of the places that bear one of the values. */
const bears = (axe: Axe, valeurs: readonly string[]) => {
  const codes = valeurs.flatMap(v => axe.codeDe(v) ?? [])
  return (rang: number): boolean => {
    for (let i = axe.debuts[rang] as number; i < (axe.debuts[rang + 1] as number); i++)
      if (codes.includes(axe.codes[i] as number)) return true
    return false
  }
}

const saysNothing = (axe: Axe) => (rang: number) => (axe.debuts[rang] ?? 0) === (axe.debuts[rang + 1] ?? 0)

/** Yes when it says one of the values, no when it only says others. */
function among(axe: Axe, valeurs: readonly string[]): (rang: number) => Verdict {
  const yes = bears(axe, valeurs)
  const silent = saysNothing(axe)
  return rang => (yes(rang) ? 'oui' : silent(rang) ? 'inconnu' : 'non')
}

export function ofService({ colonnes: { axes } }: Catalogue, valeur: Service): Contrainte {
  return { objet: { genre: 'service', valeur }, poids: 3, judge: among(axes.services, [valeur]) }
}

/** Who comes must be let in; a place that only answers by telephone is one for who stays at home. */
export function ofPublic({ colonnes: { axes } }: Catalogue): Contrainte {
  const closed = bears(axes.modalites_acces, ["Ce lieu n'accueille pas de public"])
  return { objet: { genre: 'public' }, poids: 0, judge: rang => (closed(rang) ? 'non' : 'oui') }
}

export function ofAide({ colonnes: { axes } }: Catalogue, valeur: Exclude<Aide, typeof PEU_IMPORTE>): Contrainte {
  const judge = among(axes.modalites_accompagnement, [AIDE_DU_STANDARD[valeur]])
  return { objet: { genre: 'aide', valeur }, poids: 1, judge }
}

/** Free under a condition may be free for this person: it is to be asked. */
function judgeGratuit(axe: Axe): (rang: number) => Verdict {
  const free = bears(axe, ['Gratuit'])
  const perhaps = bears(axe, ['Gratuit sous condition'])
  const silent = saysNothing(axe)
  return rang => (free(rang) ? 'oui' : silent(rang) || perhaps(rang) ? 'inconnu' : 'non')
}

export function ofAussi({ colonnes: { axes } }: Catalogue, valeur: Aussi): Contrainte {
  const objet = { genre: 'aussi', valeur } as const
  if (valeur === 'gratuit') return { objet, poids: 1, judge: judgeGratuit(axes.frais_a_charge) }
  const yes = bears(axes.prise_en_charge_specifique, PRISES_EN_CHARGE[valeur])
  // Nobody lists what they refuse: who says to receive deaf people has not said to turn others away.
  return { objet, poids: 1, judge: rang => (yes(rang) ? 'oui' : 'inconnu') }
}

function ouvertureOf(quand: Exclude<Quand, typeof PEU_IMPORTE>, maintenant: Date): Ouverture {
  switch (quand) {
    case 'maintenant':
      return { genre: 'instant', de: maintenant, a: maintenant }
    case 'semaine':
      return { genre: 'instant', de: maintenant, a: new Date(maintenant.getTime() + SEMAINE_MS) }
    case 'soir':
      return { genre: 'semaine', jours: OUVRES, de: SOIR, a: 1439 }
    case 'samedi':
      return { genre: 'semaine', jours: SAMEDI, de: 0, a: 1439 }
  }
}

const TOUTE_LA_SEMAINE: Ouverture = { genre: 'semaine', jours: 127, de: 0, a: 1439 }

/** By its hours, when they can be read and were said within a year, as far as the place or its lists tell when. Coming at once also wants a door that opens without appointment. */
export function ofQuand(
  { colonnes: { horaires, maj, axes }, dateDeSource }: Catalogue,
  valeur: Exclude<Quand, typeof PEU_IMPORTE>,
  maintenant: Date
): Contrainte {
  const isOpen = horaires.openAt(ouvertureOf(valeur, maintenant))
  const isKnown = horaires.openAt(TOUTE_LA_SEMAINE)
  const today = daysOf(maintenant.toISOString())
  const walksIn = bears(axes.modalites_acces, ['Se présenter'])
  const silent = saysNothing(axes.modalites_acces)
  const { source } = axes
  const deLaListe = source.valeurs.map(nom => daysOf(dateDeSource(nom)))
  /** Days since 1970 of the place, else of the latest of its lists. */
  const dateOf = (rang: number): number => {
    let dite = maj[rang] as number
    if (dite === SANS_DATE)
      for (let i = source.debuts[rang] as number; i < (source.debuts[rang + 1] as number); i++)
        dite = Math.max(dite, deLaListe[source.codes[i] as number] as number)
    return dite
  }
  const judge = (rang: number): Verdict => {
    if (!isKnown(rang)) return 'inconnu'
    if (!isOpen(rang)) return 'non'
    if (today - dateOf(rang) > ANCIEN_JOURS) return 'inconnu'
    return valeur === 'maintenant' && !silent(rang) && !walksIn(rang) ? 'inconnu' : 'oui'
  }
  return { objet: { genre: 'quand', valeur }, poids: 1, judge }
}
