/**
 * JSON is weighed before it is read, as workbooks are: 48 MB of « [[],[],… » took 1.3 GB and 29 s to be refused. One pass over the
 * bytes, nothing kept: how deep it goes, how many values it holds, under how many names, in how many rows.
 */
import { nombre } from '@lieux-communs/core'
import { ListeIntrouvable, TropDeLignes } from './erreurs.ts'

/** Levels of a file: real ones have 10. */
const NIVEAUX_MAX = 100
/** Names of fields, all told: the widest real list has 400; a dictionary of a whole list has one a row. */
const NOMS_MAX = 100_000
/**
 * So many objects and lists, or values, may be written in any way; beyond, each must take as many signs as a list of places
 * spends on it: a point of an outline has 11, a field of our sparsest real list 14.
 */
const CONTENANTS = { admis: 1_000_000, signes: 10, dits: 'd’objets et de listes' }
const VALEURS = { admis: 10_000_000, signes: 8, dits: 'de valeurs' }

const PIECE = 1 << 20

/** What a byte is outside texts; anything else is no JSON, and what follows it is never parsed. */
const [BLANC, MOT, TEXTE, OUVRE, FERME, VIRGULE] = [1, 2, 3, 4, 5, 6]
const SORTES = new Uint8Array(256)
for (const [signes, sorte] of [
  [' \t\r\n\ufeff', BLANC],
  ['+-.0123456789eEtrufalsn:', MOT],
  ['"', TEXTE],
  ['{[', OUVRE],
  ['}]', FERME],
  [',', VIRGULE]
] as const)
  for (const octet of Buffer.from(signes)) SORTES[octet] = sorte

const QUOTE = 0x22
const BACKSLASH = 0x5c
const ACCOLADE = 0x7b

/** Where the pass stands: between texts, or in one. `fini`: what follows is no JSON. */
type Etat = 'entre' | 'texte' | 'fini'

/** How many different names were met, each known by a number: two in four billion may be taken for one. */
class Noms {
  nombre = 0
  readonly #cases = new Int32Array(1 << 18)

  add(empreinte: number): void {
    const cle = empreinte | 0 || 1
    let at = Math.imul(cle, 0x9e3779b1) >>> 14
    while (this.#cases[at] !== 0) {
      if (this.#cases[at] === cle) return
      at = (at + 1) & 0x3ffff
    }
    this.#cases[at] = cle
    this.nombre++
  }
}

/** Weighs JSON of any wrapping, one object a line included; `rangs`: rows that the list may have. Throws an `ErreurLecture`. */
export class PeseeJson {
  readonly #nom: string
  readonly #rangs: number
  #etat: Etat = 'entre'
  /** The piece before ended with a backslash. */
  #echappe = false
  #empreinte = 0
  /** The text that is read, or comes now, is the name of a field. */
  #nomme = false
  readonly #noms = new Noms()

  #niveau = 0
  /** Of each level: an object; no list around it; its values but the last; one of them at least is no plain value. */
  readonly #objet = new Uint8Array(NIVEAUX_MAX + 2)
  readonly #premiere = new Uint8Array(NIVEAUX_MAX + 2)
  readonly #virgules = new Float64Array(NIVEAUX_MAX + 2)
  readonly #tient = new Uint8Array(NIVEAUX_MAX + 2)

  #octets = 0
  #blancs = 0
  #contenants = 0
  #separes = 0
  /** Values at the top of the file: more than one is a list of one object a line. */
  #racines = 0
  /** The lists nearest to the top that hold objects or lists: how near, how many, the longest. */
  readonly #listes = { niveau: Number.POSITIVE_INFINITY, nombre: 0, longueur: 0 }

  constructor(nom: string, rangs = Number.POSITIVE_INFINITY) {
    this.#nom = nom
    this.#rangs = rangs
  }

  feed(piece: Uint8Array): void {
    for (let at = 0; at < piece.length && this.#etat !== 'fini'; at += PIECE) {
      const morceau = piece.subarray(at, at + PIECE)
      this.#octets += morceau.length
      this.#read(morceau)
      this.#check()
    }
  }

