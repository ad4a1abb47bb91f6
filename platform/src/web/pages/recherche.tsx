/**
 * Results: the list first, then the same places on a map. Five at a time, numbered on from page to page, so that a number
 * said on the phone is the number on the paper.
 */
import { departementOf } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { type Endroit, isEtendue } from '../../catalogue/endroits.ts'
import { RAYON_METRES, type Resultat } from '../../catalogue/recherche.ts'
import { territoireOf } from '../../catalogue/territoire.ts'
import { type AdresseComprise, AdresseVue } from '../adresse-comprise.tsx'
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { AUCUN_FILTRE, type Comptes, type Filtres, paires, type Trouve } from '../filtres.ts'
import type { FondDeCarte } from '../fond-de-carte.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { pageDe } from '../territoire-vu.ts'
import { AComparer, comparaisonDe } from './a-comparer.tsx'
import { ADRESSE } from './adresse.mots.ts'
import { CARTE_VIVE as C } from './carte-vive.mots.ts'
import { CarteDesResultats, type CarteVivante, SuitesDuCadre } from './carte-vive.tsx'
import { Carton } from './carton.tsx'
import { CommunesPrincipales } from './communes-principales.tsx'
import { ChoixDits, Filtrer, SansLieu, VersFiltres } from './filtres.tsx'
import { constatDe, HorsDePortee } from './hors-de-portee.tsx'
import { Precisions } from './precisions.tsx'
import { endroitDit, MOTS_RECHERCHE as M } from './recherche.mots.ts'
import { adresseDe, cheminDe, PAR_PAGE, type Question } from './recherche-adresse.ts'
import { ou as ouTerritoire } from './territoire.mots.ts'
import { Trier } from './trier.tsx'

/** Towns offered in a département. */
const COMMUNES_MAX = 8

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly question: Question
  readonly comprise: AdresseComprise | null
  /** True when addresses can be found. */
  readonly adresses: boolean
  readonly reponse: Trouve | null
  /** From 1. */
  readonly page: number
  readonly fond: FondDeCarte
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly comptes: Comptes
  /** True when the filters are asked for, on a page of their own. */
  readonly filtrer: boolean
  /** When nothing is found under filters: what each of them costs. */
  readonly retraits: readonly { readonly dit: string; readonly href: string; readonly lieux: number }[]
  /** On the page of the map: what a live one needs. */
  readonly vivante?: CarteVivante | undefined
  /** A place chosen on the map that the list does not hold. */
  readonly choisi?: Resultat | undefined
}

/** What a form keeps of a question, besides its filters. */
const gardesDe = ({ q, commune, autour, adresse, emprise, epci, tri, ...reste }: Question): [string, string][] => [
  ...Object.entries({ q, commune, autour, adresse, emprise, epci, tri }).flatMap(([nom, valeur]): [string, string][] =>
    valeur ? [[nom, valeur]] : []
  ),
  ...comparerDe(reste)
]

/** The places that wait to be compared, kept from one search to the next. */
const comparerDe = ({ comparer = [] }: Pick<Question, 'comparer'>): [string, string][] =>
  comparer.length > 0 ? [['comparer', comparer.join(',')]] : []

/** Several fold into a line, so that the first place found stays in sight on a phone; when none is near, they are the answer. */
function Suggestions({
  question,
  autres,
  trouve
}: {
  question: Question
  autres: readonly Endroit[]
  trouve: boolean
}) {
  if (autres.length === 0) return null
  const liens = autres.slice(0, 5).map(e => (
    <a
      key={`${e.genre}${e.code}`}
      href={adresseDe({
        ...(e.genre === 'code_postal'
          ? { q: e.code }
          : e.genre === 'epci'
            ? { q: '', epci: e.code }
            : { q: question.q, commune: e.code }),
        filtres: question.filtres ?? AUCUN_FILTRE,
        comparer: question.comparer ?? [],
        carte: question.carte ?? false
      })}
    >
      {endroitDit(e)}
    </a>
  ))
  if (!trouve || liens.length === 1)
    return (
      <p class="suggestions">
        {M.vouliez}
        {liens}
      </p>
    )
  return (
    <details class="suggestions">
      <summary>{M.ailleurs(liens.length)}</summary>
      <p class="suggestions">{liens}</p>
    </details>
  )
}

