import { createRequire } from 'node:module'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser as Turtle } from 'n3'
import { Parser } from 'saxen'
import { describe, expect, it } from 'vitest'
import { PUBLICATION } from '../catalogue/fixture.ts'
import { type BaseDecrite, genealogie } from './base-decrite.ts'
import { catalogueJsonLd, catalogueTurtle } from './dcat.ts'
import { noticeIso19139 } from './iso19139.ts'

const BASE: BaseDecrite = {
  id: '5d1a2c1e-3f3a-4d0e-8a55-0a6f3f0c9b11',
  titre: 'Lieux de médiation numérique du territoire inventé',
  description: 'Où trouver de l’aide au numérique, « près de chez soi ».',
  adresse: 'https://lieux.example',
  editeur: { nom: 'Hub inventé', site: 'https://hub.example' },
  contact: { nom: 'Accueil du registre', courriel: 'contact@hub.example', page: 'https://hub.example/contact' },
  licence: 'etalab-2.0',
  motsCles: ['médiation numérique', 'inclusion'],
  territoire: 'France',
  portee: 'national',
  boite: [-5.2, 41.3, 9.6, 51.1],
  frequence: 'jour',
  depuis: '2025-09-01',
  edition: PUBLICATION.edition,
  sources: PUBLICATION.sources,
  distributions: [
    {
      titre: 'Lieux, standard national (CSV)',
      type: 'text/csv',
      url: 'https://lieux.example/fichiers/12/lieux.csv',
      nature: 'fichier',
      octets: 12_345,
      sha256: 'ab'.repeat(32)
    },
    {
      titre: 'API',
      type: 'application/json',
      url: 'https://lieux.example/api/v1/lieux',
      nature: 'api',
      description: 'https://lieux.example/api/v1/openapi.json'
    },
    {
      titre: 'OGC API Features',
      type: 'application/geo+json',
      url: 'https://lieux.example/ogc',
      nature: 'ogc-features'
    }
  ]
}

const texte = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(']]>', '<!--', '&amp;', '"""', '\\', '\u0000', '\ud800', '> .\n<a> <b> <c> .')
)
const baseTiree: fc.Arbitrary<BaseDecrite> = fc
  .record({
    titre: texte,
    description: texte,
    nom: texte,
    contact: texte,
    page: texte,
    mots: fc.array(texte, { maxLength: 3 }),
    licence: texte
  })
  .map(({ titre, description, nom, contact, page, mots, licence }) => ({
    ...BASE,
    titre,
    description,
    licence,
    editeur: { nom, site: page },
    contact: { ...BASE.contact, nom: contact, page },
    motsCles: mots,
    sources: BASE.sources.map(s => ({ ...s, titre, adresse: page })),
    distributions: [...BASE.distributions, { titre, type: 'text/csv', url: page, nature: 'fichier' }]
  }))

const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** What DCAT-AP 3 wants of each class, and what portals ask for beside. */
const VOULU: Readonly<Record<string, readonly string[]>> = {
  [`${DCAT}Catalog`]: ['title', 'description', 'publisher', 'license', 'language', 'modified']
    .map(p => DCT + p)
    .concat(`${DCAT}dataset`, `${DCAT}service`),
  [`${DCAT}Dataset`]: [
    'title',
    'description',
    'publisher',
    'spatial',
    'temporal',
    'accrualPeriodicity',
    'conformsTo',
    'provenance',
    'license',
    'accessRights'
  ]
    .map(p => DCT + p)
    .concat(['contactPoint', 'keyword', 'theme', 'distribution'].map(p => DCAT + p)),
  [`${DCAT}Distribution`]: [
    `${DCAT}accessURL`,
    `${DCAT}downloadURL`,
    `${DCAT}mediaType`,
    `${DCT}format`,
    `${DCT}license`,
    `${DCT}title`,
    `${DCAT}byteSize`
  ],
  [`${DCAT}DataService`]: [`${DCAT}endpointURL`, `${DCAT}servesDataset`, `${DCT}title`, `${DCT}license`]
}

