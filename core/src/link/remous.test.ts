/** Whom a change disturbs: told at the very record that tips a fact, and the links that follow are those of the whole. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Valeurs } from '../standard/champs.ts'
import { rapproche } from './link.ts'
import { disturbed } from './remous.ts'
import { readReperes } from './reperes.ts'

const record = (source: string, cle: string, valeurs: Valeurs) => ({
  ...recordOf(source, cle, cle, valeurs),
  cle: `i:${cle}`
})
const known = (nombre: number) => ({
  nombre,
  porteurs: new Map<number, number>(),
  repandus: new Map<number, boolean>()
})
const at = (rank: number, town: string, telephone: string) =>
  record('hub', `${rank}`, { nom: `Lieu ${rank}`, code_postal: town, commune: `Ville ${town}`, telephone })

describe('a change disturbs those whose links it may move', () => {
  it('the holders of a contact that a third town now has, or no longer', () => {
    const records = [at(1, '59001', '0399000001'), at(2, '59002', '0399000001'), at(3, '59003', '0399000009')]
    const third = at(4, '59004', '0399000001')
    const recensement = known(4)
    const come = disturbed([...records, third], { arrives: new Set([3]), partis: [], recensement })
    expect([...come].sort()).toEqual([0, 1, 3])
    const gone = disturbed(records, { arrives: new Set(), partis: readReperes([third]), recensement })
    expect([...gone].sort()).toEqual([0, 1])
    const elsewhere = { arrives: new Set<number>(), partis: readReperes([at(4, '59001', '0399000009')]), recensement }
    expect([...disturbed(records, elsewhere)]).toEqual([])
  })

  it('all those of a block that is one over its cap, or was', () => {
    const crowd = Array.from({ length: 61 }, (_, i) => at(i + 1, `59${100 + i}`, '0399000001'))
    const recensement = known(61)
    expect(disturbed(crowd, { arrives: new Set([60]), partis: [], recensement }).size).toBe(61)
    const fewer = crowd.slice(0, 60)
    expect(disturbed(fewer, { arrives: new Set(), partis: readReperes([crowd[60] as never]), recensement }).size).toBe(
      60
    )
    expect(disturbed(crowd.slice(0, 50), { arrives: new Set([49]), partis: [], recensement }).size).toBe(1)
  })

  it('links a part as the whole would, and says whom it touches outside of it', () => {
    const place = { nom: 'Médiathèque des Tilleuls', code_postal: '59001', commune: 'Valbourg', adresse: '4 rue Haute' }
    const records = [
      record('a', '1', { ...place, telephone: '0399000001' }),
      record('b', '1', place),
      record('a', '2', { ...place, nom: 'Mairie', adresse: '1 place du Lac' })
    ]
    const whole = rapproche(records)
    expect(whole.grappes.map(g => g.membres)).toEqual([[0, 1], [2]])
    const recensement = known(3)
    expect(rapproche(records, { concernes: new Set([0]), recensement })).toMatchObject({ grappes: [], dehors: [1] })
    const part = rapproche(records, { concernes: new Set([0, 1]), recensement })
    expect(part.grappes.map(g => g.membres)).toEqual([[0, 1]])
    expect(part.grappes[0]?.liens.map(l => l.score)).toEqual(whole.grappes[0]?.liens.map(l => l.score))
  })

  it('a contact known to be everyone’s brings nobody together by itself, though few of its holders are here', () => {
    const dits = { nom: 'Médiathèque des Tilleuls', telephone: '0399000001' }
    const two = [record('a', '1', dits), record('b', '1', dits)]
    const [contact] = readReperes(two)[0]?.contacts ?? []
    const repandus = new Map([[contact as number, true]])
    expect(rapproche(two, { recensement: known(2) }).grappes).toHaveLength(1)
    expect(rapproche(two, { recensement: { ...known(2), repandus } }).grappes).toHaveLength(2)
  })
})
