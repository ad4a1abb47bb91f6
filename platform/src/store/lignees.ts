/**
 * The keys that follow one another for one record: a list that loses its ids, or renumbers them, gives other keys to the same rows. The
 * new key takes the place of the old one, and all that was decided of it.
 */
import { type Enregistrement, followedKeys } from '@lieux-communs/core'
import { stageRows, type Transaction } from './connexion.ts'
import { recordOf } from './texte.ts'

/** What a reading of a source did to its keys. */
interface Bouges {
  /** Records whose key was never seen. */
  readonly neufs: readonly Enregistrement[]
  /** Keys that it did not say the last time, and had said before. */
  readonly revenus: readonly string[]
  /** Keys that it said the last time, and says no more. */
  readonly partis: readonly string[]
  /** Every key that it ever said and does not say now, those among them. */
  readonly absents: readonly string[]
}

type Row = Pick<Enregistrement, 'cle' | 'ligne' | 'id_source'> & { readonly texte: string }

/** The keys of a source by the first of their line. */
class Lignes {
  readonly #premieres: ReadonlyMap<string, string>

  constructor(lignees: readonly { cle: string; premiere: string }[]) {
    this.#premieres = new Map(lignees.map(({ cle, premiere }) => [cle, premiere]))
  }

  premiere = (cle: string): string => this.#premieres.get(cle) ?? cle
  /** Lines that one of their keys still holds, `absents` being those that are gone. */
  tenues(absents: ReadonlySet<string>): Set<string> {
    const toutes = [...this.#premieres].flatMap(([cle, premiere]) => [
      [cle, premiere] as const,
      [premiere, premiere] as const
    ])
    return new Set(toutes.flatMap(([cle, premiere]) => (absents.has(cle) ? [] : [premiere])))
  }
}

/**
 * Remembers which line each new key is of, and gives it the place of the key that it follows. A key that comes back takes the place of
 * the one of its line that leaves; one never seen, of the record that it repeats (see `followedKeys`), unless another still holds that line.
 */
export async function followKeys(tx: Transaction, source: string, jour: string, bouges: Bouges): Promise<void> {
  const { neufs, revenus, partis, absents } = bouges
  if (neufs.length + revenus.length === 0 || absents.length === 0) return
  const lignes = new Lignes(
    await tx<{ cle: string; premiere: string }[]>`select cle, premiere from lignees where source = ${source}`
  )
  const suites = new Map<string, string>()
  const quittees = new Set(partis.map(lignes.premiere))
  for (const cle of revenus) if (quittees.has(lignes.premiere(cle))) suites.set(cle, lignes.premiere(cle))
  const tenues = lignes.tenues(new Set(absents))
  const libres = neufs.length === 0 ? [] : absents.filter(cle => !tenues.has(lignes.premiere(cle)))
  const rows = await tx<Row[]>`
    select cle, ligne, id_source, normalise::text as texte from enregistrements
     where source = ${source} and cle = any(${libres}) order by cle`
  const anciens = rows.map(({ texte, cle, ...place }) =>
    recordOf({ source, cle: lignes.premiere(cle), ...place }, texte)
  )
  for (const [cle, premiere] of followedKeys(anciens, neufs)) suites.set(cle, premiere)
  if (suites.size === 0) return
  await stageRows(tx, 'suite', ['cle', 'premiere'], suites)
  await tx`
    insert into lignees (source, cle, premiere) select ${source}, cle, premiere from suite where cle <> premiere
    on conflict do nothing`
  await tx`
    insert into rattachements as a (source, cle, identite, depuis)
    select ${source}, s.cle, derniere.identite, ${jour}::date
      from suite s
     cross join lateral (
       select r.identite from rattachements r left join lignees l using (source, cle)
        where r.source = ${source} and coalesce(l.premiere, r.cle) = s.premiere and r.cle <> s.cle
        order by r.cle = any(${[...partis]}) desc, r.depuis desc, r.identite limit 1
     ) derniere
    on conflict (source, cle) do update set identite = excluded.identite, depuis = excluded.depuis
     where a.identite <> excluded.identite`
}
