/** A hub's table, invented: fourteen half-days, codes joined by dashes. */
import type { Source } from '@lieux-communs/core'

export const demoDemiJournees = {
  nom: 'demo-demi-journees',
  titre: 'Lieux d’un hub, par demi-journées (démonstration)',
  editeur: 'Hub de démonstration',
  licence: 'odbl',
  territoire: 'national',
  cadence: 'mois',
  adresse: null,
  fichier: 'hub-demi-journees.csv',
  date: null,
  mapping: {
    champs: {
      id: { colonnes: ['ref'] },
      nom: { colonnes: ['nom_structure'] },
      adresse: { colonnes: ['adresse'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['ville'] },
      latitude: { colonnes: ['lat'] },
      longitude: { colonnes: ['lon'] },
      site_web: { colonnes: ['url'] },
      courriels: { colonnes: ['email'], separateurs: [';', ','] },
      telephone: { colonnes: ['tel'] },
      typologie: { colonnes: ['code_typo'], codes: { C: 'MUNI', B: 'BIB', A: 'ASSO', D: null } },
      dispositif_programmes_nationaux: {
        colonnes: ['code_label'],
        separateurs: ['-'],
        codes: { FS: 'France Services', AC: 'Aidants Connect' }
      },
      services: {
        colonnes: ['code_accomp'],
        separateurs: ['-'],
        codes: {
          DE: 'Aide aux démarches administratives',
          QU: 'Maîtrise des outils numériques du quotidien',
          EM: 'Insertion professionnelle via le numérique',
          SE: 'Utilisation sécurisée du numérique',
          PA: 'Parentalité et éducation avec le numérique',
          CR: 'Loisirs et créations numériques',
          CO: 'Compréhension du monde numérique',
          AC: 'Accès internet et matériel informatique',
          MA: 'Acquisition de matériel informatique à prix solidaire'
        }
      },
      horaires: {
        jours: {
          lundi: ['lundi matin', 'lundi après-midi'],
          mardi: ['mardi matin', 'mardi après-midi'],
          mercredi: ['mercredi matin', 'mercredi après-midi'],
          jeudi: ['jeudi matin', 'jeudi après-midi'],
          vendredi: ['vendredi matin', 'vendredi après-midi'],
          samedi: ['samedi matin', 'samedi après-midi'],
          dimanche: ['dimanche matin', 'dimanche après-midi']
        }
      },
      date_maj: { colonnes: ['mise_a_jour'] }
    }
  }
} as const satisfies Source
