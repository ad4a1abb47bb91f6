/**
 * The stage itself: from what a source says (`Brut`) to a record. One field after another on the row's workbench; where
 * the place is comes first (phones depend on it), then its name, then the contacts that may bear that name.
 */
import type { Notice } from '../notice/notice.ts'
import { departementOf } from '../reference/geographie.ts'
import { contactPersonnel } from '../rules/contact-personnel.ts'
import type { Brut } from '../standard/brut.ts'
import { CHAMPS, type Champ, isListe, type Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { normaliseContacts } from './contacts.ts'
import { normaliseDateMaj } from './date-maj.ts'
import { normaliseFormations } from './formations.ts'
import { horairesWith, type LecteurHoraires } from './horaires.ts'
import { normaliseLiens } from './liens.ts'
import { normaliseListes } from './listes.ts'
import { normaliseNom } from './nom.ts'
import { normalisePivot } from './pivot.ts'
import { normalisePresentation } from './presentation.ts'
import type { Contexte, Recueil } from './recueil.ts'
import { CONTACT_RETIRE, reserveInText } from './texte-libre.ts'

interface Localise {
  readonly valeurs: Valeurs
  readonly deduits?: readonly Champ[]
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly notices: readonly Notice[]
}

/** The three readers that are stages of their own: the address, the point, the hours. */
export interface Lecteurs {
  readonly adresse: (brut: Brut, contexte: Contexte) => Localise
  readonly coordonnees: (brut: Brut, contexte: Contexte, departement: string | null) => Localise
  readonly horaires: LecteurHoraires
}

export type Normaliser = (brut: Brut, quoi: { source: string; ligne: number }) => Omit<Enregistrement, 'cle'>

function take(r: Recueil, lu: Localise): void {
  Object.assign(r.valeurs, lu.valeurs)
  Object.assign(r.bruts, lu.bruts)
  if (lu.deduits) r.deduits.push(...lu.deduits)
  r.notices.push(...lu.notices)
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

/** Fields that the helper targets of a mapping feed. */
const NOURRIS: Readonly<Record<string, readonly Champ[]>> = {
  adresse_complete: ['adresse'],
  point: ['latitude', 'longitude'],
  presentation: ['presentation_resume', 'presentation_detail'],
  departement: []
}

/**
 * Fields for which the source said something that means something: neither a constant of the mapping, nor a word that
 * is understood and says nothing ("Tout public", a SIRET of zeros). `id` and `source` are the base's own and not counted.
 */
function filled(r: Recueil): Champ[] {
  const dits = new Set<Champ>()
  for (const [cible, valeurs] of Object.entries(r.brut.valeurs)) {
    if (!valeurs.some(v => v.colonne !== null)) continue
    for (const champ of NOURRIS[cible] ?? [cible as Champ]) dits.add(champ)
  }
  if (r.brut.horaires !== null) dits.add('horaires')
  return CHAMPS.filter(champ => champ !== 'id' && champ !== 'source' && dits.has(champ) && !isMute(r, champ))
}

/** True when nothing came of the field and nothing was worth a notice either: it was read, and it said nothing. */
function isMute(r: Recueil, champ: Champ): boolean {
  if (r.valeurs[champ] !== undefined || r.bruts[champ] !== undefined) return false
  if (champ === 'telephone' || champ === 'courriels') return r.reserves[champ] === undefined && !hasNotice(r, champ)
  return (
    (isListe(champ) || champ === 'pivot' || champ === 'nom' || champ.startsWith('presentation')) && !hasNotice(r, champ)
  )
}

const hasNotice = (r: Recueil, champ: Champ): boolean => r.notices.some(n => n.field === champ)

const TEXTES_LIBRES = ['nom', 'structure_parente', 'adresse', 'complement_adresse'] as const

/** True when a text may hold a contact: looked at before any regular expression. */
const mayHoldContact = (texte: string): boolean =>
  texte.includes('@') || (texte.length >= 10 && /[067][67\d]/.test(texte))

/** Takes the contacts of persons out of whatever may be shown: short texts, labels, raw texts. */
function protect(r: Recueil): void {
  for (const champ of TEXTES_LIBRES) {
    const texte = r.valeurs[champ]
    if (texte !== undefined && mayHoldContact(texte)) r.valeurs[champ] = reserveInText(r, texte, champ)
  }
  const labels = r.valeurs.autres_formations_labels
  if (labels?.some(mayHoldContact)) {
    r.valeurs.autres_formations_labels = labels.map(l => reserveInText(r, l, 'autres_formations_labels'))
  }
  for (const champ of Object.keys(r.bruts) as Champ[]) {
    const texte = r.bruts[champ]
    if (texte !== undefined && mayHoldContact(texte)) r.bruts[champ] = reserveInText(r, texte, champ)
  }
}

/** Reports are read by more people than the reserved contacts: what a notice saw keeps the rule, not the person. */
function discreet(r: Recueil): Notice[] {
  const { telephone = [], courriels = [] } = r.reserves
  if (telephone.length + courriels.length === 0) return r.notices
  return r.notices.map(notice => {
    if (notice.rule === contactPersonnel.code) return { ...notice, seen: CONTACT_RETIRE }
    const seen = courriels.reduce((vu, c) => (vu.toLowerCase().includes(c) ? CONTACT_RETIRE : vu), notice.seen)
    return seen === notice.seen ? notice : { ...notice, seen }
  })
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
      notices: []
    }
    take(r, lecteurs.adresse(brut, contexte))
    r.departement = departementOfRow(r)
    take(r, lecteurs.coordonnees(brut, contexte, r.departement))
    normaliseNom(r)
    normalisePivot(r)
    normaliseContacts(r)
    normaliseListes(r)
    normaliseFormations(r)
    normaliseHoraires(r)
    normalisePresentation(r)
    normaliseLiens(r)
    normaliseDateMaj(r)
    protect(r)
    return {
      source,
      ligne,
      id_source: brut.valeurs.id?.[0]?.texte.trim() ?? '',
      valeurs: r.valeurs,
      telephones: r.telephones,
      reserves: r.reserves,
      bruts: r.bruts,
      remplis: filled(r),
      deduits: r.deduits,
      notices: discreet(r)
    }
  }
}
