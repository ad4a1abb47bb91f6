import { runsOfDays, TOUS_LES_JOURS } from "./modele.js";
export const JOURS_OSM = [
	"Mo",
	"Tu",
	"We",
	"Th",
	"Fr",
	"Sa",
	"Su"
];
export const MOIS_OSM = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const two = (n) => n < 10 ? `0${n}` : `${n}`;
/** `540` → `09:00`; past midnight turns: `1560` → `02:00`; `1440` stays `24:00`. */
export function writeHeure(minutes) {
	const inDay = minutes > 1440 ? minutes - 1440 : minutes;
	return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
function writePlage(plage) {
	return plage.fin === null ? `${writeHeure(plage.debut)}+` : `${writeHeure(plage.debut)}-${writeHeure(plage.fin)}`;
}
const masques = [];
/** Runs of three days or more as a range: Monday, Tuesday, Wednesday and Friday are `Mo-We,Fr`. */
function writeJours(jours) {
	const known = masques[jours];
	if (known !== undefined) return known;
	const text = runsOfDays(jours).map(([first, last]) => first === last ? JOURS_OSM[first] : `${JOURS_OSM[first]}-${JOURS_OSM[last]}`).join(",");
	masques[jours] = text;
	return text;
}
function writeChoix(choix) {
	if (choix.rangs.length === 0) return writeJours(choix.jours);
	const rangs = `[${choix.rangs.join(",")}]`;
	return JOURS_OSM.filter((_, day) => (choix.jours & 1 << day) !== 0).map((day) => day + rangs).join(",");
}
/** Choices with the same ranks are one, every week first: "du lundi au samedi et le samedi" says each day once. */
function joinChoix(choix) {
	if (choix.length < 2) return choix;
	const byRank = new Map();
	for (const { jours, rangs } of [{
		jours: 0,
		rangs: []
	}, ...choix]) {
		const key = rangs.join();
		byRank.set(key, {
			jours: (byRank.get(key)?.jours ?? 0) | jours,
			rangs
		});
	}
	return [...byRank.values()].filter(({ jours }) => jours !== 0);
}
function writePeriode({ de, a }) {
	const from = MOIS_OSM[de.mois - 1] + (de.jour === null ? "" : ` ${two(de.jour)}`);
	const to = MOIS_OSM[a.mois - 1] + (a.jour === null ? "" : ` ${two(a.jour)}`);
	return from === to ? from : `${from}-${to}`;
}
function writeSemaines({ de, a, pas }) {
	if (de === a) return two(de);
	return `${two(de)}-${two(a)}${pas > 1 ? `/${pas}` : ""}`;
}
/** A comment may hold anything but a double quote, and never a line break. */
function writeCommentaire(text) {
	return `"${text.replaceAll("\"", "").replace(/\s+/g, " ").trim().slice(0, 120)}"`;
}
function writeRegle(regle) {
	if (isPlain(regle)) {
		const choix = regle.jours[0];
		const plages = regle.plages.map(writePlage).join(",");
		return choix === undefined ? plages : `${writeJours(choix.jours)} ${plages}`;
	}
	const parts = [];
	if (regle.periodes.length > 0) {
		const months = regle.periodes.map(writePeriode).join(",");
		// "Apr Mo[2,4]" is refused by OpenStreetMap's parser, "Apr: Mo[2,4]" is not.
		const ranked = regle.jours.some(({ rangs }) => rangs.length > 1) && regle.semaines.length === 0 && !regle.vacances;
		parts.push(ranked && months.length === 3 ? `${months}:` : months);
	}
	if (regle.semaines.length > 0) parts.push(`week ${regle.semaines.map(writeSemaines).join(",")}`);
	if (regle.vacances) parts.push("SH");
	const jours = joinChoix(regle.jours).map(writeChoix);
	if (regle.feries) jours.push("PH");
	if (jours.length > 0) parts.push(jours.join(","));
	else if (regle.ajoute && !regle.vacances) parts.push(writeJours(TOUS_LES_JOURS));
	if (regle.plages.length > 0) parts.push(regle.plages.map(writePlage).join(","));
	if (regle.etat === "ferme") parts.push("off");
	if (regle.commentaire !== null) parts.push(writeCommentaire(regle.commentaire));
	return parts.length === 0 ? "24/7" : parts.join(" ");
}
/** The common case, worth a short way: days (or none) and spans, nothing else. */
function isPlain(regle) {
	return regle.plages.length > 0 && regle.periodes.length === 0 && regle.semaines.length === 0 && !regle.vacances && !regle.feries && !regle.ajoute && regle.etat === "ouvert" && regle.commentaire === null && (regle.jours.length === 0 || regle.jours.length === 1 && regle.jours[0]?.rangs.length === 0);
}
/**
* The week as opening_hours, or null when it has no rule:
* two rules, Monday to Friday and Saturday closed → `Mo-Fr 09:00-12:00,13:30-17:00; Sa off`.
*/
export function writeOsm(semaine) {
	let out = "";
	let last = "";
	for (const [rank, regle] of semaine.regles.entries()) {
		const text = writeRegle(regle);
		if (text === "24/7" && semaine.regles.length > 1 || text === last) continue;
		last = text;
		out += rank === 0 || out === "" ? text : (regle.ajoute ? ", " : "; ") + text;
	}
	return out === "" ? null : out;
}
