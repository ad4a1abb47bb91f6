/** The normaliser of the house: the stage with its own readers of addresses, points and hours. */
import { lecteurs } from "./lecteurs.js";
import { assembleNormaliser } from "./normaliseur.js";
/**
* `createNormaliser({ geographie, jour: '2026-03-01', territoire: ['59'] })` gives the function that makes a record of
* each row: `(brut, { source: 'demo', ligne: 1 }) → Enregistrement` without its key, which the pipeline gives.
*/
export function createNormaliser(contexte) {
	return assembleNormaliser(lecteurs, contexte);
}
