export const courrielRepare = {
	code: "courriel-repare",
	severity: "info",
	champ: "courriels",
	titre: "Adresse électronique réparée",
	conseil: "Vérifiez l'adresse corrigée : accents ôtés, blanc ou virgule remplacés par un point.",
	exemple: {
		avant: "médiathèque@exemple,fr",
		apres: "mediatheque@exemple.fr"
	}
};
