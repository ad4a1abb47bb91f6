/**
 * How each setting is read: what it may be, and what is said of one that cannot be used. A secret is never repeated.
 */
import { isIP } from 'node:net'
import { ReglageInvalide } from './errors.ts'

/** Variables as the machine gives them. */
export type Environnement = Readonly<Record<string, string | undefined>>

export function refuse(nom: string, vu: string, remede: string): never {
  throw new ReglageInvalide(`le réglage ${nom} ne peut pas être utilisé`, { vu, remede })
}

export function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  return refuse('PORT', text, 'Donnez un nombre de 0 à 65535.')
}

export function readUrl(text: string): string | null {
  if (text === '') return null
  try {
    if (/^postgres(?:ql)?:$/.test(new URL(text).protocol)) return text
  } catch {
    // Said below, as any other scheme.
  }
  return refuse(
    'DATABASE_URL',
    '(masqué : il peut contenir un secret)',
    'Donnez une adresse postgres://compte:secret@machine:5432/base.'
  )
}

export const readList = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

// "intranet.exemple", "10.0.0.8:9000", "[fd00::1]:8080"
const HOTE = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/

export function readHotes(text: string): string[] {
  const hotes = readList(text.toLowerCase())
  const bad = hotes.find(hote => !HOTE.test(hote))
  if (bad === undefined) return hotes
  return refuse(
    'LIEUX_HOTES',
    bad,
    'Donnez des noms de machines, avec un port au besoin : intranet.exemple, 10.0.0.8:9000.'
  )
}

// "LIEUX_JETON_GRIST"
const NOM_JETON = /^LIEUX_JETON_[A-Z0-9_]{1,60}$/
// What a header may hold: printed ASCII, "aB3-_.~+/=".
const JETON = /^[\x21-\x7e]{1,8000}$/

export function readJetons(env: Environnement): ReadonlyMap<string, string> {
  const jetons = new Map<string, string>()
  for (const [nom, brut] of Object.entries(env)) {
    const valeur = brut?.trim() ?? ''
    if (!NOM_JETON.test(nom) || valeur === '') continue
    if (!JETON.test(valeur)) refuse(nom, '(masqué : c’est un secret)', 'Donnez le jeton seul, sans espace ni accent.')
    jetons.set(nom, valeur)
  }
  return jetons
}

const CLES = ['LIEUX_S3_CLE', 'LIEUX_S3_SECRET', 'LIEUX_DATAGOUV_CLE'] as const

export function readCles(env: Environnement): ReadonlyMap<string, string> {
  const cles = new Map<string, string>()
  for (const nom of CLES) {
    const valeur = env[nom]?.trim() ?? ''
    if (valeur === '') continue
    if (!JETON.test(valeur)) refuse(nom, '(masqué : c’est un secret)', 'Donnez la clé seule, sans espace ni accent.')
    cles.set(nom, valeur)
  }
  return cles
}

/** Signs of an organisation's name that are told on. */
const NOM_MAX = 200

// "contact@exemple.fr", "https://exemple.fr/contact"
const CONTACT = /^(?:[\w.+-]{1,64}@[a-z0-9.-]{1,190}|https?:\/\/[\x21-\x27\x2a-\x7e]{1,300})$/i

/** What the register says of whoever keeps it; nothing that was not set. */
export function readPresentation(nom: string, site: string, contact: string) {
  const bon = site === '' || (URL.canParse(site) && /^https?:$/.test(new URL(site).protocol))
  if (!bon) refuse('LIEUX_EDITEUR_SITE', site, 'Donnez une adresse en http ou https : https://hub.exemple.fr.')
  const courriel = contact.includes('@') && !URL.canParse(contact) ? contact : null
  return {
    editeur: nom === '' ? null : { nom: nom.slice(0, NOM_MAX), site: site || null },
    courriel,
    page: courriel === null && contact !== '' ? contact : null
  }
}

// "Hub inventé (https://hub.exemple.fr)", "Ville inventée"
const ORGANISME = /^([^()]{1,200}?)(?:\s{0,9}\((https?:\/\/[^()\s]{1,300})\))?$/

/** `readOrganismes('LIEUX_PARTENAIRES', 'Hub inventé (https://hub.exemple.fr); Ville')[0].site === 'https://hub.exemple.fr'` */
export function readOrganismes(
  nom: string,
  text: string
): readonly { readonly nom: string; readonly site: string | null }[] {
  const dits = text.split(';').map(dit => dit.trim())
  return dits.filter(Boolean).map(dit => {
    const lu = ORGANISME.exec(dit)
    if (!lu?.[1] || (lu[2] && !URL.canParse(lu[2])))
      return refuse(
        nom,
        dit,
        'Écrivez un nom, puis son site entre parenthèses s’il en a un : Hub inventé (https://hub.exemple.fr).'
      )
    return { nom: lu[1], site: lu[2] ?? null }
  })
}

