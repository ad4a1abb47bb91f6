/**
 * How the read side of an édition is made: one place after the other in the order of ids, from the public face that was kept of it when
 * it was published. Its row is parsed once, for the columns; its octets are laid down as they came, so that a million of places are
 * never objects together. Reserved contacts never come here: see `face/face.ts`.
 */
import type { Geographie, LieuPlat, Point } from '@lieux-communs/core'
import { departementOf, fold } from '@lieux-communs/core'
import { autresNomsOf, expand, membresOf } from '../face/condense.ts'
import { createFaces, type Face } from '../face/face.ts'
import type { Catalogue, Position } from './catalogue.ts'
import { createColonnes } from './colonnes/colonnes.ts'
import { centreOf, ecartOf, metresOf } from './colonnes/espace.ts'
import { Meilleurs } from './colonnes/meilleurs.ts'
import { createDepot } from './depot.ts'
import type { Publication, Publiee, Vie } from './edition.ts'
import { createEndroits } from './endroits.ts'
import { createMotsPropres, motsPartagesOf } from './mots-du-lieu.ts'
import { finish, finishBeside } from './pas-a-pas.ts'
import { createPleinTexte } from './plein-texte.ts'
import { createStructures } from './structures.ts'
import { autresNomsDesLieuxOf, nomsDesLieuxOf } from './suggestion/noms-des-lieux.ts'
import { nomsFixesOf } from './suggestion/noms-des-territoires.ts'

type Listes = Map<string, number[]>

/** A point that is only its commune's, and one that GeoNames gives. */
const EMPRUNTE = 1
const GEONAMES = 2

function adds(listes: Listes, cle: string | null, rang: number): void {
  if (!cle) return
  const liste = listes.get(cle)
  if (liste) liste.push(rang)
  else listes.set(cle, [rang])
}

/** The mean of the points of some places, or null. */
function moyenne(rangs: readonly number[] | undefined, latitude: Float64Array, longitude: Float64Array): Point | null {
  let n = 0
  let lat = 0
  let lon = 0
  for (const rang of rangs ?? []) {
    const y = latitude[rang] as number
    if (Number.isNaN(y)) continue
    n++
    lat += y
    lon += longitude[rang] as number
  }
  return n > 0 ? { latitude: lat / n, longitude: lon / n } : null
}

export interface Construction {
  /** The next place, in the order of ids; its octets are copied. */
  add(face: Face): void
  /** The catalogue. */
  end(publiee: Publiee): Catalogue
  /** The same beside a site that answers: requests are served between two steps. */
  endBeside(publiee: Publiee): Promise<Catalogue>
}

