/** The same counters a few years earlier, as a map's export: other names, upper-case towns, dashes for nothing. */
import type { Source } from '@lieux-communs/core'

export const demoGuichetsAnciens = {
  nom: 'demo-guichets-anciens',
  titre: 'Guichets de proximité, ancien millésime (démonstration)',
  editeur: 'Agence de démonstration',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'figee',
  adresse: null,
  fichier: 'guichets.geojson',
  date: '2021-04-23',
  mapping: {
    champs: {
      id: { colonnes: ['MATRICULE'] },
      nom: { colonnes: ['NOM'] },
      adresse: { colonnes: ['ADRESSE'] },
      code_insee: { colonnes: ['INSEE'] },
      code_postal: { colonnes: ['CP'] },
      commune: { colonnes: ['COMMUNE'] },
      departement: { colonnes: ['DEPARTEMENT'] },
      point: { colonnes: ['geometry.coordinates'] },
      courriels: { colonnes: ['CONTACT.MAIL'], separateurs: [';', ','] },
      telephone: { colonnes: ['TELEPHONE'] },
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
      itinerance: { colonnes: ['FORMAT'], codes: { Itinérant: 'Itinérant', Site: 'Fixe' } },
      typologie: {
        regles: [
          { constante: 'RFS' },
          {
            colonnes: ['NOM'],
            mots: [{ valeur: 'LA_POSTE', mots: ['la poste', 'bureau de poste'] }],
            sinon: 'ignorer'
          }
        ]
      },
      dispositif_programmes_nationaux: { constante: 'France Services' },
      services: { constante: 'Aide aux démarches administratives' }
    },
    ignores: { 'geometry.type': 'toujours un point', type: 'toujours « Feature »' }
  }
} as const satisfies Source
