/**
 * Cells that hold several things, each under its label: « **Adresse** : 3 rue Haute, 29000 Quimper », « Tél : 02 98 … » line by
 * line, as map descriptions and HTML blocks write them. A label is the few words before a colon at the beginning of a line.
 */
import { fold } from '../text/fold.ts'

export interface Etiquetee {
  /** Folded: `telephone`. */
  readonly etiquette: string
  readonly valeur: string
}

/** A longer text is a story, whose labels come first. */
const TEXTE_MAX = 8_000
/** Words of the longest label: "Jours et horaires d'ouverture". */
const MOTS_MAX = 5

// Markdown's and uMap's marks at the ends of a line or around a label: "- **Tél** :", "## Adresse", "• Mail"
const MARQUES = /^[\s*_#•·–>-]{1,12}|[\s*_]{1,12}$/g
// "Adresse :", "Tél. :"; no label holds a figure ("9h : ouverture"), nor ends before "//" ("https://…")
const ETIQUETTE = /^([^:\d\n]{2,40}?)[\s*_]{0,6}:(?!\/\/)[\s*_]{0,6}(.*)$/
// "3 rue Haute | Tél : 02…", "3 rue Haute - Mail : …": two labels on one line
const SUITE = /\s{1,3}[|–—;-]\s{1,3}(?=[\p{L}][^:\d|;–—]{1,30}:(?!\/\/))/u
// "[[https://exemple.org|Le site]]", "[Le site](https://exemple.org)": uMap's and Markdown's links
const LIEN_UMAP = /\[\[(https?:\/\/[^\s|\]]{3,500})(?:\|([^\]]{0,100}))?\]\]/g
const LIEN_MARKDOWN = /\[([^\][]{0,100})\]\((https?:\/\/[^\s)]{3,500})\)/g

/** Days are the lines of a table of hours, not labels. */
const JOUR = /^(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|lun|mar|mer|jeu|ven|sam|dim)\b/

const bare = (ligne: string): string => ligne.replace(MARQUES, '')

/** A line that is nothing but a link and its words is a label too: `[[https://…|Site]]` → « Site : https://… ». */
function openLinks(texte: string): string {
  if (!texte.includes('[')) return texte
  return texte
    .replace(LIEN_UMAP, (lien, url: string, mots: string | undefined) =>
      texte.trim() !== lien.trim() || !mots ? url : `${mots} : ${url}`
    )
    .replace(LIEN_MARKDOWN, (lien, mots: string, url: string) =>
      texte.trim() !== lien.trim() || mots === '' ? url : `${mots} : ${url}`
    )
}

function labelOf(ligne: string): Etiquetee | null {
  const [, etiquette, valeur] = ETIQUETTE.exec(ligne) ?? []
  if (etiquette === undefined || valeur === undefined) return null
  const plie = fold(etiquette)
  if (plie === '' || plie.split(' ').length > MOTS_MAX || JOUR.test(plie)) return null
  return { etiquette: plie, valeur: bare(valeur) }
}

/**
 * What a clean text says under its labels, in its order: `labelsOf('Adresse : 3 rue Haute\nTél : 02 98 00 00 00')` →
 * `[{ etiquette: 'adresse', valeur: '3 rue Haute' }, { etiquette: 'tel', valeur: '02 98 00 00 00' }]`. Lines without a label
 * belong to the one above when it stands alone on its line, or when they are days.
 */
export function labelsOf(texte: string): readonly Etiquetee[] {
  const dites: { etiquette: string; valeur: string; ouverte: boolean }[] = []
  for (const brute of texte.slice(0, TEXTE_MAX).split('\n'))
    for (const part of brute.split(SUITE)) {
      const ligne = bare(openLinks(bare(part)))
      const dite = labelOf(ligne)
      const derniere = dites.at(-1)
      if (dite !== null) dites.push({ ...dite, ouverte: dite.valeur === '' })
      else if (derniere && ligne !== '' && (derniere.ouverte || JOUR.test(fold(ligne))))
        derniere.valeur = derniere.valeur === '' ? ligne : `${derniere.valeur}\n${ligne}`
    }
  return dites.filter(d => d.valeur !== '').map(({ etiquette, valeur }) => ({ etiquette, valeur }))
}

/** Compiles the reading of some labels: `underLabels(['tél'])('Mail : a@b.fr\nTél : 02 98 00 00 00')` → `02 98 00 00 00`; empty when none is there. */
export function underLabels(etiquettes: readonly string[]): (texte: string) => string {
  const voulues = new Set(etiquettes.map(fold))
  return texte =>
    texte.includes(':') || texte.includes('[')
      ? labelsOf(texte)
          .filter(({ etiquette }) => voulues.has(etiquette))
          .map(({ valeur }) => valeur)
          .join('\n')
      : ''
}
