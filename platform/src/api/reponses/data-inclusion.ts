/** The answers in data.inclusion's schema v1, which the core writes once: what is told here is what it is held to. */
import { SCHEMAS_DATA_INCLUSION } from '@lieux-communs/core'
import { z } from 'zod'

const schemaOf = (schema: object): z.ZodType => z.fromJSONSchema(JSON.parse(JSON.stringify(schema)))

export const STRUCTURE_V1 = schemaOf(SCHEMAS_DATA_INCLUSION.structure).meta({
  id: 'StructureDataInclusion',
  description: 'Une structure, au schéma v1 de data.inclusion'
})
export const SERVICE_V1 = schemaOf(SCHEMAS_DATA_INCLUSION.service).meta({
  id: 'ServiceDataInclusion',
  description: 'Un service, au schéma v1 de data.inclusion'
})
export const STRUCTURES_V1 = z.array(STRUCTURE_V1)
export const SERVICES_V1 = z.array(SERVICE_V1)

const PAGE = {
  edition: z.int().min(1),
  total: z.int().min(0).describe('Lieux qui répondent, toutes pages confondues'),
  suivant: z.string().nullable().describe('Adresse de la page suivante, ou null')
}

export const PAGE_DE_STRUCTURES_V1 = z
  .strictObject({ ...PAGE, structures: STRUCTURES_V1 })
  .meta({ id: 'PageDeStructuresDataInclusion' })
export const PAGE_DE_SERVICES = z
  .strictObject({ ...PAGE, services: SERVICES_V1 })
  .meta({ id: 'PageDeServicesDataInclusion' })
