import { cleNomCommune } from "../reference/nom-commune.js";
import { hasPhrase } from "../text/fold.js";
/** Shorter names are words of the language first: Rue, Bû, Die. */
const NOM_MIN = 4;
// "21930027400012", "21 93 0027 4": a commune's own SIREN, its département then its number on four figures.
const SIREN_COMMUNE = /^21(\d{2})(\d)(\d)(\d{2})/;
// "2A004", which SIREN still writes 20004.
const CORSE = /^2[AB]/;
const BLANKS = /[\s\u00a0\u202f.]+/g;
/**
* INSEE code of the commune that a SIREN or SIRET belongs to: `21930027400012 → 93027`, `21974016400013 → 97416`. Those of
* Corsica keep the old département: `21200004100011 → 20004`.
*/
export function communeOfSiren(pivot) {
	const found = SIREN_COMMUNE.exec(pivot.replace(BLANKS, ""));
	if (found === null) return null;
	const [, departement, overseas, hundreds, rest] = found;
	return departement === "97" ? `97${overseas}${rest}` : `${departement}${hundreds}${rest}`;
}
/**
* The commune among these that the row names, or null. The longest name wins ("Sainte-Livrade-sur-Lot" over
* "Sainte-Livrade"); two communes equally named name none. Over the sources it is right 991 times of 1,000 (6,915 rows
* whose commune is known and whose post code is shared), where the most peopled commune is 749 times.
*/
export function designated(communes, brut) {
	const nom = cleNomCommune(brut.valeurs.nom?.[0]?.texte ?? "");
	let best = null;
	let tied = false;
	for (const commune of communes) {
		const cle = cleNomCommune(commune.nom);
		if (cle.length < NOM_MIN || !hasPhrase(nom, cle)) continue;
		tied = best !== null && best.cle.length === cle.length;
		if (best === null || cle.length > best.cle.length) best = {
			commune,
			cle
		};
	}
	if (best !== null) return tied ? null : best.commune;
	const code = communeOfSiren(brut.valeurs.pivot?.[0]?.texte ?? "");
	return communes.find((commune) => commune.code.replace(CORSE, "20") === code) ?? null;
}
