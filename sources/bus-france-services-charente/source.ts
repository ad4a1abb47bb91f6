/**
 * The twelve stops of one France services bus (Charente). The week's parity is in `ouverture` and completes `horaires`;
 * the SIRET is the operator's, the same for all. Some points were geocoded far away, with a low score: they are not read.
 */
import type { Source } from '@lieux-communs/core'
import { ANCIENS_LABELS } from '../anciennes-listes.ts'
import { CHAMPS_2022 } from '../premier-standard.ts'

export const busFranceServicesCharente = {
  nom: 'bus-france-services-charente',
  titre: 'Bus France services du nord de la Charente',
  editeur: 'Emmaüs Ruffec',
  licence: 'inconnue',
  territoire: ['16'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/c33e35bbbeabf4f443cbae434e8d63215394ac46/assets/input/bus-france-services-charente/bus-france-services-charente.json',
  fichier: 'bus-france-services-charente.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      ...CHAMPS_2022,
      pivot: { colonnes: ['SIRET'] },
      latitude: { colonnes: ['latitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      longitude: { colonnes: ['longitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      typologie: {
        regles: [{ colonnes: ['typologie'], separateurs: [';'] }, { constante: 'RFS' }]
      },
      horaires: { colonnes: ['horaires'], remarque: ['ouverture'] },
      itinerance: { constante: 'Itinérant' },
      structure_parente: { colonnes: ['structure_parente'] },
      autres_formations_labels: {
        regles: [
          { colonnes: ['labels_nationaux'], separateurs: [';'], codes: ANCIENS_LABELS },
          { colonnes: ['labels_autres'], separateurs: [';'] }
        ]
      },
      fiche_acces_libre: { colonnes: ['accessibilite'] },
      prise_rdv: { colonnes: ['prise_rdv'] }
    },
    ignores: {
      cle_ban: 'vide partout',
      source: 'vide partout',
      'result_*': 'réponse du géocodeur'
    }
  }
} satisfies Source
