/**
* The match weight of a pair: what the model says of the levels that the comparisons found. It says the score, and why.
*/
import { compare } from "./comparaison.js";
import { A_PRIORI, COMPARAISONS, INDICES } from "./modele.js";
const NIVEAUX = COMPARAISONS;
// Numbers are compared first and words last: most pairs are given up before any word is looked at.
const CHERS = [
	"service",
	"lieu",
	"nom",
	"porteur"
];
const PAR_COUT = [...INDICES.filter((i) => !CHERS.includes(i)), ...CHERS];
const POIDS = PAR_COUT.map((i) => Float64Array.from(NIVEAUX[i], (n) => n.poids));
/** Each level as a reason, made once: a hundred thousand records have a quarter of a million of them. */
const RAISONS = Object.fromEntries(INDICES.map((indice) => [indice, NIVEAUX[indice].map((niveau) => ({
	indice,
	...niveau
}))]));
/** The most that the comparisons from this one on can add. */
const RESTE = POIDS.map((_, i) => POIDS.slice(i).reduce((sum, p) => sum + Math.max(...p), 0));
export class Juge {
	traits;
	constructor(traits) {
		this.traits = traits;
	}
	/** The a priori and the weight of each level. */
	score = (a, b) => this.scoreFrom(Number.NEGATIVE_INFINITY, a, b);
	/** The same when it reaches `least`, else null, found out as early as can be. */
	scoreFrom(least, a, b) {
		let total = A_PRIORI;
		for (let i = 0; i < PAR_COUT.length; i++) {
			if (total + RESTE[i] < least) return null;
			const niveau = compare(PAR_COUT[i], this.traits, a, b);
			total += POIDS[i][niveau];
		}
		return total >= least ? total : null;
	}
	/** What weighed, the heaviest first; clues that say nothing are left out. */
	raisons(a, b) {
		return INDICES.map((indice) => RAISONS[indice]?.[compare(indice, this.traits, a, b)]).filter((r) => r.poids !== 0).sort((x, y) => Math.abs(y.poids) - Math.abs(x.poids));
	}
}
