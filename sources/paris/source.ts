/**
 * Ville de Paris, an Opendatasoft data set: titles in plain French, a yes per thing offered, the point in one cell, no town.
 * No row of it is at hand: its shape is known, not its oddities.
 */
import type { Regle, Source, ValeurFermee } from '@lieux-communs/core'

const TYPES = ['Type de structure', 'Type de structure (Catégorie 3)', 'Type de structure (Catégorie 4)']

/** A value said by "Oui" in any of these columns. */
const yes = <V extends string>(constante: V, ...colonnes: readonly string[]): Regle<V>[] =>
  colonnes.map(colonne => ({ constante, si: { colonne, vaut: ['Oui'] } }))

const service = yes<ValeurFermee['services']>
const publics = yes<ValeurFermee['publics_specifiquement_adresses']>
const besoin = yes<ValeurFermee['prise_en_charge_specifique']>

export const paris = {
  nom: 'paris',
  titre: 'Lieux de médiation numérique de Paris',
  editeur: 'Ville de Paris',
  licence: 'inconnue',
  territoire: ['75'],
  cadence: 'mois',
  adresse: null,
  fichier: 'paris.csv',
  date: null,
  format: { type: 'csv', separateur: ';' },
  mapping: {
    champs: {
      id: { colonnes: ['identifiant'] },
      nom: { colonnes: ['Nom de structure'] },
      code_postal: { colonnes: ['Code postal'] },
      adresse: { colonnes: ['Adresse'] },
      point: { colonnes: ['geo_point_2d'] },
      telephone: { colonnes: ['Téléphone'] },
      courriels: { colonnes: ['Adresse mail'] },
      site_web: { colonnes: ['Site web'] },
      date_maj: { colonnes: ['Dernière date de mise à jour'] },
      horaires: { colonnes: ["Jours et horaires d'ouverture"] },
      presentation: {
        colonnes: ['Remarque accomagnement dématérialisé', 'Remarque formation public'],
        joindre: '\n'
      },
      typologie: { colonnes: TYPES },
      dispositif_programmes_nationaux: {
        colonnes: TYPES,
        mots: [{ valeur: 'France Services', mots: ['point france service', 'france services'] }],
        sinon: 'ignorer'
      },
      frais_a_charge: {
        regles: [...yes<'Gratuit'>('Gratuit', 'Gratuit'), ...yes<'Payant'>('Payant', 'Participation financière')]
      },
      modalites_acces: { constante: 'Se présenter', si: { colonne: 'Accès libre', rempli: true } },
      modalites_accompagnement: {
        colonnes: ['Accès libre'],
        separateurs: [',', ';', '/'],
        codes: { Autonome: 'En autonomie', Accompagné: 'Accompagnement individuel' }
      },
      publics_specifiquement_adresses: {
        regles: [
          ...publics('Jeunes', 'Jeunes (16-25 ans)', 'Adolescents (moins de 16 ans)'),
          ...publics('Familles et/ou enfants', 'Parents', 'Familles'),
          ...publics('Seniors', 'Seniors (pré-retraités et retraités)')
        ]
      },
      prise_en_charge_specifique: {
        regles: [
          ...besoin('Surdité', 'Services accessibles aux personnes déficientes auditives'),
          ...besoin('Handicaps moteurs', 'Local accessible pour les Personnes à Mobilité Réduite'),
          ...besoin(
            'Handicaps mentaux',
            'Services accessibles aux personnes déficientes intellectuelles ou avec des troubles psychiques'
          ),
          ...besoin('Déficience visuelle', 'Services accessibles aux personnes déficientes visuelles')
        ]
      },
      services: {
        regles: [
          ...service(
            'Aide aux démarches administratives',
            'Accompagnement aux démarches administratives dématérialisées'
          ),
          ...service('Maîtrise des outils numériques du quotidien', 'Education au numérique'),
          ...service('Insertion professionnelle via le numérique', 'Sensibilisation aux métiers du numérique'),
          ...service(
            'Utilisation sécurisée du numérique',
            'Prévention des risques liés aux mauvais usages du numérique'
          ),
          ...service('Parentalité et éducation avec le numérique', 'Parentalité et numérique'),
          ...service('Loisirs et créations numériques', 'Imprimantes 3D', 'Casques de réalité virtuelle'),
          ...service('Compréhension du monde numérique', 'Développement de la culture numérique'),
          ...service(
            'Accès internet et matériel informatique',
            'WI-FI ouvert au public',
            'Matériels informatiques adaptés',
            'Ordinateurs',
            'Tablettes',
            'Smartphones',
            'Bornes',
            'Ecrans tactiles',
            'Imprimantes',
            'Scanners',
            'Vidéoprojecteurs',
            'Bornes multiservices',
            'Liseuses',
            'Tableaux numériques'
          ),
          ...service(
            'Acquisition de matériel informatique à prix solidaire',
            'Distribution de matériels de connexion à internet',
            'Ventes de matériels informatiques reconditionnés',
            'Dons de matériels informatiques reconditionnés'
          )
        ]
      }
    },
    ignores: { 'Tout public': 'le standard n’a pas de valeur « tout public »' }
  }
} satisfies Source
