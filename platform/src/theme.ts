/**
 * What a hub puts of its own on the site: a name, two colours, a logo, whom to write to, its territory. What it leaves out is ours. The base
 * keeps it, the pages wear it, and neither knows the other.
 */

/** A picture that was checked, under the hash of its bytes. */
export interface LogoConnu {
  /** SHA-256, in hexadecimal. */
  readonly empreinte: string
  readonly type: 'svg' | 'png'
  /** In pixels, or in the units of its drawing: what matters is their ratio. */
  readonly largeur: number
  readonly hauteur: number
}

export interface Logo extends LogoConnu {
  readonly octets: Buffer
}

export interface Theme {
  readonly nom: string | null
  /** Of what one acts on, in six figures: `#0b5d4e`. */
  readonly pin: string | null
  /** Of emphasis, never under nor in a text of ours but ink: `#f2b233`. */
  readonly soleil: string | null
  /** An e-mail, an address of the Web, a telephone, or a name. */
  readonly contact: string | null
  /** Where its people are: what the home page proposes first. */
  readonly territoire: { readonly type: 'epci' | 'departement' | 'region'; readonly code: string } | null
  readonly logo: LogoConnu | null
}

/** A theme, when it was put on (ISO) and by whom. */
export interface ThemePose extends Theme {
  readonly pose_le: string
  readonly pose_par: string
}

/** Ours: nothing of a hub. */
export const SANS_THEME: Theme = { nom: null, pin: null, soleil: null, contact: null, territoire: null, logo: null }

/** `isNotre(SANS_THEME) === true` */
export const isNotre = ({ nom, pin, soleil, contact, territoire, logo }: Theme): boolean =>
  [nom, pin, soleil, contact, territoire, logo].every(dit => dit === null)

/** Where the site finds its theme, whichever of its processes put it on. */
export interface Themes {
  /** The one that the site wears, even when it is ours again; null when there never was any. */
  lit(): ThemePose | null
  /** The bytes of a picture once kept; null for what is none of ours. */
  logo(empreinte: string): Promise<Logo | null>
  /** Keeps a picture, so that it may be looked at before it is put on. */
  gardeLogo(logo: Logo): Promise<void>
  /** Puts a theme on; every process sees it, this one at once. */
  pose(theme: Theme, par: string): Promise<void>
}
