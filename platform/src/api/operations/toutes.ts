/** Every address of the API that is read, in the order of its documentation. */
import type { Operation } from '../operation.ts'
import { catalogueDeDonnees, noticeIso } from './catalogue.ts'
import { changements, changementsDUneEdition, editions, historique, passage } from './changements.ts'
import {
  servicesV1,
  servicesV1Entiers,
  serviceV1,
  structuresV1,
  structuresV1Entieres,
  structureV1
} from './data-inclusion.ts'
import { editionCourante, sources } from './editions.ts'
import { facettes } from './facettes.ts'
import { hsds, organisationHsds, organisationsHsds, serviceHsds, servicesHsds } from './hsds.ts'
import { taxonomieHsds, taxonomiesHsds, termeHsds, termesHsds } from './hsds-taxonomies.ts'
import { lieu, provenance } from './lieu.ts'
import { lieux } from './lieux.ts'
import { structure, structures } from './structures.ts'
import { suggestions } from './suggestions.ts'
import { territoire } from './territoires.ts'

export const OPERATIONS: readonly Operation[] = [
  lieux,
  facettes,
  lieu,
  provenance,
  historique,
  structures,
  structure,
  territoire,
  suggestions,
  sources,
  editions,
  editionCourante,
  changementsDUneEdition,
  changements,
  passage,
  structuresV1,
  structuresV1Entieres,
  structureV1,
  servicesV1,
  servicesV1Entiers,
  serviceV1,
  hsds,
  servicesHsds,
  serviceHsds,
  organisationsHsds,
  organisationHsds,
  taxonomiesHsds,
  taxonomieHsds,
  termesHsds,
  termeHsds,
  catalogueDeDonnees,
  noticeIso
]
