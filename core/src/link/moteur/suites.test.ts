// What a number, a short form, a first name, a year or a measure tells of two rows: invented tables whose truth is known.
import { describe, expect, test } from 'vitest'
import { justesse } from '../justesse.ts'
import { abridges } from './abreges.ts'
import { unabridged } from './colonnes.ts'
import { preparePrenoms } from './distances/prenoms.ts'
import { etale } from './etaler.ts'
import { suiteFixe } from './hasard.ts'
import { readModele } from './lire-modele.ts'
import type { Modele } from './modele.ts'
import { NATURES } from './natures.ts'
import { readSuite } from './numeros.ts'
import { proposeModele } from './proposer.ts'
import { isCounter, natureOf, profilOf } from './reconnaitre.ts'
import { applique, apprend } from './relier.ts'
import { suitesOf } from './suites.ts'

const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')

type Rang = Readonly<Record<string, string>>

function tableOf(rangs: readonly Rang[]) {
  const colonnes = new Map<string, string[]>()
  etale(rangs, colonnes)
  return { nombre: rangs.length, fichiers: new Int32Array(rangs.length), colonnes }
}

/** Words, one of a list, a slip of two letters now and then; rows and the thing that each is. */
function drawer(graine: number) {
  const next = suiteFixe(graine)
  const upTo = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const mot = (n = 2) => Array.from({ length: n }, () => pick(SYLLABES)).join('')
  const slip = (texte: string) => {
    if (next() > 0.3 || texte.length < 5) return texte
    const at = 1 + upTo(texte.length - 3)
    return texte.slice(0, at) + texte[at + 1] + texte[at] + texte.slice(at + 2)
  }
  const rangs: Rang[] = []
  const vrais: number[] = []
  const add = (vrai: number, rang: Rang) => {
    rangs.push(rang)
    vrais.push(vrai)
  }
  const linked = () => {
    const table = tableOf(rangs)
    const { groupes, modele } = apprend(table, proposeModele(table, new Set()))
    const { precision, rappel } = justesse(Array.from(groupes), vrais)
    return { modele, groupes, precision: precision.part, rappel: rappel.part }
  }
  return { upTo, pick, mot, slip, add, linked }
}

const clueOf = (modele: Modele, indice: string) => modele.comparaisons.find(c => c.indice === indice)
const nature = (nom: string, valeurs: readonly string[]) => natureOf(profilOf(nom, valeurs))

