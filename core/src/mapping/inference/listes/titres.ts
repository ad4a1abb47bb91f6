/**
 * Reading a column's title: its words without articles nor plurals, glued words taken apart ("Lestarifsdemastructure"), and
 * what they say of the closed lists. Longer phrases win over the words they hold: "type de public" is no "type".
 */
import { foldedWords } from '../../../text/fold.ts'
import { motsDuNom } from '../profil.ts'
import type { Groupe } from './groupes.ts'
import { type ChampDevine, MOTS_ENTETES, TITRES_ETRANGERS } from './mots-entetes.ts'
import { MOTS_LISTES } from './mots-listes.ts'

/** Words that carry nothing in a title, question words included. */
const VIDES = new Set(
  foldedWords(
    'de du des d la le les l un une et ou a à au aux est sont ce cet cette ces vos votre nos notre mon ma mes sa son ses leur leurs quel quelle quels quelles vous nous je qui que quoi dans pour y il elle se si oui non the of do you your what which are is proposez proposer souhaitez avez disposez offrez accueillez etes c s n presence y precisez indiquez cochez choix reponse reponses possibles plusieurs faut doit devez peut'
  )
)

/** Plurals out: `services → service`, `niveaux → niveau`; short words and figures stay. */
const singular = (mot: string): string =>
  mot.length > 3 && /[sx]$/.test(mot) && !/ss$/.test(mot) ? mot.slice(0, -1) : mot

/** The words of a phrase that count: `Quels services proposez-vous ? → ['service']`. */
export function motsUtiles(mots: readonly string[]): string[] {
  const utiles = mots.filter(mot => !VIDES.has(mot)).map(singular)
  return utiles.length > 0 ? utiles : mots.map(singular)
}

/** A title's word at least this long may be several glued by a form's export: `enlibreacces`. A known word is left whole. */
const COLLE_MIN = 11
/** Beyond, a word is no title: taking words apart costs the square of the length. */
const COLLE_MAX = 120

const DICTIONNAIRE: ReadonlySet<string> = new Set(
  [
    ...VIDES,
    ...Object.values(MOTS_ENTETES).flatMap(m => [...m.certain, ...m.clair, ...m.indice]),
    ...Object.values(MOTS_LISTES).flatMap(liste =>
      Object.values(liste ?? {}).flatMap(e => [...(e.egal ?? []), ...(e.mots ?? [])])
    ),
    ...TITRES_ETRANGERS,
    'structure activite principale seule sur sous en par avec sans rendez inscription accueil professionnels domicile certains certaines conditions specifique specifiques organisme association si action actions accueillis propose proposes proposees'
  ].flatMap(foldedWords)
)

/** Takes glued words apart, by the fewest known words: `enlibreacces → en libre acces`; as it is when a letter stays. */
export function decolle(mot: string): readonly string[] {
  if (mot.length < COLLE_MIN || mot.length > COLLE_MAX) return [mot]
  // Cheapest way to each letter: a known word costs one, more when short, a letter of an unknown word costs three.
  const cout = [0]
  const depuis = [0]
  for (let fin = 1; fin <= mot.length; fin++) {
    cout[fin] = (cout[fin - 1] as number) + 3
    depuis[fin] = fin - 1
    for (let debut = Math.max(0, fin - 20); debut < fin; debut++) {
      const long = fin - debut
      const prix = (cout[debut] as number) + (long < 3 ? 2 : 1)
      if (prix < (cout[fin] as number) && DICTIONNAIRE.has(mot.slice(debut, fin))) {
        cout[fin] = prix
        depuis[fin] = debut
      }
    }
  }
  const morceaux: string[] = []
  let inconnues = 0
  for (let fin = mot.length; fin > 0; fin = depuis[fin] as number) {
    const morceau = mot.slice(depuis[fin], fin)
    if (!DICTIONNAIRE.has(morceau)) inconnues++
    morceaux.unshift(morceau)
  }
  return inconnues === 0 ? morceaux : [mot]
}

// "Type (association, entreprise ou service public)": the examples are not the question.
const PARENTHESE = /\([^()]{0,200}\)/g

// Last keys that say nothing of their own: "structureType.name", "tags.0.label".
const CLE_VAGUE = /\.(?:name|nom|label|libelle|value|valeur|slug|code|key|title|titre|text|texte|fr)$/i

/** The key that speaks in a nested name: `structureType.name → structureType`, `categories.age → age`. */
const cleParlante = (titre: string): string => {
  const sans = titre.replace(CLE_VAGUE, '')
  return sans.slice(sans.lastIndexOf('.') + 1) || sans
}

/** Words of a title that are looked at: the longest question of the known sources has 14. */
const MOTS_MAX = 60

