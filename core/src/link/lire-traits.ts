/**
 * Records read into what linkage looks at (traits.ts), one after another: each word, town and contact becomes the integer it already was
 * in another record, and nothing is kept of a record but numbers.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { voieDans } from '../text/voie.ts'
import { hasOwnId } from './cle.ts'
import { boiteOf, phoneOf, sharedContacts, siteOf } from './contacts.ts'
import { Lexique } from './lexique.ts'
import { ListesEnCours } from './listes.ts'
import { EVERY } from './moteur/blocs.ts'
import { entiers, lettres, octets, reels } from './moteur/etendue.ts'
import { VOIES_ORDINAIRES } from './mots.ts'
import { readNom, Vocabulaire, weightsOf } from './nom.ts'
import type { Recensement } from './recensement.ts'
import { maskOf, SERVICE_DE_TYPOLOGIE, servicesIn } from './services.ts'
import type { Traits } from './traits.ts'
import { VillesDites } from './villes-dites.ts'

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

/** Where those who work at the post office have their mail; anyone else's is at laposte.net. */
const LA_POSTE = 'laposte.fr'

// "21250284300015": figures alone, a SIREN or a SIRET.
const SIRENE = /^[12](?:\d{8}|\d{13})$/
/**
 * True for the number of a public body, which INSEE begins with 1 (the State) or 2 (towns, départements and their groupings): all that one
 * town runs goes by it, its library as its town hall, so that it tells a town rather than a door.
 */
const isPublic = (pivot: string): boolean => SIRENE.test(pivot)
const ITINERANT = 'Itinérant'

// "msap30220" → "msap": a mailbox often ends with a post code or a number.
const FIGURES = /\d+/g
/**
 * The services that a mailbox says: `franceservices.itinerant@…` moves, `msap30220@…` is a France services, `valbourg@france-services.…` too.
 * Of other services only the box counts: a town hall's domain is that of all its services.
 */
const saidBy = memo((epelle: string): number => {
  const [boite = '', domaine = ''] = epelle.split('@')
  const hote = servicesIn(domaine.slice(0, domaine.lastIndexOf('.'))).masque
  return servicesIn(boite.replace(FIGURES, ' ')).masque | (hote & FRANCE_SERVICES)
})

const LISTES = [
  'sources',
  'identifiants',
  'nom',
  'branche',
  'porteur',
  'motsCommune',
  'voie',
  'numeros',
  'voieBis',
  'telephones',
  'courriels',
  'domaines',
  'sites',
  'hotes'
] as const
type NomDeListe = (typeof LISTES)[number]

/** Traits being read: columns of numbers, which nothing has to walk when memory is swept. */
class TraitsEnCours {
  readonly nombre: number
  readonly annexe: Uint8Array
  readonly nommes: Uint8Array
  readonly cotes: Uint8Array
  readonly vehicule: Uint8Array
  readonly enseigne: Uint16Array
  readonly franceServices: Uint8Array
  readonly insee: Int32Array
  readonly codePostal: Int32Array
  readonly commune: Int32Array
  readonly departement: Int32Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly services: Int32Array
  readonly sigle: Int32Array
  readonly adressesWeb: string[]
  readonly pivot: Int32Array
  readonly siren: Int32Array
  readonly administration: Uint8Array
  readonly listes: Readonly<Record<NomDeListe, ListesEnCours>>
  readonly #toutes: readonly ListesEnCours[]
  readonly vocabulaire = new Vocabulaire()
  readonly villes = new VillesDites(this.vocabulaire)
  readonly contacts = new Lexique()
  readonly #sources = new Lexique()
  readonly #streetIn = memo(secondStreet)

