/**
 * MedNum BFC (Bourgogne-Franche-Comté). Codes are joined with `-`; their meaning is the producer's own legend: `I`
 * information and access to rights, `M` public mediation, `F` making, `L` open access with help, `R` repairs. Hours take
 * fourteen half-day columns where `-` and `x` say nothing.
 */
import type { Source } from '@lieux-communs/core'

export const bfcTernum = {
  nom: 'bfc-ternum',
  titre: 'Lieux de médiation numérique de Bourgogne-Franche-Comté',
  editeur: 'MedNum BFC',
  licence: 'inconnue',
  territoire: ['21', '25', '39', '58', '70', '71', '89', '90'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/multi-coop/data-bfc-ternum/c1625dfeac616a588a10f1734215ff1f0d2044c2/csv/bfc-ternum-dataset.csv',
  fichier: 'bfc-ternum-dataset.csv',
  date: null,
  format: { type: 'csv', separateur: ',' },
  mapping: {
    champs: {
      id: { colonnes: ['bfc_id'] },
      nom: { colonnes: ['nom_structure'] },
      adresse: { colonnes: ['adresse'] },
      code_postal: { colonnes: ['code_postal'] },
      commune: { colonnes: ['ville'] },
      departement: { colonnes: ['departement'] },
      latitude: { colonnes: ['lat'] },
      longitude: { colonnes: ['lon'] },
      date_maj: { colonnes: ['mise_a_jour'] },
      telephone: { colonnes: ['contact_tel'] },
      courriels: { colonnes: ['contact_email'] },
      site_web: { colonnes: ['url_lieu'] },
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
      typologie: {
        regles: [
          {
            colonnes: ['code_typo'],
            separateurs: ['-'],
            codes: {
              TL: 'TIERS_LIEUX',
              FTL: 'TIERS_LIEUX',
              O: 'OF',
              F: null,
              I: null,
              M: null,
              T: null,
              C: null,
              FO: null
            }
          },
          { constante: 'MSAP', si: { colonne: 'code_label', contient: ['msap'] } },
          { colonnes: ['code_label'], mots: [{ valeur: 'RFS', mots: ['mfs'] }], sinon: 'ignorer' },
          {
            colonnes: ['nom_structure'],
            mots: [
              { valeur: 'BIB', mots: ['mediatheque', 'bibliotheque'] },
              { valeur: 'FABLAB', mots: ['fablab', 'fab lab'] },
              { valeur: 'CCAS', mots: ['ccas'] },
              { valeur: 'ML', mots: ['mission locale'] },
              { valeur: 'MJC', mots: ['mjc'] },
              { valeur: 'CS', mots: ['centre social'] },
              { valeur: 'MUNI', mots: ['mairie'] },
              { valeur: 'EPN', mots: ['epn', 'espace public numerique'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      dispositif_programmes_nationaux: {
        constante: 'France Services',
        si: { colonne: 'code_label', contient: ['mfs'] }
      },
      formations_labels: {
        constante: 'Arnia/MedNum BFC (Bourgogne-Franche-Comté)',
        si: { colonne: 'code_label', contient: ['bfc'] }
      },
      autres_formations_labels: {
        colonnes: ['code_label'],
        separateurs: ['-'],
        codes: {
          APTIC: 'APTIC',
          FTL: 'France Tiers-Lieux',
          NMM: 'Nièvre médiation numérique',
          DM: 'Réseau Dijon métropole',
          RIN: 'Réseau inclusion numérique Chalon-Louhans',
          MSAP: null,
          MFS: null,
          BFC: null,
          P: null,
          F: null,
          FO: null,
          C: null,
          CO: null,
          TL: null
        }
      },
      modalites_accompagnement: {
        colonnes: ['code_accomp'],
        separateurs: ['-'],
        codes: {
          A: 'En autonomie',
          L: ['En autonomie', 'Accompagnement individuel'],
          RDV: 'Accompagnement individuel',
          G: 'Dans un atelier collectif',
          R: null,
          oui: null
        }
      },
      services: {
        regles: [
          {
            constante: 'Accès internet et matériel informatique',
            si: { colonne: 'code_accomp', contient: ['a', 'l'] }
          },
          { constante: 'Aide aux démarches administratives', si: { colonne: 'code_label', contient: ['msap', 'mfs'] } },
          { constante: 'Aide aux démarches administratives', si: { colonne: 'code_typo', contient: ['i'] } },
          { constante: 'Loisirs et créations numériques', si: { colonne: 'code_typo', contient: ['f'] } }
        ]
      }
    }
  }
} satisfies Source
