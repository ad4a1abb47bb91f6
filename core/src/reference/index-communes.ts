/**
 * The maps behind `Geographie`: communes by code, post code and name, départements by outline or box. Pure: whoever has
 * the lists (npm packages, the official files) gives them, and every stage asks the same questions.
 */
import { type Contour, inContour } from '../geo/contour.ts'
import { boxOf, distance, inBox, type Point } from '../geo/point.ts'
import { createDansCommune } from './dans-commune.ts'
import type { Commune, Departement, Geographie, Territoire } from './geographie.ts'
import { cleNomCommune, cleNomLache } from './nom-commune.ts'
import { BOITES_OUTRE_MER } from './outre-mer.ts'

export interface DonneesGeographiques {
  /** Every commune, in force or not; several may bear one code (a new commune and the delegated one it is named after). */
  readonly communes: readonly Commune[]
  readonly departements: readonly { readonly code: string; readonly nom: string; readonly region: string }[]
  /** Names of intercommunalités and regions, asked for at the first question about one. */
  readonly epcis?: () => readonly Territoire[]
  readonly regions?: () => readonly Territoire[]
  /** Outlines of départements by code, when known. */
  readonly contours?: ReadonlyMap<string, Contour>
  /** Metres by which the outlines may be wrong; official ones are not. */
  readonly margeContours?: number
  /** Outlines of communes by the code in force that holds their ground, asked for at the first question about one. */
  readonly contoursCommunes?: () => ReadonlyMap<string, readonly Contour[]>
}

/** In force first: a code or a name answers with the commune of today before those it replaced. */
const RANG = { COM: 0, ARM: 1, COMD: 2, COMA: 3, ANC: 4 } as const

/**
 * A box of known points is smaller than the département. Against the official centroids, the box of the approximate
 * points (a quarter of the communes) leaves out nothing farther than 25 km; centroids are at most 10 km from the border.
 */
const MARGE_POINTS_APPROCHES = 25_000
const MARGE_CENTROIDES = 10_000

const NONE: readonly Commune[] = []

function push<K>(map: Map<K, Commune[]>, key: K, commune: Commune): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [commune])
  else list.push(commune)
}

/** Ouessant, the farthest of the islands that drawings forget, is 20 km from the mainland. */
const MARGE_ILES = 25_000

/** Simplified outlines leave out small islands (Sein, Houat, Aix): being at a commune's centre is being in. */
const ILE_METRES = 3_000

function isNearOne(point: Point, centres: readonly Point[] = [], margeMetres: number): boolean {
  return centres.some(
    centre => Math.abs(centre.latitude - point.latitude) < 0.1 && distance(point, centre) <= ILE_METRES + margeMetres
  )
}

type Noms = ReadonlyMap<string, readonly Commune[]>

/** Made at the first question about a name: many runs of the program never ask one, and fewer need the loose keys. */
function indexNoms(communes: readonly Commune[], cleOf: (nom: string) => string): Noms {
  const noms = new Map<string, Commune[]>()
  for (const commune of communes) {
    const cle = cleOf(commune.nom)
    if (cle !== '') push(noms, cle, commune)
  }
  return noms
}

interface Territoires {
  all(): readonly Territoire[]
  get(code: string): Territoire | undefined
}

/** Read once, when first asked for. */
function territoiresOf(read: () => readonly Territoire[] = () => []): Territoires {
  let lus: ReadonlyMap<string, Territoire> | undefined
  const parCode = () => {
    lus ??= new Map(read().map(t => [t.code, t]))
    return lus
  }
  return { all: () => [...parCode().values()], get: code => parCode().get(code) }
}

