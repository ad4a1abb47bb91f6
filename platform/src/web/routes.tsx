/**
 * The addresses of the site and the page each one answers. A page is written from one édition, taken once; nothing is
 * changed by reading, and what is not understood says so and offers a way on.
 */
import { type Geographie, isMalRecopie, type Point, readIdentite } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import { visible } from '../adresse-lue.ts'
import type { Annuaires } from '../annuaire/annuaires.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { SourcePubliee } from '../catalogue/edition.ts'
import type { Reponse } from '../catalogue/recherche.ts'
import type { Documentation } from '../demande/documente.ts'
import { isIci, type Porte } from '../exploitant.ts'
import type { Identites, Revue } from '../identites/dit.ts'
import { racineDe } from '../origine.ts'
import type { GuichetDesRetours, Retours } from '../retours/dit.ts'
import { createLitPersonnel } from '../retours/personnel.ts'
import type { FichiersServis } from '../store/fichiers-servis.ts'
import type { HistoireSource } from '../store/suivi.ts'
import type { Atelier } from '../validations/dit.ts'
import { registerAccompagnement } from './accompagnement.tsx'
import { registerAnnuaires } from './annuaires.tsx'
import { type Guichet, registerAttente } from './attente.tsx'
import { type Contexte, writePage } from './cadre.tsx'
import { idsIn } from './choisis.ts'
import { registerComparer } from './comparer.tsx'
import { registerDonnees } from './donnees.tsx'
import { registerExploitant } from './exploitant.tsx'
import { chercheFiltree, countFiltres, nombreDe, readFiltres } from './filtres.ts'
import { type ContoursDeCarte, createFondDeCarte, type FondDeCarte } from './fond-de-carte.ts'
import type { LecteurHoraires } from './horaires.ts'
import { registerHorsLigne } from './hors-ligne.tsx'
import { registerLieu } from './lieu.tsx'
import { registerOrientation } from './orientation.tsx'
import { Accueil } from './pages/accueil.tsx'
import { PageFiche } from './pages/fiche.tsx'
import { retraitsDe } from './pages/filtres.tsx'
import type { GeocodageVu } from './pages/geocodage.tsx'
import type { EtatVu } from './pages/moissons.tsx'
import { adresseDe, PAR_PAGE, PageRecherche } from './pages/recherche.tsx'
import { PageSource, PageSources, type Regles } from './pages/sources.tsx'
import { type Ennui, PageAccessibilite, PageEnnui, PageMentions } from './pages/textes.tsx'
import { registerPlan } from './plan.tsx'
import { registerPublier } from './publier.tsx'
import { registerRevue } from './revue.tsx'
import { registerSignalements } from './signalements.tsx'
import { registerSignaler } from './signaler.tsx'
import { loadStatique, registerStatique } from './statique.ts'
import { registerTerritoires } from './territoires.tsx'
import { createAbsence, registerVie, type Vie } from './vie.tsx'
import { registerWidget } from './widget/routes.tsx'

export interface Web {
  readonly courant: CatalogueCourant
  readonly geographie: Geographie
  readonly contours: () => ContoursDeCarte
  readonly lecteur: LecteurHoraires
  readonly maintenant: () => Date
  readonly regles: Regles
  /** What the API says of itself. */
  readonly documentation: Documentation
  /** The files of the édition; null for a site without a folder of éditions. */
  readonly fichiers: FichiersServis | null
  readonly suivi: SuiviDuSite
  /** Who draws directories. */
  readonly annuaires: Annuaires
  /** Where lists are handed over; absent: this site only reads. */
  readonly atelier?: Atelier | undefined
  /** What became of ids, and why places are one; absent: this site only knows its édition. */
  readonly identites?: Identites | undefined
  /** Where what people report is kept; absent: nothing may be reported. */
  readonly retours?: Retours | undefined
  /** The operator's pages; absent: there are none. */
  readonly exploitation?: Exploitation | undefined
}

export interface Exploitation {
  readonly porte: Porte
  readonly revue: Revue
  readonly guichet: Guichet
  readonly retours: GuichetDesRetours
}

