/** A region's table, invented: Latin-1 and semicolons, hours in free sentences, decimal commas, lost zeros. */
import type { Source } from '@lieux-communs/core'

export const demoRegion = {
  nom: 'demo-region',
  titre: 'Lieux d’inclusion numérique d’une région (démonstration)',
  editeur: 'Région de démonstration',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'annee',
  adresse: null,
  fichier: 'lieux-region.csv',
  date: null,
  mapping: {
    champs: {
      nom: { colonnes: ['nom'] },
      structure_parente: { colonnes: ['structure_porteuse'] },
      presentation: { colonnes: ['description'] },
      typologie: { colonnes: ['type_lieu'] },
      adresse: { colonnes: ['numero', 'rue'], joindre: ' ' },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['commune'] },
      latitude: { colonnes: ['lat'] },
      longitude: { colonnes: ['lon'] },
      itinerance: { colonnes: ['itinerant'], codes: { oui: 'Itinérant' } },
      telephone: { colonnes: ['telephone'] },
      courriels: { colonnes: ['courriel'], separateurs: [';', ','] },
      site_web: { colonnes: ['web', 'facebook'] },
      horaires: { colonnes: ['horaires'] },
      services: {
        colonnes: ['activites'],
        separateurs: [','],
        codes: {
          'Aide aux démarches en ligne': 'Aide aux démarches administratives',
          'Initiation informatique': 'Maîtrise des outils numériques du quotidien',
          "Recherche d'emploi": 'Insertion professionnelle via le numérique',
          'Sécurité et données personnelles': 'Utilisation sécurisée du numérique',
          'Parentalité numérique': 'Parentalité et éducation avec le numérique',
          'Création numérique et fabrication': 'Loisirs et créations numériques',
          'Culture numérique': 'Compréhension du monde numérique',
          'Ordinateurs en libre accès': 'Accès internet et matériel informatique',
          'Matériel reconditionné': 'Acquisition de matériel informatique à prix solidaire'
        }
      },
      publics_specifiquement_adresses: { colonnes: ['public'] },
      frais_a_charge: { colonnes: ['tarif'], mots: [{ valeur: 'Payant', mots: ['adhesion', 'la seance', 'payant'] }] },
      formations_labels: { colonnes: ['labels'] },
      date_maj: { colonnes: ['date'] }
    },
    ecarter: [{ regle: 'lieu-ferme', si: { colonne: 'etat', vaut: ['fermé'] } }]
  }
} as const satisfies Source
