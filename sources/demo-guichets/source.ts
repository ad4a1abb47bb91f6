/** A national table of counters, invented: one column per day, stable ids, no date of its own. */
import type { Source } from '@lieux-communs/core'

export const demoGuichets = {
  nom: 'demo-guichets',
  titre: 'Guichets de proximité (démonstration)',
  editeur: 'Agence de démonstration',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'mois',
  adresse: null,
  fichier: 'liste-guichets.csv',
  date: null,
  mapping: {
    champs: {
      id: { colonnes: ['id_guichet'] },
      nom: { colonnes: ['lib_guichet'] },
      adresse: { colonnes: ['adresse'] },
      complement_adresse: { colonnes: ['complement_adresse'] },
      code_insee: { colonnes: ['insee_com'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['lib_com'] },
      departement: { colonnes: ['insee_dep'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      courriels: { colonnes: ['mail'], separateurs: [';', ','] },
      telephone: { colonnes: ['telephone'] },
      horaires: {
        jours: {
          lundi: ['h_lundi'],
          mardi: ['h_mardi'],
          mercredi: ['h_mercredi'],
          jeudi: ['h_jeudi'],
          vendredi: ['h_vendredi'],
          samedi: ['h_samedi']
        }
      },
      presentation_detail: { colonnes: ['commentaire'] },
      itinerance: { colonnes: ['itinerance'], codes: { Oui: 'Itinérant', Non: 'Fixe' } },
      typologie: {
        colonnes: ['lib_guichet'],
        mots: [{ valeur: 'RFS', mots: ['france services', 'msap', 'fs'] }],
        sinon: 'ignorer'
      },
      dispositif_programmes_nationaux: {
        colonnes: ['lib_guichet'],
        mots: [{ valeur: 'France Services', mots: ['france services', 'msap', 'fs'] }],
        sinon: 'ignorer'
      },
      services: { constante: 'Aide aux démarches administratives' }
    },
    ignores: {
      format: 'redit l’itinérance',
      labellisation: 'date d’un label, pas de la fiche'
    }
  }
} as const satisfies Source
