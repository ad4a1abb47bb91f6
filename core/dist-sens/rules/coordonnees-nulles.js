export const coordonneesNulles = {
	code: "coordonnees-nulles",
	severity: "warning",
	champ: "latitude",
	titre: "Coordonnées nulles (0, 0)",
	conseil: "Laisser vide quand les coordonnées sont inconnues.",
	exemple: {
		avant: "0",
		apres: "48.8566"
	}
};
