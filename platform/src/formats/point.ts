/** The point of a place as binary formats hold it (WKB, longitude first), and the box that holds them all. */
import type { LieuPlat } from '@lieux-communs/core'

/** `[longitude, latitude]`, or null when either is unknown: never 0 for want of one. */
export function pointOf({ latitude, longitude }: LieuPlat): readonly [number, number] | null {
  return latitude === null || longitude === null ? null : [longitude, latitude]
}

/** Little-endian WKB of a point: 21 bytes. */
export function wkbOf([x, y]: readonly [number, number]): Buffer {
  const octets = Buffer.allocUnsafe(21)
  octets.writeUInt8(1, 0)
  octets.writeUInt32LE(1, 1)
  octets.writeDoubleLE(x, 5)
  octets.writeDoubleLE(y, 13)
  return octets
}

/** West, south, east, north; null while it holds nothing. */
export class Emprise {
  #cadre: [number, number, number, number] | null = null

  add([x, y]: readonly [number, number]): void {
    const c = this.#cadre
    this.#cadre = c ? [Math.min(c[0], x), Math.min(c[1], y), Math.max(c[2], x), Math.max(c[3], y)] : [x, y, x, y]
  }

  get cadre(): readonly [number, number, number, number] | null {
    return this.#cadre
  }
}
