export const lienIllisible = {
	code: "lien-illisible",
	severity: "warning",
	champ: null,
	titre: "Lien que nous n'avons pas su lire",
	conseil: "Donnez une adresse complète, qui commence par https://.",
	exemple: {
		avant: "prise de rendez-vous : au guichet",
		apres: "https://rdv.exemple.fr"
	}
};
