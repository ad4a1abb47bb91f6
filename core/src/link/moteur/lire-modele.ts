/**
 * A model read from a file that a person may have edited: what is wrong is said where it is, in French, before anything is linked.
 */
import { CLE } from './cles.ts'
import { CLES_DU_MODELE, clesInconnues } from './cles-connues.ts'
import { ENTRE } from './colonnes.ts'
import { DISTANCE } from './distances/liste.ts'
import { bitsOf, FORMAT_MODELE, type Modele, type NiveauAppris } from './modele.ts'
import { NATURES } from './natures.ts'

type Objet = Readonly<Record<string, unknown>>

const isObject = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v)
const isList = (v: unknown): v is readonly unknown[] => Array.isArray(v)
const isTexts = (v: unknown): v is readonly string[] => isList(v) && v.length > 0 && v.every(x => typeof x === 'string')
const isShare = (v: unknown): v is number => typeof v === 'number' && v > 0 && v <= 1
const isNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v)
const oneOf = (noms: Iterable<string>): string => `« ${[...noms].join(' », « ')} »`
/** What was seen, short: `« soundex »`, `2.5`, `rien`. */
const seen = (v: unknown): string =>
  v === undefined ? 'rien' : typeof v === 'string' ? `« ${v.slice(0, 40)} »` : JSON.stringify(v).slice(0, 60)

/** What is wrong with a text that should be a model: `['comparaisons.0.distance : « jaro » n’est pas connue…']`; empty when it is one. */
function fautesDuModele(lu: unknown): string[] {
  if (!isObject(lu) || lu.format !== FORMAT_MODELE)
    return [
      `ce n’est pas un modèle : « format » doit être « ${FORMAT_MODELE} », pas ${isObject(lu) ? seen(lu.format) : seen(lu)}`
    ]
  const fautes: string[] = []
  const must = (vrai: boolean, faute: string): void => {
    if (!vrai) fautes.push(faute)
  }

  must(isShare(lu.a_priori) && lu.a_priori < 1, `a_priori : une part entre 0 et 1, pas ${seen(lu.a_priori)}`)
  const { bandes } = lu
  if (!isObject(bandes) || !isNumber(bandes.joindre) || !isNumber(bandes.separer) || bandes.separer > bandes.joindre)
    fautes.push(`bandes : { joindre, separer }, en bits, separer sous joindre, pas ${seen(bandes)}`)
  must(lu.appris === null || isObject(lu.appris), 'appris : ce qui a appris les poids, ou null')
  must(typeof lu.un_a_un === 'boolean', `un_a_un : true ou false, pas ${seen(lu.un_a_un)}`)
  must(lu.doublons === undefined || lu.doublons === true, `doublons : true, ou rien, pas ${seen(lu.doublons)}`)
  must(
    lu.un_a_un !== true || lu.doublons !== true,
    'doublons : true contredit « un_a_un » : true, qui dit que chaque fichier ne tient une chose qu’une fois'
  )
  return [
    ...fautes,
    ...clesInconnues(lu, CLES_DU_MODELE),
    ...fautesDesBlocs(lu.blocs),
    ...fautesDesComparaisons(lu.comparaisons),
    ...fautesDesDependances(lu.dependances, isList(lu.comparaisons) ? lu.comparaisons : []),
    ...fautesDesProches(lu.proches, isList(lu.comparaisons) ? lu.comparaisons : [])
  ]
}

const fautesDeNature = (v: unknown, ou: string): string[] =>
  typeof v === 'string' && Object.hasOwn(NATURES, v)
    ? []
    : [`${ou}.nature : ${seen(v)} n’est pas connue ; l’une de ${oneOf(Object.keys(NATURES))}`]

const fautesDeColonnes = (v: unknown, ou: string): string[] =>
  isTexts(v) ? [] : [`${ou}.colonnes : une liste de noms de colonnes, pas ${seen(v)}`]

function fautesDesBlocs(blocs: unknown): string[] {
  if (!isList(blocs) || blocs.length === 0) return ['blocs : une règle au moins']
  return blocs.flatMap((bloc, i) => {
    if (!isObject(bloc) || !isList(bloc.cles) || bloc.cles.length === 0)
      return [`blocs.${i} : { cles: […], plafond: 50 }, pas ${seen(bloc)}`]
    if (!Number.isInteger(bloc.plafond) || (bloc.plafond as number) < 2)
      return [
        `blocs.${i}.plafond : un nombre entier de lignes, 2 au moins (sinon aucune paire), pas ${seen(bloc.plafond)}`
      ]
    return bloc.cles.flatMap((cle, k) => {
      const ou = `blocs.${i}.cles.${k}`
      if (!isObject(cle)) return [`${ou} : { colonnes, nature, cle }, pas ${seen(cle)}`]
      const known = CLE.has(String(cle.cle))
        ? []
        : [`${ou}.cle : ${seen(cle.cle)} n’est pas connue ; l’une de ${oneOf(CLE.keys())}`]
      return [...fautesDeColonnes(cle.colonnes, ou), ...fautesDeNature(cle.nature, ou), ...known]
    })
  })
}

