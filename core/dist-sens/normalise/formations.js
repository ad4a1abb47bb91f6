import { DISPOSITIFS } from "../standard/vocabulary/dispositifs.js";
import { LABELS } from "../standard/vocabulary/labels.js";
import { oneLine } from "../text/clean.js";
import { isPlaceholder } from "../text/placeholders.js";
import { remember } from "./memo.js";
import { addTo, valuesOf } from "./recueil.js";
// Several labels in a cell: "CNFS|PIX", one a line.
const SURS = /[|;\n]/;
/** A longer cell is a text that names no label of its own. */
const CELLULE_MAX = 5e3;
/** More parts than this and the cell is a text, kept whole as one free label. */
const PARTIES_MAX = 60;
function place(partie) {
	const connus = [...DISPOSITIFS.lire(partie).map((valeur) => ({
		champ: "dispositif_programmes_nationaux",
		valeur
	})), ...LABELS.lire(partie).map((valeur) => ({
		champ: "formations_labels",
		valeur
	}))];
	return connus.length > 0 ? connus : [{
		champ: "autres_formations_labels",
		valeur: partie
	}];
}
/** A label is often followed by words that matter ("Tiers-lieu labellisé par la Région"): only a known whole text, or a list of them, is split at commas. */
function read(texte) {
	if (texte.length > CELLULE_MAX) return [{
		champ: "autres_formations_labels",
		valeur: oneLine(texte)
	}];
	const ranges = [];
	for (const partie of partsOf(texte, SURS)) {
		const morceaux = partsOf(partie, ",");
		const connus = morceaux.length > 1 && morceaux.some((m) => place(m)[0]?.champ !== "autres_formations_labels");
		for (const morceau of connus ? morceaux : [partie]) ranges.push(...place(morceau));
	}
	return ranges;
}
function partsOf(texte, marque) {
	const parties = texte.split(marque);
	if (parties.length > PARTIES_MAX) return [oneLine(texte)];
	return parties.map(oneLine).filter((p) => p !== "" && !isPlaceholder(p));
}
const readMemo = remember(read, 1e4);
const CHAMPS = [
	"dispositif_programmes_nationaux",
	"formations_labels",
	"autres_formations_labels"
];
export function normaliseFormations(r) {
	for (const champ of CHAMPS) {
		for (const { texte, sure } of valuesOf(r, champ)) {
			if (sure) addTo(r, champ, texte);
			else for (const range of readMemo(texte)) addTo(r, range.champ, range.valeur);
		}
	}
}
