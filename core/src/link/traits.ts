/**
 * What linkage looks at, record by record, read once: words, numbers and contacts as small integers in flat columns,
 * so that comparing two records touches no text but near-equal words.
 */

import type { Enregistrement } from '../standard/enregistrement.ts'
import { foldedWords } from '../text/fold.ts'
import { voieDans, voieOf } from '../text/voie.ts'
import { hasOwnId } from './cle.ts'
import { boiteOf, phoneOf, sharedContacts, siteOf } from './contacts.ts'
import { Lexique } from './lexique.ts'
import { type Listes, ListesEnCours } from './listes.ts'
import { EVERY } from './moteur/blocs.ts'
import { VOIES_ORDINAIRES } from './mots.ts'
import { readNom, speltWords, weightsOf } from './nom.ts'
import type { Recensement } from './recensement.ts'
import { maskOf, readServices, SERVICE_DE_TYPOLOGIE } from './services.ts'

export interface Traits {
  readonly nombre: number
  /** The lists that say it: its own, and those of its exact copies. */
  readonly sources: Listes
  /** Those of them that give it an id that no other of their rows has. */
  readonly identifiants: Listes
  /** 1 when the name says an annexe of something: "Mairie de Valbourg — annexe du Port", "mairie déléguée". */
  readonly annexe: Uint8Array
  /** What an annexe is called beside its house: see `readNom`. */
  readonly branche: Listes
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
  /** 1 when the name itself says a vehicle. */
  readonly vehicule: Uint8Array
  /** The one house that the name is of, among those of its service: a lycée, and no collège; 0 when it says none. */
  readonly enseigne: Uint16Array
  /** 1 when it is a France services by its kind or its mailbox, whatever its name says. */
  readonly franceServices: Uint8Array
  /** Distinctive words of the name, those of services left out, by their rank in `mots`. */
  readonly nom: Listes
  /** Words of the bearing structure and of the address's complement, where a host is often named. */
  readonly porteur: Listes
  /** The sides that the name says: see `Nom`. */
  readonly cotes: Uint8Array
  /** Initials of the name, as a word: `ouverture rencontres evolution` → `ore`. */
  readonly sigle: Int32Array
  /** Mailboxes and sites as one run of letters, where a name is often spelt: `lamaisonbleue exemple`. */
  readonly adressesWeb: readonly string[]
  readonly motsCommune: Listes
  readonly voie: Listes
  readonly numeros: Listes
  /** The street that the complement of the address says, where half of the lists put it. */
  readonly voieBis: Listes
  readonly telephones: Listes
  readonly courriels: Listes
  /** Domains of mail that are the owner's own. */
  readonly domaines: Listes
  readonly sites: Listes
  readonly hotes: Listes
  readonly pivot: Int32Array
  readonly siren: Int32Array
  /** 1 when its pivot is a public body's: see `isPublic`. */
  readonly administration: Uint8Array
  /** Each word by its rank. */
  readonly mots: readonly string[]
  /** How many letters a word has (255 at most), and its first, by its rank: most pairs of words are told apart by these. */
  readonly longueurs: Uint8Array
  readonly initiales: Uint16Array
  /** What a word weighs in a name, by its rank: 1 distinctive, near 0 generic. */
  readonly poidsMot: Float64Array
  /** 1 for a telephone, a mailbox, a site or a pivot that places of several towns have, by its rank. */
  readonly partage: Uint8Array
  /** 1 for a contact that is known to have more holders than are here, by its rank: see `Recensement`. */
  readonly repandu: Uint8Array
  readonly lexiques: Lexiques
}

