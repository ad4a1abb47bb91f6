/**
* Is a point in a territory, or near it? Outlines are flat arrays of longitudes and latitudes: a few hundred vertices
* each, asked once a row, so no geometry library is worth its weight.
*/
import { distance, inBox } from "./point.js";
/** From GeoJSON coordinates; null when the geometry is not an area: `contourOf('Polygon', [[[2, 48], [3, 48], [3, 49], [2, 48]]])`. */
export function contourOf(type, coordinates) {
	const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
	const anneaux = [];
	let south = 90;
	let north = -90;
	let west = 180;
	let east = -180;
	for (const polygon of polygons) {
		for (const ring of polygon) {
			const flat = new Float64Array(ring.length * 2);
			for (let i = 0; i < ring.length; i++) {
				const longitude = Number(ring[i]?.[0]);
				const latitude = Number(ring[i]?.[1]);
				flat[i * 2] = longitude;
				flat[i * 2 + 1] = latitude;
				south = Math.min(south, latitude);
				north = Math.max(north, latitude);
				west = Math.min(west, longitude);
				east = Math.max(east, longitude);
			}
			anneaux.push(flat);
		}
	}
	return anneaux.length > 0 ? {
		anneaux,
		boite: {
			south,
			west,
			north,
			east
		}
	} : null;
}
/** Even-odd ray casting over every ring. */
function inside(point, contour) {
	const { latitude: y, longitude: x } = point;
	let within = false;
	for (const ring of contour.anneaux) {
		for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
			const yi = ring[i + 1];
			const yj = ring[j + 1];
			if (yi > y === yj > y) continue;
			const xi = ring[i];
			const xj = ring[j];
			if (x < (xj - xi) * (y - yi) / (yj - yi) + xi) within = !within;
		}
	}
	return within;
}
/** Metres from the point to the nearest edge, on a plane laid at the point: exact enough for margins of kilometres. */
function distanceToEdge(point, contour) {
	const scale = Math.cos(point.latitude * Math.PI / 180);
	let best = Number.POSITIVE_INFINITY;
	let nearest = point;
	for (const ring of contour.anneaux) {
		for (let i = 0; i + 3 < ring.length; i += 2) {
			const ax = (ring[i] - point.longitude) * scale;
			const ay = ring[i + 1] - point.latitude;
			const dx = (ring[i + 2] - ring[i]) * scale;
			const dy = ring[i + 3] - ring[i + 1];
			const length = dx * dx + dy * dy;
			const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
			const ex = ax + along * dx;
			const ey = ay + along * dy;
			const squared = ex * ex + ey * ey;
			if (squared < best) {
				best = squared;
				nearest = {
					longitude: point.longitude + ex / scale,
					latitude: point.latitude + ey
				};
			}
		}
	}
	return distance(point, nearest);
}
/** True when the point lies within the outline, or within `margeMetres` of it. */
export function inContour(point, contour, margeMetres = 0) {
	if (!inBox(point, contour.boite, margeMetres)) return false;
	if (inside(point, contour)) return true;
	return margeMetres > 0 && distanceToEdge(point, contour) <= margeMetres;
}
