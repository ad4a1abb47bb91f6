import type { Question, Reponse } from '@lieux-communs/core'
import { afterEach, describe, expect, it } from 'vitest'
import { type Accident, type AdresseConnue, type Doublure, startDoublure } from '../../test/geocodeur.ts'
import { ServiceMuet } from '../harvest/appel.ts'
import { createGeoplateforme } from './geoplateforme.ts'

const voie = (voie: string, numero = '', plus: Partial<AdresseConnue> = {}): AdresseConnue => ({
  type: numero === '' ? 'street' : 'housenumber',
  numero,
  voie,
  code_postal: '23000',
  commune: 'Guéret',
  code_insee: '23096',
  latitude: 46.17,
  longitude: 1.87,
  ...plus
})
const ADRESSES = [
  voie('Rue des Tilleuls', '12'),
  voie('Rue des Tilleuls'),
  voie('Rue de la Fontaine "basse"'),
  voie('Rue des Tilleuls', '12', { code_postal: '23200', commune: 'Aubusson', code_insee: '23008' })
]
const question = (adresse: string, plus: Partial<Question> = {}): Question => ({
  cle: `${adresse}|23000|23096`,
  adresse,
  code_postal: '23000',
  commune: 'Guéret',
  code_insee: '23096',
  ...plus
})

let doublure: Doublure | null = null
afterEach(async () => {
  await doublure?.close()
  doublure = null
})

async function start(accidents: (Accident | null)[] = [], plus: Partial<Parameters<typeof startDoublure>[0]> = {}) {
  doublure = await startDoublure({ adresses: ADRESSES, accidents, ...plus })
  return doublure
}

/** Asks the stand-in, quickly impatient; answers what was kept, and the failure if there was one. */
async function ask(questions: readonly Question[], usage = {}, signal?: AbortSignal) {
  const { adresse, hote } = doublure as Doublure
  const regle = { hotes: [hote], parSeconde: 50, duree: 1500, essais: 3, ...usage }
  const geocodeur = createGeoplateforme(adresse, regle, () => new Date('2026-03-02T04:00:00Z'))
  const kept = new Map<string, Reponse>()
  const failure = await geocodeur
    .geocode(
      questions,
      async reponses => {
        for (const [cle, reponse] of reponses) kept.set(cle, reponse)
      },
      signal
    )
    .then(() => null)
    .catch((error: unknown) => error)
  return { kept, failure }
}

const seules = (n: number) => Array.from({ length: n }, (_, i) => question(`${i + 1} rue des Tilleuls`))

