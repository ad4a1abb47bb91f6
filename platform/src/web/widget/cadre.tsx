/**
 * The frame: a list of places inside somebody else's page, in that page's colour. Plain HTML, so that it works where no script runs; its links to
 * places open beside the host's page.
 */
import { nombre } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { CarteVue } from '../carte-vue.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Carton } from '../pages/carton.tsx'
import type { Statique } from '../statique.ts'
import type { Apparence } from './reglages.ts'
import { WIDGET } from './widget.mots.ts'

const M = WIDGET.cadre

/** Places of a page of the frame. */
export const PAR_CADRE = 5

interface Squelette {
  readonly statique: Statique
  readonly apparence: Apparence
  /** Where this site is. */
  readonly racine: string
  readonly children: preact.ComponentChildren
}

/** The address of the style sheet that puts a colour on the frame. */
const teinteDe = (couleur: string): string => `/widget/teinte/${couleur.slice(1)}.css`

function Cadre({ statique, apparence, racine, children }: Squelette) {
  const { couleur, titre, contact, logo } = apparence
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titre ?? M.titre}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light" />
        <base target="_blank" />
        <link rel="stylesheet" href={statique.style} />
        <link rel="stylesheet" href={teinteDe(couleur)} />
      </head>
      <body class="widget">
        <header class="widget-tete">
          {logo ? <img src={logo} alt="" height={40} /> : null}
          <h1>{titre ?? M.titre}</h1>
        </header>
        <main>{children}</main>
        <footer class="widget-pied">
          {contact ? <p>{M.contact(contact)}</p> : null}
          <p>
            <a href={`${racine}/`}>{M.par}</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

interface Props {
  readonly statique: Statique
  readonly apparence: Apparence
  readonly racine: string
  readonly catalogue: Catalogue
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly fond: FondDeCarte
  /** Ranks of the places of this page. */
  readonly rangs: readonly number[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly texte: string
  /** The address of another page of this frame. */
  readonly adresse: (page: number, texte?: string) => string
  /** What the form sends besides the words. */
  readonly gardes: readonly (readonly [string, string])[]
}

export function PageCadre(props: Props) {
  const { catalogue, lecteur, maintenant, fond, rangs, total, page, texte, adresse, gardes } = props
  const debut = (page - 1) * PAR_CADRE
  const reste = Math.min(PAR_CADRE, total - debut - rangs.length)
  const approximatif = (rang: number) => catalogue.position(rang)?.approximatif ?? false
  const pins = rangs.flatMap((rang, i) => {
    const point = catalogue.position(rang)
    return point
      ? [
          {
            numero: debut + i + 1,
            point,
            nom: catalogue.nom(rang),
            approximatif: approximatif(rang),
            geonames: point.geonames
          }
        ]
      : []
  })
  return (
    <Cadre {...props}>
      <form class="chercher" action="/widget/cadre" method="get" target="_self" role="search">
        {gardes.map(([nom, valeur]) => (
          <input key={`${nom}${valeur}`} type="hidden" name={nom} value={valeur} />
        ))}
        <label for="texte">{M.champ}</label>
        <div class="chercher-ligne">
          <input id="texte" name="texte" type="search" value={texte} maxLength={200} autocomplete="off" />
          <button type="submit" class="bouton">
            {M.chercher}
          </button>
        </div>
      </form>
      <h2 class="widget-compte">{M.compte(total)}</h2>
      {total === 0 ? <p>{M.aucun}</p> : null}
      <ol class="cartons" start={debut + 1}>
        {rangs.map((rang, i) => (
          <Carton
            key={rang}
            catalogue={catalogue}
            lecteur={lecteur}
            maintenant={maintenant}
            resultat={{ rang, distance: null, approximatif: approximatif(rang) }}
            numero={debut + i + 1}
            rang={i + 1}
            endroit={null}
            mots={texte === '' ? null : texte}
            depuisMoi={false}
          />
        ))}
      </ol>
      <nav class="pages" aria-label={M.titre}>
        {reste > 0 ? (
          <a class="bouton" href={adresse(page + 1)} target="_self" rel="next">
            {M.suivants(reste)}
          </a>
        ) : null}
        {page > 1 ? (
          <a class="bouton discret" href={adresse(page - 1)} target="_self" rel="prev">
            {M.precedents}
          </a>
        ) : null}
        {texte !== '' ? (
          <a href={adresse(1, '')} target="_self">
            {M.tous}
          </a>
        ) : null}
        <p class="doux">
          {total === 0 ? null : `${nombre(debut + 1)} – ${nombre(debut + rangs.length)} sur ${nombre(total)}`}
        </p>
      </nav>
      {pins.length > 0 ? (
        <details class="widget-carte">
          <summary>{M.carte}</summary>
          <CarteVue fond={fond} pins={pins} titre={M.carteTitre} lies={false} hauteur={300} />
        </details>
      ) : null}
    </Cadre>
  )
}

/** A frame whose address says what cannot be read: told where it stands, since nobody looks at a frame's status. */
export const PageCadreFaux = ({
  probleme,
  ...reste
}: Omit<Squelette, 'children'> & { readonly probleme: Probleme }) => (
  <Cadre {...reste}>
    <p class="avis">
      <strong>{WIDGET.faux}.</strong> {probleme.detail}
    </p>
  </Cadre>
)
