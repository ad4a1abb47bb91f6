/**
 * What the read side draws from the faces of an édition, as plain data: columns of numbers, words, names. It is all that has to be worked
 * out; kept on disk (`fichier-des-gardees.ts`), it spares that to whoever opens the same édition again. Nothing is in it that faces and the
 * geography do not say: they stay the truth, and it is made of them again whenever it is not there, or is of another program.
 */
import type { Geographie, Point } from '@lieux-communs/core'
import { expand } from '../face/condense.ts'
import type { Catalogue, Position } from './catalogue.ts'
import { type Axe, type AxeGarde, openAxe } from './colonnes/axe.ts'
import { type ColonnesGardees, openColonnes } from './colonnes/colonnes.ts'
import { centreOf, ecartOf, metresOf } from './colonnes/espace.ts'
import { Meilleurs } from './colonnes/meilleurs.ts'
import type { Depot } from './depot.ts'
import type { Publiee, Vie } from './edition.ts'
import { type CentresConnus, createEndroits } from './endroits.ts'
import { motsPartagesOf } from './mots-du-lieu.ts'
import { openPleinTexte, type PleinTexteGarde } from './plein-texte.ts'
import { openStructures, type StructuresGardees } from './structures.ts'
import {
  type AutresNomsGardes,
  type NomsDesLieuxGardes,
  openAutresNoms,
  openNomsDesLieux
} from './suggestion/noms-des-lieux.ts'
import { nomsFixesOf } from './suggestion/noms-des-territoires.ts'

export interface Gardees {
  /** By rank. */
  readonly noms: readonly string[]
  /** Names of communes, as places write them, and which one is each place's. */
  readonly villes: readonly string[]
  readonly villeDe: Uint32Array
  /** INSEE codes and départements, as places say them. */
  readonly communes: AxeGarde
  readonly departements: AxeGarde
  /** Of a point that is only the commune's: `EMPRUNTE`, or `GEONAMES` for one of theirs. */
  readonly approximatif: Uint8Array
  readonly colonnes: ColonnesGardees
  readonly texte: PleinTexteGarde
  readonly lieux: NomsDesLieuxGardes
  /** The names that merged records gave, and that places are not published under. */
  readonly autres: AutresNomsGardes
  readonly structures: StructuresGardees
}

export const EMPRUNTE = 1
export const GEONAMES = 2

const porteursOf = (axe: Axe, valeur: string): Uint32Array => {
  const code = axe.codeDe(valeur)
  return code === undefined ? new Uint32Array(0) : axe.porteurs(code)
}

/** The mean of the points of some places, or null. */
function moyenne(rangs: Uint32Array, latitude: Float64Array, longitude: Float64Array): Point | null {
  let n = 0
  let lat = 0
  let lon = 0
  for (const rang of rangs) {
    const y = latitude[rang] as number
    if (Number.isNaN(y)) continue
    n++
    lat += y
    lon += longitude[rang] as number
  }
  return n > 0 ? { latitude: lat / n, longitude: lon / n } : null
}

/** What places teach of where codes lie. */
export const centresOf = (
  communes: Axe,
  postaux: Axe,
  latitude: Float64Array,
  longitude: Float64Array
): CentresConnus => ({
  commune: code => moyenne(porteursOf(communes, code), latitude, longitude),
  codePostal: code => moyenne(porteursOf(postaux, code), latitude, longitude),
  aDesLieux: code => communes.codeDe(code) !== undefined
})

/** The read side of an édition from what is kept of it and its texts, in steps. Throws when they are not of the same places. */
export function* openCatalogue(
  gardees: Gardees,
  textes: Depot,
  publiee: Publiee,
  geographie: Geographie
): Generator<void, Catalogue> {
  const { ids } = textes
  const { noms, villes, villeDe, approximatif } = gardees
  const taille = ids.length
  if (taille !== gardees.colonnes.taille)
    throw new Error(`What is kept is of ${gardees.colonnes.taille} places, the édition has ${taille}`)
  const communes = openAxe(gardees.communes)
  const departements = openAxe(gardees.departements)
  yield
  const colonnes = openColonnes(gardees.colonnes)
  const { espace, latitude, longitude } = colonnes
  const postaux = colonnes.axes.code_postal
  yield
  const endroits = createEndroits(geographie, centresOf(communes, postaux, latitude, longitude))
  yield
  const texte = openPleinTexte(gardees.texte, motsPartagesOf(colonnes.axes))
  yield
  const suggestion = {
    fixes: yield* nomsFixesOf(geographie),
    lieux: openNomsDesLieux(gardees.lieux),
    autres: openAutresNoms(gardees.autres)
  }
  yield
  const nom = (rang: number): string => noms[rang] ?? ''
  const structures = openStructures(gardees.structures, nom)

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
    return { latitude: y, longitude: longitude[rang] as number, approximatif: signe > 0, geonames: signe === GEONAMES }
  }

  return {
    edition: publiee.edition,
    sources: publiee.sources,
    estTue: source => tues.has(source),
    licenceDe: source => licences.get(source) ?? 'inconnue',
    dateDeSource: source => datesDesListes.get(source) ?? null,
    taille,
    nombreCommunes: communes.valeurs.length,
    communesPrincipales: communes.valeurs
      .map((code, i) => [code, communes.porteurs(i).length] as const)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
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
    nom,
    commune: rang => villes[villeDe[rang] as number] ?? '',
    dansCommune: code => Array.from(porteursOf(communes, code)),
    dansCodePostal: code => Array.from(porteursOf(postaux, code)),
    dansDepartement: code => Array.from(porteursOf(departements, code)),
    colonnes,
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
    texte,
    endroits,
    suggestion,
    structures,
    geographie
  }
}
