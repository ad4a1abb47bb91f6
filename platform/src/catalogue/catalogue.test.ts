import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFaces } from '../face/face.ts'
import { buildCatalogue, createConstruction } from './construction.ts'
import { createCatalogueCourant } from './courant.ts'
import { CANARI_COURRIEL, ficheInventee, GEOGRAPHIE, PUBLICATION } from './fixture.ts'
import { cherche, RAYON_METRES } from './recherche.ts'

const catalogue = buildCatalogue(PUBLICATION, GEOGRAPHIE)
const ids = (rangs: readonly number[]): (string | null)[] => rangs.map(r => catalogue.fiche(r).lieu.id)
const trouve = (texte: string) => ids(cherche(catalogue, { texte }).resultats.map(r => r.rang))

describe('the catalogue of an édition', () => {
  it('gives back each fiche under its public id, and nothing under another', () => {
    for (const fiche of PUBLICATION.fiches) {
      const rang = catalogue.rangDe(fiche.identite)
      expect(rang).toBeDefined()
      expect(catalogue.fiche(rang as number).lieu.nom).toBe(fiche.valeurs.nom)
      expect(JSON.parse(catalogue.lieuJson(rang as number).toString())).toEqual(catalogue.fiche(rang as number).lieu)
    }
    for (const id of ['', 'lc-', 'lc-00001', 'zzz']) expect(catalogue.rangDe(id)).toBeUndefined()
  })

  it('does not depend on the order of the fiches', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PUBLICATION.fiches], { minLength: PUBLICATION.fiches.length }), fiches => {
        const autre = buildCatalogue({ ...PUBLICATION, fiches }, GEOGRAPHIE)
        for (let rang = 0; rang < catalogue.taille; rang++) {
          expect(autre.lieuJson(rang).equals(catalogue.lieuJson(rang))).toBe(true)
        }
      }),
      { numRuns: 20 }
    )
  })

  it('lends the point of its commune to a place without one, and says so', () => {
    const rang = catalogue.rangDe('lc-0003') as number
    expect(catalogue.position(rang)).toMatchObject({ approximatif: true })
    expect(catalogue.fiche(rang).lieu.latitude).toBeNull()
  })

  it('finds by distance exactly what a plain scan finds', () => {
    const point = fc.record({
      latitude: fc.double({ min: 50.3, max: 50.9, noNaN: true }),
      longitude: fc.double({ min: 2.7, max: 3.3, noNaN: true })
    })
    const fiches = Array.from({ length: 300 }, (_, i) =>
      ficheInventee(`p-${i}`, {
        nom: `Lieu ${i}`,
        latitude: 50.3 + ((i * 37) % 100) / 160,
        longitude: 2.7 + ((i * 71) % 100) / 160
      })
    )
    const beaucoup = buildCatalogue({ ...PUBLICATION, fiches }, GEOGRAPHIE)
    fc.assert(
      fc.property(point, fc.integer({ min: 500, max: 30_000 }), (centre, rayon) => {
        const voisins = beaucoup.autour(centre, 1000, rayon)
        const distances = voisins.map(v => v.distance)
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
        const tous = beaucoup.autour(centre, 1000)
        expect(tous.length).toBe(300)
        expect(voisins.length).toBe(tous.filter(v => v.distance <= rayon).length)
      }),
      { numRuns: 50 }
    )
  })
})

describe('what stays reserved', () => {
  it('is nowhere in the catalogue, by any way in', () => {
    const tout = Array.from({ length: catalogue.taille }, (_, r) => JSON.stringify(catalogue.fiche(r))).join('\n')
    expect(tout.toLowerCase()).not.toContain(CANARI_COURRIEL)
    expect(tout.replace(/[^\d]/g, '')).not.toContain('639980099')
    expect(catalogue.fiche(catalogue.rangDe('lc-0002') as number).lieu.presentation_detail).toContain(
      '[contact réservé]'
    )
  })
})

