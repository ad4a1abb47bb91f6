/** The two links of the standard that people click: the Acceslibre sheet and the appointment tool. http and https only. */
import { lienIllisible } from "../rules/lien-illisible.js";
import { readSites } from "./adresses-electroniques.js";
import { valuesOf } from "./recueil.js";
import { keepRaw, publicLink } from "./texte-libre.js";
export function normaliseLiens(r) {
	for (const champ of ["fiche_acces_libre", "prise_rdv"]) {
		for (const { texte } of valuesOf(r, champ)) {
			const lien = readSites(texte).sites[0];
			if (lien === undefined) keepRaw(r, champ, texte, lienIllisible);
			else {
				const net = publicLink(r, lien, champ);
				if (net !== null) r.valeurs[champ] ??= net;
			}
		}
	}
}
