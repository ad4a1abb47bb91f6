/**
 * An address as it comes, before anything reads it: bytes, which must be text. A path that is no text leads nowhere and is told
 * so as any other; a question that is no text is refused by name, since to guess what was meant would be to answer another one.
 */

// A NUL, an escape, a bell: nobody types them. Tabs and ends of line come with what people paste.
const CONTROLE = /[^\P{Cc}\t\n\r]/u

// Bytes beyond ASCII, one sign each: "é" sent as it is typed.
const OCTETS = /[\u0080-\u00ff]/g

/** Bare bytes as an address writes them: `\u00c3\u00a9` (the two of "é") → `%C3%A9`. */
export const encoded = (octets: string): string =>
  octets.replace(OCTETS, octet => `%${octet.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * An address whose percents are no letters ("/lieux/%ff", "/lieux/%00") as one where they are plain signs ("/lieux/%25ff"): it leads
 * nowhere, and is told so with the same headers and words as any other. Left as it is, the router answers it by itself.
 */
export function decodable(url: string): string {
  const fin = url.indexOf('?')
  const chemin = fin < 0 ? url : url.slice(0, fin)
  if (!chemin.includes('%')) return url
  try {
    if (!CONTROLE.test(decodeURIComponent(chemin))) return url
  } catch {
    // As a sign that nobody types.
  }
  return chemin.replaceAll('%', '%25') + url.slice(chemin.length)
}

export interface Parametre {
  /** As far as its name can be read. */
  readonly parametre: string
  /** What it holds, in percents as received: `M%ffdiath`. */
  readonly valeur: string
}

/** The pairs of an address, as written: `readQuestion('/recherche?q=M%ff&page')` → q and `M%ff`, page and nothing. */
export function readQuestion(url: string): Parametre[] {
  const debut = url.indexOf('?')
  if (debut < 0) return []
  return url
    .slice(debut + 1)
    .split('&')
    .map(paire => {
      const egal = paire.indexOf('=')
      return egal < 0
        ? { parametre: paire, valeur: '' }
        : { parametre: paire.slice(0, egal), valeur: paire.slice(egal + 1) }
    })
}

// "%C3%A9": a byte each; a percent that no two figures follow is a plain sign.
const PERCENT = /%([0-9a-f]{2})/gi

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// "latitude", "50.62", "services": nothing to read in percents, nothing that cannot be seen.
const CLAIR = /^[ !-$&-~]*$/

/** The text that these percents write, or null when their bytes write none: `%C3%A9` → `é`, `%ff` → null, `%00` → null. */
function textOf(ecrit: string): string | null {
  if (CLAIR.test(ecrit)) return ecrit
  const octets = ecrit.replace(PERCENT, (_, hexa: string) => String.fromCharCode(Number.parseInt(hexa, 16)))
  try {
    const texte = UTF8.decode(Buffer.from(octets, 'latin1'))
    return CONTROLE.test(texte) ? null : texte
  } catch {
    return null
  }
}

// "/recherche?q=M%C3%A9diath%C3%A8que": percents, and nothing else to read.
const PERCENTS = /^[ -~]*$/

/** True when the whole address is text for sure, its percents read at once: most are, and reading pair by pair costs five times more. */
function isText(url: string): boolean {
  if (CLAIR.test(url)) return true
  try {
    return PERCENTS.test(url) && !CONTROLE.test(decodeURIComponent(url))
  } catch {
    return false
  }
}

/** The first parameter of an address that is no text; null when all are. `/recherche?q=M%ff` → `{ parametre: 'q', valeur: 'M%ff' }`. */
export function findIllisible(url: string): Parametre | null {
  if (isText(url)) return null
  for (const { parametre, valeur } of readQuestion(url)) {
    const dit = textOf(parametre)
    if (dit === null || textOf(valeur) === null) return { parametre: dit ?? parametre, valeur }
  }
  return null
}

// A mark of direction, a joiner, a byte order mark: they change how a line is shown, never what it says.
const INVISIBLE = /\p{Cf}/gu

/** The text without what cannot be seen: `'Rou\u200bbaix\u200f' → 'Roubaix'`. */
export const visible = (texte: string): string => texte.replace(INVISIBLE, '')
