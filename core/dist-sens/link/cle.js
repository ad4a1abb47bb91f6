import { fold } from "../text/fold.js";
import { hash64 } from "../text/hash.js";
/** The key of a record among all sources, as `connues` of `identites` expects it: source, unit separator, key. */
export function cleGlobale(record) {
	return `${record.source}\u001f${record.cle}`;
}
/** True when the key is the source's own id, held by one row only: `hasOwnId('i:42')`. */
export const hasOwnId = (cle) => cle.startsWith("i:");
function identifying(record) {
	const { nom, adresse, code_postal, commune } = record.valeurs;
	return [
		fold(nom ?? ""),
		fold(adresse ?? ""),
		code_postal ?? "",
		fold(commune ?? "")
	].join("");
}
function whole(record) {
	const sorted = (o) => Object.entries(o).sort(([a], [b]) => a < b ? -1 : 1);
	const { valeurs, telephones, reserves, bruts, id_source } = record;
	return JSON.stringify([
		id_source,
		sorted(valeurs),
		telephones,
		sorted(reserves),
		sorted(bruts)
	]);
}
function countBy(texts) {
	const counts = new Map();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return counts;
}
/**
* One key per record, in the order given. All records of one source must be given together, since what is unique shows
* only among all of them.
* - `i:42`: the local id, when no other row of the source has it;
* - `c:8f3a…`: hash of name, address, post code and commune, folded;
* - `c:8f3a…-51bc…`: the same with the hash of everything said, when several rows share the first;
* - `c:8f3a…-51bc….2`: the second of rows that say exactly the same.
*/
export function clesOf(records) {
	const ids = records.map((r) => r.id_source === "" ? "" : `${r.source}\u001f${r.id_source}`);
	const idCounts = countBy(ids);
	const cles = ids.map((id, i) => id !== "" && idCounts.get(id) === 1 ? `i:${records[i]?.id_source}` : "");
	const contents = records.map((r, i) => cles[i] === "" ? `${r.source}\u001f${hash64(identifying(r))}` : "");
	const contentCounts = countBy(contents);
	const seen = new Map();
	records.forEach((record, i) => {
		if (cles[i] !== "") return;
		const content = contents[i];
		const hash = content.slice(content.length - 16);
		if (contentCounts.get(content) === 1) {
			cles[i] = `c:${hash}`;
			return;
		}
		const exact = `${hash}-${hash64(whole(record))}`;
		const place = `${record.source}\u001f${exact}`;
		const ordinal = (seen.get(place) ?? 0) + 1;
		seen.set(place, ordinal);
		cles[i] = ordinal === 1 ? `c:${exact}` : `c:${exact}.${ordinal}`;
	});
	return cles;
}
/** Written out: copying with "..." took 2 µs a record more. */
function withCle(r, cle) {
	return {
		source: r.source,
		ligne: r.ligne,
		id_source: r.id_source,
		valeurs: r.valeurs,
		telephones: r.telephones,
		reserves: r.reserves,
		bruts: r.bruts,
		remplis: r.remplis,
		deduits: r.deduits,
		notices: r.notices,
		cle
	};
}
/** The records with their keys: the last step of reading a source. */
export function withCles(records) {
	const cles = clesOf(records);
	return records.map((record, i) => withCle(record, cles[i]));
}
