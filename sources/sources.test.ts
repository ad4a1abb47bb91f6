/**
 * Every source, three ways: its declaration (no mistake, no column forgotten), the sample we invented in its shape with
 * the result it must give, and the real file where it stands beside the repository: counts, notices and one hash, never
 * a value. After a change that is meant, `LIEUX_ECRIRE=1 npx vitest run sources` writes both again, to be read in the diff.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMapping, columnReport, type Enregistrement, type Source } from '@lieux-communs/core'
import { describe, expect, it } from 'vitest'
import { readSource } from '../platform/src/pipeline/stages.ts'
import { readTable } from '../platform/src/read/table.ts'
import { loadGeographie } from '../platform/src/reference/load.ts'
import { SOURCES_DEMO } from './demonstration.ts'
import { pathBeside, releve, releveText, SOURCES, sourceByNom } from './index.ts'

const HERE = import.meta.dirname
const REAL = join(HERE, '../../shared/data/sources')
const ECRIRE = process.env.LIEUX_ECRIRE === '1'
const geographie = loadGeographie()
/** The day that counts as today: notices about dates to come must not change with the calendar. */
const JOUR = '2026-01-01'

/** A record as a reader of `attendu.json` wants it: without the key, notices in one line. */
function shown(record: Enregistrement) {
  const { ligne, id_source, valeurs, telephones, reserves, bruts, deduits, notices } = record
  const dits = notices.map(n => `${n.rule}${n.field === null ? '' : ` (${n.field})`} : ${n.seen}`)
  return { ligne, id_source, valeurs, telephones, reserves, bruts, deduits, notices: dits }
}

/** Compares with what was kept in a file, or keeps it when asked to. */
function expectKept(file: string, text: string): void {
  if (ECRIRE) writeFileSync(join(HERE, file), text)
  else expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(join(HERE, file), 'utf8')))
}

describe('the list of sources', () => {
  it('names each one once, and finds it by its name', () => {
    expect(new Set(SOURCES.map(s => s.nom)).size).toBe(SOURCES.length)
    for (const source of SOURCES) expect(sourceByNom(source.nom)).toBe(source)
    expect(sourceByNom('inconnue au bataillon')).toBeUndefined()
  })

  it('holds every folder that declares one', () => {
    const folders = readdirSync(HERE, { withFileTypes: true }).filter(
      d => d.isDirectory() && existsSync(join(HERE, d.name, 'source.ts'))
    )
    const noms = [...SOURCES, ...SOURCES_DEMO].map(s => s.nom).filter(nom => !nom.includes('/'))
    expect([...new Set(noms)].sort()).toEqual(folders.map(f => f.name).sort())
  })

  it('knows the territory of each one', () => {
    for (const { nom, territoire } of SOURCES) {
      if (territoire === 'national') continue
      expect([nom, territoire.filter(code => geographie.departement(code) === undefined)]).toEqual([nom, []])
    }
  })
})

describe.each(SOURCES.map(source => [source.nom, source] as const))('%s', (_nom, source: Source) => {
  const sample = join(HERE, pathBeside(source, 'echantillon'))

  it('declares a mapping without a mistake', () => {
    expect(checkMapping(JSON.parse(JSON.stringify(source.mapping)))).toEqual(JSON.parse(JSON.stringify(source.mapping)))
  })

  it('maps or ignores every column of its sample', async () => {
    const { colonnes } = await readTable(readFileSync(sample), source.fichier, source.format)
    expect(columnReport(source.mapping, colonnes).inconnues).toEqual([])
  })

  it('reads its sample as expected', async () => {
    const lue = await readSource(
      { source, fichier: source.fichier, octets: readFileSync(sample) },
      { geographie, jour: JOUR }
    )
    expect(lue.records.length).toBeGreaterThan(1)
    const attendu = { retenus: lue.records.map(shown), ecartes: lue.rapport.ecartes }
    expectKept(pathBeside(source, 'attendu'), `${JSON.stringify(attendu, null, 2)}\n`)
  })

  const file = join(REAL, source.nom.split('/')[0] as string, source.fichier)
  if (!existsSync(file)) return
  it('reads its real file as it did', async () => {
    const octets = readFileSync(file)
    const table = await readTable(octets, source.fichier, source.format)
    const report = columnReport(source.mapping, table.colonnes)
    expect({ inconnues: report.inconnues, absentes: report.absentes }).toEqual({ inconnues: [], absentes: [] })
    const lue = await readSource({ source, fichier: source.fichier, octets }, { geographie, jour: JOUR })
    expect(lue.rapport.lus).toBe(table.lignes.length)
    const mesure = releve(source, table, lue.records, lue.rapport.ecartes)
    expectKept(pathBeside(source, 'releve'), releveText(mesure))
  })
})
