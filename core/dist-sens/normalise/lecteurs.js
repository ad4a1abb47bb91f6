/** The readers of addresses, points and hours that the house's normaliser uses. */
import { readHoraires } from "../hours/read.js";
import { normaliseAdresse } from "./adresse.js";
import { normaliseCoordonnees } from "./coordonnees.js";
export const lecteurs = {
	adresse: normaliseAdresse,
	coordonnees: normaliseCoordonnees,
	horaires: readHoraires
};
