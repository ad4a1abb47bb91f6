/**
 * Hours spread over columns: one for each day, two for its halves, or openings and closings by pairs. Their names differ by
 * the day alone, so they are read together: a family is what is left of the names once the day is taken out.
 */
import { JOURS, type Jour } from '../../standard/brut.ts'
import type { Colonne } from '../langage.ts'
import { NEUTRES, SENS_DU_MOT } from './lexique.ts'
import { motsDuNom } from './profil.ts'
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

const NOMS: Readonly<Record<Jour, string>> = {
  lundi: 'lundi lundis lun monday mon mo',
  mardi: 'mardi mardis mar tuesday tue tues tu',
  mercredi: 'mercredi mercredis mer merc wednesday wed we',
  jeudi: 'jeudi jeudis jeu thursday thu thur thurs th',
  vendredi: 'vendredi vendredis ven vend friday fri fr',
  samedi: 'samedi samedis sam saturday sat sa',
  dimanche: 'dimanche dimanches dim sunday sun su'
}
const JOUR_DU_MOT: ReadonlyMap<string, Jour> = new Map(
  JOURS.flatMap(jour => NOMS[jour].split(' ').map(mot => [mot, jour] as const))
)
// "hlundi", "lundimatin": a whole day's name inside a word
// "Horaires d'ouverture lundi", "openHours.Mo": the hours of opening, not the opening hour
const OUVERTURES = /\b(?:(?:open|opening) hours?|(?:heures?|horaires?|plages?|jours?) (?:d )?ouvertures?)\b/g
const PARENTHESES = /\([^()]{0,200}\)/g
const JOUR_COLLE = /(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/g

const MATIN: ReadonlySet<string> = new Set('matin matinee morning avantmidi mat'.split(' '))
const APRES: ReadonlySet<string> = new Set('apresmidi aprem apm afternoon pm midi ap'.split(' '))
const SOIR: ReadonlySet<string> = new Set('soir soiree evening nocturne'.split(' '))
const OUVRE: ReadonlySet<string> = new Set(
  'ouverture ouvre ouvert open opens opening debut deb start from commence'.split(' ')
)
const FERME: ReadonlySet<string> = new Set('fermeture ferme close closes closing fin end to jusque'.split(' '))

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

// "lundi-vendredi", "lun. au ven.", "lundi à jeudi", "monday to friday": from a day to another
const JUSQUE =
  /(?:lun|mar|mer|jeu|ven|sam|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?\s{0,2}(?:-|–|—|à|a|au|to)\s{0,2}(?:mar|mer|jeu|ven|sam|dim|tue|wed|thu|fri|sat|sun)/i
// "Horaires (ex : lundi 9h-12h)": days of an example
const EXEMPLE = /\bex|\d/i

const wordsOf = (titre: string): readonly string[] =>
  motsDuNom(titre)
    .join(' ')
    .replace(OUVERTURES, ' ')
    .split(' ')
    .flatMap(mot => (JOUR_DU_MOT.has(mot) ? [mot] : mot.replace(JOUR_COLLE, ' $1 ').trim().split(' ')))

/**
 * The words of a title; what is between brackets explains and names nothing ("Ouverture (sauf si une seule tranche) lundi"),
 * unless the days are nowhere else: "Horaires (du lundi au jeudi)".
 */
function motsDe({ profil: { titre } }: Vue): readonly string[] {
  const dehors = wordsOf(titre.replace(PARENTHESES, ' '))
  return joursDe(dehors).length > 0 || EXEMPLE.test(titre) ? dehors : wordsOf(titre)
}

const joursDe = (mots: readonly string[]): readonly Jour[] => [
  ...new Set(mots.flatMap(mot => JOUR_DU_MOT.get(mot) ?? []))
]

/** The cells name days themselves: the title's then say nothing that they do not. */
const JOURS_REDITS = 0.5

/**
 * The days that a title gives to its cells' hours: one, or those of "du lundi au vendredi", of "mardi et jeudi", where the
 * cells name none. Abbreviations count for one day alone: "ma", "sa", "we" are words too.
 */
function joursDuTitre(vue: Vue, mots: readonly string[]): readonly Jour[] {
  const dits = joursDe(mots)
  if (dits.length < 2) return dits
  if (vue.formes.jour >= JOURS_REDITS || mots.some(mot => JOUR_DU_MOT.has(mot) && mot.length < 3)) return []
  const [premier, dernier] = dits.map(jour => JOURS.indexOf(jour)) as [number, number]
  if (dits.length > 2 || !JUSQUE.test(vue.profil.titre)) return dits
  return premier < dernier ? JOURS.slice(premier, dernier + 1) : []
}

/** True when a title names a day and the cells none: its hours are that day's, never every day's. */
export function isOfADay(vue: Vue): boolean {
  const dits = motsDe(vue).filter(mot => JOUR_DU_MOT.has(mot) && mot.length >= 3)
  return dits.length > 0 && vue.formes.jour < JOURS_REDITS
}

function readCases(vue: Vue): readonly Case[] {
  const mots = motsDe(vue)
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

const daysOf = (cases: readonly Case[]): number => new Set(cases.map(c => c.jour)).size
const filledOf = (cases: readonly Case[]): number => cases.reduce((n, c) => n + c.vue.profil.remplis, 0)

/** A week has five days at least; fewer may be open, but one or two named days may be a title of something else: "Atelier du mardi". */
const JOURS_MIN = 3
/** Kinds of words that a title of hours has beside its day: "Horaires du mardi", "Permanence le jeudi". */
const DE_HORAIRES: ReadonlySet<string> = new Set(
  'horaires ouverture permanence lieu public usagers plage jour jours'.split(' ')
)
/** Most of the cells are hours, which name no day themselves. */
const HEURES_SEULES = 0.5

/** Nothing but hours, under nothing but a day: one column is then enough. */
function isPlainDay({ vue, famille }: Case): boolean {
  const { formes, profil } = vue
  const plat = famille.split(' ').every(mot => mot === '' || DE_HORAIRES.has(SENS_DU_MOT.get(mot) ?? mot))
  return plat && (profil.remplis === 0 || (formes.plage >= HEURES_SEULES && isOfADay(vue)))
}

/** Few days are enough where each has its opening and its closing, which nothing else has, or nothing but hours. */
const enoughDays = (cases: readonly Case[]): boolean =>
  daysOf(cases) >= JOURS_MIN || cases.every(c => c.borne !== null) || cases.every(isPlainDay)

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

/**
 * The week that the columns tell, or null: `lundi matin`, `lundi après-midi`, `mardi matin`… Of several families (the
 * year's hours, the summer's), the one that is filled most.
 */
export function findSemaine(vues: readonly Vue[]): SemaineLue | null {
  const familles = new Map<string, Case[]>()
  for (const lue of vues.flatMap(readCases)) {
    const cle = `${lue.famille}|${lue.borne !== null}`
    familles.set(cle, [...(familles.get(cle) ?? []), lue])
  }
  const semaines = [...familles.values()]
    .map(cases => withAfternoons(withWhole(cases)))
    .filter(cases => enoughDays(cases) && speakHours(cases))
    .filter(cases => !cases.some(c => c.borne !== null) || areWhole(cases))
    .sort((a, b) => filledOf(b) - filledOf(a))
  const [premiere] = semaines
  return premiere === undefined ? null : weekOf(premiere)
}
