/**
 * From the first letters, or misspelt ones, to what they may mean: territories, places and services in one list, the likeliest first,
 * each with what to ask next.
 */
import type { Point } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue.ts'
import { centreOf, metresOf } from '../colonnes/espace.ts'
import { serviceEnClair } from '../services-en-clair.ts'
import { ecartDe, saisieOf, TROP_LOIN } from './ecart.ts'
import { formeDuTerritoire, formeOf } from './forme.ts'
import { fautesOf } from './noms.ts'
import { GENRES_DE_TERRITOIRE, type Nomme, postesOf } from './noms-des-territoires.ts'

export const GENRES = [...GENRES_DE_TERRITOIRE, 'lieu', 'service'] as const
export type Genre = (typeof GENRES)[number]

export interface Suggestion {
  readonly genre: Genre
  /** Of a territory. */
  readonly code?: string
  /** Of a place. */
  readonly id?: string
  /** Of a service: the standard's; of a name that several places bear: that name. */
  readonly valeur?: string
  readonly libelle: string
  /** The name by which it was found, when it bears another: « Point Cyb » of « Espace numérique du Phare », « Lomme » of Lille. */
  readonly aussi_appele?: string
  /** What tells it from another of the same name. */
  readonly precision: string
  /** Places it leads to. */
  readonly lieux: number
}

export interface Demande {
  readonly texte: string
  readonly limite: number
  readonly genres?: readonly Genre[]
  /** What is near comes first. */
  readonly centre?: Point
}

const NB = '\u00a0'

interface Candidat {
  readonly cle: string
  /** The least first. */
  readonly score: number
  readonly make: () => Suggestion
}

/** Mistakes that the weight of the biggest city makes up for. */
const DU_POIDS = 1.2
/** Mistakes that having no place is worth. */
const SANS_LIEU = 0.7
/** What being here is worth, and the metres at which it is worth half. */
const ICI = 1
const A_COTE = 20_000
/** A place is meant by its name less often than a town by its own. */
const POIDS_LIEU = 0.25
/** A name that a hundred places bear is meant more often than one's. */
const PAR_PORTEUR = 0.08
/** What a name that is not the published one weighs against it. */
const AUTRE_NOM = 0.2
/** Places told by one such name: a hundred « Mairie » help nobody to choose. */
const PORTEURS_MAX = 20
/** Words of a town typed beside the name of a place. */
const AVEC_COMMUNE = 0.3
const COMMUNES_ESSAYEES = 3

const proximite = (metres: number): number => (ICI * A_COTE) / (A_COTE + metres)

const lieuxDe = ({ colonnes: { axes } }: Catalogue, { genre, cle }: Nomme): number => {
  const axe = axes[genre === 'service' ? 'services' : genre]
  const code = axe.codeDe(cle)
  return code === undefined ? 0 : axe.porteurs(code).length
}

function precisionOf({ endroits }: Catalogue, { genre, cle }: Nomme): string {
  if (genre === 'commune') return endroits.commune(cle)?.precision ?? cle
  if (genre === 'departement') return `département ${cle}`
  if (genre === 'region') return 'région'
  if (genre === 'epci') return 'intercommunalité'
  return serviceEnClair(cle).exemples
}

function libelleOf({ geographie }: Catalogue, { genre, cle, nom }: Nomme): string {
  if (genre === 'service') return serviceEnClair(cle).phrase
  if (genre === 'region') return geographie.region(cle)?.nom ?? nom
  return (genre === 'commune' ? geographie.commune(cle)?.nom : null) ?? nom
}

function makeFixe(catalogue: Catalogue, nomme: Nomme): Suggestion {
  const { genre, cle, nom, ancien } = nomme
  return {
    genre,
    ...(genre === 'service' ? { valeur: cle } : { code: cle }),
    libelle: libelleOf(catalogue, nomme),
    ...(ancien && { aussi_appele: nom }),
    precision: `${precisionOf(catalogue, nomme)}${ancien ? `, dont ${nom}` : ''}`,
    lieux: lieuxDe(catalogue, nomme)
  }
}

function makeLieu(catalogue: Catalogue, rang: number): Suggestion {
  const { id, commune, code_postal } = JSON.parse(catalogue.lieuJson(rang).toString())
  return {
    genre: 'lieu',
    id,
    libelle: catalogue.nom(rang),
    precision: [code_postal, commune].filter(Boolean).join(' '),
    lieux: 1
  }
}

function makeNom(catalogue: Catalogue, rangs: Uint32Array): Suggestion {
  const [premier] = rangs
  if (rangs.length === 1) return makeLieu(catalogue, premier as number)
  const nom = catalogue.nom(premier as number)
  const villes = new Set([...rangs].map(rang => catalogue.commune(rang)))
  const precision =
    villes.size === 1
      ? `${rangs.length} lieux à ${catalogue.commune(premier as number)}`
      : `${rangs.length} lieux dans ${villes.size} communes`
  return { genre: 'lieu', valeur: nom, libelle: nom, precision, lieux: rangs.length }
}

