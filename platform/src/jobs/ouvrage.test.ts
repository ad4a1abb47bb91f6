/**
 * Work that outlives whoever does it: never done twice at once, taken again after a death, tried again later after a
 * failure. Over a real PostgreSQL, where the locks are.
 */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Base, openBase, SOURCE } from '../../test/base.ts'
import { connect } from '../store/connexion.ts'
import type { Chantier, Fin, Travail, Travaux } from '../store/travaux.ts'
import { createTravaux } from '../store/travaux.ts'
import { type Metier, workAll } from './ouvrage.ts'
import { planWork } from './planning.ts'

let base: Base
beforeEach(async () => {
  base = await openBase()
  await base.store.sources.declare([
    { nom: 'a', ...SOURCE },
    { nom: 'b', ...SOURCE }
  ])
})
afterEach(() => base.close())

const MIDI = new Date('2026-03-02T12:00:00Z')
const plus = (heures: number) => new Date(MIDI.getTime() + heures * 3_600_000)

function createMetier(fin: Fin | (() => Promise<Fin>) = { issue: 'fait' }) {
  const faits: string[] = []
  const does = async (quoi: string): Promise<Fin> => {
    faits.push(quoi)
    return typeof fin === 'function' ? fin() : fin
  }
  const metier: Metier = {
    moisson: (source, _temoin, tour) => tour(() => does(source)),
    acceptation: source => does(`accepte ${source}`),
    parution: () => does('parution'),
    geocodage: () => does('geocodage')
  }
  return { metier, faits }
}

const rows = () => base.sql`select genre, source, essais, prises, issue, pour from travaux order by id`

it('does what is due, what was accepted first, and leaves what is not', async () => {
  const { travaux } = base.store
  await travaux.ask('moisson', 'a', plus(-1))
  await travaux.ask('moisson', 'b', plus(1))
  await travaux.ask('acceptation', 'a', MIDI)
  const { metier, faits } = createMetier()
  expect(await workAll({ travaux, metier, maintenant: () => MIDI })).toBe(2)
  expect(faits).toEqual(['accepte a', 'a'])
  expect(await travaux.nextDue()).toEqual(plus(1))
})

it('asks once for what waits already, the sooner of the two, and moves or takes away what is not begun', async () => {
  const { travaux } = base.store
  await travaux.ask('moisson', 'a', plus(5))
  await travaux.ask('moisson', 'a', plus(2))
  await travaux.ask('moisson', 'a', plus(9))
  expect(await rows()).toMatchObject([{ source: 'a', pour: plus(2) }])
  // Numbers follow one another: asking for what waits takes none.
  await travaux.ask('parution', null, plus(20))
  const [ecart] = await base.sql`select max(id) - min(id) as n from travaux`
  expect(Number(ecart?.n)).toBe(1)
  await travaux.move('moisson', 'a', plus(7))
  expect(await travaux.nextDue()).toEqual(plus(7))
  await travaux.move('moisson', 'a', null)
  await travaux.move('parution', null, null)
  expect(await travaux.nextDue()).toBeNull()
})

it('tries a failed harvest again an hour later, then two, and begins anew after a success', async () => {
  const { travaux } = base.store
  await travaux.ask('moisson', 'a', MIDI)
  const failing = createMetier({ issue: 'echec', erreur: 'muet' })
  for (const heure of [0, 1, 3]) await workAll({ travaux, metier: failing.metier, maintenant: () => plus(heure) })
  expect(failing.faits).toHaveLength(3)
  expect(await travaux.nextDue()).toEqual(plus(7))
  await workAll({ travaux, metier: createMetier().metier, maintenant: () => plus(7) })
  await travaux.ask('moisson', 'a', plus(8))
  expect((await rows()).map(r => [r.essais, r.issue])).toEqual([
    [0, 'echec'],
    [1, 'echec'],
    [2, 'echec'],
    [3, 'fait'],
    [0, null]
  ])
})

it('asks first the lists that answered the last time: a silent server holds the others once', async () => {
  const { travaux } = base.store
  await travaux.ask('moisson', 'a', plus(-3), 2)
  await travaux.ask('moisson', 'b', plus(-1))
  const { metier, faits } = createMetier()
  await workAll({ travaux, metier, maintenant: () => MIDI })
  expect(faits).toEqual(['b', 'a'])
})

