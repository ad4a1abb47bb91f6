export const ligneDecalee = {
	code: "ligne-decalee",
	severity: "error",
	champ: null,
	titre: "Ligne décalée, sans commune ni point",
	conseil: "Rouvrez la liste d’origine : une valeur de cette ligne contient sans doute un séparateur, ce qui décale toutes les suivantes.",
	exemple: {
		avant: "siret : « VALLON-EN-SULLY », commune : vide",
		apres: "siret : vide, commune : « VALLON-EN-SULLY »"
	},
	ecarte: true
};
