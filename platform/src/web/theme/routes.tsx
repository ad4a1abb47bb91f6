/**
 * The addresses of a theme: its style sheet and its logo, which everybody reads, and the operator's page where it is made, looked at, put on
 * and taken off.
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../../catalogue/courant.ts'
import { type Logo, type LogoConnu, SANS_THEME, type Theme, type Themes } from '../../theme.ts'
import type { Contexte } from '../cadre.tsx'
import { type Exploitant, enter, readOwn, secret } from '../exploitant.tsx'
import type { LecteurHoraires } from '../horaires.ts'
import { Accueil } from '../pages/accueil.tsx'
import { PageUnCarton } from './apercu.tsx'
import { feuilleDe, REGLE } from './feuille.ts'
import { queryOf, readTheme, saisieOf, type ThemeLu } from './formulaire.ts'
import type { Face } from './jetons.ts'
import { LOGO_MAX, readLogo } from './logo.ts'
import { PageTheme } from './page.tsx'
import { PAGE_THEME as M } from './theme.mots.ts'
import { themeVu } from './vu.ts'

const PAGE = '/exploitant/theme'
const UN_AN = 'public, max-age=31536000, immutable'

/** A drawing opened by itself is a page: it runs nothing, calls nobody, and holds no right of ours. */
const CSP_LOGO = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
/** The preview holds frames of our own, and nobody else's. */
const CSP_PAGE =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const CSP_CADRE =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

// "3f…a2.svg", "3f…a2.png"
const LOGO = /^([0-9a-f]{64})\.(svg|png)$/
const EMPREINTE = /^[0-9a-f]{64}$/
const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const
/** Kept in memory: the one that is worn, and those that were just before it. */
const LOGOS_MAX = 4

export function registerFeuilles(app: FastifyInstance, themes: Themes): void {
  const gardes = new Map<string, Logo>()
  const logoDe = async (empreinte: string): Promise<Logo | null> => {
    const garde = gardes.get(empreinte)
    if (garde) return garde
    const lu = await themes.logo(empreinte)
    if (lu === null) return null
    if (gardes.size >= LOGOS_MAX) gardes.delete(gardes.keys().next().value as string)
    gardes.set(empreinte, lu)
    return lu
  }
  app.get<{ Params: { nom: string } }>('/theme/logo/:nom', async (request, reply) => {
    const [, empreinte, type] = LOGO.exec(request.params.nom) ?? []
    const logo = empreinte === undefined ? null : await logoDe(empreinte)
    if (logo === null || logo.type !== type) return reply.callNotFound()
    reply.header('cache-control', UN_AN).header('content-security-policy', CSP_LOGO).type(TYPES[logo.type])
    return reply.send(logo.octets)
  })
  app.get<{ Params: { regle: string; nom: string } }>('/theme/:regle/:nom', (request, reply) => {
    const { regle, nom } = request.params
    const feuille = /^\d{1,4}$/.test(regle) ? feuilleDe(nom) : null
    if (feuille === null) return reply.callNotFound()
    // Of another version of the program, while one takes the place of the other: ours, but for this time only.
    const duree = regle === String(REGLE) ? UN_AN : 'no-store'
    return reply.header('cache-control', duree).type(feuille.type).send(feuille.texte)
  })
}

interface Atelier {
  readonly themes: Themes
  readonly courant: CatalogueCourant
  readonly lecteur: LecteurHoraires
  readonly maintenant: () => Date
  readonly contexteDe: (catalogue: Catalogue | null) => Contexte
}

