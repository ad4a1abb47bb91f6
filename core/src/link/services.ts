/**
 * Words that tell which service a place is: two services at one door are two places (a town hall and its library), and one
 * service has many names (a MSAP became a France services). A table of words, read once; nothing here knows a producer.
 */

import { foldedWords } from '../text/fold.ts'
import { correcteurOf } from './coquilles.ts'

/** The services that name themselves. Their rank is a bit in the records' masks: at most 31. */
const SERVICES = [
  'france-services',
  'mairie',
  'ccas',
  'bibliotheque',
  'poste',
  'epn',
  'centre-social',
  'jeunesse',
  'mission-locale',
  'emploi',
  'caf',
  'cpam',
  'msa',
  'carsat',
  'intercommunalite',
  'departement',
  'solidarites',
  'prefecture',
  'impots',
  'justice',
  'tourisme',
  'ecole',
  'pimms',
  'tiers-lieu',
  'formation',
  'chambre',
  'logement',
  'sante',
  'mobile',
  'caritatif',
  'familles'
] as const
export type Service = (typeof SERVICES)[number]

/**
 * Ways of saying each service, folded; the longest that fits is read first. A semicolon parts those that are the name of a house of its own
 * from one another: a collège is no lycée, though both are schools; what stands first may be any of them. Where a phrase says two things, the
 * more precise line wins because its words are then taken: "mairie de quartier" is a town hall, "maison de quartier" is not.
 */
