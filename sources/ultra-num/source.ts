/**
 * Ultra Numérique (La Réunion). Services are in up to 51 `Tag n` columns; hours take, for each day, two openings and two
 * closings; phones repeat a figure after +262. Some points were geocoded in mainland France: a low score is not read.
 */
import type { Jour, Source, ValeurFermee } from '@lieux-communs/core'

const TAGS: Readonly<Record<string, ValeurFermee['services'] | null>> = {
  'Gérer des documents numériques': 'Maîtrise des outils numériques du quotidien',
  'Paramétrer un compte email': 'Maîtrise des outils numériques du quotidien',
  'Utiliser Internet': 'Maîtrise des outils numériques du quotidien',
  'Communiquer et échanger sur Internet': 'Maîtrise des outils numériques du quotidien',
  'Naviguer sur le web': 'Maîtrise des outils numériques du quotidien',
  'Découvrir les réseaux sociaux': 'Maîtrise des outils numériques du quotidien',
  'Utiliser les réseaux sociaux': 'Maîtrise des outils numériques du quotidien',
  'Gérer ses emails': 'Maîtrise des outils numériques du quotidien',
  'Utiliser un équipement numérique': 'Maîtrise des outils numériques du quotidien',
  'S’approprier un équipement numérique': 'Maîtrise des outils numériques du quotidien',
  'Utiliser un client de messagerie': 'Maîtrise des outils numériques du quotidien',
  'Utiliser un client WebMail': 'Maîtrise des outils numériques du quotidien',
  'Classer et partager ses photos': 'Maîtrise des outils numériques du quotidien',
  'Connaître solutions outils bureautiques': 'Maîtrise des outils numériques du quotidien',
  'Connaître les outils du cloud': 'Maîtrise des outils numériques du quotidien',
  'Déposer et gérer une annonce': 'Maîtrise des outils numériques du quotidien',
  'Connaître alternatives à Google Drive': 'Maîtrise des outils numériques du quotidien',
  'Utiliser outils cartographiques': 'Maîtrise des outils numériques du quotidien',
  'Faire des diaporamas': 'Maîtrise des outils numériques du quotidien',
  'Accéder aux principaux services en ligne': 'Aide aux démarches administratives',
  'Se renseigner et connaître ses droits': 'Aide aux démarches administratives',
  'Signer numériquement': 'Aide aux démarches administratives',
  'Réaliser et Diffuser son CV': 'Insertion professionnelle via le numérique',
  'Organiser sa recherche d’emploi': 'Insertion professionnelle via le numérique',
  'Découvrir et utiliser l’emploi Store': 'Insertion professionnelle via le numérique',
  'Découvrir les métiers du numérique': 'Insertion professionnelle via le numérique',
  'Participer à des MOOCs': 'Insertion professionnelle via le numérique',
  'Connaître les usages': 'Compréhension du monde numérique',
  'Comprendre les cultures numériques': 'Compréhension du monde numérique',
  'Connaître alternatives à Facebook': 'Compréhension du monde numérique',
  'Utiliser et contribuer à Wikipedia': 'Compréhension du monde numérique',
  'Organiser et partager sa veille': 'Compréhension du monde numérique',
  'Surfer librement sur internet': 'Utilisation sécurisée du numérique',
  'Gérer ses données': 'Utilisation sécurisée du numérique',
  'Sécuriser ses usages numériques': 'Utilisation sécurisée du numérique',
  'Effacer ses traces': 'Utilisation sécurisée du numérique',
  'Protéger ses données': 'Utilisation sécurisée du numérique',
  'Connaitre et gérer': 'Utilisation sécurisée du numérique',
  'Etre parent à l’ère numérique': 'Parentalité et éducation avec le numérique',
  'Jouer son rôle de parent': 'Parentalité et éducation avec le numérique',
  'Retoucher ses photos': 'Loisirs et créations numériques',
  'Publier des diaporamas en ligne': 'Loisirs et créations numériques',
  'Découvrir le montage vidéo': 'Loisirs et créations numériques',
  'Découvrir l’univers des jeux vidéos': 'Loisirs et créations numériques',
  'Découvrir la programmation': 'Loisirs et créations numériques',
  'Modélisation 3D': 'Loisirs et créations numériques',
  'Utiliser imprimante 3D': 'Loisirs et créations numériques',
  'Utiliser une découpeuse numérique': 'Loisirs et créations numériques',
  'Utiliser un emplacement de co-working': null
}

const day = (jour: Jour): readonly string[] => [
  `Ouverture matin (ou journée continue) ${jour}`,
  `Fermeture matin ${jour}`,
  `Ouverture après-midi (sauf si une seule tranche horaire) ${jour}`,
  `Fermeture après-midi ${jour}`
]

export const ultraNum = {
  nom: 'ultra-num',
  titre: 'Lieux d’accompagnement numérique de La Réunion',
  editeur: 'Ultra Numérique',
  licence: 'inconnue',
  territoire: ['974'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/8c4b2acf46d4720044b0b85f61446024d39d73f2/assets/input/ultra-num/ultra-num.json',
  fichier: 'ultra-num.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      nom: { colonnes: ["Nom de l'organisation"] },
      adresse: { colonnes: ['Rue'] },
      code_postal: { colonnes: ['Code postal'] },
      commune: { colonnes: ['Ville'] },
      latitude: { colonnes: ['latitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      longitude: { colonnes: ['longitude'], si: { colonne: 'result_score', auMoins: 0.5 } },
      telephone: { colonnes: ['Fixe'] },
      courriels: { colonnes: ['Email'] },
      site_web: { colonnes: ['Site web'] },
      horaires: {
        jours: {
          lundi: day('lundi'),
          mardi: day('mardi'),
          mercredi: day('mercredi'),
          jeudi: day('jeudi'),
          vendredi: day('vendredi'),
          samedi: day('samedi'),
          dimanche: day('dimanche')
        },
        bornes: true
      },
      typologie: {
        regles: [
          {
            colonnes: ['Type de lieu'],
            codes: {
              'Espace Public Numérique autre': 'EPN',
              'Cyberbase/Cybercase': 'EPN',
              'Organisme de formation': 'OF',
              'Fablab/Hackerspace': 'FABLAB',
              "Maison de l'Emploi": 'MDE',
              'Espace Culturel/Médiathèque': 'BIB'
            }
          },
          {
            colonnes: ["Nom de l'organisation"],
            mots: [
              { valeur: 'CCAS', mots: ['ccas'] },
              { valeur: 'FT', mots: ['pole emploi'] },
              { valeur: 'ML', mots: ['mission locale', 'ml permanence'] },
              { valeur: 'ASSO', mots: ['association', 'asso'] },
              { valeur: 'BIB', mots: ['mediatheque'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      services: {
        colonnes: Array.from({ length: 51 }, (_, rank) => `Tag ${rank + 1}`),
        codes: TAGS
      }
    },
    ignores: {
      'Type (Association, Groupe informel, Entreprise ou Service public)':
        'Association partout, service public compris',
      'Code pays': 'RE partout',
      'Description courte': 'répète le nom',
      'Description longue': 'répète le nom',
      Latitude: 'vide : le point est dans latitude',
      Longitude: 'vide : le point est dans longitude',
      Lundi: 'nom du jour',
      Mardi: 'nom du jour',
      Mercredi: 'nom du jour',
      Jeudi: 'nom du jour',
      Vendredi: 'nom du jour',
      Samedi: 'nom du jour',
      Dimanche: 'nom du jour',
      'null/*': 'en-tête manqué, vide partout',
      'result_*': 'réponse du géocodeur'
    }
  }
} satisfies Source
