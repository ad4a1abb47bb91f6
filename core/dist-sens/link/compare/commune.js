/**
* Same commune: true, false, or null when one of the two does not say. Two codes or two names that differ are two communes even under
* one post code; a post code alone makes them one, for want of better.
*/
export function sameCommune(t, a, b) {
	const [ca, cb] = [t.commune[a], t.commune[b]];
	if (ca !== 0 && ca === cb) return true;
	const [ia, ib] = [t.insee[a], t.insee[b]];
	if (ia !== 0 && ib !== 0) return ia === ib;
	const [pa, pb] = [t.codePostal[a], t.codePostal[b]];
	return pa === 0 || pb === 0 ? null : pa === pb;
}
/** True when both say the same town, not only the same post code. */
export function sameName(t, a, b) {
	return t.insee[a] !== 0 && t.insee[a] === t.insee[b] || t.commune[a] !== 0 && t.commune[a] === t.commune[b];
}
