/**
 * The page of a place, in the order a person asks: is it open, how do I come or call, what do they do, is it for me, how
 * much; then where all this comes from.
 */
import { schemaOrgOf, writeJsonLd } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { FichePublique } from '../../face/fiche-publique.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { fitsAgenda, type LecteurHoraires } from '../horaires.ts'
import { Icone, ImageFacile } from '../icone.tsx'
import { adresseIci } from '../langues/adresses.ts'
import { langSource, titleSource } from '../langues/langue.ts'
import { lienWeb } from '../liens.ts'
import { isSansRendezVous, lieuVu } from '../lieu-vu.ts'
import { StatutVu } from '../statut-vu.tsx'
import { insecable } from '../typographie.ts'
import { Contacts } from './contacts.tsx'
import { enClair, FICHE as M } from './fiche.mots.ts'
import { Code, Garder, Proches } from './garder.tsx'
import { Histoire } from './histoire.tsx'
import { Horaires, horairesEnLigne } from './horaires.tsx'
import { accordePar } from './labels.mots.ts'
import { foldText } from './plier.ts'
import { Provenance } from './provenance.tsx'
import { precisionDite } from './recherche.mots.ts'
import { ListeDesServices } from './services.tsx'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly rang: number
  readonly fond: FondDeCarte
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  /** Where this site is, for what is read elsewhere. */
  readonly racine: string
  /** True when this site can say why what is said is together. */
  readonly expliquee: boolean
  /** True when this site keeps what people report. */
  readonly signalable: boolean
}

interface Fait {
  readonly titre: string
  readonly valeurs: readonly string[]
  /** What is said beside each: who grants a label. */
  readonly dit?: ((valeur: string) => string | null) | undefined
}

function Liste({ titre, valeurs, dit }: Fait) {
  if (valeurs.length === 0) return null
  return (
    <div>
      <dt>{titre}</dt>
      {valeurs.map(v => (
        <dd key={v} title={enClair(v) === v ? undefined : titleSource(v)}>
          <span lang={enClair(v) === v ? langSource() : undefined}>{enClair(v)}</span>
          {dit?.(v) ? <span class="doux precise">{dit(v)}</span> : null}
        </dd>
      ))}
    </div>
  )
}

/** Several of them; nothing at all when nobody says anything. */
function Faits({ faits }: { faits: readonly (readonly [string, readonly string[]])[] }) {
  if (faits.every(([, valeurs]) => valeurs.length === 0)) return null
  return (
    <dl class="faits">
      {faits.map(([titre, valeurs]) => (
        <Liste key={titre} titre={titre} valeurs={valeurs} />
      ))}
    </dl>
  )
}

function Services({ fiche }: { fiche: FichePublique }) {
  const { lieu } = fiche
  const details = lieu.service_detaille?.length ?? 0
  if (lieu.services.length + details + lieu.modalites_accompagnement.length === 0) return null
  return (
    <section>
      <h2>{M.services}</h2>
      <ListeDesServices lieu={lieu} />
      <Faits faits={[[M.accompagnement, lieu.modalites_accompagnement]]} />
    </section>
  )
}

function Publics({ fiche }: { fiche: FichePublique }) {
  const { lieu } = fiche
  const faits = [
    [M.publics, lieu.publics_specifiquement_adresses],
    [M.besoins, lieu.prise_en_charge_specifique],
    [M.prix, lieu.frais_a_charge]
  ] as const
  if (faits.every(([, valeurs]) => valeurs.length === 0)) return null
  return (
    <section>
      <h2>
        <ImageFacile nom="gens" />
        {M.pour}
      </h2>
      <Faits faits={faits} />
    </section>
  )
}

function Acces({ href }: { href: string | null }) {
  if (href === null) return null
  return (
    <section>
      <h2>{M.acces}</h2>
      <p class="lien-seul">
        <a href={href} rel="noopener nofollow">
          <Icone nom="acces" />
          {M.accesLibre}
        </a>
      </p>
    </section>
  )
}

