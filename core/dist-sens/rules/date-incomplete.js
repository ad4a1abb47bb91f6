export const dateIncomplete = {
	code: "date-incomplete",
	severity: "info",
	champ: "date_maj",
	titre: "Date sans le jour",
	conseil: "Donnez le jour aussi : 2021-03-15.",
	exemple: {
		avant: "mars 2021",
		apres: "2021-03-15"
	}
};
