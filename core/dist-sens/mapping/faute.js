/**
* How a mistake in a mapping is told: its place, what is wrong, the word that was likely meant; and the plain shapes
* (object, texts) that every part of a mapping is made of.
*/
import { insecables } from "../text/typographie.js";
import { procheDe } from "./proche.js";
/** A mapping that was refused: all its mistakes, in the order met. */
export class MappingErreur extends Error {
	name = "MappingErreur";
	fautes;
	constructor(fautes) {
		const count = fautes.length === 1 ? "une erreur" : `${fautes.length} erreurs`;
		super(insecables(`Correspondance refusée, ${count} :`) + fautes.map((f) => `\n- ${f.chemin}\u00a0: ${f.message}`).join(""));
		this.fautes = fautes;
	}
}
// A key that needs no quotes in a path: "code_postal"
const PLAIN_KEY = /^[a-z_]\w{0,60}$/i;
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export const at = (chemin, cle) => PLAIN_KEY.test(cle) ? chemin === "" ? cle : `${chemin}.${cle}` : `${chemin}[${JSON.stringify(cle)}]`;
export const meant = (mot, candidats, quoi = "") => {
	const proche = procheDe(mot, candidats);
	return proche === null ? "" : ` ; vouliez-vous dire ${quoi}« ${proche} » ?`;
};
export const get = (objet, cle) => Object.hasOwn(objet, cle) ? objet[cle] : undefined;
export function keys(dire, objet, chemin, connues, quoi) {
	for (const cle of Object.keys(objet)) {
		if (!connues.includes(cle)) dire(at(chemin, cle), quoi + meant(cle, connues));
	}
}
export function object(dire, value, chemin) {
	if (isObject(value)) return true;
	dire(chemin || "correspondance", "un objet est attendu");
	return false;
}
export function texts(dire, value, chemin, vide = "non vide") {
	if (!Array.isArray(value)) {
		dire(chemin, "une liste de textes est attendue");
		return [];
	}
	if (value.length === 0) dire(chemin, "la liste est vide");
	value.forEach((item, i) => {
		if (typeof item !== "string") dire(`${chemin}[${i}]`, "un texte est attendu");
		else if (item === "" && vide === "non vide") dire(`${chemin}[${i}]`, "le texte est vide");
	});
	return value.filter((item) => typeof item === "string");
}
export function text(dire, objet, cle, chemin) {
	const value = get(objet, cle);
	if (value !== undefined && typeof value !== "string") dire(at(chemin, cle), "un texte est attendu");
}
