/**
 * A list in FlatGeobuf, as its published schema numbers the fields of its tables (flatgeobuf.org, header.fbs and feature.fbs): rows by
 * names of columns, and the point of each when it is in longitude and latitude. Its index is passed over.
 */
import { checkSize, type LigneTypee, pointAt } from './lignes-typees.ts'

/** « fgb », version 3. */
export const isFlatgeobuf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'fgb\u0003'

/** A table of a flatbuffer: where a field stands, or null when it is not there. Reading outside of the file throws. */
function fieldOf(octets: DataView, table: number): (rang: number) => number | null {
  const vtable = table - octets.getInt32(table, true)
  const taille = octets.getUint16(vtable, true)
  return rang => {
    const at = 4 + 2 * rang
    const ecart = at < taille ? octets.getUint16(vtable + at, true) : 0
    return ecart === 0 ? null : table + ecart
  }
}
const indirect = (octets: DataView, at: number): number => at + octets.getUint32(at, true)

function texteOf(octets: DataView, at: number, taille: number): string {
  if (at + taille > octets.byteLength) throw new RangeError(`A text of ${taille} bytes at ${at} is outside of the file`)
  return Buffer.from(octets.buffer, octets.byteOffset + at, taille).toString('utf8')
}
function stringAt(octets: DataView, champ: number | null): string {
  if (champ === null) return ''
  const at = indirect(octets, champ)
  return texteOf(octets, at + 4, octets.getUint32(at, true))
}

/** Values by ColumnType: how many bytes, and how they are read; a text says its own length. */
const FIXES: readonly ([taille: number, read: (o: DataView, at: number) => unknown] | null)[] = [
  [1, (o, at) => o.getInt8(at)],
  [1, (o, at) => o.getUint8(at)],
  [1, (o, at) => o.getUint8(at) === 1],
  [2, (o, at) => o.getInt16(at, true)],
  [2, (o, at) => o.getUint16(at, true)],
  [4, (o, at) => o.getInt32(at, true)],
  [4, (o, at) => o.getUint32(at, true)],
  [8, (o, at) => o.getBigInt64(at, true)],
  [8, (o, at) => o.getBigUint64(at, true)],
  [4, (o, at) => o.getFloat32(at, true)],
  [8, (o, at) => o.getFloat64(at, true)]
]
const JSON_TYPE = 12
const BINAIRE = 14

interface Entete {
  readonly colonnes: readonly { readonly nom: string; readonly type: number }[]
  readonly nombre: number
  /** False when its points are not in degrees. */
  readonly enDegres: boolean
  /** Where the first place begins. */
  readonly debut: number
}

/** Bytes of the index: forty a node, levels of `noeud` up to the root. */
function indexOf(nombre: number, noeud: number): number {
  if (noeud < 2 || nombre === 0) return 0
  let [niveau, noeuds] = [nombre, nombre]
  do {
    niveau = Math.ceil(niveau / noeud)
    noeuds += niveau
  } while (niveau > 1)
  return noeuds * 40
}

function readEntete(octets: DataView): Entete {
  const champ = fieldOf(octets, indirect(octets, 12))
  const liste = champ(7)
  const colonnes: { nom: string; type: number }[] = []
  if (liste !== null) {
    const at = indirect(octets, liste)
    for (let i = 0; i < octets.getUint32(at, true); i++) {
      const colonne = fieldOf(octets, indirect(octets, at + 4 + 4 * i))
      const type = colonne(1)
      colonnes.push({ nom: stringAt(octets, colonne(0)), type: type === null ? 0 : octets.getUint8(type) })
    }
  }
  const [compte, noeud, crs] = [champ(8), champ(9), champ(10)]
  const nombre = compte === null ? 0 : Number(octets.getBigUint64(compte, true))
  const code = crs === null ? null : fieldOf(octets, indirect(octets, crs))(1)
  return {
    colonnes,
    nombre,
    enDegres: code === null || octets.getInt32(code, true) === 4326,
    debut: 12 + octets.getUint32(8, true) + indexOf(nombre, noeud === null ? 16 : octets.getUint16(noeud, true))
  }
}

function readLigne(octets: DataView, at: number, { colonnes, enDegres }: Entete): LigneTypee {
  const champ = fieldOf(octets, indirect(octets, at + 4))
  const ligne: Record<string, unknown> = Object.fromEntries(colonnes.map(({ nom }) => [nom, null]))
  const dits = champ(1)
  if (dits !== null) {
    const vecteur = indirect(octets, dits)
    const fin = vecteur + 4 + octets.getUint32(vecteur, true)
    for (let lu = vecteur + 4; lu < fin; ) {
      const colonne = colonnes[octets.getUint16(lu, true)]
      if (!colonne) throw new RangeError(`No column has the rank ${octets.getUint16(lu, true)}`)
      lu += 2
      const fixe = FIXES[colonne.type]
      if (fixe) {
        ligne[colonne.nom] = fixe[1](octets, lu)
        lu += fixe[0]
        continue
      }
      const taille = octets.getUint32(lu, true)
      const texte = texteOf(octets, lu + 4, taille)
      if (colonne.type !== BINAIRE) ligne[colonne.nom] = colonne.type === JSON_TYPE ? JSON.parse(texte) : texte
      lu += 4 + taille
    }
  }
  const geometrie = champ(0)
  const xy = geometrie === null ? null : fieldOf(octets, indirect(octets, geometrie))(1)
  if (enDegres && xy !== null) {
    const vecteur = indirect(octets, xy)
    if (octets.getUint32(vecteur, true) === 2)
      ligne.geometry = pointAt(octets.getFloat64(vecteur + 4, true), octets.getFloat64(vecteur + 12, true))
  }
  return ligne
}

/** Throws a `RangeError` or a `SyntaxError` for a file that is broken. */
export function readFlatgeobuf(bytes: Uint8Array, nom: string, rangs?: number): LigneTypee[] {
  const octets = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entete = readEntete(octets)
  checkSize(nom, entete.nombre, bytes.length, rangs)
  const lignes: LigneTypee[] = []
  for (let at = entete.debut; at < bytes.length; at += 4 + octets.getUint32(at, true)) {
    checkSize(nom, lignes.length, 0, rangs)
    lignes.push(readLigne(octets, at, entete))
  }
  return lignes
}
