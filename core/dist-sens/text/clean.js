/**
* Cleaning a cell before anyone reads it: invisible characters, HTML entities and tags, blanks.
* The words of the producer are never changed here, only their wrapping and what an export broke beyond doubt.
*/
import { recoverLetters } from "./lettres-perdues.js";
const ENTITIES = {
	nbsp: " ",
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	rsquo: "’",
	lsquo: "‘",
	laquo: "«",
	raquo: "»",
	eacute: "é",
	egrave: "è",
	ecirc: "ê",
	euml: "ë",
	agrave: "à",
	acirc: "â",
	ccedil: "ç",
	ocirc: "ô",
	ouml: "ö",
	ugrave: "ù",
	ucirc: "û",
	uuml: "ü",
	icirc: "î",
	iuml: "ï",
	oelig: "œ",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	euro: "€",
	deg: "°",
	ordm: "º",
	Eacute: "É",
	Egrave: "È",
	Agrave: "À",
	Ccedil: "Ç"
};
// "&nbsp;" or "&#8217;" or "&#x2019;"
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;
// "<br />", "</strong>", "<a href=…>": at most 500 characters, so that "a < b" in a long text costs nothing.
const TAG = /<\/?[a-z][^<>]{0,500}>|<!--[^<>]{0,500}-->/gi;
// "</p>", "<br>", "</li>" end a line of text.
const BREAK = /<(?:br\s{0,5}\/?|\/p|\/div|\/li|\/tr|\/h[1-6])>/gi;
// Zero-width and control characters that a copy and paste leaves behind, and those that turn the reading order of a text
// (they can disguise a name or an address); tab and line feed stay.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** What Windows-1252 shows for the bytes 80 to 9F, in order; the five it lacks stay themselves, as in Latin-1. */
const CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
// UTF-8 read as Windows-1252: "Ã©" for é, "NÂ°" for N°, "Å“uvres", "lâ€™accueil". No true French puts these side by side.
const MOJIBAKE = /[ÃÅ][\u0080-\u00bf€‚-„…†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒ]|Â[\u00a0-\u00bf]|â[€\u0080][\u0080-\u00bf˜™œ“”¦¢]/g;
function byteOf(shown) {
	const rank = CP1252.indexOf(shown);
	return rank < 0 ? shown.charCodeAt(0) : 128 + rank;
}
/** The letter that two or three bytes of UTF-8 stood for: `C3 A9 → é`, `C5 93 → œ`, `E2 80 99 → ’`. */
function unmangle(seen) {
	const last = byteOf(seen.slice(-1)) & 63;
	if (seen.length === 3) return String.fromCharCode(8192 | last);
	return String.fromCharCode((seen.charCodeAt(0) & 31) << 6 | last);
}
/** UTF-8 read as Windows-1252, put right: `repairMojibake('ChÃ¢teau NÂ°3') → 'Château N°3'`. Other text comes back as it was. */
export function repairMojibake(text) {
	return text.includes("Ã") || text.includes("Â") || text.includes("Å") || text.includes("â") ? text.replace(MOJIBAKE, unmangle) : text;
}
/** What an export broke, put right where there is no doubt. */
const repair = (text) => recoverLetters(repairMojibake(text));
function entity(whole, name) {
	if (name.startsWith("#")) {
		const code = name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
		return code > 31 && code <= 1114111 && !(code >= 55296 && code <= 57343) ? String.fromCodePoint(code) : " ";
	}
	return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
}
/** HTML to plain text: `stripHtml('8h &amp; 9h<br/>fermé') → '8h & 9h\nfermé'`. Text without markup comes back as it was. */
export function stripHtml(text) {
	let out = text;
	if (out.includes("<")) out = out.replace(BREAK, "\n").replace(TAG, "");
	if (out.includes("&")) out = out.replace(ENTITY, entity);
	return out;
}
/** One line, single spaces, no invisible character: `oneLine('  Maison\u00a0 des\r\nassociations ') → 'Maison des associations'`. */
export function oneLine(text) {
	return repair(stripHtml(text)).replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
/** The same, keeping the line breaks that carry meaning: `manyLines('a \r\n\n\n b') → 'a\nb'`. */
export function manyLines(text) {
	return repair(stripHtml(text)).replace(/\r\n?/g, "\n").replace(INVISIBLE, "").replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n").trim();
}
