/**
 * What a kind of place is called by those who go there. The standard's codes (`RFS`, `BIB`) are for machines; those absent
 * here are shown only if they are already words.
 */
const NOMS: Readonly<Record<string, string>> = {
  ACI: 'Atelier et chantier d’insertion',
  AFPA: 'Centre de formation Afpa',
  ASE: 'Aide sociale à l’enfance',
  ASSO: 'Association',
  ASSO_CHOMEUR: 'Association de chômeurs',
  BIB: 'Bibliothèque, médiathèque',
  CADA: 'Centre d’accueil de demandeurs d’asile',
  CAF: 'Caf',
  CAP_EMPLOI: 'Cap emploi',
  CC: 'Communauté de communes',
  CCAS: 'Centre communal d’action sociale',
  CCONS: 'Chambre consulaire',
  CD: 'Conseil départemental',
  CDAS: 'Centre départemental d’action sociale',
  CFP: 'Centre des finances publiques',
  CHRS: 'Centre d’hébergement',
  CHU: 'Centre d’hébergement d’urgence',
  CIAS: 'Centre intercommunal d’action sociale',
  CIDFF: 'Centre d’information sur les droits des femmes et des familles',
  CITMET: 'Cité des métiers',
  CMS: 'Centre médico-social',
  CPAM: 'Assurance maladie',
  CS: 'Centre social',
  CSC: 'Centre socioculturel',
  DEPT: 'Services sociaux du département',
  E2C: 'École de la 2e chance',
  EI: 'Entreprise d’insertion',
  ENM: 'Espace numérique mobile',
  EPCI: 'Intercommunalité',
  EPI: 'Espace public Internet',
  EPN: 'Espace public numérique',
  ES: 'Épicerie solidaire',
  ESAT: 'Établissement d’aide par le travail',
  ESS: 'Entreprise de l’économie sociale et solidaire',
  ETABL_PRI: 'Établissement privé',
  ETABL_PUB: 'Établissement public',
  ETAT: 'Service de l’État',
  EVS: 'Espace de vie sociale',
  FABLAB: 'Fablab, atelier partagé',
  FABRIQUE: 'Fabrique de territoire',
  FT: 'France Travail',
  LA_POSTE: 'Bureau de poste',
  MDA: 'Maison départementale de l’autonomie',
  MDE: 'Maison de l’emploi',
  MDEF: 'Maison de l’emploi et de la formation',
  MDH: 'Maison des habitants',
  MDPH: 'Maison départementale des personnes handicapées',
  MDS: 'Maison départementale des solidarités',
  MJC: 'Maison des jeunes et de la culture',
  ML: 'Mission locale',
  MQ: 'Maison de quartier',
  MSA: 'Mutualité sociale agricole',
  MSAP: 'Maison de services au public',
  MUNI: 'Mairie',
  OF: 'Organisme de formation',
  PAD: 'Point d’accès au droit',
  PI: 'Point information',
  PIJ_BIJ: 'Point ou bureau information jeunesse',
  PIMMS: 'Point information médiation multiservices',
  PLIE: 'Plan local pour l’insertion et l’emploi',
  PREF: 'Préfecture, sous-préfecture',
  REG: 'Région',
  RELAIS_LECTURE: 'Relais lecture',
  RESSOURCERIE: 'Ressourcerie',
  RFS: 'France services',
  RS_FJT: 'Foyer de jeunes travailleurs',
  TIERS_LIEUX: 'Tiers-lieu',
  UDAF: 'Union départementale des associations familiales'
}

// A code is written in capitals, figures and underscores: "AVIP", "RS_FJT".
const CODE = /^[A-Z0-9_]+$/

/** `typologieEnClair('BIB') === 'Bibliothèque, médiathèque'`; a code that nobody would understand gives an empty text. */
export function typologieEnClair(code: string): string {
  if (Object.hasOwn(NOMS, code)) return NOMS[code] as string
  return CODE.test(code) || code === 'Autre' ? '' : code
}
