/**
 * Hours spread over columns: one for each day, two for its halves, or openings and closings by pairs. Their names differ by
 * the day alone, so they are read together: a family is what is left of the names once the day is taken out.
 */
import { JOURS, type Jour } from '../../standard/brut.ts'
import { fold } from '../../text/fold.ts'
import type { Colonne } from '../langage.ts'
import { isOfADay, JOUR_DU_MOT, JOURS_REDITS, joursDe, joursDuTitre, motsDe } from './jours-du-titre.ts'
import { AILLEURS, NEUTRES, SENS_DU_MOT } from './lexique.ts'
import type { Vue } from './vue.ts'

export interface SemaineLue {
  readonly jours: Readonly<Partial<Record<Jour, readonly Colonne[]>>>
  /** Openings and closings by pairs. */
  readonly bornes: boolean
  /** Every column, in the order of the days. */
  readonly colonnes: readonly Colonne[]
  /** Fewer days than a week has: what else says the hours may say more. */
  readonly courte: boolean
  /** How the columns cut the day: a French phrase. */
  readonly forme: string
}

const MATIN: ReadonlySet<string> = new Set('matin matinee morning avantmidi mat'.split(' '))
const APRES: ReadonlySet<string> = new Set('apresmidi aprem apm afternoon pm midi ap'.split(' '))
const SOIR: ReadonlySet<string> = new Set('soir soiree evening nocturne'.split(' '))
const OUVRE: ReadonlySet<string> = new Set(
  'ouverture ouvre ouvert open opens opening debut deb start from commence'.split(' ')
)
const FERME: ReadonlySet<string> = new Set('fermeture ferme close closes closing fin end to jusque'.split(' '))

/** The moment of the day that a word names: 0 the morning, 1 the afternoon, 2 the evening; null for any other word. */
export const momentOf = (mot: string): number | null =>
  MATIN.has(mot) ? 0 : APRES.has(mot) ? 1 : SOIR.has(mot) ? 2 : null
/** Whether a word names an opening or a closing: `borneOf('debut') → 'ouvre'`. */
export const borneOf = (mot: string): 'ouvre' | 'ferme' | null =>
  OUVRE.has(mot) ? 'ouvre' : FERME.has(mot) ? 'ferme' : null

/** One column whose name holds a day. */
interface Case {
  readonly vue: Vue
  readonly jour: Jour
  /** 0 the morning or the whole day, 1 the afternoon, 2 the evening. */
  readonly moment: number
  readonly demi: boolean
  readonly borne: 'ouvre' | 'ferme' | null
  /** The figure that counts spans: `lundi_ouverture_2`. */
  readonly rang: number
  /** The other words of the name. */
  readonly famille: string
}

const OUVRES: readonly Jour[] = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi']

/** True when titles name the Saturday or the Sunday and no other day: "Horaires en semaine" is then of the five others. */
function partsWeekEnd(vues: readonly Vue[]): boolean {
  const jours = new Set(vues.flatMap(vue => joursDe(motsDe(vue))))
  return jours.size > 0 && !OUVRES.some(jour => jours.has(jour))
}

/** "Lundi de", "Lundi à": bounds by the little word that ends the title, where the cells are times alone. */
function boundOf({ formes }: Vue, mots: readonly string[]): Case['borne'] {
  if (formes.heure < HEURES_SEULES || formes.plage >= HEURES_SEULES) return null
  return finOf(mots)
}
/** The bound that the last word of a title says: `finOf(['matin', 'a']) → 'ferme'`. */
export const finOf = (mots: readonly string[]): 'ouvre' | 'ferme' | null =>
  mots.at(-1) === 'de' ? 'ouvre' : mots.at(-1) === 'a' ? 'ferme' : null

function readCases(vue: Vue, semaine: boolean): readonly Case[] {
  const { jour, plage } = vue.formes
  const ouvree = semaine && plage >= HEURES_SEULES && jour < JOURS_REDITS
  const mots = motsDe(vue).flatMap((mot): readonly string[] => (ouvree && mot === 'semaine' ? OUVRES : [mot]))
  const jours = joursDuTitre(vue, mots)
  if (jours.length === 0) return []
  let moment = 0
  let demi = false
  let borne: Case['borne'] = null
  let rang = 0
  const autres: string[] = []
  for (const mot of mots) {
    if (JOUR_DU_MOT.has(mot)) continue
    if (MATIN.has(mot) || mot === 'am') demi = true
    else if (APRES.has(mot)) {
      demi = true
      moment = 1
    } else if (SOIR.has(mot)) {
      demi = true
      moment = 2
    } else if (borne === null && OUVRE.has(mot)) borne = 'ouvre'
    else if (borne === null && FERME.has(mot)) borne = 'ferme'
    else if (/^\d$/.test(mot)) rang = Number(mot)
    else if (mot !== 'apres' && !NEUTRES.has(mot)) autres.push(mot)
  }
  borne ??= boundOf(vue, mots)
  return jours.map(jour => ({ vue, jour, moment, demi, borne, rang, famille: autres.join(' ') }))
}