describe('the catalogue in DCAT-AP', () => {
  const quads = new Turtle().parse(catalogueTurtle(BASE))

  it.each(Object.keys(VOULU))('%s has what the profile wants of it', classe => {
    const sujets = quads.filter(q => q.predicate.value === RDF && q.object.value === classe).map(q => q.subject.value)
    expect(sujets.length).toBeGreaterThan(0)
    for (const sujet of sujets) {
      const dits = new Set(quads.filter(q => q.subject.value === sujet).map(q => q.predicate.value))
      expect((VOULU[classe] as readonly string[]).filter(p => !dits.has(p))).toEqual([])
    }
  })

  it('states that something is of a class for all that it speaks of by a name of its own', () => {
    const sujets = new Set(quads.map(q => q.subject.value))
    const types = new Set(quads.filter(q => q.predicate.value === RDF).map(q => q.subject.value))
    expect([...sujets].filter(s => !types.has(s))).toEqual([])
  })

  it('tells of the lists it comes from, but of none that is held back', () => {
    const dit = catalogueTurtle(BASE)
    expect(dit).toContain('https://donnees.ville.example/lieux.csv')
    expect(dit).not.toContain('Association inventée')
    expect(genealogie(BASE)).toContain('Lieux d’aide de la ville inventée (Ville inventée, Licence Ouverte 2.0)')
  })

  it('is the same graph in Turtle and in JSON-LD, whatever is written', async () => {
    const canon = (rdf: object | string, inputFormat?: 'application/n-quads') =>
      jsonld.canonize(
        rdf as never,
        { algorithm: 'URDNA2015', format: 'application/n-quads', ...(inputFormat ? { inputFormat } : {}) } as never
      )
    await fc.assert(
      fc.asyncProperty(baseTiree, async base => {
        const lus = new Turtle().parse(catalogueTurtle(base))
        expect(lus.length).toBeGreaterThan(60)
        const nquads = await jsonld.toRDF(
          JSON.parse(JSON.stringify(catalogueJsonLd(base))) as never,
          { format: 'application/n-quads' } as never
        )
        expect(String(nquads).trim().split('\n').length).toBe(new Set(lus.map(q => JSON.stringify(q))).size)
      }),
      { numRuns: 30 }
    )
    const nquads = String(
      await jsonld.toRDF(catalogueJsonLd(BASE) as never, { format: 'application/n-quads' } as never)
    )
    const turtle = new Turtle({ format: 'N-Quads' }).parse(nquads)
    expect(await canon(catalogueJsonLd(BASE))).toBe(await canon(nquads, 'application/n-quads'))
    expect(turtle.length).toBe(quads.length)
    expect(new Set(turtle.filter(q => q.object.termType === 'Literal').map(q => q.object.value))).toEqual(
      new Set(quads.filter(q => q.object.termType === 'Literal').map(q => q.object.value))
    )
  })
})

interface Element {
  readonly nom: string
  readonly attributs: Record<string, string>
  readonly enfants: Element[]
  texte: string
}

/** The tree of a well-formed text; throws on any other. */
function parseXml(xml: string): Element {
  const racine: Element = { nom: '', attributs: {}, enfants: [], texte: '' }
  const pile = [racine]
  const parser = new Parser()
  parser.on('openTag', (nom, lire, decode) => {
    const attributs = Object.fromEntries(
      Object.entries(lire() as Record<string, string>).map(([k, v]) => [k, decode(v)])
    )
    const element: Element = { nom, attributs, enfants: [], texte: '' }
    pile.at(-1)?.enfants.push(element)
    pile.push(element)
  })
  parser.on('text', (t, decode) => {
    const ici = pile.at(-1)
    if (ici) ici.texte += decode(t)
  })
  parser.on('closeTag', nom => expect(pile.pop()?.nom).toBe(nom))
  const refuse = (e: unknown) => {
    throw e
  }
  parser.on('error', refuse)
  parser.parse(xml)
  expect(pile).toEqual([racine])
  expect(racine.enfants).toHaveLength(1)
  return racine.enfants[0] as Element
}

