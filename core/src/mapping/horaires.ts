/**
 * Hours, carried as the source wrote them: one text, or one text a day. Half-days and opening/closing pairs become one
 * text a day here, because only the mapping knows which column is which; nothing is read as a time.
 */
import type { HorairesBruts, Jour } from '../standard/brut.ts'
import { JOURS } from '../standard/brut.ts'
import { fold } from '../text/fold.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { eachText, type Getter, getterOf, textOf } from './cellule.ts'
import { compileConditions, type Resolve } from './conditions.ts'
import { underLabels } from './etiquettes.ts'
import { markOf, namesDay, saysHour } from './jours-coches.ts'
import type { ChampHoraires, HorairesRegle } from './langage.ts'
import type { RangBrut } from './table.ts'

const FERME: ReadonlySet<string> = new Set(['ferme', 'fermee', 'fermes', 'fermeture', 'closed', 'off'])
const isFerme = (texte: string): boolean => FERME.has(fold(texte))

const NONE: readonly string[] = []

function cellsOf(gets: readonly Getter[], rang: RangBrut): readonly string[] {
  let textes: string[] | undefined
  for (const get of gets) {
    const value = get(rang)
    if (value === undefined || value === null || value === '') continue
    if (typeof value === 'object')
      eachText(value, true, t => {
        if (!isPlaceholder(t)) textes = addTexte(t, textes)
      })
    else {
      const t = textOf(value, true)
      if (t !== '' && !isPlaceholder(t)) textes = addTexte(t, textes)
    }
  }
  return textes ?? NONE
}

function addTexte(texte: string, textes: string[] | undefined): string[] {
  if (textes === undefined) return [texte]
  textes.push(texte)
  return textes
}

// "9", "9h", "09:00", "8 h 30", "09:00:00": a moment, never a range
const MOMENT = /^\s{0,3}\d{1,2}\s?(?:[h:]\s?(?:\d{2}(?::\d{2})?)?)?\s{0,3}$/i

/**
 * Half-days: a closed half says nothing once the other half is open: `['fermé', '14h-17h'] → '14h-17h'`. Two moments are an
 * opening and a closing, whether the mapping says so or not: `['9h', '12h'] → '9h-12h'`.
 */
function halves(textes: readonly string[]): string {
  if (textes.length < 2) return textes[0] ?? ''
  if (textes.length % 2 === 0 && textes.every(t => MOMENT.test(t))) return pairs(textes)
  const ouverts = textes.filter(t => !isFerme(t))
  return ouverts.length > 0 ? ouverts.join(' / ') : (textes[0] as string)
}

// "sur RDV", "uniquement sur rendez-vous", folded: an appointment, and no hours.
const RDV_SEUL = /^(?:uniquement |seulement )?(?:sur )?(?:rdv|rendez vous)(?: uniquement| seulement)?$/
// "lundi_matin", "Mar AM", folded
const MATIN = /matin|\bam\b/
// "lundi après-midi", "MardiAprem", "Mar PM", folded
const APRES_MIDI = /apres ?midi|aprem|\bpm\b/

type Demi = 'matin' | 'après-midi' | null

function demiOf(colonne: string): Demi {
  const nom = fold(colonne)
  return MATIN.test(nom) ? 'matin' : APRES_MIDI.test(nom) ? 'après-midi' : null
}

/**
 * The cells of a day, of which some are half-days by their columns' names. One that only asks for an appointment says which half it is
 * about, after the hours of the other, which needs none: `['sur rdv', '14h-16h30'] → ['14h-16h30', 'matin sur rdv']`.
 */
function halfCells(gets: readonly Getter[], demis: readonly Demi[], rang: RangBrut): readonly string[] {
  const textes = cellsOf(gets, rang)
  if (textes.length < 2 || !textes.some(t => RDV_SEUL.test(fold(t)))) return textes
  const heures: string[] = []
  const rdv: string[] = []
  gets.forEach((get, i) => {
    const demi = demis[i]
    for (const texte of cellsOf([get], rang))
      if (demi && RDV_SEUL.test(fold(texte))) rdv.push(`${demi} ${texte}`)
      else heures.push(texte)
  })
  return heures.some(t => !isFerme(t)) ? [...heures, ...rdv] : textes
}

/**
 * Opening and closing times by pairs: `['8:30', '12:00', '13:30', '17:00'] → '8:30-12:00 / 13:30-17:00'`. A day without
 * a break fills the first opening and the last closing only: `['9:00', '', '', '17:00'] → '9:00-17:00'`.
 */
function pairs(bornes: readonly string[]): string {
  const plages: string[] = []
  let ouvre = ''
  bornes.forEach((borne, i) => {
    const closes = i % 2 === 1
    if (borne === '') return
    if (isFerme(borne)) plages.push(borne)
    else if (closes) {
      plages.push(ouvre === '' ? borne : `${ouvre}-${borne}`)
      ouvre = ''
    } else {
      if (ouvre !== '') plages.push(ouvre)
      ouvre = borne
    }
  })
  if (ouvre !== '') plages.push(ouvre)
  return halves(plages)
}

