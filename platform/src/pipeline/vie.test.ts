/** The life of an id, over a real base: what it survives, what becomes of those that are gone, what is remembered of decisions. */
import { type Enregistrement, isIdentite, withCles } from '@lieux-communs/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { findSort } from '../identites/sort.ts'
import { publishAll } from './harvest.ts'
import { publishChanges } from './increment.ts'

const PROGRAMME = 'a program'
const jourOf = (n: number): string => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10)

let base: Base
beforeEach(async () => {
  base = await openBase()
  await base.store.sources.declare(['a', 'b', 'c'].map(nom => ({ nom, ...SOURCE })))
})
afterEach(() => base.close())

interface Dit {
  readonly lieu: number
  readonly nom?: string
  readonly id?: string
  readonly rue?: string
  /** True when the list gives no contact. */
  readonly muet?: boolean
}

const GENRES = ['Médiathèque', 'Mairie', 'Centre social', 'Maison', 'École', 'Espace']

/** What a list says of place n, each in a town of its own; `id` empty: the list gives none. */
function dit(
  source: string,
  { lieu, nom, id = `${lieu}`, rue = `${lieu + 1} rue des Saules`, muet = false }: Dit,
  ligne: number
): Enregistrement {
  const modele = makeRecord(source, ligne)
  return {
    ...modele,
    id_source: id,
    valeurs: {
      nom: nom ?? `${GENRES[lieu % 6]} du Lac ${lieu}`,
      adresse: rue,
      commune: `Valbourg ${lieu}`,
      code_postal: `9900${lieu}`,
      ...(muet ? {} : { telephone: `+3319900000${lieu}` })
    },
    telephones: [],
    reserves: {}
  }
}

/** Makes these all that a list says on that day; what it no longer says stays `sursis` days. */
async function say(source: string, dits: readonly Dit[], jour: string, sursis = 0): Promise<void> {
  const records = withCles(dits.map((d, i) => dit(source, d, i + 1)))
  await base.store.enregistrements.replaceSource(
    source,
    records.map(record => ({ record, brut: { nom: record.valeurs.nom ?? '', id: record.id_source } })),
    jour,
    () => {},
    sursis
  )
}

/** The base as it was before anything was said. */
async function clear(): Promise<void> {
  const tables =
    await base.sql`select tablename as t from pg_tables where schemaname = 'lieux' and tablename <> 'migrations'`
  await base.sql.unsafe(`truncate ${tables.map(({ t }) => t).join(', ')} restart identity`)
  await base.store.sources.declare(['a', 'b', 'c'].map(nom => ({ nom, ...SOURCE })))
}

async function publish(jour: string): Promise<void> {
  const date = new Date(`${jour}T04:00:00Z`)
  if ((await publishChanges(base.store, date, PROGRAMME)) === null)
    await publishAll(base.store, date, new Map(), { empreinte: PROGRAMME })
}

/** The id of each place of the current édition, by its town. */
async function idsByTown(): Promise<Map<string, string[]>> {
  const towns = new Map<string, string[]>()
  for (const { identite, valeurs } of (await base.store.editions.load())?.fiches ?? [])
    towns.set(valeurs.commune ?? '', [...(towns.get(valeurs.commune ?? '') ?? []), identite])
  return towns
}

/** Whatever was published: each id is borne now, or leads in one hop, or was withdrawn; none leads to itself. */
async function checkAll(): Promise<void> {
  const { sql, store } = base
  const courantes = new Set((await store.editions.load())?.fiches.map(f => f.identite) ?? [])
  const toutes = await sql<{ identite: string; remplacee_par: string | null }[]>`
    select identite, remplacee_par from identites where identite in (select identite from fiches)`
  for (const { identite, remplacee_par } of toutes) {
    expect(isIdentite(identite)).toBe(true)
    const gone = await store.identites.gone(identite)
    expect(gone === null).toBe(courantes.has(identite))
    if (gone === null) expect(remplacee_par).toBeNull()
    if (remplacee_par === null) continue
    expect(await store.identites.redirect(remplacee_par)).toBeNull()
    expect(remplacee_par).not.toBe(identite)
  }
}

const LIEUX = [0, 1, 2, 3, 4, 5]
const jours = fc.array(
  fc.record({
    source: fc.constantFrom('a', 'b', 'c'),
    lieux: fc.subarray(LIEUX),
    renomme: fc.subarray(LIEUX),
    ids: fc.constantFrom('siens' as const, 'aucun' as const, 'autres' as const),
    ordre: fc.nat(5)
  }),
  { minLength: 3, maxLength: 7 }
)

describe('the bridge', () => {
  /** What names each record, and its key. */
  async function references(): Promise<string[]> {
    const dites: string[] = []
    for await (const page of base.store.identites.passages(['a', 'b', 'c']))
      dites.push(...page.filter(p => p.source !== '').map(p => `${p.source} ${p.cle} ${p.rang}`))
    return dites
  }

  it('tells rows that say no id, and twins, apart: those known keep their ranks when others come', async () => {
    const twin = { lieu: 1, id: '' }
    await say('a', [{ lieu: 0, id: '' }, twin, twin, { lieu: 2 }], '2026-03-02')
    await publish('2026-03-02')
    const before = await references()
    expect(before.map(r => r.replace(/[0-9a-f]{16}/g, '…'))).toEqual(['a c:… 1', 'a c:…-… 1', 'a c:…-….2 2', 'a i:2 1'])
    await say('a', [{ lieu: 3, id: '' }, { lieu: 0, id: '' }, twin, twin, twin, { lieu: 2 }], '2026-03-03')
    await publish('2026-03-03')
    const after = await references()
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after).toHaveLength(6)
    expect(new Set(after.map(r => r.replace(/-[0-9a-f]+/, ''))).size).toBe(6)
  })
})

