/**
 * A whole run in memory: every source read in turn, all joined, and what a report needs. One bad source never stops a run:
 * its failure is told, with its cure, and the others go on.
 */
import type { Enregistrement, Fiche, Rapport, Source } from '@lieux-communs/core'
import type { Budget } from '../harvest/client.ts'
import type { Livraison, Version } from '../harvest/distant.ts'
import { ErreurMoisson } from '../harvest/erreurs.ts'
import { ErreurLecture } from '../read/erreurs.ts'
import type { Depense } from '../store/depenses.ts'
import type { Contexte, Entree, Fusion, Lue } from './stages.ts'
import { fichesOf, placeRecords, readSource } from './stages.ts'

export interface Echec {
  readonly source: string
  readonly cause: string
  readonly remede: string
  /** Read, and held back by its alarms. */
  readonly retenue?: true
  /** Not asked for, and not before this: it has cost its server enough for the day. */
  readonly encore?: Date
}

/** What asking for a list is told: how much it may take, and whom to tell what it took. */
export interface Frais {
  readonly bornes: Pick<Budget, 'requetes' | 'octets'>
  readonly depense: (plus: Depense) => void
}

/** The bytes of a list, kept: taken from the disk when they are read. */
export interface Apport {
  /** Of their snapshot. */
  readonly id: number
  readonly octets: () => Promise<Uint8Array>
}

/** A source to read: its bytes are asked for at its turn, so that one file at a time is in memory. */
export interface Demande {
  readonly source: Source
  readonly fichier: string
  readonly octets: () => Promise<Uint8Array>
  /** A list at an address: asked only for what is newer than the version held; null when that one is still the last. */
  readonly distante?: (tenue: Version | null, frais?: Frais) => Promise<Livraison | null>
  /** What came of asking for it, when that was done ahead of its turn: nothing more is asked. */
  readonly apport?: Apport | Echec
  /** Handed over by whoever runs us, which is accepting to show it whatever its licence. */
  readonly remise?: true
  /** The operator has seen what its alarms say, and takes it in as it is. */
  readonly acceptee?: true
}

export interface Lecture {
  readonly lues: readonly Lue[]
  readonly echecs: readonly Echec[]
}

/** What to tell of a source that failed; an unknown error is a defect of ours and goes through. */
export function echecOf(source: string, erreur: unknown): Echec {
  if (erreur instanceof ErreurLecture || erreur instanceof ErreurMoisson)
    return { source, cause: erreur.message, remede: erreur.remede }
  if (erreur instanceof Error && 'code' in erreur && typeof erreur.code === 'string') {
    const vu = { ENOENT: 'n’existe pas', EISDIR: 'est un dossier', EACCES: 'ne peut pas être lu par ce compte' }[
      erreur.code
    ]
    return {
      source,
      cause: `le fichier ${vu ?? `ne peut pas être lu (${erreur.code})`}`,
      remede: 'vérifiez son chemin et ses droits'
    }
  }
  throw erreur
}

/** Reads every source in turn. `told` is called as each one ends. */
export async function readAll(
  demandes: readonly Demande[],
  contexte: Contexte,
  told: (fin: Lue | Echec) => void = () => {}
): Promise<Lecture> {
  const lues: Lue[] = []
  const echecs: Echec[] = []
  for (const demande of demandes) {
    contexte.progress?.(demande.source.nom, 0, 1)
    try {
      const entree: Entree = { source: demande.source, fichier: demande.fichier, octets: await demande.octets() }
      const lue = await readSource(entree, contexte)
      lues.push(lue)
      told(lue)
    } catch (erreur) {
      const echec = echecOf(demande.source.nom, erreur)
      echecs.push(echec)
      told(echec)
    }
  }
  return { lues, echecs }
}

export interface Base {
  readonly records: readonly Enregistrement[]
  readonly identiteDe: readonly string[]
  /** Made again each time they are asked for: a hundred thousand fiches weigh more than what they are made of. */
  readonly fiches: Iterable<Fiche>
  /** The records of each place. */
  readonly lieux: () => { readonly membres: readonly Enregistrement[] }[]
  readonly rapport: Omit<Rapport, 'schema'>
}

/** link → merge over everything that was read, with its report. */
export function joinAll(lecture: Lecture, jour: string, fusion: Fusion = {}): Base {
  const records = lecture.lues.flatMap(l => l.records)
  const places = placeRecords(records, fusion)
  const publies = places.lieux.length
  const rapport = {
    jour,
    sources: lecture.lues.map(l => l.rapport),
    echecs: lecture.echecs,
    publies,
    rapproches: records.length - publies
  }
  const lieux = () => places.lieux.map(l => ({ membres: l.membres.map(rang => records[rang] as Enregistrement) }))
  const fiches = { [Symbol.iterator]: () => fichesOf(records, places, fusion) }
  return { records, identiteDe: places.identiteDe, fiches, lieux, rapport }
}
