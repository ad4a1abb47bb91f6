/** One sheet of A4 for one place: its name, its number and its hours large, the way there in words, what to bring, a square to photograph. */
import type { Point } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Instant } from '../../catalogue/colonnes/instant.ts'
import { isSansJour } from '../../catalogue/colonnes/semaines.ts'
import { jourDe, moisEtAnnee } from '../../moment.ts'
import { CarteVue } from '../carte-vue.tsx'
import { cheminEnClair, directionEnClair } from '../chemin.ts'
import { CodeQr } from '../code-qr.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { isAncien, type LecteurHoraires } from '../horaires.ts'
import { adresseEnLigne, horairesDites, isSansRendezVous, lieuVu } from '../lieu-vu.ts'
import { semaineAVenir } from '../semaine-a-venir.ts'
import { distanceEnClair, insecable } from '../typographie.ts'
import { ACCOMPAGNEMENT as M } from './accompagnement.mots.ts'
import { aApporter } from './apporter.ts'
import { enClair, FICHE } from './fiche.mots.ts'
import { deCommune, nomDit } from './recherche.mots.ts'

interface Props {
  readonly catalogue: Catalogue
  readonly rang: number
  readonly note: string
  readonly depuis: Point | null
  readonly fond: FondDeCarte
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly ici: Instant
  readonly racine: string
  /** What says whether it worked, once; null where this site does not count. */
  readonly code: string | null
}

/** Signs of a name beyond which it is written smaller, so that the page stays one page. */
const NOM_LONG = 70
/** Signs of hours, address and note from which all is written a little smaller, then smaller still: what would not fit must still be read. */
const DENSE = 350
const SERRE = 480
const CERCLE = 300
/** Metres: a landmark farther than that is none. */
const REPERE_MAX = 400
/** Metres from side to side: the circle whole, and a little around. */
const LARGEUR_CARTE = 1_500

/** Another place that stands near, to ask for on the way. */
function repereOf(
  catalogue: Catalogue,
  point: Point,
  voisin: { readonly rang: number; readonly distance: number } | undefined
): string | null {
  const la = voisin && catalogue.position(voisin.rang)
  if (!voisin || !la || voisin.distance < 20 || voisin.distance > REPERE_MAX) return null
  return M.repere(catalogue.nom(voisin.rang), distanceEnClair(voisin.distance), directionEnClair(point, la))
}

function Chemin({ catalogue, rang, depuis, fond }: Props) {
  const point = catalogue.position(rang)
  const { lieu } = catalogue.fiche(rang)
  if (!point || point.approximatif)
    return (
      <section>
        <h3>{M.aller}</h3>
        <p>{M.positionInconnue}</p>
      </section>
    )
  const commune = lieu.code_insee ? catalogue.endroits.commune(lieu.code_insee) : undefined
  const centre = commune?.centreDe === 'code_postal' ? null : (commune?.centre ?? null)
  const de = depuis ?? centre
  const repere = depuis || !commune ? M.deChezVous : M.centre(deCommune(nomDit(commune.nom)))
  const exact = (autre: number) => autre !== rang && catalogue.position(autre)?.approximatif === false
  const autour = catalogue.autour(point, 10, LARGEUR_CARTE / 2, exact)
  const voisin = repereOf(catalogue, point, autour[0])
  return (
    <section class="feuille-chemin">
      <h3>{M.aller}</h3>
      {de ? <p>{cheminEnClair(de, point, repere)}</p> : null}
      {voisin ? <p>{insecable(voisin)}</p> : null}
      <CarteVue
        fond={fond}
        pins={[{ numero: 1, point, nom: catalogue.nom(rang), approximatif: false, geonames: point.geonames }]}
        autres={autour.map(v => catalogue.position(v.rang)).filter(p => p !== null)}
        titre={M.carte(catalogue.nom(rang))}
        legende={[M.carteLegende]}
        lies={false}
        hauteur={230}
        largeurMin={LARGEUR_CARTE}
        cercle={CERCLE}
      />
    </section>
  )
}

