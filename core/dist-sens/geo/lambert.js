const E = .081819191042816;
const A = 6378137;
const RAD = Math.PI / 180;
/** Isometric latitude. */
const isometric = (phi) => Math.log(Math.tan(Math.PI / 4 + phi / 2) * ((1 - E * Math.sin(phi)) / (1 + E * Math.sin(phi))) ** (E / 2));
function projection(parallel1, parallel2, origin, x0, y0) {
	const [phi1, phi2, phi0] = [
		parallel1 * RAD,
		parallel2 * RAD,
		origin * RAD
	];
	const normal = (phi) => A / Math.sqrt(1 - E * E * Math.sin(phi) ** 2);
	const n = Math.log(normal(phi2) * Math.cos(phi2) / (normal(phi1) * Math.cos(phi1))) / (isometric(phi1) - isometric(phi2));
	const c = normal(phi1) * Math.cos(phi1) / n * Math.exp(n * isometric(phi1));
	return {
		n,
		c,
		x0,
		yPole: y0 + c * Math.exp(-n * isometric(phi0)),
		lambda0: 3 * RAD
	};
}
const LAMBERT_93 = projection(44, 49, 46.5, 7e5, 66e5);
/** The nine conic zones CC42 to CC50 that towns and départements use. */
const CONIQUES = Array.from({ length: 9 }, (_, i) => projection(42 + i - .75, 42 + i + .75, 42 + i, 17e5, (i + 1) * 1e6 + 2e5));
function inverse({ n, c, x0, yPole, lambda0 }, x, y) {
	const radius = Math.hypot(x - x0, y - yPole);
	const longitude = lambda0 + Math.atan2(x - x0, yPole - y) / n;
	const target = -Math.log(radius / c) / n;
	let phi = 2 * Math.atan(Math.exp(target)) - Math.PI / 2;
	// Converges by a factor of 150 a turn: six turns leave less than a micrometre.
	for (let i = 0; i < 6; i++) phi = 2 * Math.atan(((1 + E * Math.sin(phi)) / (1 - E * Math.sin(phi))) ** (E / 2) * Math.exp(target)) - Math.PI / 2;
	return {
		latitude: round(phi / RAD),
		longitude: round(longitude / RAD)
	};
}
/** Six decimals: a tenth of a metre, finer than what was measured. */
const round = (degrees) => Math.round(degrees * 1e6) / 1e6;
/** Lambert-93 metres to degrees, or null out of its area: `lambert93(652709.4, 6862305.3)` is near Notre-Dame, 48.853, 2.355. */
export function lambert93(x, y) {
	return x > 0 && x < 13e5 && y > 6e6 && y < 72e5 ? inverse(LAMBERT_93, x, y) : null;
}
/** Conic zone metres (CC42 to CC50) to degrees: the zone is told by the millions of the ordinate. */
export function coniqueConforme(x, y) {
	if (x < 1e6 || x > 24e5) return null;
	const zone = CONIQUES[Math.round((y - 2e5) / 1e6) - 1];
	return zone === undefined ? null : inverse(zone, x, y);
}
