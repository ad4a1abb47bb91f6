/** How help is given: labels of the first version of the standard, codes of data.inclusion, everyday words. */
import { defineListe } from "./liste.js";
export const MODALITES_ACCOMPAGNEMENT = defineListe("modalites_accompagnement", {
	"En autonomie": {
		egal: [
			"Seul : j'ai accès à du matériel et une connexion",
			"seul",
			"autonomie",
			"autonome",
			"en-autonomie",
			"aide-materielle",
			"accesLibre",
			"accès libre",
			"libre accès",
			"libre service",
			"libre-service"
		],
		mots: [
			"en autonomie",
			"autonome",
			"libre service",
			"libre accès",
			"accès libre",
			"consultation libre"
		],
		sauf: [
			"devenir autonome",
			"rendre autonome",
			"vers l autonomie",
			"gagner en autonomie"
		]
	},
	"Accompagnement individuel": {
		egal: [
			"Avec de l'aide : je suis accompagné seul dans l'usage du numérique",
			"avec de l'aide",
			"accompagnement",
			"accompagné",
			"individuel",
			"individuelle",
			"individuellement",
			"accompagnement-individuel",
			"A ma place : une personne habilitée fait les démarches à ma place",
			"à ma place",
			"delegation",
			"délégation",
			"aide individuelle"
		],
		mots: [
			"accompagnement individuel",
			"accompagnements individuels",
			"accompagnement individualisé",
			"accompagnement individualisés",
			"accompagnement personnalisé",
			"accompagnement individuel et collectif",
			"individuel",
			"individuelle",
			"individuels",
			"individuelles",
			"individualisé",
			"individualisée",
			"personnalisé",
			"personnalisée",
			"individuellement",
			"rdv individuel"
		]
	},
	"Dans un atelier collectif": {
		egal: [
			"Dans un atelier : j'apprends collectivement à utiliser le numérique",
			"dans un atelier",
			"atelier",
			"ateliers",
			"collectif",
			"collective",
			"collectivement",
			"dans-un-atelier-collectif",
			"formation"
		],
		mots: [
			"atelier",
			"ateliers",
			"collectif",
			"collectifs",
			"collective",
			"collectives",
			"collectivement",
			"en groupe",
			"en groupes"
		]
	},
	"À distance": {
		egal: [
			"a-distance",
			"à distance",
			"distanciel",
			"telephoneVisio",
			"en ligne",
			"visio",
			"visioconférence",
			"par téléphone"
		],
		mots: [
			"à distance",
			"distanciel",
			"visio",
			"visioconférence",
			"téléassistance",
			"par téléphone"
		],
		sauf: ["sur place uniquement"]
	}
}, [
	"présentiel",
	"en présentiel",
	"sur place",
	"information",
	"accueil",
	"sur rendez-vous",
	"surRdv"
]);
