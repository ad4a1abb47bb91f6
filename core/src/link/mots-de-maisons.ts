/**
 * The kinds of house that names begin with, beside the services of mots-de-services.ts: a gymnasium, a campsite, a chemist's, a club of
 * elders. They are no place of ours, yet lists name them, often under the proper name and at the door of one that is: « Gymnase des
 * Aubépines », « Maison de quartier des Aubépines ». A table of words; what may be one house with what stands at the end.
 */
import type { Service } from './mots-de-services.ts'

/**
 * Families, and in each its kinds, parted by semicolons; the ways of saying one kind by bars, folded. Two kinds of one family are seldom one
 * house, two of two families never; a tilde opens a kind that says little by itself (« espace culturel »): a contact in common then tells.
 */
export const FAMILLES: Readonly<Record<string, string>> = {
  sport: `gymnase|gymnases|salle de sport|salle de sports|salle des sports|salle omnisports|complexe sportif|complexe sportif municipal|halle des sports|
    palais des sports|espace sportif|salle de musculation|salle de fitness; stade|terrain de sport|terrain de football|complexe de football;
    dojo|salle d arts martiaux; boulodrome|terrain de petanque; patinoire; skatepark|skate park; centre equestre|centre hippique|poney club|club hippique;
    base nautique|club nautique|centre de voile|ecole de voile; base de loisirs; tennis club|courts de tennis; golf; bowling; hippodrome;
    salle d escalade|mur d escalade; club de sport|club sportif|association sportive|club omnisports; maison des sports|office des sports|
    office municipal des sports`,
  salles: `salle des fetes|salle polyvalente|salle communale|salle multi activites|salle multiactivites|salle d animation|salle d activites|
    foyer communal|salle de reunion|salle de reunions; salle des mariages; salle de spectacle|salle de spectacles|salle de concert|auditorium|centre des congres;
    palais des congres|parc des expositions|hall des expositions; marche couvert|halles; salle paroissiale|maison paroissiale|presbytere`,
  sejours: `camping|camping municipal|aire de camping cars; auberge de jeunesse; gite|gite d etape|gite rural|gites|chambres d hotes; hotel restaurant;
    refuge; village vacances|village de vacances|centre de vacances|colonie de vacances`,
  tables: `restaurant|brasserie|pizzeria|creperie; restaurant scolaire|cantine|cantine scolaire|restaurant municipal|cuisine centrale;
    ~ cafe associatif|bar associatif|cafe citoyen|bistrot associatif|cafe solidaire|cafe culturel|cafe des parents|cafe|bar|bistrot|buvette`,
  soins: `pharmacie; cabinet medical|cabinet de medecins|centre medical; maison medicale|pole sante|pole de sante; cabinet infirmier|cabinet d infirmiers|cabinet d infirmieres|cabinet de soins infirmiers;
    cabinet dentaire|cabinet de kinesitherapie|cabinet paramedical|cabinet d orthophonie; laboratoire d analyses|laboratoire d analyses medicales;
    opticien; clinique veterinaire|veterinaire; ambulances; centre medico psychologique|cmp|cattp|hopital de jour; medecine du travail|sante au travail`,
  enfance: `~ centre de loisirs|accueil de loisirs|centre aere|alsh|clsh|accueil de loisirs sans hebergement|centre de loisirs sans hebergement;
    garderie|garderie periscolaire|accueil periscolaire|periscolaire; maison d assistantes maternelles|maison des assistantes maternelles`,
  aines: `club des aines|club de l age d or|club du troisieme age|club du 3e age|club des retraites|club des anciens|club seniors|club senior|
    foyer des anciens|foyer des aines|foyer du troisieme age|amicale des retraites|aines ruraux|generations mouvement; ~ espace seniors|espace senior|
    maison des seniors|maison des aines; foyer logement|marpa|residence seniors|residence services seniors; ssiad|service de soins infirmiers a domicile;
    ~ admr|aide a domicile en milieu rural|aide a domicile|service d aide a domicile`,
  commerces: `epicerie|superette|supermarche; multiple rural|commerce multi services|multiservices; bar tabac|tabac presse|tabac; maison de la presse|
    librairie|librairie papeterie; boulangerie|boulangerie patisserie; boucherie|boucherie charcuterie; station service; garage automobile;
    salon de coiffure|salon de beaute|institut de beaute; laverie|pressing; fleuriste; banque|credit agricole|credit mutuel|caisse d epargne; auto ecole; garage solidaire; jardinerie; cave cooperative`,
  ordre: `gendarmerie|brigade de gendarmerie|gendarmerie nationale; commissariat|commissariat de police|hotel de police|police nationale;
    police municipale; caserne|caserne de pompiers|caserne des pompiers|centre de secours|centre d incendie et de secours|sdis|sapeurs pompiers;
    cirfa|centre d information et de recrutement des forces armees; douane|bureau des douanes; consulat`,
  etat: `archives departementales|archives municipales|archives; direction departementale des territoires|ddt|ddtm; ddets|dreets|ddcspp;
    dsden|inspection academique; office national des forets|onf; chambre des notaires|etude notariale|office notarial; conseil de prud hommes`,
  transports: `gare sncf|gare routiere|gare|halte ferroviaire; aeroport|aerodrome; parking|parc relais|aire de covoiturage; capitainerie|port de plaisance;
    ~ maison du velo|atelier velo|maison de la mobilite|agence de mobilite|plateforme de mobilite`,
  cultes: 'eglise|chapelle|paroisse; temple; mosquee; synagogue; cimetiere; crematorium|funerarium|pompes funebres',
  culture: `~ centre culturel|espace culturel|maison de la culture|pole culturel|centre culturel municipal|centre culturel communal; galerie d art|galerie|
    centre d art|espace d exposition; harmonie municipale|chorale|orchestre d harmonie; ecole de cirque|chapiteau; ~ micro folie|microfolie;
    studio de repetition|studios de repetition; studio de danse|cours de danse; ~ maison du patrimoine|maison de la nature|maison du parc|maison de pays; ecole d art|ecole des beaux arts;
    planetarium|observatoire; chateau|abbaye; zoo|parc animalier|aquarium`,
  associations: `~ maison des associations|maison de la vie associative|maison associative|cite des associations|espace associatif|pole associatif|
    maison de la vie associative et citoyenne|mvac; ~ jardin partage|jardins partages|jardin collectif|jardins familiaux|jardin solidaire; ~ repair cafe;
    ~ accorderie; ~ amap; comite des fetes; ~ club informatique; bourse du travail; ~ vestiaire|vestiboutique|friperie|boutique solidaire;
    ~ maison des femmes; ~ maison des parents|espace parents|maison de la parentalite; ~ maison des adolescents; maison des syndicats`,
  cadre: `decheterie|dechetterie|dechetteries; ateliers municipaux|services techniques|centre technique municipal; ferme pedagogique; cuma;
    ~ maison de l habitat|espace info energie|espace conseil france renov|maison de l energie|alec; ~ maison du projet; aire d accueil des gens du voyage;
    fourriere|refuge animalier; station d epuration; regie des eaux|syndicat des eaux`,
  etudes: 'internat; centre d examen; institut de formation en soins infirmiers|ifsi; centre de documentation',
  affaires:
    '~ boutique de gestion|bge; centre d affaires; ~ maison de l entreprise|maison de l entrepreneur; zone d activites'
}

