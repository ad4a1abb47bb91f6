/**
 * Where people say they are: a commune, a post code, a département, a region, and the point that stands for it. The register knows
 * the official point of some communes only; for the others the mean of their places is as good to measure from.
 */
import type { Commune, Departement, Geographie, Point } from '@lieux-communs/core'
import { cleNomCommune, cleNomLache, departementOf } from '@lieux-communs/core'
import { createIntercommunalites, type Intercommunalites } from './intercommunalites.ts'
import { createVocabulaire, fautesPermises, type Vocabulaire } from './mots.ts'
import { REGIONS, type Region, SIGLES } from './regions.ts'

export interface Endroit {
  readonly genre: 'commune' | 'code_postal' | 'epci' | 'departement' | 'region'
  /** INSEE code, post code, SIREN of an intercommunalité, département code or region code: see `regions.ts`. */
  readonly code: string
  readonly nom: string
  /** What tells it from another of the same name: `59 Nord`. */
  readonly precision: string
  /** INSEE codes of its places; arrondissements included. */
  readonly communes: readonly string[]
  /** Codes of the départements that it is; empty for a commune and a post code. */
  readonly departements: readonly string[]
  /** Inhabitants of the commune; 0 for the others. */
  readonly population: number
  readonly centre: Point | null
  /** Who says the centre: the official file, GeoNames, the mean of its places, only the places of its post code, or the towns it is made of. */
  readonly centreDe: OrigineDuCentre | null
}

type OrigineDuCentre = 'officiel' | 'geonames' | 'lieux' | 'code_postal' | 'communes'

export interface Endroits {
  commune(code: string): Endroit | undefined
  codePostal(code: string): Endroit | undefined
  departement(code: string): Endroit | undefined
  /** `R75` → Nouvelle-Aquitaine. */
  region(code: string): Endroit | undefined
  /** An intercommunalité, by its SIREN: its towns, and their middle. */
  epci(code: string): Endroit | undefined
  /** Intercommunalités that the whole text names, those named whole first: `Limoges Métropole`, `agglo du Pays de Dreux`. */
  intercommunalites(texte: string): { readonly endroit: Endroit; readonly entiere: boolean }[]
  /** All that bear exactly this name, the most populated first: `Saint-Denis` → 93, then 974. */
  nommes(nom: string): Endroit[]
  /** Communes whose name goes on from there, the most populated first: `aix` → Aix-en-Provence, Aix-les-Bains. */
  commencent(nom: string): Endroit[]
  /** Those whose name is a letter or two away, the likeliest first: near, populated, with places. */
  ressemblants(nom: string): Endroit[]
}

/** Too wide to have a middle to measure from. */
export const isEtendue = (endroit: Endroit): boolean => endroit.departements.length > 0

/** What the places themselves teach of where a code lies. */
export interface CentresConnus {
  commune(code: string): Point | null
  codePostal(code: string): Point | null
  /** True when at least one place lies under this INSEE code. */
  aDesLieux(code: string): boolean
}

/**
 * How many times bigger a town must be to make up for one more wrong letter: `Monpelier` is a letter from Montélier, 4,000
 * inhabitants, and two from Montpellier, 300,000. Out of 40 misspelt towns tried on the real lists, ten to fifty change none.
 */
const PAR_LETTRE = 20
/** A département or a region is meant by its name as often as a town of so many inhabitants. */
const COMME_UNE_VILLE = 100_000
/** Letters that having no place at all is worth: who looks for one rarely means a town that has none. */
const SANS_LIEU = 1

/** What the names of towns are looked up in. */
interface Noms {
  /** Codes by folded name. */
  readonly communes: ReadonlyMap<string, readonly string[]>
  readonly vocabulaire: Vocabulaire
  /** Codes of arrondissements by the one of their city. */
  readonly arrondissements: ReadonlyMap<string, readonly string[]>
  readonly departements: ReadonlyMap<string, Departement>
  readonly intercommunalites: Intercommunalites
}

const append = <V>(listes: Map<string, V[]>, cle: string, valeur: V): void => {
  const liste = listes.get(cle)
  if (liste) liste.push(valeur)
  else listes.set(cle, [valeur])
}

