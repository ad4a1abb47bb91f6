/**
 * What answers requests: the catalogue of the current édition, swapped whole when another is published, by this process
 * or any other one on the same base.
 */

import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Geographie } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import type { Crieur } from '../abonnements/crieur.ts'
import { createAudience } from '../audience.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { createConstruction } from '../catalogue/construction.ts'
import { type Ancien, createCatalogueCourant, GARDE_MS } from '../catalogue/courant.ts'
import { createLecteurDeCles } from '../cles/lecteur.ts'
import { type Config, readConfig } from '../config.ts'
import { createFacteur } from '../courriel/facteur.ts'
import { explain } from '../errors.ts'
import { createPorte } from '../exploitant.ts'
import type { Identites } from '../identites/dit.ts'
import { explainPlace } from '../identites/explique.ts'
import { type Fonds, readFonds } from '../identites/monde.ts'
import { createRevue } from '../identites/revue.ts'
import { findSort } from '../identites/sort.ts'
import { quandEnClair } from '../jobs/calendrier.ts'
import type { Journal } from '../log.ts'
import { isShown } from '../pipeline/harvest.ts'
import { proposePivots } from '../pivots/propose.ts'
import { loadContours } from '../reference/contours.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { readCle } from '../store/cle-exploitant.ts'
import type { EditionConnue } from '../store/editions.ts'
import { createFichiersServis } from '../store/fichiers-servis.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import { createAtelier } from '../validations/atelier.ts'
import type { GeocodageVu } from '../web/pages/geocodage.tsx'
import type { EtatVu } from '../web/pages/moissons.tsx'
import type { SuiviDuSite } from '../web/routes.tsx'
import { openAdresses } from './adresses.ts'
import { gardeOf } from './garde.ts'
import { createGuichet } from './guichet.ts'
import { openAnnuaire } from './pivots.ts'
import { openAbonnements } from './prevenir.ts'
import { createRetours, guichetDesRetours } from './retours.ts'
import type { Site } from './start.ts'
import { openThemes } from './themes.ts'

/** `ancienne`: one of the day, else the current one, of which what is drawn is kept for the next start. */
async function readCatalogue(
  store: Store,
  geographie: Geographie,
  journal: Journal,
  ancienne?: EditionConnue
): Promise<Catalogue | null> {
  const edition = ancienne ?? (await store.editions.current())
  if (edition === null) return null
  const garde = gardeOf(store.dossier, edition)
  const gardees = await garde.read()
  const construction = createConstruction(geographie, gardees)
  const lue = await store.editions.read(construction.add, edition.numero)
  if (lue === null) return null
  // Served all the same, made again from the fiches, which are whole: what altered them is for the operator to find.
  if (lue.alterees.length > 0)
    journal.warn(
      { edition: lue.edition.numero, ids: lue.alterees.slice(0, 10) },
      'public faces were altered in the base'
    )
  const sources = lue.sources.filter(s => !s.retiree).map(s => ({ ...s, retenue: !isShown(s) }))
  const tues = lue.sources.filter(s => s.retiree && !isShown({ ...s, retiree: false })).map(s => s.nom)
  const retirees = lue.sources.filter(s => s.retiree)
  return construction.endBeside({ edition: lue.edition, sources, tues, retirees, vies: lue.vies }, async nouvelles => {
    if (ancienne || gardees) return
    // A full disk only makes the next start slower.
    await garde
      .keep(nouvelles)
      .catch(error => journal.warn({ err: error }, 'what was drawn from the édition was not kept'))
  })
}

/** An édition replaced within the day, of so many places at most. */
async function readAncien(
  store: Store,
  geographie: Geographie,
  journal: Journal,
  numero: number,
  lieux: number
): Promise<Ancien | null> {
  const editions = await store.editions.all()
  const voulue = editions.find(e => e.numero === numero)
  const suivante = editions.findLast(e => e.numero > numero)
  if (!voulue || !suivante || voulue.fiches > lieux) return null
  const depuis = Date.parse(suivante.date)
  if (Date.now() - depuis > GARDE_MS) return null
  const catalogue = await readCatalogue(store, geographie, journal, voulue)
  return catalogue && { catalogue, depuis }
}

/** What is read of the base for a page is read for all the pages of the next seconds. */
const FRAIS_MS = 2_000

/** Read again once it is that old; `repli` when the base is away, which costs the pages only what it says. */
function kept<T>(read: () => Promise<T>, repli: T, journal: Journal): () => Promise<T> {
  let lu: Promise<T> | null = null
  let jusqua = 0
  return () => {
    if (lu === null || Date.now() > jusqua) {
      jusqua = Date.now() + FRAIS_MS
      lu = read().catch(error => {
        journal.warn({ err: error }, 'how the sources fare could not be read')
        return repli
      })
    }
    return lu
  }
}

function suiviOf({ suivi }: Store, { geocodeur }: Config, journal: Journal): SuiviDuSite {
  const etats = async () =>
    (await suivi.all()).flatMap(etat => (etat.retiree ? [] : [{ ...etat, rythme: quandEnClair(etat) }]))
  const geocodage = async () => ({ ...(await suivi.geocodage()), coupe: geocodeur === null })
  return {
    etats: kept<readonly EtatVu[]>(etats, [], journal),
    geocodage: kept<GeocodageVu | null>(geocodage, null, journal),
    histoire: nom => suivi.history(nom)
  }
}