/** Words that begin as one of those and say something else: « café numérique » is a digital space, « bar à livres » nobody's bar. */
export const AUTREMENT =
  'cafe numerique|cafe informatique|cafe internet|cafe a livres|bar a livres|cafe lecture|cafe librairie|gare numerique|garage numerique|hotel dieu'

/** A service, or a kind by the first of its ways of being said. */
type Genre = Service | (string & {})

/** Kinds that are often one house: each with those that a name and a door suffice to join it to. */
export const ENSEMBLE: readonly (readonly [Genre, readonly Genre[]])[] = [
  ['centre culturel', ['epn', 'centre-social', 'salle de spectacle', 'micro folie']],
  ['maison des associations', ['epn', 'centre-social']],
  ['club informatique', ['epn']],
  ['micro folie', ['bibliotheque', 'epn', 'tiers-lieu']],
  ['salle des fetes', ['foyer rural', 'maison pour tous', 'centre d animation']],
  ['cabinet medical', ['sante', 'cabinet infirmier', 'maison medicale']],
  ['maison medicale', ['sante']],
  ['centre medico psychologique', ['centre hospitalier']],
  ['centre de loisirs', ['garderie']],
  ['foyer logement', ['residence autonomie', 'residence sociale', 'ehpad']],
  ['admr', ['ssiad', 'caritatif', 'familles']],
  ['maison de l habitat', ['logement', 'adil']],
  ['maison de l entreprise', ['chambre', 'tiers-lieu']],
  ['boutique de gestion', ['formation', 'emploi', 'tiers-lieu']],
  ['centre d affaires', ['tiers-lieu']],
  ['maison des parents', ['familles', 'petite-enfance']],
  ['vestiaire', ['caritatif', 'ccas']],
  ['cafe associatif', ['repair cafe']],
  ['institut de formation en soins infirmiers', ['formation', 'ecole', 'centre hospitalier']],
  ['internat', ['ecole']],
  ['centre de documentation', ['bibliotheque', 'ecole', 'formation']],
  ['comite des fetes', ['salle des fetes']],
  ['gite', ['refuge', 'village vacances']],
  ['salle de spectacle', ['theatre', 'cinema']],
  ['chateau', ['musee']],
  ['restaurant', ['hotel restaurant', 'cafe associatif']],
  ['bar tabac', ['cafe associatif', 'maison de la presse', 'multiple rural', 'epicerie']],
  ['epicerie', ['multiple rural']]
]

/**
 * Kinds that a service of ours may house in general (see VOISINS), and that a name and a door alone never join: a digital space is the social
 * centre's or the library's; in a grocery for the poor, or in a collège, nobody can tell whose it is.
 */
export const A_DIRE: readonly (readonly [Genre, readonly Genre[]])[] = [
  [
    'epn',
    [
      'ressourcerie',
      'epicerie sociale',
      'regie de quartier',
      'croix rouge',
      'secours populaire',
      'communaute emmaus',
      'ecole',
      'college',
      'lycee',
      'ecole primaire',
      'ecole maternelle',
      'logement',
      'ehpad',
      'residence sociale',
      'residence autonomie',
      'sante',
      'hopital',
      'loisirs',
      'musee',
      'cinema',
      'theatre',
      'conservatoire',
      'piscine',
      'office de tourisme',
      'petite-enfance',
      'creche',
      'impots',
      'justice',
      'cpam',
      'caf'
    ]
  ],
  [
    'centre-social',
    [
      'ressourcerie',
      'epicerie sociale',
      'regie de quartier',
      'secours populaire',
      'secours catholique',
      'croix rouge',
      'restos du coeur'
    ]
  ],
  [
    'tiers-lieu',
    ['bibliotheque', 'ecole', 'college', 'lycee', 'epicerie sociale', 'regie de quartier', 'secours populaire']
  ],
  ['caritatif', ['ehpad', 'residence autonomie', 'hopital']],
  ['epicerie sociale', ['ehpad', 'chrs', 'sante']],
  ['sante', ['ehpad', 'residence autonomie', 'residence sociale']],
  ['jeunesse', ['ehpad', 'residence autonomie', 'residence sociale']]
]
