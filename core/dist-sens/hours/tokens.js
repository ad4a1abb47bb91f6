/**
* From characters to tokens, in one pass over the text: words folded and looked up, times recognised in all their
* spellings, telephone numbers, addresses of pages and mails skipped. Nothing is decided here about what goes together.
*/
import { isDateJour, JOURS_EN_LETTRES, joursEnLettres } from "./ecritures.js";
import { foldWord } from "./replis.js";
import { jourCoupe, jourMalEcrit, MOTS } from "./words.js";
// "05 55 63 19 06", "05.55.63.19.06", "+33 5 55 63 19 06"
const TELEPHONE = /(?:\+\d{2} ?\(?0?\)? ?|0)[1-9](?:[ .\-/]?\d\d){4}/y;
// "24h/24", "24/24", "24h sur 24", "24/7"
const CONTINU = /24 ?h? ?(?:\/|sur) ?(?:24 ?h?|7)/iy;
// "7j/7", "7 jours sur 7", "7/7"
const SEPT_SUR_SEPT = /7 ?(?:j|jrs|jours)? ?(?:\/|sur) ?7 ?j?/iy;
// "12/03/2024", "12.03.24"
const DATE_CHIFFREE = /\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d(?!\d|[hH:])/y;
// "er", "ère", "ème", "e", "nd", "°" after a number: the second of "2nd et 4ème"
const ORDINAL = /(?: (?:er|[èe]me)(?![a-zà-ÿ])|ers?|[èe]res?|[èe\ufffd]mes?|i[èe\ufffd]mes?|nde?s?|[eè](?![a-zà-ÿ])|°)/iy;
// " h ", " heures " after a number, with what follows left alone
const H = /[ \t\u00a0]{0,3}(?:-?heures?|-?hrs?|-?hres?|-?h)/iy;
// "vous" after "rendez", "midi" after "après", "end" after "week"
const VOUS = /[ \t\u00a0\-‑–]{0,3}vous/iy;
const MIDI = /[ \t\u00a0\-‑–]{0,3}midis?/iy;
// "-dernier" after "avant"
const DERNIER = /[ \t\u00a0\-‑–]{0,3}derni(?:er|ère)s?/iy;
const END = /[ \t\u00a0\-‑–]{0,3}ends?/iy;
// "1330 à 17:00", "0900-1200"; years are left alone
const QUATRE_CHIFFRES = /(?:0\d|1[0-8])[0-5][05](?= ?(?:-|–|à) ?\d)/y;
// figures, "h" or ":" after what looked like minutes: "9: 14h"
const PAS_DES_MINUTES = / ?[\dhH:]/y;
// ". 30", ". à" after the "h" of a time
const APRES_H_POINT = /\. ?(?=\d\d(?!\d| ?h)|à |- ?\d)/iy;
// "min" after the minutes
const MINUTES = / ?(?:minutes|min|mn)(?![a-z])/iy;
// "." before a colon
const POINT_PERDU = /\. {0,3}:/y;
const isDigit = (c) => c >= 48 && c <= 57;
const isAsciiLetter = (c) => c >= 97 && c <= 122 || c >= 65 && c <= 90;
const isSmallLetter = (c) => c >= 97 && c <= 122;
const isLetter = (c) => isAsciiLetter(c) || c >= 192 && c <= 591 && c !== 215 && c !== 247;
const isUpper = (c) => c >= 65 && c <= 90 || c >= 192 && c <= 222;
const isBlank = (c) => c === 32 || c === 9 || c === 160 || c === 8239 || c === 8201;
const isDash = (c) => c === 45 || c >= 8208 && c <= 8213 || c === 8722 || c === 173;
const BROKEN = 65533;
/** Where a sticky expression stops when it matches at `at`, or -1. */
function ends(expression, text, at) {
	expression.lastIndex = at;
	return expression.test(text) ? expression.lastIndex : -1;
}
/** Reads the tokens of a text already freed of markup: `9h-12h` → time 540, dash, time 720. */
export function tokenise(text) {
	const jetons = [];
	const push = (sorte, valeur, sur, de, a) => {
		jetons.push({
			sorte,
			valeur,
			sur,
			de,
			a
		});
	};
	let i = 0;
	while (i < text.length) {
		const c = text.charCodeAt(i);
		if (isBlank(c)) {
			i++;
		} else if (isDigit(c)) {
			i = readNumber(text, i, push);
		} else if (isLetter(c) || c === BROKEN && isLetter(text.charCodeAt(i + 1))) {
			i = readWord(text, i, push);
		} else {
			i = readSign(text, i, c, push);
		}
	}
	return jetons;
}
function readSign(text, i, c, push) {
	if (isDash(c) || c === BROKEN || c === 62 || c === 8594) {
		push("tiret", c === BROKEN ? 1 : 0, false, i, i + 1);
		return i + 1;
	}
	switch (text[i]) {
		case "\n":
		case ";":
		case "|":
		case "•":
			push("fort", text[i] === "\n" ? 1 : 0, false, i, i + 1);
			break;
		case ".":
			// "mercredi et samedi. : 9h": a slip, not an end.
			if (ends(POINT_PERDU, text, i) < 0) push("fort", 2, false, i, i + 1);
			break;
		case "/":
			if (text[i + 1] === "/") {
				push("fort", 0, false, i, i + 2);
				return i + 2;
			}
			push("barre", 0, false, i, i + 1);
			break;
		case ",":
			push("virgule", 0, false, i, i + 1);
			break;
		case ":":
			push("deux-points", 0, false, i, i + 1);
			break;
		case "&":
		case "+":
			push("et", 1, false, i, i + 1);
			break;
		case "(":
		case "[":
			push("ouvrante", 0, false, i, i + 1);
			break;
		case ")":
		case "]":
			push("fermante", 0, false, i, i + 1);
			break;
		case "@":
			push("mot", 0, false, i, i + 1);
			return endOfRun(text, i);
	}
	return i + 1;
}
/** End of the run without blanks that starts here: the rest of an address. */
function endOfRun(text, at) {
	let i = at;
	while (i < text.length && text.charCodeAt(i) > 32 && !isBlank(text.charCodeAt(i))) i++;
	return i;
}
const MOIS_ENTIERS = new Set([
	"mars",
	"mai",
	"juin",
	"aout"
]);
/** "lun", "sept": a day or a month whose dot is not the end of a sentence. */
const isCutShort = (sorte, word) => word.length <= 4 && (sorte === "mois" && !MOIS_ENTIERS.has(word) || sorte === "jour");
function readWord(text, start, push) {
	let i = start;
	let ascii = true;
	while (i < text.length) {
		const c = text.charCodeAt(i);
		if (isAsciiLetter(c)) {
			// "heuresLe", "VendrediSamedi": a capital after a small letter starts a word.
			if (i > start && isUpper(c) && !isUpper(text.charCodeAt(i - 1)) && i - start > 2) break;
		} else if (c === BROKEN ? i === start || !isDigit(text.charCodeAt(i + 1)) : isLetter(c)) {
			ascii = false;
		} else {
			break;
		}
		i++;
	}
	const raw = text.slice(start, i);
	// "de h30 à 12h30": the hour was lost.
	if ((raw === "h" || raw === "H") && isDigit(text.charCodeAt(i))) {
		while (isDigit(text.charCodeAt(i))) i++;
		push("cassee", 0, false, start, i);
		return i;
	}
	const word = ascii ? raw.toLowerCase() : foldWord(raw);
	if (word === "http" || word === "https" || word === "www") return endOfRun(text, i);
	let end = isUpper(text.charCodeAt(start)) ? ends(JOURS_EN_LETTRES, text, start) : -1;
	if (end > 0) {
		const mask = joursEnLettres(text.slice(start, end));
		if (mask > 0) {
			push("jours", mask, true, start, end);
			return end;
		}
	}
	end = -1;
	if (word === "avant") {
		end = ends(DERNIER, text, i);
		if (end > 0) push("rang", -2, true, start, end);
	} else if (word === "rendez") {
		end = ends(VOUS, text, i);
		if (end > 0) push("rdv", 0, false, start, end);
	} else if (word === "apres" || word === "apr?s") {
		end = ends(MIDI, text, i);
		if (end > 0) push("partie", 1, false, start, end);
	} else if (word === "week") {
		end = ends(END, text, i);
		if (end > 0) push("jours", 96, true, start, end);
	} else if (word === "des" && !ascii) {
		push("depuis", 0, false, start, i);
		return i;
	} else if (raw === "WE") {
		push("jours", 96, true, start, i);
		return i;
	}
	if (end > 0) return end;
	const mot = MOTS.get(word);
	if (mot !== undefined) {
		if (mot.sorte === "rien") return i;
		push(mot.sorte, mot.valeur, mot.douteux !== true, start, i);
		// "lun. mar. 9h", "Sept. - Juin": the dot belongs to the short word.
		if (text[i] === "." && isCutShort(mot.sorte, word)) return i + 1;
		return i;
	}
	const day = jourMalEcrit(word);
	if (day >= 0) push("jour", day, true, start, i);
	else if (jourCoupe(word) >= 0) push("jour", jourCoupe(word), false, start, i);
	else push("mot", 0, false, start, i);
	return i;
}
function readNumber(text, start, push) {
	let i = start;
	while (isDigit(text.charCodeAt(i))) i++;
	const length = i - start;
	if (length >= 2 && text.charCodeAt(start) === 48) {
		const end = ends(TELEPHONE, text, start);
		if (end > 0) {
			push("mot", 1, false, start, end);
			return end;
		}
	}
	if (length === 4 && ends(QUATRE_CHIFFRES, text, start) > 0) {
		const minutes = minutesAt(text, start + 2);
		return pushTime(Number(text.slice(start, start + 2)), minutes, start, i, push);
	}
	if (length > 2) {
		// "113:30", "99h00": a time that lost its meaning, not a bare number.
		if (text[i] === ":" || text[i] === "h") {
			const minutes = minutesAt(text, i + 1);
			if (minutes >= 0) {
				push("cassee", 0, false, start, i + 3);
				return i + 3;
			}
		}
		push(length === 4 && text.startsWith("20", start) ? "annee" : "mot", 0, false, start, i);
		return i;
	}
	const n = length === 1 ? text.charCodeAt(start) - 48 : (text.charCodeAt(start) - 48) * 10 + text.charCodeAt(start + 1) - 48;
	if (n === 24 || n === 7) {
		const end = ends(n === 24 ? CONTINU : SEPT_SUR_SEPT, text, start);
		if (end > 0) {
			if (n === 24) push("continu", 0, true, start, end);
			else push("jours", 127, true, start, end);
			return end;
		}
	}
	const next = text.charCodeAt(i);
	if ((next === 46 || next === 47) && isDigit(text.charCodeAt(i + 1))) {
		const end = ends(DATE_CHIFFREE, text, start);
		if (end > 0) {
			push("mot", 2, false, start, end);
			return end;
		}
		if (next === 47 && isDateJour(text, start, i)) {
			const to = isDigit(text.charCodeAt(i + 2)) ? i + 3 : i + 2;
			push("nombre", n, false, start, i);
			push("mois", Number(text.slice(i + 1, to)), false, i + 1, to);
			return to;
		}
	}
	if (isLetter(next) || next === 176 || next === BROKEN || next === 32 && isLetter(text.charCodeAt(i + 1))) {
		const end = ends(ORDINAL, text, i);
		if (end > 0) {
			push("rang", n, true, start, end);
			return end;
		}
	}
	return readTime(text, start, i, n, push);
}
/** A figure; the letter O is meant as nought: "12h3O". */
function figureAt(text, at) {
	const c = text.charCodeAt(at);
	return c === 79 ? 0 : c - 48;
}
/** Minutes written at `at`, as two figures: their value, or -1. */
function minutesAt(text, at) {
	const tens = figureAt(text, at);
	const units = figureAt(text, at + 1);
	return tens >= 0 && tens <= 5 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}
