/**
 * "Valmont - Zélie Morvan", "Mairie (Mme Morvan)": lists that name whoever receives in the name of the place. That part
 * is left out. A name given to the place itself stays: a famous one ("Simone Veil"), one that its street bears too, one
 * written after a thing that is often so named ("Maison de quartier - Zélie Morvan").
 */
import { fold, foldedWords, hasPhrase } from '../text/fold.ts'
import { MOTS_INSTITUTION } from './mots-institution.ts'
import { isPrenom } from './prenom.ts'
import { PRENOMS_COMMUNS } from './prenoms.ts'

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

/**
 * Things that are named after people: what follows them is their own name. Over the sources, 14 names of the shape "thing -
 * First Last" are all such dedications, and 45 of the shape "town - First Last" are all advisers.
 */
export const DEDIES: ReadonlySet<string> = new Set(
  `accueil annexe bibliobus bibliotheque bibliotheques bus caf campus centre cite clinique college collegiale complexe conservatoire
  creche cyberbase ecole ehpad espace ferme foyer gymnase halte hopital hotel institut jeunes jeunesse ludotheque lycee
  maison mda mediatheque mediatheques mjc mpt multi musee office parc pavillon pij place pole poste quartier relais residence
  resto salle salon services square stade theatre tiers tour universite villa`
    .split(/\s+/)
    .filter(m => m !== '')
)
/** Beside one of these the name is the one of whoever receives there: "Espace numérique", "Permanence du conseiller". */
const TENUS: ReadonlySet<string> = new Set(
  'adjoint aidant animateur animatrice atelier ateliers conseiller conseillere conseillers contact epn formateur formatrice mairie mediateur mediatrice numerique permanence permanences referent referente secretaire'.split(
    ' '
  )
)

// "- Zélie Morvan", "/ Mme Morvan", "(Zélie Morvan)": a part of its own after the name, up to the next mark.
const PARTIE = /\s{1,3}[-–—|/:]\s{1,3}(?=([^\s(|/–—][^(|/–—]{2,60}?)(?:\s{1,3}[-–—|/]\s|$))|\s{0,3}\(([^()]{4,60})\)/gu
// The first look: " - ", " /", "(": nothing else begins such a part.
const PEUT_ETRE = /\s[-–—|/:]\s|\(/
// "Mme Morvan", "M. Z. Morvan"
const CIVILITE = /^(?:M\.|MM\.|Mr\.?|Mme\.?|Mlle\.?|Madame|Monsieur|Mademoiselle)\s{1,3}\p{Lu}/u
// "Zélie", "Jean-Marc", "MORVAN", "O'Brien", "Nom12"
const MOT = /^\p{Lu}[\p{L}'’-]{1,30}\d{0,4}\.?$/u
const MINUSCULE = /\p{Ll}/u
// What stands for a first name where a list has been made anonymous: "Prénom12".
const MASQUE = /^prenoms?\d{0,4}$/
const MASQUE_NOM = /^noms?\d{0,4}$/

const SAINTS: ReadonlySet<string> = new Set(['saint', 'sainte', 'st', 'ste'])

const isPrenomOuMasque = (mot: string): boolean => MASQUE.test(fold(mot)) || isPrenom(mot)

/** What else the row says, read only when a name is met: to whom it belongs. */
export interface Temoins {
  /** The cells of e-mails: "z.morvan@" makes Zélie Morvan the one who receives. */
  readonly contacts: string
  /** The cells of the address and of the body: "12 rue Zélie Morvan" makes it the name of the place. */
  readonly lieux: string
}

const AUCUN: () => Temoins = () => ({ contacts: '', lieux: '' })

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

// "z.morvan" in "z.morvan@exemple.fr"
const AVANT_AROBASE = /[^\s@;,<>]{1,64}(?=@)/g

/** One address is made of that name and nothing else: "zelie.morvan@", "zmorvan@", "morvan@"; not "creche-zelie-morvan@". */
function isWrittenTo(plies: readonly string[], contacts: string): boolean {
  const premier = plies[0] as string
  const dernier = plies[plies.length - 1] as string
  const formes = [premier + dernier, premier[0] + dernier, dernier + premier[0], dernier + premier, dernier, premier]
  const serrees = formes.map(forme => forme.replaceAll(' ', ''))
  for (const [local] of contacts.slice(0, 500).matchAll(AVANT_AROBASE))
    if (serrees.includes(fold(local).replaceAll(' ', ''))) return true
  return false
}

/** True when the part is the name of whoever receives, and not the one given to what `avant` names. */
function isReceveur(partie: string, avant: string, temoins: () => Temoins): boolean {
  if (!isNomDePersonne(partie)) return false
  if (CIVILITE.test(partie)) return true
  const mots = partie.split(/\s+/)
  if (mots.every(m => MASQUE.test(fold(m)) || MASQUE_NOM.test(fold(m)))) return true
  const { contacts, lieux } = temoins()
  if (isWrittenTo(mots.map(fold), contacts)) return true
  if (hasPhrase(fold(lieux), mots.map(fold).join(' '))) return false
  const plies = foldedWords(avant)
  return plies.some(m => TENUS.has(m)) || !plies.some(m => DEDIES.has(m))
}

/**
 * The name without the person it names; the same text when it names none. `commune` keeps a town that sounds like a
 * person. `withoutPerson('Valmont - Zélie Morvan', 'Valmont') → 'Valmont'`.
 */
export function withoutPerson(nom: string, commune: string | undefined, temoins: () => Temoins = AUCUN): string {
  if (nom.length > 300 || !PEUT_ETRE.test(nom)) return nom
  const lieu = commune === undefined ? '' : fold(commune)
  let sortie = ''
  let fin = 0
  for (const trouve of nom.matchAll(PARTIE)) {
    const partie = (trouve[1] ?? trouve[2] ?? '').trim()
    const debut = trouve.index
    if (debut < fin || debut === 0 || lieu.includes(fold(partie))) continue
    if (!isReceveur(partie, nom.slice(fin, debut), temoins)) continue
    sortie += nom.slice(fin, debut)
    fin = debut + trouve[0].length + (trouve[1]?.length ?? 0)
  }
  return fin === 0 ? nom : sortie + nom.slice(fin)
}
