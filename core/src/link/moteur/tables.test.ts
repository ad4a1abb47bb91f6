// Tables that are not what a model hopes for: two rows, all the same, wide, printed many times over, in another order, of one town.
import { describe, expect, test } from 'vitest'
import { accords } from './accorder.ts'
import { canonical } from './canonique.ts'
import { sameRows } from './copies.ts'
import { etale } from './etaler.ts'
import { suiteFixe } from './hasard.ts'
import { readModele } from './lire-modele.ts'
import type { Modele } from './modele.ts'
import { proposeModele } from './proposer.ts'
import { natureOf, profilOf } from './reconnaitre.ts'
import { partDesMots } from './redites.ts'
import { apprend } from './relier.ts'

type Rang = Record<string, string>

function tableOf(...fichiers: readonly (readonly Rang[])[]) {
  const colonnes = new Map<string, string[]>()
  const fichier: number[] = []
  fichiers.forEach((rangs, f) => {
    etale(rangs, colonnes, fichier.length)
    for (const _ of rangs) fichier.push(f)
  })
  for (const column of colonnes.values()) while (column.length < fichier.length) column.push('')
  return { nombre: fichier.length, fichiers: Int32Array.from(fichier), colonnes }
}

const link = (...fichiers: readonly (readonly Rang[])[]) => {
  const table = tableOf(...fichiers)
  return apprend(table, proposeModele(table, new Set()))
}

const count = (groupes: Int32Array) => new Set(groupes).size

const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')
const suite = suiteFixe(11)
const pick = <T>(list: readonly T[]): T => list[Math.floor(suite() * list.length)] as T
const mot = () => Array.from({ length: 3 }, () => pick(SYLLABES)).join('')
const figures = (n: number) => Array.from({ length: n }, () => Math.floor(suite() * 10)).join('')
const resto = (): Rang => ({
  name: `${mot()} ${mot()}`,
  addr: `${1 + Math.floor(suite() * 90)} rue ${mot()}`,
  city: pick(['Valbourg', 'Rivelle', 'Montclair']),
  phone: `03 ${figures(2)} ${figures(2)} ${figures(2)} ${figures(2)}`
})
const restos = (n: number): Rang[] => Array.from({ length: n }, resto)

describe('A short table', () => {
  test('of two things that share nothing is two groups, and every score is a number', () => {
    const { groupes, scores, modele } = link([
      { name: 'Café Bleu', addr: '3 rue Haute', phone: '03 99 00 00 01' },
      { name: 'Café Rouge', addr: '88 avenue Foch', phone: '03 99 00 77 12' }
    ])
    expect(count(groupes)).toBe(2)
    expect(Array.from(scores).every(Number.isFinite)).toBe(true)
    expect(readModele(JSON.parse(JSON.stringify(modele)))).toHaveProperty('modele')
  })

  test('of two equal rows is one group', () => {
    const row = { name: 'Café Bleu', addr: '3 rue Haute', phone: '03 99 00 00 01' }
    expect(count(link([row, { ...row }]).groupes)).toBe(1)
  })

  test('that no column tells apart still gives each row a group: its equals, when they say two things or more', () => {
    expect(Array.from(sameRows(tableOf([{ a: 'x', b: 'y' }, { a: 'x', b: 'y' }, { a: 'x' }, { a: 'x' }])))).toEqual([
      0, 0, 2, 3
    ])
  })
})

describe('A row printed many times', () => {
  test('is one thing, and teaches nothing about the others', () => {
    const rangs = restos(150)
    const copie = resto()
    const table = [...rangs, ...Array.from({ length: 60 }, () => ({ ...copie }))]
    const { groupes, paires, modele } = link(table)
    expect(count(groupes)).toBe(151)
    expect(new Set(groupes.slice(150)).size).toBe(1)
    // Every pair told is one of the table, the smaller rank first.
    expect(Array.from(paires.a).every((a, p) => a < (paires.b[p] as number))).toBe(true)
    const alone = link(rangs).modele
    const name = (m: Modele) => m.comparaisons.find(c => c.indice === 'name')?.niveaux[0]?.u as number
    expect(name(modele)).toBeCloseTo(name(alone), 4)
  })

  test('saying only a common name is not: how many say it is what tells that it says little', () => {
    const rangs = Array.from({ length: 80 }, (_, i) => ({ name: i < 40 ? 'Mairie' : `${mot()} ${mot()}` }))
    expect(count(link(rangs).groupes)).toBeGreaterThan(70)
  })
})

