/**
 * What people decided of a row that its list changed so much, id and name or door at once, that nobody can tell which it is: told when the list is
 * read and, one by one with what to type, by `lieux revue`.
 */
import { hasOwnId, insecables, pluriel } from '@lieux-communs/core'
import type { Repere } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'

/** Rows that may be it, named on screen. */
const NOMMEES = 3

/** As it is typed: `annuaire:42`. */
const appelOf = ({ source, cle }: Repere): string => `${source}:${hasOwnId(cle) ? cle.slice(2) : cle}`

/** After a reading: that there are some, and where they are told. */
export function tellPerdues(nom: string, perdues: number): void {
  if (perdues > 0)
    dire(
      insecables(
        `! ${nom} : ${pluriel(perdues, 'décision porte', 'décisions portent')} sur une ligne que la liste a renumérotée et changée à la fois, et qu’on n’y reconnaît plus. Ce qui pourrait être cette ligne reste à part. Voir lesquelles, et quoi faire : npx lieux revue`
      )
    )
}

/** « Décision 3 (deux lieux) : dans la liste alpha, « Clics, 7 rue Haute, Valbourg » n’est plus reconnue… »; `natures`: what an act says. */
export async function tellToutesPerdues(
  { decisions }: Store,
  natures: Readonly<Record<string, string>>
): Promise<number> {
  const perdues = await decisions.perdues()
  if (perdues.length === 0) return 0
  const actes = await decisions.acts(perdues.map(p => p.acte))
  dire(
    `${pluriel(perdues.length, 'décision attend qu’on retrouve sa ligne', 'décisions attendent qu’on retrouve leurs lignes')} :`
  )
  for (const { acte, source, nom, adresse, commune, possibles, autre } of perdues) {
    const nature = actes.get(acte)?.nature ?? 'distincts'
    const dit = [nom, adresse, commune].filter(Boolean).join(', ')
    dire(
      insecables(`  ${acte} (${natures[nature]}) : dans la liste ${source}, la ligne « ${dit} » n’est plus reconnue.`)
    )
    const appels = possibles.slice(0, NOMMEES).map(cle => appelOf({ source, cle }))
    const [premier] = appels
    if (premier === undefined)
      dire('    Aucune ligne ne lui ressemble. Si elle revient telle qu’elle était, la décision la retrouvera.')
    else
      dire(
        insecables(
          `    Ce pourrait être ${appels.join(', ')}. Si c’est bien elle : npx lieux revue ${nature} ${premier} ${appelOf(autre)} --par NOM, puis : npx lieux revue annuler ${acte}`
        )
      )
  }
  return perdues.length
}
