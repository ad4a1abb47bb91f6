/** « Publier mes données », first step: one question, which list; and the pages of a list that is being read or cannot be. */
import { OCTETS_MAX, type Refus, type Validation } from '../../validations/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { PUBLIER as M } from './publier.mots.ts'

const Etape = ({ n }: { n: number }) => <p class="etape">{M.etape(n)}</p>

function Formulaire() {
  return (
    <form class="depot" method="post" action="/publier" encType="multipart/form-data">
      <div class="depot-fichier">
        <label for="fichier">{M.fichier}</label>
        <p class="doux" id="formats">
          {M.formats}
        </p>
        <input
          type="file"
          id="fichier"
          name="fichier"
          aria-describedby="formats"
          data-octets={OCTETS_MAX}
          data-trop={insecable(M.tropGrand)}
          accept=".csv,.tsv,.txt,.xlsx,.ods,.json,.geojson"
        />
      </div>
      <p class="depot-ou">{M.ou}</p>
      <div>
        <label for="adresse">{M.adresse}</label>
        <p class="doux" id="adresse-aide">
          {M.adresseAide}
        </p>
        <input type="url" id="adresse" name="adresse" aria-describedby="adresse-aide" autocomplete="off" />
      </div>
      <p role="status" class="depot-dit" />
      <button class="bouton" type="submit">
        {M.lire}
      </button>
    </form>
  )
}

export function PagePublier({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={M.titre} description={M.chapeau} depot>
      <Etape n={1} />
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      <Formulaire />
      <h2>{M.promesse}</h2>
      <ul>
        {M.promesses.map(p => (
          <li key={p}>{p}</li>
        ))}
      </ul>
      <h2>{M.commencer}</h2>
      <ul>
        <li>
          <a href="/publier/modele.xlsx">{M.modele}</a>, {M.modeleTexte}
        </li>
        <li>
          <a href="/publier/champs">{M.champs}</a>, {M.champsTexte}
        </li>
      </ul>
      <h2>{M.programme}</h2>
      <p>
        {insecable(M.programmeTexte)} <a href="/donnees#verifier">{M.programmeLien}</a>
      </p>
    </Cadre>
  )
}

export function PageEffacee({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={M.efface} cachee>
      <h1>{M.efface}</h1>
      <p>{M.effaceTexte}</p>
      <p class="lien-seul">
        <a href="/publier">{M.recommencer}</a>
      </p>
    </Cadre>
  )
}

/** Without a script, the page asks again by itself (a header says it). */
export function PageAttente({ contexte, validation }: { contexte: Contexte; validation: Validation }) {
  const { etape, part, rang } = validation.avancement
  return (
    <Cadre contexte={contexte} titre={M.attente} cachee>
      <h1>{M.attente}</h1>
      <p role="status">{insecable(rang === undefined ? etape : M.avant(rang))}</p>
      <progress class="avancee" max={1} value={part} aria-label={M.attente}>
        {Math.round(part * 100)} %
      </progress>
      <p>{M.attenteTexte}</p>
      <p class="lien-seul">
        <a href={`/publier/${validation.id}`}>{M.actualiser}</a>
      </p>
    </Cadre>
  )
}

export function PageRefus({ contexte, refus }: { contexte: Contexte; refus: Refus }) {
  return (
    <Cadre contexte={contexte} titre={M.refus} cachee>
      <h1>{M.refus}</h1>
      <p>{insecable(refus.cause)}</p>
      <h2>{M.vu}</h2>
      <p>{insecable(refus.vu)}</p>
      <h2>{M.remede}</h2>
      <p>{insecable(refus.remede.charAt(0).toUpperCase() + refus.remede.slice(1))}</p>
      <p>
        <a class="bouton" href="/publier">
          {M.recommencer}
        </a>
      </p>
    </Cadre>
  )
}

/** Choices that make no mapping: what is wrong with them, and the way back. */
export function PageFautes({ contexte, id, fautes }: { contexte: Contexte; id: string; fautes: readonly string[] }) {
  return (
    <Cadre contexte={contexte} titre={M.fautes} cachee>
      <h1>{M.fautes}</h1>
      <ul>
        {fautes.map(f => (
          <li key={f}>{f}</li>
        ))}
      </ul>
      <p>
        <a class="bouton" href={`/publier/${id}`}>
          {M.retour}
        </a>
      </p>
    </Cadre>
  )
}
