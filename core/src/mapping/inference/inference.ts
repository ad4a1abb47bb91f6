/**
 * Guessing the mapping of a list that nobody declared: from the words of its headers, the look of its cells and what stands
 * beside each column, to an ordinary mapping and the reason of each choice. What is not clear is left for a human: a field
 * fed by the wrong column costs more than a field left empty.
 */
import type { Geographie } from '../../reference/geographie.ts'
import type { Cible } from '../../standard/brut.ts'
import { insecables, pluriel } from '../../text/typographie.ts'
import { colonnesOf, reglesOf } from '../colonnes.ts'
import { reglesHorairesOf } from '../horaires.ts'
import type { ChampHoraires, Mapping, Regle } from '../langage.ts'
import { ATTENTES, type CibleLue } from './attentes.ts'
import { weighAll } from './candidats.ts'
import { type Choix, chooseAll } from './choix.ts'
import { writeChamps } from './correspondance.ts'
import { findDetailles } from './detailles.ts'
import { isOfADay } from './jours-du-titre.ts'
import { proposeListes } from './listes.ts'
import type { ColonneLue, MotAPlacer } from './lue.ts'
import { isLabelAlone } from './muets.ts'
import { columnsOfPersons } from './personnes.ts'
import type { Profil, TableProfilee } from './profil.ts'
import { findSemaine } from './semaine.ts'
import { labelledFields } from './textes-etiquetes.ts'
import { isVolume } from './volumes.ts'
import { examplesOf, type Vue, viewTable } from './vue.ts'

export interface Inference {
  readonly mapping: Mapping
  /** Every column of the file, in its order: what it feeds and why, or why it is left out. */
  readonly colonnes: readonly ColonneLue[]
  /** Words of the closed lists that nothing placed. */
  readonly mots: readonly MotAPlacer[]
}

/** Columns that a target's rules read, conditions apart. */
function readBy(cible: string, champ: unknown): readonly string[] {
  const { colonnes = [] } = champ as { colonnes?: readonly string[] }
  if (cible === 'horaires')
    return [
      ...colonnes,
      ...reglesHorairesOf(champ as ChampHoraires).flatMap(r => [
        ...(r.colonnes ?? []),
        ...Object.values(r.jours ?? {}).flat(),
        ...(r.heures ?? []),
        ...(r.remarque ?? [])
      ])
    ]
  return [...colonnes, ...reglesOf(champ as Regle).flatMap(r => r.colonnes ?? [])]
}

const RAISONS_PROPRIETAIRE: Readonly<Record<string, string>> = {
  personne: 'parle d’une personne, pas du lieu',
  repondant: 'parle de qui a répondu au formulaire, pas du lieu',
  porteur: 'parle de la structure porteuse, pas du lieu : à confirmer',
  geocodeur: 'réponse d’un géocodeur',
  autre: 'parle d’autre chose que du lieu'
}

/** Of a column that names the persons of its rows. */
const NOMME = 'nomme une personne, pas le lieu : jamais publié, sert à reconnaître ses coordonnées'

/** Of hours that no field takes: another season's, an activity's. */
const D_UN_JOUR = 'des heures d’un jour de la semaine, qui ne sont pas celles de l’ouverture : à confirmer'
const HEURES = 0.5
const VOLUME = 'un nombre d’heures, qui ne dit pas quand : pas de champ au standard'

/** Under it, a name says too little of a field to be worth a word. */
const ANNONCE = 0.5

/** What the name announced, and why it was not followed: another column says it, or the cells are something else. */
function announced(vue: Vue, { principales }: Choix): string | null {
  const { nom, profil } = vue
  const [cible, force = 0] = [...nom.cibles].sort((a, b) => b[1] - a[1])[0] ?? []
  if (cible === undefined || force < ANNONCE) return null
  const prise = principales.get(cible as CibleLue)?.vue.profil.colonne
  if (prise !== undefined && prise !== profil.colonne) {
    // Cells that are nothing of the kind would not have been read anyhow: "address.country" is no second address.
    const possible = profil.remplis === 0 || (ATTENTES[cible]?.convient(vue) ?? 0) >= 0
    return possible ? `« ${cible} » est déjà donné par « ${prise} »` : null
  }
  return `l’en-tête annonce « ${cible} », mais les cellules n’en ont pas la forme : à confirmer`
}

const ticksOf = ({ coches }: Profil): number => [...coches.values()].reduce((somme, n) => somme + n, 0)
const isEverywhere = (profil: Profil): boolean => ticksOf(profil) === profil.total

/** Of boxes that are ticked, under a title that names no value. */
function ticked(profil: Profil): string {
  const { total } = profil
  return `${pluriel(ticksOf(profil), 'case cochée', 'cases cochées')} sur ${pluriel(total, 'ligne', 'lignes')}, mais l’en-tête ne nomme aucune valeur d’une liste du standard`
}

