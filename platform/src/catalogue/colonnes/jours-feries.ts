/**
 * Public holidays of France by territory: on those days the hours of a list are not to be trusted unless they say so. The
 * eleven of the labour code (L3133-1), those of Alsace-Moselle, the days of the abolition of slavery overseas, and those
 * that the Pacific collectivities chose. Good Friday in the Antilles and Guyane is a usage, not a law: places close all the same.
 */

const FIXES = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** By the head of the INSEE or post code. Good Friday is counted from Easter, below. */
const PROPRES: Readonly<Record<string, readonly string[]>> = {
  '57': ['12-26'],
  '67': ['12-26'],
  '68': ['12-26'],
  '971': ['05-27'],
  '972': ['05-22'],
  '973': ['06-10'],
  '974': ['12-20'],
  '976': ['04-27'],
  '977': ['10-09'],
  '978': ['05-28'],
  '986': ['04-28', '07-29'],
  '987': ['03-05', '11-20'],
  '988': ['09-24']
}
const VENDREDI_SAINT: ReadonlySet<string> = new Set(['57', '67', '68', '971', '972', '973'])

const JOUR_MS = 86_400_000

/** Easter Sunday by the Gregorian computus (Meeus), as a time in UTC. */
function paques(annee: number): number {
  const a = annee % 19
  const b = Math.floor(annee / 100)
  const c = annee % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(annee, Math.floor(f / 31) - 1, (f % 31) + 1)
}

const memo = new Map<string, ReadonlySet<string>>()

/** `isFerie('2026-12-26', '67482') === true`, `isFerie('2026-12-26', '75056') === false`. */
export function isFerie(iso: string, code: string | null): boolean {
  const territoire = /^9[78]/.test(code ?? '') ? (code ?? '').slice(0, 3) : (code ?? '').slice(0, 2)
  const cle = `${iso.slice(0, 4)} ${territoire}`
  let jours = memo.get(cle)
  if (!jours) {
    const pascal = paques(Number(iso.slice(0, 4)))
    // Easter Monday, Ascension, Whit Monday; Good Friday where it is one.
    const ecarts = [1, 39, 50, ...(VENDREDI_SAINT.has(territoire) ? [-2] : [])]
    jours = new Set([
      ...FIXES,
      ...(PROPRES[territoire] ?? []),
      ...ecarts.map(n => new Date(pascal + n * JOUR_MS).toISOString().slice(5, 10))
    ])
    if (memo.size > 500) memo.clear()
    memo.set(cle, jours)
  }
  return jours.has(iso.slice(5, 10))
}
