export const nomAbsent = {
	code: "nom-absent",
	severity: "error",
	champ: "nom",
	titre: "Lieu sans nom",
	conseil: "Donnez le nom du lieu tel qu'on le lit sur sa porte.",
	exemple: {
		avant: "(vide)",
		apres: "Médiathèque des Tilleuls"
	},
	ecarte: true,
	verifie: (record) => record.valeurs.nom === undefined ? record.bruts.nom ?? "" : null
};
