/** What the person pays. A membership, a subscription or a condition of residence makes it "sous condition". */
import { defineListe } from "./liste.js";
export const FRAIS = defineListe("frais_a_charge", {
	Gratuit: {
		egal: [
			"Gratuit : Je peux accéder gratuitement au lieu et à ses services",
			"gratuite",
			"gratis",
			"0",
			"0 €",
			"0 euro",
			"0euro",
			"0 euros",
			"sans frais",
			"libre et gratuit",
			"service public"
		],
		mots: [
			"gratuit",
			"gratuite",
			"gratuits",
			"gratuites",
			"gratuitement",
			"gratuité",
			"sans frais"
		],
		sauf: [
			"sous condition",
			"sous conditions",
			"sous reserve",
			"non gratuit",
			"pas gratuit",
			"adherent",
			"adherents",
			"adhesion",
			"abonne",
			"abonnes",
			"inscrits",
			"pour les habitants",
			"payant",
			"payante",
			"payants",
			"payantes",
			"eligibles",
			"demandeurs d emploi",
			"euros",
			"euro",
			"premiere seance",
			"premiere heure",
			"moins de"
		]
	},
	"Gratuit sous condition": {
		egal: [
			"Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social, pass numérique...)",
			"gratuit-sous-conditions",
			"gratuit sous conditions",
			"pass-numerique",
			"pass numérique",
			"sous condition",
			"sous conditions"
		],
		mots: [
			"gratuit sous condition",
			"gratuit sous conditions",
			"gratuite sous condition",
			"gratuit sous reserve",
			"gratuit pour les adhérents",
			"gratuit pour les abonnés",
			"gratuit pour les inscrits",
			"gratuit pour les habitants",
			"gratuit pour les demandeurs d'emploi",
			"gratuité pour les adhérents",
			"gratuité totale pour les publics éligibles",
			"gratuit après adhésion",
			"gratuit avec adhésion",
			"pass numérique",
			"pass numériques",
			"chèque appui",
			"chèque culture numérique"
		]
	},
	Payant: {
		egal: [
			"Payant : L'accès au lieu et/ou à ses services est payant",
			"Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer",
			"adhesion",
			"participation financière",
			"participation",
			"abonnement"
		],
		mots: [
			"payant",
			"payante",
			"payants",
			"payantes",
			"adhésion",
			"adhésions",
			"abonnement",
			"abonnements",
			"cotisation",
			"cotisation annuelle",
			"participation financière",
			"euros",
			"euro",
			"eur",
			"cts",
			"centimes",
			"tarif",
			"tarifs"
		],
		sauf: [
			"non payant",
			"gratuit après adhésion",
			"gratuit avec adhésion",
			"sans adhésion",
			"sans abonnement",
			"sans cotisation",
			"0 euro",
			"0 euros",
			"pas de tarif",
			"tarif gratuit"
		]
	}
}, [
	"accès libre",
	"libre accès",
	"en accès libre",
	"libre",
	"sur rendez-vous",
	"sans rendez-vous",
	"inscription obligatoire",
	"entrée libre"
]);
