/**
 * Results: the list first, then the same places on a map. Five at a time, numbered on from page to page, so that a number
 * said on the phone is the number on the paper.
 */
import { type Box, departementOf } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { type Endroit, isEtendue } from '../../catalogue/endroits.ts'
import type { Reponse, Resultat } from '../../catalogue/recherche.ts'
import { territoireOf } from '../../catalogue/territoire.ts'
import { type AdresseComprise, AdresseVue } from '../adresse-comprise.tsx'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { AUCUN_FILTRE, type Comptes, type Filtres, paires } from '../filtres.ts'
import type { FondDeCarte } from '../fond-de-carte.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { pageDe } from '../territoire-vu.ts'
import { AComparer, comparaisonDe } from './a-comparer.tsx'
import { ADRESSE } from './adresse.mots.ts'
import { Carton } from './carton.tsx'
import { CommunesPrincipales } from './communes-principales.tsx'
import { ChoixDits, Filtrer, SansLieu, VersFiltres } from './filtres.tsx'
import { Precisions } from './precisions.tsx'
import { MOTS_RECHERCHE as M } from './recherche.mots.ts'

export const PAR_PAGE = 5
/** Towns offered in a département. */
const COMMUNES_MAX = 8

interface Question {
  readonly q: string
  readonly commune?: string | undefined
  readonly autour?: string | undefined
  /** What was typed for the point of `autour`: an address. */
  readonly adresse?: string | undefined
  readonly filtres?: Filtres
  /** Ids of the places that wait for another one to be compared with: at most two. */
  readonly comparer?: readonly string[]
}

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly question: Question
  readonly comprise: AdresseComprise | null
  /** True when addresses can be found. */
  readonly adresses: boolean
  readonly reponse: Reponse | null
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
}

/** `adresseDe({ q: 'Lens' }, 2) === '/recherche?q=Lens&page=2'` */
export function adresseDe(question: Question, page = 1): string {
  const query = new URLSearchParams()
  if (question.q) query.set('q', question.q)
  if (question.commune) query.set('commune', question.commune)
  if (question.autour) query.set('autour', question.autour)
  if (question.autour && question.adresse) query.set('adresse', question.adresse)
  for (const [nom, valeur] of paires(question.filtres ?? AUCUN_FILTRE)) query.set(nom, valeur)
  if (question.comparer && question.comparer.length > 0) query.set('comparer', question.comparer.join(','))
  if (page > 1) query.set('page', String(page))
  return `/recherche?${query}`
}

/** What a form keeps of a question, besides its filters. */
const gardesDe = ({ q, commune, autour, adresse, ...reste }: Question): [string, string][] => [
  ...Object.entries({ q, commune, autour, adresse }).flatMap(([nom, valeur]): [string, string][] =>
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
        ...(e.genre === 'code_postal' ? { q: e.code } : { q: question.q, commune: e.code }),
        comparer: question.comparer ?? []
      })}
    >
      {e.nom} ({e.precision})
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
function Communes({ catalogue, reponse }: Props & { reponse: Reponse }) {
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
        <a key={`${commune} ${code}`} href={`/recherche?q=${encodeURIComponent(`${commune} ${code}`)}`}>
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

/** The box of a département, or of all those of a region; null for a town. */
function cadreOf(endroit: Endroit, fond: FondDeCarte): Box | null {
  const boites = endroit.departements.flatMap(code => fond.boiteDe(code) ?? [])
  if (boites.length === 0) return null
  return {
    south: Math.min(...boites.map(b => b.south)),
    west: Math.min(...boites.map(b => b.west)),
    north: Math.max(...boites.map(b => b.north)),
    east: Math.max(...boites.map(b => b.east))
  }
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

function Listes(props: Props & { reponse: Reponse; visibles: readonly Resultat[]; debut: number }) {
  const { reponse, visibles, debut, catalogue, lecteur, maintenant, question, page } = props
  const nom = reponse.endroit && !isEtendue(reponse.endroit) ? reponse.endroit.nom : null
  const dedans = visibles.filter((_, i) => debut + i < reponse.dedans)
  const dehors = visibles.slice(dedans.length)
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
              comparaison={comparaisonDe(catalogue.id(resultat.rang), question.comparer ?? [], comparer =>
                adresseDe({ ...question, comparer }, page)
              )}
            />
          ))}
        </ol>
      </>
    )
  if (!nom) return groupe(visibles, debut + 1, M.liste, false)
  return (
    <>
      {groupe(dedans, debut + 1, M.dedans(nom), reponse.resultats.length > reponse.dedans)}
      {groupe(dehors, debut + dedans.length + 1, reponse.elargi === 'loin' ? M.plusProches : M.autour(nom), true)}
    </>
  )
}

