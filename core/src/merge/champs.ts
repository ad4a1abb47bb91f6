/**
 * Fields that stand alone, lists, and telephones: how the values of the members become one, and what is told of it.
 * What goes together (an address, a point) is in emplacement.ts.
 */
import {
  CHAMPS_LISTES,
  type ChampAjoute,
  type ChampDeFiche,
  type ChampListe,
  type ChampTexte
} from '../standard/champs.ts'
import type { Origine, Provenance } from '../standard/fiche.ts'
import { VALEURS_DETAILLEES } from '../standard/referentiels/referentiels.ts'
import { listeOf } from '../standard/vocabulary/listes.ts'
import { comparable } from './comparable.ts'
import { type Contexte, candidatsOf, type Membre, type Parole } from './membre.ts'
import { type Candidat, compareCandidats } from './survivant.ts'

export interface Resultat<V> {
  readonly valeur: V
  readonly provenance: Provenance
}

const plain = ({ valeur, origines }: Candidat) => ({ valeur, origines })
const AUCUN: readonly never[] = []

/** The first candidate is published, the others are told: null when nobody says anything. */
function resultOf<V>(candidats: readonly Candidat<V>[]): Resultat<V> | null {
  const [first, ...others] = candidats
  if (first === undefined) return null
  return {
    valeur: first.valeur,
    provenance: { retenu: plain(first), contredit: others.length > 0 ? others.map(plain) : AUCUN }
  }
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
    if (valeurs.telephone === undefined && telephones.length === 0) continue
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

const ranksOf = (valeurs: readonly string[]): ReadonlyMap<string, number> =>
  new Map(valeurs.map((valeur, rang) => [valeur, rang]))

/** The rank of each value of a closed list. */
const ORDRES: ReadonlyMap<ChampDeFiche, ReadonlyMap<string, number>> = new Map([
  ...CHAMPS_LISTES.flatMap(champ => {
    const liste = listeOf(champ)
    return liste === null ? [] : [[champ, ranksOf(liste.valeurs)] as const]
  }),
  ['service_detaille', ranksOf(VALEURS_DETAILLEES)] as const
])

/** Everyone who gives at least one of the values, in the order of the members. */
function unite(membres: readonly Membre[], kept: readonly Candidat[]): readonly Origine[] {
  if (membres.length === 1) return (membres[0] as Membre).seule
  return membres.map(m => m.origine).filter(o => kept.some(c => c.origines.includes(o)))
}

/**
 * Lists unite: every value that a source gives, in the order of the closed list, else the most believable first. What was only
 * deduced is told, but published only when nobody says anything.
 */
export function mergeListe(champ: ChampListe | ChampAjoute, contexte: Contexte): Resultat<readonly string[]> | null {
  const interdits = champ === 'courriels' ? contexte.interdits.courriels : null
  const paroles: Parole<string>[] = []
  for (const membre of contexte.membres)
    membre.record.valeurs[champ]?.forEach((valeur, rang) => {
      if (interdits === null || !interdits.has(comparable(champ, valeur))) paroles.push({ valeur, membre, rang })
    })
  if (paroles.length === 0) return null

  const order = ORDRES.get(champ)
  const candidats = candidatsOf(champ, paroles, (a, b) => compareCandidats(champ, a, b, contexte.jury))
  const said = candidats.filter(c => c.dit)
  const kept = said.length > 0 ? said : candidats
  if (order !== undefined && kept.length > 1) {
    const rank = (c: Candidat<string>) => order.get(c.valeur) ?? order.size
    kept.sort((a, b) => rank(a) - rank(b))
  }
  const origines = unite(contexte.membres, kept)
  const valeur = kept.map(c => c.valeur)
  return {
    valeur,
    provenance: {
      retenu: { valeur, origines },
      contredit: said.length > 0 ? candidats.filter(c => !c.dit).map(plain) : AUCUN,
      ...(kept.some(c => c.origines.length !== origines.length) ? { detail: kept.map(plain) } : {})
    }
  }
}