describe('a search on the site', () => {
  it('forgives accents, case, spaces and letters', () => {
    for (const texte of ['Roubaix', 'ROUBAIX', ' roubaix ', 'roubai', 'Roubaux', 'rubaix', '59100', '59100 Roubaix']) {
      expect(trouve(texte).slice(0, 3).sort(), texte).toEqual(['lc-0001', 'lc-0002', 'lc-0003'])
    }
    expect(cherche(catalogue, { texte: 'roubai' }).corrige).toBe('Roubaix')
  })

  it('reads a misspelt town as the big one that has places, before a village one letter nearer', () => {
    const enVille = ficheInventee('m-1', { nom: 'Le Peyrou connecté', commune: 'Montpellier', code_insee: '34172' })
    const avec = buildCatalogue({ ...PUBLICATION, fiches: [...PUBLICATION.fiches, enVille] }, GEOGRAPHIE)
    const reponse = cherche(avec, { texte: 'Monpelier' })
    expect(reponse).toMatchObject({ endroit: { code: '34172' }, corrige: 'Montpellier', dedans: 1 })
    expect(reponse.autres.map(e => e.nom)).toEqual(['Montélier'])
    expect(cherche(avec, { texte: 'monteliers' }).endroit?.nom).toBe('Montélier')
  })

  it('offers the town that sounds so when only the name of a place bears the word, and takes it when it is far bigger', () => {
    const nomme = ficheInventee('n-0', { nom: 'Centre social du Pont-Roubai', commune: 'Lens', code_insee: '62498' })
    const avec = (lieux: number) => {
      const enVille = Array.from({ length: lieux }, (_, i) =>
        ficheInventee(`n-${i + 1}`, { nom: `Lieu ${i}`, commune: 'Roubaix', code_insee: '59512' })
      )
      return buildCatalogue({ ...PUBLICATION, fiches: [nomme, ...enVille] }, GEOGRAPHIE)
    }
    const peu = cherche(avec(3), { texte: 'roubai' })
    expect(peu).toMatchObject({ endroit: null, total: 1 })
    expect(peu.autres.map(e => e.nom)).toEqual(['Roubaix'])
    expect(cherche(avec(0), { texte: 'roubai' }).autres).toEqual([])
    expect(cherche(avec(30), { texte: 'roubai' })).toMatchObject({ endroit: { code: '59512' }, dedans: 30 })
  })

  it('puts the commune first, then what is around, nearest first', () => {
    const reponse = cherche(catalogue, { texte: 'Roubaix' })
    expect(reponse.dedans).toBe(3)
    const autour = reponse.resultats.slice(3).map(r => r.distance as number)
    expect(autour.length).toBeGreaterThan(0)
    expect(autour).toEqual([...autour].sort((a, b) => a - b))
    expect(Math.max(...autour)).toBeLessThanOrEqual(RAYON_METRES)
  })

  it('reads a kind of place and a town in one go', () => {
    expect(trouve('médiathèque Roubaix')[0]).toBe('lc-0001')
    expect(trouve('bibliotheque de roubaix')[0]).toBe('lc-0001')
  })

  it('lets the name of a place win over a village that happens to be in it', () => {
    expect(trouve('médiathèque Jean Macé')[0]).toBe('lc-0004')
    expect(cherche(catalogue, { texte: 'Macé' }).endroit?.code).toBe('61232')
  })

  it('reads the number of the département beside the town, before or after', () => {
    for (const texte of ['SAINT-DENIS (974)', '974 saint denis', 'st denis 974'])
      expect(cherche(catalogue, { texte }).endroit?.code, texte).toBe('97411')
    expect(cherche(catalogue, { texte: 'Saint-Denis (93)' }).endroit?.code).toBe('93066')
  })

  it('reads an arrondissement however it is said, and never a town that sounds like it', () => {
    for (const texte of [
      'Marseille 1er',
      'marseille 1',
      'Marseille Ier',
      'marseille I',
      'MARSEILLE 1er arrondissement',
      'Marseille 13001',
      '13001'
    ])
      expect(cherche(catalogue, { texte }).endroit?.communes, texte).toEqual(['13201'])
  })

  it('reads the département in words, and prefers it to a village of its name', () => {
    for (const texte of ['Creuse', 'creuse', '23', 'dpt 23', 'Département de la Creuse'])
      expect(cherche(catalogue, { texte }).endroit, texte).toMatchObject({ genre: 'departement', code: '23' })
    expect(cherche(catalogue, { texte: 'Saint Denis la Réunion' }).endroit?.code).toBe('97411')
    const reponse = cherche(catalogue, { texte: 'espace public 23' })
    expect(reponse).toMatchObject({ endroit: { code: '23' }, mots: 'espace public', dedans: 1 })
  })

  it('takes half a name for the town that bears it, and cedex for nothing', () => {
    expect(cherche(catalogue, { texte: 'villeneuve' })).toMatchObject({
      endroit: { code: '59009' },
      corrige: "Villeneuve-d'Ascq"
    })
    expect(cherche(catalogue, { texte: 'Roubaix cedex 01' }).endroit?.code).toBe('59512')
  })

  it('keeps the town when the words are not all there, and says so', () => {
    const presque = cherche(catalogue, { texte: 'médiathèque du parc Roubaix' })
    expect(presque).toMatchObject({ elargi: 'presque', mots: 'médiathèque du parc', dedans: 1 })
    expect(ids([presque.resultats[0]?.rang as number])).toEqual(['lc-0001'])
    expect(cherche(catalogue, { texte: 'rue des Lilas Roubaix' })).toMatchObject({ elargi: 'mots', dedans: 3 })
  })

  it('takes a code chosen on a page for an INSEE code, even when it is a post code elsewhere', () => {
    expect(cherche(catalogue, { commune: '97411' }).endroit?.nom).toBe('Saint-Denis')
  })

  it('offers the other towns of the same name', () => {
    const reponse = cherche(catalogue, { texte: 'st denis' })
    expect([reponse.endroit?.code, ...reponse.autres.map(e => e.code)].sort()).toEqual(['93066', '97411'])
    expect(trouve('Saint-Denis 97400')[0]).toBe('lc-0007')
    expect(ids(cherche(catalogue, { texte: 'saint denis', commune: '97411' }).resultats.map(r => r.rang))[0]).toBe(
      'lc-0007'
    )
  })

  it('finds a city by its arrondissements', () => {
    expect(trouve('Marseille')[0]).toBe('lc-0008')
  })

  it('places a town without a known point at the mean of its places', () => {
    const reponse = cherche(catalogue, { texte: 'Guéret' })
    expect(reponse.centre).toEqual({ latitude: 46.17, longitude: 1.87 })
    expect(reponse.resultats[0]?.distance).toBe(0)
  })

  it('widens to the nearest places when there is none near, as far as one goes', () => {
    // Some 40 km north of the place of Guéret.
    const reponse = cherche(catalogue, { point: { latitude: 46.53, longitude: 1.87 } })
    expect(reponse.elargi).toBe('loin')
    expect(reponse.resultats).toHaveLength(1)
    expect(reponse.resultats[0]?.distance).toBeGreaterThan(20_000)
    expect(reponse.horsDePortee).toBeUndefined()
  })

  it('never lists what is hundreds of kilometres away: it tells how far the nearest is', () => {
    const reponse = cherche(catalogue, { texte: 'Ouessant' })
    expect(reponse).toMatchObject({ elargi: 'loin', resultats: [], total: 0 })
    expect(reponse.horsDePortee?.distance).toBeGreaterThan(300_000)
    // One place in town is not company for those at the other end of the country.
    for (const { distance } of cherche(catalogue, { texte: 'Guéret' }).resultats)
      expect(distance).toBeLessThanOrEqual(60_000)
  })

  it('widens to the places of the town when none bears the words', () => {
    const reponse = cherche(catalogue, { texte: 'patinoire Roubaix' })
    expect(reponse.elargi).toBe('mots')
    expect(reponse.resultats.length).toBeGreaterThan(2)
  })

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), texte => {
        const { resultats } = cherche(catalogue, { texte })
        expect(new Set(resultats.map(r => r.rang)).size).toBe(resultats.length)
      }),
      { numRuns: 300 }
    )
  })
})

