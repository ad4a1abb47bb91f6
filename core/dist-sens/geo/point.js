const EARTH_RADIUS_M = 6371008.8;
const RAD = Math.PI / 180;
/** Great-circle distance in metres (haversine): Lille–Paris, `distance({latitude: 50.63, longitude: 3.06}, {latitude: 48.86, longitude: 2.35}) ≈ 204 000`. */
export function distance(a, b) {
	const dLat = (b.latitude - a.latitude) * RAD;
	const dLon = (b.longitude - a.longitude) * RAD;
	const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * RAD) * Math.cos(b.latitude * RAD) * Math.sin(dLon / 2) ** 2;
	return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}
/** The smallest box around the points, or null when there is none. */
export function boxOf(points) {
	let south = 90;
	let north = -90;
	let west = 180;
	let east = -180;
	let seen = false;
	for (const p of points) {
		seen = true;
		if (p.latitude < south) south = p.latitude;
		if (p.latitude > north) north = p.latitude;
		if (p.longitude < west) west = p.longitude;
		if (p.longitude > east) east = p.longitude;
	}
	return seen ? {
		south,
		west,
		north,
		east
	} : null;
}
/** True when the point lies in the box, widened by a margin in metres on each side. */
export function inBox(p, box, marginMetres = 0) {
	const dLat = marginMetres / 111320;
	const dLon = dLat / Math.max(.2, Math.cos(p.latitude * RAD));
	return p.latitude >= box.south - dLat && p.latitude <= box.north + dLat && p.longitude >= box.west - dLon && p.longitude <= box.east + dLon;
}
