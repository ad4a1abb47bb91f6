/**
 * Blocking places: which pairs are worth comparing. Records meet that share a contact, a cell of the map, or within one town a word or a
 * service. What they share is a small integer already: town by town, blocks are made by counting, without any key to sort.
 */
import { combine } from '../text/hash.ts'
import { eachPart, isDoor } from './bloc-plein.ts'
import { type Listes, listesOf, porteursOf, sizeOf } from './listes.ts'
import type { RegleBloc } from './modele.ts'
import { type Blocs, BlocsEnCours, Cles, eachBlockOf } from './moteur/blocs.ts'
import { CELLULES, eachCell } from './moteur/cellules.ts'
import { octets } from './moteur/etendue.ts'
import type { Traits } from './traits.ts'
import { eachInTown, type Villes, villesOf } from './villes.ts'

/** The lists that each rule looks at; what is shared by them alone, or only within a town. */
const LISTES: Readonly<Record<Exclude<RegleBloc, 'point'>, (t: Traits) => Listes>> = {
  telephone: t => t.telephones,
  courriel: t => t.courriels,
  site: t => t.sites,
  pivot: t => listesOf(t.nombre, (r, add) => add(t.pivot[r] as number)),
  motEtLieu: t => t.nom,
  serviceEtLieu: t =>
    listesOf(t.nombre, (r, add) => {
      for (let services = t.services[r] as number; services !== 0; services &= services - 1)
        add(32 - Math.clz32(services & -services))
    }),
  voie: t => t.voie
}

/** What a contact brings together wherever it is; words and services only do within a town. */
const CONTACTS: ReadonlySet<RegleBloc> = new Set(['telephone', 'courriel', 'site', 'pivot'])

/** Its town as a code, a post code and a name, those that it says. */
export function townsOf(t: Traits, r: number, into: number[] = []): number[] {
  into.length = 0
  const [insee, codePostal, commune] = [t.insee[r] as number, t.codePostal[r] as number, t.commune[r] as number]
  if (insee !== 0) into.push(insee)
  if (codePostal !== 0) into.push(codePostal)
  if (commune !== 0) into.push(commune)
  return into
}

/** Hears the holders of a block as `VisiteBloc` does, and whether it may still say something past its cap: see bloc-plein.ts. */
export type VisiteBlocDeLieux = (holders: Int32Array, size: number, parties: boolean) => void

/**
 * Every block of a rule, of two records or more: those larger than `plafond` too. A contact that few have is looked at whole: its holders of
 * one town are among them.
 */
export function eachBlock(
  t: Traits,
  regle: RegleBloc,
  plafond: number,
  villes: Villes,
  visit: VisiteBlocDeLieux
): void {
  if (regle === 'point') {
    eachPointBlock(t, visit)
    return
  }
  const listes = LISTES[regle](t)
  const inTown = (holders: Int32Array, size: number) => visit(holders, size, isDoor(regle))
  if (!CONTACTS.has(regle)) {
    eachInTown(listes, villes, inTown)
    return
  }
  const porteurs = porteursOf(listes)
  const large = octets(porteurs.debuts.length)
  let some = false
  for (let v = 1; v < large.length - 1; v++) {
    const size = sizeOf(porteurs, v)
    if (t.repandu[v] === 1 || size > plafond) {
      large[v] = 1
      some = true
    }
    if (t.repandu[v] === 0 && size > 1)
      visit(porteurs.valeurs.subarray(porteurs.debuts[v], porteurs.debuts[v + 1]), size, false)
  }
  if (some) eachInTown(listes, villes, inTown, large)
}

/** Records around one point of the map. */
function eachPointBlock(t: Traits, visit: VisiteBlocDeLieux): void {
  const cles = new Cles(CELLULES * t.nombre)
  let porteur = 0
  // Whole numbers of 32 bits, signed: any other number is a thing in memory, and there are millions.
  const push = (a: number, b: number) => cles.push(combine(a, b) | 0, b, porteur)
  for (; porteur < t.nombre; porteur++) eachCell(t.latitude[porteur] as number, t.longitude[porteur] as number, push)
  eachBlockOf(cles, (holders, size) => visit(holders, size, false))
}

/** Blocks of two to their rule's cap; of the others, what they still say. */
export function blocsOf(t: Traits, plafonds: ReadonlyMap<RegleBloc, number>): Blocs {
  const blocs = new BlocsEnCours()
  const villes = villesOf(t)
  for (const [regle, plafond] of plafonds)
    eachBlock(t, regle, plafond, villes, (holders, size, parties) => {
      if (size <= plafond) blocs.add(holders, size)
      else if (parties) eachPart(t, holders, size, plafond, (membres, ancres) => addPart(blocs, membres, ancres))
    })
  return blocs.done(t.nombre)
}

/** All pairs of a part, or those of each record with the anchors. */
function addPart(blocs: BlocsEnCours, membres: readonly number[], ancres: number | null): void {
  if (ancres === null) {
    blocs.add(Int32Array.from(membres), membres.length)
    return
  }
  const some = Int32Array.from(membres.slice(0, ancres + 1))
  for (let k = ancres; k < membres.length; k++) {
    some[ancres] = membres[k] as number
    blocs.add(some, ancres + 1)
  }
}
