/** Publics a place is especially for. "Tout public" is no value: a place is for all unless it says otherwise. */
import { defineListe } from "./liste.js";
export const PUBLICS = defineListe("publics_specifiquement_adresses", {
	Jeunes: {
		egal: [
			"jeunes",
			"jeune",
			"jeunes-16-26",
			"Jeunes (16-26 ans)",
			"Jeunes (16-25 ans)",
			"Jeunes (16-30 ans)",
			"adolescents",
			"Adolescents (moins de 16 ans)",
			"young"
		],
		mots: [
			"jeune",
			"jeunes",
			"jeunesse",
			"adolescent",
			"adolescents",
			"ado",
			"ados",
			"11 17 ans",
			"11 25 ans",
			"12 17 ans",
			"12 25 ans",
			"14 18 ans",
			"15 25 ans",
			"15 30 ans",
			"16 25 ans",
			"16 26 ans",
			"16 29 ans",
			"16 30 ans",
			"18 25 ans",
			"18 30 ans",
			"moins de 26 ans",
			"moins de 30 ans"
		],
		sauf: [
			"jeune enfant",
			"jeunes enfants",
			"jeunes parents",
			"jeune entreprise",
			"jeunes entreprises"
		]
	},
	Étudiants: {
		egal: [
			"etudiants",
			"étudiant",
			"étudiante",
			"student"
		],
		mots: [
			"étudiant",
			"étudiants",
			"étudiante",
			"étudiantes"
		]
	},
	"Familles et/ou enfants": {
		egal: [
			"familles-enfants",
			"familles",
			"Familles/enfants",
			"famille",
			"enfants",
			"parents",
			"family"
		],
		mots: [
			"famille",
			"familles",
			"enfant",
			"enfants",
			"parent",
			"parents",
			"scolaires",
			"jeunes enfants"
		]
	},
	Seniors: {
		egal: [
			"seniors",
			"seniors-65",
			"Seniors (+ 65 ans)",
			"Seniors (pré-retraités et retraités)",
			"senior",
			"personnes âgées",
			"retraités",
			"aînés",
			"old"
		],
		mots: [
			"senior",
			"seniors",
			"personne âgée",
			"personnes âgées",
			"retraité",
			"retraités",
			"retraitée",
			"retraitées",
			"aînés",
			"3ème âge",
			"troisième âge",
			"plus de 60 ans",
			"plus de 65 ans",
			"60 ans et plus",
			"65 ans et plus"
		]
	},
	Femmes: {
		egal: [
			"femmes",
			"femme",
			"uniquementFemmes",
			"public féminin"
		],
		mots: ["femme", "femmes"]
	}
}, [
	"tout public",
	"tous publics",
	"tous-publics",
	"tous les publics",
	"tout les publics",
	"tous",
	"toutes",
	"tout",
	"tp",
	"public",
	"grand public",
	"le public",
	"tout le monde",
	"tout âge",
	"tous âges",
	"tous les âges",
	"tous types de publics",
	"tout type de public"
]);
