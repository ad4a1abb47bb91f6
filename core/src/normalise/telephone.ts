/**
 * Phone numbers: from what people type to E.164 (`+33320000000`), by territory. The ten-figure plan of France and the
 * overseas départements is read by its prefixes; what is left goes to libphonenumber. Short numbers (39 49) stay figures.
 */
import parsePhoneNumber from 'libphonenumber-js/min'

export interface LectureTelephone {
  /** E.164, in the order met, each once. */
  readonly numeros: readonly string[]
  /** `3949`, `15`, `115`: kept as figures. */
  readonly courts: readonly string[]
  /** E.164 of a country that the standard does not list. */
  readonly etrangers: readonly string[]
  /** What is left of the cell and holds figures that make no number; null when all was understood. */
  readonly reste: string | null
}

/** Calling code of a territory outside the +33 plan, by département. Saint-Barthélemy and Saint-Martin share +590. */
const INDICATIFS: Readonly<Record<string, string>> = {
  '971': '590',
  '977': '590',
  '978': '590',
  '972': '596',
  '973': '594',
  '974': '262',
  '976': '262',
  '975': '508',
  '986': '681',
  '987': '689',
  '988': '687'
}

/**
 * Ten-figure national numbers that belong to an overseas code, by their first four figures (decision of the French
 * regulator on the numbering plan): `0262`, `0692` → +262; `0590`, `0690` → +590; `0976` is Réunion and Mayotte.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  '0590': '590',
  '0690': '590',
  '0691': '590',
  '0594': '594',
  '0694': '594',
  '0596': '596',
  '0696': '596',
  '0697': '596',
  '0262': '262',
  '0263': '262',
  '0269': '262',
  '0639': '262',
  '0692': '262',
  '0693': '262',
  '0976': '262',
  '0508': '508',
  '0708': '508'
}

/** Mobiles kept for films and examples by the same regulator: of mainland France, though `0639` is Mayotte's. */
const FICTION = '063998'

/** Subscriber numbers behind each code, as the standard's pattern and the numbering plans allow. */
const FORMES: Readonly<Record<string, RegExp>> = {
  '33': /^[1-9]\d{8}$/, // 320000000
  '590': /^(?:590|690|691|976|977)\d{6}$/, // 590000000
  '594': /^(?:594|694|976|980)\d{6}$/, // 594000000
  '596': /^(?:596|696|697|976|980)\d{6}$/, // 596000000
  '262': /^(?:262|263|269|639|692|693|976)\d{6}$/, // 262000000
  '508': /^(?:[45]\d{5}|508\d{6}|708\d{6})$/, // 410000
  '681': /^[4-8]\d{5}$/, // 720000
  '687': /^[2-57-9]\d{5}$/, // 240000
  '689': /^(?:4\d{7}|8[79]\d{6}|49\d{6})$/, // 40400000
  '269': /^[3-8]\d{6}$/ // 7730000
}

/** The codes that the standard's pattern accepts. */
const CODES = ['33', '590', '594', '262', '596', '269', '687', '689', '508', '681']

