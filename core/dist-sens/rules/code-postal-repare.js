export const codePostalRepare = {
	code: "code-postal-repare",
	severity: "info",
	champ: "code_postal",
	titre: "Code postal remis en forme ou remplacé",
	conseil: "Écrire le code postal à cinq chiffres de la commune, sans CEDEX, dans une colonne de texte pour garder le zéro de tête.",
	exemple: {
		avant: "1400",
		apres: "01400"
	}
};
