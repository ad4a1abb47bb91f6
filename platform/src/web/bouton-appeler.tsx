/** The number of a place as a button, that a phone dials and a screen reader names; nothing without a number that can be dialled. */
import { Icone } from './icone.tsx'
import type { LieuVu } from './lieu-vu.ts'
import { MOTS_RECHERCHE as M } from './pages/recherche.mots.ts'

export function BoutonAppeler({ vu: { nom, telephones } }: { vu: LieuVu }) {
  const [tel] = telephones
  if (!tel?.href) return null
  return (
    <a class="bouton discret" href={tel.href}>
      <Icone nom="telephone" />
      <span class="hors-vue">{M.appeler(nom)} </span>
      <span class="tel">{tel.texte}</span>
    </a>
  )
}
