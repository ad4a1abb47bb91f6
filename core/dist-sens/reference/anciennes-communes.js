import { cleNomCommune } from "./nom-commune.js";
/** A commune taken out of another does not make the other's name an old one. */
const SEPARATIONS = new Set(["20", "21"]);
/**
* The gone ones, each with its `actuelle`: Pontorson's movement `COMA 50065 Boucey → COM 50410` gives
* `{ code: '50065', nom: 'Boucey', type: 'ANC', actuelle: '50410', … }`. Codes that lead nowhere in force are left out.
*/
export function anciennesCommunes(mouvements, connues) {
	const enVigueur = new Map();
	const taken = new Set();
	for (const commune of connues) {
		if (commune.type === "COM") enVigueur.set(commune.code, commune);
		taken.add(`${commune.code} ${cleNomCommune(commune.nom)}`);
	}
	const successeurs = new Map();
	for (const m of mouvements) {
		if (SEPARATIONS.has(m.nature) || m.typeApres !== "COM" || m.codeApres === m.codeAvant) continue;
		const known = successeurs.get(m.codeAvant);
		if (known === undefined || m.date > known.date) successeurs.set(m.codeAvant, m);
	}
	const actuelleOf = (code) => {
		const seen = new Set();
		let here = code;
		while (!enVigueur.has(here) && !seen.has(here)) {
			seen.add(here);
			here = successeurs.get(here)?.codeApres ?? here;
		}
		return enVigueur.get(here);
	};
	const gone = [];
	for (const m of mouvements) {
		const key = `${m.codeAvant} ${cleNomCommune(m.nomAvant)}`;
		if (SEPARATIONS.has(m.nature) || m.typeAvant === "ARM" || taken.has(key)) continue;
		const actuelle = actuelleOf(m.codeAvant);
		if (actuelle === undefined) continue;
		taken.add(key);
		gone.push(ancienne(m.codeAvant, m.nomAvant, actuelle));
	}
	return gone;
}
/** A commune gone, known by the one that holds it now. */
export function ancienne(code, nom, actuelle) {
	const { departement, region, epci } = actuelle;
	return {
		code,
		nom,
		type: "ANC",
		actuelle: actuelle.code,
		departement,
		region,
		codesPostaux: [],
		population: 0,
		epci,
		point: null
	};
}
