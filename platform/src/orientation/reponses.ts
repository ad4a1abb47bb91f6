/**
 * What a person answers on the way from a need to a place: one question each, every answer a word of a closed list, so that an address
 * holds the whole of it. « Je ne sais pas » is an answer like any other: the question is not asked again.
 */
import { besoinsDe, type LISTES } from '@lieux-communs/core'

export type Service = (typeof LISTES.services.valeurs)[number]

/** No matter, or not known. */
export const PEU_IMPORTE = 'peu-importe'

/** How far one can go: on foot, by bus or bicycle, by car, anywhere; `distance`: one stays at home. */
export const TRAJETS = ['pied', 'bus', 'voiture', 'partout', 'distance', PEU_IMPORTE] as const
export type Trajet = (typeof TRAJETS)[number]

export const QUAND = ['maintenant', 'semaine', 'soir', 'samedi', PEU_IMPORTE] as const
export type Quand = (typeof QUAND)[number]

/** How one likes to be helped: by one person, in a group, on one's own with the machines of the place, from home. */
export const AIDES = ['individuel', 'groupe', 'autonomie', 'distance', PEU_IMPORTE] as const
export type Aide = (typeof AIDES)[number]

/** What else must be: free; reading, French, hearing, sight, moving, understanding are hard. */
export const AUSSI = ['gratuit', 'lire', 'langue', 'entendre', 'voir', 'bouger', 'comprendre'] as const
export type Aussi = (typeof AUSSI)[number]

export interface Reponses {
  /** The need in one's own words; empty when it was chosen. */
  readonly besoin: string
  /** A service chosen among the nine, or no matter which; null: what the words say. */
  readonly service: Service | typeof PEU_IMPORTE | null
  /** The place as typed. */
  readonly ou: string
  /** Or chosen, by its INSEE, département or region code. */
  readonly commune: string
  /** Or where one is: `50.633,3.057`. */
  readonly autour: string
  readonly trajet: Trajet | null
  readonly quand: Quand | null
  readonly aide: Aide | null
  /** Null as long as it was not answered; empty: nothing else. */
  readonly aussi: readonly Aussi[] | null
  /** For oneself, or for somebody that one goes with. */
  readonly pour: 'moi' | 'autrui'
}

export const RIEN_DIT: Reponses = {
  besoin: '',
  service: null,
  ou: '',
  commune: '',
  autour: '',
  trajet: null,
  quand: null,
  aide: null,
  aussi: null,
  pour: 'moi'
}

export const ETAPES = ['besoin', 'lieu', 'quand', 'aide', 'aussi'] as const
export type Etape = (typeof ETAPES)[number]

/** Those asked: who stays at home is not asked how they want to be helped. */
export const etapesDe = ({ trajet }: Reponses): readonly Etape[] =>
  trajet === 'distance' ? ETAPES.filter(e => e !== 'aide') : ETAPES

/** The service looked for: the one chosen, else what the words say first; null when nothing is understood, or no matter. */
export function serviceDe({ besoin, service }: Reponses): Service | null {
  if (service === PEU_IMPORTE) return null
  return service ?? besoinsDe(besoin)[0]?.service ?? null
}

/** Other services that the words may mean, the surest first; none once one is chosen. */
export const autresServicesDe = ({ besoin, service }: Reponses): readonly Service[] =>
  service === null
    ? besoinsDe(besoin)
        .slice(1, 3)
        .map(b => b.service)
    : []

/** True when a question has its answer: `lieu` wants where and how far, but who goes anywhere or stays at home is somewhere. */
export function isRepondue(etape: Etape, reponses: Reponses, situe: boolean): boolean {
  switch (etape) {
    case 'besoin':
      return reponses.service !== null || serviceDe(reponses) !== null
    case 'lieu':
      if (reponses.trajet === null) return false
      return situe || (reponses.ou === '' && (reponses.trajet === 'partout' || reponses.trajet === 'distance'))
    default:
      return reponses[etape] !== null
  }
}
