/**
 * The map beside the results. The drawing of the server is always there, and shows the page of the list; where a script can, the live map takes its
 * place, with the same numbers, and reads here all that it needs.
 */
import { type Box, inBox, writeJsonLd } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { type Endroit, isEtendue } from '../../catalogue/endroits.ts'
import type { Resultat } from '../../catalogue/recherche.ts'
import { autresPoints } from '../carte-points.ts'
import { CarteVue } from '../carte-vue.tsx'
import type { Trouve } from '../filtres.ts'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { Icone } from '../icone.tsx'
import { nombre } from '../typographie.ts'
import { CarteDeplacee } from './carte-deplacee.tsx'
import { CARTE_VIVE as V } from './carte-vive.mots.ts'
import { MOTS_RECHERCHE as M } from './recherche.mots.ts'
import { adresseDe, type Question } from './recherche-adresse.ts'

export interface CarteVivante {
  /** Addresses of the library and of its worker. */
  readonly bibliotheque: string
  readonly ouvrier: string
  /** The style, its places read from the tiles or the points of this question; `var(--pin)` stands for a colour of the page. */
  readonly style: object
  /** The ground of whoever keeps this site, by the address of its style; null for ours. */
  readonly fondDeCarte: string | null
  readonly credits: string
  /** What is shown first. */
  readonly boite: Box
  /** The same question in any frame, to which `emprise` is added. */
  readonly ici: string
  /** The same question in a wider frame, in none. */
  readonly elargie: string | null
  readonly toute: string
  /** The same question in a frame, written as `emprise`. */
  readonly dans: (emprise: string) => string
  /** What one frame does not hold, each a link that keeps the question: the mainland, Guadeloupe… */
  readonly ailleurs: readonly { readonly nom: string; readonly lieux: number | null; readonly href: string }[]
}

interface Props {
  readonly catalogue: Catalogue
  readonly question: Question
  readonly reponse: Trouve
  readonly fond: FondDeCarte
  /** Those of this page of the list, the first of them numbered `debut + 1`. */
  readonly visibles: readonly Resultat[]
  readonly debut: number
  readonly vivante?: CarteVivante | undefined
  /** The same question on the map, or as a list alone. */
  readonly autreVue: string
}

/** The box of a département, or of all those of a region; null for a town. */
function cadreOf(endroit: Endroit, fond: FondDeCarte): Box | null {
  const boites = endroit.departements.flatMap(code => fond.boiteDe(code) ?? [])
  if (boites.length === 0) return null
  return {
    south: Math.min(...boites.map(b => b.south)),
    west: Math.min(...boites.map(b => b.west)),
    north: Math.max(...boites.map(b => b.north)),
    east: Math.max(...boites.map(b => b.east))
  }
}

/** The words that the script says, with the places of what it fills in. */
const dits = () => {
  const { nom, prete, amas, groupe, pin, deuxDoigts, ctrlMolette, cmdMolette, metres, kilometres, fondAbsent } = V
  return JSON.stringify({
    nom,
    prete,
    amas,
    groupe,
    pin,
    deuxDoigts,
    ctrlMolette,
    cmdMolette,
    metres,
    kilometres,
    fondAbsent
  })
}

const ecrite = ({ west, south, east, north }: Box): string => [west, south, east, north].join(',')

/** Hidden until the script has drawn a first map: nobody waits before an empty frame. */
function Vive({ vivante, cadre, premiers }: { vivante: CarteVivante; cadre: boolean; premiers: number | null }) {
  return (
    <div
      class="carte-vive"
      id="carte-vive"
      hidden
      data-bibliotheque={vivante.bibliotheque}
      data-ouvrier={vivante.ouvrier}
      data-fond={vivante.fondDeCarte ?? undefined}
      data-boite={ecrite(vivante.boite)}
      data-ici={vivante.ici}
      data-mots={dits()}
    >
      <div class="carte-cadre">
        <div class="carte-toile" />
        <a class="bouton carte-ici" href={vivante.ici} hidden>
          <Icone nom="chercher" />
          {V.ici}
        </a>
      </div>
      <p class="carte-outils">
        <button type="button" class="bouton discret" data-zoom="1">
          <span aria-hidden="true">+</span> {V.rapprocher}
        </button>
        <button type="button" class="bouton discret" data-zoom="-1">
          <span aria-hidden="true">−</span> {V.eloigner}
        </button>
        <a class="carte-vers-liste" href="#liste">
          {V.voirListe}
        </a>
      </p>
      <div class="legende">
        <div>
          <p class="carte-fond-dit" hidden={vivante.fondDeCarte !== null}>
            {V.fond}
          </p>
          <p>
            {V.numeros} {V.flous}
          </p>
          <p>{V.clavier}</p>
          {cadre ? <p>{V.cadreListe}</p> : null}
          {premiers === null ? null : <p>{V.premiers(premiers)}</p>}
          <p class="credits" hidden={vivante.fondDeCarte !== null}>
            {vivante.credits}
          </p>
        </div>
      </div>
      <p class="hors-vue" role="status" />
      <script
        type="application/json"
        id="carte-style"
        dangerouslySetInnerHTML={{ __html: writeJsonLd(vivante.style as never) }}
      />
    </div>
  )
}

