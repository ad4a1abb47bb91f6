import { DISPOSITIFS } from "./dispositifs.js";
import { FRAIS } from "./frais.js";
import { ITINERANCE } from "./itinerance.js";
import { LABELS } from "./labels.js";
import { MODALITES_ACCES } from "./modalites-acces.js";
import { MODALITES_ACCOMPAGNEMENT } from "./modalites-accompagnement.js";
import { PRISES_EN_CHARGE } from "./prises-en-charge.js";
import { PUBLICS } from "./publics.js";
import { SERVICES } from "./services.js";
import { TYPOLOGIES } from "./typologies.js";
export const LISTES = {
	typologie: TYPOLOGIES,
	itinerance: ITINERANCE,
	services: SERVICES,
	publics_specifiquement_adresses: PUBLICS,
	prise_en_charge_specifique: PRISES_EN_CHARGE,
	frais_a_charge: FRAIS,
	dispositif_programmes_nationaux: DISPOSITIFS,
	formations_labels: LABELS,
	modalites_acces: MODALITES_ACCES,
	modalites_accompagnement: MODALITES_ACCOMPAGNEMENT
};
/** The closed list of a field, or null when the field is free. */
export function listeOf(champ) {
	return Object.hasOwn(LISTES, champ) ? LISTES[champ] : null;
}
