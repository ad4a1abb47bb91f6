export const horairesPartiels = {
	code: "horaires-partiels",
	severity: "info",
	champ: "horaires",
	titre: "Horaires lus en partie : le texte en dit plus que ce qui est publié",
	conseil: "Donnez le début et la fin de chaque plage, et dites quelles semaines : « 1er et 3e samedi du mois de 9h à 12h ».",
	exemple: {
		avant: "Lundi 9h-12h, un samedi par mois",
		apres: "Mo 09:00-12:00; Sa[1] 09:00-12:00"
	}
};
