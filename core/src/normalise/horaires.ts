/** Hours of a place: the reader of French hours answers, this file remembers, publishes, or keeps the text raw. */
import { horairesIllisibles } from '../rules/horaires-illisibles.ts'
import { RULES } from '../rules/liste.ts'
import { type HorairesBruts, JOURS } from '../standard/brut.ts'
import { remember } from './memo.ts'
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

/** One key for hours that read the same: days in order, parts separated by a sign no cell holds. */
function keyOf(bruts: HorairesBruts): string {
  const jours = bruts.jours
  const parJour = jours === undefined ? '' : JOURS.map(j => jours[j] ?? '').join('\u0001')
  return `${bruts.texte ?? ''}\u0002${bruts.remarque ?? ''}\u0002${parJour}`
}

function fromKey(cle: string): HorairesBruts {
  const [texte = '', remarque = '', parJour = ''] = cle.split('\u0002')
  const cellules = parJour === '' ? [] : parJour.split('\u0001')
  const jours = Object.fromEntries(JOURS.flatMap((j, i) => (cellules[i] ? [[j, cellules[i]]] : [])))
  return {
    ...(texte === '' ? {} : { texte }),
    ...(remarque === '' ? {} : { remarque }),
    ...(Object.keys(jours).length === 0 ? {} : { jours })
  }
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
  const lireCle = remember(cle => lire(fromKey(cle)), 50_000)
  return r => {
    const bruts = r.brut.horaires
    if (bruts === null) return
    const lu = lireCle(keyOf(bruts))
    if (lu.osm !== null) r.valeurs.horaires = lu.osm.includes('"') ? reserveInText(r, lu.osm, 'horaires') : lu.osm
    const autres = lu.notices.filter(n => n.code !== horairesIllisibles.code)
    for (const { code, seen } of autres) notify(r, PAR_CODE.get(code) ?? horairesIllisibles, seen, 'horaires')
    if (lu.osm !== null) return
    const texte = textOfHoraires(bruts)
    if (texte !== '') keepRaw(r, 'horaires', texte, horairesIllisibles)
  }
}
