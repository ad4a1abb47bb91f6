/**
 * What a cell says of the second level: codes, names, or a code and its name, several in a cell. Nothing is guessed: a part is a
 * code that a list has, or a name of one, or it is left to whoever reads on. A name that two codes bear means both.
 */
import { fold } from '../../text/fold.ts'
import { REFERENTIELS, SERVICES_DETAILLES } from './referentiels.ts'

export interface LectureDetaillee {
  /** Each once, in the order met: `['aptic:110', 'pix:1.1']`. */
  readonly valeurs: readonly string[]
  /** Parts that mean none. */
  readonly restes: readonly string[]
  /** Parts understood by their name, or whose list is named: « APTIC 110 », « Réalisation CV ». */
  readonly nommees: number
  /** Parts understood as a code alone, which a number of anything may be: « 110 ». */
  readonly nues: number
}

interface Part {
  readonly valeurs: readonly string[]
  readonly nue: boolean
}

/** By folded name. */
const NOMS = new Map<string, string[]>()
const addNom = (nom: string, valeur: string): void => {
  const deja = NOMS.get(fold(nom))
  if (deja === undefined) NOMS.set(fold(nom), [valeur])
  else if (!deja.includes(valeur)) deja.push(valeur)
}
for (const { libelle, valeur } of SERVICES_DETAILLES) addNom(libelle, valeur)
for (const { nom, aussi } of REFERENTIELS)
  for (const [code, autres] of Object.entries(aussi)) for (const autre of autres) addNom(autre, `${nom}:${code}`)

const PAR_VALEUR = new Map(SERVICES_DETAILLES.map(s => [s.valeur, s]))

// "aptic:110", "APTIC n° 110 - Panorama…", "110", "1.1 Mener une recherche…", "Pix 1", "2.4."
const CODE =
  /^(?:(?<liste>aptic|pix)[\s:°n#–-]{0,6})?(?<code>\d{3}|\d\.\d|\d)\.?(?![\d.])(?:[\s:)–—-]{1,6}|$)(?<nom>.{0,300})$/isu

/** A name that another follows or cuts short, where its code says which it is: « 110 Panorama des plateformes… ». */
function resembles(nom: string, libelle: string): boolean {
  const [dit, su] = [fold(nom), fold(libelle)]
  return dit.length >= 4 && (su.startsWith(dit) || dit.startsWith(su))
}

function readPart(texte: string): Part | null {
  const connues = NOMS.get(fold(texte))
  if (connues !== undefined) return { valeurs: connues, nue: false }
  const vu = CODE.exec(texte.trim())?.groups
  if (vu === undefined) return null
  const { liste, code = '', nom = '' } = vu
  // A figure alone is a count before it is a domain of Pix.
  if (liste === undefined && code.length === 1 && nom.trim() === '') return null
  const valeur = `${liste?.toLowerCase() ?? (/^\d{3}$/.test(code) ? 'aptic' : 'pix')}:${code}`
  const service = PAR_VALEUR.get(valeur)
  if (service === undefined) return null
  const nomme = nom.trim() !== ''
  const noms = [service.libelle, ...(REFERENTIELS.find(r => r.nom === service.referentiel)?.aussi[code] ?? [])]
  if (nomme && !noms.some(n => resembles(nom, n))) return null
  return { valeurs: [valeur], nue: liste === undefined && !nomme }
}

// What surely parts two values: "110|111", "110 ; 111", one a line.
const SURS = /[|;\n•]/
// What names hold too: "Internet : envoyer, recevoir, gérer ses emails", "110, 111".
const PEUT_ETRE = /[,/]/g

// "114 115", "114-115", "1.1 1.2": codes alone, with hardly anything between.
const CODES_SEULS = /^(?:\d{3}|\d\.\d)(?:[\s–—-]{1,3}(?:\d{3}|\d\.\d))+$/
const ENTRE_CODES = /[\s–—-]+/

// "114 - Réalisation CV, 115 - Diffuser son CV": another code after the first name.
const AUTRE_CODE = /[,/]\s*(?:(?:aptic|pix)[\s:°n#–-]{0,6})?(?:\d{3}|\d\.\d)(?![\d.])/i

/** A longer cell is no list of these: all 139 names of APTIC hold 6,000 signs. */
const CELLULE_MAX = 8_000
/** More pieces than this between two sure marks and it is a text: the longest name holds three commas. */
const MORCEAUX_MAX = 200
/** Pieces that one name may be made of. */
const NOM_MAX = 4

/** The longest names first, so that a name with commas is not cut: rests are told piece by piece. */
function readPieces(texte: string, take: (part: Part) => void, leave: (reste: string) => void): void {
  const coupes = [-1, ...Array.from(texte.matchAll(PEUT_ETRE), m => m.index), texte.length]
  const whole = AUTRE_CODE.test(texte) ? null : readPart(texte)
  if (whole !== null) take(whole)
  else if (coupes.length > MORCEAUX_MAX) leave(texte)
  else {
    for (let i = 0; i < coupes.length - 1; ) {
      const debut = (coupes[i] as number) + 1
      let fin = Math.min(coupes.length - 1, i + NOM_MAX)
      let part: Part | null = null
      for (; fin > i; fin--) {
        const morceau = texte.slice(debut, coupes[fin]).trim()
        part = AUTRE_CODE.test(morceau) ? null : readPart(morceau)
        if (part !== null) break
      }
      if (part === null) {
        fin = i + 1
        leave(texte.slice(debut, coupes[fin]).trim())
      } else take(part)
      i = fin
    }
  }
}

/** `readDetailles('APTIC 110, 111 ; Autre')` → `{ valeurs: ['aptic:110', 'aptic:111'], restes: ['Autre'], nommees: 1, nues: 1 }`. */
export function readDetailles(texte: string): LectureDetaillee {
  const valeurs: string[] = []
  const restes: string[] = []
  let nommees = 0
  let nues = 0
  const take = (part: Part): void => {
    for (const valeur of part.valeurs) if (!valeurs.includes(valeur)) valeurs.push(valeur)
    if (part.nue) nues++
    else nommees++
  }
  const leave = (reste: string): void => {
    if (reste !== '' && !restes.includes(reste)) restes.push(reste)
  }
  if (texte.length > CELLULE_MAX) return { valeurs, restes: [texte], nommees, nues }
  for (const partie of texte.split(SURS).map(p => p.trim()))
    for (const morceau of CODES_SEULS.test(partie) ? partie.split(ENTRE_CODES) : [partie])
      if (morceau !== '') readPieces(morceau, take, leave)
  return { valeurs, restes, nommees, nues }
}
