/**
* Which columns a mapping draws on, and which columns of a file it forgets: a source is only known when every column is
* either mapped or ignored for a stated reason.
*/
import { fold } from "../text/fold.js";
import { reglesHorairesOf } from "./horaires.js";
function conditionsOf(si) {
	if (si === undefined) return [];
	return Array.isArray(si) ? si : [si];
}
/** The rules that feed a target, whether one or several are written. */
export function reglesOf(champ) {
	return "regles" in champ && champ.regles ? champ.regles : [champ];
}
/** Every column named by the mapping, in the order it names them, each once: targets, hours, conditions, rows set aside. */
export function colonnesOf(mapping) {
	const colonnes = new Set();
	const add = (noms = []) => {
		for (const nom of noms) colonnes.add(nom);
	};
	const addSi = (si) => add(conditionsOf(si).map((c) => c.colonne));
	for (const [cible, champ] of Object.entries(mapping.champs)) {
		if (champ === undefined) continue;
		if (cible === "horaires") {
			for (const regle of reglesHorairesOf(champ)) {
				add(regle.colonnes);
				for (const jour of Object.values(regle.jours ?? {})) add(jour);
				add(regle.remarque);
				addSi(regle.si);
			}
			continue;
		}
		for (const regle of reglesOf(champ)) {
			add(regle.colonnes);
			addSi(regle.si);
		}
	}
	for (const ecart of mapping.ecarter ?? []) addSi(ecart.si);
	return [...colonnes];
}
// "public.0" or "horaires.12.debut": ranks are what `*` stands for.
const RANK = /\.\d{1,6}(?=\.|$)/g;
/** A path and the paths above it: `['adresse.rue', 'adresse']`. */
function lineage(colonne) {
	const paths = [colonne];
	for (let at = colonne.lastIndexOf("."); at > 0; at = colonne.lastIndexOf(".", at - 1)) paths.push(colonne.slice(0, at));
	return paths;
}
/** What a column of the file answers to: `public.3` to itself, `public`, and `public.*`. */
function answersTo(colonne) {
	if (!colonne.includes(".")) return [colonne, `${colonne}.*`];
	return [...lineage(colonne), ...lineage(colonne.replace(RANK, ".*"))];
}
/**
* How the mapping's names are spelt in this file: to the letter when the column is there, else the one column that
* differs by case, accents or blanks only and that the mapping does not name otherwise (`Téléphone` for `TELEPHONE`).
*/
export function createResolve(nommees, colonnes) {
	const exactes = new Set(colonnes);
	const dites = new Set(nommees);
	const pliees = new Map();
	for (const colonne of colonnes) {
		if (dites.has(colonne)) continue;
		const plie = fold(colonne);
		if (plie !== "") pliees.set(plie, pliees.has(plie) ? null : colonne);
	}
	return (nom) => exactes.has(nom) ? nom : pliees.get(fold(nom)) ?? nom;
}
/** What a mapping misses in a file, and what it leaves out: `columnReport(mapping, ['nom', 'compteur']).inconnues → ['compteur']`. */
export function columnReport(mapping, colonnes) {
	const nommees = colonnesOf(mapping);
	const ignores = mapping.ignores ?? {};
	const resolve = createResolve([...nommees, ...Object.keys(ignores)], colonnes);
	const lues = new Set(nommees.map(resolve));
	const raisons = new Map(Object.entries(ignores).map(([nom, raison]) => [resolve(nom), raison]));
	const prefixes = Object.entries(ignores).filter(([nom]) => nom.endsWith("*"));
	const presents = new Set();
	const inconnues = [];
	const ignorees = [];
	for (const colonne of colonnes) {
		const noms = answersTo(colonne);
		for (const nom of noms) presents.add(nom);
		if (noms.some((nom) => lues.has(nom))) continue;
		const dite = noms.find((nom) => raisons.has(nom));
		const raison = dite === undefined ? prefixes.find(([nom]) => colonne.startsWith(nom.slice(0, -1)))?.[1] : raisons.get(dite);
		if (raison === undefined) inconnues.push(colonne);
		else ignorees.push({
			colonne,
			raison
		});
	}
	return {
		absentes: nommees.filter((nom) => !presents.has(resolve(nom))),
		inconnues,
		ignorees
	};
}
