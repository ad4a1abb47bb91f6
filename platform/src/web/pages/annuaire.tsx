/**
 * The directory of a territory as a page made to be printed: what people need first, then the places town by town, numbered as in the
 * PDF. A large one is in parts, so that a page stays light.
 */

import { LIEUX_MAX } from '../../annuaire/annuaires.ts'
import type { LieuDit } from '../../annuaire/dit.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { enfantsOf, type Territoire } from '../../catalogue/territoire.ts'
import { besoinsDits, lieuDit, nomDeCommune } from '../annuaire-vu.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CodeQr } from '../code-qr.tsx'
import { date } from '../dates.ts'
import { GarderAnnuaire } from '../garde.tsx'
import { Icone } from '../icone.tsx'
import { langSource } from '../langues/langue.ts'
import { annuaireDe, nomComplet, pageDe, parCommune, rangsDe } from '../territoire-vu.ts'
import { TYPOGRAPHIE } from '../typographie.mots.ts'
import { insecable } from '../typographie.ts'
import { lieuxDe } from '../voisinage.ts'
import { ANNUAIRE as M } from './annuaire.mots.ts'

/** Places of a part. */
export const PAR_PARTIE = 60

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly territoire: Territoire
  /** From 1. */
  readonly page: number
  readonly racine: string
}

/** `/annuaire/departement/59?page=2` */
export const adresseDe = (territoire: Territoire, page: number): string =>
  `${annuaireDe(territoire)}${page > 1 ? `?page=${page}` : ''}`

function Lieu({ lieu }: { lieu: LieuDit }) {
  const { numero, nom, genre, adresse, telephones, horaires, doute, services, prix, venir, page } = lieu
  const aSavoir = [...venir, ...prix].join('. ')
  return (
    <li class="annuaire-lieu" id={`lieu-${numero}`}>
      <span class="numero">{numero}</span>
      <div>
        <h4>
          <a href={new URL(page).pathname} lang={langSource()}>
            {nom}
          </a>
        </h4>
        {genre ? <p class="doux">{genre}</p> : null}
        {adresse.map(ligne => (
          <p key={ligne} lang={langSource()}>
            {ligne}
          </p>
        ))}
        {telephones.length > 0 ? (
          <p class="tel">
            <span class="hors-vue">{M.telephone + TYPOGRAPHIE.deuxPoints}</span>
            <strong>{telephones.join(' · ')}</strong>
          </p>
        ) : null}
        {horaires.length === 0 ? <p>{insecable(M.horairesInconnus)}</p> : horaires.map(h => <p key={h}>{h}</p>)}
        {doute ? <p class="doux">{doute}</p> : null}
        {services.length > 0 ? <p>{services.join(TYPOGRAPHIE.pointVirgule)}</p> : null}
        {aSavoir ? <p>{insecable(aSavoir)}</p> : null}
      </div>
      <CodeQr texte={page} dit={M.qr(nom)} />
    </li>
  )
}

function Parties({ catalogue, territoire, page }: Props) {
  const rangs = rangsDe(catalogue, territoire)
  const parties = Math.ceil(rangs.length / PAR_PARTIE)
  if (parties < 2) return null
  const nomDe = (rang: number | undefined): string => nomDeCommune(rang === undefined ? '' : catalogue.commune(rang))
  return (
    <nav aria-label={M.partiesDites}>
      <p>{M.parties(parties)}</p>
      <p class="annuaire-parties">
        {Array.from({ length: parties }, (_, i) => {
          const premiere = nomDe(rangs[i * PAR_PARTIE])
          const derniere = nomDe(rangs[Math.min(rangs.length, (i + 1) * PAR_PARTIE) - 1])
          const texte = M.partie(i + 1, premiere, derniere)
          return i + 1 === page ? (
            <strong key={texte}>{texte}</strong>
          ) : (
            <a key={texte} href={adresseDe(territoire, i + 1)}>
              {texte}
            </a>
          )
        })}
      </p>
    </nav>
  )
}

