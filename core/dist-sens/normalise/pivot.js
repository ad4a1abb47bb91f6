/**
* The pivot: SIRET, SIREN (a SIRET cut short), RNA, or RIDET in New Caledonia. A wrong check figure joins nothing and is
* not published; a missing leading zero is given back only when the check figure then proves it right.
*/
import { pivotCleFausse } from "../rules/pivot-cle-fausse.js";
import { pivotIllisible } from "../rules/pivot-illisible.js";
import { pivotTronque } from "../rules/pivot-tronque.js";
import { notify, valuesOf } from "./recueil.js";
import { keepRaw } from "./texte-libre.js";
// "SIRET : 732 829 320 00074", "n° RNA W123456789"
const ENTETE = /^(?:n[°o]?\s*)?(?:siret|siren|rna|ridet|pivot)?\s*(?:n[°o])?\s*[:.]?\s*/i;
// Everything people put between figures: blanks of all widths, dots, dashes.
const SIGNES = /[\s.\-_'’/]+/g;
// "73282932000074.0", "73282932000074,00": a spreadsheet took it for a number.
const TABLEUR = /(?<=\d{13})[.,]0{1,2}$/;
// "FR73282932000074": the country's letters before a SIRET or a SIREN; with a VAT key, "FR44732829320".
const PREFIXE_TVA = /^FR(?:\d{2}(?=\d{9}$))?(?=\d{9}(?:\d{5})?$)/;
const CHIFFRES = /^\d+$/;
// Association number: W, the sub-prefecture's three signs, six figures: "W123456789", "W2A1000000", "W9R1000000".
const RNA = /^W\d[0-9A-Z]\d{7}$/;
const ZEROS = /^0+$/;
/** Luhn's check over figures: `luhn('732829320')` is true. */
function luhn(chiffres) {
	let somme = 0;
	for (let i = 0; i < chiffres.length; i++) {
		let n = chiffres.charCodeAt(chiffres.length - 1 - i) - 48;
		if (i % 2 === 1) {
			n *= 2;
			if (n > 9) n -= 9;
		}
		somme += n;
	}
	return somme % 10 === 0;
}
/** Establishments of La Poste (SIREN 356 000 000) do not follow Luhn: their fourteen figures add up to a multiple of five. */
const LA_POSTE = "356000000";
/** `isSiret('73282932000074')`: fourteen figures and a right key. */
function isSiret(chiffres) {
	if (chiffres.length !== 14 || !CHIFFRES.test(chiffres) || ZEROS.test(chiffres)) return false;
	if (luhn(chiffres)) return true;
	if (!chiffres.startsWith(LA_POSTE)) return false;
	let somme = 0;
	for (const c of chiffres) somme += c.charCodeAt(0) - 48;
	return somme % 5 === 0;
}
/**
* `readPivot('732 829 320 00074', null) → { sorte: 'siret', valeur: '73282932000074' }`. `vide` is what software writes
* for nothing (zeros); `cle` has the right length and a wrong key.
*/
export function readPivot(texte, departement) {
	const code = texte.replace(ENTETE, "").replace(TABLEUR, "").replace(SIGNES, "").toUpperCase().replace(PREFIXE_TVA, "");
	if (RNA.test(code)) return {
		sorte: "rna",
		valeur: code
	};
	if (!CHIFFRES.test(code)) return { sorte: "illisible" };
	if (ZEROS.test(code)) return { sorte: "vide" };
	// RIDET: seven figures of the body (leading zeros often lost) and three of the establishment.
	if (departement === "988" && (code.length === 9 || code.length === 10)) {
		return {
			sorte: "ridet",
			valeur: code.padStart(10, "0")
		};
	}
	if (code.length === 14) return isSiret(code) ? {
		sorte: "siret",
		valeur: code
	} : { sorte: "cle" };
	if (code.length === 13 && isSiret(`0${code}`)) return {
		sorte: "siret",
		valeur: `0${code}`
	};
	if (code.length === 9) return luhn(code) ? {
		sorte: "siren",
		valeur: code
	} : { sorte: "cle" };
	return { sorte: "illisible" };
}
// Two identifiers in a cell: "W123456789 / 73282932000074".
const PLUSIEURS = /[|;,\n]| \/ | ou | et /;
/** A longer cell is a text and holds no identifier of its own. */
const TEXTE_MAX = 200;
export function normalisePivot(r) {
	for (const { texte } of valuesOf(r, "pivot")) {
		for (const partie of texte.length > TEXTE_MAX ? [texte] : texte.split(PLUSIEURS)) {
			if (partie.trim() === "") continue;
			const lu = readPivot(partie, r.departement);
			if ("valeur" in lu) {
				if (lu.sorte === "siren") notify(r, pivotTronque, partie);
				const deja = r.valeurs.pivot;
				// A SIRET says more than an RNA, which says more than a SIREN; the one not published stays raw.
				if (deja === undefined || deja.length === 9 && lu.valeur.length > 9) r.valeurs.pivot = lu.valeur;
				else if (deja !== lu.valeur) r.bruts.pivot = r.bruts.pivot === undefined ? lu.valeur : `${r.bruts.pivot} | ${lu.valeur}`;
			} else if (lu.sorte !== "vide") keepRaw(r, "pivot", partie, lu.sorte === "cle" ? pivotCleFausse : pivotIllisible);
		}
	}
}
