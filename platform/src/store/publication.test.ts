import { MODELE_LIEUX, versionOf } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { copyRows } from './connexion.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
})
afterAll(() => base.close())

const JOUR = '2026-03-02'
const records = (n: number, source = 'a') => Array.from({ length: n }, (_, i) => makeRecord(source, i + 1))
const arrivees = (list: ReturnType<typeof records>) =>
  list.map(record => ({ record, brut: { nom: record.valeurs.nom } }))
const fiches = (list: ReturnType<typeof records>) => list.map(r => makeFiche(`lc-${r.ligne}`, [r]))

describe('the store, from records to éditions', () => {
  it('publishes nothing from nothing', async () => {
    const { edition, nouvelle } = await base.store.publish([])
    expect({ edition, nouvelle }).toEqual({ edition: null, nouvelle: false })
    expect(await base.store.editions.load()).toBeNull()
  })

  it('publishes records as édition 1 and gives back the same fiches', async () => {
    const { store } = base
    await store.sources.declare([{ nom: 'a', ...SOURCE }])
    const all = records(300)
    const said = await store.enregistrements.replaceSource('a', arrivees(all), JOUR)
    expect(said).toMatchObject({ nouveaux: 300, modifies: 0, disparus: 0, inchanges: 0 })
    const read = new Map<string, unknown>()
    for await (const page of store.enregistrements.present()) for (const p of page) read.set(p.record.cle, p)
    expect(new Map(said.presents.map(p => [p.record.cle, p]))).toEqual(read)
    for await (const page of store.enregistrements.present(['a'])) expect(page).toEqual([])
    const { edition } = await store.publish(fiches(all))
    expect(await store.modeles.last()).toEqual({ version: versionOf(MODELE_LIEUX), modele: MODELE_LIEUX })
    expect(edition).toMatchObject({ numero: 1, fiches: 300, creees: 300, modifiees: 0, retirees: 0, fusionnees: 0 })
    const whole = await store.editions.load()
    expect(whole?.fiches.find(f => f.identite === 'lc-7')).toEqual(makeFiche('lc-7', [makeRecord('a', 7)]))
    expect(whole?.sources.map(s => s.nom)).toEqual(['a'])
  })

  it('T4: the same bytes three times change nothing, touch no row and make no id', async () => {
    const { store, sql } = base
    const rows = () => sql`select source, cle, e.xmin::text, r.xmin::text as r, identite
                                  from enregistrements e join rattachements r using (source, cle) order by cle`
    const before = await rows()
    const ids = await sql`select count(*)::int as n from identites`
    for (let i = 0; i < 3; i++) {
      const said = await store.enregistrements.replaceSource('a', arrivees(records(300).reverse()), '2026-04-01')
      expect(said).toMatchObject({ nouveaux: 0, modifies: 0, disparus: 0, inchanges: 300 })
      expect((await store.publish(fiches(records(300)).reverse())).nouvelle).toBe(false)
    }
    expect(await rows()).toEqual(before)
    expect(await sql`select count(*)::int as n from identites`).toEqual(ids)
  })

  it('keeps an édition as it was published, and tells what the next one changed', async () => {
    const { store } = base
    const next = fiches(records(301)).filter(f => f.identite !== 'lc-2')
    next[0] = makeFiche('lc-1', [makeRecord('a', 1, 'Lieu rebaptisé')])
    const { edition } = await store.publish(next)
    expect(edition).toMatchObject({ numero: 2, fiches: 300, creees: 1, modifiees: 1, retirees: 1, fusionnees: 0 })
    const changes = await store.editions.changements(2)
    expect(changes.map(c => [c.identite, c.nature, c.champs])).toEqual([
      ['lc-1', 'modifiee', ['nom']],
      ['lc-2', 'retiree', []],
      ['lc-301', 'creee', []]
    ])
    const old = await store.editions.load(1)
    expect(old?.fiches).toHaveLength(300)
    expect(old?.fiches.find(f => f.identite === 'lc-1')?.valeurs.nom).toBe('Lieu 1')
    expect((await store.editions.load())?.fiches.find(f => f.identite === 'lc-1')?.valeurs.nom).toBe('Lieu rebaptisé')
  })

  it('redirects an id whose records went to another fiche, through later merges, and back after a split', async () => {
    const { store } = base
    const rest = fiches(records(301)).slice(10)
    const one = (identite: string, ...rangs: number[]) =>
      makeFiche(
        identite,
        rangs.map(r => makeRecord('a', r))
      )
    const first = [one('lc-1', 1), one('lc-3', 3), one('lc-4', 4)]
    await store.publish([...first, ...rest])
    const merged = await store.publish([one('lc-3', 3, 4), one('lc-1', 1), ...rest])
    expect(merged.edition).toMatchObject({ fusionnees: 1, retirees: 0, modifiees: 1 })
    expect(await store.identites.redirect('lc-4')).toBe('lc-3')
    const changes = await store.editions.changements(merged.edition?.numero ?? 0)
    expect(changes.find(c => c.identite === 'lc-4')).toMatchObject({ nature: 'fusionnee', remplacee_par: 'lc-3' })
    await store.publish([one('lc-1', 1, 3, 4), ...rest])
    expect(await store.identites.redirect('lc-4')).toBe('lc-1')
    expect(await store.identites.redirect('lc-3')).toBe('lc-1')
    await store.publish([...first, ...rest])
    expect(await store.identites.redirect('lc-4')).toBeNull()
  })

  it('knows the id of every record ever published', async () => {
    const connues = await base.store.identites.connues()
    expect(connues.get('a\u001fi:7')).toMatchObject({ identite: 'lc-7' })
  })

  it('says when a content was first seen, when it changed and when it went', async () => {
    const { store, sql } = base
    const renamed = makeRecord('a', 1, 'Autre nom')
    const list = arrivees([renamed, ...records(300).slice(2)])
    const said = await store.enregistrements.replaceSource('a', list, '2026-05-01')
    expect(said).toMatchObject({ nouveaux: 0, modifies: 1, disparus: 1, inchanges: 298 })
    const rows = await sql`select cle, connu_depuis, vu_depuis, absent_depuis from enregistrements
                            where cle in ('i:1', 'i:2', 'i:3') order by cle`
    expect(rows.map(r => Object.values(r))).toEqual([
      ['i:1', JOUR, '2026-05-01', null],
      ['i:2', JOUR, JOUR, '2026-05-01'],
      ['i:3', JOUR, JOUR, null]
    ])
    let present = 0
    for await (const page of store.enregistrements.present()) present += page.length
    expect(present).toBe(299)
  })

  it('keeps the day of a content whose reading changed with our own rules', async () => {
    const { store, sql } = base
    const reread = arrivees(records(5)).map(a => ({ ...a, record: { ...a.record, telephones: [] } }))
    await store.enregistrements.replaceSource('a', reread, '2026-06-01')
    const [row] = await sql`select vu_depuis from enregistrements where cle = 'i:3'`
    expect(row?.vu_depuis).toBe(JOUR)
  })

  it('refuses two records with one key and writes nothing of that source', async () => {
    const twice = arrivees([makeRecord('a', 900), makeRecord('a', 900)])
    await expect(base.store.enregistrements.replaceSource('a', twice, JOUR)).rejects.toThrow('même clé')
    expect(await base.sql`select 1 from enregistrements where cle = 'i:900'`).toHaveLength(0)
  })

  it('keeps texts that JSON allows and PostgreSQL does not', async () => {
    const odd = 'nul \0, demi-paire \ud83d, tab\t, barre \\, \\u0000 en toutes lettres, 🏠\n'
    const { store } = base
    await store.publish([makeFiche('lc-7', [makeRecord('a', 7, odd)])])
    const [fiche] = (await store.editions.load())?.fiches ?? []
    expect(fiche?.valeurs.nom).toBe('nul , demi-paire , tab\t, barre \\, \\u0000 en toutes lettres, 🏠\n')
  })

  it('publishes nothing and keeps nothing when making a fiche fails half-way', async () => {
    const { store, sql } = base
    const count = () => sql`select (select count(*) from fiches) as f, (select count(*) from rattachements) as r,
                                   (select count(*) from identites) as i, (select count(*) from editions) as e`
    const before = await count()
    function* failing() {
      yield makeFiche('lc-900', [makeRecord('a', 900)])
      throw new Error('half-way')
    }
    const places = [{ source: 'a', cle: 'i:900', identite: 'lc-900' }]
    await expect(store.publish(failing(), { places })).rejects.toThrow('half-way')
    await expect(store.publish(fiches([...records(1), ...records(1)]))).rejects.toThrow('lc-1')
    expect(await count()).toEqual(before)
  })

  it('names the failure when the base refuses what was copied into it', async () => {
    const { sql } = base
    const copy = sql.begin(tx => copyRows(tx, 'identites', ['identite', 'depuis'], [['lc-901', 'hier soir']]))
    await expect(copy).rejects.toMatchObject({ name: 'CopieRefusee', message: expect.stringContaining('identites') })
    const long = Array.from({ length: 20_000 }, (_, i) => [`lc-${i}-${'x'.repeat(60)}`, 'hier soir'])
    await expect(sql.begin(tx => copyRows(tx, 'identites', ['identite', 'depuis'], long))).rejects.toThrow()
    expect(await sql`select 1 from identites where identite = 'lc-901'`).toHaveLength(0)
  })

  it('leaves no orphan: every version has its id and its éditions, every record’s place is an id', async () => {
    const { sql } = base
    expect(await sql`select identite from fiches where identite not in (select identite from identites)`).toEqual([])
    expect(
      await sql`select identite from rattachements where identite not in (select identite from identites)`
    ).toEqual([])
    expect(
      await sql`select identite from fiches where depuis_edition not in (select numero from editions)
                   or jusqua_edition not in (select numero from editions)`
    ).toEqual([])
    expect(await sql`select identite from fiches where jusqua_edition is null group by 1 having count(*) > 1`).toEqual(
      []
    )
  })

  it('keeps the place of a record whose list is withheld, without publishing it', async () => {
    const { store } = base
    const all = records(301, 'tue').slice(300)
    await store.sources.declare([{ nom: 'tue', ...SOURCE }])
    await store.enregistrements.replaceSource('tue', arrivees(all), JOUR)
    const shown = (await store.editions.load())?.fiches ?? []
    const places = all.map(({ source, cle }) => ({ source, cle, identite: 'lc-tue' }))
    expect(await store.publish(shown, { places })).toMatchObject({ nouvelle: false })
    expect((await store.identites.connues()).get('tue\u001fi:301')).toMatchObject({ identite: 'lc-tue' })
    expect((await store.editions.load())?.fiches).toEqual(shown)
  })

  it('publishes a part and leaves the rest, unless someone published since it was looked at', async () => {
    const ours = await openBase()
    const { store, sql } = ours
    await store.publish(fiches(records(5)))
    const [row] = await sql<{ id: string }[]>`select max(id) as id from parutions`
    const portee = { parution: Number(row?.id), identites: ['lc-2', 'lc-3', 'lc-9'] }
    const part = [makeFiche('lc-2', [makeRecord('a', 2, 'Lieu rebaptisé')]), makeFiche('lc-9', [makeRecord('a', 9)])]
    const { edition } = await store.publish(part, { portee })
    expect(edition).toMatchObject({ numero: 2, fiches: 5, creees: 1, modifiees: 1, retirees: 1 })
    expect((await store.editions.load())?.fiches.map(f => f.identite)).toEqual(['lc-1', 'lc-2', 'lc-4', 'lc-5', 'lc-9'])
    await expect(store.publish(part, { portee })).rejects.toMatchObject({ name: 'PublicationDepassee' })
    expect((await store.editions.current())?.numero).toBe(2)
    await ours.close()
  })

  it('refuses to read an édition that was tampered with', async () => {
    await base.sql`update fiches set contenu = replace(contenu::text, 'Villeneuve', 'Villeneufe')::json
                    where jusqua_edition is null`
    await expect(base.store.editions.load()).rejects.toThrow('n’est plus ce qui a été publié')
  })

  it('tells other processes of a new édition', async () => {
    const heard: number[] = []
    const stop = await base.store.editions.onPublished(n => heard.push(n))
    const { edition } = await base.store.publish(fiches(records(3)))
    await expect.poll(() => heard).toEqual([edition?.numero])
    await stop()
  })
})
