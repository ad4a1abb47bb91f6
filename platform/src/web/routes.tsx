/**
 * The addresses of the site and the page each one answers. A page is written from one édition, taken once; nothing is
 * changed by reading, and what is not understood says so and offers a way on.
 */
import type { Geographie, Point } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Annuaires } from '../annuaire/annuaires.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { SourcePubliee } from '../catalogue/edition.ts'
import type { Facteur } from '../courriel/dit.ts'
import type { Documentation } from '../demande/documente.ts'
import { isIci, type Porte } from '../exploitant.ts'
import type { Adresses } from '../geocodage/dit.ts'
import type { Identites, Revue } from '../identites/dit.ts'
import { racineDe } from '../origine.ts'
import type { GuichetDesRetours, Retours } from '../retours/dit.ts'
import { createLitPersonnel } from '../retours/personnel.ts'
import type { FichiersServis } from '../store/fichiers-servis.ts'
import type { HistoireSource } from '../store/suivi.ts'
import type { Themes } from '../theme.ts'
import type { Atelier } from '../validations/dit.ts'
import { registerAccompagnement } from './accompagnement.tsx'
import { registerAnnuaires } from './annuaires.tsx'
import { type Guichet, registerAttente } from './attente.tsx'
import { type Contexte, writePage } from './cadre.tsx'
import { registerComparer } from './comparer.tsx'
import { registerConfiance } from './confiance.tsx'
import { registerDonnees } from './donnees.tsx'
import { type Archives, registerEditions } from './editions.tsx'
import { registerExploitant } from './exploitant.tsx'
import { type ContoursDeCarte, createFondDeCarte, type FondDeCarte } from './fond-de-carte.ts'
import type { LecteurHoraires } from './horaires.ts'
import { registerHorsLigne } from './hors-ligne.tsx'
import { enLangue } from './langues/langue.ts'
import { registerLangues, renduDe } from './langues/pages.ts'
import { checkLangues } from './langues/toutes.ts'
import { registerLieu } from './lieu.tsx'
import { registerOrientation } from './orientation.tsx'
import { Accueil } from './pages/accueil.tsx'
import { PageFiche } from './pages/fiche.tsx'
import type { GeocodageVu } from './pages/geocodage.tsx'
import type { EtatVu } from './pages/moissons.tsx'
import { PageSource, PageSources, type Regles } from './pages/sources.tsx'
import { type Ennui, PageEnnui, PageMentions } from './pages/textes.tsx'
import { registerPlan } from './plan.tsx'
import { registerPublier } from './publier.tsx'
import { pointDe, registerRecherche } from './recherche.tsx'
import { registerRevue } from './revue.tsx'
import { registerSignalements } from './signalements.tsx'
import { registerSignaler } from './signaler.tsx'
import { loadStatique, registerStatique } from './statique.ts'
import type { Teneur } from './teneur.tsx'
import { registerTerritoires } from './territoires.tsx'
import { registerFeuilles, registerTheme } from './theme/routes.tsx'
import { themeVu } from './theme/vu.ts'
import { createAbsence, registerVie, type Vie } from './vie.tsx'
import { registerWidget } from './widget/routes.tsx'

export interface Web {
  readonly courant: CatalogueCourant
  readonly geographie: Geographie
  readonly contours: () => ContoursDeCarte
  /** The style under the live map, by its address; null: our own ground. */
  readonly fondDeCarte: string | null
  readonly lecteur: LecteurHoraires
  readonly maintenant: () => Date
  readonly regles: Regles
  /** What the API says of itself. */
  readonly documentation: Documentation
  /** The files of the édition; null for a site without a folder of éditions. */
  readonly fichiers: FichiersServis | null
  readonly suivi: SuiviDuSite
  /** Who keeps this site. */
  readonly teneur: Teneur
  /** Who draws directories. */
  readonly annuaires: Annuaires
  /** Who finds an address; absent: only towns and places are known. */
  readonly adresses?: Adresses | undefined
  /** Who carries e-mails; absent: none is sent. */
  readonly facteur?: Facteur | undefined
  /** Where lists are handed over; absent: this site only reads. */
  readonly atelier?: Atelier | undefined
  /** The éditions that the base keeps; absent: this site knows one. */
  readonly archives?: Archives | undefined
  /** What became of ids, and why places are one; absent: this site only knows its édition. */
  readonly identites?: Identites | undefined
  /** Where what people report is kept; absent: nothing may be reported. */
  readonly retours?: Retours | undefined
  /** What a hub puts of its own on the pages; absent: they are ours. */
  readonly themes?: Themes | undefined
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

const ID = /^[\w.:-]{1,120}$/
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
  checkLangues()
  const statique = loadStatique()
  registerStatique(app, statique)
  registerLangues(app, reply => sendEnnui(reply, 'introuvable'))
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
  const contexteDe = (catalogue: Catalogue | null): Contexte => ({
    statique,
    edition: catalogue?.edition ?? null,
    theme: themeVu(web.themes?.lit() ?? null)
  })
  const send = (reply: FastifyReply, page: JSX.Element, code = 200) =>
    (reply.hasHeader('cache-control') ? reply : reply.header('cache-control', 'no-cache'))
      .code(code)
      .type('text/html; charset=utf-8')
      .send(enLangue(renduDe(reply.request), () => writePage(page)))
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
    limite: 429,
    limiteListes: 429
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
    withCatalogue(reply, (catalogue, contexte) =>
      send(reply, <Accueil {...{ contexte, catalogue }} adresses={web.adresses?.isOpen() ?? false} />)
    )
  )
  registerRecherche(app, {
    ...vie,
    statique,
    fondDe,
    contours,
    fondDeCarte: web.fondDeCarte,
    maintenant: web.maintenant,
    adresses: web.adresses
  })
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
  registerEditions(app, web.archives, vie)
  registerHorsLigne(app, { statique, contexte: contexteLa, send })
  registerWidget(app, { statique, courant, lecteur, maintenant: web.maintenant, fondDe, contexteDe, send })
  app.get('/mentions-legales', (_request, reply) =>
    send(reply, <PageMentions contexte={contexteLa()} teneur={web.teneur} />)
  )
  registerConfiance(app, { teneur: web.teneur, contexte: contexteLa, send })
  if (web.atelier) registerPublier(app, { atelier: web.atelier, contexte: contexteLa, send, sendEnnui })
  registerVie(app, vie)
  const territoires = { courant, lecteur, maintenant: web.maintenant, fondDe, contexteDe, send, sendEnnui }
  registerTerritoires(app, territoires)
  registerAnnuaires(app, web.annuaires, territoires)
  registerPlan(app, territoires)
  if (web.themes) registerFeuilles(app, web.themes)
  registerOrientation(app, {
    courant,
    adresses: web.adresses,
    lecteur,
    maintenant: web.maintenant,
    contexteDe,
    send,
    sendEnnui
  })
  registerLieu(app, vie, web.maintenant)
  const choisir = { ...vie, maintenant: web.maintenant }
  registerComparer(app, choisir)
  registerAccompagnement(app, {
    ...choisir,
    fondDe,
    pointDe,
    facteur: web.facteur,
    ...(web.retours ? { suivi: web.retours } : {})
  })
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
    if (web.themes) registerTheme(app, exploitant, { ...territoires, themes: web.themes })
    registerRevue(app, exploitant, { revue, fond, lecteur })
  }
  return { sendEnnui }
}
