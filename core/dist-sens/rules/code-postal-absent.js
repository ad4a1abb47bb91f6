export const codePostalAbsent = {
	code: "code-postal-absent",
	severity: "error",
	champ: "code_postal",
	titre: "Code postal absent",
	conseil: "Donnez le code postal à cinq chiffres.",
	exemple: {
		avant: "(vide)",
		apres: "34200"
	},
	verifie: (record) => record.valeurs.code_postal === undefined ? record.bruts.code_postal ?? "" : null
};
