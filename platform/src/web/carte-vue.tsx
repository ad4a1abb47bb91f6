/**
 * The map as a drawing of the server: no script, no tile, nothing asked of anyone else. It says what the list says, with
 * the same numbers, and prints. Under it, where it lies and who made what it shows.
 */

import type { Box, Point } from '@lieux-communs/core'
import { CARTE as M } from './carte.mots.ts'
import { arrondi, echelleDe, HAUTEUR, LARGEUR, placeNoms, placePins, RAYON_PIN, type Repere, vueDe } from './carte.ts'
import { solDe } from './carte-sol.ts'
import type { FondDeCarte } from './fond-de-carte.ts'
import { isPoint, Situation } from './situation.tsx'
import { NB, nombre } from './typographie.ts'

interface PinLie extends Repere {
  readonly nom: string
  /** True when only the commune of the place is known: drawn hollow. */
  readonly approximatif: boolean
  /** True when that commune's point is GeoNames'. */
  readonly geonames: boolean
}

interface Props {
  readonly fond: FondDeCarte
  readonly pins: readonly PinLie[]
  /** Other places found, shown as small dots where they fall in the map. */
  readonly autres?: readonly Point[]
  /** A territory to show whole, whatever the pins. */
  readonly cadre?: Box | null
  /** The town searched, named first. */
  readonly centre?: { readonly nom: string; readonly point: Point; readonly geonames: boolean } | null
  readonly titre: string
  /** What the map shows, in words under it. */
  readonly legende?: readonly string[]
  /** Pins lead to the cards of the list; on the page of a place there is nowhere to go. */
  readonly lies: boolean
  readonly hauteur?: number
  /** Metres: on the page of a place, wide enough to name the towns around. */
  readonly largeurMin?: number
  /** Metres: a circle drawn around the first pin, as « the last 300 metres ». */
  readonly cercle?: number
}

/** A neighbouring country is drawn this much wider, so that no sea shows along a border: metres, the coast's own error. */
const COUTURE = 1500
/** Drawing units: dots nearer than this are one, so that a city is a patch and not a thousand circles. */
const PAS_DES_POINTS = 6

/** One dot for each small square that holds some, as ends of lines of no length: all is shown, and little is written. */
function pointsEspaces(points: readonly (readonly [number, number])[]): [number, number][] {
  const cases = new Map<number, [number, number]>()
  for (const [x, y] of points) {
    const cle = Math.floor(x / PAS_DES_POINTS) * LARGEUR + Math.floor(y / PAS_DES_POINTS)
    if (!cases.has(cle)) cases.set(cle, [Math.round(x), Math.round(y)])
  }
  return [...cases.values()]
}

