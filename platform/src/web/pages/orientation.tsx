/**
 * A question of the orientation: what was answered, where one stands, then three to six large answers with what they would leave. « Je ne
 * sais pas » is always among them, and one may see the places at any time once need and place are known.
 */
import type { ComponentChildren } from 'preact'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { isEtendue } from '../../catalogue/endroits.ts'
import { type Depart, principales, type Situe } from '../../orientation/depart.ts'
import { type Compte, compte } from '../../orientation/oriente.ts'
import {
  AIDES,
  AUSSI,
  type Etape,
  etapesDe,
  isRepondue,
  PEU_IMPORTE,
  QUAND,
  type Reponses,
  serviceDe,
  TRAJETS
} from '../../orientation/reponses.ts'
import { type AdresseComprise, AdresseVue } from '../adresse-comprise.tsx'
import { Cadre, type Contexte } from '../cadre.tsx'
import { Icone, ImageDuService } from '../icone.tsx'
import { adresseOrientation, type Etrange, parametresDe, RIEN } from '../orientation-adresse.ts'
import { Compris, departDit, Rappel, SERVICES } from '../orientation-rappel.tsx'
import { PresDeMoi } from '../pres-de-moi.tsx'
import { TitreInsecable } from '../titre-insecable.tsx'
import { serviceEnClair } from '../valeurs.ts'
import { ADRESSE } from './adresse.mots.ts'
import { AIDES_DITES, AUSSI_DIT, ORIENTATION as M, QUAND_DIT, TRAJETS_DITS } from './orientation.mots.ts'
import { Communes, Homonymes } from './orientation-communes.tsx'
import { nomDit } from './recherche.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly reponses: Reponses
  readonly etape: Etape
  readonly lieu: Situe
  /** The address that was typed and found. */
  readonly comprise: AdresseComprise | null
  /** True when an address may be typed. */
  readonly adresses: boolean
  readonly etrange: Etrange | null
  readonly maintenant: Date
}

const departDe = ({ lieu }: Props): Depart | null => (lieu.genre === 'connu' ? lieu.depart : null)

/** Before one says how far one goes, those around are counted, as for « je ne sais pas ». */
function countFor(props: Props, reponses: Reponses): Compte {
  const { catalogue, maintenant } = props
  const trajet = reponses.trajet ?? PEU_IMPORTE
  return compte(catalogue, { reponses: { ...reponses, trajet }, depart: departDe(props), maintenant })
}

interface ChoixVu {
  readonly titre: string
  /** Of the standard: what its picture is drawn by. */
  readonly service?: string
  readonly exemples: string
  readonly href: string
  readonly choisi: boolean
  readonly compte: Compte | null
}

