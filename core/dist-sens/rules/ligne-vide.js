export const ligneVide = {
	code: "ligne-vide",
	severity: "info",
	champ: null,
	titre: "Ligne vide",
	conseil: "Retirez les lignes vides du fichier.",
	exemple: {
		avant: "une ligne sans aucune valeur",
		apres: "une ligne remplie"
	},
	ecarte: true,
	verifie: (record) => record.remplis.length === 0 && record.valeurs.nom === undefined ? "" : null
};
