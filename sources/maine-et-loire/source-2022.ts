/**
 * Digital mediation in Maine-et-Loire, 2022 export of the open data portal: the same places and ids as the next vintage,
 * other columns, the point as `latitude,longitude` in one cell.
 */
import type { Source } from '@lieux-communs/core'
import { TYPES_MAINE_ET_LOIRE } from './types-de-lieux.ts'

export const maineEtLoire2022 = {
  nom: 'maine-et-loire/lieux-de-mediation-numerique-en-maine-et-loire.2022.json',
  titre: 'Lieux de médiation numérique de Maine-et-Loire, 2022',
  editeur: 'Producteur de Maine-et-Loire, non précisé',
  licence: 'inconnue',
  territoire: ['49'],
  cadence: 'figee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/0d54d60db22f896703890a2ff3a90e147bbc257c/assets/input/lieux-de-mediation-numerique-en-maine-et-loire.json',
  fichier: 'lieux-de-mediation-numerique-en-maine-et-loire.2022.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['ID'] },
      nom: { colonnes: ['Nom'] },
      adresse: { colonnes: ['Numéro', 'Adresse'], joindre: ' ' },
      complement_adresse: { colonnes: ['Complément', 'BP'], joindre: ' ' },
      code_postal: { colonnes: ['CP'] },
      commune: { colonnes: ['Commune'] },
      point: { colonnes: ['Geo Point'] },
      date_maj: { colonnes: ['Date_maj'] },
      telephone: { colonnes: ['Téléphone'] },
      courriels: { colonnes: ['Courriel'], si: { colonne: 'Courriel', saufMots: ['http', 'https'] } },
      site_web: {
        regles: [
          { colonnes: ['Site web'] },
          { colonnes: ['Courriel'], si: { colonne: 'Courriel', contient: ['http', 'https'] } }
        ]
      },
      typologie: { colonnes: ['Catégorie'], separateurs: ['/'], codes: TYPES_MAINE_ET_LOIRE },
      dispositif_programmes_nationaux: {
        constante: 'France Services',
        si: { colonne: 'Catégorie', contient: ['france services'] }
      },
      services: {
        regles: [
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'Accès internet', vaut: ['oui'] } },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'JT_MAT_Imp', rempli: true } },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'JT_MAT_Sca', rempli: true } },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'JT_MAT_Wif', rempli: true } },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'JT_MAT_Bor', rempli: true } },
          { constante: 'Aide aux démarches administratives', si: { colonne: 'Démarches générales', vaut: ['oui'] } },
          { constante: 'Aide aux démarches administratives', si: { colonne: 'Démarches spécifiques', vaut: ['oui'] } },
          {
            constante: 'Maîtrise des outils numériques du quotidien',
            si: { colonne: 'Initiation aux outils numériques', vaut: ['oui'] }
          },
          { constante: 'Loisirs et créations numériques', si: { colonne: 'JT_MAT_3D', vaut: ['oui'] } }
        ]
      },
      publics_specifiquement_adresses: {
        regles: [
          { constante: 'Jeunes', si: { colonne: 'JT_PBC_Jeu', rempli: true } },
          { constante: 'Seniors', si: { colonne: 'JT_PBC_Sen', rempli: true } }
        ]
      },
      modalites_acces: {
        constante: "Ce lieu n'accueille pas de public",
        si: { colonne: 'JT_Accueil', vaut: ['non'] }
      }
    },
    ignores: {
      'Geo Shape*': 'redite de Geo Point',
      JT_EPCI: 'se déduit de la commune',
      'JT_RH_*': 'statut du personnel',
      JT_PBC_Tou: 'tout public : pas de valeur au standard',
      JT_PBC_Adu: 'adultes : pas de valeur au standard',
      JT_PBC_Adh: 'adhérents : pas de valeur au standard',
      JT_PBC_Ins: 'public en insertion : pas de valeur au standard',
      JT_MAT_Vid: 'vidéoprojecteur : pas de valeur au standard',
      JT_MAT_Con: 'console de jeux : pas de valeur au standard'
    }
  }
} satisfies Source
