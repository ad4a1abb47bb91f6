/**
* The week as we hold it: an ordered list of rules, each with the days it speaks about and the spans it opens, exactly
* as far as OpenStreetMap's opening_hours syntax goes in our writer. The French reader makes it, `parseOsm` makes it,
* `write` prints it and `evaluate` answers "open that day?".
*/
/** French names of the days, in ISO order; same words as the standard's `Jour`. */
export const NOMS_DES_JOURS = [
	"lundi",
	"mardi",
	"mercredi",
	"jeudi",
	"vendredi",
	"samedi",
	"dimanche"
];
/** French names of the months; January is at rank 0. */
export const NOMS_DES_MOIS = [
	"janvier",
	"février",
	"mars",
	"avril",
	"mai",
	"juin",
	"juillet",
	"août",
	"septembre",
	"octobre",
	"novembre",
	"décembre"
];
export const TOUS_LES_JOURS = 127;
export const EN_SEMAINE = 31;
export const WEEK_END = 96;
/** The days of a mask as first and last: Monday to Wednesday and Friday are `[[0, 2], [4, 4]]`; two in a row stay two. */
export function runsOfDays(jours) {
	const runs = [];
	for (let day = 0; day < 7; day++) {
		if ((jours & 1 << day) === 0) continue;
		let last = day;
		while (last < 6 && (jours & 1 << last + 1) !== 0) last++;
		if (last - day < 2) last = day;
		runs.push([day, last]);
		day = last;
	}
	return runs;
}
/** A rule that says nothing yet, to spread from. */
export const REGLE_VIDE = {
	periodes: [],
	semaines: [],
	vacances: false,
	feries: false,
	jours: [],
	plages: [],
	etat: "ouvert",
	commentaire: null,
	ajoute: false
};
export const SEMAINES_IMPAIRES = {
	de: 1,
	a: 53,
	pas: 2
};
export const SEMAINES_PAIRES = {
	de: 2,
	a: 53,
	pas: 2
};