/** Builds the index, about 80 ms for the whole country: `creeGeographie(données).parCodePostal('59000')[0]?.nom === 'Lille'`. */
export function creeGeographie(donnees: DonneesGeographiques): Geographie {
  const ordered = [...donnees.communes].sort((a, b) => RANG[a.type] - RANG[b.type])
  const parCode = new Map<string, Commune>()
  const parPoste = new Map<string, Commune[]>()
  const points = new Map<string, Point[]>()
  const officiels = new Set<string>()
  const villesDecoupees = new Set(ordered.filter(c => c.type === 'ARM').map(c => c.actuelle))
  for (const commune of ordered) {
    if (!parCode.has(commune.code)) parCode.set(commune.code, commune)
    // A city cut into arrondissements leaves its post codes to them: "75011" is Paris 11e, and only that.
    if (!villesDecoupees.has(commune.code)) for (const poste of commune.codesPostaux) push(parPoste, poste, commune)
    if (commune.point !== null) {
      const known = points.get(commune.departement)
      if (known === undefined) points.set(commune.departement, [commune.point])
      else known.push(commune.point)
      if (!commune.point.approximatif) officiels.add(commune.departement)
    }
  }
  const departements: Departement[] = donnees.departements.map(({ code, nom, region }) => ({
    code,
    nom,
    region,
    boite: donnees.contours?.get(code)?.boite ?? BOITES_OUTRE_MER.get(code) ?? boxOf(points.get(code) ?? [])
  }))
  const parDepartement = new Map(departements.map(d => [d.code, d]))
  const epcis = territoiresOf(donnees.epcis)
  const regions = territoiresOf(donnees.regions)
  let disparues: readonly Commune[] | undefined
  let stricts: Noms | undefined
  let laches: Noms | undefined
  const isOnLand = (point: Point): boolean => {
    for (const contour of donnees.contours?.values() ?? []) if (inContour(point, contour, 0)) return true
    return false
  }
  const enVigueur = ordered.filter(c => c.type === 'COM' || c.type === 'ARM')
  const dansCommune = createDansCommune(enVigueur, donnees.contoursCommunes)

  return {
    commune: code => parCode.get(code),
    parCodePostal: codePostal => parPoste.get(codePostal) ?? NONE,
    parNom: nom => {
      stricts ??= indexNoms(ordered, cleNomCommune)
      const cle = cleNomCommune(nom)
      const found = stricts.get(cle)
      if (found !== undefined) return found
      laches ??= indexNoms(ordered, name => cleNomLache(cleNomCommune(name)))
      return laches.get(cleNomLache(cle)) ?? NONE
    },
    departement: code => parDepartement.get(code),
    departements: () => departements,
    epci: epcis.get,
    epcis: epcis.all,
    region: regions.get,
    regions: regions.all,
    communes: () => enVigueur,
    anciennes: () => {
      disparues ??= ordered.filter(c => RANG[c.type] > RANG.ARM && c.nom !== parCode.get(c.actuelle)?.nom)
      return disparues
    },
    dansCommune: (point, code) => {
      const actuelle = parCode.get(parCode.get(code)?.actuelle ?? '')
      return actuelle === undefined ? null : dansCommune(point, actuelle)
    },
    dansDepartement: (point, departement, margeMetres, aTerre = false) => {
      const contour = donnees.contours?.get(departement)
      if (contour !== undefined) {
        const approchee = donnees.margeContours ?? 0
        if (inContour(point, contour, margeMetres + approchee)) return true
        if (isNearOne(point, points.get(departement), margeMetres)) return true
        // A rough drawing forgets whole islands (Sein, Aix): at sea near its département, a point is believed.
        return !aTerre && approchee > 0 && inBox(point, contour.boite, MARGE_ILES) && !isOnLand(point)
      }
      const boite = parDepartement.get(departement)?.boite
      if (boite === null || boite === undefined) return null
      if (BOITES_OUTRE_MER.has(departement)) return inBox(point, boite, margeMetres)
      const slack = officiels.has(departement) ? MARGE_CENTROIDES : MARGE_POINTS_APPROCHES
      return inBox(point, boite, margeMetres + slack)
    }
  }
}
