/**
 * What was answered so far, at the top of each page of the orientation: each answer a link to its question, and what was understood of the
 * need, to be changed at once for any of the nine.
 */
import { SERVICES_EN_CLAIR } from '../catalogue/services-en-clair.ts'
import type { Depart } from '../orientation/depart.ts'
import {
  autresServicesDe,
  type Etape,
  etapesDe,
  PEU_IMPORTE,
  type Reponses,
  type Service,
  serviceDe
} from '../orientation/reponses.ts'
import { intercommunaliteDite } from './intercommunalites.ts'
import { adresseOrientation, type Vue } from './orientation-adresse.ts'
import { AIDES_DITES, AUSSI_DIT, ORIENTATION as M, QUAND_DIT, TRAJETS_DITS } from './pages/orientation.mots.ts'
import { guillemets, nomDit, precisionDite } from './pages/recherche.mots.ts'
import { serviceEnClair } from './valeurs.ts'

export const SERVICES = Object.keys(SERVICES_EN_CLAIR) as Service[]

const enMajuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)
const enMinuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1)

/** `Roubaix`, `Saint-Denis (93 Seine-Saint-Denis)`, `le département Nord`, `Médiathèque des Trois Ponts`, `Près de vous`. */
export function departDit(depart: Depart, nomDuLieu: (rang: number) => string): string {
  if (depart.rang !== null) return nomDuLieu(depart.rang)
  const { endroit } = depart
  if (!endroit) return depart.adresse ?? M.autour
  if (endroit.genre === 'epci') return intercommunaliteDite(endroit.nom)
  if (depart.precision) return `${nomDit(endroit.nom)} (${precisionDite(depart.precision)})`
  return endroit.genre === 'code_postal' ? `${endroit.code} ${nomDit(endroit.nom)}` : nomDit(endroit.nom)
}

interface Props {
  readonly reponses: Reponses
  readonly ou: string | null
  readonly vue: Vue
}

/** What each question was answered; null when it was not, or is being asked. */
function dit(etape: Etape, { reponses, ou }: Props): string | null {
  const { trajet, quand, aide, aussi } = reponses
  switch (etape) {
    case 'besoin': {
      const service = serviceDe(reponses)
      return service ? serviceEnClair(service).phrase : reponses.service === PEU_IMPORTE ? M.toutBesoin : null
    }
    case 'lieu':
      return enMajuscule([ou, trajet && enMinuscule(TRAJETS_DITS[trajet].rappel)].filter(Boolean).join(', ')) || null
    case 'quand':
      return quand && QUAND_DIT[quand].rappel
    case 'aide':
      return aide && AIDES_DITES[aide].rappel
    case 'aussi':
      if (aussi === null) return null
      return aussi.length === 0 ? M.rienAutre : aussi.map(a => AUSSI_DIT[a].rappel).join(', ')
  }
}

export function Rappel(props: Props) {
  const { reponses, vue } = props
  const dites = etapesDe(reponses).flatMap(etape => {
    const texte = etape === vue || (etape === 'besoin' && isComprisDit(reponses, vue)) ? null : dit(etape, props)
    return texte ? [{ etape, texte }] : []
  })
  if (dites.length === 0) return null
  return (
    <nav class="rappel" aria-label={M.rappel}>
      <ul>
        {dites.map(({ etape, texte }) => (
          <li key={etape}>
            <a href={adresseOrientation(reponses, etape)}>
              <span class="hors-vue">{M.changer('')}</span>
              {texte}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Said in words, and nothing chosen since: what was understood is told once it is typed, and again with the places. */
const isComprisDit = (reponses: Reponses, vue: Vue): boolean =>
  reponses.service === null && serviceDe(reponses) !== null && (vue === 'lieu' || vue === 'reponse')

/** « Nous avons compris : … », and under a fold the eight others, a click each. */
export function Compris({ reponses, vue }: { reponses: Reponses; vue: Vue }) {
  const service = serviceDe(reponses)
  if (service === null || !isComprisDit(reponses, vue)) return null
  const choose = (choisi: Service): string =>
    adresseOrientation({ ...reponses, service: choisi }, vue === 'reponse' ? vue : null)
  const proches = autresServicesDe(reponses)
  const autres = [...proches, ...SERVICES.filter(s => s !== service && !proches.includes(s))]
  return (
    <div class="compris">
      <p>
        {guillemets(reponses.besoin)}. {M.compris} <strong>{enMinuscule(serviceEnClair(service).phrase)}</strong>.
      </p>
      <details>
        <summary>{M.plutot}</summary>
        <ul>
          {autres.map(autre => (
            <li key={autre}>
              <a href={choose(autre)}>{serviceEnClair(autre).phrase}</a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
