/**
 * France services, the national list of 1 December 2022. Same columns as the later vintage but for the moving places
 * (`itinerance` says yes or no) and the comment, shorter. A few antennas have a name and nothing else.
 */
import type { Source } from '@lieux-communs/core'

export const franceServices = {
  nom: 'france-services',
  titre: 'France services, liste du 1er décembre 2022',
  editeur: 'Agence nationale de la cohésion des territoires',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/ec7ecc1c5993334d2dfaf08e1a2c6522c6b942d3/assets/input/france-services/liste-fs-20221201.csv',
  fichier: 'liste-fs-20221201.csv',
  date: '2022-12-01',
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
      itinerance: { colonnes: ['itinerance'], codes: { Oui: 'Itinérant', Non: 'Fixe' } },
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
      format_fs: 'site principal ou antenne : rang dans le réseau',
      groupe: 'nom du groupe de sites, pas celui du porteur',
      labellisation: 'date de labellisation, pas de mise à jour'
    }
  }
} satisfies Source
