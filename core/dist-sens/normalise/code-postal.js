// "59000"
const PLAIN = /^\d{5}$/;
// "1400", "1400.0", "59000,0": a spreadsheet took the code for a number.
const NUMBER = /^(\d{4,5})(?:[.,]0{1,3})?$/;
// "75 011", "F-59000", "FR 59000", "59000 LILLE CEDEX 9", "2 0000": a prefix, figures in two groups, then words.
const IN_TEXT = /(?:^|[^\d])(\d{2} ?\d{3}|\d ?\d{4})(?!\d)/;
// "CEDEX 9", "Cedex"
export const CEDEX = /\bc[eé]dex\b(?: ?\d{1,2}\b)?/i;
/** `readCodePostal('1400') → { code: '01400', repare: true, reste: '', autre: '14000' }`. */
export function readCodePostal(texte) {
	if (PLAIN.test(texte)) return {
		code: texte,
		repare: false,
		reste: "",
		autre: null
	};
	const number = NUMBER.exec(texte)?.[1];
	if (number !== undefined) return {
		code: number.padStart(5, "0"),
		repare: true,
		reste: "",
		autre: number.length === 4 ? `${number}0` : null
	};
	const found = texte.length <= 120 ? IN_TEXT.exec(texte) : null;
	if (found === null) return {
		code: null,
		repare: false,
		reste: texte,
		autre: null
	};
	const code = found[1].replace(" ", "");
	const reste = `${texte.slice(0, found.index)} ${texte.slice(found.index + found[0].length)}`;
	return {
		code,
		repare: true,
		reste: /\p{L}{2}/u.test(reste) ? reste.trim() : "",
		autre: null
	};
}
/** Départements a post code may belong to by its first figures alone: `20137` → 2A or 2B, `97433` → 974. */
export function departementsOfCodePostal(code) {
	if (code.startsWith("20")) return ["2A", "2B"];
	return [code.startsWith("97") || code.startsWith("98") ? code.slice(0, 3) : code.slice(0, 2)];
}
