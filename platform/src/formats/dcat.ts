/**
 * The base as DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), which data.gouv.fr and the European portal harvest: a
 * catalogue, its one dataset, a distribution for each file, a data service for each API. The graph is made once; Turtle and JSON-LD are
 * two ways to write it.
 */
import { uriOf } from '@lieux-communs/core'
import { DataFactory, type Quad, type Quad_Object, type Quad_Subject, Writer } from 'n3'
import { type BaseDecrite, type Distribution, genealogie, licenceDite, STANDARD, sourcesDites } from './base-decrite.ts'

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geosparql: 'http://www.opengis.net/ont/geosparql#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#'
} as const

const { namedNode, literal, blankNode, quad } = DataFactory
/** `iri('dct:title')` */
function iri(nom: string) {
  const [prefixe = '', reste = ''] = nom.split(':')
  return namedNode(`${PREFIXES[prefixe as keyof typeof PREFIXES]}${reste}`)
}
const eu = (table: string, code: string) =>
  namedNode(`http://publications.europa.eu/resource/authority/${table}/${code}`)
const fr = (texte: string) => literal(texte, 'fr')
const typed = (texte: string, type: string) => literal(texte, iri(`xsd:${type}`))
const link = (adresse: string | null | undefined) => {
  const uri = uriOf(adresse ?? null)
  return uri === null ? null : namedNode(uri)
}

const FREQUENCES = { jour: 'DAILY', semaine: 'WEEKLY', mois: 'MONTHLY', annee: 'ANNUAL' } as const
/** Codes of the European table of file types; the others are told by their media type alone. */
const FORMATS: Readonly<Record<string, string>> = {
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'application/geo+json': 'GEOJSON',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX'
}

/** A graph that grows a statement at a time; what is unknown is not stated. */
class Graphe {
  readonly quads: Quad[] = []
  #noeuds = 0

  say(sujet: Quad_Subject, dits: Readonly<Record<string, Quad_Object | readonly Quad_Object[] | null>>): void {
    for (const [nom, objets] of Object.entries(dits))
      for (const objet of [objets].flat())
        if (objet !== null) this.quads.push(quad(sujet, iri(nom), objet as Quad_Object))
  }

  /** A thing without a name of its own. */
  thing(type: string, dits: Readonly<Record<string, Quad_Object | readonly Quad_Object[] | null>>): Quad_Object {
    const noeud = blankNode(`n${this.#noeuds++}`)
    this.say(noeud, { 'rdf:type': iri(type), ...dits })
    return noeud
  }
}

function boxOf([ouest, sud, est, nord]: BaseDecrite['boite']): string {
  const coins = [
    [ouest, sud],
    [est, sud],
    [est, nord],
    [ouest, nord],
    [ouest, sud]
  ]
  return `POLYGON((${coins.map(coin => coin.join(' ')).join(', ')}))`
}

function sayFile(g: Graphe, fichier: Distribution, base: BaseDecrite, licence: Quad_Object): Quad_Subject {
  const sujet = link(fichier.url) ?? namedNode(`${base.adresse}/#fichier`)
  const noeud = namedNode(`${sujet.value}#distribution`)
  const format = FORMATS[fichier.type]
  g.say(noeud, {
    'rdf:type': iri('dcat:Distribution'),
    'dct:title': fr(fichier.titre),
    'dcat:accessURL': sujet,
    'dcat:downloadURL': sujet,
    'dcat:mediaType': namedNode(`https://www.iana.org/assignments/media-types/${encodeURI(fichier.type)}`),
    'dct:format': format === undefined ? null : eu('file-type', format),
    'dct:license': licence,
    'dct:modified': typed(base.edition.date, 'dateTime'),
    // It is a schema of tables: the other files hold the same fields in shapes of their own.
    'dct:conformsTo': fichier.type === 'text/csv' ? namedNode(STANDARD.uri) : null,
    'dcat:byteSize': fichier.octets === undefined ? null : typed(String(fichier.octets), 'nonNegativeInteger'),
    'spdx:checksum':
      fichier.sha256 === undefined
        ? null
        : g.thing('spdx:Checksum', {
            'spdx:algorithm': iri('spdx:checksumAlgorithm_sha256'),
            'spdx:checksumValue': typed(fichier.sha256, 'hexBinary')
          })
  })
  return noeud
}

function sayService(
  g: Graphe,
  service: Distribution,
  base: BaseDecrite,
  jeu: Quad_Object,
  licence: Quad_Object
): Quad_Subject {
  const adresse = link(service.url) ?? namedNode(base.adresse)
  const noeud = namedNode(`${adresse.value}#service`)
  g.say(noeud, {
    'rdf:type': iri('dcat:DataService'),
    'dct:title': fr(service.titre),
    'dcat:endpointURL': adresse,
    'dcat:endpointDescription': link(service.description),
    'dcat:servesDataset': jeu,
    'dct:license': licence,
    'dct:accessRights': eu('access-right', 'PUBLIC'),
    'dct:conformsTo':
      service.nature === 'ogc-features' ? namedNode('http://www.opengis.net/spec/ogcapi-features-1/1.0/req/core') : null
  })
  return noeud
}

