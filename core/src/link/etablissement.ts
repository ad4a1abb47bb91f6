/**
 * Is this legal body the one behind a place? A place and the establishments that a register proposes are compared as two records
 * are, by name and by door; the answer is a likeness and its evidence, in words that a producer can check.
 */
import type { Geographie } from '../reference/geographie.ts'
import type { Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { compare } from './comparaison.ts'
import { traitsOf } from './faire-traits.ts'
import { rangsOf } from './modele.ts'

/** An establishment as a register knows it. */
export interface Etablissement {
  readonly siret: string
  /** Number at the register of associations, when it has one. */
  readonly rna: string | null
  /** Every name it goes by: legal, usual, on its sign, initials. */
  readonly noms: readonly string[]
  /** Number and street. */
  readonly adresse: string
  readonly code_postal: string
  /** INSEE code as the register has it: of an arrondissement, sometimes of a commune that is gone. */
  readonly code_insee: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly ouvert: boolean
}

export interface Ressemblance {
  /** From 0 to 1, to two decimals. */
  readonly ressemblance: number
  /** French: `même nom à un mot près, même numéro et même rue, même commune`. */
  readonly preuves: string
}

interface Preuve {
  readonly part: number
  readonly dit: string
}

const NOM = rangsOf('nom')
const LIEU = rangsOf('lieu')

/**
 * What each level of the model is worth here, and how it is said. A level that is not listed is no evidence: the establishment is
 * then never proposed, since a building houses many bodies and a body has many doors.
 */
const NOMS: ReadonlyMap<number, Preuve> = new Map([
  [NOM['mêmes mots'], { part: 1, dit: 'même nom' }],
  [NOM['presque les mêmes mots'], { part: 0.92, dit: 'même nom à un mot près' }],
  [NOM['mêmes mots courants'], { part: 0.9, dit: 'même nom, de mots courants' }],
  [NOM['l’un dans l’autre'], { part: 0.75, dit: 'un nom est dans l’autre' }],
  [NOM['en partie'], { part: 0.55, dit: 'noms semblables en partie' }],
  [NOM['mots courants l’un dans l’autre'], { part: 0.5, dit: 'noms semblables, de mots courants' }]
])

const LIEUX: ReadonlyMap<number, Preuve> = new Map([
  [LIEU['même numéro, même voie'], { part: 1, dit: 'même numéro et même rue' }],
  [LIEU['même voie, sans numéro'], { part: 0.9, dit: 'même rue' }],
  [LIEU['même voie, même point'], { part: 0.9, dit: 'même rue' }],
  [LIEU['même voie, numéro voisin'], { part: 0.9, dit: 'même rue, numéro voisin' }],
  [LIEU['même point'], { part: 0.8, dit: 'même point' }],
  [LIEU['à deux pas'], { part: 0.6, dit: 'à deux pas' }],
  [LIEU['même voie, autre numéro'], { part: 0.55, dit: 'même rue, autre numéro' }],
  [LIEU['même quartier'], { part: 0.45, dit: 'même quartier' }],
  [LIEU['même commune, adresse tue'], { part: 0.45, dit: 'adresse inconnue' }],
  [LIEU['même commune'], { part: 0.4, dit: 'autre rue, ou rue inconnue' }],
  [LIEU['ailleurs dans la commune'], { part: 0.25, dit: 'autre adresse' }],
  [LIEU['deux portes de deux rues'], { part: 0.25, dit: 'autre adresse' }]
])

/**
 * The name counts a little more than the door: the same name elsewhere in the commune makes 0.66, the same door under half of the
 * name 0.75; 0.9 takes both. On the invented cases of etablissement.test.ts, which say what each share must do.
 */
const PART_NOM = 0.55

const RIEN: Enregistrement = {
  source: '',
  ligne: 0,
  id_source: '',
  cle: '',
  valeurs: {},
  telephones: [],
  reserves: {},
  bruts: {},
  remplis: [],
  deduits: [],
  notices: []
}

/** Two sources, so that nothing is read in the fact that both are in one list. */
const record = (source: string, valeurs: Valeurs): Enregistrement => ({ ...RIEN, source, cle: 'c:', valeurs })

/** The commune in force that holds a code; an arrondissement's is its city. */
const actuelle = (code: string | undefined, geographie: Geographie): string | undefined =>
  code === undefined ? undefined : geographie.commune(code)?.actuelle

/**
 * How alike the place and the establishment are, or null when it must not be proposed: closed, in another commune or in an unknown one,
 * under another name. `nom` is the name compared: the place's own, or that of the structure that bears it.
 *
 * « Médiathèque de l’Étang, 4 rue des Saules » and `noms: ['MEDIATHEQUE DE L ETANG']`, `adresse: '4 RUE DES SAULES'` of one commune give
 * `{ ressemblance: 1, preuves: 'même nom, même numéro et même rue, même commune' }`.
 */
export function ressembleA(
  lieu: Valeurs,
  nom: string,
  etablissement: Etablissement,
  geographie: Geographie
): Ressemblance | null {
  const commune = actuelle(lieu.code_insee, geographie)
  const ici = commune === undefined ? undefined : geographie.commune(commune)
  if (!etablissement.ouvert || ici === undefined || actuelle(etablissement.code_insee, geographie) !== commune)
    return null
  const town = { commune: ici.nom, code_insee: ici.code }
  const { adresse, code_postal, latitude, longitude } = etablissement
  const point = latitude === null || longitude === null ? {} : { latitude, longitude }
  const dits = etablissement.noms.map(dit =>
    record('registre', { nom: dit, code_postal, ...(adresse === '' ? {} : { adresse }), ...point, ...town })
  )
  const traits = traitsOf([record('liste', { ...lieu, nom, ...town }), ...dits])
  let best: Ressemblance | null = null
  dits.forEach((_, i) => {
    const memeNom = NOMS.get(compare('nom', traits, 0, i + 1))
    const memeLieu = LIEUX.get(compare('lieu', traits, 0, i + 1))
    if (memeNom === undefined || memeLieu === undefined) return
    const ressemblance = Math.round(100 * (PART_NOM * memeNom.part + (1 - PART_NOM) * memeLieu.part)) / 100
    if (best !== null && best.ressemblance >= ressemblance) return
    best = { ressemblance, preuves: `${memeNom.dit}, ${memeLieu.dit}, même commune` }
  })
  return best
}
