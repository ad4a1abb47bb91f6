/**
 * The base as catalogues of data harvest it: DCAT-AP for data.gouv.fr and the European portal, ISO 19139 for geographic catalogues. The same
 * description of the same édition, in two vocabularies.
 */
import { z } from 'zod'
import { catalogueJsonLd, catalogueTurtle } from '../../formats/dcat.ts'
import { noticeIso19139 } from '../../formats/iso19139.ts'
import { describeBase } from '../base.ts'
import type { Operation } from '../operation.ts'
import { JSON_LD } from '../traduits.ts'

const TURTLE = 'text/turtle'

export const catalogueDeDonnees: Operation = {
  chemin: '/catalogue',
  resume: 'La base décrite pour les catalogues de données (DCAT-AP 3), en JSON-LD ou en Turtle',
  description:
    'Qui tient la base, ce qu’elle couvre, ses licences, ses fichiers et ses adresses. L’adresse à donner à un portail qui moissonne.',
  etiquette: 'Catalogues',
  parametres: {},
  reponse: z
    .strictObject({
      '@context': z.record(z.string(), z.string()).describe('Les vocabulaires'),
      '@graph': z
        .array(z.looseObject({ '@id': z.string() }))
        .describe('Le catalogue, son jeu, ses fichiers, ses services')
    })
    .meta({ id: 'CatalogueDcat' }),
  type: JSON_LD,
  formats: { jsonld: JSON_LD, ttl: TURTLE },
  change: true,
  async repond({ catalogue, racine, type }, monde) {
    const base = await describeBase(catalogue, racine, monde)
    return { corps: type === TURTLE ? catalogueTurtle(base) : JSON.stringify(catalogueJsonLd(base)), type }
  }
}

export const noticeIso: Operation = {
  chemin: '/catalogue/iso19139.xml',
  resume: 'La même description en notice ISO 19139, pour les catalogues géographiques',
  description: 'Selon le guide INSPIRE 2.0 : GeoNetwork et les plateformes régionales la moissonnent telle quelle.',
  etiquette: 'Catalogues',
  parametres: {},
  reponse: z.string(),
  type: 'application/xml',
  change: true,
  async repond({ catalogue, racine, type }, monde) {
    return { corps: noticeIso19139(await describeBase(catalogue, racine, monde)), type }
  }
}
