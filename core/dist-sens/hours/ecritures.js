// "S : 10h", "LMMJV", "L-M-M-J-V", "L, Ma, Me, J, V", "L-V 9h", "L au V : 9h": capitals, and nothing glued after them
export const JOURS_EN_LETTRES = /[LJVSD](?= ?: ?\d)|(?:LM{1,2}J?V?S?D?|M{2}JVS?D?)(?![A-Za-zÀ-ÿ'’])|L(?: ?- ?| au | à )[JVSD](?=[ :]{1,3}(?:de )?\d)|(?:Lu|L|Ma|Me|M|Je|J|Ve|V|Sa|S|Di|D)(?: ?[-,/.+] ?(?:Lu|L|Ma|Me|M|Je|J|Ve|V|Sa|S|Di|D)){2,6}(?![A-Za-zÀ-ÿ'’])/y;
const LETTRES = /Lu|L|Ma|Me|M|Je|J|Ve|V|Sa|S|Di|D/g;
const RANG = {
	L: 0,
	J: 3,
	V: 4,
	S: 5,
	D: 6
};
/** Place in the week of one letter after the day `last`; the first M is Tuesday, a second one Wednesday. */
function dayOf(letter, last) {
	if (letter === "Ma") return 1;
	if (letter === "Me") return 2;
	if (letter === "M") return last >= 1 ? 2 : 1;
	return RANG[letter[0]] ?? -1;
}
/** The days that letters name, or 0 when they are not in the order of the week: `joursEnLettres('L-M-J')` → 11. */
export function joursEnLettres(text) {
	const letters = text.match(LETTRES) ?? [];
	if (text === "LMD" || letters.length === 0) return 0;
	if (letters.length === 1) return 1 << dayOf(text, -1);
	if (letters.length === 2) return text.length === 2 ? 0 : (2 << dayOf(letters[1], 0)) - 1;
	let mask = 0;
	let last = -1;
	for (const letter of letters) {
		const day = dayOf(letter, last);
		if (day <= last) return 0;
		mask |= 1 << day;
		last = day;
	}
	return mask;
}
// "/06", "/9": a month after a day
const MOIS_CHIFFRE = /\/(0?[1-9]|1[0-2])(?![\d:hH/]| ?h)/y;
// " au 31/8" after a date that "du" opens
const AU_DATE = / (?:au|à|-) \d{1,2}\/\d/y;
// "du " or "au " just before
const DU_AU = /(?:^|[^a-zà-ÿ])(?:du|au|le) $/i;
/**
* True when the number from `start` to `slash` is the day of a date: its month starts with a nought ("15/06"), no hour is
* that late ("31/12"), or "du … au …" stands around it ("du 1/10 au 31/12"). "9/12" alone is a span of hours.
*/
export function isDateJour(text, start, slash) {
	MOIS_CHIFFRE.lastIndex = slash;
	const month = MOIS_CHIFFRE.exec(text)?.[1];
	const day = Number(text.slice(start, slash));
	if (month === undefined || day < 1 || day > 31) return false;
	if (month.startsWith("0") || day > 24) return true;
	if (!DU_AU.test(text.slice(Math.max(0, start - 4), start))) return false;
	AU_DATE.lastIndex = slash + 1 + month.length;
	return AU_DATE.test(text) || /\d{1,2}\/\d{1,2} au $/.test(text.slice(Math.max(0, start - 9), start));
}
