function isNowhere({ valeurs, bruts }) {
	if (valeurs.modalites_accompagnement?.length === 1 && valeurs.modalites_accompagnement[0] === "À distance") return false;
	const point = valeurs.latitude !== undefined && valeurs.longitude !== undefined;
	const dits = [
		valeurs.commune,
		valeurs.code_postal,
		valeurs.code_insee,
		valeurs.adresse,
		bruts.commune,
		bruts.adresse
	];
	return !point && dits.every((d) => d === undefined);
}
export const lieuIntrouvable = {
	code: "lieu-introuvable",
	severity: "error",
	champ: null,
	titre: "Lieu que rien ne situe",
	conseil: "Donnez au moins la commune ou le code postal, une adresse ou un point.",
	exemple: {
		avant: "ni commune, ni code postal, ni adresse, ni coordonnées",
		apres: "Commune : Sète"
	},
	ecarte: true,
	verifie: (record) => isNowhere(record) ? record.valeurs.nom ?? "" : null
};
