/**
 * What a row says of its locality, gathered from every cell that may say it: the town's, the post code's, the INSEE code's,
 * the département's, one cell that carries everything, and the street line when its neighbours are empty.
 */
import type { Geographie } from '../reference/geographie.ts'
import { cleNomCommune } from '../reference/nom-commune.ts'
import type { Brut, Cible } from '../standard/brut.ts'
import { oneLine } from '../text/clean.ts'
import { readCodeInsee } from './code-insee.ts'
import { type CodePostalLu, departementsOfCodePostal, readCodePostal } from './code-postal.ts'
import { clesServies, departementsOf, isPossible } from './codes-servis.ts'
import { readDepartement } from './departement.ts'
import { readNomLocalite } from './nom-localite.ts'
import { ressemblance } from './ressemblance.ts'
import { coupeAdresse, tidyVoie, villeAmong, villeAtEnd } from './voie.ts'
import type { Indices } from './vote.ts'

export interface ContexteAdresse {
  readonly geographie: Geographie
  /** Département codes the source covers, or `national`. */
  readonly territoire: readonly string[] | 'national'
}

/** The cells as written; undefined when absent. */
export interface Cellules {
  readonly commune: string | undefined
  readonly codePostal: string | undefined
  readonly codeInsee: string | undefined
  readonly departement: string | undefined
}

export interface Dit extends Cellules {
  readonly indices: Indices
  /** A postal box found in the town's cell. */
  readonly boite: string
  /** True when the post code's cell is not the five figures it should be. */
  readonly codePostalRecrit: boolean
  /** True when nothing in the post code's cell can be a French one. */
  readonly codePostalIllisible: boolean
}

/** The lines that say where in the commune. */
export interface Lignes {
  readonly adresse: string
  readonly complement: string
}

export const textOf = (brut: Brut, cible: Cible): string | undefined => brut.valeurs[cible]?.[0]?.texte

/** A cell of one word or name: on one line, whatever the file did with it. */
function cellOf(brut: Brut, cible: Cible): string | undefined {
  const texte = textOf(brut, cible)
  return texte === undefined || !UNEVEN.test(texte) ? texte : oneLine(texte)
}
// "LYON\n69003", "Aix  en Provence", a non-breaking blank
const UNEVEN = /[^\S ]| {2}|^ | $/

export function cellulesOf(brut: Brut): Cellules {
  return {
    commune: cellOf(brut, 'commune'),
    codePostal: cellOf(brut, 'code_postal'),
    codeInsee: cellOf(brut, 'code_insee'),
    departement: cellOf(brut, 'departement')
  }
}

// "Lyon" of "69003 Lyon": what is left of the post code's cell is a name, not "2A".
const WORD = /\p{L}{3}/u

/** Reads the cells alone: `{ commune: 'LYON CEDEX 03', codePostal: '69421' }` gives the name `LYON`, the code, arrondissement 3. */
export function readCellules(cellules: Cellules, { geographie, territoire }: ContexteAdresse): Dit {
  const { commune, codePostal, codeInsee, departement } = cellules
  const poste = codePostal === undefined ? null : readCodePostal(codePostal)
  // "974" in the post code's cell is at least a département.
  const dit = departement ?? (poste?.code === null && poste.reste.length <= 3 ? poste.reste : undefined)
  const departements = dit === undefined ? [] : readDepartement(dit, geographie)
  const lu = commune === undefined ? null : readNomLocalite(commune)
  const reste =
    (lu === null || lu.nom === '') && poste !== null && WORD.test(poste.reste) ? readNomLocalite(poste.reste) : lu
  const nom = reste?.nom ?? ''
  const attendus = departements.length > 0 ? departements : territoire
  const ecrit = poste === null ? null : codeOf(poste, attendus)
  const posteLu = ecrit === null ? null : (codeOfArrondissement(ecrit, geographie) ?? ecrit)
  const lisible =
    posteLu !== null &&
    isPossible(posteLu, geographie) &&
    !isEtranger(posteLu, nom, poste?.autre ?? null, attendus, geographie)
  // A post code copied into the INSEE column says nothing more.
  const copied = codeInsee !== undefined && codeInsee === codePostal && geographie.parCodePostal(codeInsee).length > 0
  // Written out: copying with "..." cost more than all the reading above (4 µs of 6 a row).
  return {
    commune,
    codePostal,
    codeInsee,
    departement,
    indices: {
      codePostal: lisible ? posteLu : possible(lu?.codePostal ?? null, geographie),
      codeInsee: copied ? null : readCodeInsee(codeInsee ?? (posteLu === null ? (codePostal ?? '') : ''), geographie),
      nom,
      arrondissement: reste?.arrondissement ?? null,
      departements
    },
    boite: lu?.boite ?? '',
    codePostalRecrit: poste?.repare === true || posteLu !== ecrit,
    codePostalIllisible: poste !== null && !lisible
  }
}

const possible = (code: string | null, geographie: Geographie): string | null =>
  code !== null && isPossible(code, geographie) ? code : null

/** An arrondissement's INSEE code in the post code's cell, `69386` → `69006`; null for any other code. */
function codeOfArrondissement(code: string, geographie: Geographie): string | null {
  if (geographie.parCodePostal(code).length > 0) return null
  const commune = geographie.commune(code)
  return commune?.type === 'ARM' ? (commune.codesPostaux[0] ?? null) : null
}