describe('an id', () => {
  it('survives new names, ids lost, given or renumbered, lists that go and come back, and any order', async () => {
    await fc.assert(
      fc.asyncProperty(jours, async suite => {
        await clear()
        const connues = new Map<string, string>()
        for (const source of ['a', 'b'])
          await say(
            source,
            LIEUX.map(lieu => ({ lieu })),
            jourOf(0)
          )
        const noms = new Map<string, string>()
        const disent = new Map([
          ['a', LIEUX],
          ['b', LIEUX]
        ])
        const followed = new Map<string, boolean>([
          ['a', true],
          ['b', true]
        ])
        for (const [n, { source, lieux, renomme, ids, ordre }] of suite.entries()) {
          // One thing at a time: a row whose name and id both change the same day is nobody's known row.
          const avait = followed.get(source) ?? true
          if (ids === 'siens' && avait)
            for (const lieu of renomme) noms.set(`${source} ${lieu}`, `Nouveau nom ${lieu} du Lac`)
          followed.set(source, ids === 'siens')
          // Somebody always speaks of each place: what nobody said for a while is another matter, below.
          const ailleurs = new Set([...disent].flatMap(([nom, siens]) => (nom === source ? [] : siens)))
          const siens = LIEUX.filter(lieu => lieux.includes(lieu) || !ailleurs.has(lieu))
          disent.set(source, siens)
          const dits = siens.map(lieu => ({
            lieu,
            ...(noms.has(`${source} ${lieu}`) ? { nom: noms.get(`${source} ${lieu}`) as string } : {}),
            ...(ids === 'siens' ? {} : { id: ids === 'aucun' ? '' : `autre-${n}-${lieu}` })
          }))
          await say(source, [...dits.slice(ordre), ...dits.slice(0, ordre)], jourOf(n + 1))
          await publish(jourOf(n + 1))
          await checkAll()
          for (const [town, [identite, ...autres]] of await idsByTown()) {
            expect(autres, town).toEqual([])
            const connue = connues.get(town) ?? (identite as string)
            expect(identite, town).toBe(connue)
            connues.set(town, connue)
          }
        }
        expect(connues.size).toBeGreaterThan(0)
      }),
      { numRuns: 8, endOnFailure: true }
    )
  }, 120_000)

  it('of a place that nobody says any more is kept for it: it is withdrawn, with its last day, and comes back', async () => {
    await say('a', [{ lieu: 0 }, { lieu: 1 }], jourOf(0))
    await publish(jourOf(0))
    const [identite] = (await idsByTown()).get('Valbourg 1') as string[]
    await say('a', [{ lieu: 0 }], jourOf(1))
    await publish(jourOf(1))
    const gone = await base.store.identites.gone(identite as string)
    expect(gone).toMatchObject({ remplacee_par: null, edition: 2, nom: 'Mairie du Lac 1', commune: 'Valbourg 1' })
    expect(gone?.listes).toEqual([{ source: 'a', absent_depuis: jourOf(1) }])
    await say('b', [{ lieu: 1, id: '' }], jourOf(2))
    await say('a', [{ lieu: 0 }, { lieu: 1 }], jourOf(2))
    await publish(jourOf(2))
    expect((await idsByTown()).get('Valbourg 1')).toEqual([identite])
    expect(await base.sql`select nature from vies where identite = ${identite as string} order by edition`).toEqual([
      { nature: 'retiree' },
      { nature: 'revenue' }
    ])
  })

  describe('of a place withdrawn by the calendar comes back with its record', () => {
    /** Lists `a` and `b` say it, then not; its grace passes; somebody says it again. */
    async function leave(): Promise<string> {
      for (const source of ['a', 'b']) await say(source, [{ lieu: 0 }, { lieu: 1 }], jourOf(0))
      await publish(jourOf(0))
      const [identite] = (await idsByTown()).get('Valbourg 1') as [string]
      for (const source of ['a', 'b']) await say(source, [{ lieu: 0 }], jourOf(1), 7)
      for (const jour of [1, 7, 8]) await publish(jourOf(jour))
      expect((await base.store.identites.gone(identite))?.remplacee_par).toBeNull()
      return identite
    }
    const checkBack = async (identite: string) => {
      expect((await idsByTown()).get('Valbourg 1')).toEqual([identite])
      expect(await base.store.identites.gone(identite)).toBeNull()
      expect(await base.sql`select nature from vies where identite = ${identite} order by edition`).toEqual([
        { nature: 'retiree' },
        { nature: 'revenue' }
      ])
      await checkAll()
    }

    it.each([
      ['the same key', 'a', { lieu: 1 }],
      ['another key', 'a', { lieu: 1, id: 'neuf' }],
      ['no id at all', 'b', { lieu: 1, id: '' }]
    ])('said with %s', async (_comment, source, dit) => {
      const identite = await leave()
      await say(source, [{ lieu: 0 }, dit], jourOf(40))
      await publish(jourOf(40))
      await checkBack(identite)
    })

    it('but not with another list’s, that never was of it: its id stays withdrawn', async () => {
      const identite = await leave()
      await say('c', [{ lieu: 1, id: 'c-1' }], jourOf(40))
      await publish(jourOf(40))
      expect((await idsByTown()).get('Valbourg 1')).not.toContain(identite)
      expect((await base.store.identites.gone(identite))?.remplacee_par).toBeNull()
    })

    it('unless its id in the list now names another place at another door', async () => {
      const identite = await leave()
      await say('a', [{ lieu: 0 }, { lieu: 5, id: '1' }], jourOf(40))
      await publish(jourOf(40))
      expect((await idsByTown()).get('Valbourg 5')).not.toContain(identite)
      expect((await base.store.identites.gone(identite))?.edition).toBe(3)
    })
  })

  describe('of a row whose list gives its id to another place', () => {
    const idOf = async (lieu: number) => (await idsByTown()).get(`Valbourg ${lieu}`)
    const natures = (identite: string) =>
      base.sql`select nature from vies where identite = ${identite} order by edition`.then(r => r.map(v => v.nature))
    beforeEach(async () => {
      await say('a', [{ lieu: 0 }, { lieu: 1 }], jourOf(0))
      await publish(jourOf(0))
    })

    it('stays with what it named, which another list still says; that place gets its own', async () => {
      await say('b', [{ lieu: 0 }, { lieu: 1, id: 'b-1' }], jourOf(1))
      await publish(jourOf(1))
      const [avant] = (await idOf(1)) as [string]
      await say('a', [{ lieu: 0 }, { lieu: 5, id: '1' }], jourOf(2))
      await publish(jourOf(2))
      expect(await idOf(1)).toEqual([avant])
      const [neuf] = (await idOf(5)) as [string]
      expect(neuf).not.toBe(avant)
      // The other list drops it in turn: it leads nowhere, and never to what took its key.
      await say('b', [{ lieu: 0 }], jourOf(3))
      await publish(jourOf(3))
      expect(await base.store.identites.gone(avant)).toMatchObject({ remplacee_par: null, commune: 'Valbourg 1' })
      expect(await idOf(5)).toEqual([neuf])
      await checkAll()
    })

    it('is withdrawn when nobody else says that place, and is never given again', async () => {
      const [avant] = (await idOf(1)) as [string]
      await say('a', [{ lieu: 0 }, { lieu: 5, id: '1' }], jourOf(1))
      await publish(jourOf(1))
      expect(await base.store.identites.gone(avant)).toMatchObject({ remplacee_par: null, edition: 2 })
      expect(await idOf(5)).not.toContain(avant)
      expect(await natures(avant)).toEqual(['retiree'])
      // Said again under that key: no record was of it meanwhile, and the key was another’s.
      await say('a', [{ lieu: 0 }, { lieu: 1 }], jourOf(2))
      await publish(jourOf(2))
      expect(await idOf(1)).not.toContain(avant)
      await checkAll()
    })

    it.each<[string, Dit]>([
      ['renamed', { lieu: 1, nom: 'Maison Bleue' }],
      ['moved to another town', { lieu: 5, nom: 'Mairie du Lac 1', id: '1' }]
    ])('unless it is the same place, %s', async (_comment, dit) => {
      const [avant] = (await idOf(1)) as [string]
      await say('a', [{ lieu: 0 }, dit], jourOf(1))
      await publish(jourOf(1))
      expect(await idOf(dit.lieu)).toEqual([avant])
      await checkAll()
    })
  })

  describe('in a list that gives its ids anew', () => {
    const publies = async () => new Map([...(await idsByTown())].map(([town, ids]) => [town, ids[0] as string]))
    it.each([
      ['to a row added at the top', [5, 0, 1, 2, 3]],
      ['to the rows left, one being gone', [0, 2, 3]],
      ['to other rows, in another order', [3, 2, 0, 1]]
    ])('%s, follows its row', async (_comment, lieux) => {
      await say(
        'a',
        [0, 1, 2, 3].map((lieu, i) => ({ lieu, id: `${i + 1}` })),
        jourOf(0)
      )
      await publish(jourOf(0))
      const avant = await publies()
      const dits = lieux.map((lieu, i) => ({ lieu, id: `${i + 1}` }))
      await say('a', dits, jourOf(1))
      await publish(jourOf(1))
      await checkAll()
      const apres = await publies()
      expect(apres.size).toBe(lieux.length)
      for (const [town, id] of apres)
        if (avant.has(town)) expect(id, town).toBe(avant.get(town))
        else expect([...avant.values()]).not.toContain(id)
      // And again, from there.
      await say('a', [{ lieu: 4, id: '1' }, ...lieux.map((lieu, i) => ({ lieu, id: `${i + 2}` }))], jourOf(2))
      await publish(jourOf(2))
      await checkAll()
      for (const [town, id] of apres) expect((await publies()).get(town), town).toBe(id)
    })

    it('is kept by a row that is renamed as another was, long ago', async () => {
      await say('a', [{ lieu: 0 }, { lieu: 1, nom: 'Maison Bleue' }], jourOf(0))
      await publish(jourOf(0))
      await say('a', [{ lieu: 0 }], jourOf(1))
      await publish(jourOf(1))
      await say('a', [{ lieu: 0 }, { lieu: 1, id: '9', nom: 'Cyber-base' }], jourOf(2))
      await publish(jourOf(2))
      const [identite] = (await idsByTown()).get('Valbourg 1') as [string]
      await say('a', [{ lieu: 0 }, { lieu: 1, id: '9', nom: 'Maison Bleue' }], jourOf(3))
      await publish(jourOf(3))
      expect((await idsByTown()).get('Valbourg 1')).toEqual([identite])
      await checkAll()
    })
  })

  describe('of a row renamed and renumbered in one reading', () => {
    it('is kept when its address and its contacts are nobody else’s', async () => {
      await say('a', [{ lieu: 0 }, { lieu: 1, nom: 'Espace Tilleuls' }], jourOf(0))
      await publish(jourOf(0))
      const [identite] = (await idsByTown()).get('Valbourg 1') as [string]
      await say('a', [{ lieu: 0 }, { lieu: 1, nom: 'Maison Bleue', id: 'x' }], jourOf(1), 7)
      await publish(jourOf(1))
      expect((await idsByTown()).get('Valbourg 1')).toEqual([identite])
    })

    it('is another where that is not sure, and the édition says what it may follow', async () => {
      await say('a', [{ lieu: 0 }, { lieu: 1, nom: 'Mairie' }], jourOf(0))
      await publish(jourOf(0))
      const [identite] = (await idsByTown()).get('Valbourg 1') as [string]
      await say('a', [{ lieu: 0 }, { lieu: 1, nom: 'Médiathèque', id: 'x' }], jourOf(1))
      await publish(jourOf(1))
      const [nee] = (await idsByTown()).get('Valbourg 1') as [string]
      expect(nee).not.toBe(identite)
      const changements = await base.store.editions.changements(2)
      expect(changements.find(c => c.identite === nee)).toMatchObject({ nature: 'creee', suite_de: identite })
      expect((await base.store.editions.load())?.vies).toContainEqual(
        expect.objectContaining({ identite: nee, nature: 'suite', autre: identite })
      )
    })
  })

  it('is as before, and so is the fiche, once what was joined is parted again', async () => {
    const { store, sql } = base
    await fc.assert(
      fc.asyncProperty(fc.subarray(LIEUX, { minLength: 2 }), fc.boolean(), async (lieux, annule) => {
        await clear()
        for (const source of ['a', 'b', 'c'])
          await say(
            source,
            lieux.filter((_, i) => source !== 'c' || i % 2 === 0).map(lieu => ({ lieu })),
            jourOf(0)
          )
        await publish(jourOf(0))
        const fiches = () =>
          sql`select identite, contenu::text from fiches where jusqua_edition is null order by identite`
        const avant = await fiches()
        const [x, y] = avant.map(f => f.identite as string) as [string, string]
        const [a, b] = await Promise.all([x, y].map(id => store.identites.members(id)))
        const dit = { par: 'Essai', pourquoi: '', a: a ?? [], b: b ?? [] }
        const acte = await store.decisions.decide({ nature: 'memes', ...dit })
        await publish(jourOf(1))
        expect(await fiches()).toHaveLength(avant.length - 1)
        if (annule) await store.decisions.undo(acte, 'Essai', '')
        else await store.decisions.decide({ nature: 'distincts', ...dit })
        await publish(jourOf(2))
        expect(await fiches()).toEqual(avant)
        await checkAll()
      }),
      { numRuns: 6 }
    )
  }, 60_000)

  it('is kept by the elder in a merge and by most records in a split, which is told and remembered', async () => {
    const { store } = base
    await say('a', [{ lieu: 0 }], jourOf(0))
    await publish(jourOf(0))
    await say('b', [{ lieu: 0 }, { lieu: 1 }], jourOf(1))
    await say('c', [{ lieu: 0 }], jourOf(1))
    await publish(jourOf(1))
    const [ainee] = (await idsByTown()).get('Valbourg 0') as [string]
    const [cadette] = (await idsByTown()).get('Valbourg 1') as [string]
    const a = await store.identites.members(ainee)
    const b = await store.identites.members(cadette)
    expect([a.length, b.length]).toEqual([3, 1])
    const memes = await store.decisions.decide({ nature: 'memes', par: 'Essai', pourquoi: '', a: b, b: a })
    expect((await store.decisions.acts([memes])).get(memes)?.modele).toBe((await store.modeles.last())?.version)
    await publish(jourOf(2))
    expect(await store.identites.redirect(cadette)).toBe(ainee)
    await store.decisions.undo(memes, 'Essai', 'une erreur')
    await publish(jourOf(3))
    expect(await store.identites.redirect(cadette)).toBeNull()
    expect((await idsByTown()).get('Valbourg 1')).toHaveLength(1)

    const seul = a.filter(r => r.source === 'c')
    const autres = a.filter(r => r.source !== 'c')
    await store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', a: seul, b: autres })
    await publish(jourOf(4))
    const ids = (await idsByTown()).get('Valbourg 0') as string[]
    expect(ids).toHaveLength(2)
    expect(ids).toContain(ainee)
    expect(await store.identites.placeOf(autres[0] as { source: string; cle: string })).toBe(ainee)
    const nee = ids.find(id => id !== ainee) as string
    const changements = await store.editions.changements((await store.editions.current())?.numero ?? 0)
    expect(changements.find(c => c.identite === nee)).toMatchObject({ nature: 'creee', separee_de: ainee })
    expect((await store.editions.load())?.vies).toContainEqual(
      expect.objectContaining({ identite: nee, nature: 'separee', autre: ainee })
    )
    await checkAll()
  })

  it('leads in one hop through a chain of merges', async () => {
    const { store } = base
    await say('a', [{ lieu: 0 }, { lieu: 1 }, { lieu: 2 }], jourOf(0))
    await publish(jourOf(0))
    const ids = ['Valbourg 0', 'Valbourg 1', 'Valbourg 2'].map(
      async t => ((await idsByTown()).get(t) as string[])[0] as string
    )
    const [x, y, z] = await Promise.all(ids)
    const join = async (one: string, other: string, n: number) => {
      const [a, b] = [await store.identites.members(one), await store.identites.members(other)]
      const acte = await store.decisions.decide({ nature: 'memes', par: 'Essai', pourquoi: '', a, b })
      await publish(jourOf(n))
      return acte
    }
    await join(x as string, y as string, 1)
    const deux = [x, y].find(async id => (await store.identites.gone(id as string)) === null)
    const reste = (await store.identites.redirect(deux as string)) ?? (deux as string)
    const dernier = await join(reste, z as string, 2)
    await checkAll()
    const [courante] = (await store.editions.load())?.fiches ?? []
    for (const id of [x, y, z])
      if (id !== courante?.identite) expect(await store.identites.redirect(id as string)).toBe(courante?.identite)
    // Taken back: each id is again where its records are.
    await store.decisions.undo(dernier, 'Essai', '')
    await publish(jourOf(3))
    await checkAll()
    expect((await store.editions.load())?.fiches).toHaveLength(2)
  })
})

