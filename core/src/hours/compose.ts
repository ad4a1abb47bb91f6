/**
 * From statements to the week. Two statements about one day add up, unless the later is about fewer days and overlaps:
 * then it replaces. What opens is printed first (every day, named days, ranks, weeks, seasons, school holidays), what
 * closes comes last, as OSM reads: the later rule wins.
 */
import { CADRE_VIDE, type Cadre } from './atoms.ts'
import { type Enonce, type Fermeture, type Lecture, masqueDe, type PlageDite, retire } from './enonces.ts'
import { type ChoixDeJours, type Plage, REGLE_VIDE, type RegleHoraire, type Semaine, TOUS_LES_JOURS } from './modele.ts'

export interface Composee {
  readonly semaine: Semaine
  /** Something was said about when that the week does not hold. */
  readonly partiel: boolean
  /** Hours without any day: true for every day, or for the column they were found in. */
  readonly sansJour: boolean
}

/** One day's spans, and the days that the statement which set them was about. */
interface Journee {
  plages: PlageDite[]
  portee: number
}

/** What holds in one frame: by day, by rank of the month, on public holidays, without any day. */
interface Table {
  readonly cadre: Cadre
  readonly jours: (Journee | undefined)[]
  /** `day * 100 + rank` → spans. */
  readonly rangs: Map<number, Journee>
  feries: Journee | null
  nus: Journee | null
  entete: boolean
}

const bits = (mask: number): number => {
  let n = 0
  for (let m = mask; m !== 0; m &= m - 1) n++
  return n
}

