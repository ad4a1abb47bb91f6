import { createServer, type Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { checkHosts, type Ecoute, listen } from './ecoute.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const LOCAL = ['127.0.0.1', '::1']
const here = async (hosts: readonly string[], port: number): Promise<Ecoute> => {
  const ecoute = await listen((_request, response) => response.end('bonjour'), hosts, port)
  open.push(ecoute)
  return ecoute
}

const squat = (host: string): Promise<{ server: Server; port: number }> =>
  new Promise(resolve => {
    const server = createServer().listen(0, host, () =>
      resolve({ server, port: (server.address() as { port: number }).port })
    )
    open.push(server)
  })

describe('listening', () => {
  it('answers on both loopback addresses, on one port', async () => {
    const { port, adresse } = await here(LOCAL, 0)
    expect(adresse).toBe(`http://localhost:${port}`)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('bonjour')
    expect(await (await fetch(`http://[::1]:${port}/`)).text()).toBe('bonjour')
  })

  it('does not answer on any other address of the machine', async () => {
    const { port } = await here(LOCAL, 0)
    const others = Object.values(networkInterfaces())
      .flatMap(i => i ?? [])
      .filter(i => !i.internal && i.family === 'IPv4')
    for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow()
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow()
  })

  it('takes the next port when one of its addresses has it taken', async () => {
    for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
      const { port } = await squat(host)
      const ecoute = await here(LOCAL, port)
      expect(ecoute.port).toBeGreaterThan(port)
      expect(ecoute.port).toBeLessThan(port + 20)
    }
  })

  it('says which address it could not have', async () => {
    await expect(here(['192.0.2.1'], 0)).rejects.toMatchObject({ name: 'PortImpossible' })
  })

  it('says before any work that the machine has none of the addresses, and forgives one missing beside another', async () => {
    await expect(checkHosts(['192.0.2.1'])).rejects.toThrow('cette machine n’a pas l’adresse 192.0.2.1 : vérifiez HOST')
    await expect(checkHosts(['192.0.2.1', 'nulle-part.invalid'])).rejects.toThrow('aucune des adresses')
    await checkHosts(['192.0.2.1', '127.0.0.1'])
  })

  it('closes although a browser keeps its connection open', async () => {
    const { port, close } = await here(LOCAL, 0)
    await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'keep-alive' } })
    await close()
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  })
})
