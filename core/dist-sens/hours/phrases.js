/**
* From tokens to atoms: each kind of phrase is tried where it may start, words that say nothing fall away.
*/
import { CADRE_VIDE } from "./atoms.js";
import { readParite, readPeriodes, restOfYear } from "./cadres.js";
import { isOnlyByPhone, pushRdv, readSaison, telephoneAt } from "./circonstances.js";
import { isJour, readEnsemble, readJours, readRangs } from "./jours.js";
import { TOUS_LES_JOURS } from "./modele.js";
import { readPause } from "./pauses.js";
import { readPlage } from "./plages.js";
const FORT_LIGNE = {
	t: "fort",
	ligne: true
};
const FORT = {
	t: "fort",
	ligne: false
};
const FAIBLE = { t: "faible" };
const sorteAt = (jetons, i) => jetons[i]?.sorte ?? "";
// "pas d'accueil le vendredi", "pas de permanence"
const RIEN_N_OUVRE = /^(?:accueils?|permanences?|services?)$/i;
/** What hours are counted by. */
const COMPTES = new Set([
	"semaine",
	"du-mois",
	"jour-nom"
]);
/** The atoms of a text, in order. */
export function readAtomes(text, jetons) {
	const atomes = [];
	let i = 0;
	while (i < jetons.length) i = readOne(text, jetons, i, atomes);
	return restOfYear(atomes);
}
function readOne(text, jetons, i, out) {
	const jeton = jetons[i];
	switch (jeton.sorte) {
		case "heure":
		case "cassee":
		case "nombre": {
			// "25h/semaine" counts hours.
			if (["barre", "par"].includes(sorteAt(jetons, i + 1)) && COMPTES.has(sorteAt(jetons, i + 2))) {
				out.push({ t: "perdu" });
				return i + 3;
			}
			const frequence = jeton.sorte === "nombre" ? readFrequence(text, jetons, i, out) : -1;
			if (frequence > 0) return frequence;
			if (jeton.sorte === "nombre") {
				const dates = readPeriodes(jetons, i);
				if (dates !== null) return pushDates(dates, out);
			}
			const lu = readPlage(jetons, i);
			if (lu === null) return i + 1;
			out.push(...lu.atomes);
			return lu.suite;
		}
		case "jour": {
			if (!isJour(jetons, i)) return i + 1;
			const dated = sorteAt(jetons, i + 2) === "mois" && ["nombre", "rang"].includes(sorteAt(jetons, i + 1));
			if (dated) return i + 1;
			return pushJours(text, jetons, i, i, [], out);
		}
		case "rang": return readRang(text, jetons, i, out);
		case "mois":
		case "mi": {
			const lu = readPeriodes(jetons, i);
			if (lu === null) return i + 1;
			// "jusqu'à fin mai", "jusqu'en juin": an end without a beginning.
			const open = sorteAt(jetons, i - 1) === "fin" || sorteAt(jetons, i - 1) === "a";
			// "les deux premières semaines d'août": some of it, and which is for people to work out.
			if (sorteAt(jetons, i - 1) === "de" && sorteAt(jetons, i - 2) === "semaine") {
				out.push({
					t: "cadre",
					cadre: {
						...CADRE_VIDE,
						inconnu: true
					}
				});
				return lu.suite;
			}
			if (lu.cadre !== null && !open && !isInName(jetons, i)) out.push({
				t: "cadre",
				cadre: lu.cadre
			});
			return lu.suite;
		}
		case "jours":
		case "tous":
		case "ouvrable": {
			const ensemble = readEnsemble(jetons, i);
			if (ensemble === null) return jeton.sorte === "tous" ? readTous(text, jetons, i, out) : i + 1;
			out.push({
				t: "jours",
				choix: {
					jours: ensemble.jours,
					rangs: []
				},
				frequence: null
			});
			return ensemble.suite;
		}
		case "semaine": {
			const parite = readParite(jetons, i);
			if (parite !== null) {
				if (parite.cadre !== null) out.push({
					t: "cadre",
					cadre: parite.cadre
				});
				return parite.suite;
			}
			const ensemble = readEnsemble(jetons, i);
			if (ensemble === null) return i + 1;
			out.push({
				t: "jours",
				choix: {
					jours: ensemble.jours,
					rangs: []
				},
				frequence: null
			});
			return ensemble.suite;
		}
		case "paire":
		case "impaire": {
			// "les jours pairs" are days of the month, "les mois pairs" months that depend on a count, which OSM cannot say.
			if (sorteAt(jetons, i - 1) === "jour-nom" || sorteAt(jetons, i - 1) === "du-mois") {
				out.push({
					t: "cadre",
					cadre: {
						...CADRE_VIDE,
						inconnu: true
					}
				});
				return i + 1;
			}
			const parite = readParite(jetons, i);
			if (parite?.cadre) out.push({
				t: "cadre",
				cadre: parite.cadre
			});
			return parite?.suite ?? i + 1;
		}
		case "certains": return isJour(jetons, i + 1) ? pushJours(text, jetons, i + 1, i, [], out) : i + 1;
		case "meme":
			if (sorteAt(jetons, i + 1) !== "jour-nom") return i + 1;
			out.push({ t: "memes" });
			return i + 2;
		case "vacances":
		case "scolaire":
		case "periode":
		case "saison": return readSaison(jetons, i, out);
		case "feries":
			out.push({ t: "feries" });
			return i + 1;
		case "pendant": {
			// "lors des animations": nobody knows when.
			const next = sorteAt(jetons, i + 1) === "de" ? i + 2 : i + 1;
			if (jeton.valeur !== 1 || sorteAt(jetons, next) !== "mot") return i + 1;
			out.push({
				t: "cadre",
				cadre: {
					...CADRE_VIDE,
					inconnu: true
				}
			});
			return next;
		}
		case "partie":
			out.push({
				t: "partie",
				partie: jeton.valeur
			});
			return i + 1;
		case "continu": {
			out.push({ t: "continu" });
			// "24h/24 et 7j/7"
			const next = [
				"et",
				"tiret",
				"virgule",
				"barre"
			].includes(sorteAt(jetons, i + 1)) ? i + 2 : i + 1;
			return jetons[next]?.sorte === "jours" && jetons[next]?.valeur === TOUS_LES_JOURS ? next + 1 : next;
		}
		case "rdv":
			pushRdv(jetons, i, "sur rendez-vous", out);
			return i + 1;
		case "inscription":
			if (sorteAt(jetons, i - 1) === "sur") pushRdv(jetons, i, "sur inscription", out);
			return i + 1;
		case "demande":
			if ([
				"sur",
				"a",
				"les"
			].includes(sorteAt(jetons, i - 1))) pushRdv(jetons, i, "à la demande", out);
			return i + 1;
		case "libre":
			out.push({ t: "libre" });
			return i + 1;
		case "telephone":
			if (isOnlyByPhone(jetons, i)) out.push(telephoneAt(jetons, i));
			return i + 1;
		case "presence":
			// Only against hours of the telephone; "ouvert au public" says nothing.
			if (out.some(({ t }) => t === "telephone")) out.push({ t: "presence" });
			return i + 1;
		case "pause":
		case "ouverture": {
			const lu = readPause(text, jetons, i);
			if (lu === null) return i + 1;
			out.push(...lu.atomes);
			return lu.suite;
		}
		case "ferme":
		case "fermeture": {
			const lu = readPause(text, jetons, i);
			if (lu !== null) {
				out.push(...lu.atomes);
				return lu.suite;
			}
			if (jeton.sorte === "fermeture") return readFermeture(jetons, i, out);
			out.push({ t: "ferme" });
			return i + 1;
		}
		case "pas": {
			// "pas d'ouverture le samedi"
			const noun = sorteAt(jetons, i + 1) === "de" ? i + 2 : i + 1;
			const word = jetons[noun];
			const none = word?.sorte === "mot" && noun > i + 1 && RIEN_N_OUVRE.test(text.slice(word.de, word.a));
			if (word?.sorte !== "ouverture" && !none) return i + 1;
			out.push({ t: "ferme" });
			return noun + 1;
		}
		case "sauf": return readSauf(jetons, i, out);
		case "hors":
			out.push({ t: "hors" });
			return i + 1;
		case "reste":
			// "le reste de l'année": whatever frame stood above ends.
			out.push({
				t: "cadre",
				cadre: CADRE_VIDE
			});
			return i + 1;
		case "idem":
			out.push({ t: "idem" });
			return i + 1;
		case "fort":
			out.push(jeton.valeur === 1 ? FORT_LIGNE : FORT);
			return i + 1;
		case "et":
		case "virgule":
		case "barre":
		case "tiret":
			out.push(FAIBLE);
			return i + 1;
		case "ouvrante":
			out.push({ t: "ouvrante" });
			return i + 1;
		case "fermante":
			out.push({ t: "fermante" });
			return i + 1;
		default: return i + 1;
	}
}
/** "fermeture à 19h" says when, not that; "fermeture de 12h à 14h" says that. */
function readFermeture(jetons, i, out) {
	const at = i + (sorteAt(jetons, i + 1) === "a" ? 2 : 1);
	const time = jetons[at];
	const span = [
		"tiret",
		"a",
		"barre"
	].includes(sorteAt(jetons, at + 1)) && sorteAt(jetons, at + 2) === "heure";
	if (time?.sorte === "heure" && !span) {
		out.push({
			t: "jusque",
			fin: time.valeur
		});
		return at + 1;
	}
	out.push({ t: "ferme" });
	return i + 1;
}
/** "Saint-Mars-d'Outillé", "rue du 8 mai": a month inside a name. */
function isInName(jetons, i) {
	const jeton = jetons[i];
	const before = jetons[i - 1];
	const after = jetons[i + 1];
	if (before?.sorte === "tiret" && before.a === jeton.de && jetons[i - 2]?.sorte === "mot") return true;
	return after?.sorte === "tiret" && after.de === jeton.a && [
		"mot",
		"les",
		"de"
	].includes(sorteAt(jetons, i + 2));
}
/** One date alone says when something closes, or names a street; hours never hold on one date. */
function pushDates(lu, out) {
	const [only] = lu.cadre?.periodes ?? [];
	const single = lu.cadre?.periodes.length === 1 && only?.de.jour !== null && only?.de.mois === only?.a.mois && only?.de.jour === only?.a.jour;
	const dated = lu.cadre?.inconnu === true && lu.date === true;
	if (lu.cadre !== null && (!single && !dated || out[out.length - 1]?.t === "ferme")) out.push({
		t: "cadre",
		cadre: lu.cadre
	});
	return lu.suite;
}
/** Days, with a frequency before ("un samedi sur deux") or a rank in brackets after ("dimanche (2e du mois)"). */
function pushJours(text, jetons, i, from, rangs, out) {
	const lu = readJours(jetons, i, rangs);
	const atome = lu.atomes[0];
	let suite = lu.suite;
	if (atome?.t !== "jours") return suite;
	const ends = readFrequenceEnd(jetons, suite);
	let frequence = null;
	if (sorteAt(jetons, from) === "certains") frequence = quote(text, jetons, from, suite);
	else if (ends > 0 && (from < i || sorteAt(jetons, suite) === "sur")) {
		frequence = quote(text, jetons, from, ends);
		suite = ends;
	}
	let choix = atome.choix;
	if (rangs.length === 0 && sorteAt(jetons, suite) === "ouvrante" && sorteAt(jetons, suite + 1) === "rang") {
		const inside = readRangs(jetons, suite + 1);
		let j = inside.suite;
		while ([
			"jour",
			"de",
			"du-mois",
			"mot",
			"les"
		].includes(sorteAt(jetons, j))) j++;
		if (inside.rangs.length > 0 && sorteAt(jetons, j) === "fermante") {
			choix = {
				jours: choix.jours,
				rangs: inside.rangs
			};
			suite = j + 1;
		}
	}
	out.push(frequence === null && choix === atome.choix ? atome : {
		t: "jours",
		choix,
		frequence
	});
	// "lundi : / mardi : 9h-12h": nothing was written for the first.
	if (sorteAt(jetons, suite) === "deux-points" && ["virgule", "barre"].includes(sorteAt(jetons, suite + 1))) {
		if (sorteAt(jetons, suite + 2) === "jour") out.push({ t: "perdu" });
	}
	// "jeu -, ven 9h-12h": a dash for hours is a day that does not open.
	if (sorteAt(jetons, suite) === "tiret" && ["virgule", "fort"].includes(sorteAt(jetons, suite + 1))) {
		out.push({ t: "ferme" });
		return suite + 1;
	}
	return suite;
}
/** "sur deux", "sur 2", "par mois", "par semaine" at `i`: where it ends, or -1. */
function readFrequenceEnd(jetons, i) {
	if (sorteAt(jetons, i) === "sur" && sorteAt(jetons, i + 1) === "nombre") return i + 2;
	if (sorteAt(jetons, i) === "par" && ["du-mois", "semaine"].includes(sorteAt(jetons, i + 1))) return i + 2;
	return -1;
}
const quote = (text, jetons, from, to) => text.slice(jetons[from].de, jetons[to - 1].a).toLowerCase();
/** "1 samedi sur 2", "2 vendredi par mois", "une semaine sur deux", "une fois par mois" at a number, or -1. */
function readFrequence(text, jetons, i, out) {
	const next = sorteAt(jetons, i + 1);
	if (next === "jour" && isJour(jetons, i + 1)) return pushJours(text, jetons, i + 1, i, [], out);
	if (next !== "semaine" && next !== "fois") return -1;
	const ends = readFrequenceEnd(jetons, i + 2);
	if (ends < 0) return -1;
	out.push({
		t: "frequence",
		texte: quote(text, jetons, i, ends)
	});
	return ends;
}
/** "tous les 15 jours"; any other "tous" is noise. */
function readTous(text, jetons, i, out) {
	let j = i + 1;
	while (sorteAt(jetons, j) === "les") j++;
	if (sorteAt(jetons, j) === "partie" && jetons[j]?.valeur !== 3) {
		const next = sorteAt(jetons, j + 1) === "virgule" ? j + 2 : j + 1;
		if (sorteAt(jetons, next) === "sauf") {
			// "tous les matins sauf le jeudi"
			out.push({
				t: "jours",
				choix: {
					jours: TOUS_LES_JOURS,
					rangs: []
				},
				frequence: null
			});
		} else out.push({ t: "nus" });
	}
	const noun = sorteAt(jetons, j + 1);
	if (sorteAt(jetons, j) !== "nombre" || noun !== "jour-nom" && noun !== "semaine") return i + 1;
	out.push({
		t: "frequence",
		texte: quote(text, jetons, i, j + 2)
	});
	return j + 2;
}
/** "1er et 3ème mercredi", "1er avril", "(2e et 4e du mois)". */
function readRang(text, jetons, i, out) {
	const dates = readPeriodes(jetons, i);
	if (dates !== null) return pushDates(dates, out);
	const { rangs, suite } = readRangs(jetons, i);
	if (rangs.length === 0) return i + 1;
	let j = suite;
	while (sorteAt(jetons, j) === "les") j++;
	if (isJour(jetons, j)) return pushJours(text, jetons, j, j, rangs, out);
	const inBrackets = sorteAt(jetons, i - 1) === "ouvrante" || sorteAt(jetons, suite) === "fermante";
	const ofMonth = sorteAt(jetons, suite) === "de" && sorteAt(jetons, suite + 1) === "du-mois";
	if (againRanked(jetons, i, suite, rangs, out)) return suite;
	if (inBrackets || ofMonth || sorteAt(jetons, suite) === "du-mois") out.push({
		t: "rangs",
		rangs
	});
	return suite;
}
/** "Le 2e mardi de 9h à 12h et le 4e": the same day again, with hours of its own when they follow. */
function againRanked(jetons, i, suite, rangs, out) {
	let before = i - 1;
	while (sorteAt(jetons, before) === "les") before--;
	if (!["et", "virgule"].includes(sorteAt(jetons, before))) return false;
	let hours = false;
	for (let k = out.length - 1; k >= 0; k--) {
		const atome = out[k];
		if (atome.t === "fort" || atome.t === "ouvrante") return false;
		if (atome.t === "plage") hours = true;
		if (atome.t !== "jours") continue;
		if (atome.choix.rangs.length === 0) return false;
		let next = suite;
		while ([
			"de",
			"du-mois",
			"a",
			"deux-points",
			"les"
		].includes(sorteAt(jetons, next))) next++;
		const choix = {
			jours: atome.choix.jours,
			rangs: [...rangs]
		};
		if (hours && ["heure", "nombre"].includes(sorteAt(jetons, next))) out.push({
			t: "jours",
			choix,
			frequence: null
		});
		else out[k] = {
			...atome,
			choix: {
				...choix,
				rangs: [...new Set([...atome.choix.rangs, ...rangs])]
			}
		};
		return true;
	}
	return false;
}
/** "sauf", and the hour at which the days it names end: "sauf le vendredi (16h30)", "sauf jeudi, 18h30". */
function readSauf(jetons, i, out) {
	let j = i + 1;
	while (sorteAt(jetons, j) === "les") j++;
	if (sorteAt(jetons, j) === "jour") {
		const lu = readJours(jetons, j, []);
		const jours = lu.atomes[0];
		let at = lu.suite;
		while (AVANT_FIN.has(sorteAt(jetons, at)) && at < lu.suite + 4) at++;
		const opened = jetons.slice(lu.suite, at).some(({ sorte }) => sorte === "ouvrante");
		const end = jetons[at];
		const after = sorteAt(jetons, at + 1);
		if (jours?.t === "jours" && end?.sorte === "heure" && !ENCORE_UNE_HEURE.has(after)) {
			out.push({
				t: "finit",
				choix: jours.choix,
				fin: end.valeur
			});
			return opened && after === "fermante" ? at + 2 : at + 1;
		}
	}
	out.push({ t: "sauf" });
	return i + 1;
}
const AVANT_FIN = new Set([
	"ouvrante",
	"virgule",
	"deux-points",
	"a",
	"de",
	"depuis",
	"partie",
	"fermeture"
]);
const ENCORE_UNE_HEURE = new Set([
	"tiret",
	"a",
	"au",
	"barre",
	"heure",
	"nombre",
	"et"
]);
