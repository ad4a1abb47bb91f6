/**
 * A list in a form, the same for the pages and the API: its texts, and its one file handed on as it comes. What is wrong with
 * the form is its sender's doing and is told as such; nothing stays of a file whose form does not end well.
 */
import type { Multipart } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OCTETS_MAX } from './dit.ts'
import { ListeRefusee } from './erreurs.ts'

/** The texts of a form and its file's borders: what a request may weigh beside its file. */
const AUTOUR = 1_000_000

export interface Formulaire {
  readonly champs: ReadonlyMap<string, string>
  /** The name given to the file, null without one. */
  readonly id: string | null
}

const tropGrand = (octets: number): ListeRefusee =>
  new ListeRefusee(
    413,
    'Ce fichier est trop grand',
    `${Math.ceil(octets / 1e6).toLocaleString('fr-FR')} Mo annoncés, au plus ${OCTETS_MAX / 1e6} Mo`,
    'découpez-le, ou enregistrez-le en CSV sans mise en forme'
  )

/** What went wrong while the form was read: its sender's doing, but for what our own disk refuses. */
function brokenForm(cause: unknown): unknown {
  const { code, syscall } = cause as { code?: string; syscall?: string }
  // A full disk is ours; what the network does is not.
  if (cause instanceof ListeRefusee || syscall === 'write' || syscall === 'open') return cause
  if (code === 'FST_FILES_LIMIT')
    return new ListeRefusee(
      413,
      'Il y a plusieurs fichiers dans cet envoi',
      'deux fichiers ou plus',
      'envoyez-les un par un'
    )
  if (code?.startsWith('FST_') === true) return cause
  return new ListeRefusee(
    400,
    'Cet envoi est incomplet ou mal formé',
    'un formulaire qui s’arrête avant la fin, ou dont les bornes manquent',
    'recommencez l’envoi'
  )
}

/**
 * Reads a form. `take` is handed its file and answers its name, `forget` is told that name when the form ends badly. Throws
 * `ListeRefusee`, before anything is read when the request says itself that it is too large.
 */
export async function readForm(
  request: FastifyRequest,
  take: (nom: string, flux: AsyncIterable<Uint8Array>) => Promise<string>,
  forget: (id: string) => Promise<unknown> = async () => {}
): Promise<Formulaire> {
  const annonce = Number(request.headers['content-length'] ?? 0)
  if (annonce > OCTETS_MAX + AUTOUR) throw tropGrand(annonce)
  const champs = new Map<string, string>()
  let id: string | null = null
  try {
    const parts: AsyncIterable<Multipart> = request.parts()
    for await (const part of parts) {
      if (part.type === 'field') champs.set(part.fieldname, String(part.value))
      else if (part.filename === '' || id !== null) part.file.resume()
      else id = await take(part.filename, part.file)
    }
  } catch (cause) {
    if (id !== null) await forget(id)
    throw brokenForm(cause)
  }
  return { champs, id }
}

/** What a request says beside what is read of it would be lost in silence. Throws `ListeRefusee`, which names the first. */
export function checkMembers(inconnus: readonly string[]): void {
  const [inconnu] = inconnus
  if (inconnu === undefined) return
  const vu = inconnu.slice(0, 50)
  throw new ListeRefusee(400, 'Cette demande dit plus que ce qui est lu ici', vu, `retirez « ${vu} »`)
}

/** Seconds after which a crowd has moved on. */
const REVENIR_S = 60

/** When to come back, for whoever was turned away for want of room: `laterOf(503)['retry-after'] === '60'`. */
export const laterOf = (statut: number): Record<string, string> =>
  statut === 429 || statut === 503 ? { 'retry-after': String(REVENIR_S) } : {}

/** After a refusal, what still comes is not read: the connection ends with the answer. */
export const endConnection = (reply: FastifyReply): FastifyReply => reply.header('connection', 'close')
