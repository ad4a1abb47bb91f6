/**
 * The public face of a fiche: the standard's row, the other numbers, what stayed raw, and who says what. It is made once,
 * when an édition is built, and is all that pages and API ever see: reserved contacts do not exist beyond this point.
 */
import type { Champ, Fiche, LieuPlat, Position } from '@lieux-communs/core'
import { CHAMPS, platOf } from '@lieux-communs/core'
import { createMasque } from './reserve.ts'

/** Who says it: a source and the day it says so, when it says. */
export interface OriginePublique {
  readonly source: string
  readonly date: string | null
  /** ISO day since which its list no longer names the place, which stays for a few days. */
  readonly absent_depuis?: string
}

export interface DitPublic {
  readonly valeur: unknown
  readonly origines: readonly OriginePublique[]
  /** As it was written, and read by nobody. */
  readonly brut?: true
}

export interface FichePublique {
  /** The standard's 32 fields: what the API gives, to the letter. */
  readonly lieu: LieuPlat
  readonly telephones: readonly string[]
  /** What nobody could read or make sure of, as written. */
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly provenance: Readonly<Partial<Record<Champ, { retenu: DitPublic; contredit: readonly DitPublic[] }>>>
  readonly membres: readonly OriginePublique[]
  /** How it was located, when its point is no source's. */
  readonly position: Position | null
}

/** What nobody contradicts. */
const AUCUN: readonly DitPublic[] = []

/** Fields whose unread cell may be half a contact of a person's ("06 39 98 0", "z.morvan@ville"): kept, and shown to nobody. */
const TUS: ReadonlySet<Champ> = new Set<Champ>(['telephone', 'courriels', 'site_web', 'prise_rdv'])

function brutsPublics(bruts: Fiche['bruts']): Fiche['bruts'] {
  const champs = Object.keys(bruts) as Champ[]
  return champs.some(c => TUS.has(c))
    ? Object.fromEntries(champs.flatMap(c => (TUS.has(c) ? [] : [[c, bruts[c]]])))
    : bruts
}

const origine = ({ source, date, absent_depuis }: OriginePublique): OriginePublique =>
  absent_depuis === undefined ? { source, date } : { source, date, absent_depuis }

const isSame = (a: OriginePublique, b: OriginePublique): boolean =>
  a.source === b.source && a.date === b.date && a.absent_depuis === b.absent_depuis

/** True when the same records speak, in the same order. */
export const areSame = (a: readonly OriginePublique[], b: readonly OriginePublique[]): boolean =>
  a === b || (a.length === b.length && a.every((origine, i) => isSame(origine, b[i] as OriginePublique)))

/** The same words for the same records: nearly every field is said by all of the place's, whose list is then one. */
function originesOf(
  membres: readonly OriginePublique[]
): (dites: readonly OriginePublique[]) => readonly OriginePublique[] {
  return dites => (areSame(dites, membres) ? membres : dites.map(origine))
}

/** `fichePublique(fiche).lieu.id === fiche.identite`; `reserves` has no counterpart in the answer. */
export function fichePublique(fiche: Fiche): FichePublique {
  const masque = createMasque(fiche.reserves)
  const valeurs = masque(fiche.valeurs) ?? {}
  const telephones = masque(fiche.telephones) ?? []
  const membres = fiche.membres.map(origine)
  const origines = originesOf(membres)
  const provenance: Record<string, { retenu: DitPublic; contredit: readonly DitPublic[] }> = {}
  for (const champ of CHAMPS) {
    const dit = fiche.provenance[champ]
    if (!dit) continue
    const retenu = masque(dit.retenu.valeur)
    const contredit =
      dit.contredit.length === 0
        ? AUCUN
        : dit.contredit.flatMap(d => {
            const valeur = d.brut && TUS.has(champ) ? undefined : masque(d.valeur)
            const dite = { valeur, origines: origines(d.origines) }
            return valeur === undefined ? [] : [d.brut ? { ...dite, brut: d.brut } : dite]
          })
    if (retenu === undefined && contredit.length === 0) continue
    provenance[champ] = { retenu: { valeur: retenu ?? null, origines: origines(dit.retenu.origines) }, contredit }
  }
  const telephone = valeurs.telephone ?? telephones[0]
  const lieu = platOf({
    ...valeurs,
    id: fiche.identite,
    ...(telephone === undefined ? {} : { telephone })
  })
  const position = fiche.position ?? null
  return {
    lieu,
    telephones,
    bruts: masque(brutsPublics(fiche.bruts)) ?? {},
    provenance,
    membres,
    position
  }
}
