/** Name of the place and of the body that runs it: tidied, never rewritten, but for a person it names. A generic name ("Mairie") is a name. */
import { nomPersonne } from "../rules/nom-personne.js";
import { oneLine } from "../text/clean.js";
import { isPlaceholder } from "../text/placeholders.js";
import { withoutPerson } from "./personne-nommee.js";
import { notify, valuesOf } from "./recueil.js";
/** What a report shows where a person's name stood. */
const PERSONNE_RETIREE = "[nom de personne retiré]";
// Quotes around the whole name: "« La Ruche »"
const GUILLEMETS = /^["«“']\s*([^"«»“”]+?)\s*["»”']$/;
// Marks left hanging at either end: "Mairie -", ", EPN"
const BORD = /[\s,;:–-]/;
/** Without the marks at both ends; by hand, since a regular expression would start again at each mark inside. */
function trimMarks(texte) {
	let debut = 0;
	let fin = texte.length;
	while (debut < fin && BORD.test(texte[debut])) debut++;
	while (fin > debut && BORD.test(texte[fin - 1])) fin--;
	return texte.slice(debut, fin);
}
/** `tidyName('  "Médiathèque  du Bourg" -') → 'Médiathèque du Bourg'`; empty when nothing is said. */
function tidyName(texte) {
	const propre = trimMarks(oneLine(texte)).replace(GUILLEMETS, "$1");
	return isPlaceholder(propre) ? "" : propre;
}
export function normaliseNom(r) {
	for (const champ of ["nom", "structure_parente"]) {
		for (const { texte } of valuesOf(r, champ)) {
			const nom = tidyName(texte);
			if (nom === "") continue;
			const seul = trimMarks(withoutPerson(nom, r.valeurs.commune));
			if (seul !== nom) notify(r, nomPersonne, PERSONNE_RETIREE, champ);
			r.valeurs[champ] = seul;
			break;
		}
	}
}
