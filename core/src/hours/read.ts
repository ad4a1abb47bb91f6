/**
 * The face of the reader: a text, or a text per day, to one opening_hours value. What cannot be read is null and said
 * (`horaires-illisibles`), what is read in part is said too (`horaires-partiels`); the caller keeps the raw text.
 */
import { stripHtml } from '../text/clean.ts'
import { readColonnes, readLecture, saysHours } from './colonnes.ts'
import type { Lecture } from './enonces/enonce.ts'
import { NOMS_DES_JOURS, type NomDeJour, type Semaine } from './modele.ts'
import { isRemarque, osmWithRemarque, withRemarque } from './remarque.ts'
import { looksLikeOsm, readOsm } from './repair.ts'
import { compose } from './tables/compose.ts'
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

// The longest of 3,509 real values has 597 characters; hostile ones are cut here so that no pass reads more.
const LONGUEUR_LUE = 2000
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

/** Hours as a source gives them: one text, one text a day, a remark, or several of these. */
export interface HorairesEcrits {
  readonly texte?: string
  readonly jours?: Readonly<Partial<Record<NomDeJour, string>>>
  readonly remarque?: string
}

interface Reading {
  readonly semaine: Semaine | null
  readonly partiel: boolean
  readonly sansJour: boolean
  readonly commentaire: string | null
}

function read(lecture: Lecture): Reading {
  const { semaine, partiel, sansJour } = compose(lecture)
  const notes = lecture.lieux.length > 1 ? [...lecture.notes, 'selon le lieu ou l’activité'] : lecture.notes
  const commentaire = notes.length === 0 ? null : notes.join(' ; ')
  return { semaine: semaine.regles.length === 0 ? null : semaine, partiel, sansJour, commentaire }
}

function readTexte(text: string, remarque: string | null): Reading {
  if (looksLikeOsm(text)) {
    const { semaine, partiel } = readOsm(text)
    if (semaine !== null) {
      const whole = remarque === null ? semaine : osmWithRemarque(semaine, remarque)
      return {
        semaine: whole ?? semaine,
        partiel: partiel || whole === null,
        sansJour: isWithoutDay(semaine),
        commentaire: null
      }
    }
  }
  const lecture = readLecture(text)
  return read(remarque === null ? lecture : withRemarque(lecture, remarque))
}

/** "09:00-12:00" alone means every day to OSM. */
const isWithoutDay = ({ regles }: Semaine): boolean =>
  regles.every(({ jours, plages, feries, vacances }) => jours.length === 0 && plages.length > 0 && !feries && !vacances)

function answer(reading: Reading, seen: string): HorairesLus {
  const osm = reading.semaine === null ? null : writeOsm(reading.semaine)
  const { commentaire } = reading
  if (osm === null) {
    return { osm, commentaire, notices: seen.trim() === '' ? [] : [{ code: 'horaires-illisibles', seen }] }
  }
  const notices: NoticeHoraires[] = []
  if (reading.partiel || seen.length > LONGUEUR_LUE) notices.push({ code: 'horaires-partiels', seen })
  if (reading.sansJour) notices.push({ code: 'horaires-sans-jour', seen })
  return { osm, commentaire, notices }
}

/**
 * Reads one text: `Du lundi au jeudi 9h-12h30 / 14h-17h, le vendredi 9h-12h30` →
 * `Mo-Th 09:00-12:30,14:00-17:00; Fr 09:00-12:30`. Never throws; reads at most 2,000 characters.
 */
export function readHorairesTexte(texte: string): HorairesLus {
  return answer(readTexte(clean(texte), null), texte)
}

/**
 * Reads hours in whatever cells they came: `{ jours: { lundi: '9h-12h', mardi: 'fermé' }, remarque: 'semaine paire' }` →
 * `week 02-53/2 Mo 09:00-12:00; Tu off`. Days win over a text that says otherwise, and the text is then reported.
 */
export function readHoraires(bruts: HorairesEcrits): HorairesLus {
  const { texte = '', jours, remarque = '' } = bruts
  const remark = remarque.trim() === '' ? null : clean(remarque)
  if (jours === undefined) return answer(readTexte(clean(texte), remark), joined(texte, remarque))
  const cells: Partial<Record<NomDeJour, string>> = {}
  for (const name of NOMS_DES_JOURS) {
    const cell = jours[name]
    if (cell !== undefined) cells[name] = clean(cell)
  }
  const seen = seenOfDays(jours)
  let lecture = readColonnes(cells)
  if (!saysHours(lecture)) return answer(readTexte(clean(texte), remark), joined(seen, texte, remarque))
  if (remark !== null) lecture = withRemarque(lecture, remark)
  const days = answer(read(lecture), joined(seen, remarque))
  if (texte.trim() === '') return days
  const text = clean(texte)
  if (isRemarque(text)) {
    return answer(read(withRemarque(lecture, text)), joined(seen, texte, remarque))
  }
  const other = readHorairesTexte(texte)
  if (other.osm === null || other.osm === days.osm) return days
  return { ...days, notices: [...days.notices, { code: 'horaires-partiels', seen: texte }] }
}

/** `{ lundi: '9h-12h', mardi: 'fermé' }` is seen as `lundi : 9h-12h, mardi : fermé`. */
function seenOfDays(jours: NonNullable<HorairesEcrits['jours']>): string {
  let seen = ''
  for (const name of NOMS_DES_JOURS) {
    const cell = jours[name]
    if (cell) seen += seen === '' ? `${name} : ${cell}` : `, ${name} : ${cell}`
  }
  return seen
}

function joined(...parts: readonly string[]): string {
  let seen = ''
  for (const part of parts) if (part !== '' && part.trim() !== '') seen = seen === '' ? part : `${seen}\n${part}`
  return seen
}