/** A département or a region is too wide to come to: its towns that have the most places, to choose from. */
function Communes({ catalogue, reponse, question }: Props & { reponse: Trouve }) {
  const { filtres = AUCUN_FILTRE, carte = false } = question
  const sous = { filtres, carte }
  const comptes = new Map<string, { commune: string; code: string; n: number }>()
  for (const { rang } of reponse.resultats) {
    const commune = catalogue.commune(rang)
    if (!commune) continue
    const insee = catalogue.fiche(rang).lieu.code_insee
    const code = insee ? departementOf(insee) : (reponse.endroit?.code ?? '')
    const connue = comptes.get(`${commune} ${code}`)
    if (connue) connue.n++
    else comptes.set(`${commune} ${code}`, { commune, code, n: 1 })
  }
  const premieres = [...comptes.values()]
    .sort((a, b) => b.n - a.n || (a.commune < b.commune ? -1 : 1))
    .slice(0, COMMUNES_MAX)
  if (premieres.length < 2) return null
  return (
    <p class="suggestions">
      {M.precisez}
      {premieres.map(({ commune, code, n }) => (
        <a key={`${commune} ${code}`} href={adresseDe({ ...sous, q: `${commune} ${code}` })}>
          {commune} ({n})
        </a>
      ))}
    </p>
  )
}

/** Its own page, where its directory is printed; a région of before 2016 has none. */
function VersTerritoire({ catalogue, endroit }: { catalogue: Catalogue; endroit: Endroit }) {
  const { genre, nom } = endroit
  const code = endroit.code.replace(/^R/, '')
  if (genre === 'code_postal' || !territoireOf(catalogue, genre, code)) return null
  return (
    <p class="suites">
      <a href={pageDe({ type: genre, code })}>{M.pageDuTerritoire(nom)}</a>
    </p>
  )
}

function Conseils({ communes }: { communes: readonly string[] }) {
  return (
    <section class="conseils">
      <h2>{M.conseils.titre}</h2>
      <ul>
        <li>{M.conseils.commune}</li>
        <li>{M.conseils.mots}</li>
        <li>{M.conseils.telephone}</li>
      </ul>
      <CommunesPrincipales titre={M.conseils.ailleurs} communes={communes} />
    </section>
  )
}

function Listes(props: Props & { reponse: Trouve; visibles: readonly Resultat[]; debut: number }) {
  const { reponse, visibles, debut, catalogue, lecteur, maintenant, question, page } = props
  const nom = reponse.endroit && !isEtendue(reponse.endroit) ? reponse.endroit.nom : null
  const dedans = visibles.filter((_, i) => debut + i < reponse.dedans)
  const dehors = visibles.slice(dedans.length)
  // Beyond what is around, when there was little there: told apart, never as if it were near.
  const isLoin = ({ distance }: Resultat): boolean => distance !== null && distance > RAYON_METRES
  const coupe = reponse.elargi === 'mots' ? -1 : dehors.findIndex(isLoin)
  // In another order than by distance, they are mixed: each card says how far it is.
  const loin = coupe >= 0 && dehors.slice(coupe).every(isLoin) ? dehors.slice(coupe) : []
  const autour = dehors.slice(0, dehors.length - loin.length)
  const { choisi } = props
  const groupe = (resultats: readonly Resultat[], premier: number, titre: string, visible: boolean) =>
    resultats.length === 0 ? null : (
      <>
        <h2 class={visible ? 'groupe' : 'hors-vue'}>{titre}</h2>
        <ol class="cartons" start={premier}>
          {resultats.map((resultat, i) => (
            <Carton
              key={resultat.rang}
              catalogue={catalogue}
              lecteur={lecteur}
              maintenant={maintenant}
              resultat={resultat}
              numero={premier + i}
              rang={premier + i - debut}
              endroit={reponse.endroit}
              mots={reponse.mots}
              depuisMoi={question.autour !== undefined}
              surLaCarte={question.carte === true}
              comparaison={comparaisonDe(catalogue.id(resultat.rang), question.comparer ?? [], comparer =>
                adresseDe({ ...question, comparer }, page)
              )}
            />
          ))}
        </ol>
      </>
    )
  // Chosen on the map, and not in this list: told apart, without a number of it.
  const apart = choisi ? groupe([choisi], 0, C.choisi, true) : null
  if (!nom)
    return (
      <>
        {apart}
        {groupe(visibles, debut + 1, apart ? C.dansLaListe : M.liste, apart !== null)}
      </>
    )
  return (
    <>
      {apart}
      {groupe(dedans, debut + 1, M.dedans(nom), reponse.resultats.length > reponse.dedans)}
      {groupe(autour, debut + dedans.length + 1, M.autour(nom), true)}
      {groupe(
        loin,
        debut + dedans.length + autour.length + 1,
        reponse.elargi === 'loin' ? M.plusProches : M.plusLoin,
        true
      )}
    </>
  )
}

