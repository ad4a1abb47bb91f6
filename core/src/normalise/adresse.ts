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
import { fold } from '../text/fold.ts'
import { readCodeInsee } from './code-insee.ts'
import { departementsOfCodePostal, readCodePostal } from './code-postal.ts'
import { readDepartement } from './departement.ts'
import { findLocalite, type Indices, type Localite } from './localite.ts'
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
  const localite = settle(findLocalite(dit.indices, geographie, ctx.territoire), pointDit(brut))
  const sortie: Sortie = { valeurs: {}, deduits: [], bruts: {}, notices: [] }
  writeCommune(dit, localite, geographie, sortie)
  writeCodePostal(dit, localite.commune, geographie, sortie)
  writeCodeInsee(dit, localite.commune, sortie)
  writeVoie(dit, localite, geographie, sortie)
  return sortie
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
  let code = poste?.code ?? lu?.codePostal ?? null
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
    adresse ??= voie
    if (complement === '') complement = cut.suite
  }
  // A street line that carries what its neighbours lack: "12 rue X, 59000 Lille" beside empty columns.
  for (const line of [adresse, complement]) {
    if (!line || (code !== null && nom !== '')) continue
    const cut = coupeAdresse(line, geographie)
    if (cut.codePostal === null || (code !== null && code !== cut.codePostal)) continue
    code = cut.codePostal
    if (nom === '') nom = readNomLocalite(cut.ville).nom
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
    codePostalRecrit: poste?.repare ?? false
  }
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

/**
 * Chooses between equals: the commune whose centre is nearest to the point, else the most peopled of those that share the
 * post code. Homonyms without a point stay undecided.
 */
function settle(localite: Localite, point: Point | null): Localite {
  const { exaequo, nommee } = localite
  if (exaequo.length === 0) return localite
  let commune: Commune | null = null
  if (point !== null && exaequo.every(c => c.point !== null)) {
    let best = Number.POSITIVE_INFINITY
    for (const c of exaequo) {
      const metres = distance(point, c.point as Point)
      if (metres < best && metres < PRES) {
        best = metres
        commune = c
      }
    }
  }
  if (commune === null && nommee === null) commune = exaequo.reduce((a, b) => (b.population > a.population ? b : a))
  return { ...localite, commune }
}
/** No commune of mainland France reaches farther from its centre, Arles and Laruns aside. */
const PRES = 15_000

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
  if (codePostal === null) return false
  const servies = geographie.parCodePostal(codePostal)
  return servies.length > 0
    ? !servies.some(c => c.departement === departement)
    : !departementsOfCodePostal(codePostal).includes(departement)
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

/** Of a commune's codes, the one that begins most like what was written, else the smallest, which is the town's main one: `31059` → `31000`. */
function nearestCode(codes: readonly string[], ecrit: string | null): string {
  const common = (code: string): number => {
    let i = 0
    while (ecrit !== null && i < 5 && code[i] === ecrit[i]) i++
    return i
  }
  return codes.reduce((a, b) => (common(b) > common(a) || (common(b) === common(a) && b < a) ? b : a))
}

function writeCodeInsee(dit: Dit, commune: Commune | null, sortie: Sortie): void {
  const cell = dit.codeInsee
  const read = dit.indices.codeInsee
  if (cell !== undefined && read === null) {
    sortie.bruts.code_insee = cell
    sortie.notices.push(noticeOf(codeInseeIllisible, cell))
  }
  if (commune === null) return
  sortie.valeurs.code_insee = commune.code
  if (read === null) sortie.deduits.push('code_insee')
  if (cell === undefined) sortie.notices.push(noticeOf(codeInseeDeduit, sortie.valeurs.commune))
  else if (read !== null && cell !== commune.code) sortie.notices.push(noticeOf(codeInseeRepare, cell))
}

function writeVoie(dit: Dit, localite: Localite, geographie: Geographie, sortie: Sortie): void {
  const { commune, ancienne, nommee } = localite
  const { nom } = dit.indices
  const cles = [nom, ancienne?.nom, sortie.valeurs.commune].flatMap(n => (n ? [cleNomCommune(n)] : []))
  const codesPostaux = [...(commune?.codesPostaux ?? []), ...(dit.indices.codePostal ? [dit.indices.codePostal] : [])]
  const strip = (texte: string) => (texte === '' ? '' : withoutLocalite(texte, { cles, codesPostaux }, geographie))
  let adresse = strip(dit.adresse)
  let complement = strip(dit.complement)
  if (complement !== '' && (fold(complement) === fold(adresse) || cles.includes(cleNomCommune(complement))))
    complement = ''
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
  if (lieuDit && !` ${fold(`${adresse} ${complement}`)} `.includes(` ${fold(lieuDit)} `))
    complement = complement === '' ? lieuDit : `${complement}, ${lieuDit}`
  if (adresse !== '') sortie.valeurs.adresse = adresse
  else sortie.notices.push(noticeOf(adresseIncomplete, dit.adresse))
  if (complement !== '') sortie.valeurs.complement_adresse = complement
  if (dit.adresse !== '' && fold(adresse) !== fold(dit.adresse))
    sortie.notices.push(noticeOf(adresseReparee, dit.adresse))
}

/** The written name when it says more than the official one: "Saint-Denis La Plaine" for Saint-Denis. */
function plusLong(ecrit: string, officiel = ''): string | null {
  const official = cleNomCommune(officiel)
  const written = cleNomCommune(ecrit)
  return ` ${written} `.includes(` ${official} `) && written !== official ? ecrit : null
}
