/**
 * The services that connectors speak to, each as its public documentation says it answers: addresses, tokens, bounds,
 * totals, the way to the next page. Places are invented.
 */
import { createHash } from 'node:crypto'
import { entier, JETON, lieux, type Question, type Reponse, refused, type Service } from './portail.ts'

const INTROUVABLE: Reponse = { statut: 404, corps: { error: 'not found' } }
const LISTE = lieux(250)
export const CSV = `id;nom\n${LISTE.map(l => `${l.id};"${l.nom}"`).join('\n')}\n`
const PAR_DEFAUT = 'LIEUX_JETON_ESSAI' as const

/** https://datatracker.ietf.org/doc/html/rfc9110: a file, its version, and 304 when it has not changed. */
const fichier: Service = {
  acces: base => ({ type: 'fichier', adresse: `${base}/lieux.csv` }),
  repond: (q): Reponse =>
    q.entetes['if-none-match'] === '"v1"'
      ? { statut: 304, entetes: { etag: '"v1"' } }
      : { entetes: { 'content-type': 'text/csv', etag: '"v1"' }, corps: CSV }
}

/** Offset and limit, a total, `data.items`: the commonest shape of an API of one's own. */
const jsonPagine: Service = {
  acces: base => ({
    type: 'json-pagine',
    adresse: `${base}/api/lieux?actif=1`,
    pages: { par: 'decalage' },
    lignes: 'data.items',
    total: 'data.total',
    cle: 'id'
  }),
  repond(q) {
    if (q.chemin !== '/api/lieux' || q.parametres.get('actif') !== '1') return INTROUVABLE
    const debut = entier(q, 'offset', 0)
    const items = LISTE.slice(debut, debut + Math.min(entier(q, 'limit', 20), 100))
    return { corps: { data: { total: LISTE.length, items } } }
  }
}

/** https://help.opendatasoft.com/apis/ods-explore-v2/: 100 rows a page, offset + limit ≤ 10000, exports without bound. */
const opendatasoft: Service = {
  acces: base => ({ type: 'opendatasoft', portail: base, jeu: 'lieux', jeton: PAR_DEFAUT }),
  repond(q) {
    const non = refused(q, `Apikey ${JETON}`)
    if (non) return non
    const jeu = '/api/explore/v2.1/catalog/datasets/lieux'
    const lignes = LISTE.map(l => ({ ...l, geo_point_2d: { lon: -4.4, lat: 48.3 } }))
    if (q.chemin === `${jeu}/exports/json`) return { corps: lignes }
    if (q.chemin === `${jeu}/exports/csv`)
      return {
        entetes: { 'content-type': 'text/csv; charset=utf-8' },
        corps: `\ufeff${CSV.replace('nom', 'Nom du lieu')}`
      }
    if (q.chemin !== `${jeu}/records`) return INTROUVABLE
    const [offset, limit] = [entier(q, 'offset', 0), entier(q, 'limit', 10)]
    if (limit > 100 || offset + limit > 10_000)
      return { statut: 400, corps: { error_code: 'InvalidRESTParameterError', message: 'limit' } }
    return { corps: { total_count: lignes.length, results: lignes.slice(offset, offset + limit) } }
  }
}

const sha1 = (texte: string): string => createHash('sha1').update(texte).digest('hex')

/** https://doc.data.gouv.fr/api/reference/#/datasets/get_dataset: every resource, its checksum, its permanent address. */
const dataGouv: Service = {
  acces: base => ({ type: 'data-gouv', portail: base, jeu: 'lieux-de-mediation', format: 'csv', titre: 'Médiation' }),
  repond(q) {
    if (q.chemin === '/files/lieux.csv') return { entetes: { 'content-type': 'text/csv' }, corps: CSV }
    if (q.chemin !== '/api/1/datasets/lieux-de-mediation/') return INTROUVABLE
    const common = { format: 'csv', type: 'main', filetype: 'file' }
    const at = (nom: string) => ({ url: `${q.base}/files/${nom}`, latest: `${q.base}/fr/datasets/r/${nom}` })
    return {
      corps: {
        id: '64f0',
        resources: [
          { ...common, ...at('notice.pdf'), id: 'r0', title: 'Notice', format: 'pdf', type: 'documentation' },
          {
            ...common,
            ...at('ancien.csv'),
            id: 'r1',
            title: 'Lieux de médiation 2024',
            last_modified: '2024-05-01T08:00:00+00:00',
            checksum: { type: 'sha1', value: sha1('autre') }
          },
          {
            ...common,
            ...at('lieux.csv'),
            id: 'r2',
            title: 'Lieux de mediation 2026',
            last_modified: '2026-02-01T08:00:00+00:00',
            checksum: { type: 'sha1', value: sha1(CSV) }
          }
        ]
      }
    }
  }
}

