/**
 * The text of a PDF that we made, page by page: what a reader would select and copy. Streams are inflated, and the codes of our font's
 * cut-down set turned back into signs by the table that the file carries for that (`ToUnicode`); no more of PDF is understood.
 */
import { inflateSync } from 'node:zlib'

interface Objet {
  readonly tete: string
  readonly corps: string
}

/** Objects of the file by their number: `12 0 obj … stream … endstream endobj`. */
function objetsOf(octets: Buffer): Map<string, Objet> {
  const texte = octets.toString('latin1')
  const objets = new Map<string, Objet>()
  for (const lu of texte.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)endobj/g)) {
    const contenu = lu[2] as string
    const debut = contenu.indexOf('stream\n')
    if (debut < 0) {
      objets.set(lu[1] as string, { tete: contenu, corps: '' })
      continue
    }
    const tete = contenu.slice(0, debut)
    const brut = Buffer.from(contenu.slice(debut + 7, contenu.lastIndexOf('endstream')), 'latin1')
    objets.set(lu[1] as string, {
      tete,
      corps: (tete.includes('FlateDecode') && !tete.includes('/Image') ? inflateSync(brut) : brut).toString('latin1')
    })
  }
  return objets
}

const signes = (hexa: string): string =>
  (hexa.match(/.{4}/g) ?? []).map(code => String.fromCharCode(Number.parseInt(code, 16))).join('')

/** `<0000> <0010> [<0041> <0042>]` */
function tableOf(cmap: string): Map<number, string> {
  const table = new Map<number, string>()
  for (const [, debut = '', , liste = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    for (const [i, [, hexa = '']] of [...liste.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      table.set(Number.parseInt(debut, 16) + i, signes(hexa.replace(/ /g, '')))
  return table
}

const numero = (texte: string, cle: string): string | undefined => new RegExp(`/${cle} (\\d+) 0 R`).exec(texte)?.[1]

/** `textesDuPdf(octets)[0]` → the words of the cover, a line for each piece of text. Spaces are ordinary ones. */
export function textesDuPdf(octets: Buffer): string[] {
  const objets = objetsOf(octets)
  const de = (n: string | undefined): Objet => objets.get(n ?? '') ?? { tete: '', corps: '' }
  const pages: string[] = []
  const racine = [...objets.values()].find(o => /\/Type \/Pages/.test(o.tete))
  const ordre = [...(/\/Kids \[([^\]]*)\]/.exec(racine?.tete ?? '')?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].map(m => m[1])
  for (const page of ordre) {
    const { tete } = de(page)
    const ressources = numero(tete, 'Resources') ? de(numero(tete, 'Resources')).tete : tete
    const polices = new Map<string, Map<number, string>>()
    for (const [, nom = '', objet = ''] of ressources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      polices.set(nom, tableOf(de(numero(de(objet).tete, 'ToUnicode')).corps))
    let police = new Map<number, string>()
    let texte = ''
    for (const [, nom, morceaux] of de(numero(tete, 'Contents')).corps.matchAll(
      /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g
    )) {
      if (nom) police = polices.get(nom) ?? new Map()
      else {
        for (const [, hexa = ''] of (morceaux ?? '').matchAll(/<([0-9a-f]+)>/gi))
          for (const code of hexa.match(/.{4}/g) ?? []) texte += police.get(Number.parseInt(code, 16)) ?? '\ufffd'
        texte += ' '
      }
    }
    pages.push(texte.replace(/[\s\u00a0]+/g, ' '))
  }
  return pages
}