/** How the sources fare now: it moves between two éditions. */
export interface SuiviDuSite {
  etats(): Promise<readonly EtatVu[]>
  histoire(nom: string): Promise<HistoireSource>
  /** What waits for the geocoder; null when the base does not tell. */
  geocodage(): Promise<GeocodageVu | null>
}

/** Signs of a search: a line and a half on a small screen. Beyond, it is a text that was pasted. */
const TEXTE_MAX = 200
// "50.633,3.057"
const AUTOUR = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/
// "59512", "2A004", "59", "974", "R75"
const ENDROIT = /^(?:\d{5}|2[ab]\d{3}|\d{2,3}|2[ab]|r\d{2})$/i
const PAGE = /^\d{1,9}$/
const ID = /^[\w.:-]{1,120}$/
// "k7m-29q-xd1", "K7M 29Q XD1", "k7m29qxd1": three by three, or figures among the letters; and not "telephone"
const COMME_UN_ID = /^(?:\w{3}[ -]\w{3}[ -]\w{3}|(?=\D*\d)\w{9})$/

/** True of an id with a wrong sign: who typed it looks for one place, and would believe that it is gone. */
const isIdMalRecopie = (texte: string): boolean => COMME_UN_ID.test(texte.trim()) && isMalRecopie(texte.trim())

/** True when nothing near answers: what is shown, if anything, is the nearest there is. */
const isEmpty = ({ total, elargi }: Reponse): boolean => total === 0 || elargi === 'loin'

/** Of a parameter given twice, the first. */
function unTexte(valeur: unknown): string {
  const premier: unknown = Array.isArray(valeur) ? valeur[0] : valeur
  return typeof premier === 'string' ? premier : ''
}

function pointDe(texte: string): Point | undefined {
  const lu = AUTOUR.exec(texte)
  if (!lu) return undefined
  const point = { latitude: Number(lu[1]), longitude: Number(lu[2]) }
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined
}

/** A town is named on a map where it is, or not at all. */
function centreSur(catalogue: Catalogue, code: string): Point | null {
  // Asked of every town of France at the first map of an édition: most have no place.
  if (catalogue.dansCommune(code).length === 0) return null
  const commune = catalogue.endroits.commune(code)
  return commune?.centreDe === 'code_postal' ? null : (commune?.centre ?? null)
}

/** A list that no édition speaks of yet: nothing of it is shown but how it fares. */
const notYet = ({ nom, titre, editeur }: EtatVu): SourcePubliee => ({
  nom,
  titre,
  editeur,
  licence: 'inconnue',
  adresse: null,
  date: null,
  retenue: true,
  rapport: null
})

export interface Pages {
  /** Says in a page what happened, what was seen and what to do, with the status that goes with it. */
  readonly sendEnnui: (reply: FastifyReply, ennui: Ennui, vu?: string) => FastifyReply
}

