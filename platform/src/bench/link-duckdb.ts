/**
 * The same work by SQL written by hand, in DuckDB: the same rows, the same blocking (telephone, pivot, a word of the name or of the street
 * in one town, a cell of the map), weights given once and for all, groups by whatever is linked. What a good engineer would have in an afternoon: ours
 * is to be no slower than twice this, and better.
 */
import { DuckDBInstance } from '@duckdb/node-api'
import { justesse, printPart, type RangPlat, wilson } from '@lieux-communs/core'
import { DUCKDB_PAIRES, DUCKDB_PREPARE } from './link-duckdb-sql.ts'
import { hasJeux, readPaires } from './link-jeux.ts'
import { drawRangs } from './link-rangs.ts'
import { type Bench, type Rang, timed } from './mesure.ts'

const COLONNES = ['nom', 'adresse', 'code_postal', 'commune', 'lat', 'lon', 'telephone', 'siret'] as const

/** The number of the group of each row, and what it took, reading apart. */
async function link(rangs: readonly RangPlat[]): Promise<{ groupes: Int32Array; mesure: Rang }> {
  const base = await DuckDBInstance.create(':memory:')
  const connexion = await base.connect()
  await connexion.run(`create table lieu (id integer, ${COLONNES.map(c => `${c} varchar`).join(', ')})`)
  const appender = await connexion.createAppender('lieu')
  rangs.forEach((rang, id) => {
    appender.appendInteger(id)
    for (const c of COLONNES) {
      const value = rang[c]
      if (value === undefined || value === null || value === '') appender.appendNull()
      else appender.appendVarchar(String(value))
    }
    appender.endRow()
  })
  appender.closeSync()
  let groupes: Int32Array = new Int32Array(0)
  const mesure = await timed(rangs.length, async () => {
    for (const sql of DUCKDB_PREPARE) await connexion.run(sql)
    const paires = await connexion.runAndReadAll(DUCKDB_PAIRES)
    const [a, b] = paires.getColumns() as [number[], number[]]
    groupes = groupsOf(rangs.length, a, b)
  })
  connexion.closeSync()
  return { groupes, mesure }
}

/** Whatever is linked is one. */
function groupsOf(n: number, a: readonly number[], b: readonly number[]): Int32Array {
  const up = Int32Array.from({ length: n }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (up[at] !== at) {
      up[at] = up[up[at] as number] as number
      at = up[at] as number
    }
    return at
  }
  for (let i = 0; i < a.length; i++) up[root(b[i] as number)] = root(a[i] as number)
  return up.map((_, i) => root(i))
}

export const linkDuckdb: Bench = {
  nom: 'link-duckdb',
  titre:
    'les mêmes lieux par du SQL écrit à la main (DuckDB), à comparer à link-vitesse : au plus deux fois plus vite que nous',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const tires = drawRangs(n)
    const { groupes, mesure } = await link(tires.map(r => r.rang))
    const { precision, rappel } = justesse(
      Array.from(groupes),
      tires.map(r => r.lieu)
    )
    const drawn = { ...mesure, precision: printPart(precision), rappel: printPart(rappel) }
    if (!hasJeux()) return drawn
    const { rangs, paires } = await readPaires()
    const found = await link(rangs)
    const joined = paires.filter(({ a, b }) => found.groupes[a] === found.groupes[b])
    const right = joined.filter(p => p.une).length
    const vrai = wilson(right, joined.length)
    const trouve = wilson(right, paires.filter(p => p.une).length)
    return [drawn, { ...found.mesure, precision: printPart(vrai), rappel: printPart(trouve) }]
  }
}
