/**
 * The directories: `/annuaire/departement/59` to read and print, `/annuaire/departement/59.pdf` to hand out, in large print with `?gros=1`.
 * The PDF is drawn apart; this only says which places, takes turns with other requests to gather them, and tells who must wait.
 */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Annuaires, ATTENTE_S, LIEUX_MAX } from '../annuaire/annuaires.ts'
import type { AnnuaireDit } from '../annuaire/dit.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GenreDeTerritoire } from '../catalogue/suggestion/noms-des-territoires.ts'
import type { Territoire } from '../catalogue/territoire.ts'
import { racineDe } from '../origine.ts'
import { PIN } from '../papier/pdf.ts'
import { composeAnnuaire } from './annuaire-vu.ts'
import { enLangue, type Rendu } from './langues/langue.ts'
import { renduDe } from './langues/pages.ts'
import { ANNUAIRE } from './pages/annuaire.mots.ts'
import { adresseDe, PAR_PARTIE, PageAnnuaire, PageAnnuaireVide, PageTropGrand } from './pages/annuaire.tsx'
import { PageTerritoireInconnu } from './pages/territoire-inconnu.tsx'
import { PageEnnui } from './pages/textes.tsx'
import { annuaireDe, findTerritoire, GENRES_DITS, rangsDe } from './territoire-vu.ts'
import { readPage, type Territoires } from './territoires.tsx'

/** Milliseconds taken from other requests at once. */
const TOUR_MS = 4
/** From one connection in ten minutes: each may cost seconds of a core. */
const LIMITE = { max: 60, timeWindow: 600_000 }
/** One more when what is drawn changes: browsers keep what they were given. */
const VERSION = 2

type Demande = FastifyRequest<{ Params: { type: string; code: string }; Querystring: Record<string, unknown> }>

/** In whose colour and name. */
type Couleurs = Pick<AnnuaireDit, 'accent' | 'hub'>

/** The whole directory as JSON, in the language asked for, others being served in between. */
async function gather(catalogue: Catalogue, territoire: Territoire, rendu: Rendu, couleurs: Couleurs): Promise<string> {
  const lieux = composeAnnuaire(catalogue, territoire, rendu.racine, couleurs)
  let tour = performance.now()
  for (;;) {
    const { done, value } = enLangue(rendu, () => lieux.next())
    if (done) return JSON.stringify(value)
    if (performance.now() - tour < TOUR_MS) continue
    await nextTurn()
    tour = performance.now()
  }
}

export function registerAnnuaires(app: FastifyInstance, annuaires: Annuaires, pages: Territoires): void {
  const { courant, contexteDe, send, sendEnnui } = pages

  /** Finds what the address names, or says what it does not. */
  function withTerritoire(
    request: Demande,
    reply: FastifyReply,
    suffixe: '' | '.pdf',
    answer: (catalogue: Catalogue, territoire: Territoire) => unknown
  ) {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const { type: dit, code } = request.params
    const type: GenreDeTerritoire | undefined = Object.hasOwn(GENRES_DITS, dit) ? GENRES_DITS[dit] : undefined
    const singulier = dit.replace(/s$/, '')
    // As the pages of territories are written: `/annuaire/communes/59512`.
    if (!type && Object.hasOwn(GENRES_DITS, singulier))
      return reply.redirect(request.url.replace(`/annuaire/${dit}/`, `/annuaire/${singulier}/`), 301)
    if (!type) return sendEnnui(reply, 'introuvable')
    const trouve = findTerritoire(catalogue, type, code)
    if ('vers' in trouve) {
      const question = /\?.*$/.exec(request.url)?.[0] ?? ''
      return reply.redirect(`${annuaireDe(trouve.vers)}${suffixe}${question}`, 301)
    }
    const contexte = contexteDe(catalogue)
    if ('inconnu' in trouve) {
      const { inconnu } = trouve
      const ailleurs = (proche: string): string => annuaireDe({ type, code: proche })
      return send(reply, <PageTerritoireInconnu {...{ contexte, type, inconnu }} adresseDe={ailleurs} />, 404)
    }
    const { territoire } = trouve
    if (rangsDe(catalogue, territoire).length === 0)
      return send(reply, <PageAnnuaireVide {...{ contexte, territoire }} />, 404)
    return answer(catalogue, territoire)
  }

  app.get('/annuaire/:type/:code', (request: Demande, reply) =>
    withTerritoire(request, reply, '', (catalogue, territoire) => {
      const contexte = contexteDe(catalogue)
      const page = readPage(request.query.page, rangsDe(catalogue, territoire).length, PAR_PARTIE)
      if (page === null) {
        const suite = adresseDe(territoire, 1)
        return send(reply, <PageEnnui contexte={contexte} ennui="pageAbsente" suite={suite} />, 404)
      }
      return send(reply, <PageAnnuaire {...{ contexte, catalogue, territoire, page }} racine={racineDe(request)} />)
    })
  )

  app.get('/annuaire/:type/:code.pdf', { config: { rateLimit: LIMITE } }, (request: Demande, reply) =>
    withTerritoire(request, reply, '.pdf', async (catalogue, territoire) => {
      const { edition } = catalogue
      if (rangsDe(catalogue, territoire).length > LIEUX_MAX)
        return send(reply, <PageTropGrand contexte={contexteDe(catalogue)} {...{ catalogue, territoire }} />, 404)
      const gros = request.query.gros === '1'
      const rendu = renduDe(request)
      const { type, code } = territoire
      const { theme } = contexteDe(catalogue)
      const couleurs = { accent: theme?.pin ?? PIN, hub: theme?.nom ?? null }
      const cle = [
        VERSION,
        edition.numero,
        edition.somme,
        type,
        code,
        gros ? 'gros' : '',
        rendu.langue,
        rendu.racine,
        ...Object.values(couleurs)
      ].join(' ')
      const etag = `"${createHash('sha256').update(cle).digest('base64url').slice(0, 22)}"`
      reply.header('etag', etag).header('cache-control', 'public, max-age=60')
      if (request.headers['if-none-match']?.split(/,\s*/).some(e => e.replace(/^W\//, '') === etag))
        return reply.code(304).send()
      reply
        .header('content-disposition', `inline; filename="${ANNUAIRE.fichier(territoire, gros)}"`)
        .type('application/pdf')
      // Whoever asks only for the headers makes nobody draw.
      if (request.method === 'HEAD') return reply.send()
      const pdf = annuaires.draw(cle, gros, () => gather(catalogue, territoire, rendu, couleurs))
      if (pdf === null) {
        for (const entete of ['etag', 'content-disposition']) reply.removeHeader(entete)
        reply.header('retry-after', String(ATTENTE_S)).header('cache-control', 'no-store')
        return sendEnnui(reply, 'annuairesPris')
      }
      return reply.send(await pdf)
    })
  )
}
