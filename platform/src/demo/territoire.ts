/**
 * The true places, before any list speaks of them: drawn commune by commune so that a town has its town hall, its library,
 * its branches, several services at one address, one SIRET for all that the town runs. Communes are real ones.
 */

import type { Commune, Geographie } from '@lieux-communs/core'
import { fold } from '@lieux-communs/core'
import { Alea } from './alea.ts'
import type { Genre, Service } from './genres.ts'
import { GENRES, QUARTIERS, RUES } from './genres.ts'
import type { Semaine } from './semaines.ts'
import { drawSemaine } from './semaines.ts'

export interface Vrai {
  /** `L000001`: the truth that `verite.csv` tells. */
  readonly lieu: string
  readonly genre: Genre
  readonly commune: Commune
  readonly quartier: string
  readonly nom: string
  /** The other ways of writing that name. */
  readonly variantes: readonly string[]
  readonly porteur: string | null
  readonly numero: number | null
  readonly rue: string
  readonly codePostal: string
  readonly latitude: number
  readonly longitude: number
  /** Ten digits, from the ranges set aside for fiction while they last. */
  readonly telephone: string
  /** Before the switchboard changed: lists drawn up long ago still have it. */
  readonly ancienTelephone: string
  readonly mobile: string | null
  readonly courriel: string
  /** An address in the shape of a person's, belonging to nobody: `prenom.nom12@…`. */
  readonly nominatif: boolean
  readonly site: string | null
  readonly siret: string
  readonly semaine: Semaine
  readonly services: readonly Service[]
  readonly gratuit: boolean
  readonly surRdv: boolean
  readonly public: string | null
  readonly itinerant: boolean
}

const ELISION = /^[AEIOUYÉÈÊÎÂH]/i

/** `deCommune('Ambert') === "d'Ambert"`, `deCommune('Le Puy-en-Velay') === 'du Puy-en-Velay'`. */
function deCommune(nom: string): string {
  if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`
  if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`
  return ELISION.test(nom) ? `d'${nom}` : `de ${nom}`
}

/** Fills a name's gaps: `{c}`, `{C}`, `{q}`. */
export function fill(modele: string, commune: string, quartier: string): string {
  return modele.replace('{c}', deCommune(commune)).replace('{C}', commune).replace('{q}', quartier)
}

const slug = (texte: string): string => fold(texte).replaceAll(' ', '-').slice(0, 40)

/** Départements in the order the territory grows: one region first, an island early, then everywhere. */
const ORDRE = ['63', '43', '15', '974', '03', '42', '19', '23', '87', '48', '12', '07', '976', '2A'] as const

/** The communes of a territory large enough for `places`: those with a known point, the biggest first to be drawn often. */
function communesOf(geo: Geographie, places: number): { communes: Commune[]; cumul: Float64Array } {
  const parDepartement = new Map<string, Commune[]>()
  for (const c of geo.communes()) {
    if (c.type !== 'COM' || c.codesPostaux.length === 0 || !c.point) continue
    const liste = parDepartement.get(c.departement)
    if (liste) liste.push(c)
    else parDepartement.set(c.departement, [c])
  }
  const ordre = [...ORDRE, ...[...parDepartement.keys()].filter(d => !(ORDRE as readonly string[]).includes(d)).sort()]
  const communes: Commune[] = []
  for (const d of ordre) {
    if (communes.length * 4 >= places && communes.length > 0) break
    communes.push(...(parDepartement.get(d) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1)))
  }
  const cumul = new Float64Array(communes.length)
  let total = 0
  communes.forEach((c, i) => {
    total += Math.sqrt(c.population + 100)
    cumul[i] = total
  })
  return { communes, cumul }
}

function drawCommune(t: { communes: Commune[]; cumul: Float64Array }, a: Alea): Commune {
  const vise = a.unit() * (t.cumul.at(-1) as number)
  let bas = 0
  let haut = t.cumul.length - 1
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((t.cumul[milieu] as number) <= vise) bas = milieu + 1
    else haut = milieu
  }
  return t.communes[bas] as Commune
}

