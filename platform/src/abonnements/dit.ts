/**
 * What the API is told of subscriptions, and what it may ask: the service itself (`service.ts`) is handed to it, over a base and a network
 * that it does not know.
 */
import type { Probleme } from '../demande/probleme.ts'
import type { AbonnementSuivi } from '../store/abonnements.ts'

/** A subscription as its key may see it: never its secret, but once. */
export type AbonnementDit = Omit<AbonnementSuivi, 'secret' | 'cle' | 'pour' | 'permis'>

/** How one telling ended. */
export interface Issue {
  readonly entendue: boolean
  /** The status answered; null when there was no answer. */
  readonly statut: number | null
  /** French; null when it was told. */
  readonly erreur: string | null
  /** Milliseconds that the other side asks us to wait. */
  readonly dans: number | null
  /** True when it says that there is nobody there any more (410). */
  readonly partie: boolean
}

type Refus = { readonly probleme: Probleme }

export interface Abonnements {
  /** `secret`: shown now, and never again. */
  cree(
    cle: number,
    demande: { readonly adresse: string; readonly question: string }
  ): Promise<{ readonly abonnement: AbonnementDit; readonly secret: string } | Refus>
  tous(cle: number): Promise<readonly AbonnementDit[]>
  retire(cle: number, id: string): Promise<boolean>
  /** Sends a telling of nothing, now; one that was given up is taken up again when it is heard. Null when there is no such one. */
  essaie(cle: number, id: string): Promise<Issue | Refus | null>
}
