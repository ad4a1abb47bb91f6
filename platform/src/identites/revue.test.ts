/** The review over a real base, several people at it at once: each pair is answered once, and nobody's word is lost without their knowing. */
import type { Enregistrement } from '@lieux-communs/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { publishAll } from '../pipeline/harvest.ts'
import { publishChanges } from '../pipeline/increment.ts'
import type { Reponse, Revue } from './dit.ts'
import { codeOf, readCode } from './file.ts'
import { createRevue } from './revue.ts'

const PROGRAMME = 'a program'
/** One door, two names: pairs that a person should look at. */
const NOMS = [
  ['Médiathèque de l’Étang', 'Espace numérique des Aulnes'],
  ['Centre social du Lac', 'Atelier Tilleuls'],
  ['Maison Bleue', 'Point info des Frênes']
] as const

function record(source: string, i: number, nom: string, telephone?: string): Enregistrement {
  const valeurs = {
    nom,
    adresse: `${i + 1} rue des Saules`,
    commune: `Valbourg ${i}`,
    code_postal: `9900${i}`,
    latitude: 45.5 + i / 10,
    longitude: 2.5,
    ...(telephone === undefined ? {} : { telephone })
  }
  return { ...makeRecord(source, i + 1, nom), telephones: [], reserves: {}, valeurs }
}

let base: Base
let revue: Revue
let horloge: number
let jour: number

const say = (source: string, records: readonly Enregistrement[]) =>
  base.store.enregistrements.replaceSource(
    source,
    records.map(r => ({ record: r, brut: {} })),
    `2026-03-0${2 + jour}`,
    () => {},
    0
  )
async function publish(): Promise<void> {
  const date = new Date(Date.UTC(2026, 2, 2 + jour++, 4))
  if ((await publishChanges(base.store, date, PROGRAMME)) === null)
    await publishAll(base.store, date, new Map(), { empreinte: PROGRAMME })
}

beforeEach(async () => {
  base = await openBase()
  horloge = Date.UTC(2026, 2, 9, 8)
  jour = 0
  await base.store.sources.declare(['a', 'b', 'c'].map(nom => ({ nom, ...SOURCE })))
  await say(
    'a',
    NOMS.map(([nom], i) => record('a', i, nom))
  )
  await say(
    'b',
    NOMS.map(([, nom], i) => record('b', i, nom))
  )
  await publish()
  revue = createRevue(
    base.store,
    () => true,
    () => new Date(horloge)
  )
})
afterEach(() => base.close())

/** Somebody at the review. */
function person(nom: string) {
  const moi = { nom }
  const passees = new Set<string>()
  return {
    nom,
    look: async (voulue?: string) => (await revue.prochaine(moi, passees, voulue)).paire,
    code: async () => (await revue.prochaine(moi, passees)).paire?.code as string,
    say: (code: string, nature: 'memes' | 'distincts', avertie: readonly number[] = []): Promise<Reponse> =>
      revue.decide(code, { nature, par: nom, pourquoi: '', avertie })
  }
}
const acts = async () => (await base.store.decisions.recent(20)).map(d => [d.nature, d.par])

describe('one person', () => {
  it('who answers twice is noted once, however fast', async () => {
    const zoe = person('Zoé')
    const code = await zoe.code()
    const faits = await Promise.all([1, 2, 3, 4, 5].map(() => zoe.say(code, 'memes')))
    expect(faits.map(f => f.fait).sort()).toEqual(['deja', 'deja', 'deja', 'deja', 'notee'])
    expect(await acts()).toEqual([['memes', 'Zoé']])
    expect(await zoe.say(code, 'memes')).toMatchObject({ fait: 'deja', decision: { par: 'Zoé', nature: 'memes' } })
  })

  it('who answers otherwise afterwards is shown the first word, and may answer again', async () => {
    const zoe = person('Zoé')
    const code = await zoe.code()
    await zoe.say(code, 'memes')
    const refus = await zoe.say(code, 'distincts')
    expect(refus).toMatchObject({
      fait: 'contredite',
      motif: 'decidee',
      paire: { pesee: { decision: { par: 'Zoé' } } }
    })
    if (refus.fait !== 'contredite') throw new Error('taken')
    expect(await zoe.say(refus.paire.code, 'distincts')).toMatchObject({ fait: 'notee', nature: 'distincts' })
    expect(await acts()).toEqual([
      ['distincts', 'Zoé'],
      ['memes', 'Zoé']
    ])
  })

  it('who takes a word back is told what still stands, and the pair comes back only when nothing does', async () => {
    const zoe = person('Zoé')
    const paul = person('Paul')
    const code = await zoe.code()
    const un = await zoe.say(code, 'memes')
    const refus = await paul.say(code, 'distincts')
    if (un.fait !== 'notee' || refus.fait !== 'contredite') throw new Error('no')
    const deux = await paul.say(refus.paire.code, 'distincts')
    if (deux.fait !== 'notee') throw new Error('no')
    expect(await revue.undo(code, un.acte, 'Zoé')).toMatchObject({
      fait: 'annulee',
      acte: un.acte,
      revenue: false,
      tient: { acte: deux.acte, par: 'Paul', nature: 'distincts' }
    })
    expect(await revue.undo(code, un.acte, 'Zoé')).toEqual({ fait: 'deja-annulee', acte: un.acte })
    const id = revue.idOf(code) as string
    expect(revue.idOf((await zoe.look(id))?.code as string)).not.toBe(id)
    expect(await revue.undo(code, deux.acte, 'Paul')).toMatchObject({ fait: 'annulee', revenue: true, tient: null })
    expect(revue.idOf((await zoe.look(id))?.code as string)).toBe(id)
  })
})