const PHRASES: Readonly<Record<Service, string>> = {
  'france-services': `france services|france service|franceservices|franceservice|maison france services|maison france service|espace france services|maison de services au public|
    maison des services au public|maison de service au public|maison de services publics|maison des services publics|maison de services|
    maison des services|maison du service au public|relais de services publics|relais services publics|relais de services|point services publics|point info 14|
    espace de services|espace des services|espace de services publics|espace des services publics|espace services publics|pole de services publics|
    point de services publics|relais de service public|relais services|maison intercommunale de services|maison intercommunale des services|
    maison cantonale de services|maison communale de services|maison de service public|espace intercommunal des services|efs|
    msap|mfs|fs|rsp|mds au public|maison de france services|labellisee france services`,
  mairie: `mairie|hotel de ville|commune de|commune d|ville de|ville d|mairie annexe|mairie de quartier|relais mairie|municipalite|mairies`,
  ccas: `ccas|cias|centre communal d action sociale|centre intercommunal d action sociale|centre communal action sociale|centre com action sociale|c c a s`,
  bibliotheque: `bibliotheque|mediatheque|bibliotheques|mediatheques|ludotheque|bibliotheque municipale|mediatheque municipale|
    bibliotheque mediatheque|mediatheque intercommunale|point lecture|ludomediatheque|reseau lecture publique|bm|bdp|artotheque|mediateque`,
  poste: `la poste|bureau de poste|poste; agence postale|agence postale communale|relais poste|lpc`,
  epn: `epn|espace public numerique|cyber base|cyberbase|cyber espace|cyberespace|cybercentre|cyber centre|point cyber|espace multimedia|
    espace numerique|pole numerique|maison du numerique|espace internet|point d acces numerique|salle multimedia|atelier numerique|
    point numerique|p m|pam|point d acces multimedia|cyber|erea|multimedia|espace culture multimedia|ecm|relais numerique|numeripole|
    point d acces public a internet|papi|cybercommune|espace cyber|webcafe|cybercafe|cyber cafe|point accueil numerique|point d accueil numerique`,
  'centre-social': `centre social|cs|mdq|centre socioculturel|centre socio culturel|centre social et culturel|centre social et socioculturel|centre social et socio culturel|csc|espace de vie sociale|evs|
    maison de quartier|mjc|maison des jeunes et de la culture|maison pour tous|mpt|foyer rural|foyer laique|maison des habitants|
    espace social|centre d animation|amicale laique|foyer jeunes|centre social rural|pole social|maison de la vie citoyenne|mvc|
    maison des solidarites locales|espace socioculturel|centre culturel et social|regie de quartier|regie de quartiers`,
  jeunesse: `pij|bij|crij|cidj|point information jeunesse|bureau information jeunesse|information jeunesse|info jeunesse|info jeunes|point info jeunes|
    espace jeunes|espace jeune|espace jeunesse|maison de la jeunesse|service jeunesse|centre regional information jeunesse|point jeunes|fjt|foyer de jeunes travailleurs|
    point accueil jeunes|maison des jeunes|accueil jeunes|local jeunes`,
  'mission-locale': 'mission locale|missions locales|paio|milo|mission locale rurale|ml|espace insertion jeunes',
  emploi: `maison de l emploi|maison emploi|espace emploi|maison de l emploi et de la formation|point emploi|relais emploi|point relais emploi|
    service emploi|maison de l economie et de l emploi; pole emploi|france travail|anpe|agence pole emploi; cap emploi; plie; apec`,
  caf: 'caf|caisse d allocations familiales|caisse allocations familiales|allocations familiales|point relais caf',
  cpam: 'cpam|caisse primaire d assurance maladie|assurance maladie|cgss|securite sociale|ameli',
  msa: 'msa|mutualite sociale agricole',
  carsat: 'caisse de retraite; carsat|cnav|assurance retraite',
  intercommunalite: `communaute de communes|communaute com|com de communes|comcom|cdc|communaute d agglomeration|communaute urbaine|cc|ccpa|agglomeration|agglo|sivom|sivu|
    syndicat mixte|metropole|syndicat intercommunal|petr`,
  departement:
    'conseil departemental|departement|conseil general|conseil regional|region|hotel du departement|collectivite territoriale',
  solidarites: `maison departementale des solidarites|maison departementale de la solidarite|mds|maison de la solidarite|maison des solidarites|
    maison departementale|centre medico social|cms|centre departemental d action sociale|cdas|utas|espace des solidarites|
    unite territoriale d action sociale|pole medico social|pms|maison du departement|mdph|clic|sdsei|maison sociale|
    centre medico psycho|circonscription d action sociale|udas|maison departementale des personnes handicapees|maison de l autonomie; pmi|protection maternelle et infantile`,
  prefecture: 'prefecture; sous prefecture',
  impots: 'tresorerie|centre des finances publiques|finances publiques|dgfip|impots|dsfip|ddfip|sip|perception',
  justice: `maison de justice et du droit|maison de la justice et du droit|mjd|point d acces au droit|point justice|cdad|maison du droit|
    point acces droit; tribunal; spip; prison|centre penitentiaire|maison d arret`,
  tourisme: 'office de tourisme|office du tourisme|syndicat d initiative|point information tourisme',
  ecole: `ecole|groupe scolaire|creps|mfr|maison familiale rurale|cio|cfa|ecole numerique|rectorat|canope|cdi|cfppa|cfaa; crous|restaurant universitaire; ecole primaire|
    ecole elementaire; college; lycee; universite|iut|campus; ecole de la deuxieme chance|e2c`,
  pimms: 'pimms|point information mediation multi services|pimms mediation|point services aux particuliers|psp',
  'tiers-lieu': `tiers lieu|tiers lieux|coworking|co working|fablab|fab lab|hackerspace|makerspace|telecentre|espace de coworking|tierslieu|
    fabrique numerique|espace collaboratif|pepiniere|hotel d entreprises|living lab|fabrique de territoire|cowork`,
  formation: `organisme de formation|centre de formation|afip|atelier de pedagogie personnalisee|centre de ressources|cafoc|
    centre de competences; greta; afpa; cnam; irfa; universite populaire|upop`,
  chambre: `maison des entreprises; chambre d agriculture|chambre departementale d agriculture; chambre de commerce|cci|chambre de commerce et d industrie; chambre de metiers|
    cma|chambre des metiers|chambre de metiers et de l artisanat`,
  logement: `hlm|office public de l habitat|oph|bailleur|chrs|chu|pension de famille|centre d hebergement|accueil de jour|
    foyer d hebergement; adil; residence sociale|adoma; residence habitat jeunes|habitat jeunes; residence autonomie; ehpad|maison de retraite;
    cada|huda`,
  sante:
    'centre de sante|maison de sante|clinique|csapa|caarud|savs|samsah|sessad|ime|gem|cpom; hopital|centre hospitalier; esat',
  mobile: `bus|van|camion|camping car|itinerant|itinerante|itinerance|mobile|mobiles|caravane|bibliobus|fourgon|minibus|truck|mediabus|
    multimediabus|infobus|vehicule|estafette|navette|triporteur`,
  caritatif: `ressourcerie|recyclerie|epicerie sociale|epicerie solidaire|entraide; secours populaire; secours catholique; croix rouge;
    emmaus|emmaus connect; restos du coeur; armee du salut; banque alimentaire; atd quart monde; petits freres; ligue de l enseignement; francas;
    apf; unafam; ordre de malte; cimade; societe saint vincent de paul`,
  familles: `reaap|maison de la famille|maison des familles; familles rurales; udaf|union departementale des associations familiales; cidff;
    planning familial; creche; relais petite enfance; csf; cnl; clcv; ufc`
}

