/**
 * The frame of every page: language, title, style, header, footer. A page gives its title and its content; nothing here
 * runs in the browser, and nothing comes from anywhere else.
 */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Edition } from '../catalogue/edition.ts'
import { CADRE } from './cadre.mots.ts'
import { date } from './dates.ts'
import { PageGardee } from './garde.tsx'
import { adresseEn, adresseIci, isTraduite, OFFERTES } from './langues/adresses.ts'
import { isFrancaisFacile, LANGUES, renduCourant, SOURCE } from './langues/langue.ts'
import { lienTraduits } from './langues/liens.ts'
import { Code, sansProtocole } from './pages/garder.tsx'
import { Reglages } from './reglages.tsx'
import type { Statique } from './statique.ts'
import { Enseigne, PiedDuHub } from './theme/enseigne.tsx'
import type { ThemeVu } from './theme/vu.ts'
import { nombre } from './typographie.ts'

export interface Contexte {
  readonly statique: Statique
  readonly edition: Edition | null
  /** What a hub puts of its own; null when all is ours. */
  readonly theme: ThemeVu | null
}

interface Props {
  readonly contexte: Contexte
  /** Without the site's name. */
  readonly titre: string
  readonly description?: string
  /** Where the reader is in the menu. */
  readonly ici?: 'trouver' | 'orienter' | 'donnees'
  /** The one address of this page, whole: `https://lieux.exemple.fr/communes/59512`. */
  readonly canonique?: string
  /** Pages that nobody should find by a search engine: results, errors. */
  readonly cachee?: boolean
  readonly script?: boolean
  /** The page where a file is handed over has a script of its own. */
  readonly depot?: boolean
  /** And the review of pairs its keys. */
  readonly revue?: boolean
  /** And the live map. */
  readonly carte?: boolean
  /** And what one takes away from a place. */
  readonly fiche?: boolean
  /** True of a page that a browser may keep for when there is no line: it tells nothing of who reads it. */
  readonly gardable?: boolean
  /** True of a page that one pins to a wall: on paper, its address also stands as a square to photograph. */
  readonly papier?: boolean
  /** And the buttons that keep and forget. */
  readonly horsLigne?: boolean
  /** The same for machines: `{ href: '/api/v1/catalogue.ttl', type: 'text/turtle', titre: 'DCAT-AP' }`. */
  readonly autrement?: readonly { readonly href: string; readonly type: string; readonly titre: string }[]
  /** JSON-LD that may stand in a script, as `writeJsonLd` escapes it: data that no browser runs. */
  readonly donneesLiees?: string
  readonly children: ComponentChildren
}

/** Two places that overlap: what is common to both. */
function Marque() {
  return (
    <svg class="marque" viewBox="0 0 40 28" aria-hidden="true" focusable="false">
      <circle class="marque-soleil" cx="26" cy="14" r="12" />
      <circle class="marque-pin" cx="14" cy="14" r="12" />
      <path class="marque-commun" d="M20 3.6a12 12 0 0 1 0 20.8a12 12 0 0 1 0 -20.8z" />
    </svg>
  )
}

