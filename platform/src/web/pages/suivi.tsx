/** Whether going there worked: three buttons, a thank you, and a way on. */
import { REPONSES, type Reponse } from '../../retours/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { SUIVI as M, REPONSES_DITES } from './signaler.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly nom: string
}

export function PageSuivi({ contexte, code, nom }: Props & { readonly code: string }) {
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{insecable(M.titre)}</h1>
      <p class="chapeau">{insecable(M.chapeau(nom))}</p>
      <form class="reponses" method="post" action={`/suivi/${code}`} encType="multipart/form-data">
        {REPONSES.map(r => (
          <button key={r} class={r === 'oui' ? 'bouton' : 'bouton discret'} type="submit" name="reponse" value={r}>
            {REPONSES_DITES[r]}
          </button>
        ))}
      </form>
      <p class="doux">{M.garde}</p>
    </Cadre>
  )
}

export function PageMerci({ contexte, id, nom, reponse }: Props & { readonly id: string; readonly reponse: Reponse }) {
  return (
    <Cadre contexte={contexte} titre={M.merci} cachee>
      <h1>{M.merci}</h1>
      <p class="chapeau">{insecable(reponse === 'oui' ? M.merciOui : M.merciNon)}</p>
      <p class="suites">
        <a href={`/lieux/${encodeURIComponent(id)}`}>{nom}</a>
        {reponse === 'oui' ? null : <a href={`/lieux/${encodeURIComponent(id)}/signaler`}>{M.signaler}</a>}
        <a href="/">{M.autres}</a>
      </p>
    </Cadre>
  )
}

export function PageCodeInconnu({ contexte }: Pick<Props, 'contexte'>) {
  return (
    <Cadre contexte={contexte} titre={M.codeInconnu} cachee>
      <h1>{M.codeInconnu}</h1>
      <p class="chapeau">{insecable(M.codeInconnuTexte)}</p>
      <p class="suites">
        <a href="/">{M.autres}</a>
      </p>
    </Cadre>
  )
}