  /** Once all was seen: a list inside an object is the list only when nothing nearer to the top is. */
  close(): void {
    const { nombre: combien, longueur } = this.#listes
    const lignes = this.#racines > 1 ? this.#racines : combien === 1 ? longueur : 0
    if (lignes > this.#rangs) throw new TropDeLignes(this.#nom, this.#rangs)
  }

  #read(piece: Uint8Array): void {
    let at = 0
    while (at < piece.length) {
      if (this.#etat === 'fini') return
      at = this.#etat === 'entre' ? this.#between(piece, at) : this.#text(piece, at)
    }
  }

  /** Values, up to the next text: the rank of its first sign. */
  #between(piece: Uint8Array, from: number): number {
    let blancs = 0
    let at = from
    while (at < piece.length) {
      const octet = piece[at++] as number
      const sorte = SORTES[octet]
      if (sorte === MOT) continue
      if (sorte === BLANC) blancs++
      else if (sorte === TEXTE) {
        this.#etat = 'texte'
        this.#empreinte = 0x811c9dc5
        break
      } else if (sorte === VIRGULE) this.#separate()
      else if (sorte === OUVRE) this.#open(octet === ACCOLADE)
      else if (sorte === FERME) this.#shut()
      else this.#etat = 'fini'
      if (this.#etat === 'fini') break
    }
    if (blancs > 0) this.#blancs += blancs
    return at
  }

  /** The rest of a text or of a name: the rank that follows its quote. */
  #text(piece: Uint8Array, from: number): number {
    let at = from
    if (this.#echappe) at++
    this.#echappe = false
    while (at < piece.length) {
      const octet = piece[at++]
      if (octet === BACKSLASH) at++
      else if (octet === QUOTE) {
        this.#etat = 'entre'
        break
      }
    }
    // A backslash is the last sign of the piece.
    if (at > piece.length) this.#echappe = true
    const end = Math.min(at, piece.length)
    if (this.#nomme) this.#name(piece, from, end)
    return end
  }

  #name(piece: Uint8Array, from: number, end: number): void {
    let empreinte = this.#empreinte
    for (let at = from; at < end; at++) empreinte = Math.imul(empreinte ^ (piece[at] as number), 0x01000193)
    this.#empreinte = empreinte
    if (this.#etat === 'texte') return
    this.#nomme = false
    this.#noms.add(empreinte)
    if (this.#noms.nombre > NOMS_MAX)
      throw new ListeIntrouvable(
        this.#nom,
        `plus de ${nombre(NOMS_MAX)} noms de champs différents`,
        'donnez une liste d’objets qui portent tous les mêmes noms de champs'
      )
  }

  #open(objet: boolean): void {
    this.#contenants++
    if (this.#niveau === 0) {
      this.#racines++
      // Only objects come one a line.
      if (this.#racines > 1 && !objet) this.#etat = 'fini'
    } else this.#tient[this.#niveau] = 1
    const dansListe = this.#niveau > 0 && (this.#objet[this.#niveau] === 0 || this.#premiere[this.#niveau] === 0)
    const niveau = ++this.#niveau
    if (niveau > NIVEAUX_MAX)
      throw new ListeIntrouvable(
        this.#nom,
        `plus de ${NIVEAUX_MAX} niveaux de crochets et d’accolades les uns dans les autres`,
        'donnez des lieux décrits à plat, ou en quelques niveaux'
      )
    this.#objet[niveau] = objet ? 1 : 0
    this.#premiere[niveau] = dansListe ? 0 : 1
    this.#virgules[niveau] = 0
    this.#tient[niveau] = 0
    this.#nomme = objet
  }

  #shut(): void {
    const niveau = this.#niveau
    this.#nomme = false
    if (niveau === 0) {
      this.#etat = 'fini'
      return
    }
    if (this.#objet[niveau] === 0 && this.#premiere[niveau] === 1 && this.#tient[niveau] === 1) {
      const longueur = (this.#virgules[niveau] as number) + 1
      const listes = this.#listes
      if (niveau < listes.niveau) Object.assign(listes, { niveau, nombre: 0, longueur: 0 })
      if (niveau === listes.niveau) {
        listes.nombre++
        listes.longueur = Math.max(listes.longueur, longueur)
      }
    }
    this.#niveau--
  }

  #separate(): void {
    if (this.#niveau === 0) this.#etat = 'fini'
    this.#separes++
    ;(this.#virgules[this.#niveau] as number)++
    this.#nomme = this.#objet[this.#niveau] === 1
  }

  /** What a piece is enough to tell. */
  #check(): void {
    // Nothing is nearer to the top than a list that is the file.
    const liste = this.#racines === 1 && this.#objet[1] === 0 ? (this.#virgules[1] as number) : 0
    if (Math.max(liste, this.#racines - 1) >= this.#rangs) throw new TropDeLignes(this.#nom, this.#rangs)
    this.#dense(this.#contenants, CONTENANTS)
    this.#dense(this.#contenants + this.#separes, VALEURS)
  }

  #dense(combien: number, { admis, signes, dits }: typeof VALEURS): void {
    const chacun = (this.#octets - this.#blancs) / combien
    if (combien <= admis || chacun >= signes) return
    throw new ListeIntrouvable(
      this.#nom,
      `plus de ${nombre(admis)} ${dits}, de ${Math.round(chacun)} signes chacun`,
      'donnez une liste de lieux, un objet (« { … } ») pour chacun'
    )
  }
}

// "{", "[": as bytes, after blanks and the mark of UTF-8.
const DEBUTS = new Set([ACCOLADE, 0x5b])

/** True when these first bytes are JSON's, whatever its encoding but UTF-16 and UTF-32. */
export function looksJson(debut: Uint8Array): boolean {
  const premier = debut.find(octet => SORTES[octet] !== BLANC)
  return premier !== undefined && DEBUTS.has(premier)
}

/** Weighs JSON that is whole in memory, as bytes or, of an encoding that these do not tell, as text. */
export function weighJson(json: Uint8Array | string, nom: string, rangs?: number): void {
  const pesee = new PeseeJson(nom, rangs)
  if (typeof json !== 'string') pesee.feed(json)
  else for (let at = 0; at < json.length; at += PIECE) pesee.feed(Buffer.from(json.slice(at, at + PIECE)))
  pesee.close()
}
