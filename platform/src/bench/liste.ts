/** Every bench, in the order it is printed. */
import type { Bench } from './mesure.ts'

export const BENCHES: readonly Bench[] = []
