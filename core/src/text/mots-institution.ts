/**
 * Words that make an e-mail the address of a body, a team or a place and not of a person: `contact@`, `mairie.x@`,
 * `epn-y@`. A line here is enough to add one. Words that are also first names or surnames have no place here.
 */

/** Whole words of the part before the at sign. */
export const MOTS_INSTITUTION: ReadonlySet<string> = new Set(
  `accompagnement accueil accueilgeneral acces adherent adherents administratif administration admin adil adie afev afpa agence agences agglo
  aide aides aidants aidant ains aller amicale animation animateur animateurs annexe antenne antennes apf apply archives arobase
  asso assoc association associations atelier ateliers atrium antic bdm bdp bibli biblio bibliobus bibliotheque bibliotheques bib bij
  bm bmvr bu bureau bureaux bus caf cafe cap capemploi caisse camion canton cantine cap ccas cca cc ca cs cd cg cci cdg cdad cdi centre
  centres chantier chargee charge chrs cias cidff cie cite cities citoyen citoyennete cj cjs clic club clubinfo cma cms cnam cn cnfs
  cocon collectif collectivite com comite commercial commun communaute commune communes communication compagnie compta comptabilite
  conseil conseiller conseillere conseillers conseillernumerique conservatoire contact contacts coordination coordinateur coordinatrice coop
  cooperative cowork coworking courrier courriel cpam crij crous csc cscs culture culturel cyber cyberbase cybercentre cyberespace
  dd ddt departement designer developpement dep dg dga dgs dir direction directeur directrice dispositif dl documentation domicile dsi
  droits duo eco ecole ecoles economie edu education efs elus emploi emplois employeur en entraide entreprise entreprises epicerie epci epi
  epide epn equipe escale espace espaces espaceinfo esn esprit etablissement etablissements etat etudes eurl evs exploitation fab fablab fabrique
  facturation famille familles federation ferme ffp fjt fondation formation formations forum foyer franceservice franceservices
  fs ft gestion gip gite greta groupe guichet habitat habitants halte hello help hotel hub info informatique information infojeunes infos
  inscription inscriptions insertion institut internet intercommunal intercommunalite inclusion jeune jeunes jeunesse journal justice lab labo
  laligue lalli laposte lecture libre lien liens ligue lieu lieux local locaux loisirs ludo ludotheque lycee mail mairie mairieannexe mairies
  maison maisons maisonfs managers mda mdae mde mdef mdj mdph mds media medialab medias mediateur mediation mediateque mediatheque mediatheques
  metier metiers metropole milo mfr mfs mfv mission missionlocale mjc mjd ml mla mlj mobile mobilite mpt mq msa msap msd mt mtp municipal municipale
  multi multimedia multiservices mutualite mygreta nord numerique numeriques office omj organisation ot ouest ouverture pad pap parents
  parent pays pcb permanence personnel petitenfance pij pimms pl plateforme plie pmi point pointemploi pointinfo points pole poleemploi
  police port poste prefecture presidence president presidente prevention pro projet projets promeneur promeneurs proximite ptce
  public publics qualite quartier quartiers ram rdv reception recrutement recyclerie referent region regie relais relation reseau reservation residence
  ressource ressourcerie ressources restos retraite rh rpe rural rurale ruraux sante sas sasu sc scic sci scop sec secours secretaire secretariat
  secteur section seniors serv service services sg siege sig sivom smi snc soc social sociale sociaux solidaire solidarite solidarites
  soutien sport sports stage standard studio sud support sve tech technique technopole territoire territoires tierslieu tierslieux tiers
  toutapprendre tourisme tic travail udaf ude univ universite urban urbanisme usager usagers vente vie ville villes visite web webmaster
  webmestre welcome wifi zone equipenumerique epnm pmr app pae pass aio cio ale ape asef ases mdd mdc mdt cij csf mecs pref adm comcom logement logements esp petite enfance site
  digital cartographie action actions solidaires actes agir ami amis amicales bibmunicipale comptes eref pedagogie mediatheques renov renovation tz pi assistantes assistante assistant sociales sociales aquitaine ardeche auvergne aveyron bretagne correze
  bonjour bienvenue connect ecrire nousecrire nepasrepondre
  noreply postmaster question questions renseignement renseignements agenda programmation billetterie boutique radio theatre cinema musee musique
  jeux restaurant resto auberge camping usine hangar pepiniere tremplin passerelle boussole refuge creche garderie periscolaire alsh scolaire
  etatcivil elections cimetiere voirie dechets environnement piscine gymnase stade juridique finances achats maintenance rgpd dpo presse
  redaction partenariat partenariats benevole benevoles stagiaire stagiaires twitter facebook transport transports itinerant itinerante
  itinerance livre livres tous ados visio imprimerie recherche innovation handicap autonomie planning permanences adulte adultes
  cotedazur dordogne francas gironde guadeloupe guyane herault isere languedoc lelabo lelien lespace ligne lozere maj martinique mayotte normandie
  occitanie paca picardie pointcyb roussillon siao vaucluse vendee`
    .split(/\s+/)
    .filter(m => m !== '')
)

/** Of those, the ones that say nothing on a mail provider's domain: `famille.dupre@free.fr` is a family's. */
export const MOTS_FAIBLES: ReadonlySet<string> = new Set(
  'boite courriel courrier famille familles mail personnel petit petite pro'.split(' ')
)

/** Long stems met anywhere in the part before the at sign: `bibliothequedubourg@`, `espacenumeriquex@`. */
export const RACINES_INSTITUTION: readonly string[] = [
  'accueil',
  'agence',
  'animation',
  'antenne',
  'assoc',
  'atelier',
  'biblio',
  'bureau',
  'cantine',
  'centre',
  'click',
  'collectif',
  'commun',
  'conseil',
  'contact',
  'coordination',
  'culture',
  'cyber',
  'declic',
  'direction',
  'emploi',
  'entraide',
  'equipe',
  'espace',
  'fablab',
  'famille',
  'formation',
  'franceservice',
  'formateur',
  'foyer',
  'habitat',
  'info',
  'insertion',
  'jeunes',
  'kiosque',
  'ludotheq',
  'mairie',
  'maison',
  'media',
  'micro',
  'mission',
  'mobile',
  'multimed',
  'numerik',
  'numeriq',
  'permanence',
  'point',
  'poste',
  'prefecture',
  'presence',
  'quartier',
  'relais',
  'repair',
  'reseau',
  'ressourc',
  'rural',
  'secours',
  'secretariat',
  'service',
  'social',
  'solidar',
  'tierslieu',
  'ville'
]

/** Short marks that open a glued name: `ccasbourg@`, `epn86@`. No surname begins so. */
export const PREFIXES_INSTITUTION: readonly string[] = [
  'adil',
  'agglo',
  'anim',
  'asso',
  'ccas',
  'cdas',
  'cfp',
  'chrs',
  'cias',
  'cidff',
  'csc',
  'efs',
  'epn',
  'evs',
  'mda',
  'mfs',
  'mjc',
  'mlj',
  'mpt',
  'msap',
  'pij',
  'pimms',
  'rsp',
  'siao',
  'udaf'
]

/** Words without weight between the others: `maison.de.la.plage@`. */
export const MOTS_VIDES: ReadonlySet<string> = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'pour',
  'sur'
])
