// Titles that one word or one figure tells apart, owners and what they own, one column alone: invented tables whose truth is known.
import { describe, expect, test } from 'vitest'
import { justesse } from '../justesse.ts'
import { etale } from './etaler.ts'
import { suiteFixe } from './hasard.ts'
import { readModele } from './lire-modele.ts'
import { proposeModele } from './proposer.ts'
import { apprend } from './relier.ts'
import { apartBy, figuresOf } from './variantes.ts'

const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')

interface Table {
  readonly rangs: Record<string, string>[]
  readonly vrais: number[]
  readonly fichiers: number[]
}

/** What is drawn: words, one of a list, figures, a name with two letters swapped now and then. */
function drawer(graine: number) {
  const next = suiteFixe(graine)
  const upTo = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const mot = (n = 3) => Array.from({ length: n }, () => pick(SYLLABES)).join('')
  const slip = (texte: string) => {
    if (next() > 0.3 || texte.length < 5) return texte
    const at = 1 + upTo(texte.length - 3)
    return texte.slice(0, at) + texte[at + 1] + texte[at] + texte.slice(at + 2)
  }
  const table: Table = { rangs: [], vrais: [], fichiers: [] }
  const add = (vrai: number, fichier: number, rang: Record<string, string>) => {
    table.rangs.push(rang)
    table.vrais.push(vrai)
    table.fichiers.push(fichier)
  }
  return { upTo, pick, mot, slip, table, add }
}

function link({ rangs, vrais, fichiers }: Table) {
  const colonnes = new Map<string, string[]>()
  etale(rangs, colonnes)
  const donnees = { nombre: rangs.length, fichiers: Int32Array.from(fichiers), colonnes }
  const liaison = apprend(donnees, proposeModele(donnees, new Set()))
  const { precision, rappel } = justesse(Array.from(liaison.groupes), vrais)
  return { ...liaison, precision: precision.part, rappel: rappel.part }
}

const clueOf = ({ modele }: ReturnType<typeof link>, indice: string) =>
  modele.comparaisons.find(c => c.indice === indice)

describe('Two titles', () => {
  const apart = (x: string, y: string, opposes: string[][] = []) => apartBy({ textes: ['', x, y] }, opposes)(1, 2)

  test('are told apart by figures that each lacks, whatever the spaces of a code; not by one that only one says', () => {
    expect(apart('les marees tome 1', 'les marees tome 2')).toBe(true)
    expect(apart('les marees tome 2', 'les marees tome ii')).toBe(false)
    expect(apart('les marees tome 1', 'les marees tome 1 edition 1984')).toBe(false)
    expect(apart('ponceuse x33 100', 'ponceuse x33100')).toBe(false)
    expect(apart('research in the 21st century', 'research in the 1st century')).toBe(false)
    expect(figuresOf('perceuse 18 v 2 batteries')).toEqual(['18', '2'])
  })

  test('are told apart by words that oppose, unless one says both', () => {
    const couleurs = [['Bleu', 'rouge']]
    expect(apart('perceuse bleu', 'perceuse rouge', couleurs)).toBe(true)
    expect(apart('perceuse bleu', 'perceuse', couleurs)).toBe(false)
    expect(apart('le rouge et le bleu', 'le rouge', couleurs)).toBe(false)
  })
})

test('volumes of a series are as many things, however their volumes are written', () => {
  const { upTo, mot, slip, table, add } = drawer(3)
  let n = 0
  for (let serie = 0; serie < 50; serie++) {
    const [titre, auteur, annee] = [`${mot()} ${mot()} ${mot()}`, `${mot()} ${mot()}`, 1960 + upTo(50)]
    for (let tome = 1; tome <= 2 + (serie % 4); tome++) {
      n++
      add(n, 0, { titre: `${titre} - tome ${tome}`, auteur, annee: `${annee + tome}` })
      if (n % 2 === 0)
        add(n, 0, { titre: slip(`${titre} - t. ${tome}`), auteur, annee: n % 3 === 0 ? '' : `${annee + tome}` })
    }
  }
  const found = link(table)
  expect(found.precision).toBeGreaterThan(0.98)
  expect(found.rappel).toBeGreaterThan(0.9)
  expect(clueOf(found, 'titre')?.opposes).toEqual([])
})

