// Every feature of the language, on rows in our own words.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Brut, bitsOf } from '../standard/brut.ts'
import { compileMapping } from './compile.ts'
import type { Mapping } from './langage.ts'
import type { RangBrut } from './table.ts'

type Champs = Mapping['champs']

const lire = (champs: Champs, rang: RangBrut): Brut => compileMapping({ champs }, Object.keys(rang))(rang)

const textes = (champs: Champs, rang: RangBrut): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(lire(champs, rang).valeurs).flatMap(([c, v]) => (v === undefined ? [] : [[c, v.map(x => x.texte)]]))
  )

describe('columns', () => {
  test('a column is carried to its field, cleaned, with the column it came from', () => {
    expect(lire({ nom: { colonnes: ['Nom'] } }, { Nom: ' Le  Phare&nbsp;bleu\n' })).toEqual({
      valeurs: { nom: [{ texte: 'Le Phare bleu', colonne: 'Nom', sure: false }] },
      horaires: null,
      dits: bitsOf(['nom']),
      ecarte: null
    })
  })

  test('it tells of which fields a column spoke: a constant is not the source’s word, a helper speaks of what it feeds', () => {
    const champs = { nom: { constante: 'Relais' }, point: { colonnes: ['geo'] }, horaires: { colonnes: ['h'] } }
    expect(lire(champs, { geo: '48.1, -1.6', h: '9h-12h' }).dits).toBe(bitsOf(['latitude', 'longitude', 'horaires']))
  })

  test('several columns are joined, placeholders left out, and the first filled one is the origin', () => {
    const brut = lire(
      { adresse: { colonnes: ['N°', 'Voie', 'Suite'], joindre: ' ' } },
      { 'N°': '-', Voie: 'rue des Tilleuls', Suite: 'bât. B' }
    )
    expect(brut.valeurs.adresse).toEqual([{ texte: 'rue des Tilleuls bât. B', colonne: 'Voie', sure: false }])
  })

  test('a one-valued field takes the first filled column, a list takes all without repeats', () => {
    const rang = { a: 'null', b: 'https://un.example', c: 'https://deux.example', d: 'https://un.example' }
    const colonnes = ['a', 'b', 'c', 'd']
    expect(textes({ nom: { colonnes }, site_web: { colonnes } }, rang)).toEqual({
      nom: ['https://un.example'],
      site_web: ['https://un.example', 'https://deux.example']
    })
  })

  test('telephone keeps every number', () => {
    expect(textes({ telephone: { colonnes: ['fixe', 'portable'] } }, { fixe: '01 02', portable: 612 })).toEqual({
      telephone: ['01 02', '612']
    })
  })

  test('a repeated header is read by its rank', () => {
    const rang = { 'Site Web': '', 'Site Web#2': 'phare.example' }
    expect(textes({ site_web: { colonnes: ['Site Web', 'Site Web#2'] } }, rang)).toEqual({
      site_web: ['phare.example']
    })
  })

  test('nested paths, ranks and whole arrays are followed, a dotted name being tried whole first', () => {
    const rang = {
      address: { street: 'quai Vert', 'geo.point': { lat: 1.5 } },
      public: ['Jeunes', ['Seniors'], null],
      tags: [{ nom: 'a' }, {}, { nom: 'b' }],
      'COMPLEMENT.D.ADRESSE': 'bât. C'
    }
    const champs: Champs = {
      adresse: { colonnes: ['address.street'] },
      latitude: { colonnes: ['address.geo.point.lat'] },
      nom: { colonnes: ['public.0'] },
      autres_formations_labels: { colonnes: ['tags.*.nom'] },
      publics_specifiquement_adresses: { colonnes: ['public'] },
      complement_adresse: { colonnes: ['COMPLEMENT.D.ADRESSE'] }
    }
    expect(textes(champs, rang)).toEqual({
      adresse: ['quai Vert'],
      latitude: ['1.5'],
      nom: ['Jeunes'],
      autres_formations_labels: ['a', 'b'],
      publics_specifiquement_adresses: ['Jeunes', 'Seniors'],
      complement_adresse: ['bât. C']
    })
  })

  test('`public.*` reads the items of an array', () => {
    expect(textes({ courriels: { colonnes: ['public.*'] } }, { public: ['a@b.example', 'c@d.example'] })).toEqual({
      courriels: ['a@b.example', 'c@d.example']
    })
  })

  test('a column spelt otherwise in the file by case or accents only is found', () => {
    const brut = lire({ telephone: { colonnes: ['TELEPHONE'] } }, { Téléphone: '01 02 03 04 05' })
    expect(brut.valeurs.telephone?.[0]?.colonne).toBe('Téléphone')
  })

  test('two columns that differ by case only are never taken for each other', () => {
    const rang = { Latitude: '48', latitude: '' }
    expect(textes({ latitude: { colonnes: ['latitude'] }, nom: { colonnes: ['Latitude'] } }, rang)).toEqual({
      nom: ['48']
    })
  })

  test('names that every object answers to are columns like others', () => {
    const champs: Champs = { nom: { colonnes: ['constructor'] }, id: { colonnes: ['__proto__'] } }
    expect(textes(champs, { autre: 'x' })).toEqual({})
    expect(textes(champs, JSON.parse('{"__proto__":"7","constructor":"Le Phare"}'))).toEqual({
      nom: ['Le Phare'],
      id: ['7']
    })
    expect(textes({ nom: { colonnes: ['a.__proto__.polluted', 'a.constructor.name'] } }, { a: {} })).toEqual({})
  })

  test('numbers and booleans have a text, objects have none', () => {
    const champs: Champs = { nom: { colonnes: ['o'] }, id: { colonnes: ['n'] }, adresse: { colonnes: ['b'] } }
    expect(textes(champs, { o: { x: 1 }, n: 0, b: false })).toEqual({ id: ['0'], adresse: ['false'] })
  })
})

