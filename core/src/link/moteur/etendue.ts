/**
 * Room for columns of numbers that does not hurry the engine's sweeper. V8 counts the bytes of an ordinary buffer as pressure on memory and
 * walks all that is alive each time 64 MB of them were asked for: beside a million records that is one to two seconds, eight times over in
 * one linking. What may be shared between threads is not counted so; nothing here is shared.
 */

/** Bytes below which an ordinary buffer is made: small ones are too few to matter, and cheaper. */
const PETITE = 1 << 16

/** Where pages that may not share (a browser, most often) have no shared buffers, ordinary ones do. */
const PARTAGEABLE = typeof SharedArrayBuffer === 'function'

const roomOf = (octets: number): ArrayBufferLike =>
  octets < PETITE || !PARTAGEABLE ? new ArrayBuffer(octets) : new SharedArrayBuffer(octets)

/** So many whole numbers of 32 bits, all 0: `entiers(1_000_000)`. Pages that nothing is written to take no memory. */
export const entiers = (nombre: number): Int32Array => new Int32Array(roomOf(4 * nombre))

/** The same without a sign. */
export const naturels = (nombre: number): Uint32Array => new Uint32Array(roomOf(4 * nombre))

/** Numbers from 0 to 255. */
export const octets = (nombre: number): Uint8Array => new Uint8Array(roomOf(nombre))

/** Numbers from 0 to 65,535: letters. */
export const lettres = (nombre: number): Uint16Array => new Uint16Array(roomOf(2 * nombre))

/** Numbers of any kind. */
export const reels = (nombre: number): Float64Array => new Float64Array(roomOf(8 * nombre))
