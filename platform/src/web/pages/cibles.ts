/** The choices offered for a column: the fields of the standard in plain words, in the order people think of them. */
import {
  CHAMPS,
  CIBLES_AIDES,
  champEtValeur,
  DESCRIPTIONS,
  isChamp,
  JOURS,
  listeOf,
  TITRES_AIDES
} from '@lieux-communs/core'
import { typologieEnClair } from '../../catalogue/typologies-en-clair.ts'
import { PUBLIER as M } from './publier.mots.ts'

interface Groupe {
  readonly nom: string
  readonly cibles: readonly string[]
}

const LIEU = [
  'nom',
  'id',
  'pivot',
  'typologie',
  'structure_parente',
  'presentation',
  'presentation_resume',
  'presentation_detail'
]
const ADRESSE = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'code_insee',
  'adresse_complete',
  'departement',
  'latitude',
  'longitude',
  'point',
  'itinerance'
]
const CONTACT = [
  'telephone',
  'courriels',
  'site_web',
  'prise_rdv',
  'horaires',
  ...JOURS.map(jour => `horaires.${jour}`)
]
const AIDE = [
  'services',
  'service_detaille',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'fiche_acces_libre'
]
const RANGEES = new Set([...LIEU, ...ADRESSE, ...CONTACT, ...AIDE])

export const GROUPES: readonly Groupe[] = [
  { nom: M.groupes.lieu, cibles: LIEU },
  { nom: M.groupes.adresse, cibles: ADRESSE },
  { nom: M.groupes.contact, cibles: CONTACT },
  { nom: M.groupes.aide, cibles: AIDE },
  { nom: M.groupes.autre, cibles: [...CHAMPS, ...CIBLES_AIDES].filter(c => !RANGEES.has(c)) }
]

/** The lists of which a box may mean one value, in the order people ask for them. */
const LISTES_DE_CASES = [
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'itinerance',
  'dispositif_programmes_nationaux',
  'formations_labels'
] as const

/** What a yes may mean, list by list. */
export const GROUPES_DE_CASES: readonly Groupe[] = LISTES_DE_CASES.map(champ => ({
  nom: M.ouiVeutDire(DESCRIPTIONS[champ].titre),
  cibles: (listeOf(champ)?.valeurs ?? []).map(valeur => `${champ}=${valeur}`)
}))

export const CIBLES_OFFERTES: ReadonlySet<string> = new Set(
  [...GROUPES, ...GROUPES_DE_CASES].flatMap(groupe => groupe.cibles)
)

/** True for the name of a target in the mapping. */
export const isCible = (nom: string): boolean => isChamp(nom) || Object.hasOwn(TITRES_AIDES, nom)

/** A target in plain words: `titreDeCible('horaires.lundi') → 'Horaires du lundi'`, `('frais_a_charge=Gratuit') → 'Gratuit'`. */
export function titreDeCible(cible: string): string {
  const valeur = champEtValeur(cible)
  if (valeur !== null) return valeur[0] === 'typologie' ? (typologieEnClair(valeur[1]) ?? valeur[1]) : valeur[1]
  if (cible.startsWith('horaires.')) return M.jour(cible.slice('horaires.'.length))
  if (isChamp(cible)) return DESCRIPTIONS[cible].titre
  return (TITRES_AIDES as Readonly<Record<string, string>>)[cible] ?? cible
}
