/** Fourteen digital spaces of Mayotte: no id, no date, no contact; towns are villages rather than communes of INSEE. */
import type { Source } from '@lieux-communs/core'

export const tiersLieuxMayotte = {
  nom: 'tiers-lieux-mayotte',
  titre: 'Espaces numériques de Mayotte',
  editeur: 'Cartographie des tiers-lieux de Mayotte',
  licence: 'inconnue',
  territoire: ['976'],
  cadence: 'figee',
  adresse:
    'https://raw.githubusercontent.com/ybacomah/Cartographie-tiers-lieux-mayotte/22e5591872164cf361f6f9401a65a1ef64eee03f/data/TiersLieux.json',
  fichier: 'TiersLieux.json',
  date: null,
  format: { type: 'json', chemin: 'espaces_numeriques' },
  mapping: {
    champs: {
      nom: { colonnes: ['Espace numérique'] },
      commune: { colonnes: ['Commune'] },
      code_postal: { colonnes: ['Code postal'] },
      adresse: { colonnes: ['Adresse'] },
      latitude: { colonnes: ['Latitude'] },
      longitude: { colonnes: ['Longitude'] },
      typologie: {
        colonnes: ['Espace numérique'],
        codes: { 'Espace numérique': 'EPN', 'Cité des métiers': 'CITMET' }
      }
    }
  }
} satisfies Source
