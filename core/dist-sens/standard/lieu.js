// "73282932000074", "732829320", "W123456789", "0123456001"
const FORMES = [
	["siret", /^\d{14}$/],
	["siren", /^\d{9}$/],
	["rna", /^W[0-9A-Z]{9}$/],
	["ridet", /^\d{10}$/]
];
/** The kind of a pivot by its shape: `pivotOf('W123456789') → { sorte: 'rna', code: 'W123456789' }`. Keys are not checked here. */
export function pivotOf(code) {
	return {
		sorte: FORMES.find(([, forme]) => forme.test(code))?.[0] ?? "inconnu",
		code
	};
}
/** The place behind a flat row: one structure when the row names one, one offer that holds all its services. */
export function lieuOfPlat(plat) {
	const structure = {
		pivot: plat.pivot === null ? null : pivotOf(plat.pivot),
		nom: plat.structure_parente
	};
	const offre = {
		services: plat.services,
		servicesDetailles: [],
		publics: plat.publics_specifiquement_adresses,
		prisesEnCharge: plat.prise_en_charge_specifique,
		frais: plat.frais_a_charge,
		modalitesAcces: plat.modalites_acces,
		modalitesAccompagnement: plat.modalites_accompagnement,
		horaires: plat.horaires,
		priseRdv: plat.prise_rdv,
		structure: null
	};
	return {
		id: plat.id,
		nom: plat.nom,
		typologies: plat.typologie,
		adresse: {
			voie: plat.adresse,
			complement: plat.complement_adresse,
			codePostal: plat.code_postal,
			commune: plat.commune,
			codeInsee: plat.code_insee
		},
		latitude: plat.latitude,
		longitude: plat.longitude,
		contact: {
			telephone: plat.telephone,
			courriels: plat.courriels,
			sites: plat.site_web
		},
		presentation: {
			resume: plat.presentation_resume,
			detail: plat.presentation_detail
		},
		itinerance: plat.itinerance,
		labels: {
			dispositifs: plat.dispositif_programmes_nationaux,
			formations: plat.formations_labels,
			autres: plat.autres_formations_labels
		},
		ficheAccesLibre: plat.fiche_acces_libre,
		source: plat.source,
		dateMaj: plat.date_maj,
		structures: structure.pivot === null && structure.nom === null ? [] : [structure],
		offres: [offre],
		visibilites: {}
	};
}
/** Values of a list over all offers, in order, each once. */
function union(offres, liste) {
	return offres.length === 1 ? liste(offres[0]) : [...new Set(offres.flatMap(liste))];
}
/** The first offer that says it speaks for the place: the flat row has room for one. */
function first(offres, champ) {
	return offres.find((o) => o[champ] !== null)?.[champ] ?? null;
}
/** The flat row of a place: `platOfLieu(lieuOfPlat(plat))` is `plat`; several offers add up, the first structure stands for all. */
export function platOfLieu(lieu) {
	const { adresse, contact, presentation, labels, offres } = lieu;
	const structure = lieu.structures[0];
	const listes = {
		typologie: lieu.typologies,
		courriels: contact.courriels,
		site_web: contact.sites,
		itinerance: lieu.itinerance,
		services: union(offres, (o) => o.services),
		publics_specifiquement_adresses: union(offres, (o) => o.publics),
		prise_en_charge_specifique: union(offres, (o) => o.prisesEnCharge),
		frais_a_charge: union(offres, (o) => o.frais),
		dispositif_programmes_nationaux: labels.dispositifs,
		formations_labels: labels.formations,
		autres_formations_labels: labels.autres,
		modalites_acces: union(offres, (o) => o.modalitesAcces),
		modalites_accompagnement: union(offres, (o) => o.modalitesAccompagnement)
	};
	return {
		...listes,
		id: lieu.id,
		pivot: structure?.pivot?.code ?? null,
		nom: lieu.nom,
		commune: adresse.commune,
		code_postal: adresse.codePostal,
		code_insee: adresse.codeInsee,
		adresse: adresse.voie,
		complement_adresse: adresse.complement,
		latitude: lieu.latitude,
		longitude: lieu.longitude,
		telephone: contact.telephone,
		horaires: first(offres, "horaires"),
		presentation_resume: presentation.resume,
		presentation_detail: presentation.detail,
		source: lieu.source,
		structure_parente: structure?.nom ?? null,
		date_maj: lieu.dateMaj,
		fiche_acces_libre: lieu.ficheAccesLibre,
		prise_rdv: first(offres, "priseRdv")
	};
}
