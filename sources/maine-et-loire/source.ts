/**
 * Digital mediation in Maine-et-Loire, 2023 table: number and street apart, Lambert 93 with a decimal comma, `-` for no.
 * `AFFICHAGE` = INACTIF is the producer's own word that the place is no longer shown: those rows are set aside.
 */
import type { Source } from '@lieux-communs/core'
import { TYPES_MAINE_ET_LOIRE } from './types-de-lieux.ts'

export const maineEtLoire = {
  nom: 'maine-et-loire',
  titre: 'Lieux de médiation numérique de Maine-et-Loire',
  editeur: 'Producteur de Maine-et-Loire, non précisé',
  licence: 'inconnue',
  territoire: ['49'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/18eba927c187c2545590c1fdb6ae941d6850eccc/assets/input/maine-et-loire/maine-et-loire.json',
  fichier: 'maine-et-loire.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['ID_LieuMed'] },
      nom: { colonnes: ['NOM_STRUCTURE'] },
      adresse: { colonnes: ['N°', 'ADRESSE'], joindre: ' ' },
      complement_adresse: { colonnes: ['COMP_ADRESSE', 'BP'], joindre: ' ' },
      code_postal: { colonnes: ['CP'] },
      commune: { colonnes: ['COMMUNE'] },
      longitude: { colonnes: ['x'] },
      latitude: { colonnes: ['y'] },
      date_maj: { colonnes: ['DAT_MaJ'] },
      telephone: { colonnes: ['NUM_TEL'] },
      courriels: {
        colonnes: ['MAIL_STRUC'],
        si: { colonne: 'MAIL_STRUC', saufMots: ['http', 'https'] }
      },
      site_web: {
        regles: [
          { colonnes: ['SITE_WEB'] },
          { colonnes: ['MAIL_STRUC'], si: { colonne: 'MAIL_STRUC', contient: ['http', 'https'] } }
        ]
      },
      typologie: { colonnes: ['SS_CAT'], separateurs: ['/'], codes: TYPES_MAINE_ET_LOIRE },
      dispositif_programmes_nationaux: {
        constante: 'France Services',
        si: { colonne: 'SS_CAT', contient: ['france services'] }
      },
      services: {
        regles: [
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'INTERNET', vaut: ['oui'] } },
          { constante: 'Aide aux démarches administratives', si: { colonne: 'DEM_Gen', vaut: ['oui'] } },
          { constante: 'Aide aux démarches administratives', si: { colonne: 'DEM_Spe', vaut: ['oui'] } },
          { constante: 'Maîtrise des outils numériques du quotidien', si: { colonne: 'INITIATION', vaut: ['oui'] } }
        ]
      },
      publics_specifiquement_adresses: {
        regles: [
          { constante: 'Jeunes', si: { colonne: 'PBC_Jeunes', rempli: true } },
          { constante: 'Seniors', si: { colonne: 'PBC_Senior', vaut: ['seniors', 'x'] } }
        ]
      },
      modalites_acces: {
        constante: "Ce lieu n'accueille pas de public",
        si: { colonne: 'Accueil', vaut: ['non'] }
      }
    },
    ignores: {
      ID_COURT: 'redite de ID_LieuMed',
      CATEGORIE: 'numéro de la catégorie dite par SS_CAT',
      EPCI: 'se déduit de la commune',
      PBC_NR: 'public non renseigné',
      PBC_Tout: 'tout public : pas de valeur au standard',
      PBC_Adult: 'adultes : pas de valeur au standard',
      PBC_Insert: 'public en insertion : pas de valeur au standard',
      PBC_Adh: 'adhérents : pas de valeur au standard',
      AFFICHAGE: 'sert à écarter les lieux inactifs'
    },
    ecarter: [{ regle: 'lieu-ferme', si: { colonne: 'AFFICHAGE', vaut: ['INACTIF'] } }]
  }
} satisfies Source