/** Elements under a path: `at(notice, 'gmd:identificationInfo/* /gmd:abstract')`; `*` is any one. */
function at(element: Element, chemin: string): Element[] {
  return chemin
    .split('/')
    .reduce<Element[]>((ici, pas) => ici.flatMap(e => e.enfants.filter(f => pas === '*' || f.nom === pas)), [element])
}
const whole = (e: Element): string => e.texte.trim() + e.enfants.map(whole).join('')

const ID = 'gmd:identificationInfo/gmd:MD_DataIdentification'
const QUALITE = 'gmd:dataQualityInfo/gmd:DQ_DataQuality'
/** INSPIRE's elements for a data set (technical guidance 2.0), with how many of each there must be. */
const INSPIRE: readonly (readonly [nom: string, chemin: string, min: number])[] = [
  ['file identifier', 'gmd:fileIdentifier/gco:CharacterString', 1],
  ['metadata language', 'gmd:language/gmd:LanguageCode', 1],
  ['resource type', 'gmd:hierarchyLevel/gmd:MD_ScopeCode', 1],
  ['metadata contact', 'gmd:contact/gmd:CI_ResponsibleParty/gmd:organisationName', 1],
  ['its mail', 'gmd:contact/*/gmd:contactInfo/*/gmd:address/*/gmd:electronicMailAddress', 1],
  ['metadata date', 'gmd:dateStamp/gco:Date', 1],
  ['reference system', 'gmd:referenceSystemInfo/*/gmd:referenceSystemIdentifier/*/gmd:code', 1],
  ['title', `${ID}/gmd:citation/*/gmd:title`, 1],
  ['dates of reference', `${ID}/gmd:citation/*/gmd:date/gmd:CI_Date/gmd:date`, 2],
  ['unique identifier', `${ID}/gmd:citation/*/gmd:identifier/*/gmd:code`, 1],
  ['abstract', `${ID}/gmd:abstract`, 1],
  ['responsible party', `${ID}/gmd:pointOfContact/*/gmd:role`, 1],
  ['keywords', `${ID}/gmd:descriptiveKeywords/*/gmd:keyword`, 3],
  ['their thesaurus', `${ID}/gmd:descriptiveKeywords/*/gmd:thesaurusName/*/gmd:title`, 2],
  ['limits of public access', `${ID}/gmd:resourceConstraints/*/gmd:accessConstraints`, 1],
  ['conditions of use', `${ID}/gmd:resourceConstraints/*/gmd:useConstraints`, 1],
  ['representation', `${ID}/gmd:spatialRepresentationType`, 1],
  ['resource language', `${ID}/gmd:language/gmd:LanguageCode`, 1],
  ['topic', `${ID}/gmd:topicCategory/gmd:MD_TopicCategoryCode`, 1],
  ['box', `${ID}/gmd:extent/*/gmd:geographicElement/gmd:EX_GeographicBoundingBox/*/gco:Decimal`, 4],
  ['period', `${ID}/gmd:extent/*/gmd:temporalElement/*/gmd:extent/gml:TimePeriod`, 1],
  ['format', 'gmd:distributionInfo/*/gmd:distributionFormat/*/gmd:name', 1],
  ['resource locators', 'gmd:distributionInfo/*/gmd:transferOptions/*/gmd:onLine/*/gmd:linkage/gmd:URL', 4],
  ['scope', `${QUALITE}/gmd:scope/*/gmd:level`, 1],
  ['conformity', `${QUALITE}/gmd:report/*/gmd:result/*/gmd:specification/*/gmd:title`, 2],
  ['its degree', `${QUALITE}/gmd:report/*/gmd:result/*/gmd:pass`, 2],
  ['lineage', `${QUALITE}/gmd:lineage/*/gmd:statement`, 1]
]

// "<gmd:abstract>" → "abstract": prefixes are each writer’s own
const balises = (xml: string): string[] => [...xml.matchAll(/<(?:\w+:)?([A-Za-z_]+)[\s>/]/g)].map(m => m[1] as string)

