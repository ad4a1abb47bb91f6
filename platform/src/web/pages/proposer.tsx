/** Proposing a list that was just checked: five answers, each with its own mistake beside it. */
import type { ChampProposition } from '../../validations/proposition.ts'
import { CONSENTEMENT, LICENCES } from '../../validations/proposition.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { PROPOSER as M } from './proposer.mots.ts'
import { licenceEnClair } from './sources.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly id: string
  /** What was answered, when something is wrong with it. */
  readonly dits?: ReadonlyMap<string, string>
  readonly fautes?: Partial<Record<ChampProposition, string>>
}

interface PropsChamp {
  readonly nom: ChampProposition
  readonly label: string
  readonly aide?: string
  readonly type?: 'text' | 'email'
  readonly autocomplete?: string
}

export function PageProposer({ contexte, id, dits = new Map(), fautes = {} }: Props) {
  const faute = (nom: ChampProposition) =>
    fautes[nom] ? (
      <p class="faute" id={`${nom}-faute`}>
        {fautes[nom]}
      </p>
    ) : null
  const decrit = (nom: ChampProposition, aide?: string) =>
    [aide ? `${nom}-aide` : '', fautes[nom] ? `${nom}-faute` : ''].filter(Boolean).join(' ') || undefined
  const Champ = ({ nom, label, aide, type = 'text', autocomplete }: PropsChamp) => (
    <div>
      <label for={nom}>{label}</label>
      {aide ? (
        <p class="doux" id={`${nom}-aide`}>
          {insecable(aide)}
        </p>
      ) : null}
      {faute(nom)}
      <input
        id={nom}
        name={nom}
        type={type as 'text'}
        required
        maxLength={200}
        value={dits.get(nom) ?? ''}
        autocomplete={autocomplete}
        aria-describedby={decrit(nom, aide)}
        aria-invalid={fautes[nom] ? 'true' : undefined}
      />
    </div>
  )
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      {Object.keys(fautes).length > 0 ? (
        <p class="avis" role="alert">
          {M.fautes}
        </p>
      ) : null}
      <form class="proposer" method="post" action={`/publier/${id}/proposer`} encType="multipart/form-data">
        <Champ nom="titre" label={M.nom} aide={M.nomAide} />
        <Champ nom="editeur" label={M.editeur} aide={M.editeurAide} autocomplete="organization" />
        <div>
          <label for="licence">{M.licence}</label>
          <p class="doux" id="licence-aide">
            {M.licenceAide}
          </p>
          {faute('licence')}
          <select id="licence" name="licence" required aria-describedby={decrit('licence', M.licenceAide)}>
            <option value="">{M.choisir}</option>
            {LICENCES.map(l => (
              <option key={l} value={l} selected={dits.get('licence') === l}>
                {licenceEnClair(l)}
              </option>
            ))}
          </select>
        </div>
        <Champ nom="courriel" label={M.courriel} aide={M.courrielAide} type="email" autocomplete="email" />
        <div>
          {faute('consentement')}
          <div class="consentement">
            <input
              type="checkbox"
              id="consentement"
              name="consentement"
              value="oui"
              required
              checked={dits.get('consentement') === 'oui'}
              aria-describedby={decrit('consentement')}
            />
            <label for="consentement">{CONSENTEMENT}</label>
          </div>
        </div>
        <button class="bouton" type="submit">
          {M.envoyer}
        </button>
      </form>
      <p class="lien-seul">
        <a href={`/publier/${id}/rapport`}>{M.retour}</a>
      </p>
    </Cadre>
  )
}

export function PageProposee({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={M.merci} cachee>
      <h1>{M.merci}</h1>
      {M.merciTextes.map(t => (
        <p key={t}>{t}</p>
      ))}
    </Cadre>
  )
}
