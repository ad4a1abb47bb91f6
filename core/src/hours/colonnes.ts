/**
 * Hours given in several cells, one a day: a cell's hours without a day are that day's.
 */
import { assemble } from './enonces/assemble.ts'
import { type Enonce, enonceVide, type Lecture } from './enonces/enonce.ts'
import { NOMS_DES_JOURS, type NomDeJour } from './modele.ts'
import { readLieux } from './phrases/lieux.ts'
import { readAtomes } from './phrases/phrases.ts'
import { tokenise } from './texte/tokenise.ts'

export function readLecture(text: string): Lecture {
  const jetons = tokenise(text)
  const lecture = assemble(readAtomes(text, jetons))
  const lieux = readLieux(text, jetons)
  return lieux.length === 0 ? lecture : { ...lecture, lieux }
}

/** Weeks are many, days few: the 116,000 cells of 100,000 rows are 4,800 texts. A longer cell is a text of its own. */
const CELLULES_MAX = 10_000
const CELLULE_MAX = 100
let lues = new Map<string, Lecture>()

/** A day's cell, read once; whoever puts a week together changes nothing of it. */
function readCellule(cell: string): Lecture {
  const connue = lues.get(cell)
  if (connue !== undefined) return connue
  const lue = readLecture(cell)
  if (lues.size >= CELLULES_MAX) lues = new Map()
  if (cell.length <= CELLULE_MAX) lues.set(cell, lue)
  return lue
}

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
  const lieux = new Set<string>()
  let perdu = false
  let rdv: string | null = null
  for (let day = 0; day < 7; day++) {
    const cell = jours[NOMS_DES_JOURS[day] as NomDeJour]
    if (cell === undefined || cell.trim() === '') continue
    const lecture = readCellule(cell)
    for (const enonce of onDay(lecture, day)) enonces.push(enonce)
    for (const fermeture of lecture.fermetures) fermetures.push(fermeture)
    for (const note of lecture.notes) notes.add(note)
    for (const lieu of lecture.lieux) lieux.add(lieu)
    // « matin », « 14h » : something of that day, and no hours of it.
    perdu ||= lecture.perdu || (!saysHours(lecture) && lecture.notes.length === 0 && lecture.lieux.length === 0)
    rdv ??= lecture.rdv
  }
  return { enonces, fermetures, toutFerme: false, continu: false, rdv, notes: [...notes], lieux: [...lieux], perdu }
}