function readNoms(geographie: Geographie): Noms {
  const communes = new Map<string, string[]>()
  const arrondissements = new Map<string, string[]>()
  const enVigueur = geographie.communes()
  for (const commune of enVigueur) {
    if (commune.type === 'ARM') append(arrondissements, commune.actuelle, commune.code)
    append(communes, cleNomCommune(commune.nom), commune.code)
  }
  const departements = new Map<string, Departement>()
  for (const d of geographie.departements()) {
    const cle = cleNomCommune(d.nom)
    departements.set(cle, d)
    // "la réunion", "reunion"
    if (!departements.has(cleNomLache(cle))) departements.set(cleNomLache(cle), d)
  }
  return {
    communes,
    vocabulaire: createVocabulaire([...communes.keys()]),
    arrondissements,
    departements,
    intercommunalites: createIntercommunalites(geographie.epcis(), enVigueur)
  }
}

/** Kept from one édition to the next: towns do not change with it, and their names cost 0.1 to 0.2 s that pages would wait. */
const NOMS = new WeakMap<Geographie, Noms>()

function nomsOf(geographie: Geographie): Noms {
  const connus = NOMS.get(geographie)
  if (connus) return connus
  const noms = readNoms(geographie)
  NOMS.set(geographie, noms)
  return noms
}

