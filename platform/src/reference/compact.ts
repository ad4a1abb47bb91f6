/**
 * Communes on disk, one a line, so that a start costs some 60 ms instead of the 0.6 s of the packages' 30 MB of JSON. The
 * first line is the fingerprint of what it was made from: another fingerprint means make it again.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Commune } from '@lieux-communs/core'

const FORMAT = 'lieux-communs-communes-1'

function encode(c: Commune): string {
  const point = c.point === null ? ['', '', ''] : [c.point.latitude, c.point.longitude, c.point.approximatif ? '~' : '']
  const codes = c.codesPostaux.join('|')
  return [
    c.code,
    c.nom,
    c.type,
    c.actuelle,
    c.departement,
    c.region ?? '',
    codes,
    c.population,
    c.epci ?? '',
    ...point
  ].join('\t')
}

function decode(line: string): Commune {
  const [code, nom, type, actuelle, departement, region, codes, population, epci, latitude, longitude, approx] =
    line.split('\t') as [string, string, Commune['type'], ...string[]]
  return {
    code,
    nom,
    type,
    actuelle: actuelle as string,
    departement: departement as string,
    region: region || null,
    codesPostaux: codes ? codes.split('|') : [],
    population: Number(population),
    epci: epci || null,
    point: latitude ? { latitude: Number(latitude), longitude: Number(longitude), approximatif: approx === '~' } : null
  }
}

/** The communes kept in the file, or null when it is absent or made from something else. */
export function readCompact(file: string, empreinte: string): Commune[] | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const lines = text.split('\n')
  if (lines[0] !== `${FORMAT} ${empreinte}` || lines.pop() !== '') return null
  return lines.slice(1).map(decode)
}

/** Keeps the communes for the next start; a folder that cannot be written only costs that start some time. */
export function writeCompact(file: string, empreinte: string, communes: readonly Commune[]): void {
  const temporary = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, `${FORMAT} ${empreinte}\n${communes.map(c => `${encode(c)}\n`).join('')}`)
    renameSync(temporary, file)
  } catch {}
}
