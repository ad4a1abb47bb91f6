/**
 * From statements to the week. What opens is printed first (every day, named days, ranks, weeks, seasons, school
 * holidays), what closes comes last, as OSM reads: the later rule wins.
 */

import { type Enonce, type Lecture, masqueDe, overlaps, type PlageDite, without } from '../enonces/enonce.ts'
import { type ChoixDeJours, REGLE_VIDE, type RegleHoraire, type Semaine, TOUS_LES_JOURS } from '../modele.ts'
import { CADRE_VIDE } from '../phrases/atomes.ts'
import { applyFermetures, applyJusque, closings } from './fermetures.ts'
import { addPlages, buildTables, dayOfKey, rankKey, type Table } from './tables.ts'

export interface Composee {
  readonly semaine: Semaine
  /** Something was said about when that the week does not hold. */
  readonly partiel: boolean
  /** Hours without any day: true for every day, or for the column they were found in. */
  readonly sansJour: boolean
}

/** "semaine A" is one week in two, like "un mardi sur deux". Copied: the same cell may be read for many weeks. */
const sayAlternes = (enonces: readonly Enonce[]): readonly Enonce[] =>
  enonces.some(isAlterne)
    ? enonces.map(enonce => (isAlterne(enonce) ? { ...enonce, frequence: enonce.cadre.alterne } : enonce))
    : enonces

const isAlterne = ({ frequence, cadre }: Enonce): boolean => frequence === null && cadre.alterne !== null

/** Puts the statements of a text together. */
export function compose(lue: Lecture): Composee {
  const enonces = sayAlternes(lue.enonces)
  const lecture = enonces === lue.enonces ? lue : { ...lue, enonces }
  // A season that nobody dated: the hours are said, not when they hold.
  let partiel =
    lecture.perdu ||
    lecture.lieux.length > 1 ||
    lecture.enonces.some(({ cadre, plages }) => cadre.inconnu && plages.length > 0)
  const known = lecture.enonces.filter(({ cadre, plages }) => !cadre.inconnu && plages.length > 0)
  // "mardi 3 octobre 2023 de 14h à 16h": to publish those hours would open every Tuesday.
  let open = known.length > 0 ? known : lecture.enonces.filter(({ plages, cadre }) => plages.length > 0 && !cadre.date)
  // "hiver : 14h-17h, été : 16h-19h", neither dated: to publish one, or both, would open weeks that the other holds for.
  const season = known.length > 0 ? undefined : open.find(isUndated)?.cadre
  if (season !== undefined && open.some(enonce => enonce.cadre !== season && isUndated(enonce)))
    open = open.filter(enonce => !isUndated(enonce))
  const used = new Set(open)
  open = everyDay(giveDaysToBareHours(open, lecture.enonces, used))
  if (lecture.enonces.some(enonce => !enonce.ferme && enonce.jusque === null && !used.has(enonce))) partiel = true
  if (open.length === 0) return composeWithoutHours(lecture, partiel)
  // "9h-17h, borne accessible 24h/24": of what, the week cannot say.
  if (lecture.continu) partiel = true
  const singles = open.filter(({ frequence }) => frequence !== null)
  const bare = open.some(({ choix, feries }) => choix.length === 0 && !feries)
  if (singles.length > 0) {
    partiel = true
    // "un jeudi par mois" beside the hours of every Thursday, or of a column: which one is not said.
    const weekly = open.reduce((mask, { choix, frequence }) => (frequence === null ? mask | masqueDe(choix) : mask), 0)
    const kept = open.filter(
      ({ frequence, choix }) => frequence === null || (!bare && (masqueDe(choix) & weekly) === 0)
    )
    if (kept.length > 0) open = kept
  }
  const tables = buildTables(open)
  partiel = applyJusque(tables, lecture.enonces) || partiel
  partiel = applyFermetures(tables, lecture.fermetures) || partiel
  const regles = writeTables(tables)
  regles.push(...closings(tables, lecture))
  const sansJour = tables.every(
    table => table.nus !== null && table.jours.every(day => day === undefined) && table.rangs.size === 0
  )
  return { semaine: { regles }, partiel, sansJour }
}

/** "en hiver", "lors des animations": nothing in the frame says when. */
const isUndated = ({ cadre }: Enonce): boolean =>
  cadre.inconnu && cadre.periodes.length === 0 && cadre.semaines.length === 0 && cadre.vacances === 0