export function PageRecherche(props: Props) {
  const { contexte, catalogue, question, reponse, page, fond, comptes, vivante, maintenant } = props
  if (!reponse) {
    return (
      <Cadre contexte={contexte} titre={M.titreVide} ici="trouver" cachee script>
        <h1>{M.titreVide}</h1>
        <p>{M.consigne}</p>
        <ChampRecherche valeur="" grand adresses={props.adresses} gardes={comparerDe(question)} />
      </Cadre>
    )
  }
  const { resultats, endroit } = reponse
  const debut = (page - 1) * PAR_PAGE
  const visibles = resultats.slice(debut, debut + PAR_PAGE)
  const dernier = debut + visibles.length
  const epci = question.epci === undefined ? undefined : territoireOf(catalogue, 'epci', question.epci)
  const titre = epci
    ? `${C.titre(reponse, false)} ${ouTerritoire(epci)}`
    : vivante && !endroit && !reponse.centre
      ? C.titre(reponse, question.emprise !== undefined)
      : M.titre(reponse, question.q, props.comprise ? ADRESSE.pres : undefined)
  const suite = constatDe(catalogue, reponse) ?? (question.emprise === undefined ? M.suite(reponse) : null)
  const situes = visibles.some(r => catalogue.position(r.rang) !== null)
  const reste = Math.min(PAR_PAGE, resultats.length - dernier)
  const filtres = question.filtres ?? AUCUN_FILTRE
  const sous = (autres: Filtres) => adresseDe({ ...question, filtres: autres })
  const precise = (
    <Filtrer
      {...{ filtres, comptes }}
      adresseDe={sous}
      gardes={gardesDe(question)}
      action={cheminDe(question)}
      seuls={props.filtrer}
      retour={adresseDe(question)}
    />
  )
  if (props.filtrer)
    return (
      <Cadre contexte={contexte} titre={M.precisezTitre} ici="trouver" cachee>
        <h1>{M.precisezTitre}</h1>
        <p class="chapeau">{[titre, suite].filter(Boolean).join('. ')}</p>
        {precise}
      </Cadre>
    )
  return (
    <Cadre
      contexte={contexte}
      titre={titre}
      ici="trouver"
      // The map of the whole is a page of the site; questions are endless.
      cachee={!vivante || page > 1 || adresseDe(question) !== adresseDe({ q: '', carte: true })}
      script
      papier
      carte={vivante !== undefined}
    >
      <ChampRecherche
        valeur={question.q || (question.adresse ?? '')}
        adresses={props.adresses}
        gardes={[...paires(filtres), ...comparerDe(question)]}
        action={cheminDe(question)}
        pres={vivante !== undefined}
      />
      <div class="resultats-titre">
        <h1>{titre}</h1>
        {suite ? <p class="chapeau">{suite}</p> : null}
        {props.comprise ? (
          <AdresseVue
            comprise={props.comprise}
            versAdresse={autour => adresseDe({ ...question, autour })}
            versCommune={commune => adresseDe({ ...question, autour: undefined, commune })}
          />
        ) : null}
        <AComparer
          catalogue={catalogue}
          ids={question.comparer ?? []}
          sans={adresseDe({ ...question, comparer: [] }, page)}
        />
        {reponse.corrige ? <p class="corrige">{M.corrige(question.q, reponse.corrige)}</p> : null}
        <Suggestions
          question={question}
          autres={reponse.autres}
          trouve={visibles.length > 0 && reponse.elargi !== 'loin'}
        />
        {endroit && isEtendue(endroit) ? <Communes {...props} reponse={reponse} /> : null}
        {endroit && reponse.mots && endroit.genre !== 'code_postal' ? (
          <p class="suggestions">
            <a href={adresseDe({ q: '', commune: endroit.code, filtres, carte: question.carte ?? false })}>
              {M.tous(reponse)}
            </a>
          </p>
        ) : null}
        <Precisions
          catalogue={catalogue}
          trouve={reponse}
          choisi={filtres.detail ?? undefined}
          adresseDe={detail => sous({ ...filtres, detail: detail ?? null })}
        />
        <ChoixDits filtres={filtres} adresseDe={sous} />
        <SansLieu retraits={props.retraits} />
      </div>
      {visibles.length === 0 && !vivante ? <HorsDePortee {...{ catalogue, question, reponse, maintenant }} /> : null}
      {visibles.length === 0 && !vivante ? (
        <Conseils communes={catalogue.communesPrincipales} />
      ) : (
        <div class={vivante ? 'resultats avec-carte' : 'resultats'}>
          {vivante ? null : <div class="resultats-filtres">{precise}</div>}
          <div class="resultats-liste" id="liste">
            <p class="vers-carte">
              <VersFiltres filtres={filtres} page={`${adresseDe(question)}&filtrer=1`} />
              {situes || vivante ? (
                <a
                  href={vivante ? '#carte' : `${adresseDe({ ...question, carte: true }, page)}#carte`}
                  rel={vivante ? undefined : 'nofollow'}
                >
                  <Icone nom="carte" />
                  {M.voirCarte}
                </a>
              ) : null}
            </p>
            <Trier reponse={reponse} tri={question.tri ?? null} adresseDe={tri => adresseDe({ ...question, tri })} />
            {visibles.length === 0 && vivante ? (
              reponse.horsDePortee ? (
                <HorsDePortee {...{ catalogue, question, reponse, maintenant }} />
              ) : (
                <SuitesDuCadre {...vivante} />
              )
            ) : null}
            <Listes {...props} reponse={reponse} visibles={visibles} debut={debut} />
            {resultats.length > PAR_PAGE ? (
              <nav class="pages" aria-label={M.pages}>
                {reste > 0 ? (
                  <a class="bouton" href={adresseDe(question, page + 1)} rel="next">
                    {M.suivants(reste)}
                    <Icone nom="suite" />
                  </a>
                ) : null}
                {page > 1 ? (
                  <a class="bouton discret" href={adresseDe(question, page - 1)} rel="prev">
                    <Icone nom="retour" />
                    {M.precedents}
                  </a>
                ) : null}
                <p class="doux">{M.page(debut + 1, dernier, reponse.total)}</p>
              </nav>
            ) : null}
          </div>
          {situes || vivante ? (
            <CarteDesResultats
              {...{ catalogue, question, reponse, fond, visibles, debut, vivante }}
              autreVue={adresseDe({ ...question, carte: !question.carte }, page)}
            />
          ) : null}
        </div>
      )}
      {endroit ? <VersTerritoire catalogue={catalogue} endroit={endroit} /> : null}
      {epci ? (
        <p class="suites">
          <a href={pageDe(epci)}>{M.pageDuTerritoire(epci.nom)}</a>
        </p>
      ) : null}
    </Cadre>
  )
}
