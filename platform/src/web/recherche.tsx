/**
 * Looking for places: `/recherche` lists them, `/carte` ties the same list to a live map, `/carte/points.json` are the points of that map. One
 * reading of the address for the three, so that nothing is on one that is not on the others.
 */
import { isMalRecopie, type Point, readIdentite } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { visible } from '../adresse-lue.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { understand } from '../catalogue/comprend.ts'
import { cherche, type Reponse, type Resultat } from '../catalogue/recherche.ts'
import type { Adresses } from '../geocodage/dit.ts'
import { racineDe } from '../origine.ts'
import { cspDeLaCarte } from '../surete.ts'
import { explainAdresse, findAdresse } from './adresse-comprise.tsx'
import { createVivante, pointsOf, registerFondDeCarte } from './carte-vivante.ts'
import { idsIn } from './choisis.ts'
import { readEmprise } from './emprise.ts'
import { chercheFiltree, countFiltres, nombreDe, readFiltres, valeurEtrange } from './filtres.ts'
import type { ContoursDeCarte, FondDeCarte } from './fond-de-carte.ts'
import { enLangue } from './langues/langue.ts'
import { renduDe } from './langues/pages.ts'
import { retraitsDe } from './pages/filtres.tsx'
import { PageRecherche } from './pages/recherche.tsx'
import { adresseDe, cheminDe, PAR_PAGE } from './pages/recherche-adresse.ts'
import { PageTerritoireInconnu } from './pages/territoire-inconnu.tsx'
import { PageEnnui } from './pages/textes.tsx'
import type { Statique } from './statique.ts'
import { readTerritoire, territoireDuTheme } from './territoire-demande.ts'
import { isTri } from './tri.ts'
import type { Vie } from './vie.tsx'

export interface Recherches extends Vie {
  readonly statique: Statique
  readonly fondDe: (catalogue: Catalogue) => FondDeCarte
  readonly contours: () => ContoursDeCarte
  /** The style under the live map, by its address; null: our own ground. */
  readonly fondDeCarte: string | null
  readonly maintenant: () => Date
  /** Who knows where addresses are; absent: only towns and places are understood. */
  readonly adresses: Adresses | undefined
}

/** Signs of a search: a line and a half on a small screen. Beyond, it is a text that was pasted. */
const TEXTE_MAX = 200
// "50.633,3.057"
const AUTOUR = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/
// "59512", "2A004", "59", "974", "R75"
const ENDROIT = /^(?:\d{5}|2[ab]\d{3}|\d{2,3}|2[ab]|r\d{2})$/i
const PAGE = /^\d{1,9}$/
// "k7m-29q-xd1", "K7M 29Q XD1", "k7m29qxd1": three by three, or figures among the letters; and not "telephone"
const COMME_UN_ID = /^(?:\w{3}[ -]\w{3}[ -]\w{3}|(?=\D*\d)\w{9})$/

/** True of an id with a wrong sign: who typed it looks for one place, and would believe that it is gone. */
const isIdMalRecopie = (texte: string): boolean => COMME_UN_ID.test(texte.trim()) && isMalRecopie(texte.trim())

/** True when nothing near answers: what is shown, if anything, is the nearest there is. */
const isEmpty = ({ total, elargi }: Reponse): boolean => total === 0 || elargi === 'loin'

/** True when no town and no place bears these words: they may be those of a street. */
const isUnknown = ({ total, elargi }: Reponse): boolean => total === 0 || elargi === 'mots' || elargi === 'presque'

/** A place by itself, from which nothing is measured. */
const resultatDe = (catalogue: Catalogue, rang: number): Resultat => ({
  rang,
  distance: null,
  approximatif: catalogue.position(rang)?.approximatif ?? true
})

/** Of a parameter given twice, the first. */
function unTexte(valeur: unknown): string {
  const premier: unknown = Array.isArray(valeur) ? valeur[0] : valeur
  return typeof premier === 'string' ? premier : ''
}

/** `pointDe('50.633,3.057')` → that point; undefined of what is none on Earth. */
export function pointDe(texte: string): Point | undefined {
  const lu = AUTOUR.exec(texte)
  if (!lu) return undefined
  const point = { latitude: Number(lu[1]), longitude: Number(lu[2]) }
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined
}