const montree = (source: SourceConnue | undefined): boolean => source !== undefined && isShown(source)

/** What is asked of the base about ids, for the public: nothing of the lists that are withheld. */
function identitesOf(store: Store): Identites {
  let fonds: Fonds | null = null
  return {
    async explique(identite) {
      fonds = await readFonds(store, fonds)
      return fonds && explainPlace(store, fonds, identite, montree)
    },
    sort: identite => findSort(store, identite, montree),
    async passage() {
      const edition = await store.editions.current()
      const chemin = join(store.dossier, 'editions', String(edition?.numero), 'passage.csv')
      return access(chemin).then(
        () => createReadStream(chemin),
        () => null
      )
    }
  }
}

/** Builds the site over the store, and keeps it up to date until it is closed. */
export async function openSite(store: Store, journal: Journal): Promise<Site> {
  const dossier = join(store.dossier, 'reference')
  const geographie = loadGeographie({ dossier })
  const courant = createCatalogueCourant(null, Date.now, async (numero, lieux) => {
    // Another process may have served an édition that we have not heard of yet.
    if (numero > (courant.lit()?.edition.numero ?? 0)) await renew()
    return readAncien(store, geographie, journal, numero, lieux).catch(error => {
      journal.error(explain(error))
      return null
    })
  })
  // Éditions are read one after the other: an older one must never replace a newer one.
  let reading: Promise<void> = Promise.resolve()
  const take = async (): Promise<void> => {
    const [edition, servie] = [await store.editions.current(), courant.lit()?.edition]
    // Told of several at once, the first reading has taken the last one.
    if (servie && edition?.numero === servie.numero && edition.somme === servie.somme) return
    const catalogue = await readCatalogue(store, geographie, journal)
    if (catalogue) courant.remplace(catalogue)
  }
  const renew = (): Promise<void> => {
    reading = reading.then(take).catch(error => journal.error(explain(error)))
    return reading
  }
  let prevenus: Crieur | null = null
  // Told once it is served: who hears of an édition asks for it at once.
  const stopListening = await store.editions.onPublished(() => renew().then(() => prevenus?.wake()))
  // The first reading is not forgiven: a site with nothing in it would hide why.
  try {
    await take()
  } catch (error) {
    await stopListening().catch(() => {})
    throw error
  }
  const config = readConfig()
  const annuaire = openAnnuaire(config)
  const declarees = new Set(TOUTES.map(s => s.nom))
  const atelier = await createAtelier({
    dossier: store.dossier,
    hotes: config.hotes,
    agent: config.agent,
    garde: liste => store.propositions.keep(liste, declarees),
    pivots: annuaire === null ? undefined : (lieux, suite) => proposePivots(lieux, { annuaire, geographie, ...suite })
  })
  const stopForgetting = await store.propositions.onRefused(nom => {
    atelier.oublie(nom).catch(error => journal.error(explain(error)))
  })
  const cles = createLecteurDeCles(store.cles.find)
  const stopKeys = await store.cles.onChanged(cles.oublie)
  const { service, crieur } = await openAbonnements(store, { courant, geographie, config, journal })
  prevenus = crieur
  const audience = createAudience(
    comptes => store.consultations.add(comptes, new Date().toISOString().slice(0, 10)),
    error => journal.warn({ err: error }, 'how often fiches are read could not be kept')
  )
  // Before the site is open: half a second that the first page with a map would wait, and all the others with it.
  const contours = loadContours(dossier)
  const adresses = openAdresses(config, courant, journal)
  const onEchec = (vu: object) => journal.warn(vu, 'a sheet could not be sent by e-mail')
  const facteur = config.smtp && createFacteur(config.smtp, { onEchec })
  const themes = await openThemes(store, journal)
  const app = await createServer({
    ...(adresses ? { adresses } : {}),
    ...(facteur ? { facteur } : {}),
    atelier,
    abonnements: service,
    audience,
    catalogue: courant,
    cles,
    limites: config.limites,
    mandataires: config.mandataires,
    reserves: store.cles.readReserves,
    geographie,
    contours: () => contours,
    fondDeCarte: config.fondDeCarte,
    registre: config.registre,
    log: journal,
    suivi: suiviOf(store, config, journal),
    identites: identitesOf(store),
    archives: store.editions,
    entourage: config.entourage,
    presentation: { ...config.presentation, fichiers: createFichiersServis(store.dossier) },
    exports: join(store.dossier, 'exports'),
    exploitation: {
      porte: createPorte(await readCle(store.dossier)),
      revue: createRevue(
        store,
        () => true,
        () => new Date()
      ),
      guichet: createGuichet(store, atelier),
      retours: guichetDesRetours(store)
    },
    retours: createRetours(store),
    themes
  })
  await app.ready()
  return {
    handler: (request, response) => app.routing(request, response),
    async close() {
      await stopListening().catch(() => {})
      await stopForgetting().catch(() => {})
      await stopKeys().catch(() => {})
      await themes.close()
      await crieur.close()
      await reading
      await app.close()
      await audience.close()
      await atelier.close()
    }
  }
}
