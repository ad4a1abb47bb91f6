/**
 * France services, the national list of 1 August 2024. One row per place, half-days already joined by the producer
 * (`09:00 - 12:00 / 14:00 - 17:00`); `commentaire` completes the hours (appointments, rounds, school holidays):
 * it is read as a remark, and shown whole, since no reading of it is complete.
 */
import type { Source } from '@lieux-communs/core'

export const franceServices2024 = {
  nom: 'france-services-2024',
  titre: 'France services, liste du 1er août 2024',
  editeur: 'Agence nationale de la cohésion des territoires',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-carto/france_services/77f42baab04eae687d5eef1acdc79ee395f9562b/data/liste-fs-20240801.csv',
  fichier: 'liste-fs-20240801.csv',
  date: '2024-08-01',
  format: { type: 'csv', separateur: ',' },
  mapping: {
    champs: {
      id: { colonnes: ['id_fs'] },
      nom: { colonnes: ['lib_fs'] },
      adresse: { colonnes: ['adresse'] },
      complement_adresse: { colonnes: ['complement_adresse'] },
      code_insee: { colonnes: ['insee_com'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['lib_com'] },
      departement: { colonnes: ['insee_dep'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      courriels: { colonnes: ['mail'] },
      telephone: { colonnes: ['telephone'] },
      horaires: {
        jours: {
          lundi: ['h_lundi'],
          mardi: ['h_mardi'],
          mercredi: ['h_mercredi'],
          jeudi: ['h_jeudi'],
          vendredi: ['h_vendredi'],
          samedi: ['h_samedi']
        },
        remarque: ['commentaire']
      },
      presentation: { colonnes: ['commentaire'] },
      itinerance: {
        colonnes: ['format_fs'],
        codes: {
          Fixe: 'Fixe',
          'Fixe_antenne(s)': 'Fixe',
          Itinérante: 'Itinérant',
          Bus_équivalent: 'Itinérant',
          Multisites: null
        }
      },
      typologie: {
        regles: [
          { constante: 'RFS' },
          {
            colonnes: ['lib_fs'],
            mots: [
              { valeur: 'LA_POSTE', mots: ['la poste'] },
              { valeur: 'PIMMS', mots: ['pimms'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      dispositif_programmes_nationaux: { constante: 'France Services' },
      services: { constante: 'Aide aux démarches administratives' }
    },
    ignores: {
      prise_rdv: 'oui ou non : le champ du standard est un lien',
      type_fs: 'site principal ou antenne : rang dans le réseau',
      groupe_fs: 'nom du groupe de sites, pas celui du porteur',
      labellisation_fs: 'date de labellisation, pas de mise à jour'
    }
  }
} satisfies Source
