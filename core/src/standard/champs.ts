/**
 * The 32 fields of the national standard (Table Schema "standard-mediation-num", v1.0.2), in the schema's order and to
 * the letter, and the shape each one takes once typed. Everything else in the project derives from this list.
 */

export const CHAMPS = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'code_insee',
  'adresse',
  'complement_adresse',
  'latitude',
  'longitude',
  'typologie',
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'presentation_resume',
  'presentation_detail',
  'source',
  'itinerance',
  'structure_parente',
  'date_maj',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement',
  'fiche_acces_libre',
  'prise_rdv'
] as const

export type Champ = (typeof CHAMPS)[number]

/**
 * What a place says that the standard has no field for. It stands beside the 32, never among them: a CSV of the standard has its
 * columns to the letter. `service_detaille` holds the second level of services, each tied to its reference list: `aptic:114`.
 */
export const CHAMPS_AJOUTES = ['service_detaille'] as const
export type ChampAjoute = (typeof CHAMPS_AJOUTES)[number]

/** All that a fiche may say of a place: the fields of the standard, then ours. */
export const CHAMPS_DE_FICHE = [...CHAMPS, ...CHAMPS_AJOUTES] as const
export type ChampDeFiche = (typeof CHAMPS_DE_FICHE)[number]

/** Fields whose cell holds several values separated by `|`. */
export const CHAMPS_LISTES = [
  'typologie',
  'courriels',
  'site_web',
  'itinerance',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement'
] as const satisfies readonly Champ[]
export type ChampListe = (typeof CHAMPS_LISTES)[number]

export const CHAMPS_NOMBRES = ['latitude', 'longitude'] as const satisfies readonly Champ[]
export type ChampNombre = (typeof CHAMPS_NOMBRES)[number]
export type ChampTexte = Exclude<Champ, ChampListe | ChampNombre>

/** Required by the schema. */
export const CHAMPS_REQUIS = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'adresse',
  'date_maj'
] as const satisfies readonly Champ[]

const LISTES: ReadonlySet<string> = new Set(CHAMPS_LISTES)
const NOMBRES: ReadonlySet<string> = new Set(CHAMPS_NOMBRES)
const TOUS: ReadonlySet<string> = new Set(CHAMPS)

const DE_FICHE: ReadonlySet<string> = new Set(CHAMPS_DE_FICHE)

export const isChampDeFiche = (name: string): name is ChampDeFiche => DE_FICHE.has(name)
export const isChamp = (name: string): name is Champ => TOUS.has(name)
export const isListe = (champ: Champ): champ is ChampListe => LISTES.has(champ)
export const isNombre = (champ: Champ): champ is ChampNombre => NOMBRES.has(champ)

/** The value a field takes once typed: lists as arrays, coordinates as numbers, the rest as text. */
export type ValeurDe<C extends Champ> = C extends ChampListe
  ? readonly string[]
  : C extends ChampNombre
    ? number
    : string

/** What is said beside the standard's fields: absent when nobody says any, so that most places hold nothing for it. */
type Ajouts = { [C in ChampAjoute]?: readonly string[] }

/** What is known of a place, field by field; an absent key is unknown. */
export type Valeurs = { [C in Champ]?: ValeurDe<C> } & Ajouts

/**
 * The standard's row, typed: all 32 fields, `null` or an empty list when unknown, then what is said beside them, where it is said. This
 * is what `lieux.json` holds.
 */
export type LieuPlat = { [C in Champ]: C extends ChampListe ? readonly string[] : ValeurDe<C> | null } & Ajouts

/** The standard's row as a CSV holds it: 32 cells of text, empty when unknown. */
export type Ligne = Record<Champ, string>

/** Of which nothing is known. Copied whole, so that every row has the same shape, it is made and read three times faster. */
const INCONNU = Object.fromEntries(
  CHAMPS.map(champ => [champ, isListe(champ) ? Object.freeze([]) : null])
) as unknown as Readonly<Record<Champ, unknown>>

/** All 32 fields from those that are known; what stands beside them, where there is any. */
export function platOf(valeurs: Valeurs): LieuPlat {
  const plat: Record<Champ, unknown> = { ...INCONNU }
  for (const nom in valeurs) {
    if (!isChamp(nom)) continue
    const valeur = valeurs[nom]
    if (valeur !== undefined && valeur !== null) plat[nom] = valeur
  }
  const { service_detaille } = valeurs
  const lieu = plat as LieuPlat
  if (service_detaille !== undefined && service_detaille.length > 0) lieu.service_detaille = service_detaille
  return lieu
}
