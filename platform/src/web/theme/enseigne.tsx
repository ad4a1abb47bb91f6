/** What a hub says of itself on every page: its logo and name at the top, its contact and the name that all share at the foot. */
import type { ComponentChildren } from 'preact'
import { CADRE } from '../cadre.mots.ts'
import { THEME } from './theme.mots.ts'
import type { ThemeVu } from './vu.ts'

/** `children`: our own mark, for who has no logo. */
export function Enseigne({ theme, children }: { theme: ThemeVu | null; children: ComponentChildren }) {
  return (
    <a class={theme?.nom || theme?.logo ? 'entete-nom du-hub' : 'entete-nom'} href="/">
      {theme?.logo ? (
        <img class="logo" src={theme.logo.src} width={theme.logo.largeur} height={theme.logo.hauteur} alt="" />
      ) : (
        children
      )}
      {theme?.nom ? <bdi>{theme.nom}</bdi> : CADRE.nom}
    </a>
  )
}

/** Under the name of a hub, that of the register; and whom to write to. */
export function PiedDuHub({ theme }: { theme: ThemeVu | null }) {
  const { nom, contact } = theme ?? {}
  return (
    <>
      {nom ? (
        <p class="pied-hub">
          <bdi>{nom}</bdi>, {THEME.surLeRegistre}
        </p>
      ) : null}
      {contact ? (
        <p class="pied-contact">
          {THEME.contact} {contact.href ? <a href={contact.href}>{contact.texte}</a> : <bdi>{contact.texte}</bdi>}
        </p>
      ) : null}
    </>
  )
}
