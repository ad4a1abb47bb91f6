import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMillesimes, readPaires, recordOf } from '../../bench/paires.ts'
import type { Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { clesOf } from './cle.ts'
import { printPart, wilson } from './justesse.ts'
import { linkLieux } from './link.ts'

/** `59999 Saint-Aubert 50.60 3.10` and `0399000001 a@b.example`, as the corpus writes places and contacts. */
function valeursOf(nom: string, adresse: string, lieu: string, contact: string): Valeurs {
  const [code_postal, ...rest] = lieu.split(' ')
  const numbers = rest.filter(w => /^\d+\.\d+$/.test(w)).map(Number)
  const commune = rest.filter(w => !/^\d/.test(w)).join(' ')
  const words = contact.split(' ').filter(w => w !== '')
  const telephone = words.find(w => /^\d+$/.test(w))
  const courriel = words.find(w => w.includes('@'))
  return {
    nom,
    adresse,
    commune,
    ...(code_postal === undefined ? {} : { code_postal }),
    ...(numbers.length === 2 ? { latitude: numbers[0] as number, longitude: numbers[1] as number } : {}),
    ...(telephone === undefined ? {} : { telephone }),
    ...(courriel === undefined ? {} : { courriels: [courriel] })
  }
}

const corpus = readFileSync(new URL('../../corpus/liens.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(line => line !== '')
  .map(line => line.split('\t') as [string, string, string, string, string, string, string, string, string, string])

describe('Two records are one place or two', () => {
  test.each(corpus)('%s lieu(x) : %s / %s %s %s %s (…)', (attendu, an, aa, al, ac, bn, ba, bl, bc, pourquoi) => {
    const records = [
      recordOf('premiere', 'a', '', valeursOf(an, aa, al, ac)),
      recordOf('seconde', 'b', '', valeursOf(bn, ba, bl, bc))
    ]
    expect(linkLieux(records).length, pourquoi).toBe(attendu === 'un' ? 1 : 2)
  })
})

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const word = pick(
  'mairie',
  'médiathèque',
  'France services',
  'centre social',
  'EPN',
  'Tilleuls',
  'Récréactive',
  'Valbourg'
)
const valeurs = fc
  .record({
    nom: fc.option(
      fc.array(word, { minLength: 1, maxLength: 3 }).map(w => w.join(' ')),
      { nil: undefined }
    ),
    adresse: fc.option(pick('4 rue des Saules', '6 r des saules', 'Place du Marché', '12 rte de Montclair'), {
      nil: undefined
    }),
    code_postal: fc.option(pick('59999', '59998'), { nil: undefined }),
    commune: fc.option(pick('Valbourg', 'Saint-Aubert'), { nil: undefined }),
    latitude: fc.option(pick(50.6, 50.601, 50.7), { nil: undefined }),
    telephone: fc.option(pick('0399000001', '0399000002'), { nil: undefined }),
    courriels: fc.option(pick(['a@valbourg.example'], ['b@recreactive.example']), { nil: undefined })
  })
  .map(v => {
    const known = Object.fromEntries(Object.entries(v).filter(([, x]) => x !== undefined)) as Valeurs
    return known.latitude === undefined ? known : { ...known, longitude: 3.1 }
  })
const records = fc
  .array(fc.tuple(pick('hub', 'ville', 'etat'), valeurs), { maxLength: 25 })
  .map((rows): Enregistrement[] => {
    const bare = rows.map(([source, v], i) => ({ ...recordOf(source, '', i % 3 === 0 ? '' : `${i}`, v), ligne: i + 1 }))
    const cles = clesOf(bare)
    return bare.map((r, i) => ({ ...r, cle: cles[i] as string }))
  })

/** Clusters told by the keys of their members, in one order. */
const named = (all: readonly Enregistrement[]) =>
  linkLieux(all)
    .map(g =>
      g.membres
        .map(m => `${all[m]?.source} ${all[m]?.cle}`)
        .sort()
        .join(' + ')
    )
    .sort()

describe('Laws of linkage', () => {
  test('Every record is in exactly one cluster', () => {
    fc.assert(
      fc.property(records, all => {
        const ranks = linkLieux(all).flatMap(g => g.membres)
        expect(ranks.toSorted((a, b) => a - b)).toEqual(all.map((_, i) => i))
      })
    )
  })

  test('The order of the records changes nothing', () => {
    fc.assert(
      fc.property(
        records.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(named(shuffled)).toEqual(named(all))
        }
      )
    )
  })

  /** Clusters told by what their members say. */
  const saying = (all: readonly Enregistrement[]) =>
    linkLieux(all)
      .map(g =>
        g.membres
          .map(m => `${all[m]?.source} ${JSON.stringify(all[m]?.valeurs)}`)
          .sort()
          .join(' + ')
      )
      .sort()

  test('The keys of the records change nothing: a list may name its rows, renumber them or not', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat(9999)), (all, tirees) => {
        // Rows that say the very same are whoever's: of those, no key tells which is which.
        const autres = all.filter(
          (r, i) =>
            all.findIndex(o => o.source === r.source && JSON.stringify(o.valeurs) === JSON.stringify(r.valeurs)) === i
        )
        const renumerotees = autres.map((r, i) => ({ ...r, cle: `i:${tirees.next().value}-${i}` }))
        expect(saying(renumerotees)).toEqual(saying(autres))
      }),
      { numRuns: 1_000 }
    )
  })

  test('A cluster of many copies keeps them all, and every link tells why', () => {
    const v = valeursOf('Médiathèque des Saules', '4 rue des Saules', '59999 Valbourg', '0399000001')
    const all = Array.from({ length: 3000 }, (_, i) => recordOf(`s${i % 7}`, `k${i}`, '', v))
    const grappes = linkLieux(all)
    expect(grappes).toHaveLength(1)
    expect(grappes[0]?.membres).toHaveLength(3000)
    expect(grappes[0]?.liens.every(l => l.raisons.length > 0)).toBe(true)
  })

  test('A town guessed from a post code contradicts no town that was said', () => {
    const said = recordOf('a', 'a', '', valeursOf('EPN des Aulnes', '5 rue Haute', '59996 Rivelle', ''))
    const other = recordOf(
      'b',
      'b',
      '',
      valeursOf('Espace public numérique des Aulnes', '5 r. Haute', '59996 Montclair', '')
    )
    const code = (r: Enregistrement, code_insee: string) => ({ ...r, valeurs: { ...r.valeurs, code_insee } })
    const guessed = { ...code(other, '59902'), deduits: ['commune', 'code_insee'] as const }
    expect(linkLieux([code(said, '59901'), code(other, '59902')])).toHaveLength(2)
    expect(linkLieux([code(said, '59901'), guessed])).toHaveLength(1)
  })

  test('A street that one list says in the complement is the street, for whom a contact is one too', () => {
    const maison = valeursOf('Espace des Aulnes', 'Place des Lavandières', '59996 Rivelle', '0399000031')
    const hotes = valeursOf('Cyber-base de Rivelle', 'esplanade du Port', '59996 Rivelle', '0399000031')
    const at = (complement_adresse: string) =>
      linkLieux([recordOf('a', 'a', '', maison), recordOf('b', 'b', '', { ...hotes, complement_adresse })])
    expect(at('Espace des Aulnes, 4 pl. des Lavandières')).toHaveLength(1)
    expect(at('Espace des Aulnes, bâtiment Lavandières')).toHaveLength(2)
  })

  const fixe = valeursOf('France services de Rivelle', '3 rue Basse', '59996 Rivelle', '0399000031 fs@rivelle.example')
  const bus = { ...fixe, nom: 'Bus France services de Rivelle' }

  test('A list tells two places of a house and its bus, of two buses each with its contacts, of two doors, of two desks that have a word each', () => {
    const branch = { ...fixe, adresse: '40 avenue du Stade' }
    const nord = valeursOf(
      'Bus France services de Rivelle',
      '3 rue Basse',
      '59996 Rivelle',
      '0399000032 nord@rivelle.example'
    )
    const desk = (nom: string) => ({ ...valeursOf(nom, '3 rue Basse', '59996 Rivelle', ''), pivot: '99900000500018' })
    for (const [a, b] of [
      [fixe, bus],
      [bus, nord],
      [fixe, branch],
      [desk('Gaélis Foyer La Cordelle'), desk('Gaélis Foyer Les Aulnes')]
    ] as const) {
      const [one, two] = [
        recordOf('liste', 'i:1', '1', a),
        recordOf('liste', 'i:2', '2', { ...b, latitude: 50, longitude: 3 })
      ]
      expect(linkLieux([one, two])).toHaveLength(2)
    }
  })

  test('A row told twice by its list is one place, whatever its ids', () => {
    const twice = [
      recordOf('liste', 'i:1', '1', fixe),
      recordOf('liste', 'i:2', '2', { ...fixe, nom: 'FRANCE SERVICES RIVELLE' })
    ]
    expect(linkLieux(twice)).toHaveLength(1)
  })

  test('Without ids, one name at two doors of one list is two branches', () => {
    const other = { ...fixe, adresse: '40 avenue du Stade' }
    expect(linkLieux([recordOf('liste', 'c:1', '', fixe), recordOf('liste', 'c:2', '', other)])).toHaveLength(2)
  })

  test('Two names at one door, under one SIRET, are two services of one list; of two lists, they may be one', () => {
    const at = (source: string, cle: string, nom: string) =>
      recordOf(source, cle, '', {
        ...valeursOf(nom, '6 rue du Forum', '59996 Rivelle', ''),
        pivot: '99900000500018'
      })
    const sante = 'Association Gaélis - Pôle santé'
    const toit = 'Association Gaélis - Hébergement La Cordelle'
    expect(linkLieux([at('liste', 'c:1', sante), at('liste', 'c:2', toit)])).toHaveLength(2)
    expect(linkLieux([at('liste', 'c:1', sante), at('autre', 'c:2', toit)])).toHaveLength(1)
  })

  test('The SIRET of a public body is that of all it runs: it joins two names less than a company’s does', () => {
    const at = (pivot: string) =>
      ['Équipe des Aulnes', 'Service de la lecture'].map((nom, i) =>
        recordOf(`liste ${i}`, 'c', '', { ...valeursOf(nom, '8 cours des Ormes', '59996 Rivelle', ''), pivot })
      )
    expect(linkLieux(at('22990000400015'))).toHaveLength(2)
    expect(linkLieux(at('99900000500018'))).toHaveLength(1)
  })

  test('Two doors of two streets wait for a person, whatever they share; at a corner of two streets they are one', () => {
    const at = (adresse: string, longitude: number) => ({ ...fixe, adresse, latitude: 50, longitude })
    const link = (longitude: number) =>
      linkLieux([
        recordOf('a', 'c', '', at('3 rue Basse', 3)),
        recordOf('b', 'c', '', at('40 avenue du Stade', longitude))
      ])
    expect(link(3.004)).toHaveLength(2)
    expect(link(3.0003)).toHaveLength(1)
  })

  test('Two rows that a list tells apart stay apart when another list is like both', () => {
    const other = { ...fixe, nom: 'France services Rivelle — Bus' }
    const all = [
      recordOf('liste', 'i:1', '1', fixe),
      recordOf('liste', 'i:2', '2', bus),
      recordOf('autre', 'i:9', '9', other)
    ]
    for (const g of linkLieux(all)) {
      const cles = g.membres.map(m => all[m]?.cle)
      expect(cles.includes('i:1') && cles.includes('i:2')).toBe(false)
    }
  })

  test('An exact copy in another list hides nothing: what its list tells apart stays apart', () => {
    const at = (nom: string) => valeursOf(nom, '3 rue Basse', '59996 Rivelle', 'accueil@rivelle.example')
    const all = [
      recordOf('liste', 'i:1', '1', at('Espace des Tilleuls')),
      recordOf('liste', 'i:2', '2', at('Atelier des Aulnes')),
      recordOf('agregat', 'c:1', '', at('Espace des Tilleuls'))
    ]
    expect(linkLieux(all.slice(1))).toHaveLength(1)
    expect(linkLieux(all).map(g => g.membres)).toEqual([[0, 2], [1]])
  })

  test('A third list like both does not join two rows that their list tells apart and whose own score does not', () => {
    const at = (cle: string, source: string, nom: string, contact = '') =>
      recordOf(source, cle, cle, valeursOf(nom, '3 rue Basse', '59996 Rivelle', contact))
    const all = [
      at('i:1', 'liste', 'France services de Rivelle', '0399000031 fs@rivelle.example'),
      at('i:2', 'liste', 'France services de Rivelle, Espace des Aulnes', '0399000032 aulnes@rivelle.example'),
      at('i:9', 'autre', 'France services Rivelle'),
      at('i:8', 'encore', 'France services Rivelle Aulnes')
    ]
    expect(linkLieux([all[0], all[2], all[3]] as Enregistrement[])).toHaveLength(1)
    expect(linkLieux([all[1], all[2], all[3]] as Enregistrement[])).toHaveLength(1)
    for (const { membres } of linkLieux(all)) expect(membres).not.toEqual(expect.arrayContaining([0, 1]))
  })

  test('A chain of near misses is not one place', () => {
    const at = (cle: string, nom: string, longitude: number) =>
      recordOf(cle, cle, '', {
        nom,
        adresse: 'avenue du Parc',
        code_postal: '59993',
        commune: 'Grandville',
        latitude: 50,
        longitude,
        telephone: '0399000001'
      })
    const all = [
      at('a', 'Mairie de Grandville', 3),
      at('b', 'Grandville', 3.0005),
      at('c', 'Médiathèque de Grandville', 3.001)
    ]
    for (const g of linkLieux(all)) {
      const cles = g.membres.map(m => all[m]?.cle)
      expect(cles.includes('a') && cles.includes('c')).toBe(false)
    }
  })
})

