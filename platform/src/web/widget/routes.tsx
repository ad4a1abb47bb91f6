/**
 * The widget's five addresses: the page that makes one, its frame, what waits in its stead, the sheet that puts a host's colour on it, the script of
 * `<lieux-communs>`. Frames and script are the only things of ours that other sites may hold.
 */
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { range } from '../../catalogue/question/ordre.ts'
import { selectionne } from '../../catalogue/question/selection.ts'
import { SERVICES_EN_CLAIR } from '../../catalogue/services-en-clair.ts'
import { suggere } from '../../catalogue/suggestion/suggere.ts'
import { readQuestion, readTri } from '../../demande/demande.ts'
import { seul, type Valeurs } from '../../demande/parametre.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { racineDe } from '../../origine.ts'
import { writePage } from '../cadre.tsx'
import { contraste, lisibleSur, readCouleur } from '../contraste.ts'
import type { Statique } from '../statique.ts'
import type { Territoires } from '../territoires.tsx'
import { PAR_CADRE, PageCadre, PageCadreFaux } from './cadre.tsx'
import { PageWidget } from './page.tsx'
import { apparenceOf, queryOf, readCadre, readReglages } from './reglages.ts'
import { CSP_REPLI, PageRepli } from './repli.tsx'

/** What pages of territories are made with, and the hashes of what a browser keeps. */
export interface Widgets extends Omit<Territoires, 'sendEnnui'> {
  readonly statique: Statique
}

/** What the frame may show: ourselves, and a logo that the host gives. */
const CSP_CADRE =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors *"

