import { comparable } from "./comparable.js";
const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function membreOf(record) {
	const origine = {
		source: record.source,
		cle: record.cle,
		date: record.valeurs.date_maj ?? null
	};
	return {
		record,
		origine,
		seule: [origine],
		deduits: record.deduits
	};
}
/** Ordered by source, then key, then row: the order in which a fiche lists its members. */
export function membresOf(records) {
	if (records.length === 1) return [membreOf(records[0])];
	return records.toSorted((a, b) => order(a.source, b.source) || order(a.cle, b.cle) || a.ligne - b.ligne).map(membreOf);
}
/**
* Equal values grouped, the writing and the origins of each: `[{ valeur: 'Médiathèque', origines: [a, b], dit: true }]`, best first.
* The writing kept is the one that the comparison of candidates prefers among those of the group.
*/
export function candidatsOf(champ, paroles, compare, cle = (valeur) => comparable(champ, valeur)) {
	if (paroles.length < 2) return paroles.map((p) => candidat(champ, p.valeur, [p]));
	const writings = new Map();
	for (const parole of paroles) gather(writings, parole.valeur, parole);
	if (writings.size === 1) return [candidat(champ, paroles[0].valeur, paroles)];
	// Folding is what costs: once a writing.
	const groups = new Map();
	for (const valeur of writings.keys()) gather(groups, cle(valeur), valeur);
	const out = [];
	for (const group of groups.values()) {
		const candidats = group.map((valeur) => candidat(champ, valeur, writings.get(valeur)));
		if (candidats.length === 1) out.push(candidats[0]);
		else {
			const best = candidats.sort(compare)[0];
			const said = new Set(group);
			const all = paroles.filter((p) => said.has(p.valeur));
			out.push(candidat(champ, best.valeur, all));
		}
	}
	return out.sort(compare);
}
function gather(into, key, value) {
	const list = into.get(key);
	if (list === undefined) into.set(key, [value]);
	else list.push(value);
}
function candidat(champ, valeur, paroles) {
	const [first] = paroles;
	if (paroles.length === 1 && first !== undefined) {
		const { seule, deduits } = first.membre;
		return {
			valeur,
			origines: seule,
			dit: !deduits.includes(champ),
			rang: first.rang ?? 0
		};
	}
	const origines = [];
	let rang = Number.POSITIVE_INFINITY;
	let dit = false;
	for (const parole of paroles) {
		const { origine, deduits } = parole.membre;
		if (!origines.includes(origine)) origines.push(origine);
		if (!deduits.includes(champ)) dit = true;
		rang = Math.min(rang, parole.rang ?? 0);
	}
	return {
		valeur,
		origines,
		dit,
		rang
	};
}
const RIEN = {
	reserves: {},
	interdits: {
		telephone: new Set(),
		courriels: new Set()
	}
};
/** The reserved contacts of all members together, each once, and the set that public values must avoid. */
export function reservesOf(membres) {
	const some = ({ record: { reserves } }) => reserves.telephone !== undefined || reserves.courriels !== undefined;
	if (!membres.some(some)) return RIEN;
	const united = (champ) => {
		const byKey = new Map();
		for (const { record } of membres) for (const value of record.reserves[champ] ?? []) {
			const key = comparable(champ, value);
			const known = byKey.get(key);
			if (known === undefined || value < known) byKey.set(key, value);
		}
		return byKey;
	};
	const telephone = united("telephone");
	const courriels = united("courriels");
	return {
		reserves: {
			...telephone.size > 0 ? { telephone: [...telephone.values()].sort() } : {},
			...courriels.size > 0 ? { courriels: [...courriels.values()].sort() } : {}
		},
		interdits: {
			telephone: new Set(telephone.keys()),
			courriels: new Set(courriels.keys())
		}
	};
}