describe('two people', () => {
  it('are handed two pairs while there are two, for a while', async () => {
    const people = ['Zoé', 'Paul', 'Lou', 'Max'].map(person)
    const vues = []
    for (const p of people) vues.push(await p.look())
    const ids = vues.map(v => revue.idOf(v?.code as string))
    expect(new Set(ids.slice(0, 3)).size).toBe(3)
    expect(vues.map(v => v?.partagee)).toEqual([false, false, false, true])
    expect(ids[3]).toBe(ids[0])
    // Asked again, each has its own.
    for (const rang of [1, 2]) expect(revue.idOf((await people[rang]?.code()) as string)).toBe(ids[rang])
    horloge += 4 * 60_000
    expect(revue.idOf(await person('Eve').code())).toBe(ids[0])
  })

  it('who answer one pair at once do not undo each other in silence: one is noted, the other is shown it', async () => {
    const [zoe, paul] = [person('Zoé'), person('Paul')]
    const code = await zoe.code()
    const faits = await Promise.all([zoe.say(code, 'memes'), paul.say(code, 'distincts')])
    expect(faits.map(f => f.fait).sort()).toEqual(['contredite', 'notee'])
    expect(await acts()).toHaveLength(1)
    const refus = faits.find(f => f.fait === 'contredite')
    const [[nature, par] = []] = await acts()
    expect(refus).toMatchObject({ motif: 'decidee', paire: { pesee: { decision: { nature, par } } } })
  })

  it('lose no word in hundreds of answers given at once', async () => {
    const gens = ['Zoé', 'Paul', 'Lou', 'Max', 'Eve'].map(person)
    const codes = await Promise.all(gens.slice(0, 3).map(p => p.code()))
    let notees = 0
    for (let tour = 0; tour < 50; tour++) {
      const faits = await Promise.all(
        gens.map((p, i) => p.say(codes[(tour + i) % 3] as string, (tour * i) % 2 === 0 ? 'memes' : 'distincts'))
      )
      notees += faits.filter(f => f.fait === 'notee').length
    }
    expect(notees).toBe(3)
    expect(await acts()).toHaveLength(3)
  })
})

describe('a pair that is no longer what was shown', () => {
  it('is shown again when one of its places has changed', async () => {
    const zoe = person('Zoé')
    const lue = await zoe.look()
    const i = NOMS.findIndex(([nom]) => nom === lue?.a.valeurs.nom || nom === lue?.b.valeurs.nom)
    await say(
      'a',
      NOMS.map(([nom], n) => record('a', n, nom, n === i ? '+33399000009' : undefined))
    )
    await publish()
    const refus = await zoe.say(lue?.code as string, 'memes')
    expect(refus).toMatchObject({ fait: 'contredite', motif: 'changee' })
    expect(await acts()).toEqual([])
    if (refus.fait !== 'contredite') throw new Error('taken')
    expect(JSON.stringify([refus.paire.a.valeurs, refus.paire.b.valeurs])).toContain('+33399000009')
    expect(await zoe.say(refus.paire.code, 'memes')).toMatchObject({ fait: 'notee' })
  })

  it('is shown again when one of its places was joined to another, and what is decided is of what was shown', async () => {
    const zoe = person('Zoé')
    const code = await zoe.code()
    const [a] = readCode(code)?.paire ?? []
    await say('c', [record('c', 6, 'Tiers-lieu du Puits')])
    await publish()
    const c = [{ source: 'c', cle: 'i:7' }]
    await base.store.decisions.decide({ nature: 'memes', par: 'Paul', pourquoi: '', a: [a as never], b: c })
    await publish()
    expect(await zoe.say(code, 'distincts')).toMatchObject({ fait: 'contredite', motif: 'changee' })
  })

  it('already one place by somebody’s word can be parted by whoever saw it', async () => {
    const [zoe, paul] = [person('Zoé'), person('Paul')]
    const code = await zoe.code()
    await zoe.say(code, 'memes')
    await publish()
    const refus = await paul.say(code, 'distincts')
    expect(refus).toMatchObject({ fait: 'contredite', motif: 'decidee' })
    if (refus.fait !== 'contredite') throw new Error('taken')
    expect(refus.paire.identiteA).toBe(refus.paire.identiteB)
    expect(await paul.say(refus.paire.code, 'distincts')).toMatchObject({ fait: 'notee' })
    await publish()
    const [a, b] = readCode(code)?.paire ?? []
    expect(await base.store.identites.placeOf(a as never)).not.toBe(await base.store.identites.placeOf(b as never))
  })
})

