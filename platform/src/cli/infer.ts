/**
 * `lieux infer FILE --out mapping.json`: says what a list's columns were understood to be, and writes the mapping that one
 * may read, edit, and run (`lieux run FILE --mapping mapping.json`).
 */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { inferMapping, insecables, missingOf, pluriel, type Table } from '@lieux-communs/core'
import { readConfig } from '../config.ts'
import { readLocal } from '../harvest/local.ts'
import { echecOf } from '../pipeline/run.ts'
import { formatOf } from '../read/devine.ts'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { correspondanceText } from './correspondance.ts'
import { columnsTable, wordsLeft } from './lecture-devinee.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'

interface Options {
  readonly out: string
  readonly sheet?: string
}

const SEPARATEURS: Readonly<Record<string, string>> = {
  '\t': 'tabulation',
  ',': 'virgule',
  ';': 'point-virgule',
  '|': 'barre'
}

/** Says it to the end: a list of 5,000 columns fills a pipe, and what is left in it is lost when we stop. */
const dire = (texte: string): Promise<void> => new Promise(fin => process.stdout.write(texte, () => fin()))

/** How the file opens: `CSV, windows-1252, séparateur point-virgule, titres à la ligne 3`. */
function openedAs(table: Table): string {
  const { type, encodage, separateur, feuille, entete } = formatOf(table)
  const dits = [type?.toUpperCase() ?? '', encodage ?? '']
  if (separateur !== undefined) dits.push(`séparateur ${SEPARATEURS[separateur] ?? separateur}`)
  if (feuille !== undefined) dits.push(`feuille « ${feuille} »`)
  if (entete === 0) dits.push('sans ligne de titres')
  if (entete !== undefined && entete > 1) dits.push(`titres à la ligne ${entete}`)
  return insecables(dits.filter(Boolean).join(', '))
}

function checkFile(fichier: string, out: string): void {
  if (!existsSync(resolve(fichier))) throw new AppelErrone(insecables(`« ${fichier} » : ce fichier n’existe pas.`))
  if (!existsSync(dirname(resolve(out))))
    throw new AppelErrone(insecables(`--out ${out} : le dossier ${dirname(resolve(out))} n’existe pas.`))
  if (resolve(out) === resolve(fichier))
    throw new AppelErrone(insecables(`--out ${out} : ce serait écrire sur la liste elle-même.`))
}

/** Exit codes: 0 with a mapping that runs, 3 when it was written but the name or the place is left to fill in, 1 when nothing could be read. */
export async function inferVerb(fichier: string, { out, sheet }: Options): Promise<Code> {
  checkFile(fichier, out)
  const nom = basename(fichier)
  let table: Table
  try {
    table = await readTable(
      await readLocal(resolve(fichier)),
      nom,
      sheet === undefined ? undefined : { feuille: sheet }
    )
  } catch (erreur) {
    const { cause, remede } = echecOf(nom, erreur)
    process.stderr.write(`\n  ✗ ${cause}\n    → ${remede}\n\n`)
    return CODES.rien
  }
  const inference = inferMapping(table, {
    geographie: loadGeographie({ dossier: join(readConfig().dossier, 'reference') })
  })
  writeFileSync(resolve(out), correspondanceText(table, inference))
  const lues = inference.colonnes.filter(c => c.cibles.length > 0).length
  const total = inference.colonnes.length
  const manque = missingOf(inference.mapping)
  const tete = `\n  ${nom} : ${openedAs(table)} ; ${pluriel(table.lignes.length, 'ligne', 'lignes')}, ${pluriel(total, 'colonne', 'colonnes')}\n\n`
  const bilan = `\n  ${pluriel(lues, 'colonne comprise', 'colonnes comprises')} sur ${total} ; les autres sont dans « ignores », avec leur raison.\n`
  const suite =
    manque === null
      ? `  Correspondance écrite dans ${out}. La lire, la corriger, puis : npx lieux run ${fichier} --mapping ${out} --out SORTIE\n`
      : `  ! ${manque} : complétez ${out}, puis : npx lieux run ${fichier} --mapping ${out} --out SORTIE\n`
  const dits = (table.avertissements ?? []).map(a => `  ! ${a}\n`).join('')
  await dire(
    `${insecables(tete)}${columnsTable(inference.colonnes)}\n${insecables(bilan)}${dits}${wordsLeft(inference.mots)}${insecables(suite)}`
  )
  return manque === null ? CODES.entier : CODES.partiel
}
