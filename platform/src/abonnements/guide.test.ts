/** The example of the guide, as whoever copies it would run it: it hears what is ours, once, and nothing else. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makeDossier } from '../../test/base.ts'
import { essaiOf } from './contenu.ts'
import { deliver } from './envoi.ts'
import { drawSecret, signatureOf } from './signature.ts'

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/guide/reutilisateur.md'), 'utf8')
const [, exemple] = /```js\n(\/\/ recevoir\.mjs[\s\S]*?)```/.exec(GUIDE) as unknown as [string, string]
const secret = drawSecret()
const corps = essaiOf(12, { racine: 'https://lieux.exemple.fr' })
let dossier: string
let enfant: ChildProcess
let dit = ''
let hote: string

beforeAll(async () => {
  dossier = makeDossier()
  const fichier = join(dossier, 'recevoir.mjs')
  writeFileSync(fichier, exemple)
  enfant = spawn(process.execPath, [fichier], {
    env: { SECRET: secret, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  enfant.stdout?.setEncoding('utf8').on('data', (texte: string) => {
    dit += texte
  })
  await vi.waitFor(() => expect(dit).toMatch(/port \d+/), { timeout: 20_000 })
  hote = `127.0.0.1:${/port (\d+)/.exec(dit)?.[1]}`
})
afterAll(() => {
  enfant.kill()
  rmSync(dossier, { recursive: true })
})

const send = (headers: Readonly<Record<string, string>>, body = corps) =>
  fetch(`http://${hote}/`, { method: 'POST', headers, body }).then(reponse => reponse.status)

it('hears a telling, and only once the same', async () => {
  const message = { id: 'msg_1', adresse: `http://${hote}/`, secret, corps }
  for (let essai = 0; essai < 2; essai++)
    expect(await deliver(message, { hotes: [hote], agent: 'essai' })).toMatchObject({ entendue: true, statut: 204 })
  await expect
    .poll(() => dit.split('\n').slice(1))
    .toEqual(['essai 12 : https://lieux.exemple.fr/api/v1/editions/12/changements', ''])
})

it('refuses what was changed, what is old, what is signed by another, what is not signed', async () => {
  const now = new Date()
  expect(await send(signatureOf('msg_2', corps, secret, now), corps.replace('12', '13'))).toBe(401)
  expect(await send(signatureOf('msg_3', corps, secret, new Date(now.getTime() - 600_000)))).toBe(401)
  expect(await send(signatureOf('msg_4', corps, drawSecret(), now))).toBe(401)
  expect(await send({ ...signatureOf('msg_5', corps, secret, now), 'webhook-id': 'msg_6' })).toBe(401)
  expect(await send({})).toBe(401)
  expect(await send(signatureOf('msg_7', corps, secret, now))).toBe(204)
})
