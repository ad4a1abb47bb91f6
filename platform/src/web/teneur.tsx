/**
 * Who keeps this site, as its settings say: how to reach them, who is around them. What was not said is told as such, with what to do
 * meanwhile: no page may let believe that somebody answers where nobody was named.
 */
import { TENEUR as T } from './teneur.mots.ts'

/** An organisation, with its own site when it has one. */
export interface Organisme {
  readonly nom: string
  readonly site: string | null
}

export interface Teneur {
  readonly editeur: Organisme | null
  readonly courriel: string | null
  /** A page where to write to them. */
  readonly page: string | null
  /** Those who follow the register: `LIEUX_GROUPE`. */
  readonly groupe: readonly Organisme[]
  /** `LIEUX_PARTENAIRES` */
  readonly partenaires: readonly Organisme[]
}

export const SANS_TENEUR: Teneur = { editeur: null, courriel: null, page: null, groupe: [], partenaires: [] }

/** `Hub inventé`, as a link to its site when it has one. */
export const OrganismeDit = ({ nom, site }: Organisme) =>
  site === null ? <span>{nom}</span> : <a href={site}>{nom}</a>

/** Who they are and how to write to them, under the anchor `contact`. */
export function Contact({ teneur: { editeur, courriel, page } }: { readonly teneur: Teneur }) {
  return (
    <div id="contact" class="contact-du-site">
      <p>
        {T.tenuPar} <strong>{editeur ? <OrganismeDit {...editeur} /> : T.personneNommee}</strong>.
      </p>
      {courriel ? (
        <p class="lien-seul">
          <a href={`mailto:${courriel}`}>{T.ecrire(courriel)}</a>
        </p>
      ) : null}
      {page ? (
        <p class="lien-seul">
          <a href={page}>{T.pageDeContact}</a>
        </p>
      ) : null}
      {courriel || page ? null : <p>{T.sansContact}</p>}
      <p>{T.pourUnLieu}</p>
    </div>
  )
}
