/**
 * Which machines a harvest may talk to. An address comes from a declaration or from a server's redirection, so it may point
 * inside the network of whoever runs us: only public addresses are asked, checked when the connection is made (a name that
 * answers one address to a check and another to the connection gains nothing), unless a setting opens the host by name.
 */
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { AdresseInterdite } from './erreurs.ts'

/** Hosts opened by the setting, `intranet.exemple` (ports 80 and 443) or `127.0.0.1:9000` (that port). */
export type Hotes = readonly string[]

/** IANA's special-purpose registries: nothing of the public Internet lives there. */
const RESERVEES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4]
]

const v4 = new BlockList()
for (const [reseau, bits] of RESERVEES) v4.addSubnet(reseau, bits, 'ipv4')

// The public IPv6 Internet is 2000::/3; inside it, tunnels and documentation reach no one or reach IPv4 in disguise.
const v6Publiques = new BlockList()
v6Publiques.addSubnet('2000::', 3, 'ipv6')
const v6Reservees = new BlockList()
for (const [reseau, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
] as const)
  v6Reservees.addSubnet(reseau, bits, 'ipv6')

/** True for an address of the public Internet: `isPublique('169.254.169.254') === false`, `isPublique('::ffff:10.0.0.1') === false`. */
export function isPublique(ip: string): boolean {
  const famille = isIP(ip)
  if (famille === 4) return !v4.check(ip, 'ipv4')
  if (famille === 6) return v6Publiques.check(ip, 'ipv6') && !v6Reservees.check(ip, 'ipv6')
  return false
}

// "[::1]" → "::1"
const bare = (hostname: string): string => (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname)

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80')

/** True when the setting opens this host, on this port. */
export function isOpened(url: URL, hotes: Hotes): boolean {
  const port = portOf(url)
  return hotes.some(
    hote => hote === `${url.hostname}:${port}` || (hote === url.hostname && (port === '80' || port === '443'))
  )
}

/**
 * A name that means something only inside a network (RFC 6761, 6762, 8375, ICANN's `.internal`), or of a single word: `localhost`,
 * `metadata.google.internal`, `imprimante`. Known before any connection, so that whoever gives one is told at once.
 */
const isInside = (hote: string): boolean =>
  /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/.test(hote) || !/[.:]/.test(hote.replace(/\.$/, ''))

/**
 * What is wrong with an address before any connection, or null. `new URL` has already turned odd spellings of an IPv4
 * address (`http://2130706433/`, `http://0x7f.1/`) into the plain one.
 */
function faultOf(url: URL, hotes: Hotes): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `protocole ${url.protocol.slice(0, -1)}`
  if (url.username !== '' || url.password !== '') return 'un identifiant dans l’adresse'
  if (isOpened(url, hotes)) return null
  const port = portOf(url)
  if (port !== '80' && port !== '443') return `port ${port}`
  const hote = bare(url.hostname)
  if (isIP(hote) === 0 && isInside(hote)) return `${hote}, un nom qui n’a de sens que dans un réseau privé`
  if (isIP(hote) !== 0 && !isPublique(hote)) return `${hote}, qui n’est pas une adresse publique`
  return null
}

/** Parses an address that may be asked; throws `AdresseInterdite`. `base`: what a redirection is relative to. */
export function checkAdresse(adresse: string, hotes: Hotes, base?: URL): URL {
  if (!URL.canParse(adresse, base)) throw new AdresseInterdite(adresse, 'une adresse mal formée')
  const url = new URL(adresse, base)
  const fault = faultOf(url, hotes)
  if (fault !== null) throw new AdresseInterdite(url.href, fault)
  return url
}

/** The resolver of one connection: answers public addresses only, unless the host was opened. */
export function lookupFor(url: URL, hotes: Hotes): LookupFunction {
  const opened = isOpened(url, hotes)
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, trouvees) => {
      const some = (trouvees ?? []) as LookupAddress[]
      const bad = opened ? undefined : some.find(({ address }) => !isPublique(address))
      const first = some[0]
      if (error) callback(error, '', 0)
      else if (bad)
        callback(new AdresseInterdite(url.href, `${bad.address}, qui n’est pas une adresse publique`), '', 0)
      else if (options.all) callback(null, some)
      else callback(null, first?.address ?? '', first?.family ?? 0)
    })
  }
}
