/** How many lines a CSV holds, those inside quotes aside: what tells a whole export from one that broke off. */

const GUILLEMET = 0x22
const FIN = 0x0a

/** `countLines` of `nom;note␊"a";"deux␊lignes"␊` is 2; a last line without its end counts, a blank one does not. */
export function countLines(octets: Uint8Array): number {
  let lignes = 0
  let dedans = false
  let pleine = false
  for (const octet of octets) {
    if (octet === GUILLEMET) dedans = !dedans
    if (octet === FIN && !dedans) {
      if (pleine) lignes++
      pleine = false
    } else if (octet !== 0x0d) pleine = true
  }
  return pleine ? lignes + 1 : lignes
}
