/** Reporting a mistake: one choice in plain words, one text if one likes; then a number, and the page where it tells what became of it. */

import { type Signalement, SUJETS, type Sujet, TEXTE_MAX } from '../../retours/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { date } from '../dates.ts'
import { langSource } from '../langues/langue.ts'
import { insecable } from '../typographie.ts'
import { SIGNALER as M, SUJETS_DITS } from './signaler.mots.ts'

/** What is wrong with what was sent. */
export type FauteDeSignalement = 'sujet' | 'texte' | 'personne'

interface Props {
  readonly contexte: Contexte
  readonly id: string
  readonly nom: string
  readonly sujet?: Sujet | undefined
  readonly texte?: string
  readonly faute?: FauteDeSignalement
}

export function PageSignaler({ contexte, id, nom, sujet, texte = '', faute }: Props) {
  const fauteTexte = faute === 'texte' ? M.fauteTexte(TEXTE_MAX) : faute === 'personne' ? M.fautePersonne : null
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      <p class="chapeau">{insecable(M.chapeau(nom))}</p>
      {faute ? (
        <p class="avis" role="alert">
          {M.fautes}
        </p>
      ) : null}
      <form
        class="proposer signaler"
        method="post"
        action={`/lieux/${encodeURIComponent(id)}/signaler`}
        encType="multipart/form-data"
      >
        <fieldset aria-describedby={faute === 'sujet' ? 'sujet-faute' : undefined}>
          <legend>{insecable(M.quoi)}</legend>
          {faute === 'sujet' ? (
            <p class="faute" id="sujet-faute">
              {M.fauteSujet}
            </p>
          ) : null}
          {SUJETS.map(s => (
            <div key={s} class="choix">
              <input type="radio" id={`sujet-${s}`} name="sujet" value={s} required checked={s === sujet} />
              <label for={`sujet-${s}`}>{SUJETS_DITS[s]}</label>
            </div>
          ))}
        </fieldset>
        <div>
          <label for="texte">{insecable(M.texte)}</label>
          <p class="doux" id="texte-aide">
            {insecable(M.texteAide(TEXTE_MAX))}
          </p>
          {fauteTexte ? (
            <p class="faute" id="texte-faute">
              {fauteTexte}
            </p>
          ) : null}
          <textarea
            id="texte"
            name="texte"
            rows={4}
            maxLength={TEXTE_MAX}
            aria-describedby={fauteTexte ? 'texte-aide texte-faute' : 'texte-aide'}
            aria-invalid={fauteTexte ? 'true' : undefined}
          >
            {texte}
          </textarea>
        </div>
        <button class="bouton" type="submit">
          {M.envoyer}
        </button>
      </form>
      <p class="lien-seul">
        <a href={`/lieux/${encodeURIComponent(id)}`}>{M.retour}</a>
      </p>
    </Cadre>
  )
}

/** What became of one; `nom`: of its place, as it is called now. What was written is not shown: a number may be guessed. */
export function PageSignalement(props: { contexte: Contexte; signalement: Signalement; nom: string; neuf: boolean }) {
  const { contexte, signalement, nom, neuf } = props
  const { numero, identite, sujet, recue_le, close_le, reponse } = signalement
  return (
    <Cadre contexte={contexte} titre={M.numero(numero)} cachee>
      <h1>{M.numero(numero)}</h1>
      {neuf ? <p class="chapeau">{M.merci}</p> : null}
      <p>{insecable(M.garder)}</p>
      <dl class="faits signalement">
        <div>
          <dt>{M.porteSur}</dt>
          <dd>
            <a href={`/lieux/${encodeURIComponent(identite)}`} lang={langSource()}>
              {nom}
            </a>
          </dd>
          <dd>{SUJETS_DITS[sujet]}</dd>
        </div>
      </dl>
      <p>
        {M.recu(date(recue_le))} {close_le === null ? M.attend : insecable(M.clos(date(close_le)))}
      </p>
      {reponse === null ? null : <blockquote class="brut">{insecable(reponse)}</blockquote>}
      <p class="lien-seul">
        <a href={`/lieux/${encodeURIComponent(identite)}`}>{M.retour}</a>
      </p>
    </Cadre>
  )
}

/** Where a number is written; `vu`: one that leads nowhere. */
export function PageSuivreSignalement({ contexte, vu }: { contexte: Contexte; vu?: string | undefined }) {
  const titre = vu === undefined ? M.suivre : M.inconnu
  return (
    <Cadre contexte={contexte} titre={titre} cachee>
      <h1>{titre}</h1>
      {vu === undefined ? null : <p class="chapeau">{M.inconnuTexte(vu.slice(0, 20))}</p>}
      <form class="proposer" method="get" action="/signalements">
        <div>
          <label for="numero">{M.champNumero}</label>
          <p class="doux" id="numero-aide">
            {insecable(M.suivreTexte)}
          </p>
          <input
            id="numero"
            name="numero"
            type="text"
            required
            maxLength={20}
            autocomplete="off"
            aria-describedby="numero-aide"
          />
        </div>
        <button class="bouton" type="submit">
          {M.voir}
        </button>
      </form>
    </Cadre>
  )
}