describe('the national geocoder', () => {
  it('answers each question in its own commune, with its score and the service’s version', async () => {
    await start()
    const { kept, failure } = await ask([
      question('12, rue des tilleuls'),
      question('Rue de la Fontaine "basse"'),
      question('12 rue des Tilleuls', {
        cle: 'aubusson',
        code_postal: '23200',
        commune: 'Aubusson',
        code_insee: '23008'
      }),
      question('4 rue Haute', { cle: 'ailleurs', code_insee: '23999' })
    ])
    expect(failure).toBeNull()
    expect(kept.get('12, rue des tilleuls|23000|23096')).toEqual({
      statut: 'ok',
      type: 'housenumber',
      score: 1,
      latitude: 46.17,
      longitude: 1.87,
      libelle: '12 Rue des Tilleuls 23000 Guéret',
      nom: '12 Rue des Tilleuls',
      numero: '12',
      code_insee: '23096',
      ancien_code_insee: '',
      service: 'Géoplateforme 9.9.0',
      date: '2026-03-02'
    })
    expect(kept.get('Rue de la Fontaine "basse"|23000|23096')).toMatchObject({ type: 'street', score: 1 })
    expect(kept.get('aubusson')?.code_insee).toBe('23008')
    expect(kept.get('ailleurs')).toMatchObject({ statut: 'not-found', score: Number.NaN })
    expect(doublure?.requetes.map(r => [r.chemin, r.agent])).toEqual([
      ['/geocodage/getCapabilities', 'lieux-communs'],
      ['/geocodage/search/csv', 'lieux-communs']
    ])
  })

  it('leaves a whole city open to its arrondissements', async () => {
    const ici = { code_postal: '75011', commune: 'Paris', code_insee: '75111' }
    await start([], { adresses: [voie('Rue du Lavoir', '3', ici)] })
    const { kept } = await ask([question('3 rue du Lavoir', { cle: 'paris', code_insee: '75056' })])
    expect(kept.get('paris')?.code_insee).toBe('75111')
  })

  it('asks by batches of a thousand, at the pace allowed', async () => {
    await start([], { quota: 3 })
    const { kept, failure } = await ask(seules(2500), { parSeconde: 2, duree: 20_000 })
    expect([failure, kept.size]).toEqual([null, 2500])
    expect(doublure?.requetes.slice(1).map(r => [r.lignes, r.statut])).toEqual([
      [1000, 200],
      [1000, 200],
      [500, 200]
    ])
    const instants = doublure?.requetes.map(r => r.instant) ?? []
    expect((instants.at(-1) as number) - (instants[0] as number)).toBeGreaterThan(1_000)
  })

  it('waits when it is told that it asks too much, then goes on', async () => {
    await start([429, 503])
    const { kept, failure } = await ask(seules(3))
    expect([failure, kept.size]).toEqual([null, 3])
    expect(doublure?.requetes.slice(1).map(r => r.statut)).toEqual([429, 503, 200])
  })

  it('holds to the published quota even when it is told to go faster', async () => {
    await start([], { quota: 50, lignesMax: 1 })
    const { kept, failure } = await ask(seules(40), { parSeconde: 10_000, duree: 5_000 })
    expect([failure, kept.size]).toEqual([null, 40])
    expect(doublure?.requetes.some(r => r.statut === 429)).toBe(false)
  })

  it('halves a batch that is too large', async () => {
    await start([], { lignesMax: 4 })
    const { kept, failure } = await ask(seules(10))
    expect([failure, kept.size]).toEqual([null, 10])
    expect(doublure?.requetes.every(r => r.statut === 413 || r.lignes <= 4)).toBe(true)
  })

  it('keeps what was answered before it went silent', async () => {
    await start([null, 500, 500, 500])
    const { kept, failure } = await ask(seules(1500), { duree: 20_000 })
    expect(kept.size).toBe(1000)
    expect(failure).toBeInstanceOf(ServiceMuet)
    expect((failure as ServiceMuet).message).toContain('127.0.0.1')
    expect((failure as ServiceMuet).vu).toBe('réponse 500')
  })

  it('trusts nothing of a cut answer, of a drip, of a page', async () => {
    for (const accident of ['coupee', 'goutte', 'page'] as const) {
      await start([accident, accident, accident])
      const { kept, failure } = await ask(seules(3))
      expect(kept.size, accident).toBe(0)
      expect(failure, accident).toBeInstanceOf(ServiceMuet)
      await doublure?.close()
    }
  })

  it('leaves without an answer the rows that came back without one', async () => {
    await start(['lacune'])
    const { kept, failure } = await ask(seules(3))
    expect([failure, kept.size]).toEqual([null, 1])
  })

  it('stops when its time is up, waits included', async () => {
    await start(['goutte'])
    const debut = performance.now()
    const { failure } = await ask(seules(3), { duree: 60_000 }, AbortSignal.timeout(150))
    expect((failure as ServiceMuet).vu).toBe('temps imparti écoulé')
    expect(performance.now() - debut).toBeLessThan(5_000)
  })

  it('is found whichever of its addresses was copied', async () => {
    const { adresse, hote } = await start()
    for (const suite of ['', '/', '/search', '/search/csv', '/search/csv/']) {
      const kept: string[] = []
      await createGeoplateforme(`${adresse}${suite}`, { hotes: [hote], parSeconde: 40 }).geocode(
        seules(1),
        async reponses => {
          kept.push(...reponses.keys())
        }
      )
      expect(kept, suite).toHaveLength(1)
    }
  })

  it('says in plain words what is broken', async () => {
    await start()
    const geocodeur = createGeoplateforme('http://127.0.0.1:9/geocodage', { hotes: ['127.0.0.1:9'], parSeconde: 40 })
    await expect(geocodeur.geocode(seules(1), async () => {})).rejects.toMatchObject({ vu: 'connexion refusée' })
  })

  it('asks no machine of a private network, unless it was opened', async () => {
    await start()
    const { failure } = await ask(seules(1), { hotes: [] })
    expect((failure as ServiceMuet).vu).toMatch(/port|adresse publique/)
    expect(doublure?.requetes).toEqual([])
  })
})
