/**
 * The tags of a workbook's XML, looked at piece by piece before any library reads it. The libraries start again at each piece
 * while a tag is not whole, and compare each attribute of a tag with the others: 460 kB of attributes on one tag took 97 s.
 * Here nothing is kept but the tags asked for, and what no spreadsheet writes is refused while it is read.
 */

/** What a workbook may hold, and no spreadsheet ever writes; its message says what was seen, in French. */
export class BaliseDemesuree extends Error {
  override name = 'BaliseDemesuree'
}

/** A text that no cell could hold. */
export class TexteDemesure extends BaliseDemesuree {
  override name = 'TexteDemesure'
}

const LT = 60
const GT = 62
const QUOTE = 34
const APOSTROPHE = 39
const EQUALS = 61
const SLASH = 47
const BANG = 33
const QUESTION = 63
const SPACE = 32

/** The tag with the most has 17 (`sheetProtection`), the root of a sheet as many namespaces. */
const ATTRIBUTS_MAX = 64
/** A rule of colours may name thousands of ranges; nothing else comes near. */
const BALISE_MAX = 1_000_000
/** A cell holds 32,767 signs ([MS-XLSX], Excel's limits), a sign takes ten bytes at most ("&#128512;"). */
const TEXTE_MAX = 400_000
/** A comment, a CDATA, an instruction: no spreadsheet writes them long. */
const APARTE_MAX = 100_000
/** Signs kept of a tag that is handed over, and of its name. */
const GARDES_MAX = 4_000
/** Tags inside one another: chosen, far above what a sheet needs. */
const NIVEAUX_MAX = 200

type Etat = 'texte' | 'nom' | 'balise' | 'guillemet' | 'aparte'

/** Ends of what is no tag: comments, CDATA, instructions, declarations. */
const FINS = { '<!--': '-->', '<![C': ']]>' } as const

const beyond = (vu: string): never => {
  throw new BaliseDemesuree(vu)
}

/**
 * Reads `<row r="3"><c r="A3" t="s">` and hands `('row', 'r="3"')`, `('c', 'r="A3" t="s"')` to whoever asked for tags of these
 * names, prefix or not (`<x:row>`); the longest tags are cut. Throws `BaliseDemesuree`. Work and memory grow with the piece alone.
 */
export class Balises {
  readonly #voulues: ReadonlySet<string>
  readonly #hear: (nom: string, attributs: string) => void
  #etat: Etat = 'texte'
  /** Bytes of what is being read: a tag, a text, a comment. */
  #longueur = 0
  #attributs = 0
  /** The quote that closes the value being read. */
  #quote = QUOTE
  #nom = ''
  /** The attributes of a tag that is wanted; null: nobody wants it. */
  #garde: string | null = null
  #aparte = ''
  #niveau = 0
  #dernier = 0

  constructor(voulues: readonly string[], hear: (nom: string, attributs: string) => void) {
    this.#voulues = new Set(voulues)
    this.#hear = hear
  }

  feed(piece: Buffer): void {
    let at = 0
    while (at < piece.length) {
      if (this.#etat === 'texte') at = this.#text(piece, at)
      else if (this.#etat === 'nom') at = this.#name(piece, at)
      else if (this.#etat === 'aparte') at = this.#aside(piece, at)
      else at = this.#tag(piece, at)
    }
  }

  #text(piece: Buffer, from: number): number {
    const lt = piece.indexOf(LT, from)
    const to = lt === -1 ? piece.length : lt
    this.#longueur += to - from
    if (this.#longueur > TEXTE_MAX) throw new TexteDemesure('une cellule de plus de 400 000 octets')
    if (lt === -1) return to
    this.#etat = 'nom'
    this.#longueur = 0
    this.#attributs = 0
    this.#nom = ''
    return lt + 1
  }

  #name(piece: Buffer, from: number): number {
    let at = from
    const first = this.#nom === '' ? piece[at] : undefined
    if (first === BANG || first === QUESTION) {
      this.#etat = 'aparte'
      this.#aparte = '<'
      return at
    }
    while (at < piece.length) {
      const byte = piece[at] as number
      // "<c/>" ends a name, "</c>" begins one.
      if (byte <= SPACE || byte === GT || (byte === SLASH && (at > from || this.#nom !== ''))) break
      at++
    }
    this.#nom += piece.toString('latin1', from, at)
    if (this.#nom.length > GARDES_MAX) beyond('une balise au nom de plus de 4 000 signes')
    if (at === piece.length) return at
    this.#etat = 'balise'
    // "x:row" → "row", as the library does.
    this.#nom = this.#nom.startsWith('/') ? this.#nom : this.#nom.slice(this.#nom.indexOf(':') + 1)
    this.#garde = this.#voulues.has(this.#nom) ? '' : null
    return at
  }

  #tag(piece: Buffer, from: number): number {
    let at = from
    let fini = false
    for (; at < piece.length && !fini; at++) {
      const byte = piece[at] as number
      if (this.#etat === 'guillemet') {
        if (byte === this.#quote) this.#etat = 'balise'
      } else if (byte === QUOTE || byte === APOSTROPHE) {
        this.#etat = 'guillemet'
        this.#quote = byte
      } else if (byte === EQUALS) this.#attributs++
      else if (byte === GT) fini = true
      if (!fini) this.#dernier = byte
    }
    this.#longueur += at - from
    if (this.#attributs > ATTRIBUTS_MAX)
      beyond(`une balise « ${this.#nom.slice(0, 30)} » de plus de ${ATTRIBUTS_MAX} attributs`)
    if (this.#longueur > BALISE_MAX) beyond(`une balise « ${this.#nom.slice(0, 30)} » de plus d’un million de signes`)
    if (this.#garde !== null) {
      if (this.#garde.length < GARDES_MAX) this.#garde += piece.toString('latin1', from, fini ? at - 1 : at)
      if (fini) this.#hear(this.#nom, this.#garde)
    }
    if (fini) this.#close()
    return at
  }

  #close(): void {
    if (this.#nom.startsWith('/')) this.#niveau--
    else if (this.#dernier !== SLASH) this.#niveau++
    if (this.#niveau > NIVEAUX_MAX) beyond(`plus de ${NIVEAUX_MAX} balises les unes dans les autres`)
    this.#dernier = 0
    this.#etat = 'texte'
    this.#longueur = 0
  }

  /** What is between `<!` or `<?` and its end, that pieces may cut anywhere. */
  #aside(piece: Buffer, from: number): number {
    this.#longueur += Math.min(piece.length - from, APARTE_MAX)
    const before = this.#aparte.length
    const read = this.#aparte + piece.toString('latin1', from, Math.min(piece.length, from + APARTE_MAX))
    const fin = read.startsWith('<?') ? '?>' : (FINS[read.slice(0, 4) as keyof typeof FINS] ?? '>')
    const end = read.indexOf(fin, Math.max(0, before - fin.length))
    if (end !== -1) {
      this.#etat = 'texte'
      this.#longueur = 0
      this.#aparte = ''
      return from + end + fin.length - before
    }
    if (this.#longueur >= APARTE_MAX || read.length >= APARTE_MAX) beyond('un commentaire de plus de 100 000 signes')
    this.#aparte = read
    return piece.length
  }
}