export function CarteDesResultats(props: Props) {
  const { catalogue, question, reponse, fond, visibles, debut, vivante, autreVue } = props
  const { resultats, endroit, centre, total } = reponse
  const dernier = debut + visibles.length
  const pins = visibles.flatMap((resultat, i) => {
    const point = catalogue.position(resultat.rang)
    const nom = catalogue.nom(resultat.rang)
    const { approximatif } = resultat
    return point ? [{ numero: debut + i + 1, point, nom, approximatif, geonames: point.geonames }] : []
  })
  // A place of the list that is overseas does not make a map of the world out of one of the mainland.
  const cadre = endroit ? cadreOf(endroit, fond) : vivante && !centre ? vivante.boite : null
  const montres = cadre && !endroit ? pins.filter(p => inBox(p.point, cadre)) : pins
  const ailleurs = autresPoints(catalogue, reponse, {
    boite: vivante ? vivante.boite : null,
    question: adresseDe({ ...question, comparer: [] }),
    page: [debut, dernier]
  })
  const centreNomme =
    endroit && centre && endroit.centreDe !== 'code_postal' && !isEtendue(endroit)
      ? { nom: endroit.nom.replace(/ et autour$/, ''), point: centre, geonames: endroit.centreDe === 'geonames' }
      : null
  const legende = [
    M.carteLegende,
    ...(pins.some(p => p.approximatif) ? [M.carteFlou] : []),
    ...(pins.length < visibles.length ? [M.carteSans(visibles.length - pins.length)] : []),
    ...(montres.length < pins.length ? [V.horsCadre(pins.length - montres.length)] : []),
    ...(total > resultats.length ? [V.premiers(resultats.length)] : [])
  ]
  return (
    <section class={vivante ? 'resultats-carte vivante' : 'resultats-carte'} id="carte">
      <h2>{M.carte}</h2>
      {vivante ? (
        <Vive
          vivante={vivante}
          cadre={question.emprise !== undefined}
          premiers={total > resultats.length ? resultats.length : null}
        />
      ) : null}
      <div class="carte-fixe">
        <CarteVue
          fond={fond}
          pins={montres}
          autres={ailleurs}
          cadre={cadre}
          centre={centreNomme}
          titre={pins.length === 0 ? V.vide : M.carteTitre(debut + 1, dernier)}
          legende={legende}
          lies
        />
        {vivante ? <CarteDeplacee boite={vivante.boite} dans={vivante.dans} /> : null}
      </div>
      <div class="carte-suites">
        {vivante && vivante.ailleurs.length > 0 ? (
          <p class="suggestions">
            {V.ailleurs}
            {vivante.ailleurs.map(({ nom, lieux, href }) => (
              <a key={href} href={href} rel="nofollow">
                {lieux === null ? nom : `${nom} (${nombre(lieux)})`}
              </a>
            ))}
          </p>
        ) : null}
        <p class="suites">
          <a href={vivante ? autreVue : `${autreVue}#carte`} rel="nofollow">
            <Icone nom={vivante ? 'retour' : 'carte'} />
            {vivante ? V.voirEnListe : V.voirSurUneCarte}
          </a>
        </p>
      </div>
    </section>
  )
}

/** Where to go from a frame that holds nothing. */
export const SuitesDuCadre = ({ elargie, toute }: CarteVivante) => (
  <section class="conseils">
    <p>{V.vide}</p>
    <ul>
      {elargie ? (
        <li>
          <a href={elargie}>{V.elargir}</a>
        </li>
      ) : null}
      <li>
        <a href={toute}>{V.toute}</a>
      </li>
    </ul>
  </section>
)
