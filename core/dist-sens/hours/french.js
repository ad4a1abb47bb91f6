import { NOMS_DES_JOURS, NOMS_DES_MOIS, runsOfDays, TOUS_LES_JOURS } from "./modele.js";
import { parseOsm } from "./osm.js";
const NB = "\xA0";
/** `570` → `9 h 30`, with spaces that do not break. */
export function heureEnFrancais(minutes) {
	const inDay = minutes > 1440 ? minutes - 1440 : minutes;
	const rest = inDay % 60;
	const hour = `${Math.floor(inDay / 60)}${NB}h`;
	return rest === 0 ? hour : `${hour}${NB}${rest < 10 ? "0" : ""}${rest}`;
}
/** `9 h – 12 h 30`, or `à partir de 14 h`. */
export function plageEnFrancais({ debut, fin }) {
	if (fin === null) return `à partir de ${heureEnFrancais(debut)}`;
	if (debut === 0 && fin === 1440) return `jour et nuit`;
	return `${heureEnFrancais(debut)}${NB}– ${heureEnFrancais(fin)}`;
}
function andList(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;
}
/** `du lundi au jeudi et le samedi`; every day is `tous les jours`. */
export function joursEnFrancais(jours) {
	if (jours === TOUS_LES_JOURS) return "tous les jours";
	return andList(runsOfDays(jours).map(([first, last]) => first === last ? `le ${NOMS_DES_JOURS[first]}` : `du ${NOMS_DES_JOURS[first]} au ${NOMS_DES_JOURS[last]}`));
}
const rangEnFrancais = (rang) => rang === -1 ? "dernier" : rang < 0 ? `${-rang}e avant la fin` : rang === 1 ? "1er" : `${rang}e`;
/** `le 1er et 3e mardi du mois` */
function choixEnFrancais({ jours, rangs }) {
	if (rangs.length === 0) return joursEnFrancais(jours);
	const names = NOMS_DES_JOURS.filter((_, day) => (jours & 1 << day) !== 0);
	return `${andList(rangs.map((rang) => `le ${rangEnFrancais(rang)}`))} ${andList(names)} du mois`;
}
const borneEnFrancais = ({ mois, jour }) => jour === null ? NOMS_DES_MOIS[mois - 1] : `${jour === 1 ? "1er" : jour} ${NOMS_DES_MOIS[mois - 1]}`;
function periodeEnFrancais({ de, a }) {
	const same = de.mois === a.mois && de.jour === a.jour;
	if (same) return de.jour === null ? `en ${borneEnFrancais(de)}` : `le ${borneEnFrancais(de)}`;
	if (de.jour !== null) return `du ${borneEnFrancais(de)} au ${borneEnFrancais(a)}`;
	const from = borneEnFrancais(de);
	return `${/^[aoéè]/.test(from) ? "d’" : "de "}${from} à ${borneEnFrancais(a)}`;
}
/** When a rule holds beyond its days: `en août`, `les semaines paires`, `pendant les vacances scolaires`; empty when always. */
export function cadreEnFrancais({ periodes, semaines, vacances }) {
	const parts = [];
	if (periodes.length > 0) parts.push(andList(periodes.map(periodeEnFrancais)));
	for (const { de, a, pas } of semaines) {
		if (pas === 2 && a >= 52) parts.push(de % 2 === 0 ? "les semaines paires" : "les semaines impaires");
		else parts.push(de === a ? `la semaine ${de}` : `les semaines ${de} à ${a}${pas > 1 ? `, une sur ${pas}` : ""}`);
	}
	if (vacances) parts.push("pendant les vacances scolaires");
	return parts.join(", ");
}
function regleEnFrancais(regle) {
	const days = regle.jours.map(choixEnFrancais);
	if (regle.feries) days.push("les jours fériés");
	const frame = cadreEnFrancais(regle);
	const when = [frame, andList(days)].filter(Boolean).join(", ");
	const hours = regle.plages.map(plageEnFrancais).join(", ");
	const what = regle.etat === "ferme" ? ["fermé", hours].filter(Boolean).join(" ") : hours !== "" ? hours : regle.commentaire === null ? "jour et nuit" : "";
	const said = [what, regle.commentaire ?? ""].filter(Boolean).join(", ");
	const sentence = when === "" ? regle.plages.length > 0 ? `tous les jours${NB}: ${said}` : said : `${when}${NB}: ${said}`;
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
/**
* `Mo-Th 09:00-12:30; Sa[1] 10:00-12:00` → `['Du lundi au jeudi : 9 h – 12 h 30', 'Le 1er samedi du mois : 10 h – 12 h']`.
* Empty when the value is not one we understand.
*/
export function enFrancais(osm) {
	return parseOsm(osm)?.regles.map(regleEnFrancais) ?? [];
}
