import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saisiesOf } from '../../bench/fautes.ts'
import { drawLieux } from '../../demo/territoire.ts'
import { loadGeographie } from '../../reference/load.ts'
import { buildCatalogue } from '../construction.ts'
import { ficheInventee, GEOGRAPHIE, PUBLICATION } from '../fixture.ts'
import { ecartDe, saisieOf, TROP_LOIN } from './ecart.ts'
import { suggere } from './suggere.ts'

const [DEBUT_TU, FIN_TUE, LETTRE_TUE] = [0.6, 0.3, 0.02]

/** The same by the book: the whole table, nothing spared. */
function plain(typed: string, nom: string, max: number): number {
  const q = typed.replaceAll(' ', '')
  const d = nom.replaceAll(' ', '')
  const starts = new Set<number>([0])
  let lettres = 0
  for (const mot of nom.split(' ')) {
    starts.add(lettres)
    lettres += mot.length
  }
  const t: number[][] = [[0]]
  for (let j = 1; j <= d.length; j++)
    (t[0] as number[])[j] = Math.min(
      ((t[0] as number[])[j - 1] as number) + 1,
      starts.has(j) && j < d.length ? DEBUT_TU : 99
    )
  const at = (i: number, j: number): number => t[i]?.[j] as number
  for (let i = 1; i <= q.length; i++) {
    t[i] = [i]
    for (let j = 1; j <= d.length; j++) {
      let cout = Math.min(at(i - 1, j - 1) + (q[i - 1] === d[j - 1] ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1)
      if (i > 1 && j > 1 && q[i - 1] !== d[j - 1] && q[i - 1] === d[j - 2] && q[i - 2] === d[j - 1])
        cout = Math.min(cout, at(i - 2, j - 2) + 1)
      ;(t[i] as number[])[j] = cout
    }
  }
  let mieux = TROP_LOIN
  for (let j = 0; j <= d.length; j++) {
    const fautes = at(q.length, j)
    if (fautes > max + DEBUT_TU) continue
    mieux = Math.min(mieux, fautes + (j === d.length ? 0 : FIN_TUE + LETTRE_TUE * Math.min(d.length - j, 20)))
  }
  return mieux
}

describe('how far a name lies from what is typed', () => {
  it('is what the whole table says, although most of it is not worked out', () => {
    const mot = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
    const nom = fc.array(mot, { minLength: 1, maxLength: 4 }).map(mots => mots.join(' '))
    fc.assert(
      fc.property(nom, nom, fc.integer({ min: 0, max: 3 }), (typed, connu, max) => {
        const attendu =
          typed.replaceAll(' ', '').length > connu.replaceAll(' ', '').length + max
            ? TROP_LOIN
            : plain(typed, connu, max)
        expect(ecartDe(saisieOf(typed), connu, max)).toBeCloseTo(attendu, 9)
      }),
      { numRuns: 3000 }
    )
  })
})

describe('what is proposed to who types', () => {
  it('holds the one meant in the first five for 95 slips out of 100, on towns, places and services', () => {
    const geographie = loadGeographie()
    const fiches = [...drawLieux(geographie, 3_000, 5)].map(({ lieu, nom, commune, latitude, longitude, services }) =>
      ficheInventee(lieu, {
        nom,
        commune: commune.nom,
        code_insee: commune.code,
        latitude,
        longitude,
        services: [...services]
      })
    )
    const catalogue = buildCatalogue({ ...PUBLICATION, fiches }, geographie)
    const saisies = saisiesOf(catalogue, 60, 7)
    const manquees = saisies.filter(
      ({ typed, isMeant }) => !suggere(catalogue, { texte: typed, limite: 5 }).some(isMeant)
    )
    expect(saisies).toHaveLength(180)
    expect(new Set(saisies.map(s => s.nature)).size).toBe(3)
    expect(saisies.filter(s => s.typed !== s.meant).length).toBeGreaterThan(170)
    expect(
      manquees.length / saisies.length,
      manquees.map(s => `${s.meant} ← ${s.typed}`).join(' ; ')
    ).toBeLessThanOrEqual(0.05)
  })

  it('finds a place by the name that a merged record gave it, shows the published one, and tells it once', () => {
    const origines = [{ source: 'ville-inventee', cle: 'x', date: null }]
    const appele = (id: string, nom: string, ...autres: string[]) =>
      ficheInventee(
        id,
        { nom, commune: 'Roubaix', code_postal: '59100', code_insee: '59512' },
        {
          provenance: {
            nom: { retenu: { valeur: nom, origines }, contredit: autres.map(valeur => ({ valeur, origines })) }
          }
        }
      )
    const fiches = [
      appele('a-1', 'Espace numérique du Phare', 'Cyber-base « Les Hirondelles »', 'ESPACE NUMERIQUE DU PHARE'),
      appele('a-2', 'Médiathèque du Lac'),
      appele('a-3', 'Relais du Phare', 'Relais des Phares')
    ]
    const catalogue = buildCatalogue({ ...PUBLICATION, fiches }, GEOGRAPHIE)
    const ici = { latitude: 50.69, longitude: 3.17 }
    for (const plus of [{}, { centre: ici }])
      for (const texte of ['hirondelles', 'cyber base les hirondel', 'hirondele']) {
        const [premier, ...reste] = suggere(catalogue, { texte, limite: 5, genres: ['lieu'], ...plus })
        expect([premier?.id, premier?.libelle, premier?.aussi_appele, reste], texte).toEqual([
          'a-1',
          'Espace numérique du Phare',
          'Cyber-base « Les Hirondelles »',
          []
        ])
        expect(premier?.precision.replaceAll('\u00a0', ' ')).toBe(
          '59100 Roubaix, aussi appelé « Cyber-base « Les Hirondelles » »'
        )
      }
    // By its published name, it is told as it was, once.
    for (const plus of [{}, { centre: ici }]) {
      const parNom = suggere(catalogue, { texte: 'relais du phare', limite: 5, genres: ['lieu'], ...plus })
      expect(parNom.filter(s => s.id === 'a-3')).toEqual([
        { genre: 'lieu', id: 'a-3', libelle: 'Relais du Phare', precision: '59100 Roubaix', lieux: 1 }
      ])
    }
  })

  it('knows the towns gone into others, arrondissements in Roman figures, and a town told with its département', () => {
    const catalogue = buildCatalogue(
      { ...PUBLICATION, fiches: [ficheInventee('a-1', { nom: 'Le Phare' })] },
      loadGeographie()
    )
    const premier = (texte: string) => {
      const [{ code, libelle, aussi_appele } = {}] = suggere(catalogue, { texte, limite: 5 })
      return [code, libelle, aussi_appele]
    }
    expect(premier('lomme')).toEqual(['59350', 'Lille', 'Lomme'])
    expect(premier('fourqueu')).toEqual(['78551', 'Saint-Germain-en-Laye', 'Fourqueux'])
    // By two steps: into Cherbourg-Octeville, then into Cherbourg-en-Cotentin.
    expect(premier('Querqueville')).toEqual(['50129', 'Cherbourg-en-Cotentin', 'Querqueville'])
    expect(premier('paris XIIe')).toEqual(['75112', 'Paris 12e Arrondissement', undefined])
    expect(premier('Saint-Denis Réunion')).toEqual(['97411', 'Saint-Denis', undefined])
    expect(premier('saint denis 93')).toEqual(['93066', 'Saint-Denis', undefined])
    expect(premier('villeneuve nord')[0]).toBe('59009')
    expect(premier('Lille')).toEqual(['59350', 'Lille', undefined])
  })
})
