/** The word that was likely meant: a refusal that names it is corrected in a second. */
import { distance } from "fastest-levenshtein";
import { fold } from "../text/fold.js";
/** One slip every three letters at most, two in any case: beyond, the suggestions measured on the corpus were noise. */
function tolerated(mot) {
	return Math.max(2, Math.floor(mot.length / 3));
}
/** Texts longer than this are no slip of the keyboard, and cost the square of their length. */
const LENGTH_MAX = 200;
/** The closest candidate, accents and case aside, or null: `procheDe('telephon', ['nom', 'telephone']) → 'telephone'`. */
export function procheDe(mot, candidats) {
	if (mot.length > LENGTH_MAX) return null;
	const plie = fold(mot);
	let best = null;
	let least = tolerated(plie) + 1;
	for (const candidat of candidats) {
		const autre = fold(candidat);
		const ecart = plie === autre ? 0 : distance(plie, autre);
		if (ecart < least && ecart < Math.max(plie.length, autre.length)) {
			best = candidat;
			least = ecart;
		}
	}
	return best;
}
