export const typologieInconnue = {
	code: "typologie-inconnue",
	severity: "warning",
	champ: "typologie",
	titre: "Type de lieu absent de la liste",
	conseil: "Choisissez un type de la liste nationale, ou proposez d'y ajouter celui-ci.",
	exemple: {
		avant: "Guinguette numérique",
		apres: "Tiers-lieu"
	}
};
