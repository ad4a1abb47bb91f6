/**
 * The marks that makers of maps and wikis put in their texts: Markdown's, and uMap's own (`{{image}}`, `[[adresse|mots]]`). A
 * record shows text: the words stay, and where a link leads; what only draws goes.
 */

// "{{https://ville.fr/a.png|200}}", "{{{https://ville.fr/cadre}}}": a picture, a frame
const DESSIN = /\{\{\{?[^{}\n]{1,500}\}?\}\}/g
// "![Façade](https://ville.fr/a.png)"
const IMAGE = /!\[[^[\]\n]{0,200}\]\([^()\s]{4,500}\)/g
// "[[https://ville.fr|Le site]]", "[[https://ville.fr]]"
const LIEN_UMAP = /\[\[([^[\]|\s]{4,500})(?:\|([^[\]\n]{1,300}))?\]\]/g
// "[Le site](https://ville.fr)"
const LIEN = /\[([^[\]\n]{1,300})\]\((https?:\/\/[^()\s]{4,500})\)/g
// "**gras**"
const GRAS = /\*\*([^*\n]{1,500})\*\*/g
// "*italique*", neither "5*3" nor "gratuit* … *sous conditions"
const ITALIQUE = /(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*(?![\p{L}\d*])/gu
// "## Ateliers"
const TITRE = /^[ \t]{0,3}#{1,6}[ \t]{1,3}/gm
// "---", alone on its line
const FILET = /^[ \t]{0,3}-{3,10}[ \t]{0,3}$/gm
// What any of these begins by: most texts have none.
const MARQUE = /[*#[{]|---/

/** `withoutMarks('**Le Relais** [[https://relais.fr|le site]]') → 'Le Relais le site (https://relais.fr)'`; other text as it was. */
export function withoutMarks(texte: string): string {
  if (!MARQUE.test(texte)) return texte
  return texte
    .replace(DESSIN, '')
    .replace(IMAGE, '')
    .replace(LIEN_UMAP, (_, lien: string, mots?: string) => (mots === undefined ? lien : `${mots.trim()} (${lien})`))
    .replace(LIEN, '$1 ($2)')
    .replace(GRAS, '$1')
    .replace(ITALIQUE, '$1')
    .replace(TITRE, '')
    .replace(FILET, '')
}
