/** The texts of a form sent by one of our pages: files, if any, are thrown away. */
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** `(await readTexts(request)).get('nom')`. */
export async function readTexts(request: FastifyRequest): Promise<ReadonlyMap<string, string>> {
  const champs = new Map<string, string>()
  for await (const part of request.parts() as AsyncIterable<Multipart>) {
    if (part.type === 'field') champs.set(part.fieldname, String(part.value))
    else part.file.resume()
  }
  return champs
}