function Semaine({ catalogue, rang, lecteur, ici }: Props) {
  const fiche = catalogue.fiche(rang)
  const { lieu, bruts } = fiche
  const dite = horairesDites(fiche, catalogue.dateDeSource)
  const osm = lieu.horaires
  const jours = osm && !isSansJour(osm) ? semaineAVenir(lecteur, osm, ici) : null
  const brut = osm ?? bruts.horaires ?? null
  return (
    <section class="feuille-semaine">
      <h3>{M.semaine}</h3>
      {isSansRendezVous(lieu, lecteur) ? <p>{M.sansRendezVous}</p> : null}
      {jours ? (
        <dl>
          {jours.map(({ jours: quand, texte, ferme }) => (
            <div key={quand} class={ferme ? 'ferme' : undefined}>
              <dt>{quand}</dt>
              <dd>{insecable(texte)}</dd>
            </div>
          ))}
        </dl>
      ) : brut ? (
        <p>
          {M.selonSource} {brut.slice(0, 200)}
        </p>
      ) : null}
      {jours ? null : <p>{M.horairesInconnus}</p>}
      {jours && isAncien(dite, ici.iso) ? (
        <p>
          {FICHE.nonConfirmes(moisEtAnnee(dite as string))} {lieu.telephone ? FICHE.appelez : FICHE.renseignez}
        </p>
      ) : null}
    </section>
  )
}

export function Feuille(props: Props) {
  const { catalogue, rang, note, lecteur, maintenant, racine, code } = props
  const fiche = catalogue.fiche(rang)
  const { lieu } = fiche
  const id = catalogue.id(rang)
  const vu = lieuVu(fiche, lecteur, maintenant, catalogue.dateDeSource)
  const [numero] = vu.telephones
  const adresse = adresseEnLigne(lieu) || vu.selonLaSource || ''
  const page = `${racine}/lieux/${encodeURIComponent(id)}`
  const jours = (lieu.horaires && semaineAVenir(lecteur, lieu.horaires, props.ici)) || []
  const signes = jours.reduce((n, j) => n + j.jours.length + j.texte.length, 0) + adresse.length + note.length
  const suivi = `/suivi/${code}`
  return (
    <article
      class={`feuille${signes > SERRE ? ' serre-encore' : signes > DENSE ? ' dense' : ''}`}
      aria-labelledby={`feuille-${rang}`}
    >
      <header>
        <h2 id={`feuille-${rang}`} class={vu.nom.length > NOM_LONG ? 'longue' : undefined}>
          {vu.nom}
        </h2>
        <p class="feuille-genre">{[vu.genre, lieu.commune].filter(Boolean).join(' · ')}</p>
      </header>
      <div class="feuille-corps">
        <div>
          <section>
            <h3>{M.appeler}</h3>
            {numero ? (
              <p class="feuille-tel">{numero.href ? <a href={numero.href}>{numero.texte}</a> : numero.texte}</p>
            ) : (
              <p>{M.sansTelephone}</p>
            )}
          </section>
          <section>
            <h3>{M.ou}</h3>
            <p class="feuille-adresse">{insecable(adresse)}</p>
          </section>
          <Semaine {...props} />
        </div>
        <div>
          <Chemin {...props} />
          {lieu.frais_a_charge.length > 0 ? (
            <section>
              <h3>{M.prix}</h3>
              <p>{insecable(lieu.frais_a_charge.map(enClair).join(', '))}</p>
            </section>
          ) : null}
        </div>
      </div>
      <section>
        <h3>{M.apporter}</h3>
        <ul class="a-cocher">
          {aApporter(lieu.services).map(chose => (
            <li key={chose}>{insecable(chose)}</li>
          ))}
        </ul>
      </section>
      {note ? (
        <section class="feuille-note">
          <h3>{M.mot}</h3>
          <p>{insecable(note)}</p>
        </section>
      ) : null}
      <footer>
        <CodeQr texte={page} dit={M.qr(vu.nom)} />
        <div>
          <p>{M.qrTexte}</p>
          {code ? (
            <p>
              <strong>{M.suivi}</strong> {insecable(M.suiviTexte)}{' '}
              <a href={suivi}>
                {racine.replace(/^https?:\/\//, '')}
                {suivi}
              </a>
            </p>
          ) : null}
          <p class="doux">{M.edition(jourDe(maintenant))}</p>
        </div>
      </footer>
    </article>
  )
}
