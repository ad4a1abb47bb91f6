/** A theme as pages wear it: addresses and texts, ready to be written. */
import { isNotre, type LogoConnu, type Theme } from '../../theme.ts'
import { adresseDe } from './feuille.ts'
import type { Face } from './jetons.ts'
import { NOTRES } from './palette.ts'

export interface ThemeVu {
  readonly nom: string | null
  /** The style sheet that comes after ours; null when the colours are ours. */
  readonly feuille: string | null
  /** Of the tab. */
  readonly icone: string
  /** Its height is that of a line of the header; its width, in proportion. */
  readonly logo: { readonly src: string; readonly largeur: number; readonly hauteur: number } | null
  readonly contact: { readonly texte: string; readonly href: string | null } | null
  readonly territoire: Theme['territoire']
  /** The colour of titles on paper. */
  readonly pin: string
}

/** In the header, in pixels; see theme.css. */
const HAUTEUR = 40

/** `/theme/logo/3f…a2.svg` */
export const adresseDuLogo = ({ empreinte, type }: LogoConnu): string => `/theme/logo/${empreinte}.${type}`

// "aide@hub.exemple.fr"
const COURRIEL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/
// "03 99 00 00 00", "+33 3 99 00 00 00"
const TELEPHONE = /^\+?[\d .()-]{4,20}$/

/** What a contact opens; null of what is neither an e-mail, nor a page, nor a telephone, and opens nothing. */
export function lienDe(contact: string): string | null {
  if (COURRIEL.test(contact)) return `mailto:${encodeURI(contact)}`
  if (/^https:\/\//i.test(contact) && URL.canParse(contact)) return new URL(contact).href
  return TELEPHONE.test(contact) ? `tel:${contact.replace(/[^\d+]/g, '')}` : null
}

/** `face` forces one, for who looks at both; null for what is ours, which needs nothing. */
export function themeVu(theme: Theme | null, face?: Face): ThemeVu | null {
  if (theme === null || (isNotre(theme) && face === undefined)) return null
  const { nom, contact, logo, territoire } = theme
  const couleurs = { pin: theme.pin ?? NOTRES.pin, soleil: theme.soleil ?? NOTRES.soleil }
  const teinte = theme.pin !== null || theme.soleil !== null
  return {
    ...{ nom, territoire },
    feuille: face ? adresseDe(couleurs, `${face}.css`) : teinte ? adresseDe(couleurs, 'css') : null,
    icone: teinte ? adresseDe(couleurs, 'svg') : '/favicon.svg',
    logo: logo && {
      src: adresseDuLogo(logo),
      largeur: Math.max(1, Math.round((logo.largeur / logo.hauteur) * HAUTEUR)),
      hauteur: HAUTEUR
    },
    contact: contact === null ? null : { texte: contact, href: lienDe(contact) },
    pin: couleurs.pin
  }
}
