import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMapping } from './check.ts'
import { compileMapping } from './compile.ts'
import { MappingErreur } from './faute.ts'
import type { Mapping } from './langage.ts'

const CORPUS = new URL('../../corpus/correspondances-fautives.tsv', import.meta.url)
const cas = readFileSync(CORPUS, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t') as [string, string, string])

const plain = (texte: string): string => texte.replaceAll('\u00a0', ' ')

function fautesOf(json: unknown, colonnes?: readonly string[]): string[] {
  try {
    checkMapping(json, colonnes)
    return []
  } catch (error) {
    if (!(error instanceof MappingErreur)) throw error
    return error.fautes.map(f => plain(`${f.chemin} : ${f.message}`))
  }
}

describe('each mistake of the corpus is refused with its place and the likely word', () => {
  test.each(cas)('%s', (correspondance, colonnes, erreur) => {
    const fautes = fautesOf(JSON.parse(correspondance), colonnes === '' ? undefined : colonnes.split('|'))
    expect(
      fautes.some(f => f.startsWith(erreur)),
      fautes.join('\n')
    ).toBe(true)
  })
})

const CORRECTE: Mapping = {
  champs: {
    nom: { colonnes: ['Nom'], confiance: 0.9, raison: 'même nom' },
    adresse: { colonnes: ['N°', 'Voie'], joindre: ' ' },
    typologie: { colonnes: ['code'], codes: { M: 'MUNI', A: ['ASSO'], Z: null }, sinon: 'ignorer' },
    services: {
      colonnes: ['activites'],
      regles: [
        {
          colonnes: ['activites'],
          separateurs: [';'],
          mots: [{ valeur: 'Aide aux démarches administratives', mots: ['caf'], sauf: ['cafe'] }]
        },
        { constante: 'Accès internet et matériel informatique', si: { colonne: 'wifi', vaut: ['oui'] } }
      ]
    },
    point: { colonnes: ['geo'] },
    horaires: { jours: { lundi: ['lundi matin', 'lundi soir'] }, remarque: ['semaine'] }
  },
  ignores: { 'result_*': 'réponses du géocodeur' },
  ecarter: [{ regle: 'lieu-ferme', champ: 'nom', si: [{ colonne: 'etat', vaut: ['fermé'] }] }]
}

test('a right mapping comes back as it was, through JSON too', () => {
  expect(checkMapping(JSON.parse(JSON.stringify(CORRECTE)))).toEqual(CORRECTE)
})

test('every mistake is told at once', () => {
  const fautes = fautesOf({ champs: { nom: { colonnes: 3 }, telefone: {} }, ignore: {} })
  expect(fautes).toHaveLength(3)
})

test('hours said apart from their days go by pairs when bounds, and have their days said one way', () => {
  const nom = { colonnes: ['Nom'] }
  const dites = (horaires: object) => fautesOf({ champs: { nom, horaires } })
  expect(dites({ heures: ['de', 'à'], bornes: true, colonnes: ['Jours'] })).toEqual([])
  expect(dites({ heures: ['h'], jours: { lundi: ['Lu'] } })).toEqual([])
  expect(dites({ heures: ['de'], bornes: true, colonnes: ['Jours'] })).toHaveLength(1)
  expect(dites({ heures: ['h'], colonnes: ['Jours'], jours: { lundi: ['Lu'] } })).toHaveLength(1)
  expect(dites({ heures: ['h'] })).toHaveLength(1)
})

test('the columns of the file are matched whatever their case and accents, and through nested paths', () => {
  const mapping = { champs: { nom: { colonnes: ['NOM'] }, courriels: { colonnes: ['contacts.*.mail'] } } }
  expect(fautesOf(mapping, ['Nom', 'contacts.0.mail'])).toEqual([])
})

test('no JSON makes the check fail otherwise than by a refusal, and what it accepts compiles', () => {
  const cles = fc.constantFrom(
    'champs',
    'nom',
    'services',
    'horaires',
    'colonnes',
    'regles',
    'mots',
    'valeur',
    'si',
    'jours',
    'lundi',
    'codes',
    '__proto__'
  )
  const json = fc.letrec(tie => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(null, 1, 'Nom', '', true),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(cles, tie('node'), { maxKeys: 4 })
    )
  })).node
  fc.assert(
    fc.property(json, value => {
      const lu = { champs: value }
      if (fautesOf(lu).length === 0) compileMapping(lu as Mapping, ['Nom'])({ Nom: 'x' })
    }),
    { numRuns: 300 }
  )
})

test('a column both read and ignored is refused with its place, however it is spelt, for hours and for services too', () => {
  const nom = { colonnes: ['Nom'] }
  const refused = (mapping: object, colonnes?: readonly string[]): string => {
    try {
      checkMapping(mapping, colonnes)
    } catch (erreur) {
      return (erreur as Error).message.replaceAll('\u00a0', ' ')
    }
    return ''
  }
  const both = (colonne: string, champ: string) =>
    `- ignores${/^[a-z]+$/.test(colonne) ? `.${colonne}` : `["${colonne}"]`} : cette colonne est lue par « champs.${champ} » : lisez-la ou ignorez-la, pas les deux`
  const file = ['Nom', 'Tél', 'Lu']
  expect(refused({ champs: { nom, telephone: { colonnes: ['Tél'] } }, ignores: { Tél: 'privé' } })).toContain(
    both('Tél', 'telephone')
  )
  expect(refused({ champs: { nom, telephone: { colonnes: ['Tél'] } }, ignores: { tel: 'privé' } }, file)).toContain(
    both('tel', 'telephone')
  )
  expect(refused({ champs: { nom, horaires: { jours: { lundi: ['Lu'] } } }, ignores: { Lu: 'vide' } }, file)).toContain(
    'ignores.Lu'
  )
  expect(refused({ champs: { nom }, ignores: { 'T*': 'le reste' } }, file)).toBe('')
})
