import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fiche } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase } from '../../test/base.ts'
import type { Face } from '../face/face.ts'
import { connect } from './connexion.ts'
import { migrate } from './migrations.ts'
import { describeSchema } from './schema.ts'
import { sha256, sommeOf, writeFiche } from './texte.ts'

let base: Base
let sqlFolder: string
beforeAll(async () => {
  base = await openBase('template1')
  sqlFolder = mkdtempSync(join(tmpdir(), 'lieux-sql-'))
})
afterAll(async () => {
  await base.close()
  rmSync(sqlFolder, { recursive: true })
})

const write = (nom: string, texte: string): void => writeFileSync(join(sqlFolder, nom), texte)

describe('migrations', () => {
  it('are applied in order, once', async () => {
    write('001_un.sql', 'create table essai (a integer);')
    write('002_deux.sql', 'insert into essai values (1); alter table essai add b text;')
    write('notes.txt', 'not a migration')
    expect(await migrate(base.sql, sqlFolder)).toEqual(['001_un.sql', '002_deux.sql'])
    expect(await migrate(base.sql, sqlFolder)).toEqual([])
    expect(await base.sql`select * from essai`).toEqual([{ a: 1, b: null }])
  })

  it('are all undone when one of them fails', async () => {
    write('003_trois.sql', 'create table autre (a integer);')
    write('004_quatre.sql', 'create table autre (a integer);')
    await expect(migrate(base.sql, sqlFolder)).rejects.toThrow('already exists')
    expect(await base.sql`select to_regclass('autre') as t`).toEqual([{ t: null }])
    rmSync(join(sqlFolder, '004_quatre.sql'))
    expect(await migrate(base.sql, sqlFolder)).toEqual(['003_trois.sql'])
  })

  it('are applied once when two processes start together', async () => {
    write('005_cinq.sql', 'create table cinq (a integer);')
    const other = await connect(base.acces, base.nom)
    const both = await Promise.all([migrate(base.sql, sqlFolder), migrate(other, sqlFolder)])
    await other.end()
    expect(both.flat()).toEqual(['005_cinq.sql'])
  })

  it('refuse a file edited after it was applied', async () => {
    write('001_un.sql', 'create table essai (a bigint);')
    await expect(migrate(base.sql, sqlFolder)).rejects.toMatchObject({ name: 'MigrationImpossible', vu: '001_un.sql' })
    write('001_un.sql', 'create table essai (a integer);')
  })

  it('refuse a file that its name would leave out, and two of one number', async () => {
    for (const nom of ['7_sept.sql', '007_Sept.sql', '007-sept.sql', '007_sept.SQL', '001_autre.sql']) {
      write(nom, 'create table sept (a integer);')
      const vu = expect.stringMatching(/sept|un\.sql|autre/i)
      await expect(migrate(base.sql, sqlFolder)).rejects.toMatchObject({
        name: 'MigrationImpossible',
        vu,
        remede: expect.stringContaining('004_un-sujet.sql')
      })
      rmSync(join(sqlFolder, nom))
    }
    expect(await migrate(base.sql, sqlFolder)).toEqual([])
  })

  it('refuse a base made by a newer version', async () => {
    rmSync(join(sqlFolder, '005_cinq.sql'))
    await expect(migrate(base.sql, sqlFolder)).rejects.toThrow('version plus récente')
  })

  it('make the schema that is kept for reading (npx vitest run migrations -u writes it)', async () => {
    const ours = await openBase()
    const text = await describeSchema(ours.sql)
    await ours.close()
    await expect(text).toMatchFileSnapshot('../../sql/schema.sql')
  })
})

it('a reading made before set-aside rows kept their id still counts them', async () => {
  const ours = await openBase('template1')
  const folder = mkdtempSync(join(tmpdir(), 'lieux-sql-'))
  for (const nom of ['001_socle.sql', '002_lignes-ecartees.sql']) {
    cpSync(join(import.meta.dirname, '../../sql', nom), join(folder, nom))
    await migrate(ours.sql, folder)
    if (nom.startsWith('002')) continue
    await ours.sql`insert into sources (nom, titre, editeur, licence) values ('a', 'Liste', 'Personne', 'etalab-2.0')`
    await ours.sql`insert into lectures (source, lue_le, lus, retenus, ecartes, rapport)
      values ('a', now(), 2, 1, 1, '{"ecartes": [{"ligne": 2, "regle": "nom-absent", "champ": "nom", "vu": ""}]}')`
  }
  expect(await ours.store.sources.setAside()).toEqual(new Map([['a', [{ ligne: 2, id_source: '' }]]]))
  rmSync(folder, { recursive: true })
  await ours.close()
})

