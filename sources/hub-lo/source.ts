/**
 * Hub-Lo (Centre-Val de Loire), export of a GIS table. The days may be alone in `c_jours_semaine` (`{Lundi,Mardi}`) when
 * the hours name none, and hours strayed into `c_public_cible` on a few rows. `c_siren_site` is the bearer's, or another
 * body's: a name only is kept from it.
 */
import type { Source } from '@lieux-communs/core'

/** A text that also says everyone is welcome is about nobody in particular. */
const ALL = ['tout public', 'tous publics', 'ouvert a tous']
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'jours', 'mar', 'lun']

export const hubLo = {
  nom: 'hub-lo',
  titre: 'Lieux de médiation numérique du Centre-Val de Loire',
  editeur: 'Hub-Lo',
  licence: 'inconnue',
  territoire: ['18', '28', '36', '37', '41', '45'],
  cadence: 'figee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/b3ed3dd5d06e38a19e4489bb788678bf006294d4/assets/input/hub-lo/hub-lo.json',
  fichier: 'hub-lo.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['gid'] },
      nom: { colonnes: ['c_nom'] },
      adresse: { colonnes: ['c_adresse'] },
      code_postal: { colonnes: ['c_postcode'] },
      commune: { colonnes: ['c_city'] },
      latitude: { colonnes: ['c_lat_coor1'] },
      longitude: { colonnes: ['c_long_coor1'] },
      telephone: { colonnes: ['c_telephone', 'c_mobile'], joindre: ' / ' },
      courriels: { colonnes: ['c_courriel'] },
      site_web: { colonnes: ['c_site_web'] },
      structure_parente: { colonnes: ['c_raison_sociale'] },
      date_maj: { colonnes: ['c__edit_datemaj'] },
      horaires: {
        regles: [
          {
            colonnes: ['c_horaire_ouverture'],
            si: [
              { colonne: 'c_horaire_ouverture', contient: DAYS },
              { colonne: 'c_horaire_ouverture', saufValeurs: ['True', 'False'] }
            ]
          },
          { colonnes: ['c_public_cible'], si: { colonne: 'c_public_cible', contient: DAYS } },
          {
            colonnes: ['c_jours_semaine', 'c_horaire_ouverture'],
            si: [
              { colonne: 'c_horaire_ouverture', rempli: true },
              { colonne: 'c_horaire_ouverture', saufValeurs: ['True', 'False'] }
            ]
          },
          { colonnes: ['c_jours_semaine'] }
        ]
      },
      presentation: {
        colonnes: [
          'c_formation_detail',
          'c_accompagnement_personnel_detail',
          'c_materiel_info_detail',
          'c_accompagnement_teletravail'
        ],
        joindre: ' ; '
      },
      typologie: {
        regles: [
          {
            colonnes: ['c_categories_espace', 'c_etiquettes'],
            separateurs: [',', '/'],
            codes: {
              EPN: 'EPN',
              Médiathèque: 'BIB',
              MSAP: 'MSAP',
              Coworking: 'TIERS_LIEUX',
              Fablab: 'FABLAB',
              Mairie: 'MUNI',
              'Club-info': null,
              'Promeneur du net': null,
              'Ambassadeur référent PDN': null,
              PDN: null,
              Référent: null,
              Autre: null,
              autres: null
            }
          },
          { constante: 'ASSO', si: { colonne: 'c_arr_statut_juridique', contient: ['associatif'] } },
          { constante: 'ASSO', si: { colonne: 'c_statut_juridique', vaut: ['associatif'] } },
          { constante: 'MSAP', si: { colonne: 'c_statut_juridique', vaut: ['msap'] } }
        ]
      },
      dispositif_programmes_nationaux: {
        colonnes: ['c_categories_espace', 'c_etiquettes'],
        mots: [{ valeur: 'Promeneurs du net', mots: ['promeneur du net', 'pdn'] }],
        sinon: 'ignorer'
      },
      services: {
        regles: [
          { constante: 'Maîtrise des outils numériques du quotidien', si: { colonne: 'c_formation', vaut: ['oui'] } },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'c_materiel_info', vaut: ['oui'] } },
          {
            constante: 'Aide aux démarches administratives',
            si: { colonne: 'c_categories_espace', contient: ['msap'] }
          },
          {
            colonnes: ['c_formation_detail', 'c_accompagnement_personnel_detail'],
            mots: [
              {
                valeur: 'Aide aux démarches administratives',
                mots: [
                  'demarches',
                  'demarche',
                  'acces aux droits',
                  'services publics',
                  'aide administrative',
                  'aux droits'
                ]
              },
              { valeur: 'Insertion professionnelle via le numérique', mots: ['cv', 'emploi', 'curriculum vitae'] },
              {
                valeur: 'Loisirs et créations numériques',
                mots: ['3d', 'photo', 'video', 'coding', 'coding gouter', 'robotique', 'photofiltre']
              },
              { valeur: 'Utilisation sécurisée du numérique', mots: ['securite'] },
              { valeur: 'Compréhension du monde numérique', mots: ['culture numerique'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      modalites_accompagnement: {
        regles: [
          { constante: 'Accompagnement individuel', si: { colonne: 'c_accompagnement_personnel', vaut: ['oui'] } },
          {
            colonnes: ['c_formation_detail'],
            mots: [{ valeur: 'Dans un atelier collectif', mots: ['atelier', 'ateliers', 'collectif', 'groupes'] }],
            sinon: 'ignorer'
          }
        ]
      },
      prise_en_charge_specifique: {
        constante: 'Handicaps moteurs',
        si: { colonne: 'c_acces_pmr', vaut: ['oui'] }
      },
      publics_specifiquement_adresses: {
        regles: [
          {
            colonnes: ['c_varchar_public_cible'],
            codes: {
              'Tout public': null,
              'Tous publics': null,
              'Tous public': null,
              'Ouvert à tous publics': null,
              'Tout public adulte': null,
              'grand public': null,
              Tout: null
            },
            mots: [
              {
                valeur: 'Jeunes',
                mots: ['jeunes', '16 25 ans', '12 25 ans', '12 30 ans', '12 16 ans'],
                sauf: [...ALL, 'seniors', 'retraites']
              },
              { valeur: 'Étudiants', mots: ['etudiants', 'etudiant e s'], sauf: ALL },
              { valeur: 'Seniors', mots: ['seniors', 'retraites'], sauf: [...ALL, 'jeunes', 'jeune'] },
              { valeur: 'Familles et/ou enfants', mots: ['familles', 'parents', 'enfants'], sauf: ALL }
            ]
          },
          { colonnes: ['c_public_cible'], mots: [{ valeur: 'Jeunes', mots: ['16 25 ans'] }], sinon: 'ignorer' }
        ]
      }
    },
    ignores: {
      c_gid: 'second identifiant, technique',
      c_bassin_de_vie: 'découpage du producteur',
      c_epci: 'se déduit de la commune',
      c_sans_etiquette: 'redite de c_etiquettes',
      c_epn: 'redite de c_etiquettes',
      c_mediatheque: 'redite de c_etiquettes',
      c_coworking: 'redite de c_etiquettes',
      c_fablab: 'redite de c_etiquettes',
      c_msap: 'redite de c_etiquettes',
      c_promeneur: 'redite de c_etiquettes',
      c_club_info: 'redite de c_etiquettes',
      c_mairie: 'redite de c_etiquettes',
      c_autres: 'redite de c_etiquettes',
      'c_b_*': 'vaut 0 partout',
      c_espace_teletravail: 'télétravail : pas de valeur au standard',
      c_autres_horaires: 'vide partout',
      'c_heure_*': 'vide partout',
      c_premier_financeur: 'texte décalé d’une autre colonne',
      c_second_financeur: 'texte décalé d’une autre colonne',
      c_financeur_secondaires: 'texte décalé d’une autre colonne',
      c_validation: 'technique',
      c_photo: 'nom de fichier interne',
      c_arr_public_cible: 'vide partout',
      c_siren_site: 'SIREN du porteur, parfois d’un autre organisme'
    }
  }
} satisfies Source
