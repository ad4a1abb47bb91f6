export const codePostalIllisible = {
	code: "code-postal-illisible",
	severity: "warning",
	champ: "code_postal",
	titre: "Code postal illisible",
	conseil: "Donner un code postal français de cinq chiffres.",
	exemple: {
		avant: "595",
		apres: "59500"
	}
};
