/** The status line: a shape and words, never a colour alone. */
import type { Statut } from './horaires.ts'

export function StatutVu({ statut }: { statut: Statut }) {
  return (
    <p class={`statut ${statut.genre}`}>
      <svg class="forme" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {statut.genre === 'ouvert' ? <circle cx="8" cy="8" r="6" /> : null}
        {statut.genre === 'ferme' ? <path d="M3 3l10 10M13 3l-10 10" /> : null}
        {statut.genre === 'incertain' ? <circle class="creux" cx="8" cy="8" r="5.5" /> : null}
      </svg>
      <span>
        <strong>{statut.texte}</strong>
        {statut.suite ? <span class="doux"> · {statut.suite}</span> : null}
      </span>
    </p>
  )
}
