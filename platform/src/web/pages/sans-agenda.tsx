/** A calendar that cannot be made: why, and the page that says what is known. */
import { Cadre, type Contexte } from '../cadre.tsx'
import { AGENDA as M } from './garder.mots.ts'

export function PageSansAgenda({ contexte, id, nom }: { contexte: Contexte; id: string; nom: string }) {
  return (
    <Cadre contexte={contexte} titre={M.absent} cachee>
      <h1>{M.absent}</h1>
      <p class="chapeau">
        {nom}. {M.absentTexte}
      </p>
      <p>
        <a class="bouton" href={`/lieux/${encodeURIComponent(id)}`}>
          {M.retour}
        </a>
      </p>
    </Cadre>
  )
}