const EN_CLAIR = Object.fromEntries(Object.entries(SERVICES_EN_CLAIR).map(([valeur, { phrase }]) => [valeur, phrase]))
// Without what only those who write it read: comments on lines of their own, and indents.
const SCRIPT = readFileSync(new URL('../../../statique/widget.js', import.meta.url), 'utf8')
  .replace(/^ *\/[/*].*\n/gm, '')
  .replace(/^ +/gm, '')
  .replace('const SERVICES = {}', () => `const SERVICES = ${JSON.stringify(EN_CLAIR)}`)

/** Our own pages may hold the frame, for its preview. */
const CSP_PAGE =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const UNE_HEURE = 'public, max-age=3600'
const UN_AN = 'public, max-age=31536000, immutable'

/** Light, whatever the visitor's screen asks: the host's page and its colour are. */
const CLAIR =
  'color-scheme:light;--papier:#fff;--surface:#fff;--encre:#1b2430;--encre-douce:#4a5563;--pin-doux:#f3f3f1;--soleil:#f2b233;--brique:#a8321e;--brique-douce:#fbe6e0;--ciel:#1f5fa8;--ouvert:#156b3a;--ligne:#d9d2c5;--bord:#7d776b;--mer:#dfe9f0;--terre:#f3eee3;--cote:#b9c6cf'

/** The style that a colour makes: it is read on our grounds, or it is not asked for by us. */
function teinte(couleur: string): string {
  const lisible = lisibleSur(couleur, ['#ffffff', '#fbf8f2'])
  const fonce = lisibleSur(lisible, ['#ffffff'], contraste(lisible, '#ffffff') * 1.3)
  return `:root{${CLAIR};--pin:${lisible};--pin-fonce:${fonce};--sur-pin:#ffffff}\n`
}

export function registerWidget(app: FastifyInstance, widgets: Widgets): void {
  const { statique, courant, lecteur, maintenant, fondDe, contexteDe, send } = widgets
  const sendCadre = (reply: FastifyReply, page: JSX.Element, code = 200, csp = CSP_CADRE) =>
    reply
      .code(code)
      .header('content-security-policy', csp)
      .header('cross-origin-resource-policy', 'cross-origin')
      .removeHeader('x-frame-options')
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(writePage(page))

  app.get('/widget.js', (_request, reply) =>
    reply
      .header('cache-control', UNE_HEURE)
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('text/javascript; charset=utf-8')
      .send(SCRIPT)
  )
  app.get<{ Params: { couleur: string } }>('/widget/teinte/:couleur.css', (request, reply) => {
    const couleur = `#${request.params.couleur.replace(/\.css$/, '')}`
    const bonne = readCouleur(couleur) !== null
    return reply
      .code(bonne ? 200 : 404)
      .header('cache-control', bonne ? UN_AN : 'no-store')
      .type('text/css; charset=utf-8')
      .send(bonne ? teinte(couleur) : '')
  })
  app.get<{ Querystring: Record<string, unknown> }>('/widget', (request, reply) => {
    const catalogue = courant.lit()
    const { ou, ...envoye } = request.query
    const trouve = catalogue && typeof ou === 'string' && ou.trim() !== '' ? territoireNomme(catalogue, ou) : undefined
    if (trouve) return reply.redirect(`/widget?${withTerritoire(envoye, trouve)}`, 303)
    const lus = readReglages(envoye)
    const probleme = 'probleme' in lus ? lus.probleme : problemeOf(catalogue, lus.valeurs, maintenant())
    const reglages = 'probleme' in lus || probleme ? null : lus
    return send(
      reply.header('content-security-policy', CSP_PAGE),
      <PageWidget
        {...{ reglages, probleme, envoye }}
        contexte={contexteDe(catalogue)}
        territoire={catalogue && reglages ? territoireChoisi(catalogue, reglages.valeurs) : null}
        inconnu={trouve === null ? String(ou).slice(0, 100) : null}
        racine={racineDe(request)}
        listes={catalogue?.sources.filter(source => !source.retenue) ?? []}
        query={reglages ? withCouleur(queryOf(reglages.valeurs), reglages.apparence.couleur).toString() : ''}
      />,
      probleme ? 400 : 200
    )
  })
  // What its settings say is for the frame to read, and to refuse.
  app.get('/widget/repli', (request, reply) =>
    sendCadre(reply, <PageRepli adresse={request.url.replace('/widget/repli', '/widget/cadre')} />, 200, CSP_REPLI)
  )
  app.get<{ Querystring: Record<string, unknown> }>('/widget/cadre', (request, reply) => {
    const catalogue = courant.lit()
    const racine = racineDe(request)
    const faux = (probleme: Probleme) =>
      sendCadre(reply, <PageCadreFaux {...{ statique, racine, probleme }} apparence={apparenceOf(new Map())} />, 400)
    const lus = readCadre(request.query)
    if ('probleme' in lus) return faux(lus.probleme)
    if (!catalogue)
      return faux({
        status: 503,
        title: 'Préparation',
        detail: 'La première liste se prépare. Revenez dans un instant.'
      })
    const question = readQuestion(catalogue, lus.valeurs, maintenant())
    if ('probleme' in question) return faux(question.probleme)
    const tri = readTri(lus.valeurs, question.valeur)
    const selection = selectionne(catalogue, question.valeur)
    const pages = Math.max(1, Math.ceil(selection.total / PAR_CADRE))
    const page = Math.min(pages, seul<number>(lus.valeurs, 'page') ?? 1)
    const ordre = 'probleme' in tri || tri.valeur === 'id' ? 'nom' : tri.valeur
    const { rangs } = range(catalogue, selection, ordre, page * PAR_CADRE, null)
    const texte = seul<string>(lus.valeurs, 'texte') ?? ''
    const gardes = queryOf(lus.valeurs, ['texte', 'page'])
    return sendCadre(
      reply,
      <PageCadre
        {...{ statique, racine, catalogue, lecteur, page, texte }}
        apparence={lus.apparence}
        maintenant={maintenant()}
        fond={fondDe(catalogue)}
        rangs={Array.from(rangs.subarray((page - 1) * PAR_CADRE))}
        total={selection.total}
        gardes={[...gardes]}
        adresse={(autre, mots = texte) => {
          const query = new URLSearchParams(gardes)
          if (mots !== '') query.set('texte', mots)
          if (autre > 1) query.set('page', String(autre))
          return `/widget/cadre?${query}`
        }}
      />
    )
  })
}

/** A territory or a list that no place of the édition knows. */
function problemeOf(
  catalogue: Catalogue | null,
  valeurs: Parameters<typeof readQuestion>[1],
  la: Date
): Probleme | null {
  if (catalogue === null) return null
  const question = readQuestion(catalogue, valeurs, la)
  return 'probleme' in question ? question.probleme : null
}

/** The colour that is read, in the stead of the one asked for. */
function withCouleur(query: URLSearchParams, couleur: string): URLSearchParams {
  if (query.has('couleur')) query.set('couleur', couleur)
  return query
}

const TERRITOIRES = ['commune', 'epci', 'departement', 'region'] as const

interface Territoire {
  readonly axe: string
  readonly code: string
  readonly nom: string
}

/** The territory of that name, slips allowed; null when there is none. */
function territoireNomme(catalogue: Catalogue, ou: string): Territoire | null {
  const [premier] = suggere(catalogue, { texte: ou.trim().slice(0, 100), limite: 1, genres: [...TERRITOIRES] })
  return premier?.code === undefined ? null : { axe: premier.genre, code: premier.code, nom: premier.libelle }
}

/** What was sent, in that territory and no other. */
function withTerritoire(envoye: Readonly<Record<string, unknown>>, { axe, code }: Territoire): URLSearchParams {
  const query = new URLSearchParams({ [axe]: code })
  for (const [nom, valeur] of Object.entries(envoye))
    if (!(TERRITOIRES as readonly string[]).includes(nom))
      for (const texte of [valeur].flat()) if (typeof texte === 'string' && texte !== '') query.append(nom, texte)
  return query
}

/** The one that the settings choose, by its name. */
function territoireChoisi(catalogue: Catalogue, valeurs: Valeurs): Territoire | null {
  for (const axe of TERRITOIRES) {
    const code = valeurs.get(axe)?.[0]?.[0]
    if (typeof code !== 'string') continue
    const nom = axe === 'epci' ? catalogue.geographie.epci(code)?.nom : catalogue.endroits[axe](code)?.nom
    return { axe, code, nom: nom ?? code }
  }
  return null
}