const require = createRequire(import.meta.url)
const { Jsonix } = require('jsonix') as {
  Jsonix: {
    Context: new (
      mappings: readonly unknown[],
      options: object
    ) => {
      createUnmarshaller(): { unmarshalString(xml: string): unknown }
      createMarshaller(): { marshalString(read: unknown): string }
    }
  }
}
const GMD = require('ogc-schemas/lib/ISO19139_GMD_20060504.js') as Readonly<Record<string, unknown>>
const AUTRES = [
  ...['GCO', 'GMX', 'GSS', 'GTS', 'GSR'].map(nom => `ISO19139_${nom}_20060504`),
  'GML_3_2_0',
  'SMIL_2_0',
  'SMIL_2_0_Language'
]

/** Elements of a record once read and written again by mappings made from ISO 19139’s schemas (2006-05-04). */
function rewritten(xml: string): string[] {
  const mappings = AUTRES.map(nom => require(`ogc-schemas/lib/${nom}.js`)[nom])
  const contexte = new Jsonix.Context(
    [GMD.ISO19139_GMD_20060504, ...mappings, require('w3c-schemas/lib/XLink_1_0.js').XLink_1_0],
    {}
  )
  return balises(contexte.createMarshaller().marshalString(contexte.createUnmarshaller().unmarshalString(xml)))
}

describe('the record in ISO 19139', () => {
  const notice = parseXml(noticeIso19139(BASE))

  it.each(INSPIRE)('has the %s', (_, chemin, min) => {
    expect(at(notice, chemin).length).toBeGreaterThanOrEqual(min)
  })

  it('has the elements of ISO’s own schema, in its order: what its mapping reads and writes again is the same', () => {
    expect(rewritten(noticeIso19139(BASE))).toEqual(balises(noticeIso19139(BASE)))
    const fausse = noticeIso19139(BASE).replaceAll('gmd:abstract', 'gmd:abstrait')
    expect(rewritten(fausse)).not.toEqual(balises(fausse))
    const melee = noticeIso19139(BASE).replace(
      /(<gmd:language>.*?<\/gmd:language>)(<gmd:characterSet>.*?<\/gmd:characterSet>)/s,
      '$2$1'
    )
    expect(rewritten(melee)).not.toEqual(balises(melee))
  })

  it('leaves no element empty without saying why, nor any for a mail that nobody gave', () => {
    const empty = (e: Element): string[] => [
      ...(whole(e) === '' && e.attributs['gco:nilReason'] === undefined ? [e.nom] : []),
      ...e.enfants.flatMap(empty)
    ]
    expect(empty(notice)).toEqual([])
    const muet = { ...BASE, contact: { ...BASE.contact, courriel: null } }
    expect(empty(parseXml(noticeIso19139(muet)))).toEqual([])
    expect(rewritten(noticeIso19139(muet))).toEqual(balises(noticeIso19139(muet)))
    expect(catalogueTurtle(muet)).not.toContain('mailto:')
  })

  it('says its theme, its licence and its ways with their addresses', () => {
    const adresses = (chemin: string) => at(notice, `${chemin}/gmx:Anchor`).map(e => e.attributs['xlink:href'])
    expect(adresses(`${ID}/gmd:descriptiveKeywords/*/gmd:keyword`)).toContain('http://inspire.ec.europa.eu/theme/us')
    expect(adresses(`${ID}/gmd:resourceConstraints/*/gmd:otherConstraints`)).toEqual([
      'http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations',
      'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
    ])
    const protocoles = at(notice, 'gmd:distributionInfo/*/gmd:transferOptions/*/gmd:onLine/*/gmd:protocol').map(whole)
    expect(protocoles).toContain('OGC API - Features')
    expect(noticeIso19139(BASE)).not.toContain('Association inventée')
  })

  it('is well formed whatever is written, which reads the same', () => {
    fc.assert(
      fc.property(baseTiree, base => {
        const lue = parseXml(noticeIso19139(base))
        const titre = at(lue, `${ID}/gmd:citation/*/gmd:title/gco:CharacterString`)[0]?.texte ?? ''
        const dicible = base.titre.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        expect(titre.trim()).toBe(dicible.trim())
      })
    )
  })
})