describe('an id that a person joined to another', () => {
  const MONTREE = () => true
  /** What the page and the API say of it, and the bridge. */
  async function said(identite: string) {
    const sort = await findSort(base.store, identite, MONTREE)
    let ligne = null
    for await (const page of base.store.identites.passages([])) ligne = page.find(p => p.identite === identite) ?? ligne
    return { sort, mene: await base.store.identites.redirect(identite), pont: ligne }
  }
  const withdrawn = (edition: number, jour: string, nom: string) => ({
    sort: { nature: 'retiree', edition, le: expect.stringContaining(jour), nom },
    mene: null,
    pont: { remplacee_par: '', retiree_le: jour }
  })
  let [ainee, cadette, acte] = ['', '', 0]
  beforeEach(async () => {
    await say('a', [{ lieu: 0 }, { lieu: 2 }], jourOf(0))
    await publish(jourOf(0))
    await say('b', [{ lieu: 1 }, { lieu: 2 }], jourOf(1))
    await publish(jourOf(1))
    const ids = await idsByTown()
    ainee = ids.get('Valbourg 0')?.[0] as string
    cadette = ids.get('Valbourg 1')?.[0] as string
    const paire = { a: [{ source: 'a', cle: 'i:0' }], b: [{ source: 'b', cle: 'i:1' }] }
    acte = await base.store.decisions.decide({ nature: 'memes', par: 'Essai', pourquoi: '', ...paire })
    await publish(jourOf(2))
    // Its only record leaves for good.
    await say('b', [{ lieu: 2 }], jourOf(3))
    await publish(jourOf(3))
  })

  it('leads there as long as that place lives, and is withdrawn with it; both come back together', async () => {
    expect(await said(cadette)).toMatchObject({
      sort: { nature: 'remplacee', par: ainee },
      mene: ainee,
      pont: { remplacee_par: ainee }
    })
    expect(await base.store.identites.leading(ainee)).toEqual([cadette])
    await say('a', [{ lieu: 2 }], jourOf(4))
    await publish(jourOf(4))
    for (const identite of [ainee, cadette])
      expect(await said(identite)).toMatchObject(withdrawn(5, jourOf(4), 'Médiathèque du Lac 0'))
    await say('a', [{ lieu: 0 }, { lieu: 2 }], jourOf(5))
    await publish(jourOf(5))
    expect(await said(cadette)).toMatchObject({ sort: { nature: 'remplacee', par: ainee }, mene: ainee })
    await checkAll()
  })

  it('is withdrawn, with its own last day, once that word is taken back', async () => {
    await base.store.decisions.undo(acte, 'Essai', 'une erreur')
    await publish(jourOf(4))
    expect(await said(cadette)).toMatchObject(withdrawn(3, jourOf(2), 'Mairie du Lac 1'))
    expect((await idsByTown()).get('Valbourg 0')).toEqual([ainee])
    await say('b', [{ lieu: 1 }, { lieu: 2 }], jourOf(5))
    await publish(jourOf(5))
    expect((await idsByTown()).get('Valbourg 1')).toEqual([cadette])
    await checkAll()
  })

  it('still leads there when another word says so', async () => {
    await base.store.decisions.decide({
      nature: 'memes',
      par: 'Essai',
      pourquoi: '',
      a: [{ source: 'a', cle: 'i:0' }],
      b: [{ source: 'b', cle: 'i:1' }]
    })
    await base.store.decisions.undo(acte, 'Essai', '')
    await publish(jourOf(4))
    expect((await said(cadette)).mene).toBe(ainee)
  })
})