describe('What follows', () => {
  test('is read whichever way it is numbered, and years, tensions and first letters are no numbers', () => {
    for (const dit of ['nuit d avril 2', 'nuit d avril ii', 'nuit d avril deux', 'nuit d avril deuxieme partie'])
      expect(readSuite(dit), dit).toEqual({ base: 'nuit d avril', numero: '2' })
    expect(readSuite('nuit d avril xx')).toEqual({ base: 'nuit d avril', numero: '20' })
    for (const dit of ['nuit d avril', 'nuit d avril 1984', 'perceuse 18 v', 'alto 2 0 sport', 'les deux amis', 'deux'])
      expect(readSuite(dit).numero, dit).toBe(dit === 'perceuse 18 v' ? '18' : '')
  })

  test('is another title when only its number parts them, a slip aside', () => {
    const { follows, sameNumber } = suitesOf({
      textes: ['', 'nuit d avril', 'nuit d avirl 2', 'nuit d avril ii', 'jour de mai 2']
    })
    expect([follows(1, 2), follows(1, 3), follows(2, 3), follows(1, 4)]).toEqual([true, true, false, false])
    expect(sameNumber(2, 3)).toBe(false)
    expect(suitesOf({ textes: ['', 'nuit 2', 'nuit deux'] }).sameNumber(1, 2)).toBe(true)
  })

  test('is held apart of one director and nearly one year, however it is written; its own rows are joined', () => {
    const { upTo, pick, mot, slip, add, linked } = drawer(23)
    const dits = { 2: ['2', 'II', 'deux'], 3: ['3', 'III', 'trois'] } as const
    let n = 0
    for (let serie = 0; serie < 70; serie++) {
      const [titre, realisateur, annee] = [`${mot()} de ${mot()}`, `${mot()} ${mot()}`, 1950 + upTo(60)]
      for (const numero of [1, 2, 3].slice(0, 1 + (serie % 3)) as (1 | 2 | 3)[]) {
        n++
        for (let copie = 0; copie <= n % 2; copie++) {
          const dit = numero === 1 ? '' : ` ${pick(dits[numero])}`
          add(n, { titre: `${slip(titre)}${dit}`, realisateur, annee: upTo(4) === 0 ? '' : `${annee + numero}` })
        }
      }
    }
    const { precision, rappel, modele } = linked()
    expect(precision).toBeGreaterThan(0.99)
    expect(rappel).toBeGreaterThan(0.95)
    expect(clueOf(modele, 'titre')?.suites).toBe(true)
    expect(clueOf(modele, 'realisateur')?.suites).toBeUndefined()
  })

  test('is one thing all the same when all that is its own agrees', () => {
    const rang = (titre: string, annee: string) => ({ titre, annee, realisateur: 'Corval Fenjol' })
    const { mot, upTo, add, linked } = drawer(29)
    for (let n = 0; n < 60; n++) {
      const [titre, annee] = [`${mot()} de ${mot()}`, `${1950 + upTo(60)}`]
      for (let copie = 0; copie <= n % 2; copie++) add(n, { titre, annee, realisateur: `${mot()} ${mot()}` })
    }
    for (const [dit, annee] of [
      ['Canal perdu', '1961'],
      ['Canal perdu 2', '1961'],
      ['Jardin perdu', '1972'],
      ['Jardin perdu 2', '1973']
    ] as const)
      add(90, rang(dit, annee))
    const { groupes } = linked()
    const [un, deux, trois, quatre] = Array.from(groupes.slice(-4))
    expect(un).toBe(deux)
    expect(trois).not.toBe(quatre)
  })
})

describe('Short forms', () => {
  test('are beginnings or skeletons, never of a word that they do not begin', () => {
    for (const [court, long] of [
      ['av', 'avenue'],
      ['bd', 'boulevard'],
      ['rte', 'route'],
      ['clg', 'college'],
      ['r', 'rue']
    ] as const)
      expect(abridges(court, long), court).toBe(true)
    for (const [court, long] of [
      ['bar', 'boulanger'],
      ['rou', 'route'],
      ['l', 'xl'],
      ['noir', 'noire'],
      ['2', '200']
    ] as const)
      expect(abridges(court, long), court).toBe(court === 'rou')
    expect(unabridged('av du moulin', { av: 'avenue' })).toBe('avenue du moulin')
  })

  test('of a list of streets are learnt from it, its kinds of streets stay apart, and its lengths are measures', () => {
    const { upTo, pick, mot, slip, add, linked } = drawer(31)
    const genres = { Rue: 'R', Avenue: 'AV', Impasse: 'IMP', Route: 'RTE', Boulevard: 'BD', Allée: 'ALL' } as const
    const voies = Array.from({ length: 16 }, () => `${pick(['du', 'de la', 'des'])} ${mot(3)}`)
    let n = 0
    for (const commune of ['Valbourg', 'Rivelle', 'Montclair', 'Ormeval', 'Larmont', 'Brissac', 'Tisrin', 'Corvaux'])
      for (const voie of voies)
        for (const genre of ['Rue', pick(['Avenue', 'Impasse', 'Route', 'Boulevard', 'Allée'])] as const) {
          n++
          const [longueur, rivoli] = [40 + upTo(1800), `${1000 + upTo(9000)}`]
          for (let copie = 0; copie <= (upTo(2) === 0 ? 1 : 0); copie++) {
            const dit = copie === 1 && upTo(3) > 0 ? genres[genre as keyof typeof genres] : genre
            add(n, {
              cle: `V${n * 3 + copie}`,
              libelle: `${dit} ${copie === 1 ? slip(voie) : voie}`,
              commune: copie === 1 ? commune.toUpperCase() : commune,
              rivoli: upTo(3) > 0 ? rivoli : '',
              longueur_m: `${Math.round(longueur * (1 + 0.01 * copie * upTo(5)))}`
            })
          }
        }
    const { precision, rappel, modele } = linked()
    expect(precision).toBeGreaterThan(0.98)
    expect(rappel).toBeGreaterThan(0.9)
    expect(clueOf(modele, 'libelle')?.abreges).toMatchObject({ av: 'avenue', imp: 'impasse', r: 'rue', rte: 'route' })
    expect(clueOf(modele, 'libelle')?.opposes?.flat()).toContain('impasse')
    expect(clueOf(modele, 'longueur_m')?.nature).toBe('mesure')
  })
})