/** The Luhn key of a SIREN or SIRET, as INSEE checks it: `luhnKey('73282932') === 0`. */
function luhnKey(chiffres: string): number {
  let somme = 0
  for (let i = 0; i < chiffres.length; i++) {
    const c = Number(chiffres[chiffres.length - 1 - i])
    const double = i % 2 === 0 ? c * 2 : c
    somme += double > 9 ? double - 9 : double
  }
  return (10 - (somme % 10)) % 10
}

/** A well-formed SIRET that INSEE never gave: SIREN numbers do not begin with 00. */
function siretOf(n: number, etablissement: number): string {
  const racine = `00${String(n % 1_000_000).padStart(6, '0')}`
  const debut = `${racine}${luhnKey(racine)}${String((etablissement % 9_999) + 1).padStart(4, '0')}`
  return `${debut}${luhnKey(debut)}`
}

/** Ranges that Arcep sets aside for fiction, then a prefix that is not attributed: nobody's telephone rings. */
const FICTIFS = ['019900', '026191', '035301', '046571', '053649'] as const
function telephoneOf(n: number): string {
  if (n < 50_000) return `${FICTIFS[n % 5]}${String(Math.floor(n / 5)).padStart(4, '0')}`
  return `${n % 2 === 0 ? '0100' : '0300'}${String(Math.floor(n / 2) % 1_000_000).padStart(6, '0')}`
}

/** The streets of a commune where a kind of place is, and those of them where one has no number. */
interface Rues {
  readonly toutes: Set<string>
  readonly sansNumero: Set<string>
}

/**
 * A door that no other place of the commune has: two services that share one are drawn so, and stand at one point. Two of a kind are not
 * on one street when one has no number: of 18,936 rows of real lists, where one says such two, they are one place told twice.
 */
function drawPorte(a: Alea, prises: Set<string>, { toutes, sansNumero }: Rues): Pick<Vrai, 'numero' | 'rue'> {
  for (;;) {
    const porte = { numero: a.chance(0.85) ? a.int(1, 120) : null, rue: a.pick(RUES) }
    if ((porte.numero === null ? toutes : sansNumero).has(porte.rue) && toutes.size < RUES_AU_PLUS) continue
    if (porte.numero === null) return porte
    const cle = `${porte.numero} ${porte.rue}`
    if (prises.has(cle) && prises.size < PORTES_AU_PLUS) continue
    prises.add(cle)
    return porte
  }
}

/** Half of the doors that can be drawn in a commune: beyond, a draw would wait long for a free one. */
const PORTES_AU_PLUS = (120 * RUES.length) / 2
const RUES_AU_PLUS = RUES.length / 2

/** A door of a commune, and the kinds of places behind it. */
interface Porte {
  readonly adresse: Pick<Vrai, 'numero' | 'rue' | 'latitude' | 'longitude'>
  readonly genres: Set<string>
}

/** Those that hold a France services, when one is behind their door. */
const TENEURS: ReadonlySet<string> = new Set(['LA_POSTE', 'CS', 'MQ'])

/**
 * A digital space behind the door of another service is a room of it, not a place, and a post office or a social centre that holds a
 * France services is that France services: the convention of the labelled pairs.
 */
const isRoom = ({ code }: Genre, { genres }: Porte): boolean =>
  code === 'EPN' ||
  genres.has('EPN') ||
  (TENEURS.has(code) && genres.has('RFS')) ||
  (code === 'RFS' && [...genres].some(autre => TENEURS.has(autre)))

/** The names of a second place of its kind: those that name a district, else an annexe in each way of writing. */
const nomsDeBranche = ({ noms }: Genre): readonly string[] =>
  noms.find(([nom]) => nom.includes('{q}')) ?? (noms[0] as readonly string[]).map(nom => `${nom} — annexe {q}`)

const PUBLICS = ['Jeunes', 'Seniors', 'Familles et/ou enfants', 'Femmes', 'Étudiants'] as const

