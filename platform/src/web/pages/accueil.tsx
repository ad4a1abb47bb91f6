/** Home: what one needs and where, one button; then what people come for, the other ways in, and what this is with its figures. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { RIEN_DIT } from '../../orientation/reponses.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { date } from '../dates.ts'
import { Icone, ImageFacile, type NomIcone } from '../icone.tsx'
import { adresseOrientation, TEXTE_MAX } from '../orientation-adresse.ts'
import { PresDeMoi } from '../pres-de-moi.tsx'
import { chezNous } from '../theme/chez-nous.ts'
import { TitreInsecable } from '../titre-insecable.tsx'
import { ACCUEIL as M } from './accueil.mots.ts'
import { ADRESSE } from './adresse.mots.ts'
import { CommunesPrincipales } from './communes-principales.tsx'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  /** True when an address may be typed. */
  readonly adresses: boolean
}

const versBesoin = (besoin: string): string => adresseOrientation({ ...RIEN_DIT, besoin })
const enMajuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

function Demande({ adresses, parExemple }: Pick<Props, 'adresses'> & { readonly parExemple: string | undefined }) {
  return (
    <form class="demande" action="/orientation" method="get" role="search">
      <div class="demande-champ">
        <label for="besoin">{M.besoin}</label>
        <input id="besoin" name="besoin" type="text" maxLength={TEXTE_MAX} autocomplete="off" />
      </div>
      <div class="demande-champ">
        <label for="ou">
          {M.ou} <span class="doux">{parExemple ? M.ouExemple(parExemple) : adresses ? ADRESSE.aide : M.ouAide}</span>
        </label>
        <input id="ou" name="ou" type="text" maxLength={TEXTE_MAX} autocomplete="off" spellcheck={false} />
        <PresDeMoi />
      </div>
      <fieldset class="demande-pour">
        <legend class="hors-vue">{M.pourQui}</legend>
        <label>
          <input type="radio" name="pour" value="moi" checked />
          {M.pourMoi}
        </label>
        <label>
          <input type="radio" name="pour" value="autrui" />
          {M.pourAutrui}
        </label>
      </fieldset>
      <button type="submit" class="bouton">
        <Icone nom="chercher" />
        {M.bouton}
      </button>
    </form>
  )
}

/** Of each door, in their order. */
const IMAGES_DES_PORTES: readonly NomIcone[] = ['idee', 'travail', 'feuille', 'photo']

function Portes() {
  return (
    <section class="portes">
      <h2>{M.portes}</h2>
      <ul class="portes-liste">
        {M.lesPortes.map(({ titre, texte, besoins }, n) => (
          <li key={titre}>
            <h3>
              <ImageFacile nom={IMAGES_DES_PORTES[n] ?? 'suite'} />
              {titre}
            </h3>
            <p class="doux">{texte}</p>
            <ul class="adresses">
              {besoins.map(besoin => (
                <li key={besoin}>
                  <a href={versBesoin(besoin)}>{enMajuscule(besoin)}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p class="lien-seul">
        <a href={adresseOrientation(RIEN_DIT, 'besoin')}>
          {M.toutes}
          <Icone nom="suite" />
        </a>
      </p>
    </section>
  )
}

export function Accueil({ contexte, catalogue, adresses }: Props) {
  const nous = chezNous(catalogue, contexte.theme?.territoire ?? null)
  const communes = nous?.communes ?? catalogue.communesPrincipales
  const sources = catalogue.sources.filter(s => !s.retenue).length
  return (
    <Cadre contexte={contexte} titre="Lieux communs" description={M.chapeau} ici="trouver" script gardable>
      <section class="question">
        <TitreInsecable texte={M.titre} />
        <p class="chapeau">{M.chapeau}</p>
        <Demande adresses={adresses} parExemple={nous?.communes[0]} />
        <p class="exemples">
          {M.exemplesTitre}
          {M.exemples.map(besoin => (
            <a key={besoin} href={versBesoin(besoin)}>
              {besoin}
            </a>
          ))}
        </p>
      </section>
      <Portes />
      <section class="publics">
        <ul class="publics-liste">
          {M.pour.map(({ titre, texte, href, lien }) => (
            <li key={titre}>
              <h2>{titre}</h2>
              <p>{texte}</p>
              <p class="lien-seul">
                <a href={href}>
                  {lien}
                  <Icone nom="suite" />
                </a>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section class="registre">
        <h2>{M.registre}</h2>
        <p>
          {catalogue.taille === 0
            ? M.vide
            : M.phrase(catalogue.taille, catalogue.nombreCommunes, sources, date(catalogue.edition.date))}
        </p>
        <CommunesPrincipales titre={M.voirCommunes} communes={communes} />
        {nous ? (
          <p class="lien-seul">
            <a href={nous.page}>
              {M.chezNous(nous.nom)}
              <Icone nom="suite" />
            </a>
          </p>
        ) : null}
      </section>
    </Cadre>
  )
}
