/**
 * What each target expects of the cells: 1 when they are typical of it, 0 when they say nothing, −1 when they forbid it.
 * A name that the cells contradict is not followed ("Internet : Oui" is no web site), and cells that speak for themselves
 * (an e-mail, a SIRET) are followed under any name.
 */
import type { Cible } from '../../standard/brut.ts'
import { isDateNumber } from './formes-temps.ts'
import { distinctsOf, type Vue } from './vue.ts'

interface Attente {
  /** From −1 to 1. Asked of filled columns only. */
  readonly convient: (vue: Vue) => number
  /** How sure the cells alone make us, under a name that says nothing; 0 when they never suffice. */
  readonly seul: number
}

/** Under this share the shape is an accident, over that one it is the column's own. */
const steps = (part: number, least: number, most: number): number =>
  part >= most ? 1 : part < least ? -1 : (part - least) / (most - least)

/** Values that come again and again are a category, not a text: told only when rows are many enough to see it. */
const isCategory = (vue: Vue): boolean => vue.profil.remplis >= 30 && distinctsOf(vue) < 0.06

function texte(vue: Vue): number {
  const { formes } = vue
  if (formes.lettres < 0.7) return -1
  return Math.max(formes.courriel, formes.lien, formes.oui_non, formes.date, formes.decimal, formes.telephone) >= 0.5
    ? -1
    : 0.3
}

/** Share of cells that are street lines, from which they are no names. */
const RUES = 0.7

// "12 rue Haute", "3 bis, place du Foirail"
const NUMEROTEE = /^\d{1,4}(?:\s?(?:bis|ter|quater))?\s?,?\s\s?\p{L}/iu

/** Share of the cells that begin by a number: what a street does and a name does not. */
export function numbered({ profil }: Vue): number {
  let n = 0
  for (const [texte, fois] of profil.valeurs) if (NUMEROTEE.test(texte)) n += fois
  return n / profil.remplis
}

function nom(vue: Vue): number {
  const { formes } = vue
  if (texte(vue) < 0 || formes.adresse_entiere >= 0.5 || formes.commune >= 0.9) return formes.commune >= 0.9 ? -0.3 : -1
  if (isCategory(vue) || formes.html >= 0.2) return -1
  // Lines of streets are the address, unless nothing else can be the name: "Résidence des Lilas".
  if (formes.voie >= RUES && formes.institution < 0.3) return numbered(vue) >= 0.5 ? -1 : -0.3
  // "Équipement" heads names of buildings in one list, computers and printers in the next.
  if (vue.nom.sens.includes('equipement') && !vue.nom.sens.includes('nom') && formes.institution < 0.3) return -1
  if (formes.phrase >= 0.8 && formes.institution < 0.3) return -1
  return distinctsOf(vue) >= 0.3 ? 1 : 0
}

function prose(vue: Vue): number {
  const { formes } = vue
  if (texte(vue) < 0) return -1
  if (formes.phrase >= 0.3 || formes.html >= 0.2) return 1
  return isCategory(vue) ? -1 : 0
}

function horaires({ formes }: Vue): number {
  return steps(Math.max(formes.semaine, formes.plage, formes.phrase > 0.5 ? 0 : formes.jour), 0.1, 0.35)
}

function date({ formes, profil }: Vue): number {
  const [plusFrequent = '', fois = 0] = [...profil.valeurs][0] ?? []
  if (/1970|1900|0001/.test(plusFrequent) && fois >= profil.remplis * 0.9) return -1
  if (formes.date >= 0.3) return steps(formes.date, 0.2, 0.5)
  let nombres = 0
  for (const [t, n] of profil.valeurs) if (isDateNumber(t)) nombres += n
  return nombres >= profil.remplis * 0.8 ? 0.5 : -1
}

const degres =
  (forme: 'latitude' | 'longitude', metres: 'metres_x' | 'metres_y') =>
  ({ formes }: Vue): number => {
    if (formes.sexagesimal >= 0.6) return 1
    if (formes.decimal < 0.6) return -1
    return formes[forme] >= 0.6 || formes[metres] >= 0.6 ? 1 : formes.entier >= 0.9 ? -1 : -0.3
  }

function id(vue: Vue): number {
  const { formes } = vue
  if (formes.jeton + formes.entier < 0.5 && formes.phrase > 0.1) return -1
  if (formes.oui_non >= 0.9 || formes.latitude >= 0.9 || formes.date >= 0.5 || formes.courriel >= 0.5) return -1
  return steps(distinctsOf(vue), 0.5, 0.9)
}

/** Fewer cells with a number, or with an address, are slips. */
const CONTACTS_MIN = 0.15

