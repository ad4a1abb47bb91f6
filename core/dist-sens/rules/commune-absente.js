export const communeAbsente = {
	code: "commune-absente",
	severity: "error",
	champ: "commune",
	titre: "Commune absente",
	conseil: "Donnez le nom de la commune, ou un code postal qui n'en dessert qu'une.",
	exemple: {
		avant: "(vide)",
		apres: "Sète"
	},
	verifie: (record) => record.valeurs.commune === undefined ? record.bruts.commune ?? "" : null
};
