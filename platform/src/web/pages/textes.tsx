/** Pages made of words only: how to take the data, legal notice, accessibility, and what is said when something fails. */
import type { Point } from '@lieux-communs/core'
import { COLONNES_PASSAGE } from '../../store/identites.ts'
import { ADRESSES, BASE } from '../../validations/adresses.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { insecable } from '../typographie.ts'
import { ACCESSIBILITE as A, DONNEES as D, ERREURS as E, MENTIONS as L } from './textes.mots.ts'

/** A parameter of the API as the page shows it; the server hands over the list that validates the calls. */
export interface ParametreDecrit {
  readonly nom: string
  readonly attendu: string | readonly string[]
}

/** A place of the édition, so that the addresses given as examples answer something. */
export interface LieuExemple {
  readonly departement: string | null
  readonly point: Point | null
}

const exemplesDe = ({ departement, point }: LieuExemple): string[] => [
  '/api/v1/lieux?limite=10',
  ...(departement ? [`/api/v1/lieux?departement=${departement}`] : []),
  ...(point
    ? [`/api/v1/lieux?latitude=${point.latitude.toFixed(2)}&longitude=${point.longitude.toFixed(2)}&rayon=5000`]
    : []),
  '/api/v1/editions/courante'
]

/** The bridge table: where it is, what each of its columns holds. */
const TablePassage = () => (
  <>
    <h2>{D.passage}</h2>
    <p>{insecable(D.passageTexte)}</p>
    <p>
      <a href="/donnees/passage.csv">{D.passageLien}</a>
    </p>
    <table class="serre">
      <thead>
        <tr>
          <th scope="col">{D.colonne}</th>
          <th scope="col">{D.contient}</th>
        </tr>
      </thead>
      <tbody>
        {COLONNES_PASSAGE.map(colonne => (
          <tr key={colonne}>
            <th scope="row">
              <code>{colonne}</code>
            </th>
            <td>{insecable(D.colonnes[colonne])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

/** Where maps read the base: software that is given an address, and pages that draw tiles. */
const Cartes = () => (
  <>
    <h2 id="cartes">{D.cartes}</h2>
    <p>
      {insecable(D.cartesTexte)}{' '}
      <a href="/ogc">
        <code>{`https://${D.site}/ogc`}</code>
      </a>
    </p>
    <p>
      {insecable(D.tuilesTexte)}{' '}
      <a href="/tuiles/style.json">
        <code>/tuiles/style.json</code>
      </a>
    </p>
  </>
)

export function PageDonnees({
  contexte,
  parametres,
  exemple,
  passage
}: {
  contexte: Contexte
  parametres: readonly ParametreDecrit[]
  exemple: LieuExemple
  /** True when this site gives the bridge table. */
  passage: boolean
}) {
  return (
    <Cadre contexte={contexte} titre={D.titre} ici="donnees" description={D.chapeau}>
      <h1>{D.titre}</h1>
      <p class="chapeau">{D.chapeau}</p>
      <h2>{D.api}</h2>
      <p>
        {D.apiTexte}{' '}
        <a href="/api/v1/lieux">
          <code>/api/v1/lieux</code>
        </a>
        .
      </p>
      <p>{D.pages}</p>
      <h3>{D.exemples}</h3>
      <ul class="adresses">
        {exemplesDe(exemple).map(e => (
          <li key={e}>
            <a href={e}>
              <code>{e}</code>
            </a>
          </li>
        ))}
      </ul>
      <h3>{D.parametres}</h3>
      <table class="serre">
        <thead>
          <tr>
            <th scope="col">{D.parametre}</th>
            <th scope="col">{D.accepte}</th>
          </tr>
        </thead>
        <tbody>
          {parametres.map(({ nom, attendu }) => (
            <tr key={nom}>
              <th scope="row">
                <code>{nom}</code>
              </th>
              <td class="valeur">
                {typeof attendu === 'string' ? attendu : attendu.map(a => <span key={a}>{a}</span>)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Cartes />
      {passage ? <TablePassage /> : null}
      <h2 id="verifier">{D.verifier}</h2>
      <p>{D.verifierTexte}</p>
      <p>
        <code class="commande">{`curl -i -F fichier=@ma-liste.csv https://${D.site}${BASE}`}</code>
      </p>
      <dl class="adresses-dites">
        {ADRESSES.map(({ methode, adresse, sens }) => (
          <div key={methode + adresse}>
            <dt>
              <code>{`${methode} ${adresse}`}</code>
            </dt>
            <dd>{sens}</dd>
          </div>
        ))}
      </dl>
      <h2>{D.licences}</h2>
      <p>
        {D.licencesTexte} <a href="/sources">{D.voirSources}</a>.
      </p>
    </Cadre>
  )
}

const Paragraphes = ({ textes }: { textes: readonly string[] }) => (
  <>
    {textes.map(t => (
      <p key={t}>{t}</p>
    ))}
  </>
)

const Puces = ({ textes }: { textes: readonly string[] }) => (
  <ul>
    {textes.map(t => (
      <li key={t}>{t}</li>
    ))}
  </ul>
)

export function PageMentions({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={L.titre}>
      <h1>{L.titre}</h1>
      <h2>{L.quoi}</h2>
      <p>{L.quoiTexte}</p>
      <h2>{L.personnes}</h2>
      <Paragraphes textes={L.personnesTextes} />
      <h2>{L.retrait}</h2>
      <p>{L.retraitTexte}</p>
      <h2>{L.credits}</h2>
      <Paragraphes textes={L.creditsTextes} />
    </Cadre>
  )
}

export function PageAccessibilite({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={A.titre}>
      <h1>{A.titre}</h1>
      <h2>{A.etat}</h2>
      <p>{A.etatTexte}</p>
      <h2>{A.teste}</h2>
      <Puces textes={A.testes} />
      <h2>{A.reste}</h2>
      <Puces textes={A.restes} />
      <h2>{A.probleme}</h2>
      <p>{A.problemeTexte}</p>
    </Cadre>
  )
}

/** What happened, what to do, a way on. */
export type Ennui =
  | 'introuvable'
  | 'lieuInconnu'
  | 'lieuMalRecopie'
  | 'pageAbsente'
  | 'panne'
  | 'demande'
  | 'formulaire'
  | 'illisible'
  | 'tropLong'
  | 'methode'
  | 'preparation'
  | EnnuiDeListe

/** Those met on the way to publish a list: the way on leads back there, not to a search. */
type EnnuiDeListe = 'ailleurs' | 'listeEffacee' | 'limite'
const DE_LISTE: ReadonlySet<Ennui> = new Set<EnnuiDeListe>(['ailleurs', 'listeEffacee', 'limite'])

interface PropsEnnui {
  readonly contexte: Contexte
  readonly ennui: Ennui
  /** Where the first page of the same results is. */
  readonly suite?: string
  /** What was received, when it is what is wrong. */
  readonly vu?: string | undefined
}

export function PageEnnui({ contexte, ennui, suite, vu }: PropsEnnui) {
  return (
    <Cadre contexte={contexte} titre={E[ennui]} cachee script>
      <h1>{E[ennui]}</h1>
      <p class="chapeau">{E[`${ennui}Texte`]}</p>
      {vu ? <p>{E.recu(vu)}</p> : null}
      {suite ? (
        <p>
          <a class="bouton" href={suite}>
            {E.premierePage}
          </a>
        </p>
      ) : null}
      {ennui === 'preparation' || ennui === 'formulaire' || DE_LISTE.has(ennui) ? null : (
        <ChampRecherche valeur="" grand />
      )}
      {DE_LISTE.has(ennui) ? (
        <p>
          <a class="bouton" href="/publier">
            {E.publier}
          </a>
        </p>
      ) : null}
      <p class="suites">
        <a href="/">{E.accueil}</a>
      </p>
    </Cadre>
  )
}
