/**
 * Little here is written by the web: an address that answers GET refuses whatever else it is sent (405 and `Allow`,
 * RFC 9110 § 15.5.6), instead of pretending that it does not exist, but for the methods that its route opens by name.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const ECRITURES = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']
const LECTURES = ['GET', 'HEAD', 'OPTIONS']

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Methods that a route of the same address answers: the neighbour of its GET leaves them alone. */
    readonly ouvertes?: readonly ('POST' | 'PUT' | 'DELETE')[]
  }
}

/** To be called before the routes: each one that reads gets a neighbour that refuses, in the words of `answer`. */
export function refuseWriting(
  app: FastifyInstance,
  answer: (request: FastifyRequest, reply: FastifyReply) => FastifyReply
): void {
  app.addHook('onRoute', function (route) {
    if (route.method !== 'GET') return
    const ouvertes: readonly string[] = route.config?.ouvertes ?? []
    const allow = [...LECTURES, ...ouvertes].join(', ')
    this.route({
      method: ECRITURES.filter(methode => !ouvertes.includes(methode)),
      url: route.routePath,
      // Before the body is read: there is nothing to do with it.
      onRequest: async (request, reply) => answer(request, reply.header('allow', allow)),
      handler: () => {}
    })
  })
}

/** What an address answers to, in words: `Cette adresse répond à GET, HEAD, OPTIONS et DELETE, et non à PUT.` */
export function methodesDites(allow: string, methode: string): string {
  const methodes = allow.split(', ')
  const dites = `${methodes.slice(0, -1).join(', ')} et ${methodes.at(-1)}`
  return `Cette adresse répond à ${dites}, et non à ${methode}.`
}
