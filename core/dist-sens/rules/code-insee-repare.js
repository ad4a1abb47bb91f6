export const codeInseeRepare = {
	code: "code-insee-repare",
	severity: "info",
	champ: "code_insee",
	titre: "Code INSEE remplacé",
	conseil: "Donner le code INSEE actuel de la commune (arrondissement pour Paris, Lyon et Marseille).",
	exemple: {
		avant: "1004",
		apres: "01004"
	}
};
