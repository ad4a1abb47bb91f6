/** What the workshop keeps of a list while it is worked on: one folder, its state, what was understood and chosen, who works on it. */
import type { Choix, Depart } from './corrections.ts'
import type { Etat, EtatPivots, Produit, RapportValidation, Refus } from './dit.ts'
import type { Poste } from './poste.ts'

export interface Dossier {
  readonly id: string
  readonly chemin: string
  readonly fichier: string
  readonly adresse: string | null
  /** Whom it came from: see `connexionOf`. */
  readonly connexion: string
  /** The sheet that was asked for. */
  feuille: string | undefined
  octets: number
  etat: Etat
  etape: string
  part: number
  expire: number
  refus: Refus | null
  rapport: RapportValidation | null
  /** What was understood before the producer chose, and what was chosen since. */
  depart: Depart | null
  choix: Choix
  readonly postes: Set<Poste>
  /** The work under way, or done. */
  travail: Promise<void>
  efface: boolean
  proposee: boolean
  /** The name that its proposal bears; null until it has one. */
  nomPropose: string | null
  pivots: EtatPivots
  /** Aborted when nobody wants what it asks of others. */
  readonly arret: AbortController
  /** Files being made, or made. */
  produits: Map<Produit, Promise<Refus | null>>
}

/** A list that just came: it waits, and nothing is known of it yet. */
export function newDossier(
  dit: Pick<Dossier, 'id' | 'chemin' | 'fichier' | 'adresse' | 'connexion' | 'feuille'>
): Dossier {
  return {
    ...dit,
    octets: 0,
    etat: 'attente',
    etape: 'En attente',
    part: 0,
    expire: 0,
    refus: null,
    rapport: null,
    depart: null,
    choix: new Map(),
    postes: new Set(),
    travail: Promise.resolve(),
    efface: false,
    proposee: false,
    nomPropose: null,
    pivots: { etat: 'rien' },
    arret: new AbortController(),
    produits: new Map()
  }
}
