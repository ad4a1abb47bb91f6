/** `lieux compare`: what this branch changes on every real list, figure by figure. */

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pluriel } from '@lieux-communs/core'
import { SOURCES } from '@lieux-communs/sources'
import { findLocal } from '../harvest/local.ts'
import { compareSources } from '../pipeline/comparaison.ts'
import { loadGeographie } from '../reference/load.ts'
import { openProgres } from './progres.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'
import { drawTableau } from './tableau.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** Where the real lists are kept beside a checkout. */
export const LISTES_REELLES = join(ROOT, '../shared/data/sources')
/** The day the kept figures count as today, so that they do not move with the calendar. */
export const JOUR_DES_RELEVES = '2026-01-01'

export async function compareVerb(options: { from?: string; ecrire?: boolean }): Promise<Code> {
  const from = resolve(options.from ?? LISTES_REELLES)
  if (!existsSync(from)) {
    throw new AppelErrone(`Les listes à comparer ne sont pas sous ${from} : dites où par --from DOSSIER.`)
  }
  const presentes = await findLocal(from, SOURCES)
  const barre = openProgres('Lecture des listes')
  let faites = 0
  const { lues, ecarts } = await compareSources(presentes, {
    from,
    dossier: join(ROOT, 'sources'),
    ecrire: options.ecrire === true,
    contexte: { geographie: loadGeographie(), jour: JOUR_DES_RELEVES },
    told: () => barre.at(faites++, presentes.length)
  })
  barre.end()
  if (ecarts.length === 0)
    process.stdout.write(`  ${pluriel(lues, 'liste relue', 'listes relues')} : rien ne change.\n`)
  else {
    const rangs = ecarts.map(e => [e.source, e.mesure, String(e.avant ?? ''), '→', String(e.apres ?? '')])
    process.stdout.write(`\n${drawTableau(['source', 'mesure', 'avant', '', 'après'], rangs)}\n\n`)
    process.stdout.write(
      `  ${pluriel(lues, 'liste relue', 'listes relues')}.${options.ecrire ? ' Les relevés sont récrits.' : ''}\n`
    )
  }
  return CODES.entier
}
