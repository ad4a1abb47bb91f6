/** Plain French (FALC): the frame first. Not whole yet, so not offered: what is missing here is said in French. */
import { cadre } from './cadre.ts'

export const FALC = { cadre } as const
