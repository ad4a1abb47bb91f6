/** What a value is found by: the named keys of blocking rules. Two records meet when they share a key. */
import { eachCell } from './cellules.ts'

export interface Cle {
  readonly nom: string
  /** French, for who reads a model. */
  readonly dit: string
  /** Keys of one folded value. */
  readonly cles: (texte: string) => readonly string[]
}

/** Shorter words hold too many records to find any. */
const MOT_MIN = 3
/** Letters by which most slips keep a name: they are seldom made at once. */
const DEBUT = 4
/** Figures of a number without its prefixes. */
const FIN = 8

const isKey = (mot: string): boolean => mot.length >= MOT_MIN || (mot.charCodeAt(0) <= 57 && mot.length === 2)

/** Figures under which a code is one of many: « tome 2 ». */
const CODE_MIN = 3
// "x33", "100"
const CHIFFRE = /\d/
// "perceuse 18 v": figures alone are glued to figures and codes, not to words
const codesIn = (texte: string): readonly string[] => {
  const out: string[] = []
  let run = ''
  for (const mot of [...texte.split(' '), '']) {
    if (CHIFFRE.test(mot)) run += mot
    else {
      if (run.length >= CODE_MIN) out.push(run)
      run = ''
    }
  }
  return out
}

const CLES: readonly Cle[] = [
  { nom: 'valeur', dit: 'la valeur entière', cles: texte => [texte] },
  { nom: 'mots', dit: 'chacun de ses mots', cles: texte => texte.split(' ').filter(isKey) },
  {
    nom: 'deux-mots',
    dit: 'deux mots qui se suivent',
    cles: texte => {
      const mots = texte.split(' ')
      return mots.slice(1).map((mot, i) => `${mots[i]} ${mot}`)
    }
  },
  { nom: 'codes', dit: 'ses numéros et ses codes, d’un seul tenant', cles: codesIn },
  { nom: 'debut', dit: 'ses premières lettres', cles: texte => [texte.replaceAll(' ', '').slice(0, DEBUT)] },
  { nom: 'fin', dit: 'ses derniers chiffres', cles: texte => [texte.slice(-FIN)] },
  { nom: 'hote', dit: 'son hôte', cles: texte => [texte.split(/[/?#]/, 1)[0] as string] },
  {
    nom: 'case',
    dit: 'la case de la carte',
    cles: texte => {
      const [latitude, longitude] = texte.split(' ').map(Number)
      const cells: string[] = []
      eachCell(latitude as number, longitude as number, (a, b) => cells.push(`${a} ${b}`))
      return cells
    }
  }
]

export const CLE: ReadonlyMap<string, Cle> = new Map(CLES.map(c => [c.nom, c]))