/** Hours, or times alone where openings and closings are apart: told over the week, since a Sunday's two cells may say anything. */
function speakHours(cases: readonly Case[]): boolean {
  let remplis = 0
  let heures = 0
  for (const { vue, borne } of cases) {
    const { formes, profil } = vue
    remplis += profil.remplis
    heures += profil.remplis * Math.min(1, Math.max(formes.semaine, formes.plage + (borne === null ? 0 : formes.heure)))
  }
  return remplis > 0 && heures >= remplis * 0.3
}

/** Words that say a part of the day and no hour; « la », « et » stand between them. */
const MOMENTS: ReadonlySet<string> = new Set('matin matinee midi aprem apm soir soiree journee'.split(' '))
const ENTRE: ReadonlySet<string> = new Set(
  'le la l en et ou apres demi toute entiere complete seulement uniquement'.split(' ')
)
// "14h", "9 h 30", "14:00": when it opens, and nothing of when it closes
const HEURE_SEULE = /^\s{0,3}\d{1,2}\s?[h:]\s?(?:\d{2})?\s{0,3}$/i

/** A part of the day in words, or one hour alone: said of the opening, and no hours of it. */
function saysMoment(texte: string): boolean {
  if (HEURE_SEULE.test(texte)) return true
  const mots = fold(texte).split(' ')
  return mots.some(mot => MOMENTS.has(mot)) && mots.every(mot => MOMENTS.has(mot) || ENTRE.has(mot))
}

/**
 * Under the names of days alone, cells that say « matin » or « 14h » are of the hours too: what they hold no hour of is told to the producer
 * row by row, and nothing is made up.
 */
function speakMoments(cases: readonly Case[]): boolean {
  if (daysOf(cases) < JOURS_MIN || !cases.every(c => kindsOf(c).every(mot => DE_HORAIRES.has(mot)))) return false
  let remplis = 0
  let dits = 0
  for (const { vue } of cases)
    for (const [texte, fois] of vue.profil.valeurs) {
      remplis += fois
      if (saysMoment(texte)) dits += fois
    }
  return remplis > 0 && dits >= remplis * HEURES_SEULES
}

const daysOf = (cases: readonly Case[]): number => new Set(cases.map(c => c.jour)).size
const filledOf = (cases: readonly Case[]): number => cases.reduce((n, c) => n + c.vue.profil.remplis, 0)

/** A week has five days at least; fewer may be open, but one or two named days may be a title of something else: "Atelier du mardi". */
export const JOURS_MIN = 3
/** Kinds of words that a title of hours has beside its day: "Horaires du mardi", "Permanence le jeudi". */
export const DE_HORAIRES: ReadonlySet<string> = new Set(
  'horaires h ouverture permanence presence lieu public usagers plage jour jours uniquement'.split(' ')
)
/** Those that say hours: what else their title holds is then the place's own ("Horaires de la médiathèque le mardi"). */
const DIT_HORAIRES: ReadonlySet<string> = new Set(['horaires', 'ouverture', 'permanence', 'presence'])
/** Words by which hours are another season's, or something else's than the place. */
const D_AUTRE_CHOSE: ReadonlySet<string> = new Set(
  'ete hiver vacances vacance scolaires noel ferie feries exception exceptionnel cours animation animations stage stages reunion club telephone livraison ferme fermeture'.split(
    ' '
  )
)
/** Most of the cells are hours, which name no day themselves. */
const HEURES_SEULES = 0.5

/** Nothing but hours in the cells, under a day: one column is then enough. */
function isHoursOfADay({ vue }: Case): boolean {
  const { formes, profil } = vue
  return profil.remplis === 0 || (formes.plage >= HEURES_SEULES && isOfADay(vue))
}

const kindsOf = ({ famille }: Case): readonly string[] =>
  famille.split(' ').flatMap(mot => (mot === '' ? [] : [SENS_DU_MOT.get(mot) ?? mot]))

/** Under nothing but a day and words of hours. */
const isPlainDay = (un: Case): boolean => isHoursOfADay(un) && kindsOf(un).every(mot => DE_HORAIRES.has(mot))

