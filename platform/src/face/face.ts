/**
 * The public face of a fiche as it is kept and served: two JSON texts, the standard's row and the rest of it, made once when a version is
 * published, by a rule that has a number. Whoever reads an édition takes the octets as they are; an older rule's are made again from
 * the fiche. Nothing else turns a fiche into what the public sees: see `createCondense`, and docs/decisions/0018-la-face-gardee.md.
 */
import type { Fiche } from '@lieux-communs/core'
import { createCondense } from './condense.ts'

/**
 * The number of the rule that makes faces. Whatever changes a single octet of the face of any fiche (a field masked, an order, a key)
 * moves it by one, else bases keep serving what the former rule made: `face.test.ts` fails until it moves.
 */
export const REGLE_PUBLIQUE = 2

export interface Face {
  readonly identite: string
  /** The standard's row, public: UTF-8 octets of `{"id":"k7m-29q-xd0",…}`. */
  readonly lieu: Buffer
  /** What `expand` reads beside it: UTF-8 octets of `{"m":[…],"p":[…]}`. */
  readonly reste: Buffer
}

/** Between the two texts. JSON writes its own line breaks `\n`, so that this one is never inside. */
const COUPE = '\n'

/**
 * What writes faces, one fiche after the other, as one text: the row, a line break, the rest.
 * `createTextesDeFace()(fiche) === '{"id":"k7m-29q-xd0",…}\n{"m":[{"source":"ville","date":null}],"p":[[0,[2]]]}'`.
 */
export function createTextesDeFace(): (fiche: Fiche) => string {
  const condense = createCondense()
  return fiche => {
    const { lieu, reste } = condense(fiche)
    return `${JSON.stringify(lieu)}${COUPE}${reste}`
  }
}

/** What makes faces of fiches at hand, as they would come back from the base. */
export function createFaces(): (fiche: Fiche) => Face {
  const write = createTextesDeFace()
  return fiche => faceOf(fiche.identite, Buffer.from(write(fiche)))
}

/** The face of an id from the octets of its text, without a copy. Throws when they are not two texts. */
export function faceOf(identite: string, octets: Buffer): Face {
  const coupe = octets.indexOf(COUPE)
  if (coupe < 0) throw new Error(`The face of ${identite} is not two lines: ${octets.subarray(0, 80)}`)
  return { identite, lieu: octets.subarray(0, coupe), reste: octets.subarray(coupe + 1) }
}
