/** The journal: JSON lines in the data folder, for whoever runs the house. What a person must read is printed instead. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'

export type Journal = Logger

/** Opens `DOSSIER/journal/lieux.log`. Lines are written as they come: a crash must not lose the last ones. */
export function openJournal(dossier: string, level: string): Journal {
  const folder = join(dossier, 'journal')
  mkdirSync(folder, { recursive: true })
  const dest = pino.destination({ dest: join(folder, 'lieux.log'), append: true, sync: true })
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, dest)
}
