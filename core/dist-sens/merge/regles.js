import { isChamp } from "../standard/champs.js";
/**
* The rules that stand, each once, in alphabetical order. About a field: when it is unknown and a member was warned, or when every
* record that gives the published value was. About the whole row: when every member was.
*/
export function reglesOf(membres, provenance) {
	const standing = new Set();
	for (const membre of membres) for (const { rule, field } of membre.record.notices) {
		if (standing.has(rule)) continue;
		const givers = field !== null && isChamp(field) ? giversOf(field, membres, provenance) : membres;
		const warned = (m) => m.record.notices.some((n) => n.rule === rule && n.field === field);
		if (givers === null || givers.every(warned)) standing.add(rule);
	}
	return [...standing].sort();
}
/** The members whose value is published, or null when the field is unknown. */
function giversOf(champ, membres, provenance) {
	const origines = provenance[champ]?.retenu.origines;
	if (origines === undefined) return null;
	return membres.filter((m) => origines.includes(m.origine));
}