/** The directories of what is smaller, where a file of the whole would be too large. */
function PlusPetits({ catalogue, territoire }: Pick<Props, 'catalogue' | 'territoire'>) {
  const premier = enfantsOf(catalogue, territoire)[0]?.type
  const enfants = enfantsOf(catalogue, territoire).filter(e => e.type === premier && lieuxDe(catalogue, e) > 0)
  return (
    <>
      <p>{M.plusPetits}</p>
      <ul class="territoires">
        {enfants.map(e => (
          <li key={e.code}>
            <a href={annuaireDe(e)}>{insecable(nomComplet(e))}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Fichiers({ catalogue, territoire }: Props) {
  const total = rangsDe(catalogue, territoire).length
  if (total > LIEUX_MAX)
    return (
      <section class="annuaire-prendre">
        <p>{insecable(M.tropGrand(total))}</p>
        <PlusPetits {...{ catalogue, territoire }} />
      </section>
    )
  const adresse = `${annuaireDe(territoire)}.pdf`
  return (
    <section class="annuaire-prendre">
      <p class="territoire-agir">
        <a class="bouton" href={adresse}>
          {M.pdf}
        </a>
        <a class="bouton discret" href={`${adresse}?gros=1`}>
          {M.pdfGros}
        </a>
      </p>
      <p class="doux">{insecable(M.papier)}</p>
    </section>
  )
}

/** Where a territory has no place: nothing to print, and where to go. */
export function PageAnnuaireVide({ contexte, territoire }: Pick<Props, 'contexte' | 'territoire'>) {
  return (
    <Cadre contexte={contexte} titre={insecable(M.titre(territoire))} cachee>
      <h1>{insecable(M.titre(territoire))}</h1>
      <p class="chapeau">{insecable(M.vide(territoire))}</p>
      <p>
        <a class="bouton" href={pageDe(territoire)}>
          {M.versTerritoire}
        </a>
      </p>
    </Cadre>
  )
}

/** Too large for a file: the smaller ones. */
export function PageTropGrand({
  contexte,
  catalogue,
  territoire
}: Pick<Props, 'contexte' | 'catalogue' | 'territoire'>) {
  return (
    <Cadre contexte={contexte} titre={insecable(M.titre(territoire))} cachee>
      <h1>{insecable(M.titre(territoire))}</h1>
      <p class="chapeau">{insecable(M.tropGrand(rangsDe(catalogue, territoire).length))}</p>
      <PlusPetits {...{ catalogue, territoire }} />
    </Cadre>
  )
}

export function PageAnnuaire(props: Props) {
  const { contexte, catalogue, territoire, page, racine } = props
  const rangs = rangsDe(catalogue, territoire)
  const debut = (page - 1) * PAR_PARTIE
  const numeros = new Map(rangs.map((rang, i) => [rang, i + 1]))
  const communes = parCommune(catalogue, rangs.slice(debut, debut + PAR_PARTIE)).map(({ nom, rangs: siens }) => ({
    nom: nomDeCommune(nom),
    lieux: siens.map(rang => lieuDit(catalogue, rang, numeros.get(rang) ?? 0, racine))
  }))
  const titre = insecable(M.titre(territoire))
  const { edition } = catalogue
  const toutes = parCommune(catalogue, rangs).length
  return (
    <Cadre
      contexte={contexte}
      titre={page > 1 ? M.titrePartie(titre, page) : titre}
      description={insecable(M.description(territoire, rangs.length))}
      canonique={racine + adresseDe(territoire, page)}
      ici="trouver"
      gardable
      horsLigne
    >
      <p class="fil">
        <a href={pageDe(territoire)}>
          <Icone nom="retour" />
          {insecable(M.retour(territoire))}
        </a>
      </p>
      <h1>{titre}</h1>
      <p class="chapeau">{insecable(M.chapeau(rangs.length, toutes, date(edition.date)))}</p>
      <Fichiers {...props} />
      <GarderAnnuaire annuaire={annuaireDe(territoire)} lieux={rangs.length} />
      <Parties {...props} />
      <section class="annuaire-index">
        <h2>{insecable(M.besoins)}</h2>
        <p class="doux">{insecable(rangs.length > PAR_PARTIE ? M.besoinsPartie : M.besoinsTexte)}</p>
        <dl>
          {besoinsDits(communes).map(({ phrase, exemples, communes: ou }) => (
            <div key={phrase}>
              <dt>{insecable(phrase)}</dt>
              {exemples ? <dd class="doux">{insecable(exemples)}</dd> : null}
              <dd class="numeros">
                {ou.map(({ nom, numeros: siens }, i) => (
                  <span key={`${nom} ${siens[0]}`}>
                    {i > 0 ? TYPOGRAPHIE.pointVirgule : ''}
                    {nom}
                    {siens.map((n, j) => (
                      <span key={n}>
                        {j > 0 ? <span class="virgule">,</span> : null} <a href={`#lieu-${n}`}>{n}</a>
                      </span>
                    ))}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="annuaire-lieux">
        <h2>{M.lieux}</h2>
        {communes.map(({ nom, lieux }) => (
          <div key={`${nom} ${lieux[0]?.numero}`} class="commune-lieux">
            <h3>{nom}</h3>
            <ul class="lignes">
              {lieux.map(lieu => (
                <Lieu key={lieu.numero} lieu={lieu} />
              ))}
            </ul>
          </div>
        ))}
      </section>
      <Parties {...props} />
    </Cadre>
  )
}