test('a product in several colours is as many things, and the words that told it are said', () => {
  const { upTo, pick, mot, slip, table, add } = drawer(5)
  const couleurs = ['rouge', 'bleu', 'noir', 'vert']
  let n = 0
  for (let produit = 0; produit < 70; produit++) {
    const [marque, code] = [mot(2), `${pick(['A', 'B', 'C'])}${100 + upTo(900)}`]
    for (const couleur of couleurs.slice(produit % 3)) {
      n++
      const prix = `${20 + upTo(200)}.90`
      add(n, 0, { designation: `${marque} perceuse ${code} ${couleur}`, marque, prix })
      if (n % 2 === 0) add(n, 0, { designation: `${slip(`${marque} ${code}`)} ${couleur}`, marque, prix })
    }
  }
  const found = link(table)
  expect(found.precision).toBeGreaterThan(0.98)
  expect(found.rappel).toBeGreaterThan(0.85)
  expect(clueOf(found, 'designation')?.opposes).toEqual([[...couleurs].sort()])
  expect(readModele(JSON.parse(JSON.stringify(found.modele)))).toHaveProperty('modele')
})

test('branches of one company are not one thing for its number and its name', () => {
  const { upTo, pick, mot, slip, table, add } = drawer(7)
  let n = 0
  for (let societe = 0; societe < 60; societe++) {
    const [nom, siren] = [mot(), `${100_000_000 + upTo(899_999_999)}`]
    for (let antenne = 0; antenne <= societe % 4; antenne++) {
      n++
      const [numero, voie, ville] = [1 + upTo(90), mot(), pick(['Valbourg', 'Rivelle', 'Montclair', 'Ormeval'])]
      add(n, 0, { raison_sociale: `${nom} SAS`, siren, adresse: `${numero} avenue ${voie}`, ville })
      if (n % 2 === 0)
        add(n, 0, {
          raison_sociale: nom.toUpperCase(),
          siren: n % 3 === 0 ? '' : siren,
          adresse: `${numero} av. ${slip(voie)}`,
          ville
        })
    }
  }
  const found = link(table)
  expect(found.precision).toBeGreaterThan(0.98)
  expect(found.rappel).toBeGreaterThan(0.85)
  expect(clueOf(found, 'siren')?.nature).toBe('categorie')
})

describe('One column that tells rows apart', () => {
  /** `n` names in two files, in capitals the second time, and what else each row says. */
  const twice = (n: number, autres: Record<string, string>) => {
    const { mot, table, add } = drawer(n)
    for (let i = 0; i < n; i++) {
      const nom = `Société ${mot()} ${mot()}`
      add(i, 0, { raison: nom, ...autres })
      add(i, 1, { raison: nom.toUpperCase(), ...autres })
    }
    return table
  }

  test.each([10, 40, 400])('joins the %i names that two files say alike, alone or beside what never changes', n => {
    for (const autres of [{}, { editeur: 'Zonval', annee: '2001' }] as Record<string, string>[]) {
      const found = link(twice(n, autres))
      expect([found.precision, found.rappel]).toEqual([1, 1])
      expect(clueOf(found, 'raison')?.rare_jusqua).toBe(6)
    }
  })

  test('is not what many rows say, nor a first name', () => {
    const { mot, pick, table, add } = drawer(9)
    for (let i = 0; i < 60; i++) add(i, 0, { prenom: pick(['Zélie', 'Maël', 'Odilon', 'Ysée', mot(2)]) })
    expect(clueOf(link(table), 'prenom')?.rare_jusqua).toBeUndefined()
    expect(link(twice(40, {})).precision).toBe(1)
  })
})

test('nothing is joined for a town alone: a name that is silent is no proof', () => {
  for (const n of [3, 12, 40]) {
    const { mot, table, add } = drawer(n)
    for (let i = 0; i < n; i++) add(i, 0, { nom: i === 1 ? '' : `Le ${mot()}`, ville: i < 3 ? 'Ormeval' : mot() })
    expect(new Set(link(table).groupes).size, `${n}`).toBe(n)
  }
})

test('goods whose words stand in another order, and their code in one word or two, are looked at and joined', () => {
  const { upTo, pick, table, add } = drawer(13)
  for (let i = 0; i < 160; i++) {
    const [marque, genre] = [pick(['Zonval', 'Pelmir', 'Corfen']), pick(['Perceuse sans fil', 'Ponceuse orbitale'])]
    const [lettre, n, m] = [pick(['A', 'B', 'X']), 10 + upTo(90), 100 + upTo(900)]
    const prix = 20 + upTo(200)
    add(i, 0, { titre: `${marque} ${genre} ${lettre}${n}-${m}`, marque, prix: `${prix}.00` })
    if (i % 3 > 0) add(i, 1, { titre: `${genre} ${marque} ${lettre}${n}${m}`, marque: '', prix: `${prix * 1.02}` })
  }
  const found = link(table)
  expect(found.precision).toBeGreaterThan(0.98)
  expect(found.rappel).toBeGreaterThan(0.95)
})
