import { hash32 } from "../text/hash.js";
import { cleGlobale } from "./cle.js";
// Crockford's base 32: neither i, l, o nor u, which are misread or misheard.
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const DATA_LENGTH = 8;
/**
* The check character: a polynomial over GF(32) (x⁵ + x² + 1), which catches any single wrong character and any two
* characters swapped.
*/
function check(data) {
	let sum = 0;
	for (const letter of data) {
		sum ^= LETTERS.indexOf(letter);
		sum <<= 1;
		if (sum & 32) sum ^= 37;
	}
	return LETTERS[sum];
}
function draw(cle, attempt) {
	const high = hash32(cle, 2 * attempt);
	const low = hash32(cle, 2 * attempt + 1);
	let data = "";
	for (let i = 0; i < 4; i++) data += LETTERS[high >>> 5 * i & 31];
	for (let i = 0; i < DATA_LENGTH - 4; i++) data += LETTERS[low >>> 5 * i & 31];
	const whole = data + check(data);
	return `${whole.slice(0, 3)}-${whole.slice(3, 6)}-${whole.slice(6)}`;
}
/** True when the text is an id that we could have given: nine characters, hyphens and case aside, the last one checking. */
export function isIdentite(text) {
	const plain = text.toLowerCase().replaceAll("-", "");
	if (plain.length !== DATA_LENGTH + 1) return false;
	for (const letter of plain) if (!LETTERS.includes(letter)) return false;
	return check(plain.slice(0, DATA_LENGTH)) === plain[DATA_LENGTH];
}
function claimsOf(cles, connues) {
	const claims = [];
	cles.forEach((membres, grappe) => {
		const byId = new Map();
		for (const cle of membres) {
			const known = connues.get(cle);
			if (known === undefined) continue;
			const entry = byId.get(known.identite);
			if (entry === undefined) byId.set(known.identite, {
				depuis: known.depuis,
				voices: 1,
				premiere: cle
			});
			else {
				entry.voices++;
				if (known.depuis < entry.depuis) entry.depuis = known.depuis;
			}
		}
		for (const [identite, entry] of byId) claims.push({
			grappe,
			identite,
			...entry
		});
	});
	const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
	return claims.sort((a, b) => order(a.depuis, b.depuis) || order(a.identite, b.identite) || b.voices - a.voices || order(a.premiere, b.premiere));
}
/**
* One id per cluster, in the order of the clusters. `connues` is keyed by `cleGlobale`.
* A cluster keeps the oldest id known among its members; an id claimed by several clusters (a split) stays with the
* one that holds most of its records, then with the smallest key; the others get a new one. No id is ever given twice,
* and none of `connues` is given to a cluster that did not carry it.
*/
export function identites(grappes, records, connues = new Map()) {
	const cles = grappes.map((g) => g.membres.map((rank) => cleGlobale(records[rank])).sort());
	const given = new Array(grappes.length).fill("");
	const taken = new Set();
	for (const claim of claimsOf(cles, connues)) {
		if (given[claim.grappe] !== "" || taken.has(claim.identite)) continue;
		given[claim.grappe] = claim.identite;
		taken.add(claim.identite);
	}
	for (const known of connues.values()) taken.add(known.identite);
	const fresh = given.map((_, i) => i).filter((i) => given[i] === "");
	fresh.sort((a, b) => (cles[a]?.[0] ?? "") < (cles[b]?.[0] ?? "") ? -1 : 1);
	for (const i of fresh) {
		let attempt = 0;
		let identite = draw(cles[i]?.[0] ?? "", attempt);
		while (taken.has(identite)) identite = draw(cles[i]?.[0] ?? "", ++attempt);
		given[i] = identite;
		taken.add(identite);
	}
	return given;
}
