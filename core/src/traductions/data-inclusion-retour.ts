/**
 * The way back: how data.inclusion v1, one row a structure that holds its services (what the connector `data-inclusion` gives), is read into
 * the standard. It reads anyone's rows by their codes, and ours by the lines that say what codes cannot.
 */
import type { Condition, Mapping, Regle } from '../mapping/langage.ts'
import type { ChampDeFiche } from '../standard/champs.ts'
import { DESCRIPTIONS_DE_FICHE } from '../standard/description.ts'
import type { ValeurFermee } from '../standard/vocabulary/listes.ts'
import { SERVICES } from '../standard/vocabulary/services.ts'
import { MARQUE } from './data-inclusion.ts'
import { MODES_MOBILISATION, PUBLICS_V1 } from './data-inclusion-listes.ts'

/** Values said under the title of the field. */
const sous = (colonne: string, champ: ChampDeFiche) =>
  ({ colonnes: [colonne], etiquettes: [DESCRIPTIONS_DE_FICHE[champ].titre], separateurs: [';'] }) satisfies Regle
const sansTitre = (colonne: string, champ: ChampDeFiche): Condition => ({
  colonne,
  saufMots: [DESCRIPTIONS_DE_FICHE[champ].titre]
})

/** Codes to the values that alone they mean: `{ etudiants: 'Étudiants' }`. */
function backwards<V extends string>(table: Readonly<Record<V, readonly string[]>>, sauf: readonly V[] = []) {
  return Object.fromEntries(
    (Object.keys(table) as V[]).flatMap(v => (sauf.includes(v) ? [] : table[v].map(code => [code, v] as const)))
  ) as Record<string, V>
}

const LIBELLES_SERVICES = Object.fromEntries(SERVICES.valeurs.map(s => [s, s])) as {
  [S in ValeurFermee['services']]: S
}

/** Themes that mean a service when its name says none. */
const THEMES: Readonly<Record<string, ValeurFermee['services']>> = {
  'numerique--acceder-a-des-services-en-ligne': 'Aide aux démarches administratives',
  'numerique--maitriser-les-fondamentaux-du-numerique': 'Maîtrise des outils numériques du quotidien',
  'numerique--acceder-a-une-connexion-internet': 'Accès internet et matériel informatique',
  'numerique--acquerir-un-equipement': 'Acquisition de matériel informatique à prix solidaire'
}

const S = 'services.*'

/** The mapping of a source in data.inclusion v1: `{ …, acces: { type: 'data-inclusion' }, mapping: { champs: CHAMPS_DATA_INCLUSION } }`. */
export const CHAMPS_DATA_INCLUSION = {
  id: { colonnes: ['id'] },
  nom: { colonnes: ['nom'] },
  pivot: { regles: [{ colonnes: ['siret'] }, sous('description', 'pivot')] },
  adresse: { colonnes: ['adresse'] },
  complement_adresse: { colonnes: ['complement_adresse'] },
  code_postal: { colonnes: ['code_postal'] },
  commune: { colonnes: ['commune'] },
  code_insee: { colonnes: ['code_insee'] },
  latitude: { colonnes: ['latitude'] },
  longitude: { colonnes: ['longitude'] },
  telephone: { regles: [{ colonnes: ['telephone'] }, sous('description', 'telephone')] },
  courriels: { regles: [{ colonnes: ['courriel'] }, sous('description', 'courriels')] },
  site_web: { regles: [{ colonnes: ['site_web'] }, sous('description', 'site_web')] },
  horaires: { colonnes: ['horaires_accueil'] },
  date_maj: { colonnes: ['date_maj'] },
  source: { regles: [{ ...sous('description', 'source'), separateurs: [] }, { colonnes: ['source'] }] },
  fiche_acces_libre: { colonnes: ['accessibilite_lieu'] },
  prise_rdv: { colonnes: [`${S}.lien_mobilisation`] },
  presentation: { colonnes: ['description'], separateurs: [MARQUE], partie: 0 },
  presentation_resume: { ...sous('description', 'presentation_resume'), separateurs: [] },
  typologie: sous('description', 'typologie'),
  structure_parente: { ...sous('description', 'structure_parente'), separateurs: [] },
  itinerance: sous('description', 'itinerance'),
  service_detaille: sous('description', 'service_detaille'),
  dispositif_programmes_nationaux: {
    regles: [
      sous('description', 'dispositif_programmes_nationaux'),
      {
        colonnes: ['reseaux_porteurs.*'],
        codes: {
          'aidants-connect': 'Aidants Connect',
          'conseillers-numeriques': 'Conseillers numériques',
          'france-service': 'France Services',
          'grandes-ecoles-du-numerique': 'Grande école du numérique',
          'croix-rouge': 'La Croix Rouge'
        },
        sinon: 'ignorer',
        si: { colonne: 'description', saufMots: [MARQUE] }
      }
    ]
  },
  formations_labels: sous('description', 'formations_labels'),
  autres_formations_labels: sous('description', 'autres_formations_labels'),
  services: {
    regles: [
      { colonnes: [`${S}.nom`], codes: LIBELLES_SERVICES, sinon: 'ignorer' },
      {
        colonnes: [`${S}.thematiques.*`],
        codes: THEMES,
        sinon: 'ignorer',
        si: { colonne: `${S}.nom`, saufValeurs: SERVICES.valeurs }
      }
    ]
  },
  publics_specifiquement_adresses: {
    colonnes: [`${S}.publics.*`],
    codes: backwards(PUBLICS_V1),
    sinon: 'ignorer'
  },
  prise_en_charge_specifique: sous(`${S}.publics_precisions`, 'prise_en_charge_specifique'),
  frais_a_charge: {
    regles: [
      sous(`${S}.frais_precisions`, 'frais_a_charge'),
      {
        colonnes: [`${S}.frais`],
        codes: { gratuit: 'Gratuit', payant: 'Payant' },
        si: sansTitre(`${S}.frais_precisions`, 'frais_a_charge')
      }
    ]
  },
  modalites_acces: {
    regles: [
      sous(`${S}.mobilisation_precisions`, 'modalites_acces'),
      {
        colonnes: [`${S}.modes_mobilisation.*`],
        codes: backwards(MODES_MOBILISATION, ['Envoyer un mail avec une fiche de prescription']),
        si: sansTitre(`${S}.mobilisation_precisions`, 'modalites_acces')
      }
    ]
  },
  modalites_accompagnement: {
    regles: [
      sous(`${S}.description`, 'modalites_accompagnement'),
      {
        colonnes: [`${S}.type`],
        codes: { accompagnement: 'Accompagnement individuel', atelier: 'Dans un atelier collectif' },
        sinon: 'ignorer',
        si: sansTitre(`${S}.description`, 'modalites_accompagnement')
      },
      {
        colonnes: [`${S}.modes_accueil.*`],
        codes: { 'a-distance': 'À distance' },
        sinon: 'ignorer',
        si: sansTitre(`${S}.description`, 'modalites_accompagnement')
      }
    ]
  }
} as const satisfies Mapping['champs']
