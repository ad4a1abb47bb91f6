/**
 * The links of a page that is written, in its language: one place, so that no page thinks of it. Those to pages that exist there lead
 * there; those to pages in French only say so, in words and to machines.
 */
import { adresseEn, isMachine, readAdresse } from './adresses.ts'
import { type Langue, SOURCE } from './langue.ts'

// `<a class="x" href="/recherche?q=Lens">`, `<form action="/recherche">`, `<area href="/lieux/x">`: our own addresses, never `//elsewhere`
const BALISE = /<(a|area|form)\b([^>]*?)\s(href|action)="(\/(?!\/)[^"]*)"([^>]*)>/g

const FIN = '</a>'

/** `&amp;` as the address has it, to look at its path only. */
const brut = (adresse: string): string => adresse.replace(/&amp;/g, '&')

/** The page with its links in `langue`; `note` is written in those that lead to a page in French: `(in French)`. */
export function lienTraduits(html: string, langue: Langue, note: string): string {
  if (langue === SOURCE) return html
  // Where the text of a link to French must be followed by its note: the end of each, by its beginning.
  const suites: number[] = []
  let ecrit = ''
  let vu = 0
  const flush = (jusqua: number): void => {
    ecrit += html.slice(vu, jusqua)
    vu = jusqua
  }
  for (const lue of html.matchAll(BALISE)) {
    const [balise, nom, avant = '', attribut, adresse = '', apres = ''] = lue
    // A link that already says its language is one of the switch.
    if (/\shreflang=/.test(avant + apres)) continue
    while (suites.length > 0 && (suites[0] as number) < lue.index) {
      flush(suites.shift() as number)
      ecrit += note
    }
    const dite = brut(adresse)
    const la = readAdresse(dite).langue === SOURCE ? adresseEn(langue, dite) : dite
    flush(lue.index)
    vu = lue.index + balise.length
    if (la !== null) ecrit += `<${nom}${avant} ${attribut}="${la.replace(/&/g, '&amp;')}"${apres}>`
    else {
      const page = nom === 'a' && !isMachine(dite)
      ecrit += page ? `<a${avant} href="${adresse}" hreflang="${SOURCE}"${apres}>` : balise
      const fin = page ? html.indexOf(FIN, vu) : -1
      if (fin >= 0) suites.push(fin)
    }
  }
  for (const fin of suites) {
    flush(fin)
    ecrit += note
  }
  return ecrit + html.slice(vu)
}
