/** Two addresses of the web, without scheme nor `www`: the same page, the same host, two hosts. */

const hostOf = (site: string): string => site.split(/[/?#]/, 1)[0] as string

/** `sites('exemple.fr/lieu', 'exemple.fr') === 0.5`. */
export const sites = (a: string, b: string): number => (a === b ? 1 : hostOf(a) === hostOf(b) ? 0.5 : 0)
