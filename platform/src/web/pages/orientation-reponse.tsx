/**
 * The end of the orientation: two or three places first, each with why it fits and what to check, then all the others. When nobody is
 * left: which answer shuts the door, and how many are behind it.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { instantLocal } from '../../catalogue/colonnes/instant.ts'
import type { Candidat } from '../../orientation/classement.ts'
import type { Objet } from '../../orientation/contraintes.ts'
import type { Depart } from '../../orientation/depart.ts'
import { type Elargissement, isHelpUnknown, type Orientation, tropLoin } from '../../orientation/oriente.ts'
import { etapesDe, type Reponses, serviceDe } from '../../orientation/reponses.ts'
import { type AdresseComprise, AdresseVue } from '../adresse-comprise.tsx'
import { BoutonAppeler } from '../bouton-appeler.tsx'
import { Cadre, type Contexte } from '../cadre.tsx'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { langSource } from '../langues/langue.ts'
import { lieuVu } from '../lieu-vu.ts'
import { adresseOrientation } from '../orientation-adresse.ts'
import { surLaCarte } from '../orientation-carte.ts'
import { raisonsDe } from '../orientation-raisons.ts'
import { Compris, departDit, Rappel } from '../orientation-rappel.tsx'
import { jourDemande } from '../semaine-a-venir.ts'
import { StatutVu } from '../statut-vu.tsx'
import { insecable, marcheEnClair, NB } from '../typographie.ts'
import { serviceEnClair } from '../valeurs.ts'
import { AdressePapier } from './carton.tsx'
import { ORIENTATION as O, objetDit, TRAJETS_DITS } from './orientation.mots.ts'
import { REPONSE as M } from './orientation-reponse.mots.ts'
import { MOTS_RECHERCHE, nomDit } from './recherche.mots.ts'

/** Of those under the best. */
export const PAR_PAGE = 5

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly reponses: Reponses
  readonly depart: Depart | null
  /** The address that was typed and found. */
  readonly comprise: AdresseComprise | null
  readonly orientation: Orientation
  /** When nobody is left. */
  readonly elargissements: readonly Elargissement[]
  readonly page: number
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
}

/** `à 600 m du centre de Roubaix`, `à 600 m, environ 11 min à pied`; null when it is not known. */
function distanceDite({ distance, approximatif }: Candidat, depart: Depart | null): string | null {
  if (distance === null || approximatif) return null
  const { endroit } = depart ?? { endroit: null }
  const ville = endroit?.genre === 'commune' ? nomDit(endroit.nom) : null
  const flou = endroit?.genre === 'code_postal' || endroit?.genre === 'epci' || endroit?.centreDe === 'code_postal'
  const dite = MOTS_RECHERCHE.distance(distance, ville, flou)
  const marche = endroit === null ? marcheEnClair(distance) : null
  return `${dite.charAt(0).toLowerCase()}${dite.slice(1)}${marche ? `, ${marche}` : ''}`
}

interface PropsPropose {
  readonly props: Props
  readonly candidat: Candidat
  readonly premier: boolean
  /** The first ones come right under the title of the page, the others under a title of their own. */
  readonly titre: 'h2' | 'h3'
}

