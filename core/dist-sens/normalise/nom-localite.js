/**
* Reading what stands in a town's cell: a name, and around it a post code, a "CEDEX", an arrondissement, a département in
* brackets, "Mairie de". What is left is a name to look up, in the producer's words.
*/
import { fold } from "../text/fold.js";
import { CEDEX } from "./code-postal.js";
// "BREST CEDEX BP 22", "PARIS 7 TSA10717", "RENNES CS 46706"
const BOITE = /\b(?:bp|b\.p\.|cs|tsa) ?n?°? ?\d{1,6}\b/i;
// "69003 LYON", "LYON (69003)"
const POSTE = /(?:^|[\s(])(\d{5})(?=$|[\s),-])/;
// "Paris 11e", "PARIS 11", "Lyon 3ème arrondissement", "Marseille 1er": only these three cities have them.
const ARRONDISSEMENT = /^(paris|lyon|marseille)\s?-?\s?(\d{1,2})\s?(?:er|ere|ème|eme|è|e)?(?:\s?arr(?:ondissement|dt|t)?\.?)?$/i;
// "CEDEX 03" after such a city
const CEDEX_NUMBER = /^(?:paris|lyon|marseille)\b.{0,20}c[eé]dex ?(\d{1,2})$/i;
// "Lille (59)", "Dole (Jura)": a département or a remark in brackets at the end; "(Le)" is an article and stays.
const BRACKETS = /\s{0,3}\((?!(?:le|la|les|l['’])\))[^()]{1,40}\)\s{0,3}$/i;
// "59 - Lille", "2A Ajaccio", "0 Pontarion": figures left over from a neighbouring cell.
const LEADING_CODE = /^(?:\d{1,4}|2[ab])\s?[-–]?\s(?=\p{L})/iu;
// "Commune de Lille", "Mairie d'Arles", "Ville de Nantes"
const OFFICE = /^(?:commune|mairie|ville|cne)\s(?:de\s(?=\p{L})|d['’])/iu;
// "Bordeaux, France"
const COUNTRY = /[\s,]{1,3}france$/i;
const EDGES = /^[\s,;:.\-–/]+|[\s,;:\-–/]+$/g;
// "Aix-en-Provence", "L'HAŸ LES ROSES": letters, blanks, dashes and apostrophes, and none of the words looked for below.
const NOM_SEUL = /^(?!(?:commune|mairie|ville|cne) )[a-zà-öø-ÿœ][a-zà-öø-ÿœ'’ -]{0,58}[a-zà-öø-ÿœ]$/i;
const MOT_EN_TROP = /c[eé]dex|france$/i;
/** `readNomLocalite('75011 PARIS CEDEX 11') → { nom: 'PARIS', codePostal: '75011', arrondissement: 11, boite: '' }`. */
export function readNomLocalite(texte) {
	if (NOM_SEUL.test(texte) && !MOT_EN_TROP.test(texte)) return {
		nom: texte,
		codePostal: null,
		arrondissement: null,
		boite: ""
	};
	let nom = texte.length > 120 ? texte.slice(0, 120) : texte;
	const boite = BOITE.exec(nom)?.[0] ?? "";
	if (boite !== "") nom = nom.replace(boite, " ").trim();
	// A character destroyed by a bad encoding is most often an "é" or an "è": one slip at worst.
	if (nom.includes("�")) nom = nom.replaceAll("�", "e");
	let codePostal = null;
	let arrondissement = null;
	const poste = POSTE.exec(nom);
	if (poste !== null) {
		codePostal = poste[1];
		nom = nom.replace(codePostal, " ").replace("( )", " ").trim();
	}
	if (CEDEX.test(nom)) {
		const number = CEDEX_NUMBER.exec(nom)?.[1];
		if (number !== undefined) arrondissement = Number(number);
		nom = nom.replace(CEDEX, " ");
	}
	nom = nom.replace(COUNTRY, "").replace(BRACKETS, "").replace(EDGES, "").replace(LEADING_CODE, "").replace(OFFICE, "").trim();
	const city = ARRONDISSEMENT.exec(nom);
	if (city !== null) {
		nom = city[1];
		arrondissement = Number(city[2]);
	}
	return {
		nom: fold(nom) === "" || /^\d*$/.test(nom) ? "" : nom,
		codePostal,
		arrondissement,
		boite
	};
}
