import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { createAtelier } from './atelier.ts'
import { receive } from './reception.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-atelier-'))
const racine = join(dossier, 'validations')
const LISTE = Buffer.from('nom,commune,code_postal,adresse\nLe Phare,Lens,62300,1 rue du Lavoir\n')
let now = new Date('2026-03-02T09:00:00Z')
const open = () => createAtelier({ dossier, maintenant: () => now })

async function* flux(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield octets
}

beforeAll(() => build())
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

it('sweeps at start what a former life left', async () => {
  mkdirSync(join(racine, 'ancienne'), { recursive: true })
  writeFileSync(join(racine, 'ancienne', 'fichier'), 'reste')
  const atelier = await open()
  expect(readdirSync(racine)).toEqual([])
  expect(statSync(racine).mode & 0o777).toBe(0o700)
  await atelier.close()
})

it('forgets a list after an hour, and everything when it closes', async () => {
  const atelier = await open()
  const id = await atelier.depose('../../liste.csv', flux(LISTE))
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  await atelier.attend(id, 30_000)
  expect(await atelier.lit(id)).toMatchObject({
    etat: 'prete',
    fichier: 'liste.csv',
    expire: '2026-03-02T10:00:00.000Z'
  })
  now = new Date('2026-03-02T10:00:01Z')
  expect(await atelier.lit(id)).toBeNull()
  expect(await atelier.produit(id, 'lieux.csv')).toBeNull()
  const autre = await atelier.depose('liste.csv', flux(LISTE))
  await atelier.close()
  expect(existsSync(join(racine, autre))).toBe(false)
})

it('sweeps a list from the disk within a minute of its hour, not before, and each thing asked of it gives it another', async () => {
  now = new Date('2026-03-02T09:00:00Z')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const atelier = await open()
  try {
    const [id, refusee] = [
      await atelier.depose('liste.csv', flux(LISTE)),
      await atelier.depose('vide.csv', flux(Buffer.from('')))
    ]
    for (const i of [id, refusee]) await atelier.attend(i, 30_000)
    const swept = async (heure: string): Promise<readonly [boolean, boolean]> => {
      now = new Date(`2026-03-02T${heure}Z`)
      vi.advanceTimersByTime(60_000)
      // What is swept is out of the way once its folder is: a word of it again would say so.
      await atelier.attend(id, 1_000)
      await new Promise(resolve => setTimeout(resolve, 50))
      return [existsSync(join(racine, id)), (await atelier.lit(refusee)) !== null]
    }
    expect(await swept('09:59:59')).toEqual([true, true])
    expect(await atelier.produit(id, 'lieux.csv')).not.toBeNull()
    expect(await swept('10:00:00')).toEqual([true, false])
    expect(await swept('10:59:58')).toEqual([true, false])
    expect(await swept('10:59:59')).toEqual([false, false])
    expect(readdirSync(racine)).toEqual([])
  } finally {
    await atelier.close()
    vi.useRealTimers()
  }
})

it('opens a list that came packed, and refuses JSON that goes too deep', async () => {
  const atelier = await open()
  const id = await atelier.depose('liste.csv.gz', flux(gzipSync(LISTE)))
  const profond = await atelier.depose('liste.json', flux(Buffer.alloc(1_000_000, '[')))
  await Promise.all([atelier.attend(id, 30_000), atelier.attend(profond, 30_000)])
  expect(await atelier.lit(id)).toMatchObject({ etat: 'prete', rapport: { lus: 1 } })
  expect((await atelier.lit(profond))?.refus?.vu).toContain('plus de 100 niveaux')
  await atelier.close()
})

it('stops the work of a list that is deleted meanwhile, and leaves nothing of it', async () => {
  const atelier = await open()
  const longue = Buffer.concat([
    LISTE,
    ...Array.from({ length: 90_000 }, () => LISTE.subarray(LISTE.indexOf('\n') + 1))
  ])
  const id = await atelier.depose('longue.csv', flux(longue))
  await atelier.attend(id, 300)
  expect(await atelier.efface(id)).toBe(true)
  expect(existsSync(join(racine, id))).toBe(false)
  expect(await atelier.lit(id)).toBeNull()
  await atelier.close()
})

it('keeps nothing of a file that stops on its way', async () => {
  const atelier = await open()
  async function* coupe(): AsyncGenerator<Uint8Array> {
    yield LISTE
    throw new Error('coupé')
  }
  await expect(atelier.depose('liste.csv', coupe())).rejects.toMatchObject({
    statut: 400,
    message: 'L’envoi du fichier s’est arrêté avant la fin'
  })
  expect(readdirSync(racine)).toEqual([])
  await atelier.close()
})

it('keeps nothing of a list that is refused but the reason', async () => {
  const atelier = await open()
  const id = await atelier.depose('liste.csv', flux(Buffer.from('%PDF-1.7 texte')))
  await atelier.attend(id, 30_000)
  expect(await atelier.lit(id)).toMatchObject({ etat: 'refusee', refus: { vu: 'un document PDF' } })
  expect(readdirSync(racine)).toEqual([])
  const loin = await atelier.vaChercher('http://127.0.0.1:9/liste.csv')
  await atelier.attend(loin, 30_000)
  expect(await atelier.lit(loin)).toMatchObject({ etat: 'refusee' })
  expect(readdirSync(racine)).toEqual([])
  await atelier.close()
})

