/**
 * Records read into what linkage looks at (traits.ts), one after another: each word, town and contact becomes the integer it already was
 * in another record, and nothing is kept of a record but numbers.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { voieDans } from '../text/voie.ts'
import {
  type Colonnes,
  closeListes,
  doneListes,
  type ListesDe,
  type ListesEnCoursDe,
  makeColonnes,
  makeListes,
  widenColonnes,
  widenListes
} from './colonnes.ts'
import { boiteOf, phoneOf, siteOf } from './contacts.ts'
import { Lexique } from './lexique.ts'
import type { ListesEnCours } from './listes.ts'
import { VOIES_ORDINAIRES } from './mots.ts'
import { readNom, Vocabulaire } from './nom.ts'
import { maskOf, SERVICE_DE_TYPOLOGIE, servicesIn } from './services.ts'
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

const AUCUN_MOT: readonly string[] = []

// "Médiathèque du Lac, Les Saules, 2 place du Port": what a line says before its number and its comma is who houses, as in a complement.
const EN_TETE = /^([^\d,]{4,}(?:,[^\d,]{4,})*),\s*\d/

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

/** The SIREN of La Poste, whose offices are often called by their town alone. */
const SIREN_POSTE = '356000000'

/** `isItsDepartement('14', '14360')`, `isItsDepartement('1', '01130')`. */
const isItsDepartement = (numero: string, code = ''): boolean =>
  numero !== '' && (code.startsWith(numero.padStart(2, '0')) || (numero.length === 3 && code.startsWith(numero)))

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

/** Records being read: columns of numbers, which nothing has to walk when memory is swept. */
export class TraitsEnCours {
  /** Records read so far. */
  nombre = 0
  colonnes: Colonnes
  readonly adressesWeb: string[] = []
  readonly vocabulaire = new Vocabulaire()
  readonly villes = new VillesDites(this.vocabulaire)
  readonly contacts = new Lexique()
  readonly #listes: ListesEnCoursDe
  readonly #toutes: readonly ListesEnCours[]
  readonly #streetIn = memo(secondStreet)

  /** `place`: how many records to expect. */
  constructor(place: number) {
    this.colonnes = makeColonnes(place)
    this.#listes = makeListes(place)
    this.#toutes = Object.values(this.#listes)
  }

