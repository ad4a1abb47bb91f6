/**
 * The table as guessing sees it: each column with what its name says and what its cells look like, and a few rows in which
 * columns can be compared cell by cell.
 */
import type { Geographie } from '../../reference/geographie.ts'
import { fold } from '../../text/fold.ts'
import { isPlaceholder } from '../../text/placeholders.ts'
import { eachText, getterOf } from '../cellule.ts'
import { pointText } from '../point.ts'
import type { RangBrut } from '../table.ts'
import { tellSets } from './deux-jeux.ts'
import { type Formes, type FormesConnues, formesOf } from './formes.ts'
import { NEUTRES, PROPRIETAIRES } from './lexique.ts'
import { type NomLu, readNom } from './noms.ts'
import { tellPersons } from './personnes.ts'
import { motsDuNom, type Profil, profileTable, type TableProfilee } from './profil.ts'
import { tellRespondent } from './repondant.ts'

export interface Vue {
  readonly profil: Profil
  readonly nom: NomLu
  readonly formes: Formes
  /** The first text of the cell in each compared row, folded; empty when there is none. */
  readonly cellules: readonly string[]
  /** What the columns beside it tell of it, in French, and how surely it can then be believed at most. */
  readonly remarque?: { readonly raison: string; readonly plafond?: number }
}

export interface Tableau {
  readonly vues: readonly Vue[]
  readonly par: ReadonlyMap<string, Vue>
  /** Rows compared cell by cell. */
  readonly rangs: readonly RangBrut[]
  readonly geographie: Geographie
}

/** Rows compared: a share known within two or three points, which is all that comparing asks. */
const COMPARES_MAX = 400
/** Cells compared over the whole table, where columns are thousands. */
const COMPARES_EN_TOUT = 600_000
/** Distinct cells looked at over the whole table: 5,000 columns then cost what 100 do. */
const CELLULES_MAX = 60_000
const PAR_COLONNE_MAX = 400
const PAR_COLONNE_MIN = 12

/** A first word that most columns share says whose table it is, nothing of the column: `c_nom`, `c_adresse`, `c_city`. */
const PART_PREFIXE = 0.6
const COLONNES_PREFIXE = 5
/** First words that export tools put before the names of some columns only. */
const PREFIXES_TECHNIQUES: ReadonlySet<string> = new Set(
  'properties property fields field attributes attribute user record c f t jt champ col data item h row table src'.split(
    ' '
  )
)

/** The shared first words of a table's columns: `prefixesOf([['c', 'nom'], ['c', 'ville'], …]) → {'c'}`. */
function prefixesOf(profils: readonly Profil[]): ReadonlySet<string> {
  const comptes = new Map<string, number>()
  for (const { mots } of profils) {
    const [premier] = mots
    if (premier !== undefined && mots.length > 1) comptes.set(premier, (comptes.get(premier) ?? 0) + 1)
  }
  return new Set(
    [...comptes]
      .filter(([mot]) => !PROPRIETAIRES.geocodeur.has(mot))
      .filter(
        ([mot, fois]) =>
          (fois >= COLONNES_PREFIXE && fois >= profils.length * PART_PREFIXE) ||
          (PREFIXES_TECHNIQUES.has(mot) && fois >= 2)
      )
      .map(([mot]) => mot)
  )
}

// "groupe_lieu/nom": forms put the name of a group before the question's.
const GROUPE = /^(?:gr(?:ou?)?pe?|section|bloc|page)[^/]{0,60}\/(?=.)/i

/** Both coordinates may be an array or an object: then the column's texts are its points. */
function pointsOf(profil: Profil, rangs: readonly RangBrut[]): ReadonlyMap<string, number> {
  if (!profil.multiple) return profil.valeurs
  const get = getterOf(profil.colonne)
  const points = rangs.map(rang => pointText(get(rang))).filter(point => point !== '')
  return points.length > 0 && points.every(point => /^-?\d/.test(point))
    ? new Map(points.map(p => [p, 1]))
    : profil.valeurs
}

function firstTexts(profil: Profil, rangs: readonly RangBrut[]): readonly string[] {
  const get = getterOf(profil.colonne)
  return rangs.map(rang => {
    const textes: string[] = []
    eachText(get(rang), false, t => {
      if (!isPlaceholder(t)) textes.push(fold(t))
    })
    return textes.join(' ')
  })
}

const CORPS: ReadonlySet<string> = new Set(['nom', 'lieu', 'association', 'permanence'])

