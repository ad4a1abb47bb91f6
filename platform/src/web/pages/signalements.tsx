/** The operator's list of what people report: read, answered with a word, closed; what it changes of a fiche is done elsewhere. */

import { date } from '../../moment.ts'
import { type Signalement, TEXTE_MAX } from '../../retours/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { GUICHET_SIGNALEMENTS as M, SIGNALER, SUJETS_DITS } from './signaler.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly signalements: readonly Signalement[]
  /** The name of a place by its id; null when it is gone. */
  readonly nomDe: (id: string) => string | null
  readonly jeton: string
}

export function PageSignalements({ contexte, signalements, nomDe, jeton }: Props) {
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      <p class="chapeau">
        {M.combien(signalements.length)} {signalements.length > 0 ? M.explique : null}
      </p>
      {signalements.map(({ numero, identite, sujet, texte, recue_le }) => (
        <article key={numero} class="signalement">
          <h2>{SIGNALER.numero(numero)}</h2>
          <p>
            <a href={`/lieux/${encodeURIComponent(identite)}`}>{nomDe(identite) ?? identite}</a> · {SUJETS_DITS[sujet]}
          </p>
          <p class="doux">{M.recu(date(recue_le))}</p>
          {texte === null ? <p>{M.sansTexte}</p> : <blockquote class="brut">{texte}</blockquote>}
          <form class="proposer signaler" method="post" action="/exploitant/signalements" encType="multipart/form-data">
            <input type="hidden" name="jeton" value={jeton} />
            <input type="hidden" name="numero" value={numero} />
            <div>
              <label for={`mot-${numero}`}>
                {M.mot}
                <span class="hors-vue"> ({numero})</span>
              </label>
              <textarea id={`mot-${numero}`} name="reponse" rows={2} required maxLength={TEXTE_MAX} />
            </div>
            <button class="bouton discret" type="submit">
              {M.clore}
              <span class="hors-vue"> {numero}</span>
            </button>
          </form>
        </article>
      ))}
      <p class="lien-seul">
        <a href="/exploitant/attente">{M.attente}</a>
      </p>
    </Cadre>
  )
}

export function PageDejaClos({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={M.deja} cachee>
      <h1>{M.deja}</h1>
      <p class="chapeau">{M.dejaTexte}</p>
      <p>
        <a class="bouton" href="/exploitant/signalements">
          {M.retour}
        </a>
      </p>
    </Cadre>
  )
}