const STRUCTURES = lieux(1_400).map(({ id, ...l }) => ({
  source: 'essai',
  id: `essai--${id}`,
  ...l,
  date_maj: '2026-01-02'
}))
const SERVICES = STRUCTURES.filter((_, i) => i % 2 === 0).flatMap((s, i) =>
  ['Atelier', 'Permanence'].slice(0, 1 + (i % 2)).map((nom, j) => ({
    source: 'essai',
    id: `${s.id}-${j}`,
    structure_id: s.id,
    nom,
    thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique']
  }))
)

/** https://api.data.inclusion.gouv.fr/api/docs: `page` and `size` (10 000 at most), `size` in the answer is what came. */
const dataInclusion: Service = {
  acces: base => ({ type: 'data-inclusion', portail: base, jeton: PAR_DEFAUT }),
  repond(q) {
    const non = refused(q, `Bearer ${JETON}`, 403)
    if (non) return non
    const toutes = { '/api/v1/structures': STRUCTURES, '/api/v1/services': SERVICES }[q.chemin]
    if (!toutes) return INTROUVABLE
    const [page, size] = [entier(q, 'page', 1), entier(q, 'size', 5_000)]
    if (size > 10_000 || page < 1) return { statut: 422, corps: { detail: 'size' } }
    const themes = q.parametres.getAll('thematiques')
    const gardees = toutes.filter(
      s =>
        themes.length === 0 ||
        ('thematiques' in s && s.thematiques.some(t => themes.some(voulu => t.startsWith(voulu))))
    )
    const items = gardees.slice(size * (page - 1), size * page)
    return {
      corps: { items, total: gardees.length, page, size: items.length, pages: Math.ceil(gardees.length / size) }
    }
  }
}

/** https://gitlab.com/seballot/gogocarto, APIController: `data` whole, or lists in the order of `mapping`. */
const gogocarto: Service = {
  acces: base => ({ type: 'gogocarto', carte: base, jeton: PAR_DEFAUT }),
  repond(q) {
    if (q.chemin !== '/api/elements.json') return INTROUVABLE
    const token = q.parametres.get('token')
    if (token === null)
      return { corps: `You need to provide a token to access to this API. Please visit ${q.base}/api` }
    if (token !== JETON) return { corps: 'The token you provided does not correspond to any existing user.' }
    const licence = 'https://opendatacommons.org/licenses/odbl/summary/'
    if (q.parametres.get('ontology') === 'gogocompact')
      return {
        corps: {
          licence,
          ontology: 'gogocompact',
          mapping: ['id', ['name', 'tel'], 'latitude', 'longitude', 'status', 'moderationState'],
          data: LISTE.map(l => [l.id, [l.nom, '0298000000'], 48.3, -4.4, 1, 0])
        }
      }
    const data = LISTE.map(({ id, nom, ...l }) => ({
      id,
      name: nom,
      geo: { latitude: 48.3, longitude: -4.4 },
      address: { streetAddress: l.adresse, addressLocality: l.commune, postalCode: l.code_postal },
      categories: ['Médiathèque']
    }))
    return { corps: { licence, ontology: 'gogofull', data } }
  }
}

const REPONSES = lieux(1_100).map((l, i) => ({
  _id: i + 1,
  'lieu/nom': l.nom,
  'lieu/commune': l.commune,
  _submission_time: '2026-01-02T10:00:00',
  _geolocation: [48.3, -4.4]
}))

/** https://support.kobotoolbox.org/api.html, and the bounds of 2026: 100 rows by default, 1 000 at most, `next` absolute. */
const kobotoolbox: Service = {
  acces: base => ({ type: 'kobotoolbox', portail: base, formulaire: 'aB3dE5', jeton: PAR_DEFAUT }),
  repond(q) {
    const non = refused(q, `Token ${JETON}`)
    if (non) return non
    if (q.chemin !== '/api/v2/assets/aB3dE5/data.json') return INTROUVABLE
    const [start, limit] = [entier(q, 'start', 0), Math.min(entier(q, 'limit', 100), 1_000)]
    const suite = new URL(`${q.base}${q.chemin}?${q.parametres}`)
    suite.searchParams.set('start', String(start + limit))
    return {
      corps: {
        count: REPONSES.length,
        next: start + limit < REPONSES.length ? suite.href : null,
        previous: null,
        results: REPONSES.slice(start, start + limit)
      }
    }
  }
}

/** https://support.getgrist.com/api/: `records` whole, with coded cells; `columns` and their types. */
const grist: Service = {
  acces: base => ({ type: 'grist', portail: base, document: 'r4kq', table: 'Lieux', jeton: PAR_DEFAUT }),
  repond(q) {
    const non = refused(q, `Bearer ${JETON}`)
    if (non) return non
    const table = '/api/docs/r4kq/tables/Lieux'
    const column = (id: string, type: string) => ({ id, fields: { type, label: id } })
    if (q.chemin === `${table}/columns`)
      return {
        corps: {
          columns: [column('nom', 'Text'), column('maj', 'Date'), column('services', 'ChoiceList'), column('n', 'Int')]
        }
      }
    if (q.chemin !== `${table}/records`) return INTROUVABLE
    const records = LISTE.map((l, i) => ({
      id: i + 1,
      fields: {
        nom: l.nom,
        maj: 1_767_225_600,
        services: ['L', 'Wifi', 'Atelier'],
        n: i,
        note: ['E', 'ZeroDivisionError']
      }
    }))
    return { corps: { records } }
  }
}

