/**
 * The base's shape moves forward by plain SQL files, applied in order, all or nothing, one process at a time. Sixty lines
 * of ours instead of a tool: those that read plain SQL bring a second driver.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { MigrationImpossible } from '../errors.ts'
import type { Sql } from './connexion.ts'
import { ensureSchema } from './espace.ts'

interface Migration {
  readonly numero: number
  readonly nom: string
  readonly empreinte: string
  readonly texte: string
}

/** `platform/sql`, the same from `src/store` and from `dist/store`. */
const DOSSIER = fileURLToPath(new URL('../../sql/', import.meta.url))
// "001_socle.sql"
const NOM = /^(\d{3})_[a-z0-9-]{1,60}\.sql$/
/** Any number, the same for all of us: whoever migrates holds it. */
const CLE = 7_364_001

/** Kept for reading beside the migrations; never applied. */
const TIRAGE = 'schema.sql'

/** A file that nobody would apply, or two that claim one place, must not be found out by what is missing in the base. */
function refuseMisnamed(names: readonly string[]): void {
  const remede = 'Nommez-le par le numéro suivant et son sujet : « 004_un-sujet.sql » (minuscules, chiffres, tirets).'
  const misnamed = names.find(name => !NOM.test(name))
  if (misnamed !== undefined)
    throw new MigrationImpossible('un fichier de migration est mal nommé', { vu: misnamed, remede })
  const twin = names.find((name, i) => name.slice(0, 3) === names[i + 1]?.slice(0, 3))
  if (twin !== undefined) throw new MigrationImpossible('deux migrations portent le même numéro', { vu: twin, remede })
}

async function readMigrations(dossier: string): Promise<Migration[]> {
  const there = await readdir(dossier)
  const names = there.filter(name => name.toLowerCase().endsWith('.sql') && name !== TIRAGE).sort()
  refuseMisnamed(names)
  return Promise.all(
    names.map(async nom => {
      const texte = await readFile(`${dossier}/${nom}`, 'utf8')
      return {
        numero: Number(nom.slice(0, 3)),
        nom,
        empreinte: createHash('sha256').update(texte).digest('hex'),
        texte
      }
    })
  )
}

/**
 * Applies what is missing and answers the names applied: `['001_socle.sql']`, then `[]`. Throws `MigrationImpossible`
 * when a file is misnamed, when an applied one was edited since, when the base knows migrations that we do not (it was made by a newer version), or
 * when our schema cannot be had.
 */
export async function migrate(sql: Sql, dossier = DOSSIER): Promise<string[]> {
  const known = await readMigrations(dossier)
  return sql.begin(async tx => {
    await tx`select pg_advisory_xact_lock(${CLE})`
    await ensureSchema(tx)
    await tx`create table if not exists migrations (
      numero integer primary key, nom text not null, empreinte text not null, appliquee_le timestamptz not null default now()
    )`
    const applied = await tx<{ numero: number; nom: string; empreinte: string }[]>`
      select numero, nom, empreinte from migrations order by numero`
    for (const { numero, nom, empreinte } of applied) {
      const ours = known.find(m => m.numero === numero)
      if (ours?.empreinte === empreinte) continue
      throw new MigrationImpossible(
        ours ? 'une migration déjà appliquée a été modifiée' : 'la base vient d’une version plus récente',
        {
          vu: nom,
          remede: ours
            ? 'Remettez le fichier en état ; un changement s’écrit dans une nouvelle migration.'
            : 'Mettez à jour le programme, puis relancez.'
        }
      )
    }
    const missing = known.filter(m => !applied.some(a => a.numero === m.numero))
    for (const { numero, nom, empreinte, texte } of missing) {
      await tx.unsafe(texte)
      await tx`insert into migrations ${tx({ numero, nom, empreinte })}`
    }
    return missing.map(m => m.nom)
  })
}