/** Why a column feeds nothing. */
function whyNot(vue: Vue, choix: Choix, personnes: readonly string[]): string {
  if (personnes.includes(vue.profil.colonne)) return NOMME
  const copiee = choix.redites.get(vue)
  if (copiee !== undefined) return `redite de « ${copiee.profil.colonne} »`
  if (vue.profil.remplis + vue.profil.coches.size === 0) return 'vide partout'
  if (vue.nom.compte) return 'un nombre : pas de champ au standard'
  const autrui = RAISONS_PROPRIETAIRE[vue.nom.proprietaire]
  if (autrui === undefined && vue.formes.plage >= HEURES && isOfADay(vue)) return D_UN_JOUR
  if (autrui !== undefined) return autrui
  if (vue.profil.remplis > 0 && isVolume(vue)) return VOLUME
  if (vue.profil.remplis > 0) return announced(vue, choix) ?? 'aucun champ du standard n’y a été reconnu'
  // "x" on every row fills the place of a text; on some, it is a box.
  return (isEverywhere(vue.profil) ? announced(vue, choix) : null) ?? ticked(vue.profil)
}

/** Each column in the order of the file: what it feeds and why, or why it feeds nothing. */
function tellColumns(
  vues: readonly Vue[],
  choix: Choix,
  champs: Mapping['champs'],
  listes: readonly ColonneLue[],
  personnes: readonly string[]
): readonly ColonneLue[] {
  const cibles = new Map<string, Cible[]>()
  const notes = new Map<string, { confiance: number; raison: string }>()
  for (const [cible, champ] of Object.entries(champs)) {
    const { confiance = 0.5, raison = '' } = champ as { confiance?: number; raison?: string }
    for (const colonne of new Set(readBy(cible, champ))) {
      cibles.set(colonne, [...(cibles.get(colonne) ?? []), cible as Cible])
      if (!notes.has(colonne)) notes.set(colonne, { confiance, raison })
    }
  }
  for (const { colonne, confiance, raison } of listes) if (notes.has(colonne)) notes.set(colonne, { confiance, raison })
  return vues.map(vue => {
    const { colonne } = vue.profil
    const exemples = examplesOf(vue)
    const note = notes.get(colonne)
    if (note !== undefined) return { colonne, cibles: cibles.get(colonne) ?? [], ...note, exemples }
    return { colonne, cibles: [], confiance: 0, raison: insecables(whyNot(vue, choix, personnes)), exemples }
  })
}

/** Services of the first level that those of the second tell, when no column of their own does. */
function withImplied(champs: Mapping['champs']): Mapping['champs'] {
  const { service_detaille: detailles, services } = champs
  if (detailles === undefined || services !== undefined) return champs
  const { confiance = 0.5, raison = '' } = detailles
  return {
    ...champs,
    services: {
      par: 'service_detaille',
      colonnes: [...new Set(readBy('service_detaille', detailles))],
      confiance,
      raison
    }
  }
}

/**
 * Guesses the mapping of a table. `inferMapping({ colonnes: ['Nom', 'Tél'], lignes: [{ Nom: 'Le Phare', Tél: '02 98 00 00 00' }] },
 * { geographie }).mapping.champs.telephone → { colonnes: ['Tél'], confiance: 1, raison: 'l’en-tête le dit ; 100 % …' }`.
 */
export function inferMapping(table: TableProfilee, { geographie }: { readonly geographie: Geographie }): Inference {
  const tableau = viewTable(table, geographie)
  const semaine = findSemaine(tableau.vues)
  const desJours = new Set(semaine?.colonnes)
  const detailles = findDetailles(
    tableau.vues.filter(v => !v.nom.compte && !desJours.has(v.profil.colonne)).map(v => v.profil)
  )
  const libres = tableau.vues.filter(v => !desJours.has(v.profil.colonne) && !detailles.colonnes.has(v.profil.colonne))
  const choix = chooseAll(weighAll(libres), libres, tableau)
  const parColonnes = writeChamps(choix, semaine, tableau)
  const nomment = [parColonnes.nom, parColonnes.structure_parente].flatMap(champ => (champ ? readBy('nom', champ) : []))
  const personnes = columnsOfPersons(tableau.vues).filter(colonne => !nomment.includes(colonne))
  const prises = new Set(Object.entries(parColonnes).flatMap(([cible, champ]) => readBy(cible, champ)))
  const listes = proposeListes(
    tableau.vues
      .filter(v => v !== choix.principales.get('nom')?.vue || !isLabelAlone(v))
      .map(v => v.profil)
      .filter(({ colonne }) => !personnes.includes(colonne) && !detailles.colonnes.has(colonne)),
    prises
  )
  const champs = withImplied({
    ...detailles.champs,
    ...listes.champs,
    ...parColonnes,
    ...labelledFields(tableau, parColonnes)
  })
  const colonnes = tellColumns(tableau.vues, choix, champs, [...listes.lues, ...detailles.lues], personnes)
  const dites = new Set(colonnesOf({ champs } as Mapping))
  const ignores = Object.fromEntries(
    colonnes.filter(c => c.cibles.length === 0 && !dites.has(c.colonne)).map(c => [c.colonne, c.raison])
  )
  const mapping = { champs, ignores, ...(personnes.length > 0 && { personnes }) } as Mapping
  return { mapping, colonnes, mots: listes.mots }
}
