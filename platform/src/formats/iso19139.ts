/**
 * The base as an ISO 19139 record, as INSPIRE's guidance 2.0 wants a data set described: what a geographic catalogue (GeoNetwork, Géo2France)
 * harvests. One record, of the data set; its services are told among the ways to take it.
 */
import { uriOf } from '@lieux-communs/core'
import { type BaseDecrite, type Distribution, genealogie, licenceDite, STANDARD } from './base-decrite.ts'

/** Pieces of XML that are already escaped. */
type Xml = string

// What XML 1.0 cannot hold, however it is written: control signs, halves of letters
const INTERDIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

/** `escapeXml('a < b & "c"') → 'a &lt; b &amp; &quot;c&quot;'`; signs that XML cannot hold are left out. */
const escapeXml = (texte: string): Xml =>
  texte.replace(INTERDIT, '').replace(/[&<>"']/g, signe => ENTITES[signe] as string)

/** An element of `gmd`, or of the vocabulary that its name begins with: `el('gco:Date', '2026-03-02')`. */
function el(nom: string, contenu: Xml | readonly Xml[], attributs: Readonly<Record<string, string>> = {}): Xml {
  const balise = nom.includes(':') ? nom : `gmd:${nom}`
  const dits = Object.entries(attributs).map(([cle, valeur]) => ` ${cle}="${escapeXml(valeur)}"`)
  return `<${balise}${dits.join('')}>${[contenu].flat().join('')}</${balise}>`
}

const text = (nom: string, valeur: string): Xml => el(nom, el('gco:CharacterString', escapeXml(valeur)))
const date = (nom: string, jour: string): Xml => el(nom, el('gco:Date', escapeXml(jour)))
const decimal = (nom: string, nombre: number): Xml => el(nom, el('gco:Decimal', String(nombre)))
/** A word of a published register, with its address: INSPIRE wants both. */
const anchor = (nom: string, valeur: string, href: string): Xml =>
  el(nom, el('gmx:Anchor', escapeXml(valeur), { 'xlink:href': href }))
const url = (adresse: string): Xml => el('linkage', el('URL', escapeXml(adresse)))

const CODES = 'http://standards.iso.org/iso/19139/resources/gmxCodelists.xml'
const code = (nom: string, liste: string, valeur: string): Xml =>
  el(nom, el(liste, valeur, { codeList: `${CODES}#${liste}`, codeListValue: valeur }))
const langue = (): Xml =>
  el(
    'language',
    el('LanguageCode', 'fre', { codeList: 'http://www.loc.gov/standards/iso639-2/', codeListValue: 'fre' })
  )

const online = (adresse: string, dits: readonly Xml[] = []): Xml => el('CI_OnlineResource', [url(adresse), ...dits])

function party(nom: string, role: string, base: BaseDecrite): Xml {
  const { courriel } = base.contact
  const page = uriOf(base.contact.page)
  return el(
    nom,
    el('CI_ResponsibleParty', [
      text('organisationName', base.editeur.nom),
      text('positionName', base.contact.nom),
      el(
        'contactInfo',
        el('CI_Contact', [
          ...(courriel === null ? [] : [el('address', el('CI_Address', text('electronicMailAddress', courriel)))]),
          ...(page === null ? [] : [el('onlineResource', online(page))])
        ])
      ),
      code('role', 'CI_RoleCode', role)
    ])
  )
}

const dated = (jour: string, type: string): Xml =>
  el('date', el('CI_Date', [date('date', jour), code('dateType', 'CI_DateTypeCode', type)]))

const thesaurus = (titre: Xml, jour: string): Xml =>
  el('thesaurusName', el('CI_Citation', [titre, dated(jour, 'publication')]))

const keywords = (mots: readonly Xml[], source: Xml | null): Xml =>
  el(
    'descriptiveKeywords',
    el('MD_Keywords', [...mots, code('type', 'MD_KeywordTypeCode', 'theme'), ...(source === null ? [] : [source])])
  )

const INSPIRE = 'http://inspire.ec.europa.eu'

const PORTEES = {
  national: ['National', 'national'],
  regional: ['Régional', 'regional'],
  local: ['Local', 'local']
} as const

function allKeywords(base: BaseDecrite): Xml[] {
  const theme = anchor('keyword', 'Services d’utilité publique et services publics', `${INSPIRE}/theme/us`)
  const [libelle, codePortee] = PORTEES[base.portee]
  const portee = anchor('keyword', libelle, `${INSPIRE}/metadata-codelist/SpatialScope/${codePortee}`)
  const gemet = 'https://www.eionet.europa.eu/gemet'
  return [
    keywords(
      [theme],
      thesaurus(anchor('title', 'GEMET - INSPIRE themes, version 1.0', `${gemet}/inspire-themes/`), '2008-06-01')
    ),
    keywords(
      [portee],
      thesaurus(anchor('title', 'Champ géographique', `${INSPIRE}/metadata-codelist/SpatialScope`), '2019-05-22')
    ),
    ...(base.motsCles.length === 0
      ? []
      : [
          keywords(
            base.motsCles.map(mot => text('keyword', mot)),
            null
          )
        ])
  ]
}

function constraints(base: BaseDecrite): Xml[] {
  const { titre, uri } = licenceDite(base.licence)
  const libre = `${INSPIRE}/metadata-codelist/LimitationsOnPublicAccess/noLimitations`
  const autres = (contenu: Xml, nom: string): Xml =>
    el(
      'resourceConstraints',
      el('MD_LegalConstraints', [code(nom, 'MD_RestrictionCode', 'otherRestrictions'), contenu])
    )
  return [
    autres(anchor('otherConstraints', 'Pas de restriction d’accès public selon INSPIRE', libre), 'accessConstraints'),
    autres(uri === null ? text('otherConstraints', titre) : anchor('otherConstraints', titre, uri), 'useConstraints')
  ]
}

const FREQUENCES = { jour: 'daily', semaine: 'weekly', mois: 'monthly', annee: 'annually' } as const

function identification(base: BaseDecrite): Xml {
  const [ouest, sud, est, nord] = base.boite
  const jour = base.edition.date.slice(0, 10)
  const boite = el('EX_GeographicBoundingBox', [
    decimal('westBoundLongitude', ouest),
    decimal('eastBoundLongitude', est),
    decimal('southBoundLatitude', sud),
    decimal('northBoundLatitude', nord)
  ])
  const periode = el(
    'gml:TimePeriod',
    [el('gml:beginPosition', escapeXml(base.depuis)), el('gml:endPosition', escapeXml(jour))],
    { 'gml:id': 'periode' }
  )
  return el(
    'identificationInfo',
    el('MD_DataIdentification', [
      el(
        'citation',
        el('CI_Citation', [
          text('title', base.titre),
          dated(base.depuis, 'publication'),
          dated(jour, 'revision'),
          text('edition', String(base.edition.numero)),
          el('identifier', el('MD_Identifier', text('code', `${base.adresse}/#base`)))
        ])
      ),
      text('abstract', base.description),
      party('pointOfContact', 'pointOfContact', base),
      el(
        'resourceMaintenance',
        el(
          'MD_MaintenanceInformation',
          code('maintenanceAndUpdateFrequency', 'MD_MaintenanceFrequencyCode', FREQUENCES[base.frequence])
        )
      ),
      ...allKeywords(base),
      ...constraints(base),
      code('spatialRepresentationType', 'MD_SpatialRepresentationTypeCode', 'vector'),
      langue(),
      code('characterSet', 'MD_CharacterSetCode', 'utf8'),
      el('topicCategory', el('MD_TopicCategoryCode', 'society')),
      el('topicCategory', el('MD_TopicCategoryCode', 'utilitiesCommunication')),
      el(
        'extent',
        el('EX_Extent', [
          text('description', base.territoire),
          el('geographicElement', boite),
          el('temporalElement', el('EX_TemporalExtent', el('extent', periode)))
        ])
      )
    ])
  )
}

/** What each kind of address speaks, in words that catalogues know. */
const PROTOCOLES: Readonly<Record<Distribution['nature'], string>> = {
  fichier: 'WWW:DOWNLOAD-1.0-http--download',
  api: 'WWW:LINK-1.0-http--rest',
  'ogc-features': 'OGC API - Features',
  tuiles: 'WWW:LINK-1.0-http--tiles'
}

function distribution(base: BaseDecrite): Xml {
  const types = [...new Set(base.distributions.filter(d => d.nature === 'fichier').map(d => d.type))]
  const formats = (types.length > 0 ? types : ['application/json']).map(type =>
    el(
      'distributionFormat',
      el('MD_Format', [text('name', type), el('version', '', { 'gco:nilReason': 'inapplicable' })])
    )
  )
  const ressources = base.distributions.flatMap(d => {
    const adresse = uriOf(d.url)
    if (adresse === null) return []
    return el(
      'onLine',
      online(adresse, [
        text('protocol', PROTOCOLES[d.nature]),
        text('name', d.titre),
        code('function', 'CI_OnLineFunctionCode', d.nature === 'fichier' ? 'download' : 'information')
      ])
    )
  })
  const accueil = el(
    'onLine',
    online(base.adresse, [text('protocol', 'WWW:LINK-1.0-http--link'), text('name', base.titre)])
  )
  return el(
    'distributionInfo',
    el('MD_Distribution', [
      ...formats,
      el('transferOptions', el('MD_DigitalTransferOptions', [...ressources, accueil]))
    ])
  )
}

function conformity(titre: Xml, jour: string, explication: string, conforme: boolean | null): Xml {
  const pass =
    conforme === null ? el('pass', '', { 'gco:nilReason': 'unknown' }) : el('pass', el('gco:Boolean', String(conforme)))
  return el(
    'report',
    el(
      'DQ_DomainConsistency',
      el(
        'result',
        el('DQ_ConformanceResult', [
          el('specification', el('CI_Citation', [titre, dated(jour, 'publication')])),
          text('explanation', explication),
          pass
        ])
      )
    )
  )
}

/** The regulation on the interoperability of data sets: nobody has measured this base against it, and the record says so. */
const REGLEMENT = ['Règlement (UE) n° 1089/2010', 'http://data.europa.eu/eli/reg/2010/1089', '2010-12-08'] as const

function quality(base: BaseDecrite): Xml {
  const [titre, href, jour] = REGLEMENT
  return el(
    'dataQualityInfo',
    el('DQ_DataQuality', [
      el('scope', el('DQ_Scope', code('level', 'MD_ScopeCode', 'dataset'))),
      conformity(anchor('title', titre, href), jour, 'Conformité non évaluée.', null),
      conformity(
        anchor('title', STANDARD.titre, STANDARD.uri),
        STANDARD.date,
        'Chaque ligne du fichier CSV est confrontée au schéma ; le rapport de l’édition dit ce qui s’en écarte.',
        null
      ),
      el('lineage', el('LI_Lineage', text('statement', genealogie(base))))
    ])
  )
}

const ESPACES = {
  'xmlns:gmd': 'http://www.isotc211.org/2005/gmd',
  'xmlns:gco': 'http://www.isotc211.org/2005/gco',
  'xmlns:gmx': 'http://www.isotc211.org/2005/gmx',
  'xmlns:gml': 'http://www.opengis.net/gml',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.isotc211.org/2005/gmd http://schemas.opengis.net/csw/2.0.2/profiles/apiso/1.0.0/apiso.xsd'
}

/**
 * The record, `application/xml`: `noticeIso19139(base)` → `<?xml version="1.0" encoding="UTF-8"?><gmd:MD_Metadata …>`. Times are the
 * édition's: the same édition gives the same record.
 */
export function noticeIso19139(base: BaseDecrite): string {
  const epsg = anchor('code', 'EPSG:4326', 'http://www.opengis.net/def/crs/EPSG/0/4326')
  const notice = el(
    'MD_Metadata',
    [
      text('fileIdentifier', base.id),
      langue(),
      code('characterSet', 'MD_CharacterSetCode', 'utf8'),
      code('hierarchyLevel', 'MD_ScopeCode', 'dataset'),
      party('contact', 'pointOfContact', base),
      date('dateStamp', base.edition.date.slice(0, 10)),
      text('metadataStandardName', 'ISO 19115:2003/19139'),
      text('metadataStandardVersion', '1.0'),
      el('referenceSystemInfo', el('MD_ReferenceSystem', el('referenceSystemIdentifier', el('RS_Identifier', epsg)))),
      identification(base),
      distribution(base),
      quality(base)
    ],
    ESPACES
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${notice}\n`
}
