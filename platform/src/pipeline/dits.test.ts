/**
 * What is published is what `lieux link` says: of the same rows, given with the ids of their lists or without, those that the base publishes under
 * one id are those that `link` puts in one cluster. Lists of hubs say one place under two ids; before, `link` joined those rows, and the
 * base published two places.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Enregistrement, type SansCle, withCles } from '@lieux-communs/core'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Base, openBase, SOURCE } from '../../test/base.ts'
import { linkVerb } from '../cli/link.ts'
import { genereTerritoire } from '../demo/genere.ts'
import { loadGeographie } from '../reference/load.ts'
import { publishAll } from './harvest.ts'
import { readSource } from './stages.ts'

const JOUR = new Date('2026-03-02T04:00:00Z')

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'lieux-dits-'))
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(dossier, { recursive: true })
})

/** The columns that `link` and the base are both given. */
type Rang = Readonly<Record<string, string | number>>

/** A row of its list, as a table of several lists says it. */
function rangOf({ source, valeurs: v }: Enregistrement): Rang {
  const dits = {
    source,
    nom: v.nom,
    structure: v.structure_parente,
    adresse: v.adresse,
    complement: v.complement_adresse,
    code_postal: v.code_postal,
    commune: v.commune,
    code_insee: v.code_insee,
    lat: v.latitude,
    lon: v.longitude,
    siret: v.pivot,
    telephone: v.telephone,
    courriel: v.courriels?.[0],
    site: v.site_web?.[0],
    typologie: v.typologie?.[0]
  }
  return Object.fromEntries(Object.entries(dits).filter(([, dit]) => dit !== undefined)) as Rang
}

/** The same row as reading its list would give it; `id` empty when its list gives none. */
function recordOf(rang: Rang, ligne: number, id: string): SansCle {
  const { source, lat, lon, siret, structure, complement, courriel, site, typologie, ...textes } = rang
  const one = (champ: string, dit: unknown) => (dit === undefined ? {} : { [champ]: dit })
  const list = (champ: string, dit: unknown) => (dit === undefined ? {} : { [champ]: [dit] })
  return {
    source: source as string,
    ligne,
    id_source: id,
    valeurs: {
      ...textes,
      ...one('structure_parente', structure),
      ...one('complement_adresse', complement),
      ...one('latitude', lat),
      ...one('longitude', lon),
      ...one('pivot', siret),
      ...list('courriels', courriel),
      ...list('site_web', site),
      ...list('typologie', typologie)
    },
    telephones: textes.telephone === undefined ? [] : [textes.telephone as string],
    reserves: {},
    bruts: {},
    remplis: [],
    deduits: [],
    notices: []
  }
}

/** Groups by what names each: `['a', 'b', 'a'] → ['0 2', '1']`. */
function partsOf(noms: readonly string[]): string[] {
  const parts = new Map<string, number[]>()
  noms.forEach((nom, i) => {
    parts.set(nom, [...(parts.get(nom) ?? []), i])
  })
  return [...parts.values()].map(p => p.join(' ')).sort()
}

/** The cluster of each row. Their names there are in no order of theirs. */
async function linked(rangs: readonly Rang[]): Promise<string[]> {
  const nameOf = (i: number) => `r${(i * 7919) % 100_003}`
  const [table, out] = [join(dossier, 'rangs.jsonl'), join(dossier, 'grappes.csv')]
  writeFileSync(table, rangs.map((rang, i) => JSON.stringify({ id: nameOf(i), ...rang })).join('\n'))
  expect(await linkVerb([table], { out, model: 'lieux' })).toBe(0)
  const lignes = readFileSync(out, 'utf8').trim().split('\n').slice(1)
  const grappes = new Map(lignes.map(ligne => ligne.split(',') as [string, string]))
  return rangs.map((_, i) => grappes.get(nameOf(i)) as string)
}

/** The public id of each row, once all are published; `avecIds`: lists that name their rows. */
async function published(base: Base, rangs: readonly Rang[], avecIds: ReadonlySet<string>): Promise<string[]> {
  const records = withCles(
    rangs.map((rang, i) => recordOf(rang, i + 1, avecIds.has(rang.source as string) ? `${i}` : ''))
  )
  const noms = [...new Set(records.map(r => r.source))]
  await base.store.sources.declare(noms.map(nom => ({ nom, ...SOURCE })))
  for (const nom of noms) {
    const siens = records.filter(r => r.source === nom).map(record => ({ record, brut: {} }))
    await base.store.enregistrements.replaceSource(nom, siens, '2026-03-02')
  }
  await publishAll(base.store, JOUR, new Map(), { empreinte: 'a program' })
  const rows = await base.sql<{ source: string; cle: string; identite: string }[]>`select * from rattachements`
  const ids = new Map(rows.map(({ source, cle, identite }) => [`${source} ${cle}`, identite]))
  return records.map(({ source, cle }) => ids.get(`${source} ${cle}`) as string)
}

