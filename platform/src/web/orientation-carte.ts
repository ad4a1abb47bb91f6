/**
 * From the answers of an orientation to the list and the map of the search, under the same choices. The orientation keeps a place that says
 * nothing, to be asked; a filter wants it said: of seven places to call, a list may hold none. So the last choices are let go until some are
 * left, and the link says how many it leads to.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Depart } from '../orientation/depart.ts'
import type { Reponses } from '../orientation/reponses.ts'
import { type Cherchee, chercheFiltree, type Filtres, nombreDe, without } from './filtres.ts'
import { filtresDe } from './orientation-filtres.ts'
import { adresseDe } from './pages/recherche-adresse.ts'

export interface SurLaCarte {
  readonly href: string
  readonly lieux: number
  /** False when choices were let go. */
  readonly memesChoix: boolean
}

/** The choices let go one after the other, the help itself last. */
const DE_MOINS_EN_MOINS: readonly ((filtres: Filtres) => Filtres)[] = [
  filtres => filtres,
  filtres => without(filtres, 'prise_en_charge_specifique'),
  filtres => without(filtres, 'frais_a_charge'),
  filtres => ({ ...filtres, ouvert: null }),
  filtres => without(filtres, 'modalites_accompagnement'),
  filtres => without(filtres, 'services')
]

/** What a search asks of the same surroundings, and how its address says them; null when no place was named. */
function alentoursDe(depart: Depart | null, { autour, ou }: Reponses): { cherchee: Cherchee; dits: object } | null {
  const { endroit = null, centre = null } = depart ?? {}
  if (endroit?.genre === 'code_postal') return { cherchee: { texte: endroit.code }, dits: { q: endroit.code } }
  if (endroit?.genre === 'epci') return { cherchee: { texte: '', epci: endroit.code }, dits: { epci: endroit.code } }
  if (endroit) return { cherchee: { texte: '', commune: endroit.code }, dits: { commune: endroit.code } }
  if (!centre) return null
  const point = `${centre.latitude.toFixed(3)},${centre.longitude.toFixed(3)}`
  return {
    cherchee: { texte: '', point: centre },
    dits: { autour: autour || point, ...(autour && ou ? { adresse: ou } : {}) }
  }
}

/** `surLaCarte(catalogue, { …, service: 'Accès internet…' }, depart, new Date())` → `{ href: '/recherche?commune=48095&…', lieux: 5, memesChoix: true }`. */
export function surLaCarte(
  catalogue: Catalogue,
  reponses: Reponses,
  depart: Depart | null,
  maintenant: Date
): SurLaCarte | null {
  const alentours = alentoursDe(depart, reponses)
  let filtres = filtresDe(reponses)
  const demandes = nombreDe(filtres)
  for (const moins of DE_MOINS_EN_MOINS) {
    filtres = moins(filtres)
    const n = nombreDe(filtres)
    if (!alentours && n === 0) return null
    const { total, loin, horsDePortee } = chercheFiltree(
      catalogue,
      alentours?.cherchee ?? { texte: '' },
      filtres,
      maintenant
    )
    if (total > loin && !horsDePortee)
      return {
        href: adresseDe({ q: '', ...alentours?.dits, filtres }),
        lieux: total - loin,
        memesChoix: n === demandes
      }
  }
  return null
}
