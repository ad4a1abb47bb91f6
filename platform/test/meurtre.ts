/**
 * T1: a house that is killed at a random moment, again and again, and looked at after each death: readers see the old
 * édition or the new one, whole, and nothing that was acknowledged is lost. The SEED draws every moment.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openMaison } from '../src/cli/maison.ts'
import { readConfig } from '../src/config.ts'
import { checkFolder } from '../src/store/dossier.ts'
import type { Store } from '../src/store/store.ts'

const VICTIME = fileURLToPath(new URL('./moisson-tuee.mjs', import.meta.url))
/** Places of a generation: small, so that deaths fall in every step and not only in the longest. */
const TAILLE = 300

/** One death in so many is followed by a look at every édition there ever was. */
const TOUTES = 10

/** Numbers in [0, 1) drawn from a seed (mulberry32). */
function createHasard(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Victime {
  readonly child: ChildProcess
  /** Last édition it said published. */
  publiee: number
  readonly ended: Promise<void>
  /** Resolves when it says this line's first word, or ends. */
  says(word: string): Promise<void>
}

function launch(dossier: string): Victime {
  const child = spawn(process.execPath, [VICTIME, String(TAILLE)], {
    env: { ...process.env, LIEUX_DATA: dossier, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const waiting = new Map<string, () => void>()
  const victime: Victime = {
    child,
    publiee: 0,
    ended,
    says: word => Promise.race([ended, new Promise<void>(resolve => waiting.set(word, resolve))])
  }
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', line => {
    const [word = '', numero] = line.split(' ')
    if (word === 'publiee') victime.publiee = Number(numero)
    waiting.get(word)?.()
  })
  return victime
}

/** Kills the database too, as a power cut would, so that nothing gets to tidy up. */
function killPostgres(dossier: string): void {
  try {
    const base = readFileSync(join(dossier, 'base', 'postmaster.pid'), 'utf8')
    process.kill(Number(base.split('\n')[0]), 'SIGKILL')
  } catch {
    // Not started yet, or gone already.
  }
}

/** A list is replaced whole or not at all: what the base holds of each is one generation. */
async function inspectRecords(store: Store): Promise<void> {
  const generations = new Map<string, Set<string | undefined>>()
  const counts = new Map<string, number>()
  for await (const page of store.enregistrements.present()) {
    for (const { record } of page) {
      const { source, valeurs } = record
      generations.set(source, (generations.get(source) ?? new Set()).add(valeurs.presentation_resume))
      counts.set(source, (counts.get(source) ?? 0) + 1)
    }
  }
  for (const [source, seen] of generations) {
    if (seen.size === 1 && counts.get(source) === TAILLE) continue
    throw new Error(`List ${source} holds ${counts.get(source)} records of ${[...seen].join(', ')}`)
  }
}

/**
 * What a reader finds after a death; throws when it is not one whole édition. The éditions before the current one are looked
 * at too when `all`: they are many, and each is read whole.
 */
async function inspect(dossier: string, known: number, all: boolean): Promise<number> {
  const maison = await openMaison(readConfig({ LIEUX_DATA: dossier }), () => {})
  try {
    await inspectRecords(maison.store)
    const entiere = await maison.store.editions.load()
    if (entiere === null) {
      if (known > 0) throw new Error(`Édition ${known} was acknowledged and is lost`)
      return 0
    }
    const { edition, fiches } = entiere
    const generations = new Set(fiches.map(f => f.valeurs.presentation_resume))
    if (edition.numero < known) throw new Error(`Édition ${known} was acknowledged, ${edition.numero} is found`)
    if (fiches.length !== TAILLE) throw new Error(`Édition ${edition.numero} holds ${fiches.length} fiches`)
    if (generations.size !== 1) throw new Error(`Édition ${edition.numero} mixes ${[...generations].join(', ')}`)
    for (let numero = all ? 1 : edition.numero; numero <= edition.numero; numero++) {
      const old = numero === edition.numero ? edition : (await maison.store.editions.load(numero))?.edition
      if (!old) throw new Error(`Édition ${numero} is lost`)
      const folder = await checkFolder(dossier, old, true)
      const there = await checkFolder(dossier, old)
      if (folder === null && there !== null) throw new Error(`The folder of édition ${numero} is damaged`)
    }
    return edition.numero
  } finally {
    await maison.close()
  }
}

/**
 * Kills `fois` times, each at a moment drawn from the seed: while it opens, or anywhere in a generation. Answers how many
 * éditions were published on the way. Throws at the first reader who sees anything but a whole édition.
 */
export async function murder(dossier: string, fois: number, seed: number): Promise<number> {
  const hasard = createHasard(seed)
  const first = launch(dossier)
  await first.says('ouverte')
  const begun = Date.now()
  await first.says('ecrite')
  const generation = Date.now() - begun
  first.child.kill('SIGKILL')
  await first.ended
  let known = await inspect(dossier, first.publiee, true)
  for (let i = 0; i < fois; i++) {
    const victime = launch(dossier)
    if (hasard() < 0.85) await victime.says('ouverte')
    await pause(hasard() * generation * 1.5)
    victime.child.kill('SIGKILL')
    if (hasard() < 0.5) killPostgres(dossier)
    await victime.ended
    try {
      known = await inspect(dossier, Math.max(known, victime.publiee), i % TOUTES === 0 || i === fois - 1)
    } catch (cause) {
      throw new Error(`Death ${i + 1} of SEED=${seed}: ${(cause as Error).message}`, { cause })
    }
  }
  return known
}
