/**
 * Words that people said, over a real base, whatever their lists do to their ids: « two places » is never undone and « one place » holds
 * while both are said; no id ever comes to mean another place.
 */
import { type Enregistrement, withCles } from '@lieux-communs/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { publishAll } from './harvest.ts'
import { publishChanges } from './increment.ts'

const PROGRAMME = 'a program'
const LISTES = ['a', 'b', 'c'] as const
type Liste = (typeof LISTES)[number]

const jourOf = (n: number): string => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10)

let base: Base
beforeEach(async () => {
  base = await openBase()
  await base.store.sources.declare(LISTES.map(nom => ({ nom, ...SOURCE })))
})
afterEach(() => base.close())

/** The base as it was before anything was said. */
async function clear(): Promise<void> {
  const tables =
    await base.sql`select tablename as t from pg_tables where schemaname = 'lieux' and tablename <> 'migrations'`
  await base.sql.unsafe(`truncate ${tables.map(({ t }) => t).join(', ')} restart identity`)
  await base.store.sources.declare(LISTES.map(nom => ({ nom, ...SOURCE })))
}

async function publish(jour: string): Promise<void> {
  const date = new Date(`${jour}T04:00:00Z`)
  if ((await publishChanges(base.store, date, PROGRAMME)) === null)
    await publishAll(base.store, date, new Map(), { empreinte: PROGRAMME })
}

/** A row of a list: what it says of place `lieu`, under an id of its own or none. */
interface Rang {
  readonly lieu: number
  id: string
  nom: string
  rue: string
  readonly commune?: number
}

const NOMS = ['Aubépine', 'Boussole', 'Cabestan', 'Dentelle', 'Écluse', 'Fournil']
const rangOf = (lieu: number, id: string): Rang => ({
  lieu,
  id,
  nom: `Espace ${NOMS[lieu]}`,
  rue: `${lieu + 1} rue des Saules`
})

function recordOf(source: Liste, { lieu, id, nom, rue, commune = lieu }: Rang, ligne: number): Enregistrement {
  return {
    ...makeRecord(source, ligne),
    id_source: id,
    valeurs: {
      nom,
      adresse: rue,
      commune: `Valbourg ${commune}`,
      code_postal: `9900${commune}`,
      telephone: `+3319900000${lieu}`
    },
    telephones: [],
    reserves: {}
  }
}

/** Makes these all that a list says; answers their keys, in their order. What it no longer says stays its seven days. */
async function say(source: Liste, rangs: readonly Rang[], jour: string): Promise<string[]> {
  const records = withCles(rangs.map((r, i) => recordOf(source, r, i + 1)))
  await base.store.enregistrements.replaceSource(
    source,
    records.map(record => ({
      record,
      brut: { nom: record.valeurs.nom ?? '', rue: record.valeurs.adresse ?? '', id: record.id_source }
    })),
    jour
  )
  return records.map(r => r.cle)
}

const decide = (nature: 'memes' | 'distincts', cleA: string, cleB: string) =>
  base.store.decisions.decide({
    nature,
    par: 'Essai',
    pourquoi: '',
    a: [{ source: 'a', cle: cleA }],
    b: [{ source: 'b', cle: cleB }]
  })

const placeOf = (source: Liste, cle: string) => base.store.identites.placeOf({ source, cle })

type Ids = 'gardes' | 'neufs' | 'decales' | 'perdus'

/** Gives ids anew to the rows of a list. */
function renumber(rangs: readonly Rang[], ids: Ids, n: number): void {
  if (ids === 'neufs') for (const r of rangs) r.id = `n${n}-${r.lieu}`
  if (ids === 'perdus') for (const r of rangs) r.id = ''
  if (ids !== 'decales') return
  const avant = rangs.map((r, i) => r.id || `d${n}-${i}`)
  for (const [i, r] of rangs.entries()) r.id = avant[(i + 1) % avant.length] as string
}

const lecture = fc.record({
  liste: fc.constantFrom<Liste>('a', 'b', 'c'),
  ids: fc.constantFrom<Ids>('gardes', 'neufs', 'decales', 'perdus'),
  change: fc.option(fc.record({ quoi: fc.constantFrom('nom' as const, 'rue' as const), rang: fc.nat(4) })),
  absente: fc.constantFrom(false, false, false, true),
  jours: fc.nat(1),
  publie: fc.constantFrom(true, true, false)
})

