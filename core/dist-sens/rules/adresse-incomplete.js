export const adresseIncomplete = {
	code: "adresse-incomplete",
	severity: "warning",
	champ: "adresse",
	titre: "Adresse sans rue ni lieu-dit",
	conseil: "Donner le numéro et la voie, ou le nom du lieu-dit.",
	exemple: {
		avant: "59000 Lille",
		apres: "12 rue des Tilleuls"
	}
};
