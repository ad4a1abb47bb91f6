/** A survey in a spreadsheet, invented: coded answers, hours without accents, neither id nor date. */
import type { Source } from '@lieux-communs/core'

const SOUVENT = ['Souvent', 'De temps en temps', 'Exceptionnellement'] as const

export const demoEnquete = {
  nom: 'demo-enquete',
  titre: 'Réponses à une enquête (démonstration)',
  editeur: 'Département de démonstration',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'figee',
  adresse: null,
  fichier: 'reponses-enquete.xlsx',
  date: null,
  mapping: {
    champs: {
      nom: { colonnes: ['Nom de la structure'] },
      adresse: { colonnes: ['Adresse (numéro, nom de la voie)'] },
      code_postal: { colonnes: ['Code postal'] },
      commune: { colonnes: ['Ville'] },
      telephone: { colonnes: ['Téléphone'] },
      courriels: { colonnes: ['Adresse mail'], separateurs: [';', ','] },
      site_web: { colonnes: ['Site Web'] },
      services: {
        regles: [
          {
            constante: 'Aide aux démarches administratives',
            si: { colonne: 'Démarches administratives', vaut: SOUVENT }
          },
          {
            constante: 'Maîtrise des outils numériques du quotidien',
            si: { colonne: 'Initiation au numérique', vaut: SOUVENT }
          },
          {
            constante: 'Accès internet et matériel informatique',
            si: { colonne: 'Accès à des équipements', vaut: SOUVENT }
          }
        ]
      },
      modalites_accompagnement: {
        regles: [
          { constante: 'En autonomie', si: { colonne: 'En libre accès', vaut: ['X'] } },
          { constante: 'Accompagnement individuel', si: { colonne: 'Individuellement', vaut: ['X'] } },
          { constante: 'Dans un atelier collectif', si: { colonne: 'Collectivement', vaut: ['X'] } }
        ]
      },
      modalites_acces: {
        regles: [
          { constante: 'Se présenter', si: { colonne: 'En libre accès', vaut: ['X'] } },
          { constante: 'Téléphoner', si: { colonne: 'Sur rendez-vous', vaut: ['X'] } }
        ]
      },
      itinerance: { constante: 'Itinérant', si: { colonne: 'En itinérance', vaut: ['X'] } },
      publics_specifiquement_adresses: { colonnes: ['Type de publics'] },
      horaires: { colonnes: ['Les horaires'] },
      frais_a_charge: { colonnes: ['Les tarifs'], codes: { Adhesion: 'Payant' } },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] }
    }
  }
} as const satisfies Source
