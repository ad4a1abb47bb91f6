export const dateFuture = {
	code: "date-future",
	severity: "warning",
	champ: "date_maj",
	titre: "Date à venir",
	conseil: "Vérifiez l'année.",
	exemple: {
		avant: "2199-01-01",
		apres: "2023-01-09"
	}
};
