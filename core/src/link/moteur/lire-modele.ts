/**
 * A model read from a file that a person may have edited: what is wrong is said where it is, in French, before anything is linked.
 */
import { CLE } from './cles.ts'
import { DISTANCE } from './distances/liste.ts'
import { FORMAT_MODELE, type Modele } from './modele.ts'
import { NATURES } from './natures.ts'

type Objet = Readonly<Record<string, unknown>>

const isObject = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v)
const isList = (v: unknown): v is readonly unknown[] => Array.isArray(v)
const isTexts = (v: unknown): v is readonly string[] => isList(v) && v.length > 0 && v.every(x => typeof x === 'string')
const isShare = (v: unknown): v is number => typeof v === 'number' && v > 0 && v <= 1
const isNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v)
const oneOf = (noms: Iterable<string>): string => `« ${[...noms].join(' », « ')} »`

/** What is wrong with a text that should be a model: `['comparaisons.0.distance : « jaro » n’est pas connue…']`; empty when it is one. */
function fautesDuModele(lu: unknown): string[] {
  if (!isObject(lu) || lu.format !== FORMAT_MODELE)
    return [`ce n’est pas un modèle : « format » doit être « ${FORMAT_MODELE} »`]
  const fautes: string[] = []
  const must = (vrai: boolean, faute: string): void => {
    if (!vrai) fautes.push(faute)
  }

  must(isShare(lu.a_priori) && lu.a_priori < 1, 'a_priori : une part entre 0 et 1')
  const { bandes } = lu
  if (!isObject(bandes) || !isNumber(bandes.joindre) || !isNumber(bandes.separer) || bandes.separer > bandes.joindre)
    fautes.push('bandes : { joindre, separer }, en bits, separer sous joindre')
  must(lu.appris === null || isObject(lu.appris), 'appris : ce qui a appris les poids, ou null')
  must(typeof lu.un_a_un === 'boolean', 'un_a_un : true ou false')
  return [
    ...fautes,
    ...fautesDesBlocs(lu.blocs),
    ...fautesDesComparaisons(lu.comparaisons),
    ...fautesDesDependances(lu.dependances)
  ]
}

const fautesDeNature = (v: unknown, ou: string): string[] =>
  typeof v === 'string' && Object.hasOwn(NATURES, v) ? [] : [`${ou}.nature : l’une de ${oneOf(Object.keys(NATURES))}`]

const fautesDeColonnes = (v: unknown, ou: string): string[] =>
  isTexts(v) ? [] : [`${ou}.colonnes : une liste de noms de colonnes`]

function fautesDesBlocs(blocs: unknown): string[] {
  if (!isList(blocs) || blocs.length === 0) return ['blocs : une règle au moins']
  return blocs.flatMap((bloc, i) => {
    if (!isObject(bloc) || !isNumber(bloc.plafond) || !isList(bloc.cles) || bloc.cles.length === 0)
      return [`blocs.${i} : { cles: […], plafond: 50 }`]
    return bloc.cles.flatMap((cle, k) => {
      const ou = `blocs.${i}.cles.${k}`
      if (!isObject(cle)) return [`${ou} : { colonnes, nature, cle }`]
      const known = CLE.has(String(cle.cle)) ? [] : [`${ou}.cle : l’une de ${oneOf(CLE.keys())}`]
      return [...fautesDeColonnes(cle.colonnes, ou), ...fautesDeNature(cle.nature, ou), ...known]
    })
  })
}

function fautesDesComparaisons(comparaisons: unknown): string[] {
  if (!isList(comparaisons) || comparaisons.length === 0) return ['comparaisons : une au moins']
  return comparaisons.flatMap((comparaison, i) => {
    const ou = `comparaisons.${i}`
    if (!isObject(comparaison)) return [`${ou} : { indice, colonnes, nature, distance, niveaux }`]
    const { indice, colonnes, nature, distance, niveaux, sans } = comparaison
    return [
      ...(typeof indice === 'string' ? [] : [`${ou}.indice : un nom`]),
      ...fautesDeColonnes(colonnes, ou),
      ...(sans === undefined || isTexts(sans) ? [] : [`${ou}.sans : une liste de noms de colonnes`]),
      ...fautesDeNature(nature, ou),
      ...(DISTANCE.has(String(distance)) ? [] : [`${ou}.distance : l’une de ${oneOf(DISTANCE.keys())}`]),
      ...fautesDesNiveaux(niveaux, `${ou}.niveaux`)
    ]
  })
}

function fautesDesDependances(dependances: unknown): string[] {
  if (!isList(dependances)) return ['dependances : une liste, même vide']
  return dependances.flatMap((d, i) =>
    isObject(d) && isTexts(d.indices) && d.indices.length === 2 && isNumber(d.part) && d.part >= 0 && d.part <= 1
      ? []
      : [`dependances.${i} : { indices: [un, autre], part: de 0 à 1 }`]
  )
}

function fautesDesNiveaux(niveaux: unknown, ou: string): string[] {
  if (!isList(niveaux) || niveaux.length < 2 || !niveaux.every(isObject)) return [`${ou} : deux niveaux au moins`]
  const fautes: string[] = []
  niveaux.forEach((niveau, i) => {
    const bounded = isNumber(niveau.au_moins) || isNumber(niveau.au_plus)
    if (typeof niveau.niveau !== 'string') fautes.push(`${ou}.${i}.niveau : un nom`)
    if (niveau.plafond !== undefined && !isNumber(niveau.plafond)) fautes.push(`${ou}.${i}.plafond : un nombre de bits`)
    if (!isShare(niveau.m) || !isShare(niveau.u))
      fautes.push(`${ou}.${i} : m et u, des parts au-dessus de 0, 1 au plus`)
    if (bounded === (i === niveaux.length - 1))
      fautes.push(`${ou}.${i} : « au_moins » ou « au_plus » pour tous les niveaux, sauf le dernier`)
  })
  return fautes
}

/** The model, or what is wrong with it. */
export function readModele(lu: unknown): { readonly modele: Modele } | { readonly fautes: readonly string[] } {
  const fautes = fautesDuModele(lu)
  return fautes.length > 0 ? { fautes } : { modele: lu as Modele }
}
