/** `/tuiles`: the base as vector tiles, whole or as any question leaves it, for whoever draws a map of their own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { withInstant } from '../demande/curseur.ts'
import { readQuestion } from '../demande/demande.ts'
import { etagOf, isFresh, knowsMark, openReading, SANS_EDITION, sendFresh } from '../demande/lecture.ts'
import { readValeurs, refus, type Valeurs } from '../demande/parametre.ts'
import { FILTRES } from '../demande/parametres.ts'
import { type Probleme, sendProbleme } from '../demande/probleme.ts'
import { racineDe } from '../origine.ts'
import { amasOf, isGathered } from './amas.ts'
import { styleOf, tilejsonOf, ZOOM_MAX } from './style.ts'
import { tuileOf } from './tuile.ts'

const MVT = 'application/vnd.mapbox-vector-tile'
const JSON_TYPE = 'application/json; charset=utf-8'

interface Source {
  readonly courant: CatalogueCourant
  readonly maintenant: () => Date
  /** Told of each question whose places must be gathered: the refusal when one asker has too many. */
  readonly compteQuestion: (request: FastifyRequest, reply: FastifyReply) => Probleme | null
}

interface Appel {
  readonly catalogue: Catalogue
  readonly valeurs: Valeurs
  readonly request: FastifyRequest
  /** Counts this question, whose places are not gathered. */
  readonly compte: () => Probleme | null
}

/** Null when there is nothing at that address of the map. */
type Reponse = { readonly corps: Buffer | string | null; readonly type: string } | { readonly probleme: Probleme }

// "0", "14", "16383"
const ENTIER = /^(?:0|[1-9]\d{0,5})$/

/** The three numbers of a tile's address, or what is wrong with them. */
function readTuile(
  noms: Readonly<Record<string, string>>
): { numeros: [number, number, number] } | { probleme: Probleme } {
  const { z = '', x = '', y = '' } = noms
  const faux = Object.entries({ z, x, y }).find(([, valeur]) => !ENTIER.test(valeur))
  if (faux) return { probleme: refus(faux[0], faux[1], 'un nombre entier') }
  const numeros: [number, number, number] = [Number(z), Number(x), Number(y)]
  if (numeros[0] <= ZOOM_MAX && Math.max(numeros[1], numeros[2]) < 2 ** numeros[0]) return { numeros }
  const detail = `Les tuiles vont du zoom 0 au zoom ${ZOOM_MAX}, x et y de 0 à 2^z − 1.`
  return { probleme: { status: 404, title: 'Tuile inconnue', detail, valeur: `${z}/${x}/${y}` } }
}

function tuile({ catalogue, valeurs, request, compte }: Appel, maintenant: Date): Reponse {
  const lue = readTuile(request.params as Record<string, string>)
  if ('probleme' in lue) return lue
  const question = readQuestion(catalogue, valeurs, maintenant)
  if ('probleme' in question) return question
  const marque = valeurs.size === 0 ? '' : JSON.stringify([...valeurs])
  const trop = isGathered(catalogue, marque) ? null : compte()
  if (trop) return { probleme: trop }
  const amas = amasOf(catalogue, question.valeur, marque)
  return { corps: tuileOf(catalogue, amas, ...lue.numeros), type: MVT }
}

/** The question of an address, as the tiles' own will repeat it. */
const suiteOf = ({ url }: FastifyRequest): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '')

/** Those that say where tiles are are checked like the tiles: a map is told at once what it asks wrong. */
function described(appel: Appel, maintenant: Date, describe: () => object): Reponse {
  const question = readQuestion(appel.catalogue, appel.valeurs, maintenant)
  return 'probleme' in question ? question : { corps: JSON.stringify(describe()), type: JSON_TYPE }
}

async function answer(
  { courant, maintenant, compteQuestion }: Source,
  request: FastifyRequest,
  reply: FastifyReply,
  repond: (appel: Appel, maintenant: Date) => Reponse
): Promise<FastifyReply> {
  const lue = readValeurs(request.query as object, FILTRES)
  if ('probleme' in lue) return sendProbleme(reply, lue.probleme)
  const catalogue = courant.lit()
  if (!catalogue) return sendProbleme(reply.header('retry-after', '60'), SANS_EDITION)
  const etag = etagOf(catalogue, racineDe(request) + request.url)
  const stable = !lue.valeurs.has('ouvert')
  const fresh = () => sendFresh(reply, etag, catalogue.edition.date, 'x-forwarded-proto')
  if (stable && knowsMark(request, etag)) return fresh()
  const now = maintenant()
  const compte = () => compteQuestion(request, reply)
  const reponse = repond({ catalogue, valeurs: withInstant(lue.valeurs, now), request, compte }, now)
  if ('probleme' in reponse) return sendProbleme(reply, reponse.probleme)
  if (stable && isFresh(request, etag, catalogue.edition.date)) return fresh()
  reply
    .header('etag', etag)
    .header('last-modified', new Date(catalogue.edition.date).toUTCString())
    .header('cache-control', 'public, max-age=60')
    .header('vary', 'x-forwarded-proto')
  return reponse.corps === null ? reply.code(204).send() : reply.type(reponse.type).send(reponse.corps)
}

export function registerTuiles(app: FastifyInstance, source: Source): void {
  app.register(
    async tuiles => {
      openReading(tuiles)
      tuiles.setNotFoundHandler((_request, reply) =>
        sendProbleme(reply, { status: 404, title: 'Adresse inconnue', detail: 'Essayez /tuiles/tilejson.json.' })
      )
      tuiles.get('/:z/:x/:y.mvt', (request, reply) => answer(source, request, reply, tuile))
      tuiles.get('/tilejson.json', (request, reply) =>
        answer(source, request, reply, (appel, now) =>
          described(appel, now, () => tilejsonOf(appel.catalogue, racineDe(request), suiteOf(request)))
        )
      )
      tuiles.get('/style.json', (request, reply) =>
        answer(source, request, reply, (appel, now) =>
          described(appel, now, () => styleOf(racineDe(request), suiteOf(request)))
        )
      )
    },
    { prefix: '/tuiles' }
  )
}
