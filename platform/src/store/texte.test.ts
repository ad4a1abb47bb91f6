/** Texts of the base: equal things have equal texts, and what is read is what was written. */
import { mergeFiche } from '@lieux-communs/core'
import { expect, it } from 'vitest'
import { makeRecord } from '../../test/base.ts'
import { ficheOf, ficheText, jsonText } from './texte.ts'

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
