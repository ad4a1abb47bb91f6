/**
 * The report of a list: each rule that spoke once, with its rows, the values seen, the advice and the word likely meant. Only
 * the rows' ranks are translated: the house counts data rows, a producer sees the header above them.
 */
import {
  CHAMPS,
  type Champ,
  coordonneesHorsCommune,
  type Enregistrement,
  type Geographie,
  listeOf,
  platOf,
  publishedLigne,
  RULES,
  type Rule,
  type Severity,
  type Table
} from '@lieux-communs/core'
import { type Lue, readRangs } from '../pipeline/stages.ts'
import { ligneTableur } from '../read/ligne-tableur.ts'
import type { Comprehension } from './comprend.ts'
import type { ExempleDit, RapportValidation, RegleDite } from './dit.ts'
import { isWithheld, montrable } from './exemples.ts'
import { plagesOf, writePlages } from './plages.ts'
import { createNomDe, createVoulu } from './voulu.ts'

const GRAVITES = { error: 'erreur', warning: 'avertissement', info: 'information' } as const satisfies Record<
  Severity,
  RegleDite['gravite']
>
const ORDRE = ['erreur', 'avertissement', 'information'] as const
const REGLES: ReadonlyMap<string, Rule> = new Map(RULES.map(r => [r.code, r]))

/** Values told of each rule: the rows are all named, these say what to look for. */
const VALEURS_MAX = 10

/** A cell of the clean file that a rule spoke about: its row there from 0, its field, the rule, what was seen, what it became or should. */
export type Marque = readonly [rang: number, champ: Champ | null, regle: string, vu: string, voulu: string | null]

interface Valeur {
  readonly champ: Champ | null
  readonly vu: string
  readonly voulu: string | null
  readonly lignes: number[]
}

interface Dite {
  readonly lignes: number[]
  champ: Champ | null
  readonly champs: Set<Champ>
  /** Field, value and what it became, then their rows. */
  readonly valeurs: Map<string, Valeur>
  /** Values beyond those told. */
  readonly autres: Set<string>
}

interface Ecoute {
  readonly regles: Map<string, Dite>
  hear(regle: string, champ: Champ | null, vu: string, ligne: number, voulu: string | null): void
}

