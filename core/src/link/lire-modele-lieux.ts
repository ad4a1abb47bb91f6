/** A model of places read from a file that a person may have edited: what is wrong is said where it is, in French. */
import { COMPARAISONS, INDICES, type Indice, type Niveau } from './modele.ts'
import { MODELE_LIEUX, type ModeleLieux, type NiveauLieux } from './modele-lieux.ts'
import { CLES_DES_LIEUX, clesInconnues } from './moteur/cles-connues.ts'
import { FORMAT_MODELE } from './moteur/modele.ts'

type Objet = Readonly<Record<string, unknown>>

const isObject = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v)
const isNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v)
const oneOf = (noms: Iterable<string>): string => `« ${[...noms].join(' », « ')} »`
const listOf = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : [])

const BLOCS_CONNUS: ReadonlySet<string> = new Set(MODELE_LIEUX.blocs.map(b => b.cles[0].cle))
const NIVEAUX: Readonly<Record<Indice, readonly Niveau[]>> = COMPARAISONS
const isIndice = (v: unknown): v is Indice => INDICES.some(i => i === v)

/** True when a file says that it is a model of places: `isModeleLieux({ lecture: 'lieux' })`. */
export const isModeleLieux = (lu: unknown): boolean => isObject(lu) && lu.lecture === 'lieux'

function fautesDesBlocs(blocs: readonly unknown[]): string[] {
  if (blocs.length === 0) return ['blocs : une règle au moins']
  return blocs.flatMap((bloc, i) => {
    const cles = isObject(bloc) ? listOf(bloc.cles) : []
    const cle = isObject(cles[0]) ? cles[0].cle : undefined
    const known = cles.length === 1 && BLOCS_CONNUS.has(String(cle))
    return known && isObject(bloc) && isNumber(bloc.plafond)
      ? []
      : [`blocs.${i} : { cles: [{ cle }], plafond: 60 }, la clé l’une de ${oneOf(BLOCS_CONNUS)}`]
  })
}

/** Every level of a comparison is there, under its name: one that were missing would weigh nothing, unseen. */
function fautesDesNiveaux(indice: Indice, niveaux: readonly unknown[], ou: string): string[] {
  const dits = new Map(niveaux.filter(isObject).map(n => [n.niveau, n.poids]))
  const connus = NIVEAUX[indice].map(n => n.niveau)
  const inconnus = [...dits.keys()].filter(n => !connus.some(c => c === n))
  // A model learnt by an earlier program: what it does not weigh is named, with what this one gives it.
  const missing = (n: string): string =>
    `${ou} : « ${n} », niveau de « ${indice} », et son poids, en bits (${NIVEAUX[indice].find(c => c.niveau === n)?.poids} sans apprentissage)`
  return [
    ...inconnus.map(n => `${ou} : « ${String(n)} » n’est pas un niveau de « ${indice} » (${oneOf(connus)})`),
    ...connus.flatMap(n => (isNumber(dits.get(n)) ? [] : [missing(n)]))
  ]
}

function fautesDesComparaisons(comparaisons: readonly unknown[]): string[] {
  if (comparaisons.length === 0) return ['comparaisons : une au moins']
  const vus = new Set<string>()
  return comparaisons.flatMap((comparaison, i) => {
    const ou = `comparaisons.${i}`
    if (!isObject(comparaison) || !isIndice(comparaison.indice)) return [`${ou}.indice : l’un de ${oneOf(INDICES)}`]
    const { indice, distance, niveaux } = comparaison
    const double = vus.has(indice) ? [`${ou}.indice : « ${indice} » est déjà là`] : []
    vus.add(indice)
    const nommee = distance === `lieux.${indice}` ? [] : [`${ou}.distance : « lieux.${indice} »`]
    return [...double, ...nommee, ...fautesDesNiveaux(indice, listOf(niveaux), `${ou}.niveaux`)]
  })
}

function fautesDuModele(lu: unknown): string[] {
  if (!isObject(lu) || lu.format !== FORMAT_MODELE || lu.lecture !== 'lieux')
    return [`ce n’est pas un modèle de lieux : « format » doit être « ${FORMAT_MODELE} », « lecture » « lieux »`]
  const { bandes } = lu
  const bands = isObject(bandes) ? [bandes.separer, bandes.regarder, bandes.joindre] : []
  const inOrder = bands.every(isNumber) && bands.every((b, i) => i === 0 || Number(b) >= Number(bands[i - 1]))
  return [
    ...clesInconnues(lu, CLES_DES_LIEUX),
    ...(isNumber(lu.a_priori_bits) ? [] : ['a_priori_bits : un nombre de bits']),
    ...(bands.length === 3 && inOrder
      ? []
      : ['bandes : { joindre, regarder, separer }, en bits, de la plus haute à la plus basse']),
    ...(lu.appris === null || isObject(lu.appris) ? [] : ['appris : ce qui a appris les poids, ou null']),
    ...fautesDesBlocs(listOf(lu.blocs)),
    ...fautesDesComparaisons(listOf(lu.comparaisons))
  ]
}

/** The model, its levels in the order of the program's, or what is wrong with it. */
export function readModeleLieux(
  lu: unknown
): { readonly modele: ModeleLieux } | { readonly fautes: readonly string[] } {
  const fautes = fautesDuModele(lu)
  if (fautes.length > 0) return { fautes }
  const modele = lu as ModeleLieux
  const comparaisons = modele.comparaisons.map(comparaison => {
    const dits = new Map(comparaison.niveaux.map(n => [n.niveau, n]))
    return { ...comparaison, niveaux: NIVEAUX[comparaison.indice].map(n => dits.get(n.niveau) as NiveauLieux) }
  })
  return { modele: { ...modele, comparaisons } }
}