/** What a list says of a row that it takes in again: less, or otherwise. */
const REDITS: readonly ((rang: Rang) => Rang)[] = [
  rang => rang,
  ({ telephone: _, ...rang }) => rang,
  ({ courriel: _, siret: __, ...rang }) => rang,
  ({ adresse: _, lat: __, lon: ___, ...rang }) => rang,
  rang => ({ ...rang, nom: `${rang.nom}`.toUpperCase() }),
  rang => ({ ...rang, nom: `Espace numérique, ${rang.nom}` }),
  rang => ({ ...rang, telephone: '+33199001299', courriel: 'autre@exemple.fr' }),
  rang => ({ ...rang, nom: `Antenne de ${rang.nom}`, adresse: '40 avenue du Stade' })
]

const tirages = fc.record({
  debut: fc.nat(),
  pas: fc.integer({ min: 1, max: 3 }),
  redits: fc.array(fc.record({ lequel: fc.nat(), comment: fc.nat(REDITS.length - 1), ailleurs: fc.boolean() }), {
    minLength: 10,
    maxLength: 60
  }),
  sansIds: fc.array(fc.constantFrom(...SOURCES_DEMO.map(s => s.nom)), { maxLength: SOURCES_DEMO.length })
})

/** Draws of a run; a failure prints the seed that draws it again: `FOIS=60 SEED=7 npx vitest run platform/src/pipeline/dits.test.ts`. */
const FOIS = Number(process.env.FOIS ?? 8)
const SEED = process.env.SEED
/** Draws that differed once, by one pair of some two hundred: `link` read a kind in the name of a list, « demo-region », which the base does not. */
const DIFFERAIENT = [
  { seed: -1846059663, path: '3' },
  { seed: 1087551431, path: '5' }
]

describe('what is published is what `link` says', () => {
  async function compare(tires: { seed?: number; path?: string; numRuns: number }): Promise<number> {
    const geographie = loadGeographie()
    await genereTerritoire(geographie, { places: 250, seed: 11, dossier })
    const tous: Rang[] = []
    for (const source of SOURCES_DEMO) {
      const octets = readFileSync(join(dossier, source.nom, source.fichier))
      const lue = await readSource({ source, fichier: source.fichier, octets }, { geographie, jour: '2026-03-02' })
      tous.push(...lue.records.map(rangOf))
    }
    tous.sort((a, b) => (`${a.commune} ${a.nom}` < `${b.commune} ${b.nom}` ? -1 : 1))
    let jointes = 0
    await fc.assert(
      fc.asyncProperty(tirages, async ({ debut, pas, redits, sansIds }) => {
        const tirees = tous.filter((_, i) => (i + debut) % pas === 0)
        const encore = redits.map(({ lequel, comment, ailleurs }) => {
          const redit = REDITS[comment]?.(tirees[lequel % tirees.length] as Rang) as Rang
          return ailleurs ? { ...redit, source: SOURCES_DEMO[lequel % SOURCES_DEMO.length]?.nom as string } : redit
        })
        const rangs = [...tirees, ...encore]
        const avecIds = new Set(SOURCES_DEMO.map(s => s.nom).filter(nom => !sansIds.includes(nom)))
        const base = await openBase()
        try {
          const [grappes, lieux] = [await linked(rangs), await published(base, rangs, avecIds)]
          expect(partsOf(lieux)).toEqual(partsOf(grappes))
          jointes += rangs.length - new Set(lieux).size
        } finally {
          await base.close()
        }
      }),
      { ...tires, endOnFailure: true }
    )
    return jointes
  }

  it('of rows drawn from the demonstration’s lists, some said twice, with their ids or without', async () => {
    // Hundreds in eight draws, whatever they are: 448 at the least of those seen.
    expect(await compare({ ...(SEED === undefined ? {} : { seed: Number(SEED) }), numRuns: FOIS })).toBeGreaterThan(100)
  }, 1_200_000)

  it.each(DIFFERAIENT)(
    'of draws that differed once: %j',
    async tirage => {
      expect(await compare({ ...tirage, numRuns: 1 })).toBeGreaterThan(0)
    },
    120_000
  )
})