/** The nearest of some places to the point, with its metres. */
function nearest(
  { colonnes: { espace } }: Catalogue,
  rangs: Uint32Array,
  point: Point
): [rang: number, metres: number] {
  const centre = centreOf(point)
  let mieux = rangs[0] as number
  let moindre = Number.POSITIVE_INFINITY
  for (const rang of rangs) {
    const ecart = espace.ecart(centre, rang)
    if (ecart < moindre) {
      moindre = ecart
      mieux = rang
    }
  }
  return [mieux, moindre > 1 ? Number.POSITIVE_INFINITY : metresOf(moindre)]
}

function metresTo(catalogue: Catalogue, code: string, point: Point): number {
  const centre = catalogue.geographie.commune(code)?.point
  if (!centre) return Number.POSITIVE_INFINITY
  const dLat = (centre.latitude - point.latitude) * 111_200
  const dLon = (centre.longitude - point.longitude) * 111_200 * Math.cos((point.latitude * Math.PI) / 180)
  return Math.hypot(dLat, dLon)
}

function* fixes(catalogue: Catalogue, { texte, centre }: Demande, genres: ReadonlySet<Genre>): Generator<Candidat> {
  const { nommes, noms } = catalogue.suggestion.fixes
  for (const { rang, ecart } of noms.proches(formeDuTerritoire(texte))) {
    const nomme = nommes[rang] as Nomme
    if (!genres.has(nomme.genre)) continue
    const sans = lieuxDe(catalogue, nomme) === 0 ? SANS_LIEU : 0
    const ici = centre && nomme.genre === 'commune' ? proximite(metresTo(catalogue, nomme.cle, centre)) : 0
    yield {
      cle: `${nomme.genre} ${nomme.cle}`,
      score: ecart + sans - DU_POIDS * nomme.poids - ici,
      make: () => makeFixe(catalogue, nomme)
    }
  }
}

function candidatOf(catalogue: Catalogue, nom: number, ecart: number, centre: Point | undefined): Candidat {
  const rangs = catalogue.suggestion.lieux.porteurs(nom)
  const score = ecart - POIDS_LIEU - PAR_PORTEUR * Math.log(rangs.length)
  if (!centre) return { cle: `nom ${nom}`, score, make: () => makeNom(catalogue, rangs) }
  const [rang, metres] = nearest(catalogue, rangs, centre)
  return { cle: `lieu ${rang}`, score: score - proximite(metres), make: () => makeLieu(catalogue, rang) }
}

/** The name that was found, as its list writes it; folded, in case a list writes it no more. */
const dit = (catalogue: Catalogue, rang: number, entiere: string): string =>
  catalogue
    .fiche(rang)
    .provenance.nom?.contredit.map(({ valeur }) => String(valeur))
    .find(nom => formeOf(nom).entiere === entiere) ?? entiere

/** Places by the names that records merged into them gave. */
function* parAutreNom(
  catalogue: Catalogue,
  forme: ReturnType<typeof formeOf>,
  centre: Point | undefined
): Generator<Candidat> {
  const { lieux, autres } = catalogue.suggestion
  for (const { rang: nom, ecart } of autres.noms.proches(forme))
    for (const rang of autres.porteurs(nom).subarray(0, PORTEURS_MAX)) {
      const ici = centre ? proximite(nearest(catalogue, Uint32Array.of(rang), centre)[1]) : 0
      const seul = !centre && lieux.porteurs(lieux.nomDe(rang)).length === 1
      yield {
        // Found by its published name too, it is told once.
        cle: seul ? `nom ${lieux.nomDe(rang)}` : `lieu ${rang}`,
        score: ecart + AUTRE_NOM - POIDS_LIEU - ici,
        make() {
          const faite = makeLieu(catalogue, rang)
          const aussi_appele = dit(catalogue, rang, autres.forme(nom).entiere)
          return { ...faite, aussi_appele, precision: `${faite.precision}, aussi appelé «${NB}${aussi_appele}${NB}»` }
        }
      }
    }
}

/** The runs of words that may name a town, with what is left: `mediatheque de roubaix` → `roubaix`, `mediatheque de`. */
function coupesOf(mots: readonly string[]): [ville: string, reste: string][] {
  const coupes: [string, string][] = []
  for (let n = 1; n <= Math.min(COMMUNES_ESSAYEES, mots.length - 1); n++)
    coupes.push([mots.slice(-n).join(' '), mots.slice(0, -n).join(' ')])
  coupes.push([mots[0] as string, mots.slice(1).join(' ')])
  return coupes
}