describe('line breaks', () => {
  test('are kept in descriptions and hours, and are blanks elsewhere', () => {
    const texte = 'un\r\n\r\ndeux'
    const brut = lire(
      { presentation_detail: { colonnes: ['t'] }, nom: { colonnes: ['t'] }, horaires: { colonnes: ['t'] } },
      { t: texte }
    )
    expect(brut.valeurs.presentation_detail?.[0]?.texte).toBe('un\ndeux')
    expect(brut.valeurs.nom?.[0]?.texte).toBe('un deux')
    expect(brut.horaires).toEqual({ texte: 'un\ndeux' })
  })

  test('separate the values of a list when the mapping says so', () => {
    const champs: Champs = { autres_formations_labels: { colonnes: ['t'], separateurs: ['\n'] } }
    expect(textes(champs, { t: 'Label A<br/>Label  B\nnéant' })).toEqual({
      autres_formations_labels: ['Label A', 'Label B']
    })
  })
})

describe('splitting', () => {
  test('a list splits on | alone unless told otherwise', () => {
    const rang = { m: 'a@b.example; c@d.example|e@f.example' }
    expect(textes({ courriels: { colonnes: ['m'] } }, rang).courriels).toEqual([
      'a@b.example; c@d.example',
      'e@f.example'
    ])
    expect(textes({ courriels: { colonnes: ['m'], separateurs: [';', ' ou '] } }, rang).courriels).toEqual([
      'a@b.example',
      'c@d.example',
      'e@f.example'
    ])
  })

  test('one part of a cell is taken by its rank, from the end too', () => {
    const rang = { a: '3 rue Haute---49000-PORT' }
    const separateurs = ['-', '---']
    const champs: Champs = {
      adresse: { colonnes: ['a'], separateurs, partie: 0 },
      code_postal: { colonnes: ['a'], separateurs, partie: 1 },
      commune: { colonnes: ['a'], separateurs, partie: -1 },
      nom: { colonnes: ['a'], separateurs, partie: 9 }
    }
    expect(textes(champs, rang)).toEqual({ adresse: ['3 rue Haute'], code_postal: ['49000'], commune: ['PORT'] })
  })

  test('text is put around what was read, not around what the mapping named', () => {
    const champs: Champs = {
      fiche_acces_libre: {
        colonnes: ['slug'],
        avant: 'https://acceslibre.example/',
        apres: '/',
        codes: { aucun: null }
      }
    }
    expect(textes(champs, { slug: 'phare' })).toEqual({ fiche_acces_libre: ['https://acceslibre.example/phare/'] })
    expect(textes(champs, { slug: 'Aucun' })).toEqual({})
  })
})