/** Of the two codes that four figures may stand for, the one of the expected département; the lost zero otherwise. */
function codeOf({ code, autre }: CodePostalLu, attendus: readonly string[] | 'national'): string | null {
  if (code === null || autre === null || attendus === 'national') return code
  const expected = (candidate: string) => departementsOfCodePostal(candidate).some(d => attendus.includes(d))
  return !expected(code) && expected(autre) ? autre : code
}

/**
 * Four figures beside a town that no commune of that département resembles are a foreign code ("1000 Bruxelles"), unless
 * the source or the row says which French département is meant.
 */
function isEtranger(
  code: string,
  nom: string,
  autre: string | null,
  attendus: readonly string[] | 'national',
  geographie: Geographie
): boolean {
  if (autre === null || nom === '' || attendus !== 'national') return false
  const departements = departementsOf(code, geographie)
  if (geographie.parNom(nom).some(c => departements.includes(c.departement))) return false
  const cle = cleNomCommune(nom)
  return !clesServies(code, geographie).some(served => ressemblance(cle, served) > 0)
}

/**
 * Completes the cells with what the address lines carry: one cell that holds everything, or "12 rue X, 59000 Lille" beside
 * empty columns. Gives the lines too, the street cut out of the whole.
 */
export function readLignes(
  brut: Brut,
  dit: Dit,
  { geographie, territoire }: ContexteAdresse
): { dit: Dit; lignes: Lignes } {
  const complete = textOf(brut, 'adresse_complete')
  let adresse = textOf(brut, 'adresse')
  let complement = textOf(brut, 'complement_adresse') ?? ''
  let { codePostal: code, nom } = dit.indices
  if (complete !== undefined && (adresse === undefined || code === null || nom === '')) {
    const cut = coupeAdresse(complete, geographie)
    code ??= possible(cut.codePostal, geographie)
    if (nom === '') nom = readNomLocalite(cut.ville).nom
    let { voie } = cut
    if (cut.codePostal === null && nom === '') {
      const near = dit.indices.departements.length > 0 ? dit.indices.departements : territoire
      const tail = villeAtEnd(complete, ville => isVilleOf(ville, near, geographie), false)
      nom = tail.ville
      if (nom !== '') voie = tidyVoie(tail.voie)
    }
    if (complement === '' && adresse === undefined) complement = cut.suite
    adresse ??= voie
  }
  for (const line of nom === '' || code === null ? [adresse, complement] : []) {
    if (!line) continue
    const cut = coupeAdresse(line, geographie)
    if (
      possible(cut.codePostal, geographie) !== null &&
      cut.codePostal !== null &&
      (code === null || code.slice(0, 2) === cut.codePostal.slice(0, 2))
    ) {
      code ??= cut.codePostal
      if (nom === '') nom = readNomLocalite(cut.ville).nom
    }
    if (nom !== '' || code === null) continue
    const served = clesServies(code, geographie)
    if (served.length > 1) nom = villeAmong(line, served, true).ville
  }
  const same = code === dit.indices.codePostal && nom === dit.indices.nom
  return {
    dit: same ? dit : withCodeEtNom(dit, code, nom),
    lignes: { adresse: adresse ?? '', complement }
  }
}

/**
 * What the cells and the street line say together when the cells contradict each other: the line's own post code with the
 * cell's town (`12 rue X 13001 Marseille` beside 35000), or the cell's post code with the line's town. Null when the line
 * gives right to neither.
 */
export function readTemoins(dit: Dit, lignes: Lignes, geographie: Geographie): Dit | null {
  const { codePostal, nom } = dit.indices
  if (codePostal === null || nom === '') return null
  const nommees = geographie.parNom(nom)
  for (const line of [lignes.adresse, lignes.complement]) {
    if (line === '') continue
    const cut = coupeAdresse(line, geographie)
    const ville =
      cut.codePostal === null ? villeAmong(line, clesServies(codePostal, geographie), false).ville : cut.ville
    const cle = cleNomCommune(readNomLocalite(ville).nom)
    const servies = cut.codePostal === null ? [] : geographie.parCodePostal(cut.codePostal)
    if (servies.some(c => nommees.some(n => n.actuelle === c.actuelle)) && (cle === '' || cle === cleNomCommune(nom)))
      return { ...withCodeEtNom(dit, cut.codePostal, nom), codePostalRecrit: true }
    if ((cut.codePostal ?? codePostal) === codePostal && clesServies(codePostal, geographie).includes(cle))
      return withCodeEtNom(dit, codePostal, ville)
  }
  return null
}

/** The same with another post code and name. Written out, like `readCellules`. */
function withCodeEtNom(dit: Dit, codePostal: string | null, nom: string): Dit {
  const { codeInsee, arrondissement, departements } = dit.indices
  return {
    commune: dit.commune,
    codePostal: dit.codePostal,
    codeInsee: dit.codeInsee,
    departement: dit.departement,
    indices: { codePostal, codeInsee, nom, arrondissement, departements },
    boite: dit.boite,
    codePostalRecrit: dit.codePostalRecrit,
    codePostalIllisible: dit.codePostalIllisible
  }
}

function isVilleOf(ville: string, departements: readonly string[] | 'national', geographie: Geographie): boolean {
  const named = geographie.parNom(ville)
  return departements === 'national' ? named.length === 1 : named.some(c => departements.includes(c.departement))
}
