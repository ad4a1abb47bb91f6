/**
 * What we keep of a source's real file: counts and one hash, never a value, so that a change of ours shows on every list
 * while nothing of the list is copied. `npx lieux compare --ecrire` writes them again.
 */
import type { Champ, CompteChamp, Ecart, SansCle, Source, Table } from '@lieux-communs/core'
import { CHAMPS, hash64 } from '@lieux-communs/core'

export interface Releve {
  readonly source: string
  readonly colonnes: number
  readonly lignes: number
  readonly retenus: number
  /** Rows set aside, by rule. */
  readonly ecartes: Readonly<Record<string, number>>
  /** Kept rows each rule spoke about. */
  readonly notices: Readonly<Record<string, number>>
  readonly champs: Readonly<Partial<Record<Champ, CompteChamp>>>
  /** Hash of all that the kept records say, in the order of the file. */
  readonly empreinte: string
}

/** What stands beside a source's declaration. */
export type Piece = 'echantillon' | 'attendu' | 'releve'

// ".json", ".csv"
const EXTENSION = /\.[a-z]{1,10}$/

/**
 * Path of a source's companion, from this folder: `pathBeside(paca, 'releve') → 'paca/releve.json'`. A second file of a
 * folder bears its name: `paca/regionsud-2022_v2.csv` → `paca/releve-regionsud-2022_v2.json`.
 */
export function pathBeside(source: Source, piece: Piece): string {
  const [dossier, second] = source.nom.split('/') as [string, string?]
  const suffixe = second === undefined ? '' : `-${second.replace(EXTENSION, '')}`
  const extension = piece === 'echantillon' ? (EXTENSION.exec(source.fichier)?.[0] ?? '') : '.json'
  return `${dossier}/${piece}${suffixe}${extension}`
}

const sorted = <V>(counts: ReadonlyMap<string, V>): Record<string, V> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** All that a record says, keys in order, so that the code that made it may change its order freely. */
function saidBy({ id_source, valeurs, telephones, reserves, bruts }: SansCle): string {
  const inOrder = (o: object) => Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([id_source, inOrder(valeurs), telephones, inOrder(reserves), inOrder(bruts)])
}

// One field's counts, as JSON.stringify lays them out on five lines.
const COMPTE = /\{\s{1,40}"remplis": (\d{1,9}),\s{1,40}"publies": (\d{1,9}),\s{1,40}"reserves": (\d{1,9})\s{1,40}\}/g

/** The text kept in `releve.json`: one line a rule, one line a field, so that a change reads well in a diff. */
export function releveText(mesure: Releve): string {
  const text = JSON.stringify(mesure, null, 2)
  return `${text.replace(COMPTE, '{ "remplis": $1, "publies": $2, "reserves": $3 }')}\n`
}

/** Counts and hash of a file as it was read, mapped, normalised and validated: the kept records, and the rows set aside. */
export function releve(
  source: Source,
  table: Pick<Table, 'colonnes' | 'lignes'>,
  records: readonly SansCle[],
  ecarts: readonly Pick<Ecart, 'regle'>[]
): Releve {
  const ecartes = new Map<string, number>()
  for (const { regle } of ecarts) count(ecartes, regle)
  const notices = new Map<string, number>()
  const champs = new Map<Champ, { remplis: number; publies: number; reserves: number }>()
  let dits = ''
  for (const record of records) {
    for (const rule of new Set(record.notices.map(n => n.rule))) count(notices, rule)
    for (const champ of record.remplis) {
      let compte = champs.get(champ)
      if (compte === undefined) {
        compte = { remplis: 0, publies: 0, reserves: 0 }
        champs.set(champ, compte)
      }
      compte.remplis++
      if (record.valeurs[champ] !== undefined) compte.publies++
      else if ((champ === 'telephone' || champ === 'courriels') && record.reserves[champ]?.length) compte.reserves++
    }
    dits = hash64(dits + saidBy(record))
  }
  return {
    source: source.nom,
    colonnes: table.colonnes.length,
    lignes: table.lignes.length,
    retenus: records.length,
    ecartes: sorted(ecartes),
    notices: sorted(notices),
    champs: Object.fromEntries(CHAMPS.flatMap(champ => (champs.has(champ) ? [[champ, champs.get(champ)]] : []))),
    empreinte: dits
  }
}
