/** The ids of HSDS are UUIDs: made of ours, so that an édition gives the same ones as the one before. */
import { hash32 } from '../text/hash.ts'

/**
 * A UUID of parts (RFC 9562, version 8: made our own way): `uuidOf('service', 'k7m-29q-xd0')` is the same for ever. Its 122 bits come
 * of a hash that spreads evenly; nobody's secret hangs on it.
 */
export function uuidOf(...parts: readonly string[]): string {
  const texte = parts.join('\u0000')
  const hex = [0, 1, 2, 3].map(seed => hash32(texte, seed).toString(16).padStart(8, '0')).join('')
  const variante = '89ab'[Number.parseInt(hex[16] as string, 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variante}${hex.slice(17, 20)}-${hex.slice(20)}`
}
