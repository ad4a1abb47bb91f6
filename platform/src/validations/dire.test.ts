import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { montrable } from './exemples.ts'
import { plagesOf, writePlages } from './plages.ts'
import { checkProposition } from './proposition.ts'
import { createNomDe, createVoulu } from './voulu.ts'

describe('rows as ranges', () => {
  it.each([
    [[3, 4, 5, 6, 7, 12], '3 à 7, 12'],
    [[12, 7, 5, 3, 4, 6, 5], '3 à 7, 12'],
    [[2], '2'],
    [[8, 9], '8, 9'],
    [[], '']
  ])('%j → %s', (rangs, texte) => {
    expect(writePlages(plagesOf(rangs))).toBe(texte)
  })

  it('hold every rank once, apart from each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), rangs => {
        const plages = plagesOf(rangs)
        const tous = plages.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))
        expect(tous).toEqual([...new Set(rangs)].sort((a, b) => a - b))
        for (let i = 1; i < plages.length; i++)
          expect((plages[i]?.[0] ?? 0) - (plages[i - 1]?.[1] ?? 0)).toBeGreaterThan(1)
      })
    )
  })

  it('are cut when nobody would read them all', () => {
    const pairs = Array.from({ length: 100 }, (_, i) => 2 * i)
    expect(writePlages(plagesOf(pairs))).toMatch(/, 78 et 60\sautres$/)
  })
})

describe('what a preview shows', () => {
  it.each([
    ['contact@mairie.example', 'contact@mairie.example'],
    ['zelie.morvan@mairie.example', '[contact réservé]'],
    ['zélie.morvan@mairie.example', '[contact réservé]'],
    [`à ${'zélie.morvän@éclat.example'.normalize('NFD')}`, 'à [contact réservé]'],
    ['appeler le 06 39 98 00 12', 'appeler le [contact réservé]'],
    ['accueil@mairie.example ou 06.39.98.00.12', 'accueil@mairie.example ou [contact réservé]'],
    ['03 20 00 00 01', '03 20 00 00 01']
  ])('%s → %s', (texte, vu) => {
    expect(montrable(texte)).toBe(vu)
  })

  it('is short, however long and hostile the text', () => {
    const textes = ['a@'.repeat(50_000), '06'.repeat(50_000), 'a'.repeat(100_000), '@ '.repeat(50_000)]
    for (const texte of textes) expect(montrable(texte).length).toBeLessThanOrEqual(90)
  })
})

describe('« Vouliez-vous dire… »', () => {
  const voulu = createVoulu(GEOGRAPHIE)
  it.each([
    ['commune-introuvable', 'commune', 'Roubay', '59100', 'Roubaix'],
    ['commune-introuvable', 'commune', 'Roubay', undefined, 'Roubaix'],
    ['commune-introuvable', 'commune', 'Lillle', undefined, 'Lille'],
    ['commune-introuvable', 'commune', 'Xyzt', undefined, null],
    ['commune-introuvable', 'commune', 'Roubay, 59999', undefined, 'Roubaix'],
    ['commune-introuvable', 'commune', 'LENS', '59100', 'Lens, 62300 (Pas-de-Calais)'],
    [
      'commune-homonyme',
      'commune',
      'ST DENIS',
      undefined,
      'Saint-Denis, 97400 (La Réunion) ou 93200 (Seine-Saint-Denis)'
    ],
    ['code-postal-illisible', 'code_postal', 'Roubaix', undefined, '59100'],
    ['typologie-inconnue', 'typologie', 'Médiatèque', undefined, 'BIB'],
    ['typologie-inconnue', 'typologie', 'Martiens', undefined, null],
    [
      'valeur-hors-liste',
      'services',
      'Inserton professionelle',
      undefined,
      'Insertion professionnelle via le numérique'
    ],
    ['valeur-hors-liste', 'services', 'Poterie', undefined, null],
    ['typologie-inconnue', 'typologie', 'BIBLI', undefined, 'BIB'],
    ['valeur-hors-liste', 'frais_a_charge', 'Gratit', undefined, 'Gratuit'],
    ['valeur-hors-liste', 'services', 'bidule', undefined, null],
    ['telephone-illisible', 'telephone', 'zéro trois', undefined, null]
  ])('%s, %s « %s » (%s) → %s', (regle, champ, vu, code_postal, attendu) => {
    expect(voulu(regle, champ, vu, { code_postal })).toBe(attendu)
  })
})

describe('a proposal', () => {
  const bonne = {
    titre: 'Les lieux',
    editeur: 'Ville inventée',
    licence: 'odbl',
    courriel: 'a@b.example',
    consentement: 'oui'
  }
  const check = (dits: Record<string, unknown>) => checkProposition(champ => dits[champ])

  it('holds nothing that would command the terminal it is read on', () => {
    expect(check({ ...bonne, editeur: 'Mairie\u001b[31m de \u009b0mBrest\u0007' })).toMatchObject({
      proposition: { editeur: 'Mairie[31m de 0mBrest' }
    })
  })

  it('is taken whole, blanks folded', () => {
    expect(check({ ...bonne, titre: ' Les \n lieux ' })).toEqual({
      proposition: { titre: 'Les lieux', editeur: 'Ville inventée', licence: 'odbl', courriel: 'a@b.example' }
    })
  })

  it.each([
    ['titre', ''],
    ['titre', 'x'.repeat(201)],
    ['editeur', undefined],
    ['licence', 'inconnue'],
    ['courriel', 'pas un courriel'],
    ['courriel', 'javascript:alert(1)//@x.fr'],
    ['courriel', `${'a'.repeat(100_000)}@`],
    ['consentement', 'non'],
    ['consentement', undefined]
  ])('says what is wrong with %s', (champ, valeur) => {
    expect(Object.keys((check({ ...bonne, [champ]: valeur }) as { fautes: object }).fautes)).toEqual([champ])
  })
})

describe('what a code is called', () => {
  const nomDe = createNomDe(GEOGRAPHIE)

  it('is the name of its one town, or of none when several have the post code', () => {
    const codes = [...new Set(GEOGRAPHIE.communes().flatMap(c => c.codesPostaux))]
    const towns = (code: string) => GEOGRAPHIE.parCodePostal(code).length
    const one = codes.find(code => towns(code) === 1) as string
    const many = codes.find(code => towns(code) > 1) as string
    expect(nomDe('code_postal', one)).toBe(GEOGRAPHIE.parCodePostal(one)[0]?.nom)
    expect(nomDe('code_postal', many)).toBeNull()
    expect(nomDe('telephone', '0499000000')).toBeNull()
  })
})
