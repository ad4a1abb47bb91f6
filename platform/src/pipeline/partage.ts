/**
 * What many records of a list say alike is kept once, and nothing kept holds the file it was read from. A hundred thousand
 * records are in memory together while they are linked: measured there, a record weighs 1.0 kB instead of 2.1.
 */
import type { Notice, SansCle } from '@lieux-communs/core'

/** Different texts remembered before all are forgotten: lists repeat themselves close by, and memory stays flat. */
const TEXTES_MAX = 20_000

// The engine shares the memory of a cut of 13 characters or more with the whole text it was cut from: a file for a street.
const COUPE_MIN = 13

const AUCUN: readonly never[] = []
const RIEN = {}

// Half of a pair, which UTF-8 cannot carry: "\ud83d" cut from its other half.
const DEMI_PAIRE = /\p{Surrogate}/u

/** A copy that holds nothing else. */
function ownText(texte: string): string {
  if (texte.length < COUPE_MIN || DEMI_PAIRE.test(texte)) return texte
  return Buffer.from(texte).toString()
}

/** Lists, texts and notices seen in one source. It lives as long as its reading. */
export class Partage {
  #textes = new Map<string, string>()
  #listes = new Map<string, readonly string[]>()
  #notices = new Map<string, Notice>()

  /** The same record, its equal parts shared with those that came before: `partage.share(record)` deeply equals `record`. */
  share(record: SansCle): SansCle {
    const valeurs: Record<string, unknown> = { ...record.valeurs }
    for (const champ in valeurs) {
      const valeur = valeurs[champ]
      if (typeof valeur === 'string') valeurs[champ] = this.#texte(valeur)
      else if (Array.isArray(valeur)) valeurs[champ] = this.#liste(valeur)
    }
    return {
      source: record.source,
      ligne: record.ligne,
      id_source: ownText(record.id_source),
      valeurs,
      telephones: this.#liste(record.telephones),
      reserves: this.#contents(record.reserves, liste => this.#liste(liste)),
      bruts: this.#contents(record.bruts, texte => this.#texte(texte)),
      remplis: this.#liste(record.remplis),
      deduits: this.#liste(record.deduits),
      notices: record.notices.length === 0 ? AUCUN : record.notices.map(notice => this.#notice(notice))
    }
  }

  #texte(texte: string): string {
    const connu = this.#textes.get(texte)
    if (connu !== undefined) return connu
    if (this.#textes.size >= TEXTES_MAX) this.#textes = new Map()
    const propre = ownText(texte)
    this.#textes.set(propre, propre)
    return propre
  }

  #liste<T extends string>(liste: readonly T[]): readonly T[] {
    if (liste.length === 0) return AUCUN
    const cle = liste.join('\n')
    const connue = this.#listes.get(cle)
    if (connue?.every((texte, i) => texte === liste[i])) return connue as readonly T[]
    if (this.#listes.size >= TEXTES_MAX) this.#listes = new Map()
    const propre = liste.map(texte => this.#texte(texte) as T)
    this.#listes.set(cle, propre)
    return propre
  }

  #notice(notice: Notice): Notice {
    const cle = `${notice.rule}\n${notice.field}\n${notice.seen}`
    const connue = this.#notices.get(cle)
    if (connue !== undefined) return connue
    if (this.#notices.size >= TEXTES_MAX) this.#notices = new Map()
    const propre = { ...notice, seen: this.#texte(notice.seen) }
    this.#notices.set(cle, propre)
    return propre
  }

  #contents<T extends object>(objet: T, own: (valeur: never) => unknown): T {
    let propre: Record<string, unknown> | null = null
    for (const champ in objet) {
      propre ??= {}
      propre[champ] = own(objet[champ] as never)
    }
    return (propre ?? RIEN) as T
  }
}
