/**
* The Table Schema's constraints (standard-mediation-num v1.0.2), as data, and what a CSV row breaks of them. Patterns
* of closed lists are made from the lists themselves; a test compares all this with the published schema.
*/
import { CHAMPS, CHAMPS_REQUIS } from "./champs.js";
import { listeOf } from "./vocabulary/listes.js";
const MOTIFS = {
	pivot: /^[a-zA-Z0-9]{9,14}$/,
	code_postal: /^\d{5}$/,
	code_insee: /^([013-9]\d|2[AB1-9])\d{3}$/,
	telephone: /^(\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)(\d){6,9}$/
};
/** The schema's pattern leaves `typologie` free. */
const LISTES_LIBRES = new Set(["typologie"]);
// Signs that mean something to a pattern: "Langues étrangères (anglais)". The schema leaves its one dot ("ORDI 3.0") bare.
const SPECIAL = /[*+?^${}()|[\]\\]/g;
/** `(?:(?:^|\|)(Gratuit|Payant))+$`: any number of the list's labels, parted by `|`; written as the schema writes it. */
function motifOfListe(valeurs) {
	return new RegExp(`(?:(?:^|\\|)(${valeurs.map((v) => v.replace(SPECIAL, "\\$&")).join("|")}))+$`);
}
const REQUIS = new Set(CHAMPS_REQUIS);
function contrainteOf(champ) {
	const liste = LISTES_LIBRES.has(champ) ? null : listeOf(champ);
	return {
		requis: REQUIS.has(champ),
		unique: champ === "id",
		motif: liste ? motifOfListe(liste.valeurs) : MOTIFS[champ] ?? null,
		longueurMax: champ === "presentation_resume" ? 280 : null,
		type: champ === "latitude" || champ === "longitude" ? "nombre" : champ === "date_maj" ? "date" : "texte"
	};
}
export const CONTRAINTES = Object.fromEntries(CHAMPS.map((champ) => [champ, contrainteOf(champ)]));
// "43.52609", "-0.5", "1e-7"
const NOMBRE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
// "2024-04-02"
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
function isDate(texte) {
	const m = DATE.exec(texte);
	if (!m) return false;
	const jours = new Date(Date.UTC(Number(m[1]), Number(m[2]), 0)).getUTCDate();
	return Number(m[2]) >= 1 && Number(m[2]) <= 12 && Number(m[3]) >= 1 && Number(m[3]) <= jours;
}
/** What a cell breaks, or null: `manquementOf('pivot', '12') → 'motif'`. An empty cell breaks only `requis`. */
export function manquementOf(champ, cellule) {
	const { requis, motif, longueurMax, type } = CONTRAINTES[champ];
	if (cellule === "") return requis ? "requis" : null;
	if (motif !== null && !motif.test(cellule)) return "motif";
	if (longueurMax !== null && cellule.length > longueurMax && [...cellule].length > longueurMax) return "longueur";
	if (type === "nombre" && !NOMBRE.test(cellule)) return "nombre";
	if (type === "date" && !isDate(cellule)) return "date";
	return null;
}
/** Everything a row breaks by itself: `checkLigne(ligne) → [{ champ: 'pivot', contrainte: 'motif' }]`. */
export function checkLigne(ligne) {
	const manquements = [];
	for (const champ of CHAMPS) {
		const contrainte = manquementOf(champ, ligne[champ]);
		if (contrainte !== null) manquements.push({
			champ,
			contrainte
		});
	}
	return manquements;
}
/** How many rows break each field, ids given twice included: the run's report `schema: { champ: n }`. */
export function countManquements(lignes) {
	const compte = {};
	const ids = new Set();
	for (const ligne of lignes) {
		for (const { champ } of checkLigne(ligne)) compte[champ] = (compte[champ] ?? 0) + 1;
		if (ligne.id !== "" && ids.has(ligne.id)) compte.id = (compte.id ?? 0) + 1;
		ids.add(ligne.id);
	}
	return compte;
}
