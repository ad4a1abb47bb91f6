/** A name as linkage reads it: the services it says, its own words, what each of them weighs. */
import { foldedWords } from "../text/fold.js";
import { ANNEXES, GENERIQUES, VIDES } from "./mots.js";
import { readServices } from "./services.js";
const SPELT = {
	st: "saint",
	ste: "sainte",
	bibli: "bibliotheque"
};
/** Folded words, the shortened ones in full: `speltWords('St-Aubert') → ['saint', 'aubert']`. */
export const speltWords = (texte) => foldedWords(texte).map((m) => SPELT[m] ?? m);
/** Distinctive words and services of a name. `readNom('MSAP de Valbourg') → { mots: ['valbourg'], masque: france-services, sigle: '' }`. */
export function readNom(nom) {
	const folded = speltWords(nom);
	const { masque, reste } = readServices(folded);
	const full = folded.filter((m) => !VIDES.has(m));
	return {
		mots: reste.filter((m) => !VIDES.has(m)),
		masque,
		annexe: folded.some((m) => ANNEXES.has(m)),
		sigle: full.length >= 3 && full.length <= 7 ? full.map((m) => m[0]).join("") : ""
	};
}
/**
* A word weighs 1 while ten records or fewer in ten thousand hold it, then less and less (a third when one in ten does); a listed generic
* word never more than 0.25.
*/
export function weightsOf(mots, nombre) {
	const weights = new Float64Array(mots.textes.length);
	for (let i = 1; i < weights.length; i++) {
		const texte = mots.textes[i];
		const share = mots.porteurs[i] / Math.max(nombre, 2e3);
		const rare = share <= .001 ? 1 : Math.max(.2, 1 - .33 * Math.log10(share / .001));
		const short = texte.length === 1 ? .25 : 1;
		weights[i] = Math.min(rare, short, GENERIQUES.has(texte) ? .25 : 1);
	}
	return weights;
}
