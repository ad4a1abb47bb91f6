/** The address service as pages ask it, against its stand-in over real HTTP: what goes out, what comes back, what a fault costs. */
import { afterEach, describe, expect, it } from 'vitest'
import { type Accident, type AdresseConnue, type Doublure, startDoublure } from '../../test/geocodeur.ts'
import { createAdresses } from './adresses.ts'
import { ressembleAdresse } from './ressemble.ts'

const voie = (numero: string, plus: Partial<AdresseConnue> = {}): AdresseConnue => ({
  type: numero === '' ? 'street' : 'housenumber',
  numero,
  voie: 'Rue des Tilleuls',
  code_postal: '23000',
  commune: 'Guéret',
  code_insee: '23096',
  latitude: 46.17,
  longitude: 1.87,
  ...plus
})
const ADRESSES = [
  voie('12'),
  voie('12', { code_postal: '23200', commune: 'Aubusson', code_insee: '23008', latitude: 45.95 }),
  voie('', { type: 'municipality', voie: '' })
]

let doublure: Doublure
afterEach(() => doublure?.close())

/** A service with these faults, and the clock in our hands. */
async function open(accidents: (Accident | null)[] = [], parSeconde = 50) {
  doublure = await startDoublure({ adresses: ADRESSES, accidents })
  const silences: string[] = []
  let la = 1_000_000
  const adresses = createAdresses(
    doublure.adresse,
    { hotes: [doublure.hote], parSeconde },
    { maintenant: () => la, onSilence: vu => silences.push(vu) }
  )
  return {
    silences,
    wait: (ms: number) => {
      la += ms
    },
    cherche: (texte: string, inconnu = true) => adresses.cherche(texte, () => inconnu)
  }
}

describe('what looks like an address', () => {
  it.each([
    '12 rue des Tisserands Roubaix',
    '12, rue des Tisserands',
    '3bis avenue Foch',
    '3 B av. Foch',
    'Mairie, 1 place de l’Église',
    '59100 12 bd Gambetta',
    '4 rond-point des Écoles'
  ])('goes with its number: %s', texte => expect(ressembleAdresse(texte)).toBe('numero'))

  it('may go without one, once nobody here knows it', () => {
    expect(ressembleAdresse('rue des Tisserands Roubaix')).toBe('voie')
  })

  it.each([
    'Roubaix',
    'Rue 80120',
    '59 rue',
    'place 53',
    'médiathèque de la place',
    'Lyon 7',
    '12 lieux',
    'Ville-sur-Cousance',
    'aide pour ma déclaration',
    'zelie.morvan@exemple.fr 12 rue Haute Lens',
    '06 39 98 00 12 rue Haute',
    '1 84 12 76 451 089 12 rue Haute'
  ])('does not go: %s', texte => expect(ressembleAdresse(texte)).toBeNull())
})

describe('the address service of pages', () => {
  it('gives the likeliest first, streets and numbers only, and is asked once for all the pages of a search', async () => {
    const { cherche } = await open()
    const [premiere, autre, ...reste] = await cherche('12 rue des tilleuls 23000 gueret')
    expect(premiere).toMatchObject({ libelle: '12 Rue des Tilleuls 23000 Guéret', code_insee: '23096' })
    expect(premiere?.point).toEqual({ latitude: 46.17, longitude: 1.87 })
    expect([autre?.code_insee, reste]).toEqual(['23008', []])
    await Promise.all([cherche(' 12  Rue des Tilleuls 23000 gueret'), cherche('« 12 rue des tilleuls 23000 gueret')])
    expect(doublure.requetes).toHaveLength(1)
    const { searchParams } = new URL(doublure.requetes[0]?.chemin ?? '', 'http://localhost')
    expect(Object.fromEntries(searchParams)).toEqual({
      q: '12 rue des tilleuls 23000 gueret',
      index: 'address',
      limit: '6',
      autocomplete: '0'
    })
  })

  it('is never told of a town, nor of a street that is known here', async () => {
    const { cherche } = await open()
    for (const texte of ['Guéret', '23000', 'mediatheque de gueret', 'zelie.morvan@exemple.fr']) await cherche(texte)
    expect(await cherche('rue des Tilleuls Guéret', false)).toEqual([])
    expect(doublure.requetes).toEqual([])
    expect(await cherche('rue des Tilleuls Guéret')).toHaveLength(2)
  })

  it('is left alone for a minute once it failed, then asked again', async () => {
    for (const accident of [500, 429, 'page', 'coupee'] as const) {
      const { cherche, wait, silences } = await open([accident])
      expect(await cherche('12 rue des Tilleuls Guéret'), String(accident)).toEqual([])
      wait(59_000)
      expect(await cherche('12 rue des Tilleuls Guéret')).toEqual([])
      expect(doublure.requetes).toHaveLength(1)
      wait(2_000)
      expect(await cherche('12 rue des Tilleuls Guéret')).toHaveLength(2)
      expect(silences).toHaveLength(1)
      expect(silences.join()).not.toMatch(/tilleuls/i)
      await doublure.close()
    }
  })

  it('keeps nobody waiting more than a second and a half', async () => {
    const { cherche, silences } = await open(['goutte'])
    const debut = performance.now()
    expect(await cherche('12 rue des Tilleuls Guéret')).toEqual([])
    expect(performance.now() - debut).toBeLessThan(2_500)
    expect(silences).toHaveLength(1)
  })

  it('does without rather than ask more than the pace, and is not taken to be down for that', async () => {
    const { cherche, wait, silences } = await open([], 2)
    const lues = await Promise.all([1, 2, 3].map(n => cherche(`${n} rue des Tilleuls Guéret`)))
    expect(lues.map(l => l.length > 0)).toEqual([true, true, false])
    expect(silences).toEqual([])
    wait(1_000)
    expect((await cherche('3 rue des Tilleuls Guéret')).length).toBeGreaterThan(0)
  })

  it('passes over a question that the service refuses, and still asks the next', async () => {
    const { cherche, silences } = await open([400])
    expect(await cherche('12 rue des Tilleuls Guéret')).toEqual([])
    expect(await cherche('12 rue des Tilleuls Aubusson')).not.toEqual([])
    expect(silences).toEqual([])
  })

  it('forgets what it was answered after ten minutes', async () => {
    const { cherche, wait } = await open()
    await cherche('12 rue des Tilleuls Guéret')
    wait(599_000)
    await cherche('12 rue des Tilleuls Guéret')
    expect(doublure.requetes).toHaveLength(1)
    wait(2_000)
    await cherche('12 rue des Tilleuls Guéret')
    expect(doublure.requetes).toHaveLength(2)
  })
})
