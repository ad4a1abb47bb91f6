/**
 * How both files of Région Sud are read: the JSON, and the CSV it comes from, whose accents were destroyed by its producer
 * (each is U+FFFD). Folding turns a lost letter into a blank, so the codes of the CSV are ours with the same blanks. A few
 * rows are shifted by some columns: without a town nor a point, nothing of them can be trusted and they are set aside.
 */
import type { Mapping, ValeurFermee } from '@lieux-communs/core'

type Codes<V extends string> = Readonly<Record<string, V | readonly V[] | null>>

// "Médiathèque" → "M�diath�que", as the CSV writes it.
const LOST = /[^\x20-\x7e]/g
/** Codes that also answer to their damaged writing. */
function damaged<V extends string>(codes: Codes<V>): Codes<V> {
  return {
    ...codes,
    ...Object.fromEntries(Object.entries(codes).map(([code, value]) => [code.replace(LOST, '\ufffd'), value]))
  }
}
const words = (...list: string[]): string[] => [...new Set(list.flatMap(word => [word, word.replace(LOST, '\ufffd')]))]

const TYPES: Codes<ValeurFermee['typologie']> = damaged({
  'Bibliothèque / Médiathèque': 'BIB',
  'Tiers-lieu / Coworking / FabLab / Hackerspace': 'TIERS_LIEUX',
  'Tiers-lieu / Coworking / FabLab / Hackerspace/ Organisme de formations': ['TIERS_LIEUX', 'OF'],
  'Tiers-lieu / Coworking / FabLab / Hackerspace / Organisme de formations': ['TIERS_LIEUX', 'OF'],
  'Maison de Service au Public (MSAP)': 'MSAP',
  Association: 'ASSO',
  Commune: 'MUNI',
  'Organisme de formations': 'OF',
  'Administration / Collectivité territoriale': null,
  'Autre / Inconnu': null,
  'Centre social': 'CS',
  'Centre social / Coworking': ['CS', 'TIERS_LIEUX'],
  'Préfecture et Sous-Préfecture': 'PREF',
  'La Poste': 'LA_POSTE',
  'Point Information Médiation Multi Services (PIMMS)': 'PIMMS',
  'Intercommunalité (EPCI)': 'EPCI',
  Département: 'CD',
  'Département (UTPAS, MDS, MDSI, UTAS…)': 'DEPT',
  'Espace Public Numérique (EPN)': 'EPN',
  'Espace Public Numérique (EPN) / Coworking': ['EPN', 'TIERS_LIEUX'],
  'Centre aéré / Point Information Jeunes': 'PIJ_BIJ',
  "Incubateur d'entreprises": null
})

const PROGRAMMES: Codes<ValeurFermee['dispositif_programmes_nationaux']> = damaged({
  'FRANCE SERVICES': 'France Services',
  'FRANCE SERVICE': 'France Services',
  'GRANDE ECOLE DU NUMÉRIQUE': 'Grande école du numérique',
  'GRANDE ECOLE DU NUMÉRIQUE (GEN)': 'Grande école du numérique',
  'AIDANT CONNECT': 'Aidants Connect',
  'BIBLIOTHÈQUES NUMÉRIQUES DE RÉFÉRENCE': 'Bibliothèques numérique de référence'
})
const LABELS: Codes<ValeurFermee['formations_labels']> = damaged({
  'SUD LABS': 'SUD LABS (PACA)',
  'SUD LAB': 'SUD LABS (PACA)',
  SUDLAB: 'SUD LABS (PACA)',
  'FABRIQUE DE TERRITOIRE': 'Fabriques de Territoire',
  'FABRIQUE NUMERIQUE DE TERRITOIRE': 'Fabriques de Territoire',
  'FABRIQUE NUMÉRIQUE DE TERRITOIRE': 'Fabriques de Territoire'
})
const known = Object.fromEntries([...Object.keys(PROGRAMMES), ...Object.keys(LABELS), 'NON'].map(code => [code, null]))

