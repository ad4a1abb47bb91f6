const SEEN_MAX = 200;
/** Cuts what was seen so that a report never carries a whole page: `seenOf('a'.repeat(300)).length === 200`. */
export function seenOf(value) {
	const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
	return text.length > SEEN_MAX ? `${text.slice(0, SEEN_MAX - 1)}…` : text;
}