/** "Tous les matins 9h-12h, le mercredi 14h-17h": OSM's last rule about Wednesday would take its morning away. */
function everyDay(open: Enonce[]): Enonce[] {
  if (!open.some(({ nus }) => nus) || !open.some(({ choix }) => choix.length > 0)) return open
  const choix = [{ jours: TOUS_LES_JOURS, rangs: [] }]
  return open.map(enonce => (enonce.nus && enonce.choix.length === 0 ? { ...enonce, choix } : enonce))
}

/** "9h-12h : lundi à la mairie ; mardi à l'école": hours said once, first, then days without any. */
function giveDaysToBareHours(open: Enonce[], all: readonly Enonce[], used: Set<Enonce>): Enonce[] {
  const [first] = open
  if (first === undefined || all[0] !== first) return open
  const bare = open.every(({ choix, feries }) => choix.length === 0 && !feries)
  if (!bare && (open.length > 1 || !first.heuresDabord)) return open
  const named = all.filter(
    ({ plages, choix, ferme, frequence, jusque, ligne }) =>
      plages.length === 0 && choix.length > 0 && !ferme && frequence === null && jusque === null && (bare || !ligne)
  )
  if (named.length === 0) return open
  for (const enonce of named) used.add(enonce)
  const choix = [...first.choix, ...named.flatMap(enonce => enonce.choix)]
  return open.map(enonce => ({ ...enonce, choix }))
}

function samePlages(a: readonly PlageDite[], b: readonly PlageDite[]): boolean {
  return (
    a.length === b.length &&
    a.every((said, k) => {
      const other = b[k] as PlageDite
      return (
        said.plage.debut === other.plage.debut &&
        said.plage.fin === other.plage.fin &&
        said.commentaire === other.commentaire
      )
    })
  )
}

function writeTables(tables: readonly Table[]): RegleHoraire[] {
  const regles: RegleHoraire[] = []
  for (const table of tables) {
    const base: RegleHoraire =
      table.cadre === CADRE_VIDE
        ? REGLE_VIDE
        : {
            ...REGLE_VIDE,
            periodes: table.cadre.periodes,
            semaines: table.cadre.semaines,
            vacances: table.cadre.vacances === 1
          }
    if (table.nus !== null) pushRegles(regles, base, [], table.nus.plages)
    const done = new Array<boolean>(7).fill(false)
    for (let day = 0; day < 7; day++) {
      const journee = table.jours[day]
      if (journee === undefined || done[day]) continue
      let mask = 0
      for (let other = day; other < 7; other++) {
        const same = table.jours[other]
        if (done[other] || same === undefined || (same !== journee && !samePlages(same.plages, journee.plages)))
          continue
        mask |= 1 << other
        done[other] = true
      }
      pushRegles(regles, base, [{ jours: mask, rangs: [] }], journee.plages)
    }
    writeRangs(regles, base, table)
    if (table.feries !== null) pushRegles(regles, { ...base, feries: true }, [], table.feries.plages)
  }
  return regles
}

/** Ranks of a day that share their hours are one rule; a day that opens every week keeps its hours on those days too. */
function writeRangs(regles: RegleHoraire[], base: RegleHoraire, table: Table): void {
  const groups: { day: number; rangs: number[]; plages: PlageDite[] }[] = []
  for (const [key, { plages }] of table.rangs) {
    const day = dayOfKey(key)
    const rang = key - rankKey(day, 0)
    const weekly = table.jours[day]?.plages ?? []
    const clash = weekly.some(had => plages.some(said => overlaps(had.plage, said.plage)))
    const whole = clash ? plages : addPlages(weekly, plages)
    const group = groups.find(other => other.day === day && samePlages(other.plages, whole))
    if (group === undefined) groups.push({ day, rangs: [rang], plages: whole })
    else group.rangs.push(rang)
  }
  groups.sort((a, b) => a.day - b.day)
  for (const { day, rangs, plages } of groups) {
    rangs.sort((x, y) => (x < 0 ? 10 - x : x) - (y < 0 ? 10 - y : y))
    pushRegles(regles, base, [{ jours: 1 << day, rangs }], plages)
  }
}

