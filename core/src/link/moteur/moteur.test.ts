// The engine on tables drawn here, whose truth is known: what it proposes, learns and groups.
import { describe, expect, test } from 'vitest'
import { justesse } from '../justesse.ts'
import { accords } from './accorder.ts'
import { codesOf, ENTRE } from './colonnes.ts'
import { inOrder } from './em.ts'
import { etale } from './etaler.ts'
import { suiteFixe } from './hasard.ts'
import { readModele } from './lire-modele.ts'
import { bandeOf, bitsOf } from './modele.ts'
import { poidsOf } from './poids.ts'
import { proposeModele } from './proposer.ts'
import { natureOf, profilOf } from './reconnaitre.ts'
import { partPropre } from './redites.ts'
import { applique, apprend } from './relier.ts'

const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')

/** People in two lists, or one with twins: a tenth of the values have a letter changed. */
function drawTable(nombre: number, fichiers: 1 | 2) {
  const next = suiteFixe(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const name = () => Array.from({ length: 3 }, () => pick(SYLLABES)).join('')
  const typo = (texte: string) => {
    if (next() > 0.1) return texte
    const at = 1 + Math.floor(next() * (texte.length - 2))
    return `${texte.slice(0, at)}x${texte.slice(at + 1)}`
  }
  const date = () => `19${40 + Math.floor(next() * 60)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`
  const rangs: Record<string, string>[] = []
  const vrais: number[] = []
  const fichier: number[] = []
  for (let i = 0; i < nombre; i++) {
    const person = {
      prenom: name(),
      nom_famille: name(),
      ville: pick(['Valbourg', 'Rivelle', 'Montclair']),
      naissance: date()
    }
    const twins = i % 2 === 0 ? 2 : 1
    for (let k = 0; k < twins; k++) {
      rangs.push({ ...person, prenom: typo(person.prenom), nom_famille: typo(person.nom_famille) })
      vrais.push(i)
      fichier.push(fichiers === 1 ? 0 : k)
    }
  }
  const colonnes = new Map<string, string[]>()
  etale(rangs, colonnes)
  return { donnees: { nombre: rangs.length, fichiers: Int32Array.from(fichier), colonnes }, vrais }
}

describe('A table nobody has described', () => {
  test('is linked without labels, duplicates within one file or two files without duplicates', () => {
    for (const fichiers of [1, 2] as const) {
      const { donnees, vrais } = drawTable(400, fichiers)
      const { groupes, modele } = apprend(donnees, proposeModele(donnees, new Set()), {
        version: 'v',
        date: '2026-01-15'
      })
      const { precision, rappel } = justesse(Array.from(groupes), vrais)
      expect(precision.part).toBeGreaterThan(0.98)
      expect(rappel.part).toBeGreaterThan(0.95)
      expect(modele.un_a_un).toBe(fichiers === 2)
      expect(modele.appris).toMatchObject({ methode: 'em', version: 'v', date: '2026-01-15' })
    }
  })

  test('is linked the same twice, and the same again by the model that was kept', () => {
    const { donnees } = drawTable(200, 1)
    const first = apprend(donnees, proposeModele(donnees, new Set()))
    const again = apprend(donnees, proposeModele(donnees, new Set()))
    expect(again.groupes).toEqual(first.groupes)
    const read = readModele(JSON.parse(JSON.stringify(first.modele)))
    if (!('modele' in read)) throw new Error(read.fautes.join())
    expect(applique(donnees, read.modele).groupes).toEqual(first.groupes)
  })

  test('labels move m towards what they show', () => {
    const { donnees, vrais } = drawTable(200, 1)
    const propose = proposeModele(donnees, new Set())
    const etiquettes = vrais.flatMap((v, r) => (vrais[r + 1] === v ? [{ a: r, b: r + 1, une: true }] : []))
    const { modele, groupes } = apprend(donnees, propose, { etiquettes })
    expect(modele.appris).toMatchObject({ methode: 'etiquettes', paires: etiquettes.length })
    const dates = modele.comparaisons.find(c => c.nature === 'date')
    expect(dates?.niveaux[0]?.m).toBeGreaterThan(0.95)
    expect(justesse(Array.from(groupes), vrais).rappel.part).toBeGreaterThan(0.95)
  })

  test('levels keep their order: the less alike never weighs more', () => {
    const { donnees } = drawTable(300, 1)
    const { modele } = apprend(donnees, proposeModele(donnees, new Set()))
    for (const { niveaux } of modele.comparaisons) {
      const bits = niveaux.map(bitsOf)
      bits.slice(1).forEach((b, i) => {
        expect(b).toBeLessThanOrEqual((bits[i] as number) + 1e-9)
      })
    }
  })
})

describe('Columns', () => {
  test.each([
    ['courriel', 'contact', ['a@exemple.fr', 'b@exemple.fr']],
    ['telephone', 'tel', ['0399000001', '0399000002', '0399000003']],
    ['date', 'dob', ['19560409', '19081128']],
    ['date', 'date_acquisition', ['15/04/1956', '1956-04-15', '1981', '15.4.56']],
    ['annee', 'date', ['1956', '1981', '1990']],
    ['annee', 'an', ['1999', '2001']],
    ['code_postal', 'CP', ['59000', '59999']],
    ['ville', 'suburb', ['Valbourg', 'Rivelle']],
    ['adresse', 'lieu', ['4 rue des Saules', '12 place Haute']],
    ['personne', 'surname', ['green', 'mason']],
    ['titre', 'name', ['chez Louise', 'le vieux port']],
    ['identifiant', 'ssn', ['1804974', '6089216', '2185997']],
    [null, 'vide', ['', '', 'x', 'y']],
    [null, 'constante', ['x', 'x', 'x']]
  ])('%s is read in « %s »', (nature, nom, cells) => {
    const many = Array.from({ length: 40 }, (_, i) => cells[i % cells.length] as string)
    const table = nature === null && nom === 'vide' ? [...Array.from({ length: 100 }, () => ''), ...cells] : many
    expect(natureOf(profilOf(nom, nature === 'identifiant' ? cells : table))).toBe(nature)
  })

  test('of two files are matched by what they hold when their names differ', () => {
    const column = (texte: string) => Array.from({ length: 30 }, (_, i) => `${i} ${texte}`)
    const first = new Map([
      ['name', column('le port')],
      ['addr', column('rue haute')]
    ])
    const other = new Map([
      ['name', column('le lac')],
      ['adresse', column('rue basse')]
    ])
    expect(accords(first, other)).toEqual(new Map([['adresse', 'addr']]))
  })

  test('are made of nested rows, and of cells that hold JSON', () => {
    const colonnes = new Map<string, string[]>()
    etale(
      [
        { nom: 'A', tel: ['1', '2'] },
        { nom: '{"premier": "B"}', ville: null }
      ],
      colonnes
    )
    expect(Object.fromEntries(colonnes)).toEqual({
      nom: ['A', ''],
      tel: [`1${ENTRE}2`, ''],
      'nom.premier': ['', 'B']
    })
  })

  test('hold one post code, with or without the zero that a spreadsheet took', () => {
    const colonnes = new Map([['cp', ['6100', '06100', '61000']]])
    const { codes } = codesOf({ nombre: 3, fichiers: new Int32Array(3), colonnes }, ['cp'], 'code_postal')
    expect(codes[0]).toBe(codes[1])
    expect(codes[0]).not.toBe(codes[2])
  })

  test('are read through what a web page left in them', () => {
    const colonnes = new Map([['nom', ['R&#252;diger &amp; fils', 'RÜDIGER et Fils', 'Rüdiger, fils']]])
    const { codes, textes } = codesOf({ nombre: 3, fichiers: new Int32Array(3), colonnes }, ['nom'], 'titre')
    expect(textes[codes[0] as number]).toBe('rudiger fils')
    expect(codes[0]).toBe(codes[2])
    expect(codes[0]).not.toBe(codes[1])
  })
})

describe('Weights', () => {
  test('levels out of order are pooled', () => {
    const { m, u } = inOrder([0.2, 0.5, 0.3], [0.01, 0.01, 0.98])
    expect((m[0] as number) / (u[0] as number)).toBeCloseTo((m[1] as number) / (u[1] as number))
    expect((m[2] as number) / (u[2] as number)).toBeLessThan(1)
  })

  test('a clue that says again what another said counts for its own share', () => {
    const level = (m: number, u: number) => ({ niveau: '', au_moins: 1, m, u })
    const clue = (indice: string) => ({
      indice,
      colonnes: [indice],
      nature: 'ville' as const,
      distance: 'egal',
      frequences: false,
      niveaux: [level(0.8, 0.1), { niveau: '', m: 0.2, u: 0.9 }]
    })
    const weigh = poidsOf([clue('cp'), clue('ville')], [{ indices: ['cp', 'ville'], part: 0.25 }])
    expect(Array.from(weigh([0, 0]))).toEqual([3, 0.75])
    // Silent, or against: nothing is shared.
    expect(weigh([0, 2])[0]).toBe(3)
    expect(weigh([0, 1])[1]).toBeCloseTo(bitsOf({ m: 0.2, u: 0.9 }))
  })

  test('a town that its post code gives has nothing of its own to say; two independent columns have all', () => {
    const first = Int32Array.from({ length: 400 }, (_, i) => 1 + (i % 20))
    expect(
      partPropre(
        first,
        first.map(x => 1 + (x % 5))
      )
    ).toBeCloseTo(0)
    expect(
      partPropre(
        first,
        Int32Array.from(first, (_, i) => 1 + (Math.floor(i / 20) % 5))
      )
    ).toBeGreaterThan(0.95)
  })

  test('bands part the score', () => {
    const bandes = { joindre: 0, separer: -6 }
    expect([3, -2, -6].map(s => bandeOf(s, bandes))).toEqual(['joindre', 'regarder', 'separer'])
  })
})

describe('A model edited by hand', () => {
  test('is told what is wrong with it, and where', () => {
    const { donnees } = drawTable(50, 1)
    const bon = JSON.parse(JSON.stringify(proposeModele(donnees, new Set())))
    expect(readModele(bon)).toHaveProperty('modele')
    expect(readModele([])).toHaveProperty('fautes')
    bon.comparaisons[0].distance = 'jaro'
    bon.comparaisons[1].niveaux[0].m = 0
    bon.blocs[0].cles[0].cle = 'soundex'
    const read = readModele(bon)
    if (!('fautes' in read)) throw new Error('accepted')
    expect(read.fautes).toHaveLength(3)
    expect(read.fautes.join('\n')).toMatch(/comparaisons\.0\.distance[\s\S]*comparaisons\.1\.niveaux\.0/)
  })
})
