/**
 * What a change does to every real list: the report of each source as it was kept beside its declaration, against what the
 * code makes of the same file now; then what linkage makes of all of them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Enregistrement, Source } from '@lieux-communs/core'
import { hash64 } from '@lieux-communs/core'
import type { Releve } from '@lieux-communs/sources'
import { pathBeside, releve, releveText } from '@lieux-communs/sources'
import { readTable } from '../read/table.ts'
import type { Contexte } from './stages.ts'
import { joinRecords, readRangs } from './stages.ts'

/** One figure that moved: `{ source: 'hub-lo', mesure: 'notice horaires-illisibles', avant: 12, apres: 9 }`. */
export interface Ecart {
  readonly source: string
  readonly mesure: string
  readonly avant: number | string | null
  readonly apres: number | string | null
}

/** What linkage made of all the lists together. */
interface Rapprochement {
  readonly enregistrements: number
  readonly lieux: number
  readonly empreinte: string
}

/** The file that keeps it, beside the sources. */
const RAPPROCHEMENT = 'rapprochement.json'

function flatten(mesure: Releve): Map<string, number | string> {
  const out = new Map<string, number | string>([
    ['colonnes', mesure.colonnes],
    ['rangs lus', mesure.lignes],
    ['rangs retenus', mesure.retenus]
  ])
  for (const [regle, n] of Object.entries(mesure.ecartes)) out.set(`écarté ${regle}`, n)
  for (const [regle, n] of Object.entries(mesure.notices)) out.set(`notice ${regle}`, n)
  for (const [champ, compte] of Object.entries(mesure.champs)) {
    for (const [quoi, n] of Object.entries(compte)) if (n > 0) out.set(`${champ} ${quoi}`, n)
  }
  out.set('contenu', mesure.empreinte)
  return out
}

/** The figures that differ. The hash of the content is told only when nothing else shows that it changed. */
function ecartsOf(source: string, avant: Releve | null, apres: Releve): Ecart[] {
  if (avant === null) return [{ source, mesure: 'relevé', avant: null, apres: 'nouveau' }]
  const [a, b] = [flatten(avant), flatten(apres)]
  const ecarts = [...new Set([...a.keys(), ...b.keys()])]
    .filter(mesure => a.get(mesure) !== b.get(mesure))
    .map(mesure => ({ source, mesure, avant: a.get(mesure) ?? 0, apres: b.get(mesure) ?? 0 }))
  return ecarts.length > 1 ? ecarts.filter(e => e.mesure !== 'contenu') : ecarts
}

function rapprochementOf(records: readonly Enregistrement[]): Rapprochement {
  const { fiches } = joinRecords(records)
  let empreinte = ''
  for (const f of fiches) empreinte = hash64(empreinte + f.membres.map(m => `${m.source} ${m.cle}`).join('|'))
  return { enregistrements: records.length, lieux: fiches.length, empreinte }
}

const kept = <T>(fichier: string): T | null =>
  existsSync(fichier) ? (JSON.parse(readFileSync(fichier, 'utf8')) as T) : null

/**
 * Reads each list under `from`, compares it with what is kept in `dossier` (the folder of sources), and keeps the
 * new figures when `ecrire` is true. `told` hears each source as it begins.
 */
export async function compareSources(
  sources: readonly Source[],
  options: { from: string; dossier: string; ecrire: boolean; contexte: Contexte; told?: (source: string) => void }
): Promise<{ readonly lues: number; readonly ecarts: readonly Ecart[] }> {
  const ecarts: Ecart[] = []
  const records: Enregistrement[] = []
  let lues = 0
  for (const source of sources) {
    const fichier = join(options.from, source.nom.split('/')[0] as string, source.fichier)
    options.told?.(source.nom)
    lues++
    const table = await readTable(readFileSync(fichier), source.fichier, source.format)
    const lue = readRangs(table, source, options.contexte)
    records.push(...lue.records)
    const mesure = releve(source, table, lue.records, lue.rapport.ecartes)
    const garde = join(options.dossier, pathBeside(source, 'releve'))
    ecarts.push(...ecartsOf(source.nom, kept<Releve>(garde), mesure))
    if (options.ecrire) writeFileSync(garde, releveText(mesure))
  }
  const garde = join(options.dossier, RAPPROCHEMENT)
  const avant = kept<Rapprochement>(garde)
  const apres = rapprochementOf(records)
  for (const mesure of ['enregistrements', 'lieux', 'empreinte'] as const) {
    if (avant?.[mesure] === apres[mesure]) continue
    if (mesure === 'empreinte' && avant?.lieux !== apres.lieux) continue
    ecarts.push({ source: 'rapprochement', mesure, avant: avant?.[mesure] ?? null, apres: apres[mesure] })
  }
  if (options.ecrire) writeFileSync(garde, `${JSON.stringify(apres, null, 2)}\n`)
  return { lues, ecarts }
}
