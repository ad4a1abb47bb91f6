/**
 * The address of a record: street, complement, commune, post code, INSEE code, each repaired from the others. What is
 * said is read part by part, the commune is settled by vote (`localite.ts`), then every field is made to agree with it.
 */
import { distance, type Point } from '../geo/point.ts'
import type { Notice } from '../notice/notice.ts'
import type { Commune, Geographie } from '../reference/geographie.ts'
import { cleNomCommune } from '../reference/nom-commune.ts'
import { adresseIncomplete } from '../rules/adresse-incomplete.ts'
import { adresseReparee } from '../rules/adresse-reparee.ts'
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
import type { Brut, Cible } from '../standard/brut.ts'
import type { Champ, Valeurs } from '../standard/champs.ts'
import { fold, hasPhrase } from '../text/fold.ts'
import { readCodeInsee } from './code-insee.ts'
import { type CodePostalLu, departementsOfCodePostal, readCodePostal } from './code-postal.ts'
import { normaliseCoordonnees } from './coordonnees.ts'
import { readDepartement } from './departement.ts'
import { departementsOf, findLocalite, type Indices, type Localite } from './localite.ts'
import { readNomLocalite } from './nom-localite.ts'
import { readNombre } from './nombre.ts'
import { coupeAdresse, tidyVoie, villeAtEnd, withoutLocalite } from './voie.ts'

export interface ContexteAdresse {
  readonly geographie: Geographie
  readonly territoire: readonly string[] | 'national'
}

export interface AdresseNormalisee {
  readonly valeurs: Pick<Valeurs, 'adresse' | 'complement_adresse' | 'commune' | 'code_postal' | 'code_insee'>
  readonly deduits: readonly Champ[]
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly notices: readonly Notice[]
}

/** What the row says of the locality, and in which cells. */
interface Dit {
  readonly indices: Indices
  /** Cells as written, for notices and comparison; undefined when absent. */
  readonly commune: string | undefined
  readonly codePostal: string | undefined
  readonly codeInsee: string | undefined
  readonly adresse: string
  readonly complement: string
  /** A postal box found in the town's cell. */
  readonly boite: string
  /** True when the post code's cell is not the five figures it should be. */
  readonly codePostalRecrit: boolean
}

/**
 * Reads and repairs the whole address of a record. `{ adresse: '12 rue X, LILLE', code_postal: '59033', commune: 'LILLE
 * CEDEX' }` gives `12 rue X`, `59000`, `Lille`, `59350`, with a notice for each change; nothing in it ever costs the row.
 */
export function normaliseAdresse(brut: Brut, ctx: ContexteAdresse): AdresseNormalisee {
  const { geographie } = ctx
  const dit = readDit(brut, ctx)
  const localite = locate(dit, brut, ctx)
  const sortie: Sortie = { valeurs: {}, deduits: [], bruts: {}, notices: [] }
  writeCommune(dit, localite, geographie, sortie)
  writeCodePostal(dit, localite.commune, geographie, sortie)
  writeCodeInsee(dit, localite.commune, sortie)
  writeVoie(dit, localite, geographie, sortie)
  return sortie
}

function locate(dit: Dit, brut: Brut, ctx: ContexteAdresse): Localite {
  const { geographie, territoire } = ctx
  const voted = findLocalite(dit.indices, geographie, territoire)
  const decided = voted.commune !== null && voted.rivales.length === 0
  const found = decided ? voted : settle(voted, pointDit(brut), geographie)
  if (found.commune !== null || dit.indices.codePostal !== null || dit.indices.codeInsee !== null) return found
  if (dit.indices.nom !== '' && voted.exaequo.length > 0) return found
  const commune = communeAuPoint(brut, ctx, dit.indices)
  return commune === null ? found : { ...found, commune }
}

/**
 * A row that has nothing but a point: the commune whose centre is nearest. Over the sources it is the right one 9 times of
 * 10 within 2 km of an official centre, or 1 km of an approximate one; farther, the commune stays unknown.
 */
