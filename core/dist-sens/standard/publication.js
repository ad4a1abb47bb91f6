/**
* The row that is published. The schema requires cells that nobody may know: there, and only there, the national map's
* convention stands in (a pivot of zeros, the day we first saw this content). What its patterns forbid is left empty.
*/
import { CHAMPS } from "./champs.js";
import { ligneOfPlat } from "./ligne.js";
import { CONTRAINTES, manquementOf } from "./schema.js";
/** What the national map writes for a place without a known legal body. */
export const PIVOT_INCONNU = "00000000000000";
/** Fields whose pattern may refuse a true value: it stays in JSON and pages, and its cell is empty. */
const A_VIDER = CHAMPS.filter((c) => CONTRAINTES[c].motif !== null && !CONTRAINTES[c].requis);
/**
* `publishedLigne(plat, '2026-03-01')`: the row of `lieux.csv`. `vuLe` is the ISO day this content was first seen, used
* when the source gives no date. A short number (`3949`) or a foreign one is empty here: the pattern forbids it.
*/
export function publishedLigne(plat, vuLe) {
	const ligne = ligneOfPlat(plat);
	if (ligne.pivot === "") ligne.pivot = PIVOT_INCONNU;
	if (ligne.date_maj === "") ligne.date_maj = vuLe;
	// The apostrophe that disarms a summary of 280 characters would make it 281: its last word gives way, in the CSV only.
	const { longueurMax } = CONTRAINTES.presentation_resume;
	if (longueurMax !== null && manquementOf("presentation_resume", ligne.presentation_resume) === "longueur") {
		ligne.presentation_resume = `${ligne.presentation_resume.slice(0, longueurMax - 1)}…`;
	}
	for (const champ of A_VIDER) if (ligne[champ] !== "" && manquementOf(champ, ligne[champ]) === "motif") ligne[champ] = "";
	return ligne;
}
/** Undoes the two conventions: a pivot of zeros is unknown again. The date cannot be told from a true one and stays. */
export function withoutConventions(plat) {
	return plat.pivot === PIVOT_INCONNU ? {
		...plat,
		pivot: null
	} : plat;
}
