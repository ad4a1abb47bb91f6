/**
 * The keys that follow one another for one record: a list that loses its ids, or renumbers them, gives other keys to the same rows. The
 * new key takes the place of the old one, and all that was decided of it.
 */

import type { Enregistrement } from '@lieux-communs/core'
import { followedKeys } from '@lieux-communs/core'
import { stageRows, type Transaction } from './connexion.ts'
import { recordOf } from './texte.ts'

type Row = Pick<Enregistrement, 'cle' | 'ligne' | 'id_source'> & { readonly texte: string }

/**
 * Remembers which of the keys that a source no longer says (`absentes`) each new record follows, if any. An old key whose line another
 * record still holds is not free. Nothing is read when nothing is new, or nothing gone.
 */
export async function followKeys(
  tx: Transaction,
  source: string,
  nouveaux: readonly Enregistrement[],
  absentes: readonly string[],
  jour: string
): Promise<void> {
  if (nouveaux.length === 0 || absentes.length === 0) return
  const lignees = await tx<{ cle: string; premiere: string }[]>`
    select cle, premiere from lignees where source = ${source}`
  const premiereDe = new Map(lignees.map(({ cle, premiere }) => [cle, premiere]))
  const rootOf = (cle: string) => premiereDe.get(cle) ?? cle
  const absente = new Set(absentes)
  const tenues = new Set(lignees.filter(({ cle }) => !absente.has(cle)).map(({ premiere }) => premiere))
  const libres = absentes.filter(cle => !tenues.has(rootOf(cle)))
  const rows = await tx<Row[]>`
    select cle, ligne, id_source, normalise::text as texte from enregistrements
     where source = ${source} and cle = any(${libres}) order by cle`
  const partis = rows.map(({ texte, cle, ...place }) => recordOf({ source, cle: rootOf(cle), ...place }, texte))
  const suites = followedKeys(partis, nouveaux)
  if (suites.size === 0) return
  await stageRows(tx, 'suite', ['cle', 'premiere'], suites)
  await tx`
    insert into lignees (source, cle, premiere) select ${source}, cle, premiere from suite on conflict do nothing`
  await tx`
    insert into rattachements (source, cle, identite, depuis)
    select ${source}, s.cle, derniere.identite, ${jour}::date
      from suite s
     cross join lateral (
       select r.identite from rattachements r left join lignees l using (source, cle)
        where r.source = ${source} and coalesce(l.premiere, r.cle) = s.premiere
        order by r.depuis desc, r.identite limit 1
     ) derniere
    on conflict do nothing`
}
