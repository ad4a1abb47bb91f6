export const communeDeduite = {
	code: "commune-deduite",
	severity: "info",
	champ: "commune",
	titre: "Commune déduite du reste de l’adresse",
	conseil: "Renseigner la commune du lieu.",
	exemple: {
		avant: "(vide), 59000",
		apres: "Lille"
	}
};
