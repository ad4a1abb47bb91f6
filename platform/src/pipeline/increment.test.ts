/**
 * The law of partial publications: what they publish, and keep for the next one, is to the byte what publishing the whole would have.
 * Two bases take the same random changes and the same random decisions, one in part and one whole, and are compared after each.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BLOCS, type Enregistrement } from '@lieux-communs/core'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { genereTerritoire } from '../demo/genere.ts'
import { loadGeographie } from '../reference/load.ts'
import { publishAll } from './harvest.ts'
import { publishChanges } from './increment.ts'
import { readSource } from './stages.ts'

const JOUR = '2026-03-02'
const JOUR_MS = 86_400_000
/** The day of the bases: it goes on as a test does, since a place that left its list leaves the base by the calendar alone. */
let instant: Date
const jour = (): string => instant.toISOString().slice(0, 10)
const PROGRAMME = 'a program'

let partielle: Base
let entiere: Base
beforeEach(async () => {
  instant = new Date(`${JOUR}T04:00:00Z`)
  ;[partielle, entiere] = [await openBase(), await openBase()]
})
afterEach(async () => {
  await partielle.close()
  await entiere.close()
})

type Listes = Map<string, Map<string, Enregistrement>>

const listesOf = (records: readonly Enregistrement[]): Listes => {
  const listes: Listes = new Map()
  for (const record of records)
    listes.set(record.source, (listes.get(record.source) ?? new Map()).set(record.cle, record))
  return listes
}

async function write(base: Base, listes: Listes, sources: Iterable<string>): Promise<void> {
  for (const nom of sources) {
    const records = [...(listes.get(nom)?.values() ?? [])]
    await base.store.enregistrements.replaceSource(
      nom,
      records.map(record => ({ record, brut: { dit: JSON.stringify(record.valeurs) } })),
      jour()
    )
  }
}

/** All that a publication leaves behind, but for when and how many times. */
async function traceOf({ sql, store }: Base) {
  const edition = await store.editions.load()
  return {
    edition: edition?.edition,
    fiches: await sql`select identite, hash from fiches where jusqua_edition is null order by identite`,
    reperes: await sql`select * from reperes order by source, cle`,
    mots: await sql`select * from mots where porteurs > 0 order by mot`,
    identites: await sql`select * from identites order by identite`,
    rattachements: await sql`select * from rattachements order by source, cle`,
    anterieures: await sql`select * from anterieures order by source, cle, identite`,
    lignees: await sql`select * from lignees order by source, cle`,
    vies: await sql`select * from vies order by edition, identite, nature`,
    doutes: await sql`select * from doutes order by source_a, cle_a, source_b, cle_b`
  }
}

/** Publishes both, one in part when it can; answers whether it could. */
async function publishBoth(): Promise<boolean> {
  const part = await publishChanges(partielle.store, instant, PROGRAMME)
  if (part === null) await publishAll(partielle.store, instant, new Map(), { empreinte: PROGRAMME })
  await publishAll(entiere.store, instant, new Map(), { empreinte: PROGRAMME })
  expect(await traceOf(partielle)).toEqual(await traceOf(entiere))
  return part !== null
}

const edit = (record: Enregistrement, valeurs: Partial<Enregistrement['valeurs']>): Enregistrement => {
  const known = Object.entries({ ...record.valeurs, ...valeurs }).filter(([, v]) => v !== undefined)
  return { ...record, valeurs: Object.fromEntries(known) }
}

/** What may happen to a record, from its own words and those of another. */
const SORTS: readonly ((record: Enregistrement, autre: Enregistrement) => Enregistrement | null)[] = [
  record => edit(record, { presentation_resume: `${record.valeurs.presentation_resume ?? ''} Nouveau.` }),
  record => edit(record, { horaires: 'Mo-Fr 09:00-12:00' }),
  (record, { valeurs: { telephone } }) => edit(record, { telephone }),
  (record, { valeurs: { courriels } }) => edit(record, { courriels }),
  (record, { valeurs: { adresse, latitude, longitude } }) => edit(record, { adresse, latitude, longitude }),
  (record, { valeurs: { commune, code_postal, code_insee } }) => edit(record, { commune, code_postal, code_insee }),
  (record, { valeurs: { nom } }) => edit(record, { nom }),
  (record, { valeurs }) => ({ ...record, valeurs }),
  () => null
]

/** Days between two publications: most in a row, some far enough for what left its list to leave the base. */
const jours = fc.oneof({ weight: 4, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.nat(9) })

/** Two rows of a list that take each other's id: rare, since the whole is then made again. */
const ECHANGE = SORTS.length + 1
const sorts = fc.oneof({ weight: 40, arbitrary: fc.nat(SORTS.length) }, { weight: 1, arbitrary: fc.constant(ECHANGE) })

