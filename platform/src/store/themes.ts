/** The themes that the site wore, the last one being worn, and the pictures they show: kept with who put them on, told to every process. */
import type { Logo, Theme, ThemePose } from '../theme.ts'
import type { Sql } from './connexion.ts'

export interface Themes {
  /** The last one put on; null when there never was any. */
  current(): Promise<ThemePose | null>
  /** Puts one on, and forgets the pictures that were only looked at. The picture it shows must be kept already. */
  wear(theme: Theme, par: string): Promise<void>
  keepLogo(logo: Logo): Promise<void>
  logo(empreinte: string): Promise<Logo | null>
  /** Calls back when another is put on, by any process, and when the base is found again after it was away. Answers how to stop. */
  onChanged(callback: () => void): Promise<() => Promise<void>>
}

interface Row extends Pick<Theme, 'nom' | 'pin' | 'soleil' | 'contact'> {
  readonly pose_le: Date
  readonly pose_par: string
  readonly territoire_type: 'epci' | 'departement' | 'region' | null
  readonly territoire_code: string | null
  readonly logo: string | null
  readonly type: 'svg' | 'png'
  readonly largeur: number
  readonly hauteur: number
}

function readRow(row: Row): ThemePose {
  const { nom, pin, soleil, contact, pose_le, pose_par, logo, type, largeur, hauteur } = row
  const { territoire_type: genre, territoire_code: code } = row
  return {
    ...{ nom, pin, soleil, contact, pose_par },
    territoire: genre === null || code === null ? null : { type: genre, code },
    logo: logo === null ? null : { empreinte: logo, type, largeur, hauteur },
    pose_le: pose_le.toISOString()
  }
}

export function createThemes(sql: Sql): Themes {
  return {
    async current() {
      const [row] = await sql<Row[]>`
        select pose_le, pose_par, nom, pin, soleil, contact, territoire_type, territoire_code, logo, type, largeur, hauteur
          from themes left join logos on logos.empreinte = themes.logo order by numero desc limit 1`
      return row ? readRow(row) : null
    },
    async wear({ nom, pin, soleil, contact, territoire, logo }, par) {
      await sql.begin(async tx => {
        await tx`
          insert into themes (pose_par, nom, pin, soleil, contact, territoire_type, territoire_code, logo)
          values (${par}, ${nom}, ${pin}, ${soleil}, ${contact}, ${territoire?.type ?? null}, ${territoire?.code ?? null},
                  ${logo?.empreinte ?? null})`
        await tx`
          delete from logos where recu_le < now() - interval '1 day'
             and not exists (select 1 from themes where themes.logo = logos.empreinte)`
        await tx`select pg_notify('theme', '')`
      })
    },
    async keepLogo({ empreinte, type, largeur, hauteur, octets }) {
      await sql`
        insert into logos (empreinte, type, largeur, hauteur, octets)
        values (${empreinte}, ${type}, ${largeur}, ${hauteur}, ${octets})
        on conflict (empreinte) do update set recu_le = now()`
    },
    async logo(empreinte) {
      const [row] = await sql<Logo[]>`
        select empreinte, type, largeur, hauteur, octets from logos where empreinte = ${empreinte}`
      return row ?? null
    },
    async onChanged(callback) {
      const { unlisten } = await sql.listen('theme', callback, callback)
      return unlisten
    }
  }
}
