/**
 * A mapping read from JSON is refused unless every word of it is known: a misspelt field would silently lose a column.
 * Every mistake is told at once, with its place and the word that was likely meant.
 */
import { RULES } from '../rules/liste.ts'
import { type Cible, JOURS } from '../standard/brut.ts'
import { CHAMPS } from '../standard/champs.ts'
import { insecables } from '../text/typographie.ts'
import { AIDES_DE } from './aides.ts'
import { codes, mots, once, sought, valeurs, voulu } from './check-valeurs.ts'
import { checkEnsemble } from './ensemble.ts'
import {
  at,
  type Dire,
  type FauteMapping,
  get,
  keys,
  MappingErreur,
  meant,
  type Objet,
  object,
  text,
  texts
} from './faute.ts'
import type { Mapping } from './langage.ts'
import { CIBLES, cibleVoulue } from './vouloir.ts'

const REGLE = [
  'colonnes',
  'joindre',
  'avant',
  'apres',
  'etiquettes',
  'separateurs',
  'partie',
  'codes',
  'mots',
  'sinon',
  'constante',
  'si'
]
const HORAIRES = ['colonnes', 'joindre', 'etiquettes', 'jours', 'bornes', 'heures', 'remarque', 'si']
const NOTE = ['confiance', 'raison']
const TESTS = ['vaut', 'saufValeurs', 'contient', 'saufMots', 'rempli', 'auMoins']
/** Targets that people click. */
const LIENS: readonly string[] = ['site_web', 'fiche_acces_libre', 'prise_rdv']
/** Codes of the rules that may set a row aside. */
const ECARTENT: readonly string[] = RULES.filter(r => r.ecarte === true).map(r => r.code)
// "javascript:", " data:": a scheme that a link must never have.
const SCHEME_INTERDIT = /^\s{0,20}(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]{1,20}:/i
// "lieu-ferme"
const CODE = /^[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,10}$/

function condition(dire: Dire, value: unknown, chemin: string): void {
  if (!object(dire, value, chemin)) return
  keys(dire, value, chemin, ['colonne', ...TESTS], 'clé inconnue')
  const colonne = get(value, 'colonne')
  if (typeof colonne !== 'string' || colonne === '') dire(at(chemin, 'colonne'), 'le nom d’une colonne est attendu')
  for (const cle of ['vaut', 'saufValeurs'] as const) {
    if (get(value, cle) !== undefined) texts(dire, value[cle], at(chemin, cle), 'vide permis')
  }
  for (const cle of ['contient', 'saufMots'] as const) {
    if (get(value, cle) !== undefined) sought(dire, value[cle], at(chemin, cle))
  }
  const { rempli, auMoins } = value
  if (rempli !== undefined && typeof rempli !== 'boolean') dire(at(chemin, 'rempli'), 'true ou false est attendu')
  if (auMoins !== undefined && (typeof auMoins !== 'number' || !Number.isFinite(auMoins))) {
    dire(at(chemin, 'auMoins'), 'un nombre est attendu')
  }
  if (!TESTS.some(cle => get(value, cle) !== undefined))
    dire(chemin, `aucun test : ajoutez « ${TESTS.join(' », « ')} »`)
}

function conditions(dire: Dire, value: unknown, chemin: string): void {
  if (value === undefined) return
  if (!Array.isArray(value)) condition(dire, value, chemin)
  else {
    if (value.length === 0) dire(chemin, 'la liste est vide')
    value.forEach((item, i) => {
      condition(dire, item, `${chemin}[${i}]`)
    })
  }
}

function note(dire: Dire, objet: Objet, chemin: string): void {
  const confiance = get(objet, 'confiance')
  if (confiance !== undefined && !(typeof confiance === 'number' && confiance >= 0 && confiance <= 1)) {
    dire(at(chemin, 'confiance'), 'un nombre entre 0 et 1 est attendu')
  }
  text(dire, objet, 'raison', chemin)
}

