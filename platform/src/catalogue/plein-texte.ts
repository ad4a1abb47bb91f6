/**
 * Postings over the vocabulary: which places bear a word, in which field, and the score of a whole query. Columns only,
 * and two scratch arrays reused from query to query (one process answers one query at a time).
 */
import { createVocabulaire, fautesPermises, type Vocabulaire } from './mots.ts'

/** Where a word was met, and what it is worth there: a name is what people remember, a service is what many share. */
const POIDS = { nom: 4, commune: 3, service: 1 } as const
export type Endroit = keyof typeof POIDS

interface Trouvaille {
  readonly rang: number
  readonly score: number
}

export interface PleinTexte {
  readonly vocabulaire: Vocabulaire
  /**
   * Places that bear every word, best first; when no place bears all of them, those that bear the most (`manques` says
   * how many words they lack). `large` forgives wrong letters and missing ends; `parmi` looks among those ranks alone.
   */
  cherche(
    mots: readonly string[],
    large: boolean,
    parmi?: ReadonlySet<number>
  ): { trouves: Trouvaille[]; manques: number }
}

/** What a forgiven word is worth next to the word itself: same sound, one letter, two. */
const QUALITE: Readonly<Record<number, number>> = { 0.5: 0.9, 1: 0.6, 2: 0.4 }

/** Beyond, only the best are put in order: nobody reads the two-thousandth. */
const TRI_MAX = 2000

/** The best first, the rest as it comes: sorting a hundred thousand objects for five would be waste. */
function sortBest(trouves: Trouvaille[]): Trouvaille[] {
  const ordre = (a: Trouvaille, b: Trouvaille): number => b.score - a.score || a.rang - b.rang
  if (trouves.length <= TRI_MAX) return trouves.sort(ordre)
  const scores = Float32Array.from(trouves, t => t.score).sort()
  const seuil = scores[scores.length - TRI_MAX] as number
  const meilleurs = trouves.filter(t => t.score >= seuil)
  // Many ties at the threshold are equals: their rank is an order too.
  if (meilleurs.length <= 2 * TRI_MAX) meilleurs.sort(ordre)
  else {
    const dessus = meilleurs.filter(t => t.score > seuil).sort(ordre)
    meilleurs.splice(0, meilleurs.length, ...dessus)
    for (const t of trouves) if (t.score === seuil) meilleurs.push(t)
  }
  for (const t of trouves) if (t.score < seuil) meilleurs.push(t)
  return meilleurs
}

/** Words longer than this are cut: nobody types them whole, and a hostile cell must not weigh. */
const MOT_MAX = 40

/** Places indexed between two pauses. */
const PAUSE = 1000

/** Indexes the words of places, with pauses: see `buildCatalogue`. */
export function* indexPleinTexte(
  taille: number,
  motsDe: (rang: number) => Iterable<readonly [Endroit, readonly string[]]>
): Generator<void, PleinTexte> {
  const rangs = new Map<string, number>()
  const listes: number[][] = []
  const poids: number[][] = []
  for (let rang = 0; rang < taille; rang++) {
    if (rang % PAUSE === PAUSE - 1) yield
    for (const [endroit, mots] of motsDe(rang)) {
      for (const entier of mots) {
        const mot = entier.slice(0, MOT_MAX)
        let indice = rangs.get(mot)
        if (indice === undefined) {
          indice = listes.length
          rangs.set(mot, indice)
          listes.push([])
          poids.push([])
        }
        const liste = listes[indice] as number[]
        const p = poids[indice] as number[]
        if (liste[liste.length - 1] !== rang) {
          liste.push(rang)
          p.push(POIDS[endroit])
        } else if ((p[p.length - 1] as number) < POIDS[endroit]) p[p.length - 1] = POIDS[endroit]
      }
    }
  }
  const postes = listes.map(l => Uint32Array.from(l))
  const valeurs = poids.map(p => Uint8Array.from(p))
  const vocabulaire = createVocabulaire([...rangs.keys()])

  const score = new Float32Array(taille)
  const compte = new Uint8Array(taille)
  const dernier = new Uint8Array(taille)

  // One request asks the same words two or three times.
  let derniere: { cle: string; reponse: ReturnType<PleinTexte['cherche']> } | null = null

  return {
    vocabulaire,
    cherche(tous, large, parmi) {
      const cle = `${large} ${tous.join(' ')}`
      if (!parmi && derniere?.cle === cle) return derniere.reponse
      const mots = tous.slice(0, 12).map(m => m.slice(0, MOT_MAX))
      const touches: number[] = []
      mots.forEach((mot, n) => {
        const variantes: [number, number][] = []
        const exact = vocabulaire.exact(mot)
        if (exact !== undefined) variantes.push([exact, 1])
        if (large && mot.length >= 3) for (const i of vocabulaire.prefixe(mot)) variantes.push([i, 0.8])
        if (large) {
          for (const { indice, fautes: f } of vocabulaire.proches(mot, fautesPermises(mot))) {
            if (f > 0) variantes.push([indice, QUALITE[f] ?? 0.4])
          }
        }
        for (const [indice, qualite] of variantes) {
          const poste = postes[indice] as Uint32Array
          const valeur = valeurs[indice] as Uint8Array
          const rarete = Math.log2(2 + taille / poste.length)
          for (let i = 0; i < poste.length; i++) {
            const rang = poste[i] as number
            if (dernier[rang] === n + 1 || (parmi && !parmi.has(rang))) continue
            if (compte[rang] === 0) touches.push(rang)
            dernier[rang] = n + 1
            compte[rang] = (compte[rang] as number) + 1
            score[rang] = (score[rang] as number) + qualite * rarete * (valeur[i] as number)
          }
        }
      })
      let plus = 0
      for (const rang of touches) if ((compte[rang] as number) > plus) plus = compte[rang] as number
      const trouves: Trouvaille[] = []
      for (const rang of touches) {
        if (compte[rang] === plus) trouves.push({ rang, score: score[rang] as number })
        score[rang] = 0
        compte[rang] = 0
        dernier[rang] = 0
      }
      const reponse = { trouves: sortBest(trouves), manques: mots.length - plus }
      if (!parmi) derniere = { cle, reponse }
      return reponse
    }
  }
}
