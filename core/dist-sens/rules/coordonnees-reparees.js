export const coordonneesReparees = {
	code: "coordonnees-reparees",
	severity: "info",
	champ: "latitude",
	titre: "Coordonnées réécrites en degrés",
	conseil: "Donner latitude et longitude en degrés décimaux (WGS 84), avec un point décimal.",
	exemple: {
		avant: "48,8566",
		apres: "48.8566"
	}
};