describe('First names', () => {
  test('that a column knows are two, and a slip of one is not', () => {
    const compare = preparePrenoms({
      textes: ['', 'jean', 'jeanne', 'jaenne', 'jean luc', 'j'],
      porteurs: [0, 20, 18, 1, 9, 12]
    })
    expect(compare(1, 2)).toBe(0)
    expect(compare(2, 3)).toBeGreaterThan(0.9)
    expect(compare(1, 4)).toBeGreaterThan(0.7)
    expect(compare(1, 5)).toBeGreaterThan(0)
  })

  test('near ones of a home are as many persons, twins included, with a day of birth or without', () => {
    const couples = ['Marie Martine', 'Jean Jeanne', 'Paul Paule', 'Louis Louise', 'Simon Simone'].map(c =>
      c.split(' ')
    )
    for (const dated of [true, false]) {
      const { upTo, pick, mot, slip, add, linked } = drawer(dated ? 37 : 41)
      const birth = () => `19${40 + upTo(50)}-0${1 + upTo(9)}-1${upTo(10)}`
      let n = 0
      for (let foyer = 0; foyer < 260; foyer++) {
        const [nom, adresse, twins] = [mot(3), `${1 + upTo(90)} rue ${mot(3)}`, birth()]
        const own = pick(couples)
        for (const prenom of foyer % 3 === 0 ? own : [pick(own)]) {
          n++
          const date = foyer % 9 === 0 ? twins : birth()
          for (let copie = 0; copie <= (upTo(3) === 0 ? 1 : 0); copie++)
            add(n, {
              nom: copie ? slip(nom) : nom,
              prenom,
              ...(dated && { date_naissance: upTo(4) === 0 ? '' : date }),
              adresse
            })
        }
      }
      const { precision, rappel } = linked()
      expect(precision, `${dated}`).toBeGreaterThan(0.98)
      expect(rappel, `${dated}`).toBeGreaterThan(0.95)
    }
  })
})

test('vintages of one wine are as many wines', () => {
  const { upTo, pick, mot, add, linked } = drawer(43)
  let n = 0
  for (let vin = 0; vin < 70; vin++) {
    const [designation, couleur, premier] = [`Clos ${mot()} ${mot()}`, pick(['rouge', 'blanc']), 2005 + upTo(8)]
    for (let an = 0; an <= vin % 3; an++) {
      n++
      const prix = 6 + upTo(60)
      for (let copie = 0; copie <= n % 2; copie++)
        add(n, { designation, couleur, millesime: `${premier + 3 * an}`, prix: `${prix},${copie}0` })
    }
  }
  const { precision, rappel } = linked()
  expect(precision).toBeGreaterThan(0.98)
  expect(rappel).toBeGreaterThan(0.95)
})