describe('codes and words', () => {
  test('codes name values for sure, null means nothing, the rest goes on to the vocabulary', () => {
    const regle = {
      colonnes: ['c'],
      separateurs: ['-'],
      codes: { M: 'MUNI', A: ['ASSO', 'TIERS_LIEUX'], Z: null }
    } as const
    expect(lire({ typologie: regle }, { c: 'm-A-z-Mairie' }).valeurs.typologie).toEqual([
      { texte: 'MUNI', colonne: 'c', sure: true },
      { texte: 'ASSO', colonne: 'c', sure: true },
      { texte: 'TIERS_LIEUX', colonne: 'c', sure: true },
      { texte: 'Mairie', colonne: 'c', sure: false }
    ])
    expect(textes({ typologie: { ...regle, sinon: 'ignorer' } }, { c: 'Mairie' })).toEqual({})
  })

  test('a code may be a sign, or a word that is elsewhere a placeholder', () => {
    const champs: Champs = { modalites_acces: { colonnes: ['c'], codes: { X: 'Se présenter', '+': 'Téléphoner' } } }
    expect(textes(champs, { c: 'x' })).toEqual({ modalites_acces: ['Se présenter'] })
    expect(textes(champs, { c: '+' })).toEqual({ modalites_acces: ['Téléphoner'] })
    expect(textes(champs, { c: '-' })).toEqual({})
  })

  test('words match whole, folded, and exclusions forbid', () => {
    const champs: Champs = {
      services: {
        colonnes: ['t'],
        sinon: 'ignorer',
        mots: [
          { valeur: 'Aide aux démarches administratives', mots: ['démarches', 'caf'], sauf: ['sans démarches'] },
          { valeur: 'Accès internet et matériel informatique', mots: ['wifi', 'accès libre'] }
        ]
      }
    }
    expect(textes(champs, { t: 'DEMARCHES en ligne, Accès-libre' }).services).toHaveLength(2)
    expect(textes(champs, { t: 'Café et démarchesXY' })).toEqual({})
    expect(textes(champs, { t: 'CAF, sans démarches' })).toEqual({})
  })

  test('constants speak when their condition holds', () => {
    const champs: Champs = {
      services: {
        regles: [
          { colonnes: ['t'] },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'wifi', vaut: ['Oui'] } }
        ]
      }
    }
    expect(lire(champs, { t: 'Jeux', wifi: ' OUI ' }).valeurs.services).toEqual([
      { texte: 'Jeux', colonne: 't', sure: false },
      { texte: 'Accès internet et matériel informatique', colonne: null, sure: true }
    ])
    expect(textes(champs, { t: '', wifi: 'non' })).toEqual({})
  })

  test('a one-valued field takes the first rule that answers', () => {
    const champs: Champs = {
      commune: { regles: [{ colonnes: ['a'], si: { colonne: 'b', rempli: true } }, { colonnes: ['c'] }] }
    }
    expect(textes(champs, { a: 'Port', b: 'x1', c: 'Ville' })).toEqual({ commune: ['Port'] })
    expect(textes(champs, { a: 'Port', b: 'N/D', c: 'Ville' })).toEqual({ commune: ['Ville'] })
  })
})

