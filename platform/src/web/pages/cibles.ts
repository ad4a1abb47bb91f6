/** The choices offered for a column: the fields of the standard in plain words, in the order people think of them. */
import { CHAMPS, CIBLES_AIDES, DESCRIPTIONS, isChamp, JOURS, TITRES_AIDES } from '@lieux-communs/core'
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

export const CIBLES_OFFERTES: ReadonlySet<string> = new Set(GROUPES.flatMap(g => g.cibles))

/** A target in plain words: `titreDeCible('horaires.lundi') → 'Horaires du lundi'`. */
export function titreDeCible(cible: string): string {
  if (cible.startsWith('horaires.')) return M.jour(cible.slice('horaires.'.length))
  if (isChamp(cible)) return DESCRIPTIONS[cible].titre
  return (TITRES_AIDES as Readonly<Record<string, string>>)[cible] ?? cible
}
