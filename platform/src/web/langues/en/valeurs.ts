/** Services and kinds of places in English. French institutions keep their names, with what they are in brackets. */
import type { SERVICES_FR, TYPOLOGIES_FR } from '../../valeurs.mots.ts'
import type { Traduit } from '../langue.ts'

export const services: Traduit<typeof SERVICES_FR> = {
  'Aide aux démarches administratives': {
    phrase: 'Do your paperwork online',
    exemples: 'taxes, CAF (family benefits), pension, car registration, identity papers'
  },
  'Maîtrise des outils numériques du quotidien': {
    phrase: 'Learn to use a computer or a phone',
    exemples: 'the keyboard, the internet, email, smartphones'
  },
  'Insertion professionnelle via le numérique': {
    phrase: 'Look for a job online',
    exemples: 'write a CV, sign up, answer an advert'
  },
  'Utilisation sécurisée du numérique': {
    phrase: 'Stay safe on the internet',
    exemples: 'passwords, scams, privacy'
  },
  'Parentalité et éducation avec le numérique': {
    phrase: 'Help your children',
    exemples: 'screens, homework, following school online'
  },
  'Loisirs et créations numériques': {
    phrase: 'Create and have fun',
    exemples: 'photos, video, games, 3D printing'
  },
  'Compréhension du monde numérique': {
    phrase: 'Understand the digital world',
    exemples: 'how it works, the news, the environment'
  },
  'Accès internet et matériel informatique': {
    phrase: 'Use a computer, the internet or a printer',
    exemples: 'on site, on your own or with help'
  },
  'Acquisition de matériel informatique à prix solidaire': {
    phrase: 'Buy a cheaper computer or phone',
    exemples: 'refurbished equipment, at a fair price'
  }
}

const NOMS: Readonly<Record<string, string>> = {
  ACI: 'Work integration workshop',
  AFPA: 'Afpa training centre',
  ASE: 'Child welfare service',
  ASSO: 'Charity or association',
  ASSO_CHOMEUR: 'Association of job seekers',
  BIB: 'Library',
  CADA: 'Reception centre for asylum seekers',
  CAF: 'CAF (family benefits office)',
  CAP_EMPLOI: 'Cap emploi (jobs for disabled people)',
  CC: 'Group of towns',
  CCAS: 'CCAS (town welfare office)',
  CCONS: 'Chamber of commerce or trade',
  CD: 'Department council',
  CDAS: 'Department welfare centre',
  CFP: 'Tax office',
  CHRS: 'Hostel',
  CHU: 'Emergency hostel',
  CIAS: 'Welfare office of several towns',
  CIDFF: 'CIDFF (rights of women and families)',
  CITMET: 'Careers centre',
  CMS: 'Health and social centre',
  CPAM: 'Assurance maladie (health insurance office)',
  CS: 'Community centre',
  CSC: 'Community and culture centre',
  DEPT: 'Department social services',
  E2C: 'Second-chance school',
  EI: 'Work integration company',
  ENM: 'Mobile digital space',
  EPCI: 'Group of towns',
  EPI: 'Public internet space',
  EPN: 'Public digital space',
  ES: 'Low-cost grocery',
  ESAT: 'Sheltered workplace',
  ESS: 'Social enterprise',
  ETABL_PRI: 'Private body',
  ETABL_PUB: 'Public body',
  ETAT: 'State office',
  EVS: 'Neighbourhood social space',
  FABLAB: 'Fablab, shared workshop',
  FABRIQUE: 'Community workspace',
  FT: 'France Travail (job centre)',
  LA_POSTE: 'Post office',
  MDA: 'Department centre for older and disabled people',
  MDE: 'Employment centre',
  MDEF: 'Employment and training centre',
  MDH: 'Residents’ centre',
  MDPH: 'MDPH (disability office)',
  MDS: 'Department social centre',
  MJC: 'Youth and culture centre',
  ML: 'Mission locale (jobs for young people)',
  MQ: 'Neighbourhood centre',
  MSA: 'MSA (farmers’ social insurance)',
  MSAP: 'Public service desk',
  MUNI: 'Town hall',
  OF: 'Training centre',
  PAD: 'Legal advice point',
  PI: 'Information point',
  PIJ_BIJ: 'Youth information point',
  PIMMS: 'Pimms (public service help)',
  PLIE: 'Local employment plan',
  PREF: 'Préfecture (State office)',
  REG: 'Region',
  RELAIS_LECTURE: 'Reading point',
  RESSOURCERIE: 'Reuse centre',
  RFS: 'France services (public service desk)',
  RS_FJT: 'Young workers’ residence',
  TIERS_LIEUX: 'Shared workspace',
  UDAF: 'Family associations office'
}

// A code is written in capitals, figures and underscores: "AVIP", "RS_FJT".
const CODE = /^[A-Z0-9_]+$/

export const typologies: Traduit<typeof TYPOLOGIES_FR> = {
  dite: code => (Object.hasOwn(NOMS, code) ? (NOMS[code] as string) : CODE.test(code) || code === 'Autre' ? '' : code)
}
