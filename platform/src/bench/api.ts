/**
 * The API under load: pages of fifty places filtered and sorted by distance, ten thousand distinct questions, beside a server that
 * sends a page written beforehand; then at the pace of a busy day, where what counts is how long each one waits.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { LISTES } from '@lieux-communs/core'
import autocannon from 'autocannon'
import type { Allure, Latences } from './api-allure.ts'
import type { Bench, Rang } from './mesure.ts'
import { timed } from './mesure.ts'

const QUESTIONS = 10_000
const SECONDES = 8
const CONNEXIONS = 20
const TOURS = 3
/** Requests a second of a busy day. */
const ALLURE = 500

interface Pret {
  readonly port: number
  readonly points: readonly { readonly latitude: number; readonly longitude: number }[]
  readonly octets: number
}

export interface Serveur extends Pret {
  close(): void
}

/** Our server over so many places, or a bare one, in a process of its own: `await open('nous', 100_000)`. */
export function open(genre: 'nous' | 'nu', taille: number): Promise<Serveur> {
  const enfant = fork(join(import.meta.dirname, 'api-serveur.js'), [genre, String(taille)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  return new Promise((done, fail) => {
    enfant.once('message', message => done({ ...(message as Pret), close: () => void enfant.kill() }))
    enfant.once('exit', code => fail(new Error(`le serveur s’est arrêté avec le code ${code}`)))
  })
}

/** The same questions each time: a point near a place, a service, now and then a price. */
function* questionsOf({ points }: Pret): Generator<string> {
  let etat = 20_260_115
  const hasard = (max: number): number => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((etat / 2 ** 32) * max)
  }
  const one = (valeurs: readonly string[]): string => valeurs[hasard(valeurs.length)] as string
  for (let i = 0; i < QUESTIONS; i++) {
    const { latitude, longitude } = points[hasard(points.length)] as Pret['points'][number]
    const query = new URLSearchParams({
      latitude: (latitude + (hasard(1000) - 500) / 10_000).toFixed(4),
      longitude: (longitude + (hasard(1000) - 500) / 10_000).toFixed(4),
      services: one(LISTES.services.valeurs)
    })
    if (hasard(3) === 0) query.set('frais_a_charge', one(LISTES.frais_a_charge.valeurs))
    yield `/api/v1/lieux?${query}`
  }
}

const load = (
  port: number,
  chemins: readonly string[],
  autres: Partial<autocannon.Options>
): Promise<autocannon.Result> =>
  autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNEXIONS,
    duration: SECONDES,
    requests: chemins.map(path => ({ path })),
    ...autres
  })

/** See `api-allure.ts`. */
function pace(allure: Allure): Promise<Latences> {
  const enfant = fork(join(import.meta.dirname, 'api-allure.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((done, fail) => {
    enfant.once('message', latences => done(latences as Latences))
    enfant.once('exit', code => fail(new Error(`le client s’est arrêté avec le code ${code}`)))
    enfant.send(allure)
  })
}

const median = (nombres: readonly number[]): number => [...nombres].sort((a, b) => a - b)[nombres.length >> 1] as number

export const apiDebit: Bench = {
  nom: 'api-debit',
  titre:
    'pages de 50 lieux filtrées et triées par distance, 10 000 questions distinctes ; cible : ≥ 50 % du débit d’une page écrite d’avance, p95 ≤ 10 ms et p99 ≤ 25 ms à 500 demandes par seconde, un CSV entier à 50 Mo/s',
  tailles: [100_000],
  async mesure(n) {
    const [nous, nu] = [await open('nous', n), await open('nu', 1_000)]
    try {
      const chemins = [...questionsOf(nous)]
      const rangs: Rang[] = []
      const parts: number[] = []
      let [calcule, prete] = [0, 0]
      const debits = await timed(n, async () => {
        await load(nous.port, chemins, { duration: 3 })
        for (let tour = 0; tour < TOURS; tour++) {
          prete = (await load(nu.port, chemins, {})).requests.average
          const resultat = await load(nous.port, chemins, {})
          if (resultat.non2xx > 0) throw new Error(`${resultat.non2xx} réponses refusées`)
          calcule = resultat.requests.average
          parts.push(calcule / prete)
        }
      })
      rangs.push({
        ...debits,
        mesure: 'débit',
        nous_par_s: Math.round(calcule),
        nu_par_s: Math.round(prete),
        part: `${Math.round(100 * median(parts))} %`
      })
      for (const mesure of ['CSV entier, la première fois', 'CSV entier, ensuite']) {
        let octets = 0
        const complet = await timed(n, async () => {
          const reponse = await fetch(`http://127.0.0.1:${nous.port}/api/v1/lieux.csv`, {
            headers: { 'accept-encoding': 'identity' }
          })
          for await (const piece of reponse.body as NonNullable<typeof reponse.body>) octets += piece.length
        })
        rangs.push({ ...complet, mesure, mo_par_s: Math.round(octets / 1e6 / complet.mur_s) })
      }
      for (const [genre, { port }] of Object.entries({ nu, nous })) {
        let latences: Latences | undefined
        const calme = await timed(n, async () => {
          latences = await pace({ port, chemins, parSeconde: ALLURE, secondes: 20 })
        })
        const { p50, p95, p99, max, refusees } = latences as Latences
        if (refusees > 0) throw new Error(`${refusees} réponses refusées`)
        const mesure = `${ALLURE} par seconde, ${genre === 'nu' ? 'page écrite d’avance' : 'la nôtre'}`
        rangs.push({ ...calme, mesure, p50_ms: p50, p95_ms: p95, p99_ms: p99, max_ms: max })
      }
      return rangs
    } finally {
      nous.close()
      nu.close()
    }
  }
}
