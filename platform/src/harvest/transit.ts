/**
 * The bytes of an answer on their way in. Past a few megabytes they wait on disk, in a file that has no name any more, so that a server
 * that never ends costs disk and no memory, and that nothing is left of it however we stop.
 */
import { randomBytes } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes kept in memory: the largest of the real lists weighs 3.4 MB, and touches no disk. */
const EN_MEMOIRE = 4_000_000

export interface Transit {
  add(morceau: Buffer): Promise<void>
  /** All that came, in order. */
  octets(): Promise<Buffer>
  close(): Promise<void>
}

/** A file in `dossier`, or where the system keeps such files when that one is not there. */
async function openNameless(dossier: string): Promise<FileHandle> {
  const chemin = join(dossier, `transit-${randomBytes(8).toString('hex')}`)
  const file = await open(chemin, 'wx+', 0o600).catch(error => {
    if (dossier === tmpdir()) throw error
    return null
  })
  if (file === null) return openNameless(tmpdir())
  await unlink(chemin)
  return file
}

/** Bytes that come, in `dossier` once they are many. `close` when done with them, whatever came. */
export function openTransit(dossier = tmpdir()): Transit {
  let file: FileHandle | null = null
  let ecrits = 0
  let morceaux: Buffer[] = []
  let attendent = 0
  return {
    async add(morceau) {
      morceaux.push(morceau)
      attendent += morceau.length
      if (attendent <= EN_MEMOIRE) return
      file ??= await openNameless(dossier)
      // At a place of its own: a write may be cut short, and the next one then knows where it stands.
      const tout = Buffer.concat(morceaux)
      morceaux = []
      attendent = 0
      for (let at = 0; at < tout.length; ) {
        const { bytesWritten } = await file.write(tout, at, tout.length - at, ecrits)
        at += bytesWritten
        ecrits += bytesWritten
      }
    },
    async octets() {
      if (file === null) return Buffer.concat(morceaux)
      const tout = Buffer.allocUnsafe(ecrits + attendent)
      for (let at = 0; at < ecrits; ) {
        const { bytesRead } = await file.read(tout, at, ecrits - at, at)
        if (bytesRead === 0) throw new Error(`transit cut short: ${at} bytes of ${ecrits}`)
        at += bytesRead
      }
      let at = ecrits
      for (const morceau of morceaux) at += morceau.copy(tout, at)
      return tout
    },
    async close() {
      await file?.close()
    }
  }
}
