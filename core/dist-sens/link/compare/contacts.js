/** Telephones, mailboxes, sites and pivots: the same, the same but everyone's, different, or unknown. */
import { shares, sizeOf } from "../listes.js";
import { rangsOf } from "../modele.js";
const TELEPHONE = rangsOf("telephone");
const COURRIEL = rangsOf("courriel");
const SITE = rangsOf("site");
const PIVOT = rangsOf("pivot");
function compareContacts(t, listes, a, b) {
	const v = shares(listes, a, b);
	if (v !== 0) return t.partage[v] === 1 ? "égal, mais partagé" : "égal";
	return sizeOf(listes, a) > 0 && sizeOf(listes, b) > 0 ? "différent" : "inconnu";
}
export const compareTelephone = (t, a, b) => TELEPHONE[compareContacts(t, t.telephones, a, b)];
export function compareCourriel(t, a, b) {
	const level = compareContacts(t, t.courriels, a, b);
	return COURRIEL[level === "différent" && shares(t.domaines, a, b) !== 0 ? "même domaine" : level];
}
export function compareSite(t, a, b) {
	const level = compareContacts(t, t.sites, a, b);
	return SITE[level === "différent" && shares(t.hotes, a, b) !== 0 ? "même hôte" : level];
}
export function comparePivot(t, a, b) {
	const [pa, pb] = [t.pivot[a], t.pivot[b]];
	if (pa === 0 || pb === 0) return PIVOT.inconnu;
	if (pa === pb) return t.partage[pa] === 1 ? PIVOT["égal, mais partagé"] : PIVOT.égal;
	return t.siren[a] !== 0 && t.siren[a] === t.siren[b] ? PIVOT["même structure"] : PIVOT.différent;
}
/** True when both give a telephone, or both a mailbox, and none is the same. */
export const contactsDiffer = (t, a, b) => compareContacts(t, t.telephones, a, b) === "différent" || compareContacts(t, t.courriels, a, b) === "différent";
