/**
 * Who said it first, when one register feeds another: the standard's `source` field names the lists a place comes from, and
 * a list that belongs to another register is written with that register's name. It travels unchanged from register to
 * register, so that each one knows its own words when they come back.
 */

// "hub-du-nord (lieux.exemple.fr)", "mairies (localhost:3000)": a list, then the host of the register that reads it.
const QUALIFIEE = /^[^()]{1,200} \(([a-z0-9-]{1,63}:\d{1,5}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}(?::\d{1,5})?)\)$/

/** The lists named by a `source` field: `'mairies, hub (lieux.exemple.fr)'` → two of them. */
export const sourcesNommees = (source: string): readonly string[] =>
  source
    .split(',')
    .map(nom => nom.trim())
    .filter(nom => nom !== '')

/** The register that a list belongs to, or null when it is one's own: `'hub (lieux.exemple.fr)'` → `'lieux.exemple.fr'`. */
export const registreDe = (nom: string): string | null => QUALIFIEE.exec(nom)?.[1] ?? null

/**
 * The `source` field of a register's row as another register keeps it: its own lists take its name, the others have theirs
 * already. `qualifieSources('mairies, hub (a.fr)', 'b.fr') === 'mairies (b.fr), hub (a.fr)'`; a row that names no list
 * comes from the register itself: `qualifieSources('', 'b.fr') === 'registre (b.fr)'`.
 */
export function qualifieSources(source: string, registre: string): string {
  // Other brackets would hide the register's: "liste (1).csv" → "liste 1.csv (b.fr)".
  const bare = (nom: string) => nom.replace(/[()]/g, '').trim().slice(0, 200) || 'registre'
  const dits = sourcesNommees(source).map(nom => (registreDe(nom) === null ? `${bare(nom)} (${registre})` : nom))
  return dits.length > 0 ? [...new Set(dits)].join(', ') : `registre (${registre})`
}

/**
 * The lists that said a record first: its own source, unless it comes from another register, which names them.
 * `premieresSources('registre-voisin', 'mairies (b.fr)')` → `['mairies (b.fr)']`; `premieresSources('paca', 'Hub Sud')` →
 * `['paca']`.
 */
export function premieresSources(source: string, dite: string | undefined): readonly string[] {
  const noms = dite === undefined ? [] : sourcesNommees(dite)
  return noms.length > 0 && noms.every(nom => registreDe(nom) !== null) ? noms : [source]
}
