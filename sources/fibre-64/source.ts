/**
 * Answers to a survey of La Fibre64 (Pyrénées-Atlantiques): how often each activity is done, `X` for yes, hours and prices
 * in free text, most cells without accents. The point is the geocoder's, good above a score of 0.5.
 */
import type { Source } from '@lieux-communs/core'

const FREE = ['gratuit', 'gratuite', 'gratuits', 'gratuites']
const FEE = ['adhesion', 'cotisation', 'sous conditions']
const OFTEN = ['Souvent', 'De temps en temps']

export const fibre64 = {
  nom: 'fibre-64',
  titre: 'Lieux d’inclusion numérique des Pyrénées-Atlantiques',
  editeur: 'La Fibre64',
  licence: 'inconnue',
  territoire: ['64'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/cfed30133e5260969c1d89c77e481776aef334ad/assets/input/fibre-64/fibre-64.json',
  fichier: 'fibre-64.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      nom: { colonnes: ['Nomdelastructure'] },
      adresse: { colonnes: ['Adressenumeronomdelavoie'] },
      complement_adresse: { colonnes: ['Complementdadresseexquartier...'] },
      code_postal: { colonnes: ['Codepostal'] },
      commune: { colonnes: ['Ville'] },
      latitude: { colonnes: ['latitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      longitude: { colonnes: ['longitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      telephone: { colonnes: ['Telephone'] },
      courriels: { colonnes: ['Adressemail'] },
      site_web: { colonnes: ['SiteWeb'] },
      horaires: { colonnes: ['Leshorairesdemastructure'] },
      presentation: { colonnes: ['Jedecrislesactionsdinclusionnumeriquedemastructureenquelquesmots'] },
      itinerance: { constante: 'Itinérant', si: { colonne: 'Enitinerance', vaut: ['X'] } },
      typologie: {
        colonnes: ['Nomdelastructure'],
        mots: [
          { valeur: 'RFS', mots: ['france services'] },
          { valeur: 'LA_POSTE', mots: ['la poste'] },
          { valeur: 'CCAS', mots: ['ccas'] },
          { valeur: 'CPAM', mots: ['cpam'] },
          { valeur: 'FT', mots: ['pole emploi'] },
          { valeur: 'ML', mots: ['mission locale'] },
          { valeur: 'CAP_EMPLOI', mots: ['cap emploi'] },
          { valeur: 'BIB', mots: ['mediatheque'] },
          { valeur: 'CS', mots: ['centre social'] },
          { valeur: 'DEPT', mots: ['sdsei'] },
          { valeur: 'MUNI', mots: ['mairie'] },
          { valeur: 'EPN', mots: ['cyberbase', 'cyber base', 'espace numerique'] }
        ],
        sinon: 'ignorer'
      },
      dispositif_programmes_nationaux: {
        constante: 'France Services',
        si: { colonne: 'Nomdelastructure', contient: ['france services'] }
      },
      services: {
        regles: [
          {
            constante: 'Aide aux démarches administratives',
            si: { colonne: 'Demarchesadministratives', vaut: OFTEN }
          },
          {
            constante: 'Maîtrise des outils numériques du quotidien',
            si: { colonne: 'InitiationaunumeriqueFormationApprentissagePerfectionnement', vaut: OFTEN }
          },
          {
            constante: 'Accès internet et matériel informatique',
            si: { colonne: 'Accesadesequipementsetuneconnexioninternet', vaut: OFTEN }
          },
          {
            colonnes: ['Monaccompagnementactiviteprincipaleuneseulereponse'],
            codes: {
              'Initiation au numerique  : Formation - Apprentissage - Perfectionnement':
                'Maîtrise des outils numériques du quotidien',
              'Demarches administratives': 'Aide aux démarches administratives',
              'Acces a des equipements et une connexion internet': 'Accès internet et matériel informatique',
              'Accompagnement de professionnels': null
            }
          }
        ]
      },
      modalites_accompagnement: {
        regles: [
          { constante: 'En autonomie', si: { colonne: 'Enlibreacces', vaut: ['X'] } },
          { constante: 'Accompagnement individuel', si: { colonne: 'Individuellement', vaut: ['X'] } },
          { constante: 'Dans un atelier collectif', si: { colonne: 'Collectivement', vaut: ['X'] } }
        ]
      },
      publics_specifiquement_adresses: {
        colonnes: ['Precisezsiaccueildepublicspecifique'],
        mots: [
          { valeur: 'Seniors', mots: ['senior', 'seniors'] },
          { valeur: 'Jeunes', mots: ['jeunes'], sauf: ['jeunes entrepreneur'] }
        ]
      },
      prise_en_charge_specifique: {
        colonnes: ['Precisezsiaccueildepublicspecifique'],
        mots: [{ valeur: 'Handicaps mentaux', mots: ['handicap psychique'] }],
        sinon: 'ignorer'
      },
      frais_a_charge: {
        regles: [
          {
            constante: 'Gratuit sous condition',
            si: [
              { colonne: 'Lestarifsdemastructure', contient: FREE },
              { colonne: 'Lestarifsdemastructure', contient: FEE }
            ]
          },
          {
            constante: 'Gratuit',
            si: [
              { colonne: 'Lestarifsdemastructure', contient: FREE },
              { colonne: 'Lestarifsdemastructure', saufMots: FEE }
            ]
          },
          {
            colonnes: ['Lestarifsdemastructure'],
            mots: [
              { valeur: 'Gratuit', mots: ['0euro', 'non payant'] },
              { valeur: 'Payant', mots: FEE }
            ],
            si: { colonne: 'Lestarifsdemastructure', saufMots: FREE }
          }
        ]
      }
    },
    ignores: {
      EPCI: 'se déduit de la commune',
      Accompagnementdeprofessionnels: 'public de professionnels : pas de valeur au standard',
      Surrendezvousinscription: 'sur inscription : pas de valeur au standard',
      Adomicilesouscertainesconditions: 'à domicile : pas de valeur au standard',
      Typedepublics: 'tout public ou non : la précision est dans la colonne suivante',
      'result_*': 'réponse du géocodeur'
    }
  }
} satisfies Source
