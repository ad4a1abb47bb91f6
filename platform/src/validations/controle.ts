/**
 * The report of a list: each rule that spoke once, with its rows, the values seen, the advice and the word likely meant. Only
 * the rows' ranks are translated: the house counts data rows, a producer sees the header above them.
 */
import {
  type Champ,
  type Enregistrement,
  type Geographie,
  platOf,
  publishedLigne,
  RULES,
  type Rule,
  type Severity,
  type Table
} from '@lieux-communs/core'
import { type Lue, readRangs } from '../pipeline/stages.ts'
import type { Comprehension } from './comprend.ts'
import type { ExempleDit, RapportValidation, RegleDite } from './dit.ts'
import { montrable } from './exemples.ts'
import { plagesOf, writePlages } from './plages.ts'
import { createVoulu } from './voulu.ts'

const GRAVITES = { error: 'erreur', warning: 'avertissement', info: 'information' } as const satisfies Record<
  Severity,
  RegleDite['gravite']
>
const ORDRE = ['erreur', 'avertissement', 'information'] as const
const REGLES: ReadonlyMap<string, Rule> = new Map(RULES.map(r => [r.code, r]))

/** Values told of each rule: the rows are all named, these say what to look for. */
const VALEURS_MAX = 10

/** A cell of the clean file that a rule spoke about: its row there from 0, its field, the rule, what was seen. */
export type Marque = readonly [rang: number, champ: Champ | null, regle: string, vu: string]

interface Valeur {
  readonly champ: Champ | null
  readonly vu: string
  readonly lignes: number[]
  /** What the first of its rows became: nothing when it is set aside. */
  readonly record: Enregistrement | null
}

interface Dite {
  readonly lignes: number[]
  champ: Champ | null
  /** Field and value, then their rows. */
  readonly valeurs: Map<string, Valeur>
}

interface Ecoute {
  readonly regles: Map<string, Dite>
  hear(regle: string, champ: Champ | null, vu: string, ligne: number, record?: Enregistrement): void
}

function listen(): Ecoute {
  const regles = new Map<string, Dite>()
  return {
    regles,
    hear(regle, champ, vu, ligne, record) {
      let dite = regles.get(regle)
      if (dite === undefined) {
        dite = { lignes: [], champ, valeurs: new Map() }
        regles.set(regle, dite)
      }
      dite.lignes.push(ligne)
      if (dite.champ !== champ) dite.champ = null
      const cle = `${champ ?? ''}\u001f${vu}`
      const valeur = dite.valeurs.get(cle)
      if (valeur) valeur.lignes.push(ligne)
      else if (dite.valeurs.size < VALEURS_MAX)
        dite.valeurs.set(cle, { champ, vu, lignes: [ligne], record: record ?? null })
    }
  }
}

export interface Controle {
  readonly rapport: RapportValidation
  /** The rows kept, in the order of the file. */
  readonly records: readonly Enregistrement[]
  readonly marques: readonly Marque[]
}

/** Their own id when the producer keeps it unique, else the stable key of the row: both free of anybody's contact. */
const idOf = ({ cle, id_source }: Enregistrement): string =>
  cle.startsWith('i:') && montrable(id_source, 200) === id_source ? id_source : cle.slice(2)

/** The row of the clean file. */
export const ligneOf = (record: Enregistrement, jour: string) =>
  publishedLigne(platOf({ ...record.valeurs, id: idOf(record) }), jour)

/** Of a value that was repaired, what stands in the clean file. */
function becameOf({ champ, vu, record }: Valeur): string | null {
  const valeur = champ === null ? undefined : record?.valeurs[champ]
  if (valeur === undefined) return null
  const texte = Array.isArray(valeur) ? valeur.join(', ') : String(valeur)
  return texte === vu ? null : montrable(texte, 200)
}

function sayRegles(ecoute: Ecoute, geographie: Geographie): RegleDite[] {
  const voulu = createVoulu(geographie)
  const dites = [...ecoute.regles].map(([code, { lignes, champ, valeurs }]): RegleDite => {
    const regle = REGLES.get(code)
    const plages = plagesOf(lignes)
    const exemples = [...valeurs.values()].map(
      (v): ExempleDit => ({
        champ: v.champ,
        lignes: writePlages(plagesOf(v.lignes)),
        vu: montrable(v.vu, 200),
        voulu:
          regle?.severity === 'info'
            ? becameOf(v)
            : voulu(code, v.champ, v.vu, { code_postal: v.record?.valeurs.code_postal })
      })
    )
    return {
      code,
      gravite: GRAVITES[regle?.severity ?? 'info'],
      champ,
      titre: regle?.titre ?? code,
      conseil: regle?.conseil ?? '',
      ecarte: regle?.ecarte === true,
      nombre: plages.reduce((n, [debut, fin]) => n + fin - debut + 1, 0),
      lignes: writePlages(plages),
      plages,
      exemples
    }
  })
  const rang = (r: RegleDite): number => (r.ecarte ? -1 : ORDRE.indexOf(r.gravite))
  return dites.sort((a, b) => rang(a) - rang(b) || b.nombre - a.nombre || (a.code < b.code ? -1 : 1))
}

/** map → normalise → validate over the rows, and what there is to say of it. */
export function controle(
  table: Table,
  comprehension: Comprehension,
  contexte: { geographie: Geographie; jour: string; progress: (faits: number, total: number) => void }
): Controle {
  const { geographie, jour } = contexte
  const lue: Lue = readRangs(table, comprehension.source, {
    geographie,
    jour,
    progress: (_, faits, total) => contexte.progress(faits, total)
  })
  const entete = table.entete ?? null
  const seenAt = (ligne: number): number => table.rangs?.[ligne - 1] ?? ligne + (entete ?? 0)
  const ecoute = listen()
  const ecartes = lue.rapport.ecartes.map(e => {
    const ligne = seenAt(e.ligne)
    ecoute.hear(e.regle, e.champ, e.vu, ligne)
    return { ...e, ligne, vu: montrable(e.vu, 200) }
  })
  const marques: Marque[] = []
  lue.records.forEach((record, rang) => {
    for (const { rule, field, seen } of record.notices) {
      const champ = field as Champ | null
      ecoute.hear(rule, champ, seen, seenAt(record.ligne), record)
      marques.push([rang, champ, rule, montrable(seen, 200)])
    }
  })
  const { format, encodage, avertissements = [] } = table
  const { reconnue, origine, raison, colonnes, mots, source } = comprehension
  const { lus, retenus, champs } = lue.rapport
  const regles = sayRegles(ecoute, geographie)
  return {
    rapport: {
      format,
      encodage,
      entete,
      avertissements,
      reconnue,
      origine,
      raison,
      lus,
      retenus,
      ecartes,
      regles,
      champs,
      colonnes,
      mots: mots.map(m => ({ ...m, mot: montrable(m.mot) })),
      mapping: source.mapping
    },
    records: lue.records,
    marques
  }
}
