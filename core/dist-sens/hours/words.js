const MATIN = 0;
const APRES_MIDI = 1;
const SOIR = 2;
const JOURNEE = 3;
const TABLE = [
	[
		"jour",
		0,
		"lundi lundis lun monday"
	],
	[
		"jour",
		1,
		"mardi mardis tuesday"
	],
	[
		"jour",
		2,
		"mercredi mercredis merc wednesday"
	],
	[
		"jour",
		3,
		"jeudi jeudis jeud thursday"
	],
	[
		"jour",
		4,
		"vendredi vendredis vend friday"
	],
	[
		"jour",
		5,
		"samedi samedis saturday"
	],
	[
		"jour",
		6,
		"dimanche dimanches sunday"
	],
	[
		"jours",
		96,
		"week-end weekend weekends wk"
	],
	[
		"jours",
		127,
		"tlj"
	],
	[
		"mois",
		1,
		"janvier janv jan"
	],
	[
		"mois",
		2,
		"février fevr févr fév feb"
	],
	[
		"mois",
		3,
		"mars"
	],
	[
		"mois",
		4,
		"avril avr"
	],
	[
		"mois",
		5,
		"mai"
	],
	[
		"mois",
		6,
		"juin"
	],
	[
		"mois",
		7,
		"juillet juil"
	],
	[
		"mois",
		8,
		"août"
	],
	[
		"mois",
		9,
		"septembre sept"
	],
	[
		"mois",
		10,
		"octobre oct"
	],
	[
		"mois",
		11,
		"novembre nov"
	],
	[
		"mois",
		12,
		"décembre déc"
	],
	[
		"rang",
		1,
		"premier premiers première premières"
	],
	[
		"rang",
		2,
		"deuxième deuxièmes seconde secondes second seconds"
	],
	[
		"rang",
		3,
		"troisième troisièmes"
	],
	[
		"rang",
		4,
		"quatrième quatrièmes"
	],
	[
		"rang",
		5,
		"cinquième"
	],
	[
		"rang",
		-1,
		"dernier derniers dernière dernières"
	],
	[
		"nombre",
		1,
		"un une"
	],
	[
		"nombre",
		2,
		"deux"
	],
	[
		"nombre",
		3,
		"trois"
	],
	[
		"nombre",
		15,
		"quinze"
	],
	[
		"heure",
		720,
		"midi"
	],
	[
		"heure",
		1440,
		"minuit"
	],
	[
		"partie",
		MATIN,
		"matin matins matinée matinées"
	],
	[
		"partie",
		APRES_MIDI,
		"après-midi après-midis aprèm am pm"
	],
	[
		"partie",
		SOIR,
		"soir soirs soirée soirées"
	],
	[
		"partie",
		JOURNEE,
		"journée journées"
	],
	[
		"a",
		0,
		"à a"
	],
	[
		"a",
		1,
		"jusque jusqu"
	],
	[
		"au",
		0,
		"au aux"
	],
	[
		"de",
		0,
		"de du des d"
	],
	[
		"entre",
		0,
		"entre"
	],
	[
		"et",
		0,
		"et puis ainsi ensuite"
	],
	[
		"ou",
		0,
		"ou"
	],
	[
		"ferme",
		0,
		"fermé fermée fermés fermées férmé fermer closed"
	],
	[
		"fermeture",
		0,
		"fermeture fermetures"
	],
	[
		"sauf",
		0,
		"sauf excepté exceptés excepte exception"
	],
	[
		"hors",
		0,
		"hors dehors"
	],
	[
		"pendant",
		0,
		"pendant durant"
	],
	[
		"pendant",
		1,
		"lors"
	],
	[
		"rdv",
		0,
		"rdv rdvs rv rendez-vous"
	],
	[
		"inscription",
		0,
		"inscription inscriptions réservation réservations"
	],
	[
		"demande",
		0,
		"demande"
	],
	[
		"sans",
		0,
		"sans"
	],
	[
		"conseille",
		0,
		"conseillé conseillée possible possibles possibilité recommandé souhaité souhaitable préférence prioritairement"
	],
	[
		"libre",
		0,
		"libre libres"
	],
	[
		"vacances",
		0,
		"vacances vacance congés"
	],
	[
		"scolaire",
		0,
		"scolaire scolaires scoalire scolaires"
	],
	[
		"periode",
		0,
		"période périodes"
	],
	[
		"saison",
		0,
		"printemps automne saison saisons pâques toussaint noël ramadan"
	],
	[
		"saison",
		1,
		"été estivale estival estivales"
	],
	[
		"saison",
		2,
		"hiver hivernale hivernal hivernales"
	],
	[
		"feries",
		0,
		"férié fériés feries"
	],
	[
		"semaine",
		0,
		"semaine semaines"
	],
	[
		"paire",
		0,
		"paire paires pair pairs"
	],
	[
		"impaire",
		0,
		"impaire impaires impair impairs"
	],
	[
		"tous",
		0,
		"tous toutes tout chaque quotidiennement"
	],
	[
		"les",
		0,
		"les le la l"
	],
	[
		"sur",
		0,
		"sur"
	],
	[
		"par",
		0,
		"par"
	],
	[
		"meme",
		0,
		"mêmes"
	],
	[
		"depuis",
		0,
		"partir"
	],
	[
		"avant",
		0,
		"avant après"
	],
	[
		"telephone",
		0,
		"téléphone tél tel téléphoniquement standard"
	],
	[
		"telephone",
		1,
		"téléphonique téléphoniques"
	],
	[
		"presence",
		0,
		"physique physiques présentiel guichet public"
	],
	[
		"pause",
		0,
		"pause pauses coupure coupures interruption"
	],
	[
		"rien",
		0,
		"pile tapant tapante tapants tapantes précise précises environ"
	],
	[
		"du-mois",
		0,
		"mois"
	],
	[
		"fin",
		0,
		"fin fins début courant"
	],
	[
		"mi",
		0,
		"mi"
	],
	[
		"jour-nom",
		0,
		"jour jours"
	],
	[
		"ouvrable",
		63,
		"ouvrable ouvrables"
	],
	[
		"ouvrable",
		31,
		"ouvré ouvrés"
	],
	[
		"en",
		0,
		"en"
	],
	[
		"fois",
		0,
		"fois"
	],
	[
		"pas",
		0,
		"pas"
	],
	[
		"reste",
		0,
		"reste"
	],
	[
		"idem",
		0,
		"idem"
	],
	[
		"certains",
		0,
		"certains certaines"
	],
	[
		"ouverture",
		0,
		"ouverture ouvertures ouvert ouverte"
	]
];
// Days cut short. Those that are also words or OSM codes need hours or other days around them.
const DOUTEUX = [
	[0, "lu lund mo"],
	[1, "mar ma tu"],
	[2, "mer me we"],
	[3, "jeu je th"],
	[4, "ven ve fr"],
	[5, "sam sa"],
	[6, "dim di su"]
];
const ACCENT = /[^a-z-]/g;
const MARKS = /[\u0300-\u036f]/g;
function buildMots() {
	const mots = new Map();
	for (const [sorte, valeur, words] of TABLE) {
		for (const word of words.split(" ")) {
			mots.set(word.normalize("NFD").replace(MARKS, ""), {
				sorte,
				valeur
			});
			mots.set(word.replace(ACCENT, "?"), {
				sorte,
				valeur
			});
		}
	}
	for (const [valeur, words] of DOUTEUX) {
		for (const word of words.split(" ")) mots.set(word, {
			sorte: "jour",
			valeur,
			douteux: true
		});
	}
	return mots;
}
/** Folded word → what it stands for. A broken character is written `?`: `f?vrier`. */
export const MOTS = buildMots();
/** Whole words with one slip: `mecredi`, `eudi`, `vendedi`, `samdi`; longer words of the language never get here. */
const JOURS_ENTIERS = [
	"lundi",
	"mardi",
	"mercredi",
	"jeudi",
	"vendredi",
	"samedi",
	"dimanche"
];
// "vendedi", "lunid", "dimache", "mardii"
const SEMBLE_UN_JOUR = /^(?:[a-z?]{2,8}d[a-z?]{0,2}|dim[a-z?]{2,5}|[a-z?]{2,7}i)s?$/;
// Words of the language that are one slip away from a day.
const PAS_UN_JOUR = new Set([
	"mari",
	"jeune",
	"lundy",
	"marie",
	"cardi",
	"hardi",
	"merci",
	"ceci",
	"midi",
	"maudi",
	"amedi"
]);
/** True when one insertion, deletion, substitution or swap turns `a` into `b`. */
function oneSlip(a, b) {
	if (Math.abs(a.length - b.length) > 1) return false;
	let i = 0;
	while (i < a.length && i < b.length && a[i] === b[i]) i++;
	if (a.length === b.length) {
		if (a.slice(i + 1) === b.slice(i + 1)) return true;
		return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
	}
	return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}
/** The day a misspelt word was meant to be, or -1: `jourMalEcrit('mecredi') → 2`. */
export function jourMalEcrit(word) {
	if (word.length < 4 || word.length > 10 || !SEMBLE_UN_JOUR.test(word) || PAS_UN_JOUR.has(word)) return -1;
	for (const [day, name] of JOURS_ENTIERS.entries()) {
		if (oneSlip(word, name) || oneSlip(word, `${name}s`)) return day;
	}
	return -1;
}
/** The day a word was cut from, or -1: `jourCoupe('vendre') → 4`. Also a verb: only a day when hours follow. */
export function jourCoupe(word) {
	return word.length < 4 ? -1 : JOURS_ENTIERS.findIndex((name) => name.startsWith(word));
}
