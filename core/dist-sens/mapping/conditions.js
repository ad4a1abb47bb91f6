/** Tests on columns, compiled once: what `si` and `ecarter` say of a row. The same cells come back, so answers are kept. */
import { fold, hasPhrase } from "../text/fold.js";
import { isPlaceholder } from "../text/placeholders.js";
import { eachText, getterOf, textOf } from "./cellule.js";
/** Distinct cells remembered for each test and each rule: real columns with fewer repeat a lot, longer ones do not repeat. */
export const MEMO_MAX = 5e3;
/** What two cells are compared by: folded, or the signs themselves when there is no letter: `cle(' OUI ') → 'oui'`, `cle('-') → '-'`. */
export function cleOf(texte) {
	return fold(texte) || texte.trim();
}
// "0.85" or "0,85" or " -3 "
const NUMBER = /^\s{0,9}[-+]?\d{1,15}(?:[.,]\d{1,20})?\s{0,9}$/;
function numberOf(texte) {
	return NUMBER.test(texte) ? Number(texte.replace(",", ".")) : Number.NaN;
}
function compileTextes(condition) {
	const tests = [];
	const { vaut, saufValeurs, contient, saufMots, rempli, auMoins } = condition;
	if (vaut) {
		const set = new Set(vaut.map(cleOf));
		tests.push((textes) => textes.some((t) => set.has(cleOf(t))));
	}
	if (saufValeurs) {
		const set = new Set(saufValeurs.map(cleOf));
		tests.push((textes) => !textes.some((t) => set.has(cleOf(t))));
	}
	if (contient) {
		const mots = contient.map(fold);
		tests.push((textes) => textes.some((t) => mots.some((m) => hasPhrase(fold(t), m))));
	}
	if (saufMots) {
		const mots = saufMots.map(fold);
		tests.push((textes) => !textes.some((t) => mots.some((m) => hasPhrase(fold(t), m))));
	}
	if (rempli !== undefined) tests.push((textes) => textes.some((t) => !isPlaceholder(t)) === rempli);
	if (auMoins !== undefined) tests.push((textes) => textes.some((t) => numberOf(t) >= auMoins));
	return (textes) => tests.every((test) => test(textes));
}
function textsOf(value) {
	const textes = [];
	eachText(value, false, (t) => textes.push(t));
	return textes.length > 0 ? textes : [""];
}
function compileOne(condition, resolve) {
	const get = getterOf(resolve(condition.colonne));
	const test = compileTextes(condition);
	const memo = new Map();
	return (rang) => {
		const value = get(rang);
		if (typeof value !== "string") return test(textsOf(value));
		const known = memo.get(value);
		if (known !== undefined) return known;
		const answer = test([textOf(value, false)]);
		if (memo.size < MEMO_MAX) memo.set(value, answer);
		return answer;
	};
}
/** All the given conditions must hold; none given holds always (null: nothing to test). */
export function compileConditions(si, resolve) {
	if (si === undefined) return null;
	const tests = (Array.isArray(si) ? si : [si]).map((c) => compileOne(c, resolve));
	if (tests.length === 1) return tests[0];
	return (rang) => {
		for (const test of tests) if (!test(rang)) return false;
		return true;
	};
}
/** What the conditions looked at in a row, to say why it was set aside: `seenBy(si, …)(rang) → 'INACTIF'`. */
export function seenBy(si, resolve) {
	const gets = (Array.isArray(si) ? si : [si]).map((c) => getterOf(resolve(c.colonne)));
	return (rang) => [...new Set(gets.map((get) => textsOf(get(rang)).join(" | ")))].filter((t) => t !== "").join(" ; ");
}
