/** The operator's word, as it is typed: what is said back, the exit codes, and what the base holds after it. */
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase, reglagesDe } from '../../test/base.ts'
import { openPannes, type Pannes } from '../../test/pannes.ts'
import { AppelErrone } from './sortie.ts'
import { sourcesVerb } from './sources.ts'

const modele = sourceByNom('standard-national') as Source

let base: Base
let pannes: Pannes
beforeAll(async () => {
  ;[base, pannes] = await Promise.all([openBase(), openPannes()])
  for (const [nom, valeur] of Object.entries({ ...reglagesDe(base), LIEUX_DATA: base.store.dossier }))
    vi.stubEnv(nom, valeur)
  vi.stubEnv('LIEUX_HOTES', pannes.hote)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const declaree = (nom: string, adresse: string | null, licence = 'etalab-2.0'): Source => ({
    ...modele,
    nom,
    licence,
    adresse,
    fichier: `${nom}.csv`
  })
  await base.store.sources.declare([
    declaree('phare', pannes.at('/liste')),
    declaree('version', pannes.at('/version')),
    declaree('muette', pannes.at('/500'), 'inconnue'),
    declaree('sans-adresse', null)
  ])
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await pannes.close()
  await base.close()
})

async function say(...args: Parameters<typeof sourcesVerb>): Promise<{ code: number; dit: string }> {
  const ecrit = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const code = await sourcesVerb(...args)
  const dit = ecrit.mock.calls.map(([texte]) => texte).join('')
  ecrit.mockRestore()
  return { code, dit: dit.replaceAll('\u00a0', ' ') }
}

it('refuses a wrong call with what to type instead', async () => {
  for (const [args, dit] of [
    [['acepter', ['phare']], 'accepter, refuser, retirer, planifier, moissonner'],
    [['accepter', []], 'Donnez un nom'],
    [['accepter', ['phare', 'muette']], 'un seul'],
    [['accepter', ['inconnue-au-bataillon']], 'phare'],
    [['planifier', ['phare']], '--quand'],
    [['planifier', ['sans-adresse'], { quand: 'nuit' }], 'pas d’adresse'],
    [['planifier', ['phare'], { quand: 'demain' }], '0 3 * * 1'],
    [['moissonner', ['nulle-part']], 'nulle-part']
  ] as const) {
    const refus = await sourcesVerb(...(args as unknown as Parameters<typeof sourcesVerb>)).catch(e => e)
    expect(refus, String(args)).toBeInstanceOf(AppelErrone)
    expect((refus as Error).message.replaceAll('\u00a0', ' ')).toContain(dit)
  }
})

it('looks at a list now, at all those that are followed then, and counts the ones that fail', async () => {
  expect((await say('moissonner', [])).code).toBe(1)
  const un = await say('moissonner', ['version'])
  expect([un.code, un.dit]).toEqual([0, expect.stringContaining('2 lieux publiés')])
  expect((await base.store.sources.followed()).map(s => s.nom)).toEqual(['version'])
  const asked = pannes.fois('/version')
  expect((await say('moissonner', [])).code).toBe(0)
  expect(pannes.fois('/version')).toBe(asked + 1)
  const deux = await say('moissonner', ['version', 'muette'])
  expect([deux.code, deux.dit]).toEqual([3, expect.stringContaining('muette')])
}, 180_000)

it('plans, and tells when', async () => {
  const { code, dit } = await say('planifier', ['version'], { quand: '0 3 * * 1' })
  expect([code, dit]).toEqual([
    0,
    expect.stringMatching(/selon « 0 3 \* \* 1 », la prochaine fois le \d{1,2}(?:er)? \S+ \d{4}, 3 h 00/)
  ])
  expect((await say('planifier', ['version'], { quand: 'jamais' })).dit).toContain('jamais d’elle-même')
  expect((await base.store.sources.followed()).find(s => s.nom === 'version')?.quand).toBe('jamais')
  await say('planifier', ['version'], { quand: 'defaut' })
  expect((await base.store.sources.followed()).find(s => s.nom === 'version')?.quand).toBeNull()
})

it('lists how each fares, what waits, and how to accept it; accepting takes it in', async () => {
  const { store } = base
  // A list that had twenty places comes back with two.
  const source = (await store.sources.declaration('phare')) as Source
  const { harvest } = await import('../pipeline/harvest.ts')
  const { loadGeographie } = await import('../reference/load.ts')
  const rangs = Array.from({ length: 20 }, (_, i) => `${i},Le Phare ${i},Brest,29200`).join('\n')
  const octets = async () => Buffer.from(`id,nom,commune,code_postal\n${rangs}\n`)
  await harvest(store, [{ source, fichier: 'phare.csv', octets }], { geographie: loadGeographie(), jour: '2026-03-02' })
  expect((await say('moissonner', ['phare'])).code).toBe(1)
  const { dit } = await say(undefined, [])
  for (const mot of [
    'phare',
    'en alarme',
    '18 lieux sur 20',
    'npx lieux sources accepter phare',
    'périmée',
    'retenue : licence inconnue'
  ])
    expect(dit).toContain(mot)
  const accepte = await say('accepter', ['phare'])
  expect([accepte.code, accepte.dit]).toEqual([0, expect.stringContaining('accepté : 18 lieux sur 20')])
  expect(await store.alarmes.open()).toEqual([])
  expect((await say(undefined, [])).dit).not.toContain('en alarme')
  // The word on the licence is another one.
  const lieux = async () =>
    (await store.editions.load())?.fiches.filter(f => f.membres.some(m => m.source === 'version')).length
  expect(await lieux()).toBe(2)
  expect((await say('retirer', ['version'])).code).toBe(0)
  expect(await lieux()).toBe(0)
  expect((await say(undefined, [])).dit).toMatch(/version .* retirée/)
  expect((await say('accepter', ['version'])).code).toBe(0)
  expect(await lieux()).toBe(2)
  expect((await say('accepter', ['muette'])).code).toBe(0)
  expect((await store.sources.known()).find(s => s.nom === 'muette')?.licence_acceptee).toBe(true)
}, 180_000)