/** What we say of ourselves to the servers we ask: `lieux-communs/0.1.0 (+contact@exemple.fr)`. */
export function readAgent(version: string, contact: string): string {
  if (contact !== '' && !CONTACT.test(contact))
    refuse(
      'LIEUX_CONTACT',
      contact,
      'Donnez une adresse électronique, ou celle d’une page : https://exemple.fr/contact.'
    )
  return `lieux-communs/${version}${contact === '' ? '' : ` (+${contact})`}`
}

// "lieux.exemple.fr", "localhost:3000"
const REGISTRE = /^(?:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}(?::\d{1,5})?|[a-z0-9-]{1,63}:\d{1,5})$/

export function readRegistre(text: string): string | null {
  const nom = text.toLowerCase()
  if (nom === '' || REGISTRE.test(nom)) return nom || null
  return refuse('LIEUX_REGISTRE', text, 'Donnez un nom de domaine, sans « https:// » : lieux.exemple.fr.')
}

// "10.0.0.4", "10.0.0.0/8", "::1", "fd00::/8"
const RESEAU = /^([0-9a-f:.]{2,45})(?:\/(\d{1,3}))?$/i

export function readMandataires(text: string): string[] {
  if (text.toLowerCase() === 'aucun') return []
  const machines = readList(text)
  const bad = machines.find(machine => {
    const [, ip = '', bits = '0'] = RESEAU.exec(machine) ?? []
    return isIP(ip) === 0 || Number(bits) > (isIP(ip) === 4 ? 32 : 128)
  })
  if (bad === undefined) return machines
  return refuse('LIEUX_MANDATAIRES', bad, 'Donnez des adresses ou des réseaux : 10.0.0.4, 10.0.0.0/8 ; ou « aucun ».')
}

export const readDebit = (nom: string, text: string): number => Math.floor(readNumber(nom, text, 0, 10_000_000))

/** The address of a public service, or null for « non » and for a setting left empty on purpose. */
export function readService(nom: string, text: string): string | null {
  if (text === '' || text.toLowerCase() === 'non') return null
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  return refuse(nom, text, 'Donnez une adresse en http ou https, ou « non » pour ne rien envoyer.')
}

export function readNumber(nom: string, text: string, min: number, max: number): number {
  const n = Number(text.replace(',', '.'))
  if (n >= min && n <= max) return n
  return refuse(nom, text, `Donnez un nombre de ${String(min).replace('.', ',')} à ${max}.`)
}

/** A mail server, as `nodemailer` wants it; its password is a function, so that nothing printed says it. */
export interface Smtp {
  readonly hote: string
  readonly port: number
  /** From the first byte; otherwise by STARTTLS. */
  readonly tls: boolean
  /** False only for a relay that was said not to encrypt. */
  readonly chiffre: boolean
  readonly compte: { readonly nom: string; readonly secret: () => string } | null
  readonly de: string
  /** Where the links of letters lead: `https://lieux.exemple.fr`; never what a request says of itself. */
  readonly racine: string
}

// "ne-pas-repondre@lieux.exemple.fr"
const EXPEDITEUR = /^[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}$/i
const MASQUE = '(masqué : il peut contenir un secret)'

export function readSmtp(texte: string, de: string, registre: string | null): Smtp | null {
  if (texte === '') return null
  const cure = 'Donnez une adresse smtps://compte:secret@smtp.exemple.fr, ou smtp://… (chiffré par STARTTLS).'
  const url = URL.canParse(texte) ? new URL(texte) : refuse('LIEUX_SMTP', MASQUE, cure)
  const inconnus = [...url.searchParams].some(([nom, valeur]) => nom !== 'chiffre' || !/^(?:oui|non)$/.test(valeur))
  if (!/^smtps?:$/.test(url.protocol) || url.hostname === '' || inconnus || !/^\/?$/.test(url.pathname))
    return refuse('LIEUX_SMTP', MASQUE, cure)
  if (!EXPEDITEUR.test(de))
    return refuse('LIEUX_SMTP_DE', de, 'Donnez l’adresse seule de l’expéditeur : ne-pas-repondre@lieux.exemple.fr.')
  if (registre === null)
    return refuse(
      'LIEUX_REGISTRE',
      '',
      'Avec LIEUX_SMTP, donnez le nom de domaine du site : les liens des courriels en partent.'
    )
  const tls = url.protocol === 'smtps:'
  const secret = decodeURIComponent(url.password)
  return {
    hote: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (tls ? 465 : 587),
    tls,
    chiffre: tls || url.searchParams.get('chiffre') !== 'non',
    compte: url.username === '' ? null : { nom: decodeURIComponent(url.username), secret: () => secret },
    de,
    racine: `${registre.startsWith('localhost:') ? 'http' : 'https'}://${registre}`
  }
}
