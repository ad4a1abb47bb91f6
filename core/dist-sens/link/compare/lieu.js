/** Where two places are: address, point and town together, since they depend on each other too much to be counted apart. */
import { distance } from "../../geo/point.js";
import { shares, sizeOf } from "../listes.js";
import { rangsOf } from "../modele.js";
import { VOIES_ORDINAIRES } from "../mots.js";
import { sameCommune, sameName } from "./commune.js";
import { overlap } from "./mots.js";
import { sameWords } from "./nom.js";
import { isEveryday } from "./service.js";
const RANGS = rangsOf("lieu");
// Numbers of one door or of its neighbour: 12 and 14 are often the two entrances of one house.
const NUMEROS_VOISINS = 4;
// One street however written: most of the words, or all those of the shorter line with one whole word among them.
const RUE = {
	dice: .7,
	inclusion: .95,
	commun: .85
};
// Two streets that share less than this are two.
const AUTRE_RUE = .3;
/** Metres between two points: what may still be said of them. */
const METRES = {
	/** The width of a building: geocoders of one door differ by that. */
	point: 40,
	/** Across a square. Blocking finds any two points that near (see bloc.ts). */
	deuxPas: 150,
	/** Between two geocodings of one numbered door. */
	porte: 300,
	quartier: 600,
	/** Without its number, a geocoder puts a door anywhere along the street. */
	rue: 1e3,
	/** From the town hall to the edge of an ordinary commune. */
	commune: 3e3
};
function compareNumeros(t, a, b) {
	if (sizeOf(t.numeros, a) === 0 || sizeOf(t.numeros, b) === 0) return "inconnu";
	if (shares(t.numeros, a, b) !== 0) return "égal";
	const first = t.numeros.valeurs[t.numeros.debuts[a]];
	const other = t.numeros.valeurs[t.numeros.debuts[b]];
	return Math.abs(first - other) <= NUMEROS_VOISINS ? "voisin" : "autre";
}
function metres(t, a, b) {
	const [la, lb] = [t.latitude[a], t.latitude[b]];
	if (Number.isNaN(la) || Number.isNaN(lb)) return Number.NaN;
	return distance({
		latitude: la,
		longitude: t.longitude[a]
	}, {
		latitude: lb,
		longitude: t.longitude[b]
	});
}
/** True when only words that any village has name the street: "place de l'église". */
function isOrdinary(t, r) {
	const end = t.voie.debuts[r + 1];
	for (let i = t.voie.debuts[r]; i < end; i++) if (!VOIES_ORDINAIRES.has(t.mots[t.voie.valeurs[i]])) return false;
	return true;
}
export function compareLieu(t, a, b) {
	const same = sameCommune(t, a, b);
	const far = metres(t, a, b);
	const streets = sizeOf(t.voie, a) > 0 && sizeOf(t.voie, b) > 0 ? overlap(t, t.voie, a, t.voie, b, () => 1) : null;
	const sameStreet = streets !== null && isOneStreet(streets);
	const numeros = compareNumeros(t, a, b);
	if (sameStreet && same !== false) return alongStreet(t, a, b, numeros, far);
	if (sameStreet && numeros === "égal" && far <= METRES.porte) return RANGS["même numéro, même voie"];
	if (far <= METRES.point) return RANGS["même point"];
	if (far <= METRES.deuxPas) return RANGS["à deux pas"];
	if (far <= METRES.quartier) return RANGS["même quartier"];
	if (same === false && streets !== null && isEveryday(t, a, b)) return RANGS["autre commune, autre voie"];
	if (Number.isNaN(far)) {
		if (same === null) return RANGS.inconnu;
		if (same === false) return t.departement[a] === t.departement[b] ? RANGS["commune voisine"] : RANGS.loin;
		if (isSilent(t, a) || isSilent(t, b)) return RANGS[sameName(t, a, b) || sameWords(t, a, b) ? "même commune, adresse tue" : "même commune"];
		// Two numbers in two streets are two doors; a street without its number may be another writing of the same.
		const twoDoors = streets !== null && streets.dice < AUTRE_RUE && numeros !== "inconnu";
		return RANGS[twoDoors ? "ailleurs dans la commune" : "même commune"];
	}
	if (same === true && (far <= METRES.commune || sameName(t, a, b))) return RANGS["ailleurs dans la commune"];
	return far <= METRES.commune || same === true ? RANGS["commune voisine"] : RANGS.loin;
}
const isOneStreet = ({ dice, inclusion, commun }) => dice >= RUE.dice || inclusion >= RUE.inclusion && commun >= RUE.commun;
/** Two doors of one street of one town. */
function alongStreet(t, a, b, numeros, far) {
	if (numeros === "égal") return RANGS["même numéro, même voie"];
	if (numeros === "autre") return RANGS["même voie, autre numéro"];
	// Every village has its "place de la mairie", and a commune may hold ten villages: it takes the same words to be one.
	if (Number.isNaN(far) && isOrdinary(t, a) && !sameWords(t, a, b)) return RANGS["même commune"];
	const apart = far > (numeros === "inconnu" ? METRES.rue : METRES.porte);
	return RANGS[apart ? "même quartier" : "même voie, même point"];
}
/** True when nothing of the place is said but its town. */
const isSilent = (t, r) => sizeOf(t.voie, r) === 0 && Number.isNaN(t.latitude[r]);
