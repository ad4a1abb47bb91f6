/**
 * Which names are worth comparing letter by letter with what is typed: those that share the most runs of three letters with it, rare
 * ones first. Names come in the order of what they weigh, so that of equals the weightier are kept.
 */
import { Croissante } from '../colonnes/croissante.ts'

/** Runs of three signs among a to z, 0 to 9 and the mark of a word's beginning: 37³ keys. */
const SIGNES = 37
const CLES = SIGNES ** 3
const DEBUT = 0

const signeOf = (code: number): number => (code >= 97 ? code - 96 : code - 48 + 27)

/** The distinct keys of a name, told one by one: letters without blanks, and the first two of each word. */
function eachCle(nom: string, vues: Uint32Array, marque: number, told: (cle: number) => void): void {
  let a = -1
  let b = -1
  let debut = true
  const tell = (cle: number): void => {
    if (vues[cle] === marque) return
    vues[cle] = marque
    told(cle)
  }
  for (let i = 0; i < nom.length; i++) {
    const code = nom.charCodeAt(i)
    if (code === 32) {
      debut = true
      continue
    }
    const c = signeOf(code)
    if (debut && i + 1 < nom.length && nom.charCodeAt(i + 1) !== 32)
      tell((DEBUT * SIGNES + c) * SIGNES + signeOf(nom.charCodeAt(i + 1)))
    if (a >= 0) tell((a * SIGNES + b) * SIGNES + c)
    a = b
    b = c
    debut = false
  }
}

export interface Trigrammes {
  /** Ranks of at most so many names, in no order. */
  proches(forme: string, nombre: number): number[]
}

/** Names indexed between two pauses. */
const PAUSE = 1_000

/** What is kept of the index: see `openTrigrammes`. */
export interface TrigrammesGardes {
  /** How many names. */
  readonly taille: number
  /** Those that have a run are `porteurs[debuts[cle]]` to `porteurs[debuts[cle + 1] - 1]`. */
  readonly debuts: Uint32Array
  readonly porteurs: Uint32Array
}

/** Steps, so that pages are served meanwhile; `noms` whole, folded. */
export function* keepTrigrammes(noms: readonly string[]): Generator<void, TrigrammesGardes> {
  const vues = new Uint32Array(CLES)
  let marque = 0
  const debuts = new Uint32Array(CLES + 1)
  const rencontres = new Croissante()
  const fins = new Croissante()
  for (const [i, entiere] of noms.entries()) {
    eachCle(entiere, vues, ++marque, cle => {
      rencontres.push(cle)
      debuts[cle + 1] = (debuts[cle + 1] as number) + 1
    })
    fins.push(rencontres.longueur)
    if (i % PAUSE === 0) yield
  }
  for (let cle = 0; cle < CLES; cle++) debuts[cle + 1] = (debuts[cle + 1] as number) + (debuts[cle] as number)
  const toutes = rencontres.end()
  const bornes = fins.end()
  const porteurs = new Uint32Array(toutes.length)
  const places = debuts.slice(0, -1)
  yield
  for (let rang = 0, i = 0; rang < bornes.length; rang++) {
    for (; i < (bornes[rang] as number); i++) {
      const cle = toutes[i] as number
      const place = places[cle] as number
      porteurs[place] = rang
      places[cle] = place + 1
    }
    if (rang % (10 * PAUSE) === 0) yield
  }
  return { taille: noms.length, debuts, porteurs }
}

/** What is kept, made ready to answer. */
export function openTrigrammes({ taille, debuts, porteurs }: TrigrammesGardes): Trigrammes {
  const vues = new Uint32Array(CLES)
  let marque = 0
  const partages = new Uint16Array(taille)
  const PART_MAX = 1 << 12
  const comptes = new Uint32Array(PART_MAX)
  return {
    proches(forme, nombre) {
      partages.fill(0)
      eachCle(forme, vues, ++marque, cle => {
        const debut = debuts[cle] as number
        const fin = debuts[cle + 1] as number
        if (fin === debut) return
        const rarete = 1 + Math.round(Math.log2(taille / (fin - debut)))
        for (let i = debut; i < fin; i++) {
          const rang = porteurs[i] as number
          partages[rang] = (partages[rang] as number) + rarete
        }
      })
      comptes.fill(0)
      for (const part of partages) comptes[part] = (comptes[part] as number) + 1
      let seuil = PART_MAX - 1
      for (let gardes = 0; seuil > 1; seuil--) {
        gardes += comptes[seuil] as number
        if (gardes >= nombre) break
      }
      const dessus: number[] = []
      const egaux: number[] = []
      for (let rang = 0; rang < partages.length; rang++) {
        const part = partages[rang] as number
        if (part > seuil) dessus.push(rang)
        else if (part === seuil && egaux.length < nombre) egaux.push(rang)
      }
      return dessus.concat(egaux.slice(0, Math.max(0, nombre - dessus.length)))
    }
  }
}
