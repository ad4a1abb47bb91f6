/**
 * The card of a result: what the place is, open or not, what one finds there, how far, and a number to call. It says what
 * the page of the place says, in the same words, and no more than decides a person to open it.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Endroit } from '../../catalogue/endroits.ts'
import type { Resultat } from '../../catalogue/recherche.ts'
import { servicesPour } from '../../catalogue/services-en-clair.ts'
import type { FichePublique } from '../../face/fiche-publique.ts'
import { BoutonAppeler } from '../bouton-appeler.tsx'
import type { LecteurHoraires } from '../horaires.ts'
import { langSource } from '../langues/langue.ts'
import { lieuVu } from '../lieu-vu.ts'
import { StatutVu } from '../statut-vu.tsx'
import { marcheEnClair, voitureEnClair } from '../typographie.ts'
import { serviceEnClair } from '../valeurs.ts'
import { Comparaison } from './a-comparer.tsx'
import { MOTS_RECHERCHE as M, nomDit } from './recherche.mots.ts'

interface Props {
  readonly catalogue: Catalogue
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly resultat: Resultat
  /** Its number in the whole list, and its rank in the page, from 1: that ties the card to its pin. */
  readonly numero: number
  readonly rang: number
  /** The place searched, and the words searched there. */
  readonly endroit: Endroit | null
  readonly mots: string | null
  /** True when distances are counted from the reader. */
  readonly depuisMoi: boolean
  /** On the page of the live map, which reads where each card's place is. */
  readonly surLaCarte?: boolean
  /** Where « Comparer » leads; null when this place is already chosen; left out where nothing is compared. */
  readonly comparaison?: string | null
}

/** What ties a card to its point of the live map: `data-point="3.1745,50.6915"`; a place that nothing locates has none. */
function pointDit(catalogue: Catalogue, { rang, approximatif }: Resultat): Record<string, string> {
  const point = catalogue.position(rang)
  return {
    'data-lieu': catalogue.id(rang),
    ...(point ? { 'data-point': `${Number(point.longitude.toFixed(5))},${Number(point.latitude.toFixed(5))}` } : {}),
    ...(point && approximatif ? { 'data-flou': '' } : {})
  }
}

/** On paper only, where nobody can open the page of the place: where to go. */
export function AdressePapier({ lieu: { adresse, code_postal, commune } }: { lieu: FichePublique['lieu'] }) {
  if (!adresse) return null
  const ville = [code_postal, commune].filter(x => x !== null).join(' ')
  return (
    <p class="papier" lang={langSource()}>
      {[adresse, ville].filter(x => x !== '').join(', ')}
    </p>
  )
}

export function Carton(props: Props) {
  const { catalogue, lecteur, maintenant, resultat, numero, rang, endroit, mots, depuisMoi, surLaCarte, comparaison } =
    props
  const fiche = catalogue.fiche(resultat.rang)
  const { lieu } = fiche
  const vu = lieuVu(fiche, lecteur, maintenant, catalogue.dateDeSource)
  const { distance } = resultat
  const services = servicesPour(lieu.services, mots).map(l => serviceEnClair(l).phrase)
  const ville = endroit?.genre === 'commune' ? nomDit(endroit.nom) : null
  const flou = endroit?.genre === 'code_postal' || endroit?.centreDe === 'code_postal'
  // One walks from where one is; from the middle of a town, a distance says enough, until one must take the car.
  const marche = distance !== null && depuisMoi ? marcheEnClair(distance) : null
  const trajet = distance === null || resultat.approximatif || flou ? null : (marche ?? voitureEnClair(distance))
  return (
    <li class={`carton rang-${rang}`} id={`lieu-${numero}`} {...(surLaCarte ? pointDit(catalogue, resultat) : {})}>
      <span class="numero" aria-hidden="true">
        {numero || '•'}
      </span>
      <div class="carton-dedans">
        <h3>
          <a href={`/lieux/${encodeURIComponent(lieu.id ?? '')}`} lang={langSource()}>
            {vu.nom}
          </a>
        </h3>
        <p class="carton-ou">
          {vu.genre ? <span>{vu.genre}</span> : null}
          {lieu.commune ? <span lang={langSource()}>{lieu.commune}</span> : null}
          {!lieu.commune && vu.selonLaSource ? <span>{M.selonLaSource(vu.selonLaSource)}</span> : null}
        </p>
        <AdressePapier lieu={lieu} />
        <StatutVu statut={vu.statut} />
        {services.length > 0 ? <p class="carton-aide">{M.services(services)}</p> : null}
        {resultat.distance !== null || vu.aSavoir.length > 0 ? (
          <p class="carton-faits">
            {resultat.distance !== null ? (
              <span>
                {resultat.approximatif ? M.positionInconnue : M.distance(resultat.distance, ville, flou)}
                {trajet ? <span class="doux">, {trajet}</span> : null}
              </span>
            ) : null}
            {vu.aSavoir.map(a => (
              <span key={a}>{a}</span>
            ))}
          </p>
        ) : null}
        <p class="carton-agir">
          <BoutonAppeler vu={vu} />
          {comparaison === undefined ? null : <Comparaison vers={comparaison} nom={vu.nom} />}
        </p>
      </div>
    </li>
  )
}
