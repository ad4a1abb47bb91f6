export const adresseAbsente = {
	code: "adresse-absente",
	severity: "error",
	champ: "adresse",
	titre: "Adresse absente",
	conseil: "Donnez le numéro et la voie, ou le lieu-dit ; « Mairie » suffit dans un village.",
	exemple: {
		avant: "(vide)",
		apres: "12 rue des Tilleuls"
	},
	verifie: (record) => record.valeurs.adresse === undefined ? record.bruts.adresse ?? "" : null
};
