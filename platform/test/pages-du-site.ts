/**
 * Every kind of page, once, with an address where it shows what it has: what the proofs of accessibility look at. A page that is registered
 * and is not here fails `web/rgaa/pages.test.ts`: add its line.
 */
import type { Monde } from './site-complet.ts'

export interface GenreDePage {
  readonly genre: string
  /** As it is registered: `/lieux/:id`; null for what is said of no page. */
  readonly route: string | null
  readonly chemin: (monde: Monde) => string
  /** Behind the operator's door. */
  readonly exploitant?: true
  /** A page inside another one, on other sites: it has neither our header nor our footer. */
  readonly cadre?: true
  /** Another face of a page already told: its title may be the same. */
  readonly autre?: true
}

const ORIENTATION = '/orientation?besoin=imprimer&ou=Roubaix'

const PAGES: readonly GenreDePage[] = [
  { genre: 'accueil', route: '/', chemin: () => '/' },
  { genre: 'résultats', route: '/recherche', chemin: () => '/recherche?q=Lens' },
  { genre: 'sans question', route: '/recherche', chemin: () => '/recherche' },
  { genre: 'filtres', route: '/recherche', chemin: () => '/recherche?q=Lens&filtrer=oui', autre: true },
  { genre: 'rien trouvé', route: '/recherche', chemin: () => '/recherche?q=zzzzqqqqq' },
  { genre: 'carte', route: '/carte', chemin: () => '/carte?q=Lens', autre: true },
  { genre: 'fiche', route: '/lieux/:id', chemin: m => `/lieux/${m.lieu}` },
  { genre: 'fiche presque vide', route: '/lieux/:id', chemin: m => `/lieux/${m.vide}` },
  { genre: 'pourquoi un seul lieu', route: '/lieux/:id/pourquoi', chemin: m => `/lieux/${m.lieu}/pourquoi` },
  { genre: 'signaler', route: '/lieux/:id/signaler', chemin: m => `/lieux/${m.lieu}/signaler` },
  { genre: 'signalements', route: '/signalements', chemin: () => '/signalements' },
  { genre: 'signalement', route: '/signalements/:numero', chemin: m => `/signalements/${m.signalement}` },
  { genre: 'suivi', route: '/suivi/:code', chemin: m => `/suivi/${m.suivi}` },
  { genre: 'suivi, merci', route: '/suivi/merci', chemin: m => `/suivi/merci?lieu=${m.lieu}&reponse=oui` },
  { genre: 'orientation, besoin', route: '/orientation', chemin: () => '/orientation' },
  { genre: 'orientation, où', route: '/orientation', chemin: () => '/orientation?besoin=imprimer' },
  {
    genre: 'orientation, laquelle',
    route: '/orientation',
    chemin: () => '/orientation?besoin=imprimer&ou=Saint-Denis',
    autre: true
  },
  { genre: 'orientation, trajet', route: '/orientation', chemin: () => ORIENTATION },
  { genre: 'orientation, quand', route: '/orientation', chemin: () => `${ORIENTATION}&trajet=pied` },
  {
    genre: 'orientation, aussi',
    route: '/orientation',
    chemin: () => `${ORIENTATION}&trajet=pied&quand=peu-importe&aide=individuel`
  },
  { genre: 'orientation, lieux', route: '/orientation', chemin: () => `${ORIENTATION}&trajet=bus&etape=reponse` },
  { genre: 'comparer', route: '/comparer', chemin: m => `/comparer?lieux=${m.lieu},${m.vide}` },
  {
    genre: 'feuille',
    route: '/fiche-accompagnement',
    chemin: m => `/fiche-accompagnement?lieux=${m.lieu}&note=Demandez+l%E2%80%99accueil`
  },
  { genre: 'commune', route: '/communes/:code', chemin: () => '/communes/59512' },
  { genre: 'intercommunalité', route: '/intercommunalites/:code', chemin: () => '/intercommunalites/200093201' },
  { genre: 'département', route: '/departements/:code', chemin: () => '/departements/59' },
  { genre: 'région', route: '/regions/:code', chemin: () => '/regions/32' },
  { genre: 'annuaire', route: '/annuaire/:type/:code', chemin: () => '/annuaire/commune/59512' },
  { genre: 'sources', route: '/sources', chemin: () => '/sources' },
  { genre: 'source', route: '/sources/*', chemin: () => '/sources/a' },
  { genre: 'données', route: '/donnees', chemin: () => '/donnees' },
  { genre: 'traductions', route: '/donnees/traductions', chemin: () => '/donnees/traductions' },
  { genre: 'éditions', route: '/editions', chemin: () => '/editions' },
  { genre: 'édition', route: '/editions/:numero', chemin: () => '/editions/1' },
  { genre: 'API', route: '/api', chemin: () => '/api' },
  { genre: 'widget', route: '/widget', chemin: () => '/widget' },
  { genre: 'widget, cadre', route: '/widget/cadre', chemin: () => '/widget/cadre?departement=59', cadre: true },
  { genre: 'publier', route: '/publier', chemin: () => '/publier' },
  { genre: 'publier, champs', route: '/publier/champs', chemin: () => '/publier/champs' },
  { genre: 'publier, compris', route: '/publier/:id', chemin: m => `/publier/${m.liste}` },
  { genre: 'publier, rapport', route: '/publier/:id/rapport', chemin: m => `/publier/${m.liste}/rapport` },
  { genre: 'publier, proposer', route: '/publier/:id/proposer', chemin: m => `/publier/${m.liste}/proposer` },
  { genre: 'publier, proposée', route: '/publier/proposee', chemin: () => '/publier/proposee' },
  { genre: 'publier, effacée', route: '/publier/efface', chemin: () => '/publier/efface' },
  { genre: 'plan', route: '/plan-du-site', chemin: () => '/plan-du-site' },
  { genre: 'à propos', route: '/a-propos', chemin: () => '/a-propos' },
  { genre: 'données personnelles', route: '/donnees-personnelles', chemin: () => '/donnees-personnelles' },
  { genre: 'accessibilité', route: '/accessibilite', chemin: () => '/accessibilite' },
  { genre: 'hors connexion', route: '/hors-ligne', chemin: () => '/hors-ligne' },
  { genre: 'mentions', route: '/mentions-legales', chemin: () => '/mentions-legales' },
  { genre: 'entrée de l’exploitant', route: '/exploitant', chemin: () => '/exploitant' },
  { genre: 'attente', route: '/exploitant/attente', chemin: () => '/exploitant/attente', exploitant: true },
  {
    genre: 'signalements à lire',
    route: '/exploitant/signalements',
    chemin: () => '/exploitant/signalements',
    exploitant: true
  },
  { genre: 'revue', route: '/revue', chemin: () => '/revue', exploitant: true },
  { genre: 'introuvable', route: null, chemin: () => '/nulle-part' },
  { genre: 'lieu inconnu', route: null, chemin: () => '/lieux/lc-9999' },
  { genre: 'commune inconnue', route: null, chemin: () => '/communes/59999', autre: true },
  { genre: 'demande fausse', route: null, chemin: () => '/recherche?commune=%3Cb%3E' }
]

/** The same in another language, whose addresses begin so: `pagesDuSite('/en')`. */
export const pagesDuSite = (prefixe = ''): readonly GenreDePage[] =>
  PAGES.map(page => ({ ...page, chemin: monde => prefixe + page.chemin(monde) }))
