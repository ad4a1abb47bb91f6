/** Characters that a web page's code stands for, left in a file by whoever copied it: `Bj&#246;rn` is Björn. */

// "&#246;", "&#xF6;", "&amp;"
const ENTITE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi
const NOMMEES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** `decodeEntites('R&#252;diger &amp; fils') === 'Rüdiger & fils'`; what is no character stays as it is. */
export function decodeEntites(texte: string): string {
  if (!texte.includes('&')) return texte
  return texte.replace(ENTITE, (entite, decimal?: string, hexa?: string, nom?: string) => {
    if (nom !== undefined) return NOMMEES[nom.toLowerCase()] ?? entite
    const point = decimal === undefined ? Number.parseInt(hexa as string, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entite
  })
}