export interface Lecture<M extends MotDeService = MotDeService> {
  /** Bits of SERVICES. */
  readonly masque: number
  /** The words left once those of the services are taken. */
  readonly reste: readonly M[]
  /** The one house that the words name, of those that one service has several of; 0 when they name none, or two. */
  readonly enseigne: number
}

const BIT = new Map(SERVICES.map((s, i) => [s, 1 << i]))

/** The bits of some services: `maskOf('mairie', 'ccas') === 0b110`. */
export const maskOf = (...services: readonly Service[]): number =>
  services.reduce((mask, s) => mask | (BIT.get(s) as number), 0)

interface Phrase {
  readonly mots: readonly string[]
  readonly bit: number
  /** The house of its own that it names, from 1; 0 when it names none. */
  readonly enseigne: number
}
type Phrases = ReadonlyMap<string, readonly Phrase[]>

/** First word of a phrase → the phrases that begin with it, the longest first: reading a name is then one pass. */
function byFirst(phrases: readonly Phrase[]): Phrases {
  const out = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.mots[0] as string
    const list = out.get(first) ?? []
    list.push(phrase)
    out.set(first, list)
  }
  for (const list of out.values()) list.sort((a, b) => b.mots.length - a.mots.length)
  return out
}

/** More than any service has. */
const ENSEIGNES_MAX = 32

const BY_FIRST = byFirst(
  SERVICES.flatMap((service, s) =>
    PHRASES[service].split(';').flatMap((enseigne, e) =>
      enseigne.split('|').map(phrase => ({
        mots: phrase.trim().split(/\s+/),
        bit: BIT.get(service) as number,
        enseigne: e === 0 ? 0 : s * ENSEIGNES_MAX + e
      }))
    )
  )
)

/** A slip is believed in a phrase of two words, or in a long one: "Marie" alone is nobody's "mairie". */
const MOT_SUR = 8
const isSure = ({ mots }: Phrase): boolean => mots.length > 1 || (mots[0] as string).length >= MOT_SUR

/**
 * Words as they agree, and badly: "rural", "rurale" and "rurales" end alike, "public" and "publique" too. Believed in a phrase of two words
 * or more: `accord('publiques') === 'public'`.
 */
function accord(mot: string): string {
  if (mot.length < 5) return mot
  let fin = mot.endsWith('s') ? mot.length - 1 : mot.length
  if (mot[fin - 1] === 'e') fin--
  const bare = fin === mot.length ? mot : mot.slice(0, fin)
  return bare.endsWith('qu') ? `${bare.slice(0, -2)}c` : bare
}
const ARTICLES: ReadonlySet<string> = new Set('de du des d la le les l'.split(' '))
/** Without the small words that leave out and lists mix up: "foyer (de, des) jeunes travailleurs". */
const sansPetits = <M extends { readonly texte: string }>(mots: readonly M[]): M[] =>
  mots.filter(({ texte }) => !ARTICLES.has(texte))
const ACCORDEES = byFirst(
  [...BY_FIRST.values()]
    .flat()
    .map(phrase => ({ ...phrase, mots: phrase.mots.filter(mot => !ARTICLES.has(mot)).map(accord) }))
    .filter(p => p.mots.length > 1)
)

const correct = correcteurOf([...BY_FIRST.values()].flat().flatMap(({ mots }) => mots))

/** A word as it is taken, and the phrases that begin with it. */
interface Sens {
  readonly mot: string
  readonly phrases: readonly Phrase[] | undefined
}
const sensOf = (mot: string, phrases: Phrases): Sens => ({ mot, phrases: phrases.get(mot) })

