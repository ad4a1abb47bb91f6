/** Hours of a place: the reader of French hours answers, this file remembers, publishes, or keeps the text raw. */
import { horairesIllisibles } from '../rules/horaires-illisibles.ts'
import { RULES } from '../rules/liste.ts'
import { type HorairesBruts, JOURS } from '../standard/brut.ts'
import { rememberBy } from './memo.ts'
import { notify, type Recueil } from './recueil.ts'
import { keepRaw, reserveInText } from './texte-libre.ts'

/** What the reader of hours answers: OSM syntax or null, a remark, and what it met (codes of rules). */
interface LectureHoraires {
  readonly osm: string | null
  readonly commentaire: string | null
  readonly notices: readonly { readonly code: string; readonly seen: string }[]
}

export type LecteurHoraires = (bruts: HorairesBruts) => LectureHoraires

const PAR_CODE = new Map(RULES.map(regle => [regle.code, regle]))

/** One key for hours that read the same: days in order, parts separated by signs no cell holds. */
function keyOf({ texte = '', remarque = '', jours }: HorairesBruts): string {
  if (jours === undefined) return remarque === '' ? texte : `${texte}\u0002${remarque}`
  let key = `${texte}\u0002${remarque}\u0002`
  for (const jour of JOURS) key += `${jours[jour] ?? ''}\u0001`
  return key
}

/** The hours as one text, for people: `lundi : 9h-12h\nmardi : fermé\nsemaine impaire`. */
function textOfHoraires({ texte, jours, remarque }: HorairesBruts): string {
  const lignes: string[] = []
  if (texte) lignes.push(texte)
  if (jours) for (const jour of JOURS) if (jours[jour]) lignes.push(`${jour} : ${jours[jour]}`)
  if (remarque) lignes.push(remarque)
  return lignes.join('\n')
}

/** Builds the field's normaliser around a reader of hours. */
export function horairesWith(lire: LecteurHoraires): (r: Recueil) => void {
  const lireUneFois = rememberBy(keyOf, lire)
  return r => {
    const bruts = r.brut.horaires
    if (bruts === null) return
    const lu = lireUneFois(bruts)
    if (lu.osm !== null) r.valeurs.horaires = lu.osm.includes('"') ? reserveInText(r, lu.osm, 'horaires') : lu.osm
    for (const { code, seen } of lu.notices)
      if (code !== horairesIllisibles.code)
        notify(r, PAR_CODE.get(code) ?? horairesIllisibles, reserveInText(r, seen, 'horaires'), 'horaires')
    if (lu.osm !== null) return
    const texte = textOfHoraires(bruts)
    if (texte !== '') keepRaw(r, 'horaires', texte, horairesIllisibles)
  }
}
