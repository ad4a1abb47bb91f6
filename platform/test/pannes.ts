/**
 * A server that breaks its promises, on the loopback address: each path is one fault that real servers have. Tests ask it
 * for lists.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { openBoucle } from './boucle.ts'

export const LISTE = 'id,nom,commune,code_postal\n1,Le Phare,Brest,29200\n2,La Digue,Quimper,29000\n'

/** Twenty kilobytes that unpack into twenty megabytes. */
const BOMBE = gzipSync(Buffer.alloc(20_000_000))

type Reponse = (sent: ServerResponse, asked: IncomingMessage, fois: number) => void

const csv = (sent: ServerResponse, texte: string | Uint8Array = LISTE, entetes: Record<string, string> = {}): void => {
  sent.writeHead(200, { 'content-type': 'text/csv', ...entetes })
  sent.end(texte)
}

const status =
  (code: number, entetes: Record<string, string> = {}, texte = 'non'): Reponse =>
  sent => {
    sent.writeHead(code, entetes)
    sent.end(texte)
  }

/** By path; `fois` is how many times it was asked, from 1. */
const CHEMINS: Readonly<Record<string, Reponse>> = {
  '/liste': sent => csv(sent),
  '/version': (sent, asked) => {
    const same = asked.headers['if-none-match'] === '"v1"'
    if (same) status(304, { etag: '"v1"' }, '')(sent, asked, 0)
    else csv(sent, LISTE, { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 04:00:00 GMT' })
  },
  '/gzip': sent => csv(sent, gzipSync(LISTE), { 'content-encoding': 'gzip' }),
  '/liste.csv.gz': sent => csv(sent, gzipSync(LISTE), { 'content-type': 'application/gzip' }),
  '/gzip-faux': sent => csv(sent, LISTE, { 'content-encoding': 'gzip' }),
  '/brotli-faux': sent => csv(sent, LISTE, { 'content-encoding': 'br' }),
  '/gzip-coupe': sent => csv(sent, gzipSync(LISTE).subarray(0, 40), { 'content-encoding': 'gzip' }),
  '/bombe': sent => csv(sent, BOMBE, { 'content-encoding': 'gzip' }),
  '/bombe.gz': sent => csv(sent, BOMBE),
  '/enorme': sent => csv(sent, LISTE, { 'content-length': '9000000000' }),
  '/sans-fin': sent => {
    sent.writeHead(200)
    const morceau = Buffer.alloc(1 << 16, 'a')
    const more = (): void => {
      while (!sent.destroyed && sent.write(morceau)) {}
    }
    sent.on('drain', more)
    more()
  },
  '/500': status(500),
  '/404': status(404),
  '/204': status(204),
  '/503': (sent, asked, fois) => (fois === 1 ? status(503, { 'retry-after': '0' })(sent, asked, fois) : csv(sent)),
  '/429': status(429, { 'retry-after': '86400' }),
  '/429-un-siecle': status(429, { 'retry-after': '3155760000' }),
  '/101': sent => {
    sent.socket?.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: liste\r\n\r\n')
  },
  '/fermee': sent => sent.socket?.end(),
  '/coupee': sent => {
    sent.writeHead(200, { 'content-length': '10000' })
    sent.write(LISTE)
    setTimeout(() => sent.destroy(), 20)
  },
  '/coupee-une-fois': (sent, _asked, fois) => (fois === 1 ? sent.destroy() : csv(sent)),
  '/muette': () => {},
  '/goutte': sent => {
    sent.writeHead(200)
    const timer = setInterval(() => sent.write('a'), 10)
    sent.on('close', () => clearInterval(timer))
  },
  '/silence': sent => {
    sent.writeHead(200)
    sent.write(LISTE)
  },
  '/page': sent =>
    csv(sent, '\n<!DOCTYPE html>\n<html><body>Bientôt de retour</body></html>', { 'content-type': 'text/html' }),
  '/page-nommee-csv': sent => csv(sent, '\ufeff<html lang="fr"><body>Connexion</body></html>'),
  '/liste-nommee-html': sent => csv(sent, LISTE, { 'content-type': 'text/html' }),
  '/boucle': status(302, { location: '/boucle' }),
  '/detour': status(302, { location: '/liste' }),
  '/vers-interne': status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  '/vers-fichier': status(302, { location: 'file:///etc/passwd' })
}

export interface Pannes {
  /** `http://127.0.0.1:41234/liste`. */
  at(chemin: string): string
  /** What the setting must name for the server to be asked. */
  readonly hote: string
  /** Times a path was asked. */
  fois(chemin: string): number
  close(): Promise<void>
}

export async function openPannes(): Promise<Pannes> {
  const asked = new Map<string, number>()
  const server = createServer((request, reponse) => {
    const chemin = request.url ?? ''
    asked.set(chemin, (asked.get(chemin) ?? 0) + 1)
    const repond = CHEMINS[chemin] ?? status(404)
    repond(reponse, request, asked.get(chemin) ?? 0)
  })
  const { hote, close } = await openBoucle(server)
  return {
    hote,
    at: chemin => `http://${hote}${chemin}`,
    fois: chemin => asked.get(chemin) ?? 0,
    close
  }
}
