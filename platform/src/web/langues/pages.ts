/**
 * Pages answered in the language of their address: the prefix is taken off before routing, so that each page has one route; what its
 * handler does at once, and the page it sends, are in that language.
 */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { racineDe } from '../../origine.ts'
import { adresseEn, isTraduite, readAdresse, sansPrefixe } from './adresses.ts'
import { enLangue, LANGUES, type Langue, type Rendu, SOURCE } from './langue.ts'

const demandees = new WeakMap<IncomingMessage, Langue>()

/** The address to route, its language put aside: for `rewriteUrl`. */
export function routedUrl(raw: IncomingMessage, url: string): string {
  const { langue, adresse } = readAdresse(url)
  if (langue !== SOURCE) demandees.set(raw, langue)
  return adresse
}

const langueDe = ({ raw }: Pick<FastifyRequest, 'raw'>): Langue => demandees.get(raw) ?? SOURCE

/** What a page must know to be written for who asks. */
export const renduDe = (request: FastifyRequest): Rendu => ({
  langue: langueDe(request),
  adresse: request.url,
  racine: racineDe(request)
})

/** `/donnees/fichiers/:nom` → `donnees` */
const premierDe = (chemin: string): string => chemin.split('/')[1] ?? ''

/** Before the pages: whatever is registered after is answered in its language. */
export function registerLangues(app: FastifyInstance, sendIntrouvable: (reply: FastifyReply) => unknown): void {
  const francaises = new Set<string>()
  app.addHook('onRoute', route => {
    if (!isTraduite(route.url)) francaises.add(premierDe(route.url))
    const { handler } = route
    route.handler = function (request, reply) {
      const rendu = renduDe(request)
      if (rendu.langue !== SOURCE) {
        const redirect = reply.redirect.bind(reply)
        reply.redirect = (url, code) => redirect(adresseEn(rendu.langue, url) ?? url, code)
      }
      return enLangue(rendu, () => handler.call(this, request, reply))
    }
  })
  for (const { prefixe } of Object.values(LANGUES).filter(l => l.prefixe !== ''))
    app.get(`${prefixe}/*`, (request, reply) => {
      const francaise = sansPrefixe(request.url)
      return francaise !== null && francaises.has(premierDe(francaise.replace(/[?#].*$/s, '')))
        ? reply.redirect(francaise, 302)
        : sendIntrouvable(reply)
    })
}