it('a word that contradicts what was said of other records is noted only once its author knows', async () => {
  const zoe = person('Zoé')
  const code = await zoe.code()
  const [a, b] = readCode(code)?.paire ?? []
  await say('c', [record('c', 6, 'Tiers-lieu du Puits')])
  await publish()
  const c = { source: 'c', cle: 'i:7' }
  const dit = { par: 'Paul', pourquoi: 'deux équipes' }
  const un = await base.store.decisions.decide({ nature: 'memes', ...dit, a: [a as never], b: [c] })
  const deux = await base.store.decisions.decide({ nature: 'distincts', ...dit, a: [b as never], b: [c] })
  const refus = await zoe.say(code, 'memes')
  expect(refus).toMatchObject({ fait: 'contredite', motif: 'heurt' })
  if (refus.fait !== 'contredite') throw new Error('taken')
  expect(refus.heurts.map(h => [h.acte, h.par, h.nature])).toEqual([
    [un, 'Paul', 'memes'],
    [deux, 'Paul', 'distincts']
  ])
  expect(refus.heurts[0]?.noms).toContain('Tiers-lieu du Puits')
  expect(await zoe.say(refus.paire.code, 'memes', [un])).toMatchObject({ fait: 'contredite', motif: 'heurt' })
  expect(await zoe.say(refus.paire.code, 'memes', [un, deux])).toMatchObject({ fait: 'notee' })
  await publish()
  const placeOf = (r: unknown) => base.store.identites.placeOf(r as never)
  expect(await placeOf(a)).toBe(await placeOf(b))
  expect(await placeOf(c)).not.toBe(await placeOf(b))
})

it('what no page of ours sent is no pair', () => {
  const paire = [
    { source: 'a', cle: 'i:1\n2' },
    { source: 'b', cle: 'é' }
  ] as const
  expect(readCode(codeOf(paire, 'vue'))).toMatchObject({ paire, vue: 'vue' })
  const coded = (texte: string) => Buffer.from(texte).toString('base64url')
  for (const code of [
    '',
    'zzz',
    'A'.repeat(5000),
    coded('a\nb\nc\nd'),
    coded("a'\n--\n\0\nd"),
    coded('null'),
    coded('{"0":"a"}'),
    coded('["a","b","c","d"]'),
    coded('["a","b","c",4,"v"]'),
    coded(String.raw`["a","b","c\u0000","d","v"]`),
    coded(String.raw`["a","b","c\ud83d","d","v"]`),
    `${codeOf(paire, 'v')}é`
  ])
    expect(readCode(code), code.slice(0, 40)).toBeNull()
})

describe('one place whose records contradict each other', () => {
  const PIVOTS = ['41816609600069', '33023462600019'] as const
  const atelier = (source: string, i: number): Enregistrement => {
    const fait = record(source, 7, 'Atelier Tramontane', '+33399000007')
    return { ...fait, valeurs: { ...fait.valeurs, pivot: PIVOTS[i] as string } }
  }
  const places = async () =>
    (await base.store.editions.load())?.fiches.filter(f => f.valeurs.nom === 'Atelier Tramontane').length
  const contradicted = async () =>
    (await base.store.doutes.waiting(100)).filter(d => d.joints).map(d => [d.a.source, d.b.source].sort().join(' '))

  beforeEach(async () => {
    await say('a', [atelier('a', 0)])
    await say('b', [atelier('b', 1)])
    await publish()
  })

  it('is joined by all the rest, and a person is asked, who sees why', async () => {
    expect(await places()).toBe(1)
    expect(await contradicted()).toEqual(['a b'])
    const paire = await person('Zoé').look()
    expect(paire).toMatchObject({ pesee: { contradictions: ['deux SIREN'] } })
    expect(paire?.identiteA).toBe(paire?.identiteB)
  })

  it('said to be one, waits no more, for ever; said to be two, is two from the next publication', async () => {
    const zoe = person('Zoé')
    const une = await zoe.say(await zoe.code(), 'memes')
    expect(une).toMatchObject({ fait: 'notee', nature: 'memes' })
    expect(await contradicted()).toEqual([])
    await publish()
    expect(await contradicted()).toEqual([])
    expect(await places()).toBe(1)
    const [acte] = await base.store.decisions.recent(1)
    const [a, b] = [
      { source: 'a', cle: atelier('a', 0).cle },
      { source: 'b', cle: atelier('b', 1).cle }
    ]
    await base.store.decisions.decide({ nature: 'distincts', par: 'Zoé', pourquoi: '', a: [a], b: [b] })
    expect(acte?.nature).toBe('memes')
    await publish()
    expect(await places()).toBe(2)
    expect(await contradicted()).toEqual([])
  })

  it('answered « deux lieux » by the page, is split', async () => {
    const zoe = person('Zoé')
    expect(await zoe.say(await zoe.code(), 'distincts')).toMatchObject({ fait: 'notee', nature: 'distincts' })
    await publish()
    expect(await places()).toBe(2)
  })
})
