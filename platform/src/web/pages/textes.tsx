/** Pages made of words only: legal notice, and what is said when something fails. */
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { Contact, type Teneur } from '../teneur.tsx'
import { ERREURS as E, MENTIONS as L } from './textes.mots.ts'

const Paragraphes = ({ textes }: { textes: readonly string[] }) => (
  <>
    {textes.map(t => (
      <p key={t}>{t}</p>
    ))}
  </>
)

export function PageMentions({ contexte, teneur }: { readonly contexte: Contexte; readonly teneur: Teneur }) {
  return (
    <Cadre contexte={contexte} titre={L.titre}>
      <h1>{L.titre}</h1>
      <h2>{L.quoi}</h2>
      <p>{L.quoiTexte}</p>
      <Contact teneur={teneur} />
      <h2>{L.personnes}</h2>
      <p>{L.personnesTexte}</p>
      <p class="lien-seul">
        <a href="/donnees-personnelles">{L.personnesLien}</a>
      </p>
      <h2>{L.retrait}</h2>
      <p>{L.retraitTexte}</p>
      <h2>{L.credits}</h2>
      <Paragraphes textes={L.creditsTextes} />
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
