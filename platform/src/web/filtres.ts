/**
 * What results are chosen by beside words and a place, in the words of the API, so that an address of the site and one of the API say the same. Of one
 * column any of the values will do; all columns must hold.
 */
import { type Box, LISTES, serviceDetaille } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type EnsembleLu, each, has } from '../catalogue/colonnes/ensemble.ts'
import type { Choix, Question } from '../catalogue/question/question.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import { cherche, RAYON_METRES, type Recherche, type Reponse } from '../catalogue/recherche.ts'
import { readOuvert } from '../demande/ouvert-dit.ts'
import { dansLeCadre } from './emprise.ts'
import { ordonne, type TriDit } from './tri.ts'

/** In the order in which a person thinks of them. */
export const AXES_DES_FILTRES = [
  'services',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'prise_en_charge_specifique',
  'publics_specifiquement_adresses'
] as const
export type AxeDeFiltre = (typeof AXES_DES_FILTRES)[number]

/** When: what is said in the address, see `ouvert` of the API. Evenings are those after work. */
export const MOMENTS = { maintenant: 'maintenant', soir: 'Mo-Fr 18:00-20:00', samedi: 'Sa' } as const
export type Moment = keyof typeof MOMENTS

export interface Filtres {
  /** A column at most once, in the order above; never without a value. */
  readonly choix: readonly (Choix & { readonly axe: AxeDeFiltre })[]
  readonly ouvert: Moment | null
  /** A service of the second level: `aptic:114`. */
  readonly detail: string | null
}

export const AUCUN_FILTRE: Filtres = { choix: [], ouvert: null, detail: null }

const textes = (valeur: unknown): string[] =>
  [valeur].flat().flatMap(v => (typeof v === 'string' && v !== '' ? v.split('|') : []))

/** `valeurEtrange({ services: 'abc' }) === 'abc'`: the first value that is none of its list; null when all are known. */
export function valeurEtrange(query: Readonly<Record<string, unknown>>): string | null {
  for (const axe of AXES_DES_FILTRES) {
    const permises: readonly string[] = LISTES[axe].valeurs
    const vu = textes(query[axe]).find(v => !permises.includes(v))
    if (vu !== undefined) return vu
  }
  const [dit] = textes(query.ouvert)
  if (dit !== undefined && !Object.values<string>(MOMENTS).includes(dit)) return dit
  const [detail] = textes(query.service_detaille)
  return detail !== undefined && serviceDetaille(detail) === undefined ? detail : null
}

/** `readFiltres({ services: ['A', 'B'], ouvert: 'Sa' })`; null when a value is none of its list. */
export function readFiltres(query: Readonly<Record<string, unknown>>): Filtres | null {
  if (valeurEtrange(query) !== null) return null
  const choix = AXES_DES_FILTRES.flatMap(axe => {
    const valeurs = [...new Set(textes(query[axe]))]
    return valeurs.length > 0 ? [{ axe, valeurs }] : []
  })
  const [dit] = textes(query.ouvert)
  const [detail] = textes(query.service_detaille)
  const ouvert = (Object.keys(MOMENTS) as Moment[]).find(m => MOMENTS[m] === dit)
  return { choix, ouvert: ouvert ?? null, detail: detail ?? null }
}

/** As pairs of an address: `[['services', 'A|B'], ['ouvert', 'Sa']]`. */
export function paires({ choix, ouvert, detail }: Filtres): [string, string][] {
  return [
    ...choix.map(({ axe, valeurs }): [string, string] => [axe, valeurs.join('|')]),
    ...(ouvert === null ? [] : [['ouvert', MOMENTS[ouvert]] satisfies [string, string]]),
    ...(detail === null ? [] : [['service_detaille', detail] satisfies [string, string]])
  ]
}

/** How many things are chosen. */
export const nombreDe = ({ choix, ouvert, detail }: Filtres): number =>
  choix.reduce((n, { valeurs }) => n + valeurs.length, 0) + (ouvert === null ? 0 : 1) + (detail === null ? 0 : 1)

/** The same without one value, or without all those of a column. */
export function without(filtres: Filtres, axe: AxeDeFiltre, valeur?: string): Filtres {
  const choix = filtres.choix.flatMap(c => {
    const valeurs = c.axe === axe ? c.valeurs.filter(v => valeur !== undefined && v !== valeur) : c.valeurs
    return valeurs.length === 0 ? [] : [{ ...c, valeurs }]
  })
  return { ...filtres, choix }
}

/** Filters as the one query language says them. */
function questionOf({ choix, ouvert, detail }: Filtres, maintenant: Date): Question {
  const precis: Choix[] = detail === null ? [] : [{ axe: 'service_detaille', valeurs: [detail] }]
  const lue = ouvert === null ? null : readOuvert(MOMENTS[ouvert], maintenant)
  return { choix: [...choix, ...precis], ...(lue === null ? {} : { ouvert: lue }) }
}

/** The places that filters keep; undefined when they keep all. */
function gardeOf(catalogue: Catalogue, filtres: Filtres, maintenant: Date): EnsembleLu | undefined {
  const question = questionOf(filtres, maintenant)
  if (question.choix.length === 0 && question.ouvert === undefined) return undefined
  return selectionne(catalogue, question).ensemble
}

