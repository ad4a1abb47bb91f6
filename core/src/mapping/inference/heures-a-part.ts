/**
 * Hours in columns that name no day ("Matin de", "Matin à", « Horaires » : 9h-12h), and their days in others: in words
 * ("Jours d'ouverture") or by a mark a day ("x" under « Lundi »). Read alone, the hours would be every day's.
 */
import { JOURS, type Jour } from '../../standard/brut.ts'
import { markOf } from '../jours-coches.ts'
import type { Colonne, HorairesRegle } from '../langage.ts'
import { JOUR_DU_MOT, joursDe, motsDe } from './jours-du-titre.ts'
import { NEUTRES, SENS_DU_MOT } from './lexique.ts'
import { borneOf, DE_HORAIRES, finOf, JOURS_MIN, momentOf } from './semaine.ts'
import type { Vue } from './vue.ts'

export interface HeuresAPart {
  readonly regle: HorairesRegle
  readonly colonnes: readonly Colonne[]
  readonly confiance: number
  readonly raison: string
}

const nomDe = ({ profil }: Vue): Colonne => profil.colonne

/** Words of a title that say hours or their days and nothing else: "Heure", "Jours", "Ouvert le". */
const isOfHours = (mot: string): boolean =>
  NEUTRES.has(mot) ||
  mot === 'heure' ||
  mot === 'apres' ||
  mot.startsWith('ouvert') ||
  DE_HORAIRES.has(SENS_DU_MOT.get(mot) ?? mot)

/** Most of the cells of a bound are a time, and some say so: "9" alone may be anything. */
const HEURES = 0.5
const HEURE_ECRITE = /\d\s?[h:]/i

interface Borne {
  readonly vue: Vue
  readonly moment: number
  /** Said by a word ("Début", "Fermeture"). */
  readonly forte: 'ouvre' | 'ferme' | null
  /** Said by the little word at the end: "Matin de", "Matin à". */
  readonly faible: 'ouvre' | 'ferme' | null
}

function readBorne(vue: Vue): Borne | null {
  const { nom, profil, formes } = vue
  if (nom.proprietaire !== 'lieu' || formes.heure < HEURES || formes.plage >= HEURES) return null
  if (joursDe(motsDe(vue)).length > 0 || ![...profil.valeurs.keys()].some(t => HEURE_ECRITE.test(t))) return null
  const { mots } = profil
  if (!mots.every(mot => borneOf(mot) !== null || momentOf(mot) !== null || isOfHours(mot))) return null
  const moment = Math.max(0, ...mots.map(mot => momentOf(mot) ?? 0))
  const forte = mots.map(borneOf).find(borne => borne !== null) ?? null
  return { vue, moment, forte, faible: finOf(mots) }
}

const ORDRES: readonly ((a: Borne, b: Borne) => number)[] = [
  (a, b) => a.vue.profil.rang - b.vue.profil.rang,
  (a, b) => a.moment - b.moment
]

/** Openings and closings by pairs, in the order of the file or of the day's moments; none when they do not go by pairs. */
function findBornes(vues: readonly Vue[]): readonly Vue[] {
  const lues = vues.flatMap(vue => readBorne(vue) ?? [])
  for (const par of ['faible', 'forte'] as const) {
    const dites = lues.filter(lue => lue[par] !== null)
    if (dites.length === 0 || dites.length % 2 !== 0) continue
    const ouvrent = (a: Borne, b: Borne): number => (a[par] === 'ferme' ? 1 : 0) - (b[par] === 'ferme' ? 1 : 0)
    for (const [i, ordre] of ORDRES.entries()) {
      const suite = [...dites].sort((a, b) => ordre(a, b) || ouvrent(a, b))
      const alterne = suite.every((lue, rang) => lue[par] === (rang % 2 === 0 ? 'ouvre' : 'ferme'))
      const memes = suite.every((lue, rang) => i === 0 || rang % 2 === 0 || lue.moment === suite[rang - 1]?.moment)
      if (alterne && memes) return suite.map(lue => lue.vue)
    }
  }
  return []
}

/** Share of the filled cells of a box that are a yes or a no. */
const COCHES_MIN = 0.7

