/**
 * What is drawn from an édition (`gardees.ts`) as a file: arrays of numbers as they stand in memory, the rest as V8 writes it, so that
 * opening it reads and does not work. Its first line is a key (the program, the édition, the references) and its last octets a checksum:
 * of another key, cut or altered, it is as if it were not there.
 *
 * After the key, for each part: how many octets of V8, how many arrays, the kind and size of each; then the octets; then the arrays.
 * Everything begins at a multiple of eight, where numbers may be read in place.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DefaultSerializer, Deserializer } from 'node:v8'
import type { Gardees } from './gardees.ts'

const GENRES = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const
type Tableau = InstanceType<(typeof GENRES)[number]>

const ALIGNEMENT = 8
/** Octets of a sha256. */
const SOMME = 32
/** Read and hashed at once, between two requests that the site answers: 4 ms. */
const LOT = 4 * 1024 * 1024

const padded = (octets: number): number => Math.ceil(octets / ALIGNEMENT) * ALIGNEMENT

/** V8's writing, arrays put aside (the default one is told of them): only their rank is written. */
class Ecriture extends DefaultSerializer {
  readonly tableaux: Tableau[] = []
  constructor(valeur: unknown) {
    super()
    this.writeHeader()
    this.writeValue(valeur)
  }
  _writeHostObject(tableau: Tableau): void {
    this.writeUint32(this.tableaux.push(tableau) - 1)
  }
}

class Relecture extends Deserializer {
  readonly #tableaux: readonly Tableau[]
  constructor(octets: Uint8Array, tableaux: readonly Tableau[]) {
    super(octets)
    this.#tableaux = tableaux
    this.readHeader()
  }
  _readHostObject(): Tableau {
    return this.#tableaux[this.readUint32()] as Tableau
  }
}

const octetsOf = (t: Tableau): Uint8Array => new Uint8Array(t.buffer, t.byteOffset, t.byteLength)

/** The pieces of a file, one part in memory at a time. */
function* piecesOf(cle: string, gardees: Gardees): Generator<Uint8Array> {
  yield Buffer.from(`${cle}\n`)
  for (const part of Object.entries(gardees)) {
    const ecriture = new Ecriture(part)
    const texte = ecriture.releaseBuffer()
    const tailles = ecriture.tableaux.flatMap(t => [GENRES.findIndex(G => t instanceof G), t.byteLength])
    yield octetsOf(Uint32Array.from([texte.length, ecriture.tableaux.length, ...tailles]))
    yield texte
    for (const tableau of ecriture.tableaux) yield octetsOf(tableau)
  }
}

/** Writes the file whole or not at all. `cle`: one line that says what it is of. */
export async function writeGardees(chemin: string, cle: string, gardees: Gardees): Promise<void> {
  const encours = `${chemin}.${process.pid}`
  const somme = createHash('sha256')
  const fichier = await open(encours, 'w')
  try {
    for (const piece of piecesOf(cle, gardees)) {
      const entiere = Buffer.concat([piece], padded(piece.length))
      for (let i = 0; i < entiere.length; i += LOT) {
        const lot = entiere.subarray(i, i + LOT)
        somme.update(lot)
        await fichier.appendFile(lot)
      }
    }
    await fichier.appendFile(somme.digest())
    await fichier.sync()
  } catch (error) {
    await rm(encours, { force: true })
    throw error
  } finally {
    await fichier.close()
  }
  await rename(encours, chemin)
}

/** The octets of a file whose key and checksum are right, without either; null for any other. */
async function readChecked(fichier: FileHandle, cle: string): Promise<Uint8Array | null> {
  const { size } = await fichier.stat()
  const debut = padded(Buffer.byteLength(`${cle}\n`))
  if (size < debut + SOMME) return null
  const octets = new Uint8Array(new ArrayBuffer(size))
  const somme = createHash('sha256')
  for (let i = 0; i < size; ) {
    const { bytesRead } = await fichier.read(octets, i, Math.min(LOT, size - i))
    if (bytesRead === 0) return null
    somme.update(octets.subarray(i, Math.min(i + bytesRead, size - SOMME)))
    i += bytesRead
    if (i >= debut && !Buffer.from(octets.buffer, 0, debut).toString().startsWith(`${cle}\n`)) return null
  }
  if (!somme.digest().equals(octets.subarray(size - SOMME))) return null
  return octets.subarray(debut, size - SOMME)
}

/** What `writeGardees` kept under that key, in memory of its own; null when there is no such file, or it is of something else. */
export async function readGardees(chemin: string, cle: string): Promise<Gardees | null> {
  const fichier = await open(chemin, constants.O_RDONLY).catch(() => null)
  if (fichier === null) return null
  const octets = await readChecked(fichier, cle).finally(() => fichier.close())
  if (octets === null) return null
  const parts: Record<string, unknown> = {}
  let place = octets.byteOffset
  const take = (longueur: number): number => {
    const debut = place
    place += padded(longueur)
    return debut
  }
  while (place < octets.byteOffset + octets.byteLength) {
    const [longueur = 0, nombre = 0] = new Uint32Array(octets.buffer, place, 2)
    const tailles = new Uint32Array(octets.buffer, take(4 * (2 + 2 * nombre)) + 8, 2 * nombre)
    const texte = new Uint8Array(octets.buffer, take(longueur), longueur)
    const tableaux = Array.from({ length: nombre }, (_, i) => {
      const Genre = GENRES[tailles[2 * i] as number] as typeof Uint8Array
      const taille = tailles[2 * i + 1] as number
      return new Genre(octets.buffer as ArrayBuffer, take(taille), taille / Genre.BYTES_PER_ELEMENT)
    })
    const [nom, valeur] = new Relecture(texte, tableaux).readValue() as [string, unknown]
    parts[nom] = valeur
    await nextTurn()
  }
  return parts as unknown as Gardees
}