it('a server that keeps silent holds nobody: four lists are asked for at once, and each is taken in alone', async () => {
  const { travaux } = base.store
  const noms = ['a', 'b', 'c', 'd', 'e', 'f']
  await base.store.sources.declare(noms.map(nom => ({ nom, ...SOURCE })))
  for (const [i, nom] of noms.entries()) await travaux.ask('moisson', nom, plus(i - 9))
  const answers = new Map<string, () => void>()
  const [demandees, pris]: [string[], string[]] = [[], []]
  const metier: Metier = {
    ...createMetier().metier,
    async moisson(nom, _temoin, tour) {
      demandees.push(nom)
      await new Promise<void>(resolve => answers.set(nom, resolve))
      return tour(async () => {
        pris.push(`${nom} commence`)
        await new Promise(resolve => setTimeout(resolve, 20))
        pris.push(`${nom} finit`)
        return { issue: 'fait' }
      })
    }
  }
  const working = workAll({ travaux, metier, maintenant: () => MIDI })
  await expect.poll(() => demandees).toEqual(['a', 'b', 'c', 'd'])
  for (const nom of ['b', 'c']) answers.get(nom)?.()
  await expect.poll(() => demandees).toEqual(noms)
  for (const nom of ['f', 'e', 'd']) answers.get(nom)?.()
  await expect.poll(() => pris.length).toBe(10)
  expect(pris.some(fait => fait.startsWith('a'))).toBe(false)
  answers.get('a')?.()
  expect(await working).toBe(6)
  expect(pris.filter((_, i) => i % 2 === 0).map(fait => fait.split(' ')[0])).toEqual(
    pris.filter((_, i) => i % 2 === 1).map(fait => fait.split(' ')[0])
  )
  expect(pris.at(-1)).toBe('a finit')
})

it('a source has one piece of work done at a time, its own turn to ask included', async () => {
  const { travaux } = base.store
  for (const nom of ['a', 'b']) await travaux.ask('moisson', nom, MIDI)
  await travaux.ask('acceptation', 'a', MIDI)
  const faits: string[] = []
  const metier: Metier = {
    ...createMetier().metier,
    async acceptation(nom) {
      await expect.poll(() => faits).toEqual(['b'])
      faits.push(`accepte ${nom}`)
      return { issue: 'fait' }
    },
    async moisson(nom) {
      faits.push(nom)
      return { issue: 'fait' }
    }
  }
  expect(await workAll({ travaux, metier, maintenant: () => MIDI })).toBe(3)
  expect(faits).toEqual(['b', 'accepte a', 'a'])
})

it('what a death left is done alone: what kills a worker is told from what was begun beside it', async () => {
  const { travaux } = base.store
  for (const nom of ['a', 'b']) await travaux.ask('moisson', nom, MIDI)
  const dead = await travaux.enter()
  const [un, deux] = [await dead?.take(MIDI), await dead?.take(MIDI)]
  // Taken again by the same hand: nothing else was due.
  expect([un?.source, deux?.source, deux?.prises]).toEqual(['a', 'a', 2])
  expect((await dead?.take(MIDI, [deux as Travail]))?.source).toBe('b')
  await dead?.leave()
  let [ensemble, most] = [0, 0]
  const metier: Metier = {
    ...createMetier().metier,
    async moisson() {
      most = Math.max(most, ++ensemble)
      await new Promise(resolve => setTimeout(resolve, 20))
      ensemble--
      return { issue: 'fait' }
    }
  }
  expect(await workAll({ travaux, metier, maintenant: () => MIDI })).toBe(2)
  expect(most).toBe(1)
})

it('a base that fails under one of them is told once all have stopped, and the worksite is free', async () => {
  const { travaux } = base.store
  for (const nom of ['a', 'b']) await travaux.ask('moisson', nom, MIDI)
  let finis = 0
  const broken: Travaux = {
    ...travaux,
    async enter() {
      const chantier = (await travaux.enter()) as Chantier
      const finish: Chantier['finish'] = async travail => {
        if (travail.source === 'a') throw new Error('the base is gone')
        await new Promise(resolve => setTimeout(resolve, 30))
        finis++
      }
      return { ...chantier, finish }
    }
  }
  await expect(workAll({ travaux: broken, ...createMetier(), maintenant: () => MIDI })).rejects.toThrow('is gone')
  expect(finis).toBe(1)
  const next = await travaux.enter()
  expect(next).not.toBeNull()
  await next?.leave()
})

