/**
 * RhinOcc hub (Occitanie). Codes of mediation and publics are joined with `-`; what they mean is read from the free text
 * beside them (ORDM: computers with someone, COMP: skills, ENT: mutual help…). Days are written in many ways.
 */
import type { Source, ValeurFermee } from '@lieux-communs/core'

type Types = Readonly<Record<string, ValeurFermee['typologie'] | readonly ValeurFermee['typologie'][] | null>>

const TYPES: Types = {
  'Centre social': 'CS',
  MSAP: 'MSAP',
  Médiathèque: 'BIB',
  Bibliothèque: 'BIB',
  'Agence Pôle Emploi': 'FT',
  'La Poste': 'LA_POSTE',
  Association: 'ASSO',
  'Foyer rural': 'ASSO',
  MJC: 'MJC',
  'SCIC SAPIE': 'ESS',
  'PIMMS MSAP': ['PIMMS', 'MSAP'],
  PIMMS: 'PIMMS',
  'Mission locale': 'ML',
  'club de prévention': 'SCP',
  'Organisme de formation': 'OF',
  'Mairie de quartier': 'MUNI',
  'Maison de la citoyenneté': 'MUNI',
  'Antenne CPAM': 'CPAM',
  'Tiers lieux': 'TIERS_LIEUX',
  'Régie de quartier': null,
  'Intervention itinérante  possible auprès de structures ou collectivités': null,
  'Intervention itinérante  possible à domicile ou auprès de structures ou collectivités': null,
  'intervention itinérante': null
}

const LABELS: Types = { TL: 'TIERS_LIEUX', MSAP: 'MSAP', MFS: 'RFS', EPN: 'EPN', APTIC: null }