describe('the current édition', () => {
  it('is swapped whole, and those of the day stay readable by number', () => {
    const HEURE = 3_600_000
    let heure = 0
    const courant = createCatalogueCourant(null, () => heure * HEURE)
    expect(courant.lit()).toBeNull()
    const publish = (numero: number) =>
      courant.remplace(buildCatalogue({ ...PUBLICATION, edition: { ...PUBLICATION.edition, numero } }, GEOGRAPHIE))
    for (const [numero, a] of [
      [1, 0],
      [2, 10],
      [3, 20],
      [4, 35]
    ] as const) {
      heure = a
      publish(numero)
    }
    expect(courant.lit()?.edition.numero).toBe(4)
    // Replaced at ten o'clock, it is a day old and more.
    expect(courant.edition(1)).toBeNull()
    expect(courant.edition(2)?.edition.numero).toBe(2)
    expect(courant.edition(3)?.edition.numero).toBe(3)
  })
})

it('is the same built beside a site that answers, which then answers meanwhile', async () => {
  const fiches = Array.from({ length: 6_000 }, (_, i) =>
    ficheInventee(`lc-2${String(i).padStart(4, '0')}`, { nom: `Espace ${i}`, commune: 'Lens', code_insee: '62498' })
  )
  const publication = { ...PUBLICATION, fiches }
  let repondues = 0
  let finie = false
  const answer = (): void => {
    repondues++
    if (!finie) setImmediate(answer)
  }
  setImmediate(answer)
  const construction = createConstruction(GEOGRAPHIE)
  const faceOf = createFaces()
  for (const fiche of fiches) construction.add(faceOf(fiche))
  const beside = await construction.endBeside(PUBLICATION)
  finie = true
  expect(repondues).toBeGreaterThan(3)
  const whole = buildCatalogue(publication, GEOGRAPHIE)
  expect(beside.taille).toBe(6_000)
  for (const rang of [0, 1, 2_999, 5_999]) expect(beside.fiche(rang)).toEqual(whole.fiche(rang))
  expect(beside.dansCommune('62498')).toEqual(whole.dansCommune('62498'))
  expect(beside.texte.cherche(['espace', '4321'], false)).toEqual(whole.texte.cherche(['espace', '4321'], false))
})

it('reads the names of all towns once, whatever the number of éditions: pages would wait for it each time', () => {
  let lectures = 0
  const geographie = {
    ...GEOGRAPHIE,
    communes() {
      lectures++
      return GEOGRAPHIE.communes()
    }
  }
  const un = buildCatalogue(PUBLICATION, geographie)
  // To look a town up, and to propose one to who types.
  expect(lectures).toBe(2)
  const deux = buildCatalogue(PUBLICATION, geographie)
  expect(lectures).toBe(2)
  expect(deux.endroits.ressemblants('Roubex')).toEqual(un.endroits.ressemblants('Roubex'))
})
