/**
 * The survivor rules: for each field, what becomes of the values that several records give, and the reasons for which one is believed
 * rather than another, from the strongest to the weakest. One table, that survivant.ts obeys and docs/fiche.md prints: what is not first
 * is never lost, the fiche tells it beside.
 */
import { type Champ, type ChampDeFiche, isChamp, isListe } from '../standard/champs.ts'
import { listeOf } from '../standard/vocabulary/listes.ts'

/** Years behind the newest word on a place after which a word is stale. */
export const PERIME_APRES_ANS = 3

interface Motif {
  /** French: what the value has that another has not. */
  readonly titre: string
  /** French: why that makes it more believable. */
  readonly pourquoi: string
}

export const RAISONS = {
  confirmee: {
    titre: 'Une personne l’a confirmée',
    pourquoi: `Quelqu’un a vérifié cette valeur même (source de \`voix\` « personne »). Plus de ${PERIME_APRES_ANS} ans derrière la dernière nouvelle du lieu, elle ne compte plus que comme une autre.`
  },
  'du-lieu': {
    titre: 'Le lieu la dit de lui-même',
    pourquoi:
      'Personne ne connaît mieux ses horaires que celui qui ouvre (source de `voix` « lieu »). La même limite d’âge vaut.'
  },
  precise: {
    titre: 'Elle est plus précise',
    pourquoi: 'Un numéro dans une rue mène à la porte ; une rue, à son bout ; une commune, nulle part.'
  },
  entiere: {
    titre: 'Elle est entière',
    pourquoi: 'Des lettres détruites par un mauvais encodage (« M\ufffddiath\ufffdque ») ne se lisent pas.'
  },
  dite: {
    titre: 'Une source la dit',
    pourquoi: 'Ce que nous avons déduit ne vaut que tant que personne ne dit rien.'
  },
  officielle: {
    titre: 'Sa liste fait foi pour ce champ',
    pourquoi: 'La liste officielle d’un programme, pour son propre label. Aucune ne fait foi par défaut.'
  },
  fraiche: {
    titre: 'Elle est récente, ou du moins pas périmée',
    pourquoi: `Ce qui change souvent : une valeur datée bat une valeur sans date, qui bat une valeur de plus de ${PERIME_APRES_ANS} ans derrière la dernière nouvelle du lieu.`
  },
  'non-perimee': {
    titre: 'Elle n’est pas périmée',
    pourquoi: `Ce qui ne bouge guère : plus de ${PERIME_APRES_ANS} ans derrière la dernière nouvelle du lieu, elle passe après. La moitié des listes n’ont pas de date, ce n’est pas une preuve d’âge.`
  },
  concordante: {
    titre: 'Plus d’éditeurs la disent',
    pourquoi:
      'Deux listes qui s’accordent se trompent moins qu’une ; trois millésimes d’une même liste sont une seule voix.'
  },
  recente: {
    titre: 'Elle est plus récente',
    pourquoi: 'Le jour de l’enregistrement, sinon celui de sa liste.'
  },
  premiere: {
    titre: 'Sa source la met en tête',
    pourquoi: 'Le premier numéro, la première adresse qu’une liste donne est celui qu’elle veut qu’on appelle.'
  },
  ecriture: {
    titre: 'Elle est mieux écrite',
    pourquoi:
      'Ni tout en capitales, ni abrégée ; et, en dernier, l’ordre alphabétique, pour que la réponse soit toujours la même. D’une même adresse, celle qui n’est pas en capitales, quelle que soit sa date.'
  }
} as const satisfies Readonly<Record<string, Motif>>

export type Raison = keyof typeof RAISONS

/** What hardly moves: those who agree are believed before the latest. */
const DURE = [
  'confirmee',
  'du-lieu',
  'entiere',
  'dite',
  'officielle',
  'non-perimee',
  'concordante',
  'recente',
  'premiere',
  'ecriture'
] as const satisfies readonly Raison[]

/** The reasons, the strongest first. */
export const ORDRES = {
  change: [
    'confirmee',
    'du-lieu',
    'entiere',
    'dite',
    'officielle',
    'fraiche',
    'recente',
    'concordante',
    'premiere',
    'ecriture'
  ],
  dure: DURE,
  adresse: ['confirmee', 'du-lieu', 'precise', ...DURE.slice(2)]
} as const satisfies Readonly<Record<string, readonly Raison[]>>

export type Ordre = keyof typeof ORDRES

const CHANGEANTS: ReadonlySet<ChampDeFiche> = new Set<Champ>([
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'prise_rdv',
  'presentation_resume',
  'presentation_detail'
])

const ordreOf = (champ: ChampDeFiche): Ordre =>
  champ === 'adresse' ? 'adresse' : CHANGEANTS.has(champ) ? 'change' : 'dure'

/** The reasons for a field, the strongest first. `raisonsOf('horaires')[5] === 'fraiche'`. */
export const raisonsOf = (champ: ChampDeFiche): readonly Raison[] => ORDRES[ordreOf(champ)]

const SUIT = 'celle de l’adresse choisie ; à défaut, d’un enregistrement de la même adresse, puis de la même commune'

/** What becomes of the values of the fields that no reason orders: they follow others, or are all there is. */
const SANS_CHOIX: Readonly<Partial<Record<ChampDeFiche, string>>> = {
  id: 'l’identifiant public du lieu, jamais celui d’une source',
  source: 'toutes les sources, chacune une fois',
  date_maj: 'le jour le plus récent',
  commune: SUIT,
  code_postal: SUIT,
  code_insee: SUIT,
  complement_adresse: SUIT,
  longitude: 'avec la latitude'
}

const CHOISIS: Readonly<Partial<Record<ChampDeFiche, string>>> = {
  adresse: 'une, avec tout ce qui la situe',
  latitude: 'un point, ses deux coordonnées ensemble ; de l’adresse choisie quand elle en a un',
  service_detaille: 'toutes les valeurs, dans l’ordre de leurs référentiels',
  telephone: 'tous les numéros, le plus cru d’abord : c’est lui que porte le champ'
}

const sortOf = (champ: ChampDeFiche): string => {
  const seul = CHOISIS[champ]
  if (seul !== undefined) return seul
  if (!isChamp(champ) || !isListe(champ)) return 'une valeur, les autres dites à côté'
  return listeOf(champ) === null
    ? 'toutes les valeurs, la plus crue d’abord'
    : 'toutes les valeurs, dans l’ordre du standard'
}

/** What becomes of the values of a field, in French, and the order of reasons between them; null where none is chosen. */
export function survieOf(champ: ChampDeFiche): { readonly sort: string; readonly ordre: Ordre | null } {
  const suite = SANS_CHOIX[champ]
  return suite === undefined ? { sort: sortOf(champ), ordre: ordreOf(champ) } : { sort: suite, ordre: null }
}
