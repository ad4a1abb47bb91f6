/**
* Do two sources give the same hours? What the weeks open is compared, never how they are written:
* `Tu-Fr 14:30-16:45` and `Tu-Fr 14:30-16:45; Mo off` are one value.
*/
import { journeeDe } from "../hours/evaluate.js";
import { parseOsm } from "../hours/osm.js";
const LUNDI = Date.UTC(2032, 0, 5);
const DAY_MS = 864e5;
const dayFrom = (start, n) => new Date(start + n * DAY_MS).toISOString().slice(0, 10);
/** A week like any other, for hours that say the same all year. */
const SEMAINE = Array.from({ length: 7 }, (_, n) => dayFrom(LUNDI, n));
/** 2032 has a 29 February and 53 ISO weeks: every day, week and rank of the month that hours can name is in it. */
const ANNEE = Array.from({ length: 366 }, (_, n) => dayFrom(Date.UTC(2032, 0, 1), n));
const isUsual = (regle) => regle.periodes.length === 0 && regle.semaines.length === 0 && regle.jours.every(({ rangs }) => rangs.length === 0);
// A span as `spansOf` writes it, in minutes: "540-720", "840-".
const SPAN = /\d-/;
/** Spans that touch are one: `09:00-12:00,12:00-17:00` opens what `09:00-17:00` opens. */
function spansOf(plages) {
	const out = [];
	for (const { debut, fin, commentaire } of plages) {
		const last = out.at(-1);
		if (last?.fin != null && fin !== null && debut <= last.fin && last.commentaire === commentaire) last.fin = Math.max(last.fin, fin);
		else out.push({
			debut,
			fin,
			commentaire
		});
	}
	return out.map((p) => `${p.debut}-${p.fin ?? ""}${p.commentaire ?? ""}`).join();
}
/**
* A text that two values share when they open the same hours on the same days, public and school holidays included; the value
* itself, spaces aside, when it opens nothing (`Mo off`) or is not opening_hours that we understand. About 20 µs for an ordinary week, a millisecond for
* one that depends on the date.
*/
export function comparableHoraires(osm) {
	const semaine = parseOsm(osm);
	if (semaine === null) return osm.replaceAll(" ", "");
	const { regles } = semaine;
	const days = regles.every(isUsual) ? SEMAINE : ANNEE;
	const says = (ferie, vacances) => days.map((day) => {
		const { plages, commentaire } = journeeDe(semaine, day, {
			ferie,
			vacances
		});
		return `${spansOf(plages)} ${commentaire ?? ""}`;
	}).join(";");
	const ordinaire = says(false, false);
	const ferie = regles.some((r) => r.feries) ? says(true, false) : ordinaire;
	const vacances = regles.some((r) => r.vacances) ? says(false, true) : ordinaire;
	// Two lists of closed days agree on no hour.
	if (!SPAN.test(`${ordinaire}${ferie}${vacances}`)) return osm.replaceAll(" ", "");
	return `${ordinaire}|${ferie === ordinaire ? "" : ferie}|${vacances === ordinaire ? "" : vacances}`;
}
