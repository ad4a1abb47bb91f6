// Pairs looked at when two groups meet. Beyond, both groups are sampled evenly: a place told by more than twenty
// sources in as many wordings is unknown so far (largest seen in the sources read: see the bench).
const PAIRES_MAX = 400;
function sample(group, max) {
	if (group.length <= max) return group;
	return Array.from({ length: max }, (_, i) => group[Math.floor(i * group.length / max)]);
}
function coheres(left, right, rule) {
	if (left.length === 1 && right.length === 1) return true;
	const side = Math.floor(Math.sqrt(PAIRES_MAX));
	const few = left.length <= right.length ? left : right;
	const many = few === left ? right : left;
	const smaller = sample(few, side);
	const larger = sample(many, Math.floor(PAIRES_MAX / smaller.length));
	let total = 0;
	for (const a of smaller) for (const b of larger) {
		const score = rule.score(a, b);
		if (score <= rule.separer) return false;
		if (score < rule.joindre && rule.toldApart(a, b)) return false;
		total += score;
	}
	return total >= rule.joindre * smaller.length * larger.length;
}
/**
* The group of each of `nombre` records, as the smallest rank in it. Ties between links are broken by ranks: with records in one
* canonical order, the answer does not depend on the order they came in.
*/
export function group(nombre, aretes, rule) {
	const sorted = [...aretes].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
	const groupOf = new Int32Array(nombre);
	for (let i = 0; i < nombre; i++) groupOf[i] = i;
	const members = new Map();
	const membersOf = (g) => members.get(g) ?? [g];
	for (const { a, b } of sorted) {
		const ga = groupOf[a];
		const gb = groupOf[b];
		if (ga === gb) continue;
		const left = membersOf(ga);
		const right = membersOf(gb);
		if (!coheres(left, right, rule)) continue;
		const kept = Math.min(ga, gb);
		const all = [...left, ...right].sort((x, y) => x - y);
		for (const m of all) groupOf[m] = kept;
		members.delete(Math.max(ga, gb));
		members.set(kept, all);
	}
	return groupOf;
}