describe('Known truth', () => {
  const paires = readPaires()
  test.runIf(paires !== null)('Labelled pairs across sources: precision ≥ 99 %, recall ≥ 93 %', () => {
    if (paires === null) return
    const of = new Int32Array(paires.records.length)
    linkLieux(paires.records).forEach((g, i) => {
      for (const m of g.membres) of[m] = i
    })
    const scored = paires.paires.filter(p => p.label !== 'unsure')
    const joined = scored.filter(p => of[p.a] === of[p.b])
    const right = joined.filter(p => p.label === 'match').length
    const precision = wilson(right, joined.length)
    const recall = wilson(right, scored.filter(p => p.label === 'match').length)
    console.log(`lieux-pairs-dev: precision ${printPart(precision)}, recall ${printPart(recall)}`)
    expect(precision.part).toBeGreaterThanOrEqual(0.99)
    expect(recall.part).toBeGreaterThanOrEqual(0.93)
  })

  const millesimes = readMillesimes()
  test.runIf(millesimes !== null)('Two vintages of one national list: precision ≥ 95 %, recall ≥ 95 %', () => {
    if (millesimes === null) return
    const { records: all, vrais } = millesimes
    let joined = 0
    let right = 0
    for (const { membres } of linkLieux(all))
      for (const a of membres)
        for (const b of membres) {
          if (a >= b || all[a]?.source === all[b]?.source) continue
          joined++
          if (vrais.has(`${a} ${b}`)) right++
        }
    const precision = wilson(right, joined)
    const recall = wilson(right, vrais.size)
    console.log(`france-services 2021 and 2022: precision ${printPart(precision)}, recall ${printPart(recall)}`)
    expect(precision.part).toBeGreaterThanOrEqual(0.95)
    expect(recall.part).toBeGreaterThanOrEqual(0.95)
  })
})
