/**
 * France services, the national list of April 2021 (GeoJSON). Column names hold dots; `lib_france_services` is the end of
 * the name ("Vallée d'Ouche") and wants its beginning back. A whole week may read "Horaires non communiqués", a placeholder.
 */
import type { Source } from '@lieux-communs/core'

export const franceServices2021 = {
  nom: 'france-services-2021',
  titre: 'France services, liste d’avril 2021',
  editeur: 'Agence nationale de la cohésion des territoires',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'figee',
  adresse:
    'https://raw.githubusercontent.com/anct-carto/France-services/be046bcf509845907fc8408d54ab6b5d60b0392f/data/france_services.geojson',
  fichier: 'france_services.geojson',
  date: null,
  format: { type: 'geojson' },
  mapping: {
    champs: {
      id: { colonnes: ['MATRICULE'] },
      nom: {
        regles: [
          {
            colonnes: ['lib_france_services'],
            si: { colonne: 'lib_france_services', contient: ['france services', 'france service'] }
          },
          { colonnes: ['lib_france_services'], avant: 'France services ' }
        ]
      },
      adresse: { colonnes: ['ADRESSE'] },
      complement_adresse: { colonnes: ['COMPLEMENT.D.ADRESSE'] },
      code_insee: { colonnes: ['insee_com'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['lib_com'] },
      departement: { colonnes: ['DEPARTEMENT'] },
      latitude: { colonnes: ['LATITUDE'] },
      longitude: { colonnes: ['LONGITUDE'] },
      courriels: { colonnes: ['CONTACT.MAIL'] },
      telephone: { colonnes: ['TELEPHONE'] },
      horaires: {
        jours: {
          lundi: ['h_lundi'],
          mardi: ['h_mardi'],
          mercredi: ['h_mercredi'],
          jeudi: ['h_jeudi'],
          vendredi: ['h_vendredi'],
          samedi: ['h_samedi']
        },
        remarque: ['Commentaire.horaires']
      },
      presentation: { colonnes: ['Commentaire.horaires'] },
      itinerance: {
        regles: [
          { constante: 'Itinérant', si: { colonne: 'categorie', contient: ['itinerante'] } },
          {
            colonnes: ['ITINERANCE'],
            codes: { Oui: 'Itinérant', Non: 'Fixe' },
            si: { colonne: 'categorie', saufMots: ['itinerante'] }
          }
        ]
      },
      typologie: { constante: 'RFS' },
      dispositif_programmes_nationaux: { constante: 'France Services' },
      services: { constante: 'Aide aux démarches administratives' }
    },
    ignores: {
      FORMAT_FS: 'site ou antenne : rang dans le réseau',
      'X._groupe': 'numéro de groupe, technique',
      Groupe: 'nom du groupe de sites, pas celui du porteur',
      Goupe_France_Services_responsable: 'identifiant du site responsable du groupe',
      Goupe_Antennes: 'identifiants des antennes du groupe',
      Labellisation: 'date de labellisation, pas de mise à jour',
      'geometry*': 'redite de LATITUDE et LONGITUDE'
    }
  }
} satisfies Source
