export const SANS_AUTORITE = new Map();
const CHANGEANTS = new Set([
	"telephone",
	"courriels",
	"site_web",
	"horaires",
	"prise_rdv",
	"presentation_resume",
	"presentation_detail"
]);
const PERIME_APRES_ANS = 3;
/** The newest day among those given, or null: `newest(['2021-05-01', null]) === '2021-05-01'`. */
export function newest(days) {
	let best = null;
	for (const day of days) if (day !== null && (best === null || day > best)) best = day;
	return best;
}
/** 2 recent, 1 undated, 0 stale. `freshness('2018-01-01', '2024-01-01') === 0`. */
function freshness(day, dernierJour) {
	if (day === null || dernierJour === null) return 1;
	const limit = `${Number(dernierJour.slice(0, 4)) - PERIME_APRES_ANS}${dernierJour.slice(4)}`;
	return day >= limit ? 2 : 0;
}
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
/**
* Sorts the candidates of a field, the one to publish first. Negative when `a` is to be believed rather than `b`.
* Never 0 for two different values.
*/
export function compareCandidats(champ, a, b, jury) {
	const said = Number(b.dit) - Number(a.dit);
	if (said !== 0) return said;
	const authority = (c) => Number(c.origines.some((o) => jury.autorites.get(o.source)?.has(champ) === true));
	const law = authority(b) - authority(a);
	if (law !== 0) return law;
	const dayA = newest(a.origines.map((o) => o.date));
	const dayB = newest(b.origines.map((o) => o.date));
	const steady = !CHANGEANTS.has(champ);
	const worth = (day) => Math.min(freshness(day, jury.dernierJour), steady ? 1 : 2);
	const fresh = worth(dayB) - worth(dayA);
	if (fresh !== 0) return fresh;
	const sources = (c) => new Set(c.origines.map((o) => o.source)).size;
	const agree = sources(b) - sources(a);
	const recent = (dayB ?? "") > (dayA ?? "") ? 1 : (dayB ?? "") < (dayA ?? "") ? -1 : 0;
	const [first, second] = steady ? [agree, recent] : [recent, agree];
	if (first !== 0) return first;
	if (second !== 0) return second;
	const rank = (a.rang ?? 0) - (b.rang ?? 0);
	if (rank !== 0) return rank;
	return compareWriting(textOf(a.valeur), textOf(b.valeur));
}
/** The better of two writings first: the longer, then mixed case before capitals, then the alphabet. */
function compareWriting(a, b) {
	const capitals = (t) => Number(t === t.toUpperCase());
	if (capitals(a) !== capitals(b)) return capitals(a) - capitals(b);
	if (a.length !== b.length) return b.length - a.length;
	return a < b ? -1 : a > b ? 1 : 0;
}
