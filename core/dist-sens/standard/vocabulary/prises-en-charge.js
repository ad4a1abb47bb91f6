/**
* Special needs a place is able to meet. "Handicap" without more says neither which: it stays raw. Psychic handicaps have
* no value of their own in the standard; the first version joined them to the mental ones, and so do we.
*/
import { defineListe } from "./liste.js";
export const PRISES_EN_CHARGE = defineListe("prise_en_charge_specifique", {
	Surdité: {
		egal: [
			"surdite",
			"deafness",
			"auditive",
			"auditif",
			"handicap auditif",
			"LSF"
		],
		mots: [
			"surdité",
			"sourd",
			"sourds",
			"sourdes",
			"malentendant",
			"malentendants",
			"malentendantes",
			"mal entendants",
			"déficience auditive",
			"déficiences auditives",
			"déficients auditifs",
			"déficientes auditives",
			"langue des signes",
			"lsf",
			"boucle magnétique",
			"handicap auditif"
		]
	},
	"Handicaps moteurs": {
		egal: [
			"handicaps-moteurs",
			"handicap-moteur",
			"physicalDisability",
			"motrice",
			"moteur",
			"PMR"
		],
		mots: [
			"handicap moteur",
			"handicaps moteurs",
			"déficience motrice",
			"mobilité réduite",
			"fauteuil roulant",
			"fauteuils roulants",
			"pmr"
		],
		sauf: [
			"non accessible",
			"non accessibles",
			"pas accessible",
			"inaccessible"
		]
	},
	"Handicaps mentaux": {
		egal: [
			"Handicaps mentaux : déficiences limitant les activités d'une personne",
			"Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales",
			"handicaps-mentaux",
			"handicaps-psychiques",
			"handicap-mental",
			"handicap-psychique",
			"mentalDisability",
			"mentale"
		],
		mots: [
			"handicap mental",
			"handicaps mentaux",
			"handicap psychique",
			"handicaps psychiques",
			"déficience intellectuelle",
			"déficiences intellectuelles",
			"déficientes intellectuelles",
			"déficients intellectuels",
			"troubles psychiques"
		]
	},
	Illettrisme: {
		egal: [
			"personnes-en-situation-illettrisme",
			"Personnes en situation d'illettrisme",
			"illettrisme"
		],
		mots: [
			"illettrisme",
			"illettré",
			"illettrés",
			"analphabétisme",
			"alphabétisation"
		]
	},
	"Langues étrangères (anglais)": {
		egal: [
			"langues-etrangeres-anglais",
			"anglais",
			"english",
			"public-anglophone"
		],
		mots: [
			"anglais",
			"anglophone",
			"anglophones",
			"english"
		]
	},
	"Langues étrangères (autres)": {
		egal: [
			"public-langues-etrangeres",
			"Public langues étrangères",
			"langues étrangères",
			"langues-etrangeres-autres",
			"langues-etrangeres-autre",
			"foreignLanguage",
			"allophones"
		],
		mots: [
			"langues étrangères",
			"langue étrangère",
			"allophone",
			"allophones",
			"non francophone",
			"non francophones",
			"fle",
			"primo arrivants"
		],
		sauf: ["anglais"],
		toujours: "arabe berbère kabyle turc kurde portugais espagnol italien allemand russe ukrainien polonais roumain albanais chinois mandarin vietnamien bambara soninké peul wolof comorien shimaoré tamoul ourdou pachto dari farsi persan arménien géorgien".split(" ")
	},
	"Déficience visuelle": {
		egal: [
			"deficience-visuelle",
			"blindness",
			"visuelle",
			"visuel",
			"handicap visuel"
		],
		mots: [
			"déficience visuelle",
			"déficiences visuelles",
			"déficients visuels",
			"déficientes visuelles",
			"malvoyant",
			"malvoyants",
			"malvoyantes",
			"mal voyants",
			"mal voyantes",
			"non voyant",
			"non voyants",
			"aveugle",
			"aveugles",
			"handicap visuel",
			"lecteur d écran",
			"machine à lire",
			"braille"
		]
	}
}, [
	"tout public",
	"tous publics",
	"tous-publics",
	"tous les publics",
	"non",
	"oui"
]);
