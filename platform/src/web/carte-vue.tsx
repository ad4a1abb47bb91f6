/**
 * The map as a drawing of the server: no script, no tile, nothing asked of anyone else. It says what the list says, with
 * the same numbers, and prints.
 */
import type { Point } from '@lieux-communs/core'
import { arrondi, echelleDe, HAUTEUR, LARGEUR, placeNoms, placePins, RAYON_PIN, type Repere, vueDe } from './carte.ts'
import type { FondDeCarte } from './fond-de-carte.ts'
import { NB, nombre } from './typographie.ts'

interface PinLie extends Repere {
  readonly nom: string
  /** True when only the commune of the place is known: drawn hollow. */
  readonly approximatif: boolean
}

interface Props {
  readonly fond: FondDeCarte
  readonly pins: readonly PinLie[]
  /** The town searched, named first. */
  readonly centre?: { readonly nom: string; readonly point: Point } | null
  readonly titre: string
  /** Pins lead to the cards of the list; on the page of a place there is nowhere to go. */
  readonly lies: boolean
  readonly hauteur?: number
  /** Metres: on the page of a place, wide enough to name the towns around. */
  readonly largeurMin?: number
}

export function CarteVue({ fond, pins, centre, titre, lies, hauteur = HAUTEUR, largeurMin }: Props) {
  const points = [...pins.map(p => p.point), ...(centre ? [centre.point] : [])]
  if (points.length === 0) return null
  const vue = vueDe(points, hauteur, largeurMin)
  const places = placePins(pins, vue, hauteur)
  const principale = centre ? [{ nom: centre.nom, point: centre.point, principal: true }] : []
  const autres = fond.communes(vue.boite).filter(l => l.nom !== centre?.nom)
  const noms = placeNoms([...principale, ...autres], vue, places, 9, hauteur)
  const terres = fond.terres(vue.boite, vue.metresParUnite * LARGEUR)
  const echelle = echelleDe(vue)
  const chemin = terres
    ?.map(anneau => {
      const sommets = anneau.map(([longitude = 0, latitude = 0]) =>
        vue.projette({ longitude, latitude }).map(arrondi).join(' ')
      )
      return `M${sommets.join('L')}Z`
    })
    .join('')
  const regle = `${echelle.metres < 1000 ? nombre(echelle.metres) : nombre(echelle.metres / 1000)}${NB}${echelle.metres < 1000 ? 'm' : 'km'}`

  return (
    <svg class="carte-svg" viewBox={`0 0 ${LARGEUR} ${hauteur}`} role="group" aria-label={titre}>
      <rect class={terres ? 'carte-mer' : 'carte-terre'} width={LARGEUR} height={hauteur} />
      {chemin ? <path class="carte-terre carte-cote" d={chemin} fill-rule="evenodd" /> : null}
      <g class="carte-noms" aria-hidden="true">
        {noms.map(n => (
          <text key={n.texte} x={n.x} y={n.y} class={n.principal ? 'principal' : undefined}>
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
      {[...places].reverse().map(p => {
        const pin = pins.find(x => x.numero === p.numero) as PinLie
        const dessin = (
          <>
            <circle class={pin.approximatif ? 'carte-pin flou' : 'carte-pin'} cx={p.x} cy={p.y} r={RAYON_PIN} />
            {lies ? (
              <text
                class={pin.approximatif ? 'carte-numero flou' : 'carte-numero'}
                x={p.x}
                y={p.y + 5.5}
                aria-hidden="true"
              >
                {p.numero}
              </text>
            ) : (
              <circle class="carte-coeur" cx={p.x} cy={p.y} r={RAYON_PIN / 2.6} />
            )}
          </>
        )
        return lies ? (
          <a key={p.numero} href={`#lieu-${p.numero}`} aria-label={`${p.numero}, ${pin.nom}`}>
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
      <g class="carte-nord" aria-hidden="true">
        <path d={`M${LARGEUR - 20} 10l6 14l-6 -4l-6 4z`} />
        <text x={LARGEUR - 20} y={38}>
          N
        </text>
      </g>
    </svg>
  )
}