const changes = fc.array(fc.record({ sort: sorts, lequel: fc.nat(), autre: fc.nat(), proche: fc.boolean() }), {
  minLength: 0,
  maxLength: 6
})
const decisions = fc.array(
  fc.record({
    nature: fc.constantFrom('memes' as const, 'distincts' as const, 'annulation' as const),
    lequel: fc.nat(),
    autre: fc.nat(),
    proche: fc.integer({ min: 0, max: 4 })
  }),
  { maxLength: 3 }
)
type Voulue = typeof decisions extends fc.Arbitrary<infer V> ? V : never

/** Takes decisions on both bases, mostly on records that linking brings together: one place, two, or a word taken back. */
async function decide(voulues: Voulue, all: readonly Enregistrement[]): Promise<void> {
  for (const { nature, lequel, autre, proche } of voulues) {
    const [acte] = (await partielle.store.decisions.recent(100)).filter((_, i) => i >= lequel % 5)
    if (nature === 'annulation') {
      if (acte) for (const base of [partielle, entiere]) await base.store.decisions.undo(acte.id, 'essai', '')
      continue
    }
    const a = all[lequel % all.length] as Enregistrement
    const memeNom = all.filter(r => r.valeurs.nom === a.valeurs.nom && r.valeurs.commune === a.valeurs.commune)
    const voisins = proche > 1 ? memeNom : proche === 1 ? all.filter(r => r.valeurs.commune === a.valeurs.commune) : all
    const b = voisins[autre % voisins.length] as Enregistrement
    if (a === b) continue
    const voulu = { nature, par: 'essai', pourquoi: '', a: [a], b: [b] }
    for (const base of [partielle, entiere]) await base.store.decisions.decide(voulu)
  }
}

/** Plays random changes on both bases from these records; answers how many publications there were, and how many in part. */
async function play(records: readonly Enregistrement[], tours: number): Promise<{ parts: number; tours: number }> {
  const listes = listesOf(records)
  const noms = [...listes.keys()]
  for (const base of [partielle, entiere]) {
    await base.store.sources.declare(noms.map(nom => ({ nom, ...SOURCE })))
    await write(base, listes, noms)
  }
  expect(await publishBoth()).toBe(false)
  let parts = 0
  let neufs = 0
  const gone: Enregistrement[] = []
  await fc.assert(
    fc.asyncProperty(changes, decisions, jours, async (suite, voulues, passes) => {
      instant = new Date(instant.getTime() + passes * JOUR_MS)
      const touched = new Set<string>()
      for (const { sort, lequel, autre, proche } of suite) {
        const all = [...listes.values()].flatMap(liste => [...liste.values()])
        const record = all[lequel % all.length] as Enregistrement
        const voisins = proche ? all.filter(r => r.valeurs.commune === record.valeurs.commune) : all
        const other = voisins[autre % voisins.length] as Enregistrement
        const liste = listes.get(record.source) as Map<string, Enregistrement>
        touched.add(record.source)
        if (sort === ECHANGE) {
          const second = [...liste.values()][autre % liste.size] as Enregistrement
          liste.set(record.cle, { ...second, cle: record.cle, id_source: record.id_source })
          liste.set(second.cle, { ...record, cle: second.cle, id_source: second.id_source })
          continue
        }
        const fait = SORTS[sort]
        if (fait === undefined) {
          const back = gone.pop()
          const cle = `i:neuf-${neufs++}`
          const neuf = back ?? { ...other, source: record.source, cle, id_source: cle, ligne: 100_000 + neufs }
          touched.add(neuf.source)
          listes.get(neuf.source)?.set(neuf.cle, neuf)
          continue
        }
        const next = fait(record, other)
        if (next !== null) liste.set(record.cle, next)
        else if (liste.delete(record.cle)) gone.push(record)
      }
      for (const base of [partielle, entiere]) await write(base, listes, touched)
      await decide(
        voulues,
        [...listes.values()].flatMap(liste => [...liste.values()])
      )
      if (await publishBoth()) parts++
    }),
    { numRuns: tours, endOnFailure: true }
  )
  return { parts, tours }
}

const seul = (source: string, i: number, nom: string, valeurs: Partial<Enregistrement['valeurs']>) =>
  edit({ ...makeRecord(source, i, nom), telephones: [], reserves: {} }, {
    commune: undefined,
    code_postal: undefined,
    ...valeurs
  } as Enregistrement['valeurs'])
const sourceDe = (i: number) => ['a', 'b', 'c'][i % 3] as string
// Two telephones, of as many as a block holds and of one more: whoever goes from the one to the other tips both.
const foule = () =>
  Array.from({ length: 2 * BLOCS.telephone + 1 }, (_, i) =>
    seul(sourceDe(i), i + 1, 'Espace numérique', {
      telephone: `019900001${i % 2}`,
      structure_parente: `Organisme ${i}`
    })
  )

