export const codeInseeIllisible = {
	code: "code-insee-illisible",
	severity: "warning",
	champ: "code_insee",
	titre: "Code INSEE inconnu",
	conseil: "Donner un code INSEE de commune existant (cinq caractères, différent du code postal).",
	exemple: {
		avant: "ABC12",
		apres: "59350"
	}
};
