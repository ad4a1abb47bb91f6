/** A server of this machine for the length of a test: every stand-in opens and closes its own the same way. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Boucle {
  /** `127.0.0.1:40123` */
  readonly hote: string
  /** Cuts what is still connected. */
  close(): Promise<void>
}

/** Listens on a free port of the loopback: `const { hote, close } = await openBoucle(createServer(answer))`. */
export async function openBoucle(server: Server): Promise<Boucle> {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    hote: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      })
  }
}
