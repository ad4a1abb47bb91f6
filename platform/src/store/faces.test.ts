/** The public face that is kept beside a fiche: what it was made of, and of nothing else; private contacts are never in it. */
import { type Enregistrement, type Fiche, mergeFiche } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase } from '../../test/base.ts'
import { CANARI_COURRIEL, FICHES } from '../catalogue/fixture.ts'
import { createFaces, createTextesDeFace, type Face, REGLE_PUBLIQUE } from '../face/face.ts'
import { renewFaces } from './faces.ts'
import { ficheOf, writeFiche } from './texte.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
})
afterAll(() => base.close())

const fiches = (n: number): Fiche[] =>
  Array.from({ length: n }, (_, i) => makeFiche(`lc-${i + 1}`, [makeRecord('a', i + 1)]))
const told = (face: Face) => [face.identite, face.lieu.toString(), face.reste.toString()]

/** What a reader is told, and what it would be told of faces made now from the fiches. */
async function readBoth(numero?: number) {
  const faces: string[][] = []
  const lue = await base.store.editions.read(face => void faces.push(told(face)), numero)
  const whole = await base.store.editions.load(numero)
  const makeFace = createFaces()
  return { ...lue, faces, faites: whole?.fiches.map(fiche => told(makeFace(fiche))) }
}

describe('the face kept beside each version', () => {
  it('is what its fiche makes, and is told as it is', async () => {
    await base.store.publish(fiches(450))
    const { faces, faites, refaites, alterees } = await readBoth()
    expect(faces).toHaveLength(450)
    expect(faces).toEqual(faites)
    expect({ refaites, alterees }).toEqual({ refaites: 0, alterees: [] })
  })

  it('is its own text, not one made again: a mark put in it with its hash is told', async () => {
    const { sql } = base
    await sql`update fiches set face = replace(face, 'Lieu 7"', 'Lieu marqué"'), face_hash = encode(sha256(convert_to(
      face_regle || ' ' || identite || ' ' || hash || E'\n' || replace(face, 'Lieu 7"', 'Lieu marqué"'), 'UTF8')), 'hex')
      where identite = 'lc-7'`
    const { faces, alterees } = await readBoth()
    expect(faces.flat().filter(texte => texte.includes('Lieu marqué'))).toHaveLength(1)
    expect(alterees).toEqual([])
    await sql`update fiches set face = null, face_regle = null, face_hash = null where identite = 'lc-7'`
    expect(await renewFaces(sql)).toBe(1)
  })

  it('is made again from its fiche when it is altered, moved to another id, or left behind by a fiche that changed', async () => {
    const { sql } = base
    await sql`update fiches set face = replace(face, 'Lieu 3"', 'Lieu trois"') where identite = 'lc-3'`
    await sql`update fiches f set face = g.face, face_hash = g.face_hash from fiches g
               where f.identite = 'lc-4' and g.identite = 'lc-5'`
    await sql`update fiches set face = 'x' where identite = 'lc-6'`
    const { faces, faites, refaites, alterees } = await readBoth()
    expect(faces).toEqual(faites)
    expect({ refaites, alterees }).toEqual({ refaites: 0, alterees: ['lc-3', 'lc-4', 'lc-6'] })
    await sql`update fiches set face_regle = null, face = null, face_hash = null where identite in ('lc-3', 'lc-4', 'lc-6')`
    expect(await renewFaces(sql)).toBe(3)
  })

  it('of another rule, or of none, is made again when it is read, and kept by the next publication of the whole', async () => {
    const { sql, store } = base
    await sql`update fiches set face = null, face_regle = null, face_hash = null where identite in ('lc-1', 'lc-2')`
    await sql`update fiches set face_regle = ${REGLE_PUBLIQUE - 1}, face = 'de l’ancienne règle' where identite = 'lc-3'`
    await sql`update fiches set face_regle = ${REGLE_PUBLIQUE + 1}, face = 'de la prochaine' where identite = 'lc-4'`
    const avant = await readBoth()
    expect(avant.faces).toEqual(avant.faites)
    expect(avant).toMatchObject({ refaites: 4, alterees: [] })
    const [row] = await sql<{ id: string }[]>`select max(id) as id from parutions`
    const portee = { parution: Number(row?.id), identites: ['lc-9'] }
    expect((await store.publish([makeFiche('lc-9', [makeRecord('a', 9, 'Neuf')])], { portee })).edition?.numero).toBe(2)
    expect(await readBoth()).toMatchObject({ refaites: 4 })
    const courantes = ((await store.editions.load())?.fiches ?? []).slice()
    expect(await store.publish(courantes)).toMatchObject({ nouvelle: false })
    const apres = await readBoth()
    expect(apres.faces).toEqual(apres.faites)
    expect(apres).toMatchObject({ refaites: 0, alterees: [] })
    // An older édition of the day has its own versions.
    const ancienne = await readBoth(1)
    expect(ancienne.faces).toEqual(ancienne.faites)
    expect(ancienne.faces.flat().filter(texte => texte.includes('"nom":"Lieu 9"'))).toHaveLength(1)
    expect(apres.faces.flat().filter(texte => texte.includes('"nom":"Lieu 9"'))).toEqual([])
    expect(await renewFaces(sql)).toBe(0)
  })

  it('does not hide a fiche that is no longer what was published, nor one that is gone', async () => {
    const { sql, store } = base
    const refused = () => expect(store.editions.read(() => {})).rejects.toThrow('n’est plus ce qui a été publié')
    await sql`update fiches set contenu = replace(contenu::text, 'Villeneuve', 'Villeneufe')::json where identite = 'lc-8'`
    await refused()
    await sql`update fiches set hash = encode(sha256(convert_to(contenu::text, 'UTF8')), 'hex') where identite = 'lc-8'`
    await refused()
    expect(await renewFaces(sql)).toBe(0)
    await sql`update fiches set contenu = replace(contenu::text, 'Villeneufe', 'Villeneuve')::json where identite = 'lc-8'`
    await sql`update fiches set hash = encode(sha256(convert_to(contenu::text, 'UTF8')), 'hex') where identite = 'lc-8'`
    expect(await readBoth()).toMatchObject({ refaites: 0, alterees: [] })
    await sql.begin(async tx => {
      await tx`delete from fiches where identite = 'lc-8'`
    })
    await refused()
  })

  it('is renewed while others publish, and neither waits for ever nor undoes the other', async () => {
    const ours = await openBase()
    const { sql, store } = ours
    await store.publish(fiches(2_500))
    await sql`update fiches set face = null, face_regle = null, face_hash = null`
    const noms = fiches(2_500).map((fiche, i) =>
      makeFiche(fiche.identite, [makeRecord('a', i + 1, `Lieu ${i + 1} bis`)])
    )
    const [, , publiee] = await Promise.all([renewFaces(sql), renewFaces(sql), store.publish([...noms].reverse())])
    expect(publiee.edition).toMatchObject({ numero: 2, modifiees: 2_500 })
    const lue = await store.editions.read(face => expect(face.lieu.toString()).toContain(' bis"'))
    expect(lue).toMatchObject({ refaites: 0, alterees: [] })
    await ours.close()
  })

  it('is whole or not there', async () => {
    const { sql } = base
    await expect(sql`update fiches set face_hash = null where identite = 'lc-1'`).rejects.toThrow('check')
  })
})

