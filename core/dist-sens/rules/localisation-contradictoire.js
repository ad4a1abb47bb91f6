export const localisationContradictoire = {
	code: "localisation-contradictoire",
	severity: "warning",
	champ: "commune",
	titre: "Commune, code postal et code INSEE se contredisent",
	conseil: "Corriger celui des trois qui est faux : nous avons suivi les indices qui concordent.",
	exemple: {
		avant: "59000, Arras",
		apres: "62000, Arras"
	}
};
