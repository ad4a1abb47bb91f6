/** Who may take their time to send, and who only holds a connection: a real server, real connections, small figures. */
import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type Ecoute, listen } from './ecoute.ts'

const ALLURE = { repit: 300, debit: 10_000 }

let ecoute: Ecoute | null = null
afterEach(async () => {
  await ecoute?.close()
  ecoute = null
})

/** A site that answers how many octets it was sent. */
async function openSite(): Promise<number> {
  ecoute = await listen(
    async (recue, reponse) => {
      let octets = 0
      try {
        for await (const piece of recue) octets += (piece as Buffer).length
        reponse.end(String(octets))
      } catch {
        reponse.destroy()
      }
    },
    ['127.0.0.1'],
    0,
    ALLURE
  )
  return ecoute.port
}

interface Recue {
  readonly statut: number
  readonly genre: string
  readonly corps: string
}

/** Sends `fois` pieces of `octets`, one every 50 ms; answers what the server says, whenever it says it. */
function drip(port: number, path: string, octets: number, fois: number): Promise<Recue> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': String(octets * fois) }
    const envoi = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, reponse => {
      let corps = ''
      reponse.on('data', d => {
        corps += d
      })
      reponse.on('end', () =>
        resolve({ statut: reponse.statusCode ?? 0, genre: reponse.headers['content-type'] ?? '', corps })
      )
    })
    envoi.on('error', reject)
    const send = async () => {
      for (let i = 0; i < fois && !envoi.destroyed; i++) {
        envoi.write('x'.repeat(octets))
        await pause(50)
      }
      envoi.end()
    }
    void send()
  })
}

describe('a request that takes its time', () => {
  it('is welcome as long as it comes at a pace, however long it is', async () => {
    const recue = await drip(await openSite(), '/publier', 2_000, 30)
    expect([recue.statut, recue.corps]).toEqual([200, '60000'])
  })

  it('is ended in words when it drips', async () => {
    const recue = await drip(await openSite(), '/publier', 20, 100)
    expect([recue.statut, recue.corps]).toEqual([408, expect.stringContaining('arrive trop lentement')])
  })

  it('is ended by a problem in the API', async () => {
    const recue = await drip(await openSite(), '/api/v1/validations', 20, 100)
    expect([recue.statut, recue.genre]).toEqual([408, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(recue.corps)).toMatchObject({ status: 408, title: 'Demande trop lente' })
  })

  it('that stops after its head is ended too', async () => {
    const port = await openSite()
    const dite = await new Promise<string>(resolve => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('POST /publier HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nnom;')
      )
      let recu = ''
      socket.on('data', d => {
        recu += d
      })
      socket.on('close', () => resolve(recu))
    })
    expect(dite).toMatch(/^HTTP\/1\.1 408 /)
  })
})
