/**
 * Numi (Normandy), drawn from data.inclusion: slugs separated by `;`, hours in OSM syntax. `_di_*` are technical, and the
 * arrays (`thematiques`, `labels_nationaux`) say again what the joined cells say.
 */
import type { Source } from '@lieux-communs/core'
import { itineranceDuNom } from '../itinerance.ts'
import { CHAMPS_2022, dispositifsDe } from '../premier-standard.ts'

export const numi = {
  nom: 'numi',
  titre: 'Lieux d’inclusion numérique de Normandie',
  editeur: 'Numi',
  licence: 'inconnue',
  territoire: ['14', '27', '50', '61', '76'],
  cadence: 'mois',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/916a711aceab565aa0a01e2bfbb175c84cd9b015/assets/output-extraction/numi/numi.json',
  fichier: 'numi.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      ...CHAMPS_2022,
      pivot: { colonnes: ['siret', 'rna'] },
      itinerance: itineranceDuNom('nom'),
      horaires: { colonnes: ['horaires_ouverture'] },
      ...dispositifsDe('labels_nat'),
      autres_formations_labels: { colonnes: ['labels_autre'], separateurs: [';'] },
      fiche_acces_libre: { colonnes: ['accessibilite'] }
    },
    ignores: {
      antenne: 'vide partout',
      source: 'origine de la fiche dans data.inclusion, technique',
      'labels_nationaux*': 'redite de labels_nat',
      'labels_autres*': 'redite de labels_autre',
      'thematiques*': 'redite de services',
      lien_source: 'vide partout',
      '_di_*': 'colonne technique de data.inclusion'
    }
  }
} satisfies Source
