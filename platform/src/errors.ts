/**
 * Trouble in the run: a few named failures, each with its cause, the value seen and the cure, said in French to whoever
 * typed the command. Trouble in the data is never an exception (see core's notices).
 */
import { insecables, visible } from '@lieux-communs/core'

export interface Diagnostic {
  /** The value that was met: a path, a port, a version. */
  readonly vu: string
  /** What to do about it, in one French sentence. */
  readonly remede: string
  readonly cause?: unknown
}

/**
 * The parent of every failure we know how to explain. `message` is French and says what happened; what it says of a value that came
 * from elsewhere can be printed as it is.
 */
export class Panne extends Error {
  readonly vu: string
  readonly remede: string

  constructor(message: string, { vu, remede, cause }: Diagnostic) {
    super(visible(message), { cause })
    this.name = new.target.name
    this.vu = visible(vu)
    this.remede = remede
  }
}

/** What happened, without the value seen, for whoever says it apart: `liste.csv : ce fichier est vide`. */
export const sansVu = ({ message, vu }: Panne): string => message.replace(insecables(` (vu : ${vu})`), '')

/** The embedded PostgreSQL could not be installed, initialised, started or reached. */
export class BaseImpossible extends Panne {}

/** The server named by `DATABASE_URL` does not answer, refuses us, or is too old. */
export class BaseInjoignable extends Panne {}

/** Another process already runs on this data folder. */
export class DejaLance extends Panne {}

/** A migration already applied was edited since, or the base was made by a newer version. */
export class MigrationImpossible extends Panne {}

/** The base refused rows that we had made for it: a text that it cannot hold, a full disk. */
export class CopieRefusee extends Panne {}

/** Two records of one source carry the same key: whoever made the keys is wrong. */
export class CleEnDouble extends Panne {}

/** The data folder holds éditions that the base at hand did not publish: going on would lose one or the other. */
export class DossierEtranger extends Panne {}

/** A text of the base is written as an earlier version wrote it, and that version was never released. */
export class FormatAncien extends Panne {}

/** Someone published since this publication looked at the base: what it would write no longer stands on what is there. */
export class PublicationDepassee extends Panne {}

/** What was read back is not what was published: the checksum differs. */
export class EditionAbimee extends Panne {}

/** No édition has its files here. */
export class AucuneEdition extends Panne {}

/** A file could not be copied where it was to go. */
export class EnvoiImpossible extends Panne {}

/** No address could be listened on. */
export class PortImpossible extends Panne {}

/** A setting holds a value that cannot be used. */
export class ReglageInvalide extends Panne {}

/**
 * What to print for any error: the three parts of a failure we know, the stack of one we do not.
 * `PortImpossible` → `Échec : aucun port libre…\n  vu : 3000\n  remède : …`.
 */
export function explain(error: unknown): string {
  if (!(error instanceof Panne)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const cause = error.cause instanceof Error ? `\n  cause : ${error.cause.message}` : ''
  return `Échec : ${error.message}\n  vu : ${error.vu}\n  remède : ${error.remede}${cause}`
}
