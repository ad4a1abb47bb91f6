/**
 * Postings over the vocabulary: which places bear a word, in which field, and the score of a whole query. Columns only,
 * and two scratch arrays reused from query to query (one process answers one query at a time). The words of a service are said
 * once for all the places that give it, of which the column of services knows the set: a hundred words a place are not written.
 */
import { Croissante } from './colonnes/croissante.ts'
import { addAll, count, type EnsembleLu, each, newEnsemble, put } from './colonnes/ensemble.ts'
import { fautesPermises, keepVocabulaire, openVocabulaire, type Vocabulaire, type VocabulaireGarde } from './mots.ts'

/** Where a word was met, and what it is worth there: a name is what people remember, a service is what many share. */
const POIDS = { nom: 4, commune: 3, service: 1 } as const
type Endroit = keyof typeof POIDS

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
  /** The same in no order, with the score of each rank. */
  pese(
    mots: readonly string[],
    large: boolean,
    parmi?: ReadonlySet<number>
  ): { rangs: readonly number[]; scores: Float32Array; manques: number }
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

/** Where the words of a place alone are met; the bit beside a word says which. */
export type EndroitPropre = Exclude<Endroit, 'service'>
const PROPRES: readonly EndroitPropre[] = ['commune', 'nom']

/** Words by which all the places of a set are found: those of a service. */
export interface MotsPartages {
  readonly mots: readonly string[]
  readonly ensemble: () => EnsembleLu
}

/** What is kept of words: see `openPleinTexte`. */
export interface PleinTexteGarde {
  /** How many places. */
  readonly taille: number
  readonly vocabulaire: VocabulaireGarde
  readonly postes: Postes
}

export interface PleinTexteEnCours {
  /** The words of the next place. */
  add(mots: Iterable<readonly [EndroitPropre, readonly string[]]>): void
  /** To keep: words in common may be asked for too. */
  keep(partages: readonly Pick<MotsPartages, 'mots'>[]): PleinTexteGarde
  /** `partages`: words that sets of places have in common. */
  end(partages?: readonly MotsPartages[]): PleinTexte
}

const cut = (mot: string): string => (mot.length > MOT_MAX ? mot.slice(0, MOT_MAX) : mot)

/** Indexes the words of places, one after the other: see `buildCatalogue`. */
export function createPleinTexte(): PleinTexteEnCours {
  const rangs = new Map<string, number>()
  // Word after word as they are met: postings are made at the end, at their right size.
  const rencontres = new Croissante()
  const fins = new Croissante()
  const rangOf = (entier: string): number => {
    const mot = cut(entier)
    let rang = rangs.get(mot)
    if (rang === undefined) {
      rang = rangs.size
      rangs.set(mot, rang)
    }
    return rang
  }
  const keep: PleinTexteEnCours['keep'] = partages => {
    for (const { mots } of partages) mots.forEach(rangOf)
    return {
      taille: fins.longueur,
      vocabulaire: keepVocabulaire([...rangs.keys()]),
      postes: postesOf(rangs.size, rencontres.end(), fins.end())
    }
  }
  return {
    add(mots) {
      for (const [endroit, dits] of mots) {
        const champ = PROPRES.indexOf(endroit)
        for (const mot of dits) rencontres.push(rangOf(mot) * 2 + champ)
      }
      fins.push(rencontres.longueur)
    },
    keep,
    end: (partages = []) => openPleinTexte(keep(partages), partages)
  }
}

/** Which places bear each word as their own, and in which field at best. */
interface Postes {
  /** Those of a word are `porteurs[debuts[mot]]` to `porteurs[fins[mot] - 1]`. */
  readonly debuts: Uint32Array
  readonly fins: Uint32Array
  readonly porteurs: Uint32Array
  readonly poids: Uint8Array
}

function postesOf(nombre: number, rencontres: Uint32Array, fins: Uint32Array): Postes {
  const debuts = new Uint32Array(nombre + 1)
  for (let i = 0; i < rencontres.length; i++) {
    const suivant = ((rencontres[i] as number) >>> 1) + 1
    debuts[suivant] = (debuts[suivant] as number) + 1
  }
  for (let mot = 0; mot < nombre; mot++) debuts[mot + 1] = (debuts[mot + 1] as number) + (debuts[mot] as number)
  const places = debuts.slice(0, -1)
  const porteurs = new Uint32Array(rencontres.length)
  const poids = new Uint8Array(rencontres.length)
  let i = 0
  for (let rang = 0; rang < fins.length; rang++)
    for (; i < (fins[rang] as number); i++) {
      const r = rencontres[i] as number
      const mot = r >>> 1
      const place = places[mot] as number
      const vaut = POIDS[PROPRES[r & 1] as EndroitPropre]
      // The same word twice in a place counts once, where it is worth most.
      if (place > (debuts[mot] as number) && porteurs[place - 1] === rang) {
        if ((poids[place - 1] as number) < vaut) poids[place - 1] = vaut
      } else {
        porteurs[place] = rang
        poids[place] = vaut
        places[mot] = place + 1
      }
    }
  return { debuts, fins: places, porteurs, poids }
}

