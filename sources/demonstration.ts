/** The sources of the demonstration territory, in the order of their folders' names. */
import type { Source } from '@lieux-communs/core'
import { demoAnnuaire } from './demo-annuaire/source.ts'
import { demoDemiJournees } from './demo-demi-journees/source.ts'
import { demoEnquete } from './demo-enquete/source.ts'
import { demoGuichets } from './demo-guichets/source.ts'
import { demoGuichetsAnciens } from './demo-guichets-anciens/source.ts'
import { demoHabilites } from './demo-habilites/source.ts'
import { demoInsertion } from './demo-insertion/source.ts'
import { demoRegion } from './demo-region/source.ts'

export const SOURCES_DEMO: readonly Source[] = [
  demoAnnuaire,
  demoDemiJournees,
  demoEnquete,
  demoGuichets,
  demoGuichetsAnciens,
  demoHabilites,
  demoInsertion,
  demoRegion
]
