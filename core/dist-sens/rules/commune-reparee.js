export const communeReparee = {
	code: "commune-reparee",
	severity: "info",
	champ: "commune",
	titre: "Nom de commune corrigé",
	conseil: "Écrire le nom officiel de la commune (Code officiel géographique).",
	exemple: {
		avant: "ST DENIS CEDEX",
		apres: "Saint-Denis"
	}
};
