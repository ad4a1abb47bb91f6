/**
 * The face of the reader: a text, or a text per day, to one opening_hours value. What cannot be read is null and said
 * (`horaires-illisibles`), what is read in part is said too (`horaires-partiels`); the caller keeps the raw text.
 */
import { stripHtml } from '../text/clean.ts'
import { assemble } from './assemble.ts'
import { compose } from './compose.ts'
import type { Semaine } from './modele.ts'
import { readAtomes } from './phrases.ts'
import { looksLikeOsm, readOsm } from './repair.ts'
import { tokenise } from './tokens.ts'
import { writeOsm } from './write.ts'

/** A notice to be: the rule's code, and what was seen. */
export interface NoticeHoraires {
  readonly code: 'horaires-illisibles' | 'horaires-partiels' | 'horaires-sans-jour'
  readonly seen: string
}

export interface HorairesLus {
  /** opening_hours, or null when nothing could be said. */
  readonly osm: string | null
  /** What the hours do not say, in our own words: `un samedi sur deux`. */
  readonly commentaire: string | null
  readonly notices: readonly NoticeHoraires[]
}

// The longest real value seen is under 2,000 characters; hostile ones are cut here so that no pass reads more.
const LONGUEUR_LUE = 4000
// "l�accueil", "&nbsp;": broken quotes and leftovers of double decoding.
const MOJIBAKE = /Ã[\u0080-\u00bf]|â€[“”™]/g
const MOJIBAKES: Readonly<Record<string, string>> = {
  'Ã©': 'é',
  'Ã¨': 'è',
  'Ã ': 'à',
  'â€“': '–',
  'â€”': '—',
  'â€™': '’'
}

function clean(text: string): string {
  const cut = text.length > LONGUEUR_LUE ? text.slice(0, LONGUEUR_LUE) : text
  const plain = stripHtml(cut)
  const repaired = plain.includes('Ã') || plain.includes('â') ? plain.replace(MOJIBAKE, m => MOJIBAKES[m] ?? m) : plain
  return repaired.includes('\r') ? repaired.replace(/\r\n?/g, '\n') : repaired
}

interface Reading {
  readonly semaine: Semaine | null
  readonly partiel: boolean
  readonly sansJour: boolean
  readonly commentaire: string | null
}

function readTexte(text: string): Reading {
  if (looksLikeOsm(text)) {
    const osm = readOsm(text)
    if (osm.semaine !== null) return { ...osm, sansJour: false, commentaire: null }
  }
  const lecture = assemble(readAtomes(text, tokenise(text)))
  const { semaine, partiel, sansJour } = compose(lecture)
  const commentaire = lecture.notes.length === 0 ? null : lecture.notes.join(' ; ')
  return {
    semaine: semaine.regles.length === 0 ? null : semaine,
    partiel: partiel || text.length >= LONGUEUR_LUE,
    sansJour,
    commentaire
  }
}

function answer(reading: Reading, seen: string): HorairesLus {
  const osm = reading.semaine === null ? null : writeOsm(reading.semaine)
  const { commentaire } = reading
  if (osm === null)
    return { osm, commentaire, notices: seen.trim() === '' ? [] : [{ code: 'horaires-illisibles', seen }] }
  const notices: NoticeHoraires[] = []
  if (reading.partiel) notices.push({ code: 'horaires-partiels', seen })
  if (reading.sansJour) notices.push({ code: 'horaires-sans-jour', seen })
  return { osm, commentaire, notices }
}

/**
 * Reads one text: `Du lundi au jeudi 9h-12h30 / 14h-17h, le vendredi 9h-12h30` →
 * `Mo-Th 09:00-12:30,14:00-17:00; Fr 09:00-12:30`. Never throws; reads at most 4,000 characters.
 */
export function readHorairesTexte(texte: string): HorairesLus {
  return answer(readTexte(clean(texte)), texte)
}