/** The column names something that is no town: "Lieu" may head the column of communes. */
const namesBody = ({ nom, formes, profil }: Vue): boolean =>
  nom.sens.every(mot => CORPS.has(mot) || NEUTRES.has(mot)) &&
  profil.remplis > 0 &&
  formes.commune < 0.7 &&
  formes.lettres > 0.7

/** Where both the place and a structure are named, what is the structure's is the bearer's: its address is not the place's. */
function tellBearer(vues: readonly Vue[]): readonly Vue[] {
  const deux = (['lieu', 'structure'] as const).every(e => vues.some(v => v.nom.entite === e && namesBody(v)))
  if (!deux) return vues
  return vues.map(vue => {
    if (vue.nom.entite !== 'structure' || vue.nom.proprietaire !== 'lieu') return vue
    return { ...vue, nom: { ...readNom([...vue.nom.sens, 'porteur']), entite: 'structure' as const } }
  })
}

/** Beside a person's name, a contact's phone is that person's: it stands only for want of the place's own. */
const CONTACT = 0.6

function tellContact(vues: readonly Vue[]): readonly Vue[] {
  const nomme = vues.some(
    ({ nom: { sens } }) =>
      sens.includes('contact') && (sens.includes('nom') || sens.includes('prenom') || sens.includes('role'))
  )
  if (!nomme) return vues
  return vues.map(vue => {
    const { nom } = vue
    if (!nom.sens.includes('contact')) return vue
    const cibles = new Map([...nom.cibles].flatMap(([c, f]) => (c === 'nom' ? [] : [[c, f * CONTACT] as const])))
    return { ...vue, nom: { ...nom, cibles } }
  })
}

/** Looks at a table: names, shapes, and the rows that columns are compared on. */
export function viewTable(table: TableProfilee, geographie: Geographie): Tableau {
  const profils = profileTable(table)
  const tenus = Math.min(COMPARES_MAX, Math.max(1, Math.floor(COMPARES_EN_TOUT / Math.max(1, profils.length))))
  const compares = Math.min(tenus, table.lignes.length)
  const pas = Math.max(1, table.lignes.length / tenus)
  const rangs = Array.from({ length: compares }, (_, i) => table.lignes[Math.floor(i * pas)] as RangBrut)
  const prefixes = prefixesOf(profils)
  const max = Math.min(PAR_COLONNE_MAX, Math.max(PAR_COLONNE_MIN, CELLULES_MAX / Math.max(1, profils.length)))
  const connues: FormesConnues = new Map()
  const vues = profils.map(profil => {
    const mots = motsDuNom(profil.titre.replace(GROUPE, ''))
    const propres = mots.length > 1 && prefixes.has(mots[0] as string) ? mots.slice(1) : mots
    // A repeated header ends with its rank, which says nothing: "Site Web#2".
    const sans = profil.colonne.includes('#') && /^\d+$/.test(propres.at(-1) ?? '') ? propres.slice(0, -1) : propres
    let cellules: readonly string[] | undefined
    return {
      profil,
      nom: readNom(sans),
      formes: formesOf(pointsOf(profil, rangs), geographie, max, connues),
      // Few columns are ever compared with another.
      get cellules() {
        cellules ??= firstTexts(profil, rangs)
        return cellules
      }
    }
  })
  const lues = tellRespondent(tellContact(tellBearer(tellPersons(tellSets(vues)))))
  return { vues: lues, par: new Map(lues.map(v => [v.profil.colonne, v])), rangs, geographie }
}

/** Share of distinct texts among the filled cells. */
export const distinctsOf = ({ profil }: Vue): number =>
  profil.remplis === 0 ? 0 : profil.valeurs.size / profil.remplis

/** Of the rows where both are filled, the share that say the same: null when they never are both. */
export function sameShare(a: Vue, b: Vue): number | null {
  let deux = 0
  let memes = 0
  a.cellules.forEach((texte, i) => {
    const autre = b.cellules[i] as string
    if (texte === '' || autre === '') return
    deux++
    if (texte === autre) memes++
  })
  return deux === 0 ? null : memes / deux
}

/** A few cells to show, the most frequent first; crosses where there is nothing else. */
export const examplesOf = ({ profil }: Vue, n = 3): readonly string[] => {
  const textes: string[] = []
  for (const texte of (profil.valeurs.size > 0 ? profil.valeurs : profil.coches).keys()) {
    if (textes.length === n) break
    textes.push(texte.length > 80 ? `${texte.slice(0, 79)}…` : texte)
  }
  return textes
}
