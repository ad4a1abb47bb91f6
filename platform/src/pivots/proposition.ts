/**
 * One identifier that may be a place's own, for a person to judge: how alike, and on what evidence. It stands apart so that
 * each way of finding one speaks of the same thing.
 */
export interface Proposition {
  /** `rna`: the number of an association; `insee`: the code of the commune. */
  readonly sorte: 'siret' | 'rna' | 'insee'
  readonly valeur: string
  /** From 0 to 1, to two decimals. */
  readonly ressemblance: number
  /** French: `même nom à un mot près, même rue, même commune`. */
  readonly preuves: string
  /** What was found, as a person reads it: `MEDIATHEQUE DE L ETANG, 4 RUE DES SAULES 99100 VALBOURG`. */
  readonly trouve: string
}
