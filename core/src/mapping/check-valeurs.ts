/**
 * The values that a mapping names itself: constants, codes, words. A closed list accepts its own labels only, words must be
 * such that they can be met, a constant must be what its target can hold.
 */
import { serviceDetaille } from '../standard/referentiels/referentiels.ts'
import { listeOf } from '../standard/vocabulary/listes.ts'
import { fold } from '../text/fold.ts'
import { at, type Dire, get, keys, object, texts } from './faute.ts'
import { valeurVoulue } from './vouloir.ts'

/** What a constant of these targets must look like: the same cell would raise a notice on every row. */
const FORMES: Readonly<Record<string, RegExp>> = {
  site_web: /^https?:\/\/\S/i,
  fiche_acces_libre: /^https?:\/\/\S/i,
  prise_rdv: /^https?:\/\/\S/i,
  latitude: /^-?\d{1,2}(?:[.,]\d{1,20})?$/,
  longitude: /^-?\d{1,3}(?:[.,]\d{1,20})?$/,
  code_postal: /^(?!00|96|99)\d{5}$/,
  code_insee: /^(?:\d{5}|2[AB]\d{3})$/,
  date_maj: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
}

export const voulu = (mot: string | null): string => (mot === null ? '' : ` ; vouliez-vous dire « ${mot} » ?`)

/** Words are sought folded: without a letter or a figure they would never be met. */
export function sought(dire: Dire, value: unknown, chemin: string): void {
  texts(dire, value, chemin).forEach((mot, i) => {
    if (mot !== '' && fold(mot) === '')
      dire(`${chemin}[${i}]`, `« ${mot.slice(0, 20)} » n’a ni lettre ni chiffre : il ne serait jamais trouvé`)
  })
}

/** One value of a target, or several: a closed list accepts its own labels only. */
export function valeurs(dire: Dire, value: unknown, chemin: string, cible: string): void {
  const liste = listeOf(cible)
  const items = Array.isArray(value) ? value : [value]
  if (items.length === 0) dire(chemin, 'la liste est vide')
  items.forEach((item, i) => {
    const ici = Array.isArray(value) ? `${chemin}[${i}]` : chemin
    if (typeof item !== 'string') dire(ici, 'un texte est attendu')
    else if (item === '') dire(ici, 'le texte est vide')
    else if (liste && !liste.contient(item)) {
      dire(ici, `« ${item} » n’est pas une valeur de « ${cible} »${voulu(valeurVoulue(item, liste))}`)
    } else if (cible === 'service_detaille' && serviceDetaille(item) === undefined) {
      dire(ici, `« ${item.slice(0, 60)} » n’est d’aucun référentiel : écrivez « aptic:110 » ou « pix:1.1 »`)
    } else if (FORMES[cible] !== undefined && !FORMES[cible].test(item)) {
      dire(ici, `« ${item.slice(0, 60)} » ne peut pas être « ${cible} »`)
    }
  })
}

export function mots(dire: Dire, value: unknown, chemin: string, cible: string): void {
  if (!Array.isArray(value)) {
    dire(chemin, 'une liste est attendue')
    return
  }
  if (value.length === 0) dire(chemin, 'la liste est vide')
  value.forEach((item, i) => {
    const ici = `${chemin}[${i}]`
    if (!object(dire, item, ici)) return
    keys(dire, item, ici, ['valeur', 'mots', 'sauf'], 'clé inconnue')
    valeurs(dire, get(item, 'valeur'), at(ici, 'valeur'), cible)
    sought(dire, get(item, 'mots'), at(ici, 'mots'))
    if (get(item, 'sauf') !== undefined) sought(dire, item.sauf, at(ici, 'sauf'))
  })
}

/** Columns of a rule, none of them twice. */
export function once(dire: Dire, value: unknown, chemin: string): void {
  const lues = texts(dire, value, chemin)
  lues.forEach((colonne, i) => {
    if (lues.indexOf(colonne) < i) dire(`${chemin}[${i}]`, `« ${colonne} » est déjà lue par cette règle`)
  })
}

export function codes(dire: Dire, value: unknown, chemin: string, cible: string): void {
  if (!object(dire, value, chemin)) return
  if (Object.keys(value).length === 0) dire(chemin, 'aucun code')
  const plies = new Map<string, string>()
  for (const [code, valeur] of Object.entries(value)) {
    if (code === '') dire(at(chemin, code), 'le code est vide')
    const deja = plies.get(fold(code))
    if (deja !== undefined && fold(code) !== '' && JSON.stringify(value[deja]) !== JSON.stringify(valeur))
      dire(
        at(chemin, code),
        `ce code se lit comme « ${deja} », qui veut dire autre chose : la casse et les accents ne comptent pas`
      )
    plies.set(fold(code), code)
    if (valeur !== null) valeurs(dire, valeur, at(chemin, code), cible)
  }
}
