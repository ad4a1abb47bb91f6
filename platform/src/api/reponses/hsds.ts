/** The answers in HSDS 3.2: its envelope to the letter, and of its objects what every one of them has. */
import { z } from 'zod'

const id = z.uuid()

const emplacement = z.looseObject({ id, location_type: z.string() })
const organisationSeule = z.looseObject({ id, name: z.string(), description: z.string() })

export const HSDS = z
  .strictObject({
    version: z.string().describe('Version de HSDS'),
    profile: z.url().describe('Le modèle suivi'),
    openapi_url: z.string().describe('Description de cette API pour les machines'),
    description: z.string(),
    publisher: z
      .strictObject({ name: z.string(), email: z.string().optional(), website: z.string().optional() })
      .optional()
      .describe('Qui tient ce registre, s’il le dit')
  })
  .meta({ id: 'Hsds' })

const service = z.looseObject({
  id,
  name: z.string(),
  status: z.literal('active'),
  organization_id: id,
  organization: organisationSeule
})

export const SERVICE = service
  .extend({ service_at_locations: z.array(z.looseObject({ id, location: emplacement })).min(1) })
  .meta({ id: 'ServiceHsds', description: 'Un service de HSDS, avec tout ce qui y est rattaché' })

export const ORGANISATION = organisationSeule
  .extend({
    locations: z.array(emplacement).min(1).describe('Le lieu, son adresse, ses horaires'),
    services: z.array(z.looseObject({ id, name: z.string() })).min(1)
  })
  .meta({ id: 'OrganisationHsds', description: 'Une organisation de HSDS, avec ses lieux et ses services' })

const PAGE = {
  total_items: z.int().min(0).describe('Combien répondent, toutes pages confondues'),
  total_pages: z.int().min(0),
  page_number: z.int().min(1),
  size: z.int().min(0).describe('Combien dans cette page'),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean()
}

export const TAXONOMIE = z
  .strictObject({
    id,
    name: z.string(),
    description: z.string(),
    uri: z.url().optional(),
    version: z.string().optional()
  })
  .meta({ id: 'TaxonomieHsds', description: 'Une classification de HSDS' })

export const TERME = z
  .strictObject({
    id,
    code: z.string().optional().describe('Dans sa classification'),
    name: z.string(),
    description: z.string(),
    parent_id: id.optional().describe('Le terme dont il relève'),
    taxonomy: z.string().describe('Le nom de sa classification'),
    language: z.literal('fr')
  })
  .meta({ id: 'TermeHsds', description: 'Un terme d’une classification de HSDS' })

export const TAXONOMIES = z.strictObject({ ...PAGE, contents: z.array(TAXONOMIE) }).meta({ id: 'PageDeTaxonomiesHsds' })
export const TERMES = z.strictObject({ ...PAGE, contents: z.array(TERME) }).meta({ id: 'PageDeTermesHsds' })
export const SERVICES = z.strictObject({ ...PAGE, contents: z.array(service) }).meta({ id: 'PageDeServicesHsds' })
export const ORGANISATIONS = z
  .strictObject({ ...PAGE, contents: z.array(organisationSeule) })
  .meta({ id: 'PageDOrganisationsHsds' })
