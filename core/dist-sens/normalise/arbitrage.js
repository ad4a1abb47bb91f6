/**
* Where words and codes leave a choice, the point decides: between communes that share a post code, between the winner of
* the vote and another that bears the written name, and for a row that says nothing but where it stands.
*/
import { distance } from "../geo/point.js";
import { normaliseCoordonnees } from "./coordonnees.js";
import { readNombre } from "./nombre.js";
/** Degrees as plainly written, good enough to choose between communes of one post code. */
export function pointDit(brut) {
	const latitude = readNombre(brut.valeurs.latitude?.[0]?.texte ?? "");
	const longitude = readNombre(brut.valeurs.longitude?.[0]?.texte ?? "");
	if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
	return {
		latitude,
		longitude
	};
}
/** Beyond these, a point no longer tells between communes that share a post code: the reach of a commune around its centre. */
const PRES_DU_CENTRE = 15e3;
const PRES_APPROCHE = 1500;
/**
* Has the point settle what the words left open: between communes with the same voices, or between the winner and another
* that bears the written name. Without a point, the most peopled commune of a shared post code is taken, and said to be
* deduced: right 75 times of 100 over the sources (6,300 rows whose commune is known). Homonyms stay undecided.
*/
export function settle(localite, point, geographie) {
	const { commune, exaequo, rivales, nommee } = localite;
	if (commune === null && exaequo.length > 0) {
		const near = point === null ? null : nearest(point, exaequo);
		const fallback = nommee === "exacte" || nommee === "ancienne" ? null : mostPeopled(exaequo);
		return {
			commune: near ?? fallback,
			exaequo,
			rivales,
			nommee,
			ancienne: localite.ancienne
		};
	}
	if (point === null || nommee === "exacte" || rivales.length === 0) return localite;
	const right = rivales.filter((rivale) => isNearer(point, rivale, commune, geographie));
	return right.length === 1 && right[0] !== undefined ? {
		commune: right[0],
		exaequo: [],
		rivales: [],
		nommee: "exacte",
		ancienne: null
	} : localite;
}
const mostPeopled = (communes) => communes.reduce((a, b) => b.population > a.population || b.population === a.population && b.code < a.code ? b : a);
function nearest(point, communes) {
	let found = null;
	let best = Number.POSITIVE_INFINITY;
	for (const commune of communes) {
		if (commune.point === null) continue;
		const metres = distance(point, commune.point);
		if (metres >= best || metres > (commune.point.approximatif ? PRES_APPROCHE : PRES_DU_CENTRE)) continue;
		best = metres;
		found = commune;
	}
	return found;
}
/** The named commune is right when the point is in its département and not in the other's, or twice as near to its centre. */
function isNearer(point, nommee, autre, geographie) {
	if (autre === null || autre.departement !== nommee.departement) return geographie.dansDepartement(point, nommee.departement, 0) === true && (autre === null || geographie.dansDepartement(point, autre.departement, 3e3) === false);
	if (nommee.point === null || autre.point === null) return false;
	return distance(point, nommee.point) * 2 < distance(point, autre.point);
}
/**
* A row that has nothing but a point: the commune whose centre is nearest. Over the sources it is the right one 9 times of
* 10 within 2 km of an official centre, or 1 km of an approximate one; farther, the commune stays unknown.
*/
export function communeAuPoint(brut, ctx, departements) {
	const { latitude, longitude } = normaliseCoordonnees(brut, ctx, null).valeurs;
	if (latitude === undefined || longitude === undefined) return null;
	const point = {
		latitude,
		longitude
	};
	let found = null;
	let best = 2e3;
	for (const commune of ctx.geographie.communes()) {
		const centre = commune.point;
		if (centre === null || Math.abs(centre.latitude - latitude) > .02) continue;
		if (departements.length > 0 && !departements.includes(commune.departement)) continue;
		const metres = distance(point, centre);
		if (metres > best || centre.approximatif && metres > 1e3) continue;
		best = metres;
		found = commune;
	}
	return found;
}
