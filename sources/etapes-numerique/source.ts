/**
 * La Poste's "étapes numériques", 2024 vintage: one row per post office, post and INSEE codes without their leading zero.
 * Names leave La Poste out, so it is put back. The list says where, not what: services stay unknown.
 */
import type { Source } from '@lieux-communs/core'

export const etapesNumerique = {
  nom: 'etapes-numerique',
  titre: 'Étapes numériques de La Poste',
  editeur: 'La Poste',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/95f82f026489ae818ab1c1f706ff11c9b58de893/assets/input/etapes-numerique/etapes-numerique.json',
  fichier: 'etapes-numerique.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['ID'] },
      pivot: { colonnes: ['SIRET'] },
      nom: { colonnes: ['Nom'], avant: 'La Poste ' },
      commune: { colonnes: ['Commune'] },
      code_postal: { colonnes: ['Code postal'] },
      code_insee: { colonnes: ['Code INSEE'] },
      adresse: { colonnes: ['Adresse'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      typologie: { constante: 'LA_POSTE' },
      structure_parente: { constante: 'La Poste' },
      formations_labels: { constante: 'Étapes numériques(La Poste)' }
    }
  }
} satisfies Source