function regle(dire: Dire, value: Objet, chemin: string, cible: string, permises: readonly string[]): void {
  keys(dire, value, chemin, permises, 'clé inconnue')
  const has = (cle: string): boolean => get(value, cle) !== undefined
  if (has('colonnes')) once(dire, value.colonnes, at(chemin, 'colonnes'))
  if (!has('colonnes') && !has('constante')) dire(chemin, 'il faut « colonnes » ou « constante »')
  if (has('colonnes') && has('constante'))
    dire(at(chemin, 'constante'), 'une constante ne lit aucune colonne : retirez « colonnes »')
  for (const cle of ['joindre', 'avant', 'apres']) text(dire, value, cle, chemin)
  const avant = get(value, 'avant')
  if (LIENS.includes(cible) && typeof avant === 'string' && SCHEME_INTERDIT.test(avant))
    dire(at(chemin, 'avant'), 'un lien commence par « https:// » ou « http:// »')
  if (has('etiquettes')) sought(dire, value.etiquettes, at(chemin, 'etiquettes'))
  if (has('separateurs')) texts(dire, value.separateurs, at(chemin, 'separateurs'))
  if (has('partie')) {
    if (!Number.isInteger(value.partie) || Math.abs(Number(value.partie)) > 100)
      dire(at(chemin, 'partie'), 'un nombre entier est attendu (0 est la première partie, -1 la dernière)')
    if (!has('separateurs')) dire(at(chemin, 'partie'), 'il faut aussi « separateurs »')
  }
  if (has('codes')) codes(dire, value.codes, at(chemin, 'codes'), cible)
  if (has('mots')) mots(dire, value.mots, at(chemin, 'mots'), cible)
  if (has('sinon')) {
    if (value.sinon !== 'vocabulaire' && value.sinon !== 'ignorer') {
      dire(at(chemin, 'sinon'), '« vocabulaire » ou « ignorer » est attendu')
    }
    if (!has('codes') && !has('mots')) dire(at(chemin, 'sinon'), 'il faut aussi « codes » ou « mots »')
  }
  if (has('constante')) valeurs(dire, value.constante, at(chemin, 'constante'), cible)
  conditions(dire, get(value, 'si'), at(chemin, 'si'))
}

const PAR_DEUX = 'avec « bornes », les colonnes vont par deux : ouverture, fermeture'

function horaires(dire: Dire, value: Objet, chemin: string, permises: readonly string[]): void {
  keys(dire, value, chemin, permises, 'clé inconnue')
  const has = (cle: string): boolean => get(value, cle) !== undefined
  if (has('colonnes')) texts(dire, value.colonnes, at(chemin, 'colonnes'))
  if (has('remarque')) texts(dire, value.remarque, at(chemin, 'remarque'))
  if (has('etiquettes')) sought(dire, value.etiquettes, at(chemin, 'etiquettes'))
  text(dire, value, 'joindre', chemin)
  if (!has('colonnes') && !has('jours')) dire(chemin, 'il faut « colonnes » ou « jours »')
  if (has('bornes') && typeof value.bornes !== 'boolean') dire(at(chemin, 'bornes'), 'true ou false est attendu')
  else if (value.bornes === true && !has('jours') && !has('heures'))
    dire(at(chemin, 'bornes'), 'il faut aussi « jours » ou « heures »')
  if (has('heures')) {
    const lues = texts(dire, value.heures, at(chemin, 'heures'))
    if (value.bornes === true && lues.length % 2 !== 0) dire(at(chemin, 'heures'), PAR_DEUX)
    if (has('colonnes') && has('jours'))
      dire(at(chemin, 'heures'), 'les jours sont dits par « colonnes » ou par « jours », pas par les deux')
  }
  if (has('jours') && object(dire, value.jours, at(chemin, 'jours'))) {
    const ici = at(chemin, 'jours')
    if (Object.keys(value.jours).length === 0) dire(ici, `aucun jour : ajoutez « ${JOURS.join(' », « ')} »`)
    keys(dire, value.jours, ici, JOURS, 'jour inconnu')
    for (const [jour, colonnes] of Object.entries(value.jours)) {
      const lues = texts(dire, colonnes, at(ici, jour))
      if (value.bornes === true && !has('heures') && lues.length % 2 !== 0) dire(at(ici, jour), PAR_DEUX)
    }
  }
  conditions(dire, get(value, 'si'), at(chemin, 'si'))
}

/** A field that a helper target feeds: it names the columns and reads nothing. */
function par(dire: Dire, value: Objet, chemin: string, cible: string): void {
  keys(dire, value, chemin, ['par', 'colonnes', ...NOTE], 'clé inconnue à côté de « par »')
  once(dire, value.colonnes, at(chemin, 'colonnes'))
  const aide = String(value.par)
  const nourrit = AIDES_DE[cible] ?? []
  if (!nourrit.some(a => a === aide))
    dire(
      at(chemin, 'par'),
      nourrit.length === 0
        ? `« ${cible} » ne se lit pas par une autre cible`
        : `« ${nourrit.join(' » ou « ')} » est attendu${meant(aide, nourrit)}`
    )
}