const FEATURES = lieux(1_100).map(({ id, ...properties }) => ({
  type: 'Feature',
  id: `lieux.${id}`,
  geometry: { type: 'Point', coordinates: [-4.4, 48.3] },
  properties
}))

/** https://docs.ogc.org/is/09-025r2/09-025r2.html, https://docs.geoserver.org/stable/en/user/services/wfs/reference.html */
const wfs: Service = {
  acces: base => ({ type: 'wfs', adresse: `${base}/geoserver/wfs?map=social`, couche: 'social:lieux', tri: 'id' }),
  repond(q) {
    if (q.chemin !== '/geoserver/wfs' || q.parametres.get('map') !== 'social') return INTROUVABLE
    const asked = ['service', 'version', 'request', 'typeNames', 'sortBy'].map(nom => q.parametres.get(nom)).join(' ')
    if (asked !== 'WFS 2.0.0 GetFeature social:lieux id')
      return {
        entetes: { 'content-type': 'application/xml' },
        corps: `<?xml version="1.0"?><ows:ExceptionReport version="2.0.0"><ows:Exception exceptionCode="InvalidParameterValue"><ows:ExceptionText>Feature type ${q.parametres.get('typeNames')} unknown</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`
      }
    const debut = entier(q, 'startIndex', 0)
    const features = FEATURES.slice(debut, debut + Math.min(entier(q, 'count', 1_000_000), 1_000))
    return {
      corps: {
        type: 'FeatureCollection',
        features,
        totalFeatures: FEATURES.length,
        numberMatched: FEATURES.length,
        numberReturned: features.length,
        timeStamp: new Date(debut).toISOString()
      }
    }
  }
}

/** https://docs.ogc.org/is/17-069r4/17-069r4.html: fewer than asked if the server likes, `next` among the links. */
const ogcFeatures: Service = {
  acces: base => ({ type: 'ogc-features', adresse: `${base}/ogc`, collection: 'lieux' }),
  repond(q) {
    if (q.chemin !== '/ogc/collections/lieux/items') return INTROUVABLE
    const debut = entier(q, 'offset', 0)
    const fin = debut + Math.min(entier(q, 'limit', 10), 1_000)
    const suite = `${q.base}${q.chemin}?offset=${fin}&limit=${q.parametres.get('limit')}`
    const links = [
      { rel: 'self', type: 'application/geo+json', href: `${q.base}${q.chemin}` },
      { rel: 'next', type: 'text/html', href: `${suite}&f=html` },
      { rel: 'next', type: 'application/geo+json', href: suite }
    ]
    const features = FEATURES.slice(debut, fin)
    return {
      entetes: { 'content-type': 'application/geo+json' },
      corps: {
        type: 'FeatureCollection',
        features,
        numberMatched: FEATURES.length,
        numberReturned: features.length,
        links: fin < FEATURES.length ? links : links.slice(0, 1)
      }
    }
  }
}

/** docs/guide/reutilisateur.md: our own API, its cursor and its 32 fields (those that matter here). */
const lieuxCommuns: Service = {
  acces: base => ({ type: 'lieux-communs', adresse: base, registre: 'voisin.exemple.fr' }),
  repond(q) {
    if (q.chemin !== '/api/v1/lieux') return INTROUVABLE
    const tous = lieux(600).map(l => ({
      ...l,
      services: ['Accès internet et matériel informatique'],
      source: 'mairies'
    }))
    const debut = entier(q, 'curseur', 0)
    const fin = debut + entier(q, 'limite', 50)
    const suivant = fin < tous.length ? `/api/v1/lieux?limite=500&curseur=${fin}` : null
    return { corps: { edition: 3, total: tous.length, suivant, lieux: tous.slice(debut, fin) } }
  }
}

/** Every connector's service, and how many requests its list takes. */
export const SERVICES_ESSAI = {
  fichier,
  'json-pagine': jsonPagine,
  opendatasoft,
  'data-gouv': dataGouv,
  'data-inclusion': dataInclusion,
  gogocarto,
  kobotoolbox,
  grist,
  wfs,
  'ogc-features': ogcFeatures,
  'lieux-communs': lieuxCommuns
} as const satisfies Record<string, Service>

/** The same service, its answers changed on the way: `changed(wfs, (reponse, q) => …)`. */
export const changed = (service: Service, change: (reponse: Reponse, question: Question) => Reponse): Service => ({
  ...service,
  repond: question => change(service.repond(question), question)
})
