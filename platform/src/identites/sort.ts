/**
 * Where an id leads that no place bears now: to the one that took its records, or to what was known of its end. Of a place that only
 * withheld lists said, nothing is told but that it is gone; a person's contact never is.
 */
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { Sort } from './dit.ts'

/** Null when no édition ever had that id, or the current one does. */
export async function findSort(
  { identites, sources }: Pick<Store, 'identites' | 'sources'>,
  identite: string,
  montree: (source: SourceConnue | undefined) => boolean
): Promise<Sort | null> {
  const gone = await identites.gone(identite)
  if (gone === null) return null
  if (gone.remplacee_par !== null) return { nature: 'remplacee', par: gone.remplacee_par }
  const connues = new Map((await sources.known()).map(s => [s.nom, s]))
  const isWithdrawn = (source: string) => connues.get(source)?.retiree === true
  const { portee_par } = gone
  const borne = portee_par.length > 0 && portee_par.every(isWithdrawn)
  // Given back to a list that was withdrawn, the id was last published with what others said, which are places of their own now.
  const listes = (borne ? [] : gone.listes).filter(({ source }) => montree(connues.get(source)))
  const { le, edition, nom, commune, code_insee } = gone
  return {
    nature: 'retiree',
    retrait: borne || gone.listes.every(({ source }) => isWithdrawn(source)),
    le,
    edition,
    ...(listes.length > 0 ? { nom, commune, code_insee } : { nom: null, commune: null, code_insee: null }),
    listes: listes.map(({ source, absent_depuis }) => ({
      titre: connues.get(source)?.titre ?? source,
      absent_depuis
    }))
  }
}
