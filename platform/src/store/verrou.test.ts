import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { processStamp } from './processus.ts'
import { takeLock } from './verrou.ts'

const PRENEUR = fileURLToPath(new URL('../../test/preneur.mjs', import.meta.url))
let dossier: string
beforeAll(async () => {
  await build()
  dossier = mkdtempSync(join(tmpdir(), 'lieux-verrou-'))
})
afterAll(() => rmSync(dossier, { recursive: true }))

/** A process that tries to take the folder, and what it answered. */
async function taker(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [PRENEUR, dossier], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said = ''] = await new Promise<string[]>(resolve => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', line => resolve([line]))
  })
  return { child, said }
}

const ended = (child: ChildProcess): Promise<void> => new Promise(resolve => child.once('exit', () => resolve()))
const path = (): string => join(dossier, 'verrou.json')

describe('the lock of a data folder', () => {
  it('tells the second who has it, where and since when, and is free once released', async () => {
    const { child, said } = await taker()
    expect(said).toBe('pris')
    await expect(takeLock(dossier)).rejects.toMatchObject({
      name: 'DejaLance',
      message: expect.stringMatching(
        `^Lieux communs tourne déjà sur ce dossier : processus ${child.pid}, http://localhost:4321, depuis (?:le .+, )?\\d{1,2}\u00a0h\u00a0\\d\\d$`
      )
    })
    child.stdin?.write('\n')
    await ended(child)
    const verrou = await takeLock(dossier)
    verrou.release()
    expect(readdirSync(dossier)).toEqual([])
  })

  it('is taken over after a kill -9', async () => {
    const { child } = await taker()
    child.kill('SIGKILL')
    await ended(child)
    expect(existsSync(path())).toBe(true)
    const verrou = await takeLock(dossier)
    verrou.release()
  })

  it('is taken over when its pid was given to another process since', async () => {
    const stranger = { pid: process.ppid, marque: 'autre-demarrage:1', jeton: 'x', depuis: '2026-01-01', adresse: null }
    writeFileSync(path(), JSON.stringify(stranger))
    const verrou = await takeLock(dossier)
    verrou.release()
  })

  it('is taken over when a crash left it half written', async () => {
    writeFileSync(path(), '{"pid": 12')
    const verrou = await takeLock(dossier)
    verrou.release()
  })

  it('goes to one only when many find it stale at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      writeFileSync(path(), JSON.stringify({ pid: 1, marque: 'mort', jeton: 'x', depuis: '2026-01-01', adresse: null }))
      const all = await Promise.all(Array.from({ length: 6 }, taker))
      const winners = all.filter(a => a.said === 'pris')
      expect(all.map(a => a.said.split(' ')[0]).sort()).toEqual([...Array(5).fill('DejaLance'), 'pris'])
      winners[0]?.child.stdin?.write('\n')
      await Promise.all(all.map(a => (a.child.exitCode === null ? ended(a.child) : null)))
    }
  })
})

it('a process is known by more than its pid', () => {
  expect(processStamp(process.pid)).toBe(processStamp(process.pid))
  expect(processStamp(process.pid)).not.toBe(processStamp(process.ppid))
  expect(processStamp(4_194_305)).toBeNull()
})
