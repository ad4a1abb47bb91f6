/**
 * Requests sent at a steady pace, from a process of its own, whether or not the ones before have been answered: each is timed from when
 * it was due, so that a server that stops for a second is charged for all that came meanwhile. autocannon, told a pace, sends by
 * bursts and corrects for what it held back itself: a server that answers in 1 ms is said to take two seconds at the 99th centile.
 */
import { Agent, get } from 'node:http'
import { setTimeout as rest } from 'node:timers/promises'

export interface Allure {
  readonly port: number
  readonly chemins: readonly string[]
  readonly parSeconde: number
  readonly secondes: number
}

/** Milliseconds, and answers that are no page. */
export interface Latences {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
  readonly refusees: number
}

const CONNEXIONS = 50

function ask(port: number, path: string, agent: Agent): Promise<number> {
  return new Promise((done, fail) => {
    get({ port, host: '127.0.0.1', path, agent }, reponse => {
      reponse.resume()
      reponse.on('end', () => done(reponse.statusCode ?? 0))
      reponse.on('error', fail)
    }).on('error', fail)
  })
}

async function measure({ port, chemins, parSeconde, secondes }: Allure): Promise<Latences> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNEXIONS })
  const nombre = parSeconde * secondes
  const durees = new Float64Array(nombre)
  let refusees = 0
  const debut = performance.now()
  const envois: Promise<void>[] = []
  for (let i = 0; i < nombre; ) {
    const dues = Math.min(nombre, Math.floor(((performance.now() - debut) * parSeconde) / 1000) + 1)
    for (; i < dues; i++) {
      const rang = i
      const due = debut + (1000 * rang) / parSeconde
      const envoi = ask(port, chemins[rang % chemins.length] as string, agent).then(statut => {
        durees[rang] = performance.now() - due
        if (statut !== 200) refusees++
      })
      envois.push(envoi)
    }
    await rest(1)
  }
  await Promise.all(envois)
  agent.destroy()
  durees.sort()
  const centile = (part: number): number =>
    Math.round(10 * (durees[Math.min(nombre - 1, Math.floor(part * nombre))] as number)) / 10
  return { p50: centile(0.5), p95: centile(0.95), p99: centile(0.99), max: centile(1), refusees }
}

process.once('message', async (allure: Allure) => {
  // The first seconds open connections and warm this process up.
  await measure({ ...allure, secondes: 3 })
  process.send?.(await measure(allure))
  process.disconnect()
})
