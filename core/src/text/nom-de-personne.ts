/**
 * Is this text a person's name? One answer for the guessing of columns, the names of places, the addresses and the texts.
 * Names given to streets, libraries and schools all over France are not: there they are the place's own.
 */
import { fold } from './fold.ts'
import { MOTS_INSTITUTION } from './mots-institution.ts'
import { isPrenom } from './prenom.ts'
import { PRENOMS, PRENOMS_COMMUNS } from './prenoms.ts'

/** Names given to streets, libraries and schools all over France. */
export const ILLUSTRES: ReadonlySet<string> = new Set(
  `simone veil|simone de beauvoir|simone weil|simone signoret|jean moulin|jean jaures|jean mace|jean zay|jean monnet|jean vilar|
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
  marceline desbordes valmore|george orwell|angela davis|benoite groult|berthe morisot|christine de pizan|arnaud beltrame|abbe pierre|coluche`
    .split('|')
    .map(n => n.trim())
)

// "Mme Morvan", "M. Z. Morvan"
export const CIVILITE = /^(?:M\.|MM\.|Mr\.?|Mme\.?|Mlle\.?|Madame|Monsieur|Mademoiselle)\s{1,3}\p{Lu}/u
// "Zélie", "Jean-Marc", "MORVAN", "O'Brien", "Nom12"
const MOT = /^\p{Lu}[\p{L}'’-]{1,30}\d{0,4}\.?$/u
const MINUSCULE = /\p{Ll}/u
// What stands for a first name where a list has been made anonymous: "Prénom12".
export const MASQUE = /^prenoms?\d{0,4}$/

const SAINTS: ReadonlySet<string> = new Set(['saint', 'sainte', 'st', 'ste'])

const isPrenomOuMasque = (mot: string): boolean => MASQUE.test(fold(mot)) || isPrenom(mot)

/** `namesPerson('Zélie Morvan')`, `('MORVAN Zélie')`; not `('Saint Pierre')`, `('Simone Veil')`. */
export function namesPerson(mots: readonly string[]): boolean {
  if (mots.length < 2 || mots.length > 4 || !mots.every(m => MOT.test(m))) return false
  const plies = mots.map(fold)
  if (plies.some(m => SAINTS.has(m) || MOTS_INSTITUTION.has(m)) || ILLUSTRES.has(plies.join(' '))) return false
  const [premier = ''] = mots
  const dernier = mots[mots.length - 1] as string
  if (isPrenomOuMasque(premier))
    return !PRENOMS_COMMUNS.has(plies[0] as string) || !MINUSCULE.test(dernier) || mots.length === 2
  return isPrenomOuMasque(dernier) && !MINUSCULE.test(premier) && MINUSCULE.test(dernier)
}

/** A name alone, or behind a civility: `isNomDePersonne('Mme Morvan')`, `('Zélie Morvan')`. */
export const isNomDePersonne = (texte: string): boolean => CIVILITE.test(texte) || namesPerson(texte.split(/\s+/))

// Small words between the parts of a name: "Zélie de la Tour".
const PARTICULES: ReadonlySet<string> = new Set(['de', 'du', 'des', 'la', 'le', 'd', 'van', 'von', 'el', 'ben'])
/** Longer than a name and its civility. */
const NOM_MAX = 60
const AUTRE_CHOSE = /[\d@/:]/

/**
 * Does this cell read as a person's name, for whoever sees a whole column of them? Looser than `isNomDePersonne`, which one
 * text alone must convince: `readsAsPerson('Zorgle Paul')`, `('ZORGLE Marie-Odile')`; not `('Mairie Zorgle')`, `('Simone Veil')`.
 */
export function readsAsPerson(texte: string): boolean {
  if (texte.length > NOM_MAX || AUTRE_CHOSE.test(texte)) return false
  const civilite = CIVILITE.test(texte)
  const mots = (civilite ? texte.replace(/^\S+\s+/, '') : texte).split(/[\s,]+/).filter(m => m !== '')
  const noms = mots.filter(m => !PARTICULES.has(fold(m)))
  if (noms.length > 4 || noms.length < (civilite ? 1 : 2) || !noms.every(m => MOT.test(m) || INITIALE.test(m)))
    return false
  const plies = noms.map(fold)
  if (plies.some(m => SAINTS.has(m) || MOTS_INSTITUTION.has(m)) || ILLUSTRES.has(plies.join(' '))) return false
  return (
    civilite ||
    noms.some(m => MASQUE.test(fold(m)) || PRENOMS.has(fold(m).split(' ')[0] as string)) ||
    INITIALE.test(noms[0] as string)
  )
}

// "Z.", "J.-M."
const INITIALE = /^\p{Lu}\.(?:-?\p{Lu}\.)?$/u

/** A name given to streets, libraries and schools all over France: `isIllustre('Simone VEIL')`. */
export const isIllustre = (texte: string): boolean => ILLUSTRES.has(fold(texte))
