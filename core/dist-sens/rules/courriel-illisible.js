export const courrielIllisible = {
	code: "courriel-illisible",
	severity: "warning",
	champ: "courriels",
	titre: "Adresse électronique que nous n'avons pas su lire",
	conseil: "Écrivez une adresse complète : contact@exemple.fr.",
	exemple: {
		avant: "contact@exemple",
		apres: "contact@exemple.fr"
	}
};
