/**
 * Listening: one server per address, all on one port. The loopback addresses only, unless the settings say otherwise; a
 * port that is taken gives way to the next one.
 */
import { createServer, type RequestListener, type Server } from 'node:http'
import { PortImpossible, ReglageInvalide } from '../errors.ts'
import { type Allure, watchPace } from './allure.ts'
import { answerUnread } from './sans-lecture.ts'

export interface Ecoute {
  readonly port: number
  /** What a browser is given: `http://localhost:3000`. */
  readonly adresse: string
  close(): Promise<void>
}

/** Ports tried after the one wished for. */
const ESSAIS = 50
/** The address does not exist on this machine: no IPv6, most often. */
const ABSENTE = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/**
 * Octets of a request's head, its address included: a text of a hundred thousand signs is still refused in words by the page that
 * it was meant for. Node's own 16 kB would cut the line.
 */
const TETE_MAX = 256 * 1024

/** Heads must come within fifteen seconds, looked at every five; bodies, at a pace (`allure.ts`). */
const DELAIS = { requestTimeout: 0, headersTimeout: 15_000, connectionsCheckingInterval: 5_000 }

function listenOn(handler: RequestListener, host: string, port: number, allure?: Allure): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ...DELAIS, maxHeaderSize: TETE_MAX }, handler)
    watchPace(server, allure)
    server.once('error', reject)
    server.on('clientError', answerUnread)
    server.listen({ host, port, exclusive: true, ipv6Only: host.includes(':') }, () => resolve(server))
  })
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(server => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    })
  )
}

/** Every address on this port, or null when one of them has it taken. Addresses the machine lacks are left out. */
async function listenAll(
  handler: RequestListener,
  hosts: readonly string[],
  wished: number,
  allure?: Allure
): Promise<Server[] | null> {
  const servers: Server[] = []
  let port = wished
  for (const host of hosts) {
    try {
      const server = await listenOn(handler, host, port, allure)
      servers.push(server)
      port = (server.address() as { port: number }).port
    } catch (error) {
      if (ABSENTE.has(codeOf(error))) continue
      await closeAll(servers)
      if (codeOf(error) === 'EADDRINUSE') return null
      throw new PortImpossible('cette adresse ne peut pas être écoutée', {
        vu: `${host}, port ${port}`,
        remede: 'Choisissez un autre PORT (au-dessus de 1024 sans droits particuliers) ou un autre HOST.',
        cause: error
      })
    }
  }
  return servers
}

/**
 * Before any long work: at least one of the addresses is this machine's. One that is missing beside another is left out,
 * as `::1` is without IPv6. Throws `ReglageInvalide`.
 */
export async function checkHosts(hosts: readonly string[]): Promise<void> {
  let faute: unknown
  for (const host of hosts) {
    try {
      await closeAll([await listenOn(() => {}, host, 0)])
      return
    } catch (error) {
      faute = error
    }
  }
  const noms = hosts.join(', ')
  const message = hosts.length > 1 ? `aucune des adresses ${noms}` : `pas l’adresse ${noms}`
  throw new ReglageInvalide(`cette machine n’a ${message} : vérifiez HOST`, {
    vu: `HOST=${noms}`,
    remede: 'Sans HOST, le site écoute la machine seule ; HOST=0.0.0.0,:: l’ouvre à tout le réseau.',
    cause: faute
  })
}

/** Starts listening on the first port free on every address, from `port` on. Throws `PortImpossible`. */
export async function listen(
  handler: RequestListener,
  hosts: readonly string[],
  port: number,
  allure?: Allure
): Promise<Ecoute> {
  for (let wished = port; wished <= Math.min(port + ESSAIS, 65_535); wished++) {
    const servers = await listenAll(handler, hosts, wished, allure)
    if (servers === null) continue
    const [first] = servers
    if (!first) break
    const found = (first.address() as { port: number }).port
    return { port: found, adresse: `http://localhost:${found}`, close: () => closeAll(servers) }
  }
  throw new PortImpossible('aucun port libre pour le site', {
    vu: `${hosts.join(', ')}, ports ${port} à ${port + ESSAIS}`,
    remede: 'Libérez un port, ou choisissez-en un par PORT.'
  })
}
