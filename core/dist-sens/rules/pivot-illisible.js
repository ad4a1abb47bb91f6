export const pivotIllisible = {
	code: "pivot-illisible",
	severity: "warning",
	champ: "pivot",
	titre: "Identifiant de structure que nous n'avons pas su lire",
	conseil: "Donnez un SIRET (14 chiffres), un RNA (W et neuf chiffres) ou, en Nouvelle-Calédonie, un RIDET.",
	exemple: {
		avant: "en cours",
		apres: "W123456789"
	}
};
