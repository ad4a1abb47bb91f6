export const contactPersonnel = {
	code: "contact-personnel",
	severity: "info",
	champ: null,
	titre: "Contact d'une personne, réservé aux professionnels",
	conseil: "Donnez de préférence une adresse ou un numéro d'accueil, que tout le monde peut voir.",
	exemple: {
		avant: "prenom.nom@exemple.fr",
		apres: "contact@exemple.fr"
	}
};
