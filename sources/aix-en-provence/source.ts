/**
 * Places listed by the city of Aix-en-Provence, with the columns of the standard's first version (`Adresse` apart). Lists
 * are separated by `;`, the pivot is a SIRET or an RNA, phones are international.
 */
import type { Source } from '@lieux-communs/core'
import { CHAMPS_2022, publicsDe } from '../premier-standard.ts'

export const aixEnProvence = {
  nom: 'aix-en-provence',
  titre: 'Lieux d’inclusion numérique d’Aix-en-Provence',
  editeur: 'Mairie d’Aix-en-Provence',
  licence: 'inconnue',
  territoire: ['13'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/93f735b9db27f8131ba8ed1ae9d915e5466828f4/assets/input/aix-en-provence/aix-en-provence.json',
  fichier: 'aix-en-provence.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      ...CHAMPS_2022,
      adresse: { colonnes: ['Adresse'] },
      structure_parente: { colonnes: ['structure_parente'] },
      ...publicsDe('public_accueillis'),
      autres_formations_labels: { colonnes: ['labels_autres'], separateurs: [';'] },
      fiche_acces_libre: { colonnes: ['accessibilite'] },
      prise_rdv: { colonnes: ['prise_rdv'] }
    },
    ignores: {
      cle_ban: 'identifiant d’adresse, le code INSEE suffit',
      source: 'nom du producteur, le même partout'
    }
  }
} satisfies Source
