import { CHAMPS, CHAMPS_LISTES } from "../standard/champs.js";
import { mergeListe, mergeTelephones, mergeTexte } from "./champs.js";
import { mergeEmplacement } from "./emplacement.js";
import { membresOf, reservesOf } from "./membre.js";
import { reglesOf } from "./regles.js";
import { newest, SANS_AUTORITE } from "./survivant.js";
/** Raw values are kept only for fields that nobody gives in a readable form; several raw values stand one under the other. */
function brutsOf(membres, known) {
	const bruts = {};
	for (const { record } of membres) for (const champ of Object.keys(record.bruts)) {
		if (known[champ] !== undefined || bruts[champ] !== undefined) continue;
		const texts = membres.flatMap((m) => m.record.bruts[champ] ?? []);
		bruts[champ] = [...new Set(texts)].sort().join("\n");
	}
	return bruts;
}
/** The fields of which one value is published among those given. */
const TEXTES = [
	"pivot",
	"nom",
	"horaires",
	"presentation_resume",
	"presentation_detail",
	"structure_parente",
	"fiche_acces_libre",
	"prise_rdv"
];
/** The fields that stand alone; where the place is and its telephones come together, its id and sources from elsewhere. */
const FUSIONS = Object.fromEntries([
	...TEXTES.map((champ) => [champ, (c) => mergeTexte(champ, c)]),
	...CHAMPS_LISTES.map((champ) => [champ, (c) => mergeListe(champ, c)]),
	["date_maj", newestDay]
]);
/**
* One fiche from the records of one place (at least one). `autorites` names the sources whose word is law for some fields; who wins
* otherwise is told in survivant.ts.
*
* `mergeFiche('k7m-29q-xd4', [{ nom: 'Médiathèque', … }, { nom: 'MEDIATHEQUE', telephone: '+33499000000', … }])` publishes
* « Médiathèque » with both records as its origins, and the number with the second one.
*/
export function mergeFiche(identite, records, autorites = SANS_AUTORITE) {
	const membres = membresOf(records);
	const { reserves, interdits } = reservesOf(membres);
	const dernierJour = newest(membres.map((m) => m.origine.date));
	const contexte = {
		membres,
		interdits,
		jury: {
			dernierJour,
			autorites
		}
	};
	const { telephones, resultat } = mergeTelephones(contexte);
	const lieu = mergeEmplacement(contexte);
	const valeurs = {};
	const provenance = {};
	for (const champ of CHAMPS) {
		if (champ === "id") valeurs[champ] = identite;
		else if (champ === "source") valeurs[champ] = [...new Set(membres.map((m) => m.record.source))].join(", ");
		else if (champ in lieu.provenance) {
			valeurs[champ] = lieu.valeurs[champ];
			provenance[champ] = lieu.provenance[champ];
		} else {
			const result = champ === "telephone" ? resultat : FUSIONS[champ]?.(contexte);
			if (!result) continue;
			valeurs[champ] = result.valeur;
			provenance[champ] = result.provenance;
		}
	}
	return {
		identite,
		valeurs,
		telephones,
		reserves,
		bruts: brutsOf(membres, valeurs),
		provenance,
		membres: membres.map((m) => m.origine),
		regles: reglesOf(membres, provenance)
	};
}
/** The fiche is as fresh as its freshest record. Older days contradict nothing, so none is told. */
function newestDay({ membres, jury }) {
	if (jury.dernierJour === null) return null;
	const origines = membres.filter((m) => m.origine.date === jury.dernierJour).map((m) => m.origine);
	return {
		valeur: jury.dernierJour,
		provenance: {
			retenu: {
				valeur: jury.dernierJour,
				origines
			},
			contredit: []
		}
	};
}
