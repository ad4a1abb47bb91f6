export const valeurHorsListe = {
	code: "valeur-hors-liste",
	severity: "warning",
	champ: null,
	titre: "Valeur absente de la liste du standard",
	conseil: "Choisissez une des valeurs de la liste fermée du standard.",
	exemple: {
		avant: "publics : Adultes",
		apres: "publics : Seniors"
	}
};
