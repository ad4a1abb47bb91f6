/**
 * Names of intercommunalités as people may read them. The official register writes « CC du Provinois »; nobody outside a town hall knows what CC
 * is, so it is said whole, and lists are in the order of what is proper to each: Provinois.
 */

const GENRES: Readonly<Record<string, string>> = {
  CC: 'communauté de communes',
  CA: 'communauté d’agglomération',
  CU: 'communauté urbaine'
}

// "CC du Provinois", "CA Valenciennes Métropole"; not "Clermont Auvergne Métropole"
const ABREGE = /^(CC|CA|CU) (?=\S)/
// "du Provinois", "de l'Argonne Champenoise", "d'Erdre et Gesvres"
const ARTICLE = /^(?:de la |de l['’]|du |des |de |d['’]|la |le |les |l['’])/i

/** `genreDIntercommunalite('CC du Provinois')` → `['communauté de communes', 'du Provinois']`; null when its name says it already. */
export function genreDIntercommunalite(nom: string): readonly [genre: string, propre: string] | null {
  const sigle = ABREGE.exec(nom)?.[1]
  return sigle === undefined ? null : [GENRES[sigle] as string, nom.slice(sigle.length + 1)]
}

/** `Communauté de communes du Provinois` */
export function intercommunaliteDite(nom: string): string {
  const dit = genreDIntercommunalite(nom)
  return dit ? `${dit[0].charAt(0).toUpperCase()}${dit[0].slice(1)} ${dit[1]}` : nom
}

const ORDRE = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })
const propreDe = (nom: string): string => (genreDIntercommunalite(nom)?.[1] ?? nom).replace(ARTICLE, '')

/** The order in which one looks for one's own: by `Provinois`, not by `CC du`. */
export const compareIntercommunalites = (a: string, b: string): number => ORDRE.compare(propreDe(a), propreDe(b))