function communeAuPoint(brut: Brut, ctx: ContexteAdresse, { departements }: Indices): Commune | null {
  const { latitude, longitude } = normaliseCoordonnees(brut, ctx, null).valeurs
  if (latitude === undefined || longitude === undefined) return null
  const point = { latitude, longitude }
  let found: Commune | null = null
  let best = 2_000
  for (const commune of ctx.geographie.communes()) {
    const centre = commune.point
    if (centre === null || Math.abs(centre.latitude - latitude) > 0.02) continue
    if (departements.length > 0 && !departements.includes(commune.departement)) continue
    const metres = distance(point, centre)
    if (metres > best || (centre.approximatif && metres > 1_000)) continue
    best = metres
    found = commune
  }
  return found
}

interface Sortie {
  readonly valeurs: { -readonly [C in keyof AdresseNormalisee['valeurs']]: AdresseNormalisee['valeurs'][C] }
  readonly deduits: Champ[]
  readonly bruts: Partial<Record<Champ, string>>
  readonly notices: Notice[]
}

const textOf = (brut: Brut, cible: Cible): string | undefined => brut.valeurs[cible]?.[0]?.texte

function readDit(brut: Brut, { geographie, territoire }: ContexteAdresse): Dit {
  const commune = textOf(brut, 'commune')
  const codePostal = textOf(brut, 'code_postal')
  const codeInsee = textOf(brut, 'code_insee')
  const complete = textOf(brut, 'adresse_complete')
  let adresse = textOf(brut, 'adresse')
  let complement = textOf(brut, 'complement_adresse') ?? ''
  const departementDit = textOf(brut, 'departement')
  const departements = departementDit === undefined ? [] : readDepartement(departementDit, geographie)

  const lu = commune === undefined ? null : readNomLocalite(commune)
  const poste = codePostal === undefined ? null : readCodePostal(codePostal)
  let code = (poste && codeOf(poste, departements.length > 0 ? departements : territoire)) ?? lu?.codePostal ?? null
  let nom = lu?.nom ?? ''
  let arrondissement = lu?.arrondissement ?? null
  if (nom === '' && poste !== null && poste.reste !== '') {
    const reste = readNomLocalite(poste.reste)
    nom = reste.nom
    arrondissement ??= reste.arrondissement
  }
  if (complete !== undefined) {
    const cut = coupeAdresse(complete, geographie)
    code ??= cut.codePostal
    if (nom === '') nom = readNomLocalite(cut.ville).nom
    let voie = cut.voie
    if (cut.codePostal === null && nom === '') {
      const near = departements.length > 0 ? departements : territoire
      const tail = villeAtEnd(complete, ville => isVilleOf(ville, near, geographie), false)
      if (tail.ville !== '') {
        nom = tail.ville
        voie = tidyVoie(tail.voie)
      }
    }
    if (complement === '' && adresse === undefined) complement = cut.suite
    adresse ??= voie
  }
  // A street line that carries what its neighbours lack: "12 rue X, 59000 Lille" beside empty columns.
  for (const line of nom === '' || code === null ? [adresse, complement] : []) {
    if (!line) continue
    const cut = coupeAdresse(line, geographie)
    if (cut.codePostal !== null && (code === null || code.slice(0, 2) === cut.codePostal.slice(0, 2))) {
      code ??= cut.codePostal
      if (nom === '') nom = readNomLocalite(cut.ville).nom
    }
    if (nom !== '' || code === null) continue
    const served = geographie.parCodePostal(code).map(c => cleNomCommune(c.nom))
    if (served.length > 1) nom = villeAtEnd(`, ${line}`, ville => served.includes(cleNomCommune(ville)), true).ville
  }
  return {
    indices: {
      codePostal: code,
      // A post code copied into the INSEE column says nothing more.
      codeInsee:
        codeInsee === undefined || (codeInsee === codePostal && geographie.parCodePostal(codeInsee).length > 0)
          ? null
          : readCodeInsee(codeInsee, geographie),
      nom,
      arrondissement,
      departements
    },
    commune,
    codePostal,
    codeInsee,
    adresse: adresse ?? '',
    complement,
    boite: lu?.boite ?? '',
    codePostalRecrit: poste?.repare ?? false
  }
}