export function createConstruction(geographie: Geographie): Construction {
  const ids: string[] = []
  const noms: string[] = []
  const villes: string[] = []
  const points: number[] = []
  const communes: Listes = new Map()
  const postaux: Listes = new Map()
  const departements: Listes = new Map()
  const colonnes = createColonnes(geographie)
  const texte = createPleinTexte()
  const depot = createDepot()
  const structures = createStructures()
  const motsOf = createMotsPropres()
  const plies: string[] = []
  // The names that merged records gave, one by one, beside the rank of the place that bears them.
  const autres: { readonly plies: string[]; readonly rangs: number[] } = { plies: [], rangs: [] }
  // The same town a thousand times is one word.
  const connus = new Map<string, string>()
  const once = (mot: string): string => {
    const connu = connus.get(mot)
    if (connu === undefined) connus.set(mot, mot)
    return connu ?? mot
  }

  const add = (face: Face): void => {
    const lieu = JSON.parse(face.lieu.toString()) as LieuPlat
    const rang = ids.length
    const dernier = ids[rang - 1]
    if (dernier !== undefined && dernier >= face.identite)
      throw new Error(`Places must come in the order of ids: ${face.identite} after ${dernier}`)
    ids.push(face.identite)
    noms.push(lieu.nom ?? '')
    villes.push(once(lieu.commune ?? ''))
    points.push(lieu.latitude ?? Number.NaN, lieu.longitude ?? Number.NaN)
    adds(communes, lieu.code_insee, rang)
    adds(postaux, lieu.code_postal, rang)
    const code = lieu.code_insee ?? lieu.code_postal
    if (code) adds(departements, departementOf(code), rang)
    const plie = fold(lieu.nom ?? '')
    plies.push(plie)
    for (const autre of autresNomsOf(face.reste)) {
      const dit = fold(autre)
      if (dit === plie || dit === '') continue
      autres.plies.push(dit)
      autres.rangs.push(rang)
    }
    colonnes.add(lieu, membresOf(face.reste))
    texte.add(motsOf(lieu, plie))
    structures.add(lieu)
    depot.add(face.lieu, face.reste)
  }

  const steps = function* (publiee: Publiee): Generator<void, Catalogue> {
    const taille = ids.length
    const latitude = Float64Array.from({ length: taille }, (_, rang) => points[2 * rang] as number)
    const longitude = Float64Array.from({ length: taille }, (_, rang) => points[2 * rang + 1] as number)
    const approximatif = new Uint8Array(taille)
    // Half a point is none.
    for (let rang = 0; rang < taille; rang++)
      if (Number.isNaN((latitude[rang] as number) + (longitude[rang] as number))) {
        latitude[rang] = Number.NaN
        longitude[rang] = Number.NaN
      }
    yield
    const endroits = createEndroits(geographie, {
      commune: code => moyenne(communes.get(code), latitude, longitude),
      codePostal: code => moyenne(postaux.get(code), latitude, longitude),
      aDesLieux: code => communes.has(code)
    })
    // Centres are asked of the places that say where they are; only then do the others borrow their commune's.
    const empruntes: [number, Point, number][] = []
    for (const [code, rangs] of communes) {
      const sans = rangs.filter(r => Number.isNaN(latitude[r] as number))
      const commune = sans.length > 0 ? endroits.commune(code) : null
      const signe = commune?.centreDe === 'geonames' ? GEONAMES : EMPRUNTE
      if (commune?.centre) for (const rang of sans) empruntes.push([rang, commune.centre, signe])
    }
    for (const [rang, centre, signe] of empruntes) {
      latitude[rang] = centre.latitude
      longitude[rang] = centre.longitude
      approximatif[rang] = signe
    }

    yield
    const finies = yield* colonnes.end(latitude, longitude, plies)
    const { espace } = finies
    yield
    const mots = texte.end(motsPartagesOf(finies.axes))
    yield
    const textes = depot.end()
    const suggestion = {
      fixes: yield* nomsFixesOf(geographie),
      lieux: yield* nomsDesLieuxOf(plies),
      autres: yield* autresNomsDesLieuxOf(autres)
    }
    yield
    const entites = structures.end(noms)

    const vies = new Map<string, Vie[]>()
    for (const vie of publiee.vies ?? [])
      for (const id of [vie.identite, vie.autre]) vies.set(id, [...(vies.get(id) ?? []), vie])
    const tues = new Set([...(publiee.tues ?? []), ...publiee.sources.filter(s => s.retenue).map(s => s.nom)])
    const licences = new Map([...(publiee.retirees ?? []), ...publiee.sources].map(s => [s.nom, s.licence]))
    const datesDesListes = new Map(publiee.sources.map(s => [s.nom, s.date]))
    const position = (rang: number): Position | null => {
      const y = latitude[rang]
      if (y === undefined || Number.isNaN(y)) return null
      const signe = approximatif[rang] as number
      return {
        latitude: y,
        longitude: longitude[rang] as number,
        approximatif: signe > 0,
        geonames: signe === GEONAMES
      }
    }

    return {
      edition: publiee.edition,
      sources: publiee.sources,
      estTue: nom => tues.has(nom),
      licenceDe: nom => licences.get(nom) ?? 'inconnue',
      dateDeSource: nom => datesDesListes.get(nom) ?? null,
      taille,
      nombreCommunes: communes.size,
      communesPrincipales: [...communes]
        .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
        .slice(0, 3)
        .flatMap(([code]) => endroits.commune(code)?.nom ?? []),
      rangDe(id) {
        let bas = 0
        let haut = taille
        while (bas < haut) {
          const milieu = (bas + haut) >> 1
          if ((ids[milieu] as string) < id) bas = milieu + 1
          else haut = milieu
        }
        return ids[bas] === id ? bas : undefined
      },
      id: rang => ids[rang] ?? '',
      histoire: id => vies.get(id) ?? [],
      fiche: rang => expand(JSON.parse(textes.lieu(rang).toString()), textes.reste(rang).toString()),
      lieuJson: textes.lieu,
      lieuxJson: textes.lieux,
      position,
      nom: rang => noms[rang] ?? '',
      commune: rang => villes[rang] ?? '',
      dansCommune: code => communes.get(code) ?? [],
      dansCodePostal: code => postaux.get(code) ?? [],
      dansDepartement: code => departements.get(code) ?? [],
      colonnes: finies,
      autour(point, nombre, rayonMetres = Number.POSITIVE_INFINITY, garde = () => true) {
        const rayon = ecartOf(rayonMetres)
        const meilleurs = new Meilleurs(Math.min(nombre, taille), null)
        espace.near(centreOf(point), null, {
          get seuil() {
            return Math.min(rayon, meilleurs.seuil)
          },
          offer: (ecart, rang) => garde(rang) && meilleurs.offer(ecart, rang)
        })
        const { rangs, cles } = meilleurs.end()
        return [...rangs].map((rang, i) => ({ rang, distance: metresOf(cles[i] as number) }))
      },
      texte: mots,
      endroits,
      suggestion,
      structures: entites,
      geographie
    }
  }
  return { add, end: publiee => finish(steps(publiee)), endBeside: publiee => finishBeside(steps(publiee)) }
}

/** The index of an édition whose fiches are at hand, in whatever order. */
export function buildCatalogue({ fiches, ...publiee }: Publication, geographie: Geographie): Catalogue {
  const construction = createConstruction(geographie)
  const faceOf = createFaces()
  for (const fiche of [...fiches].sort((a, b) => (a.identite < b.identite ? -1 : 1))) construction.add(faceOf(fiche))
  return construction.end(publiee)
}