function Propose({ props, candidat, premier, titre: Titre }: PropsPropose) {
  const { catalogue, lecteur, maintenant, orientation, depart, reponses } = props
  const fiche = catalogue.fiche(candidat.rang)
  const { lieu } = fiche
  const vu = lieuVu(fiche, lecteur, maintenant, catalogue.dateDeSource)
  const distance = distanceDite(candidat, depart)
  const { pourquoi, aVerifier } = raisonsDe({ fiche, vu, distance, candidat, contraintes: orientation.contraintes })
  const service = serviceDe(reponses)
  const { quand } = reponses
  const jour =
    lieu.horaires && (quand === 'samedi' || quand === 'soir')
      ? jourDemande(lecteur, lieu.horaires, instantLocal(maintenant, lieu.code_insee ?? lieu.code_postal), quand)
      : null
  const adresse = `/lieux/${encodeURIComponent(lieu.id ?? '')}`
  return (
    <li class={premier ? 'carton propose' : 'carton'}>
      <div class="carton-dedans">
        <Titre>
          <a href={adresse} lang={langSource()}>
            {vu.nom}
          </a>
        </Titre>
        <p class="carton-ou">
          {vu.genre ? <span>{vu.genre}</span> : null}
          {lieu.commune ? <span lang={langSource()}>{lieu.commune}</span> : null}
        </p>
        <AdressePapier lieu={lieu} />
        {orientation.plusPres === candidat ? <p class="doux">{M.plusPres}</p> : null}
        {vu.statut.genre === 'incertain' ? null : <StatutVu statut={vu.statut} />}
        {jour ? <p class="carton-aide">{insecable(jour.charAt(0).toUpperCase() + jour.slice(1))}.</p> : null}
        {premier && service && lieu.services.includes(service) ? (
          <p class="carton-aide">{M.pourVous(serviceEnClair(service).phrase)}.</p>
        ) : null}
        {pourquoi.length > 0 ? (
          <p class="pourquoi-lui">
            <span class="hors-vue">{M.pourquoi} </span>
            {pourquoi.map((p, i) => (
              <span key={p}>
                {i === 0 ? p.charAt(0).toUpperCase() + p.slice(1) : p}
                {i < pourquoi.length - 1 ? `${NB}· ` : null}
              </span>
            ))}
          </p>
        ) : null}
        {aVerifier.length > 0 && !premier ? <p class="doux">{M.aVerifierBref(aVerifier.map(a => a.mot))}</p> : null}
        {aVerifier.length > 0 && premier ? (
          <div class="a-verifier">
            <p>
              <Icone nom="attention" />
              {M.aVerifier}
            </p>
            <ul>
              {aVerifier.map(a => (
                <li key={a.phrase}>{a.phrase}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {premier ? (
          <p class="carton-agir">
            <BoutonAppeler vu={vu} />
            <a class="bouton discret" href={adresse}>
              {M.voirFiche}
              <span class="hors-vue"> {M.deCeLieu(vu.nom)}</span>
            </a>
          </p>
        ) : null}
      </div>
    </li>
  )
}

function changementDit(objet: Objet | null): string {
  if (objet === null) return M.besoinSeul
  return objet.genre === 'trajet' ? M.sansDistance : M.sans(objetDit(objet))
}

/** Other answers, with what each would leave. */
function Changements({ elargissements }: { elargissements: readonly Elargissement[] }) {
  return (
    <ul class="choix">
      {elargissements.map(({ objet, reponses, compte }) => (
        <li key={JSON.stringify(objet)}>
          <a href={adresseOrientation(reponses, 'reponse')}>
            <span class="choix-titre">{changementDit(objet)}</span>
            {objet?.genre === 'trajet' && reponses.trajet ? (
              <span class="choix-exemples">{TRAJETS_DITS[reponses.trajet].exemples}</span>
            ) : null}
            <span class="choix-compte">{O.compte(compte)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Aucun({ reponses, elargissements }: Props) {
  const [seule] = elargissements
  return (
    <>
      <h1>{M.aucun}</h1>
      {seule ? (
        <>
          <p class="chapeau">
            {elargissements.length === 1 && seule.objet ? `${M.aucunObjet(objetDit(seule.objet))} ` : null}
            {M.aucunTexte}
          </p>
          <Changements elargissements={elargissements} />
        </>
      ) : (
        <p class="chapeau">{M.vide}</p>
      )}
      <p class="pages">
        <a href={adresseOrientation(reponses, 'besoin')}>
          <Icone nom="retour" />
          {M.precedente}
        </a>
      </p>
    </>
  )
}

function Autres(props: Props & { autres: readonly Candidat[] }) {
  const { reponses, page, autres } = props
  const debut = (page - 1) * PAR_PAGE
  const visibles = autres.slice(debut, debut + PAR_PAGE)
  const pages = Math.ceil(autres.length / PAR_PAGE)
  const reste = Math.min(PAR_PAGE, autres.length - debut - visibles.length)
  if (visibles.length === 0) return null
  return (
    <section class="autres-lieux" id="autres">
      <h2>{M.autres(autres.length)}</h2>
      <ol class="cartons" start={debut + 1}>
        {visibles.map(candidat => (
          <Propose key={candidat.rang} props={props} candidat={candidat} premier={false} titre="h3" />
        ))}
      </ol>
      {pages > 1 ? (
        <nav class="pages" aria-label={M.pages}>
          {reste > 0 ? (
            <a class="bouton" href={`${adresseOrientation(reponses, 'reponse', page + 1)}#autres`}>
              {M.suivants(reste)}
            </a>
          ) : null}
          <span class="doux">{M.page(page, pages)}</span>
          {page > 1 ? <a href={`${adresseOrientation(reponses, 'reponse', page - 1)}#autres`}>{M.precedents}</a> : null}
        </nav>
      ) : null}
    </section>
  )
}

/** The sheet that a helper hands over. */
function Remettre({ catalogue, orientation }: Props) {
  const ids = orientation.meilleurs.map(({ rang }) => encodeURIComponent(catalogue.id(rang))).join(',')
  return (
    <p class="remettre">
      <a class="bouton" href={`/fiche-accompagnement?lieux=${ids}`}>
        {M.fiche}
      </a>
      <span class="doux">{M.ficheTexte}</span>
    </p>
  )
}

function titreDe({ orientation, page, reponses }: Props): string {
  const { tenus, meilleurs } = orientation
  if (tenus.length === 0) return M.aucun
  if (page > 1) return M.titreSuite
  if (tropLoin(orientation, reponses) !== null) return M.tropLoin
  return isHelpUnknown(orientation) ? M.aAppeler(meilleurs.length) : M.titre(meilleurs.length)
}

function Trouve(props: Props) {
  const { orientation, reponses, page, elargissements } = props
  const { meilleurs, tenus } = orientation
  const dits = new Set(meilleurs)
  const autres = tenus.filter(c => !dits.has(c))
  const carte = surLaCarte(props.catalogue, reponses, props.depart, props.maintenant)
  const derniere = etapesDe(reponses).at(-1) ?? null
  const loin = tropLoin(orientation, reponses)
  return (
    <>
      <h1>{titreDe(props)}</h1>
      {page > 1 ? null : (
        <>
          {loin === null ? (
            <p class="chapeau">{isHelpUnknown(orientation) ? M.aAppelerTexte : M.sur(tenus.length)}</p>
          ) : (
            <>
              <p class="chapeau">{M.tropLoinTexte(loin)}</p>
              <p class="suites">
                <a href={adresseOrientation({ ...reponses, trajet: 'distance' }, 'reponse')}>{M.aDistance}</a>
              </p>
              <h2 class="groupe">{M.moinsLoin}</h2>
            </>
          )}
          <ol class="cartons proposes">
            {meilleurs.map(candidat => (
              <Propose
                key={candidat.rang}
                props={props}
                candidat={candidat}
                premier
                titre={loin === null ? 'h2' : 'h3'}
              />
            ))}
          </ol>
          {reponses.pour === 'autrui' ? <Remettre {...props} /> : null}
          {elargissements.length > 0 ? (
            <section class="autres-lieux">
              <h2>{M.plusSurs}</h2>
              <Changements elargissements={elargissements} />
            </section>
          ) : null}
        </>
      )}
      <Autres {...props} autres={autres} />
      <p class="suites">
        {carte ? <a href={carte.href}>{M.carte(carte.lieux, carte.memesChoix)}</a> : null}
        {page > 1 ? null : <a href={adresseOrientation(reponses, derniere)}>{M.precedente}</a>}
        <a href={reponses.pour === 'autrui' ? '/orientation?pour=autrui' : '/orientation'}>{M.recommencer}</a>
      </p>
    </>
  )
}

export function PageReponse(props: Props) {
  const { contexte, catalogue, reponses, depart, orientation, comprise } = props
  const trouve = orientation.tenus.length > 0
  return (
    <Cadre contexte={contexte} titre={titreDe(props)} ici="orienter" cachee script papier>
      <div class="orientation">
        <Rappel reponses={reponses} ou={depart && departDit(depart, catalogue.nom)} vue="reponse" />
        <Compris reponses={reponses} vue="reponse" />
        {comprise ? (
          <AdresseVue
            comprise={comprise}
            versAdresse={autour => adresseOrientation({ ...reponses, autour }, 'reponse')}
            versCommune={commune => adresseOrientation({ ...reponses, ou: '', autour: '', commune }, 'reponse')}
          />
        ) : null}
        {depart?.corrige && depart.endroit ? (
          <p class="corrige">{O.ouCorrige(reponses.ou, nomDit(depart.endroit.nom))}</p>
        ) : null}
        {trouve ? <Trouve {...props} /> : <Aucun {...props} />}
      </div>
    </Cadre>
  )
}
