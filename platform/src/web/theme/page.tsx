/** The operator's page of the theme: the form, what its colours give, and the site in them, light and dark, before anybody else sees it. */
import type { JSX } from 'preact'
import { moment } from '../../moment.ts'
import { isNotre, type LogoConnu, type ThemePose } from '../../theme.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CONTACT_MAX, type Fautes, NOM_MAX, type Saisie } from './formulaire.ts'
import type { Face } from './jetons.ts'
import type { Couleurs } from './palette.ts'
import { PAGE_THEME as M } from './theme.mots.ts'
import { adresseDuLogo } from './vu.ts'

interface Props {
  readonly contexte: Contexte
  readonly jeton: string
  readonly saisie: Saisie
  readonly logo: LogoConnu | null
  /** The one that the site wears. */
  readonly porte: ThemePose | null
  readonly fautes?: Fautes
  /** The nearest to those that are refused, when they are. */
  readonly proches?: Couleurs | null
  /** What the frames are told; null when nothing is looked at. */
  readonly apercu?: string | null
  readonly fait?: boolean
}

/** Buttons stand by what they are about, outside the form that they send. */
const FORMULAIRE = 'theme'
const FACES: readonly Face[] = ['clair', 'sombre']
const MONTREES = ['accueil', 'carton'] as const

interface Attributs {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': 'true' | undefined
}

function Champ(props: {
  readonly nom: string
  readonly dit: string
  readonly aide: string
  readonly faute: string | undefined
  readonly input: (attributs: Attributs) => JSX.Element
}) {
  const { nom, dit, aide, faute, input } = props
  const decrit = faute === undefined ? `${nom}-aide` : `${nom}-aide ${nom}-faute`
  return (
    <div>
      <label for={nom}>{dit}</label>
      <p class="doux" id={`${nom}-aide`}>
        {aide}
      </p>
      {faute === undefined ? null : (
        <p class="faute" id={`${nom}-faute`}>
          {faute}
        </p>
      )}
      {input({ id: nom, 'aria-describedby': decrit, 'aria-invalid': faute === undefined ? undefined : 'true' })}
    </div>
  )
}

/** The colours that would be taken, shown beside the button that takes them. */
function Proches({ proches }: { readonly proches: Couleurs }) {
  return (
    <p class="theme-proches">
      {[proches.pin, proches.soleil].map(couleur => (
        <svg key={couleur} width="44" height="28" aria-hidden="true">
          <rect width="44" height="28" rx="6" fill={couleur} />
        </svg>
      ))}
      <button class="bouton" type="submit" form={FORMULAIRE} name="geste" value="prendre">
        {M.prendre}
      </button>
    </p>
  )
}

/** What the site wears, and since when. */
function Porte({ porte }: { readonly porte: ThemePose | null }) {
  if (porte === null) return <p>{M.notre}</p>
  const quand = moment(porte.pose_le)
  return <p>{isNotre(porte) ? M.retireLe(porte.pose_par, quand) : M.pose(porte.pose_par, quand)}</p>
}

function Apercu({ query }: { readonly query: string }) {
  return (
    <section class="theme-apercu">
      <h2>{M.apercu}</h2>
      <p class="doux">{M.apercuAide}</p>
      <div class="theme-faces">
        {MONTREES.flatMap(page =>
          FACES.map(face => (
            <figure key={`${page} ${face}`}>
              <figcaption>{M[page](M.faces[face])}</figcaption>
              <iframe
                class={page === 'carton' ? 'theme-cadre court' : 'theme-cadre'}
                src={`/exploitant/theme/apercu?page=${page}&face=${face}&${query}`}
                title={M[page](M.faces[face])}
                inert
              />
            </figure>
          ))
        )}
      </div>
      <button class="bouton" type="submit" form={FORMULAIRE} name="geste" value="poser">
        {M.poser}
      </button>
    </section>
  )
}

export function PageTheme(props: Props) {
  const { contexte, jeton, saisie, logo, porte, fautes = {}, proches = null, apercu = null, fait = false } = props
  const refuse = Object.keys(fautes).length > 0
  const texte = (nom: 'nom' | 'contact' | 'territoire', dit: string, aide: string, max: number) => (
    <Champ
      {...{ nom, dit, aide }}
      faute={fautes[nom]}
      input={attributs => (
        <input {...attributs} name={nom} type="text" value={saisie[nom]} maxLength={max} autocomplete="off" />
      )}
    />
  )
  const couleur = (nom: 'pin' | 'soleil', dit: string, aide: string) => (
    <Champ
      {...{ nom, dit, aide }}
      faute={fautes[nom]}
      input={attributs => <input {...attributs} name={nom} type="color" value={saisie[nom]} />}
    />
  )
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      {fait ? (
        <p class="avis" role="status">
          {M.fait}
        </p>
      ) : null}
      {refuse ? (
        <div class="avis" role="alert">
          <p>
            {M.fautes} {Object.values(fautes).join(' ')}
          </p>
          {proches ? <Proches proches={proches} /> : null}
        </div>
      ) : null}
      <Porte porte={porte} />
      {apercu === null ? null : <Apercu query={apercu} />}
      <form
        id={FORMULAIRE}
        class="proposer theme"
        method="post"
        action="/exploitant/theme"
        encType="multipart/form-data"
      >
        <input type="hidden" name="jeton" value={jeton} />
        {texte('nom', M.nom, M.nomAide, NOM_MAX)}
        {couleur('pin', M.pin, M.pinAide)}
        {couleur('soleil', M.soleil, M.soleilAide)}
        <Champ
          nom="fichier"
          dit={M.logo}
          aide={M.logoAide}
          faute={fautes.logo}
          input={attributs => (
            <input {...attributs} name="fichier" type="file" accept=".svg,.png,image/svg+xml,image/png" />
          )}
        />
        {logo ? (
          <div class="theme-logo">
            <input type="hidden" name="logo" value={logo.empreinte} />
            <img src={adresseDuLogo(logo)} alt="" height={40} />
            <p class="doux">{M.logoPose}</p>
            <p class="theme-sans-logo">
              <input id="sans-logo" name="sans-logo" type="checkbox" value="1" />
              <label for="sans-logo">{M.sansLogo}</label>
            </p>
          </div>
        ) : null}
        {texte('contact', M.contact, M.contactAide, CONTACT_MAX)}
        {texte('territoire', M.territoire, M.territoireAide, 100)}
        <div class="gestes">
          <button class="bouton discret" type="submit" name="geste" value="voir">
            {M.voir}
          </button>
        </div>
      </form>
      {porte === null || isNotre(porte) ? null : (
        <form method="post" action="/exploitant/theme" encType="multipart/form-data">
          <input type="hidden" name="jeton" value={jeton} />
          <button class="bouton discret" type="submit" name="geste" value="retirer">
            {M.retirer}
          </button>
        </form>
      )}
      <p class="lien-seul">
        <a href="/exploitant/attente">{M.attente}</a>
      </p>
    </Cadre>
  )
}