it('a record published before places stood apart keeps its own', async () => {
  const ours = await openBase('template1')
  const folder = mkdtempSync(join(tmpdir(), 'lieux-sql-'))
  const take = (noms: readonly string[]): void => {
    for (const nom of noms) cpSync(join(import.meta.dirname, '../../sql', nom), join(folder, nom))
  }
  take(['001_socle.sql', '002_lignes-ecartees.sql'])
  await migrate(ours.sql, folder)
  await ours.sql`insert into sources (nom, titre, editeur, licence) values ('a', 'Liste', 'Personne', 'etalab-2.0')`
  await ours.sql`insert into identites (identite, depuis) values ('lc-1', '2026-03-02')`
  await ours.sql`insert into enregistrements
      (source, cle, ligne, id_source, brut, normalise, hash_brut, hash, connu_depuis, vu_depuis, identite)
    select 'a', cle, 1, '', '{}', '{}', '', '', '2026-03-02', '2026-03-02', identite
      from (values ('i:1', 'lc-1'), ('i:2', null)) v (cle, identite)`
  take(readdirSync(join(import.meta.dirname, '../../sql')).filter(nom => /^\d{3}_/.test(nom)))
  await migrate(ours.sql, folder)
  expect([...(await ours.store.identites.connues())]).toEqual([
    ['a\u001fi:1', { identite: 'lc-1', depuis: '2026-03-02', edition: 0 }]
  ])
  rmSync(folder, { recursive: true })
  await ours.close()
})

it('an édition published before faces were kept is served as it was, and the next publication keeps them', async () => {
  const ours = await openBase('template1')
  const folder = mkdtempSync(join(tmpdir(), 'lieux-sql-'))
  const noms = readdirSync(join(import.meta.dirname, '../../sql')).filter(nom => /^\d{3}_/.test(nom))
  for (const nom of noms.filter(nom => nom < '022'))
    cpSync(join(import.meta.dirname, '../../sql', nom), join(folder, nom))
  await migrate(ours.sql, folder)
  const fiches = [1, 2, 3].map(rang => makeFiche(`lc-${rang}`, [makeRecord('a', rang)]))
  const hashes = fiches.map(fiche => [fiche.identite, sha256(writeFiche(fiche).text)] as const)
  await ours.sql`insert into editions (numero, date, somme, fiches, creees, modifiees, retirees, fusionnees)
    values (1, now(), ${sommeOf(hashes)}, 3, 3, 0, 0, 0)`
  for (const [i, [identite, hash]] of hashes.entries()) {
    await ours.sql`insert into identites (identite, depuis) values (${identite}, '2026-03-02')`
    await ours.sql`insert into fiches (identite, depuis_edition, contenu, hash)
      values (${identite}, 1, ${writeFiche(fiches[i] as Fiche).text}::text::json, ${hash})`
  }
  expect(await migrate(ours.sql)).toEqual(noms.filter(nom => nom >= '022'))
  const read = async () => {
    const faces: Face[] = []
    const lue = await ours.store.editions.read(face => void faces.push(face))
    return { faces: faces.map(({ identite, lieu, reste }) => `${identite} ${lieu} ${reste}`), refaites: lue?.refaites }
  }
  const avant = await read()
  expect(avant.faces).toHaveLength(3)
  expect(avant).toMatchObject({ refaites: 3 })
  expect(await ours.store.publish(fiches)).toMatchObject({ nouvelle: false })
  expect(await read()).toEqual({ ...avant, refaites: 0 })
  rmSync(folder, { recursive: true })
  await ours.close()
})

describe('a base that others use too', () => {
  it('keeps their tables as they are, though named as ours', async () => {
    const theirs = await openBase('template1')
    await theirs.sql`create table public.sources (a integer)`
    await theirs.sql`create table public.migrations (id integer)`
    await migrate(theirs.sql)
    await theirs.sql`select nom from sources`
    expect(await theirs.sql`select * from public.sources`).toEqual([])
    await theirs.close()
  })

  it('gives us back the tables that we had put among theirs', async () => {
    const old = await openBase()
    await old.sql`insert into sources (nom, titre, editeur, licence) values ('a', 'Liste', 'Personne', 'etalab-2.0')`
    for (const { nom } of await old.sql`select tablename as nom from pg_tables where schemaname = 'lieux'`)
      await old.sql.unsafe(`alter table ${nom} set schema public`)
    await old.sql`alter view changements set schema public`
    await old.sql`drop schema lieux`
    expect(await migrate(old.sql)).toEqual([])
    expect(await old.sql`select nom from sources`).toEqual([{ nom: 'a' }])
    expect(await old.store.editions.changements(1)).toEqual([])
    await old.close()
  })

  it('is refused with its cure when our account may not create, or our schema is somebody’s', async () => {
    const closed = await openBase('template1')
    const compte = `lecteur_${closed.nom}`
    await closed.sql.unsafe(`create role ${compte} login password 'secret'`)
    const weak = await connect({ ...closed.acces, username: compte, password: 'secret' }, closed.nom)
    await expect(migrate(weak)).rejects.toMatchObject({
      name: 'MigrationImpossible',
      remede: expect.stringContaining(`create schema lieux authorization "${compte}"`)
    })
    await weak.end()
    await closed.sql.unsafe('create schema lieux; create table lieux.sources (a integer)')
    await expect(migrate(closed.sql)).rejects.toMatchObject({ name: 'MigrationImpossible', vu: 'sources' })
    await closed.sql.unsafe(`drop owned by ${compte}; drop role ${compte}`)
    await closed.close()
  })
})
