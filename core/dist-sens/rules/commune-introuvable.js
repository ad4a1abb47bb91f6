export const communeIntrouvable = {
	code: "commune-introuvable",
	severity: "warning",
	champ: "commune",
	titre: "Commune introuvable",
	conseil: "Vérifier le nom de la commune et le code postal : nous ne connaissons aucune commune de ce nom à cet endroit.",
	exemple: {
		avant: "Trifouillis, 59",
		apres: "Lille, 59000"
	}
};