/** A search as pages ask it. */
export interface Cherchee extends Omit<Recherche, 'garde'> {
  /** A frame of the map, instead of a place. */
  readonly emprise?: Box | undefined
  /** An intercommunalité, by its SIREN, instead of a place. */
  readonly epci?: string | undefined
  /** Null: the usual order. */
  readonly tri?: TriDit | null
}

/** True when no place is named: the text, if any, is but words, and the map shows the whole base under filters. */
export const isPartout = ({ texte = '', commune, point, emprise, epci }: Cherchee): boolean =>
  emprise !== undefined || epci !== undefined || (texte.trim() === '' && commune === undefined && point === undefined)

/** What was found; `ensemble`, all of it as bits, when the question was put in the one query language. */
export type Trouve = Reponse & { readonly ensemble?: EnsembleLu }

/** Asks a question of the catalogue under filters. */
export function chercheFiltree(catalogue: Catalogue, cherchee: Cherchee, filtres: Filtres, maintenant: Date): Trouve {
  const { emprise, epci, tri = null, ...recherche } = cherchee
  if (!isPartout(cherchee))
    return ordonne(catalogue, cherche(catalogue, { ...recherche, garde: gardeOf(catalogue, filtres, maintenant) }), tri)
  const texte = recherche.texte?.trim() ?? ''
  const choisie = questionOf(filtres, maintenant)
  const question = {
    ...choisie,
    choix: [...choisie.choix, ...(epci ? [{ axe: 'epci' as const, valeurs: [epci] }] : [])],
    ...(texte === '' ? {} : { texte }),
    ...(emprise ? { emprise } : {})
  }
  return dansLeCadre(catalogue, question, tri)
}

/** How many of the places found each value of a column, or each moment, would leave, its own choices set aside: what another would give. */
export type Comptes = ReadonlyMap<AxeDeFiltre | 'ouvert', ReadonlyMap<string, number>>

/** The places found, those told as far set aside: a filter leads to as many as it told. */
function eachFound(
  { resultats, ensemble, loin }: Pick<Trouve, 'resultats' | 'ensemble' | 'loin'>,
  told: (rang: number) => undefined
) {
  if (ensemble) each(ensemble, 0, told)
  else
    for (const { rang, distance } of resultats)
      if (loin === 0 || distance === null || distance <= RAYON_METRES) told(rang)
}

/** How many of these places say each value of a column. */
export function countAxe(
  { colonnes }: Catalogue,
  axe: AxeDeFiltre | 'service_detaille',
  trouve: Pick<Trouve, 'resultats' | 'ensemble' | 'loin'>
): ReadonlyMap<string, number> {
  const { valeurs, codes, debuts } = colonnes.axes[axe]
  const comptes = new Map<string, number>()
  if (codes.length === 0) return comptes
  const parCode = new Uint32Array(valeurs.length)
  const counts = (rang: number): undefined => {
    for (let i = debuts[rang] as number; i < (debuts[rang + 1] as number); i++)
      parCode[codes[i] as number] = (parCode[codes[i] as number] as number) + 1
  }
  eachFound(trouve, counts)
  for (const [code, nombre] of parCode.entries()) if (nombre > 0) comptes.set(valeurs[code] as string, nombre)
  return comptes
}

/** What opens at each moment, of a whole édition: evenings and Saturdays are the same all day, now is of this minute. */
const OUVERTS = new WeakMap<Catalogue, Map<Moment, { readonly minute: number; readonly ensemble: EnsembleLu }>>()
const MINUTE_MS = 60_000

function ouvertsDe(catalogue: Catalogue, moment: Moment, maintenant: Date): EnsembleLu {
  const connus = OUVERTS.get(catalogue) ?? new Map<Moment, { minute: number; ensemble: EnsembleLu }>()
  OUVERTS.set(catalogue, connus)
  const minute = moment === 'maintenant' ? Math.floor(maintenant.getTime() / MINUTE_MS) : 0
  const connu = connus.get(moment)
  if (connu?.minute === minute) return connu.ensemble
  const { ensemble } = selectionne(catalogue, questionOf({ ...AUCUN_FILTRE, ouvert: moment }, maintenant))
  connus.set(moment, { minute, ensemble })
  return ensemble
}

function countMoments(catalogue: Catalogue, trouve: Trouve, maintenant: Date): ReadonlyMap<string, number> {
  return new Map(
    (Object.keys(MOMENTS) as Moment[]).map(moment => {
      const ouverts = ouvertsDe(catalogue, moment, maintenant)
      let n = 0
      eachFound(trouve, rang => {
        if (has(ouverts, rang)) n++
      })
      return [moment, n]
    })
  )
}

export function countFiltres(
  catalogue: Catalogue,
  recherche: Cherchee,
  filtres: Filtres,
  reponse: Trouve,
  maintenant: Date
): Comptes {
  const asked = (autres: Filtres, choisi: boolean): Trouve =>
    choisi ? chercheFiltree(catalogue, recherche, autres, maintenant) : reponse
  const sansMoment = asked({ ...filtres, ouvert: null }, filtres.ouvert !== null)
  return new Map<AxeDeFiltre | 'ouvert', ReadonlyMap<string, number>>([
    ...AXES_DES_FILTRES.map(axe => {
      const choisi = filtres.choix.some(c => c.axe === axe)
      return [axe, countAxe(catalogue, axe, asked(without(filtres, axe), choisi))] as const
    }),
    ['ouvert', countMoments(catalogue, sansMoment, maintenant)]
  ])
}