/** Every true place of a territory, one after the other: constant memory but for what a commune already holds. */
export function* drawLieux(geo: Geographie, places: number, seed: number): Generator<Vrai> {
  const territoire = communesOf(geo, places)
  const deja = new Map<string, { rang: number; readonly premier: number }>()
  const portes = new Map<string, Porte>()
  const prises = new Map<string, Set<string>>()
  const ruesOf = new Map<string, Rues>()
  for (let n = 0; n < places; n++) {
    const a = new Alea(seed, n + 1)
    const commune = drawCommune(territoire, a)
    const genre = a.weighted(GENRES.map(g => [g, g.poids] as const))
    const cle = `${commune.code}${genre.code}`
    const connus = deja.get(cle) ?? { rang: 0, premier: n }
    const { rang, premier } = connus
    deja.set(cle, connus)
    connus.rang++
    // A second town hall is an annexe of a district, a second library a branch: names stay distinct within a commune.
    const quartier = `${QUARTIERS[(rang * 7 + premier) % QUARTIERS.length]}${rang >= QUARTIERS.length ? ` ${Math.floor(rang / QUARTIERS.length) + 1}` : ''}`
    const [nom, ...variantes] = (rang === 0 ? a.pick(genre.noms) : nomsDeBranche(genre)).map(m =>
      fill(m, commune.nom, quartier)
    ) as [string, ...string[]]
    if (!prises.has(commune.code)) prises.set(commune.code, new Set())
    const rues = ruesOf.get(cle) ?? { toutes: new Set(), sansNumero: new Set() }
    ruesOf.set(cle, rues)
    const centre = commune.point as { latitude: number; longitude: number }
    // One service in nine shares its address with the first one drawn in the commune: a mairie and its CCAS. Never with another of its
    // kind: of the 87 pairs of rows that a real list keeps apart at one door though they say one service, none is two such.
    const voisin = portes.get(commune.code)
    const ailleurs = {
      ...drawPorte(a, prises.get(commune.code) as Set<string>, rues),
      latitude: centre.latitude + (a.unit() - 0.5) * 0.03,
      longitude: centre.longitude + (a.unit() - 0.5) * 0.04
    }
    const chezLui = voisin !== undefined && a.chance(0.11) && !voisin.genres.has(genre.code) && !isRoom(genre, voisin)
    const adresse = chezLui ? voisin.adresse : ailleurs
    if (chezLui) voisin.genres.add(genre.code)
    rues.toutes.add(adresse.rue)
    if (adresse.numero === null) rues.sansNumero.add(adresse.rue)
    if (!voisin) portes.set(commune.code, { adresse, genres: new Set([genre.code]) })
    const propre = genre.siret === 'propre'
    const domaine = `${slug(propre ? nom : commune.nom)}.example`
    const outreMer = commune.departement.length === 3 && commune.departement.startsWith('97')
    yield {
      lieu: `L${String(n + 1).padStart(7, '0')}`,
      genre,
      commune,
      quartier,
      nom,
      variantes,
      porteur: genre.porteur ? fill(genre.porteur, commune.nom, quartier) : null,
      ...adresse,
      codePostal: a.pick(commune.codesPostaux),
      telephone: outreMer ? `02620${String(n % 100_000).padStart(5, '0')}` : telephoneOf(n),
      ancienTelephone: `0500${String(n % 1_000_000).padStart(6, '0')}`,
      mobile: a.chance(0.12) ? `063998${String(n % 10_000).padStart(4, '0')}` : null,
      courriel: rang === 0 ? `${genre.local}@${domaine}` : `${genre.local}.${slug(quartier)}@${domaine}`,
      nominatif: a.chance(0.2),
      site: a.chance(0.6) ? `https://www.${domaine}${rang > 0 ? `/${slug(quartier)}` : ''}` : null,
      siret: propre ? siretOf(n, 1) : siretOf(900_000 + (Number.parseInt(commune.code, 36) % 90_000), rang),
      semaine: drawSemaine(a),
      services: a.some(genre.services),
      gratuit: a.chance(0.8),
      surRdv: a.chance(0.3),
      public: a.chance(0.15) ? a.pick(PUBLICS) : null,
      itinerant: genre.code === 'ENM'
    }
  }
}
