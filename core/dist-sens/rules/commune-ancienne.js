export const communeAncienne = {
	code: "commune-ancienne",
	severity: "info",
	champ: "commune",
	titre: "Ancienne commune remplacée par la commune actuelle",
	conseil: "Utiliser le nom et le code de la commune nouvelle ; l’ancien nom reste utile en complément d’adresse.",
	exemple: {
		avant: "Arbignieu",
		apres: "Arboys en Bugey"
	}
};
