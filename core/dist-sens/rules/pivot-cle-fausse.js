export const pivotCleFausse = {
	code: "pivot-cle-fausse",
	severity: "warning",
	champ: "pivot",
	titre: "SIRET ou SIREN dont la clé est fausse",
	conseil: "Vérifiez le numéro sur annuaire-entreprises.data.gouv.fr.",
	exemple: {
		avant: "12345678900011",
		apres: "73282932000074"
	}
};