/** Of the two codes that four figures may stand for, the one of the expected département; the lost zero otherwise. */
function codeOf({ code, autre }: CodePostalLu, attendus: readonly string[] | 'national'): string | null {
  if (code === null || autre === null || attendus === 'national') return code
  const expected = (candidate: string) => departementsOfCodePostal(candidate).some(d => attendus.includes(d))
  return !expected(code) && expected(autre) ? autre : code
}

function isVilleOf(ville: string, departements: readonly string[] | 'national', geographie: Geographie): boolean {
  const named = geographie.parNom(ville)
  return departements === 'national' ? named.length === 1 : named.some(c => departements.includes(c.departement))
}

/** Degrees as plainly written, good enough to choose between communes of one post code. */
function pointDit(brut: Brut): Point | null {
  const latitude = readNombre(textOf(brut, 'latitude') ?? '')
  const longitude = readNombre(textOf(brut, 'longitude') ?? '')
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude, longitude }
}

/** Beyond these, a point no longer tells between communes that share a post code: the reach of a commune around its centre. */
const PRES_DU_CENTRE = 15_000
const PRES_APPROCHE = 1_500

/**
 * Has the point settle what the words left open: between communes with the same voices, or between the winner and another
 * that bears the written name. Without a point, the most peopled commune of a shared post code is taken, and said to be
 * deduced: right 75 times of 100 over the sources (6,300 rows whose commune is known). Homonyms stay undecided.
 */
function settle(localite: Localite, point: Point | null, geographie: Geographie): Localite {
  const { commune, exaequo, rivales, nommee } = localite
  if (commune === null && exaequo.length > 0) {
    const near = point === null ? null : nearest(point, exaequo)
    const fallback = nommee === 'exacte' || nommee === 'ancienne' ? null : mostPeopled(exaequo)
    return { ...localite, commune: near ?? fallback }
  }
  if (point === null || nommee === 'exacte' || rivales.length === 0) return localite
  const right = rivales.filter(rivale => isNearer(point, rivale, commune, geographie))
  return right.length === 1 && right[0] !== undefined
    ? { commune: right[0], exaequo: [], rivales: [], nommee: 'exacte', ancienne: null }
    : localite
}

const mostPeopled = (communes: readonly Commune[]): Commune =>
  communes.reduce((a, b) => (b.population > a.population || (b.population === a.population && b.code < a.code) ? b : a))

function nearest(point: Point, communes: readonly Commune[]): Commune | null {
  let found: Commune | null = null
  let best = Number.POSITIVE_INFINITY
  for (const commune of communes) {
    if (commune.point === null) continue
    const metres = distance(point, commune.point)
    if (metres >= best || metres > (commune.point.approximatif ? PRES_APPROCHE : PRES_DU_CENTRE)) continue
    best = metres
    found = commune
  }
  return found
}

/** The named commune is right when the point is in its département and not in the other's, or twice as near to its centre. */
function isNearer(point: Point, nommee: Commune, autre: Commune | null, geographie: Geographie): boolean {
  if (autre === null || autre.departement !== nommee.departement)
    return (
      geographie.dansDepartement(point, nommee.departement, 0) === true &&
      (autre === null || geographie.dansDepartement(point, autre.departement, 3_000) === false)
    )
  if (nommee.point === null || autre.point === null) return false
  return distance(point, nommee.point) * 2 < distance(point, autre.point)
}

