/**
 * The helper's sheet: for each place a page of A4 that one reads at arm's length, and above them, on the screen only, the helper's own words
 * to put there. The sheet is its address; of it, only the codes of follow-up are kept.
 */

import type { Point } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { type Choisis, listOf } from '../choisis.ts'
import type { FondDeCarte } from '../fond-de-carte.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { ACCOMPAGNEMENT as M } from './accompagnement.mots.ts'
import { COURRIEL } from './courriel.mots.ts'
import { FormulaireCourriel } from './courriel.tsx'
import { Feuille } from './feuille.tsx'

/** Signs of the helper's note. */
export const NOTE_MAX = 500
/** Sheets at once. */
export const LIEUX_MAX = 6

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly choisis: Choisis
  readonly note: string
  /** True when the note was longer than a sheet takes. */
  readonly coupee: boolean
  /** Where the person starts from; null: from the middle of the town. */
  readonly depuis: Point | null
  readonly fond: FondDeCarte
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly racine: string
  /** By place, the code that says whether it worked; null until the form is sent, and where this site does not count. */
  readonly codes: readonly (string | null)[]
  /** True when a sheet may bear a code of follow-up. */
  readonly suivie: boolean
  /** True when the sheet may be sent by e-mail. */
  readonly envoyable: boolean
}

/** What a sheet is made of, as its address says it. */
export const gardesDe = (dite: {
  readonly ids: readonly string[]
  readonly note: string
  readonly depuis: Point | null
  readonly codes: readonly (string | null)[]
}): [string, string][] => [
  ['lieux', dite.ids.join(',')],
  ...(dite.codes.some(Boolean) ? [['codes', dite.codes.filter(Boolean).join(',')] as [string, string]] : []),
  ...(dite.depuis ? [['depuis', `${dite.depuis.latitude},${dite.depuis.longitude}`] as [string, string]] : []),
  ...(dite.note ? [['note', dite.note] as [string, string]] : [])
]

/** What is wrong with the address, said without stopping anything. */
export function Avis({ textes }: { textes: readonly (string | null | false)[] }) {
  return (
    <>
      {textes.map(texte =>
        texte ? (
          <p key={texte} class="avis" role="status">
            {texte}
          </p>
        ) : null
      )}
    </>
  )
}

export function PageAccompagnement(props: Props) {
  const { contexte, catalogue, choisis, note, coupee, depuis, maintenant, codes } = props
  const { rangs, inconnus, trop } = choisis
  const ids = rangs.map(rang => catalogue.id(rang))
  const sansCode = props.suivie && !codes.every(Boolean)
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee fiche>
      <div class="preparer">
        <h1>{M.titre}</h1>
        <p class="chapeau">{M.chapeau(rangs.length)}</p>
        <Avis
          textes={[
            coupee && M.noteCoupee(NOTE_MAX),
            trop && M.trop(LIEUX_MAX),
            inconnus.length > 0 && M.inconnus(inconnus),
            depuis && M.depuis
          ]}
        />
        <form class="proposer" method="post" enctype="multipart/form-data" action="/fiche-accompagnement">
          {gardesDe({ ids, note: '', depuis, codes }).map(([nom, valeur]) => (
            <input key={nom} type="hidden" name={nom} value={valeur} />
          ))}
          <div>
            <label for="note">{M.note}</label>
            <p class="doux" id="note-aide">
              {M.noteAide(NOTE_MAX)}
            </p>
            <textarea id="note" name="note" rows={3} maxLength={NOTE_MAX} aria-describedby="note-aide">
              {note}
            </textarea>
          </div>
          {sansCode ? (
            <p class="doux" id="code-aide">
              {M.codeAide}
            </p>
          ) : null}
          <div class="gestes">
            <button class="bouton" type="submit" aria-describedby={sansCode ? 'code-aide' : undefined}>
              {sansCode ? M.ecrireAvecCode : M.ecrire}
            </button>
            <span class="imprimer" hidden>
              <button class="bouton discret" type="button">
                <Icone nom="imprimer" />
                {M.imprimer}
              </button>
            </span>
          </div>
        </form>
        <p class="doux">{M.imprimerAide}</p>
        {props.envoyable ? (
          <details class="par-courriel">
            <summary>{COURRIEL.titre}</summary>
            <FormulaireCourriel gardes={gardesDe({ ids, note, depuis, codes })} />
          </details>
        ) : null}
        {ids.length > 1 ? (
          <p class="lien-seul">
            <a href={`/comparer?lieux=${listOf(ids.slice(0, 3))}`}>
              <Icone nom="comparer" />
              {M.comparer}
            </a>
          </p>
        ) : null}
      </div>
      {rangs.map((rang, i) => (
        <Feuille
          key={rang}
          {...{ catalogue, rang, note, depuis, maintenant }}
          fond={props.fond}
          lecteur={props.lecteur}
          racine={props.racine}
          code={codes[i] ?? null}
        />
      ))}
    </Cadre>
  )
}
