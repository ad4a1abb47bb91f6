/**
 * Whether tables are lists of places, whatever their columns are called, and each row as the model of places reads it. « Nom de la
 * structure », « CP » and « Tél. » are read by the words that the mapping knows; a file of persons has a name and an address too, one of companies
 * a name and a town.
 */
import {
  fold,
  foldedWords,
  isPlat,
  NOMS_PLATS,
  type NomPlat,
  type RangPlat,
  readNom,
  saysService
} from '@lieux-communs/core'

/** One file: its columns, what each is called in the first file when it is said otherwise there, and its rows. */
export interface FichierLu {
  readonly nom: string
  readonly colonnes: readonly string[]
  readonly lignes: readonly RangPlat[]
  readonly accords: ReadonlyMap<string, string>
}

/** The column that says each value of a place: `{ nom: 'Nom de la structure', code_postal: 'CP' }`. */
type Lecture = ReadonlyMap<NomPlat, string>

export interface EnLieux {
  /** True when nothing says that these are no places. */
  readonly sont: boolean
  /** Why not, in French, when the columns of a place are there all the same. */
  readonly pourquoi: string | null
  /** Columns taken for others, in French. */
  readonly dits: readonly string[]
  /** Rows under the names that the model of places reads. */
  readonly rangs: () => readonly RangPlat[]
}

/** Under it, a title may say anything: « Lieu » heads names (0.75) sooner than addresses (0.6). */
const SUR = 0.7

/** Columns already called as the model of places calls them. */
function exactOf(colonnes: readonly string[]): Map<NomPlat, string> {
  const out = new Map<NomPlat, string>()
  for (const [champ, noms] of Object.entries(NOMS_PLATS) as [NomPlat, readonly string[]][]) {
    const colonne = noms.find(nom => colonnes.includes(nom))
    if (colonne !== undefined) out.set(champ, colonne)
  }
  return out
}

interface Titre {
  readonly colonne: string
  readonly champ: NomPlat
  readonly note: number
}

/** What a title may head, surest first: `titlesOf('Tél.') → [{ colonne: 'Tél.', champ: 'telephone', note: 1 }]`. */
function titlesOf(colonne: string, deux: boolean): Titre[] {
  const { cibles, proprietaire, entite } = readNom(foldedWords(colonne))
  if (proprietaire !== 'lieu' && proprietaire !== 'porteur') return []
  return [...cibles].flatMap(([cible, note]) => {
    // Beside the place's own name, that of a body is its bearer's.
    const champ = cible === 'nom' && entite === 'structure' && deux ? 'structure_parente' : cible
    return champ in NOMS_PLATS && note >= SUR ? [{ colonne, champ: champ as NomPlat, note }] : []
  })
}

/** The values of a place that the columns of one file say, each by the column whose title says it best. */
function readByTitles(colonnes: readonly string[]): Map<NomPlat, string> {
  const out = exactOf(colonnes)
  const prises: ReadonlySet<string> = new Set([...out.values(), ...Object.values(NOMS_PLATS).flat()])
  const libres = colonnes.filter(colonne => !prises.has(colonne))
  const deux = libres.some(colonne => readNom(foldedWords(colonne)).entite === 'lieu')
  const lues = libres.flatMap(colonne => titlesOf(colonne, deux)).sort((x, y) => y.note - x.note)
  const dites = new Set<string>()
  for (const { colonne, champ } of lues) {
    if (out.has(champ) || dites.has(colonne)) continue
    out.set(champ, colonne)
    dites.add(colonne)
  }
  // « Raison sociale » alone is all the name there is.
  const corps = out.get('structure_parente')
  if (!out.has('nom') && corps !== undefined && dites.has(corps)) {
    out.set('nom', corps)
    out.delete('structure_parente')
  }
  return out
}

/** What one file's titles leave unsaid is read by the columns that were matched with another's, either way. */
function readFiles(fichiers: readonly FichierLu[]): Lecture[] {
  const lectures = fichiers.map(({ colonnes }) => readByTitles(colonnes))
  const [premiere] = lectures
  const give = (to: Map<NomPlat, string>, colonne: string, champ: NomPlat | undefined): void => {
    if (champ !== undefined && !to.has(champ) && ![...to.values()].includes(colonne)) to.set(champ, colonne)
  }
  const saidBy = (lecture: Lecture, colonne: string) => [...lecture].find(([, c]) => c === colonne)?.[0]
  fichiers.forEach(({ accords }, f) => {
    for (const [autre, premier] of accords) {
      const [here, there] = [lectures[f] as Map<NomPlat, string>, premiere as Map<NomPlat, string>]
      give(here, autre, saidBy(there, premier))
      give(there, premier, saidBy(here, autre))
    }
  })
  return lectures
}

/** Titles that only a list of persons has: a birth, whoever else it speaks of. */
const NAISSANCE: ReadonlySet<string> = new Set(['naissance', 'dob', 'birth', 'birthdate', 'birthday', 'geburtsdatum'])
const NEE = /^nee? (?:e )?le$/
/** Titles of a person's own name; « Prénom du référent » is somebody's beside a place. */
const PERSONNE: ReadonlySet<string> = new Set([
  'prenom',
  'prenoms',
  'first name',
  'firstname',
  'given name',
  'forename',
  'surname',
  'last name',
  'lastname',
  'family name',
  'patronyme',
  'nom de famille',
  'nom famille',
  'nom de naissance',
  'vorname'
])

const ofPersons = (colonne: string): boolean => {
  const titre = foldedWords(colonne).join(' ')
  return PERSONNE.has(titre) || NEE.test(titre) || foldedWords(colonne).some(mot => NAISSANCE.has(mot))
}

