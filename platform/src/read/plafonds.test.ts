/**
 * T10 on whole files, each in a process of its own that has little memory: what is refused is refused under +100 MB and a second of
 * work (counted in the processor's, since others use the machine), by the page's way in (from the disk) and by the command's (from memory).
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { packZip } from './zip.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-plafonds-'))
const LU = join(import.meta.dirname, '..', '..', 'dist', 'read')

beforeAll(() => build(), 120_000)
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

/** Memory is counted from where the file is held, or asked for. */
const ESSAI = `
const [chemin, page] = process.argv.slice(1)
const { checkLength } = await import('file://${LU}/longueur.js')
const { unpackList } = await import('file://${LU}/gzip.js')
const { readTable } = await import('file://${LU}/table.js')
const octets = page ? null : (await import('node:fs')).readFileSync(chemin)
const { maxRSS } = process.resourceUsage()
const depart = process.cpuUsage()
let dit = 'lu'
try {
  if (page) {
    await unpackList(chemin, 'l', 50e6)
    await checkLength(chemin, 'l', 100_000)
    throw new Error('la page l’ouvre')
  }
  dit = String((await readTable(octets, 'l')).lignes.length)
} catch (erreur) { dit = erreur.vu ?? String(erreur) }
const { user, system } = process.cpuUsage(depart)
console.log(JSON.stringify({ dit, mo: (process.resourceUsage().maxRSS - maxRSS) / 1000, s: (user + system) / 1e6 }))
`

async function tried(octets: Uint8Array, page: boolean): Promise<{ dit: string; mo: number; s: number }> {
  const chemin = join(dossier, 'fichier')
  writeFileSync(chemin, octets)
  const args = ['--max-old-space-size=64', '--input-type=module', '-e', ESSAI, chemin, ...(page ? ['page'] : [])]
  return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout)
}

const repeated = (motif: string, octets: number): Buffer => Buffer.alloc(octets, motif)
const HOSTILES: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['brackets', () => repeated('[', 48_000_000), 'plus de 100 niveaux'],
  ['lists of nothing', () => Buffer.concat([Buffer.from('['), repeated('[],', 48_000_000)]), 'plus de '],
  ['rows of nothing', () => Buffer.concat([Buffer.from('['), repeated('{"a":{}},', 47_999_997)]), 'plus de '],
  ['a gzip bomb', () => gzipSync(Buffer.alloc(100_000_000, 'a;b\n')), 'plus de 200 fois sa taille']
]

/** Borders down to the last row there is, under one place. */
function bordee(): Uint8Array {
  const NS = 'http://schemas.openxmlformats.org'
  const inline = (ref: string, texte: string): string => `<c r="${ref}" t="inlineStr"><is><t>${texte}</t></is></c>`
  const pleines = [1, 2].map(r => `<row r="${r}">${inline(`A${r}`, `Nom ${r}`)}${inline(`B${r}`, `Ville ${r}`)}</row>`)
  const vides = Array.from({ length: 1_048_574 }, (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`)
  const lien = `${NS}/officeDocument/2006/relationships`
  return packZip(
    Object.entries({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${lien}"><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${lien}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${pleines.join('')}${vides.join('')}</sheetData></worksheet>`
    }).map(([nom, xml]) => ({ nom, octets: Buffer.from(xml) }))
  )
}

it('a sheet formatted to its bottom is read in the room of what it says', async () => {
  const { dit, mo } = await tried(bordee(), false)
  expect(dit).toBe('1')
  expect(mo).toBeLessThan(100)
})

describe.each([
  ['page', true],
  ['command', false]
])('from the %s', (_, page) => {
  it.each(HOSTILES)('%s', async (_nom, make, vu) => {
    const { dit, mo, s } = await tried(make(), page)
    expect(dit.replace(/\s/g, ' ')).toContain(vu)
    expect(mo).toBeLessThan(100)
    expect(s).toBeLessThan(1)
  })
})