describe('Columns', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
  test('of measures, grades, codes and numbers of rows are told from doors, telephones and kinds', () => {
    expect(
      nature(
        'durée',
        upTo(40).map(i => `${70 + i} min`)
      )
    ).toBe('mesure')
    expect(
      nature(
        'longueur_m',
        upTo(40).map(i => `${40 * (i + 1)}`)
      )
    ).toBe('mesure')
    expect(
      nature(
        'valeur',
        upTo(40).map(i => `${7 * i + 3}`)
      )
    ).toBe('mesure')
    expect(
      nature(
        'code insee',
        upTo(40).map(i => `${1000 + 700 * i}`)
      )
    ).not.toBe('mesure')
    expect(
      nature(
        'classement',
        upTo(60).map(i => `${1 + (i % 5)} étoiles`)
      )
    ).not.toBe('adresse')
    expect(
      nature(
        'lieu',
        upTo(60).map(i => `${i} rue ${SYLLABES[i % 16]}`)
      )
    ).toBe('adresse')
    expect(
      nature(
        'orcid',
        upTo(40).map(i => `0000-0002-5610-${2062 + i}`)
      )
    ).toBe('identifiant')
    expect(NATURES.mesure.plie('75 cl')).toBe(NATURES.mesure.plie('0,75 L'))
  })

  test('that number rows behind a prefix are counters in one file; in two, they may name things', () => {
    const cells = upTo(20).map(i => `V${i + 1}`)
    expect(isCounter(cells, new Int32Array(20))).toBe(true)
    expect(
      isCounter(
        [...cells, ...cells],
        Int32Array.from(upTo(40), i => (i < 20 ? 0 : 1))
      )
    ).toBe(false)
    expect(
      isCounter(
        cells.map((c, i) => (i === 3 ? 'W4' : c)),
        new Int32Array(20)
      )
    ).toBe(false)
  })
})

describe('A model learnt before a level was added', () => {
  /** What was written before there were sequels, short forms and known first names. */
  const ancien = (modele: Modele): unknown => ({
    ...modele,
    comparaisons: modele.comparaisons.map(({ suites, abreges, niveaux, ...c }) => ({
      ...c,
      ...(c.distance === 'prenoms' && { distance: 'jaro-winkler' }),
      niveaux: niveaux
        .filter(n => n.deux !== true)
        .map((n, l, all) => (l === all.length - 1 ? { niveau: n.niveau, m: n.m, u: n.u } : n))
    }))
  })
  const rangs = upToRangs()
  function upToRangs(): Rang[] {
    const { mot, pick, upTo } = drawer(47)
    return Array.from({ length: 60 }, () => `${mot()} de ${mot()}`).flatMap((titre, i) => {
      const rang = { titre, prenom: pick(['Jean', 'Jeanne', 'Paul', 'Paule']), annee: `${1960 + upTo(50)}` }
      return i % 3 === 0 ? [rang, { ...rang, titre: `${titre} 2` }] : [rang, { ...rang }]
    })
  }

  test('still weighs as it did, without what it does not know', () => {
    const table = tableOf(rangs)
    const { modele } = apprend(table, proposeModele(table, new Set()))
    expect(clueOf(modele, 'titre')?.niveaux.at(-1)?.deux).toBe(true)
    const read = readModele(JSON.parse(JSON.stringify(ancien(modele))))
    if ('fautes' in read) throw new Error(read.fautes.join('\n'))
    const { groupes, scores } = applique(table, read.modele)
    expect(groupes).toHaveLength(rangs.length)
    expect(Array.from(scores).every(Number.isFinite)).toBe(true)
  })

  test('is refused by name for what no version knows, and kept whole for what this one does', () => {
    const table = tableOf(rangs)
    const { modele } = apprend(table, proposeModele(table, new Set()))
    const lu = JSON.parse(JSON.stringify(modele))
    expect(readModele(lu)).toEqual({ modele })
    lu.comparaisons[0].abreges = { av: 3 }
    lu.comparaisons[0].niveaux[0].separe = true
    const read = readModele(lu)
    const fautes = 'fautes' in read ? read.fautes : []
    expect(fautes.some(f => f.includes('abreges') && f.includes('avenue'))).toBe(true)
    expect(fautes.some(f => f.includes('« separe » n’est pas connu'))).toBe(true)
  })
})
