/**
* Comparing two records, clue by clue: each comparison answers one level of the model, by its rank in modele.ts. The
* thresholds that part the levels are in compare/, one file per clue; what a level weighs is in the model.
*/
import { compareCourriel, comparePivot, compareSite, compareTelephone } from "./compare/contacts.js";
import { compareLieu } from "./compare/lieu.js";
import { compareNom } from "./compare/nom.js";
import { compareOrigine } from "./compare/origine.js";
import { comparePorteur } from "./compare/porteur.js";
import { compareService, oneMoves } from "./compare/service.js";
import { rangsOf } from "./modele.js";
const MOBILITE = rangsOf("mobilite");
const ANNEXE = rangsOf("annexe");
const COMPARATEURS = {
	nom: compareNom,
	service: compareService,
	lieu: compareLieu,
	telephone: compareTelephone,
	courriel: compareCourriel,
	site: compareSite,
	pivot: comparePivot,
	porteur: comparePorteur,
	mobilite: (t, a, b) => MOBILITE[oneMoves(t, a, b) ? "l’un se déplace, l’autre non" : "rien à dire"],
	annexe: (t, a, b) => ANNEXE[t.annexe[a] === t.annexe[b] ? "rien à dire" : "l’un est une annexe, l’autre non"],
	origine: compareOrigine
};
/** The level of one comparison, by its rank in the model. */
export const compare = (indice, t, a, b) => COMPARATEURS[indice](t, a, b);
