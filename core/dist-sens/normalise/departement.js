import { fold } from "../text/fold.js";
const INDEX = new WeakMap();
function index(geographie) {
	let known = INDEX.get(geographie);
	if (known === undefined) {
		known = new Map(geographie.departements().flatMap((d) => [[fold(d.nom), d.code], [d.code.toLowerCase(), d.code]]));
		INDEX.set(geographie, known);
	}
	return known;
}
// "59 - Nord", "Nord (59)", "2A", "974": the code, alone or beside a name.
const CODE = /(?:^|[^\da-z])(97\d|98\d|2[ab]|\d{1,2})(?![\da-z])/i;
/** Codes it may stand for, none when it cannot be read: `readDepartement('Nord (59)', g) → ['59']`, `'Corse' → ['2A', '2B']`. */
export function readDepartement(texte, geographie) {
	const folded = fold(texte);
	if (folded === "corse" || folded === "20") return ["2A", "2B"];
	const known = index(geographie);
	const byName = known.get(folded);
	if (byName !== undefined) return [byName];
	const code = texte.length <= 60 ? CODE.exec(texte)?.[1] : undefined;
	if (code !== undefined) {
		const found = known.get(code.toLowerCase().padStart(2, "0"));
		if (found !== undefined) return [found];
	}
	const spoken = known.get(folded.replace(/^(?:departement|dept) (?:de la |de l |de |du |des |d )?/, ""));
	return spoken === undefined ? [] : [spoken];
}
const REGIONS = new Set([
	...[
		"auvergne rhone alpes",
		"bourgogne franche comte",
		"bretagne",
		"centre val de loire",
		"corse",
		"grand est"
	],
	...[
		"hauts de france",
		"ile de france",
		"normandie",
		"nouvelle aquitaine",
		"occitanie",
		"pays de la loire"
	],
	...[
		"provence alpes cote d azur",
		"guadeloupe",
		"martinique",
		"guyane",
		"la reunion",
		"mayotte"
	]
]);
/** The whole text names a département or a region, as geocoders end their addresses: `isTerritoire('Bretagne', g)`. */
export function isTerritoire(texte, geographie) {
	const folded = fold(texte);
	return REGIONS.has(folded) || /[a-z]{3}/.test(folded) && index(geographie).has(folded);
}
