export const telephoneCourt = {
	code: "telephone-court",
	severity: "info",
	champ: "telephone",
	titre: "Numéro court",
	conseil: "Rien à corriger ; ajoutez le numéro à dix chiffres du lieu s'il existe. Le numéro court reste affiché, mais le standard ne l'accepte pas dans le fichier CSV.",
	exemple: {
		avant: "39 49",
		apres: "02 41 00 00 00"
	}
};
