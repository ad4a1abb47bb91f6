// Tables small enough to be read whole, in words of our own invention, of which two by two most pairs say little: who is left out of a cluster, and
// for whom, is what they tell. Each was met in real lists.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { linkLieux, rapproche } from './link.ts'

interface Ligne {
  readonly grappe: string
  readonly record: Enregistrement
}

const TELEPHONE = /^\d{10}$/
const NOMBRE = /^\d+\.\d+$/

/** `59999 Valbourg 50.60 3.10` and `0399000001 a@b.example`, as the corpora write places and contacts. */
function ligneOf(cellules: readonly string[], rang: number): Ligne {
  const [, grappe, liste, nom, adresse, lieu, contact, pivot] = cellules as [string, ...string[]] & string[]
  const [code_postal, ...mots] = (lieu as string).split(' ')
  const [latitude, longitude] = mots.filter(mot => NOMBRE.test(mot)).map(Number)
  const commune = mots.filter(mot => !NOMBRE.test(mot)).join(' ')
  const dits = (contact as string).split(' ')
  const telephone = dits.find(mot => TELEPHONE.test(mot))
  const courriel = dits.find(mot => mot.includes('@'))
  return {
    grappe: grappe as string,
    record: recordOf(liste as string, `${rang}`, '', {
      nom: nom as string,
      adresse: adresse as string,
      ...(code_postal === undefined ? {} : { code_postal }),
      ...(commune === '' ? {} : { commune }),
      ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
      ...(telephone === undefined ? {} : { telephone }),
      ...(courriel === undefined ? {} : { courriels: [courriel] }),
      ...(pivot === undefined || pivot === '' ? {} : { pivot })
    })
  }
}

const corpus = new Map<string, Ligne[]>()
readFileSync(new URL('../../corpus/grappes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(ligne => ligne !== '')
  .forEach((ligne, rang) => {
    const cellules = ligne.split('\t')
    const cas = cellules[0] as string
    corpus.set(cas, [...(corpus.get(cas) ?? []), ligneOf(cellules, rang)])
  })

/** Names of the members, cluster by cluster, in one order. */
const named = (lignes: readonly Ligne[], groupes: readonly (readonly number[])[]) =>
  groupes
    .map(membres =>
      membres
        .map(m => lignes[m]?.record.cle)
        .sort()
        .join(' ')
    )
    .sort()

const expected = (lignes: readonly Ligne[]) => {
  const grappes = [...new Set(lignes.map(l => l.grappe))]
  return named(
    lignes,
    grappes.map(grappe => lignes.flatMap((l, i) => (l.grappe === grappe ? [i] : [])))
  )
}
const linked = (lignes: readonly Ligne[]) =>
  named(
    lignes,
    linkLieux(lignes.map(l => l.record)).map(g => g.membres)
  )

describe('Who goes with whom', () => {
  test.each([...corpus])('%s', (_, lignes) => {
    expect(linked(lignes)).toEqual(expected(lignes))
  })

  test('The order of the rows changes nothing, nor that other places are there', () => {
    const toutes = [...corpus.values()].flat()
    const seules = [...corpus.values()].flatMap(linked).sort()
    fc.assert(
      fc.property(fc.shuffledSubarray(toutes, { minLength: toutes.length }), melees => {
        expect(linked(melees)).toEqual(seules)
      }),
      { numRuns: 20 }
    )
  })

  test.each([...corpus])('%s: those of one component alone give what the whole gives', (_, lignes) => {
    const toutes = [...corpus.values()].flat()
    const records = toutes.map(l => l.record)
    const concernes = new Set(lignes.map(l => toutes.indexOf(l)))
    const part = rapproche(records, { concernes })
    expect(part.dehors).toEqual([])
    expect(
      named(
        toutes,
        part.grappes.map(g => g.membres)
      )
    ).toEqual(linked(lignes))
  })

  test('Two points that nobody can both have wait for a look, once joined', () => {
    const lignes = corpus.get('un point faux, tout le reste égal') as Ligne[]
    const { doutes } = rapproche(
      lignes.map(l => l.record),
      { doutes: true }
    )
    expect(doutes.map(d => d.joints)).toEqual([true])
  })
})
