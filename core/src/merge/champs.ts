/**
 * Fields that stand alone, lists, and telephones: how the values of the members become one, and what is told of it.
 * What goes together (an address, a point) is in emplacement.ts.
 */
import type { Champ, ChampListe, ChampTexte } from '../standard/champs.ts'
import type { Origine, Provenance } from '../standard/fiche.ts'
import { listeOf } from '../standard/vocabulary/listes.ts'
import { comparable } from './comparable.ts'
import { type Contexte, candidatsOf, type Parole } from './membre.ts'
import { type Candidat, compareCandidats } from './survivant.ts'

export interface Resultat<V> {
  readonly valeur: V
  readonly provenance: Provenance
}

const plain = ({ valeur, origines }: Candidat) => ({ valeur, origines })

/** The first candidate is published, the others are told: null when nobody says anything. */
function resultOf<V>(candidats: readonly Candidat<V>[]): Resultat<V> | null {
  const [first, ...others] = candidats
  if (first === undefined) return null
  return { valeur: first.valeur, provenance: { retenu: plain(first), contredit: others.map(plain) } }
}

/** One value among those of the members. */
export function mergeTexte(champ: ChampTexte, contexte: Contexte): Resultat<string> | null {
  const paroles: Parole<string>[] = []
  for (const membre of contexte.membres) {
    const valeur = membre.record.valeurs[champ]
    if (valeur !== undefined) paroles.push({ valeur, membre })
  }
  return resultOf(candidatsOf(champ, paroles, (a, b) => compareCandidats(champ, a, b, contexte.jury)))
}

/** Every number that is public, the one to call first ahead; the others are also what contradicts it. */
export function mergeTelephones(contexte: Contexte): { telephones: string[]; resultat: Resultat<string> | null } {
  const champ = 'telephone'
  const first: Parole<string>[] = []
  const all: Parole<string>[] = []
  for (const membre of contexte.membres) {
    const { valeurs, telephones } = membre.record
    const open = [...(valeurs.telephone === undefined ? [] : [valeurs.telephone]), ...telephones].filter(
      t => !contexte.interdits.telephone.has(comparable(champ, t))
    )
    open.forEach((valeur, i) => {
      if (i === 0) first.push({ valeur, membre })
      all.push({ valeur, membre, rang: i })
    })
  }
  const compare = (a: Candidat<string>, b: Candidat<string>) => compareCandidats(champ, a, b, contexte.jury)
  const best = candidatsOf(champ, first, compare)[0]
  if (best === undefined) return { telephones: [], resultat: null }
  const key = comparable(champ, best.valeur)
  const ranked = candidatsOf(champ, all, compare)
  const chosen = ranked.filter(c => comparable(champ, c.valeur) === key)
  const others = ranked.filter(c => comparable(champ, c.valeur) !== key)
  const resultat = resultOf([...chosen, ...others])
  return { telephones: [...chosen, ...others].map(c => c.valeur), resultat }
}

/**
 * Lists unite: every value that a source gives, in the order of the closed list, else the most believable first. What was only
 * deduced is told, but published only when nobody says anything.
 */
export function mergeListe(champ: ChampListe, contexte: Contexte): Resultat<readonly string[]> | null {
  const interdits = champ === 'courriels' ? contexte.interdits.courriels : null
  const paroles: Parole<string>[] = []
  for (const membre of contexte.membres)
    membre.record.valeurs[champ]?.forEach((valeur, rang) => {
      if (interdits === null || !interdits.has(comparable(champ, valeur))) paroles.push({ valeur, membre, rang })
    })
  if (paroles.length === 0) return null

  const order = listeOf(champ)?.valeurs
  const candidats = candidatsOf(champ, paroles, (a, b) => compareCandidats(champ, a, b, contexte.jury))
  const said = candidats.filter(c => c.dit)
  const kept = said.length > 0 ? said : candidats
  if (order !== undefined && kept.length > 1) {
    const rank = (c: Candidat<string>) => {
      const i = order.indexOf(c.valeur)
      return i < 0 ? order.length : i
    }
    kept.sort((a, b) => rank(a) - rank(b))
  }
  const origines: Origine[] = []
  for (const { origine } of contexte.membres) if (kept.some(c => c.origines.includes(origine))) origines.push(origine)
  const valeur = kept.map(c => c.valeur)
  return {
    valeur,
    provenance: {
      retenu: { valeur, origines },
      contredit: said.length > 0 ? candidats.filter(c => !c.dit).map(plain) : [],
      ...(kept.some(c => c.origines.length !== origines.length) ? { detail: kept.map(plain) } : {})
    }
  }
}

/** The fields that `mergeTexte` serves, in the standard's order. */
export const TEXTES = [
  'pivot',
  'nom',
  'horaires',
  'presentation_resume',
  'presentation_detail',
  'structure_parente',
  'date_maj',
  'fiche_acces_libre',
  'prise_rdv'
] as const satisfies readonly (ChampTexte & Champ)[]
