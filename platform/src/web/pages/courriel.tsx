/** The form that sends a helper's sheet by e-mail, under what it says of the address first; and the page that tells what became of it. */
import { type Envoi, masque } from '../../courriel/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { COURRIEL as M } from './courriel.mots.ts'

export type FauteDeCourriel = keyof typeof M.fautes

interface Form {
  /** What the sheet is made of, as pairs of its address. */
  readonly gardes: readonly (readonly [string, string])[]
  readonly adresse?: string
  readonly faute?: FauteDeCourriel
}

export function FormulaireCourriel({ gardes, adresse = '', faute }: Form) {
  return (
    <form class="envoyer" method="post" action="/fiche-accompagnement/courriel" encType="multipart/form-data">
      {gardes.map(([nom, valeur]) => (
        <input key={nom} type="hidden" name={nom} value={valeur} />
      ))}
      <label for="courriel">{M.adresse}</label>
      <p class="doux" id="courriel-aide">
        {M.adresseAide}
      </p>
      {faute ? (
        <p class="faute" id="courriel-faute">
          {insecable(M.fautes[faute])}
        </p>
      ) : null}
      <input
        id="courriel"
        name="courriel"
        type="email"
        required
        maxLength={254}
        autocomplete="off"
        spellcheck={false}
        value={adresse}
        aria-describedby={faute ? 'courriel-aide courriel-faute' : 'courriel-aide'}
        aria-invalid={faute ? 'true' : undefined}
      />
      <button class="bouton discret" type="submit">
        {M.envoyer}
      </button>
    </form>
  )
}

interface Page {
  readonly contexte: Contexte
  /** Where the sheet is. */
  readonly feuille: string
}

/** Asked again: nothing was sent. */
export function PageCourrielFaux({ contexte, feuille, ...form }: Page & Form) {
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      <div class="preparer">
        <FormulaireCourriel {...form} />
      </div>
      <p class="lien-seul">
        <a href={feuille}>{M.retour}</a>
      </p>
    </Cadre>
  )
}

/** To whom it went, masked; or what the server said, and what to do. */
export function PageCourriel({ contexte, feuille, adresse, envoi }: Page & { adresse: string; envoi: Envoi }) {
  const masquee = masque(adresse)
  const titre = envoi.parti ? M.parti(masquee) : M.pasParti
  return (
    <Cadre contexte={contexte} titre={envoi.parti ? M.titre : titre} cachee>
      <h1>{titre}</h1>
      {envoi.parti ? (
        <>
          <p>{M.partiTexte}</p>
          <p>{M.autre}</p>
        </>
      ) : (
        <>
          <p role="alert">{insecable(M.causes[envoi.cause](masquee))}</p>
          {envoi.reponse ? <p class="doux">{M.reponse(envoi.reponse)}</p> : null}
        </>
      )}
      <p class="lien-seul">
        <a href={feuille}>{M.retour}</a>
      </p>
    </Cadre>
  )
}
