/**
 * How a mistake in a mapping is told: its place, what is wrong, the word that was likely meant; and the plain shapes
 * (object, texts) that every part of a mapping is made of.
 */
import { insecables, nombre, pluriel } from '../text/typographie.ts'
import { procheDe } from './proche.ts'

export interface FauteMapping {
  /** Where, as one would write it in code: `champs.services.regles[1].mots[0].valeur`. */
  readonly chemin: string
  /** French: `champ inconnu ; vouliez-vous dire « telephone » ?`. */
  readonly message: string
}

/** A mapping that was refused: all its mistakes, in the order met. */
/** Mistakes told at once: nobody mends five thousand of them one by one. */
const FAUTES_DITES = 50

export class MappingErreur extends Error {
  override name = 'MappingErreur'
  readonly fautes: readonly FauteMapping[]

  constructor(fautes: readonly FauteMapping[]) {
    const count = fautes.length === 1 ? 'une erreur' : pluriel(fautes.length, 'erreur', 'erreurs')
    const dites = fautes.slice(0, FAUTES_DITES)
    const reste = fautes.length - dites.length
    super(
      insecables(`Correspondance refusée, ${count} :`) +
        dites.map(f => `\n- ${f.chemin}\u00a0: ${f.message}`).join('') +
        (reste > 0 ? insecables(`\n- et ${nombre(reste)} de plus`) : '')
    )
    this.fautes = dites
  }
}

export type Objet = Readonly<Record<string, unknown>>
/** Notes a mistake at a place. */
export type Dire = (chemin: string, message: string) => void

// A key that needs no quotes in a path: "code_postal"
const PLAIN_KEY = /^[a-z_]\w{0,60}$/i

export const isObject = (value: unknown): value is Objet =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const at = (chemin: string, cle: string): string =>
  PLAIN_KEY.test(cle) ? (chemin === '' ? cle : `${chemin}.${cle}`) : `${chemin}[${JSON.stringify(cle)}]`
export const meant = (mot: string, candidats: Iterable<string>, quoi = ''): string => {
  const proche = procheDe(mot, candidats)
  return proche === null ? '' : ` ; vouliez-vous dire ${quoi}« ${proche} » ?`
}
export const get = (objet: Objet, cle: string): unknown => (Object.hasOwn(objet, cle) ? objet[cle] : undefined)

export function keys(dire: Dire, objet: Objet, chemin: string, connues: readonly string[], quoi: string): void {
  for (const cle of Object.keys(objet)) {
    if (!connues.includes(cle)) dire(at(chemin, cle), quoi + meant(cle, connues))
  }
}

export function object(dire: Dire, value: unknown, chemin: string): value is Objet {
  if (isObject(value)) return true
  dire(chemin || 'correspondance', 'un objet est attendu')
  return false
}

export function texts(
  dire: Dire,
  value: unknown,
  chemin: string,
  vide: 'vide permis' | 'non vide' = 'non vide'
): readonly string[] {
  if (!Array.isArray(value)) {
    dire(chemin, 'une liste de textes est attendue')
    return []
  }
  if (value.length === 0) dire(chemin, 'la liste est vide')
  value.forEach((item, i) => {
    if (typeof item !== 'string') dire(`${chemin}[${i}]`, 'un texte est attendu')
    else if (item === '' && vide === 'non vide') dire(`${chemin}[${i}]`, 'le texte est vide')
  })
  return value.filter(item => typeof item === 'string')
}

export function text(dire: Dire, objet: Objet, cle: string, chemin: string): void {
  const value = get(objet, cle)
  if (value !== undefined && typeof value !== 'string') dire(at(chemin, cle), 'un texte est attendu')
}