function listen(): Ecoute {
  const regles = new Map<string, Dite>()
  return {
    regles,
    hear(regle, champ, vu, ligne, voulu) {
      let dite = regles.get(regle)
      if (dite === undefined) {
        dite = { lignes: [], champ, champs: new Set(), valeurs: new Map(), autres: new Set() }
        regles.set(regle, dite)
      }
      dite.lignes.push(ligne)
      if (champ !== null) dite.champs.add(champ)
      if (dite.champ !== champ) dite.champ = null
      // What a value became may differ from row to row: each is told with its own.
      const cle = `${champ ?? ''}\u001f${vu}\u001f${voulu ?? ''}`
      const valeur = dite.valeurs.get(cle)
      if (valeur) valeur.lignes.push(ligne)
      else if (dite.valeurs.size < VALEURS_MAX) dite.valeurs.set(cle, { champ, vu, voulu, lignes: [ligne] })
      else dite.autres.add(cle)
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

/** Values of closed lists in the order of their list, as every édition writes them, whatever the order of the columns. */
function inListOrder(valeurs: Enregistrement['valeurs']): Enregistrement['valeurs'] {
  const rangees: Record<string, unknown> = { ...valeurs }
  for (const [champ, valeur] of Object.entries(valeurs)) {
    const liste = Array.isArray(valeur) && valeur.length > 1 ? listeOf(champ) : null
    if (liste !== null)
      rangees[champ] = [...(valeur as readonly string[])].sort(
        (a, b) => liste.valeurs.indexOf(a) - liste.valeurs.indexOf(b)
      )
  }
  return rangees
}

/** A point out of its commune is shown to its producer and published nowhere: an édition shows the commune instead. */
function withoutStray({ valeurs, notices }: Enregistrement): Enregistrement['valeurs'] {
  if (!notices.some(n => n.rule === coordonneesHorsCommune.code)) return valeurs
  const { latitude: _y, longitude: _x, ...autres } = valeurs
  return autres
}

/** The row of the clean file. */
export const ligneOf = (record: Enregistrement, jour: string) =>
  publishedLigne(platOf({ ...inListOrder(withoutStray(record)), id: idOf(record) }), jour)

/** Of a value that was repaired, what stands in the clean file; what was withheld became nothing, whatever else stands there. */
function becameOf(champ: Champ | null, vu: string, record: Enregistrement): string | null {
  const valeur = champ === null ? undefined : record.valeurs[champ]
  if (valeur === undefined || isWithheld(vu)) return null
  // One half of a point says nothing of what became of it.
  const { latitude, longitude } = record.valeurs
  if (champ === 'latitude' && longitude !== undefined) return montrable(`${latitude} ; ${longitude}`, 200)
  const texte = Array.isArray(valeur) ? valeur.join(', ') : String(valeur)
  return texte === vu ? null : montrable(texte, 200)
}

const cleDe = ({ champ, vu }: ExempleDit): string => `${champ ?? ''}\u001f${vu}`

/** A rule about the whole record does not tell again the values that a rule about the field told: « Services non précisés » would repeat the words that no list has. */
function withoutRepeats(dites: readonly RegleDite[]): RegleDite[] {
  const isEntiere = ({ code }: RegleDite): boolean => REGLES.get(code)?.verifie !== undefined
  const vues = new Set(
    dites.filter(r => r.gravite !== 'information' && !isEntiere(r)).flatMap(r => r.exemples.map(cleDe))
  )
  return dites.map(regle => {
    if (!isEntiere(regle)) return regle
    const neuves = regle.exemples.filter(e => e.vu === '' || !vues.has(cleDe(e)))
    if (neuves.length === regle.exemples.length) return regle
    return neuves.some(e => e.vu !== '') ? { ...regle, exemples: neuves } : { ...regle, exemples: [], autres: 0 }
  })
}

function sayRegles(ecoute: Ecoute, geographie: Geographie): RegleDite[] {
  const nomDe = createNomDe(geographie)
  const dites = [...ecoute.regles].map(([code, { lignes, champ, champs, valeurs, autres }]): RegleDite => {
    const regle = REGLES.get(code)
    const plages = plagesOf(lignes)
    const exemples = [...valeurs.values()].map(
      (v): ExempleDit => ({
        champ: v.champ,
        lignes: writePlages(plagesOf(v.lignes)),
        vu: montrable(v.vu, 200),
        voulu: v.voulu,
        nom: v.voulu === null ? null : nomDe(v.champ, v.voulu)
      })
    )
    return {
      code,
      gravite: GRAVITES[regle?.severity ?? 'info'],
      champ,
      champs: CHAMPS.filter(c => champs.has(c)),
      titre: regle?.titre ?? code,
      conseil: regle?.conseil ?? '',
      ecarte: regle?.ecarte === true,
      nombre: plages.reduce((n, [debut, fin]) => n + fin - debut + 1, 0),
      lignes: writePlages(plages),
      plages,
      exemples,
      autres: autres.size
    }
  })
  const rang = (r: RegleDite): number => (r.ecarte ? -1 : ORDRE.indexOf(r.gravite))
  dites.sort((a, b) => rang(a) - rang(b) || b.nombre - a.nombre || (a.code < b.code ? -1 : 1))
  return withoutRepeats(dites)
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
  // Without titles (0), rows are counted from the first.
  const entete = table.entete || null
  const seenAt = (ligne: number): number => ligneTableur(table, ligne)
  const ecoute = listen()
  const voulu = createVoulu(geographie)
  const nomDe = createNomDe(geographie)
  /** Of what was repaired, what it became; of a mistake, what was likely meant. */
  const saidOf = (rule: string, champ: Champ | null, seen: string, record: Enregistrement): string | null =>
    REGLES.get(rule)?.severity === 'info'
      ? becameOf(champ, seen, record)
      : voulu(rule, champ, seen, { code_postal: record.valeurs.code_postal })
  const ecartes = lue.rapport.ecartes.map(e => {
    const ligne = seenAt(e.ligne)
    ecoute.hear(e.regle, e.champ, e.vu, ligne, voulu(e.regle, e.champ, e.vu, {}))
    return { ...e, ligne, vu: montrable(e.vu, 200) }
  })
  const marques: Marque[] = []
  lue.records.forEach((record, rang) => {
    for (const { rule, field, seen } of record.notices) {
      const champ = field as Champ | null
      const dit = saidOf(rule, champ, seen, record)
      ecoute.hear(rule, champ, seen, seenAt(record.ligne), dit)
      const nom = dit === null ? null : nomDe(champ, dit)
      marques.push([rang, champ, rule, montrable(seen, 200), nom === null ? dit : `${dit} (${nom})`])
    }
  })
  const { format, encodage, feuille = null, feuilles = [], avertissements = [] } = table
  const { reconnue, origine, raison, colonnes, mots, source } = comprehension
  const { lus, retenus, champs } = lue.rapport
  const regles = sayRegles(ecoute, geographie)
  return {
    rapport: {
      format,
      encodage,
      entete,
      feuille,
      feuilles,
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
