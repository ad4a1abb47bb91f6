import { contactPersonnel } from "../rules/contact-personnel.js";
import { noticeOf } from "../rules/rule.js";
const NONE = [];
export const valuesOf = (r, cible) => r.brut.valeurs[cible] ?? NONE;
export function notify(r, regle, vu, champ = regle.champ) {
	r.notices.push(noticeOf(regle, vu, champ));
}
/** Adds a value to a list field, once. Copied rather than lengthened: the list is kept, and holds no room to grow. */
export function addTo(r, champ, valeur) {
	const deja = r.valeurs[champ];
	if (deja === undefined) r.valeurs[champ] = [valeur];
	else if (!deja.includes(valeur)) r.valeurs[champ] = [...deja, valeur];
}
/** What stands, in any text or report, where a person's contact stood. */
export const CONTACT_RETIRE = "[contact réservé aux professionnels]";
/** Withholds a contact that belongs to a person, and says so once a field. */
export function reserve(r, quoi, valeur, champ = quoi) {
	const deja = r.reserves[quoi];
	if (deja === undefined) r.reserves[quoi] = [valeur];
	else if (!deja.includes(valeur)) deja.push(valeur);
	if (!r.notices.some((n) => n.rule === contactPersonnel.code && n.field === champ)) notify(r, contactPersonnel, CONTACT_RETIRE, champ);
}
