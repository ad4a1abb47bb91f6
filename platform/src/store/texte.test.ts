/** Texts of the base: equal things have equal texts, and what is read is what was written. */
import { type Fiche, mergeFiche } from '@lieux-communs/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeRecord } from '../../test/base.ts'
import { createSomme, ficheOf, isSum, jsonText, movedSomme, sommeOf, writeFiche } from './texte.ts'

const ficheText = (fiche: Fiche): string => writeFiche(fiche).text

const merged = (...noms: string[]) =>
  mergeFiche(
    'lc-1',
    noms.map((nom, i) => ({ ...makeRecord(`source-${i}`, i + 1, nom), telephones: ['3949', '+33199000001'] }))
  )

it('gives a fiche back whole: what is published, what contradicts it, and who says each', () => {
  for (const fiche of [merged('Les Saules'), merged('Les Saules', 'LES SAULES', 'Médiathèque')]) {
    const text = ficheText(fiche)
    expect(ficheOf('lc-1', text)).toEqual(fiche)
    expect(ficheText(ficheOf('lc-1', text))).toBe(text)
  }
})

it('gives back how a place was located, and the point of a source that was not kept', () => {
  const point = { latitude: 46.17, longitude: 1.87 }
  const fiche = merged('Les Saules')
  const commune = { nature: 'commune', point, par: 'Insee', libelle: 'Guéret', score: null, date: null } as const
  const dit = { retenu: { valeur: undefined, origines: [] }, contredit: [{ valeur: 48.85, origines: fiche.membres }] }
  const situee = { ...fiche, provenance: { ...fiche.provenance, latitude: dit }, position: commune }
  const text = ficheText(situee)
  expect(ficheOf('lc-1', text)).toEqual(situee)
  expect(ficheText(ficheOf('lc-1', text))).toBe(text)
  expect(ficheText(fiche)).not.toContain('position')
})

it('gives back what a source wrote and nobody could read, beside what another says', () => {
  const fiche = merged('Les Saules')
  const contredit = [{ valeur: 'LES S…', origines: fiche.membres, brut: true as const }]
  const nom = { retenu: { valeur: 'Les Saules', origines: fiche.membres }, contredit }
  const dite = { ...fiche, provenance: { ...fiche.provenance, nom } }
  expect(ficheOf('lc-1', ficheText(dite)).provenance.nom).toEqual(nom)
})

it('writes one text whatever the order in which the fields were put', () => {
  const fiche = merged('Les Saules', 'Médiathèque')
  const backwards = <T extends object>(o: T): T => Object.fromEntries(Object.entries(o).reverse()) as T
  const turned = { ...fiche, valeurs: backwards(fiche.valeurs), provenance: backwards(fiche.provenance) }
  expect(ficheText(turned)).toBe(ficheText(fiche))
})

it('refuses a word that no member gave', () => {
  const fiche = merged('Les Saules')
  expect(() => ficheText({ ...fiche, membres: [] })).toThrow('without being a member')
})

it('leaves out what PostgreSQL refuses, and keeps a backslash that only looks like it', () => {
  expect(jsonText({ a: 'x\0', b: '\ud83d', c: String.raw`\u0000` })).toBe(String.raw`{"a":"x","b":"","c":"\\u0000"}`)
})

it('says what to do with a fiche written before members were told by their rank', () => {
  const origines = [{ source: 'a', cle: 'i:1', date: null }]
  const text = JSON.stringify({
    valeurs: { nom: 'Lieu 1' },
    membres: origines,
    provenance: { nom: { retenu: { valeur: 'Lieu 1', origines }, contredit: [] } }
  })
  expect(() => ficheOf('lc-1', text)).toThrow(expect.objectContaining({ name: 'FormatAncien', vu: 'fiche lc-1' }))
})

const lines = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.string({ maxLength: 3 })), {
  selector: ([identite]) => identite
})

it('a checksum once some lines went and others came is that of what is left, in any order', () => {
  fc.assert(
    fc.property(lines, lines, lines, (stay, gone, come) => {
      const before = sommeOf([...stay, ...gone])
      const after = movedSomme(before, gone, come)
      expect(after).toBe(sommeOf([...come, ...stay].reverse()))
      expect(movedSomme(after, come, gone)).toBe(before)
    })
  )
})

function sommeLike(comme: string, hashes: ReadonlyMap<string, string>): string {
  const compte = createSomme(comme)
  for (const [identite, hash] of hashes) compte.add(identite, hash)
  return compte.end()
}

it('a checksum tells a line doubled, lost, or given another hash; an earlier one is still checked as it was made', () => {
  const two = new Map([
    ['lc-1', 'aa'],
    ['lc-2', 'bb']
  ])
  const somme = sommeOf(two)
  expect(isSum(somme)).toBe(true)
  expect(sommeLike(somme, two)).toBe(somme)
  for (const other of [[...two, ...two], [['lc-1', 'aa']], [...two.set('lc-2', 'bc')]])
    expect(sommeOf(other as [string, string][])).not.toBe(somme)
  const former = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  expect(isSum(former)).toBe(false)
  expect(sommeLike(former, new Map())).toBe(former)
})