export function CarteVue(props: Props) {
  const {
    fond,
    pins,
    autres = [],
    cadre,
    centre,
    titre,
    legende = [],
    lies,
    hauteur = HAUTEUR,
    largeurMin,
    cercle
  } = props
  const coins = cadre
    ? [
        { latitude: cadre.south, longitude: cadre.west },
        { latitude: cadre.north, longitude: cadre.east }
      ]
    : []
  const points = [...pins.map(p => p.point), ...(centre ? [centre.point] : []), ...coins]
  if (points.length === 0) return null
  const vue = vueDe(points, hauteur, largeurMin)
  const places = placePins(pins, vue, hauteur)
  const principale = centre ? [{ ...centre, principal: true }] : []
  const sol = solDe(fond, vue)
  const voisines = sol.communes.filter(l => l.nom !== centre?.nom)
  const noms = placeNoms([...principale, ...voisines.slice(0, 8), ...sol.noms], vue, places, 14, hauteur)
  const echelle = echelleDe(vue)
  const milieu = {
    latitude: (vue.boite.north + vue.boite.south) / 2,
    longitude: (vue.boite.west + vue.boite.east) / 2
  }
  const ici = fond.departement(centre?.point ?? milieu)
  // So near, the shape of the département says nothing of the last streets.
  const situe =
    cercle === undefined &&
    ici &&
    ici.contour.boite.east - ici.contour.boite.west > 1.5 * (vue.boite.east - vue.boite.west)
      ? ici
      : null
  const regle = `${echelle.metres < 1000 ? nombre(echelle.metres) : nombre(echelle.metres / 1000)}${NB}${echelle.metres < 1000 ? 'm' : 'km'}`
  const dots = pointsEspaces(
    autres.map(p => vue.projette(p)).filter(([x, y]) => x > 0 && x < LARGEUR && y > 0 && y < hauteur)
  )
  const dessines = [...new Set([...sol.departements, ...(situe ? [situe] : [])].map(d => d.credit))]
  const credits = [
    dessines.length > 0 ? M.creditContours(dessines.join(', ')) : null,
    sol.autres !== '' ? M.creditTerres : null,
    noms.length > 0 ? M.creditNoms : null,
    noms.some(n => n.geonames) || pins.some(p => p.geonames) ? M.creditPoints : null
  ].filter(c => c !== null)
  const phrases = [...legende, ...(dots.length > 0 && pins.length > 0 ? [M.autres] : [])]

  return (
    <figure class="carte">
      <svg class="carte-svg" viewBox={`0 0 ${LARGEUR} ${hauteur}`} role="group" aria-label={titre}>
        <rect class={sol.dessine ? 'carte-mer' : 'carte-terre'} width={LARGEUR} height={hauteur} />
        {sol.dessine ? (
          <>
            <path
              class="carte-terre carte-couture"
              d={sol.autres}
              stroke-width={arrondi((2 * COUTURE) / vue.metresParUnite)}
            />
            {sol.departements.map(({ code, d }) => (
              <path key={code} class="carte-terre carte-limite" d={d} fill-rule="evenodd" />
            ))}
          </>
        ) : null}
        <g aria-hidden="true">
          {dots.length > 0 ? <path class="carte-autre" d={dots.map(([x, y]) => `M${x} ${y}h0`).join('')} /> : null}
        </g>
        {cercle !== undefined && places[0] ? (
          <circle
            class="carte-cercle"
            cx={places[0].vraiX}
            cy={places[0].vraiY}
            r={arrondi(cercle / vue.metresParUnite)}
          />
        ) : null}
        <g class="carte-noms" aria-hidden="true">
          {noms.map(n => (
            <text
              key={n.texte}
              x={n.x}
              y={n.y}
              class={n.departement ? 'departement' : n.principal ? 'principal' : undefined}
            >
              {n.texte}
            </text>
          ))}
        </g>
        <g aria-hidden="true">
          {places
            .filter(p => Math.hypot(p.x - p.vraiX, p.y - p.vraiY) > 3)
            .map(p => (
              <g key={p.numero}>
                <path class="carte-fil" d={`M${p.vraiX} ${p.vraiY}L${p.x} ${p.y}`} />
                <circle class="carte-point" cx={p.vraiX} cy={p.vraiY} r="3" />
              </g>
            ))}
        </g>
        {places.map((p, rang) => {
          const pin = pins.find(x => x.numero === p.numero) as PinLie
          const flou = pin.approximatif ? ' flou' : ''
          const dessin = (
            <>
              <circle class={`carte-pin${flou}`} cx={p.x} cy={p.y} r={RAYON_PIN} />
              {lies ? (
                <text class={`carte-numero${flou}`} x={p.x} y={p.y + 5.5} aria-hidden="true">
                  {p.numero}
                </text>
              ) : (
                <circle class="carte-coeur" cx={p.x} cy={p.y} r={RAYON_PIN / 2.6} />
              )}
            </>
          )
          return lies ? (
            <a
              key={p.numero}
              class={`pin-${rang + 1}`}
              href={`#lieu-${p.numero}`}
              aria-label={M.pin(p.numero, pin.nom)}
            >
              {dessin}
            </a>
          ) : (
            <g key={p.numero} aria-hidden="true">
              {dessin}
            </g>
          )
        })}
        <g class="carte-echelle" aria-hidden="true">
          <path d={`M12 ${hauteur - 18}v6h${echelle.unites}v-6`} />
          <text x={12 + echelle.unites / 2} y={hauteur - 18}>
            {regle}
          </text>
        </g>
      </svg>
      <figcaption class="legende">
        {situe ? <Situation contour={situe.contour} boite={vue.boite} /> : null}
        <div>
          {situe ? <p>{M.situation(situe.nom, isPoint({ contour: situe.contour, boite: vue.boite }))}</p> : null}
          {phrases.length > 0 ? <p>{phrases.join(' ')}</p> : null}
          {credits.length > 0 ? <p class="credits">{credits.join(' ')}</p> : null}
        </div>
      </figcaption>
    </figure>
  )
}