/** A target fed by one rule or by several: the same envelope for hours and for the rest. */
function champ(dire: Dire, value: unknown, chemin: string, cible: string): void {
  if (!object(dire, value, chemin)) return
  note(dire, value, chemin)
  if (get(value, 'par') !== undefined) {
    par(dire, value, chemin, cible)
    return
  }
  const une = (v: Objet, ici: string, permises: readonly string[]): void =>
    cible === 'horaires'
      ? horaires(dire, v, ici, [...HORAIRES, ...permises])
      : regle(dire, v, ici, cible, [...REGLE, ...permises])
  const regles = get(value, 'regles')
  if (regles === undefined) {
    une(value, chemin, ['regles', ...NOTE])
    return
  }
  keys(dire, value, chemin, ['regles', 'colonnes', ...NOTE], 'clé inconnue à côté de « regles »')
  if (get(value, 'colonnes') !== undefined) texts(dire, value.colonnes, at(chemin, 'colonnes'))
  if (!Array.isArray(regles) || regles.length === 0) {
    dire(at(chemin, 'regles'), 'une liste de règles est attendue')
    return
  }
  regles.forEach((r, i) => {
    const ici = `${at(chemin, 'regles')}[${i}]`
    if (object(dire, r, ici)) une(r, ici, [])
  })
}

function ecarter(dire: Dire, value: unknown): void {
  if (!Array.isArray(value)) {
    dire('ecarter', 'une liste est attendue')
    return
  }
  value.forEach((item, i) => {
    const ici = `ecarter[${i}]`
    if (!object(dire, item, ici)) return
    keys(dire, item, ici, ['regle', 'champ', 'si'], 'clé inconnue')
    if (typeof item.regle !== 'string' || !CODE.test(item.regle))
      dire(at(ici, 'regle'), 'le code d’une règle est attendu (« lieu-ferme »)')
    else if (!ECARTENT.includes(item.regle)) {
      const connue = RULES.some(r => r.code === item.regle)
      const quoi = connue ? 'cette règle n’écarte pas de ligne' : 'règle inconnue'
      dire(at(ici, 'regle'), `${quoi}${meant(item.regle, ECARTENT)}`)
    }
    if (item.champ !== undefined && !CHAMPS.some(c => c === item.champ)) {
      dire(at(ici, 'champ'), `champ inconnu${meant(String(item.champ), CHAMPS)}`)
    }
    if (get(item, 'si') === undefined)
      dire(at(ici, 'si'), 'il faut une condition, sinon toutes les lignes seraient écartées')
    else conditions(dire, item.si, at(ici, 'si'))
  })
}

function ignores(dire: Dire, value: unknown, colonnes: readonly string[] = []): void {
  if (!object(dire, value, 'ignores')) return
  for (const [colonne, raison] of Object.entries(value)) {
    if (typeof raison !== 'string' || raison.trim() === '')
      dire(at('ignores', colonne), 'la raison est attendue, en quelques mots')
    if (colonne.slice(0, -1).includes('*') && !colonne.includes('.*') && !colonnes.includes(colonne))
      dire(at('ignores', colonne), '« * » ne vient qu’à la fin')
  }
}

/**
 * Checks a mapping that comes from JSON, and gives it back typed. `colonnes`, when known, are the file's: a column that
 * it lacks is a mistake too. Throws `MappingErreur`, which lists every mistake:
 * `checkMapping({ champs: { telephon: { colonnes: ['Tél'] } } })` says
 * `champs.telephon : champ inconnu ; vouliez-vous dire « telephone » ?`.
 */
export function checkMapping(json: unknown, colonnes?: readonly string[]): Mapping {
  const fautes: FauteMapping[] = []
  const dire: Dire = (chemin, message) => fautes.push({ chemin, message: insecables(message) })
  if (object(dire, json, '')) {
    keys(dire, json, '', ['champs', 'ignores', 'personnes', 'ecarter'], 'clé inconnue')
    const champs = get(json, 'champs')
    if (object(dire, champs, 'champs')) {
      for (const [cible, value] of Object.entries(champs)) {
        const chemin = at('champs', cible)
        if (!CIBLES.includes(cible)) dire(chemin, `champ inconnu${voulu(cibleVoulue(cible))}`)
        else champ(dire, value, chemin, cible as Cible)
      }
      if (Object.keys(champs).length === 0) dire('champs', 'aucun champ')
    }
    if (get(json, 'ignores') !== undefined) ignores(dire, json.ignores, colonnes)
    if (get(json, 'personnes') !== undefined) once(dire, json.personnes, 'personnes')
    if (get(json, 'ecarter') !== undefined) ecarter(dire, json.ecarter)
  }
  if (fautes.length === 0) checkEnsemble(dire, json as Mapping, colonnes)
  if (fautes.length > 0) throw new MappingErreur(fautes)
  return json as Mapping
}
