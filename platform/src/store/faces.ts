/**
 * The public face that is kept beside each version: see `face/face.ts`, which makes it. The fiche (`contenu`) stays the only truth: a face
 * of another rule, or one that is not what was written of this very fiche, is as if it were not there, and is made again.
 */
import type { Fiche } from '@lieux-communs/core'
import { createTextesDeFace, REGLE_PUBLIQUE } from '../face/face.ts'
import { type Sql, stageRows, type Transaction } from './connexion.ts'
import { ficheOf, sha256 } from './texte.ts'

/** The columns of a face in `fiches`, in the order of `FaceEcrite`. */
export const COLONNES_DE_FACE = ['face', 'face_regle', 'face_hash'] as const

type FaceEcrite = readonly [face: string, regle: number, hash: string]

/** The face bound to what it was made of: taken to another version, or left behind by its fiche, it is noticed. */
const hashOf = (identite: string, hash: string, face: string): string =>
  sha256(`${REGLE_PUBLIQUE} ${identite} ${hash}\n${face}`)

/** What writes the face of a version from its fiche as the base gives it back, and the hash of its text. */
export function createFacesEcrites(): (fiche: Fiche, hash: string) => FaceEcrite {
  const write = createTextesDeFace()
  return (fiche, hash) => {
    const face = write(fiche)
    return [face, REGLE_PUBLIQUE, hashOf(fiche.identite, hash, face)]
  }
}

/** In SQL, of a row of `fiches`: its face is of the current rule, and is what was written of this fiche. Null or false: it is not. */
export const FACE_BONNE = `(face_regle = ${REGLE_PUBLIQUE} and face_hash =
  encode(sha256(convert_to(face_regle || ' ' || identite || ' ' || hash || E'\\n' || face, 'UTF8')), 'hex'))`

/** In SQL: the text of the fiche is what was published. Hashed by the server, in its own process, so that it need not travel. */
export const CONTENU_ENTIER = `encode(sha256(convert_to(contenu::text, 'UTF8')), 'hex') = hash`

/** Whoever writes versions holds it to the end of the transaction: éditions follow one another, and their faces wait for their turn. */
const CLE = 7_364_002

export async function takeVersions(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${CLE})`
}

/** Versions whose face is made again between two commits: 2 MB. */
const LOT = 1_000

/**
 * Keeps a face for every current version that has none of the current rule; answers how many. Each lot is committed: stopped anywhere, it
 * is taken up by the next one. A fiche that is not what was published is left as it is: whoever reads its édition is told.
 */
export async function renewFaces(sql: Sql): Promise<number> {
  const write = createFacesEcrites()
  const old = await sql<{ identite: string }[]>`
    select identite from fiches where jusqua_edition is null and face_regle is distinct from ${REGLE_PUBLIQUE}`
  let renewed = 0
  for (let i = 0; i < old.length; i += LOT) {
    const ids = old.slice(i, i + LOT).map(row => row.identite)
    await sql.begin(async tx => {
      await takeVersions(tx)
      const rows = await tx<{ identite: string; depuis: number; texte: string; hash: string }[]>`
        select identite, depuis_edition as depuis, contenu::text as texte, hash from fiches
         where jusqua_edition is null and identite = any(${ids})`
      const whole = rows.filter(({ texte, hash }) => sha256(texte) === hash)
      const cells = whole.map(({ identite, depuis, texte, hash }) => [
        identite,
        depuis,
        hash,
        ...write(ficheOf(identite, texte), hash)
      ])
      await stageRows(tx, 'refaite', ['identite', 'depuis', 'hash', ...COLONNES_DE_FACE], cells)
      const { count } = await tx`
        update fiches f set face = r.face, face_regle = r.face_regle::integer, face_hash = r.face_hash from refaite r
         where f.identite = r.identite and f.depuis_edition = r.depuis::integer and f.hash = r.hash`
      renewed += count
    })
  }
  return renewed
}
