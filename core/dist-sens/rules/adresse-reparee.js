export const adresseReparee = {
	code: "adresse-reparee",
	severity: "info",
	champ: "adresse",
	titre: "Adresse débarrassée de ce qui n’est pas la voie",
	conseil: "Laisser dans l’adresse le numéro et la voie seulement ; commune et code postal ont leurs colonnes.",
	exemple: {
		avant: "12 rue des Tilleuls, 59000 LILLE",
		apres: "12 rue des Tilleuls"
	}
};
