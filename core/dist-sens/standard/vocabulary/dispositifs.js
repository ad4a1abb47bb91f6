/** National programmes a place belongs to, with the codes of data.inclusion and the short names used in the field. */
import { defineListe } from "./liste.js";
export const DISPOSITIFS = defineListe("dispositif_programmes_nationaux", {
	"Aidants Connect": {
		egal: [
			"aidants-connect",
			"AidantsConnect",
			"AC",
			"aidant connect",
			"aidants connect habilité"
		],
		mots: [
			"aidants connect",
			"aidant connect",
			"aidantsconnect"
		]
	},
	"Bibliothèques numérique de référence": {
		egal: [
			"bibliotheques-numerique-de-reference",
			"bibliotheque-numerique-de-reference",
			"BNR"
		],
		mots: [
			"bibliothèque numérique de référence",
			"bibliothèques numériques de référence",
			"bibliothèques numérique de référence"
		]
	},
	"Certification PIX": {
		egal: [
			"certification-pix",
			"PIX",
			"centre pix",
			"centre de certification pix",
			"certifié pix",
			"certification pix"
		],
		mots: [
			"certification pix",
			"centre pix",
			"pix certification",
			"agrément pix"
		]
	},
	"Conseillers numériques": {
		egal: [
			"CNFS",
			"CN",
			"CnFS",
			"conseiller-numerique",
			"conseillers-numeriques",
			"conseiller numérique france services",
			"conseillers numériques france services",
			"conseillère numérique",
			"conseiller(e) numérique"
		],
		mots: [
			"conseiller numérique",
			"conseillers numériques",
			"conseillère numérique",
			"conseillères numériques",
			"cnfs"
		]
	},
	"Emmaüs Connect": {
		egal: ["emmaus-connect", "emmaüs connect"],
		mots: ["emmaüs connect"],
		sauf: ["relais numérique"]
	},
	"France Services": {
		egal: [
			"france-service",
			"france-services",
			"france service",
			"FS",
			"MFS",
			"EFS",
			"maison france services",
			"espace france services",
			"labellisé france services",
			"FranceServices"
		],
		mots: [
			"france services",
			"france service",
			"franceservices",
			"franceservice"
		],
		sauf: [
			"conseiller numérique",
			"conseillers numériques",
			"conseillère numérique",
			"cnfs"
		]
	},
	"Grande école du numérique": {
		egal: [
			"grandes-ecoles-du-numerique",
			"grande-ecole-du-numerique",
			"GEN"
		],
		mots: ["grande école du numérique", "grandes écoles du numérique"]
	},
	"La Croix Rouge": {
		egal: [
			"la-croix-rouge",
			"croix-rouge",
			"croix rouge française"
		],
		mots: ["croix rouge"]
	},
	"Point d'accès numérique CAF": {
		egal: [
			"point-acces-numerique-caf",
			"point-dacces-numerique-caf",
			"PAN CAF",
			"point numérique CAF",
			"point relais CAF"
		],
		mots: [
			"point d'accès numérique caf",
			"point numérique caf",
			"point relais caf",
			"point accès numérique caf"
		]
	},
	"Promeneurs du net": {
		egal: [
			"promeneurs-du-net",
			"PDN",
			"promeneur du net"
		],
		mots: [
			"promeneur du net",
			"promeneurs du net",
			"promeneuse du net"
		]
	},
	"Relais numérique (Emmaüs Connect)": {
		egal: [
			"relais-numerique-emmaus-connect",
			"relais-numerique",
			"relais numérique emmaüs connect",
			"relais numérique"
		],
		mots: ["relais numérique emmaüs", "relais numérique d emmaüs"]
	}
});
