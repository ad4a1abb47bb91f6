import { blocsOf, eachPair } from "./bloc.js";
import { toldApart } from "./compare/origine.js";
import { group } from "./grouper.js";
import { Juge } from "./juge.js";
import { BANDES } from "./modele.js";
import { contentOf, traitsOf } from "./traits.js";
const round = (x) => Math.round(x * 100) / 100;
function push(into, key, value) {
	const list = into.get(key);
	if (list === undefined) into.set(key, [value]);
	else list.push(value);
}
/** Ranks of the records in canonical order. */
function canonicalOrder(records) {
	const order = Int32Array.from(records, (_, i) => i);
	return order.sort((i, j) => {
		const a = records[i];
		const b = records[j];
		if (a.source !== b.source) return a.source < b.source ? -1 : 1;
		return a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0;
	});
}
/**
* Records that say exactly the same, with enough to be one place (a name, a town, and an address or a contact), are one before any
* comparison: a list published twice costs nothing and no block is filled by copies.
*/
function firstOfKind(records) {
	const firsts = new Map();
	return Int32Array.from(records, (record, rank) => {
		const { nom, adresse, telephone, courriels, commune, code_postal, code_insee } = record.valeurs;
		const placed = commune ?? code_postal ?? code_insee;
		const known = adresse ?? telephone ?? courriels?.[0];
		if (nom === undefined || placed === undefined || known === undefined) return rank;
		// Few share even these three: only they are compared whole.
		const key = `${nom}\n${placed}\n${known}`;
		const alike = firsts.get(key);
		if (alike === undefined) {
			firsts.set(key, [rank]);
			return rank;
		}
		const content = contentOf(record);
		for (const first of alike) if (contentOf(records[first]) === content) return first;
		alike.push(rank);
		return rank;
	});
}
/**
* The places behind the records: every record in exactly one cluster, clusters in the order of their first member.
*
* Two lists that name one library, « Médiathèque de l’Étang, 4 rue des Saules » and « MEDIATHEQUE ETANG, 4 r. des saules », give one
* cluster of two with a link whose reasons are name, place and service.
*/
export function linkLieux(records) {
	const order = canonicalOrder(records);
	const canonical = Array.from(order, (rank) => records[rank]);
	const kind = firstOfKind(canonical);
	const uniques = [];
	kind.forEach((first, rank) => {
		if (first === rank) uniques.push(rank);
	});
	const copies = new Map();
	kind.forEach((first, rank) => {
		if (first !== rank) push(copies, first, canonical[rank]);
	});
	const juge = new Juge(traitsOf(uniques.map((rank) => canonical[rank]), (i) => copies.get(uniques[i]) ?? []));
	const aretes = [];
	eachPair(juge.traits, blocsOf(juge.traits), (a, b) => {
		const score = juge.scoreFrom(BANDES.joindre, a, b);
		if (score !== null) aretes.push({
			a,
			b,
			score
		});
	});
	const groups = group(uniques.length, aretes, {
		score: juge.score,
		toldApart: (a, b) => toldApart(juge.traits, a, b),
		...BANDES
	});
	return grappesOf(order, kind, uniques, groups, aretes, juge);
}
const COPIE = [{
	indice: "contenu",
	niveau: "identique",
	poids: 20
}];
function grappesOf(order, kind, uniques, groups, aretes, juge) {
	const place = new Int32Array(order.length);
	uniques.forEach((rank, i) => {
		place[rank] = i;
	});
	const membres = new Map();
	const liens = new Map();
	kind.forEach((first, rank) => {
		const g = groups[place[first]];
		push(membres, g, order[rank]);
		if (first !== rank) push(liens, g, {
			a: order[first],
			b: order[rank],
			score: 20,
			raisons: COPIE
		});
	});
	for (const { a, b, score } of aretes) {
		const g = groups[a];
		if (g !== groups[b]) continue;
		const [ra, rb] = [order[uniques[a]], order[uniques[b]]];
		push(liens, g, {
			a: ra,
			b: rb,
			score: round(score),
			raisons: juge.raisons(a, b)
		});
	}
	return [...membres.entries()].map(([g, ranks]) => ({
		membres: ranks.sort((x, y) => x - y),
		liens: liens.get(g) ?? []
	})).sort((x, y) => x.membres[0] - y.membres[0]);
}
