/**
 * What linkage looks at, record by record, read once: words, numbers and contacts as small integers in flat columns,
 * so that comparing two records touches no text but near-equal words.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { foldedWords } from '../text/fold.ts'
import { voieOf } from '../text/voie.ts'
import { hasOwnId } from './cle.ts'
import { ANNEXES, GENERIQUES, VIDES } from './mots.ts'
import { maskOf, readServices, SERVICE_DE_TYPOLOGIE } from './services.ts'

/** Lists of integers of every record end to end: those of record `r` are `valeurs[debuts[r] … debuts[r + 1])`. */
export interface Listes {
  readonly debuts: Int32Array
  readonly valeurs: Int32Array
}

/** Texts as integers, from 1; 0 is "nothing". How many hold each one is kept: rare is strong. */
class Lexique {
  readonly #genres = new Map<string, Map<string, number>>()
  readonly textes: string[] = ['']
  readonly porteurs: number[] = [0]

  /** One text is several when it is of several kinds: a mailbox's domain and a site's host are not one clue. */
  rank(texte: string, genre = ''): number {
    if (texte === '') return 0
    const ranks = this.#genres.get(genre) ?? new Map<string, number>()
    const known = ranks.get(texte)
    if (known !== undefined) return known
    const rank = this.textes.length
    if (ranks.size === 0) this.#genres.set(genre, ranks)
    ranks.set(texte, rank)
    this.textes.push(texte)
    this.porteurs.push(0)
    return rank
  }

  /** The rank, one more record holding it. */
  hold(texte: string): number {
    const rank = this.rank(texte)
    this.porteurs[rank] = (this.porteurs[rank] as number) + 1
    return rank
  }
}

class ListesEnCours {
  readonly #debuts: number[] = [0]
  readonly #valeurs: number[] = []

