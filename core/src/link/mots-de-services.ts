/**
 * The words that tell which service a place is: one service has many names (a MSAP became a France services). A table of words, read once;
 * nothing here knows a producer.
 */

/** The services that name themselves. Their rank is a bit in the records' masks, of 32 bits: there is no room for one more. */
export const SERVICES = [
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
  'loisirs',
  'ecole',
  'pimms',
  'tiers-lieu',
  'formation',
  'chambre',
  'logement',
  'sante',
  'mobile',
  'caritatif',
  'familles',
  'petite-enfance'
] as const
export type Service = (typeof SERVICES)[number]

/**
 * Ways of saying each service, folded; the longest that fits is read first. A semicolon parts those that are the name of a house of its own
 * from one another: a collège is no lycée, though both are schools; what stands first may be any of them. A slash parts kinds that may be one
 * house, and that each with its contacts are two: an MJC and a social centre. An exclamation mark opens a house that what stands first
 * never is: a library has books and lends no toys, unless its name says that it does both. Where a phrase says two things, the
 * more precise line wins because its words are then taken: "mairie de quartier" is a town hall, "maison de quartier" is not.
 */
export const PHRASES: Readonly<Record<Service, string>> = {
  'france-services': `france services|france service|franceservices|franceservice|maison france services|maison france service|espace france services|maison de services au public|
    maison des services au public|maison de service au public|maison de services publics|maison des services publics|maison de services|
    maison des services|maison du service au public|relais de services publics|relais services publics|relais de services|point services publics|point info 14|
    espace de services|espace des services|espace de services publics|espace des services publics|espace services publics|pole de services publics|
    point de services publics|relais de service public|relais services|maison intercommunale de services|maison intercommunale des services|
    maison cantonale de services|maison communale de services|maison de service public|espace intercommunal des services|efs|
    msap|mfs|fs|rsp|mds au public|maison de france services|labellisee france services`,
  mairie: `mairie|hotel de ville|commune de|commune d|ville de|ville d|mairie annexe|mairie de quartier|relais mairie|municipalite|mairies`,
  ccas: `ccas|cias|centre communal d action sociale|centre intercommunal d action sociale|centre communal action sociale|centre com action sociale|c c a s`,
  bibliotheque: `bibliotheque|mediatheque|bibliotheques|mediatheques|bibliotheque municipale|mediatheque municipale|
    bibliotheque mediatheque|mediatheque intercommunale|point lecture|ludomediatheque|reseau lecture publique|bm|bdp|mediateque;
    ! ludotheque|ludotheques; ! artotheque`,
  poste: `la poste|bureau de poste|poste; agence postale|agence postale communale|relais poste|lpc`,
  epn: `epn|espace public numerique|cyber base|cyberbase|cyber espace|cyberespace|cybercentre|cyber centre|point cyber|espace multimedia|point internet|point inter net|
    espace numerique|pole numerique|maison du numerique|espace internet|point d acces numerique|salle multimedia|atelier numerique|
    point numerique|p m|pam|point d acces multimedia|cyber|erea|multimedia|espace culture multimedia|ecm|relais numerique|numeripole|
    point d acces public a internet|papi|cybercommune|espace cyber|webcafe|cybercafe|cyber cafe|point accueil numerique|point d accueil numerique|
    kiosque numerique|lieu d acces multimedia|lieux d acces multimedia|lieu acces multimedia|espace d acces numerique`,
  'centre-social': `centre social|cs|centre socioculturel|centre socio culturel|centre social et culturel|centre social et socioculturel|
    centre social et socio culturel|csc|espace de vie sociale|evs|espace social|centre social rural|pole social|maison des solidarites locales|
    espace socioculturel|espace socio culturel|csci|centre social intercommunal|centre culturel et social / mdq|maison de quartier|maison des habitants / mjc|maison des jeunes et de la culture /
    maison pour tous|mpt / foyer rural|foyer laique|amicale laique / centre d animation|foyer jeunes / maison de la vie citoyenne|mvc`,
  jeunesse: `pij|bij|crij|cidj|point information jeunesse|bureau information jeunesse|information jeunesse|info jeunesse|info jeunes|point info jeunes|
    espace jeunes|espace jeune|espace jeunesse|maison de la jeunesse|service jeunesse|centre regional information jeunesse|point jeunes|
    point accueil jeunes|maison des jeunes|accueil jeunes|local jeunes / fjt|foyer de jeunes travailleurs`,
  'mission-locale': 'mission locale|missions locales|paio|milo|mission locale rurale|ml|espace insertion jeunes',
  emploi: `maison de l emploi|maison emploi|espace emploi|maison de l emploi et de la formation|point emploi|relais emploi|point relais emploi|
    service emploi|maison de l economie et de l emploi; pole emploi|france travail|anpe|agence pole emploi; cap emploi; plie|plan local pour l insertion et l emploi|
    plan local pluriannuel pour l insertion et l emploi|plan local d insertion et d emploi|plan local d insertion par l emploi; apec|
    association pour l emploi des cadres; comite de bassin d emploi|cbe`,
  caf: 'caf|caisse d allocations familiales|caisse allocations familiales|allocations familiales|point relais caf',
  cpam: `cpam|caisse primaire d assurance maladie|caisse generale de securite sociale|assurance maladie|cgss|securite sociale|ameli; urssaf|union de recouvrement des cotisations de securite sociale et d allocations familiales|
    union de recouvrement des cotisations de securite sociale`,
  msa: 'msa|mutualite sociale agricole',
  carsat: 'caisse de retraite; carsat|cnav|assurance retraite|caisse d assurance retraite et de la sante au travail',
  intercommunalite: `communaute de communes|pole d equilibre territorial et rural|communaute com|com de communes|comcom|cdc|communaute d agglomeration|communaute urbaine|cc|ccpa|agglomeration|agglo|sivom|sivu|
    syndicat mixte|metropole|syndicat intercommunal|petr`,
  departement:
    'conseil departemental|departement|conseil general|conseil regional|region|hotel du departement|collectivite territoriale',
  solidarites: `maison departementale des solidarites|maison departementale de la solidarite|mds|maison de la solidarite|maison des solidarites|
    maison departementale|maison departementale de solidarite|maison departementale de la solidarite et de l insertion|centre medico social|cms|centre departemental d action sociale|cdas|utas|espace des solidarites|
    unite territoriale d action sociale|pole medico social|pms|maison du departement|mdph|clic|centre local d information et de coordination|centre local d information et de coordination gerontologique|sdsei|maison sociale|
    centre medico psycho|circonscription d action sociale|udas|maison departementale des personnes handicapees|maison de l autonomie; ! pmi|protection maternelle et infantile`,
  prefecture: 'prefecture; sous prefecture',
  impots:
    'tresorerie|centre des finances publiques|finances publiques|dgfip|impots|service des impots des particuliers|dsfip|ddfip|sip|perception',
  justice: `maison de justice et du droit|maison de la justice et du droit|mjd|point d acces au droit|point justice|cdad|conseil departemental de l acces au droit|conseil departemental d acces au droit|maison du droit|
    point acces droit; tribunal; spip|service penitentiaire d insertion et de probation; prison|centre penitentiaire|maison d arret`,
  loisirs: `; office de tourisme|office du tourisme|maison du tourisme|point information touristique|syndicat d initiative|point information tourisme; musee|ecomusee; cinema|cinematheque;
    theatre|scene nationale; conservatoire|ecole de musique|ecole de danse; piscine|centre aquatique|centre nautique`,
  ecole: `ecole|groupe scolaire|creps|mfr|maison familiale rurale|cio|centre d information et d orientation|cfa|centre de formation d apprentis|centre de formation des apprentis|ecole numerique|rectorat|canope|cdi|cfppa|cfaa|ecole maternelle et elementaire|
    ecole elementaire et maternelle|ecole maternelle elementaire; crous|restaurant universitaire; ecole primaire|ecole elementaire;
    ecole maternelle; college; lycee; universite|iut|campus; ecole de la deuxieme chance|ecole de la 2e chance|ecole de la 2eme chance|e2c`,
  pimms: `pimms|point information mediation multi services|point information mediation multiservices|
    point d information mediation multi services|point d information et de mediation multi services|pimms mediation|point services aux particuliers|psp`,
  'tiers-lieu': `tiers lieu|tiers lieux|coworking|co working|fablab|fab lab|hackerspace|makerspace|telecentre|espace de coworking|tierslieu|
    fabrique numerique|espace collaboratif|living lab|fabrique de territoire|cowork / pepiniere|pepiniere d entreprises|hotel d entreprises`,
  formation: `organisme de formation|centre de formation|afip|atelier de pedagogie personnalisee|centre de ressources|cafoc|
    centre de competences; greta|groupement d etablissements; afpa|agence nationale pour la formation professionnelle des adultes|
    agence pour la formation professionnelle des adultes|association pour la formation professionnelle des adultes|
    association nationale pour la formation professionnelle des adultes; cnam|conservatoire national des arts et metiers; irfa; universite populaire|upop`,
  chambre: `maison des entreprises; chambre d agriculture|chambre departementale d agriculture; chambre de commerce|cci|chambre de commerce et d industrie; chambre de metiers|
    cma|chambre des metiers|chambre de metiers et de l artisanat`,
  logement: `hlm|office public de l habitat|oph|bailleur|chrs|chu|pension de famille|centre d hebergement|accueil de jour|
    foyer d hebergement|centre d hebergement et de reinsertion sociale|centre d hebergement d urgence; adil|agence departementale d information sur le logement|
    agence departementale pour l information sur le logement|association departementale d information sur le logement|
    association departementale pour l information sur le logement; cllaj|comite local pour le logement autonome des jeunes|
    comite local pour le logement des jeunes; residence sociale|adoma; residence habitat jeunes|habitat jeunes; residence autonomie; ehpad|maison de retraite;
    cada|huda|centre d accueil de demandeurs d asile|centre d accueil pour demandeurs d asile|centre d accueil des demandeurs d asile|
    hebergement d urgence pour demandeurs d asile`,
  sante:
    'centre de sante|maison de sante|maison de sante pluridisciplinaire|clinique|csapa|caarud|savs|samsah|service d accompagnement a la vie sociale|sessad|ime|institut medico educatif|gem|cpom; hopital|centre hospitalier; esat|etablissement et service d aide par le travail|etablissement et service d accompagnement par le travail',
  mobile: `bus|van|camion|camping car|itinerant|itinerante|itinerants|itinerantes|itinerance|mobile|mobiles|caravane|bibliobus|fourgon|minibus|truck|mediabus|
    multimediabus|infobus|vehicule|estafette|navette|triporteur`,
  caritatif: `entraide; ressourcerie|recyclerie; epicerie sociale|epicerie solidaire|epicerie sociale et solidaire; regie de quartier|regie de quartiers; secours populaire|secours populaire francais|spf; secours catholique; croix rouge;
    emmaus|emmaus connect; communaute emmaus; restos du coeur; armee du salut; banque alimentaire; atd quart monde; petits freres; ligue de l enseignement|federation des oeuvres laiques; francas;
    ufcv|union francaise des centres de vacances|union francaise centre vacances loisirs|union francaise centres vacances;
    apf|apf france handicap|association des paralyses de france; unafam; adie|association pour le droit a l initiative economique; ordre de malte; cimade; societe saint vincent de paul`,
  familles: `reaap|maison de la famille|maison des familles; familles rurales; udaf|union departementale des associations familiales|union departementale associations familiales; cidff|cdff|
    centre d information sur les droits des femmes et des familles|centre d information sur les droits des femmes et de la famille|
    centre d information sur les droits des femmes|centre d information des droits des femmes et des familles|
    centre d information du droit des femmes et des familles|centre d information des droits des femmes|
    centre national d information sur les droits des femmes et des familles;
    planning familial|mouvement francais pour le planning familial|mfpf; csf; cnl; clcv; ufc`,
  'petite-enfance': `petite enfance|maison de la petite enfance; creche|multi accueil|multiaccueil|halte garderie|micro creche|jardin d enfants;
    relais petite enfance|relais assistantes maternelles|relais d assistantes maternelles|relais assistants maternels parents|ram|relais assistants maternels|rpe; lieu d accueil enfants parents|lieu d accueil parents enfants|laep`
}

/** Words that begin as a service's and are a name's own: « Clic et Culture » is no CLIC. */
export const NON_SERVICES = 'clic et|clic n|clic and|clic o'