it('a fiche read again from its text has the same face, whatever the order and the signs it was made with', () => {
  const write = createTextesDeFace()
  const backwards = <T extends object>(o: T): T => Object.fromEntries(Object.entries(o).reverse()) as T
  const signs = (nom: string, i: number): Enregistrement => ({
    ...makeRecord(`source-${i}`, i + 1, nom),
    bruts: { horaires: 'selon la saison', adresse: '4 r…' },
    telephones: ['3949', '+33199000001']
  })
  const noms = ['Les Saules', 'nul \0, demi-paire \ud83d, tab\t, \\u0000, 🏠\n', 'LES SAULES']
  const fusion = mergeFiche('lc-1', noms.map(signs))
  const { valeurs, provenance, bruts } = fusion
  const inverse = { ...fusion, valeurs: backwards(valeurs), provenance: backwards(provenance), bruts: backwards(bruts) }
  for (const fiche of [fusion, inverse, mergeFiche('lc-1', noms.slice(1).map(signs))]) {
    const { text, kept } = writeFiche(fiche)
    expect(write(kept)).toBe(write(ficheOf('lc-1', text)))
    expect(write(kept)).not.toContain('ud83d')
  }
})

describe('what is private', () => {
  const canaris = /canari\.reserve@|39[ .]?98[ .]?00[ .]?99/i

  it('is in no face of the base, though it is in the fiches', async () => {
    const ours = await openBase()
    await ours.store.publish(FICHES.map(fiche => ({ ...fiche, provenance: {} })))
    const [row] = await ours.sql<{ faces: string; contenus: string; n: number }[]>`
      select string_agg(face, E'\n') as faces, string_agg(contenu::text, E'\n') as contenus, count(face)::integer as n from fiches`
    expect(row?.n).toBe(FICHES.length)
    expect(row?.contenus).toMatch(canaris)
    expect(row?.faces).not.toMatch(canaris)
    await ours.close()
  })

  it('from one édition to the next makes a new version, whose face no longer has it', async () => {
    const ours = await openBase()
    const { sql, store } = ours
    const [premier] = fiches(1) as [Fiche]
    const dite: Fiche = {
      ...premier,
      valeurs: {
        ...premier.valeurs,
        courriels: [CANARI_COURRIEL],
        presentation_detail: `Écrire à ${CANARI_COURRIEL}.`
      },
      reserves: {}
    }
    await store.publish([dite])
    await store.publish([{ ...dite, reserves: { courriels: [CANARI_COURRIEL] } }])
    const rows = await sql`
      select depuis_edition, jusqua_edition, face like ${`%${CANARI_COURRIEL}%`} as dite from fiches order by depuis_edition`
    expect(rows.map(row => ({ ...row }))).toEqual([
      { depuis_edition: 1, jusqua_edition: 2, dite: true },
      { depuis_edition: 2, jusqua_edition: null, dite: false }
    ])
    await ours.close()
  })
})