function Choix({ choix }: { choix: readonly ChoixVu[] }) {
  return (
    <ul class="choix">
      {choix.map(({ titre, service, exemples, href, choisi, compte: combien }) => (
        <li key={titre}>
          <a href={href} aria-current={choisi ? 'true' : undefined}>
            <span class="choix-titre">
              {service ? <ImageDuService service={service} /> : null}
              {titre}
            </span>
            {exemples ? <span class="choix-exemples">{exemples}</span> : null}
            {combien ? <span class="choix-compte">{M.compte(combien)}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The other answers, kept by a form that sends one. */
function Gardees({ reponses, sauf }: { reponses: Reponses; sauf: readonly string[] }) {
  return (
    <>
      {parametresDe(reponses)
        .filter(([nom]) => !sauf.includes(nom))
        .map(([nom, valeur]) => (
          <input key={`${nom} ${valeur}`} type="hidden" name={nom} value={valeur} />
        ))}
    </>
  )
}

function Champ({
  nom,
  etiquette,
  valeur,
  bouton,
  children
}: {
  nom: 'besoin' | 'ou'
  etiquette: string
  valeur: string
  bouton: string
  children: ComponentChildren
}) {
  return (
    <form class="chercher grand" action="/orientation" method="get">
      {children}
      <label for={nom}>{etiquette}</label>
      <div class="chercher-ligne">
        <input id={nom} name={nom} type="text" value={valeur} maxLength={200} autocomplete="off" />
        <button type="submit" class="bouton">
          {bouton}
        </button>
      </div>
      {nom === 'ou' ? <PresDeMoi /> : null}
    </form>
  )
}

function Besoin(props: Props) {
  const { reponses } = props
  const choisi = serviceDe(reponses)
  const choix = [...SERVICES, PEU_IMPORTE].map((service): ChoixVu => {
    const suite = { ...reponses, service } as Reponses
    const { phrase, exemples } =
      service === PEU_IMPORTE
        ? { phrase: M.besoinPeuImporte, exemples: M.besoinPeuImporteExemples }
        : serviceEnClair(service)
    return {
      titre: phrase,
      ...(service === PEU_IMPORTE ? {} : { service }),
      exemples,
      href: adresseOrientation(suite),
      choisi: service === PEU_IMPORTE ? reponses.service === PEU_IMPORTE : choisi === service,
      compte: props.lieu.genre === 'connu' ? countFor(props, suite) : null
    }
  })
  return (
    <>
      {reponses.besoin !== '' && choisi === null ? <p class="avis">{M.pasCompris(reponses.besoin)}</p> : null}
      <Choix choix={choix} />
      <section class="autrement">
        <Champ nom="besoin" etiquette={M.besoinEtiquette} valeur={reponses.besoin} bouton={M.suivant}>
          <Gardees reponses={reponses} sauf={['besoin', 'services']} />
        </Champ>
      </section>
    </>
  )
}

/** Where one is, when it is not known yet, with what was not understood and the nearest names. */
function Ou({ catalogue, reponses, lieu, adresses }: Props) {
  const vers = (trajet: 'partout' | 'distance'): string =>
    adresseOrientation({ ...reponses, ou: '', commune: '', autour: '', trajet })
  return (
    <>
      {lieu.genre === 'inconnu' ? (
        <div class="avis">
          <p>{lieu.code ? M.ouCodeInconnu(lieu.vu) : M.ouInconnu(lieu.vu)}</p>
          <Communes reponses={reponses} titre={M.ouProches} communes={lieu.proches} />
        </div>
      ) : null}
      {lieu.genre === 'homonymes' ? <Homonymes reponses={reponses} vu={lieu.vu} communes={lieu.communes} /> : null}
      {lieu.genre === 'plusieurs' ? (
        <div class="avis">
          <p>{M.ouPlusieurs(lieu.vu)}</p>
          <ul class="adresses">
            {lieu.rangs.map(rang => {
              const point = catalogue.position(rang)
              const autour = point ? `${point.latitude.toFixed(5)},${point.longitude.toFixed(5)}` : ''
              return (
                <li key={rang}>
                  <a href={adresseOrientation({ ...reponses, ou: '', commune: '', autour })}>
                    {[catalogue.nom(rang), catalogue.commune(rang)].filter(Boolean).join(', ')}
                  </a>
                </li>
              )
            })}
          </ul>
        </div>
      ) : null}
      <Champ nom="ou" etiquette={adresses ? ADRESSE.champ : M.ouEtiquette} valeur={reponses.ou} bouton={M.suivant}>
        <Gardees reponses={reponses} sauf={['ou', 'commune', 'autour']} />
      </Champ>
      <Choix
        choix={(['partout', 'distance'] as const).map(trajet => ({
          titre: trajet === 'partout' ? M.ouPartout : M.ouDistance,
          exemples: '',
          href: vers(trajet),
          choisi: false,
          compte: null
        }))}
      />
    </>
  )
}

/** How far one goes from where one is; of a département, which town. */
function Trajet(props: Props & { depart: Depart }) {
  const { catalogue, reponses, depart, comprise } = props
  const { endroit, centre } = depart
  const vaste = endroit && isEtendue(endroit) ? endroit : null
  // Without a middle to measure from, only the whole of it can be told.
  const proposes = centre ? TRAJETS : TRAJETS.filter(t => t === 'partout' || t === 'distance')
  return (
    <>
      <p class="chapeau">{M.ouDit(departDit(depart, catalogue.nom))}</p>
      {depart.corrige && endroit ? <p class="corrige">{M.ouCorrige(reponses.ou, nomDit(endroit.nom))}</p> : null}
      {comprise ? (
        <AdresseVue
          comprise={comprise}
          versAdresse={autour => adresseOrientation({ ...reponses, autour })}
          versCommune={commune => adresseOrientation({ ...reponses, ou: '', autour: '', commune })}
        />
      ) : null}
      {vaste ? (
        <Communes reponses={reponses} titre={M.etendue(vaste.nom)} communes={principales(catalogue, vaste)} />
      ) : null}
      <Choix
        choix={proposes.map((trajet): ChoixVu => {
          const suite = { ...reponses, trajet }
          const { titre, exemples } = TRAJETS_DITS[trajet]
          const partout = vaste && trajet === 'partout'
          return {
            titre: partout ? M.partoutDans(vaste.nom) : titre,
            exemples: partout ? '' : exemples,
            href: adresseOrientation(suite),
            choisi: reponses.trajet === trajet,
            compte: countFor(props, suite)
          }
        })}
      />
      <section class="autrement">
        <Communes reponses={reponses} titre={M.ouProches} communes={depart.autres} />
        <Champ nom="ou" etiquette={M.ouChanger} valeur="" bouton={M.suivant}>
          <Gardees reponses={reponses} sauf={['ou', 'commune', 'autour']} />
        </Champ>
      </section>
    </>
  )
}

function Simple(props: Props & { etape: 'quand' | 'aide' }) {
  const { reponses, etape } = props
  const dits: Readonly<Record<string, { titre: string; exemples: string }>> =
    etape === 'quand' ? QUAND_DIT : AIDES_DITES
  const valeurs: readonly string[] = etape === 'quand' ? QUAND : AIDES
  return (
    <Choix
      choix={valeurs.map((valeur): ChoixVu => {
        const suite = { ...reponses, [etape]: valeur } as Reponses
        return {
          titre: dits[valeur]?.titre ?? valeur,
          exemples: dits[valeur]?.exemples ?? '',
          href: adresseOrientation(suite),
          choisi: reponses[etape] === valeur,
          compte: countFor(props, suite)
        }
      })}
    />
  )
}

/** Several may be ticked: a form, whose hidden « rien » says that it was answered. */
function Aussi(props: Props) {
  const { reponses } = props
  const coches = reponses.aussi ?? []
  return (
    <form class="cases" action="/orientation" method="get">
      <Gardees reponses={reponses} sauf={['aussi']} />
      <input type="hidden" name="aussi" value={RIEN} />
      <p id="cases-aide">{M.aussiAide}</p>
      <div role="group" aria-labelledby="cases-aide">
        <ul class="choix">
          {AUSSI.map(aussi => {
            const { titre, exemples } = AUSSI_DIT[aussi]
            const avec = [...coches.filter(a => a !== aussi), aussi]
            return (
              <li key={aussi}>
                <label>
                  <input type="checkbox" name="aussi" value={aussi} checked={coches.includes(aussi)} />
                  <span class="choix-titre">{titre}</span>
                  {exemples ? <span class="choix-exemples">{exemples}</span> : null}
                  <span class="choix-compte">{M.compte(countFor(props, { ...reponses, aussi: avec }))}</span>
                </label>
              </li>
            )
          })}
        </ul>
      </div>
      <p class="pages">
        <button type="submit" class="bouton">
          {M.voir}
          <Icone nom="suite" />
        </button>
        <a class="bouton discret" href={adresseOrientation({ ...reponses, aussi: [] })}>
          {M.aussiRien}
        </a>
      </p>
    </form>
  )
}

function Question(props: Props) {
  const depart = departDe(props)
  switch (props.etape) {
    case 'besoin':
      return <Besoin {...props} />
    case 'lieu':
      return depart ? <Trajet {...props} depart={depart} /> : <Ou {...props} />
    case 'aussi':
      return <Aussi {...props} />
    default:
      return <Simple {...props} etape={props.etape} />
  }
}

export function PageQuestion(props: Props) {
  const { contexte, catalogue, reponses, etape, etrange } = props
  const etapes = etapesDe(reponses)
  const rang = etapes.indexOf(etape)
  const depart = departDe(props)
  const titre = etape === 'lieu' && !depart ? M.ou : M.question(etape)
  const avant = etapes[rang - 1]
  const pret = (['besoin', 'lieu'] as const).every(e => isRepondue(e, reponses, depart !== null))
  const enCours = pret || depart ? countFor(props, reponses) : null
  const n = enCours ? enCours.surs + enCours.aVerifier : 0
  return (
    <Cadre
      contexte={contexte}
      titre={titre}
      ici="orienter"
      // The first question is a page of the site; answers are endless.
      cachee={etape !== 'besoin' || adresseOrientation(reponses) !== '/orientation'}
      script
    >
      <div class="orientation">
        <Rappel reponses={reponses} ou={depart && departDit(depart, catalogue.nom)} vue={etape} />
        <Compris reponses={reponses} vue={etape} />
        <p class="progres">{M.progres(rang + 1, etapes.length)}</p>
        <TitreInsecable texte={titre} />
        {reponses.pour === 'autrui' ? <p class="chapeau">{M.autrui}</p> : null}
        {etrange ? <p class="avis">{M.pasUneReponse(etrange.vu)}</p> : null}
        <Question {...props} />
        {enCours ? (
          <p class="en-cours">
            {M.enCours(enCours)}. {enCours.aVerifier > 0 ? M.precision : null}
          </p>
        ) : null}
        <p class="pages">
          <a href={avant ? adresseOrientation(reponses, avant) : '/'}>
            <Icone nom="retour" />
            {avant ? M.retour : M.accueil}
          </a>
          {pret && n > 0 && etape !== 'aussi' ? (
            <a class="bouton discret" href={adresseOrientation(reponses, 'reponse')}>
              {M.voirDeja(n)}
            </a>
          ) : null}
        </p>
      </div>
    </Cadre>
  )
}
