/** `featureOf(plat)`: the id apart, the point as geometry, every other field of the standard as a property. */
export function featureOf(plat) {
	const { id, latitude, longitude, ...properties } = plat;
	const geometry = latitude === null || longitude === null ? null : {
		type: "Point",
		coordinates: [longitude, latitude]
	};
	return {
		type: "Feature",
		id,
		geometry,
		properties
	};
}
/** Undoes `featureOf`. */
export function platOfFeature({ id, geometry, properties }) {
	return {
		...properties,
		id,
		latitude: geometry === null ? null : geometry.coordinates[1],
		longitude: geometry === null ? null : geometry.coordinates[0]
	};
}
/** Text of a FeatureCollection, piece by piece, one feature a line: writes files of any size in little memory. */
export function* geojsonLines(plats) {
	yield "{\"type\":\"FeatureCollection\",\"features\":[\n";
	let premier = true;
	for (const plat of plats) {
		yield `${premier ? "" : ",\n"}${JSON.stringify(featureOf(plat))}`;
		premier = false;
	}
	yield "\n]}\n";
}
