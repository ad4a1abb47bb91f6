/**
 * What the live map asks of us: the tiles of its ground, and the points of a search. The tiles of the whole base under filters are those of `/tuiles`,
 * in the one query language; a search that understood a town, a slip or half the words is only known by its results, at most a thousand.
 */
import type { Box } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { isEtendue } from '../catalogue/endroits.ts'
import { etendueOf } from '../catalogue/etendue.ts'
import { bilanOf, territoireOf } from '../catalogue/territoire.ts'
import { CARTE } from './carte.mots.ts'
import { type Lieux, styleDeCarte } from './carte-style.ts'
import { elargie, writeEmprise } from './emprise.ts'
import { AUCUN_FILTRE, isPartout, paires, type Trouve } from './filtres.ts'
import type { ContoursDeCarte, FondDeCarte } from './fond-de-carte.ts'
import { createFondEnTuiles, type FondEnTuiles, ZOOM_MAX } from './fond-tuiles.ts'
import { adresseIci } from './langues/adresses.ts'
import { CARTE_VIVE } from './pages/carte-vive.mots.ts'
import type { CarteVivante } from './pages/carte-vive.tsx'
import { adresseDe, PAR_PAGE, type Question } from './pages/recherche-adresse.ts'
import { cadreDe } from './pages/territoire-cadre.ts'
import type { Statique } from './statique.ts'

export interface Vivante {
  readonly statique: Statique
  readonly courant: CatalogueCourant
  readonly fondDe: (catalogue: Catalogue) => FondDeCarte
  readonly contours: () => ContoursDeCarte
  /** The address of a style, in the settings; null for our own ground. */
  readonly fondDeCarte: string | null
}

/** The mainland with Corsica: a first view is not the whole world for two islands. */
const METROPOLE: Box = { west: -5.2, south: 41.3, east: 9.6, north: 51.2 }

// "0", "12", "4095"
const ENTIER = /^(?:0|[1-9]\d{0,4})$/

/** The box of points, or null. */
function boiteDe(points: readonly { latitude: number; longitude: number }[]): Box | null {
  if (points.length === 0) return null
  const lat = points.map(p => p.latitude)
  const lon = points.map(p => p.longitude)
  return { south: Math.min(...lat), north: Math.max(...lat), west: Math.min(...lon), east: Math.max(...lon) }
}

const isIn = (dedans: Box, dehors: Box): boolean =>
  dedans.west >= dehors.west &&
  dedans.east <= dehors.east &&
  dedans.south >= dehors.south &&
  dedans.north <= dehors.north

/** All the places, when they are one territory; else the mainland, from which the others are a search away. */
function toutDe(catalogue: Catalogue): Box {
  const { boite } = etendueOf(catalogue)
  return boite && (isIn(boite, METROPOLE) || boite.west > METROPOLE.east || boite.east < METROPOLE.west)
    ? boite
    : METROPOLE
}

/** What is shown first: the frame asked for, the territory, the town and the first places of its list, or all that was found. */
function boiteOf(catalogue: Catalogue, fond: FondDeCarte, { emprise, epci }: Cadree, reponse: Trouve): Box {
  if (emprise) return emprise
  const territoire = epci === undefined ? undefined : territoireOf(catalogue, 'epci', epci)
  if (territoire) return cadreDe(catalogue, territoire, bilanOf(catalogue, territoire), fond) ?? toutDe(catalogue)
  const { endroit, centre, resultats, mots } = reponse
  if (!endroit && !centre && !mots) return toutDe(catalogue)
  const coins =
    endroit && isEtendue(endroit)
      ? endroit.departements.flatMap(code => {
          const b = fond.boiteDe(code)
          return b
            ? [
                { latitude: b.south, longitude: b.west },
                { latitude: b.north, longitude: b.east }
              ]
            : []
        })
      : []
  const vus = centre ? resultats.slice(0, Math.max(PAR_PAGE, Math.min(reponse.dedans, 40))) : resultats
  const points = coins.length > 0 ? coins : vus.flatMap(r => catalogue.position(r.rang) ?? [])
  return boiteDe([...points, ...(centre && coins.length === 0 ? [centre] : [])]) ?? toutDe(catalogue)
}

/** Code of a département or a collectivity that no frame holds with the mainland: `971`, `988`. */
const OUTREMER = /^9[78]\d$/

/** The ways to jump where the frame is not: overseas that has places, and the mainland for who is not there. */
function ailleursDe(
  catalogue: Catalogue,
  sans: Question,
  { endroit }: Trouve,
  emprise: Box | undefined
): CarteVivante['ailleurs'] {
  const outremer = catalogue.geographie.departements().flatMap(({ code, nom }) => {
    const lieux = OUTREMER.test(code) && code !== endroit?.code ? catalogue.dansDepartement(code).length : 0
    return lieux > 0 ? [{ nom, lieux, href: adresseDe({ ...sans, commune: code }) }] : []
  })
  const boite = etendueOf(catalogue).boite
  const surLeContinent = boite && boite.east > METROPOLE.west && boite.west < METROPOLE.east
  const ailleurs = endroit !== null || (emprise && !isIn(emprise, METROPOLE))
  const metropole = {
    nom: CARTE_VIVE.metropole,
    lieux: null,
    href: adresseDe({ ...sans, emprise: writeEmprise(METROPOLE) })
  }
  return [...(surLeContinent && ailleurs ? [metropole] : []), ...outremer]
}

interface Cadree extends Omit<Question, 'emprise'> {
  readonly emprise?: Box | undefined
}

