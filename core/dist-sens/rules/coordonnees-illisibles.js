export const coordonneesIllisibles = {
	code: "coordonnees-illisibles",
	severity: "warning",
	champ: "latitude",
	titre: "Coordonnées illisibles",
	conseil: "Donner latitude et longitude en degrés décimaux (WGS 84).",
	exemple: {
		avant: "à compléter",
		apres: "48.8566"
	}
};
