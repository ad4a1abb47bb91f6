/** What one does to come: codes of data.inclusion v0 and v1, and the everyday words. */
import { defineListe } from "./liste.js";
export const MODALITES_ACCES = defineListe("modalites_acces", {
	"Se présenter": {
		egal: [
			"se-presenter",
			"sur place",
			"sans rendez-vous",
			"sans rdv",
			"accès libre",
			"libre accès",
			"accueil libre",
			"libre"
		],
		mots: [
			"se présenter",
			"sans rendez-vous",
			"sans rdv",
			"accès libre",
			"en libre accès",
			"se rendre sur place",
			"accueil libre"
		],
		sauf: ["uniquement sur rendez-vous", "ne pas se présenter"]
	},
	Téléphoner: {
		egal: [
			"telephoner",
			"téléphone",
			"par téléphone",
			"appeler",
			"tel"
		],
		mots: [
			"téléphoner",
			"par téléphone",
			"appeler",
			"prise de rdv par téléphone",
			"appel téléphonique"
		],
		sauf: ["pas de téléphone"]
	},
	"Contacter par mail": {
		egal: [
			"envoyer-un-courriel",
			"envoyer-courriel",
			"envoyer-un-mail",
			"contacter-par-mail",
			"mail",
			"courriel",
			"e-mail",
			"par mail"
		],
		mots: [
			"par mail",
			"par courriel",
			"par e mail",
			"par email",
			"envoyer un mail",
			"envoyer un courriel",
			"contacter par mail"
		],
		sauf: ["prescription", "orientation"]
	},
	"Prendre un RDV en ligne": {
		egal: [
			"utiliser-lien-mobilisation",
			"completer-le-formulaire-dadhesion",
			"prendre-rdv",
			"prendre-un-rdv-en-ligne",
			"rdv en ligne",
			"rendez-vous en ligne"
		],
		mots: [
			"rdv en ligne",
			"rendez-vous en ligne",
			"réservation en ligne",
			"inscription en ligne",
			"prendre rdv en ligne"
		]
	},
	"Ce lieu n'accueille pas de public": {
		egal: [
			"pas d’accueil de public",
			"n'accueille pas de public",
			"ne reçoit pas de public",
			"pas de public"
		],
		mots: [
			"n'accueille pas de public",
			"n'accueille pas le public",
			"ne reçoit pas de public",
			"ne reçoit pas le public",
			"fermé au public"
		]
	},
	"Envoyer un mail avec une fiche de prescription": {
		egal: [
			"envoyer-un-mail-avec-une-fiche-de-prescription",
			"orienter-via-fiche-prescription",
			"prescription",
			"fiche de prescription",
			"fiche prescription"
		],
		mots: [
			"fiche de prescription",
			"fiche d'orientation",
			"sur prescription",
			"fiche prescription"
		],
		sauf: ["sans prescription"]
	}
}, [
	"autre",
	"autres",
	"sur rendez-vous",
	"sur rdv",
	"surRdv",
	"uniquement sur rendez-vous",
	"inscription obligatoire"
]);