/** What nobody says, in one sentence instead of a section each: what to ask before coming. */
function Inconnu({ fiche, acces }: { fiche: FichePublique; acces: string | null }) {
  const { lieu } = fiche
  const manques = [
    lieu.services.length === 0 ? M.inconnus.services : null,
    lieu.publics_specifiquement_adresses.length === 0 ? M.inconnus.publics : null,
    lieu.frais_a_charge.length === 0 ? M.inconnus.prix : null,
    acces === null ? M.inconnus.acces : null
  ].filter(m => m !== null)
  if (manques.length === 0) return null
  return (
    <section class="inconnu">
      <h2>
        <ImageFacile nom="attention" />
        {M.inconnu}
      </h2>
      <p>{M.inconnuTexte(manques)}</p>
    </section>
  )
}

const Paragraphes = ({ lignes }: { lignes: readonly string[] }) =>
  lignes.map(ligne => (
    <p key={ligne} lang={langSource()}>
      {insecable(ligne)}
    </p>
  ))

function Presentation({ fiche }: { fiche: FichePublique }) {
  const { lieu } = fiche
  const textes = [...new Set([lieu.presentation_resume, lieu.presentation_detail])].filter(x => x !== null)
  const labels = [...lieu.dispositif_programmes_nationaux, ...lieu.formations_labels, ...lieu.autres_formations_labels]
  if (textes.length + labels.length === 0 && !lieu.structure_parente) return null
  const [debut, suite] = foldText(textes.flatMap(texte => texte.split('\n')))
  return (
    <section>
      <h2>{M.presentation}</h2>
      <Paragraphes lignes={debut} />
      {suite.length > 0 ? (
        <details>
          <summary>{M.presentationSuite}</summary>
          <Paragraphes lignes={suite} />
        </details>
      ) : null}
      <dl class="faits">
        <Liste titre={M.labels} valeurs={labels} dit={accordePar} />
        <Liste titre={M.organisme} valeurs={lieu.structure_parente ? [lieu.structure_parente] : []} />
      </dl>
    </section>
  )
}

/** What the map does not say of its point: that no source gave it, or that it is only the commune's. */
function legendeOf({ position }: FichePublique, exact: boolean): readonly string[] {
  if (position && position.nature !== 'commune') return [M.position[position.nature]]
  return exact ? [] : [M.carteCommune]
}

function Ou({ props, fiche, nom }: { props: Props; fiche: FichePublique; nom: string }) {
  const point = props.catalogue.position(props.rang)
  if (!point) return null
  const exact = fiche.lieu.latitude !== null && fiche.lieu.longitude !== null
  return (
    <section class="fiche-carte">
      <h2>
        <ImageFacile nom="lieu" />
        {M.carteTitre}
      </h2>
      <CarteVue
        fond={props.fond}
        pins={[{ numero: 1, point, nom, approximatif: !exact, geonames: point.geonames }]}
        titre={M.carte(nom)}
        legende={legendeOf(fiche, exact)}
        lies={false}
        hauteur={280}
        largeurMin={9000}
      />
    </section>
  )
}

/** Signs: a name longer than this is written smaller, so that the phone number stays in sight. */
const NOM_LONG = 80

/** Towns told at most: beyond, their number says enough. */
const HOMONYMES_MAX = 5

/** The towns that a name alone may mean; none when a code says which it is. */
function homonymesOf({ commune, code_insee, code_postal }: FichePublique['lieu'], { endroits }: Catalogue): string[] {
  if (commune === null || code_insee !== null || code_postal !== null) return []
  const villes = endroits.nommes(commune).filter(e => e.genre === 'commune')
  return villes.slice(0, HOMONYMES_MAX).map(e => `${e.nom} (${precisionDite(e.precision)})`)
}

/** The place with the words of schema.org, for search engines: what the API answers at `.jsonld`. */
function linkedOf(fiche: FichePublique, { contexte, racine }: Props): string {
  const jour = contexte.edition?.date.slice(0, 10) ?? ''
  const pageDe = (id: string) => `${racine}/lieux/${encodeURIComponent(id)}`
  return writeJsonLd(schemaOrgOf(fiche, { producteur: 'lieux-communs', jour, pageDe }))
}

