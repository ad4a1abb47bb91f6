/**
 * When a list is looked at again: by the cadence its source declares, by the cron it gives, or by what the operator chose
 * instead. Looking costs a server little (it answers that nothing changed), so we look more often than lists change.
 */
import { hash32, insecables, type Source } from '@lieux-communs/core'
import { Cron } from 'croner'

/** Hours on the wall in France: a night is a night in summer too. */
const FUSEAU = 'Europe/Paris'
/** Nobody's server is asked more often. */
const ECART_MIN_MS = 3_600_000
/** Words an operator may say instead of a cron. */
const MOTS = ['nuit', 'semaine', 'mois', 'jamais'] as const
type Mot = (typeof MOTS)[number]

/** What a cadence means for us: a list of the week is looked at each night, one of the month each week, so that news never waits long. */
const MOT_DE: Readonly<Record<Source['cadence'], Mot>> = {
  jour: 'nuit',
  semaine: 'nuit',
  mois: 'semaine',
  annee: 'mois',
  figee: 'jamais'
}

const isMot = (texte: string): texte is Mot => MOTS.some(mot => mot === texte)

/**
 * The cron of a word, for one source: between 1 and 6 in the morning, at an hour and on a day drawn from its name, so that
 * lists do not all come at once and servers are not all asked on the hour. `cronOf('nuit', 'paca') === '17 4 * * *'`.
 */
function cronOf(mot: Exclude<Mot, 'jamais'>, nom: string): string {
  const tirage = hash32(nom)
  const [minute, heure, jour, quantieme] = [
    tirage % 60,
    1 + ((tirage >>> 8) % 5),
    (tirage >>> 12) % 7,
    1 + ((tirage >>> 16) % 28)
  ]
  if (mot === 'nuit') return `${minute} ${heure} * * *`
  return mot === 'semaine' ? `${minute} ${heure} * * ${jour}` : `${minute} ${heure} ${quantieme} * *`
}

// "0 3 * * 1", "*/30 2-4 1,15 * *": five fields, as cron has them.
const CINQ_CHAMPS = /^[\d*,/A-Za-z#?-]{1,60}(?: [\d*,/A-Za-z#?-]{1,60}){4}$/

/** A schedule that cannot be used, and what to write instead, in French. */
export class QuandIllisible extends Error {
  override readonly name = 'QuandIllisible'
}

/**
 * A schedule as the operator types it: a word (`nuit`, `semaine`, `mois`, `jamais`) or a cron of five fields, Paris time.
 * `readQuand(' 0  3 * * 1 ') === '0 3 * * 1'`. Throws `QuandIllisible`, for less than an hour between two times too.
 */
export function readQuand(texte: string): string {
  const net = texte
    .trim()
    .toLowerCase()
    .replace(/\s{1,100}/g, ' ')
  if (isMot(net)) return net
  const refuse = (pourquoi: string): never => {
    throw new QuandIllisible(
      insecables(
        `« ${texte.slice(0, 80)} » : ${pourquoi}. Donnez ${MOTS.join(', ')}, ou cinq champs de cron à l’heure de Paris : « 0 3 * * 1 » (le lundi à 3 h).`
      )
    )
  }
  if (!CINQ_CHAMPS.test(net)) return refuse('ce calendrier n’est pas compris')
  let prochaines: Date[] = []
  try {
    prochaines = new Cron(net, { timezone: FUSEAU }).nextRuns(48)
  } catch {
    return refuse('ce calendrier n’est pas compris')
  }
  if (prochaines.length === 0) return refuse('ce jour n’arrive jamais')
  const ecarts = prochaines.slice(1).map((date, i) => date.getTime() - (prochaines[i] as Date).getTime())
  if (ecarts.some(ecart => ecart < ECART_MIN_MS)) return refuse('pas plus d’une fois par heure')
  return net
}

/** What a source's schedule is made of: the operator's word, else its own, else its cadence. */
export interface Rythme {
  readonly nom: string
  readonly cadence: Source['cadence']
  /** The operator's. */
  readonly quand?: string | null
  /** The source's own. */
  readonly cron?: string | undefined
}

const quandOf = ({ cadence, quand, cron }: Rythme): string => quand ?? cron ?? MOT_DE[cadence]

/** The first time after `apres` that a source is looked at; null when it never is by itself. */
export function nextRun(rythme: Rythme, apres: Date): Date | null {
  const quand = quandOf(rythme)
  if (quand === 'jamais') return null
  const cron = isMot(quand) ? cronOf(quand as Exclude<Mot, 'jamais'>, rythme.nom) : quand
  return new Cron(cron, { timezone: FUSEAU }).nextRun(apres)
}

const EN_CLAIR: Readonly<Record<Mot, string>> = {
  nuit: 'chaque nuit',
  semaine: 'chaque semaine',
  mois: 'chaque mois',
  jamais: 'jamais d’elle-même'
}

/** For a person: `quandEnClair({ nom: 'paca', cadence: 'mois' }) === 'chaque semaine'`. */
export function quandEnClair(rythme: Rythme): string {
  const quand = quandOf(rythme)
  return isMot(quand) ? EN_CLAIR[quand] : insecables(`selon « ${quand} »`)
}

/**
 * How long to wait after so many failures in a row, in milliseconds: an hour, two, four… and a day at most, as long as it lasts.
 * `backOff(1) === 3_600_000`, `backOff(9) === 86_400_000`.
 */
export const backOff = (echecs: number): number => Math.min(24, 2 ** Math.min(10, Math.max(0, echecs - 1))) * 3_600_000
