/**
* Kinds of place: the codes of data.inclusion and of the national map, with their labels. The schema leaves this list open: an
* unknown kind is kept raw, and a line here is enough to extend the list.
*/
import { defineListe } from "./liste.js";
export const TYPOLOGIES = defineListe("typologie", {
	ACI: {
		egal: [
			"Structures porteuses d’ateliers et chantiers d’insertion (ACI)",
			"atelier et chantier d'insertion",
			"chantier d'insertion"
		],
		mots: ["chantier d'insertion", "chantiers d'insertion"]
	},
	ACIPHC: { egal: ["SIAE — Atelier chantier d’insertion premières heures en chantier"] },
	AFPA: { egal: ["Agence nationale pour la formation professionnelle des adultes (AFPA)"] },
	AI: { egal: ["Associations intermédiaires (AI)"] },
	ASE: { egal: ["Aide sociale à l’enfance (ASE)"] },
	ASSO: {
		egal: [
			"Associations",
			"association",
			"associatif",
			"assoc",
			"asso loi 1901",
			"structure associative",
			"association loi 1901"
		],
		mots: [
			"association",
			"associations",
			"associative",
			"associatif"
		],
		sauf: [
			"association intermediaire",
			"associations intermediaires",
			"maison des associations",
			"association de chomeurs"
		]
	},
	ASSO_CHOMEUR: { egal: ["Associations de chômeurs"] },
	AVIP: { egal: ["Crèche À Vocation d’Insertion Professionnelle (AVIP)"] },
	Autre: { egal: ["Autre"] },
	BIB: {
		egal: [
			"Bibliothèque / Médiathèque",
			"bibliothèque",
			"médiathèque",
			"bibliotheques",
			"mediatheques",
			"bibliothèque municipale",
			"médiathèque municipale",
			"bibliothèque / médiathèque",
			"ludothèque",
			"Bibliotheque",
			"Espace Culturel/Médiathèque",
			"BU"
		],
		mots: [
			"bibliothèque",
			"bibliothèques",
			"médiathèque",
			"médiathèques",
			"ludothèque",
			"bibliobus",
			"médiabus"
		]
	},
	CAARUD: { egal: ["CAARUD - Centre d’accueil et d’accompagnement à la réduction de risques pour usagers de drogues"] },
	CADA: { egal: ["Centres d’accueil de demandeurs d’asile (CADA)"] },
	CAF: {
		egal: [
			"Caisses d’allocation familiale (CAF)",
			"caisse d'allocations familiales",
			"CAF",
			"point CAF"
		],
		mots: [
			"caisse d'allocations familiales",
			"caisse d'allocation familiale",
			"caf"
		],
		sauf: ["point numerique caf", "point d acces numerique caf"]
	},
	CAP_EMPLOI: {
		egal: [
			"Cap Emploi",
			"capemploi",
			"cap-emploi"
		],
		mots: ["cap emploi"]
	},
	CAVA: { egal: ["Centres d’adaptation à la vie active (CAVA)"] },
	CC: {
		egal: [
			"Communautés de Commune",
			"communauté de communes",
			"communautes de communes",
			"comcom"
		],
		mots: ["communauté de communes", "communautés de communes"]
	},
	CCAS: {
		egal: [
			"Centres communaux d’action sociale (CCAS)",
			"centre communal d'action sociale",
			"CCAS"
		],
		mots: ["centre communal d'action sociale", "ccas"]
	},
	CCONS: {
		egal: [
			"Chambres consulaires (CCI, CMA, CA)",
			"chambre consulaire",
			"CCI",
			"CMA",
			"chambre de commerce et d'industrie",
			"chambre de métiers et de l'artisanat",
			"chambre d'agriculture"
		],
		mots: [
			"chambre de commerce",
			"chambre de métiers",
			"chambre d'agriculture",
			"chambre consulaire"
		]
	},
	CD: {
		egal: [
			"Conseils Départementaux (CD)",
			"conseil départemental",
			"département",
			"conseil général"
		],
		mots: ["conseil départemental"],
		sauf: ["services sociaux", "maison departementale"]
	},
	CDAS: { egal: ["Centre Départementale d’Action Sociale (CDAS)"] },
	CFP: {
		egal: [
			"Centre des Finances Publiques (CFP)",
			"centre des finances publiques",
			"trésorerie",
			"DGFIP"
		],
		mots: ["finances publiques", "trésorerie"]
	},
	CHRS: {
		egal: ["Centres d’hébergement et de réinsertion sociale (CHRS)", "centre d'hébergement et de réinsertion sociale"],
		mots: ["hébergement et de réinsertion sociale", "chrs"]
	},
	CHU: { egal: ["Centres d’hébergement d’urgence (CHU)"] },
	CIAS: {
		egal: ["Centres intercommunaux d’action sociale (CIAS)", "centre intercommunal d'action sociale"],
		mots: ["centre intercommunal d'action sociale", "cias"]
	},
	CIDFF: {
		egal: ["Centres d’information sur les droits des femmes et des familles (CIDFF)", "centre d'information sur les droits des femmes et des familles"],
		mots: ["droits des femmes", "cidff"]
	},
	CITMET: {
		egal: ["Cité des métiers"],
		mots: ["cité des métiers"]
	},
	CMP: { egal: ["Centre Médico-Psychologique (CMP)"] },
	CMS: { egal: ["Centre Médico-Social (CMS)"] },
	CPAM: {
		egal: [
			"Caisse Primaire d’Assurance Maladie (CPAM)",
			"caisse primaire d'assurance maladie",
			"assurance maladie",
			"ameli"
		],
		mots: [
			"caisse primaire d'assurance maladie",
			"assurance maladie",
			"cpam"
		]
	},
	CPH: { egal: ["Centres provisoires d’hébergement (CPH)"] },
	CS: {
		egal: [
			"Centre social",
			"centres sociaux",
			"centre social"
		],
		mots: ["centre social", "centres sociaux"],
		sauf: ["centre socio culturel"]
	},
	CSAPA: { egal: ["CSAPA - Centre de soins, d’accompagnement et de prévention en addictologie"] },
	CSC: {
		egal: [
			"Centre Socio-Culturel (CSC)",
			"centre socioculturel",
			"centre socio-culturel",
			"centre social et culturel",
			"maison sociale et culturelle"
		],
		mots: [
			"centre socio culturel",
			"centre socioculturel",
			"centre social et culturel",
			"centres socioculturels"
		]
	},
	DEETS: { egal: ["Directions de l’Economie, de l’Emploi, du Travail et des Solidarités (DEETS)"] },
	DEPT: { egal: [
		"Services sociaux du Conseil départemental",
		"service social départemental",
		"Structure d'action sociale départementale"
	] },
	DIPLP: { egal: ["Délégation interministérielles à la prévention et à la lutte contre la pauvreté"] },
	E2C: {
		egal: [
			"E2C - École de la 2e chance",
			"école de la deuxième chance",
			"ecoles-de-la-deuxieme-chance"
		],
		mots: ["école de la deuxième chance", "école de la 2e chance"]
	},
	EA: { egal: ["Entreprise adaptée (EA)"] },
	EATT: { egal: ["Entreprise Adaptée (EATT)"] },
	EI: { egal: ["Entreprises d’insertion (EI)", "entreprise d'insertion"] },
	EITI: { egal: ["Entreprises d’insertion par le travail indépendant (EITI)"] },
	ENM: {
		egal: [
			"Espace Numérique Mobile (ENM)",
			"espace numérique mobile",
			"bus numérique"
		],
		mots: ["espace numérique mobile", "bus numérique"]
	},
	EPCI: {
		egal: [
			"Intercommunalité (EPCI)",
			"intercommunalité",
			"communauté d'agglomération",
			"communauté urbaine",
			"métropole",
			"Établissement public de coopération intercommunale (EPCI)"
		],
		mots: [
			"intercommunalité",
			"communauté d'agglomération",
			"communauté urbaine",
			"coopération intercommunale"
		]
	},
	EPI: {
		egal: ["Espace Public Internet (EPI)", "espace public internet"],
		mots: ["espace public internet"]
	},
	EPIDE: {
		egal: ["EPIDE - Établissement pour l’insertion dans l’emploi"],
		mots: ["epide"]
	},
	EPN: {
		egal: [
			"Espace Public Numérique (EPN)",
			"espace public numérique",
			"espaces-publics-numeriques",
			"EPN",
			"Espace Public Numérique autre",
			"espace numérique",
			"cyber-base",
			"cyberbase",
			"cybercentre",
			"cyber-centre",
			"Cyberbase/Cybercase",
			"cybercase",
			"cybercommune"
		],
		mots: [
			"espace public numérique",
			"espaces publics numériques",
			"epn",
			"cyber base",
			"cyberbase",
			"cybercentre",
			"cyber centre",
			"cybercase",
			"cyberespace",
			"espace multimédia",
			"espace numérique"
		],
		sauf: ["espace numérique mobile"]
	},
	ES: {
		egal: ["Épicerie Solidaire", "épicerie sociale"],
		mots: ["épicerie solidaire", "épicerie sociale"]
	},
	ESAT: { egal: ["Établissements ou services d'aide par le travail"] },
	ESS: { egal: ["Entreprise de l’Économie Sociale et Solidaire"] },
	ETABL_PRI: { egal: [
		"Établissement privé",
		"privé",
		"entreprise",
		"SARL",
		"SAS",
		"SA",
		"EURL",
		"entreprise privée",
		"Société à responsabilité limitée (SARL)",
		"Société par actions simplifiée (SAS)"
	] },
	ETABL_PUB: {
		egal: [
			"Établissement public",
			"public",
			"service public",
			"Etablissement public de l'Etat"
		],
		mots: ["établissement public"],
		sauf: ["cooperation intercommunale"]
	},
	ETAT: {
		egal: [
			"Service de l’État",
			"Etat",
			"service de l'Etat",
			"administration"
		],
		mots: ["service de l'état"]
	},
	ETTI: { egal: ["Entreprises de travail temporaire d’insertion (ETTI)"] },
	EVS: {
		egal: ["Espace de Vie Sociale (EVS)", "espace de vie sociale"],
		mots: ["espace de vie sociale"]
	},
	FABLAB: {
		egal: [
			"Fablab / Atelier partagé",
			"fab lab",
			"hackerspace",
			"Fablab/Hackerspace",
			"atelier partagé",
			"makerspace"
		],
		mots: [
			"fablab",
			"fab lab",
			"fablabs",
			"hackerspace",
			"makerspace",
			"living lab"
		]
	},
	FABRIQUE: { egal: ["Fabrique"] },
	FAIS: { egal: ["Fédérations d’acteurs de l’insertion et de la solidarité"] },
	FT: {
		egal: [
			"France Travail",
			"PE",
			"pole-emploi",
			"pôle emploi",
			"france travail",
			"agence pôle emploi",
			"agence france travail"
		],
		mots: ["pôle emploi", "france travail"]
	},
	GEIQ: { egal: ["Groupements d’employeurs pour l’insertion et la qualification (GEIQ)"] },
	HUDA: { egal: ["HUDA - Hébergement d’urgence pour demandeurs d’asile"] },
	LA_POSTE: {
		egal: [
			"Bureau de poste / Agence postale",
			"la poste",
			"bureau de poste",
			"agence postale",
			"agence postale communale",
			"relais poste",
			"point poste",
			"la-poste"
		],
		mots: [
			"la poste",
			"bureau de poste",
			"agence postale"
		]
	},
	MDA: {
		egal: ["Maison Départementale de l’Autonomie", "maison de l'autonomie"],
		mots: ["maison départementale de l'autonomie"]
	},
	MDE: {
		egal: [
			"Maison de l’emploi",
			"maison de l'emploi",
			"maisons-de-l-emploi",
			"Maison de l'Emploi"
		],
		mots: ["maison de l'emploi"],
		sauf: ["emploi et de la formation"]
	},
	MDEF: {
		egal: ["Maison de l’emploi et de la formation"],
		mots: ["maison de l'emploi et de la formation"]
	},
	MDH: {
		egal: ["Maison des Habitants"],
		mots: ["maison des habitants"]
	},
	MDPH: {
		egal: ["Maison Départementale des Personnes Handicapées", "maison départementale des personnes handicapées"],
		mots: ["maison départementale des personnes handicapées", "mdph"]
	},
	MDS: {
		egal: [
			"Maison Départementale des Solidarités",
			"maison des solidarités",
			"maison du département",
			"maison départementale de la solidarité",
			"maisons-des-solidarites"
		],
		mots: [
			"maison départementale des solidarités",
			"maison départementale de la solidarité",
			"maison des solidarités"
		]
	},
	MJC: {
		egal: ["Maison des jeunes et de la culture", "maison des jeunes et de la culture"],
		mots: ["maison des jeunes et de la culture", "mjc"]
	},
	ML: {
		egal: [
			"Mission Locale",
			"mission-locale",
			"missions locales"
		],
		mots: ["mission locale", "missions locales"]
	},
	MQ: {
		egal: [
			"Maison de quartier",
			"maison de quartier",
			"maison pour tous"
		],
		mots: [
			"maison de quartier",
			"maisons de quartier",
			"maison pour tous"
		]
	},
	MSA: {
		egal: ["Mutualité Sociale Agricole", "mutualite-sociale-agricole"],
		mots: ["mutualité sociale agricole", "msa"]
	},
	MSAP: {
		egal: [
			"Maison de Services Au Public (MSAP)",
			"maison de services au public",
			"maison de service au public",
			"Maison de Service au Public (MSAP)"
		],
		mots: [
			"maison de services au public",
			"maison de service au public",
			"msap"
		]
	},
	MUNI: {
		egal: [
			"Municipalités",
			"mairie",
			"commune",
			"municipalité",
			"communes",
			"ville",
			"hôtel de ville",
			"Hotel de ville",
			"collectivité",
			"Collectivité locale ou territoriale",
			"collectivité territoriale",
			"collectivité publique",
			"mairie annexe"
		],
		mots: [
			"mairie",
			"mairies",
			"municipalité",
			"hôtel de ville"
		],
		sauf: ["mairie de quartier annexe fermee"]
	},
	OACAS: { egal: ["Structures agréées Organisme d’accueil communautaire et d’activité solidaire (OACAS)"] },
	ODC: { egal: ["Organisation délégataire d’un CD"] },
	OF: {
		egal: [
			"Organisme de formations",
			"organisme de formation",
			"organismes de formation",
			"centre de formation",
			"Organisme de formations",
			"GRETA"
		],
		mots: [
			"organisme de formation",
			"organismes de formation",
			"centre de formation"
		]
	},
	OIL: { egal: ["Opérateur d’intermédiation locative"] },
	OPCS: { egal: ["Organisation porteuse de la clause sociale"] },
	PAD: {
		egal: [
			"Point d’Accès au Droit",
			"point d'accès au droit",
			"point-justice",
			"points-justice"
		],
		mots: ["point d'accès au droit", "point justice"]
	},
	PENSION: { egal: ["Pension de famille / résidence accueil"] },
	PI: { egal: ["Point Information (PI)"] },
	PIJ_BIJ: {
		egal: [
			"Points et bureaux information jeunesse (PIJ/BIJ)",
			"PIJ",
			"BIJ",
			"CRIJ",
			"information jeunesse",
			"point information jeunesse",
			"bureau information jeunesse",
			"reseau-information-jeunesse",
			"Points et Bureaux Information Jeunesse"
		],
		mots: [
			"information jeunesse",
			"pij",
			"bij",
			"crij"
		]
	},
	PIMMS: {
		egal: [
			"Point Information Médiation Multi Services (PIMMS)",
			"pimms médiation",
			"pimms-mediation",
			"Point Information Médiation Multi Services"
		],
		mots: ["pimms"]
	},
	PJJ: { egal: ["Protection judiciaire de la jeunesse (PJJ)"] },
	PLIE: { egal: ["Plans locaux pour l’insertion et l’emploi (PLIE)"] },
	PREF: {
		egal: [
			"Préfecture, Sous-Préfecture",
			"préfecture",
			"sous-préfecture",
			"Préfecture et Sous-Préfecture"
		],
		mots: ["préfecture", "sous préfecture"]
	},
	PREVENTION: { egal: ["Service ou club de prévention"] },
	REG: {
		egal: [
			"Région",
			"conseil régional",
			"regions"
		],
		mots: ["conseil régional"]
	},
	RELAIS_LECTURE: { egal: ["Relais lecture"] },
	RESSOURCERIE: {
		egal: [
			"Ressourcerie",
			"ressourceries",
			"recyclerie"
		],
		mots: ["ressourcerie", "recyclerie"]
	},
	RFS: {
		egal: [
			"Réseau France Services",
			"france services",
			"france service",
			"france-services",
			"france-service",
			"FS",
			"MFS",
			"espace france services",
			"maison france services",
			"Point France Services",
			"FS itinerante",
			"Antenne France Services"
		],
		mots: ["france services", "france service"],
		sauf: ["conseiller numerique", "conseillers numeriques"]
	},
	RS_FJT: {
		egal: [
			"Résidence sociale / FJT - Foyer de Jeunes Travailleurs",
			"foyer de jeunes travailleurs",
			"FJT",
			"résidence sociale",
			"residences-fjt"
		],
		mots: ["foyer de jeunes travailleurs", "foyer jeunes travailleurs"]
	},
	SCP: { egal: ["Services et clubs de prévention"] },
	SPIP: { egal: ["Services pénitentiaires d’insertion et de probation (SPIP)"] },
	TIERS_LIEUX: {
		egal: [
			"Tiers lieu & coworking",
			"tiers-lieu",
			"tiers-lieux",
			"tiers lieu",
			"coworking",
			"espace de coworking",
			"TL",
			"co-working",
			"Tiers-lieu / Coworking / FabLab / Hackerspace"
		],
		mots: [
			"tiers lieu",
			"tiers lieux",
			"coworking",
			"co working"
		]
	},
	UDAF: {
		egal: ["Union Départementale d’Aide aux Familles (UDAF)"],
		mots: ["udaf", "associations familiales"]
	}
});