  constructor(nombre: number) {
    this.nombre = nombre
    this.#toutes = LISTES.map(() => new ListesEnCours(nombre))
    this.listes = Object.fromEntries(LISTES.map((nom, i) => [nom, this.#toutes[i]])) as typeof this.listes
    this.annexe = octets(nombre)
    this.nommes = octets(nombre)
    this.cotes = octets(nombre)
    this.vehicule = octets(nombre)
    this.enseigne = lettres(nombre)
    this.franceServices = octets(nombre)
    this.insee = entiers(nombre)
    this.codePostal = entiers(nombre)
    this.commune = entiers(nombre)
    this.departement = entiers(nombre)
    this.latitude = reels(nombre)
    this.longitude = reels(nombre)
    this.services = entiers(nombre)
    this.sigle = entiers(nombre)
    this.adressesWeb = new Array(nombre).fill('')
    this.pivot = entiers(nombre)
    this.siren = entiers(nombre)
    this.administration = octets(nombre)
  }

  read(r: number, record: Enregistrement, copies: readonly Enregistrement[]): void {
    this.#readSource(record)
    for (const copie of copies) this.#readSource(copie)
    this.#readNom(r, record, 1 + copies.length)
    this.#readLieu(r, record)
    this.#readContacts(r, record)
    for (const listes of this.#toutes) listes.close()
  }

  #readSource({ source, cle }: Enregistrement): void {
    const liste = this.#sources.rank(source)
    this.listes.sources.add(liste)
    if (hasOwnId(cle)) this.listes.identifiants.add(liste)
  }

  #readNom(r: number, { valeurs }: Enregistrement, porteurs: number): void {
    const { nom, branche, porteur } = this.listes
    const mots = this.vocabulaire.lexique
    const read = readNom(valeurs.nom ?? '', this.vocabulaire)
    let kinds = 0
    for (const kind of valeurs.typologie ?? []) {
      const service = SERVICE_DE_TYPOLOGIE[kind]
      if (service === 'france-services') this.franceServices[r] = 1
      if (service !== undefined && read.masque === 0) kinds |= maskOf(service)
    }
    const moves = valeurs.itinerance?.length === 1 && valeurs.itinerance[0] === ITINERANT ? MOBILE : 0
    this.services[r] = read.masque | kinds | moves
    this.annexe[r] = read.annexe ? 1 : 0
    this.cotes[r] = read.cotes
    this.enseigne[r] = read.enseigne
    this.nommes[r] = read.masque === 0 ? 0 : 1
    this.vehicule[r] = (read.masque & MOBILE) === 0 ? 0 : 1
    for (const { rang } of read.mots) {
      mots.hold(rang, porteurs)
      nom.add(rang)
    }
    for (const { rang } of read.branche) branche.add(rang)
    this.sigle[r] = mots.rank(read.sigle)
    for (const porte of [valeurs.structure_parente, valeurs.complement_adresse])
      if (porte !== undefined) for (const { rang } of readNom(porte, this.vocabulaire).mots) porteur.add(rang)
  }

  #readLieu(r: number, record: Enregistrement): void {
    const { motsCommune, voie, numeros, voieBis } = this.listes
    const { valeurs } = record
    const ville = this.villes.of(record)
    this.departement[r] = ville.departement
    this.insee[r] = ville.insee
    this.codePostal[r] = ville.codePostal
    this.commune[r] = ville.commune
    this.latitude[r] = valeurs.latitude ?? Number.NaN
    this.longitude[r] = valeurs.longitude ?? Number.NaN
    for (const mot of ville.mots) motsCommune.add(mot)
    const mots = this.vocabulaire.lexique
    const street = this.vocabulaire.voie(valeurs.adresse ?? '')
    for (const mot of street.mots) {
      const rang = mots.rank(mot)
      if (street.mots.length === 1 || !ville.mots.includes(rang)) voie.add(rang)
    }
    for (const n of street.numeros) numeros.add(n)
    if (valeurs.complement_adresse === undefined) return
    for (const mot of this.#streetIn(valeurs.complement_adresse)) {
      const rang = mots.rank(mot)
      if (!ville.mots.includes(rang)) voieBis.add(rang)
    }
  }

  #readContacts(r: number, { valeurs, telephones, reserves }: Enregistrement): void {
    const { contacts } = this
    const phones = this.listes.telephones
    if (valeurs.telephone !== undefined) phones.add(contacts.rank(phoneOf(valeurs.telephone), 't'))
    for (const t of telephones) if (t !== valeurs.telephone) phones.add(contacts.rank(phoneOf(t), 't'))
    for (const t of reserves.telephone ?? []) phones.add(contacts.rank(phoneOf(t), 't'))
    for (const mail of valeurs.courriels ?? []) this.#readCourriel(r, mail)
    for (const mail of reserves.courriels ?? []) this.#readCourriel(r, mail)
    for (const site of valeurs.site_web ?? []) {
      const page = siteOf(site)
      this.listes.sites.add(contacts.rank(page.entier, 's'))
      this.listes.hotes.add(contacts.rank(page.hote, 'h'))
      this.adressesWeb[r] += ` ${letters(page.entier)}`
    }
    const id = valeurs.pivot ?? ''
    this.pivot[r] = contacts.rank(id, 'p')
    this.administration[r] = isPublic(id) ? 1 : 0
    this.siren[r] = id.length === 14 || id.length === 9 ? contacts.rank(id.slice(0, 9), 'e') : 0
  }

