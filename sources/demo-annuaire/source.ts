/** An old national directory, invented: repeated headers, HTML left in, lists by line breaks. */
import type { Source } from '@lieux-communs/core'

export const demoAnnuaire = {
  nom: 'demo-annuaire',
  titre: 'Annuaire des espaces publics (démonstration)',
  editeur: 'Annuaire de démonstration',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'figee',
  adresse: null,
  fichier: 'annuaire-espaces.csv',
  date: null,
  mapping: {
    champs: {
      id: { colonnes: ['Identifiant'] },
      nom: { colonnes: ['Nom'] },
      typologie: {
        colonnes: ['Statut'],
        codes: { Association: 'ASSO', Collectivité: null, 'Établissement public': null }
      },
      adresse: { colonnes: ['N° et libellé de voie', 'N° et libellé de voie#2'] },
      code_insee: { colonnes: ['Code Insee commune'] },
      code_postal: { colonnes: ['Code postal'] },
      commune: { colonnes: ['Localité'] },
      telephone: { colonnes: ['Téléphone'] },
      courriels: { colonnes: ['Email'], separateurs: [';', ','] },
      site_web: { colonnes: ['Site Web', 'Site Web#2'] },
      horaires: { colonnes: ["Horaires d'ouverture"] },
      latitude: { colonnes: ['Latitude'] },
      longitude: { colonnes: ['Longitude'] },
      services: {
        regles: [
          {
            colonnes: ['Services proposés'],
            separateurs: ['\n'],
            codes: {
              'Aide aux démarches': 'Aide aux démarches administratives',
              'Initiation à Internet': 'Maîtrise des outils numériques du quotidien',
              "Aide à la recherche d'emploi": 'Insertion professionnelle via le numérique',
              'Protection des données': 'Utilisation sécurisée du numérique',
              'Ateliers parents': 'Parentalité et éducation avec le numérique',
              'Création de contenus': 'Loisirs et créations numériques',
              'Débats et culture numérique': 'Compréhension du monde numérique',
              'Accès libre à Internet': 'Accès internet et matériel informatique',
              'Vente de matériel reconditionné': 'Acquisition de matériel informatique à prix solidaire'
            }
          },
          {
            constante: 'Accès internet et matériel informatique',
            si: { colonne: 'Équipement', contient: ['ordinateurs'] }
          }
        ]
      },
      frais_a_charge: { colonnes: ['Tarif'] },
      date_maj: { colonnes: ['Date de dernière modification'] }
    }
  }
} as const satisfies Source
