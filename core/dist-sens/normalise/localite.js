import { cleNomCommune } from "../reference/nom-commune.js";
import { departementsOfCodePostal } from "./code-postal.js";
import { isDans, isFaute, ressemblance } from "./ressemblance.js";
/**
* Voices. An exact name outweighs a post code or an INSEE code of the same département: on the sources, codes that a
* program looked up from one another are wrong together more often than a name is (9 times of 12 read one by one).
*/
const VOIX = {
	codeInsee: 3.6,
	codePostal: 3,
	codePostalPartage: 2,
	memeDepartement: 1,
	departementDit: 1.5,
	territoire: .3,
	exacte: 3.8,
	ancienne: 2.5,
	proche: 1.8,
	proximite: .6
};
const MEMO_MAX = 5e4;
const MEMOS = new WeakMap();
const PAR_DEPARTEMENT = new WeakMap();
/** The commune of these clues. Those that agree are settled faster than a memory would find them; the others are read once. */
export function findLocalite(indices, geographie, territoire) {
	const agreed = unanime(indices, geographie);
	if (agreed !== null) return agreed;
	let memo = MEMOS.get(geographie);
	if (memo === undefined) {
		memo = new Map();
		MEMOS.set(geographie, memo);
	}
	const { codePostal, codeInsee, nom, arrondissement, departements } = indices;
	const key = `${codePostal}\t${codeInsee}\t${nom}\t${arrondissement}\t${departements}\t${territoire}`;
	const known = memo.get(key);
	if (known !== undefined) return known;
	if (memo.size >= MEMO_MAX) memo.clear();
	const found = vote(indices, geographie, territoire);
	memo.set(key, found);
	return found;
}
/** The commune in force that holds this one's ground; an arrondissement stays itself. */
function enVigueur(commune, geographie) {
	return commune.type === "COM" || commune.type === "ARM" ? commune : geographie.commune(commune.actuelle);
}
/**
* The vote when every clue says the same, which is four rows in five: a commune of the post code bears the written name,
* and the INSEE code and the département, if said, are its own. No other can then have as many voices (6.8 at least, to
* 6.6 at most for one of the same name elsewhere). Null when there is something to weigh.
*/
function unanime(indices, geographie) {
	const { codePostal, codeInsee, nom, arrondissement, departements } = indices;
	if (codePostal === null || nom === "" || arrondissement !== null) return null;
	const servies = geographie.parCodePostal(codePostal);
	const homonymes = geographie.parNom(nom);
	let commune = null;
	for (const servie of servies) {
		if (servie.type === "ARM") return null;
		if (servie.type !== "COM" || !homonymes.includes(servie)) continue;
		if (commune !== null) return null;
		commune = servie;
	}
	if (commune === null) return null;
	if (departements.length > 0 && !departements.includes(commune.departement)) return null;
	const dite = codeInsee === null ? undefined : geographie.commune(codeInsee);
	if (codeInsee !== null && (dite === undefined || enVigueur(dite, geographie) !== commune)) return null;
	const rivales = [];
	for (const homonyme of homonymes) {
		if (homonyme.type === "ARM") return null;
		if (homonyme.type === "COM" && homonyme !== commune) rivales.push(homonyme);
	}
	return {
		commune,
		exaequo: [],
		rivales,
		nommee: "exacte",
		ancienne: null
	};
}
function vote(indices, geographie, territoire) {
	const { codePostal, departements } = indices;
	const dite = indices.codeInsee === null ? undefined : geographie.commune(indices.codeInsee);
	const parCode = dite === undefined ? undefined : enVigueur(dite, geographie);
	const servies = codePostal === null ? [] : servedBy(codePostal, indices, geographie);
	const auCode = codePostal === null ? [] : departementsOf(codePostal, geographie);
	// Without a post code, the INSEE code's département is the one that a name alone may not leave.
	const ancres = auCode.length > 0 ? auCode : parCode === undefined ? [] : [parCode.departement];
	const auDehors = territoire !== "national" && ancres.length > 0 && !ancres.some((d) => territoire.includes(d));
	const candidates = new Map();
	const candidateOf = (commune) => {
		let candidate = candidates.get(commune.code);
		if (candidate === undefined) {
			candidate = {
				commune,
				nommee: null,
				ancienne: null,
				proximite: 0,
				score: 0
			};
			candidates.set(commune.code, candidate);
		}
		return candidate;
	};
	for (const commune of servies) candidateOf(commune);
	if (parCode !== undefined) candidateOf(parCode);
	nameCandidates(indices, geographie, [...new Set([
		...ancres,
		...departements,
		...auDehors ? territoire : []
	])], candidateOf, candidates);
	// A name that a commune of the post code may bear too is no second voice for another département's code.
	const resteNomme = [...candidates.values()].some((c) => c.nommee !== null && ancres.includes(c.commune.departement));
	// Nothing but a name: a commune gone that bore it elsewhere is as likely as the one in force.
	const seule = ancres.length === 0 && departements.length === 0;
	let best = [];
	const nommees = [];
	for (const candidate of candidates.values()) {
		const { commune } = candidate;
		const codee = parCode !== undefined && (parCode === commune || parCode.code === commune.actuelle);
		const situee = departements.includes(commune.departement);
		const chezSoi = auDehors && !isOutside(commune, territoire);
		const ancree = ancres.includes(commune.departement);
		const nommee = candidate.nommee !== null && (ancree || !resteNomme || situee);
		const voices = (codee ? 1 : 0) + (nommee ? 1 : 0) + (situee || chezSoi ? 1 : 0);
		if (candidate.nommee === "exacte") nommees.push(commune);
		if (ancres.length > 0 && !ancree && voices < 2) continue;
		if (ancres.length === 0 && departements.length > 0 && !situee && voices < 2) continue;
		if (voices === 1 && ancres.length === 0 && !codee && isOutside(commune, territoire)) continue;
		candidate.score = (servies.includes(commune) ? servies.length === 1 ? VOIX.codePostal : VOIX.codePostalPartage : 0) + (ancree ? VOIX.memeDepartement : 0) + (codee ? VOIX.codeInsee : 0) + (situee ? VOIX.departementDit : 0) + (territoire !== "national" && territoire.includes(commune.departement) ? VOIX.territoire : 0) + (candidate.nommee === null ? 0 : VOIX[seule && candidate.nommee === "ancienne" ? "exacte" : candidate.nommee]) + candidate.proximite * VOIX.proximite;
		const top = best[0]?.score ?? 0;
		if (candidate.score > top + .01) best = [candidate];
		else if (candidate.score > top - .01) best.push(candidate);
	}
	if (seule && best.length > 1) best = dominant(best);
	const first = best[0];
	const rivales = nommees.filter((commune) => !best.some((c) => c.commune === commune));
	if (first === undefined) return {
		commune: null,
		exaequo: [],
		rivales,
		nommee: null,
		ancienne: null
	};
	if (best.length > 1) return {
		commune: null,
		exaequo: best.map((c) => c.commune),
		rivales,
		nommee: first.nommee,
		ancienne: null
	};
	return {
		commune: first.commune,
		exaequo: [],
		rivales,
		nommee: first.nommee,
		ancienne: first.ancienne
	};
}
/**
* The communes a post code serves. One that no commune bears is a company's or a CEDEX: alone, without a name or an INSEE
* code, it is read as the town whose code it starts like (`28006` → `28000`, Chartres).
*/
function servedBy(codePostal, { nom, codeInsee }, geographie) {
	const servies = geographie.parCodePostal(codePostal);
	return servies.length > 0 || nom !== "" || codeInsee !== null ? servies : geographie.parCodePostal(`${codePostal.slice(0, 3)}00`);
}
const CLES_SERVIES = new WeakMap();
/** Keys (`cleNomCommune`) of the communes a post code serves: `59000` → `['lille']`. */
export function clesServies(codePostal, geographie) {
	let memo = CLES_SERVIES.get(geographie);
	if (memo === undefined) {
		memo = new Map();
		CLES_SERVIES.set(geographie, memo);
	}
	let cles = memo.get(codePostal);
	if (cles === undefined) {
		cles = geographie.parCodePostal(codePostal).map((c) => cleNomCommune(c.nom));
		memo.set(codePostal, cles);
	}
	return cles;
}
/** Départements of a post code: those of its communes, else those its first figures allow. */
export function departementsOf(codePostal, geographie) {
	const servies = geographie.parCodePostal(codePostal);
	return servies.length > 0 ? servies.map((c) => c.departement) : departementsOfCodePostal(codePostal);
}
/**
* Of the communes that bear one name, the one that everybody means: twenty thousand inhabitants and twenty times the
* others together (La Rochelle of the Atlantic, not the village of Haute-Saône). Else all of them: nothing is guessed,
* and a name alone crosses no ocean (Saint-Martin).
*/
function dominant(homonymes) {
	const peopled = [...homonymes].sort((a, b) => populationOf(b) - populationOf(a));
	const [first, ...others] = peopled;
	const rest = others.reduce((sum, c) => sum + populationOf(c), 0);
	if (first === undefined || first.commune.departement.length > 2) return peopled;
	return populationOf(first) >= 2e4 && populationOf(first) >= 20 * rest ? [first] : peopled;
}
/** A commune gone counts for nothing: its inhabitants are those of another name. */
const populationOf = ({ nommee, commune }) => nommee === "exacte" ? commune.population : 0;
function isOutside(commune, territoire) {
	return territoire !== "national" && !territoire.includes(commune.departement);
}
/** Adds the communes that the written name may stand for, and says of each how it was named. */
function nameCandidates(indices, geographie, departements, candidateOf, candidates) {
	const { nom, arrondissement } = indices;
	if (nom === "") return;
	for (const homonyme of geographie.parNom(nom)) {
		const commune = enVigueur(homonyme, geographie);
		if (commune === undefined) continue;
		const candidate = candidateOf(commune);
		if (homonyme === commune) name(candidate, "exacte", null);
		else if (candidate.nommee === null) name(candidate, "ancienne", homonyme);
		// "Paris" names each of its arrondissements that another clue designates.
		for (const other of [...candidates.values()]) if (other.commune.type === "ARM" && other.commune.actuelle === commune.code) name(other, "exacte", null);
		if (arrondissement !== null) {
			const part = arrondissementOf(commune, arrondissement, geographie);
			if (part !== undefined) {
				candidate.nommee = null;
				name(candidateOf(part), "exacte", null);
			}
		}
	}
	const cle = cleNomCommune(nom);
	const served = [...candidates.values()].filter((c) => departements.includes(c.commune.departement));
	if (served.some((c) => c.nommee !== null)) return;
	let found = false;
	for (const candidate of served) {
		candidate.proximite = ressemblance(cle, cleNomCommune(candidate.commune.nom));
		if (candidate.proximite === 0) continue;
		name(candidate, "proche", null);
		found = true;
	}
	if (found) return;
	if (cle.length < 5) return;
	for (const departement of departements) for (const { commune, cle: officielle } of communesOf(departement, geographie)) {
		const proximite = isFaute(cle, officielle) ? 1 : served.length === 0 && isDans(officielle, cle) ? .5 : 0;
		if (proximite === 0) continue;
		const candidate = candidateOf(commune);
		candidate.proximite = proximite;
		name(candidate, "proche", null);
	}
}
function name(candidate, nommee, ancienne) {
	candidate.nommee = nommee;
	candidate.ancienne = ancienne;
}
/** The arrondissement of a number: Lyon, 3 → 69383. */
function arrondissementOf(ville, numero, geographie) {
	const end = String(numero).padStart(2, "0");
	return communesOf(ville.departement, geographie).find(({ commune }) => commune.type === "ARM" && commune.actuelle === ville.code && commune.codesPostaux[0]?.endsWith(end) === true)?.commune;
}
function communesOf(departement, geographie) {
	let index = PAR_DEPARTEMENT.get(geographie);
	if (index === undefined) {
		index = new Map();
		for (const commune of geographie.communes()) {
			const entry = {
				commune,
				cle: cleNomCommune(commune.nom)
			};
			const list = index.get(commune.departement);
			if (list === undefined) index.set(commune.departement, [entry]);
			else list.push(entry);
		}
		PAR_DEPARTEMENT.set(geographie, index);
	}
	return index.get(departement) ?? [];
}
