/**
* "Valmont - Zélie Morvan", "Mairie (Mme Morvan)": lists that name whoever receives in the name of the place. That part
* is left out. People long gone whose names are given to places ("Médiathèque - Simone Veil") stay.
*/
import { fold } from "../text/fold.js";
import { MOTS_INSTITUTION } from "./mots-institution.js";
import { PRENOMS, PRENOMS_COMMUNS } from "./prenoms.js";
/** Names given to streets, libraries and schools all over France. */
const ILLUSTRES = new Set(`simone veil|simone de beauvoir|simone weil|simone signoret|jean moulin|jean jaures|jean mace|jean zay|jean monnet|jean vilar|
  jean giono|jean cocteau|jean ferrat|jean prevost|jean rostand|jean mermoz|jean macé|jean bouin|jean lurcat|jean renoir|jean de la fontaine|
  louis aragon|louis pasteur|louis braille|louis lumiere|louis armand|louise michel|louise weiss|louise de vilmorin|lucie aubrac|raymond aubrac|
  victor hugo|victor schoelcher|emile zola|emile durkheim|albert camus|albert schweitzer|albert einstein|albert calmette|albert jacquard|
  andre malraux|andre chamson|andre breton|andre gide|anne frank|annie fratellini|antoine de saint exupery|aime cesaire|alain fournier|
  alexandre dumas|alphonse daudet|alphonse de lamartine|arthur rimbaud|blaise pascal|boris vian|camille claudel|charles de gaulle|charles peguy|
  charles baudelaire|charles perrault|charles perrens|claude debussy|claude monet|claude levi strauss|colette besson|denis diderot|danielle casanova|
  danielle mitterrand|elsa triolet|edith piaf|ernest renan|eugene delacroix|federico garcia lorca|francois mitterrand|francois mauriac|
  francois rabelais|francois villon|francoise dolto|francoise giroud|frantz fanon|frederic mistral|frederic chopin|gaston monmousseau|gaston defferre|
  george sand|georges brassens|georges pompidou|georges clemenceau|georges bizet|georges simenon|georges perec|georges sand|germaine tillion|
  germaine tailleferre|gisele halimi|guillaume apollinaire|gustave flaubert|gustave eiffel|guy mocquet|guy moquet|guy de maupassant|henri barbusse|
  henri matisse|henri dunant|henri sellier|helene boucher|honore de balzac|hubertine auclert|irene joliot curie|jacques brel|jacques prevert|
  jacques cartier|jacques tati|jacques chirac|jacques duclos|joachim du bellay|joseph kessel|josephine baker|jules verne|jules ferry|jules michelet|
  jules valles|jules guesde|leo ferre|leo lagrange|leon blum|leon gambetta|leonard de vinci|leopold sedar senghor|marcel pagnol|marcel proust|
  marcel paul|marcel cachin|marcel ayme|marguerite duras|marguerite yourcenar|marie curie|martin luther king|maurice genevoix|maurice thorez|
  maurice ravel|max jacob|michel de montaigne|michel serres|missak manouchian|nelson mandela|nicolas de condorcet|olympe de gouges|pablo neruda|
  pablo picasso|paul eluard|paul verlaine|paul valery|paul cezanne|paul langevin|paul bert|paul claudel|pierre bourdieu|pierre curie|
  pierre mendes france|pierre et marie curie|pierre de ronsard|pierre semard|pierre corneille|rene char|rene descartes|rene cassin|robert desnos|
  robert doisneau|robert schuman|robert badinter|roger martin du gard|romain rolland|romain gary|rosa parks|rosa luxemburg|salvador allende|
  samuel paty|stephane hessel|theodore monod|toussaint louverture|voltaire|yves montand|yvonne de gaulle|maryse bastie|marie laurencin|
  marceline desbordes valmore|george orwell|angela davis|benoite groult|berthe morisot|christine de pizan|arnaud beltrame|abbe pierre|coluche`.split("|").map((n) => n.trim()));
// "- Zélie Morvan", "/ Mme Morvan", "(Zélie Morvan)": a part of its own after the name, up to the next mark.
const PARTIE = /\s{1,3}[-–—|/:]\s{1,3}(?=([^\s(|/–—][^(|/–—]{2,60}?)(?:\s{1,3}[-–—|/]\s|$))|\s{0,3}\(([^()]{4,60})\)/gu;
// "Mme Morvan", "M. Z. Morvan"
const CIVILITE = /^(?:M\.|MM\.|Mr\.?|Mme\.?|Mlle\.?|Madame|Monsieur|Mademoiselle)\s{1,3}\p{Lu}/u;
// "Zélie", "Jean-Marc", "MORVAN", "O'Brien", "Nom12"
const MOT = /^\p{Lu}[\p{L}'’-]{1,30}\d{0,4}\.?$/u;
const MINUSCULE = /\p{Ll}/u;
// What stands for a first name where a list has been made anonymous: "Prénom12".
const MASQUE = /^prenoms?\d{0,4}$/;
const SAINTS = new Set([
	"saint",
	"sainte",
	"st",
	"ste"
]);
function isPrenom(mot) {
	const plie = fold(mot);
	if (MASQUE.test(plie)) return true;
	const [premier = ""] = plie.split(" ");
	return PRENOMS.has(premier) || PRENOMS_COMMUNS.has(premier);
}
/** `isPersonne('Zélie Morvan')`, `('MORVAN Zélie')`, `('Mme Morvan')`; not `('Saint Pierre')`, `('Simone Veil')`. */
function isPersonne(partie) {
	if (CIVILITE.test(partie)) return true;
	const mots = partie.split(/\s+/);
	if (mots.length < 2 || mots.length > 4 || !mots.every((m) => MOT.test(m))) return false;
	const plies = mots.map(fold);
	if (plies.some((m) => SAINTS.has(m) || MOTS_INSTITUTION.has(m)) || ILLUSTRES.has(plies.join(" "))) return false;
	const [premier = ""] = mots;
	const dernier = mots[mots.length - 1];
	if (isPrenom(premier)) return !PRENOMS_COMMUNS.has(plies[0]) || !MINUSCULE.test(dernier) || mots.length === 2;
	return isPrenom(dernier) && !MINUSCULE.test(premier) && MINUSCULE.test(dernier);
}
/**
* The name without the person it names; the same text when it names none. `commune` keeps a town that sounds like a
* person. `withoutPerson('Valmont - Zélie Morvan', 'Valmont') → 'Valmont'`.
*/
export function withoutPerson(nom, commune) {
	if (nom.length > 300) return nom;
	const lieu = commune === undefined ? "" : fold(commune);
	let sortie = "";
	let fin = 0;
	for (const trouve of nom.matchAll(PARTIE)) {
		const partie = (trouve[1] ?? trouve[2] ?? "").trim();
		const debut = trouve.index;
		if (debut < fin || debut === 0 || !isPersonne(partie) || lieu.includes(fold(partie))) continue;
		sortie += nom.slice(fin, debut);
		fin = debut + trouve[0].length + (trouve[1]?.length ?? 0);
	}
	return fin === 0 ? nom : sortie + nom.slice(fin);
}