/** Names of places in a town that is said beside: `mediatek roubai`. */
function* avecCommune(catalogue: Catalogue, { texte }: Demande): Generator<Candidat> {
  const mots = formeDuTerritoire(texte).entiere.split(' ')
  if (mots.length < 2) return
  const {
    fixes: { nommes, noms },
    lieux
  } = catalogue.suggestion
  for (const [ville, reste] of coupesOf(mots)) {
    if (ville.length < 3 || reste.length < 3) continue
    const villes = noms
      .proches(formeOf(ville))
      .filter(p => (nommes[p.rang] as Nomme).genre === 'commune' && lieuxDe(catalogue, nommes[p.rang] as Nomme) > 0)
      .sort((a, b) => a.ecart - b.ecart || a.rang - b.rang)
      .slice(0, 2)
    const saisie = saisieOf(formeOf(reste).utile)
    const max = fautesOf(saisie.longueur)
    for (const { rang, ecart: loin } of villes) {
      const axe = catalogue.colonnes.axes.commune
      const code = axe.codeDe((nommes[rang] as Nomme).cle) as number
      for (const lieu of axe.porteurs(code)) {
        const ecart = ecartDe(saisie, lieux.forme(lieux.nomDe(lieu)).utile, max)
        if (ecart < TROP_LOIN)
          yield {
            cle: `lieu ${lieu}`,
            score: ecart + loin + AVEC_COMMUNE - POIDS_LIEU,
            make: () => makeLieu(catalogue, lieu)
          }
      }
    }
  }
}

/** Words that say a département or a region: « reunion », « la reunion », « seine saint denis », « 93 ». */
function territoireDit({ endroits }: Catalogue, mots: string): ReadonlySet<string> | null {
  const large =
    endroits.departement(mots.toUpperCase()) ??
    endroits.nommes(mots).find(({ departements }) => departements.length > 0)
  return large ? new Set(large.departements) : null
}

/** A town whose département or region is said after it, to tell it from its namesakes: `saint denis reunion`, `saint-denis 974`. */
function* dansSonTerritoire(catalogue: Catalogue, texte: string): Generator<Candidat> {
  const mots = formeDuTerritoire(texte).entiere.split(' ')
  const { nommes, noms } = catalogue.suggestion.fixes
  for (const [large, ville] of coupesOf(mots).slice(0, -1)) {
    const departements = territoireDit(catalogue, large)
    if (departements === null) continue
    for (const { rang, ecart } of noms.proches(formeDuTerritoire(ville))) {
      const nomme = nommes[rang] as Nomme
      const commune = nomme.genre === 'commune' ? catalogue.geographie.commune(nomme.cle) : undefined
      if (commune === undefined || !departements.has(commune.departement)) continue
      yield {
        cle: `commune ${nomme.cle}`,
        score: ecart + AVEC_COMMUNE - DU_POIDS * nomme.poids + (lieuxDe(catalogue, nomme) === 0 ? SANS_LIEU : 0),
        make: () => makeFixe(catalogue, nomme)
      }
    }
  }
}

// "954", "95450": beyond two figures a code is no département's
const POSTE = /^\d{3,5}$/

/** Communes by the beginning of their post code, those that have places first, then the biggest. */
function* parPoste(catalogue: Catalogue, debut: string): Generator<Candidat> {
  for (const [code, nomme] of postesOf(catalogue.suggestion.fixes, debut))
    yield {
      cle: `commune ${nomme.cle}`,
      score: (lieuxDe(catalogue, nomme) === 0 ? SANS_LIEU : 0) - DU_POIDS * nomme.poids,
      make: () => {
        const faite = makeFixe(catalogue, nomme)
        return { ...faite, precision: `${code}, ${faite.precision}` }
      }
    }
}

/** A slip and an end not typed: farther, a town is looked for among the words. */
const SUR = 1.4

/** `suggere(catalogue, { texte: 'roubai', limite: 5 })[0]` → `{ genre: 'commune', code: '59512', libelle: 'Roubaix', … }`. */
export function suggere(catalogue: Catalogue, demande: Demande): Suggestion[] {
  const { texte, limite, genres = GENRES, centre } = demande
  const voulus = new Set(genres)
  const forme = formeOf(texte)
  if (forme.entiere === '') return []
  const candidats: Candidat[] = []
  if (voulus.has('commune') && POSTE.test(texte.trim())) candidats.push(...parPoste(catalogue, texte.trim()))
  if (voulus.has('commune')) candidats.push(...dansSonTerritoire(catalogue, texte))
  if (genres.some(genre => genre !== 'lieu')) candidats.push(...fixes(catalogue, demande, voulus))
  if (voulus.has('lieu')) {
    let proche = TROP_LOIN
    for (const { rang, ecart } of catalogue.suggestion.lieux.noms.proches(forme)) {
      candidats.push(candidatOf(catalogue, rang, ecart, centre))
      if (ecart < proche) proche = ecart
    }
    candidats.push(...parAutreNom(catalogue, forme, centre))
    if (proche > SUR) candidats.push(...avecCommune(catalogue, demande))
  }
  candidats.sort((a, b) => a.score - b.score || (a.cle < b.cle ? -1 : 1))
  const vues = new Set<string>()
  const suggestions: Suggestion[] = []
  for (const { cle, make } of candidats) {
    if (suggestions.length === limite) break
    if (vues.has(cle)) continue
    vues.add(cle)
    suggestions.push(make())
  }
  return suggestions
}
