/**
 * The names that do not change with an édition: communes, EPCI, départements, régions, and the services in the words people use. They
 * are indexed once for a geography.
 */
import { type Commune, type Geographie, LISTES } from '@lieux-communs/core'
import { REGIONS, SIGLES } from '../regions.ts'
import { SERVICES_EN_CLAIR } from '../services-en-clair.ts'
import { formeDuTerritoire, formeOf } from './forme.ts'
import { keepNoms, type Noms, openNoms } from './noms.ts'

export const GENRES_DE_TERRITOIRE = ['commune', 'epci', 'departement', 'region'] as const
export type GenreDeTerritoire = (typeof GENRES_DE_TERRITOIRE)[number]

export interface Nomme {
  readonly genre: GenreDeTerritoire | 'service'
  /** Code of the territory, or the standard's value of the service. */
  readonly cle: string
  /** What is found by: its name, or one of the ways to say it. */
  readonly nom: string
  /** The name is another's, which it holds now: `Lomme`, of Lille. */
  readonly ancien?: true
  /** 0 to 1: how often it is meant, all else equal. */
  readonly poids: number
}

export interface NomsFixes {
  readonly nommes: readonly Nomme[]
  readonly noms: Noms
  /** Communes by their post codes, in the order of these: see `postesOf`. */
  readonly postes: readonly (readonly [code: string, nomme: Nomme])[]
}

/** The communes whose post codes begin so: `postesOf(fixes, '9545')` → those of 95450. Each once, by its first post code that does. */
export function postesOf(
  { postes }: Pick<NomsFixes, 'postes'>,
  debut: string
): (readonly [code: string, nomme: Nomme])[] {
  let bas = 0
  let haut = postes.length
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((postes[milieu]?.[0] as string) < debut) bas = milieu + 1
    else haut = milieu
  }
  const trouves = new Map<string, readonly [string, Nomme]>()
  for (let i = bas; postes[i]?.[0].startsWith(debut); i++) {
    const poste = postes[i] as readonly [string, Nomme]
    if (!trouves.has(poste[1].cle)) trouves.set(poste[1].cle, poste)
  }
  return [...trouves.values()]
}

/** Inhabitants of the biggest city. */
const GRANDE = Math.log(2_000_000)
/** A département or a region is meant by its name as often as a city; an EPCI by those who know it; a service, by all. */
const POIDS = { departement: 0.85, region: 0.85, epci: 0.4, service: 0.8 } as const
/** A name of before: nobody counts its inhabitants any more, those who say it live there. */
const POIDS_ANCIEN = 0.45

/** `romain(14)` → `XIV`; arrondissements go up to twenty. */
const romain = (n: number): string =>
  'X'.repeat(Math.floor(n / 10)) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] as string)

/** The commune in force in the end: Querqueville went into Cherbourg-Octeville, which went into Cherbourg-en-Cotentin. */
function enVigueur(geographie: Geographie, { code, actuelle }: Commune): Commune | undefined {
  const suivante = geographie.commune(actuelle)
  return suivante === undefined || suivante.type === 'COM' || suivante.code === code
    ? suivante
    : enVigueur(geographie, suivante)
}

/** The names that people go on saying: communes gone into others, arrondissements in Roman figures (« Paris XIIe »). */
function* autresNoms(geographie: Geographie, communes: readonly Commune[]): Generator<Nomme> {
  for (const commune of geographie.anciennes()) {
    const actuelle = enVigueur(geographie, commune)
    if (actuelle?.type === 'COM' && actuelle.nom !== commune.nom)
      yield { genre: 'commune', cle: actuelle.code, nom: commune.nom, poids: POIDS_ANCIEN, ancien: true }
  }
  for (const { code, nom, type, population } of communes) {
    const [, ville, numero] = type === 'ARM' ? (/^(\D+) (\d+)/.exec(nom) ?? []) : []
    if (ville === undefined) continue
    const poids = Math.log(Math.max(1, population)) / GRANDE
    yield { genre: 'commune', cle: code, nom: `${ville} ${romain(Number(numero))}e arrondissement`, poids }
  }
}

function* territoires(geographie: Geographie): Generator<Nomme> {
  const communes = geographie.communes()
  for (const { code, nom, population } of communes)
    yield { genre: 'commune', cle: code, nom, poids: Math.log(Math.max(1, population)) / GRANDE }
  yield* autresNoms(geographie, communes)
  for (const { code, nom } of geographie.epcis()) yield { genre: 'epci', cle: code, nom, poids: POIDS.epci }
  for (const { code, nom } of geographie.departements())
    yield { genre: 'departement', cle: code, nom, poids: POIDS.departement }
  for (const { code, nom } of geographie.regions()) yield { genre: 'region', cle: code, nom, poids: POIDS.region }
  for (const [sigle, code] of Object.entries(SIGLES)) {
    const actuelle = REGIONS.find(r => r.code === code)?.code.slice(1) ?? ''
    if (geographie.region(actuelle)) yield { genre: 'region', cle: actuelle, nom: sigle, poids: POIDS.region }
  }
}

function* services(): Generator<Nomme> {
  for (const valeur of LISTES.services.valeurs) {
    const { phrase, exemples, mots } = SERVICES_EN_CLAIR[valeur]
    const dits = new Set([valeur, phrase, ...exemples.split(', '), ...mots.split(' ')])
    for (const nom of dits) yield { genre: 'service', cle: valeur, nom, poids: POIDS.service }
  }
}

const CONNUS = new WeakMap<Geographie, NomsFixes>()

/** Kept from one édition to the next: the first one alone waits for it, in steps. */
export function* nomsFixesOf(geographie: Geographie): Generator<void, NomsFixes> {
  const connus = CONNUS.get(geographie)
  if (connus) return connus
  const nommes = [...territoires(geographie), ...services()].sort((a, b) => b.poids - a.poids)
  yield
  const entieres: string[] = []
  for (const { genre, nom } of nommes) {
    entieres.push((genre === 'service' ? formeOf(nom) : formeDuTerritoire(nom)).entiere)
    if (entieres.length % 2_000 === 0) yield
  }
  const noms = openNoms(yield* keepNoms(entieres))
  const postes = nommes.flatMap(nomme =>
    nomme.genre === 'commune' && nomme.nom === geographie.commune(nomme.cle)?.nom
      ? (geographie.commune(nomme.cle)?.codesPostaux ?? []).map(code => [code, nomme] as const)
      : []
  )
  const fixes = { nommes, noms, postes: postes.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) }
  CONNUS.set(geographie, fixes)
  return fixes
}
