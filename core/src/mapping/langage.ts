/**
 * The mapping language: how a source describes itself, as data. A mapping never runs code; it is typed when written in
 * TypeScript and checked word by word when read from JSON (`check.ts`). One example says most of it:
 *
 *     champs: {
 *       nom: { colonnes: ['nom_structure'] },
 *       adresse: { colonnes: ['N°', 'ADRESSE'], joindre: ' ' },
 *       courriels: { colonnes: ['mail'], separateurs: [';', ','] },
 *       typologie: { colonnes: ['code_typo'], codes: { M: 'MUNI', A: 'ASSO' } },
 *       services: { regles: [
 *         { colonnes: ['activites'], mots: [{ valeur: 'Aide aux démarches administratives', mots: ['demarches', 'caf'] }] },
 *         { constante: 'Accès internet et matériel informatique', si: { colonne: 'wifi', vaut: ['oui'] } } ] },
 *       service_detaille: { colonnes: ['codes APTIC'] },
 *       horaires: { jours: { lundi: ['lundi matin', 'lundi après-midi'] } }
 *     }
 */

import type { CibleAide, Jour } from '../standard/brut.ts'
import type { Champ, ChampListe } from '../standard/champs.ts'
import type { ValeurFermee } from '../standard/vocabulary/listes.ts'

/**
 * A column by its name in the file. Nested keys are dotted (`address.street`, `public.0`), `public.*` is every item of
 * an array, a repeated header takes its rank (`Site Web#2`). A name that itself holds dots is tried whole first.
 */
export type Colonne = string

/** A test on one column, folded (case, accents and spacing do not matter). All the given parts must hold. */
export interface Condition {
  readonly colonne: Colonne
  /** The whole cell is one of these. */
  readonly vaut?: readonly string[]
  /** The cell is none of these. */
  readonly saufValeurs?: readonly string[]
  /** The cell holds one of these, as whole words. */
  readonly contient?: readonly string[]
  /** The cell holds none of these. */
  readonly saufMots?: readonly string[]
  /** True: something meaningful is in the cell; false: nothing is. */
  readonly rempli?: boolean
  /** The number in the cell is at least this much: a geocoder's score. */
  readonly auMoins?: number
}

/** Words that lead to a value: whole words or phrases, folded; `sauf` forbids. */
export interface Mots<V extends string = string> {
  readonly valeur: V | readonly V[]
  readonly mots: readonly string[]
  readonly sauf?: readonly string[]
}

export interface Regle<V extends string = string> {
  /** Read in this order. */
  readonly colonnes?: readonly Colonne[]
  /**
   * Joins the cells that are filled with this text; without it, a one-valued field takes the first filled, a list takes
   * all. `telephone` is read as a list: a record keeps several numbers, the standard's row takes the first.
   */
  readonly joindre?: string
  /** Text put before or after what was read: `avant: 'https://'`. */
  readonly avant?: string
  readonly apres?: string
  /**
   * Only what the cell says under one of these labels, once folded: `['tél', 'téléphone']` reads `02 98 00 00 00` in
   * « Adresse : 3 rue Haute, Tél : 02 98 00 00 00 » written on two lines.
   */
  readonly etiquettes?: readonly string[]
  /**
   * Several values in a cell, separated by any of these texts. A list is always split on `|`, and on nothing else unless
   * it is said here. Line breaks are blanks, except in hours, in descriptions, and where a separator holds one.
   */
  readonly separateurs?: readonly string[]
  /** Takes one part of the cell once split by `separateurs`: 0 is the first, -1 the last. */
  readonly partie?: number
  /**
   * Coded values: the whole (split) cell, folded, to the field's values; null says "known, means nothing here". Codes,
   * words and conditions see the cell before placeholders are dropped, so `X` may be a code.
   */
  readonly codes?: Readonly<Record<string, V | readonly V[] | null>>
  /** Words anywhere in the cell. Several entries may speak at once. */
  readonly mots?: readonly Mots<V>[]
  /** With `codes` or `mots`: what was not recognised goes on to the vocabulary (default) or is dropped as said here. */
  readonly sinon?: 'vocabulaire' | 'ignorer'
  /** Always this value (when `si` holds). */
  readonly constante?: V | readonly V[]
  readonly si?: Condition | readonly Condition[]
}