describe('what was said of two records', () => {
  it('holds, and their ids stay, whatever their lists do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lecture, { minLength: 4, maxLength: 9 }), async suite => {
        await clear()
        // Place 0 is said by both lists as one, and somebody said that it is two; 1 and 2 as two, and somebody said that they are one.
        const listes: Readonly<Record<Liste, Rang[]>> = {
          a: [0, 1, 3, 4, 5].map(lieu => rangOf(lieu, `a${lieu}`)),
          b: [0, 2, 3, 4].map(lieu => rangOf(lieu, `b${lieu}`)),
          c: [3, 4, 5].map(lieu => rangOf(lieu, `c${lieu}`))
        }
        const cles = new Map<string, string>()
        const read = async (liste: Liste, jour: string, rangs = listes[liste]) => {
          for (const { lieu } of listes[liste]) cles.delete(`${liste} ${lieu}`)
          const dites = await say(liste, rangs, jour)
          for (const [i, { lieu }] of rangs.entries()) cles.set(`${liste} ${lieu}`, dites[i] as string)
        }
        for (const liste of LISTES) await read(liste, jourOf(0))
        await publish(jourOf(0))
        await decide('distincts', 'i:a0', 'i:b0')
        await decide('memes', 'i:a1', 'i:b2')
        await publish(jourOf(0))
        const places = async () =>
          new Map(
            await Promise.all([...cles].map(async ([qui, cle]) => [qui, await placeOf(qui[0] as Liste, cle)] as const))
          )
        const avant = await places()
        expect(avant.get('a 0')).not.toBe(avant.get('b 0'))
        expect(avant.get('a 1')).toBe(avant.get('b 2'))
        const sens = new Map([...avant].map(([qui, id]) => [id, qui.slice(2)]))
        sens.set(avant.get('a 1') as string, '1 ou 2')
        let jour = 0
        for (const [n, { liste, ids, change, absente, jours, publie }] of [
          ...suite,
          { ...suite[0], absente: false, publie: true } as (typeof suite)[0]
        ].entries()) {
          jour += jours
          const rangs = listes[liste]
          if (absente) await read(liste, jourOf(jour), [])
          else {
            renumber(rangs, ids, n)
            const rang = change && (rangs[change.rang % rangs.length] as Rang)
            if (rang && change.quoi === 'nom') rang.nom = `Maison ${NOMS[(rang.lieu + n) % 6]} ${n}`
            if (rang && change.quoi === 'rue') rang.rue = `${n + 1} rue du Bief`
            await read(liste, jourOf(jour))
          }
          if (!publie) continue
          await publish(jourOf(jour))
          const apres = await places()
          for (const qui of ['a 0', 'b 0', 'a 1', 'b 2'])
            if (apres.has(qui)) expect([n, qui, apres.get(qui)]).toEqual([n, qui, avant.get(qui)])
          for (const [qui, id] of apres) {
            const dit = ['1', '2'].includes(qui.slice(2)) ? '1 ou 2' : qui.slice(2)
            expect([id, sens.get(id as string) ?? dit]).toEqual([id, dit])
            sens.set(id as string, dit)
          }
        }
      }),
      { numRuns: 10, endOnFailure: true }
    )
  }, 180_000)

  describe('of a row that its list renames and renumbers', () => {
    const [ancien, autre] = [rangOf(0, 'b0'), rangOf(1, 'b1')]
    const renomme = { ...ancien, nom: 'Espace Aubépine et Cie', id: 'z0' }
    /** Another of its list came to its door: nobody can tell which of them it became. */
    const voisin: Rang = { lieu: 2, id: 'z2', nom: 'Foyer des Genêts', rue: ancien.rue, commune: 0 }
    const apart = async (cleB: string) => {
      const [a, b] = [await placeOf('a', 'i:a0'), await placeOf('b', cleB)]
      expect(b).not.toBeNull()
      expect(b).not.toBe(a)
      return b
    }

    beforeEach(async () => {
      await say('a', [rangOf(0, 'a0')], jourOf(0))
      await say('b', [ancien, autre], jourOf(0))
      await publish(jourOf(0))
      expect(await placeOf('a', 'i:a0')).toBe(await placeOf('b', 'i:b0'))
      await decide('distincts', 'i:a0', 'i:b0')
      await publish(jourOf(0))
    })

    it('holds when it had been renumbered before, the same day', async () => {
      const identite = await apart('i:b0')
      await say(
        'b',
        [
          { ...ancien, id: 'y0' },
          { ...autre, id: 'y1' }
        ],
        jourOf(0)
      )
      await say('b', [renomme, { ...autre, id: 'z1' }], jourOf(0))
      await publish(jourOf(0))
      expect(await apart('i:z0')).toBe(identite)
      expect(await base.store.decisions.lost('b')).toBe(0)
    })

    it('holds when a reading without it came between', async () => {
      const identite = await apart('i:b0')
      await say('b', [], jourOf(1))
      await publish(jourOf(1))
      await say('b', [renomme, autre], jourOf(2))
      await publish(jourOf(2))
      expect(await apart('i:z0')).toBe(identite)
    })

    it.each([
      ['nobody can tell which of two rows it became', 1, [renomme, autre, voisin]],
      ['it comes back long after it was gone', 40, [renomme, autre]]
    ])('keeps apart what may be it when %s, until somebody says', async (_why, jour, rangs) => {
      if (jour > 1) {
        await say('b', [autre], jourOf(1))
        await publish(jourOf(1))
      }
      await say('b', rangs, jourOf(jour))
      await publish(jourOf(jour))
      await apart('i:z0')
      expect(await base.store.decisions.lost('b')).toBe(1)
      const attendent = await base.store.doutes.waiting(10)
      expect(attendent.map(d => [d.a.cle, d.b.cle].sort())).toContainEqual(['i:a0', 'i:z0'])
      // Said under a third key meanwhile, it is held apart still; said as it was, it is known again.
      await say('b', [{ ...renomme, id: 'x0' }, ...rangs.slice(1)], jourOf(jour + 1))
      await publish(jourOf(jour + 1))
      await apart('i:x0')
      await say('b', [ancien, autre], jourOf(jour + 2))
      await publish(jourOf(jour + 2))
      await apart('i:b0')
      expect(await base.store.decisions.lost('b')).toBe(0)
    })
  })
})