// Anything that may stand inside a number: "02.41-43 (0) 16/15". Longest run between two letters.
const SEGMENT = /[+\d][\d\s.()/_\-–+,:'’°\u00a0]*/g
// Marks that surely part two numbers: "04 95 00 00 01 / 06 00 00 00 02", "a - b", "a, b", "a ; b", a line feed.
const STRONG = /\s*[/,;:|]\s*|\s+[-–]\s+|\s*\n\s*|\s{2,}/
const NOT_DIGIT = /[^\d+]+/g
// Short numbers: 3xyz and 10xy of operators, 15, 17, 18, 112, 114 … 119, 115 …: "3949", "1013", "115", "116117".
const COURT = /^(?:3\d{3}|10\d{2}|1[578]|11[02-9]|119|116\d{3}|118\d{3}|196|19[17])$/

function accept(code: string, abonne: string): string | null {
  return FORMES[code]?.test(abonne) ? `+${code}${abonne}` : null
}

/** International figures, the `+` or `00` gone: `33320000000` or `330320000000`, with the slips met in real lists. */
function fromInternational(chiffres: string): string | null {
  for (const code of CODES) {
    if (!chiffres.startsWith(code)) continue
    const suite = chiffres.slice(code.length)
    // "+33 262 00 00 00": a national number of overseas behind the code of the mainland.
    const national = suite.startsWith('0') ? suite : `0${suite}`
    if (code === '33' && PREFIXES[national.slice(0, 4)] !== undefined) return fromNational(national)
    const direct = accept(code, suite)
    if (direct) return direct
    // "+33 (0)3 20 …", "+262 02 62 …": the national 0 left in.
    if (suite.startsWith('0')) {
      const sansZero = accept(code, suite.slice(1)) ?? fromNational(suite)
      if (sansZero) return sansZero
    }
    // "+262 9 72 00 00 00": a number of the whole country behind an overseas code; 08 and 09 are the same everywhere.
    if (code !== '33' && suite.length === 9 && (suite[0] === '9' || suite[0] === '8')) return accept('33', suite)
    // "+269 269 60 00 00": Mayotte left +269 in 2007 and kept 269 as its first figures.
    if (code === '269' && suite.length === 9) return accept('262', suite)
    // "+262 2 62 00 00 00": the code repeated with its first figure cut off.
    if (code.length === 3 && suite.length === 8) {
      const complet = accept(code, `${code[0]}${suite}`) ?? accept(code, `${code}${suite.slice(2)}`)
      if (complet) return complet
    }
    // "+262 9 72 00 00 00", "+269 269 00 00 00": a whole national number behind a code that is not its own.
    if (
      code.length === 3 &&
      suite.length === 9 &&
      (suite[0] === '9' || PREFIXES[`0${suite.slice(0, 3)}`] !== undefined)
    ) {
      return fromNational(`0${suite}`)
    }
    // "+262 2 692 00 00 00": one stray figure after the code.
    if (code.length === 3 && suite.length === 10) {
      const sansIntrus = accept(code, suite.slice(1))
      if (sansIntrus) return sansIntrus
    }
  }
  return null
}

/** Ten figures that begin with 0: `0320000000 → +33320000000`, `0262000000 → +262262000000`. */
function fromNational(chiffres: string): string | null {
  if (chiffres.length !== 10 || chiffres[0] !== '0' || chiffres[1] === '0') return null
  const code = chiffres.startsWith(FICTION) ? '33' : (PREFIXES[chiffres.slice(0, 4)] ?? '33')
  return accept(code, chiffres.slice(1)) ?? accept('33', chiffres.slice(1))
}

/** A number of its own, in the département's plan: `270000` in New Caledonia, `262000000` with its 0 lost, `320000000`. */
function fromLocal(chiffres: string, indicatif: string | null): string | null {
  if (indicatif !== null && indicatif !== '33') {
    const local = accept(indicatif, chiffres)
    if (local) return local
    // Mayotte wrote its numbers in six figures behind 269 until 2007: "269 60 00 00" stays, "60 00 00" alone is not enough.
  }
  if (chiffres.length === 9 && chiffres[0] !== '0') return fromNational(`0${chiffres}`)
  if (chiffres.length === 11 && chiffres.startsWith('33')) return fromInternational(chiffres)
  if (chiffres.length >= 11 && chiffres.length <= 13) return fromInternational(chiffres)
  return null
}

/** One number, its signs gone: the `+` may lead. */
function readOne(texte: string, indicatif: string | null): string | null {
  if (texte.startsWith('+')) return fromInternational(texte.slice(1))
  if (texte.startsWith('00')) return fromInternational(texte.slice(2))
  return fromNational(texte) ?? fromLocal(texte, indicatif)
}

/** Several numbers without a mark between them: `04950000010600000002` is two. A tail cut short (`0495000001060000`) is left. */
function readMany(chiffres: string, indicatif: string | null): { trouves: string[]; reste: string } {
  const trouves: string[] = []
  let reste = chiffres
  while (reste.length > 0) {
    const un = readOne(reste, indicatif)
    if (un) return { trouves: [...trouves, un], reste: '' }
    // Ten figures are a number only when what follows can begin another one.
    const longueur = reste.startsWith('0') ? 10 : 11
    const suite = reste.slice(longueur)
    const autre = suite[0] === '0' || suite.startsWith('33') || (suite.length >= 4 && COURT.test(suite))
    if (suite === '' || !autre) break
    const lu = readOne(reste.slice(0, longueur), indicatif)
    if (!lu) break
    trouves.push(lu)
    reste = suite
  }
  return { trouves, reste }
}

function readForeign(texte: string): string | null {
  if (!texte.startsWith('+') && !texte.startsWith('00')) return null
  const numero = parsePhoneNumber(texte.startsWith('00') ? `+${texte.slice(2)}` : texte)
  if (!numero?.isValid() || CODES.includes(numero.countryCallingCode)) return null
  return numero.number
}

interface Trouves {
  numeros: string[]
  courts: string[]
  etrangers: string[]
  /** Figures left behind a whole number, in the same run: no extension is written so, something was cut. */
  queues: string[]
}

const pushOnce = (liste: string[], valeur: string): void => {
  if (!liste.includes(valeur)) liste.push(valeur)
}

/** Reads a segment into `out`; answers what could not be read of it, empty when all was. */
function readSegment(segment: string, indicatif: string | null, out: Trouves): string {
  const chiffres = segment.replace(NOT_DIGIT, '')
  const plus = chiffres.indexOf('+', 1)
  if (plus > 0) {
    // "+33 3 20 … +33 6 …"
    const coupe = segment.indexOf('+', segment.indexOf('+') + (chiffres[0] === '+' ? 1 : 0))
    const restes = [segment.slice(0, coupe), segment.slice(coupe)].map(part => readSegment(part, indicatif, out))
    return restes.filter(r => r !== '').join(' ; ')
  }
  if (chiffres === '' || chiffres === '+') return ''
  if (COURT.test(chiffres)) {
    pushOnce(out.courts, chiffres)
    return ''
  }
  const { trouves, reste } = readMany(chiffres, indicatif)
  const etranger = reste === '' ? null : readForeign(chiffres)
  if (etranger) {
    pushOnce(out.etrangers, etranger)
    return ''
  }
  const parts = reste === '' ? [] : segment.split(STRONG).filter(p => p !== '')
  if (parts.length > 1) {
    return parts
      .map(part => readSegment(part, indicatif, out))
      .filter(r => r !== '')
      .join(' ; ')
  }
  // "01 23 45 67 89 01": a number and a few figures too many is no number that we know; nothing is cut off in silence.
  if (trouves.length > 0 && reste !== '' && reste.length <= 3) return segment
  for (const lu of trouves) pushOnce(out.numeros, lu)
  if (reste === '') return ''
  if (trouves.length === 0) return segment
  // "02 41 00 00 00 3949"
  if (COURT.test(reste)) {
    pushOnce(out.courts, reste)
    return ''
  }
  out.queues.push(reste)
  return reste
}

// The everyday shape, four cells in five of the known lists: "03 20 00 00 00", "03.20.00.00.00", "0320000000".
const SIMPLE = /^0[1-9](?:[ .-]?\d{2}){4}$/

function read(texte: string, departement: string | null): LectureTelephone {
  const indicatif = departement === null ? null : (INDICATIFS[departement] ?? '33')
  const out: Trouves = { numeros: [], courts: [], etrangers: [], queues: [] }
  const restes: string[] = []
  // A cell longer than this is a text, not a number: 500 characters hold thirty numbers.
  const cellule = texte.length > 500 ? texte.slice(0, 500) : texte
  for (const [segment] of cellule.matchAll(SEGMENT)) {
    const perdu = readSegment(segment.trim(), indicatif, out)
    if (perdu !== '') restes.push(perdu)
  }
  const rien = out.numeros.length + out.courts.length + out.etrangers.length === 0
  // "Contact : 3949 (numéro payant)" is read; "poste 12" after a number is an extension, not a loss.
  const perdu = (r: string): boolean => r.replace(NOT_DIGIT, '').length > 4 || out.queues.includes(r)
  const reste = rien ? texte : restes.filter(perdu).join(' ; ')
  return { numeros: out.numeros, courts: out.courts, etrangers: out.etrangers, reste: reste === '' ? null : reste }
}

const NO_TEXT: readonly string[] = []

/**
 * Every number of a cell. The département (`974`, or null) decides only what the figures leave open.
 * `readTelephone('02 41 00 00 00 / 39 49', '49') → { numeros: ['+33241000000'], courts: ['3949'], … }`,
 * `readTelephone('0262 00 00 00', null).numeros → ['+262262000000']`, `readTelephone('24 00 00', '988').numeros → ['+687240000']`.
 */
export function readTelephone(texte: string, departement: string | null): LectureTelephone {
  if (SIMPLE.test(texte)) {
    const lu = fromNational(texte.length === 10 ? texte : texte.replace(NOT_DIGIT, ''))
    if (lu) return { numeros: [lu], courts: NO_TEXT, etrangers: NO_TEXT, reste: null }
  }
  return read(texte, departement)
}

// First figures of a mobile behind each code: +33 6, +33 7, +262 692, +687 7 …
const MOBILES =
  /^\+(?:33[67]|590690|590691|594694|596696|596697|262639|262692|262693|508(?:55|708)|6818|687[7-9]|6898[79])/

/** True for a mobile of France and its territories: `isMobile('+33600000000')`, `isMobile('+262692000000')`. */
export const isMobile = (numero: string): boolean => MOBILES.test(numero)
