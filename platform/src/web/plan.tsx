/**
 * What the site holds, for people and for search engines: the map of the site, and the same addresses as a sitemap (sitemaps.org), an
 * index whose parts hold 50,000 at most. Only what has something to show is told: places, territories with one at least, pages.
 */
import type { FastifyInstance } from 'fastify'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { SANS_DATE } from '../catalogue/colonnes/colonnes.ts'
import { GENRES_DE_TERRITOIRE } from '../catalogue/suggestion/noms-des-territoires.ts'
import { streamed } from '../exports/exports.ts'
import { racineDe } from '../origine.ts'
import { OFFERTES } from './langues/adresses.ts'
import { LANGUES } from './langues/langue.ts'
import { PLAN } from './pages/plan.mots.ts'
import { PagePlan } from './pages/plan.tsx'
import { annuaireDe, findTerritoire, pageDe } from './territoire-vu.ts'
import type { Territoires } from './territoires.tsx'

/** What sitemaps.org allows of a part. */
const PAR_PARTIE = 50_000
const JOUR_MS = 86_400_000

const TETE = '<?xml version="1.0" encoding="UTF-8"?>\n'
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** `&` in an address would end the file; ids and codes have none, a name of host may lie. */
const enXml = (texte: string): string => texte.replace(/[<>&"']/g, signe => `&#${signe.charCodeAt(0)};`)

interface Adresse {
  readonly chemin: string
  /** ISO day. */
  readonly jour?: string | undefined
}

type Sert = (chemin: string) => boolean

function* pages({ edition }: Catalogue, sert: Sert): Generator<Adresse> {
  const jour = edition.date.slice(0, 10)
  for (const [chemin] of Object.values(PLAN.pages).flat()) if (sert(chemin)) yield { chemin }
  yield { chemin: '/plan-du-site', jour }
}

function* territoires(catalogue: Catalogue): Generator<Adresse> {
  const jour = catalogue.edition.date.slice(0, 10)
  for (const type of GENRES_DE_TERRITOIRE) {
    const axe = catalogue.colonnes.axes[type]
    for (const [valeur, code] of axe.valeurs.entries()) {
      if (axe.porteurs(valeur).length === 0) continue
      const trouve = findTerritoire(catalogue, type, code)
      // A code of before, or that nobody knows, has no page of its own.
      if (!('territoire' in trouve)) continue
      yield { chemin: pageDe(trouve.territoire), jour }
      yield { chemin: annuaireDe(trouve.territoire), jour }
    }
  }
}

function* lieux(catalogue: Catalogue, partie: number): Generator<Adresse> {
  const { colonnes, taille } = catalogue
  for (let rang = (partie - 1) * PAR_PARTIE; rang < Math.min(taille, partie * PAR_PARTIE); rang++) {
    const maj = colonnes.maj[rang] as number
    yield {
      chemin: `/lieux/${encodeURIComponent(catalogue.id(rang))}`,
      jour: maj === SANS_DATE ? undefined : new Date(maj * JOUR_MS).toISOString().slice(0, 10)
    }
  }
}

/** Territories of France with their directories are some 75,000 at most: in two parts. */
function partiesDe(catalogue: Catalogue, sert: Sert): ReadonlyMap<string, () => Iterable<Adresse>> {
  const parties = new Map<string, () => Iterable<Adresse>>([['pages', () => pages(catalogue, sert)]])
  const tous = [...territoires(catalogue)]
  for (let n = 1; (n - 1) * PAR_PARTIE < tous.length; n++)
    parties.set(`territoires-${n}`, () => tous.slice((n - 1) * PAR_PARTIE, n * PAR_PARTIE))
  for (let n = 1; (n - 1) * PAR_PARTIE < catalogue.taille; n++) parties.set(`lieux-${n}`, () => lieux(catalogue, n))
  return parties
}

function* writePartie(adresses: Iterable<Adresse>, racine: string): Generator<string> {
  yield `${TETE}<urlset ${XMLNS}>\n`
  for (const { chemin, jour } of adresses)
    yield `<url><loc>${enXml(racine + chemin)}</loc>${jour ? `<lastmod>${jour}</lastmod>` : ''}</url>\n`
  yield '</urlset>\n'
}

function* writeIndex(parties: Iterable<string>, racine: string, jour: string): Generator<string> {
  yield `${TETE}<sitemapindex ${XMLNS}>\n`
  for (const partie of parties)
    yield `<sitemap><loc>${enXml(`${racine}/sitemap-${partie}.xml`)}</loc><lastmod>${jour}</lastmod></sitemap>\n`
  yield '</sitemapindex>\n'
}

const REFUSES = [
  '/recherche',
  '/orientation?',
  '/comparer',
  '/fiche-accompagnement',
  '/publier/',
  '/revue',
  '/exploitant',
  '/lieux/*/pourquoi'
]

export function registerPlan(app: FastifyInstance, { courant, contexteDe, send, sendEnnui }: Territoires): void {
  // A site that only reads has no « Publier mes données ».
  const sert: Sert = url => app.hasRoute({ method: 'GET', url })
  const connues = new WeakMap<Catalogue, ReturnType<typeof partiesDe>>()
  const partiesOf = (catalogue: Catalogue): ReturnType<typeof partiesDe> => {
    const parties = connues.get(catalogue) ?? partiesDe(catalogue, sert)
    connues.set(catalogue, parties)
    return parties
  }
  app.get('/plan-du-site', (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    return send(
      reply,
      <PagePlan {...{ catalogue, sert }} contexte={contexteDe(catalogue)} racine={racineDe(request)} />
    )
  })
  app.get('/sitemap.xml', (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const jour = catalogue.edition.date.slice(0, 10)
    const index = [...writeIndex(partiesOf(catalogue).keys(), racineDe(request), jour)].join('')
    return reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=3600').send(index)
  })
  app.get<{ Params: { partie: string } }>('/sitemap-:partie.xml', (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const adresses = partiesOf(catalogue).get(request.params.partie)
    if (!adresses) return sendEnnui(reply, 'introuvable')
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(streamed(writePartie(adresses(), racineDe(request))))
  })
  app.get('/robots.txt', (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        `User-agent: *\n${OFFERTES.flatMap(l => REFUSES.map(chemin => `Disallow: ${LANGUES[l].prefixe}${chemin}\n`)).join('')}\nSitemap: ${racineDe(request)}/sitemap.xml\n`
      )
  )
}