/** A folded word, with all that reading services asks of it: looked up once, however many names hold it. */
export class MotDeService {
  readonly texte: string
  readonly exact: Sens
  #accorde: Sens | undefined
  #corrige: Sens | undefined

  constructor(texte: string) {
    this.texte = texte
    this.exact = sensOf(texte, BY_FIRST)
  }

  /** As it agrees, and badly. */
  get accorde(): Sens {
    this.#accorde ??= sensOf(accord(this.texte), ACCORDEES)
    return this.#accorde
  }

  /** But for a slip. */
  get corrige(): Sens {
    this.#corrige ??= sensOf(correct(this.texte), BY_FIRST)
    return this.#corrige
  }
}

const exactOf = ({ exact }: MotDeService): Sens => exact
const accordeOf = ({ accorde }: MotDeService): Sens => accorde
const corrigeOf = ({ corrige }: MotDeService): Sens => corrige
const always = (): boolean => true

/**
 * The services that the folded words of a name say, and its other words; when it says none, those that it says but for a slip: of « MSAP de
 * Valbourg », `{ masque: france-services, reste: [de, valbourg] }`.
 */
export function readServices<M extends MotDeService>(mots: readonly M[]): Lecture<M> {
  return (
    readWith(mots, exactOf, always) ??
    readWith(sansPetits(mots), accordeOf, always) ??
    readWith(mots, corrigeOf, isSure) ?? { masque: 0, reste: mots, enseigne: 0 }
  )
}

/** The same of any text: `servicesIn('msap@exemple').masque`. */
export const servicesIn = (texte: string): Lecture => readServices(foldedWords(texte).map(mot => new MotDeService(mot)))

/** Null when the words so taken say no service: most words begin no phrase, and nothing more is asked of them. */
function readWith<M extends MotDeService>(
  mots: readonly M[],
  sensOf: (mot: MotDeService) => Sens,
  believed: (phrase: Phrase) => boolean
): Lecture<M> | null {
  let i = 0
  while (i < mots.length && sensOf(mots[i] as M).phrases === undefined) i++
  if (i === mots.length) return null
  let masque = 0
  let enseigne = 0
  let several = false
  const reste = mots.slice(0, i)
  while (i < mots.length) {
    const debut = i
    const found = sensOf(mots[i] as M).phrases?.find(
      phrase => believed(phrase) && phrase.mots.every((m, k) => k === 0 || isSaid(mots[debut + k], sensOf, m))
    )
    if (found === undefined) reste.push(mots[i++] as M)
    else {
      masque |= found.bit
      if (found.enseigne !== 0) {
        several ||= enseigne !== 0 && enseigne !== found.enseigne
        enseigne = found.enseigne
      }
      i += found.mots.length
    }
  }
  return masque === 0 ? null : { masque, reste, enseigne: several ? 0 : enseigne }
}

const isSaid = (mot: MotDeService | undefined, sensOf: (mot: MotDeService) => Sens, texte: string): boolean =>
  mot !== undefined && sensOf(mot).mot === texte

/** The kinds of the standard that are services of their own: `BIB` is a library. */
export const SERVICE_DE_TYPOLOGIE: Readonly<Record<string, Service>> = {
  RFS: 'france-services',
  MSAP: 'france-services',
  MUNI: 'mairie',
  CCAS: 'ccas',
  CIAS: 'ccas',
  BIB: 'bibliotheque',
  RELAIS_LECTURE: 'bibliotheque',
  LA_POSTE: 'poste',
  EPN: 'epn',
  EPI: 'epn',
  ENM: 'mobile',
  CS: 'centre-social',
  CSC: 'centre-social',
  EVS: 'centre-social',
  MJC: 'centre-social',
  MQ: 'centre-social',
  MDH: 'centre-social',
  PIJ_BIJ: 'jeunesse',
  RS_FJT: 'jeunesse',
  ML: 'mission-locale',
  PE: 'emploi',
  FT: 'emploi',
  MDE: 'emploi',
  MDEF: 'emploi',
  PLIE: 'emploi',
  CAP_EMPLOI: 'emploi',
  CAF: 'caf',
  CPAM: 'cpam',
  MSA: 'msa',
  CC: 'intercommunalite',
  EPCI: 'intercommunalite',
  CD: 'departement',
  REG: 'departement',
  DEPT: 'solidarites',
  MDS: 'solidarites',
  CMS: 'solidarites',
  CDAS: 'solidarites',
  MDPH: 'solidarites',
  UDAF: 'familles',
  CIDFF: 'familles',
  PREF: 'prefecture',
  CFP: 'impots',
  PAD: 'justice',
  SPIP: 'justice',
  PIMMS: 'pimms',
  TIERS_LIEUX: 'tiers-lieu',
  FABLAB: 'tiers-lieu',
  AFPA: 'formation',
  OF: 'formation',
  CCONS: 'chambre',
  CHRS: 'logement',
  CHU: 'logement',
  CADA: 'logement',
  ES: 'caritatif',
  RESSOURCERIE: 'caritatif'
}

