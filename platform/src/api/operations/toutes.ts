/** Every address of the API that is read, in the order of its documentation. */
import type { Operation } from '../operation.ts'
import { changements, changementsDUneEdition, editions, historique, passage } from './changements.ts'
import { editionCourante, sources } from './editions.ts'
import { facettes } from './facettes.ts'
import { lieu, provenance } from './lieu.ts'
import { lieux } from './lieux.ts'

export const OPERATIONS: readonly Operation[] = [
  lieux,
  facettes,
  lieu,
  provenance,
  historique,
  sources,
  editions,
  editionCourante,
  changementsDUneEdition,
  changements,
  passage
]