/** The tables that made the integers: what they say is asked for once the records are compared, and seldom. */
interface Lexiques {
  readonly lieux: Lexique
  readonly mots: Lexique
  readonly contacts: Lexique
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

/** Hears how many records are done. */
export type Told = (faits: number) => void

const AUCUN: readonly Enregistrement[] = []
const AUCUN_MOT: readonly string[] = []

/** Words of the street that a complement says; none where every village has it. */
function secondStreet(complement: string): readonly string[] {
  const { mots } = voieDans(complement)
  return mots.every(m => VOIES_ORDINAIRES.has(m)) ? AUCUN_MOT : mots
}
const MOBILE = maskOf('mobile')
const FRANCE_SERVICES = maskOf('france-services')
const POSTE = maskOf('poste')
const ITINERANT = 'Itinérant'

/** Where those who work at the post office have their mail; anyone else's is at laposte.net. */
const LA_POSTE = 'laposte.fr'

// "msap30220" → "msap": a mailbox often ends with a post code or a number.
const FIGURES = /\d+/g
/**
 * The services that a mailbox says: `franceservices.itinerant@…` moves, `msap30220@…` is a France services, `valbourg@france-services.…` too.
 * Of other services only the box counts: a town hall's domain is that of all its services.
 */
const saidBy = memo((epelle: string): number => {
  const [boite = '', domaine = ''] = epelle.split('@')
  const hote = readServices(foldedWords(domaine.slice(0, domaine.lastIndexOf('.')))).masque
  return readServices(foldedWords(boite.replace(FIGURES, ' '))).masque | (hote & FRANCE_SERVICES)
})

/** Paris, Marseille and Lyon by their whole: it says less than the arrondissement that another list gives, and does not contradict it. */
const ENTIERES: ReadonlySet<string> = new Set(['75056', '13055', '69123'])

// "21250284300015": figures alone, a SIREN or a SIRET.
const SIRENE = /^[12](?:\d{8}|\d{13})$/
/**
 * True for the number of a public body, which INSEE begins with 1 (the State) or 2 (towns, départements and their groupings): all that one
 * town runs goes by it, its library as its town hall, so that it tells a town rather than a door.
 */
const isPublic = (pivot: string): boolean => SIRENE.test(pivot)

/** A town that was only guessed from a post code is one among several: it must not contradict one that was said. */
const isGuessed = ({ deduits }: Enregistrement): boolean =>
  deduits.includes('commune') && deduits.includes('code_insee')

export interface Lecture {
  /** The records that say exactly the same as one, by its rank. */
  readonly copiesOf?: (rank: number) => readonly Enregistrement[]
  /** Hears the number of records read so far, now and then. */
  readonly told?: Told
  /** What is known of the whole base; read off the records when they are all of it. */
  readonly recensement?: Recensement | undefined
}

/** What is compared of each record. */
export function traitsOf(
  records: readonly Enregistrement[],
  { copiesOf = () => AUCUN, told = () => {}, recensement }: Lecture = {}
): Traits {
  const nombre = records.length
  let tous = nombre
  const annexe = new Uint8Array(nombre)
  const nommes = new Uint8Array(nombre)
  const cotes = new Uint8Array(nombre)
  const vehicule = new Uint8Array(nombre)
  const enseigne = new Uint16Array(nombre)
  const franceServices = new Uint8Array(nombre)
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
  const administration = new Uint8Array(nombre)
  const nom = new ListesEnCours()
  const branche = new ListesEnCours()
  const porteur = new ListesEnCours()
  const motsCommune = new ListesEnCours()
  const voie = new ListesEnCours()
  const numeros = new ListesEnCours()
  const voieBis = new ListesEnCours()
  const telephones = new ListesEnCours()
  const courriels = new ListesEnCours()
  const domaines = new ListesEnCours()
  const sites = new ListesEnCours()
  const hotes = new ListesEnCours()
  const mots = new Lexique()
  const lieux = new Lexique()
  const contacts = new Lexique()
  const listes = new Lexique()
  const sources = new ListesEnCours()
  const identifiants = new ListesEnCours()
  const nomOf = memo(readNom)
  const streetOf = memo(voieOf)
  const streetIn = memo(secondStreet)
  const hold = (kind: string, text: string) => contacts.rank(text, kind)
  const communeOf = memo(speltWords)

  for (let r = 0; r < nombre; r++) {
    if (r % EVERY === 0) told(r)
    const record = records[r] as Enregistrement
    const { valeurs, reserves, telephones: phones } = record
    const copies = copiesOf(r)
    tous += copies.length
    for (const { source, cle } of copies.length === 0 ? [record] : [record, ...copies]) {
      const liste = listes.rank(source)
      sources.add(liste)
      if (hasOwnId(cle)) identifiants.add(liste)
    }
    const code = valeurs.code_insee ?? valeurs.code_postal ?? ''
    const dep =
      code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2).replace(/2[AB]/, '20')
    departement[r] = lieux.rank(dep)
    const guessed = isGuessed(record)
    insee[r] = guessed || ENTIERES.has(valeurs.code_insee ?? '') ? 0 : lieux.rank(valeurs.code_insee ?? '')
    codePostal[r] = lieux.rank(valeurs.code_postal ?? '', 'p')
    const town = guessed ? [] : communeOf(valeurs.commune ?? '')
    commune[r] = town.length === 0 ? 0 : lieux.rank(town.join(' '), dep)
    latitude[r] = valeurs.latitude ?? Number.NaN
    longitude[r] = valeurs.longitude ?? Number.NaN

    const read = nomOf(valeurs.nom ?? '')
    let kinds = 0
    for (const kind of valeurs.typologie ?? []) {
      const service = SERVICE_DE_TYPOLOGIE[kind]
      if (service === 'france-services') franceServices[r] = 1
      if (service !== undefined && read.masque === 0) kinds |= maskOf(service)
    }
    const moves = valeurs.itinerance?.length === 1 && valeurs.itinerance[0] === ITINERANT ? MOBILE : 0
    services[r] = read.masque | kinds | moves
    annexe[r] = read.annexe ? 1 : 0
    cotes[r] = read.cotes
    enseigne[r] = read.enseigne
    nommes[r] = read.masque === 0 ? 0 : 1
    vehicule[r] = (read.masque & MOBILE) === 0 ? 0 : 1
    for (const m of read.mots) nom.add(mots.hold(m, 1 + copies.length))
    for (const m of read.branche) branche.add(mots.rank(m))
    sigle[r] = mots.rank(read.sigle)
    if (valeurs.structure_parente !== undefined)
      for (const m of nomOf(valeurs.structure_parente).mots) porteur.add(mots.rank(m))
    if (valeurs.complement_adresse !== undefined)
      for (const m of nomOf(valeurs.complement_adresse).mots) porteur.add(mots.rank(m))
    for (const m of town) motsCommune.add(mots.rank(m))
    const street = streetOf(valeurs.adresse ?? '')
    for (const m of street.mots) if (street.mots.length === 1 || !town.includes(m)) voie.add(mots.rank(m))
    for (const n of street.numeros) numeros.add(n)
    const second = valeurs.complement_adresse === undefined ? AUCUN_MOT : streetIn(valeurs.complement_adresse)
    for (const m of second) if (!town.includes(m)) voieBis.add(mots.rank(m))

    telephones.add(hold('t', phoneOf(valeurs.telephone ?? '')))
    for (const t of phones) telephones.add(hold('t', phoneOf(t)))
    for (const t of reserves.telephone ?? []) telephones.add(hold('t', phoneOf(t)))
    let web = ''
    for (const list of [valeurs.courriels, reserves.courriels])
      for (const mail of list ?? []) {
        const { boite, domaine, epelle } = boiteOf(mail)
        courriels.add(hold('c', boite))
        domaines.add(hold('d', domaine))
        web += ` ${letters(epelle)}`
        const said = saidBy(epelle)
        services[r] = (services[r] as number) | (said & MOBILE)
        if ((said & FRANCE_SERVICES) !== 0) franceServices[r] = 1
        if (domaine === LA_POSTE) services[r] = (services[r] as number) | POSTE
      }
    for (const site of valeurs.site_web ?? []) {
      const page = siteOf(site)
      sites.add(hold('s', page.entier))
      hotes.add(hold('h', page.hote))
      web += ` ${letters(page.entier)}`
    }
    adressesWeb[r] = web
    for (const list of [
      sources,
      identifiants,
      nom,
      branche,
      porteur,
      motsCommune,
      voie,
      numeros,
      voieBis,
      telephones,
      courriels,
      domaines,
      sites,
      hotes
    ])
      list.close()
    const id = valeurs.pivot ?? ''
    pivot[r] = hold('p', id)
    administration[r] = isPublic(id) ? 1 : 0
    siren[r] = id.length === 14 ? hold('e', id.slice(0, 9)) : hold('e', id.length === 9 ? id : '')
  }

