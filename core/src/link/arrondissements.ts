/**
 * The arrondissements of Paris, Lyon and Marseille, by whatever tells them: two of them are two towns for linkage, and each has its « Maison
 * des associations ». Lists give the whole city's code, its name and the post code more often than the arrondissement's own code.
 */

interface Ville {
  readonly nom: string
  /** The code of all of it: it says less than an arrondissement's, and contradicts none. */
  readonly entiere: string
  /** Codes and post codes of its arrondissements but for their number, on `chiffres` figures. */
  readonly insee: string
  readonly postal: string
  readonly chiffres: number
  readonly nombre: number
  /** What is added to a number, so that no two cities have one in common. */
  readonly apres: number
}

const VILLES: readonly Ville[] = [
  { nom: 'paris', entiere: '75056', insee: '751', postal: '750', chiffres: 2, nombre: 20, apres: 0 },
  { nom: 'lyon', entiere: '69123', insee: '6938', postal: '6900', chiffres: 1, nombre: 9, apres: 20 },
  { nom: 'marseille', entiere: '13055', insee: '132', postal: '130', chiffres: 2, nombre: 16, apres: 30 }
]

const ENTIERES: ReadonlySet<string> = new Set(VILLES.map(({ entiere }) => entiere))

/** `isWholeCity('13055')`. */
export const isWholeCity = (code: string): boolean => ENTIERES.has(code)

// The sixteenth of Paris has two post codes.
const PASSY = '75116'
// "13", "01", "3e", "1er", "11eme", "2nd".
const RANG = /^0?(\d{1,2})(?:er|e|eme|ieme|nd|nde)?$/
const SUITE: ReadonlySet<string> = new Set([
  'arrondissement',
  'arr',
  'ar',
  'ardt',
  'eme',
  'er',
  'e',
  'paris',
  'lyon',
  'marseille'
])

/** The number that codes of five figures end with, 0 when they are not of the city's arrondissements. */
function numberIn(code: string, debut: string, { chiffres, nombre }: Ville): number {
  if (code.length !== 5 || !code.startsWith(debut) || code.length - debut.length !== chiffres) return 0
  const numero = Number(code.slice(debut.length))
  return numero <= nombre ? numero : 0
}

/** What a town's name, folded and parted, says of it: null when it is no city's, 0 when it is the whole's. */
function numberSaid(mots: readonly string[], { nom, nombre }: Ville): number | null {
  if (mots[0] !== nom) return null
  let numero = 0
  for (const mot of mots.slice(1)) {
    const dit = Number(RANG.exec(mot)?.[1] ?? 0)
    if (dit > 0 && dit <= nombre && numero === 0) numero = dit
    else if (!SUITE.has(mot)) return null
  }
  return numero
}

export interface DansLaVille {
  /** From 1, Paris first: 33 for the third of Marseille; 0 when only the city is said. */
  readonly arrondissement: number
  /** The city's own name, folded, where the name of the town says it and no other. */
  readonly ville: string | null
}

const AILLEURS: DansLaVille = { arrondissement: 0, ville: null }

/** `arrondissementOf('Paris 13e'…)`: of the folded words of a town's name, its code and its post code, each perhaps empty. */
export function arrondissementOf(mots: readonly string[], insee: string, postal: string): DansLaVille {
  for (const ville of VILLES) {
    const said = numberSaid(mots, ville)
    const coded = numberIn(insee, ville.insee, ville)
    if (mots.length > 0 && said === null && coded === 0 && insee !== ville.entiere) continue
    const posted = postal === PASSY && ville.nom === 'paris' ? 16 : numberIn(postal, ville.postal, ville)
    const numero = coded || said || posted
    if (numero === 0 && said === null) continue
    return { arrondissement: numero === 0 ? 0 : numero + ville.apres, ville: said === null ? null : ville.nom }
  }
  return AILLEURS
}
