/**
 * A hash without cryptography: MurmurHash3 (x86, 32 bits, public domain algorithm by Austin Appleby) over UTF-8, and
 * wider hashes made of several seeds. It spreads keys evenly and the same text gives the same number everywhere, for
 * ever: public ids are derived from it, so it must never change.
 */

const C1 = 0xcc9e2d51
const C2 = 0x1b873593

function mix(h: number, k: number): number {
  const x = Math.imul(k, C1)
  const y = h ^ Math.imul((x << 15) | (x >>> 17), C2)
  return (Math.imul((y << 13) | (y >>> 19), 5) + 0xe6546b64) | 0
}

function finish(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** 32 bits of a text: `hash32('test') === 0xba6bd213`; another seed gives an unrelated number. */
export function hash32(text: string, seed = 0): number {
  let h = seed | 0
  let word = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) return hashAny(text, seed)
    word |= code << ((i & 3) * 8)
    if ((i & 3) === 3) {
      h = mix(h, word)
      word = 0
    }
  }
  return finish(last(h, word, text.length) ^ text.length)
}

/** What is left of a text that no whole word ends. */
function last(h: number, word: number, bytes: number): number {
  if ((bytes & 3) === 0) return h
  const x = Math.imul(word, C1)
  return h ^ Math.imul((x << 15) | (x >>> 17), C2)
}

/** The same of a text with letters that take several bytes. */
function hashAny(text: string, seed: number): number {
  let h = seed | 0
  let word = 0
  let bytes = 0
  const push = (byte: number) => {
    word |= byte << ((bytes & 3) * 8)
    bytes++
    if ((bytes & 3) === 0) {
      h = mix(h, word)
      word = 0
    }
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number
    if (code < 0x80) push(code)
    else if (code < 0x800) {
      push(0xc0 | (code >> 6))
      push(0x80 | (code & 63))
    } else if (code < 0x10000) {
      push(0xe0 | (code >> 12))
      push(0x80 | ((code >> 6) & 63))
      push(0x80 | (code & 63))
    } else {
      i++
      push(0xf0 | (code >> 18))
      push(0x80 | ((code >> 12) & 63))
      push(0x80 | ((code >> 6) & 63))
      push(0x80 | (code & 63))
    }
  }
  return finish(last(h, word, bytes) ^ bytes)
}

/** Two numbers made one, for keys of several parts: `combine(hash32('59000'), hash32('mairie'))`. Order matters. */
export function combine(a: number, b: number): number {
  return finish(mix(a | 0, b | 0))
}

/** 64 bits as 16 hexadecimal figures: `hash64('') === '00000000514e28b7'`. */
export function hash64(text: string): string {
  return hash32(text, 0).toString(16).padStart(8, '0') + hash32(text, 1).toString(16).padStart(8, '0')
}

/**
 * One more text in a quick number of 32 bits, for tables that last no longer than the run: FNV-1a over its letters (Fowler, Noll and Vo).
 * `addText(addText(1, 'Mairie'), 'Valbourg')`; where one text ends counts.
 */
export function addText(hash: number, text: string): number {
  let h = hash
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return Math.imul(h ^ 0x1f, 0x01000193)
}