/**
 * A field that a helper target already feeds, said so that a reader finds its columns: `{ par: 'point', colonnes: ['geo'] }`
 * under `latitude`. It reads nothing by itself.
 */
export interface ChampPar {
  readonly par: CibleAide
  readonly colonnes: readonly Colonne[]
  readonly confiance?: number
  readonly raison?: string
}

/** What feeds one target: one rule, or several (a list adds them up, a one-valued field takes the first that answers). */
export type ChampRegle<V extends string = string> =
  | ChampPar
  | (Regle<V> & { readonly confiance?: number; readonly raison?: string })
  | {
      readonly regles: readonly Regle<V>[]
      /** For the reader: every column the rules draw on, main one first. */
      readonly colonnes?: readonly Colonne[]
      readonly confiance?: number
      readonly raison?: string
    }

/** What feeds the hours: one rule, or several, the first that answers being kept. */
export type ChampHoraires =
  | HorairesRegle
  | {
      readonly regles: readonly HorairesRegle[]
      /** For the reader: every column the rules draw on, in the order of the days. */
      readonly colonnes?: readonly Colonne[]
      readonly confiance?: number
      readonly raison?: string
    }

export interface HorairesRegle {
  /** Columns of text, joined by a line break, or by `joindre`. */
  readonly colonnes?: readonly Colonne[]
  /** Days in one column and times in another make one text: `joindre: ' '`. */
  readonly joindre?: string
  /** As for any rule: only what the cell says under one of these labels. */
  readonly etiquettes?: readonly string[]
  /**
   * Columns of each day. Two columns are morning and afternoon ranges; with `bornes`, they are read by pairs as opening
   * and closing times: `['8:30', '12:00', '13:30', '17:00']`.
   */
  readonly jours?: Readonly<Partial<Record<Jour, readonly Colonne[]>>>
  readonly bornes?: boolean
  /**
   * Columns of the hours of every open day, where the days are said apart: in words, by `colonnes` ("du lundi au jeudi"), or
   * by a mark in the columns of `jours` ("x", "oui"). Several are halves of the day; with `bornes`, pairs.
   */
  readonly heures?: readonly Colonne[]
  /** A remark that completes the hours: a week's parity, "sur rendez-vous". */
  readonly remarque?: readonly Colonne[]
  readonly si?: Condition | readonly Condition[]
  readonly confiance?: number
  readonly raison?: string
}

/** The values a target accepts: a closed list's own labels, or any text. */
type ValeurCible<C> = C extends keyof ValeurFermee ? ValeurFermee[C] : string

export interface Mapping {
  /** `point` takes `lat,lon` as it is; an array, `[lon, lat]`, follows GeoJSON and comes out as `lat,lon`. */
  readonly champs: {
    readonly [C in Exclude<Champ, 'horaires'>]?: C extends ChampListe ? ChampRegle<ValeurCible<C>> : ChampRegle
  } & { readonly [C in CibleAide]?: ChampRegle } & { readonly horaires?: ChampHoraires }
  /** Every other column, with the reason it is left out: `{ 'Nombre de mandats': 'compteur interne' }`. `*` ends a prefix: `'result_*'`. */
  readonly ignores?: Readonly<Record<Colonne, string>>
  /**
   * Columns that name the persons of a row (« Référent », « Prénom » and « Nom »): never published, read only to know
   * whose a mail or a page of that row is. They may be ignored columns too: `['Prénom', 'Nom']`.
   */
  readonly personnes?: readonly Colonne[]
  /** Rows that are not places to publish. `regle` is the code of a rule that sets aside. */
  readonly ecarter?: readonly {
    readonly regle: string
    readonly champ?: Champ
    readonly si: Condition | readonly Condition[]
  }[]
}