/** One rule for the spans that share the first comment, then one that adds for each other comment. */
function pushRegles(
  regles: RegleHoraire[],
  base: RegleHoraire,
  jours: ChoixDeJours[],
  plages: readonly PlageDite[]
): void {
  const first = plages[0]?.commentaire ?? null
  const same = plages.every(({ commentaire }) => commentaire === first)
  const comments = same ? [first] : [...new Set(plages.map(({ commentaire }) => commentaire))]
  if (comments.length > 1) comments.sort((a, b) => (a === null ? -1 : b === null ? 1 : 0))
  for (const [rank, commentaire] of comments.entries()) {
    const said = comments.length === 1 ? plages : plages.filter(dite => dite.commentaire === commentaire)
    // Rules that add need their days named: without any, every day.
    const named =
      comments.length > 1 && jours.length === 0 && !base.feries ? [{ jours: TOUS_LES_JOURS, rangs: [] }] : jours
    // Written out: copying with "..." costs ten times more, and every rule is made here.
    regles.push({
      periodes: base.periodes,
      semaines: base.semaines,
      vacances: base.vacances,
      feries: base.feries,
      jours: named,
      plages: said.map(({ plage }) => plage),
      etat: base.etat,
      commentaire,
      ajoute: rank > 0
    })
  }
}

const PARTIES = ['matin', 'après-midi', 'soir', 'toute la journée']

/** No hours at all: closed, open round the clock, by appointment, or days whose hours are not given. */
function composeWithoutHours(lecture: Lecture, partiel: boolean): Composee {
  const answer = (regles: RegleHoraire[], partial = true): Composee => ({
    semaine: { regles },
    partiel: partial,
    sansJour: false
  })
  const away = lecture.fermetures.reduce(
    (mask, { choix, partie, cadre, plages }) =>
      partie === null && cadre === CADRE_VIDE && plages.length === 0 ? mask | masqueDe(choix) : mask,
    0
  )
  const named = lecture.enonces.flatMap(enonce => {
    if (enonce.ferme || enonce.cadre.inconnu) return []
    // "tous les matins sauf le dimanche"
    const choix = enonce.choix.flatMap(({ jours, rangs }) =>
      (jours & ~away) === 0 ? [] : [{ jours: jours & ~away, rangs }]
    )
    return choix.length === 0 ? [] : [{ ...enonce, choix }]
  })
  if (lecture.continu) {
    const said = named.flatMap(enonce => enonce.choix)
    const days = said.length === 0 ? [{ jours: TOUS_LES_JOURS, rangs: [] }] : said
    const offs = closings([], lecture)
    const choix = without(days, away)
    if (offs.length === 0 && masqueDe(choix) === TOUS_LES_JOURS) return answer([REGLE_VIDE], lecture.perdu)
    return answer([{ ...REGLE_VIDE, jours: choix, plages: [{ debut: 0, fin: 1440 }] }, ...offs], lecture.perdu)
  }
  if (named.length > 0 && !lecture.perdu) {
    const regles = named.map(enonce => {
      const what = lecture.rdv ?? 'heures non précisées'
      const said = enonce.partie === null ? what : `${PARTIES[enonce.partie]}, ${what}`
      const { periodes, semaines, vacances } = enonce.cadre
      const commentaire = enonce.frequence === null ? said : `${enonce.frequence}, ${said}`
      return {
        ...REGLE_VIDE,
        periodes,
        semaines,
        vacances: vacances === 1,
        jours: enonce.choix,
        commentaire
      }
    })
    return answer(mergeSame(regles))
  }
  const closed = lecture.enonces.filter(({ ferme }) => ferme).flatMap(({ choix }) => choix)
  if (lecture.rdv !== null && !lecture.perdu) return answer([{ ...REGLE_VIDE, commentaire: lecture.rdv }], false)
  const offs: RegleHoraire[] = closings([], lecture)
  if (closed.length > 0 && offs.length === 0) offs.push({ ...REGLE_VIDE, jours: closed, etat: 'ferme' })
  if (offs.length > 0) return answer(offs, partiel)
  if (lecture.toutFerme && !lecture.perdu) return answer([{ ...REGLE_VIDE, etat: 'ferme' }], false)
  return answer([])
}

/** Days that say the same thing become one rule. */
function mergeSame(regles: readonly RegleHoraire[]): RegleHoraire[] {
  const out: RegleHoraire[] = []
  for (const regle of regles) {
    const at = out.findIndex(
      ({ commentaire, periodes, semaines, vacances, jours }) =>
        commentaire === regle.commentaire &&
        periodes === regle.periodes &&
        semaines === regle.semaines &&
        vacances === regle.vacances &&
        [...jours, ...regle.jours].every(({ rangs }) => rangs.length === 0)
    )
    const same = out[at]
    if (same === undefined) out.push(regle)
    else out[at] = { ...same, jours: [{ jours: masqueDe([...same.jours, ...regle.jours]), rangs: [] }] }
  }
  return out
}