export function PageRecherche(props: Props) {
  const { contexte, catalogue, question, reponse, page, fond, comptes } = props
  if (!reponse) {
    return (
      <Cadre contexte={contexte} titre={M.titreVide} ici="trouver" cachee script>
        <h1>{M.titreVide}</h1>
        <p>{M.consigne}</p>
        <ChampRecherche valeur="" grand adresses={props.adresses} gardes={comparerDe(question)} />
      </Cadre>
    )
  }
  const { resultats, endroit, centre } = reponse
  const debut = (page - 1) * PAR_PAGE
  const visibles = resultats.slice(debut, debut + PAR_PAGE)
  const dernier = debut + visibles.length
  const titre = M.titre(reponse, question.q, props.comprise ? ADRESSE.pres : undefined)
  const suite = M.suite(reponse)
  const pins = visibles.flatMap((resultat, i) => {
    const point = catalogue.position(resultat.rang)
    const nom = catalogue.nom(resultat.rang)
    const { approximatif } = resultat
    return point ? [{ numero: debut + i + 1, point, nom, approximatif, geonames: point.geonames }] : []
  })
  const ailleurs = resultats.flatMap((r, i) =>
    i >= debut && i < dernier ? [] : r.approximatif ? [] : (catalogue.position(r.rang) ?? [])
  )
  const centreNomme =
    endroit && centre && endroit.centreDe !== 'code_postal' && !isEtendue(endroit)
      ? { nom: endroit.nom.replace(/ et autour$/, ''), point: centre, geonames: endroit.centreDe === 'geonames' }
      : null
  const legende = [
    M.carteLegende,
    ...(pins.some(p => p.approximatif) ? [M.carteFlou] : []),
    ...(pins.length < visibles.length ? [M.carteSans(visibles.length - pins.length)] : [])
  ]
  const reste = Math.min(PAR_PAGE, resultats.length - dernier)
  const filtres = question.filtres ?? AUCUN_FILTRE
  const sous = (autres: Filtres) => adresseDe({ ...question, filtres: autres })
  const precise = (
    <Filtrer
      {...{ filtres, comptes }}
      adresseDe={sous}
      gardes={gardesDe(question)}
      seuls={props.filtrer}
      retour={adresseDe(question)}
    />
  )
  if (props.filtrer)
    return (
      <Cadre contexte={contexte} titre={M.precisezTitre} ici="trouver" cachee>
        <h1>{M.precisezTitre}</h1>
        <p class="chapeau">{titre}</p>
        {precise}
      </Cadre>
    )
  return (
    <Cadre contexte={contexte} titre={titre} ici="trouver" cachee script>
      <ChampRecherche
        valeur={question.q || (question.adresse ?? '')}
        adresses={props.adresses}
        gardes={[...paires(filtres), ...comparerDe(question)]}
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
            <a href={adresseDe({ q: '', commune: endroit.code })}>{M.tous(reponse)}</a>
          </p>
        ) : null}
        <Precisions
          catalogue={catalogue}
          resultats={resultats}
          choisi={filtres.detail ?? undefined}
          adresseDe={detail => sous({ ...filtres, detail: detail ?? null })}
        />
        <ChoixDits filtres={filtres} adresseDe={sous} />
        <SansLieu retraits={props.retraits} />
      </div>
      {visibles.length === 0 ? (
        <Conseils communes={catalogue.communesPrincipales} />
      ) : (
        <div class="resultats">
          <div class="resultats-filtres">{precise}</div>
          <div class="resultats-liste">
            <p class="vers-carte">
              <VersFiltres filtres={filtres} page={`${adresseDe(question)}&filtrer=1`} />
              {pins.length > 0 ? (
                <a href="#carte">
                  <Icone nom="carte" />
                  {M.voirCarte}
                </a>
              ) : null}
            </p>
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
          {pins.length > 0 ? (
            <section class="resultats-carte" id="carte">
              <h2>{M.carte}</h2>
              <CarteVue
                fond={fond}
                pins={pins}
                autres={ailleurs}
                cadre={endroit ? cadreOf(endroit, fond) : null}
                centre={centreNomme}
                titre={M.carteTitre(debut + 1, dernier)}
                legende={legende}
                lies
              />
            </section>
          ) : null}
        </div>
      )}
      {endroit ? <VersTerritoire catalogue={catalogue} endroit={endroit} /> : null}
    </Cadre>
  )
}
