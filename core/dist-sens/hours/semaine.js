/**
* An ordinary week, day by day, for a page that shows hours: what opens every week, and beside it what opens only
* sometimes (ranks of the month, odd weeks, seasons, holidays), each span saying when.
*/
import { journeeDe } from "./evaluate.js";
import { cadreEnFrancais } from "./french.js";
import { NOMS_DES_JOURS } from "./modele.js";
import { parseOsm } from "./osm.js";
import { writeHeure } from "./write.js";
// Any week without a public holiday does: rules that depend on the date are told apart before.
const LUNDI = 1;
const dayOf = (day) => `2027-03-0${LUNDI + day}`;
const ORDINAIRE = {
	ferie: false,
	vacances: false
};
const isRanked = (regle) => regle.jours.some(({ rangs }) => rangs.length > 0);
const isUsual = (regle) => regle.periodes.length === 0 && regle.semaines.length === 0 && !regle.vacances && !isRanked(regle);
function rangsEnFrancais(rangs) {
	const words = rangs.map((rang) => rang === -1 ? "dernier" : rang === 1 ? "1er" : rang < 0 ? `${-rang}e avant la fin` : `${rang}e`);
	return `${words.join(", ").replace(/, ([^,]*)$/, " et $1")} du mois`;
}
/** What opens on that weekday only in some frame, each span with the words that say when. */
function sometimes(semaine, day) {
	const out = [];
	for (const regle of semaine.regles) {
		if (isUsual(regle) || regle.etat === "ferme") continue;
		const choix = regle.jours.find(({ jours }) => (jours & 1 << day) !== 0);
		if (choix === undefined && (regle.jours.length > 0 || regle.feries)) continue;
		const rangs = choix === undefined || choix.rangs.length === 0 ? "" : rangsEnFrancais(choix.rangs);
		const commentaire = [
			rangs,
			cadreEnFrancais(regle),
			regle.commentaire ?? ""
		].filter(Boolean).join(", ");
		for (const { debut, fin } of regle.plages) {
			out.push({
				debut: writeHeure(debut),
				fin: fin === null ? null : writeHeure(fin),
				commentaire
			});
		}
	}
	return out;
}
/** Seven days, Monday first; empty when the value is not opening_hours that we understand. */
export function semaineDe(osm) {
	const semaine = parseOsm(osm);
	if (semaine === null) return [];
	const usual = { regles: semaine.regles.filter(isUsual) };
	return NOMS_DES_JOURS.map((jour, day) => {
		const journee = journeeDe(usual, dayOf(day), ORDINAIRE);
		const always = journee.plages.map(({ debut, fin, commentaire }) => ({
			debut: writeHeure(debut),
			fin: fin === null ? null : writeHeure(fin),
			commentaire
		}));
		const plages = [...always, ...sometimes(semaine, day)];
		return {
			jour,
			plages,
			ferme: plages.length === 0 && journee.commentaire === null,
			commentaire: journee.commentaire
		};
	});
}
