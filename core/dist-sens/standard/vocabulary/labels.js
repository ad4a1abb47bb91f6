/** Trainings and labels of the standard, spelt as its pattern wants them ("Étapes numériques(La Poste)" has no space there). */
import { defineListe } from "./liste.js";
export const LABELS = defineListe("formations_labels", {
	"Formé à « Mon Espace Santé »": {
		egal: [
			"forme-a-mon-espace-sante",
			"mon-espace-sante",
			"mon espace santé"
		],
		mots: [
			"formé à mon espace santé",
			"formation mon espace santé",
			"mon espace santé"
		]
	},
	"Formé à « DUPLEX » (illettrisme)": {
		egal: [
			"formé à DUPLEX",
			"DUPLEX",
			"duplex illettrisme"
		],
		mots: [
			"formé à duplex",
			"formation duplex",
			"duplex illettrisme"
		]
	},
	"Arnia/MedNum BFC (Bourgogne-Franche-Comté)": {
		egal: [
			"arnia-mednum-bfc",
			"mednum BFC",
			"arnia",
			"arnia mednum bfc"
		],
		mots: ["mednum bfc", "arnia mednum"]
	},
	"Collectif ressources et acteurs réemploi (Normandie)": {
		egal: ["collectif ressources et acteurs réemploi", "CRAR"],
		mots: ["collectif ressources et acteurs réemploi"]
	},
	"Étapes numériques(La Poste)": {
		egal: [
			"Étapes numériques (La Poste)",
			"étape numérique",
			"étapes numériques",
			"étape numérique la poste"
		],
		mots: ["étapes numériques la poste", "étape numérique la poste"]
	},
	"Fabriques de Territoire": {
		egal: [
			"fabrique-de-territoire",
			"fabriques-de-territoire",
			"fabriqueDeTerritoire",
			"fabrique de territoires",
			"fabrique numérique de territoire",
			"fabriques numériques de territoire",
			"FAB TERR"
		],
		mots: [
			"fabrique de territoire",
			"fabriques de territoire",
			"fabriques de territoires",
			"fabrique numérique de territoire"
		]
	},
	"Les Éclaireurs du numérique (Drôme)": {
		egal: ["éclaireurs du numérique", "les éclaireurs du numérique"],
		mots: ["éclaireurs du numérique", "éclaireur du numérique"]
	},
	"Mes Papiers (Métropole de Lyon)": {
		egal: ["mes papiers"],
		mots: ["mes papiers métropole de lyon"]
	},
	"ORDI 3.0": {
		egal: [
			"ordi3.0",
			"ordi-3",
			"ordi 3",
			"ordi30"
		],
		mots: ["ordi 3 0", "ordi3 0"]
	},
	"SUD LABS (PACA)": {
		egal: [
			"sud labs",
			"sudlab",
			"sudlabs",
			"sud lab"
		],
		mots: [
			"sud labs",
			"sud lab",
			"sudlabs"
		]
	}
});
