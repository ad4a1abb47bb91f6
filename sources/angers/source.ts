/**
 * Digital help in the city of Angers: one column per activity, the cell holding its label when it is offered. Hours are
 * free French; on a stray row they sit in `TRANSPORT`, and the bus stop in `HORAIRE`.
 */
import type { Source } from '@lieux-communs/core'

export const angers = {
  nom: 'angers',
  titre: 'Guide des services numériques d’Angers',
  editeur: 'Ville d’Angers',
  licence: 'inconnue',
  territoire: ['49'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/12d8a01ba7ccfc6b553729bb4363107c1644e604/assets/input/angers/angers.json',
  fichier: 'angers.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['TYPO_UID'] },
      nom: { colonnes: ['USER_NOM'] },
      adresse: { colonnes: ['USER_ADRES'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['commune'] },
      latitude: { colonnes: ['LAT'] },
      longitude: { colonnes: ['LNG'] },
      telephone: { colonnes: ['TELEPHONE'] },
      courriels: { colonnes: ['MAIL'], separateurs: [' ou ', ',', ';'] },
      site_web: { colonnes: ['SITE_INTER'] },
      date_maj: { colonnes: ['DATE_MAJ'] },
      horaires: {
        regles: [
          {
            colonnes: ['TRANSPORT'],
            si: [
              { colonne: 'TRANSPORT', contient: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] },
              { colonne: 'HORAIRE', contient: ['ligne', 'lignes'] }
            ]
          },
          { colonnes: ['HORAIRE'] }
        ]
      },
      typologie: {
        regles: [
          {
            colonnes: ['PICTO'],
            codes: { Bibliotheque: 'BIB', 'Maison de quartier': 'MQ', 'Hotel de ville': 'MUNI' }
          },
          {
            colonnes: ['USER_NOM'],
            mots: [
              { valeur: 'BIB', mots: ['bibliotheque'] },
              { valeur: 'CAF', mots: ['caisse d allocation familiale'] },
              { valeur: 'ML', mots: ['mission locale'] },
              { valeur: 'FT', mots: ['pole emploi', 'france travail'] },
              { valeur: 'MDS', mots: ['maison departementale des solidarites', 'mds'] },
              { valeur: 'RS_FJT', mots: ['foyer jeunes travailleurs', 'foyer de jeunes travailleurs'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      services: {
        colonnes: [
          'QUALIF1',
          'QUALIF2',
          'QUALIF3',
          'QUALIF4',
          'ACCES_ORDI',
          'WIFI',
          'PRET_MAT',
          'REPAR_MAT',
          'AIDE_DEMAT',
          'FORM_PERF',
          'SENS_INTER',
          'AVIS_NUM'
        ],
        codes: {
          'Initiation aux outils numériques': 'Maîtrise des outils numériques du quotidien',
          'Perfectionnement aux outils numériques': 'Maîtrise des outils numériques du quotidien',
          'Aide pour les démarches administratives': 'Aide aux démarches administratives',
          'Aide aux démarches dématérialisées': 'Aide aux démarches administratives',
          "Utilisation d'une imprimante": 'Accès internet et matériel informatique',
          "Utilisation d'un scanner": 'Accès internet et matériel informatique',
          'Utilisation ordinateur et/ou tablette': 'Accès internet et matériel informatique',
          'Accès WIFI': 'Accès internet et matériel informatique',
          'Prêt de matériel': 'Accès internet et matériel informatique',
          "Sensibilisation aux risques d'internet": 'Utilisation sécurisée du numérique',
          'Avis éclairé sur les usagers numériques': 'Compréhension du monde numérique',
          'Réparation de matériel': null
        }
      },
      publics_specifiquement_adresses: {
        colonnes: ['PUBLIC_'],
        mots: [
          { valeur: 'Jeunes', mots: ['jeune', 'jeunes'] },
          { valeur: 'Étudiants', mots: ['etudiant', 'etudiants'] },
          { valeur: 'Seniors', mots: ['senior', 'seniors'] }
        ]
      }
    },
    ignores: {
      USER_TYPE: 'vide partout',
      USER_QUART: 'quartier : pas de champ au standard',
      QUALIF6: 'vide partout',
      QUALIF7: 'vide partout',
      QUALIF8: 'vide partout',
      LIEN: 'page du guide, la même pour tous'
    }
  }
} satisfies Source
