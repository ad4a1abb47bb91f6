/** The parameters that choose places, the same wherever places are asked for: list, counts, exports, maps. */
import { LISTES, REFERENTIELS, VALEURS_DETAILLEES } from '@lieux-communs/core'
import { z } from 'zod'
import { AXES_DU_STANDARD, TRIS } from '../catalogue/question/question.ts'
import { OUVERT_ATTENDU } from './ouvert-dit.ts'
import { decimal, entier, mots, type Parametre, type Parametres } from './parametre.ts'

const LIMITE_MAX = 500
/** Metres: a département across. Beyond, take the whole base. */
const RAYON_MAX = 100_000
/** Corners of an outline: a département drawn with care has fewer. */
const COINS_MAX = 500

// "59512", "2A004"
const CODE_INSEE = /^(?:\d{5}|2[AB]\d{3})$/
// "59100"
const CODE_POSTAL = /^\d{5}$/
// "200093201"
const EPCI = /^\d{9}$/
// "59", "2A", "974"
const DEPARTEMENT = /^(?:\d{2}|2[AB]|9[78]\d)$/
// "32", "04", "975"
const REGION = /^(?:\d{2}|9[78]\d)$/
// "2026-03-01"
const JOUR = /^\d{4}-\d{2}-\d{2}$/
// "2.9,50.6,3.2,50.8"
const EMPRISE = /^-?\d{1,3}(?:\.\d{1,15})?(?:,-?\d{1,3}(?:\.\d{1,15})?){3}$/
// "3.0 50.6, 3.1 50.6, 3.1 50.7"
const POLYGONE =
  /^-?\d{1,3}(?:\.\d{1,15})? -?\d{1,3}(?:\.\d{1,15})?(?:, ?-?\d{1,3}(?:\.\d{1,15})? -?\d{1,3}(?:\.\d{1,15})?){2,499}$/

const code = (forme: RegExp, dit: string, attendu: string, exemple: string): Parametre => ({
  dit,
  schema: z.string().regex(forme),
  attendu,
  plusieurs: true,
  exemple
})

/** A field of the standard that has a closed list. */
const liste = (champ: (typeof AXES_DU_STANDARD)[number]): Parametre => ({
  dit: `Lieux dont le champ « ${champ} » a cette valeur`,
  schema: z.enum(LISTES[champ].valeurs as readonly string[] as readonly [string, ...string[]]),
  attendu: LISTES[champ].valeurs,
  plusieurs: true,
  exemple: LISTES[champ].valeurs[0] as string
})

export const FILTRES: Parametres = {
  texte: {
    dit: 'Mots du nom, de la commune ou des services, fautes de frappe admises',
    schema: mots(200),
    attendu: 'des mots du nom, de la commune ou des services, 200 signes au plus',
    exemple: 'médiathèque'
  },
  commune: code(
    CODE_INSEE,
    'Communes ; une ville comprend ses arrondissements',
    'un code INSEE de commune, comme 59512',
    '59512'
  ),
  code_postal: code(CODE_POSTAL, 'Codes postaux', 'un code postal de cinq chiffres, comme 59100', '59100'),
  epci: code(EPCI, 'Intercommunalités', 'un code SIREN d’intercommunalité, comme 200093201', '200093201'),
  departement: code(
    DEPARTEMENT,
    'Départements et collectivités d’outre-mer',
    'un code de département, comme 59, 2A ou 974',
    '59'
  ),
  region: code(REGION, 'Régions', 'un code INSEE de région, comme 32', '32'),
  latitude: {
    dit: 'Point d’où mesurer les distances : les lieux viennent du plus proche au plus lointain',
    schema: decimal(-90, 90),
    attendu: 'des degrés décimaux entre -90 et 90, avec longitude',
    exemple: '50.69'
  },
  longitude: {
    dit: 'Point d’où mesurer les distances',
    schema: decimal(-180, 180),
    attendu: 'des degrés décimaux entre -180 et 180, avec latitude',
    exemple: '3.17'
  },
  rayon: {
    dit: 'Distance la plus grande au point ; avec une seule commune et sans point : la commune d’abord, puis autour d’elle',
    schema: entier(1, RAYON_MAX),
    attendu: `des mètres, de 1 à ${RAYON_MAX}, avec latitude et longitude, ou avec une commune`,
    exemple: '10000'
  },
  emprise: {
    dit: 'Rectangle : ouest, sud, est, nord',
    schema: z.string().regex(EMPRISE),
    attendu: 'quatre nombres en degrés séparés par des virgules : ouest, sud, est, nord',
    exemple: '2.9,50.6,3.2,50.8'
  },
  polygone: {
    dit: 'Contour sans trou',
    schema: z.string().regex(POLYGONE),
    attendu: `de 3 à ${COINS_MAX} sommets, « longitude latitude » en degrés, séparés par des virgules`,
    exemple: '3.0 50.6, 3.3 50.6, 3.2 50.8'
  },
  ...Object.fromEntries(AXES_DU_STANDARD.map(champ => [champ, liste(champ)])),
  service_detaille: {
    dit: `Lieux qui rendent ce service de second niveau : un code d’un référentiel, ${REFERENTIELS.map(r => r.titre).join(' ou ')} ; un domaine de Pix (pix:1) réunit ses compétences (pix:1.1, pix:1.2…)`,
    schema: z.enum(VALEURS_DETAILLEES as readonly [string, ...string[]]),
    attendu: VALEURS_DETAILLEES,
    plusieurs: true,
    exemple: 'aptic:110'
  },
  autres_formations_labels: {
    dit: 'Labels locaux, écrits comme dans les lieux',
    schema: mots(200),
    attendu: 'un label que porte au moins un lieu : /facettes?axes=autres_formations_labels les donne',
    plusieurs: true,
    exemple: ''
  },
  source: {
    dit: 'Listes qui parlent du lieu, par leur nom',
    schema: mots(200),
    attendu: 'le nom d’une liste : /sources les donne',
    plusieurs: true,
    exemple: ''
  },
  ouvert: {
    dit: 'Ouverts à ce moment, d’après leurs horaires',
    schema: mots(60),
    attendu: OUVERT_ATTENDU,
    exemple: 'maintenant'
  },
  maj_depuis: {
    dit: 'Mis à jour ce jour-là ou depuis',
    schema: z
      .string()
      .regex(JOUR)
      // The 30th of February is the 2nd of March to a machine, and a mistake of somebody's.
      .refine(jour => !Number.isNaN(Date.parse(jour)) && new Date(jour).toISOString().slice(0, 10) === jour),
    attendu: 'un jour, comme 2026-03-01',
    exemple: '2026-03-01'
  },
  completude_min: {
    dit: 'Part connue de ce qu’une personne demande avant de venir',
    schema: entier(0, 100),
    attendu: 'un pourcentage, de 0 à 100',
    exemple: '50'
  }
}

export const PAGE: Parametres = {
  tri: {
    dit: 'Ordre ; sans lui : par distance s’il y a un point, par pertinence s’il y a un texte, sinon par identifiant',
    schema: z.enum(TRIS),
    attendu: TRIS,
    exemple: 'nom'
  },
  limite: {
    dit: 'Nombre de lieux par page',
    schema: entier(1, LIMITE_MAX),
    attendu: `un nombre de lieux par page, de 1 à ${LIMITE_MAX}`,
    exemple: '50'
  },
  curseur: {
    dit: 'Page suivante, dans l’édition où la première a commencé',
    schema: z.string().min(1).max(200),
    attendu: 'le curseur que donne « suivant »',
    exemple: ''
  }
}