function pushTime(hour, minutes, start, end, push) {
	const total = hour * 60 + minutes;
	if (total <= 1440) push("heure", total, true, start, end);
	else push("cassee", 0, false, start, end);
	return end;
}
/** "9h", "9 h 30", "9H30", "9:30", "9.30", "9 :30", "8:" before a dash; a bare number otherwise. */
function readTime(text, start, afterDigits, n, push) {
	let i = afterDigits;
	const afterH = ends(H, text, i);
	// "9 hommes" is not a time; "9hà12h" is.
	if (afterH > 0 && !(isBlank(text.charCodeAt(i)) && isSmallLetter(text.charCodeAt(afterH)))) {
		return readMinutesAfterH(text, start, afterH, n, push);
	}
	const colon = isBlank(text.charCodeAt(i)) && text[i + 1] === ":" ? i + 1 : i;
	if (text[colon] === ":" || text[colon] === "." && colon === i) {
		const minutes = minutesAt(text, colon + 1);
		if (minutes >= 0 && !isDigit(text.charCodeAt(colon + 3))) {
			i = colon + 3;
			if (text[i] === "h" || text[i] === "H") i++;
			// "09:00:00"
			if (text[i] === ":" && minutesAt(text, i + 1) >= 0) i += 3;
			return pushTime(n, minutes, start, i, push);
		}
		// "12: 45"
		const spaced = text[colon] === ":" && colon === i && text[i + 1] === " " ? minutesAt(text, i + 2) : -1;
		if (spaced >= 0 && spaced % 5 === 0 && ends(PAS_DES_MINUTES, text, i + 4) < 0) return pushTime(n, spaced, start, i + 4, push);
		// "14:/18:" and "16:" at the end: the minutes were lost and were nought.
		const after = text.charCodeAt(colon + 1);
		if (text[colon] === ":" && colon === i && (Number.isNaN(after) || after === 47 || isDash(after))) {
			return pushTime(n, 0, start, colon + 1, push);
		}
	}
	if (text[i] === "€" || text[i] === "%" || text[i] === " " && text[i + 1] === "€") push("mot", 0, false, start, i);
	else push("nombre", n, false, start, i);
	return i;
}
function readMinutesAfterH(text, start, h, n, push) {
	let afterH = h;
	let i = afterH;
	if (text[i] === ":") {
		i++;
		while (text[i] === " ") i++;
		if (minutesAt(text, i) < 0) i = afterH;
	}
	const direct = isDigit(text.charCodeAt(i));
	let at = i;
	// "12 h. 30", "9 h. à 12 h."
	const dot = text[i] === "." ? ends(APRES_H_POINT, text, i) : -1;
	if (dot > 0) {
		afterH = i + 1;
		at = i + 1;
	}
	while (isBlank(text.charCodeAt(at)) && at < i + 3) at++;
	const minutes = minutesAt(text, at);
	if (minutes >= 0) {
		let end = at + 2;
		if (text[end] === "0" && minutes === 0) end++;
		const hAfter = ends(H, text, end);
		const another = hAfter > 0 && (minutes <= 24 || !direct) && !isAsciiLetter(text.charCodeAt(hAfter));
		const plausible = direct || minutes % 5 === 0;
		if (!another && plausible && !isDigit(text.charCodeAt(end)) && (direct || text[end] !== ":")) {
			if (direct && hAfter > 0 && minutes > 24) end = hAfter;
			const unit = ends(MINUTES, text, end);
			if (unit > 0) end = unit;
			return pushTime(n, minutes, start, end, push);
		}
	}
	return pushTime(n, 0, start, afterH, push);
}