describe('conditions', () => {
  const holds = (si: object, rang: RangBrut): boolean =>
    lire({ nom: { constante: 'oui', si: { colonne: 'c', ...si } } }, rang).valeurs.nom !== undefined

  test.each([
    [{ vaut: ['Oui', '1'] }, { c: 1 }, true],
    [{ vaut: ['oui'] }, { c: 'oui, mais' }, false],
    [{ vaut: [''] }, { c: '' }, true],
    [{ vaut: ['-'] }, { c: ' - ' }, true],
    [{ vaut: ['-'] }, { c: '' }, false],
    [{ saufValeurs: ['fermé'] }, { c: 'FERME' }, false],
    [{ saufValeurs: ['fermé'] }, {}, true],
    [{ contient: ['bus'] }, { c: 'Le bus bleu' }, true],
    [{ contient: ['bus'] }, { c: 'Le busard' }, false],
    [{ contient: ['bus'] }, {}, false],
    [{ saufMots: ['bus'] }, { c: ['train', 'bus'] }, false],
    [{ saufMots: ['bus'] }, {}, true],
    [{ rempli: true }, { c: '#N/D' }, false],
    [{ rempli: false }, {}, true],
    [{ rempli: false }, { c: null }, true],
    [{ auMoins: 0.5 }, { c: '0,51' }, true],
    [{ auMoins: 0.5 }, { c: 0.49 }, false],
    [{ auMoins: 0 }, { c: 'beaucoup' }, false],
    [{ contient: ['a'], saufValeurs: ['a'] }, { c: 'a' }, false]
  ])('%j over %j: %s', (si, rang, expected) => {
    expect(holds(si, rang as RangBrut)).toBe(expected)
  })

  test('several conditions must all hold', () => {
    const champs: Champs = {
      nom: {
        constante: 'oui',
        si: [
          { colonne: 'a', rempli: true },
          { colonne: 'b', vaut: ['1'] }
        ]
      }
    }
    expect(textes(champs, { a: 'x1', b: '1' })).toEqual({ nom: ['oui'] })
    expect(textes(champs, { a: 'x1', b: '2' })).toEqual({})
  })
})

describe('points', () => {
  test.each([
    ['48.85,2.35', '48.85,2.35'],
    [[2.35, 48.85], '48.85,2.35'],
    ['[2.35, 48.85]', '48.85,2.35'],
    [{ type: 'Point', coordinates: [2.35, 48.85] }, '48.85,2.35'],
    ['{"type": "Point", "coordinates": [2.35, 48.85]}', '48.85,2.35'],
    [{ lon: 2.35, lat: 48.85 }, '48.85,2.35'],
    ['POINT (2.35 48.85)', '48.85,2.35'],
    ['48,85 ; 2,35', '48,85 ; 2,35'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [2, 48],
            [3, 48],
            [3, 49],
            [2, 48]
          ]
        ]
      },
      '48.5,2.5'
    ],
    [['2.35', '48.85'], '48.85,2.35'],
    [{ coordinates: null }, undefined],
    [[2.35], undefined],
    ['{"coordinates":', '{"coordinates":']
  ])('%j → %s', (point, expected) => {
    expect(textes({ point: { colonnes: ['p'] } }, { p: point }).point?.[0]).toBe(expected)
  })
})