  /** One value of the record at hand; 0 and what it already has are left out. */
  add(value: number): void {
    if (value === 0) return
    for (let i = this.#debuts[this.#debuts.length - 1] as number; i < this.#valeurs.length; i++)
      if (this.#valeurs[i] === value) return
    this.#valeurs.push(value)
  }

  /** The record at hand has no more. */
  close(): void {
    this.#debuts.push(this.#valeurs.length)
  }

  done(): Listes {
    return { debuts: Int32Array.from(this.#debuts), valeurs: Int32Array.from(this.#valeurs) }
  }
}

export interface Traits {
  readonly nombre: number
  readonly source: Int32Array
  /** 1 when the source gives the record an id that no other of its rows has. */
  readonly identifie: Uint8Array
  /** 1 when the name says an annexe of something: "Mairie de Valbourg — annexe du Port", "mairie déléguée". */
  readonly annexe: Uint8Array
  readonly insee: Int32Array
  readonly codePostal: Int32Array
  readonly commune: Int32Array
  readonly departement: Int32Array
  /** NaN when unknown. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** Services read in the name, else in the kind of place. */
  readonly services: Int32Array
  /** 1 when the name itself says the services, 0 when only the kind of place does. */
  readonly nommes: Uint8Array
  /** Distinctive words of the name, those of services left out, in `mots`. */
  readonly nom: Listes
  /** Words of the bearing structure and of the address's complement, where a host is often named. */
  readonly porteur: Listes
  /** Initials of the name, as a word: `ouverture rencontres evolution` → `ore`. */
  readonly sigle: Int32Array
  /** Mailboxes and sites as one run of letters, where a name is often spelt: `lamaisonbleue exemple`. */
  readonly adressesWeb: readonly string[]
  readonly motsCommune: Listes
  readonly voie: Listes
  readonly numeros: Listes
  readonly telephones: Listes
  readonly courriels: Listes
  /** Domains of mail that are the owner's own. */
  readonly domaines: Listes
  readonly sites: Listes
  readonly hotes: Listes
  readonly pivot: Int32Array
  readonly siren: Int32Array
  readonly mots: Lexique
  /** What a word weighs in a name, by its rank: 1 distinctive, near 0 generic. */
  readonly poidsMot: Float64Array
  readonly contacts: Lexique
}

// Mail boxes that anyone may open: the domain says nothing of the owner.
const WEBMAIL = new Set(
  `gmail.com orange.fr wanadoo.fr free.fr laposte.net hotmail.fr hotmail.com outlook.fr outlook.com yahoo.fr yahoo.com sfr.fr live.fr
  bbox.fr neuf.fr aol.com club-internet.fr icloud.com numericable.fr msn.com gmx.fr protonmail.com mediatheque.fr`.split(
    /\s+/
  )
)

// Hosts where thousands have a page: the host alone is no clue, the path may be.
const HOTES_COMMUNS = new Set(
  `facebook.com fr-fr.facebook.com m.facebook.com instagram.com twitter.com x.com linkedin.com fr.linkedin.com youtube.com
  google.com sites.google.com goo.gl g.page helloasso.com linktr.ee wordpress.com wixsite.com over-blog.com blogspot.com
  jimdo.com framasoft.org openstreetmap.org pagesjaunes.fr bit.ly tinyurl.com calameo.com discord.gg t.me wikipedia.org fr.wikipedia.org`.split(
    /\s+/
  )
)

// "https://www.exemple.fr/lieu?x=1" → host "exemple.fr", path "/lieu".
const SITE = /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)(?::\d+)?([^?#\s]*)/i

interface Site {
  readonly hote: string
  readonly entier: string
}

function siteOf(texte: string): Site {
  const found = SITE.exec(texte.trim())
  const hote = (found?.[1] ?? '').toLowerCase()
  let chemin = (found?.[2] ?? '').toLowerCase()
  if (chemin.endsWith('/')) chemin = chemin.slice(0, -1)
  if (!hote.includes('.')) return { hote: '', entier: '' }
  if (HOTES_COMMUNS.has(hote)) return { hote: '', entier: chemin === '' ? '' : hote + chemin }
  return { hote, entier: hote + chemin }
}

/** Figures of a number, without country or trunk prefix; short numbers (39 49) belong to everyone and are no clue. */
function phoneOf(texte: string): string {
  let figures = ''
  for (const c of texte) if (c >= '0' && c <= '9') figures += c
  if (texte.trimStart().startsWith('+33')) figures = figures.slice(2)
  else if (figures.startsWith('0') && figures.length === 10) figures = figures.slice(1)
  return figures.length >= 9 ? figures : ''
}

const SPELT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', bibli: 'bibliotheque' }

interface Nom {
  readonly mots: readonly string[]
  readonly masque: number
  readonly sigle: string
  readonly annexe: boolean
}

/** Distinctive words and services of a name. `readNom('MSAP de Valbourg') → { mots: ['valbourg'], masque: france-services, sigle: '' }`. */
function readNom(nom: string): Nom {
  const folded = foldedWords(nom).map(m => SPELT[m] ?? m)
  const { masque, reste } = readServices(folded)
  const full = folded.filter(m => !VIDES.has(m))
  return {
    mots: reste.filter(m => !VIDES.has(m)),
    masque,
    annexe: folded.some(m => ANNEXES.has(m)),
    sigle: full.length >= 3 && full.length <= 7 ? full.map(m => m[0]).join('') : ''
  }
}

// "france-services.lac" → "franceserviceslac": everything but letters and figures goes.
const NOT_LETTER = /[^a-z0-9]+/g
const letters = (texte: string) => texte.toLowerCase().replace(NOT_LETTER, '')

function memo<T>(read: (texte: string) => T): (texte: string) => T {
  const known = new Map<string, T>()
  return texte => {
    let value = known.get(texte)
    if (value === undefined) {
      value = read(texte)
      if (known.size < 50_000) known.set(texte, value)
    }
    return value
  }
}

/**
 * A word weighs 1 while ten records or fewer in ten thousand hold it, then less and less (a third when one in ten does); a listed generic
 * word never more than 0.25.
 */
function weightsOf(mots: Lexique, nombre: number): Float64Array {
  const weights = new Float64Array(mots.textes.length)
  for (let i = 1; i < weights.length; i++) {
    const texte = mots.textes[i] as string
    const share = (mots.porteurs[i] as number) / Math.max(nombre, 2000)
    const rare = share <= 0.001 ? 1 : Math.max(0.2, 1 - 0.33 * Math.log10(share / 0.001))
    const short = texte.length === 1 ? 0.25 : 1
    weights[i] = Math.min(rare, short, GENERIQUES.has(texte) ? 0.25 : 1)
  }
  return weights
}

/** Hears how many records are done. */
export type Told = (faits: number) => void
/** Records between two words of progress: a few milliseconds of work. */
export const EVERY = 500

const MOBILE = maskOf('mobile')
const ITINERANT = 'Itinérant'

/** `told` hears the number of records read so far, now and then. */
export function traitsOf(records: readonly Enregistrement[], told: Told = () => {}): Traits {
  const nombre = records.length
  const source = new Int32Array(nombre)
  const identifie = new Uint8Array(nombre)
  const annexe = new Uint8Array(nombre)
  const nommes = new Uint8Array(nombre)
  const insee = new Int32Array(nombre)
  const codePostal = new Int32Array(nombre)
  const commune = new Int32Array(nombre)
  const departement = new Int32Array(nombre)
  const latitude = new Float64Array(nombre)
  const longitude = new Float64Array(nombre)
  const services = new Int32Array(nombre)
  const sigle = new Int32Array(nombre)
  const adressesWeb: string[] = new Array(nombre).fill('')
  const pivot = new Int32Array(nombre)
  const siren = new Int32Array(nombre)
  const nom = new ListesEnCours()
  const porteur = new ListesEnCours()
  const motsCommune = new ListesEnCours()
  const voie = new ListesEnCours()
  const numeros = new ListesEnCours()
  const telephones = new ListesEnCours()
  const courriels = new ListesEnCours()
  const domaines = new ListesEnCours()
  const sites = new ListesEnCours()
  const hotes = new ListesEnCours()
  const mots = new Lexique()
  const lieux = new Lexique()
  const contacts = new Lexique()
  const sources = new Lexique()
  const nomOf = memo(readNom)
  const streetOf = memo(voieOf)
  const hold = (kind: string, text: string) => contacts.rank(text, kind)
  const communeOf = memo((t: string) => foldedWords(t).map(m => SPELT[m] ?? m))

  for (let r = 0; r < nombre; r++) {
    const { valeurs, reserves, telephones: phones, source: origine, deduits, cle } = records[r] as Enregistrement
    if (r % EVERY === 0) told(r)
    source[r] = sources.rank(origine)
    identifie[r] = hasOwnId(cle) ? 1 : 0
    const code = valeurs.code_insee ?? valeurs.code_postal ?? ''
    const dep =
      code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2).replace(/2[AB]/, '20')
    departement[r] = lieux.rank(dep)
    // A town that was only guessed from a post code is one among several: it must not contradict one that was said.
    const guessed = deduits.includes('commune') && deduits.includes('code_insee')
    insee[r] = guessed ? 0 : lieux.rank(valeurs.code_insee ?? '')
    codePostal[r] = lieux.rank(valeurs.code_postal ?? '', 'p')
    const town = guessed ? [] : communeOf(valeurs.commune ?? '')
    commune[r] = town.length === 0 ? 0 : lieux.rank(town.join(' '), dep)
    latitude[r] = valeurs.latitude ?? Number.NaN
    longitude[r] = valeurs.longitude ?? Number.NaN

    const read = nomOf(valeurs.nom ?? '')
    let kinds = 0
    if (read.masque === 0)
      for (const kind of valeurs.typologie ?? []) {
        const service = SERVICE_DE_TYPOLOGIE[kind]
        if (service !== undefined) kinds |= maskOf(service)
      }
    const moves = valeurs.itinerance?.length === 1 && valeurs.itinerance[0] === ITINERANT ? MOBILE : 0
    services[r] = read.masque | kinds | moves
    annexe[r] = read.annexe ? 1 : 0
    nommes[r] = read.masque === 0 ? 0 : 1
    for (const m of read.mots) nom.add(mots.hold(m))
    sigle[r] = mots.rank(read.sigle)
    if (valeurs.structure_parente !== undefined)
      for (const m of nomOf(valeurs.structure_parente).mots) porteur.add(mots.rank(m))
    if (valeurs.complement_adresse !== undefined)
      for (const m of nomOf(valeurs.complement_adresse).mots) porteur.add(mots.rank(m))
    for (const m of town) motsCommune.add(mots.rank(m))
    const street = streetOf(valeurs.adresse ?? '')
    for (const m of street.mots) if (street.mots.length === 1 || !town.includes(m)) voie.add(mots.rank(m))
    for (const n of street.numeros) numeros.add(n)

    telephones.add(hold('t', phoneOf(valeurs.telephone ?? '')))
    for (const t of phones) telephones.add(hold('t', phoneOf(t)))
    for (const t of reserves.telephone ?? []) telephones.add(hold('t', phoneOf(t)))
    let web = ''
    for (const list of [valeurs.courriels, reserves.courriels])
      for (const mail of list ?? []) {
        const box = mail.trim().toLowerCase()
        const at = box.lastIndexOf('@')
        const domain = box.slice(at + 1)
        const own = at > 0 && !WEBMAIL.has(domain)
        courriels.add(hold('c', box))
        if (own) domaines.add(hold('d', domain))
        web += ` ${letters(own ? box : box.slice(0, at))}`
      }
    for (const site of valeurs.site_web ?? []) {
      const page = siteOf(site)
      sites.add(hold('s', page.entier))
      hotes.add(hold('h', page.hote))
      web += ` ${letters(page.entier)}`
    }
    adressesWeb[r] = web
    for (const list of [nom, porteur, motsCommune, voie, numeros, telephones, courriels, domaines, sites, hotes])
      list.close()
    const id = valeurs.pivot ?? ''
    pivot[r] = hold('p', id)
    siren[r] = id.length === 14 ? hold('e', id.slice(0, 9)) : hold('e', id.length === 9 ? id : '')
  }

  const all = {
    nom: nom.done(),
    porteur: porteur.done(),
    motsCommune: motsCommune.done(),
    voie: voie.done(),
    numeros: numeros.done(),
    telephones: telephones.done(),
    courriels: courriels.done(),
    domaines: domaines.done(),
    sites: sites.done(),
    hotes: hotes.done()
  }
  countTowns(contacts, codePostal, [all.telephones, all.courriels, all.sites], [pivot])
  return {
    ...all,
    nombre,
    sigle,
    adressesWeb,
    source,
    identifie,
    annexe,
    nommes,
    insee,
    codePostal,
    commune,
    departement,
    latitude,
    longitude,
    services,
    pivot,
    siren,
    mots,
    poidsMot: weightsOf(mots, nombre),
    contacts
  }
}

// How many towns are told apart before a contact counts as everywhere.
const COMMUNES_COMPTEES = 3

/** In `contacts.porteurs`, the number of towns (by post code) where each contact is seen, from 0 to 3. */
function countTowns(
  contacts: Lexique,
  towns: Int32Array,
  listes: readonly Listes[],
  colonnes: readonly Int32Array[]
): void {
  const seen = new Int32Array(contacts.textes.length * COMMUNES_COMPTEES)
  const meet = (contact: number, town: number) => {
    if (contact === 0 || town === 0) return
    const base = contact * COMMUNES_COMPTEES
    for (let i = base; i < base + COMMUNES_COMPTEES; i++) {
      if (seen[i] === town) return
      if (seen[i] !== 0) continue
      seen[i] = town
      contacts.porteurs[contact] = i - base + 1
      return
    }
  }
  for (const { debuts, valeurs } of listes)
    for (let r = 0; r < towns.length; r++)
      for (let i = debuts[r] as number; i < (debuts[r + 1] as number); i++)
        meet(valeurs[i] as number, towns[r] as number)
  for (const column of colonnes) for (let r = 0; r < towns.length; r++) meet(column[r] as number, towns[r] as number)
}

/** Everything that linkage compares, as one text, so that equal rows are seen at once. */
export function contentOf({ valeurs: v, telephones, reserves }: Enregistrement): string {
  const lists = [telephones, v.courriels, v.site_web, v.typologie, v.itinerance, reserves.telephone, reserves.courriels]
  return `${v.nom}\n${v.adresse}\n${v.complement_adresse}\n${v.code_postal}\n${v.code_insee}\n${v.commune}\n${v.latitude}\n${v.longitude}\n${v.telephone}\n${v.pivot}\n${v.structure_parente}\n${lists.map(l => l?.join('|')).join('\n')}`
}
