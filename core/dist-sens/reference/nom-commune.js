/**
* The keys under which a commune's name is known, so that every way of writing it meets the official one: "St", "Ste",
* "s/", articles put last, "lès" and "lez". One key is strict, the other forgets the small words.
*/
import { fold } from "../text/fold.js";
// "Châlons s/Marne", "Boulogne s/ mer": the sign stands for "sur".
const SUR = /\bs\s?\/\s?/gi;
// "Blanc-Mesnil (Le)", "HAYE (LA)": the article of a sorted list.
const ARTICLE_LAST = /^([^()]{1,80})\((le|la|les|l'|l’)\)\s{0,5}$/i;
const ABBREVIATIONS = new Map([
	["st", "saint"],
	["ste", "sainte"],
	["sts", "saints"],
	["stes", "saintes"],
	["nd", "notre dame"],
	["mt", "mont"],
	["lez", "les"],
	["sr", "sur"]
]);
const SMALL_WORDS = new Set([...[
	"l",
	"le",
	"la",
	"les",
	"d",
	"de",
	"du",
	"des"
], ...[
	"sur",
	"sous",
	"en",
	"et",
	"a",
	"au",
	"aux"
]]);
/** The strict key: `cleNomCommune('ST DENIS s/Loire') === cleNomCommune('Saint-Denis-sur-Loire')`. */
export function cleNomCommune(nom) {
	const ordered = nom.includes("(") ? nom.replace(ARTICLE_LAST, "$2 $1") : nom;
	const folded = fold(ordered.includes("/") ? ordered.replace(SUR, "sur ") : ordered);
	if (!ABBREVIATED.test(folded)) return folded;
	return folded.split(" ").map((word) => ABBREVIATIONS.get(word) ?? word).join(" ");
}
// "st denis", "villeneuve lez avignon": the words of the table above, whole.
const ABBREVIATED = /\b(?:st|ste|sts|stes|nd|mt|lez|sr)\b/;
/** The loose key, small words forgotten: `cleNomLache('Blanc Mesnil') === cleNomLache('Le Blanc-Mesnil')`; empty when nothing is left. */
export function cleNomLache(cle) {
	return cle.split(" ").filter((word) => !SMALL_WORDS.has(word)).join(" ");
}