describe('publishing what moved publishes what publishing everything would', () => {
  it('on the demonstration’s lists', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'lieux-increment-'))
    const geographie = loadGeographie()
    await genereTerritoire(geographie, { places: 250, seed: 7, dossier })
    const records: Enregistrement[] = []
    for (const source of SOURCES_DEMO) {
      const octets = readFileSync(join(dossier, source.nom, source.fichier))
      const lue = await readSource({ source, fichier: source.fichier, octets }, { geographie, jour: JOUR })
      records.push(...lue.records)
    }
    rmSync(dossier, { recursive: true })
    const { parts, tours } = await play(records, 12)
    expect(parts).toBeGreaterThan(tours / 2)
  }, 120_000)

  it('where blocks fill and empty, contacts are shared and copies abound', async () => {
    const noms = [
      'Mairie de Valbourg',
      'Mairie',
      'Médiathèque Tilleuls',
      'Médiathèque',
      'Centre social Étang',
      'Espace'
    ]
    const towns = ['Valbourg', 'Saint-Aubert', 'Montclair', 'Lacroix']
    const records = Array.from({ length: 190 }, (_, i) => {
      const [source, town] = [['a', 'b', 'c'][i % 3] as string, i % 7 === 0 ? i % 4 : 0]
      const record = makeRecord(source, i + 1, `${noms[i % noms.length]}${i % 5 === 0 ? ` ${i % 11}` : ''}`)
      const rue = `${1 + (i % 23)} rue ${['des Saules', 'du Lac', 'Haute'][i % 3]}`
      const place = { commune: towns[town], code_postal: `9900${town}`, adresse: rue }
      const telephone = `01990000${10 + (i % 3 === 0 ? 1 : i % 41)}`
      return edit({ ...record, telephones: [], reserves: {} }, { ...place, telephone })
    })
    // Two that only a contact joins, until a third town has it.
    const freles = Array.from({ length: 60 }, (_, i) => {
      const [groupe, rang] = [Math.floor(i / 4), i % 4]
      const record = makeRecord(
        ['a', 'b', 'c', 'a'][rang] as string,
        1_000 + i,
        rang < 2 ? 'Espace numérique' : 'Mairie'
      )
      const town = (groupe + rang) % 4
      const place =
        rang < 2 ? { commune: undefined, code_postal: undefined } : { commune: towns[town], code_postal: `9900${town}` }
      const seule = { ...record, telephones: [], reserves: {} }
      return edit(seule, { ...place, telephone: `01990001${10 + groupe}` } as Enregistrement['valeurs'])
    })
    const { parts, tours } = await play([...records, ...freles], 25)
    expect(parts).toBeGreaterThan(tours / 2)
  }, 120_000)

  it('where a block is at its cap and contacts in their third town, a record more or less', async () => {
    // Two that a telephone joins, unless three towns have it.
    const partages = Array.from({ length: 16 }, (_, i) => {
      const [groupe, rang] = [Math.floor(i / 4), i % 4]
      const ville = { commune: `Ville ${rang}`, code_postal: `9910${rang}` }
      return seul(sourceDe(i), 200 + i, rang === 0 ? 'Espace numérique' : 'Mairie', {
        telephone: `01990001${10 + groupe}`,
        ...(rang > 0 ? ville : {})
      })
    })
    const paires = partages
      .filter((_, i) => i % 4 === 0)
      .map((r, i) => edit({ ...r, source: 'd', cle: `i:d${i}`, id_source: `d${i}` }, { structure_parente: 'Un autre' }))
    const { parts, tours } = await play([...foule(), ...partages, ...paires], 20)
    expect(parts).toBeGreaterThan(tours / 2)
  }, 120_000)

  it('when a record goes from one full block to another, and back', async () => {
    const listes = listesOf(foule())
    for (const base of [partielle, entiere]) {
      await base.store.sources.declare([...listes.keys()].map(nom => ({ nom, ...SOURCE })))
      await write(base, listes, listes.keys())
    }
    await publishBoth()
    const premier = foule()[0] as Enregistrement
    for (const telephone of ['0199000011', '0199000010']) {
      listes.get(premier.source)?.set(premier.cle, edit(premier, { telephone }))
      for (const base of [partielle, entiere]) await write(base, listes, [premier.source])
      expect(await publishBoth()).toBe(true)
    }
  }, 60_000)

  it('when the calendar alone withdraws a whole source, seven days after it said nothing more', async () => {
    const records = Array.from({ length: 120 }, (_, i) => makeRecord(i < 118 ? 'a' : 'petite', i + 1, `Lieu ${i}`))
    const listes = listesOf(records)
    for (const base of [partielle, entiere]) {
      await base.store.sources.declare(['a', 'petite'].map(nom => ({ nom, ...SOURCE })))
      await write(base, listes, ['a', 'petite'])
    }
    await publishBoth()
    listes.set('petite', new Map())
    for (const base of [partielle, entiere]) await write(base, listes, ['petite'])
    const published = async () => (await partielle.store.editions.current())?.fiches
    const after = async (jours: number) => {
      instant = new Date(Date.parse(`${JOUR}T04:00:00Z`) + jours * JOUR_MS)
      const part = await publishBoth()
      return [part, await published()]
    }
    // Nothing is written any more: only the day moves.
    expect(await after(0)).toEqual([true, 120])
    expect(await after(6)).toEqual([true, 120])
    expect(await after(7)).toEqual([true, 118])
    expect(await after(8)).toEqual([true, 118])
  }, 60_000)
})
