/** « Près de moi »: hidden until a script finds that the browser can tell a position; it sends the form it stands in, with the point. */
import { Icone } from './icone.tsx'
import { selonLangue } from './langues/langue.ts'

export const MOTS_FR = {
  bouton: 'Près de moi',
  refuse: 'Votre position n’est pas disponible. Écrivez plutôt le nom de votre commune.'
} as const

const MOTS = selonLangue('presDeMoi', MOTS_FR)

export function PresDeMoi() {
  return (
    <p class="pres-de-moi" hidden data-refus={MOTS.refuse}>
      <button type="button" class="bouton discret">
        <Icone nom="position" />
        {MOTS.bouton}
      </button>
      <span role="status" />
    </p>
  )
}
