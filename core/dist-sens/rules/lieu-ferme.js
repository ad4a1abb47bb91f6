export const lieuFerme = {
	code: "lieu-ferme",
	severity: "info",
	champ: null,
	titre: "Lieu fermé ou retiré par son producteur",
	conseil: "Rien à faire : la ligne reviendra si le producteur rouvre le lieu.",
	exemple: {
		avant: "AFFICHAGE : INACTIF",
		apres: "AFFICHAGE : OUVERT"
	},
	ecarte: true
};