/** A word for a word, whole words only written for themselves. */
function fautesDesAbreges(abreges: unknown, ou: string): string[] {
  if (abreges === undefined) return []
  const whole = isObject(abreges) && Object.values(abreges).every(mot => typeof mot === 'string' && mot !== '')
  return whole ? [] : [`${ou}.abreges : des mots et ce qu’ils abrègent, {"av": "avenue"}, pas ${seen(abreges)}`]
}

function fautesDesComparaisons(comparaisons: unknown): string[] {
  if (!isList(comparaisons) || comparaisons.length === 0) return ['comparaisons : une au moins']
  const indices = comparaisons.map(c => (isObject(c) ? c.indice : undefined))
  return comparaisons.flatMap((comparaison, i) => {
    const ou = `comparaisons.${i}`
    if (!isObject(comparaison))
      return [`${ou} : { indice, colonnes, nature, distance, niveaux }, pas ${seen(comparaison)}`]
    const { indice, colonnes, nature, distance, niveaux, sans, opposes, frequences, rare_jusqua, suites, abreges } =
      comparaison
    const known = DISTANCE.get(String(distance))
    return [
      ...(typeof indice === 'string' ? [] : [`${ou}.indice : un nom, pas ${seen(indice)}`]),
      ...(indices.indexOf(indice) === i
        ? []
        : [`${ou}.indice : ${seen(indice)} est déjà celui d’une autre comparaison`]),
      ...(typeof frequences === 'boolean' ? [] : [`${ou}.frequences : true ou false, pas ${seen(frequences)}`]),
      ...fautesDeColonnes(colonnes, ou),
      ...(sans === undefined || isTexts(sans) ? [] : [`${ou}.sans : une liste de noms de colonnes, pas ${seen(sans)}`]),
      ...(opposes === undefined || (isList(opposes) && opposes.every(isTexts))
        ? []
        : [`${ou}.opposes : des listes de mots, [["bleu", "rouge"]], pas ${seen(opposes)}`]),
      ...(suites === undefined || typeof suites === 'boolean'
        ? []
        : [`${ou}.suites : true ou false, pas ${seen(suites)}`]),
      ...fautesDesAbreges(abreges, ou),
      ...(rare_jusqua === undefined || (Number.isInteger(rare_jusqua) && (rare_jusqua as number) > 0)
        ? []
        : [`${ou}.rare_jusqua : un nombre entier de lignes, pas ${seen(rare_jusqua)}`]),
      ...fautesDeNature(nature, ou),
      ...(known ? [] : [`${ou}.distance : ${seen(distance)} n’est pas connue ; l’une de ${oneOf(DISTANCE.keys())}`]),
      ...fautesDesNiveaux(niveaux, `${ou}.niveaux`, known?.unite ? 'au_plus' : 'au_moins')
    ]
  })
}

function fautesDesDependances(dependances: unknown, comparaisons: readonly unknown[]): string[] {
  if (!isList(dependances)) return [`dependances : une liste, même vide, pas ${seen(dependances)}`]
  const indices = new Set(comparaisons.map(c => (isObject(c) ? c.indice : undefined)))
  const known = new Set<string>()
  return dependances.flatMap((d, i) => {
    const ou = `dependances.${i}`
    if (!isObject(d) || !isTexts(d.indices) || d.indices.length !== 2)
      return [`${ou} : { indices: [un, autre], part: de 0 à 1 }, pas ${seen(d)}`]
    const key = [...d.indices].sort().join(ENTRE)
    const again = known.has(key)
    known.add(key)
    return [
      ...(isNumber(d.part) && d.part >= 0 && d.part <= 1 ? [] : [`${ou}.part : de 0 à 1, pas ${seen(d.part)}`]),
      ...d.indices
        .filter(x => !indices.has(x))
        .map(x => `${ou}.indices : ${seen(x)} n’est l’indice d’aucune comparaison`),
      ...(d.indices[0] === d.indices[1] ? [`${ou}.indices : ${seen(d.indices[0])} ne dépend pas de lui-même`] : []),
      ...(again ? [`${ou}.indices : « ${d.indices.join(' » et « ')} » sont déjà dits plus haut`] : [])
    ]
  })
}