export function registerTheme(app: FastifyInstance, exploitant: Exploitant, atelier: Atelier): void {
  const { send, sendEnnui, contexte } = exploitant
  const { themes, courant, lecteur, maintenant, contexteDe } = atelier
  const sendPage = (
    reply: FastifyReply,
    page: Omit<Parameters<typeof PageTheme>[0], 'contexte' | 'porte'>,
    code = 200
  ) =>
    send(
      secret(reply).header('content-security-policy', CSP_PAGE),
      <PageTheme {...page} contexte={contexte()} porte={themes.lit()} />,
      code
    )
  const connu = async (empreinte: string | undefined): Promise<LogoConnu | null> =>
    empreinte !== undefined && EMPREINTE.test(empreinte) ? themes.logo(empreinte) : null

  /** The logo of a form: its file, else the one it carries; a string says why there is none. */
  async function logoOf(
    champs: ReadonlyMap<string, string>,
    fichier: Buffer | null
  ): Promise<LogoConnu | null | string> {
    if (fichier !== null) {
      const lu = readLogo(fichier)
      if ('defaut' in lu) return M.fauteLogo(lu)
      await themes.gardeLogo(lu)
      return lu
    }
    const porte = champs.get('logo')
    if (porte === undefined || champs.get('sans-logo') !== undefined) return null
    return (await connu(porte)) ?? M.fauteLogoPerdu
  }

  /** With the colours that are read in the stead of those that are not, when that is what was asked. */
  async function readForm(champs: ReadonlyMap<string, string>, fichier: Buffer | null): Promise<ThemeLu> {
    const logo = await logoOf(champs, fichier)
    const lu = readTheme(champs, logo, courant.lit())
    if (champs.get('geste') !== 'prendre') return lu
    return readTheme(new Map([...champs, ...Object.entries(lu.proches)]), logo, courant.lit())
  }

  app.get<{ Querystring: Record<string, unknown> }>(PAGE, { config: { ouvertes: ['POST'] } }, (request, reply) => {
    const seance = enter(exploitant, request, reply)
    if (seance === null) return reply
    const theme = themes.lit() ?? SANS_THEME
    const fait = request.query.fait !== undefined
    return sendPage(reply, {
      ...{ jeton: seance.jeton, fait },
      saisie: saisieOf(theme, courant.lit()),
      logo: theme.logo
    })
  })

  app.post(PAGE, async (request, reply) => {
    let fichier: Buffer | null = null
    const lue = await readOwn(exploitant, request, reply, {
      octetsMax: LOGO_MAX,
      takes: (_champ, octets) => {
        fichier = octets
      }
    })
    if (lue === null) return reply
    const { seance, champs } = lue
    const wear = async (theme: Theme) => {
      await themes.pose(theme, seance.nom)
      return secret(reply).redirect(`${PAGE}?fait=1`, 303)
    }
    if (champs.get('geste') === 'retirer') return wear(SANS_THEME)
    const { theme, saisie, fautes, proches } = await readForm(champs, fichier)
    const bon = Object.keys(fautes).length === 0
    if (bon && champs.get('geste') === 'poser') return wear(theme)
    const page = { jeton: seance.jeton, saisie, logo: theme.logo, fautes }
    const refusees = proches.pin !== saisie.pin || proches.soleil !== saisie.soleil
    return bon
      ? sendPage(reply, { ...page, apercu: queryOf(theme, courant.lit()) })
      : sendPage(reply, { ...page, proches: refusees ? proches : null }, 422)
  })

  app.get<{ Querystring: Record<string, unknown> }>(`${PAGE}/apercu`, async (request, reply) => {
    if (enter(exploitant, request, reply) === null) return reply
    const catalogue = courant.lit()
    if (catalogue === null) return sendEnnui(reply, 'preparation')
    const dits = Object.entries(request.query).flatMap(([nom, dit]) => (typeof dit === 'string' ? [[nom, dit]] : []))
    const champs = new Map(dits as [string, string][])
    const { theme, fautes } = await readForm(champs, null)
    const face = champs.get('face') as Face
    if (Object.keys(fautes).length > 0 || (face !== 'clair' && face !== 'sombre')) return sendEnnui(reply, 'demande')
    const vu = { ...contexteDe(catalogue), theme: themeVu(theme, face) }
    secret(reply).header('content-security-policy', CSP_CADRE).removeHeader('x-frame-options')
    return send(
      reply,
      champs.get('page') === 'carton' ? (
        <PageUnCarton contexte={vu} {...{ catalogue, lecteur }} maintenant={maintenant()} />
      ) : (
        <Accueil contexte={vu} catalogue={catalogue} adresses={false} />
      )
    )
  })
}
