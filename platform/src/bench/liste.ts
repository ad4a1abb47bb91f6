/** Every bench, in the order it is printed. */
import { apiDebit } from './api.ts'
import { catalogueBench } from './catalogue.ts'
import { demarrage } from './demarrage.ts'
import { hours } from './hours.ts'
import { increment } from './increment.ts'
import { infer } from './infer.ts'
import { lecture } from './lecture.ts'
import { linkDuckdb } from './link-duckdb.ts'
import { linkIncrement } from './link-increment.ts'
import { linkJustesse } from './link-justesse.ts'
import { linkVitesse } from './link-vitesse.ts'
import type { Bench } from './mesure.ts'
import { ouvertureBench } from './ouverture.ts'
import { pages } from './pages.ts'
import { publication } from './publication.ts'
import { rapprochement } from './rapprochement.ts'
import { run } from './run.ts'
import { suggestions } from './suggestions.ts'
import { vraisemblance } from './vraisemblance.ts'
import { web } from './web.ts'

export const BENCHES: readonly Bench[] = [
  lecture,
  hours,
  infer,
  linkJustesse,
  linkVitesse,
  linkIncrement,
  linkDuckdb,
  rapprochement,
  run,
  publication,
  increment,
  demarrage,
  pages,
  apiDebit,
  catalogueBench,
  ouvertureBench,
  suggestions,
  vraisemblance,
  web
]
