/**
 * Rés’IN (Métropole de Lyon), from its web API: nested JSON, English codes in arrays under `categories`. How help is given
 * is said in free text only. No row of it is at hand: its shape is known, not its oddities.
 */
import type { Mapping, Source } from '@lieux-communs/core'

const DEMARCHES = 'Aide aux démarches administratives'
const QUOTIDIEN = 'Maîtrise des outils numériques du quotidien'
const MONDE = 'Compréhension du monde numérique'
const LOISIRS = 'Loisirs et créations numériques'

const SERVICES: Mapping['champs']['services'] = {
  regles: [
    { constante: DEMARCHES, si: { colonne: 'categories.onlineProcedures', rempli: true } },
    {
      colonnes: ['categories.baseSkills'],
      codes: {
        communication: QUOTIDIEN,
        computer: QUOTIDIEN,
        internet: QUOTIDIEN,
        mail: QUOTIDIEN,
        officeAutomation: QUOTIDIEN,
        smartphone: QUOTIDIEN,
        data: 'Utilisation sécurisée du numérique',
        scolarity: 'Parentalité et éducation avec le numérique',
        work: 'Insertion professionnelle via le numérique'
      }
    },
    {
      colonnes: ['categories.advancedSkills'],
      codes: {
        cyberAndConf: 'Utilisation sécurisée du numérique',
        fakeNews: MONDE,
        numericalCitizenship: MONDE,
        responsibleDigital: MONDE,
        parenting: 'Parentalité et éducation avec le numérique',
        videoGames: LOISIRS,
        numericCreate: LOISIRS,
        photoVideo: LOISIRS,
        devAndRobots: LOISIRS
      }
    },
    {
      constante: 'Accès internet et matériel informatique',
      si: { colonne: 'categories.selfServiceMaterial', rempli: true }
    },
    {
      constante: 'Acquisition de matériel informatique à prix solidaire',
      si: { colonne: 'categories.solidarityMaterial', rempli: true }
    }
  ]
}

export const resIn = {
  nom: 'res-in',
  titre: 'Lieux de médiation numérique de la Métropole de Lyon',
  editeur: 'Rés’IN',
  licence: 'inconnue',
  territoire: ['69'],
  cadence: 'jour',
  adresse: null,
  fichier: 'res-in.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['_id'] },
      nom: { colonnes: ['structureName'] },
      adresse: { colonnes: ['address.numero', 'address.street'], joindre: ' ' },
      commune: { colonnes: ['address.commune'] },
      code_postal: { colonnes: ['address.postcode'] },
      code_insee: { colonnes: ['address.inseeCode'] },
      point: { colonnes: ['address.coordinates'] },
      telephone: { colonnes: ['contactPhone'] },
      courriels: { colonnes: ['contactMail'] },
      site_web: { colonnes: ['website'] },
      date_maj: { colonnes: ['updatedAt'] },
      presentation: { colonnes: ['description', 'otherDescription'], joindre: '\n' },
      typologie: { colonnes: ['structureType.name'] },
      publics_specifiquement_adresses: {
        colonnes: ['categories.age', 'categories.genre'],
        codes: {
          young: 'Jeunes',
          family: 'Familles et/ou enfants',
          old: 'Seniors',
          uniquementFemmes: 'Femmes'
        }
      },
      prise_en_charge_specifique: {
        colonnes: ['categories.handicaps', 'categories.languageAndIlliteracy'],
        codes: {
          deafness: 'Surdité',
          physicalDisability: 'Handicaps moteurs',
          mentalDisability: 'Handicaps mentaux',
          blindness: 'Déficience visuelle',
          illettrisme: 'Illettrisme',
          english: 'Langues étrangères (anglais)',
          foreignLanguage: 'Langues étrangères (autres)'
        }
      },
      services: SERVICES,
      modalites_acces: {
        colonnes: ['categories.accessModality'],
        codes: { accesLibre: 'Se présenter', telephoneVisio: null, surRdv: null }
      },
      modalites_accompagnement: {
        regles: [
          {
            colonnes: ['categories.accessModality'],
            codes: { accesLibre: 'En autonomie', telephoneVisio: 'À distance', surRdv: null }
          },
          {
            colonnes: ['description', 'otherDescription'],
            mots: [
              { valeur: 'En autonomie', mots: ['acces libre', 'libre service'] },
              {
                valeur: 'Accompagnement individuel',
                mots: [
                  'accompagnement individualise',
                  'accompagnement personnalise',
                  'accompagnement individuel',
                  'pedagogie individualisee',
                  'rdv personnalise',
                  'personnes individuelles'
                ]
              },
              { valeur: 'Dans un atelier collectif', mots: ['atelier collectif', 'ateliers collectifs', 'groupes'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      formations_labels: {
        colonnes: ['categories.labelsQualifications'],
        codes: { fabriqueDeTerritoire: 'Fabriques de Territoire' },
        sinon: 'ignorer'
      }
    }
  }
} satisfies Source
