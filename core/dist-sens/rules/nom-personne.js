export const nomPersonne = {
	code: "nom-personne",
	severity: "info",
	champ: "nom",
	titre: "Nom d’une personne retiré du nom du lieu",
	conseil: "Donnez le nom du lieu seul ; celui de la personne qui y reçoit n’est pas publié.",
	exemple: {
		avant: "Valmont - Prénom Nom",
		apres: "Valmont"
	}
};