/** Puts the statements of a text together. */
export function compose(lecture: Lecture): Composee {
  let partiel = lecture.perdu
  const known = lecture.enonces.filter(({ cadre, plages }) => !cadre.inconnu && plages.length > 0)
  let open = known.length > 0 ? known : lecture.enonces.filter(({ plages }) => plages.length > 0)
  const used = new Set(open)
  open = giveDaysToBareHours(open, lecture.enonces, used)
  if (lecture.enonces.some(enonce => !enonce.ferme && enonce.jusque === null && !used.has(enonce))) partiel = true
  if (open.length === 0) return composeWithoutHours(lecture, partiel)
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

/** Frames that print the same selectors are one table; "outside school holidays" is the ordinary one. */
function cadreKey({ periodes, semaines, vacances }: Cadre): string {
  if (periodes.length === 0 && semaines.length === 0) return vacances === 1 ? 'SH' : ''
  return JSON.stringify([periodes, semaines, vacances === 1])
}

function buildTables(open: readonly Enonce[]): Table[] {
  const tables = new Map<string, Table>()
  const usual = usualDays(open)
  const solo = soloDay(open)
  for (const enonce of open) {
    const key = cadreKey(enonce.cadre)
    let table = tables.get(key)
    if (table === undefined) {
      table = {
        cadre: enonce.cadre,
        jours: new Array(7).fill(undefined),
        rangs: new Map(),
        feries: null,
        nus: null,
        entete: false
      }
      tables.set(key, table)
    }
    table.entete ||= enonce.entete
    const plages = sayFrequence(enonce)
    let choix: readonly ChoixDeJours[] = enonce.choix
    if (choix.length === 0 && !enonce.feries) {
      if (enonce.cadre.vacances === 1 && usual !== 0) choix = [{ jours: usual, rangs: [] }]
      else if (solo !== 0) choix = [{ jours: solo, rangs: [] }]
      else table.nus = { plages: addPlages(table.nus?.plages ?? [], plages), portee: TOUS_LES_JOURS }
    }
    if (enonce.feries) table.feries = { plages, portee: 0 }
    const portee = masqueDe(choix)
    for (const { jours, rangs } of choix) {
      for (let day = 0; day < 7; day++) {
        if ((jours & (1 << day)) === 0) continue
        if (rangs.length === 0) table.jours[day] = joinDay(table.jours[day], plages, portee)
        else
          for (const rang of rangs)
            table.rangs.set(day * 100 + rang, joinDay(table.rangs.get(day * 100 + rang), plages, portee))
      }
    }
  }
  return [...tables.values()].sort((a, b) => weight(a.cadre) - weight(b.cadre))
}

/** Days that open outside the holidays: those that holiday hours without days are about. */
const usualDays = (open: readonly Enonce[]): number =>
  open.reduce((mask, { choix, cadre }) => (cadre.vacances === 1 ? mask : mask | masqueDe(choix)), 0)

/** Hours of one column, then "le 2e mardi": the column was Tuesday's. */
function soloDay(open: readonly Enonce[]): number {
  const named = open.filter(({ choix }) => choix.length > 0)
  if (named.length === 0 || !named.every(({ choix }) => choix.every(({ rangs }) => rangs.length > 0))) return 0
  const mask = named.reduce((all, { choix }) => all | masqueDe(choix), 0)
  return bits(mask) === 1 ? mask : 0
}

const weight = (cadre: Cadre): number =>
  (cadre.vacances === 1 ? 4 : 0) + (cadre.periodes.length > 0 ? 2 : 0) + (cadre.semaines.length > 0 ? 1 : 0)

function sayFrequence(enonce: Enonce): PlageDite[] {
  const { frequence, plages } = enonce
  if (frequence === null) return plages
  return plages.map(({ plage, commentaire }) => ({
    plage,
    commentaire: commentaire === null ? frequence : `${frequence}, ${commentaire}`
  }))
}

/** One ends where the other starts. */
const touches = (a: Plage, b: Plage): boolean => a.fin === b.debut || b.fin === a.debut

const overlaps = (a: Plage, b: Plage): boolean => a.debut < (b.fin ?? b.debut + 1) && b.debut < (a.fin ?? a.debut + 1)

function joinDay(day: Journee | undefined, plages: readonly PlageDite[], portee: number): Journee {
  if (day === undefined) return { plages: addPlages([], plages), portee }
  const narrower = portee !== day.portee && (portee & ~day.portee) === 0
  const clash = narrower && day.plages.some(had => plages.some(said => overlaps(had.plage, said.plage)))
  if (clash) return { plages: addPlages([], plages), portee }
  return { plages: addPlages(day.plages, plages), portee: day.portee & portee || day.portee }
}

/** Union, in order; spans that overlap with the same comment become one. */
function addPlages(had: readonly PlageDite[], said: readonly PlageDite[]): PlageDite[] {
  if (had.length === 0 && said.length === 1) return [...said]
  const sorted = [...had, ...said].sort((a, b) => a.plage.debut - b.plage.debut)
  const out: PlageDite[] = []
  for (const dite of sorted) {
    const at = out.findIndex(
      kept =>
        kept.commentaire === dite.commentaire &&
        (overlaps(kept.plage, dite.plage) || (had.length > 0 && touches(kept.plage, dite.plage)))
    )
    const kept = out[at]
    if (kept === undefined) out.push(dite)
    else {
      const fin = kept.plage.fin === null ? dite.plage.fin : Math.max(kept.plage.fin, dite.plage.fin ?? 0)
      out[at] = { plage: { debut: kept.plage.debut, fin }, commentaire: kept.commentaire }
    }
  }
  return out
}

/** "Mardi jusqu'à 20h": the last span of the day ends then; true when there was none to change. */
function applyJusque(tables: readonly Table[], enonces: readonly Enonce[]): boolean {
  let lost = false
  for (const { jusque, choix, cadre } of enonces) {
    if (jusque === null) continue
    const table = tables.find(other => cadreKey(other.cadre) === cadreKey(cadre))
    for (let day = 0; day < 7; day++) {
      if ((masqueDe(choix) & (1 << day)) === 0) continue
      const plages = [...(table?.jours[day]?.plages ?? table?.nus?.plages ?? [])]
      const last = plages.pop()
      if (table === undefined || last === undefined || last.plage.debut >= jusque) lost = true
      else {
        const plage = { debut: last.plage.debut, fin: jusque }
        table.jours[day] = { plages: [...plages, { plage, commentaire: last.commentaire }], portee: masqueDe(choix) }
      }
    }
  }
  return lost
}

/** Half-day limits: a morning span starts before noon, an afternoon one at noon or later. */
const MIDI = 720

/** Takes away what "fermé" and "sauf" say; true when a half-day could not be cut out of a longer span. */
function applyFermetures(tables: readonly Table[], fermetures: readonly Fermeture[]): boolean {
  let uncut = false
  for (const { choix, partie, plages: closed, cadre } of fermetures) {
    if (cadre !== CADRE_VIDE) continue
    for (const table of tables) {
      for (const { jours, rangs } of choix) {
        if (rangs.length > 0) continue
        for (let day = 0; day < 7; day++) {
          const bare =
            partie !== null && table.nus !== null ? { plages: table.nus.plages, portee: TOUS_LES_JOURS } : undefined
          const journee = table.jours[day] ?? bare
          if ((jours & (1 << day)) === 0 || journee === undefined) continue
          if (closed.length > 0) {
            table.jours[day] = { plages: closed.reduce(retire, journee.plages), portee: journee.portee }
            continue
          }
          if (partie === null) {
            table.jours[day] = undefined
            continue
          }
          const left = journee.plages.filter(({ plage }) => (partie === 0 ? plage.debut >= MIDI : plage.debut < MIDI))
          if (partie === 1 && left.some(({ plage }) => (plage.fin ?? 0) > MIDI + 120)) uncut = true
          table.jours[day] = left.length === 0 ? undefined : { plages: left, portee: journee.portee }
        }
      }
    }
  }
  return uncut
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
    const day = Math.floor((key + 10) / 100)
    const rang = key - day * 100
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
  const comments = [...new Set(plages.map(({ commentaire }) => commentaire))]
  if (comments.length > 1) comments.sort((a, b) => (a === null ? -1 : b === null ? 1 : 0))
  for (const [rank, commentaire] of comments.entries()) {
    const said = comments.length === 1 ? plages : plages.filter(dite => dite.commentaire === commentaire)
    // Rules that add need their days named: without any, every day.
    const named =
      comments.length > 1 && jours.length === 0 && !base.feries ? [{ jours: TOUS_LES_JOURS, rangs: [] }] : jours
    regles.push({ ...base, jours: named, plages: said.map(({ plage }) => plage), commentaire, ajoute: rank > 0 })
  }
}

/** What closes: days said closed, days that a season's list leaves out, school and public holidays. */
function closings(tables: readonly Table[], lecture: Lecture): RegleHoraire[] {
  const out: RegleHoraire[] = []
  const usual = tables.filter(({ cadre }) => cadre.vacances !== 1 && cadre.periodes.length === 0)
  const off = (regle: Partial<RegleHoraire>): void => {
    out.push({ ...REGLE_VIDE, ...regle, etat: 'ferme' })
  }
  let closed = 0
  const openDays = (some: readonly Table[]): number =>
    some.reduce((mask, { jours }) => jours.reduce((all, day, k) => (day === undefined ? all : all | (1 << k)), mask), 0)
  for (const enonce of lecture.enonces)
    if (enonce.ferme && enonce.cadre === CADRE_VIDE) closed |= masqueDe(enonce.choix)
  let feries = false
  for (const { choix, dite, feries: holidays, partie, plages, cadre } of lecture.fermetures) {
    if (holidays) feries = true
    const bare = tables.some(({ nus }) => nus !== null)
    if (cadre !== CADRE_VIDE) {
      if (partie === null)
        off({ periodes: cadre.periodes, semaines: cadre.semaines, vacances: cadre.vacances === 1, jours: [...choix] })
      continue
    }
    for (const { jours, rangs } of choix) {
      if (rangs.length > 0) off({ jours: [{ jours, rangs }] })
      else if (partie === null && plages.length === 0 && (dite || bare)) closed |= jours
    }
  }
  closed &= ~openDays(usual)
  if (closed !== 0) off({ jours: [{ jours: closed, rangs: [] }] })
  for (const table of tables) {
    if (!table.entete || table.cadre.semaines.length > 0 || table.nus !== null) continue
    if (table.cadre.periodes.length === 0 && table.cadre.vacances !== 1) continue
    const missing = openDays(usual.filter(({ cadre }) => cadre.vacances !== -1)) & ~openDays([table])
    const { periodes, vacances } = table.cadre
    if (missing !== 0) off({ periodes, vacances: vacances === 1, jours: [{ jours: missing, rangs: [] }] })
  }
  pushOutsideHolidays(tables, lecture.enonces, regle => out.push({ ...REGLE_VIDE, ...regle }))
  if (feries) off({ feries: true })
  return out
}

/** Hours said to hold outside school holidays: in the holidays, those days close, or keep what holds all year. */
function pushOutsideHolidays(
  tables: readonly Table[],
  enonces: readonly Enonce[],
  push: (regle: Partial<RegleHoraire>) => void
): void {
  const open = enonces.filter(({ plages, cadre }) => plages.length > 0 && !cadre.inconnu)
  const outside = open.filter(({ cadre }) => cadre.vacances === -1)
  if (outside.length === 0) return
  const holidays = tables.filter(({ cadre }) => cadre.vacances === 1)
  if (holidays.some(({ nus }) => nus !== null)) return
  const always = open.filter(({ cadre }) => cadre.vacances === 0)
  if (holidays.length === 0 && always.length === 0) {
    push({ vacances: true, etat: 'ferme' })
    return
  }
  let closed = 0
  for (let day = 0; day < 7; day++) {
    const bit = 1 << day
    const said = outside.some(({ choix }) => (masqueDe(choix) & bit) !== 0)
    if (!said || holidays.some(({ jours }) => jours[day] !== undefined)) continue
    const kept = always.filter(({ choix }) =>
      choix.some(({ jours, rangs }) => (jours & bit) !== 0 && rangs.length === 0)
    )
    const plages = kept.reduce((all: PlageDite[], { plages: said }) => addPlages(all, said), [])
    if (plages.length === 0) closed |= bit
    else push({ vacances: true, jours: [{ jours: bit, rangs: [] }], plages: plages.map(({ plage }) => plage) })
  }
  if (closed !== 0) push({ vacances: true, jours: [{ jours: closed, rangs: [] }], etat: 'ferme' })
}

const PARTIES = ['matin', 'après-midi', 'soir', 'toute la journée']

/** No hours at all: closed, open round the clock, by appointment, or days whose hours are not given. */
function composeWithoutHours(lecture: Lecture, partiel: boolean): Composee {
  const answer = (regles: RegleHoraire[], partial = true): Composee => ({
    semaine: { regles },
    partiel: partial,
    sansJour: false
  })
  const named = lecture.enonces.filter(({ ferme, choix, cadre }) => !ferme && choix.length > 0 && !cadre.inconnu)
  if (lecture.continu) {
    const choix = named.flatMap(enonce => enonce.choix)
    const all = masqueDe(choix) === 0 || masqueDe(choix) === TOUS_LES_JOURS
    return answer([all ? REGLE_VIDE : { ...REGLE_VIDE, jours: choix, plages: [{ debut: 0, fin: 1440 }] }], partiel)
  }
  if (named.length > 0 && !lecture.perdu) {
    const regles = named.map(enonce => {
      const half = enonce.partie === null ? 'heures non précisées' : `${PARTIES[enonce.partie]}, heures non précisées`
      const said = lecture.rdv ?? half
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