  const all = {
    sources: sources.done(),
    identifiants: identifiants.done(),
    nom: nom.done(),
    branche: branche.done(),
    porteur: porteur.done(),
    motsCommune: motsCommune.done(),
    voie: voie.done(),
    numeros: numeros.done(),
    voieBis: voieBis.done(),
    telephones: telephones.done(),
    courriels: courriels.done(),
    domaines: domaines.done(),
    sites: sites.done(),
    hotes: hotes.done()
  }
  return {
    ...all,
    nombre,
    sigle,
    adressesWeb,
    annexe,
    cotes,
    enseigne,
    nommes,
    vehicule,
    franceServices,
    insee,
    codePostal,
    commune,
    departement,
    latitude,
    longitude,
    services,
    pivot,
    siren,
    administration,
    mots: mots.textes,
    longueurs: Uint8Array.from(mots.textes, m => Math.min(255, m.length)),
    initiales: Uint16Array.from(mots.textes, m => (m === '' ? 0 : m.charCodeAt(0))),
    poidsMot: weightsOf(mots, recensement ?? tous),
    ...contactsKnown(
      contacts,
      sharedContacts(contacts.textes.length, codePostal, [all.telephones, all.courriels, all.sites], [pivot]),
      recensement
    ),
    lexiques: { lieux, mots, contacts }
  }
}

/** Which contacts several towns have, those of `recensement` by its word. */
function contactsKnown(
  contacts: Lexique,
  partage: Uint8Array,
  recensement?: Recensement
): Pick<Traits, 'partage' | 'repandu'> {
  const repandu = new Uint8Array(partage.length)
  if (recensement !== undefined && recensement.repandus.size > 0)
    for (let rank = 1; rank < repandu.length; rank++) {
      const shared = recensement.repandus.get(contacts.cle(rank))
      if (shared === undefined) continue
      repandu[rank] = 1
      partage[rank] = shared ? 1 : 0
    }
  return { partage, repandu }
}

/** Everything that linkage compares, as one text, so that equal rows are seen at once. */
export function contentOf(record: Enregistrement): string {
  const { valeurs: v, telephones, reserves } = record
  const lists = [telephones, v.courriels, v.site_web, v.typologie, v.itinerance, reserves.telephone, reserves.courriels]
  return `${isGuessed(record)}\n${v.nom}\n${v.adresse}\n${v.complement_adresse}\n${v.code_postal}\n${v.code_insee}\n${v.commune}\n${v.latitude}\n${v.longitude}\n${v.telephone}\n${v.pivot}\n${v.structure_parente}\n${lists.map(l => l?.join('|')).join('\n')}`
}