/** Under a day and words of hours, of this place and of the whole year. */
function isDayOfPlace(un: Case): boolean {
  const { sens, proprietaire } = un.vue.nom
  const ailleurs = kindsOf(un).some(mot => D_AUTRE_CHOSE.has(mot) || (AILLEURS.has(mot) && !DE_HORAIRES.has(mot)))
  return isHoursOfADay(un) && !ailleurs && proprietaire === 'lieu' && sens.some(mot => DIT_HORAIRES.has(mot))
}

/** Few days are enough where each has its opening and its closing, which nothing else has, or nothing but hours. */
const enoughDays = (cases: readonly Case[]): boolean =>
  daysOf(cases) >= JOURS_MIN || cases.every(c => c.borne !== null) || cases.every(c => isPlainDay(c) || isDayOfPlace(c))

function weekOf(cases: readonly Case[]): SemaineLue {
  const bornes = cases.some(c => c.borne !== null)
  const jours: Partial<Record<Jour, readonly Colonne[]>> = {}
  for (const jour of JOURS) {
    const duJour = cases
      .filter(c => c.jour === jour)
      .sort(
        (a, b) =>
          a.moment - b.moment ||
          a.rang - b.rang ||
          (a.borne === 'ferme' ? 1 : 0) - (b.borne === 'ferme' ? 1 : 0) ||
          a.vue.profil.rang - b.vue.profil.rang
      )
    if (duJour.length > 0) jours[jour] = duJour.map(c => c.vue.profil.colonne)
  }
  const demi = cases.some(c => c.demi)
  const forme = bornes
    ? 'une ouverture et une fermeture par colonne'
    : demi
      ? 'une colonne par demi-journée'
      : 'une colonne par jour'
  return {
    jours,
    bornes,
    colonnes: [...new Set(Object.values(jours).flat())],
    courte: daysOf(cases) < JOURS_MIN,
    forme
  }
}

/** Pairs must be whole: as many openings as closings each day. */
const areWhole = (cases: readonly Case[]): boolean =>
  JOURS.every(jour => {
    const duJour = cases.filter(c => c.jour === jour)
    const ouvrent = duJour.filter(c => c.borne === 'ouvre').length
    return ouvrent * 2 === duJour.length && duJour.every(c => c.borne !== null)
  })

/** "AM" is the afternoon beside "matin", the morning beside "PM". */
function withAfternoons(cases: readonly Case[]): readonly Case[] {
  const matins = cases.some(c => c.vue.profil.mots.some(mot => MATIN.has(mot)))
  if (!matins) return cases
  return cases.map(c => (c.vue.profil.mots.includes('am') ? { ...c, moment: 1 } : c))
}

/** "Ouverture le mardi" is no bound where nothing closes and the cells are spans: "9h-12h". */
function withWhole(cases: readonly Case[]): readonly Case[] {
  const ouvrent = cases.every(c => c.borne === 'ouvre' && c.vue.formes.plage >= HEURES_SEULES)
  return ouvrent ? cases.map(c => ({ ...c, borne: null })) : cases
}

const areWholeDays = (cases: readonly Case[]): boolean => cases.every(c => c.borne === null && isPlainDay(c))

/** Days that another title says are the week's too, when nothing sets them apart: "Lundi", "Mardi", "Horaires du samedi". */
function completed(premiere: readonly Case[], autres: readonly (readonly Case[])[]): readonly Case[] {
  if (!areWholeDays(premiere)) return premiere
  const cases = [...premiere]
  for (const suite of autres)
    if (areWholeDays(suite) && suite.every(c => cases.every(d => d.jour !== c.jour))) cases.push(...suite)
  return cases
}

/**
 * The week that the columns tell, or null: `lundi matin`, `lundi après-midi`, `mardi matin`… Of several families (the
 * year's hours, the summer's), the one that is filled most.
 */
export function findSemaine(vues: readonly Vue[]): SemaineLue | null {
  const familles = new Map<string, Case[]>()
  const semaine = partsWeekEnd(vues)
  for (const lue of vues.flatMap(vue => readCases(vue, semaine))) {
    const cle = `${lue.famille}|${lue.borne !== null}`
    familles.set(cle, [...(familles.get(cle) ?? []), lue])
  }
  const semaines = [...familles.values()]
    .map(cases => withAfternoons(withWhole(cases)))
    .filter(cases => enoughDays(cases) && (speakHours(cases) || speakMoments(cases)))
    .filter(cases => !cases.some(c => c.borne !== null) || areWhole(cases))
    .sort((a, b) => filledOf(b) - filledOf(a))
  const [premiere, ...autres] = semaines
  return premiere === undefined ? null : weekOf(completed(premiere, autres))
}
