/**
 * What people say back: a mistake on the page of a place, under a number; whether going there worked, as one more in a count. Forms of our own
 * pages, without a name, an e-mail or a cookie; what they hold of a person is refused.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { visible } from '../adresse-lue.ts'
import { isDeChezNous } from '../origine.ts'
import { isReponse, isSujet, type Retours, TEXTE_MAX } from '../retours/dit.ts'
import { readCode, readNumero } from '../retours/numero.ts'
import type { LitPersonnel } from '../retours/personnel.ts'
import { readChoisis } from './choisis.ts'
import { isLisible, readTexts } from './formulaire.ts'
import { type FauteDeSignalement, PageSignalement, PageSignaler, PageSuivreSignalement } from './pages/signaler.tsx'
import { PageCodeInconnu, PageMerci, PageSuivi } from './pages/suivi.tsx'
import { createAbsence, type Vie } from './vie.tsx'

type ParId = { Params: { id: string } }

/** Reports from one connection in an hour: a person sends one or two, a helper at work a dozen. */
const LIMITE = { max: 20, timeWindow: 3_600_000 }
/** Answers about visits: a helper may say them all at the end of the week. */
const LIMITE_SUIVI = { max: 60, timeWindow: 3_600_000 }
/** Numbers and codes looked up: nobody types more, and a million of them cannot be tried. */
const LIMITE_NUMEROS = { max: 60, timeWindow: 600_000 }

// What would move the cursor of whoever reads it in a terminal; lines and tabs stay.
const COMMANDES = /[^\P{Cc}\n\t]+/gu