function graphOf(base: BaseDecrite): readonly Quad[] {
  const g = new Graphe()
  const catalogue = namedNode(`${base.adresse}/#catalogue`)
  const jeu = namedNode(`${base.adresse}/#base`)
  const { titre, uri } = licenceDite(base.licence)
  const licence = uri === null ? g.thing('dct:LicenseDocument', { 'dct:title': fr(titre) }) : namedNode(uri)
  if (uri !== null) g.say(namedNode(uri), { 'rdf:type': iri('dct:LicenseDocument'), 'dct:title': fr(titre) })
  const editeur = link(base.editeur.site) ?? namedNode(`${base.adresse}/#editeur`)
  g.say(editeur, {
    'rdf:type': iri('foaf:Agent'),
    'foaf:name': fr(base.editeur.nom),
    'foaf:homepage': link(base.editeur.site)
  })
  const contact = g.thing('vcard:Organization', {
    'vcard:fn': fr(base.contact.nom),
    'vcard:hasEmail': base.contact.courriel === null ? null : namedNode(`mailto:${encodeURI(base.contact.courriel)}`),
    'vcard:hasURL': link(base.contact.page)
  })
  const modifie = typed(base.edition.date, 'dateTime')
  const fichiers = base.distributions.filter(d => d.nature === 'fichier').map(d => sayFile(g, d, base, licence))
  const services = base.distributions.filter(d => d.nature !== 'fichier').map(d => sayService(g, d, base, jeu, licence))
  g.say(namedNode(STANDARD.uri), { 'rdf:type': iri('dct:Standard'), 'dct:title': fr(STANDARD.titre) })
  g.say(catalogue, {
    'rdf:type': iri('dcat:Catalog'),
    'dct:title': fr(base.titre),
    'dct:description': fr(base.description),
    'dct:publisher': editeur,
    'dct:license': licence,
    'dct:language': eu('language', 'FRA'),
    'dct:modified': modifie,
    'dcat:themeTaxonomy': namedNode('http://publications.europa.eu/resource/authority/data-theme'),
    'foaf:homepage': link(base.adresse),
    'dcat:dataset': jeu,
    'dcat:service': services
  })
  g.say(jeu, {
    'rdf:type': iri('dcat:Dataset'),
    'dct:identifier': literal(base.id),
    'dct:title': fr(base.titre),
    'dct:description': fr(base.description),
    'dct:publisher': editeur,
    'dcat:contactPoint': contact,
    'dcat:keyword': base.motsCles.map(fr),
    'dcat:theme': [eu('data-theme', 'SOCI'), eu('data-theme', 'GOVE')],
    'dct:language': eu('language', 'FRA'),
    'dct:license': licence,
    'dct:accessRights': eu('access-right', 'PUBLIC'),
    'dct:accrualPeriodicity': eu('frequency', FREQUENCES[base.frequence]),
    'dct:issued': typed(base.depuis, 'date'),
    'dct:modified': modifie,
    'dcat:version': literal(String(base.edition.numero)),
    'dct:spatial': g.thing('dct:Location', {
      'dcat:bbox': literal(boxOf(base.boite), iri('geosparql:wktLiteral')),
      'rdfs:label': fr(base.territoire)
    }),
    'dct:temporal': g.thing('dct:PeriodOfTime', {
      'dcat:startDate': typed(base.depuis, 'date'),
      'dcat:endDate': typed(base.edition.date.slice(0, 10), 'date')
    }),
    'dct:conformsTo': namedNode(STANDARD.uri),
    'dct:provenance': g.thing('dct:ProvenanceStatement', { 'rdfs:label': fr(genealogie(base)) }),
    'dct:source': sourcesDites(base).flatMap(s => link(s.adresse) ?? []),
    'dcat:landingPage': link(base.adresse),
    'dcat:distribution': fichiers
  })
  return g.quads
}

/** The catalogue in Turtle (`text/turtle`): `@prefix dcat: … . <https://lieux.example/#catalogue> a dcat:Catalog; …`. */
export function catalogueTurtle(base: BaseDecrite): string {
  const writer = new Writer({ prefixes: PREFIXES })
  writer.addQuads([...graphOf(base)])
  let texte = ''
  // The writer without a stream answers at once.
  writer.end((erreur, ecrit) => {
    if (erreur) throw erreur
    texte = ecrit
  })
  return texte
}

const compact = (valeur: string): string => {
  const [prefixe, debut] = Object.entries(PREFIXES).find(([, d]) => valeur.startsWith(d)) ?? []
  return prefixe === undefined ? valeur : `${prefixe}:${valeur.slice((debut as string).length)}`
}

const reference = ({ termType, value }: Quad_Object): string => (termType === 'BlankNode' ? `_:${value}` : value)

/** The same graph in JSON-LD (`application/ld+json`), flattened: `{ '@context': {…}, '@graph': [{ '@id': …, '@type': ['dcat:Catalog'], … }] }`. */
export function catalogueJsonLd(base: BaseDecrite): object {
  const noeuds = new Map<string, Record<string, unknown[]>>()
  for (const { subject, predicate, object } of graphOf(base)) {
    const cle = reference(subject as Quad_Object)
    const noeud = noeuds.get(cle) ?? {}
    noeuds.set(cle, noeud)
    const type = predicate.value === `${PREFIXES.rdf}type`
    const nom = type ? '@type' : compact(predicate.value)
    const valeur =
      object.termType === 'Literal'
        ? object.language
          ? { '@value': object.value, '@language': object.language }
          : { '@value': object.value, '@type': compact(object.datatype.value) }
        : type
          ? compact(object.value)
          : { '@id': reference(object) }
    noeud[nom] = [...(noeud[nom] ?? []), valeur]
  }
  return { '@context': PREFIXES, '@graph': [...noeuds].map(([id, dits]) => ({ '@id': id, ...dits })) }
}