export function registerPages(app: FastifyInstance, web: Web): Pages {
  const statique = loadStatique()
  registerStatique(app, statique)
  // Read at the first map, and kept from one édition to the next.
  let contoursLus: ContoursDeCarte | null = null
  const contours = (): ContoursDeCarte => {
    contoursLus ??= web.contours()
    return contoursLus
  }
  const fonds = new WeakMap<Catalogue, FondDeCarte>()
  const fondDe = (catalogue: Catalogue): FondDeCarte => {
    const connu = fonds.get(catalogue)
    if (connu) return connu
    const fond = createFondDeCarte(web.geographie, code => centreSur(catalogue, code), contours)
    fonds.set(catalogue, fond)
    return fond
  }
  const contexteDe = (catalogue: Catalogue | null): Contexte => ({ statique, edition: catalogue?.edition ?? null })
  const send = (reply: FastifyReply, page: JSX.Element, code = 200) =>
    (reply.hasHeader('cache-control') ? reply : reply.header('cache-control', 'no-cache'))
      .code(code)
      .type('text/html; charset=utf-8')
      .send(writePage(page))
  const CODES = {
    introuvable: 404,
    lieuInconnu: 404,
    lieuMalRecopie: 404,
    pageAbsente: 404,
    panne: 500,
    demande: 400,
    formulaire: 400,
    illisible: 400,
    tropLong: 400,
    methode: 405,
    preparation: 503,
    annuairesPris: 503,
    ailleurs: 403,
    listeEffacee: 404,
    limite: 429
  } as const
  function sendEnnui(reply: FastifyReply, ennui: Ennui, vu?: string) {
    return send(reply, <PageEnnui contexte={contexteDe(web.courant.lit())} ennui={ennui} vu={vu} />, CODES[ennui])
  }
  /** Pages that need an édition wait for it in words. */
  const withCatalogue = (reply: FastifyReply, page: (catalogue: Catalogue, contexte: Contexte) => unknown) => {
    const catalogue = web.courant.lit()
    return catalogue ? page(catalogue, contexteDe(catalogue)) : sendEnnui(reply, 'preparation')
  }

  const { courant, identites, lecteur } = web
  const vie: Vie = { courant, identites, lecteur, contexteDe, send, sendEnnui }
  const sendAbsence = createAbsence(vie)

  app.get('/', (_request, reply) =>
    withCatalogue(reply, (catalogue, contexte) => send(reply, <Accueil contexte={contexte} catalogue={catalogue} />))
  )
  app.get<{ Querystring: Record<string, unknown> }>('/recherche', (request, reply) =>
    withCatalogue(reply, (catalogue, contexte) => {
      const tape = unTexte(request.query.q)
      if (tape.length > TEXTE_MAX) return sendEnnui(reply, 'tropLong', tape)
      const q = visible(tape)
      // An id read on a page or over the telephone: "K7M 29Q XD0". A word that happens to be one is that of no place.
      const identite = readIdentite(q) ?? q.trim()
      if (catalogue.rangDe(identite) !== undefined) return reply.redirect(`/lieux/${identite}`, 303)
      const commune = unTexte(request.query.commune) || undefined
      const autour = unTexte(request.query.autour) || undefined
      const comparer = idsIn(request.query.comparer).filter(id => catalogue.rangDe(id) !== undefined)
      const filtres = readFiltres(request.query)
      const la = web.maintenant()
      const pageLue = unTexte(request.query.page) || '1'
      const point = autour === undefined ? undefined : pointDe(autour)
      const fausse = (commune !== undefined && !ENDROIT.test(commune)) || (autour !== undefined && !point)
      if (fausse || filtres === null || !PAGE.test(pageLue)) return sendEnnui(reply, 'demande')
      const vide = q.trim() === '' && !commune && !point && nombreDe(filtres) === 0
      const recherche = { texte: q, commune, point }
      const reponse = vide ? null : chercheFiltree(catalogue, recherche, filtres, la)
      if (reponse?.resultats.length === 0 && isIdMalRecopie(q)) return sendEnnui(reply, 'lieuMalRecopie', q)
      const pages = Math.max(1, Math.ceil((reponse?.resultats.length ?? 0) / PAR_PAGE))
      const page = Number(pageLue)
      if (page < 1 || page > pages) {
        const premiere = adresseDe({ q, commune, autour, filtres })
        return send(reply, <PageEnnui contexte={contexte} ennui="pageAbsente" suite={premiere} />, CODES.pageAbsente)
      }
      return send(
        reply,
        <PageRecherche
          contexte={contexte}
          catalogue={catalogue}
          question={{ q, commune, autour, filtres, comparer: comparer.slice(0, 2) }}
          reponse={reponse}
          page={page}
          fond={fondDe(catalogue)}
          lecteur={web.lecteur}
          maintenant={la}
          comptes={reponse ? countFiltres(catalogue, recherche, filtres, reponse, la) : new Map()}
          filtrer={unTexte(request.query.filtrer) !== ''}
          retraits={
            reponse && isEmpty(reponse)
              ? retraitsDe(filtres).map(({ dit, sans }) => {
                  const autre = chercheFiltree(catalogue, recherche, sans, la)
                  const lieux = isEmpty(autre) ? 0 : autre.total
                  return { dit, lieux, href: adresseDe({ q, commune, autour, filtres: sans }) }
                })
              : []
          }
        />
      )
    })
  )
  app.get<{ Params: { id: string } }>('/lieux/:id', (request, reply) =>
    withCatalogue(reply, (catalogue, contexte) => {
      const { id } = request.params
      const rang = ID.test(id) ? catalogue.rangDe(id) : undefined
      if (rang === undefined) return sendAbsence(reply, id)
      return send(
        reply,
        <PageFiche
          contexte={contexte}
          catalogue={catalogue}
          rang={rang}
          fond={fondDe(catalogue)}
          lecteur={web.lecteur}
          maintenant={web.maintenant()}
          racine={racineDe(request)}
          expliquee={web.identites !== undefined}
          signalable={web.retours !== undefined}
        />
      )
    })
  )
  app.get('/sources', async (_request, reply) => {
    const [etats, geocodage] = await Promise.all([web.suivi.etats(), web.suivi.geocodage()])
    return withCatalogue(reply, (catalogue, contexte) =>
      send(reply, <PageSources {...{ contexte, catalogue, etats, geocodage }} maintenant={web.maintenant()} />)
    )
  })
  // A source may be a file of a folder, `paca/liste.csv`: its name is the whole of what follows.
  app.get<{ Params: { '*': string } }>('/sources/*', async (request, reply) => {
    const nom = request.params['*']
    const etat = (await web.suivi.etats()).find(e => e.nom === nom)
    const suivi = etat ? { etat, histoire: await web.suivi.histoire(nom) } : null
    return withCatalogue(reply, (catalogue, contexte) => {
      const source = catalogue.sources.find(s => s.nom === nom) ?? (etat && notYet(etat))
      if (!source) return sendEnnui(reply, 'introuvable')
      return send(
        reply,
        <PageSource
          contexte={contexte}
          source={source}
          regles={web.regles}
          suivi={suivi}
          guichet={web.exploitation !== undefined && isIci(request)}
          maintenant={web.maintenant()}
        />
      )
    })
  })
  const contexteLa = () => contexteDe(web.courant.lit())
  registerDonnees(app, {
    courant,
    documentation: web.documentation,
    fichiers: web.fichiers,
    passage: web.identites !== undefined,
    contexteDe,
    send,
    sendEnnui
  })
  registerHorsLigne(app, { statique, contexte: contexteLa, send })
  registerWidget(app, { statique, courant, lecteur, maintenant: web.maintenant, fondDe, contexteDe, send })
  app.get('/mentions-legales', (_request, reply) => send(reply, <PageMentions contexte={contexteLa()} />))
  app.get('/accessibilite', (_request, reply) => send(reply, <PageAccessibilite contexte={contexteLa()} />))
  if (web.atelier) registerPublier(app, { atelier: web.atelier, contexte: contexteLa, send, sendEnnui })
  registerVie(app, vie)
  const territoires = { courant, lecteur, maintenant: web.maintenant, fondDe, contexteDe, send, sendEnnui }
  registerTerritoires(app, territoires)
  registerAnnuaires(app, web.annuaires, territoires)
  registerPlan(app, territoires)
  registerOrientation(app, { courant, lecteur, maintenant: web.maintenant, contexteDe, send, sendEnnui })
  registerLieu(app, vie, web.maintenant)
  registerComparer(app, vie, web.maintenant)
  const suivis = web.retours !== undefined
  registerAccompagnement(app, { ...vie, fondDe, maintenant: web.maintenant, pointDe, suivis })
  const litPersonnel = createLitPersonnel(web.geographie, web.maintenant().toISOString().slice(0, 10))
  if (web.retours) registerSignaler(app, vie, web.retours, litPersonnel)
  if (web.exploitation) {
    const { porte, revue, guichet, retours } = web.exploitation
    const exploitant = { porte, contexte: contexteLa, send, sendEnnui }
    registerExploitant(app, exploitant)
    registerAttente(app, exploitant, guichet)
    registerSignalements(app, exploitant, { courant, guichet: retours, litPersonnel })
    const fond = () => {
      const catalogue = web.courant.lit()
      return catalogue && fondDe(catalogue)
    }
    registerRevue(app, exploitant, { revue, fond, lecteur })
  }
  return { sendEnnui }
}