const textOf = (champ: string | undefined): string =>
  visible(champ ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(COMMANDES, ' ')
    .trim()

export function registerSignaler(app: FastifyInstance, vie: Vie, retours: Retours, litPersonnel: LitPersonnel): void {
  const { courant, identites, contexteDe, send, sendEnnui } = vie
  const sendAbsence = createAbsence(vie)
  const contexte = () => contexteDe(courant.lit())
  // The browser must say where the form comes from.
  const ours = (reply: FastifyReply) => reply.header('referrer-policy', 'same-origin')
  const deChezNous = {
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isDeChezNous(request)) return sendEnnui(reply, 'ailleurs')
    }
  }
  /** The name of the place, or null once it was answered. */
  const nameOf = async (reply: FastifyReply, id: string, suite: string): Promise<string | null> => {
    const catalogue = courant.lit()
    const rang = catalogue?.rangDe(id)
    if (catalogue && rang !== undefined) return catalogue.nom(rang)
    await (catalogue ? sendAbsence(reply, id, suite) : sendEnnui(reply, 'preparation'))
    return null
  }
  const currentName = (id: string): string => {
    const catalogue = courant.lit()
    const rang = catalogue?.rangDe(id)
    return catalogue && rang !== undefined ? catalogue.nom(rang) : id
  }

  /** The id under which a place is now, itself or the one it became; null when there is none. */
  const placeNow = async (id: string): Promise<string | null> => {
    const catalogue = courant.lit()
    const rang = catalogue && (await readChoisis(id, catalogue, identites, 1)).rangs[0]
    return catalogue && rang !== undefined && rang !== null ? catalogue.id(rang) : null
  }
  const nameNow = async (id: string): Promise<string> => currentName((await placeNow(id)) ?? id)

  app.get<ParId>('/lieux/:id/signaler', { config: { ouvertes: ['POST'] } }, async (request, reply) => {
    const { id } = request.params
    const nom = await nameOf(reply, id, '/signaler')
    return nom === null ? reply : send(ours(reply), <PageSignaler contexte={contexte()} {...{ id, nom }} />)
  })
  app.post<ParId>('/lieux/:id/signaler', { ...deChezNous, config: { rateLimit: LIMITE } }, async (request, reply) => {
    const { id } = request.params
    const champs = await readTexts(request)
    if (!isLisible(champs)) return sendEnnui(reply, 'formulaire')
    const nom = await nameOf(reply, id, '/signaler')
    if (nom === null) return reply
    const dit = champs.get('sujet') ?? ''
    const sujet = isSujet(dit) ? dit : undefined
    const texte = textOf(champs.get('texte'))
    const again = (faute: FauteDeSignalement) =>
      send(
        ours(reply).header('cache-control', 'no-store'),
        <PageSignaler contexte={contexte()} {...{ id, nom, sujet, faute }} texte={texte.slice(0, 2 * TEXTE_MAX)} />,
        422
      )
    if (sujet === undefined) return again('sujet')
    if (texte.length > TEXTE_MAX) return again('texte')
    if (litPersonnel(texte)) return again('personne')
    const numero = await retours.signale({ identite: id, sujet, texte: texte === '' ? null : texte })
    return numero === null ? sendEnnui(reply, 'lieuInconnu') : reply.redirect(`/signalements/${numero}?neuf=1`, 303)
  })
  app.get<{ Querystring: Record<string, unknown> }>('/signalements', async (request, reply) => {
    const { numero } = request.query
    return typeof numero === 'string' && numero.trim() !== ''
      ? reply.redirect(`/signalements/${encodeURIComponent(readNumero(numero) ?? numero.trim().slice(0, 20))}`, 303)
      : send(reply, <PageSuivreSignalement contexte={contexte()} />)
  })
  app.get<{ Params: { numero: string }; Querystring: Record<string, unknown> }>(
    '/signalements/:numero',
    { config: { rateLimit: LIMITE_NUMEROS } },
    async (request, reply) => {
      const numero = readNumero(request.params.numero)
      const signalement = numero === null ? null : await retours.lit(numero)
      if (signalement === null)
        return send(reply, <PageSuivreSignalement contexte={contexte()} vu={request.params.numero} />, 404)
      return send(
        reply.header('cache-control', 'no-store'),
        <PageSignalement
          contexte={contexte()}
          signalement={signalement}
          nom={currentName(signalement.identite)}
          neuf={request.query.neuf === '1'}
        />
      )
    }
  )

  type ParCode = { Params: { code: string } }
  const sendCodeInconnu = (reply: FastifyReply) => send(reply, <PageCodeInconnu contexte={contexte()} />, 404)
  app.get<ParCode>(
    '/suivi/:code',
    { config: { ouvertes: ['POST'], rateLimit: LIMITE_NUMEROS } },
    async (request, reply) => {
      const code = readCode(request.params.code)
      const id = code === null ? null : await retours.lieuDe(code)
      if (code === null || id === null) return sendCodeInconnu(reply)
      return send(
        ours(reply).header('cache-control', 'no-store'),
        <PageSuivi contexte={contexte()} code={code} nom={await nameNow(id)} />
      )
    }
  )
  app.post<ParCode>('/suivi/:code', { ...deChezNous, config: { rateLimit: LIMITE_SUIVI } }, async (request, reply) => {
    const code = readCode(request.params.code)
    const reponse = (await readTexts(request)).get('reponse') ?? ''
    if (!isReponse(reponse)) return sendEnnui(reply, 'formulaire')
    const id = code === null ? null : await retours.repond(code, reponse)
    if (id === null) return sendCodeInconnu(reply)
    return reply.redirect(`/suivi/merci?lieu=${encodeURIComponent(id)}&reponse=${reponse}`, 303)
  })
  app.get<{ Querystring: Record<string, unknown> }>('/suivi/merci', async (request, reply) => {
    const { lieu, reponse } = request.query
    // A place that was merged since the sheet was printed leads to the one it became.
    const id = (typeof lieu === 'string' && (await placeNow(lieu))) || ''
    const nom = await nameOf(reply, id, '')
    if (nom === null) return reply
    const dite = typeof reponse === 'string' ? reponse : ''
    return send(reply, <PageMerci contexte={contexte()} {...{ id, nom }} reponse={isReponse(dite) ? dite : 'oui'} />)
  })
}