const porteursOf = ({ porteurs, debuts, fins }: Postes, mot: number): Uint32Array =>
  porteurs.subarray(debuts[mot], fins[mot])

/** The places that bear a word because of what they do, and how many bear it in any way. */
interface Commun {
  readonly ensemble: Uint32Array | null
  readonly nombre: number
}

/** Worked out when the word is first asked for: a few hundred words have such places. */
function communsOf(
  taille: number,
  postes: Postes,
  partages: ReadonlyMap<number, readonly MotsPartages['ensemble'][]>
): (mot: number) => Commun {
  const connus = new Map<number, Commun>()
  const read = (mot: number, ensembles: readonly MotsPartages['ensemble'][]): Commun => {
    const ensemble = newEnsemble(taille)
    for (const of of ensembles) addAll(ensemble, of())
    const tous = ensemble.slice()
    for (const rang of porteursOf(postes, mot)) put(tous, rang)
    return { ensemble, nombre: count(tous) }
  }
  return mot => {
    const ensembles = partages.get(mot)
    if (!ensembles) return { ensemble: null, nombre: porteursOf(postes, mot).length }
    const connu = connus.get(mot) ?? read(mot, ensembles)
    connus.set(mot, connu)
    return connu
  }
}

/** What is kept, made ready to answer. `partages`: those that it was kept with. */
export function openPleinTexte(
  { taille, vocabulaire: garde, postes }: PleinTexteGarde,
  partages: readonly MotsPartages[]
): PleinTexte {
  const vocabulaire = openVocabulaire(garde)
  const partagesDe = new Map<number, MotsPartages['ensemble'][]>()
  for (const { mots, ensemble } of partages)
    for (const mot of new Set(mots.map(cut))) {
      const rang = vocabulaire.exact(mot) as number
      partagesDe.set(rang, [...(partagesDe.get(rang) ?? []), ensemble])
    }
  const communs = communsOf(taille, postes, partagesDe)

  const compte = new Uint8Array(taille)
  const dernier = new Uint8Array(taille)

  /** Words that stand for one typed, with what each is worth next to it. */
  const variantesOf = (mot: string, large: boolean): [number, number][] => {
    const variantes: [number, number][] = []
    const exact = vocabulaire.exact(mot)
    if (exact !== undefined) variantes.push([exact, 1])
    if (!large) return variantes
    if (mot.length >= 3) for (const i of vocabulaire.prefixe(mot)) variantes.push([i, 0.8])
    for (const { indice, fautes: f } of vocabulaire.proches(mot, fautesPermises(mot)))
      if (f > 0) variantes.push([indice, QUALITE[f] ?? 0.4])
    return variantes
  }

  const pese: PleinTexte['pese'] = (tous, large, parmi) => {
    const typed = tous.slice(0, 12).map(m => m.slice(0, MOT_MAX))
    const scores = new Float32Array(taille)
    const touches: number[] = []
    typed.forEach((mot, n) => {
      // A place counts once a word, by its best variant: they come the nearest first, its own words before those it shares.
      const counts = (rang: number, valeur: number): void => {
        if (dernier[rang] === n + 1 || (parmi && !parmi.has(rang))) return
        if (compte[rang] === 0) touches.push(rang)
        dernier[rang] = n + 1
        compte[rang] = (compte[rang] as number) + 1
        scores[rang] = (scores[rang] as number) + valeur
      }
      const juste = vocabulaire.exact(mot)
      const connus = juste === undefined ? 0 : communs(juste).nombre
      for (const [indice, qualite] of variantesOf(mot, large)) {
        const poste = porteursOf(postes, indice)
        const poids = postes.poids.subarray(postes.debuts[indice])
        const { ensemble, nombre } = communs(indice)
        // « Marie » is rarer than « mairie », which is no reason to mean it: a word forgiven is worth no more than the one typed.
        const rarete = qualite * Math.log2(2 + taille / Math.max(nombre, connus))
        for (let i = 0; i < poste.length; i++) counts(poste[i] as number, rarete * (poids[i] as number))
        if (ensemble)
          each(ensemble, 0, rang => {
            counts(rang, rarete * POIDS.service)
            return true
          })
      }
    })
    let plus = 0
    for (const rang of touches) if ((compte[rang] as number) > plus) plus = compte[rang] as number
    const rangs: number[] = []
    for (const rang of touches) {
      if (compte[rang] === plus) rangs.push(rang)
      compte[rang] = 0
      dernier[rang] = 0
    }
    return { rangs, scores, manques: typed.length - plus }
  }

  // One request asks the same words two or three times.
  let derniere: { cle: string; reponse: ReturnType<PleinTexte['cherche']> } | null = null

  return {
    vocabulaire,
    pese,
    cherche(tous, large, parmi) {
      const cle = `${large} ${tous.join(' ')}`
      if (!parmi && derniere?.cle === cle) return derniere.reponse
      const { rangs, scores, manques } = pese(tous, large, parmi)
      const reponse = { trouves: sortBest(rangs.map(rang => ({ rang, score: scores[rang] as number }))), manques }
      if (!parmi) derniere = { cle, reponse }
      return reponse
    }
  }
}