function firstOf(get: Getter, rang: RangBrut): string {
  return cellsOf([get], rang)[0] ?? ''
}

type LireHoraires = (rang: RangBrut) => HorairesBruts | null

/**
 * Hours said once for days said apart: `{ heures: '9h-12h', Lundi: 'x', Jeudi: 'x' } → { jours: { lundi: '9h-12h', jeudi:
 * '9h-12h' } }`, `'9h-12h'` beside `'mardi et jeudi'` → `{ texte: 'mardi et jeudi 9h-12h' }`. Where no day is said they are
 * kept as a remark: nobody said every day.
 */
function compileHeuresAPart(regle: HorairesRegle, resolve: Resolve): LireHoraires {
  const gettersOf = (colonnes: readonly string[] = []) => colonnes.map(c => getterOf(resolve(c)))
  const si = compileConditions(regle.si, resolve)
  const { heures = [], joindre = ' ' } = regle
  const gets = gettersOf(heures)
  const demis = heures.map(demiOf)
  const mots = gettersOf(regle.colonnes)
  const remarques = gettersOf(regle.remarque)
  const boites = JOURS.flatMap(jour => gettersOf(regle.jours?.[jour]).map(get => ({ jour, get })))
  return rang => {
    if (si && !si(rang)) return null
    const heure = regle.bornes ? pairs(gets.map(get => firstOf(get, rang))) : halves(halfCells(gets, demis, rang))
    const remarque = cellsOf(remarques, rang).join(' ; ')
    const plus = remarque === '' ? {} : { remarque }
    const dits = cellsOf(mots, rang).join(joindre)
    if (dits !== '') return { texte: saysHour(dits) ? dits : `${dits} ${heure}`.trim(), ...plus }
    if (namesDay(heure)) return { texte: heure, ...plus }
    const ouverts: Jour[] = []
    const jours: Partial<Record<Jour, string>> = {}
    for (const { jour, get } of boites) {
      const marque = markOf(get(rang))
      if (marque === true) ouverts.push(jour)
      const dit = marque === true ? heure : marque
      if (dit !== '') jours[jour] = dit
    }
    if (Object.keys(jours).length > 0) return { jours, ...plus }
    if (ouverts.length > 0) return { texte: ouverts.join(', '), ...plus }
    const seul = [heure, remarque].filter(t => t !== '').join(' ; ')
    return seul === '' ? null : { remarque: seul }
  }
}

function compileOne(regle: HorairesRegle, resolve: Resolve): LireHoraires {
  if (regle.heures !== undefined) return compileHeuresAPart(regle, resolve)
  const gettersOf = (colonnes: readonly string[] = []) => colonnes.map(c => getterOf(resolve(c)))
  const si = compileConditions(regle.si, resolve)
  const textes = gettersOf(regle.colonnes)
  const { joindre = '\n', etiquettes } = regle
  const under = etiquettes && underLabels(etiquettes)
  const remarques = gettersOf(regle.remarque)
  const jours = JOURS.flatMap(jour => {
    const colonnes = regle.jours?.[jour]
    return colonnes ? [{ jour, gets: gettersOf(colonnes), demis: colonnes.map(demiOf) }] : []
  })
  return rang => {
    if (si && !si(rang)) return null
    const ecrits = cellsOf(textes, rang)
    const texte = (under ? ecrits.map(under).filter(t => t !== '') : ecrits).join(joindre)
    const remarque = cellsOf(remarques, rang).join(' ; ')
    let parJour: Partial<Record<Jour, string>> | undefined
    for (const { jour, gets, demis } of jours) {
      const dit = regle.bornes ? pairs(gets.map(get => firstOf(get, rang))) : halves(halfCells(gets, demis, rang))
      if (dit === '') continue
      parJour ??= {}
      parJour[jour] = dit
    }
    if (texte === '' && remarque === '' && !parJour) return null
    const lus: { texte?: string; jours?: typeof parJour; remarque?: string } = {}
    if (texte !== '') lus.texte = texte
    if (parJour) lus.jours = parJour
    if (remarque !== '') lus.remarque = remarque
    return lus as HorairesBruts
  }
}

/** Every rule of the hours, whether one or several are written. */
export function reglesHorairesOf(champ: ChampHoraires): readonly HorairesRegle[] {
  return 'regles' in champ ? champ.regles : [champ]
}

/** Compiles the hours: `(rang) => { jours: { lundi: '9h-12h / 14h-17h' } }`, null when the row says nothing. */
export function compileHoraires(champ: ChampHoraires, resolve: Resolve): LireHoraires {
  const lectures = reglesHorairesOf(champ).map(regle => compileOne(regle, resolve))
  return rang => {
    for (const lire of lectures) {
      const lus = lire(rang)
      if (lus) return lus
    }
    return null
  }
}