/** The question of a page as its map needs it. */
export interface DemandeDeCarte {
  readonly catalogue: Catalogue
  readonly question: Question
  readonly emprise?: Box | undefined
  readonly reponse: Trouve
  readonly racine: string
}

export function createVivante({ statique, fondDe, contours, fondDeCarte }: Omit<Vivante, 'courant'>) {
  const connus = new WeakMap<Catalogue, FondEnTuiles>()
  function tuilesDe(catalogue: Catalogue): FondEnTuiles {
    const connu = connus.get(catalogue)
    if (connu) return connu
    const nomDe = (code: string): string => catalogue.geographie.departement(code)?.nom ?? ''
    const fond = createFondEnTuiles(fondDe(catalogue), contours(), nomDe)
    connus.set(catalogue, fond)
    return fond
  }
  function lieuxOf(question: Question, emprise: Box | undefined, { endroit, mots }: Trouve): Lieux {
    const filtres = question.filtres ? paires(question.filtres) : []
    const partout = isPartout({
      texte: question.q,
      commune: question.commune,
      point: question.autour ? { latitude: 0, longitude: 0 } : undefined,
      emprise,
      epci: question.epci
    })
    if (partout) {
      const texte: [string, string][] = question.q.trim() ? [['texte', question.q.trim()]] : []
      const epci: [string, string][] = question.epci ? [['epci', question.epci]] : []
      const suite = new URLSearchParams([...texte, ...epci, ...filtres]).toString()
      return { tuiles: `/tuiles/{z}/{x}/{y}.mvt${suite ? `?${suite}` : ''}` }
    }
    // A territory may have more places than a list: tiles hold them all.
    if (endroit && isEtendue(endroit) && !mots) {
      const departements: [string, string] = ['departement', endroit.departements.join('|')]
      return { tuiles: `/tuiles/{z}/{x}/{y}.mvt?${new URLSearchParams([departements, ...filtres])}` }
    }
    const { q, commune, autour } = question
    const adresse = adresseDe({ q, commune, autour, filtres: question.filtres ?? AUCUN_FILTRE })
    return { points: adresse.replace(/^\/recherche/, '/carte/points.json') }
  }
  return {
    tuilesDe,
    /** What the page gives to the script. */
    of({ catalogue, question, emprise, reponse, racine }: DemandeDeCarte): CarteVivante {
      const { numero } = catalogue.edition
      const fond = tuilesDe(catalogue)
      const { filtres, tri, comparer } = question
      const sans = { filtres: filtres ?? AUCUN_FILTRE, tri: tri ?? null, comparer: comparer ?? [], carte: true }
      // What was asked besides a place: that is what is looked for elsewhere.
      const mots = emprise ? question.q : (reponse.mots ?? '')
      return {
        bibliotheque: statique.carte.bibliotheque,
        ouvrier: statique.carte.ouvrier,
        style: styleDeCarte(racine, lieuxOf(question, emprise, reponse), fond.zoomDesContours, numero),
        fondDeCarte,
        credits: [CARTE.creditContours(fond.credits.join(', ')), CARTE.creditNoms, CARTE.creditPoints].join(' '),
        boite: boiteOf(catalogue, fondDe(catalogue), { ...question, emprise }, reponse),
        ici: adresseIci(adresseDe({ ...sans, q: mots })),
        elargie: emprise ? adresseDe({ ...sans, q: mots, emprise: writeEmprise(elargie(emprise)) }) : null,
        toute: adresseDe({ ...sans, q: '' }),
        dans: cadre => adresseDe({ ...sans, q: mots, emprise: cadre }),
        ailleurs: reponse.centre ? [] : ailleursDe(catalogue, { ...sans, q: mots }, reponse, emprise)
      }
    }
  }
}

export type CartesVivantes = ReturnType<typeof createVivante>

/** The results of a search, as points: what the list says of each, and no more. */
export function pointsOf(catalogue: Catalogue, { resultats }: Trouve): object {
  return {
    type: 'FeatureCollection',
    features: resultats.flatMap(({ rang, approximatif }) => {
      const point = catalogue.position(rang)
      if (!point) return []
      const { longitude, latitude } = point
      return [
        {
          type: 'Feature',
          properties: {
            id: catalogue.id(rang),
            nom: catalogue.nom(rang),
            ...(approximatif ? { approximatif: true } : {})
          },
          geometry: {
            type: 'Point',
            coordinates: [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))]
          }
        }
      ]
    })
  }
}

/** The tiles of the ground. */
export function registerFondDeCarte(
  app: FastifyInstance,
  courant: CatalogueCourant,
  vivantes: CartesVivantes,
  introuvable: (reply: FastifyReply) => FastifyReply
): void {
  app.get<{ Params: { z: string; x: string; y: string } }>('/carte/fond/:z/:x/:y.mvt', (request, reply) => {
    const catalogue = courant.lit()
    const { z, x, y } = request.params
    if (!catalogue || ![z, x, y].every(n => ENTIER.test(n))) return introuvable(reply)
    const [zoom, colonne, ligne] = [Number(z), Number(x), Number(y)]
    if (zoom > ZOOM_MAX || Math.max(colonne, ligne) >= 2 ** zoom) return introuvable(reply)
    const octets = vivantes.tuilesDe(catalogue).tuile(zoom, colonne, ligne)
    reply.header('cache-control', 'public, max-age=86400')
    return octets === null ? reply.code(204).send() : reply.type('application/vnd.mapbox-vector-tile').send(octets)
  })
}
