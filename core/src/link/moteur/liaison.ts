/** What a model sees of a table, and the groups it makes of it. */
import type { Donnees } from './colonnes.ts'
import { copiesOf } from './copies.ts'
import { frequencesOf } from './frequences.ts'
import { type Arete, group } from './grouper.ts'
import type { Modele } from './modele.ts'
import { type Motifs, motifsOf } from './motifs.ts'
import type { Mesureur } from './niveaux.ts'
import { type Paires, pairesOf } from './paires.ts'
import { scorerOf } from './poids.ts'
import { areTwo, mayJoin } from './preuves.ts'
import { mesureursOf } from './suites.ts'

/** Pairs proposed, and the levels of each. */
export interface Vues {
  readonly paires: Paires
  readonly mesureurs: readonly Mesureur[]
  readonly motifs: Motifs
  /** Of each pattern, the pairs that go from one file to another, and those within one. */
  readonly entre: Float64Array
  readonly dedans: Float64Array
}

export interface Liaison {
  /** The model that weighed, learnt weights included. */
  readonly modele: Modele
  /** Of each record, the smallest rank of its group: itself when it is alone. */
  readonly groupes: Int32Array
  /** Every pair looked at, and its bits. */
  readonly paires: Paires
  readonly scores: Float64Array
}

/** Of the time of seeing, what proposing the pairs takes. */
const PART_PAIRES = 0.4

/** Compares every pair that the model's blocks propose. `told` hears the share done, from 0 to 1. */
export function voit(donnees: Donnees, modele: Modele, told: (part: number) => void = () => {}): Vues {
  const mesureurs = mesureursOf(donnees, modele.comparaisons)
  const copies = copiesOf(donnees.nombre, mesureurs)
  const paires = pairesOf(donnees, modele.blocs, copies, part => told(PART_PAIRES * part))
  const motifs = motifsOf(paires, mesureurs, frequencesOf(modele, mesureurs), part =>
    told(PART_PAIRES + (1 - PART_PAIRES) * part)
  )
  const { a, b } = paires
  const entre = new Float64Array(motifs.niveaux.length)
  const dedans = new Float64Array(motifs.niveaux.length)
  for (let p = 0; p < a.length; p++) {
    const into = donnees.fichiers[a[p] as number] === donnees.fichiers[b[p] as number] ? dedans : entre
    const motif = motifs.motifDe[p] as number
    into[motif] = (into[motif] as number) + 1
  }
  return { paires, mesureurs, motifs, entre, dedans }
}

/** Bits by which what lacks a proof stays under the join band. */
const SOUS = 0.01

const underJoining = (bits: number, { bandes }: Modele): number => Math.min(bits, bandes.joindre - SOUS)

/** The groups: links in the join band, taken from the strongest down, as long as groups cohere. */
export function lie(donnees: Donnees, modele: Modele, { paires, mesureurs, motifs }: Vues): Liaison {
  const score = scorerOf(modele)
  const rarity = frequencesOf(modele, mesureurs)
  // Without close ones, what a pair's rare values add is added last: a pattern is weighed once.
  const proven = mayJoin(modele)
  const two = areTwo(modele)
  const held = Uint8Array.from(motifs.niveaux, levels => (proven(levels) && !two(levels) ? 0 : 1))
  const ofMotif = modele.proches ? null : Float64Array.from(motifs.niveaux, levels => score(levels))
  const oneFile = (a: number, b: number): boolean => donnees.fichiers[a] === donnees.fichiers[b]
  const sameFile = (a: number, b: number): boolean => modele.un_a_un && oneFile(a, b)
  const scores = new Float64Array(paires.a.length)
  const aretes: Arete[] = []
  for (let p = 0; p < scores.length; p++) {
    const a = paires.a[p] as number
    const b = paires.b[p] as number
    const motif = motifs.motifDe[p] as number
    const niveaux = motifs.niveaux[motif] as Uint8Array
    const rare = rarity(a, b, niveaux)
    const said = ofMotif === null ? score(niveaux, rare) : (ofMotif[motif] as number) + rare
    const bits = held[motif] === 1 ? underJoining(said, modele) : said
    scores[p] = bits
    if (bits >= modele.bandes.joindre && !sameFile(a, b)) aretes.push({ a, b, score: bits })
  }
  const levels = new Uint8Array(mesureurs.length)
  const look = (a: number, b: number): void =>
    mesureurs.forEach((mesureur, c) => {
      levels[c] = mesureur.level(a, b)
    })
  const toldApart = (a: number, b: number): boolean => {
    if (sameFile(a, b) || (modele.doublons === true && oneFile(a, b))) return true
    look(a, b)
    return two(levels)
  }
  const scoreOf = (a: number, b: number): number => {
    if (sameFile(a, b)) return Number.NEGATIVE_INFINITY
    look(a, b)
    const said = score(levels, rarity(a, b, levels))
    return proven(levels) && !two(levels) ? said : underJoining(said, modele)
  }
  const groupes = group(donnees.nombre, aretes, { score: scoreOf, toldApart, ...modele.bandes })
  return { modele, groupes, paires, scores }
}