test('a wide table, hardly filled before the columns that tell, is linked as when they come first', () => {
  const rangs = restos(150)
  const rows = [...rangs, ...rangs.slice(0, 50).map(r => ({ ...r, name: (r.name as string).toUpperCase() }))]
  const vides = rows.map(() =>
    Object.fromEntries(Array.from({ length: 26 }, (_, c) => [`note${c}`, suite() < 0.05 ? mot() : '']))
  )
  const before = link(rows.map((r, i) => ({ ...vides[i], ...r })))
  const after = link(rows.map((r, i) => ({ ...r, ...vides[i] })))
  expect(count(before.groupes)).toBe(150)
  expect(count(after.groupes)).toBe(150)
})

test('two files that share nothing are not said to hold each thing once: their own copies are found', () => {
  const [here, there] = [restos(60), restos(60)]
  const { groupes, modele } = link([...here, ...here.slice(0, 12)], [...there, ...there.slice(0, 12)])
  expect(modele.un_a_un).toBe(false)
  expect(count(groupes)).toBe(120)
})

test('the order of rows moves no score and no group', () => {
  const rangs = restos(120)
  const rows = [...rangs, ...rangs.slice(0, 30).map(r => ({ ...r, phone: '' }))].map((r, i) => ({
    ...r,
    rang: String(i)
  }))
  const sauf = new Set(['rang'])
  const run = (order: readonly number[]) => {
    const given = order.map(i => rows[i] as Rang)
    const table = tableOf(given.map(({ rang: _, ...r }) => r))
    const { groupes, paires, scores } = apprend(table, proposeModele(table, sauf))
    const pairs = Array.from(scores, (score, p) => {
      const ends = [order[paires.a[p] as number] as number, order[paires.b[p] as number] as number].sort(
        (x, y) => x - y
      )
      return `${ends.join(' ')} ${score.toFixed(9)}`
    })
    return { pairs: pairs.sort(), groups: count(groupes) }
  }
  const asWritten = rows.map((_, i) => i)
  expect(run([...asWritten].reverse())).toEqual(run(asWritten))
  expect(canonical(tableOf(rangs)).rangs).not.toEqual(Int32Array.from({ length: 120 }, (_, i) => i))
})

test('a cell of two values leaves to the others what rarity says', () => {
  const rangs = restos(100)
  const rows = [...rangs, ...rangs.slice(0, 20)]
  const scoresOf = (villes: string | string[]) => {
    const table = rows.map((r, i) => (i === 99 ? { ...r, city: villes } : r)) as unknown as Rang[]
    const { paires, scores } = link(table)
    return new Map(Array.from(scores, (s, p) => [`${paires.a[p]} ${paires.b[p]}`, s]))
  }
  const [one, two] = [scoresOf('Rivelle'), scoresOf(['Rivelle', 'Valbourg'])]
  for (const [pair, score] of one) {
    if (pair.includes('99') || !two.has(pair)) continue
    expect(Math.abs((two.get(pair) as number) - score), pair).toBeLessThan(0.5)
  }
})

test('services of one town are not one service: a first learning that takes in too much is held back, and says so', () => {
  const genres = ['Atelier', 'Permanence', 'Accueil', 'Espace', 'Relais']
  const rangs = Array.from({ length: 300 }, (_, i) => {
    const town = i % 25
    return {
      name: `${pick(genres)} ${mot()}`,
      city: `Ville${town}`,
      zip: String(20000 + town),
      state: `Région ${town % 4}`,
      hours: pick(['matin', 'soir'])
    }
  })
  const { groupes } = link(rangs)
  const sizes = new Map<number, number>()
  for (const g of groupes) sizes.set(g, (sizes.get(g) ?? 0) + 1)
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(3)
  expect(count(groupes)).toBeGreaterThan(270)
})