export function PageFiche(props: Props) {
  const { contexte, catalogue, rang, lecteur, maintenant } = props
  const fiche = catalogue.fiche(rang)
  const { lieu } = fiche
  const vu = lieuVu(fiche, lecteur, maintenant, catalogue.dateDeSource)
  const acces = lieu.fiche_acces_libre ? lienWeb(lieu.fiche_acces_libre) : null
  const page = props.racine + adresseIci(`/lieux/${encodeURIComponent(lieu.id ?? '')}`)
  const agenda = fitsAgenda(lecteur, lieu.horaires)
  const retour = lieu.code_insee
    ? `/recherche?commune=${lieu.code_insee}`
    : lieu.code_postal
      ? `/recherche?q=${lieu.code_postal}`
      : null
  return (
    <Cadre
      contexte={contexte}
      titre={`${vu.nom}${lieu.commune ? `, ${lieu.commune}` : ''}`}
      ici="trouver"
      canonique={`${props.racine}/lieux/${encodeURIComponent(lieu.id ?? '')}`}
      fiche
      gardable
      autrement={[
        { href: `/api/v1/lieux/${lieu.id}`, type: 'application/json', titre: 'JSON' },
        { href: `/api/v1/lieux/${lieu.id}.jsonld`, type: 'application/ld+json', titre: 'JSON-LD' }
      ]}
      donneesLiees={linkedOf(fiche, props)}
    >
      <p class="fil">
        <a href={retour ?? '/'}>
          <Icone nom="retour" />
          {lieu.commune && retour ? M.autresLieux(lieu.commune) : M.retour}
        </a>
      </p>
      <article class="fiche">
        <header class="fiche-tete">
          <h1 class={vu.nom.length > NOM_LONG ? 'long' : undefined} lang={langSource()}>
            {vu.nom}
          </h1>
          {vu.genre || lieu.commune ? (
            <p class="fiche-genre">
              {vu.genre}
              {vu.genre && lieu.commune ? ' · ' : null}
              {lieu.commune && lieu.code_insee ? (
                <a href={`/communes/${lieu.code_insee}`} lang={langSource()}>
                  {lieu.commune}
                </a>
              ) : lieu.commune ? (
                <span lang={langSource()}>{lieu.commune}</span>
              ) : null}
            </p>
          ) : null}
          <StatutVu statut={vu.statut} />
        </header>
        <div class="fiche-colonnes">
          <div class="fiche-haut">
            <Contacts
              fiche={fiche}
              vu={vu}
              homonymes={homonymesOf(lieu, catalogue)}
              sansRendezVous={isSansRendezVous(lieu, lecteur)}
            />
          </div>
          <div class="fiche-cote">
            <Horaires fiche={fiche} lecteur={lecteur} maintenant={maintenant} dateDeSource={catalogue.dateDeSource} />
            <Ou props={props} fiche={fiche} nom={vu.nom} />
          </div>
          <div class="fiche-bas">
            <Services fiche={fiche} />
            <Publics fiche={fiche} />
            <Acces href={acces} />
            <Presentation fiche={fiche} />
            <Inconnu fiche={fiche} acces={acces} />
            <Garder id={lieu.id ?? ''} nom={vu.nom} page={page} agenda={agenda} />
            <Code nom={vu.nom} page={page} />
          </div>
        </div>
        <Provenance fiche={fiche} sources={catalogue.sources} horaires={osm => horairesEnLigne(lecteur, osm)} />
        <Histoire identite={lieu.id ?? ''} vies={catalogue.histoire(lieu.id ?? '')} expliquee={props.expliquee} />
        <section class="erreur-fiche">
          <h2>{M.erreur}</h2>
          <p>{props.signalable ? M.erreurTexte : M.erreurAilleurs}</p>
          {props.signalable ? (
            <p class="lien-seul">
              <a href={`/lieux/${encodeURIComponent(lieu.id ?? '')}/signaler`}>
                <Icone nom="attention" />
                {M.erreurLien}
              </a>
            </p>
          ) : null}
        </section>
        <Proches catalogue={catalogue} rang={rang} />
      </article>
    </Cadre>
  )
}
