/** Files that survive a power cut: a name is on disk only once its folder was synced, and Node leaves that to us. */
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the names of a folder durable, after a rename in it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes a folder and its parents; the names made are on disk when this answers. */
export async function mkdirDurable(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first === undefined) return
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) await syncFolder(dirname(folder))
}