describe('Columns of two files', () => {
  const thirty = (of: (i: number) => string) => Array.from({ length: 30 }, (_, i) => of(i))

  test('are one when only capitals or accents part their names', () => {
    const first = new Map([['isbn', thirty(i => `978-48790156${10 + i}`)]])
    const other = new Map([['ISBN', thirty(i => `978-11790156${10 + i}`)]])
    expect(accords(first, other)).toEqual(new Map([['ISBN', 'isbn']]))
  })

  test('are one when they share their values, whatever their names', () => {
    const first = new Map([
      ['qui', thirty(i => `Mirabelle ${i}`)],
      ['quoi', thirty(i => `Lanterne ${i}`)]
    ])
    const other = new Map([
      ['x2', thirty(i => `lanterne ${i + 10}`)],
      ['x1', thirty(i => `MIRABELLE ${i + 5}`)]
    ])
    expect(accords(first, other)).toEqual(
      new Map([
        ['x1', 'qui'],
        ['x2', 'quoi']
      ])
    )
  })

  test('two of « oui » and « non » are not, for that', () => {
    const first = new Map([
      ['a', thirty(i => (i % 2 ? 'oui' : 'non'))],
      ['b', thirty(i => `Mirabelle ${i}`)]
    ])
    const other = new Map([
      ['c', thirty(i => (i % 3 ? 'oui' : 'non'))],
      ['d', thirty(i => String(i % 2))]
    ])
    expect(accords(first, other).get('d')).toBeUndefined()
  })

  test('a number of a book is no telephone; a measure is none either', () => {
    expect(
      natureOf(
        profilOf(
          'ISBN',
          thirty(i => `978-48790156${10 + i}`)
        )
      )
    ).toBe('identifiant')
    expect(
      natureOf(
        profilOf(
          'score',
          thirty(i => `0.87${10 + i}231`)
        )
      )
    ).not.toBe('telephone')
  })
})

test('a subject that tells the title over again has hardly anything of its own to say', () => {
  const titres = ['Chorale de Rivelle', 'Foyer rural de Montclair']
  expect(partDesMots(titres, ['chorale à Rivelle', 'foyer rural à Montclair'])).toBe(0)
  expect(partDesMots(titres, ['tous les jeudis', 'sur inscription'])).toBe(1)
})

describe('A model that contradicts itself', () => {
  const table = tableOf(restos(60))
  const bon = () => JSON.parse(JSON.stringify(apprend(table, proposeModele(table, new Set())).modele))
  const fautes = (change: (modele: ReturnType<typeof bon>) => void): string => {
    const modele = bon()
    change(modele)
    const read = readModele(modele)
    return 'fautes' in read ? read.fautes.join('\n') : ''
  }

  test.each<[string, (m: ReturnType<typeof bon>) => void, RegExp]>([
    [
      'bounds the wrong way round',
      m => Object.assign(m.comparaisons[0].niveaux[1], { au_moins: 1.5 }),
      /niveaux\.1\.au_moins : 1\.5 après 0\.999/
    ],
    [
      'a bound of the other kind',
      m => Object.assign(m.comparaisons[0].niveaux[1], { au_plus: 3 }),
      /se borne par « au_moins »/
    ],
    [
      'shares beyond one',
      m => {
        for (const niveau of m.comparaisons[0].niveaux) niveau.m = 1
      },
      /les m font/
    ],
    [
      'a level that weighs more than the one above',
      m => Object.assign(m.comparaisons[0].niveaux[0], { m: 1e-6 }),
      /plus que le niveau au-dessus/
    ],
    [
      'blocks of nobody',
      m => Object.assign(m.blocs[0], { plafond: -5 }),
      /plafond : un nombre entier de lignes.*pas -5/
    ],
    [
      'a word for true',
      m => Object.assign(m.comparaisons[0], { frequences: 'non' }),
      /frequences : true ou false, pas « non »/
    ],
    [
      'two clues of one name',
      m => Object.assign(m.comparaisons[1], { indice: m.comparaisons[0].indice }),
      /est déjà celui d’une autre/
    ],
    [
      'a dependency on nothing',
      m => m.dependances.push({ indices: ['name', 'inconnu'], part: 0.5 }),
      /« inconnu » n’est l’indice d’aucune/
    ],
    [
      'a dependency on itself',
      m => m.dependances.push({ indices: ['name', 'name'], part: 0 }),
      /ne dépend pas de lui-même/
    ],
    [
      'files that say a thing once, and twice',
      m => Object.assign(m, { un_a_un: true, doublons: true }),
      /doublons : true contredit « un_a_un »/
    ],
    [
      'a key that nobody reads',
      m => Object.assign(m.blocs[0], { plafonds: 12 }),
      /blocs\.0 : « plafonds » n’est pas connu ; l’un de « cles », « plafond »/
    ],
    [
      'an unknown distance',
      m => Object.assign(m.comparaisons[0], { distance: 'soundex' }),
      /distance : « soundex » n’est pas connue/
    ]
  ])('with %s is refused, and what was seen is said', (_, change, dit) => {
    expect(fautes(() => {})).toBe('')
    expect(fautes(change)).toMatch(dit)
  })
})