/**
 * Services that are usually one place when they share an address: a digital space and whoever houses it, a France services and the
 * association, post office or centre that runs it. Everything else that is named differently is another service.
 */
const VOISINS: readonly (readonly [Service, readonly Service[]])[] = [
  ['epn', SERVICES.filter(s => s !== 'mairie' && s !== 'mobile' && s !== 'france-services')],
  [
    'france-services',
    [
      'centre-social',
      'pimms',
      'poste',
      'msa',
      'familles',
      'tiers-lieu',
      'caritatif',
      'solidarites',
      'epn',
      'prefecture',
      'formation'
    ]
  ],
  ['centre-social', ['jeunesse', 'tiers-lieu', 'familles', 'formation', 'caritatif', 'pimms']],
  ['tiers-lieu', ['bibliotheque', 'formation', 'familles', 'caritatif', 'ecole', 'intercommunalite']],
  ['formation', ['ecole', 'emploi', 'caritatif', 'chambre', 'familles']],
  ['departement', ['solidarites']],
  ['caritatif', ['logement', 'sante', 'familles']],
  ['sante', ['logement']],
  ['jeunesse', ['logement']]
]

/** A seat of authority and the France services it may run: one place only if their contacts say so. */
const RIVAUX: readonly (readonly [Service, readonly Service[]])[] = [
  ['france-services', ['mairie', 'ccas', 'intercommunalite', 'departement', 'epn']],
  ['mairie', ['epn']]
]

function matrixOf(pairs: readonly (readonly [Service, readonly Service[]])[]): Int32Array {
  const matrix = new Int32Array(SERVICES.length)
  for (const [a, others] of pairs)
    for (const b of others) {
      matrix[SERVICES.indexOf(a)] = (matrix[SERVICES.indexOf(a)] as number) | maskOf(b)
      matrix[SERVICES.indexOf(b)] = (matrix[SERVICES.indexOf(b)] as number) | maskOf(a)
    }
  return matrix
}
/** Those that run a France services in their own walls, and say so or not: a social centre, a post office, an association of families. */
export const TENEURS = maskOf('centre-social', 'pimms', 'poste', 'msa', 'familles')
/** What governs a town or a country: others' services bear its name beside their own. */
export const AUTORITES = maskOf('mairie', 'ccas', 'intercommunalite', 'departement')
/** Services of their own that an authority bears in its own name: « Médiathèque - Commune du Lac » is not « Mairie du Lac ». */
export const PORTES = maskOf('bibliotheque', 'jeunesse', 'ecole', 'tourisme', 'poste')

const NEAR = matrixOf(VOISINS)
const RIVAL = matrixOf(RIVAUX)

function reaches(matrix: Int32Array, a: number, b: number): boolean {
  for (let i = 0; i < SERVICES.length; i++) if (a & (1 << i) && (matrix[i] as number) & b) return true
  return false
}

/** How two masks stand to each other: `relation(maskOf('mairie'), maskOf('bibliotheque')) === 'opposé'`. */
export function relation(a: number, b: number): 'même' | 'voisin' | 'rival' | 'opposé' | 'inconnu' {
  if (a === 0 || b === 0) return 'inconnu'
  if (a & b) return 'même'
  if (reaches(NEAR, a, b)) return 'voisin'
  if (reaches(RIVAL, a, b)) return 'rival'
  return 'opposé'
}
