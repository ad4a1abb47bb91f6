/** Labels of `lieux link`: pairs that a person judged. What cannot be read of them is said, with its row; what contradicts itself is refused. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Etiquette, insecables, pluriel, visible } from '@lieux-communs/core'
import { resolveTyped } from '../config.ts'
import { readLocal } from '../harvest/local.ts'
import { echecOf } from '../pipeline/run.ts'
import { readTable } from '../read/table.ts'
import { AppelErrone } from './sortie.ts'

export type Etiquetes = readonly Etiquette[]

/** Labels that say one thing, two, and that the person could not tell. */
const UNE: ReadonlySet<string> = new Set(['1', '1.0', 'match', 'oui', 'yes', 'true', 'vrai', 'un', 'une', 'same'])
const DEUX: ReadonlySet<string> = new Set(['0', '0.0', 'distinct', 'non', 'no', 'false', 'faux', 'deux', 'different'])
const DOUTE: ReadonlySet<string> = new Set(['', '?', 'unsure', 'doute', 'incertain', 'maybe'])

/** Rows named when some cannot be read. */
const CITEES = 5

/** What was read of labels, and what is to be said of the others, in French. */
export interface EtiquettesLues {
  readonly etiquettes: Etiquetes
  readonly dits: readonly string[]
}

function refuseContradictions(fichier: string, lues: readonly (Etiquette & { readonly ligne: number })[]): void {
  const seen = new Map<string, { readonly une: boolean; readonly ligne: number }>()
  for (const { a, b, une, ligne } of lues) {
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`
    const before = seen.get(pair)
    if (before !== undefined && before.une !== une)
      throw new AppelErrone(
        insecables(
          `--labels ${visible(fichier)} : les lignes ${before.ligne} et ${ligne} jugent la même paire, l’une « une même chose », l’autre « deux ». Gardez-en une.`
        )
      )
    seen.set(pair, { une, ligne })
  }
}

/** Labels of a table `a,b,label`, or `a_source,a_id,b_source,b_id,label` where a record is named `source:id`. */
export async function readEtiquettes(fichier: string, ids: readonly string[]): Promise<EtiquettesLues> {
  const chemin = resolveTyped(fichier)
  if (!existsSync(chemin)) throw new AppelErrone(insecables(`--labels ${fichier} : ce fichier n’existe pas.`))
  const {
    colonnes,
    lignes,
    entete = 0,
    rangs
  } = await readLocal(chemin)
    .then(octets => readTable(octets, basename(fichier)))
    .catch(erreur => {
      const { cause, remede } = echecOf(basename(fichier), erreur)
      throw new AppelErrone(insecables(`--labels ${visible(fichier)} : ${visible(cause)} → ${remede}`))
    })
  const short = ['a', 'b', 'label'].every(c => colonnes.includes(c))
  const long = ['a_source', 'a_id', 'b_source', 'b_id', 'label'].every(c => colonnes.includes(c))
  if (!short && !long)
    throw new AppelErrone(insecables(`--labels ${fichier} : il faut les colonnes a, b et label (1 ou 0).`))
  const rank = new Map(ids.map((id, r) => [id, r]))
  const inconnus: string[] = []
  let absentes = 0
  const lues = lignes.flatMap((cells, i) => {
    const said = String(cells.label ?? '').trim()
    const label = said.toLowerCase()
    const named = (c: 'a' | 'b') => (short ? String(cells[c] ?? '') : `${cells[`${c}_source`]}:${cells[`${c}_id`]}`)
    const ligne = rangs?.[i] ?? entete + i + 1
    if (!(UNE.has(label) || DEUX.has(label))) {
      if (!DOUTE.has(label)) inconnus.push(`ligne ${ligne} « ${said} »`)
      return []
    }
    const [a, b] = [rank.get(named('a')), rank.get(named('b'))]
    if (a === undefined || b === undefined) {
      absentes++
      return []
    }
    return [{ a, b, une: UNE.has(label), ligne }]
  })
  refuseContradictions(fichier, lues)
  const dits = [
    ...(inconnus.length > 0
      ? [
          `--labels : ${inconnus.slice(0, CITEES).join(', ')}${inconnus.length > CITEES ? '…' : ''} : ni « une même chose » (1, oui, match) ni « deux » (0, non, distinct) ; ${pluriel(inconnus.length, 'étiquette laissée', 'étiquettes laissées')}.`
        ]
      : []),
    ...(absentes > 0
      ? [`--labels : ${pluriel(absentes, 'étiquette nomme', 'étiquettes nomment')} une ligne que les tables n’ont pas.`]
      : [])
  ]
  return { etiquettes: lues.map(({ a, b, une }) => ({ a, b, une })), dits }
}
