export const COMPARAISONS = {
	/** Words of the names, services and small words aside; generic words weigh little (see mots.ts). */
	nom: [
		{
			niveau: "mêmes mots",
			poids: 5.5
		},
		{
			niveau: "presque les mêmes mots",
			poids: 4.5
		},
		{
			niveau: "l’un dans l’autre",
			poids: 3
		},
		{
			niveau: "en partie",
			poids: 2.5
		},
		{
			niveau: "mêmes mots courants",
			poids: 2.5
		},
		{
			niveau: "mots courants l’un dans l’autre",
			poids: 1
		},
		{
			niveau: "un mot en commun, d’autres non",
			poids: .5
		},
		{
			niveau: "étrangers",
			poids: -1.5
		},
		{
			niveau: "chacun son nom propre",
			poids: -4
		},
		{
			niveau: "inconnu",
			poids: -.5
		}
	],
	service: [
		{
			niveau: "le même",
			poids: 3.5
		},
		{
			niveau: "l’un peut loger l’autre",
			poids: -1
		},
		{
			niveau: "inconnu",
			poids: 0
		},
		{
			niveau: "autorité et service qu’elle porte",
			poids: -4
		},
		{
			niveau: "deux genres de lieu",
			poids: -4
		},
		{
			niveau: "deux services nommés",
			poids: -7
		}
	],
	/** Address, point and commune together: they depend on each other too much to be counted apart. */
	lieu: [
		{
			niveau: "même numéro, même voie",
			poids: 6.5
		},
		{
			niveau: "même voie, même point",
			poids: 5
		},
		{
			niveau: "même point",
			poids: 2.5
		},
		{
			niveau: "à deux pas",
			poids: 1.5
		},
		{
			niveau: "même voie, autre numéro",
			poids: -.5
		},
		{
			niveau: "même quartier",
			poids: 0
		},
		{
			niveau: "même commune",
			poids: -1
		},
		{
			niveau: "ailleurs dans la commune",
			poids: -3
		},
		{
			niveau: "commune voisine",
			poids: -7
		},
		{
			niveau: "loin",
			poids: -11
		},
		{
			niveau: "inconnu",
			poids: -1
		},
		{
			niveau: "même commune, adresse tue",
			poids: 1
		},
		{
			niveau: "autre commune, autre voie",
			poids: -15
		}
	],
	telephone: [
		{
			niveau: "égal",
			poids: 5
		},
		{
			niveau: "égal, mais partagé",
			poids: 2
		},
		{
			niveau: "différent",
			poids: -1
		},
		{
			niveau: "inconnu",
			poids: 0
		}
	],
	courriel: [
		{
			niveau: "égal",
			poids: 4
		},
		{
			niveau: "égal, mais partagé",
			poids: 2
		},
		{
			niveau: "même domaine",
			poids: .5
		},
		{
			niveau: "différent",
			poids: -.5
		},
		{
			niveau: "inconnu",
			poids: 0
		}
	],
	site: [
		{
			niveau: "égal",
			poids: 3
		},
		{
			niveau: "égal, mais partagé",
			poids: 1.5
		},
		{
			niveau: "même hôte",
			poids: 0
		},
		{
			niveau: "différent",
			poids: -1
		},
		{
			niveau: "inconnu",
			poids: 0
		}
	],
	pivot: [
		{
			niveau: "égal",
			poids: 4
		},
		{
			niveau: "égal, mais partagé",
			poids: 1
		},
		{
			niveau: "même structure",
			poids: 1
		},
		{
			niveau: "différent",
			poids: -1
		},
		{
			niveau: "inconnu",
			poids: 0
		}
	],
	porteur: [
		{
			niveau: "l’un dit loger ou porter l’autre",
			poids: 3
		},
		{
			niveau: "le courriel ou le site de l’un nomme l’autre",
			poids: 1
		},
		{
			niveau: "inconnu",
			poids: 0
		}
	],
	mobilite: [{
		niveau: "rien à dire",
		poids: 0
	}, {
		niveau: "l’un se déplace, l’autre non",
		poids: -4.5
	}],
	annexe: [{
		niveau: "rien à dire",
		poids: 0
	}, {
		niveau: "l’un est une annexe, l’autre non",
		poids: -4.5
	}],
	origine: [
		{
			niveau: "deux sources",
			poids: 0
		},
		{
			niveau: "même source",
			poids: -4
		},
		{
			niveau: "même source, deux identifiants",
			poids: -20
		},
		{
			niveau: "même source, deux adresses",
			poids: -12
		}
	]
};
export const INDICES = Object.keys(COMPARAISONS);
/** The rank of each level in its comparison: `rangsOf('pivot')['même structure'] === 2`. */
export const rangsOf = (indice) => Object.fromEntries(COMPARAISONS[indice].map(({ niveau }, rang) => [niveau, rang]));
/** The weight before any clue: log2 of the odds that a proposed pair is one place (the fit leaves it at −6.0). */
export const A_PRIORI = -6;
/**
* Bands of the score: at or above `joindre` the two are one place; at or below `separer` they are not, whatever links them
* through others; between, a person should look. At half a bit the labelled pairs, once clustered, keep a precision of 99 % and gain
* recall over one bit (94.9 % for 93.1 % when it was set).
*/
export const BANDES = {
	joindre: .5,
	separer: -6
};
/**
* Blocking rules and the size above which a block says nothing and is cut: a pair that only such a block proposes is not
* compared. Records equal in all that is compared count once.
*/
export const BLOCS = {
	telephone: 60,
	courriel: 60,
	site: 60,
	pivot: 60,
	motEtLieu: 60,
	serviceEtLieu: 40,
	voie: 60,
	point: 60
};