/** One share a level, as many lists as comparisons. */
function fautesDesProches(proches: unknown, comparaisons: readonly unknown[]): string[] {
  if (proches === undefined) return []
  if (!isObject(proches) || !isList(proches.niveaux) || proches.niveaux.length !== comparaisons.length)
    return [`proches : { part, niveaux: une liste de parts par comparaison }, pas ${seen(proches)}`]
  return [
    ...(isShare(proches.part) && proches.part < 1
      ? []
      : [`proches.part : une part entre 0 et 1, pas ${seen(proches.part)}`]),
    ...proches.niveaux.flatMap((parts, i) => {
      const { niveaux } = comparaisons[i] as Objet
      const whole = isList(parts) && isList(niveaux) && parts.length === niveaux.length && parts.every(isShare)
      return whole ? [] : [`proches.niveaux.${i} : une part au-dessus de 0 par niveau, pas ${seen(parts)}`]
    })
  ]
}

/** Shares of all levels add up to one at most; rounding by hand is allowed. */
const SOMME_MAX = 1.02

type Borne = 'au_moins' | 'au_plus'

function fautesDesNiveaux(niveaux: unknown, ou: string, borne: Borne): string[] {
  if (!isList(niveaux) || niveaux.length < 2 || !niveaux.every(isObject))
    return [`${ou} : deux niveaux au moins, pas ${seen(niveaux)}`]
  const autre: Borne = borne === 'au_moins' ? 'au_plus' : 'au_moins'
  const fautes = niveaux.flatMap((niveau, i) => {
    const last = i === niveaux.length - 1
    return [
      ...(typeof niveau.niveau === 'string' ? [] : [`${ou}.${i}.niveau : un nom, pas ${seen(niveau.niveau)}`]),
      ...(niveau.plafond === undefined || isNumber(niveau.plafond)
        ? []
        : [`${ou}.${i}.plafond : un nombre de bits, pas ${seen(niveau.plafond)}`]),
      ...(niveau.deux === undefined || typeof niveau.deux === 'boolean'
        ? []
        : [`${ou}.${i}.deux : true ou false, pas ${seen(niveau.deux)}`]),
      ...(isShare(niveau.m) && isShare(niveau.u)
        ? []
        : [`${ou}.${i} : m et u, des parts au-dessus de 0, 1 au plus, pas ${seen(niveau.m)} et ${seen(niveau.u)}`]),
      ...(niveau[autre] === undefined
        ? []
        : [`${ou}.${i} : cette distance se borne par « ${borne} », pas par « ${autre} »`]),
      ...(last || isNumber(niveau[borne]) ? [] : [`${ou}.${i}.${borne} : un nombre, pas ${seen(niveau[borne])}`]),
      ...(last && niveau[borne] !== undefined
        ? [`${ou}.${i} : le dernier niveau est tout le reste, sans « ${borne} »`]
        : [])
    ]
  })
  return fautes.length > 0 ? fautes : fautesDOrdre(niveaux as unknown as readonly NiveauAppris[], ou, borne)
}

/** From the most alike to the least: bounds and weights both say so. */
function fautesDOrdre(niveaux: readonly NiveauAppris[], ou: string, borne: Borne): string[] {
  const sens = borne === 'au_moins' ? -1 : 1
  const ordre = niveaux.slice(1).flatMap((niveau, k) => {
    const avant = niveaux[k] as NiveauAppris
    const [x, y] = [avant[borne], niveau[borne]]
    const bits = [avant, niveau].map(bitsOf) as [number, number]
    return [
      ...(x === undefined || y === undefined || sens * (y - x) > 0
        ? []
        : [
            `${ou}.${k + 1}.${borne} : ${y} après ${x}, du plus ressemblant au moins ressemblant : aucune paire n’y serait`
          ]),
      ...(bits[1] <= bits[0] + 1e-6
        ? []
        : [`${ou}.${k + 1} : pèse ${bits[1].toFixed(1)} bits, plus que le niveau au-dessus (${bits[0].toFixed(1)})`])
    ]
  })
  const sommes = (['m', 'u'] as const).flatMap(part => {
    const somme = niveaux.reduce((sum, niveau) => sum + niveau[part], 0)
    return somme <= SOMME_MAX ? [] : [`${ou} : les ${part} font ${somme.toFixed(2)} ensemble, plus que 1`]
  })
  return [...ordre, ...sommes]
}

/** The model, or what is wrong with it. */
export function readModele(lu: unknown): { readonly modele: Modele } | { readonly fautes: readonly string[] } {
  const fautes = fautesDuModele(lu)
  return fautes.length > 0 ? { fautes } : { modele: lu as Modele }
}
