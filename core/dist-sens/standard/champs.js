/**
* The 32 fields of the national standard (Table Schema "standard-mediation-num", v1.0.2), in the schema's order and to
* the letter, and the shape each one takes once typed. Everything else in the project derives from this list.
*/
export const CHAMPS = [
	"id",
	"pivot",
	"nom",
	"commune",
	"code_postal",
	"code_insee",
	"adresse",
	"complement_adresse",
	"latitude",
	"longitude",
	"typologie",
	"telephone",
	"courriels",
	"site_web",
	"horaires",
	"presentation_resume",
	"presentation_detail",
	"source",
	"itinerance",
	"structure_parente",
	"date_maj",
	"services",
	"publics_specifiquement_adresses",
	"prise_en_charge_specifique",
	"frais_a_charge",
	"dispositif_programmes_nationaux",
	"formations_labels",
	"autres_formations_labels",
	"modalites_acces",
	"modalites_accompagnement",
	"fiche_acces_libre",
	"prise_rdv"
];
/** Fields whose cell holds several values separated by `|`. */
export const CHAMPS_LISTES = [
	"typologie",
	"courriels",
	"site_web",
	"itinerance",
	"services",
	"publics_specifiquement_adresses",
	"prise_en_charge_specifique",
	"frais_a_charge",
	"dispositif_programmes_nationaux",
	"formations_labels",
	"autres_formations_labels",
	"modalites_acces",
	"modalites_accompagnement"
];
export const CHAMPS_NOMBRES = ["latitude", "longitude"];
/** Required by the schema. */
export const CHAMPS_REQUIS = [
	"id",
	"pivot",
	"nom",
	"commune",
	"code_postal",
	"adresse",
	"date_maj"
];
const LISTES = new Set(CHAMPS_LISTES);
const NOMBRES = new Set(CHAMPS_NOMBRES);
const TOUS = new Set(CHAMPS);
export const isChamp = (name) => TOUS.has(name);
export const isListe = (champ) => LISTES.has(champ);
export const isNombre = (champ) => NOMBRES.has(champ);
/** All 32 fields from those that are known. */
export function platOf(valeurs) {
	const plat = {};
	for (const champ of CHAMPS) plat[champ] = valeurs[champ] ?? (isListe(champ) ? [] : null);
	return plat;
}
