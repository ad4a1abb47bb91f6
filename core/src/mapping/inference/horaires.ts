/**
 * Which columns make the hours, and how: the days' own columns, one text or several that complete each other, and the week's
 * parity that a neighbour says ("Semaine paire").
 */
import { isRemarque } from '../../hours/remarque.ts'
import { fold } from '../../text/fold.ts'
import type { ChampHoraires, Colonne } from '../langage.ts'
import type { Candidat } from './candidats.ts'
import { findHeuresAPart } from './heures-a-part.ts'
import { NEUTRES } from './lexique.ts'
import { nomOf, noteOf } from './note.ts'
import type { SemaineLue } from './semaine.ts'
import type { Tableau, Vue } from './vue.ts'

// Folded: "semaine paire", "tous les quinze jours", "1er et 3e mercredi du mois"
const CADENCE = /(?:^| )(?:semaines?|paires?|impaires?|quinzaine|quinze jours|du mois|sur deux)(?: |$)/
/** Nearly every cell must say when the week's hours hold, and none give hours of its own. */
const REMARQUES = 0.9

/** A column that says which weeks the hours hold, and nothing else. */
function findRemarque({ vues }: Tableau, prises: ReadonlySet<Vue>): { remarque: readonly Colonne[] } | undefined {
  const vue = vues.find(v => {
    if (prises.has(v) || v.nom.proprietaire !== 'lieu' || v.profil.remplis === 0) return false
    let dites = 0
    for (const [texte, fois] of v.profil.valeurs)
      if (texte.length < 80 && CADENCE.test(fold(texte)) && isRemarque(texte)) dites += fois
    return dites >= v.profil.remplis * REMARQUES
  })
  return vue === undefined ? undefined : { remarque: [vue.profil.colonne] }
}

/** Nearly every cell must name days and no hour, and stand within this of the hours. */
const JOURS_SEULS = 0.9
const VOISINS = 2
/** Kinds of words of a title that announces days and nothing else: "Jours", "Jour(s) d'ouverture", "Jour de permanence". */
const TITRE_DE_JOURS: ReadonlySet<string> = new Set(['jour', 'jours', 'ouverture', 'permanence', 'semaine', 'lieu'])

/** The title says days: its cells are then days however they are cut short ("Ma-Je", "L à V"), which the hours read. */
function announcesDays({ nom: { sens }, formes, profil }: Vue): boolean {
  const dits = sens.filter(mot => !NEUTRES.has(mot))
  if (!dits.includes('jour') && !dits.includes('jours')) return false
  // "5" days a week is a count.
  return dits.every(mot => TITRE_DE_JOURS.has(mot)) && formes.entier < 0.1 && profil.remplis > 0
}

/** The days of the hours, when a column beside them says nothing else: `Jour` beside `Horaires` that only hold "9h-12h". */
function findJours(heures: readonly Vue[], prises: ReadonlySet<Vue>, { vues }: Tableau): Vue | undefined {
  return vues.find(
    v =>
      !heures.includes(v) &&
      !prises.has(v) &&
      heures.some(({ profil }) => Math.abs(v.profil.rang - profil.rang) <= VOISINS) &&
      v.profil.remplis > 0 &&
      (announcesDays(v) || (v.formes.jour >= JOURS_SEULS && v.formes.phrase < 0.1)) &&
      Math.max(v.formes.plage, v.formes.semaine) < 0.1
  )
}

/** A text that gives hours and names no day. */
const isWithoutDay = ({ formes }: Vue): boolean => formes.semaine < 0.3 && formes.plage >= 0.5

/** Rows where both are filled, as a share of those where the second is. */
function overlap(premiere: readonly Colonne[], seconde: Vue, tableau: Tableau): number {
  const vues = premiere.flatMap(c => tableau.par.get(c) ?? [])
  let seconds = 0
  let deux = 0
  seconde.cellules.forEach((texte, i) => {
    if (texte === '') return
    seconds++
    if (vues.some(v => v.cellules[i] !== '')) deux++
  })
  return seconds === 0 ? 1 : deux / seconds
}

export interface HeuresChoisies {
  readonly principale: Candidat | undefined
  readonly autres: readonly Candidat[]
  readonly semaine: SemaineLue | null
  /** Columns that feed a field of their own. */
  readonly prises: ReadonlySet<Vue>
}

/** The hours of the mapping: by days or in texts, whichever is fuller, what completes them, and a remark if a column makes one. */
export function writeHoraires(
  { principale, autres, semaine, prises }: HeuresChoisies,
  tableau: Tableau
): ChampHoraires | undefined {
  const tenues = new Set([...prises].filter(vue => !autres.some(a => a.vue === vue)))
  const remarque = findRemarque(tableau, tenues)
  const textes =
    principale === undefined ? [] : [principale, ...autres.filter(a => !remarque?.remarque.includes(nomOf(a)))]
  const parJour = Math.max(0, ...(semaine?.colonnes ?? []).map(c => tableau.par.get(c)?.profil.remplis ?? 0))
  // A text that names its days says more than one column of the Saturday's.
  const ditPlus = semaine?.courte === true && (principale?.vue.formes.semaine ?? 0) >= 0.3
  if (semaine !== null && !ditPlus && parJour >= (principale?.vue.profil.remplis ?? 0)) {
    // Beside one day or two, the text is of the others: read with them, so that what one of them does not say is told.
    const avec = semaine.courte && principale !== undefined ? [nomOf(principale)] : []
    const regle = {
      ...(avec.length > 0 ? { colonnes: avec } : {}),
      jours: semaine.jours,
      ...(semaine.bornes ? { bornes: true } : {}),
      ...remarque
    }
    const suite = textes.filter(t => !avec.includes(nomOf(t)) && overlap(semaine.colonnes, t.vue, tableau) < 0.5)
    return {
      regles: [regle, ...suite.map(t => ({ colonnes: [nomOf(t)] }))],
      colonnes: [...semaine.colonnes, ...avec, ...suite.map(nomOf)],
      ...noteOf({ confiance: 0.95, raison: `les en-têtes nomment les jours : ${semaine.forme}` })
    }
  }
  const libres = new Set([...tenues].filter(vue => vue !== principale?.vue))
  const apart = findHeuresAPart(
    tableau.vues.filter(vue => !libres.has(vue)),
    principale?.vue,
    heures => findJours(heures, libres, tableau)
  )
  if (apart !== undefined) {
    const { regle, ...note } = apart
    return { regles: [{ ...regle, ...remarque }], colonnes: apart.colonnes, ...noteOf(note) }
  }
  if (principale === undefined) return undefined
  const jours = isWithoutDay(principale.vue) ? findJours([principale.vue], tenues, tableau) : undefined
  if (jours !== undefined) {
    const colonnes = [jours.profil.colonne, nomOf(principale)]
    const raison = `${principale.raison} ; les jours sont dans la colonne voisine`
    return { colonnes, joindre: ' ', ...remarque, ...noteOf({ ...principale, raison }) }
  }
  const suite = textes.slice(1).filter(t => overlap([nomOf(principale)], t.vue, tableau) < 0.7)
  if (suite.length === 0) return { colonnes: [nomOf(principale)], ...remarque, ...noteOf(principale) }
  return {
    regles: [principale, ...suite].map(t => ({ colonnes: [nomOf(t)], ...remarque })),
    colonnes: [principale, ...suite].map(nomOf),
    ...noteOf(principale)
  }
}