it('is never done twice at once, however many workers come', async () => {
  const { travaux } = base.store
  for (const nom of ['a', 'b']) await travaux.ask('moisson', nom, MIDI)
  let [ensemble, most] = [0, 0]
  const slow = createMetier(async () => {
    most = Math.max(most, ++ensemble)
    await new Promise(resolve => setTimeout(resolve, 40))
    ensemble--
    return { issue: 'fait' }
  })
  const others = await Promise.all([1, 2, 3].map(() => connect(base.acces, base.nom)))
  const ateliers = [travaux, ...others.map(createTravaux)]
  const fins = await Promise.all(
    ateliers.map(t => workAll({ travaux: t, metier: slow.metier, maintenant: () => MIDI }))
  )
  expect(fins.filter(fin => fin !== null)).toEqual([2])
  expect([slow.faits, most]).toEqual([['a', 'b'], 1])
  await Promise.all(others.map(o => o.end()))
})

it('is taken again when its worker dies, by one other; over which three died is given up', async () => {
  const { travaux } = base.store
  await travaux.ask('moisson', 'a', MIDI)
  for (let mort = 1; mort <= 3; mort++) {
    const session = await connect(base.acces, base.nom)
    const chantier = await createTravaux(session).enter()
    expect(await chantier?.take(MIDI)).toMatchObject({ source: 'a', prises: mort })
    expect(await travaux.enter()).toBeNull()
    // As a process that is killed: its connections end, and nothing is said.
    const [{ pid }] = (await session`select pg_backend_pid() as pid`) as unknown as [{ pid: number }]
    await base.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${base.nom} and pid <> pg_backend_pid()
                     and pid in (select pid from pg_locks where locktype = 'advisory')`
    expect(pid).toBeGreaterThan(0)
    await session.end({ timeout: 0 })
  }
  const { metier, faits } = createMetier()
  await expect.poll(() => workAll({ travaux, metier, maintenant: () => MIDI })).toBe(1)
  expect(faits).toEqual([])
  const [fait, suite] = await rows()
  expect([fait?.issue, suite?.essais, suite?.pour]).toEqual(['echec', 1, plus(1)])
})

it('gives back what a stop left begun, as if it had not been taken', async () => {
  const { travaux } = base.store
  await travaux.ask('moisson', 'a', MIDI)
  const chantier = await travaux.enter()
  await chantier?.take(MIDI)
  await travaux.giveBack()
  expect((await rows())[0]).toMatchObject({ prises: 1 })
  await chantier?.leave()
  await travaux.giveBack()
  expect((await rows())[0]).toMatchObject({ prises: 0, issue: null })
})

it('a defect costs its piece of work, not the others; people are told no more than they can use', async () => {
  const { travaux } = base.store
  for (const nom of ['a', 'b']) await travaux.ask('moisson', nom, MIDI)
  const seen: unknown[] = []
  const broken = createMetier(async () => {
    throw new TypeError('undefined is not a place')
  })
  expect(await workAll({ travaux, metier: broken.metier, maintenant: () => MIDI, defect: e => seen.push(e) })).toBe(2)
  expect(seen).toHaveLength(2)
  const [{ erreur }] = (await base.sql`select erreur from travaux order by id`) as unknown as [{ erreur: string }]
  expect(erreur).not.toContain('undefined')
})

it('plans each followed list once, the day before a departure at the latest, and the departure itself', async () => {
  const { store } = base
  const liste = (nom: string, cadence: string) => ({ nom, ...SOURCE, adresse: 'https://exemple.fr/l.csv', cadence })
  await store.sources.declare([liste('suivie', 'annee'), liste('figee', 'figee'), liste('pas-suivie', 'jour')])
  for (const nom of ['suivie', 'figee', 'a']) await store.sources.follow(nom, true)
  await planWork(store, MIDI)
  await planWork(store, MIDI)
  const [un, ...autres] = await rows()
  expect([un?.source, autres]).toEqual(['suivie', []])
  await store.sources.plan('suivie', '0 4 20 * *')
  await store.travaux.move('moisson', 'suivie', null)
  await base.sql`insert into enregistrements
    (source, cle, ligne, id_source, brut, normalise, hash_brut, hash, connu_depuis, vu_depuis, absent_depuis, retire_le)
    values ('suivie', 'i:1', 1, '1', '{}', '{}', 'x', 'x', '2026-01-01', '2026-01-01', '2026-03-02', '2026-03-09')`
  await planWork(store, MIDI)
  expect((await rows()).map(r => [r.genre, r.pour.toISOString()])).toEqual([
    ['moisson', '2026-03-08T05:00:00.000Z'],
    ['parution', '2026-03-09T00:05:00.000Z']
  ])
})