export const rhinocc = {
  nom: 'rhinocc',
  titre: 'Lieux de médiation numérique d’Occitanie',
  editeur: 'RhinOcc',
  licence: 'inconnue',
  territoire: ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/multi-coop/data-rhinocc-inclusion/14345c16e98df2a39d29b75ae30c9461face7ad8/csv/rhinocc-inclusion-dataset.csv',
  fichier: 'rhinocc-inclusion-dataset.csv',
  date: null,
  format: { type: 'csv', separateur: ',' },
  mapping: {
    champs: {
      id: { colonnes: ['n_ref'] },
      nom: { colonnes: ['nom'] },
      structure_parente: { colonnes: ['structure_porteuse'] },
      adresse: { colonnes: ['adresse'] },
      complement_adresse: { colonnes: ['adresse_suite'] },
      code_postal: { colonnes: ['code_postal'] },
      code_insee: { colonnes: ['code_commune'] },
      commune: { colonnes: ['ville'] },
      departement: { colonnes: ['departement'] },
      latitude: { colonnes: ['lat'] },
      longitude: { colonnes: ['lon'] },
      telephone: { colonnes: ['tel_structure'] },
      courriels: { colonnes: ['email_structure'], separateurs: [' ou ', ';', ','] },
      site_web: { colonnes: ['site_internet'] },
      date_maj: { colonnes: ['date_maj'] },
      horaires: {
        jours: {
          lundi: ['lundi'],
          mardi: ['mardi'],
          mercredi: ['mercredi'],
          jeudi: ['jeudi'],
          vendredi: ['vendredi'],
          samedi: ['samedi'],
          dimanche: ['dimanche']
        }
      },
      presentation: {
        colonnes: [
          'conditions_acces_si_diff_1',
          'conditions_acces_si_diff_2',
          'conditions_acces_si_diff_3',
          'conditions_acces_si_diff_4',
          'conditions_acces_si_diff_5'
        ],
        joindre: ' ; '
      },
      typologie: {
        regles: [
          {
            colonnes: ['type_lieu'],
            codes: TYPES
          },
          {
            colonnes: ['code_label'],
            separateurs: ['-'],
            codes: LABELS
          },
          { constante: 'ASSO', si: { colonne: 'nature_juridique', vaut: ['Association'] } },
          { constante: 'EPCI', si: { colonne: 'nature_juridique', vaut: ['EPCI'] } },
          { constante: 'CC', si: { colonne: 'nature_juridique', vaut: ['Communauté de commune'] } }
        ]
      },
      itinerance: {
        regles: [
          { constante: 'Itinérant', si: { colonne: 'type_lieu', contient: ['itinerante'] } },
          { constante: 'Itinérant', si: { colonne: 'nom', contient: ['itinerant', 'itinerante'] } }
        ]
      },
      dispositif_programmes_nationaux: {
        constante: 'France Services',
        si: { colonne: 'code_label', contient: ['mfs'] }
      },
      autres_formations_labels: { constante: 'APTIC', si: { colonne: 'code_label', contient: ['aptic'] } },
      services: {
        regles: [
          {
            colonnes: ['codes_types_mediations'],
            separateurs: ['-'],
            codes: {
              ORD: 'Accès internet et matériel informatique',
              ORDM: 'Accès internet et matériel informatique',
              ACCN: 'Maîtrise des outils numériques du quotidien',
              COMP: 'Maîtrise des outils numériques du quotidien',
              ACCDA: 'Aide aux démarches administratives',
              ACCDS: 'Aide aux démarches administratives',
              SENS: 'Compréhension du monde numérique',
              PRO: 'Insertion professionnelle via le numérique',
              FL: 'Loisirs et créations numériques',
              ENT: null,
              W: null,
              REP: null
            }
          },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'wifi', contient: ['oui', 'limite'] } }
        ]
      },
      publics_specifiquement_adresses: {
        colonnes: ['codes_publics'],
        separateurs: ['-'],
        codes: {
          J: 'Jeunes',
          'TP J': 'Jeunes',
          'J ALL': 'Jeunes',
          'J DE ALL': 'Jeunes',
          E: 'Étudiants',
          SEN: 'Seniors',
          S: 'Seniors',
          'SEN TP': 'Seniors',
          F: 'Femmes',
          Femme: 'Femmes',
          TP: null,
          'TP DE': null,
          'TP ETR DE': null,
          DE: null,
          ALL: null,
          ETR: null,
          Habitants: null
        }
      },
      frais_a_charge: {
        colonnes: ['conditions_acces_toutes_actions'],
        separateurs: [';', '/'],
        codes: {
          Gratuit: 'Gratuit',
          'Gratuit  avec ou sans rendez-vous': 'Gratuit',
          Payant: 'Payant',
          'Adhésion : 10 euros': 'Payant',
          "8 euros pour l'année": 'Payant',
          "5 euros (prix de l'adhésion à la régie)": 'Payant',
          'Sur Rendez-Vous': null,
          'Sans Rendez-Vous': null,
          'Sur RDV': null,
          'Inscription obligatoire': null,
          Libre: null,
          "Lieu d'habitation de la personne": null,
          'Matériel personnel demandé': null
        }
      },
      modalites_acces: {
        colonnes: ['conditions_acces_toutes_actions'],
        separateurs: [';', '/'],
        codes: { 'Sans Rendez-Vous': 'Se présenter', 'Gratuit  avec ou sans rendez-vous': 'Se présenter' },
        sinon: 'ignorer'
      },
      modalites_accompagnement: {
        colonnes: ['codes_types_mediations'],
        separateurs: ['-'],
        codes: { ORD: 'En autonomie', ACCN: 'Accompagnement individuel', ACCDA: 'Accompagnement individuel' },
        sinon: 'ignorer'
      }
    },
    ignores: {
      statut_infos: 'suivi interne de la fiche',
      adresse_full: 'redite de l’adresse, du code postal et de la ville',
      rattachement: 'huit lignes, de plusieurs natures',
      public_toutes_actions: 'redite dans codes_publics',
      'public_si_different_*': 'redite dans codes_publics',
      'type_mediation_*': 'redite dans codes_types_mediations',
      'presta_mediation_*': 'nom du prestataire, parfois d’une personne',
      precisions: 'vide partout',
      codes_thematiques: 'vide partout'
    }
  }
} satisfies Source