describe('hours', () => {
  test('a half-day by appointment says which one, and leaves the other as it is', () => {
    const [m, a] = ['Mardi matin', 'Mardi après-midi']
    const champs: Champs = { horaires: { jours: { mardi: [m, a], jeudi: ['jeu AM', 'jeu PM'] } } }
    const dits = (rang: RangBrut) => lire(champs, rang).horaires?.jours
    expect(dits({ [m]: 'sur rdv', [a]: '14h - 16h30' })).toEqual({ mardi: '14h - 16h30 / matin sur rdv' })
    expect(dits({ [m]: '9h-12h', [a]: 'Sur rendez-vous.' })).toEqual({ mardi: '9h-12h / après-midi Sur rendez-vous.' })
    expect(dits({ 'jeu AM': 'RDV', 'jeu PM': '14h-17h' })).toEqual({ jeudi: '14h-17h / matin RDV' })
    expect(dits({ [m]: 'sur rdv', [a]: 'sur rdv' })).toEqual({ mardi: 'sur rdv / sur rdv' })
    expect(dits({ [m]: 'sur rdv', [a]: 'fermé' })).toEqual({ mardi: 'sur rdv' })
    expect(dits({ [m]: '9h-12h sur rdv', [a]: '14h-17h' })).toEqual({ mardi: '9h-12h sur rdv / 14h-17h' })
  })

  test('said once, they are those of the days that a mark opens, or that words name', () => {
    const jours = { mardi: ['Ma'], jeudi: ['Je'], samedi: ['Sa'] }
    const coches = (rang: RangBrut) => lire({ horaires: { heures: ['h'], jours } }, rang).horaires
    expect(coches({ h: '10h-16h', Ma: 'X', Je: '', Sa: '✓' })).toEqual({
      jours: { mardi: '10h-16h', samedi: '10h-16h' }
    })
    expect(coches({ h: '10h-16h', Ma: 'oui', Je: 'Non', Sa: '10h-12h' })).toEqual({
      jours: { mardi: '10h-16h', samedi: '10h-12h' }
    })
    expect(coches({ h: 'le jeudi 10h-16h', Ma: 'x' })).toEqual({ texte: 'le jeudi 10h-16h' })
    expect(coches({ h: '', Ma: true, Je: 1, Sa: 0 })).toEqual({ texte: 'mardi, jeudi' })
    expect(coches({ h: '10h-16h', Ma: 'non', Je: '' })).toEqual({ remarque: '10h-16h' })
    expect(coches({ h: '', Ma: '' })).toBeNull()
    const champs: Champs = { horaires: { colonnes: ['j'], heures: ['m1', 'm2', 's1', 's2'], bornes: true } }
    const dits = (rang: RangBrut) => lire(champs, rang).horaires
    expect(dits({ j: 'mardi, jeudi', m1: '08:45', m2: '12:00', s1: '13:30', s2: '16:00' })).toEqual({
      texte: 'mardi, jeudi 08:45-12:00 / 13:30-16:00'
    })
    expect(dits({ j: 'mercredi', m1: '08:45', m2: '', s1: '', s2: '16:00' })).toEqual({ texte: 'mercredi 08:45-16:00' })
    expect(dits({ j: 'mardi', m1: '' })).toEqual({ texte: 'mardi' })
    expect(dits({ j: 'mardi 9h-11h', m1: '08:45', m2: '12:00' })).toEqual({ texte: 'mardi 9h-11h' })
    expect(dits({ j: '', m1: '08:45', m2: '12:00' })).toEqual({ remarque: '08:45-12:00' })
  })

  test('half-days make one text a day, a closed half saying nothing', () => {
    const champs: Champs = {
      horaires: { jours: { lundi: ['lm', 'la'], mardi: ['mm', 'ma'], jeudi: ['jm', 'ja'], dimanche: ['dm'] } }
    }
    const rang = { lm: '9h-12h', la: '14h-17h', mm: 'Fermé', ma: '14h-18h', jm: 'fermé', ja: 'fermé', dm: '-' }
    expect(lire(champs, rang).horaires).toEqual({
      jours: { lundi: '9h-12h / 14h-17h', mardi: '14h-18h', jeudi: 'fermé' }
    })
  })

  test.each([
    [['8:30', '12:00', '13:30', '17:00'], '8:30-12:00 / 13:30-17:00'],
    [['9:00', '', '', '17:00'], '9:00-17:00'],
    [['9:00', '12:00', '', ''], '9:00-12:00'],
    [['', '', '14:00', '18:00'], '14:00-18:00'],
    [['fermé', 'fermé', 'fermé', 'fermé'], 'fermé'],
    [['fermé', '', '14:00', '18:00'], '14:00-18:00'],
    [['9:00', '', '14:00', '18:00'], '9:00 / 14:00-18:00']
  ])('opening and closing times %j are read by pairs: %s', (bornes, expected) => {
    const rang = Object.fromEntries(bornes.map((b, i) => [`c${i}`, b]))
    const brut = lire({ horaires: { jours: { lundi: Object.keys(rang) }, bornes: true } }, rang)
    expect(brut.horaires).toEqual({ jours: { lundi: expected } })
  })

  test('texts, remarks and conditions', () => {
    const champs: Champs = {
      horaires: {
        regles: [
          { colonnes: ['h1', 'h2'], remarque: ['r'], si: { colonne: 'h1', saufMots: ['public'] } },
          { colonnes: ['autre'] }
        ]
      }
    }
    expect(lire(champs, { h1: 'lundi 9h', h2: 'mardi 10h', r: 'Semaine paire', autre: 'z1' }).horaires).toEqual({
      texte: 'lundi 9h\nmardi 10h',
      remarque: 'Semaine paire'
    })
    expect(lire(champs, { h1: 'tout public', autre: 'jeudi' }).horaires).toEqual({ texte: 'jeudi' })
    expect(lire(champs, { h1: 'nc', h2: '' }).horaires).toBeNull()
  })
})