/** A phone's or a mail's column, and the one that holds both: each then has half of the cells only. */
const contact =
  (forme: 'telephone' | 'courriel') =>
  ({ formes }: Vue): number => {
    const seule = steps(formes[forme], CONTACTS_MIN, 0.5)
    if (Math.min(formes.telephone, formes.courriel) < CONTACTS_MIN) return seule
    return Math.max(seule, steps(formes.telephone + formes.courriel, CONTACTS_MIN, 0.5))
  }

/** True when the column holds mails beside its phones, or phones beside its mails. */
export const holdsBoth = ({ formes }: Vue): boolean => Math.min(formes.telephone, formes.courriel) >= CONTACTS_MIN

// "123 456 789 01234": as long as a SIRET, whatever its key
const QUATORZE = /^\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}$/
/** Share of the cells as long as a SIRET from which a title that says so is followed. */
const LONGUES_MIN = 0.6

function pivot({ formes, profil }: Vue): number {
  const justes = steps(formes.siret + formes.rna + 0.5 * formes.siren, 0.2, 0.6)
  if (justes >= 0) return justes
  let longues = 0
  for (const [texte, fois] of profil.valeurs) if (QUATORZE.test(texte.trim())) longues += fois
  // A wrong key is told row by row: a column left out would tell nobody.
  return longues >= LONGUES_MIN * profil.remplis ? 0 : justes
}

function commune({ formes }: Vue): number {
  if (formes.lettres < 0.7 || formes.voie >= 0.5 || formes.courriel >= 0.5) return -1
  return formes.commune >= 0.5 ? 1 : formes.commune >= 0.2 ? 0 : -0.5
}

function adresse(vue: Vue): number {
  const { formes } = vue
  if (formes.lettres < 0.6 || formes.courriel >= 0.4 || formes.lien >= 0.4 || formes.oui_non >= 0.5) return -1
  return formes.voie >= 0.3 || formes.adresse_entiere >= 0.3 ? 1 : formes.phrase >= 0.7 ? -0.5 : 0
}

function complement(vue: Vue): number {
  const { formes } = vue
  if (formes.oui_non >= 0.5 || formes.decimal >= 0.7 || formes.courriel >= 0.4 || formes.lien >= 0.4) return -1
  return formes.lettres >= 0.5 ? 0.6 : -0.5
}

function parente(vue: Vue): number {
  const { formes } = vue
  if (Math.max(formes.voie, formes.adresse_entiere) >= 0.3 || formes.commune >= 0.8) return -1
  return isCategory(vue) ? -0.2 : texte(vue)
}

function lienVers(marque: RegExp): (vue: Vue) => number {
  return ({ formes, profil }) => {
    if (formes.lien < 0.4) return -1
    for (const texte of profil.valeurs.keys()) if (marque.test(texte)) return 1
    return 0.3
  }
}

const RDV = /rdv|rendez|booking|calendly|doctolib|appointment|reserv|clicrdv/i

export const ATTENTES: Readonly<Partial<Record<Cible, Attente>>> = {
  id: { convient: id, seul: 0 },
  pivot: { convient: pivot, seul: 0.85 },
  nom: { convient: nom, seul: 0 },
  commune: { convient: commune, seul: 0 },
  code_postal: { convient: ({ formes }) => steps(formes.poste, 0.4, 0.8), seul: 0 },
  code_insee: { convient: ({ formes }) => steps(formes.insee, 0.4, 0.8), seul: 0 },
  departement: { convient: ({ formes }) => steps(formes.departement, 0.4, 0.8), seul: 0 },
  adresse: { convient: adresse, seul: 0 },
  complement_adresse: { convient: complement, seul: 0 },
  latitude: { convient: degres('latitude', 'metres_y'), seul: 0 },
  longitude: { convient: degres('longitude', 'metres_x'), seul: 0 },
  point: { convient: ({ formes }) => steps(formes.paire, 0.3, 0.6), seul: 0.8 },
  telephone: { convient: contact('telephone'), seul: 0.75 },
  courriels: { convient: contact('courriel'), seul: 0.85 },
  site_web: { convient: ({ formes }) => steps(formes.lien, 0.15, 0.5), seul: 0.55 },
  horaires: { convient: horaires, seul: 0.6 },
  presentation: { convient: prose, seul: 0 },
  presentation_resume: { convient: prose, seul: 0 },
  presentation_detail: { convient: prose, seul: 0 },
  structure_parente: { convient: parente, seul: 0 },
  source: { convient: texte, seul: 0 },
  date_maj: { convient: date, seul: 0 },
  fiche_acces_libre: { convient: lienVers(/acceslibre|acces-libre/i), seul: 0 },
  prise_rdv: { convient: lienVers(RDV), seul: 0 }
}

export type CibleLue = keyof typeof ATTENTES & Cible
export const CIBLES_LUES = Object.keys(ATTENTES) as CibleLue[]