describe('an id that a person joined to another, whose list the operator withdrew', () => {
  it.each([
    ['it', 'b', 1],
    ['the place that kept its id', 'a', 0]
  ])(
    'is withdrawn once that word is taken back, though no fiche of another moves: the list of %s',
    async (_whose, retiree, lieu) => {
      const { store } = base
      await say('a', [{ lieu: 0 }, { lieu: 2 }], jourOf(0))
      await publish(jourOf(0))
      await say('b', [{ lieu: 1 }, { lieu: 2 }], jourOf(1))
      await publish(jourOf(1))
      const [sienne] = (await idsByTown()).get(`Valbourg ${lieu}`) as [string]
      const paire = { a: [{ source: 'a', cle: 'i:0' }], b: [{ source: 'b', cle: 'i:1' }] }
      const acte = await store.decisions.decide({ nature: 'memes', par: 'Essai', pourquoi: '', ...paire })
      await publish(jourOf(2))
      await store.sources.allow(retiree, false)
      await publish(jourOf(3))
      const avant = (await store.editions.current())?.numero as number
      await store.decisions.undo(acte, 'Essai', '')
      await publish(jourOf(4))
      expect((await store.editions.current())?.numero).toBe(avant + 1)
      expect(await store.identites.redirect(sienne)).toBeNull()
      expect(await store.identites.gone(sienne)).toMatchObject({ remplacee_par: null })
      const sort = await findSort(store, sienne, source => source?.retiree === false)
      expect(sort).toMatchObject({ nature: 'retiree', retrait: true, nom: null, listes: [] })
      await checkAll()
      // Nothing has moved since: no other édition.
      await publish(jourOf(4))
      expect((await store.editions.current())?.numero).toBe(avant + 1)
      await store.sources.allow(retiree, true)
      await publish(jourOf(5))
      expect((await idsByTown()).get(`Valbourg ${lieu}`)).toEqual([sienne])
    }
  )

  it('is withdrawn in an édition of its own, where no record of it is left', async () => {
    const { store } = base
    await say('a', [{ lieu: 0 }], jourOf(0))
    await publish(jourOf(0))
    await say('b', [{ lieu: 1 }, { lieu: 2 }], jourOf(1))
    await publish(jourOf(1))
    const [cadette] = (await idsByTown()).get('Valbourg 1') as [string]
    const paire = { a: [{ source: 'a', cle: 'i:0' }], b: [{ source: 'b', cle: 'i:1' }] }
    const acte = await store.decisions.decide({ nature: 'memes', par: 'Essai', pourquoi: '', ...paire })
    await publish(jourOf(2))
    await say('b', [{ lieu: 2 }], jourOf(3))
    await publish(jourOf(3))
    const avant = (await store.editions.current())?.numero as number
    await store.decisions.undo(acte, 'Essai', '')
    await publish(jourOf(4))
    expect(await store.identites.gone(cadette)).toMatchObject({ remplacee_par: null })
    expect(await store.editions.current()).toMatchObject({ numero: avant + 1, creees: 0, modifiees: 0, retirees: 0 })
  })
})

