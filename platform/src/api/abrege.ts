/**
 * An answer as a reader can take it in: lists cut to their first item, long texts cut, `…` where something is missing, a value a line. What is
 * shown is the real answer, only shorter.
 */

/** Items shown of a list of objects, then of a list of words. */
const OBJETS = 1
const MOTS = 3
/** Signs shown of a text, and lines of an answer that is no JSON. */
const SIGNES = 80
const LIGNES = 6
const LIGNE = 160

const SUITE = '…'

function shorten(valeur: unknown): { valeur: unknown; coupe: boolean } {
  if (typeof valeur === 'string')
    return valeur.length > SIGNES ? { valeur: valeur.slice(0, SIGNES) + SUITE, coupe: true } : { valeur, coupe: false }
  if (Array.isArray(valeur)) {
    const max = valeur.some(v => typeof v === 'object' && v !== null) ? OBJETS : MOTS
    const dits = valeur.slice(0, max).map(shorten)
    const reste = valeur.length > max
    return {
      valeur: [...dits.map(d => d.valeur), ...(reste ? [SUITE] : [])],
      coupe: reste || dits.some(d => d.coupe)
    }
  }
  if (typeof valeur === 'object' && valeur !== null) {
    const dits = Object.entries(valeur).map(([nom, v]) => [nom, shorten(v)] as const)
    return {
      valeur: Object.fromEntries(dits.map(([nom, d]) => [nom, d.valeur])),
      coupe: dits.some(([, d]) => d.coupe)
    }
  }
  return { valeur, coupe: false }
}

/** `abregeJson('{"lieux":[{"nom":"A"},{"nom":"B"}]}').corps` → the object over some lines, with one place and `"…"`. */
export function abregeJson(texte: string): { corps: string; coupe: boolean } {
  const { valeur, coupe } = shorten(JSON.parse(texte))
  return { corps: JSON.stringify(valeur, null, 2), coupe }
}

/** The first lines of a text, each cut: of a CSV, a Turtle, an XML on one line. */
export function abregeTexte(texte: string, entier: boolean): { corps: string; coupe: boolean } {
  const lignes = texte.trimEnd().split(/\r?\n/)
  const montrees = lignes.slice(0, LIGNES).map(l => (l.length > LIGNE ? l.slice(0, LIGNE) + SUITE : l))
  const coupe = !entier || lignes.length > LIGNES || lignes.some(l => l.length > LIGNE)
  return { corps: [...montrees, ...(lignes.length > LIGNES || !entier ? [SUITE] : [])].join('\n'), coupe }
}
