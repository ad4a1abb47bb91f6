export const presentationCoupee = {
	code: "presentation-coupee",
	severity: "info",
	champ: "presentation_resume",
	titre: "Présentation trop longue pour le résumé",
	conseil: "Écrivez un résumé de 280 caractères au plus ; le texte entier est gardé dans la présentation détaillée.",
	exemple: {
		avant: "un résumé de 400 caractères",
		apres: "un résumé de 200 caractères"
	}
};
