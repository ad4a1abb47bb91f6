/**
 * The stage itself: from what a source says (`Brut`) to a record. One field after another on the row's workbench; where
 * the place is comes first (phones depend on it), then its name, then the contacts that may bear that name.
 */
import type { Notice } from '../notice/notice.ts'
import { departementOf } from '../reference/geographie.ts'
import { type Brut, bitsOf } from '../standard/brut.ts'
import { CHAMPS, CHAMPS_LISTES, type Champ, type Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { oneLine } from '../text/clean.ts'
import { normaliseContacts } from './contacts.ts'
import type { Adresse } from './coordonnees.ts'
import { normaliseDateMaj } from './date-maj.ts'
import { normaliseFormations } from './formations.ts'
import { horairesWith, type LecteurHoraires } from './horaires.ts'
import { normaliseLiens } from './liens.ts'
import { normaliseListes } from './listes.ts'
import { normaliseNom } from './nom.ts'
import { freeAdresse } from './personne-a-l-adresse.ts'
import { personnesOf, SANS_PERSONNE } from './personnes-de-la-ligne.ts'
import { normalisePivot } from './pivot.ts'
import { normalisePresentation } from './presentation.ts'
import type { Contexte, Recueil } from './recueil.ts'
import { normaliseDetailles } from './services-detailles.ts'
import { reserveInText } from './texte-libre.ts'
import { deduceTypologie } from './typologie-du-nom.ts'

interface Localise {
  readonly valeurs: Valeurs
  readonly deduits?: readonly Champ[]
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly notices: readonly Notice[]
}

/** The three readers that are stages of their own: the address, the point, the hours. */
export interface Lecteurs {
  readonly adresse: (brut: Brut, contexte: Contexte) => Localise
  readonly coordonnees: (brut: Brut, contexte: Contexte, adresse: Adresse) => Localise
  readonly horaires: LecteurHoraires
}

export type Normaliser = (brut: Brut, quoi: { source: string; ligne: number }) => Omit<Enregistrement, 'cle'>

function take(r: Recueil, lu: Localise): void {
  const valeurs: Record<string, unknown> = r.valeurs
  for (const champ in lu.valeurs) valeurs[champ] = lu.valeurs[champ as Champ]
  for (const champ in lu.bruts) r.bruts[champ as Champ] = lu.bruts[champ as Champ] as string
  if (lu.deduits) for (const champ of lu.deduits) r.deduits.push(champ)
  for (const notice of lu.notices) r.notices.push(notice)
}

// A département's code in a cell of its own: "59", "2A", "974".
const DEPARTEMENT = /^(?:\d{2}|2[AB]|9[78]\d)$/i

/** Where the place is: by its INSEE code, its post code, the row's own word, or the only département of the source. */
function departementOfRow(r: Recueil): string | null {
  const code = r.valeurs.code_insee ?? r.valeurs.code_postal
  // Post codes of Corsica say "20", which is no département.
  if (code !== undefined && !code.startsWith('20')) return departementOf(code)
  const dit = r.brut.valeurs.departement?.[0]?.texte.trim()
  if (dit !== undefined && DEPARTEMENT.test(dit)) return dit.toUpperCase()
  const { territoire } = r.contexte
  return territoire !== 'national' && territoire.length === 1 ? (territoire[0] ?? null) : null
}

/** Fields whose words may all be understood and say nothing: "Tout public", a SIRET of zeros, a name made of dashes. */
const PEUT_SE_TAIRE: ReadonlySet<Champ> = new Set<Champ>([
  ...CHAMPS_LISTES,
  'nom',
  'structure_parente',
  'pivot',
  'telephone',
  'presentation_resume',
  'presentation_detail'
])

/** Counted fields: `id` and `source` are the base's own. */
const COMPTES = bitsOf(CHAMPS.filter(champ => champ !== 'id' && champ !== 'source'))
const DISCRETS = [...PEUT_SE_TAIRE].map(champ => ({ champ, bit: bitsOf([champ]) }))

/** Lists of filled fields by their bits: rows of one list fill the same few sets of fields, and share the list of them. */
const LISTES_DITES = new Map<number, readonly Champ[]>()
const LISTES_MAX = 10_000

function champsOf(bits: number): readonly Champ[] {
  const connue = LISTES_DITES.get(bits)
  if (connue !== undefined) return connue
  const dits = CHAMPS.filter((_, i) => (bits & (1 << i)) !== 0)
  if (LISTES_DITES.size < LISTES_MAX) LISTES_DITES.set(bits, dits)
  return dits
}

/** Fields for which the source said something that means something, whatever became of it. */
function filled(r: Recueil): readonly Champ[] {
  let bits = r.brut.dits & COMPTES
  for (const { champ, bit } of DISCRETS) if ((bits & bit) !== 0 && isMute(r, champ)) bits &= ~bit
  return champsOf(bits)
}

/** True when nothing came of the field and nothing was worth a notice either: it was read, and it said nothing. */
function isMute(r: Recueil, champ: Champ): boolean {
  if (r.valeurs[champ] !== undefined || r.bruts[champ] !== undefined) return false
  return !r.notices.some(n => n.field === champ)
}

/** The name is not among them: it holds no contact any more (`contacts-du-nom.ts`). */
const TEXTES_LIBRES = ['source', 'commune', 'structure_parente', 'adresse', 'complement_adresse'] as const

/** Takes the contacts of persons out of the short texts, labels and what the address left raw. */
function protect(r: Recueil, brutsAdresse: readonly Champ[]): void {
  for (const champ of TEXTES_LIBRES) {
    const texte = r.valeurs[champ]
    if (texte !== undefined) r.valeurs[champ] = reserveInText(r, texte, champ)
  }
  const labels = r.valeurs.autres_formations_labels
  if (labels) r.valeurs.autres_formations_labels = labels.map(l => reserveInText(r, l, 'autres_formations_labels'))
  for (const champ of brutsAdresse) {
    const texte = r.bruts[champ]
    if (texte !== undefined) r.bruts[champ] = reserveInText(r, texte, champ)
  }
}

// Most rows reserve nothing, leave nothing raw and deduce nothing: their records share these.
const AUCUN: readonly never[] = Object.freeze([])
const RIEN = Object.freeze({})

/** As long as what it holds: a list that grew keeps room for seventeen, and there are four in each record. */
const trimmed = <T>(liste: readonly T[]): readonly T[] => (liste.length === 0 ? AUCUN : liste.slice())

const isEmpty = (objet: object): boolean => {
  for (const _ in objet) return false
  return true
}

/** Puts a normaliser together from its three readers. `createNormaliser` is this one with the readers of the house. */
export function assembleNormaliser(lecteurs: Lecteurs, contexte: Contexte): Normaliser {
  const normaliseHoraires = horairesWith(lecteurs.horaires)
  return (brut, { source, ligne }) => {
    const r: Recueil = {
      brut,
      contexte,
      departement: null,
      valeurs: {},
      telephones: [],
      reserves: {},
      bruts: {},
      deduits: [],
      personnes: brut.personnes === undefined ? SANS_PERSONNE : personnesOf(brut.personnes),
      egares: [],
      notices: []
    }
    take(r, lecteurs.adresse(brut, contexte))
    r.departement = departementOfRow(r)
    const brutsAdresse = Object.keys(r.bruts) as Champ[]
    const { departement, valeurs } = r
    take(r, lecteurs.coordonnees(brut, contexte, { departement, commune: valeurs.code_insee }))
    normaliseNom(r)
    freeAdresse(r)
    const collecteur = brut.valeurs.source?.[0]?.texte
    if (collecteur) r.valeurs.source = oneLine(collecteur)
    normalisePivot(r)
    normaliseContacts(r)
    normaliseListes(r)
    normaliseDetailles(r)
    deduceTypologie(r)
    normaliseFormations(r)
    normaliseHoraires(r)
    normalisePresentation(r)
    normaliseLiens(r)
    normaliseDateMaj(r)
    protect(r, brutsAdresse)
    return {
      source,
      ligne,
      id_source: brut.valeurs.id?.[0]?.texte.trim() ?? '',
      valeurs: r.valeurs,
      telephones: trimmed(r.telephones),
      reserves: isEmpty(r.reserves) ? RIEN : r.reserves,
      bruts: isEmpty(r.bruts) ? RIEN : r.bruts,
      remplis: filled(r),
      deduits: trimmed(r.deduits),
      notices: trimmed(r.notices)
    }
  }
}
