/** The places of a territory on its page: those of a town as cards beside their map, numbered alike; and how the list goes on. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { isSitue } from '../../catalogue/etendue.ts'
import type { Resultat } from '../../catalogue/recherche.ts'
import type { Territoire } from '../../catalogue/territoire.ts'
import type { Contexte } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { pageDe, rangsDe } from '../territoire-vu.ts'
import { Carton } from './carton.tsx'
import { TERRITOIRE as M } from './territoire.mots.ts'

/** Places of a page: cards for a town, lines for what is wider. */
export const parPage = ({ type }: Territoire): number => (type === 'commune' ? 10 : 20)
export interface PropsTerritoire {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly territoire: Territoire
  /** From 1. */
  readonly page: number
  readonly fond: FondDeCarte
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly racine: string
}

/** `/communes/59512?page=2` */
export const adresseDe = (territoire: Territoire, page: number): string =>
  `${pageDe(territoire)}${page > 1 ? `?page=${page}` : ''}`

function Cartons({
  props,
  resultats,
  debut
}: {
  props: PropsTerritoire
  resultats: readonly Resultat[]
  debut: number
}) {
  const { catalogue, lecteur, maintenant, territoire } = props
  const endroit = territoire.type === 'commune' ? (catalogue.endroits.commune(territoire.code) ?? null) : null
  return (
    <ol class="cartons" start={debut + 1}>
      {resultats.map((resultat, i) => (
        <Carton
          key={resultat.rang}
          {...{ catalogue, lecteur, maintenant, resultat, endroit }}
          numero={debut + i + 1}
          rang={i + 1}
          mots={null}
          depuisMoi={false}
          comparaison={`/comparer?lieux=${encodeURIComponent(catalogue.id(resultat.rang))}`}
        />
      ))}
    </ol>
  )
}

/** The list and the map of the same places, numbered alike. */
export function Ensemble({
  props,
  resultats,
  debut,
  titre
}: {
  props: PropsTerritoire
  resultats: readonly Resultat[]
  debut: number
  titre: string
}) {
  const { catalogue, territoire, fond } = props
  const pins = resultats.flatMap(({ rang, approximatif }, i) => {
    const point = catalogue.position(rang)
    return point
      ? [{ numero: debut + i + 1, point, nom: catalogue.nom(rang), approximatif, geonames: point.geonames }]
      : []
  })
  const endroit = catalogue.endroits.commune(territoire.code)
  // A town that has places is under their pins; where it has none, the map says where it is.
  const centre =
    rangsDe(catalogue, territoire).length === 0 && endroit?.centre && endroit.centreDe !== 'code_postal'
      ? { nom: territoire.nom, point: endroit.centre, geonames: endroit.centreDe === 'geonames' }
      : null
  const autres = rangsDe(catalogue, territoire)
    .filter((rang, i) => (i < debut || i >= debut + resultats.length) && isSitue(catalogue, rang))
    .flatMap(rang => catalogue.position(rang) ?? [])
  return (
    <div class="resultats">
      <div class="resultats-liste">
        <h2 class="groupe">{titre}</h2>
        <Cartons {...{ props, resultats, debut }} />
        <Suite {...props} />
      </div>
      {pins.length > 0 ? (
        <section class="resultats-carte" id="carte">
          <h2>{M.carte}</h2>
          <CarteVue
            {...{ fond, pins, autres, centre }}
            titre={M.carteTitre(territoire)}
            legende={[M.carteNumeros]}
            lies
          />
        </section>
      ) : null}
    </div>
  )
}

export function Suite({ catalogue, territoire, page }: PropsTerritoire) {
  const total = rangsDe(catalogue, territoire).length
  const taille = parPage(territoire)
  if (total <= taille) return null
  const premier = (page - 1) * taille + 1
  const dernier = Math.min(total, page * taille)
  return (
    <nav class="pages" aria-label={M.listeSuite}>
      {dernier < total ? (
        <a class="bouton" href={adresseDe(territoire, page + 1)} rel="next">
          {M.suivants}
          <Icone nom="suite" />
        </a>
      ) : null}
      {page > 1 ? (
        <a class="bouton discret" href={adresseDe(territoire, page - 1)} rel="prev">
          <Icone nom="retour" />
          {M.precedents}
        </a>
      ) : null}
      <p class="doux">{M.page(premier, dernier, total)}</p>
    </nav>
  )
}
