/** French typography: the spaces that must not break, before double signs and inside quotes. Written plainly in the code, set here. */
const NBSP = "\xA0";
// "vu : « x » ; puis ?" has a blank before ":", "»", ";" and "?"
const BEFORE = / (?=[:;!?»])/g;
const AFTER = /« /g;
/** `insecables('Vu : « 39 ».') → 'Vu\u00a0: «\u00a039\u00a0».'`. Applied twice, it changes nothing more. */
export function insecables(texte) {
	return texte.replace(BEFORE, NBSP).replace(AFTER, `«${NBSP}`);
}
