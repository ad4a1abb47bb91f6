/** An édition of invented places, as many as wanted, as the base would give it to the read side. */
import type { Fiche, LieuPlat } from '@lieux-communs/core'
import { buildCatalogue } from '../src/catalogue/construction.ts'
import type { Publication } from '../src/catalogue/edition.ts'
import { ficheInventee, GEOGRAPHIE } from '../src/catalogue/fixture.ts'
import { CONTEXTE, inventes } from './lieux-inventes.ts'

const said = (lieu: LieuPlat): Fiche['valeurs'] =>
  Object.fromEntries(
    Object.entries(lieu).filter(([nom, v]) => nom !== 'id' && v !== null && !(Array.isArray(v) && v.length === 0))
  )

/** `publicationInventee(3).fiches[0].identite === 'lc-0000000'`; each édition says its number in the name of every place. */
function publicationInventee(nombre: number, numero = 12): Publication {
  const fiches = [...inventes(nombre)].map(({ lieu, position, membres }) => {
    const qui = membres.map(({ source }) => ({ source, cle: `i:${lieu.id}`, date: null }))
    const valeurs = { ...said(lieu), nom: `${lieu.nom} (édition ${numero})` }
    return ficheInventee(lieu.id as string, valeurs, { membres: qui, ...(position && { position }) })
  })
  const sources = CONTEXTE.sources.map(source => ({ ...source, retenue: false, rapport: null }))
  return { edition: { numero, date: '2026-03-02T04:00:00.000Z', somme: `somme-${numero}` }, fiches, sources }
}

export const catalogueInvente = (nombre: number, numero?: number) =>
  buildCatalogue(publicationInventee(nombre, numero), GEOGRAPHIE)
