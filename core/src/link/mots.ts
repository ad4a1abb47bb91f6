/**
 * The words of a name that weigh little: they join nothing by themselves and separate nothing. What is not here is weighed by how
 * rare it is among the records.
 */

/** Not words at all, for a name: left out. */
export const VIDES: ReadonlySet<string> = new Set(
  `de du des d la le les l et a au aux en sur sous pour par un une dans chez n s t y the of ou avec vers`.split(' ')
)

/** Those of them that initials keep as often as not: « Plan Local Pour l’Insertion », « Vivre Et Agir ». */
export const LIENS: ReadonlySet<string> = new Set(['pour', 'par', 'sur', 'en', 'et', 'avec', 'chez'])

/** The départements, and the rivers and mountains that name them: « Maison du Rhône », « UDAF de l’Eure »; all that one runs goes by its name. */
const DEPARTEMENTS = `ain aisne allier alpes maritimes ardeche ardennes ariege aube aude aveyron bouches rhone calvados cantal charente maritime cher
  correze corse cote cotes armor creuse dordogne doubs drome eure loir finistere gard garonne gers gironde herault ille vilaine indre isere jura
  landes loire atlantique loiret lot lozere maine manche marne mayenne meurthe moselle meuse morbihan nievre oise orne calais puy dome pyrenees
  atlantiques orientales rhin saone sarthe savoie seine sevres somme tarn var vaucluse vendee vienne vosges yonne belfort essonne
  guadeloupe martinique guyane reunion mayotte`

/**
 * Legal forms, which a register adds to a name and a list leaves out: « Tramontane Numérique SARL » is « Tramontane Numérique ». They
 * tell nothing of which place.
 */
export const FORMES_JURIDIQUES: ReadonlySet<string> = new Set(
  `association societe groupe sarl sas sasu sa eurl earl sci scp snc sel selarl scop scic spl sem semop gip gie geie epic epcc epa fondation
  groupement cooperative mutuelle ets etablissements`.split(/\s+/)
)

/** Words that half the names of the field hold: measured on the first ranks of word counts over the sources read. */
export const GENERIQUES: ReadonlySet<string> = new Set(
  `${DEPARTEMENTS} maison espace centre point pole service services public publics publique numerique numeriques association associations asso municipal municipale
  intercommunal intercommunale communal communale communautaire communaute accueil antenne agence site annexe relais local locale locales
  atelier ateliers culture culturel culturelle social sociale societe citoyen mediation acces internet informatique conseiller
  conseillers france francaise lieu quartier ville commune pays territoire territorial departemental departementale regional
  regionale general generale nord sud est ouest saint sainte vie jeunes jeune info informations information insertion emploi
  formation action solidarite solidarites ressources animation permanence bureau principal siege direction union federation
  comite cooperative reseau groupe foyer rural rurale salle cite club plateforme tiers unite st ste fixe multisites bourg village
  ${[...FORMES_JURIDIQUES].join(' ')}
  haut haute bas basse grand grande petit vallee val mont montagne rue place avenue delegation section developpement delegue deleguee delegues deleguees`.split(
    /\s+/
  )
)

/** The same at the beginning of a name: « Mission numérique du Val » and « Cyber-base du Val » begin as nothing that would part them. */
export const TETES_VAGUES: ReadonlySet<string> = new Set(
  'communes mission lieux collectif equipe dispositif projet programme accompagnement aide mediateur mediatrice intervention acces'.split(
    ' '
  )
)

/** What names a street in any village: alone, it does not tell which village of a commune. */
export const VOIES_ORDINAIRES: ReadonlySet<string> = new Set(
  'mairie eglise gare poste ecole ecoles bourg principale principal marche hotel ville fetes salle centre chef'.split(
    ' '
  )
)

/** What says that a place is one of several of its house: a town hall and its annexe are two doors. */
export const ANNEXES: ReadonlySet<string> = new Set(
  'annexe annexes antenne antennes delegue deleguee deleguees delegues'.split(' ')
)

/** What is said of a town that entered another: of two of one commune, the name that follows tells which. */
export const DELEGUEES: ReadonlySet<string> = new Set(['delegue', 'deleguee', 'deleguees', 'delegues'])

/** The same of whoever is visited, once the visitor is named: « Mission locale, permanence de Valbourg », and not « Permanence emploi ». */
export const PERMANENCES: ReadonlySet<string> = new Set(['permanence', 'permanences'])

/** What says that a house stays where it is, as nobody says of one that has no bus. */
export const FIXES: ReadonlySet<string> = new Set(['fixe', 'fixes', 'sedentaire'])

/** What goes on wheels and is seen from afar; « itinérant » says as much of a desk that opens here on Mondays. */
export const VEHICULES: ReadonlySet<string> = new Set(
  `bus van camion camping bibliobus fourgon minibus truck mediabus multimediabus infobus estafette navette triporteur caravane`.split(
    /\s+/
  )
)

/**
 * What tells one door, or one stop, of a house from its others: said of both, with two names, they are two; said of one, nothing (« site des
 * Mouettes » is the house itself, in another list).
 */
export const SITES: ReadonlySet<string> = new Set('site arret arrets etape halte'.split(' '))