it('keeps nothing of a proposed list that the operator refuses', async () => {
  const atelier = await createAtelier({ dossier, maintenant: () => now, garde: async ({ titre }) => titre })
  const ids = await Promise.all([atelier.depose('a.csv', flux(LISTE)), atelier.depose('b.csv', flux(LISTE))])
  const [id, autre] = ids as [string, string]
  const qui = { editeur: 'Ville', licence: 'etalab-2.0', courriel: 'contact@exemple.fr' } as const
  for (const [i, titre] of [
    [id, 'une'],
    [autre, 'deux']
  ] as const) {
    await atelier.attend(i, 30_000)
    expect(await atelier.propose(i, { titre, ...qui })).toBe(titre)
  }
  await atelier.oublie('une')
  expect(readdirSync(racine)).toEqual([autre])
  expect([await atelier.lit(id), (await atelier.lit(autre))?.etat]).toEqual([null, 'prete'])
  await atelier.close()
})

it('lets a column be said again, and refuses while the list is not read', async () => {
  const atelier = await open()
  const id = await atelier.depose('liste.csv', flux(LISTE))
  await expect(atelier.choisit(id, new Map())).rejects.toMatchObject({ statut: 409 })
  await atelier.attend(id, 30_000)
  expect(await atelier.choisit(id, new Map([['adresse', 'complement_adresse']]))).toBe(true)
  await atelier.attend(id, 30_000)
  const { rapport } = (await atelier.lit(id)) ?? {}
  expect(rapport?.mapping.champs.adresse).toBeUndefined()
  expect(rapport?.colonnes.find(c => c.colonne === 'adresse')).toMatchObject({ cibles: ['complement_adresse'] })
  expect(await atelier.choisit('0'.repeat(32), new Map())).toBe(false)
  await atelier.close()
})

it('refuses a list longer than a page opens, at its first row too many', async () => {
  const atelier = await open()
  const rang = LISTE.subarray(LISTE.indexOf('\n') + 1)
  const id = await atelier.depose(
    'longue.csv',
    flux(Buffer.concat([LISTE, ...Array.from({ length: 100_000 }, () => rang)]))
  )
  await atelier.attend(id, 30_000)
  const { refus } = (await atelier.lit(id)) ?? {}
  expect(refus?.vu.replace(/\s/g, ' ')).toBe('plus de 100 000 lignes')
  expect(refus?.remede).toContain('npx lieux run')
  await atelier.close()
})

it('counts a list once it is whole: uploads that do not move take nobody’s place, and only so many come from one connection', async () => {
  const atelier = await open()
  const fins: (() => void)[] = []
  async function* lent(): AsyncGenerator<Uint8Array> {
    yield LISTE
    await new Promise<void>(resolve => fins.push(resolve))
  }
  const envois = Array.from({ length: 10 }, () => atelier.depose('lente.csv', lent(), { connexion: '192.0.2.1' }))
  await expect(atelier.depose('une.csv', flux(LISTE), { connexion: '192.0.2.1' })).rejects.toMatchObject({
    statut: 429
  })
  const autre = await atelier.depose('une.csv', flux(LISTE), { connexion: '192.0.2.2' })
  expect(await atelier.lit(autre)).not.toBeNull()
  for (const fin of fins) fin()
  await Promise.all(envois)
  expect(await atelier.depose('une.csv', flux(LISTE), { connexion: '192.0.2.1' })).toMatch(/^[0-9a-f]{32}$/)
  await atelier.close()
})

it('finds room for a list however many others were refused, whoever handed them over', async () => {
  const atelier = await open()
  const premier = await atelier.depose('une.csv', flux(LISTE), { connexion: '192.0.2.2' })
  await atelier.attend(premier, 30_000)
  const refusees: string[] = []
  for (let i = 0; i < 510; i++) {
    const id = await atelier.vaChercher('ftp://exemple.fr/liste.csv', { connexion: `192.0.2.${10 + (i % 5)}` })
    await atelier.attend(id, 1_000)
    refusees.push(id)
  }
  const honnete = await atelier.depose('une.csv', flux(LISTE), { connexion: '192.0.2.1' })
  await atelier.attend(honnete, 30_000)
  expect(await atelier.lit(honnete)).toMatchObject({ etat: 'prete' })
  expect(await atelier.lit(premier)).toMatchObject({ etat: 'prete' })
  // The oldest reasons are forgotten, the last ones are still told.
  expect(await atelier.lit(refusees[0] as string)).toBeNull()
  expect(await atelier.lit(refusees.at(-1) as string)).toMatchObject({ etat: 'refusee' })
  await atelier.close()
}, 60_000)

it('counts lists asked for at an address among those that come from a connection', async () => {
  const atelier = await open()
  const seules = Array.from({ length: 11 }, () =>
    atelier.vaChercher('https://exemple.invalid/liste.csv', { connexion: '192.0.2.1' })
  )
  const dites = await Promise.allSettled(seules)
  expect(dites.filter(d => d.status === 'rejected').map(d => d.reason.statut)).toEqual([429])
  await atelier.close()
})

it('gives up a file of which nothing more comes', async () => {
  async function* muet(): AsyncGenerator<Uint8Array> {
    yield LISTE
    await new Promise(() => {})
  }
  const chemin = join(dossier, 'muet')
  await expect(receive(muet(), chemin, () => {}, 20)).rejects.toMatchObject({ statut: 400 })
})
