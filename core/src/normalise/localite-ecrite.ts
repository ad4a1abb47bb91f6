/**
 * Once the commune is known, its name, post code and INSEE code are made to agree with it. What was deduced is listed, what
 * was changed raises a notice with the cell as it was, what could not be read is kept raw.
 */
import type { Notice } from '../notice/notice.ts'
import type { Commune, Geographie } from '../reference/geographie.ts'
import { codeInseeDeduit } from '../rules/code-insee-deduit.ts'
import { codeInseeIllisible } from '../rules/code-insee-illisible.ts'
import { codeInseeRepare } from '../rules/code-insee-repare.ts'
import { codePostalDeduit } from '../rules/code-postal-deduit.ts'
import { codePostalIllisible } from '../rules/code-postal-illisible.ts'
import { codePostalRepare } from '../rules/code-postal-repare.ts'
import { communeAncienne } from '../rules/commune-ancienne.ts'
import { communeDeduite } from '../rules/commune-deduite.ts'
import { communeIntrouvable } from '../rules/commune-introuvable.ts'
import { communeReparee } from '../rules/commune-reparee.ts'
import { localisationContradictoire } from '../rules/localisation-contradictoire.ts'
import { noticeOf } from '../rules/rule.ts'
import type { Champ } from '../standard/champs.ts'
import { fold } from '../text/fold.ts'
import type { Dit } from './indices.ts'
import { departementsOf, type Indices, type Localite } from './localite.ts'

export interface LocaliteEcrite {
  readonly valeurs: { commune?: string; code_postal?: string; code_insee?: string }
  readonly deduits: Champ[]
  readonly bruts: Partial<Record<Champ, string>>
  readonly notices: Notice[]
}

/** `{ commune: 'ST DENIS', code_postal: '97400' }` gives Saint-Denis, 97400, 97411, with `commune-reparee` and `code-insee-deduit`. */
export function writeLocalite(dit: Dit, localite: Localite, geographie: Geographie): LocaliteEcrite {
  const sortie: LocaliteEcrite = { valeurs: {}, deduits: [], bruts: {}, notices: [] }
  writeCommune(dit, localite, geographie, sortie)
  writeCodePostal(dit, localite.commune, geographie, sortie)
  writeCodeInsee(dit, localite.commune, sortie)
  return sortie
}

function writeCommune(dit: Dit, localite: Localite, geographie: Geographie, sortie: LocaliteEcrite): void {
  const { commune } = localite
  const { nom, codePostal } = dit.indices
  if (commune === null) {
    if (nom !== '') sortie.valeurs.commune = nom
    if (nom !== '' || codePostal !== null)
      sortie.notices.push(noticeOf(communeIntrouvable, [nom, codePostal].filter(Boolean).join(', ')))
    return
  }
  const officiel = nomOf(commune, geographie)
  sortie.valeurs.commune = officiel
  const seen = () => [dit.commune ?? nom, dit.codePostal, dit.codeInsee].filter(Boolean).join(', ')
  if (dit.commune === undefined || nom === '') {
    sortie.deduits.push('commune')
    sortie.notices.push(noticeOf(communeDeduite, seen()))
  } else if (localite.nommee === 'ancienne') sortie.notices.push(noticeOf(communeAncienne, dit.commune))
  else if (dit.commune !== officiel && fold(dit.commune) !== fold(officiel))
    sortie.notices.push(noticeOf(communeReparee, dit.commune))
  if (isContradiction(dit.indices, localite, geographie))
    sortie.notices.push(noticeOf(localisationContradictoire, seen()))
}

/** The town's name on the envelope: an arrondissement bears its city's. */
function nomOf(commune: Commune, geographie: Geographie): string {
  return commune.type === 'ARM' ? (geographie.commune(commune.actuelle)?.nom ?? commune.nom) : commune.nom
}

function isContradiction(
  { codePostal, codeInsee, nom, departements }: Indices,
  localite: Localite,
  geographie: Geographie
): boolean {
  const { commune } = localite
  const departement = commune?.departement ?? ''
  if (departements.length > 0 && !departements.includes(departement)) return true
  if (codeInsee !== null && codeInsee !== commune?.code && geographie.commune(codeInsee)?.departement !== departement)
    return true
  if (localite.nommee === null && nom !== '' && geographie.parNom(nom).length > 0) return true
  if (codePostal === null || commune?.codesPostaux.includes(codePostal)) return false
  return !departementsOf(codePostal, geographie).includes(departement)
}

function writeCodePostal(dit: Dit, commune: Commune | null, geographie: Geographie, sortie: LocaliteEcrite): void {
  const { codePostal: dite } = dit.indices
  const cell = dit.codePostal
  if (cell !== undefined && dit.codePostalIllisible) {
    sortie.bruts.code_postal = cell
    sortie.notices.push(noticeOf(codePostalIllisible, cell))
  }
  const codes = commune?.codesPostaux ?? []
  const coupee = commune !== null && commune.type === 'COM' && codes.length > 1 && isCoupee(commune, geographie)
  if (dite !== null && (codes.length === 0 || codes.includes(dite) || coupee)) {
    sortie.valeurs.code_postal = dite
    if (dit.codePostalRecrit) sortie.notices.push(noticeOf(codePostalRepare, cell))
    else if (cell === undefined) sortie.deduits.push('code_postal')
    return
  }
  if (codes.length === 0 || coupee) return
  const code = nearestCode(codes, dite)
  sortie.valeurs.code_postal = code
  if (dite === null) {
    sortie.deduits.push('code_postal')
    sortie.notices.push(noticeOf(codePostalDeduit, cell ?? commune?.nom))
  } else sortie.notices.push(noticeOf(codePostalRepare, cell ?? dite))
}

/** Paris, Lyon and Marseille: no post code is the city's own. */
function isCoupee(commune: Commune, geographie: Geographie): boolean {
  return geographie
    .parCodePostal(commune.codesPostaux[0] ?? '')
    .every(c => c.type === 'ARM' && c.actuelle === commune.code)
}

/** A town's main code is the round one: 31000 among Toulouse's, 13500 among those of Martigues. */
const roundness = (code: string): number => (code.endsWith('00') ? 2 : code.endsWith('0') ? 1 : 0)

/** Of a commune's codes, the one that begins most like what was written, then the main one: `31059` → `31000`. */
function nearestCode(codes: readonly string[], ecrit: string | null): string {
  const common = (code: string): number => {
    let i = 0
    while (ecrit !== null && i < 5 && code[i] === ecrit[i]) i++
    return i
  }
  const rank = (code: string): number => common(code) * 3 + roundness(code)
  return codes.reduce((a, b) => (rank(b) > rank(a) || (rank(b) === rank(a) && b < a) ? b : a))
}

function writeCodeInsee(dit: Dit, commune: Commune | null, sortie: LocaliteEcrite): void {
  const cell = dit.codeInsee
  const read = dit.indices.codeInsee
  if (cell !== undefined && read === null && cell !== commune?.code) {
    sortie.bruts.code_insee = cell
    sortie.notices.push(noticeOf(codeInseeIllisible, cell))
  }
  if (commune === null) return
  sortie.valeurs.code_insee = commune.code
  if (read === null && cell !== commune.code) sortie.deduits.push('code_insee')
  if (cell === undefined) sortie.notices.push(noticeOf(codeInseeDeduit, sortie.valeurs.commune))
  else if (read !== null && cell !== commune.code) sortie.notices.push(noticeOf(codeInseeRepare, cell))
}
