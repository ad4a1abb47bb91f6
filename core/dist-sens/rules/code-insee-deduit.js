export const codeInseeDeduit = {
	code: "code-insee-deduit",
	severity: "info",
	champ: "code_insee",
	titre: "Code INSEE déduit de la commune et du code postal",
	conseil: "Renseigner le code INSEE de la commune quand il est connu.",
	exemple: {
		avant: "(vide)",
		apres: "59350"
	}
};
