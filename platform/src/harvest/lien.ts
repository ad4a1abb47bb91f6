/** The `Link` header (RFC 8288), where APIs name their next page. */

// "<https://exemple.fr/lieux?page=2>; rel="next"", one of several between commas
const LIEN = /<([^<>]{1,4000})>((?:\s{0,5};\s{0,5}[\w*-]{1,20}\s{0,5}=\s{0,5}(?:"[^"]{0,200}"|[^",;\s]{0,200})){0,10})/g
// "; rel="next last""
const REL = /;\s{0,5}rel\s{0,5}=\s{0,5}(?:"([^"]{0,200})"|([^",;\s]{0,200}))/i

/** The address of a relation: `linkOf('</lieux?page=2>; rel="next"', 'next') === '/lieux?page=2'`; null when there is none. */
export function linkOf(entete: string, relation: string): string | null {
  for (const [, adresse, parametres = ''] of entete.slice(0, 20_000).matchAll(LIEN)) {
    const rel = REL.exec(parametres)
    const dites = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    if (dites.includes(relation)) return adresse as string
  }
  return null
}