export const correspondance = {
  champs: {
    nom: { colonnes: ['nom'] },
    structure_parente: { colonnes: ['structure_porteuse'] },
    adresse: { colonnes: ['adresse_numero', 'adresse_rue'], joindre: ' ' },
    code_postal: { colonnes: ['adresse_code_postal'] },
    code_insee: { colonnes: ['adresse_code_insee'] },
    commune: { colonnes: ['adresse_commune'] },
    departement: { colonnes: ['adresse_departement'] },
    latitude: { colonnes: ['latitude'] },
    longitude: { colonnes: ['longitude'] },
    telephone: {
      regles: [
        { colonnes: ['contact_telephone'] },
        { colonnes: ['contact_telephone_details'], si: { colonne: 'contact_telephone_details', saufMots: ['fr'] } }
      ]
    },
    courriels: {
      regles: [
        { colonnes: ['contact_email'] },
        { colonnes: ['contact_telephone_details'], si: { colonne: 'contact_telephone_details', contient: ['fr'] } }
      ]
    },
    site_web: { colonnes: ['contact_web', 'contact_facebook', 'contact_twitter'] },
    horaires: {
      regles: [
        {
          colonnes: ['horaires_grand_public'],
          si: { colonne: 'horaires_grand_public', saufMots: ['equipement'] }
        },
        { colonnes: ['horaires_ouverture_brut'] }
      ]
    },
    presentation: { colonnes: ['description', 'services', 'materiels_disponibles'], joindre: ' ; ' },
    itinerance: { colonnes: ['itinerant'], codes: { Oui: 'Itinérant', Non: 'Fixe' } },
    typologie: { colonnes: ['type_lieu'], codes: TYPES },
    dispositif_programmes_nationaux: {
      colonnes: ['labels'],
      separateurs: [','],
      codes: PROGRAMMES,
      sinon: 'ignorer'
    },
    formations_labels: { colonnes: ['labels'], separateurs: [','], codes: LABELS, sinon: 'ignorer' },
    autres_formations_labels: { colonnes: ['labels'], separateurs: [','], codes: known },
    services: {
      regles: [
        {
          colonnes: ['services'],
          mots: [
            {
              valeur: 'Aide aux démarches administratives',
              mots: words(
                'administration',
                'e administration',
                'démarches',
                'services publics numériques',
                'permis de conduire'
              )
            },
            {
              valeur: 'Maîtrise des outils numériques du quotidien',
              mots: words(
                'médiation numérique',
                'initiation',
                'initiations',
                'initiatiations',
                'outils numériques',
                'outils informatique',
                'ateliers numériques',
                'cours informatiques',
                'ateliers informatiques',
                'ateliers informatique',
                'atelier informatique',
                'usages numériques',
                'assistance numérique',
                'permanence informatique'
              )
            },
            {
              valeur: 'Insertion professionnelle via le numérique',
              mots: words(
                'emploi',
                'développeur',
                'insertion',
                'entrepreneurs',
                "création d'entreprise",
                'financement des entreprises',
                'formation professionnelle'
              )
            },
            {
              valeur: 'Accès internet et matériel informatique',
              mots: words(
                'accès libre',
                'libre accès',
                'accès internet',
                'accés internet',
                'accés à internet',
                'espace internet',
                'wifi',
                'libre service',
                'utiliser un ordinateur'
              )
            },
            {
              valeur: 'Loisirs et créations numériques',
              mots: words(
                'fablab',
                'fab lab',
                'fabrication numérique',
                'impression 3d',
                'robotique',
                'jeux vidéos',
                'jeux vidéo',
                'prototypage',
                'graphisme',
                'création numérique',
                'audiovisuel'
              )
            },
            {
              valeur: 'Compréhension du monde numérique',
              mots: words(
                'culture numérique',
                'cultures numériques',
                'acculturation',
                'sensibilisation au numérique',
                'enjeux liés au numérique'
              )
            },
            {
              valeur: 'Utilisation sécurisée du numérique',
              mots: words('sécurité numérique', 'identité numérique')
            },
            {
              valeur: 'Parentalité et éducation avec le numérique',
              mots: words('parentalité', 'accompagnement scolaire')
            }
          ],
          sinon: 'ignorer'
        },
        { constante: 'Accès internet et matériel informatique', si: { colonne: 'materiels_disponibles', rempli: true } }
      ]
    },
    modalites_accompagnement: { constante: 'À distance', si: { colonne: 'en_ligne', vaut: ['oui'] } },
    publics_specifiquement_adresses: {
      colonnes: ['public_cible'],
      codes: { '16-25 Ans': 'Jeunes' }
    }
  },
  ignores: {
    siret: 'vide, ou valeur d’une ligne décalée',
    statut: 'public ou privé : pas de champ au standard',
    nature_juridique: 'forme juridique du porteur : pas de champ au standard',
    adresse_brut: 'vide, ou valeur d’une ligne décalée',
    adresse_region: 'se déduit de la commune',
    horaires_ouverture_osm: 'copie de horaires_ouverture_brut, qui n’est pas de l’OSM',
    modalites_accompagnement: 'une ligne, du texte libre',
    modalites_acces: 'vide partout',
    tarifs: 'vide partout',
    accessibilite: 'vide partout',
    date: '01/01/1970 partout : inconnue'
  },
  ecarter: [
    {
      regle: 'ligne-decalee',
      si: [
        { colonne: 'adresse_commune', rempli: false },
        { colonne: 'latitude', rempli: false }
      ]
    }
  ]
} satisfies Mapping
