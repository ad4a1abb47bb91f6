/** From the parameters of an address to a question put to the catalogue, or to the refusal that says which one is wrong. */
import type { Box, Point } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { AXES, type Choix, type NomAxe, type Question, type Tri } from '../catalogue/question/question.ts'
import { readOuvert } from './ouvert-dit.ts'
import { absent, refus, seul, type Valeurs } from './parametre.ts'
import { FILTRES } from './parametres.ts'
import type { Probleme } from './probleme.ts'
import { checkTerritoire, isTerritoire } from './territoires-dits.ts'

export type Lue<V> = { readonly valeur: V } | { readonly probleme: Probleme }

const attendu = (nom: string): string | readonly string[] => (FILTRES[nom] as (typeof FILTRES)[string]).attendu

/** Values of columns that no list closes must be borne by some place: a misspelt name would answer nothing, in silence. */
function readChoix(catalogue: Catalogue, axe: NomAxe, valeurs: readonly string[]): Lue<Choix> {
  if (isTerritoire(axe)) {
    const codes: string[] = []
    for (const valeur of valeurs) {
      const probleme = checkTerritoire(catalogue, axe, valeur)
      if (probleme) return { probleme }
      codes.push(...(axe === 'commune' ? (catalogue.endroits.commune(valeur)?.communes ?? [valeur]) : [valeur]))
    }
    return { valeur: { axe, valeurs: codes } }
  }
  if (axe === 'source' || axe === 'autres_formations_labels') {
    const inconnue = valeurs.find(valeur => catalogue.colonnes.axes[axe].codeDe(valeur) === undefined)
    if (inconnue !== undefined) {
      const detail = `Aucun lieu de l’édition ${catalogue.edition.numero} n’a la valeur « ${inconnue.slice(0, 100)} ». Attendu : ${attendu(axe)}.`
      return { probleme: { ...refus(axe, inconnue, attendu(axe)), title: 'Valeur inconnue', detail } }
    }
  }
  return { valeur: { axe, valeurs } }
}

function readEmprise(texte: string): Box | null {
  const [west = 0, south = 0, east = 0, north = 0] = texte.split(',').map(Number)
  const bonne = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north
  return bonne ? { west, south, east, north } : null
}

function readPolygone(texte: string): Point[] | null {
  const points = texte.split(',').map(coin => {
    const [longitude = 0, latitude = 0] = coin.trim().split(' ').map(Number)
    return { latitude, longitude }
  })
  return points.every(p => Math.abs(p.latitude) <= 90 && Math.abs(p.longitude) <= 180) ? points : null
}

/** Where distances are measured from: the point given, or the commune around which one looks. */
function readLieu(catalogue: Catalogue, valeurs: Valeurs, choix: readonly Choix[]): Lue<Partial<Question>> {
  const latitude = seul<number>(valeurs, 'latitude')
  const longitude = seul<number>(valeurs, 'longitude')
  const rayon = seul<number>(valeurs, 'rayon')
  if (latitude !== undefined && longitude !== undefined)
    return { valeur: { centre: { latitude, longitude }, ...(rayon === undefined ? {} : { rayon }), choix } }
  if (latitude !== undefined || longitude !== undefined) {
    const manque = latitude === undefined ? 'latitude' : 'longitude'
    return { probleme: absent(manque, attendu(manque)) }
  }
  if (rayon === undefined) return { valeur: { choix } }
  const communes = valeurs.get('commune')
  const code = communes?.length === 1 && communes[0]?.length === 1 ? (communes[0][0] as string) : undefined
  const centre = code === undefined ? null : (catalogue.endroits.commune(code)?.centre ?? null)
  const dabord = choix.find(c => c.axe === 'commune')
  if (centre === null || !dabord) return { probleme: refus('rayon', String(rayon), attendu('rayon')) }
  return { valeur: { centre, rayon, dabord, choix: choix.filter(c => c !== dabord) } }
}

/** `maintenant`: what « ouvert=maintenant » means. */
export function readQuestion(catalogue: Catalogue, valeurs: Valeurs, maintenant: Date): Lue<Question> {
  const choix: Choix[] = []
  for (const axe of AXES)
    for (const groupe of valeurs.get(axe) ?? []) {
      const lu = readChoix(catalogue, axe, groupe as readonly string[])
      if ('probleme' in lu) return lu
      choix.push(lu.valeur)
    }
  const lieu = readLieu(catalogue, valeurs, choix)
  if ('probleme' in lieu) return lieu
  const question: { -readonly [C in keyof Question]: Question[C] } = { choix, ...lieu.valeur }
  const lit = <V>(nom: string, read: (texte: string) => V | null): V | null | undefined => {
    const texte = seul<string>(valeurs, nom)
    return texte === undefined ? undefined : read(texte)
  }
  const emprise = lit('emprise', readEmprise)
  const polygone = lit('polygone', readPolygone)
  const ouvert = lit('ouvert', texte => readOuvert(texte, maintenant))
  for (const [nom, lu] of [
    ['emprise', emprise],
    ['polygone', polygone],
    ['ouvert', ouvert]
  ] as const)
    if (lu === null) return { probleme: refus(nom, seul(valeurs, nom), attendu(nom)) }
  if (emprise) question.emprise = emprise
  if (polygone) question.polygone = polygone
  if (ouvert) question.ouvert = ouvert
  const texte = seul<string>(valeurs, 'texte')
  if (texte !== undefined) question.texte = texte
  const majDepuis = seul<string>(valeurs, 'maj_depuis')
  if (majDepuis !== undefined) question.majDepuis = majDepuis
  const completude = seul<number>(valeurs, 'completude_min')
  if (completude !== undefined) question.completude = completude
  return { valeur: question }
}

/** The order asked, or the one that the question itself suggests. */
export function readTri(valeurs: Valeurs, question: Question): Lue<Tri> {
  const demande = seul<Tri>(valeurs, 'tri')
  if (demande === 'distance' && !question.centre)
    return { probleme: { ...refus('tri', demande, 'un point ou une commune avec un rayon, pour trier par distance') } }
  if (demande === 'pertinence' && question.texte === undefined)
    return { probleme: { ...refus('tri', demande, 'un texte, pour trier par pertinence') } }
  return { valeur: demande ?? (question.centre ? 'distance' : question.texte === undefined ? 'id' : 'pertinence') }
}
