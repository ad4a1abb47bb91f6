/**
 * Which commune is it? Post code, INSEE code, name, département each give their voice to the communes they allow, and the
 * majority is followed. A name alone never moves a place: leaving the post code's département takes two other voices.
 */
import type { Commune, Geographie } from '../reference/geographie.ts'
import { enVigueur } from './noms-candidats.ts'
import { type Indices, type Localite, vote } from './vote.ts'

const MEMO_MAX = 10_000
const MEMOS = new WeakMap<Geographie, Map<string, Localite>>()

/** The commune of these clues. Those that agree are settled faster than a memory would find them; the others are read once. */
export function findLocalite(
  indices: Indices,
  geographie: Geographie,
  territoire: readonly string[] | 'national'
): Localite {
  const agreed = unanime(indices, geographie)
  if (agreed !== null) return agreed
  let memo = MEMOS.get(geographie)
  if (memo === undefined) {
    memo = new Map()
    MEMOS.set(geographie, memo)
  }
  const { codePostal, codeInsee, nom, arrondissement, departements } = indices
  const key = `${codePostal}\t${codeInsee}\t${nom}\t${arrondissement}\t${departements}\t${territoire}`
  const known = memo.get(key)
  if (known !== undefined) return known
  if (memo.size >= MEMO_MAX) memo.clear()
  const found = vote(indices, geographie, territoire)
  memo.set(key, found)
  return found
}

/**
 * The vote when every clue says the same, which is four rows in five: a commune of the post code bears the written name,
 * and the INSEE code and the département, if said, are its own. No other can then have as many voices (6.8 at least, to
 * 6.6 at most for one of the same name elsewhere). Null when there is something to weigh.
 */
function unanime(indices: Indices, geographie: Geographie): Localite | null {
  const { codePostal, codeInsee, nom, arrondissement, departements } = indices
  if (codePostal === null || nom === '' || arrondissement !== null) return null
  const servies = geographie.parCodePostal(codePostal)
  const homonymes = geographie.parNom(nom)
  let commune: Commune | null = null
  for (const servie of servies) {
    if (servie.type === 'ARM') return null
    if (servie.type !== 'COM' || !homonymes.includes(servie)) continue
    if (commune !== null) return null
    commune = servie
  }
  if (commune === null) return null
  if (departements.length > 0 && !departements.includes(commune.departement)) return null
  const dite = codeInsee === null ? undefined : geographie.commune(codeInsee)
  if (codeInsee !== null && (dite === undefined || enVigueur(dite, geographie) !== commune)) return null
  const rivales: Commune[] = []
  for (const homonyme of homonymes) {
    if (homonyme.type === 'ARM') return null
    if (homonyme.type === 'COM' && homonyme !== commune) rivales.push(homonyme)
  }
  return { commune, exaequo: [], rivales, nommee: 'exacte', ancienne: null, contestee: false }
}