export function createEndroits(geographie: Geographie, connus: CentresConnus): Endroits {
  const { communes: noms, vocabulaire, arrondissements, departements, intercommunalites } = nomsOf(geographie)

  const etendues = new Map<string, Endroit>()
  const ofRegion = ({ code, nom, departements: codes }: Region): Endroit => ({
    genre: 'region',
    code,
    nom,
    precision: 'région',
    communes: [],
    departements: codes,
    population: 0,
    centre: null,
    centreDe: null
  })
  const regions = new Map(REGIONS.map(r => [r.code, ofRegion(r)]))
  for (const endroit of regions.values()) etendues.set(cleNomCommune(endroit.nom), endroit)
  for (const [sigle, code] of Object.entries(SIGLES)) etendues.set(sigle, regions.get(code) as Endroit)

  const precision = (code: string): string => {
    const d = geographie.departement(code)
    return d ? `${d.code} ${d.nom}` : code
  }
  const centreOf = (commune: Commune): [Point | null, OrigineDuCentre | null] => {
    const propre = commune.point ?? geographie.commune(commune.actuelle)?.point
    const lieux = connus.commune(commune.code)
    // An arrondissement's own places say better where it is than the point of its whole city.
    if (commune.point && !(commune.type === 'ARM' && commune.point.approximatif && lieux)) {
      return [commune.point, commune.point.approximatif ? 'geonames' : 'officiel']
    }
    if (lieux) return [lieux, 'lieux']
    if (propre) return [propre, propre.approximatif ? 'geonames' : 'officiel']
    const voisins = commune.codesPostaux.map(cp => connus.codePostal(cp)).find(p => p !== null)
    return voisins ? [voisins, 'code_postal'] : [null, null]
  }
  const codesDe = (commune: Commune): string[] => [
    ...new Set([commune.code, commune.actuelle, ...(arrondissements.get(commune.code) ?? [])])
  ]
  /** Low when these words, with so many letters wrong, likely mean this commune. */
  const ecartDe = (commune: Commune, fautes: number): number =>
    fautes +
    (codesDe(commune).some(connus.aDesLieux) ? 0 : SANS_LIEU) -
    Math.log(Math.max(1, commune.population)) / Math.log(PAR_LETTRE)
  const ofCommune = (commune: Commune): Endroit => {
    // An arrondissement stands for itself, never for its whole city.
    const communes = commune.type === 'ARM' ? [commune.code] : codesDe(commune)
    const [centre, centreDe] = centreOf(commune)
    const d = commune.departement || departementOf(commune.code)
    return {
      genre: 'commune',
      code: commune.code,
      nom: commune.nom,
      precision: precision(d),
      communes,
      departements: [],
      population: commune.population,
      centre,
      centreDe
    }
  }
  const ofDepartement = (d: Departement): Endroit => ({
    genre: 'departement',
    code: d.code,
    nom: d.nom,
    precision: 'département',
    communes: [],
    departements: [d.code],
    population: 0,
    centre: null,
    centreDe: null
  })
  /** The middle of what people live in: a big town pulls it. */
  const milieuOf = (communes: readonly Commune[]): Point | null => {
    let [latitude, longitude, poids] = [0, 0, 0]
    for (const commune of communes) {
      const [point] = centreOf(commune)
      const pese = Math.max(1, commune.population)
      if (!point) continue
      latitude += point.latitude * pese
      longitude += point.longitude * pese
      poids += pese
    }
    return poids === 0 ? null : { latitude: latitude / poids, longitude: longitude / poids }
  }
  const ofEpci = (code: string): Endroit | undefined => {
    const nom = geographie.epci(code)?.nom
    if (nom === undefined) return undefined
    const siennes = geographie.communes().filter(c => c.epci === code)
    const centre = milieuOf(siennes)
    return {
      genre: 'epci',
      code,
      nom,
      precision: 'intercommunalité',
      communes: [...new Set(siennes.flatMap(codesDe))],
      departements: [],
      population: 0,
      centre,
      centreDe: centre && 'communes'
    }
  }
  for (const [nom, d] of departements) etendues.set(nom, ofDepartement(d))
  const vocabulaireEtendu = createVocabulaire([...etendues.keys()])
  const parPopulation = (a: Commune, b: Commune): number => b.population - a.population || (a.code < b.code ? -1 : 1)

  return {
    commune(code) {
      const commune = geographie.commune(code)
      return commune && ofCommune(commune)
    },
    codePostal(code) {
      const communes = geographie.parCodePostal(code)
      const centre = connus.codePostal(code)
      if (communes.length === 0 && centre === null) return undefined
      if (communes.length === 1) {
        const seule = ofCommune(communes[0] as Commune)
        return { ...seule, genre: 'code_postal', code, precision: code }
      }
      const enVigueur = communes.filter(c => c.type === 'COM' || c.type === 'ARM').sort(parPopulation)
      const premiere = enVigueur[0]
      const seconde = communes.map(c => c.point ?? connus.commune(c.code)).find(p => p !== null) ?? null
      const nom = enVigueur.length > 1 && premiere ? `${premiere.nom} et autour` : (premiere?.nom ?? code)
      return {
        genre: 'code_postal',
        code,
        nom,
        precision: code,
        communes: communes.map(c => c.code),
        departements: [],
        population: 0,
        centre: centre ?? seconde,
        centreDe: centre ? 'lieux' : seconde ? 'code_postal' : null
      }
    },
    departement(code) {
      const d = geographie.departement(code)
      return d && ofDepartement(d)
    },
    region: code => regions.get(code),
    epci: ofEpci,
    intercommunalites: texte =>
      intercommunalites(texte)
        .flatMap(({ code, entiere }) => {
          const endroit = ofEpci(code)
          return endroit ? [{ endroit, entiere }] : []
        })
        .sort((a, b) => Number(b.entiere) - Number(a.entiere)),
    nommes(nom) {
      const plie = cleNomCommune(nom)
      const trouvees = [...geographie.parNom(plie)].sort(parPopulation)
      const enVigueur = trouvees.filter(c => c.type === 'COM' || c.type === 'ARM')
      const etendue = etendues.get(plie) ?? etendues.get(cleNomLache(plie))
      return [...(enVigueur.length > 0 ? enVigueur : trouvees).map(ofCommune), ...(etendue ? [etendue] : [])]
    },
    commencent(nom) {
      const plie = cleNomCommune(nom)
      if (plie.length < 3) return []
      return vocabulaire
        .prefixe(`${plie} `)
        .flatMap(indice => noms.get(vocabulaire.mots[indice] as string) ?? [])
        .flatMap(code => geographie.commune(code) ?? [])
        .filter(c => c.type === 'COM')
        .sort(parPopulation)
        .slice(0, 5)
        .map(ofCommune)
    },
    ressemblants(nom) {
      const plie = cleNomCommune(nom)
      if (plie.length < 4) return []
      const permises = fautesPermises(plie.replace(/ /g, ''))
      const communes = vocabulaire
        .proches(plie, permises)
        .flatMap(({ indice, fautes }) =>
          (noms.get(vocabulaire.mots[indice] as string) ?? []).flatMap(code => {
            const commune = geographie.commune(code)
            return commune ? [{ endroit: () => ofCommune(commune), ecart: ecartDe(commune, fautes), commune }] : []
          })
        )
        .sort((a, b) => a.ecart - b.ecart || parPopulation(a.commune, b.commune))
        .slice(0, 5)
      const larges = vocabulaireEtendu.proches(plie, permises).map(({ indice, fautes }) => ({
        endroit: () => etendues.get(vocabulaireEtendu.mots[indice] as string) as Endroit,
        ecart: fautes - Math.log(COMME_UNE_VILLE) / Math.log(PAR_LETTRE)
      }))
      return [...larges, ...communes]
        .sort((a, b) => a.ecart - b.ecart)
        .slice(0, 5)
        .map(x => x.endroit())
    }
  }
}
