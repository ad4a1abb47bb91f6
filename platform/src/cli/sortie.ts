/** Exit codes, the same for every verb, and the one exception that carries a wrong call to the door. */

export const CODES = {
  /** Everything asked was done. */
  entier: 0,
  /** Nothing could be done. */
  rien: 1,
  /** The call itself was wrong: a verb, an option, a name. */
  appel: 2,
  /** Done, but a source failed. */
  partiel: 3
} as const

export type Code = (typeof CODES)[keyof typeof CODES]

/** A wrong call: what was seen and what to type instead, in French. */
export class AppelErrone extends Error {
  override readonly name = 'AppelErrone'
}
