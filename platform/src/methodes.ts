/**
 * Nothing here is written by the web: an address that answers GET says so to whoever sends it something (405 and `Allow`,
 * RFC 9110 § 15.5.6), instead of pretending that it does not exist.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const ECRITURES = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']
const LECTURES = 'GET, HEAD, OPTIONS'

/** To be called before the routes: each one that reads gets a neighbour that refuses, in the words of `answer`. */
export function refuseWriting(
  app: FastifyInstance,
  answer: (request: FastifyRequest, reply: FastifyReply) => FastifyReply
): void {
  app.addHook('onRoute', function (route) {
    if (route.method !== 'GET') return
    this.route({
      method: ECRITURES,
      url: route.routePath,
      // Before the body is read: there is nothing to do with it.
      onRequest: async (request, reply) => answer(request, reply.header('allow', LECTURES)),
      handler: () => {}
    })
  })
}
