export const servicesInconnus = {
	code: "services-inconnus",
	severity: "warning",
	champ: "services",
	titre: "Services non précisés",
	conseil: "Indiquez au moins un des neuf services de premier niveau du standard.",
	exemple: {
		avant: "(vide)",
		apres: "Aide aux démarches administratives"
	},
	verifie: (record) => record.valeurs.services === undefined ? record.bruts.services ?? "" : null
};
