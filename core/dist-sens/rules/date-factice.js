export const dateFactice = {
	code: "date-factice",
	severity: "info",
	champ: "date_maj",
	titre: "Date de remplissage",
	conseil: "Laissez la case vide quand la date est inconnue.",
	exemple: {
		avant: "01/01/1970",
		apres: "2023-01-09"
	}
};
