/**
 * How the read side of an édition is made: one place after the other in the order of ids, from the public face that was kept of it when
 * it was published. Its row is parsed once, for the columns; its octets are laid down as they came, so that a million of places are
 * never objects together. Who has what was drawn from them already (`gardees.ts`) only lays octets down. Reserved contacts never come
 * here: see `face/face.ts`.
 */
import type { Geographie, LieuPlat, Point } from '@lieux-communs/core'
import { departementOf, fold } from '@lieux-communs/core'
import { autresNomsOf, membresOf } from '../face/condense.ts'
import { createFaces, type Face } from '../face/face.ts'
import type { Catalogue } from './catalogue.ts'
import { createAxe, openAxe } from './colonnes/axe.ts'
import { createColonnes, openAxes } from './colonnes/colonnes.ts'
import { Croissante } from './colonnes/croissante.ts'
import { createDepot, type Depot } from './depot.ts'
import type { Publication, Publiee } from './edition.ts'
import { createEndroits } from './endroits.ts'
import { centresOf, EMPRUNTE, type Gardees, GEONAMES, openCatalogue } from './gardees.ts'
import { createMotsPropres, motsPartagesOf } from './mots-du-lieu.ts'
import { finish, finishBeside } from './pas-a-pas.ts'
import { createPleinTexte } from './plein-texte.ts'
import { createStructures } from './structures.ts'
import { keepAutresNoms, keepNomsDesLieux } from './suggestion/noms-des-lieux.ts'

export interface Construction {
  /** The next place, in the order of ids; its octets are copied. */
  add(face: Face): void
  /** The catalogue. */
  end(publiee: Publiee): Catalogue
  /** The same beside a site that answers: requests are served between two steps. `told`: what is to be kept, before it is opened. */
  endBeside(publiee: Publiee, told?: (gardees: Gardees) => Promise<void>): Promise<Catalogue>
}

/** From the faces, everything is worked out. */
function createGardees(geographie: Geographie) {
  const noms: string[] = []
  const points: number[] = []
  const communes = createAxe()
  const postaux = createAxe()
  const departements = createAxe()
  const colonnes = createColonnes(geographie)
  const texte = createPleinTexte()
  const structures = createStructures()
  const motsOf = createMotsPropres()
  const plies: string[] = []
  // The names that merged records gave, one by one, beside the rank of the place that bears them.
  const autres: { readonly plies: string[]; readonly rangs: number[] } = { plies: [], rangs: [] }
  const villes = new Map<string, number>()
  const villeDe = new Croissante()
  const some = (code: string | null): readonly string[] => (code ? [code] : [])

  const add = (face: Face): void => {
    const lieu = JSON.parse(face.lieu.toString()) as LieuPlat
    const ville = lieu.commune ?? ''
    const rang = noms.length
    if (!villes.has(ville)) villes.set(ville, villes.size)
    noms.push(lieu.nom ?? '')
    villeDe.push(villes.get(ville) as number)
    points.push(lieu.latitude ?? Number.NaN, lieu.longitude ?? Number.NaN)
    communes.add(some(lieu.code_insee))
    postaux.add(some(lieu.code_postal))
    const code = lieu.code_insee ?? lieu.code_postal
    departements.add(some(code && departementOf(code)))
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
  }

  const steps = function* (): Generator<void, Gardees> {
    const taille = noms.length
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
    const communesGardees = communes.end()
    const parCommune = openAxe(communesGardees)
    const endroits = createEndroits(geographie, centresOf(parCommune, openAxe(postaux.end()), latitude, longitude))
    // Centres are asked of the places that say where they are; only then do the others borrow their commune's.
    const empruntes: [number, Point, number][] = []
    for (const [i, code] of parCommune.valeurs.entries()) {
      const sans = parCommune.porteurs(i).filter(r => Number.isNaN(latitude[r] as number))
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
    yield
    const mots = texte.keep(motsPartagesOf(openAxes(finies.axes)))
    yield
    return {
      noms,
      villes: [...villes.keys()],
      villeDe: villeDe.end(),
      communes: communesGardees,
      departements: departements.end(),
      approximatif,
      colonnes: finies,
      texte: mots,
      lieux: yield* keepNomsDesLieux(plies),
      autres: yield* keepAutresNoms(autres),
      structures: structures.keep()
    }
  }
  return { add, steps }
}

/** `gardees`: what was drawn from the same faces already, so that it need not be. */
export function createConstruction(geographie: Geographie, gardees?: Gardees): Construction {
  const depot = createDepot()
  const faites = gardees ? null : createGardees(geographie)
  const read = function* (): Generator<void, Gardees> {
    return gardees ?? (yield* (faites as NonNullable<typeof faites>).steps())
  }
  const open = (lues: Gardees, textes: Depot, publiee: Publiee) => openCatalogue(lues, textes, publiee, geographie)
  return {
    add(face) {
      depot.add(face)
      faites?.add(face)
    },
    end: publiee => finish(open(finish(read()), depot.end(), publiee)),
    async endBeside(publiee, told = async () => {}) {
      const lues = await finishBeside(read())
      await told(lues)
      return finishBeside(open(lues, depot.end(), publiee))
    }
  }
}

/** The index of an édition whose fiches are at hand, in whatever order. */
export function buildCatalogue({ fiches, ...publiee }: Publication, geographie: Geographie): Catalogue {
  const construction = createConstruction(geographie)
  const faceOf = createFaces()
  for (const fiche of [...fiches].sort((a, b) => (a.identite < b.identite ? -1 : 1))) construction.add(faceOf(fiche))
  return construction.end(publiee)
}
