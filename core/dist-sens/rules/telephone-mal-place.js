export const telephoneMalPlace = {
	code: "telephone-mal-place",
	severity: "info",
	champ: "telephone",
	titre: "Numéro de téléphone trouvé dans une autre colonne",
	conseil: "Rangez le numéro dans la colonne du téléphone.",
	exemple: {
		avant: "courriel : 02 41 00 00 00",
		apres: "téléphone : 02 41 00 00 00"
	}
};
