export const coordonneesHorsDepartement = {
	code: "coordonnees-hors-departement",
	severity: "warning",
	champ: "latitude",
	titre: "Coordonnées hors du département de l’adresse",
	conseil: "Vérifier l’adresse et le point : ils ne sont pas dans le même département.",
	exemple: {
		avant: "43.30 (Lille)",
		apres: "50.63 (Lille)"
	}
};
