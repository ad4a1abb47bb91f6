/**
 * Digital inclusion places of Corsica: address, post code and town in one cell, activities as a list whose items hold
 * commas between brackets (so words are looked for in the whole cell), hours in sentences, no id, no date.
 */
import type { Source } from '@lieux-communs/core'

export const corse = {
  nom: 'corse',
  titre: 'Lieux d’inclusion numérique de Corse',
  editeur: 'Producteur de Corse, non précisé',
  licence: 'inconnue',
  territoire: ['2A', '2B'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/c8f8823a40bdd792c3f30cb031b20d5ab97a261f/assets/input/corse/corse.json',
  fichier: 'corse.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      nom: { colonnes: ['Structure'] },
      adresse_complete: { colonnes: ['Adresse'] },
      point: { colonnes: ['pointgeo'] },
      latitude: { colonnes: ['lat'], si: { colonne: 'pointgeo', rempli: false } },
      longitude: { colonnes: ['long'], si: { colonne: 'pointgeo', rempli: false } },
      telephone: { colonnes: ['N° de téléphone'] },
      courriels: { colonnes: ['Adresse e-mail'], separateurs: [' - ', '/', ';', ','] },
      site_web: { colonnes: ['Site internet'] },
      horaires: { colonnes: ['Horaires'] },
      typologie: {
        regles: [
          {
            colonnes: ['Type'],
            codes: {
              'Mission locale': 'ML',
              'France Services': 'RFS',
              'Espace Public Numérique': 'EPN',
              Association: 'ASSO',
              'Société coopérative et participative': 'ESS',
              'Conseiller numérique': null,
              Collectivité: null,
              ARML: null
            }
          },
          {
            colonnes: ['Structure'],
            mots: [
              { valeur: 'MUNI', mots: ['mairie', 'commune de', 'ville de'] },
              { valeur: 'CC', mots: ['communaute de communes'] },
              { valeur: 'EPCI', mots: ['communaute d agglomeration'] },
              { valeur: 'CIAS', mots: ['cias'] },
              { valeur: 'CCAS', mots: ['ccas', 'centre communal d action sociale'] },
              { valeur: 'UDAF', mots: ['udaf'] },
              { valeur: 'LA_POSTE', mots: ['la poste', 'bureau de poste'] },
              { valeur: 'BIB', mots: ['mediatheque', 'bibliotheque'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      dispositif_programmes_nationaux: {
        colonnes: ['Type'],
        codes: { 'Conseiller numérique': 'Conseillers numériques', 'France Services': 'France Services' },
        sinon: 'ignorer'
      },
      services: {
        regles: [
          {
            colonnes: ['Activités proposées'],
            mots: [
              {
                valeur: 'Maîtrise des outils numériques du quotidien',
                mots: [
                  'prendre en main',
                  'numerique au quotidien',
                  'outils numeriques',
                  'initiation a l informatique',
                  'autonomie numerique'
                ]
              },
              {
                valeur: 'Aide aux démarches administratives',
                mots: ['acces aux droits', 'services publics', 'demarches', 'numeriques administratifs']
              },
              {
                valeur: 'Utilisation sécurisée du numérique',
                mots: ['bonnes pratiques numeriques', 'cybersecurite', 'prevention sur les usages']
              },
              {
                valeur: 'Parentalité et éducation avec le numérique',
                mots: ['destination des parents', 'e parentalite']
              },
              {
                valeur: 'Loisirs et créations numériques',
                mots: ['codage', 'impression 3d', 'creation graphique', 'robotique', 'montage photo', 'musee numerique']
              },
              {
                valeur: 'Compréhension du monde numérique',
                mots: ['culture numerique', 'fake news', 'thematiques numeriques']
              },
              {
                valeur: 'Insertion professionnelle via le numérique',
                mots: ['metiers de la filiere numerique', 'creation d entreprise', 'cv']
              },
              { valeur: 'Acquisition de matériel informatique à prix solidaire', mots: ['dotation de materiel'] }
            ],
            sinon: 'ignorer'
          },
          {
            colonnes: ['Matériel mis à disposition'],
            mots: [
              {
                valeur: 'Accès internet et matériel informatique',
                mots: ['connexion internet', 'ordinateur', 'tablette', 'imprimante', 'scanner', 'smartphone']
              }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      modalites_accompagnement: {
        colonnes: ['Activités proposées'],
        mots: [
          { valeur: 'Accompagnement individuel', mots: ['accompagnement individuel', 'accompagnements individuels'] },
          { valeur: 'Dans un atelier collectif', mots: ['atelier', 'ateliers', 'groupe de parole'] }
        ],
        sinon: 'ignorer'
      }
    }
  }
} satisfies Source
