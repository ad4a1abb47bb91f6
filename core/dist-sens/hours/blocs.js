/** Cuts at strong separators, never inside brackets, and puts days and frames first. */
export function splitBlocs(atomes) {
	const blocs = [];
	let current = [];
	let ligne = true;
	let depth = 0;
	const close = (nextLigne) => {
		if (current.length > 0) blocs.push({
			atomes: daysFirst(current),
			ligne,
			heuresDabord: genres(current).find((kind) => kind !== null) === "plage"
		});
		else if (!nextLigne && ligne) return;
		ligne = nextLigne;
		current = [];
	};
	for (const atome of atomes) {
		if (atome.t === "ouvrante") depth++;
		else if (atome.t === "fermante") depth = Math.max(0, depth - 1);
		if (atome.t === "fort" && (depth === 0 || atome.ligne)) {
			depth = 0;
			close(atome.ligne);
		} else if (atome.t !== "fort") current.push(atome);
	}
	close(true);
	return blocs;
}
/** Days and hours taken away by "sauf" or "fermé", days whose end alone is said, are not days that open. */
function genres(atomes) {
	let away = false;
	let closing = false;
	return atomes.map((atome, i) => {
		switch (atome.t) {
			case "sauf":
			case "ferme":
				away = true;
				closing = atome.t === "ferme";
				return null;
			case "jours":
			case "memes":
			case "feries": {
				closing = false;
				const before = atomes[i - 1]?.t;
				return away || before === "hors" || before === "jusque" ? null : "jours";
			}
			case "cadre": return away ? null : "cadre";
			case "plage":
				if (closing) return null;
				away = false;
				return "plage";
			default: return null;
		}
	});
}
function daysFirst(atomes) {
	const kinds = genres(atomes);
	const first = kinds.findIndex((kind) => kind !== null);
	if (kinds[first] === "cadre") {
		// What a frame holds has an order of its own.
		const rest = kinds.findIndex((kind, i) => i > first && kind !== null && kind !== "cadre");
		return rest < 0 ? atomes : [...atomes.slice(0, rest), ...daysFirst(atomes.slice(rest))];
	}
	if (kinds[first] === "plage") {
		const shared = shareHours(atomes, kinds);
		if (shared !== null) return shared;
	}
	const last = kinds.findLast((kind) => kind !== null);
	const known = atomes.every((atome) => atome.t !== "cadre" || !atome.cadre.inconnu);
	if (known && last === "cadre" && kinds.filter((kind) => kind === "cadre").length > 1) {
		return swap(atomes, kinds, "cadre").flatMap((part) => daysFirst(part));
	}
	if (kinds[first] === "plage" && last === "jours" && !kinds.includes("cadre")) return swap(atomes, kinds, "jours").flat();
	return atomes;
}
/** "9h-12h : lundi (semaines paires), mardi": hours said once for several days, each with its frame. */
function shareHours(atomes, kinds) {
	const start = kinds.indexOf("jours");
	if (start < 0 || !kinds.includes("cadre") || kinds.indexOf("cadre") < start || kinds.lastIndexOf("plage") > start) return null;
	const hours = atomes.slice(0, start);
	const out = [];
	for (let i = start; i < atomes.length; i++) {
		const atome = atomes[i];
		if (kinds[i] === "jours" && i > start && kinds.slice(start, i).includes("cadre")) out.push(...hours);
		if (atome.t !== "ouvrante" && atome.t !== "fermante") out.push(atome);
	}
	return [...out, ...hours];
}
/** Moves each run of `kind` before what it follows: 9h-12h lundi 14h-17h mardi → lundi 9h-12h mardi 14h-17h. */
function swap(atomes, kinds, kind) {
	const out = [];
	let before = [];
	let run = [];
	for (const [i, atome] of atomes.entries()) {
		if (kinds[i] === kind) run.push(atome);
		else if (run.length > 0 && kinds[i] !== null) {
			out.push([...run, ...before]);
			before = [atome];
			run = [];
		} else if (run.length > 0 && (atome.t === "faible" || atome.t === "rangs" || atome.t === "partie")) run.push(atome);
		else before.push(atome);
	}
	out.push([...run, ...before]);
	return out;
}