function writeCommune(dit: Dit, localite: Localite, geographie: Geographie, sortie: Sortie): void {
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
  const seen = [dit.commune ?? nom, dit.codePostal, dit.codeInsee].filter(Boolean).join(', ')
  if (dit.commune === undefined || nom === '') {
    sortie.deduits.push('commune')
    sortie.notices.push(noticeOf(communeDeduite, seen))
  } else if (localite.nommee === 'ancienne') sortie.notices.push(noticeOf(communeAncienne, dit.commune))
  else if (fold(dit.commune) !== fold(officiel)) sortie.notices.push(noticeOf(communeReparee, dit.commune))
  if (isContradiction(dit.indices, localite, geographie))
    sortie.notices.push(noticeOf(localisationContradictoire, seen))
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
  const departement = localite.commune?.departement ?? ''
  if (departements.length > 0 && !departements.includes(departement)) return true
  if (codeInsee !== null && geographie.commune(codeInsee)?.departement !== departement) return true
  if (localite.nommee === null && nom !== '' && geographie.parNom(nom).length > 0) return true
  return codePostal !== null && !departementsOf(codePostal, geographie).includes(departement)
}

function writeCodePostal(dit: Dit, commune: Commune | null, geographie: Geographie, sortie: Sortie): void {
  const { codePostal: dite } = dit.indices
  const cell = dit.codePostal
  if (cell !== undefined && readCodePostal(cell).code === null) {
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

function writeCodeInsee(dit: Dit, commune: Commune | null, sortie: Sortie): void {
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

function writeVoie(dit: Dit, localite: Localite, geographie: Geographie, sortie: Sortie): void {
  const { commune, ancienne, nommee } = localite
  const { nom } = dit.indices
  const cles = [nom, ancienne?.nom, sortie.valeurs.commune].flatMap(n => (n ? [cleNomCommune(n)] : []))
  const codesPostaux = [...(commune?.codesPostaux ?? []), ...(dit.indices.codePostal ? [dit.indices.codePostal] : [])]
  const strip = (texte: string) => (texte === '' ? '' : withoutLocalite(texte, { cles, codesPostaux }, geographie))
  const { boite } = dit
  let adresse = strip(dit.adresse)
  let complement = strip(dit.complement)
  if (complement !== '' && (cles.includes(cleNomCommune(complement)) || isSaid(complement, adresse))) complement = ''
  if (adresse === '' && complement !== '') {
    adresse = complement
    complement = ''
  }
  // A village or a former commune still helps to find the door: it stays beside the address.
  const lieuDit =
    commune === null
      ? null
      : nommee === null
        ? nom
        : nommee === 'ancienne'
          ? ancienne?.nom
          : plusLong(nom, sortie.valeurs.commune)
  for (const more of [boite, lieuDit])
    if (more && !isSaid(more, `${adresse} ${complement}`))
      complement = complement === '' ? more : `${complement}, ${more}`
  if (adresse !== '') sortie.valeurs.adresse = adresse
  else sortie.notices.push(noticeOf(adresseIncomplete, dit.adresse))
  if (complement !== '') sortie.valeurs.complement_adresse = complement
  if (dit.adresse !== '' && fold(adresse) !== fold(dit.adresse))
    sortie.notices.push(noticeOf(adresseReparee, dit.adresse))
}

const isSaid = (words: string, text: string): boolean => hasPhrase(fold(text), fold(words))

/** The written name when it says more than the official one: "Saint-Denis La Plaine" for Saint-Denis. */
function plusLong(ecrit: string, officiel = ''): string | null {
  const official = cleNomCommune(officiel)
  const written = cleNomCommune(ecrit)
  if (!hasPhrase(written, official)) return null
  const before = written.slice(0, written.indexOf(official)).trim()
  const after = written.slice(written.indexOf(official) + official.length).trim()
  // "Vorey sur Arzon", "Le Mont-Dore": a fuller name of the same town says nothing more.
  return /^(?:le|la|les|l)?$/.test(before) && /^(?:$|(?:sur|sous|de|du|des|d|les|en) )/.test(after) ? null : ecrit
}
