/** Pages made of words only: legal notice, accessibility, and what is said when something fails. */
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { ACCESSIBILITE as A, ERREURS as E, MENTIONS as L } from './textes.mots.ts'

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
  | 'annuairesPris'
  | 'limite'
  | EnnuiDeListe

/** Those met on the way to publish a list: the way on leads back there, not to a search. */
type EnnuiDeListe = 'ailleurs' | 'listeEffacee' | 'limiteListes'
const DE_LISTE: ReadonlySet<Ennui> = new Set<EnnuiDeListe>(['ailleurs', 'listeEffacee', 'limiteListes'])

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
