/** Where a bench keeps its base: a folder that goes with it, database included. */
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for this use: `newDossier('base')` → `/tmp/lieux-bench-base-x4Qz1K`. */
export function newDossier(usage: string): string {
  const dossier = mkdtempSync(join(tmpdir(), `lieux-bench-${usage}-`))
  // Root lends the server another account; one that may not enter would have its base elsewhere, where nobody removes it.
  if (process.getuid?.() === 0) chmodSync(dossier, 0o755)
  return dossier
}
