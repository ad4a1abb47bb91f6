/**
 * The same answers the long way: every place looked at, one after the other, with nothing prepared. It is what the catalogue's
 * answers are held against, and shares none of its shortcuts.
 */
import { departementOf, distance, fold, type LieuPlat, openSpans, type Point, parseOsm } from '@lieux-communs/core'
import { distance as levenshtein } from 'fastest-levenshtein'
import type { FichePublique } from '../../face/fiche-publique.ts'
import type { Catalogue } from '../catalogue.ts'
import { completudeOf } from '../colonnes/completude.ts'
import { instantLocal, jourPlus } from '../colonnes/instant.ts'
import { isFerie } from '../colonnes/jours-feries.ts'
import type { Ouverture } from '../colonnes/ouverture.ts'
import { isSansJour } from '../colonnes/semaines.ts'
import { fautesPermises, motsUtiles, sonDe } from '../mots.ts'
import { createMotsPropres, MOTS_DES_VALEURS } from '../mots-du-lieu.ts'
import type { Choix, Question } from './question.ts'
import { isInside } from './selection.ts'

/** "pix:1.2" is of the domain "pix:1". */
const detaillesOf = ({ service_detaille = [] }: LieuPlat): string[] =>
  service_detaille.flatMap(v => (v.startsWith('pix:') ? [v, v.slice(0, 'pix:1'.length)] : [v]))

const motsPropres = createMotsPropres()
const motsOf = (lieu: LieuPlat): string[] => [
  ...motsPropres(lieu, fold(lieu.nom ?? '')).flatMap(([, mots]) => mots),
  ...Object.entries(MOTS_DES_VALEURS).flatMap(([axe, motsDe]) =>
    (axe === 'service_detaille' ? detaillesOf(lieu) : (lieu[axe as keyof typeof MOTS_DES_VALEURS] ?? [])).flatMap(
      motsDe
    )
  )
]

function valeursOf({ geographie }: Catalogue, { lieu, membres }: FichePublique, axe: Choix['axe']): readonly string[] {
  const commune = lieu.code_insee === null ? undefined : geographie.commune(lieu.code_insee)
  const departement = commune?.departement || departementOf(lieu.code_insee ?? lieu.code_postal ?? '')
  const region = commune?.region ?? geographie.departement(departement)?.region
  switch (axe) {
    case 'source':
      return membres.map(m => m.source)
    case 'commune':
      return [lieu.code_insee, commune?.actuelle].flatMap(code => code ?? [])
    case 'code_postal':
      return lieu.code_postal === null ? [] : [lieu.code_postal]
    case 'epci':
      return commune?.epci ? [commune.epci] : []
    case 'departement':
      return departement === '' ? [] : [departement]
    case 'region':
      return region ? [region] : []
    case 'service_detaille':
      return detaillesOf(lieu)
    default:
      return lieu[axe] ?? []
  }
}

const bears = (catalogue: Catalogue, fiche: FichePublique, { axe, valeurs }: Choix): boolean =>
  valeursOf(catalogue, fiche, axe).some(valeur => valeurs.includes(valeur))

function resembles(mot: string, autre: string): boolean {
  if (mot === autre || (mot.length >= 3 && autre.startsWith(mot))) return true
  const fautes = fautesPermises(mot)
  if (fautes === 0) return false
  return levenshtein(mot, autre) <= fautes || (autre.length >= 4 && sonDe(mot) === sonDe(autre))
}

function speaks(fiche: FichePublique, texte: string): boolean {
  const mots = motsUtiles(texte)
  const dits = motsOf(fiche.lieu)
  return mots.length > 0 && mots.every(mot => dits.some(autre => resembles(mot, autre)))
}

/** Minute by minute: open at that local minute, its own day or a night begun the eve. */
function isOpenAt(osm: string, iso: string, minute: number, code: string | null): boolean {
  const semaine = isSansJour(osm) ? null : parseOsm(osm)
  if (semaine === null) return false
  const dit = (jour: string, m: number): boolean => {
    const ferie = isFerie(jour, code)
    if (ferie && !semaine.regles.some(r => r.feries)) return false
    return [false, true].every(vacances =>
      openSpans(semaine, jour, { ferie, vacances }).some(p => p.fin !== null && p.debut <= m && m < p.fin)
    )
  }
  return dit(iso, minute) || dit(jourPlus(iso, -1), minute + 1440)
}

function isOpen({ lieu }: FichePublique, departement: string, quand: Ouverture): boolean {
  const osm = lieu.horaires
  if (osm === null || quand.genre === 'semaine') return false
  const code = departement
  if (quand.genre === 'instant') {
    for (let t = quand.de.getTime(); t <= quand.a.getTime(); t += 60_000) {
      const { iso, minute } = instantLocal(new Date(t), code)
      if (isOpenAt(osm, iso, minute, code)) return true
    }
    return false
  }
  for (let t = Date.parse(`${quand.de}Z`); t <= Date.parse(`${quand.a}Z`); t += 60_000) {
    const local = new Date(t).toISOString()
    if (isOpenAt(osm, local.slice(0, 10), Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)), code))
      return true
  }
  return false
}

/** True when that place, the fiche of that rank, answers the question. */
export function answers(catalogue: Catalogue, rang: number, fiche: FichePublique, question: Question): boolean {
  const point: Point | null = catalogue.position(rang)
  if (!question.choix.every(choix => bears(catalogue, fiche, choix))) return false
  if (question.texte !== undefined && !speaks(fiche, question.texte)) return false
  if (question.centre && question.rayon !== undefined) {
    const pres = point !== null && distance(question.centre, point) <= question.rayon
    if (!pres && !(question.dabord && bears(catalogue, fiche, question.dabord))) return false
  }
  const { emprise, polygone } = question
  if (
    emprise &&
    (point === null ||
      point.latitude < emprise.south ||
      point.latitude > emprise.north ||
      point.longitude < emprise.west ||
      point.longitude > emprise.east)
  )
    return false
  if (polygone && (point === null || !isInside(point.latitude, point.longitude, polygone))) return false
  if (question.majDepuis !== undefined && (fiche.lieu.date_maj === null || fiche.lieu.date_maj < question.majDepuis))
    return false
  if (question.completude !== undefined && completudeOf(fiche.lieu) < question.completude) return false
  if (question.ouvert) {
    const [departement = ''] = valeursOf(catalogue, fiche, 'departement')
    if (!isOpen(fiche, departement, question.ouvert)) return false
  }
  return true
}
