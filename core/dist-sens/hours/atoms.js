export const CADRE_VIDE = {
	periodes: [],
	semaines: [],
	vacances: 0,
	inconnu: false
};
