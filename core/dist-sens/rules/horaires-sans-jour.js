export const horairesSansJour = {
	code: "horaires-sans-jour",
	severity: "info",
	champ: "horaires",
	titre: "Horaires donnés sans leurs jours",
	conseil: "Nommez les jours : « Du lundi au vendredi de 9h à 12h et de 14h à 17h ».",
	exemple: {
		avant: "9h-12h / 14h-17h",
		apres: "Mo-Fr 09:00-12:00,14:00-17:00"
	}
};
