/**
 * What a browser keeps: one style sheet, two fonts, one small script, each under a name that holds the hash of its
 * bytes, so that it can be kept for ever and is never stale. Read once, at start.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** `platform/statique`, the same from the sources and from the build. */
const DOSSIER = new URL('../../statique/', import.meta.url)

/** In cascade order. */
const FEUILLES = [
  'jetons',
  'texte',
  'cadre',
  'reglages',
  'champs',
  'filtres',
  'cartes',
  'fiche',
  'tableaux',
  'carte',
  'carte-vive',
  'publier',
  'vie',
  'donnees',
  'widget',
  'territoires',
  'accueil',
  'orientation',
  'garder',
  'comparer',
  'accompagnement',
  'signaler',
  'confiance',
  'theme',
  'hors-ligne',
  'facile',
  'impression'
] as const

const POLICES = {
  'atkinson-400': 'files/atkinson-hyperlegible-next-latin-400-normal.woff2',
  'atkinson-700': 'files/atkinson-hyperlegible-next-latin-700-normal.woff2'
} as const

interface Fichier {
  readonly chemin: string
  readonly type: string
  readonly octets: Buffer
  /** Half a megabyte sent whole: compressed once, harder than a page is. */
  readonly lourd?: boolean
}

export interface Statique {
  readonly style: string
  readonly script: string
  /** For the page where a file is handed over. */
  readonly scriptDepot: string
  /** The keys of the review. */
  readonly scriptRevue: string
  /** What a browser adds to the page of a place. */
  readonly scriptFiche: string
  /** The size of the text, before the page is drawn. */
  readonly scriptTaille: string
  /** What hands the site to the worker that keeps pages, and what one asks of that worker. */
  readonly scriptAmorce: string
  readonly scriptHorsLigne: string
  readonly police: string
  /** The live map: our script, MapLibre GL and its worker, which a browser only asks for when it draws one. */
  readonly carte: { readonly script: string; readonly bibliotheque: string; readonly ouvrier: string }
  readonly fichiers: ReadonlyMap<string, Fichier>
}

/** A sheet without its comments and its spaces, a fifth of it: `allege('a {\n  color: red;\n}') === 'a{color: red;}'`. */
const allege = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .trim()

export function loadStatique(): Statique {
  const fichiers = new Map<string, Fichier>()
  const adds = (nom: string, extension: string, type: string, octets: Buffer, lourd = false): string => {
    const marque = createHash('sha256').update(octets).digest('base64url').slice(0, 10).replace(/[-_]/g, '0')
    const chemin = `/statique/${nom}.${marque}.${extension}`
    fichiers.set(chemin, { chemin, type, octets, lourd })
    return chemin
  }
  const require = createRequire(import.meta.url)
  const polices = new Map(
    Object.entries(POLICES).map(([nom, fichier]) => {
      const octets = readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/${fichier}`))
      return [nom, adds(nom, 'woff2', 'font/woff2', octets)] as const
    })
  )
  let css = FEUILLES.map(nom => readFileSync(new URL(`${nom}.css`, DOSSIER), 'utf8')).join('\n')
  for (const [nom, chemin] of polices) css = css.replace(`url(${nom}.woff2)`, `url(${chemin})`)
  const style = adds('style', 'css', 'text/css; charset=utf-8', Buffer.from(allege(css)))
  const addsScript = (nom: string): string =>
    adds(nom, 'js', 'text/javascript; charset=utf-8', readFileSync(new URL(`${nom}.js`, DOSSIER)))
  const script = addsScript('pres-de-moi')
  const scriptDepot = addsScript('depot')
  const scriptRevue = addsScript('revue')
  const scriptFiche = addsScript('fiche')
  const addsMapLibre = (nom: string): string => {
    const octets = readFileSync(require.resolve(`maplibre-gl/dist/${nom}.mjs`))
    return adds(nom, 'mjs', 'text/javascript; charset=utf-8', octets, true)
  }
  const carte = {
    script: addsScript('carte-vive'),
    bibliotheque: addsMapLibre('maplibre-gl'),
    ouvrier: addsMapLibre('maplibre-gl-worker')
  }
  const scriptAmorce = addsScript('amorce')
  const scriptHorsLigne = addsScript('hors-ligne')
  const icone = readFileSync(new URL('icone.svg', DOSSIER))
  fichiers.set('/favicon.svg', { chemin: '/favicon.svg', type: 'image/svg+xml', octets: icone })
  return {
    style,
    script,
    scriptDepot,
    scriptRevue,
    scriptFiche,
    scriptTaille: addsScript('taille'),
    carte,
    scriptAmorce,
    scriptHorsLigne,
    police: polices.get('atkinson-400') as string,
    fichiers
  }
}

const UN_AN = 'public, max-age=31536000, immutable'

const compresse = promisify(brotliCompress)
// "gzip, deflate, br"; not "br;q=0"
const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/
const TEXTE = /^text\/|json|svg/

/** What only pages and workers are held to: with a sheet, two fonts and four scripts, as many kilobytes of each first visit. */
const SANS_OBJET = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection'
]
// "font/woff2", "text/css; charset=utf-8", "text/javascript; charset=utf-8": what a page is held to holds for its scripts; the map's is a worker
const INERTE = /^(?:font|text\/css|text\/javascript)\b/

/** The same bytes are sent a thousand times: they are compressed once, as hard as can be; but the map, which would take five seconds of it. */
const QUALITE = constants.BROTLI_MAX_QUALITY
const QUALITE_LOURDE = 9

export function registerStatique(app: FastifyInstance, statique: Statique): void {
  for (const { chemin, type, octets, lourd } of statique.fichiers.values()) {
    const duree = chemin.startsWith('/statique/') ? UN_AN : 'public, max-age=86400'
    let tasse: Promise<Buffer> | null = null
    app.get(chemin, async (request, reply) => {
      reply.header('cache-control', duree).type(type)
      if (INERTE.test(type) && !lourd) for (const nom of SANS_OBJET) reply.removeHeader(nom)
      if (!TEXTE.test(type) || !BROTLI.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(octets)
      tasse ??= compresse(octets, { params: { [constants.BROTLI_PARAM_QUALITY]: lourd ? QUALITE_LOURDE : QUALITE } })
      return reply
        .header('vary', 'accept-encoding')
        .header('content-encoding', 'br')
        .send(await tasse)
    })
  }
  app.get('/favicon.ico', async (_request, reply) => reply.redirect('/favicon.svg', 302))
}
