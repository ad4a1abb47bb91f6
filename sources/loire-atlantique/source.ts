/**
 * Département de Loire-Atlantique, an Opendatasoft data set: `1` for a yes, numbered arrays (`public.0`), and free text that
 * tells the rest. No row of it is at hand: its shape is known, not its oddities.
 */
import type { Mots, Regle, Source, ValeurFermee } from '@lieux-communs/core'
import { semaineEnColonnes } from '../semaine-en-colonnes.ts'

type Service = ValeurFermee['services']

const ACCES = 'Accès internet et matériel informatique'

/** Columns where agents tell in their words how people are helped. */
const AIDE = ['complement_activite', 'accompagnement_usages', 'accompagnement_edemarches', 'accompagnement_emploi']
const ACTIVITES = ['descriptif', 'complement_activite', 'restriction_usage', 'activites.*']

const MOTS: readonly Mots<Service>[] = [
  {
    valeur: 'Aide aux démarches administratives',
    mots: ['demarches administratives', 'demarche administrative', 'formulaires administratifs']
  },
  {
    valeur: 'Insertion professionnelle via le numérique',
    mots: ['demandeurs d emploi', 'recherche d emploi', 'demarches d emploi', 'bilan de competences', 'redaction de cv']
  },
  {
    valeur: 'Maîtrise des outils numériques du quotidien',
    mots: [
      'usages numeriques',
      'reseaux sociaux',
      'eseaux sociaux',
      'boite mail',
      'initiation',
      'bureautique',
      'tous les niveaux'
    ]
  }
]

const filled = (valeur: Service, colonne: string): Regle<Service> => ({
  constante: valeur,
  si: [
    { colonne, rempli: true },
    { colonne, saufValeurs: ['0', 'non', 'false'] }
  ]
})

export const loireAtlantique = {
  nom: 'loire-atlantique',
  titre: 'Lieux de médiation numérique de Loire-Atlantique',
  editeur: 'Département de Loire-Atlantique',
  licence: 'inconnue',
  territoire: ['44'],
  cadence: 'mois',
  adresse: null,
  fichier: 'loire-atlantique.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['cle'] },
      nom: { colonnes: ['nom_lieu'] },
      code_postal: { colonnes: ['code_postal'] },
      code_insee: { colonnes: ['code_insee'] },
      commune: { colonnes: ['commune'] },
      adresse: { colonnes: ['adresse'] },
      latitude: { colonnes: ['location.lat'] },
      longitude: { colonnes: ['location.lon'] },
      telephone: { colonnes: ['telephone'] },
      courriels: { colonnes: ['mail_porteur'] },
      site_web: { colonnes: ['site_web'] },
      date_maj: { colonnes: ['date_modif', 'date_saisie'] },
      presentation: { colonnes: ['descriptif'] },
      typologie: { colonnes: ['type_porteur'] },
      horaires: semaineEnColonnes(jour => `horaire_${jour}`),
      services: {
        regles: [
          { colonnes: ACTIVITES, mots: MOTS, sinon: 'ignorer' },
          filled('Aide aux démarches administratives', 'accompagnement_edemarches'),
          filled('Aide aux démarches administratives', 'accompagnement_edemarches_libelle'),
          filled('Maîtrise des outils numériques du quotidien', 'accompagnement_usages'),
          filled('Maîtrise des outils numériques du quotidien', 'formation'),
          filled('Insertion professionnelle via le numérique', 'accompagnement_emploi'),
          filled('Insertion professionnelle via le numérique', 'accompagnement_emploi_libelle'),
          filled(ACCES, 'poste_libre_service'),
          filled(ACCES, 'tablettes'),
          filled(ACCES, 'scanners'),
          filled(ACCES, 'imprimantes'),
          filled(ACCES, 'borne_caf'),
          filled(ACCES, 'wifi'),
          {
            colonnes: ['equipements.*'],
            mots: [
              {
                valeur: ACCES,
                mots: [
                  'postes informatique',
                  'poste informatique',
                  'imprimante',
                  'ordinateur',
                  'ordinateurs',
                  'pc',
                  'tablette',
                  'scanner'
                ]
              }
            ],
            sinon: 'ignorer'
          },
          filled('Acquisition de matériel informatique à prix solidaire', 'fourniture_equipement')
        ]
      },
      publics_specifiquement_adresses: {
        colonnes: ['public.*', 'public_precisions'],
        mots: [
          {
            valeur: 'Jeunes',
            mots: ['jeunes', '11 17 ans', '11 25 ans', '14 18 ans', '15 25 ans', '16 25 ans'],
            sauf: ['tout public', 'tous publics']
          },
          { valeur: 'Familles et/ou enfants', mots: ['familles', 'enfants'], sauf: ['tout public', 'tous publics'] },
          { valeur: 'Seniors', mots: ['seniors', 'retraites'], sauf: ['tout public', 'tous publics'] }
        ],
        sinon: 'ignorer'
      },
      prise_en_charge_specifique: {
        regles: [
          { constante: 'Handicaps moteurs', si: { colonne: 'accessibilite_pmr', contient: ['oui', 'pmr', 'rampe'] } },
          {
            colonnes: ['handicaps_precisions', 'accessibilite_pmr', 'complement_equipement'],
            mots: [
              { valeur: 'Surdité', mots: ['langue des signes', 'des signes'] },
              { valeur: 'Handicaps moteurs', mots: ['fauteuil roulant', 'mobilite reduite', 'pmr'] },
              {
                valeur: 'Déficience visuelle',
                mots: [
                  'mal voyantes',
                  'aveugles',
                  'non voyant',
                  'deficience visuelle',
                  'lecteur d ecran',
                  'machine a lire'
                ]
              }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      frais_a_charge: {
        regles: [
          { constante: 'Gratuit', si: { colonne: 'gratuit', vaut: ['oui', '1', 'gratuit', 'true'] } },
          {
            colonnes: ['tarifs'],
            mots: [
              { valeur: 'Gratuit sous condition', mots: ['adhesion', 'cotisation annuelle', 'abonnement'] },
              { valeur: 'Payant', mots: ['euros', 'payant', 'de l heure'], sauf: ['adhesion', 'cotisation annuelle'] },
              { valeur: 'Gratuit', mots: ['gratuit'], sauf: ['adhesion', 'euros', 'payant', 'abonnement'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      modalites_accompagnement: {
        regles: [
          {
            constante: 'En autonomie',
            si: [
              { colonne: 'poste_libre_service', rempli: true },
              { colonne: 'poste_libre_service', saufValeurs: ['0', 'non', 'false'] }
            ]
          },
          {
            colonnes: AIDE,
            mots: [
              {
                valeur: 'Accompagnement individuel',
                mots: ['aide et conseil', 'soutien d un agent', 'individuellement', 'personne sur place']
              },
              { valeur: 'Dans un atelier collectif', mots: ['collectif', 'atelier', 'ateliers'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      dispositif_programmes_nationaux: {
        constante: 'Conseillers numériques',
        si: [
          { colonne: 'conseiller numérique', rempli: true },
          { colonne: 'conseiller numérique', saufValeurs: ['0', 'non', 'false'] }
        ]
      },
      autres_formations_labels: { colonnes: ['labels'], separateurs: [',', ';'] }
    },
    ignores: {
      'médiateur numérique': 'une personne est là : le standard n’a pas de champ pour elle',
      public: 'texte de travail, redit dans public.0 et suivants'
    }
  }
} satisfies Source