  /** Room for so many records in all. */
  makeRoom(nombre: number): void {
    if (nombre <= this.colonnes.annexe.length) return
    this.colonnes = widenColonnes(this.colonnes, nombre)
    widenListes(this.#listes, nombre)
  }

  /** The lists of all records read so far. */
  listes(): ListesDe {
    return doneListes(this.#listes)
  }

  /** Reads one more record; answers its rank. */
  read(record: Enregistrement): number {
    const r = this.nombre++
    this.adressesWeb.push('')
    this.#readNom(r, record)
    this.#readLieu(r, record)
    this.#readContacts(r, record)
    closeListes(this.#toutes)
    return r
  }

  #readNom(r: number, record: Enregistrement): void {
    const { valeurs } = record
    const { colonnes } = this
    const { nom, branche } = this.#listes
    const read = readNom(valeurs.nom ?? '', this.vocabulaire, this.villes.of(record).mots)
    let services = read.masque
    if (valeurs.typologie !== undefined)
      for (const kind of valeurs.typologie) {
        const service = SERVICE_DE_TYPOLOGIE[kind]
        if (service === 'france-services') colonnes.franceServices[r] = 1
        if (service !== undefined && read.masque === 0) services |= maskOf(service)
      }
    if (read.masque === 0 && valeurs.pivot?.startsWith(SIREN_POSTE)) services |= POSTE
    if (valeurs.itinerance?.length === 1 && valeurs.itinerance[0] === ITINERANT) services |= MOBILE
    colonnes.services[r] = services
    colonnes.annexe[r] = read.annexe ? 1 : 0
    colonnes.cotes[r] = read.cotes
    colonnes.enseigne[r] = read.enseigne
    colonnes.genre[r] = read.genre
    colonnes.maison[r] = read.maison
    colonnes.enTete[r] = read.enTete ? 1 : 0
    // « Point Info 14 », « UDAF 87 »: the département's own number tells no house from another.
    if (!isItsDepartement(read.numero, valeurs.code_postal ?? valeurs.code_insee))
      colonnes.numero[r] = this.vocabulaire.lexique.rank(read.numero)
    colonnes.nommes[r] = read.masque === 0 ? 0 : 1
    colonnes.engin[r] = read.vehicule ? 1 : 0
    colonnes.fixe[r] = read.fixe ? 1 : 0
    colonnes.vehicule[r] = (read.masque & MOBILE) === 0 ? 0 : 1
    for (const { rang } of read.mots) nom.add(rang)
    for (const { rang } of read.branche) branche.add(rang)
    colonnes.sigle[r] = this.vocabulaire.lexique.rank(read.sigle)
    colonnes.siglePlein[r] = this.vocabulaire.lexique.rank(read.siglePlein)
    if (valeurs.structure_parente !== undefined) this.#readPorteur(valeurs.structure_parente)
    if (valeurs.complement_adresse !== undefined) this.#readPorteur(valeurs.complement_adresse)
    const enTete = valeurs.adresse?.includes(',') ? EN_TETE.exec(valeurs.adresse) : null
    if (enTete) this.#readPorteur(enTete[1] as string)
  }

  #readPorteur(texte: string): void {
    for (const { rang } of readNom(texte, this.vocabulaire).mots) this.#listes.porteur.add(rang)
  }

  #readLieu(r: number, record: Enregistrement): void {
    const { colonnes, vocabulaire } = this
    const { motsCommune, voie, numeros, voieBis } = this.#listes
    const { valeurs } = record
    const ville = this.villes.of(record)
    colonnes.departement[r] = ville.departement
    colonnes.insee[r] = ville.insee
    colonnes.codePostal[r] = ville.codePostal
    colonnes.commune[r] = ville.commune
    colonnes.arrondissement[r] = ville.arrondissement
    colonnes.latitude[r] = valeurs.latitude ?? Number.NaN
    colonnes.longitude[r] = valeurs.longitude ?? Number.NaN
    for (const mot of ville.mots) motsCommune.add(mot)
    if (valeurs.adresse !== undefined) {
      const street = vocabulaire.voie(valeurs.adresse)
      for (const mot of street.mots) {
        const rang = vocabulaire.rank(mot)
        if (street.mots.length === 1 || !ville.mots.includes(rang)) voie.add(rang)
      }
      for (const n of street.numeros) numeros.add(n)
    }
    if (valeurs.complement_adresse === undefined) return
    for (const mot of this.#streetIn(valeurs.complement_adresse)) {
      const rang = vocabulaire.rank(mot)
      if (!ville.mots.includes(rang)) voieBis.add(rang)
    }
  }

  #readContacts(r: number, { valeurs, telephones, reserves }: Enregistrement): void {
    const { contacts, colonnes } = this
    if (valeurs.telephone !== undefined) this.#readTelephone(valeurs.telephone)
    for (const t of telephones) if (t !== valeurs.telephone) this.#readTelephone(t)
    if (reserves.telephone !== undefined) for (const t of reserves.telephone) this.#readTelephone(t)
    if (valeurs.courriels !== undefined) for (const mail of valeurs.courriels) this.#readCourriel(r, mail)
    if (reserves.courriels !== undefined) for (const mail of reserves.courriels) this.#readCourriel(r, mail)
    if (valeurs.site_web !== undefined) for (const site of valeurs.site_web) this.#readSite(r, site)
    const id = valeurs.pivot
    if (id === undefined) return
    colonnes.pivot[r] = contacts.rank(id, 'p')
    colonnes.administration[r] = isPublic(id) ? 1 : 0
    colonnes.siren[r] = id.length === 14 || id.length === 9 ? contacts.rank(id.slice(0, 9), 'e') : 0
  }

  #readTelephone(telephone: string): void {
    this.#listes.telephones.add(this.contacts.rank(phoneOf(telephone), 't'))
  }

  #readSite(r: number, site: string): void {
    const page = siteOf(site)
    this.#listes.sites.add(this.contacts.rank(page.entier, 's'))
    this.#listes.hotes.add(this.contacts.rank(page.hote, 'h'))
    this.adressesWeb[r] += ` ${letters(page.entier)}`
  }

  #readCourriel(r: number, mail: string): void {
    const { services, franceServices } = this.colonnes
    const { boite, domaine, epelle } = boiteOf(mail)
    this.#listes.courriels.add(this.contacts.rank(boite, 'c'))
    this.#listes.domaines.add(this.contacts.rank(domaine, 'd'))
    this.adressesWeb[r] += ` ${letters(epelle)}`
    const said = saidBy(epelle)
    services[r] = (services[r] as number) | (said & MOBILE)
    if ((said & FRANCE_SERVICES) !== 0) franceServices[r] = 1
    if (domaine === LA_POSTE) services[r] = (services[r] as number) | POSTE
  }
}