/** The day of a box, when the title names one and no half of it, and the cells answer by a mark. */
function jourCoche(vue: Vue): Jour | null {
  const { nom, profil } = vue
  const mots = motsDe(vue)
  const [jour, autre] = joursDe(mots)
  if (jour === undefined || autre !== undefined || nom.proprietaire !== 'lieu') return null
  if (!mots.every(mot => JOUR_DU_MOT.has(mot) || isOfHours(mot))) return null
  let dits = 0
  let marques = 0
  for (const [texte, fois] of [...profil.coches, ...profil.valeurs]) {
    dits += fois
    const marque = markOf(texte)
    if (marque === true || marque === '') marques += fois
  }
  return marques >= dits * COCHES_MIN ? jour : null
}

const isTicked = ({ profil }: Vue): boolean =>
  profil.coches.size > 0 || [...profil.valeurs.keys()].some(texte => markOf(texte) === true)

/** The boxes of the days, or null: too few, a day twice, or never a yes. */
function findCoches(vues: readonly Vue[]): Readonly<Partial<Record<Jour, readonly Colonne[]>>> | null {
  const boites = vues.flatMap(vue => {
    const jour = jourCoche(vue)
    return jour === null ? [] : [{ vue, jour }]
  })
  if (boites.length < JOURS_MIN || !boites.some(({ vue }) => isTicked(vue))) return null
  if (new Set(boites.map(b => b.jour)).size < boites.length) return null
  return Object.fromEntries(
    JOURS.flatMap(jour => boites.filter(b => b.jour === jour).map(({ vue }) => [jour, [nomDe(vue)]]))
  )
}

const momentDe = ({ profil }: Vue): number | null =>
  profil.mots.map(momentOf).reduce((m, lu) => (lu === null ? m : Math.max(m ?? 0, lu)), null as number | null)

/** A text of hours that names no day, under a title of hours: "Horaires", "Horaires du matin". */
const isText = (vue: Vue): boolean =>
  vue.formes.semaine < 0.3 &&
  vue.formes.plage >= 0.5 &&
  joursDe(motsDe(vue)).length === 0 &&
  vue.profil.mots.every(mot => momentOf(mot) !== null || isOfHours(mot))

/** Texts that give hours and no day: the chosen one, and the other halves of the day when it is one. */
function findTextes(vues: readonly Vue[], principale: Vue | undefined): readonly Vue[] {
  if (principale === undefined || !isText(principale)) return []
  if (momentDe(principale) === null) return [principale]
  const demis = vues.filter(v => isText(v) && momentDe(v) !== null && v.nom.proprietaire === 'lieu')
  if (new Set(demis.map(momentDe)).size < demis.length) return [principale]
  return demis.sort((a, b) => (momentDe(a) ?? 0) - (momentDe(b) ?? 0))
}

/**
 * Hours and days that complete each other, or undefined. `findJours` finds the column that names the days beside the first
 * of the hours.
 */
export function findHeuresAPart(
  vues: readonly Vue[],
  principale: Vue | undefined,
  findJours: (heures: readonly Vue[]) => Vue | undefined
): HeuresAPart | undefined {
  const bornes = findBornes(vues)
  const heures = bornes.length > 0 ? bornes : findTextes(vues, principale)
  if (heures.length === 0) return undefined
  const lues = { heures: heures.map(nomDe), ...(bornes.length > 0 ? { bornes: true } : {}) }
  const jours = findCoches(vues)
  const comment = bornes.length > 0 ? 'une ouverture et une fermeture par colonne' : 'les heures seules'
  if (jours !== null)
    return {
      regle: { jours, ...lues },
      colonnes: [...lues.heures, ...Object.values(jours).flat()],
      confiance: 0.9,
      raison: `${comment} ; les jours sont cochés dans leurs colonnes`
    }
  // One text of hours and one of days are simply joined.
  const nomme = bornes.length > 0 || heures.length > 1 ? findJours(heures) : undefined
  if (nomme === undefined && bornes.length === 0 && heures.length > 1)
    return {
      regle: { colonnes: lues.heures, joindre: ' / ' },
      colonnes: lues.heures,
      confiance: 0.8,
      raison: 'une colonne par demi-journée, sans les jours'
    }
  if (nomme === undefined) return undefined
  return {
    regle: { colonnes: [nomDe(nomme)], ...lues },
    colonnes: [nomDe(nomme), ...lues.heures],
    confiance: 0.9,
    raison: `${comment} ; les jours sont dans « ${nomDe(nomme)} »`
  }
}
