/**
* Letters lost by an export: every accented letter of a list became U+FFFD, the replacement character. Where the word
* has one reading in French it is given back; elsewhere the mark stays, since a guess would be a new mistake.
*/
import { MOTS_ACCENTUES, MOTS_ELIDES } from "./mots-accentues.js";
const LOST = "�";
// "é", "ç": the letters that such an export destroys.
const ACCENTED = /[^\x00-\x7f]/g;
// A damaged word: "m\ufffddiath\ufffdque", "l\ufffdaccueil". A text holds few of them, and each letter is read once.
const WORD = /[A-Za-z\ufffd]+/g;
// "mise \ufffd disposition", "\ufffd la mairie": alone before these words, the letter can only be "à".
const ALONE = /(^|\s)\ufffd(?= (?:la|l|le|les|un|une|disposition|destination|domicile|distance|partir|travers|venir)(?![a-z]))/g;
const ELISIONS = [
	"l",
	"d",
	"qu",
	"s",
	"n",
	"j",
	"m",
	"c",
	"t",
	"jusqu"
];
const damage = (word) => word.replace(ACCENTED, LOST);
const READINGS = new Map([...MOTS_ELIDES.flatMap((word) => ELISIONS.map((elision) => [`${elision}${LOST}${damage(word)}`, `${elision}’${word}`])), ...MOTS_ACCENTUES.map((word) => [damage(word), word])]);
/** Case of the damaged word, given to its reading; a lost first letter is a capital when the next one is, or opens the text. */
function sameCase(seen, word, opens) {
	const letters = seen.replaceAll(LOST, "");
	if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
	const first = seen.startsWith(LOST) ? opens : seen[0] !== seen[0]?.toLowerCase();
	return first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
/**
* Gives back the letters that can only be what they were: `recoverLetters('Biblioth\ufffdque de l\ufffd\ufffdcole') →
* 'Bibliothèque de l’école'`. A word that is not known keeps its mark; a text without any comes back as it was.
*/
export function recoverLetters(text) {
	if (!text.includes(LOST)) return text;
	return text.replace(WORD, (seen, at) => {
		if (!seen.includes(LOST)) return seen;
		const word = READINGS.get(seen.toLowerCase());
		return word === undefined ? seen : sameCase(seen, word, at === 0);
	}).replace(ALONE, "$1à");
}