describe('a list that only gives its ids anew', () => {
  const neufs = (ids: readonly number[]) => LIEUX.map((lieu, i) => ({ lieu, id: `${ids[i]}` }))
  beforeEach(async () => {
    for (const source of ['a', 'b']) await say(source, neufs([0, 1, 2, 3, 4, 5]), jourOf(0))
    await publish(jourOf(0))
  })

  it.each([
    ['never seen', [10, 11, 12, 13, 14, 15]],
    ['of its other rows', [1, 2, 3, 4, 5, 0]]
  ])('%s, has changed nothing that is told, page by page, whole or place by place', async (_which, ids) => {
    const { editions } = base.store
    const avant = await idsByTown()
    await say('a', neufs(ids), jourOf(1))
    await publish(jourOf(1))
    expect(await idsByTown()).toEqual(avant)
    const { numero = 0, modifiees } = (await editions.current()) ?? {}
    expect(await editions.changements(numero)).toEqual([])
    expect(modifiees).toBe(0)
    // Where one is renamed beside, it alone is told, and the page that it is on is whole.
    const renommes = neufs(ids.map(n => n + 20)).map(d => (d.lieu === 3 ? { ...d, nom: 'Maison du Lac 3 bis' } : d))
    await say('a', renommes, jourOf(2))
    await publish(jourOf(2))
    const suivante = (await editions.current())?.numero as number
    expect(suivante).toBe(numero + 1)
    const dits = await editions.changements(suivante, { apres: '', nombre: 2 })
    expect(dits.map(c => c.apres?.valeurs.commune)).toEqual(['Valbourg 3'])
    expect((await editions.current())?.modifiees).toBe(1)
    const tous = []
    for await (const c of editions.eachChangement(suivante)) tous.push(c)
    expect(tous).toEqual(dits)
    const [identite] = avant.get('Valbourg 0') as [string]
    expect((await editions.historique(identite)).map(c => c.nature)).toEqual(['creee'])
  })
})