test('rows set aside keep their values, the rule and what was seen', () => {
  const mapping: Mapping = {
    champs: { id: { colonnes: ['id'] } },
    ecarter: [
      { regle: 'ligne-test', champ: 'nom', si: { colonne: 'nom', contient: ['test'] } },
      { regle: 'lieu-ferme', si: [{ colonne: 'etat', vaut: ['inactif'] }] }
    ]
  }
  const map = compileMapping(mapping, ['id', 'nom', 'etat'])
  expect(map({ id: 4, nom: 'Phare', etat: 'Inactif' })).toMatchObject({
    valeurs: { id: [{ texte: '4' }] },
    ecarte: { regle: 'lieu-ferme', champ: null, vu: 'Inactif' }
  })
  expect(map({ id: 4, nom: 'ligne test', etat: 'x1' }).ecarte?.regle).toBe('ligne-test')
  expect(map({ id: 4, nom: 'Phare', etat: 'ouvert' }).ecarte).toBeNull()
})

describe('laws', () => {
  const rang = fc.dictionary(fc.constantFrom('a', 'b', 'a.b', '__proto__', 'c'), fc.jsonValue({ maxDepth: 3 }))
  const champs: Champs = {
    nom: { colonnes: ['a', 'b.c', 'c.*'] },
    courriels: { colonnes: ['a', 'b'], separateurs: [';'] },
    services: { colonnes: ['a.b'], mots: [{ valeur: 'Loisirs et créations numériques', mots: ['a'] }] },
    point: { colonnes: ['a', 'c'] },
    horaires: { colonnes: ['a'], jours: { lundi: ['b', 'c'] } }
  }

  test('no row makes the interpreter fail, and no value comes out empty or dirty', () => {
    const map = compileMapping({ champs }, ['a', 'b', 'c'])
    fc.assert(
      fc.property(rang, row => {
        for (const valeurs of Object.values(map(row).valeurs)) {
          for (const { texte } of valeurs ?? []) {
            expect(texte).not.toBe('')
            expect(texte).toBe(texte.trim())
          }
        }
      }),
      { numRuns: 500 }
    )
  })

  test('the same row gives the same answer, remembered or not', () => {
    const map = compileMapping({ champs }, ['a', 'b', 'c'])
    fc.assert(
      fc.property(rang, row => {
        expect(map(row)).toEqual(map(row))
        expect(map(row)).toEqual(compileMapping({ champs }, ['a', 'b', 'c'])(row))
      })
    )
  })
})

describe('columns named for the reader', () => {
  test('a field that a helper feeds names its columns and reads nothing; so do the columns beside the rules of hours', () => {
    const champs: Champs = {
      adresse_complete: { colonnes: ['lieu'] },
      adresse: { par: 'adresse_complete', colonnes: ['lieu'], confiance: 0.8, raison: 'tout est dans la cellule' },
      commune: { par: 'adresse_complete', colonnes: ['lieu'] },
      horaires: { regles: [{ jours: { lundi: ['lm'] } }], colonnes: ['lm', 'ma'] }
    }
    const rang = { lieu: '1 rue du Port, 29200 Brest', lm: '9h-12h', ma: '14h-17h' }
    expect(textes(champs, rang)).toEqual({ adresse_complete: ['1 rue du Port, 29200 Brest'] })
    expect(lire(champs, rang).horaires).toEqual({ jours: { lundi: '9h-12h' } })
  })
})