/** Titles of other things than places: an event, a book, goods. */
const AUTRE_CHOSE: ReadonlySet<string> = new Set(
  'debut fin seance horodatage animateur auteur auteurs editeur isbn ean prix price author start end'.split(' ')
)
/** Titles of other languages: the model of places knows French ones. */
const AILLEURS: ReadonlySet<string> = new Set(
  'name title address addr street city town state country zip zipcode postcode phone plz strasse ort'.split(' ')
)
const AILLEURS_MIN = 2

/** Why titles that no list of ours has are those of something else, or null; names of our own are believed. */
function whyOthers(fichiers: readonly FichierLu[]): string | null {
  const loose = fichiers.filter(({ colonnes }) => !isPlat(colonnes))
  const among = (mots: ReadonlySet<string>) => [
    ...new Set(loose.flatMap(({ colonnes }) => colonnes.filter(c => foldedWords(c).some(mot => mots.has(mot)))))
  ]
  const choses = among(AUTRE_CHOSE)
  if (choses.length > 0) return `« ${choses.join(' », « ')} » ${choses.length > 1 ? 'disent' : 'dit'} autre chose`
  const ailleurs = among(AILLEURS)
  return ailleurs.length >= AILLEURS_MIN ? `« ${ailleurs.join(' », « ')} » ne sont pas des titres français` : null
}

/** Share of the names that say a service (« Mairie », « Médiathèque ») from which they are places' whatever stands beside: chosen. */
const SERVICES_MIN = 0.3
/** Names of one word, hardly one of them a service: surnames. Lists of places read have 2.4 words a name and more. */
const MOTS_MAX = 1.3
const SERVICES_MAX = 0.1
/** Names looked at. */
const LUS = 500

const saidIn = (lignes: readonly RangPlat[], colonne: string): string[] => {
  const pas = Math.max(1, Math.floor(lignes.length / LUS))
  return lignes.flatMap((ligne, i) => (i % pas === 0 && ligne[colonne] ? [String(ligne[colonne])] : []))
}

/** What tells where a thing is, or what is done there: a town and a telephone are anybody's. */
const saysLieu = (lecture: Lecture): boolean =>
  lecture.has('adresse') || lecture.has('typologie') || (lecture.has('latitude') && lecture.has('longitude'))

/** « Raison sociale », « Dénomination »: who owns it, under which branches have one name. */
const ofBodies = (colonne: string): boolean => {
  const mots = foldedWords(colonne)
  return mots.includes('denomination') || (mots.includes('raison') && mots.includes('sociale'))
}

/** Why these names are persons', companies' or anything's, or null; names that say services are places'. */
function whyOwners(fichiers: readonly FichierLu[], lectures: readonly Lecture[]): string | null {
  const noms = fichiers.flatMap(({ lignes }, f) => saidIn(lignes, lectures[f]?.get('nom') ?? ''))
  const services = noms.filter(saysService).length / Math.max(1, noms.length)
  if (services >= SERVICES_MIN) return null
  if (!lectures.some(saysLieu)) return 'rien n’y dit une adresse, un point ou un service'
  const raisons = [...new Set(lectures.map(lecture => lecture.get('nom') ?? '').filter(ofBodies))]
  if (raisons.length > 0) return `« ${raisons.join(' », « ')} » nomme des organismes, non leurs lieux`
  const siennes = [...new Set(fichiers.flatMap(({ colonnes }) => colonnes.filter(ofPersons)))]
  if (siennes.length > 0) return `« ${siennes.join(' », « ')} » ${siennes.length > 1 ? 'disent' : 'dit'} des personnes`
  const mots = noms.reduce((sum, nom) => sum + fold(nom).split(' ').length, 0) / Math.max(1, noms.length)
  return mots <= MOTS_MAX && services <= SERVICES_MAX
    ? `« ${lectures[0]?.get('nom')} » ne tient que des mots seuls, comme des noms de famille`
    : null
}

// "6100": a post code, or a commune's, whose zero a spreadsheet took.
const SANS_ZERO = /^[1-9]\d{3}$/
const A_ZERO: readonly NomPlat[] = ['code_postal', 'code_insee']

/** A row under the names of places; itself when it has them. */
function renamed(rang: RangPlat, lecture: Lecture): RangPlat {
  let out: Record<string, unknown> | null = null
  for (const [champ, colonne] of lecture) {
    const cell = rang[colonne]
    const zero = A_ZERO.includes(champ) && SANS_ZERO.test(String(cell ?? ''))
    if (zero || !(NOMS_PLATS[champ] as readonly string[]).includes(colonne))
      out = Object.assign(out ?? { ...rang }, { [champ]: zero ? `0${cell}` : cell })
  }
  return out ?? rang
}

/**
 * The files as lists of places: `{ sont: true }` when each names its rows and says where they are, two ways among all, and nothing says that
 * they are persons or companies.
 */
export function asPlaces(fichiers: readonly FichierLu[]): EnLieux {
  const lectures = readFiles(fichiers)
  const dits = fichiers.flatMap(({ nom }, f) =>
    [...(lectures[f] as Lecture)]
      .filter(([champ, colonne]) => !(NOMS_PLATS[champ] as readonly string[]).includes(colonne))
      .map(([champ, colonne]) => `${nom} : « ${colonne} » est pris pour « ${champ} ».`)
  )
  const shaped = lectures.every(l => l.has('nom')) && isPlat(lectures.flatMap(l => [...l.keys()]))
  const pourquoi = shaped ? (whyOthers(fichiers) ?? whyOwners(fichiers, lectures)) : null
  return {
    sont: shaped && pourquoi === null,
    pourquoi,
    dits,
    rangs: () => fichiers.flatMap(({ lignes }, f) => lignes.map(rang => renamed(rang, lectures[f] as Lecture)))
  }
}