/** The same question of another territory, `sauf` what named it: `withTerritoire('/carte?departement=59&tri=nom', ['commune', '59'])`. */
function withTerritoire(url: string, [nom, code]: [string, string], sauf?: string): string {
  const [chemin = '', dite = ''] = url.split('?')
  const query = new URLSearchParams(dite)
  for (const autre of ['commune', 'departement', 'region', 'epci', 'autour', 'adresse']) query.delete(autre)
  if (sauf) query.delete(sauf)
  query.set(nom, code)
  return `${chemin}?${query}`
}

/** What has one value, whatever may be said twice: of two towns, neither is taken without a word. */
const SEULS = ['commune', 'departement', 'region', 'epci', 'autour', 'emprise', 'tri', 'page'] as const

/** `87085, 42218`: what is given twice and cannot both hold; null most often. */
function contradictionOf(query: Readonly<Record<string, unknown>>): string | null {
  for (const nom of SEULS) {
    const dites = new Set([query[nom]].flat().filter(v => typeof v === 'string' && v.trim() !== ''))
    if (dites.size > 1) return [...dites].join(', ')
  }
  return null
}

/** What an address asks for; `{ vu }`, what cannot be understood of it. */
function readDemande(catalogue: Catalogue, query: Readonly<Record<string, unknown>>) {
  const cadre = unTexte(query.emprise) || undefined
  const emprise = cadre === undefined ? undefined : readEmprise(catalogue, cadre)
  // A frame stands instead of a place.
  const commune = cadre === undefined ? unTexte(query.commune) || undefined : undefined
  const autour = cadre === undefined ? unTexte(query.autour) || undefined : undefined
  const epci = cadre === undefined ? unTexte(query.epci).trim() || undefined : undefined
  const adresse = autour === undefined ? undefined : visible(unTexte(query.adresse)).trim() || undefined
  const trie = unTexte(query.tri)
  const tri = isTri(trie) ? trie : null
  const filtres = readFiltres(query)
  const page = unTexte(query.page) || '1'
  const point = autour === undefined ? undefined : pointDe(autour)
  const vu =
    contradictionOf(query) ??
    (commune !== undefined && !ENDROIT.test(commune) ? commune : null) ??
    (autour !== undefined && !point ? autour : null) ??
    (trie !== '' && tri === null ? trie : null) ??
    valeurEtrange(query) ??
    (emprise === null ? cadre : null) ??
    (PAGE.test(page) ? null : page)
  if (vu != null || emprise === null || filtres === null) return { vu: vu ?? '' }
  const comparer = idsIn(query.comparer).filter(id => catalogue.rangDe(id) !== undefined)
  return {
    cadre,
    emprise,
    commune,
    autour,
    epci,
    adresse,
    tri,
    filtres,
    page: Number(page),
    point,
    comparer: comparer.slice(0, 2)
  }
}

