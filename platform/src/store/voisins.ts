/**
 * Who else uses this base. A server of `DATABASE_URL` may be shared, on purpose or by a slip: each process names its
 * connections after its data folder, so that PostgreSQL itself says who is there, and forgets who died. What publishes
 * takes its turn: two runs at once on one base would each retire what the other had just read.
 */
import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Sql } from './connexion.ts'

/** Another process on the base, as it named itself. */
export interface Voisin {
  /** Its data folder, with the machine: `srv1:/var/lieux`; its beginning is « … » when the name was too long. */
  readonly dossier: string
  /** ISO instant of its first connection. */
  readonly depuis: string
}

const PREFIXE = 'lieux-communs'
// PostgreSQL keeps 63 bytes of an application's name, and mangles what is not ASCII.
const OCTETS = 63
// "lieux-communs 1a2b3c4d srv1:/var/lieux"
const NOM = /^lieux-communs ([0-9a-f]{8}) (\S{1,40})$/
/** Turn of those who publish, workers included (see `travaux.ts`), beside those of migrations and of `publish`. */
export const CLE_DU_TOUR = 7_364_003

/**
 * The name under which this folder's connections are known: `/var/lieux` on `srv1` → `lieux-communs 1a2b3c4d srv1:/var/lieux`.
 * The figures tell apart folders whose names end alike.
 */
export function nomDeConnexion(dossier: string, machine = hostname()): string {
  const mark = createHash('sha256').update(`${machine}\0${dossier}`).digest('hex').slice(0, 8)
  const room = OCTETS - PREFIXE.length - mark.length - 2
  const whole = `${machine}:${dossier}`
  let said = [...whole]
  const coded = (): string => encodeURI(said.join(''))
  if (coded().length > room) {
    said = ['~', ...said]
    // "~" stands for what is cut, from the beginning: folders differ by their ends.
    while (coded().length > room) said.splice(1, 1)
  }
  return `${PREFIXE} ${mark} ${coded()}`
}

const folderOf = (coded: string): string => decodeURI(coded).replace(/^~/, '…')

/** The other folders whose processes use this base now, the oldest first. Sessions of another account do not show their name. */
export async function findVoisins(sql: Sql, dossier: string): Promise<Voisin[]> {
  const rows = await sql<{ nom: string; depuis: Date }[]>`
    select application_name as nom, min(backend_start) as depuis from pg_stat_activity
    where datname = current_database() and application_name like ${`${PREFIXE} %`}
      and application_name <> ${nomDeConnexion(dossier)}
    group by application_name order by depuis, nom`
  return rows.flatMap(({ nom, depuis }) => {
    const coded = NOM.exec(nom)?.[2]
    return coded === undefined ? [] : [{ dossier: folderOf(coded), depuis: depuis.toISOString() }]
  })
}

/** Keeps one connection open under our name, made again when it breaks: an idle pool would be seen by nobody. */
export const stayVisible = async (sql: Sql): Promise<void> => {
  await sql.listen('voisins', () => {})
}

/** Runs `work` while nobody else on this base does the same; `waiting` is called when somebody does. */
export async function takeTurn<T>(sql: Sql, work: () => Promise<T>, waiting: () => void): Promise<T> {
  const held = await sql.reserve()
  try {
    const [row] = await held<{ prise: boolean }[]>`select pg_try_advisory_lock(${CLE_DU_TOUR}) as prise`
    if (!row?.prise) {
      waiting()
      await held`select pg_advisory_lock(${CLE_DU_TOUR})`
    }
    try {
      return await work()
    } finally {
      await held`select pg_advisory_unlock(${CLE_DU_TOUR})`
    }
  } finally {
    held.release()
  }
}
