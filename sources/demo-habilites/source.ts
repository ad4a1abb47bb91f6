/** A register of habilitated bodies, invented: names and SIRET, addresses in whatever state they were typed, counters. */
import type { Source } from '@lieux-communs/core'

export const demoHabilites = {
  nom: 'demo-habilites',
  titre: 'Organismes habilités (démonstration)',
  editeur: 'Programme de démonstration',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'mois',
  adresse: null,
  fichier: 'organismes-habilites.json',
  date: null,
  mapping: {
    champs: {
      id: { colonnes: ['Dossier'] },
      nom: { colonnes: ['Nom'] },
      pivot: { colonnes: ['SIRET'] },
      adresse_complete: { colonnes: ['Adresse'] },
      code_postal: { colonnes: ['Code postal'] },
      departement: { colonnes: ['Département'] },
      dispositif_programmes_nationaux: { constante: 'Aidants Connect' },
      services: { constante: 'Aide aux démarches administratives' },
      date_maj: { colonnes: ['date_maj'] }
    },
    ignores: { 'Nombre de mandats': 'compteur interne', "Nombre d'usagers accompagnés": 'compteur interne' }
  }
} as const satisfies Source
