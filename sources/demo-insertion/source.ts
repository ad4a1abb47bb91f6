/** A nested export of an inclusion base, invented: codes for services, hours in OSM's syntax or in sentences. */
import type { Source } from '@lieux-communs/core'

export const demoInsertion = {
  nom: 'demo-insertion',
  titre: 'Structures d’insertion (démonstration)',
  editeur: 'Plateforme de démonstration',
  licence: 'odbl',
  territoire: 'national',
  cadence: 'semaine',
  adresse: null,
  fichier: 'structures.json',
  date: null,
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      nom: { colonnes: ['nom'] },
      pivot: { colonnes: ['identifiants.siret'] },
      adresse: { colonnes: ['adresse.voie'] },
      code_postal: { colonnes: ['adresse.code_postal'] },
      commune: { colonnes: ['adresse.commune'] },
      code_insee: { colonnes: ['adresse.code_insee'] },
      latitude: { colonnes: ['geo.lat'] },
      longitude: { colonnes: ['geo.lon'] },
      telephone: { colonnes: ['contact.telephone'] },
      courriels: { colonnes: ['contact.courriels.*'], separateurs: [';', ','] },
      site_web: { colonnes: ['site_web'] },
      typologie: { colonnes: ['typologie'] },
      services: {
        colonnes: ['thematiques.*'],
        codes: {
          'numerique--realiser-des-demarches-administratives-avec-un-accompagnement':
            'Aide aux démarches administratives',
          'numerique--prendre-en-main-un-ordinateur': 'Maîtrise des outils numériques du quotidien',
          'numerique--accompagner-les-demarches-de-recherche-demploi': 'Insertion professionnelle via le numérique',
          'numerique--utiliser-le-numerique': 'Utilisation sécurisée du numérique',
          'numerique--soutenir-la-parentalite': 'Parentalité et éducation avec le numérique',
          'numerique--creer-et-developper-des-contenus': 'Loisirs et créations numériques',
          'numerique--approfondir-ma-culture-numerique': 'Compréhension du monde numérique',
          'numerique--acceder-a-du-materiel': 'Accès internet et matériel informatique',
          'numerique--s-equiper-en-materiel-informatique': 'Acquisition de matériel informatique à prix solidaire'
        }
      },
      horaires: { colonnes: ['horaires'] },
      publics_specifiquement_adresses: { colonnes: ['publics.*'] },
      frais_a_charge: { colonnes: ['frais'], codes: { gratuit: 'Gratuit', payant: 'Payant' } },
      modalites_accompagnement: {
        colonnes: ['modes.*'],
        codes: { accompagnement: 'Accompagnement individuel', autonomie: 'En autonomie' }
      },
      dispositif_programmes_nationaux: { colonnes: ['labels.*'] },
      date_maj: { colonnes: ['maj'] }
    },
    ignores: { source: 'portail d’origine, sans suite ici' }
  }
} as const satisfies Source
