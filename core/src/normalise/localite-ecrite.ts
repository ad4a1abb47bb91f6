/**
 * Once the commune is known, its name, post code and INSEE code are made to agree with it. What was deduced is listed, what
 * was changed raises a notice with the cell as it was, what could not be read is kept raw.
 */
import type { Notice } from '../notice/notice.ts'
import type { Commune, Geographie } from '../reference/geographie.ts'
import { homonymesEnClair } from '../reference/homonymes.ts'
import { codeInseeDeduit } from '../rules/code-insee-deduit.ts'
import { codeInseeIllisible } from '../rules/code-insee-illisible.ts'
import { codeInseeRepare } from '../rules/code-insee-repare.ts'
import { codePostalDeduit } from '../rules/code-postal-deduit.ts'
import { codePostalIllisible } from '../rules/code-postal-illisible.ts'
import { codePostalInconnu } from '../rules/code-postal-inconnu.ts'
import { codePostalRepare } from '../rules/code-postal-repare.ts'
import { communeAncienne } from '../rules/commune-ancienne.ts'
import { communeDeduite } from '../rules/commune-deduite.ts'
import { communeHomonyme } from '../rules/commune-homonyme.ts'
import { communeIntrouvable } from '../rules/commune-introuvable.ts'
import { communeReparee } from '../rules/commune-reparee.ts'
import { localisationContradictoire } from '../rules/localisation-contradictoire.ts'
import { noticeOf } from '../rules/rule.ts'
import type { Champ } from '../standard/champs.ts'
import { fold } from '../text/fold.ts'
import { departementsOf, MONACO } from './codes-servis.ts'
import type { Dit } from './indices.ts'
import { type Indices, isTown, type Localite } from './vote.ts'

export interface LocaliteEcrite {
  readonly valeurs: { commune?: string; code_postal?: string; code_insee?: string }
  readonly deduits: Champ[]
  readonly bruts: Partial<Record<Champ, string>>
  readonly notices: Notice[]
}

/** `{ commune: 'ST DENIS', code_postal: '97400' }` gives Saint-Denis, 97400, 97411, with `commune-reparee` and `code-insee-deduit`. */
export function writeLocalite(dit: Dit, localite: Localite, geographie: Geographie): LocaliteEcrite {
  const sortie: LocaliteEcrite = { valeurs: {}, deduits: [], bruts: {}, notices: [] }
  if (localite.contestee) {
    keepContested(dit, sortie)
    return sortie
  }
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
    if (isHomonyme(localite)) sortie.notices.push(noticeOfHomonyme(nom, geographie))
    else if (nom !== '' || codePostal !== null)
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
  if (localite.nommee === null && isTown(nom, localite.rivales, geographie)) sortie.bruts.commune = dit.commune ?? nom
  if (isContradiction(dit.indices, localite, geographie))
    sortie.notices.push(noticeOf(localisationContradictoire, seen()))
}

/** Several communes bear the name, here or anywhere, and nothing tells which: its name alone is published. */
const isHomonyme = ({ exaequo, nommee }: Localite): boolean =>
  exaequo.length > 1 && (nommee === 'exacte' || nommee === 'ancienne')

/** The rule's advice, and which communes they are: `… Vouliez-vous dire Saint-Denis, 97400 (La Réunion) ou … ?` */
function noticeOfHomonyme(nom: string, geographie: Geographie): Notice {
  const notice = noticeOf(communeHomonyme, nom)
  const dites = homonymesEnClair(nom, geographie)
  return dites === null ? notice : { ...notice, advice: `${notice.advice} Vouliez-vous dire ${dites}\u00a0?` }
}

/** Nothing tells which of the name and the code is wrong: both are kept as they are, and neither is published. */
function keepContested(dit: Dit, sortie: LocaliteEcrite): void {
  const { nom, codePostal } = dit.indices
  const seen = [dit.commune ?? nom, dit.codePostal ?? codePostal, dit.codeInsee].filter(Boolean).join(', ')
  const cells = { commune: dit.commune ?? nom, code_postal: dit.codePostal ?? codePostal, code_insee: dit.codeInsee }
  for (const champ of ['commune', 'code_postal', 'code_insee'] as const) {
    const cell = cells[champ]
    if (!cell) continue
    sortie.bruts[champ] = cell
    sortie.notices.push(noticeOf(localisationContradictoire, seen, champ))
  }
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
  if (dite !== null && (codes.includes(dite) || isSeul(dite, codes, coupee, geographie))) {
    sortie.valeurs.code_postal = dite
    if (dit.codePostalRecrit) sortie.notices.push(noticeOf(codePostalRepare, cell))
    else if (cell === undefined) sortie.deduits.push('code_postal')
    return
  }
  if (codes.length === 0 || coupee) {
    if (dite === null) return
    sortie.bruts.code_postal = cell ?? dite
    const ailleurs = geographie.parCodePostal(dite).length > 0
    sortie.notices.push(
      noticeOf(ailleurs ? localisationContradictoire : codePostalInconnu, cell ?? dite, 'code_postal')
    )
    return
  }
  const code = nearestCode(codes, dite)
  sortie.valeurs.code_postal = code
  if (dite === null) {
    sortie.deduits.push('code_postal')
    sortie.notices.push(noticeOf(codePostalDeduit, cell ?? commune?.nom))
  } else sortie.notices.push(noticeOf(codePostalRepare, cell ?? dite))
}

/** A code that stands without a commune of its own: one that some commune bears, or that of a cut city's CEDEX. */
function isSeul(dite: string, codes: readonly string[], coupee: boolean, geographie: Geographie): boolean {
  if (!coupee) return codes.length === 0 && (dite === MONACO || geographie.parCodePostal(dite).length > 0)
  const [premier = ''] = codes
  if (!dite.startsWith(premier.slice(0, 2))) return false
  // "75000", "13000" for the whole city, "75372" for a CEDEX; "75021" is no arrondissement's.
  return dite.endsWith('000') || dite[2] !== premier[2]
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
