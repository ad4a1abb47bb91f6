/**
 * What was likely meant where the letters are far: people write the everyday word ("email", "ville") for a field, and a
 * synonym ("Municipalité") for a coded value. The keyboard's slips are next door (`proche.ts`).
 */
import { distance } from 'fastest-levenshtein'
import { CIBLES_AIDES } from '../standard/brut.ts'
import { CHAMPS } from '../standard/champs.ts'
import type { Liste } from '../standard/vocabulary/liste.ts'
import { fold } from '../text/fold.ts'
import { procheDe } from './proche.ts'

export const CIBLES: readonly string[] = [...CHAMPS, ...CIBLES_AIDES]

/** Everyday words of each target, folded. */
const MOTS: Readonly<Record<string, string>> = {
  adresse: 'rue voie street',
  autres_formations_labels: 'autre label',
  code_insee: 'insee citycode',
  code_postal: 'cp postcode zip postal',
  commune: 'ville city town localite municipalite',
  complement_adresse: 'complement',
  courriels: 'courriel mail email mails emails e-mail',
  date_maj: 'date maj modification update',
  dispositif_programmes_nationaux: 'dispositif dispositifs programme programmes',
  fiche_acces_libre: 'acceslibre accessibilite',
  formations_labels: 'formation formations label labels',
  frais_a_charge: 'frais prix tarif tarifs cout price',
  horaires: 'horaire heures ouverture opening hours',
  id: 'identifiant uuid ref',
  itinerance: 'itinerant',
  latitude: 'lat y',
  longitude: 'lon lng long x',
  modalites_acces: 'acces',
  modalites_accompagnement: 'accompagnement',
  nom: 'name denomination intitule libelle titre structure lieu',
  pivot: 'siret siren rna ridet',
  point: 'geo geometry coordonnees geopoint',
  presentation: 'description texte',
  prise_en_charge_specifique: 'handicap',
  prise_rdv: 'rdv rendez vous',
  publics_specifiquement_adresses: 'public publics',
  service_detaille: 'aptic pix',
  services: 'service activites activite',
  site_web: 'site web url website internet',
  structure_parente: 'parent employeur gestionnaire',
  telephone: 'tel phone mobile fixe tels telephones',
  typologie: 'type types categorie'
}

const CIBLE_DU_MOT: ReadonlyMap<string, string> = new Map(
  Object.entries(MOTS).flatMap(([cible, mots]) => mots.split(' ').map(mot => [mot, cible] as const))
)

/** The target meant: `cibleVoulue('telephon') → 'telephone'`, `('ville') → 'commune'`, `('labels_nationaux') → 'formations_labels'`. */
export function cibleVoulue(mot: string): string | null {
  if (mot.length > 100) return null
  const plie = fold(mot.replaceAll('_', ' '))
  const dite = CIBLE_DU_MOT.get(plie.replaceAll(' ', '')) ?? CIBLE_DU_MOT.get(plie)
  if (dite !== undefined) return dite
  const proche = procheDe(mot, CIBLES)
  if (proche !== null) return proche
  for (const part of plie.split(' ')) {
    const cible = CIBLE_DU_MOT.get(part) ?? CIBLES.find(c => c === part)
    if (cible !== undefined) return cible
  }
  return null
}

/** One slip every six letters, three in any case: synonyms are many, and short ones look alike. */
const glissement = (mot: string): number => Math.min(3, Math.max(1, Math.floor(mot.length / 6)))
/** Shorter synonyms are one letter away from anything. */
const SYNONYME_MIN = 5

/** Every way a value is written that a slip may spoil: its synonyms, and its own first words, as many as were written. */
function* waysOf(valeur: string, { entrees }: Liste, mots: number): Generator<string> {
  const { egal = [], mots: dits = [] } = entrees[valeur] ?? {}
  for (const texte of [...egal, ...dits]) yield fold(texte)
  if (mots > 1) yield fold(valeur).split(' ').slice(0, mots).join(' ')
}

/** The one value of which a written way is a slip away: `('Médiatèque', typologie) → 'BIB'`; null when two are as near. */
function synonymeProche(plie: string, liste: Liste): string | null {
  const mots = plie.split(' ').length
  let least = glissement(plie) + 1
  let valeurs = new Set<string>()
  for (const valeur of liste.valeurs)
    for (const texte of waysOf(valeur, liste, mots)) {
      if (texte.length < SYNONYME_MIN || Math.abs(texte.length - plie.length) > least) continue
      const ecart = distance(plie, texte)
      if (ecart < least) valeurs = new Set()
      if (ecart <= least && ecart <= glissement(plie)) valeurs.add(valeur)
      least = Math.min(least, ecart)
    }
  const [valeur] = valeurs
  return valeurs.size === 1 ? (valeur ?? null) : null
}

/**
 * The value meant of a closed list: a slip, a synonym of the vocabulary, or a word that its code begins:
 * `valeurVoulue('MUNICIPALITE', typologie) → 'MUNI'`, `('En groupe', modalites_accompagnement) → …`.
 */
export function valeurVoulue(mot: string, liste: Liste): string | null {
  if (mot.length > 200) return null
  const lues = liste.lire(mot)
  if (lues.length === 1) return lues[0] ?? null
  const proche = procheDe(mot, liste.valeurs)
  if (proche !== null) return proche
  const plie = fold(mot)
  const synonyme = plie.length < SYNONYME_MIN ? null : synonymeProche(plie, liste)
  if (synonyme !== null) return synonyme
  const debut = liste.valeurs.filter(v => v.length >= 3 && (plie.startsWith(fold(v)) || fold(v).startsWith(plie)))
  return plie.length >= 3 && debut.length === 1 ? (debut[0] ?? null) : null
}

/** Words that join the others in a column's title. */
const LIAISONS = 'a au aux d de des du en et l la le les n ou par pour sur'.split(' ')

const MOTS_DE_TITRE: ReadonlySet<string> = new Set([
  ...LIAISONS,
  // "x" and "y" are coordinates beside others; alone they are anything.
  ...[...CIBLE_DU_MOT.keys()].filter(mot => mot.length > 1),
  ...CIBLES.flatMap(cible => cible.split('_'))
])

/** Words of the longest ordinary title: "Jours et horaires d'ouverture au public". */
const MOTS_MAX = 7

/** True for a text that is made of nothing but the words of columns: `isTitreDeColonne('Code postal')`, not `('Le Phare')`. */
export function isTitreDeColonne(texte: string): boolean {
  if (texte.length > 60) return false
  const mots = fold(texte.replaceAll('_', ' ')).split(' ')
  return mots.length <= MOTS_MAX && mots.every(mot => MOTS_DE_TITRE.has(mot)) && !mots.every(m => LIAISONS.includes(m))
}