  #readCourriel(r: number, mail: string): void {
    const { boite, domaine, epelle } = boiteOf(mail)
    this.listes.courriels.add(this.contacts.rank(boite, 'c'))
    this.listes.domaines.add(this.contacts.rank(domaine, 'd'))
    this.adressesWeb[r] += ` ${letters(epelle)}`
    const said = saidBy(epelle)
    this.services[r] = (this.services[r] as number) | (said & MOBILE)
    if ((said & FRANCE_SERVICES) !== 0) this.franceServices[r] = 1
    if (domaine === LA_POSTE) this.services[r] = (this.services[r] as number) | POSTE
  }

  /** `tous`: how many records were read, copies included. */
  done(tous: number, recensement: Recensement | undefined): Traits {
    const { listes, vocabulaire, contacts, codePostal, pivot } = this
    const mots = vocabulaire.lexique
    const textes = Array.from({ length: mots.nombre }, (_, rank) => mots.texte(rank))
    const [telephones, courriels, sites] = [listes.telephones.done(), listes.courriels.done(), listes.sites.done()]
    return {
      nombre: this.nombre,
      sources: listes.sources.done(),
      identifiants: listes.identifiants.done(),
      nom: listes.nom.done(),
      branche: listes.branche.done(),
      porteur: listes.porteur.done(),
      motsCommune: listes.motsCommune.done(),
      voie: listes.voie.done(),
      numeros: listes.numeros.done(),
      voieBis: listes.voieBis.done(),
      telephones,
      courriels,
      domaines: listes.domaines.done(),
      sites,
      hotes: listes.hotes.done(),
      sigle: this.sigle,
      adressesWeb: this.adressesWeb,
      annexe: this.annexe,
      cotes: this.cotes,
      enseigne: this.enseigne,
      nommes: this.nommes,
      vehicule: this.vehicule,
      franceServices: this.franceServices,
      insee: this.insee,
      codePostal,
      commune: this.commune,
      departement: this.departement,
      latitude: this.latitude,
      longitude: this.longitude,
      services: this.services,
      pivot,
      siren: this.siren,
      administration: this.administration,
      mots: textes,
      longueurs: Uint8Array.from(textes, m => Math.min(255, m.length)),
      initiales: Uint16Array.from(textes, m => (m === '' ? 0 : m.charCodeAt(0))),
      poidsMot: weightsOf(mots, recensement ?? tous),
      ...contactsKnown(
        contacts,
        sharedContacts(contacts.nombre, codePostal, [telephones, courriels, sites], [pivot]),
        recensement
      ),
      lexiques: { lieux: this.villes.lieux, mots, contacts }
    }
  }
}

/** Which contacts several towns have, those of `recensement` by its word. */
function contactsKnown(
  contacts: Lexique,
  partage: Uint8Array,
  recensement?: Recensement
): Pick<Traits, 'partage' | 'repandu'> {
  const repandu = octets(partage.length)
  if (recensement !== undefined && recensement.repandus.size > 0)
    for (let rank = 1; rank < repandu.length; rank++) {
      const shared = recensement.repandus.get(contacts.cle(rank))
      if (shared === undefined) continue
      repandu[rank] = 1
      partage[rank] = shared ? 1 : 0
    }
  return { partage, repandu }
}

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
  const traits = new TraitsEnCours(records.length)
  let tous = records.length
  for (let r = 0; r < records.length; r++) {
    if (r % EVERY === 0) told(r)
    const copies = copiesOf(r)
    tous += copies.length
    traits.read(r, records[r] as Enregistrement, copies)
  }
  return traits.done(tous, recensement)
}