/** The path of this page in French, its question only if it is a page by itself; null of one that is in French only. */
function canonical(canonique: string | undefined, adresse: string, racine: string): string | null {
  const chemin = canonique?.startsWith(racine) ? canonique.slice(racine.length) : adresse.replace(/[?#].*$/s, '')
  return racine !== '' && isTraduite(chemin) ? chemin : null
}

const MENU = [
  ['trouver', '/'],
  ['orienter', '/orientation'],
  ['donnees', '/donnees']
] as const

/** What one comes down here for, then what the law wants. */
const PIED = [
  ['publier', '/publier'],
  ['donnees', '/donnees'],
  ['sourcesEtLicences', '/sources'],
  ['horsLigne', '/hors-ligne'],
  ['contact', '/a-propos#contact'],
  ['aPropos', '/a-propos'],
  ['plan', '/plan-du-site'],
  ['accessibilite', '/accessibilite'],
  ['personnelles', '/donnees-personnelles'],
  ['mentions', '/mentions-legales']
] as const

/** Signs of an address beyond which neither a hand nor a telephone would read it from paper. */
const ADRESSE_MAX = 300

/** On paper only: where this page is, to be read again up to date. */
function AdresseDeLaPage({ titre, adresse, carre }: { titre: string; adresse: string; carre: boolean }) {
  if (!/^https?:/.test(adresse) || adresse.length > ADRESSE_MAX) return null
  return carre ? <Code nom={titre} page={adresse} /> : <p class="pied-adresse">{sansProtocole(adresse)}</p>
}

export function Cadre(props: Props) {
  const {
    contexte,
    titre,
    description,
    canonique,
    ici,
    cachee,
    script,
    depot,
    revue,
    fiche,
    carte,
    gardable,
    horsLigne,
    papier,
    autrement = [],
    donneesLiees,
    children
  } = props
  const { statique, edition, theme } = contexte
  const { langue, adresse, racine } = renduCourant()
  const facile = isFrancaisFacile(langue)
  const canon = cachee ? null : canonical(canonique, adresse, racine)
  const nom = theme?.nom ?? CADRE.nom
  return (
    <html lang={LANGUES[langue].lang} class={facile ? 'facile' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titre === CADRE.nom ? CADRE.titreAccueil(nom) : `${titre} — ${nom}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        {canonique || (canon && langue !== SOURCE) ? (
          <link rel="canonical" href={(canon && `${racine}${adresseEn(langue, canon)}`) ?? canonique} />
        ) : null}
        {canon && !facile ? (
          <>
            {OFFERTES.filter(l => !isFrancaisFacile(l)).map(l => (
              <link key={l} rel="alternate" hreflang={LANGUES[l].lang} href={`${racine}${adresseEn(l, canon)}`} />
            ))}
            <link rel="alternate" hreflang="x-default" href={`${racine}${canon}`} />
          </>
        ) : null}
        {cachee || facile ? <meta name="robots" content="noindex" /> : null}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#FBF8F2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#12181F" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={theme?.icone ?? '/favicon.svg'} type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="preload" href={statique.police} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={statique.style} />
        {theme?.feuille ? <link rel="stylesheet" href={theme.feuille} /> : null}
        {autrement.map(({ href, type, titre }) => (
          <link key={href} rel="alternate" type={type} href={href} title={titre} />
        ))}
        {donneesLiees ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: donneesLiees }} /> : null}
        <script src={statique.scriptTaille} />
        {script ? <script src={statique.script} defer /> : null}
        {depot ? <script src={statique.scriptDepot} defer /> : null}
        {revue ? <script src={statique.scriptRevue} defer /> : null}
        {fiche ? <script src={statique.scriptFiche} defer /> : null}
        {carte ? <script src={statique.carte.script} defer /> : null}
        {horsLigne ? <script src={statique.scriptHorsLigne} defer /> : null}
        <script src={statique.scriptAmorce} defer />
      </head>
      <body>
        <a class="evitement" href="#contenu">
          {CADRE.aller}
        </a>
        <header class="entete">
          <div class="entete-dedans">
            <Enseigne theme={theme}>
              <Marque />
            </Enseigne>
            <nav aria-label={CADRE.menu}>
              <ul class="menu">
                {MENU.map(([cle, href]) => (
                  <li key={cle} class={`menu-${cle}`}>
                    <a href={href} aria-current={ici === cle ? 'page' : undefined}>
                      {CADRE[cle]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <Reglages />
          </div>
        </header>
        <main id="contenu" tabIndex={-1}>
          {gardable && edition ? <PageGardee edition={edition.numero} /> : null}
          {children}
        </main>
        <footer class="pied">
          <div class="pied-dedans">
            <PiedDuHub theme={theme} />
            <p class="pied-phrase">{CADRE.phrase}</p>
            {fiche ? null : (
              <AdresseDeLaPage titre={titre} adresse={racine + adresseIci(adresse)} carre={papier === true} />
            )}
            <p class="pied-edition">
              {edition ? (
                <a href="/editions">{CADRE.edition(nombre(edition.numero), date(edition.date))}</a>
              ) : (
                CADRE.sansEdition
              )}
            </p>
            <nav aria-label={CADRE.pied}>
              <ul class="pied-liens">
                {PIED.map(([cle, href]) => (
                  <li key={cle}>
                    <a href={href}>{CADRE[cle]}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** The page as it is sent, its links in its language. */
export function writePage(page: Parameters<typeof renderToString>[0]): string {
  const { langue } = renduCourant()
  return `<!doctype html>${lienTraduits(renderToString(page), langue, ` <span class="en-francais">${CADRE.enFrancais}</span>`)}`
}