export function registerRecherche(app: FastifyInstance, recherches: Recherches): void {
  const { courant, lecteur, contexteDe, send, sendEnnui, statique, fondDe, contours, fondDeCarte, adresses } =
    recherches
  const vivantes = createVivante({ statique, fondDe, contours, fondDeCarte })
  const csp = cspDeLaCarte(fondDeCarte)

  async function search(request: FastifyRequest, reply: FastifyReply, vue: 'liste' | 'carte' | 'points') {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const query = request.query as Record<string, unknown>
    const tape = unTexte(query.q)
    if (tape.length > TEXTE_MAX) return sendEnnui(reply, 'tropLong', tape)
    const q = visible(tape)
    // An id read on a page or over the telephone: "K7M 29Q XD0". A word that happens to be one is that of no place.
    const identite = readIdentite(q) ?? q.trim()
    if (catalogue.rangDe(identite) !== undefined) return reply.redirect(`/lieux/${identite}`, 303)
    const demande = readDemande(catalogue, query)
    if (demande.vu !== undefined) return sendEnnui(reply, 'demande', visible(demande.vu))
    const { cadre, emprise, commune, autour, epci, adresse, tri, filtres, point, comparer } = demande
    if (adresse !== undefined && adresse.length > TEXTE_MAX) return sendEnnui(reply, 'tropLong', adresse)
    const carte = vue === 'carte'
    const contexte = contexteDe(catalogue)
    const dit = cadre === undefined ? readTerritoire(catalogue, nom => unTexte(query[nom])) : null
    if (dit?.genre === 'inconnu') {
      const { type, inconnu } = dit
      const autre = (code: string) => `${cheminDe({ q, carte })}?${type}=${code}`
      return send(reply, <PageTerritoireInconnu {...{ contexte, type, inconnu }} adresseDe={autre} />, 404)
    }
    if (dit?.genre === 'code') return reply.redirect(withTerritoire(request.url, ['commune', dit.code]), 303)
    const rienDeSitue = q.trim() === '' && !commune && !point && !emprise && !epci
    // A hub's map begins where its people are.
    const chezNous = carte && rienDeSitue ? territoireDuTheme(catalogue, contexte.theme?.territoire ?? null) : null
    if (chezNous) return reply.redirect(withTerritoire(request.url, chezNous), 303)
    const situee = commune || point || emprise || epci
    // Its name is looked for first, at no cost: most texts name none.
    const nommee =
      !situee && catalogue.endroits.intercommunalites(q).length > 0 ? understand(catalogue, q).endroit : null
    if (nommee?.genre === 'epci') return reply.redirect(withTerritoire(request.url, ['epci', nommee.code], 'q'), 303)
    const isInconnu = () => isUnknown(cherche(catalogue, { texte: q }))
    const trouvee = situee ? null : await findAdresse(adresses, catalogue, q, isInconnu)
    if (trouvee !== null) {
      const suite = adresseDe({ q: '', adresse: q.trim(), autour: trouvee, filtres, tri, carte, comparer })
      return reply.redirect(suite, 303)
    }
    const comprise = adresse && autour ? await explainAdresse(adresses, catalogue, adresse, autour) : null
    const la = recherches.maintenant()
    const vide = vue === 'liste' && rienDeSitue && nombreDe(filtres) === 0
    const recherche = { texte: q, commune, point, emprise, epci, tri }
    const reponse = vide ? null : chercheFiltree(catalogue, recherche, filtres, la)
    if (reponse && vue === 'points')
      return reply
        .header('cache-control', 'no-cache')
        .type('application/geo+json; charset=utf-8')
        .send(JSON.stringify(pointsOf(catalogue, reponse)))
    if (reponse?.resultats.length === 0 && isIdMalRecopie(q)) return sendEnnui(reply, 'lieuMalRecopie', q)
    const question = { q, commune, autour, adresse, emprise: cadre, epci, filtres, tri, carte, comparer }
    const pages = Math.max(1, Math.ceil((reponse?.resultats.length ?? 0) / PAR_PAGE))
    // Chosen on the map: the page of the list that holds it, else it is told apart.
    const vise = carte ? catalogue.rangDe(unTexte(query.lieu)) : undefined
    const place = reponse?.resultats.findIndex(r => r.rang === vise) ?? -1
    const page = place >= 0 ? Math.floor(place / PAR_PAGE) + 1 : demande.page
    if (page < 1 || page > pages) {
      const premiere = adresseDe({ ...question, comparer: [] })
      return send(reply, <PageEnnui contexte={contexte} ennui="pageAbsente" suite={premiere} />, 404)
    }
    if (carte) reply.header('content-security-policy', csp)
    /** What is found with one filter less, for each, in the words of the reader: this is said after waiting, hence in their language again. */
    const retraits = () =>
      retraitsDe(filtres).map(({ dit, sans }) => {
        const autre = chercheFiltree(catalogue, recherche, sans, la)
        const lieux = isEmpty(autre) ? 0 : autre.total
        return { dit, lieux, href: adresseDe({ ...question, comparer: [], filtres: sans }) }
      })
    const rendu = renduDe(request)
    const racine = racineDe(request)
    return send(
      reply,
      <PageRecherche
        contexte={contexte}
        catalogue={catalogue}
        question={question}
        comprise={comprise}
        adresses={adresses?.isOpen() ?? false}
        reponse={reponse}
        page={page}
        fond={fondDe(catalogue)}
        lecteur={lecteur}
        maintenant={la}
        comptes={reponse ? countFiltres(catalogue, recherche, filtres, reponse, la) : new Map()}
        filtrer={unTexte(query.filtrer) !== ''}
        retraits={reponse && isEmpty(reponse) ? enLangue(rendu, retraits) : []}
        vivante={
          carte && reponse
            ? enLangue(rendu, () => vivantes.of({ catalogue, question, emprise, reponse, racine }))
            : undefined
        }
        choisi={vise !== undefined && place < 0 ? resultatDe(catalogue, vise) : undefined}
      />
    )
  }

  app.get('/recherche', (request, reply) => search(request, reply, 'liste'))
  app.get('/carte', (request, reply) => search(request, reply, 'carte'))
  app.get('/carte/points.json', (request, reply) => search(request, reply, 'points'))
  registerFondDeCarte(app, courant, vivantes, reply => sendEnnui(reply, 'introuvable'))
}
