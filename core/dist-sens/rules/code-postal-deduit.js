export const codePostalDeduit = {
	code: "code-postal-deduit",
	severity: "info",
	champ: "code_postal",
	titre: "Code postal déduit de la commune",
	conseil: "Renseigner le code postal du lieu ; une commune peut en avoir plusieurs.",
	exemple: {
		avant: "(vide)",
		apres: "59000"
	}
};