describe('what was decided', () => {
  it('outlives new harvests and the loss of the ids it was told by', async () => {
    const { store } = base
    await say('a', [{ lieu: 0 }], jourOf(0))
    await say('b', [{ lieu: 0 }], jourOf(0))
    await publish(jourOf(0))
    const [one] = (await idsByTown()).get('Valbourg 0') as [string]
    const membres = await store.identites.members(one)
    const a = membres.filter(r => r.source === 'a')
    const b = membres.filter(r => r.source === 'b')
    await store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: 'deux étages', a, b })
    await publish(jourOf(1))
    const deux = (await idsByTown()).get('Valbourg 0') as string[]
    expect(deux).toHaveLength(2)
    const [premier] = a
    const nomme = premier?.cle.slice(2) as string
    for (const [n, id] of ['', '77', ''].entries()) {
      await say('a', [{ lieu: 0, id }], jourOf(2 + n))
      await publish(jourOf(2 + n))
      expect((await idsByTown()).get('Valbourg 0')).toEqual(deux)
      // The bridge still names it by the id that it lost: so may whoever reads it.
      const [suite] = await store.identites.find('a', nomme)
      expect(await store.identites.placeOf(suite as { source: string; cle: string })).not.toBeNull()
    }
    expect((await store.decisions.recent(5)).map(d => [d.par, d.pourquoi, d.nature])).toEqual([
      ['Essai', 'deux étages', 'distincts']
    ])
  })

  describe('of a row whose list gives its ids anew', () => {
    const deux = [0, 1, 2].map(lieu => ({ lieu, id: `${lieu + 1}` }))
    const parted = async () => new Map([...(await idsByTown())].map(([town, ids]) => [town, ids.length]))
    const waiting = async () =>
      (await base.store.doutes.waiting(10)).map(d => [d.a, d.b].map(r => `${r.source} ${r.cle}`).sort())

    beforeEach(async () => {
      await say('a', deux, jourOf(0))
      await say('b', deux, jourOf(0))
      await publish(jourOf(0))
      const paire = { a: [{ source: 'a', cle: 'i:2' }], b: [{ source: 'b', cle: 'i:2' }] }
      await base.store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', ...paire })
      await publish(jourOf(1))
      const tailles = await parted()
      expect([0, 1, 2].map(n => tailles.get(`Valbourg ${n}`))).toEqual([1, 2, 1])
    })

    it('goes with the row, and binds no other', async () => {
      const avant = await idsByTown()
      const decale = [{ lieu: 4, id: '1' }, ...deux.map(({ lieu }) => ({ lieu, id: `${lieu + 2}` }))]
      await say('a', decale, jourOf(2))
      await publish(jourOf(2))
      for (const [town, ids] of avant) expect((await idsByTown()).get(town)?.sort(), town).toEqual(ids.sort())
      // Back where they were, then the other list, then without any id.
      await say('a', deux, jourOf(3))
      await say('b', decale, jourOf(3))
      await publish(jourOf(3))
      for (const [town, ids] of avant) expect((await idsByTown()).get(town)?.sort(), town).toEqual(ids.sort())
      await say(
        'a',
        deux.map(d => ({ ...d, id: '' })),
        jourOf(4)
      )
      await publish(jourOf(4))
      for (const [town, ids] of avant) expect((await idsByTown()).get(town)?.sort(), town).toEqual(ids.sort())
      expect(await base.store.decisions.lost('a')).toBe(0)
    })

    it('waits for a person where nobody can tell which row it is, and is found again when the row says what it said', async () => {
      const autre = (id: string, nom: string) => ({ lieu: 1, id, nom })
      const renumerotee = (nom: string) => [{ lieu: 0, id: '2' }, { lieu: 2, id: '1' }, autre('3', nom)]
      await say('a', renumerotee('École du Lac 1 et du Val'), jourOf(2))
      await publish(jourOf(2))
      expect(await base.store.decisions.lost('a')).toBe(1)
      expect((await parted()).get('Valbourg 1')).toBe(2)
      expect((await parted()).get('Valbourg 0')).toBe(1)
      expect(await waiting()).toEqual([['a i:3', 'b i:2']])
      await say('a', renumerotee('Mairie du Lac 1'), jourOf(3))
      await publish(jourOf(3))
      expect(await base.store.decisions.lost('a')).toBe(0)
      expect((await parted()).get('Valbourg 1')).toBe(2)
      expect(await waiting()).toEqual([])
    })
  })

  describe('of a row renumbered, then renumbered and renamed in one reading', () => {
    const rangs = (plus: number, nom?: string) =>
      [0, 1, 2].map(lieu => ({
        lieu,
        id: `${lieu + 1 + plus}`,
        muet: true,
        ...(lieu === 1 && nom !== undefined ? { nom } : {})
      }))
    const waiting = async () =>
      (await base.store.doutes.waiting(10)).map(d => [d.a, d.b].map(r => `${r.source} ${r.cle}`).sort())
    const places = async () => (await idsByTown()).get('Valbourg 1')?.length

    beforeEach(async () => {
      await say('a', rangs(0), jourOf(0))
      await say('b', rangs(0), jourOf(0))
      await publish(jourOf(0))
      const paire = { a: [{ source: 'a', cle: 'i:2' }], b: [{ source: 'b', cle: 'i:2' }] }
      await base.store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', ...paire })
      await publish(jourOf(0))
      await say('b', rangs(50), jourOf(1), 7)
      await publish(jourOf(1))
      expect(await base.store.decisions.lost('b')).toBe(0)
    })

    it.each([
      ['within its grace', 3],
      ['after it', 20]
    ])('waits in the queue, and knows the row when it says again what it said: %s', async (_when, retour) => {
      await say('b', rangs(80, 'Atelier de la Bouzaize'), jourOf(2), 7)
      await publish(jourOf(2))
      expect(await base.store.decisions.lost('b')).toBe(1)
      expect(await waiting()).toEqual([['a i:2', 'b i:82']])
      if (retour > 10) {
        await say('b', rangs(80, 'Atelier de la Bouzaize'), jourOf(retour - 1), 7)
        await publish(jourOf(retour - 1))
        expect(await waiting()).toEqual([['a i:2', 'b i:82']])
      }
      await say('b', rangs(80), jourOf(retour), 7)
      await publish(jourOf(retour))
      expect(await base.store.decisions.lost('b')).toBe(0)
      expect(await base.store.decisions.perdues()).toEqual([])
      expect(await waiting()).toEqual([])
      expect(await places()).toBe(2)
      // It goes with the row from there.
      await say('b', rangs(0), jourOf(retour + 1), 7)
      await publish(jourOf(retour + 1))
      expect(await places()).toBe(2)
      await publish(jourOf(retour + 12))
      expect(await places()).toBe(2)
      expect(await base.store.decisions.lost('b')).toBe(0)
    })

    it('is asked of a person once, whose word settles it', async () => {
      await say('b', rangs(80, 'Atelier de la Bouzaize'), jourOf(2), 7)
      await publish(jourOf(2))
      const paire = { a: [{ source: 'a', cle: 'i:2' }], b: [{ source: 'b', cle: 'i:82' }] }
      await base.store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', ...paire })
      await publish(jourOf(3))
      expect(await waiting()).toEqual([])
    })
  })

  it('waits in the queue, of a row that nobody can tell any more, however little it looks like the other', async () => {
    const { store } = base
    const autre = [{ lieu: 1, id: '7', nom: 'Espace Condorcet', rue: '40 rue Basse' }, { lieu: 0 }]
    const sienne = (id: string, nom: string) => [{ lieu: 1, id, nom, muet: true }, { lieu: 2 }]
    const waiting = async () => (await store.doutes.waiting(10)).map(d => [d.a.cle, d.b.cle].sort())
    await say('a', autre, jourOf(0))
    await say('b', sienne('8', 'Espace numérique Condorcet'), jourOf(0))
    await publish(jourOf(0))
    const paire = { a: [{ source: 'a', cle: 'i:7' }], b: [{ source: 'b', cle: 'i:8' }] }
    await store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', ...paire })
    await publish(jourOf(0))
    expect(await waiting()).toEqual([])
    await say('b', sienne('88', 'Atelier de la Bouzaize'), jourOf(1), 7)
    await publish(jourOf(1))
    expect(await store.decisions.lost('b')).toBe(1)
    expect(await waiting()).toEqual([['i:7', 'i:88']])
    // Whatever is published since, whole or in part, of the one or of the other.
    await say('a', [...autre, { lieu: 4 }], jourOf(2), 7)
    await publish(jourOf(2))
    expect(await waiting()).toEqual([['i:7', 'i:88']])
    await say('a', [{ ...autre[0], lieu: 1, nom: 'Espace Condorcet bis' }, { lieu: 0 }], jourOf(3), 7)
    await publish(jourOf(3))
    expect(await waiting()).toEqual([['i:7', 'i:88']])
    // Somebody's word on it settles it.
    const dite = { a: [{ source: 'a', cle: 'i:7' }], b: [{ source: 'b', cle: 'i:88' }] }
    await store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', ...dite })
    await publish(jourOf(4))
    expect(await waiting()).toEqual([])
  })

  it('is never rewritten, and taken back once', async () => {
    const { store, sql } = base
    const paire = { a: [{ source: 'a', cle: 'i:1' }], b: [{ source: 'b', cle: 'i:1' }] }
    const acte = await store.decisions.decide({ nature: 'memes', par: 'Essai', pourquoi: '', ...paire })
    await sql`update decisions set par = 'autre'`
    await sql`delete from decisions_paires`
    expect((await store.decisions.acts([acte])).get(acte)?.par).toBe('Essai')
    expect(await store.decisions.inForce()).toHaveLength(1)
    expect(await store.decisions.undo(acte, 'Essai', '')).toBe(true)
    expect(await store.decisions.undo(acte, 'Essai', '')).toBe(false)
    expect(await store.decisions.undo(acte + 1, 'Essai', '')).toBe(false)
    expect(await store.decisions.inForce()).toEqual([])
    expect(await store.decisions.inForce(acte)).toHaveLength(1)
    expect(await sql`select count(*)::int as n from decisions`).toEqual([{ n: 2 }])
  })

  it('is published though no list has moved', async () => {
    const { store } = base
    await say('a', [{ lieu: 0 }], jourOf(0))
    await say('b', [{ lieu: 0, nom: 'Médiathèque du Lac' }], jourOf(0))
    await publish(jourOf(0))
    const avant = await store.parutions.matiere(PROGRAMME, jourOf(0))
    const paire = { a: [{ source: 'a', cle: 'i:0' }], b: [{ source: 'b', cle: 'i:0' }] }
    await store.decisions.decide({ nature: 'distincts', par: 'Essai', pourquoi: '', ...paire })
    expect(await store.parutions.matiere(PROGRAMME, jourOf(0))).not.toBe(avant)
    const part = await publishChanges(store, new Date(`${jourOf(0)}T05:00:00Z`), PROGRAMME)
    expect(part?.publication.edition).toMatchObject({ numero: 2, fiches: 2, creees: 1 })
  })
})
