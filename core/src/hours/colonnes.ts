/**
 * Hours given in several cells: one a day, and a remark beside them. A cell's hours without a day are that day's; a
 * remark without hours of its own ("semaine paire", "sur rendez-vous le matin") says how to take all the others.
 */
import { assemble } from './enonces/assemble.ts'
import { type Enonce, enonceVide, type Lecture, MIDI } from './enonces/enonce.ts'
import { mergeCadres } from './enonces/voisins.ts'
import { NOMS_DES_JOURS, type NomDeJour } from './modele.ts'
import { type Atome, CADRE_VIDE, type Cadre } from './phrases/atomes.ts'
import { readAtomes } from './phrases/phrases.ts'
import { tokenise } from './texte/tokenise.ts'

export const readLecture = (text: string): Lecture => assemble(readAtomes(text, tokenise(text)))

/** True when something was said that a week can hold. */
export const saysHours = (lecture: Lecture): boolean =>
  lecture.enonces.length > 0 ||
  lecture.toutFerme ||
  lecture.continu ||
  lecture.rdv !== null ||
  lecture.fermetures.length > 0

const emptyEnonce = (day: number): Enonce => enonceVide([{ jours: 1 << day, rangs: [] }])

/** One day's cell: what it says without naming a day is about that day. */
function onDay(lecture: Lecture, day: number): Enonce[] {
  if (lecture.toutFerme) return [{ ...emptyEnonce(day), ferme: true }]
  if (lecture.continu && lecture.enonces.length === 0) {
    return [{ ...emptyEnonce(day), plages: [{ plage: { debut: 0, fin: 1440 }, commentaire: null }] }]
  }
  if (lecture.enonces.length === 0 && lecture.rdv !== null) return [emptyEnonce(day)]
  return lecture.enonces.map(enonce =>
    enonce.choix.length === 0 && !enonce.feries ? { ...enonce, choix: [{ jours: 1 << day, rangs: [] }] } : enonce
  )
}

/** Puts the cells of the days together: `{ lundi: '9h-12h', mardi: 'fermé' }` reads as `lundi 9h-12h, mardi fermé`. */
export function readColonnes(jours: Readonly<Partial<Record<NomDeJour, string>>>): Lecture {
  const enonces: Enonce[] = []
  const fermetures: Lecture['fermetures'][number][] = []
  const notes = new Set<string>()
  let perdu = false
  let rdv: string | null = null
  // Most days of a week are written like the one before: a cell is read once.
  const lues = new Map<string, Lecture>()
  for (const [day, name] of NOMS_DES_JOURS.entries()) {
    const cell = jours[name]
    if (cell === undefined || cell.trim() === '') continue
    const lecture = lues.get(cell) ?? readLecture(cell)
    lues.set(cell, lecture)
    enonces.push(...onDay(lecture, day))
    fermetures.push(...lecture.fermetures)
    for (const note of lecture.notes) notes.add(note)
    perdu ||= lecture.perdu
    rdv ??= lecture.rdv
  }
  return { enonces, fermetures, toutFerme: false, continu: false, rdv, notes: [...notes], perdu }
}

/** What a remark says of all hours, or null when it has hours or days of its own. */
export interface Remarque {
  readonly cadre: Cadre
  readonly rdv: string | null
  /** Half-day that the appointment is about, or null for all. */
  readonly partie: number | null
}

export function readRemarque(atomes: readonly Atome[]): Remarque | null {
  if (atomes.some(({ t }) => t === 'plage' || t === 'jours' || t === 'ferme' || t === 'feries' || t === 'jusque'))
    return null
  let cadre = CADRE_VIDE
  let rdv: string | null = null
  let partie: number | null = null
  for (const atome of atomes) {
    if (atome.t === 'cadre') cadre = mergeCadres(cadre, atome.cadre)
    else if (atome.t === 'rdv') rdv = atome.texte
    else if (atome.t === 'partie') partie = atome.partie
  }
  return { cadre, rdv, partie }
}

/** Takes a remark into account: its frame and its appointment hold for every statement, its own hours add up. */
export function withRemarque(lecture: Lecture, text: string): Lecture {
  const atomes = readAtomes(text, tokenise(text))
  const remarque = readRemarque(atomes)
  if (remarque === null) {
    const said = assemble(atomes)
    const named = said.enonces.every(({ choix, feries }) => choix.length > 0 || feries)
    return {
      ...lecture,
      enonces: named ? [...lecture.enonces, ...said.enonces] : lecture.enonces,
      fermetures: [...lecture.fermetures, ...said.fermetures],
      notes: [...lecture.notes, ...said.notes],
      perdu: lecture.perdu || said.perdu || !named
    }
  }
  const { cadre, rdv, partie } = remarque
  const enonces = lecture.enonces.map(enonce => ({
    ...enonce,
    cadre: cadre === CADRE_VIDE ? enonce.cadre : mergeCadres(enonce.cadre, cadre),
    plages: rdv === null ? enonce.plages : enonce.plages.map(dite => sayRdv(dite, rdv, partie))
  }))
  return { ...lecture, enonces, rdv: lecture.rdv ?? rdv }
}

function sayRdv(dite: Enonce['plages'][number], rdv: string, partie: number | null): Enonce['plages'][number] {
  const morning = dite.plage.debut < MIDI
  const about = partie === null || (partie === 0 ? morning : !morning)
  return about && dite.commentaire === null ? { plage: dite.plage, commentaire: rdv } : dite
}