/** Every word of a title, examples out, glued words apart; of a nested name, those of its last key that speaks. */
export function motsDuTitre({ titre, mots }: Pick<Groupe, 'titre' | 'mots'>): string[] {
  // "structure.type" is a name, "Type de structure. Précisez" a sentence.
  const cle = /^[\w*]+(?:\.[\w*]+)+$/.test(titre) ? cleParlante(titre) : titre
  const sans = cle !== titre || titre.includes('(') ? motsDuNom(cle.replace(PARENTHESE, ' ')) : mots
  return (sans.length > 0 ? sans : mots).slice(0, MOTS_MAX).flatMap(mot => decolle(mot))
}

type Poids = 1 | 2 | 3

interface Dite {
  readonly champ: ChampDevine
  readonly poids: Poids
  readonly mots: readonly string[]
}

const phrases = (champ: ChampDevine, liste: readonly string[], poids: Poids): Dite[] =>
  liste.map(p => ({ champ, poids, mots: motsUtiles(foldedWords(p)) }))

const PAR_PREMIER = new Map<string, Dite[]>()
for (const [champ, { certain, clair, indice }] of Object.entries(MOTS_ENTETES) as [
  ChampDevine,
  (typeof MOTS_ENTETES)[ChampDevine]
][]) {
  for (const dite of [...phrases(champ, certain, 3), ...phrases(champ, clair, 2), ...phrases(champ, indice, 1)]) {
    const premier = dite.mots[0] as string
    PAR_PREMIER.set(premier, [...(PAR_PREMIER.get(premier) ?? []), dite])
  }
}

/** Share of a title's words that a phrase must be to say it all: "services" does not, in "services et équipements, sanitaires". */
const COUVERT = 0.4

const startsAt = (mots: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((mot, i) => mots[at + i] === mot)

/** By their first word. */
const ETRANGERS = new Map<string, string[]>()
for (const titre of TITRES_ETRANGERS) {
  const mots = motsUtiles(foldedWords(titre))
  const premier = mots[0] as string
  ETRANGERS.set(premier, [...(ETRANGERS.get(premier) ?? []), ` ${mots.join(' ')} `])
}

export interface TitreLu {
  /** Each list the title names, and how surely: 3 when nothing else is called so. */
  readonly dits: ReadonlyMap<ChampDevine, Poids>
  /** It is about something no closed list holds: `Nombre d'ateliers`, `Contact du service`. */
  readonly etranger: boolean
}

/**
 * What a title says: `Type de public → { publics…: 3 }`, `Nombre d’ateliers → étranger`. A word that a sure phrase holds
 * speaks no more for itself: "publics spécifiquement adressés" is no address.
 */
export function lireTitre(utiles: readonly string[]): TitreLu {
  const trouvees = utiles
    .flatMap((mot, at) =>
      (PAR_PREMIER.get(mot) ?? [])
        .filter(dite => startsAt(utiles, at, dite.mots))
        .map(dite => ({ ...dite, de: at, a: at + dite.mots.length }))
    )
    .sort((x, y) => y.mots.length - x.mots.length || y.poids - x.poids)
  const gardees: typeof trouvees = []
  for (const dite of trouvees) {
    const cachee = gardees.some(g => g.mots.length > dite.mots.length && g.de <= dite.de && dite.a <= g.a)
    if (!cachee) gardees.push(dite)
  }
  const dits = new Map<ChampDevine, Poids>()
  for (const { champ, poids, mots } of gardees) {
    // In a long title a word is a part of the question: the cells have to agree.
    const dit = poids === 3 && mots.length < COUVERT * utiles.length ? 2 : poids
    dits.set(champ, Math.max(dit, dits.get(champ) ?? 0) as Poids)
  }
  const sures = gardees.filter(g => g.poids === 3 && g.mots.length > 1)
  const libres = utiles.map((mot, at) => (sures.some(g => g.de <= at && at < g.a) ? '·' : mot))
  const reste = ` ${libres.join(' ')} `
  return { dits, etranger: libres.some(mot => ETRANGERS.get(mot)?.some(e => reste.includes(e)) ?? false) }
}

/** A group's title read whole: its words, those that count, and what they say. */
export interface TitreDeGroupe extends TitreLu {
  readonly mots: readonly string[]
  readonly utiles: readonly string[]
}

const LUS = new WeakMap<Groupe, TitreDeGroupe>()

/** The title of a group, read once: each column is compared with all the others. */
export function titreDe(groupe: Groupe): TitreDeGroupe {
  let lu = LUS.get(groupe)
  if (lu === undefined) {
    const mots = motsDuTitre(groupe)
    const utiles = motsUtiles(mots)
    lu = { mots, utiles, ...lireTitre(utiles) }
    LUS.set(groupe, lu)
  }
  return lu
}
