import { describe, expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import type { Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { mergeFiche } from './merge.ts'

const says = (source: string, valeurs: Valeurs, more: Partial<Enregistrement> = {}): Enregistrement => ({
  ...recordOf(source, `${source}-1`, '', valeurs),
  ...more
})
const merge = (...records: Enregistrement[]) => mergeFiche('k7m-29q-xd0', records)

describe('Who is believed', () => {
  test('For hours, the most recent word; the older one stays visible', () => {
    const fiche = merge(
      says('hub', { horaires: 'Mo-Fr 09:00-12:00', date_maj: '2023-05-01' }),
      says('etat', { horaires: 'Mo-Fr 08:30-12:00', date_maj: '2024-02-01' })
    )
    expect(fiche.valeurs.horaires).toBe('Mo-Fr 08:30-12:00')
    expect(fiche.provenance.horaires?.contredit).toEqual([
      { valeur: 'Mo-Fr 09:00-12:00', origines: [{ source: 'hub', cle: 'hub-1', date: '2023-05-01' }] }
    ])
    expect(fiche.valeurs.date_maj).toBe('2024-02-01')
  })

  test('Of one address, the writing that is not in capitals, however old; of two, the date still tells', () => {
    const ancienne = says('hub', { adresse: '4 rue des Saules', commune: 'Valbourg', date_maj: '2023-05-01' })
    const neuve = (adresse: string) => says('etat', { adresse, commune: 'VALBOURG', date_maj: '2024-02-01' })
    expect(merge(ancienne, neuve('4 R DES SAULES')).valeurs).toMatchObject({
      adresse: '4 rue des Saules',
      commune: 'Valbourg'
    })
    expect(merge(ancienne, neuve('9 QUAI DU PORT')).valeurs.adresse).toBe('9 QUAI DU PORT')
  })

  test.each([
    ['Tu-Fr 14:30-16:45', 'Tu-Fr 14:30-16:45; Mo off'],
    ['Mo-We 09:00-12:00,13:00-17:00', 'Mo-We 09:00-12:00, Mo-We 13:00-17:00'],
    ['Mo 09:00-12:00,12:00-17:00', 'Mo 09:00-17:00'],
    ['Sa[1] 10:00-12:00; Su off', 'Sa[1] 10:00-12:00']
  ])('Hours that open the same spans contradict nothing: %s and %s', (a, b) => {
    const fiche = merge(says('hub', { horaires: a }), says('etat', { horaires: b }))
    expect(fiche.provenance.horaires?.contredit).toEqual([])
    expect(fiche.provenance.horaires?.retenu.origines.map(o => o.source)).toEqual(['etat', 'hub'])
  })

  test.each([
    ['Tu-Fr 14:30-16:45', 'Tu-Fr 14:30-16:45; PH off'],
    ['Mo 09:00-12:00', 'Mo 09:00-12:00 "sur rendez-vous"'],
    ['Mo 09:00-12:00', 'Mo[1] 09:00-12:00'],
    ['week 1-53/2 Mo 09:00-12:00', 'week 2-53/2 Mo 09:00-12:00'],
    ['SH Mo 09:00-12:00', 'Mo 09:00-12:00'],
    ['Mo 14:00+', 'Mo 14:00-24:00'],
    ['Tu,Fr off', 'Th,Sa off']
  ])('Hours that open otherwise, one day in the year, are told: %s and %s', (a, b) => {
    const fiche = merge(says('hub', { horaires: a }), says('etat', { horaires: b }))
    expect(fiche.provenance.horaires?.contredit).toHaveLength(1)
  })

  test('Of two vintages of one list, the newer; together they are one voice, and their day is no update of the place', () => {
    const listes = new Map([
      ['liste-2021', { editeur: 'Agence', date: null }],
      ['liste-2022', { editeur: 'Agence', date: '2022-12-01' }],
      ['liste-2024', { editeur: 'Agence', date: '2024-08-01' }]
    ])
    const old: Valeurs = { nom: 'Maison du Canal numérique', telephone: '+33499000001', horaires: 'Mo-Sa 09:00-12:00' }
    const fiche = mergeFiche(
      'k7m-29q-xd0',
      [
        says('liste-2021', old),
        says('liste-2022', old),
        says('liste-2024', { nom: 'Canal numérique', telephone: '+33499000002', horaires: 'Mo-Fr 09:00-12:00' })
      ],
      { listes }
    )
    expect(fiche.valeurs).toMatchObject({
      nom: 'Canal numérique',
      telephone: '+33499000002',
      horaires: 'Mo-Fr 09:00-12:00'
    })
    expect(fiche.provenance.horaires?.retenu.origines[0]?.date).toBe('2024-08-01')
    expect(fiche.valeurs.date_maj).toBeUndefined()
  })

  test('A value with letters destroyed loses to one that is whole, in a name and in an address', () => {
    const fiche = merge(
      says('a', { nom: 'Médiathèque de l’Étang', adresse: '4 avenue de la Quatrième Rive', commune: 'Laroche' }),
      says('b', {
        nom: 'M\ufffddiath\ufffdque municipale de l’Étang',
        adresse: '4 avenue de la Quatri\ufffdme Rive Sud',
        commune: 'Laroche'
      })
    )
    expect(fiche.valeurs.nom).toBe('Médiathèque de l’Étang')
    expect(fiche.valeurs.adresse).toBe('4 avenue de la Quatrième Rive')
  })

  test('For a name, the number of sources that agree, however they write it', () => {
    const fiche = merge(
      says('a', { nom: 'Les Saules', date_maj: '2024-05-01' }),
      says('b', { nom: 'Médiathèque des Saules', date_maj: '2023-05-01' }),
      says('c', { nom: 'MEDIATHEQUE DES SAULES', date_maj: '2023-04-01' })
    )
    expect(fiche.valeurs.nom).toBe('Médiathèque des Saules')
    expect(fiche.provenance.nom?.retenu.origines.map(o => o.source)).toEqual(['b', 'c'])
  })

  test('For a name, two undated sources that agree beat a lone dated one', () => {
    const fiche = merge(
      says('a', { nom: 'FS Ambert', date_maj: '2024-05-01' }),
      says('b', { nom: 'France services d’Ambert' }),
      says('c', { nom: 'France services d’Ambert' })
    )
    expect(fiche.valeurs.nom).toBe('France services d’Ambert')
  })

  test('A word more than three years behind the newest counts less than an undated one', () => {
    const fiche = merge(
      says('vieux', { prise_rdv: 'https://vieux.example', date_maj: '2015-01-01' }),
      says('sans-date', { prise_rdv: 'https://bon.example' }),
      says('neuf', { nom: 'Les Saules', date_maj: '2024-01-01' })
    )
    expect(fiche.valeurs.prise_rdv).toBe('https://bon.example')
  })

  test('What a source says beats what was deduced', () => {
    const fiche = merge(
      says('a', { structure_parente: 'Ville', date_maj: '2024-01-01' }, { deduits: ['structure_parente'] }),
      says('b', { structure_parente: 'Agglomération' })
    )
    expect(fiche.valeurs.structure_parente).toBe('Agglomération')
  })

  test('A list that is the law for a field wins it', () => {
    const records = [
      says('hub', { horaires: 'Mo 09:00-12:00', date_maj: '2024-01-01' }),
      says('programme', { horaires: 'Mo 10:00-12:00', date_maj: '2023-01-01' })
    ]
    expect(
      mergeFiche('x', records, { autorites: new Map([['programme', new Set(['horaires' as const])]]) }).valeurs.horaires
    ).toBe('Mo 10:00-12:00')
  })
})

describe('A voice of its own', () => {
  const listes = new Map([
    ['saisie', { editeur: 'Registre', date: null, voix: 'personne' as const }],
    ['formulaire', { editeur: 'Registre', date: null, voix: 'lieu' as const }],
    ['hub', { editeur: 'Hub', date: null }],
    ['etat', { editeur: 'État', date: null }]
  ])
  const horaires = (...records: Enregistrement[]) => mergeFiche('k7m-29q-xd0', records, { listes }).valeurs.horaires
  const deux = [
    says('hub', { horaires: 'Mo 10:00-12:00', date_maj: '2024-03-01' }),
    says('etat', { horaires: 'Mo 10:00-12:00', date_maj: '2024-03-01' })
  ]

  test('A person’s confirmation is believed before the place’s own word, and that before fresher lists that agree', () => {
    const saisie = says('saisie', { horaires: 'Mo 08:00-12:00', date_maj: '2023-09-01' })
    const formulaire = says('formulaire', { horaires: 'Mo 09:00-12:00', date_maj: '2023-10-01' })
    expect(horaires(...deux, formulaire, saisie)).toBe('Mo 08:00-12:00')
    expect(horaires(...deux, formulaire)).toBe('Mo 09:00-12:00')
    expect(horaires(...deux)).toBe('Mo 10:00-12:00')
  })

  test('Neither is, more than three years behind the newest word on the place, nor for what was only deduced', () => {
    expect(horaires(...deux, says('saisie', { horaires: 'Mo 08:00-12:00', date_maj: '2020-09-01' }))).toBe(
      'Mo 10:00-12:00'
    )
    const deduite = says('saisie', { horaires: 'Mo 08:00-12:00', date_maj: '2024-03-02' }, { deduits: ['horaires'] })
    expect(horaires(...deux, deduite)).toBe('Mo 10:00-12:00')
  })

  test('Who confirms the town alone takes no door away; who confirms the street does', () => {
    const porte = says('hub', { adresse: '4 rue des Saules', commune: 'Valbourg', code_postal: '59999' })
    const adresse = (record: Enregistrement) => mergeFiche('k7m-29q-xd0', [porte, record], { listes }).valeurs.adresse
    expect(adresse(says('saisie', { commune: 'Valbourg' }))).toBe('4 rue des Saules')
    expect(adresse(says('saisie', { adresse: 'Grand-Place', commune: 'Valbourg' }))).toBe('Grand-Place')
  })
})

describe('What goes together', () => {
  test('An address comes whole from one record, a missing code from the same town only', () => {
    const fiche = merge(
      says('a', { adresse: '4 rue des Saules', code_postal: '59999', commune: 'Valbourg', date_maj: '2024-01-01' }),
      says('b', { commune: 'Valbourg', code_insee: '59901', complement_adresse: 'Bâtiment B' }),
      says('c', { adresse: 'Grand-Place', code_postal: '59998', commune: 'Montclair', code_insee: '59902' })
    )
    expect(fiche.valeurs).toMatchObject({ adresse: '4 rue des Saules', code_postal: '59999', commune: 'Valbourg' })
    expect(fiche.valeurs).toMatchObject({ code_insee: '59901', complement_adresse: 'Bâtiment B' })
    expect(fiche.provenance.adresse?.contredit.map(d => d.valeur)).toEqual(['Grand-Place'])
  })

  test('A part that only another town has is not published, and is told', () => {
    const fiche = merge(
      says('a', { adresse: '4 rue des Saules', code_insee: '59901', commune: 'Valbourg' }),
      says('b', { complement_adresse: 'Bâtiment B', code_insee: '59902', commune: 'Montclair' })
    )
    expect(fiche.valeurs.complement_adresse).toBeUndefined()
    expect(fiche.provenance.complement_adresse).toEqual({
      retenu: { valeur: null, origines: [] },
      contredit: [{ valeur: 'Bâtiment B', origines: [{ source: 'b', cle: 'b-1', date: null }] }]
    })
  })

  test('A record given twice is one, and one voice', () => {
    const [a, b] = [says('a', { nom: 'Les Saules' }), says('b', { nom: 'La Halle', date_maj: '2024-01-01' })]
    expect(merge(a, b, { ...a }, { ...a })).toEqual(merge(a, b))
  })

  test('Two writings of one address agree', () => {
    const fiche = merge(
      says('a', { adresse: '4 R DES SAULES', commune: 'VALBOURG' }),
      says('b', { adresse: '4 rue des Saules', commune: 'Valbourg' }),
      says('c', { adresse: '9 rue Longue du Bout du Monde', commune: 'Valbourg' })
    )
    expect(fiche.valeurs.adresse).toBe('4 rue des Saules')
  })

  test('Both coordinates come from one record, of the published address when it has a point', () => {
    const fiche = merge(
      says('a', { adresse: '4 rue des Saules', commune: 'Valbourg', latitude: 50.6, longitude: 3.1 }),
      says('b', { commune: 'Valbourg', latitude: 50.7, longitude: 3.2 }),
      says('c', { commune: 'Valbourg', latitude: 50.7, longitude: 3.2 })
    )
    expect([fiche.valeurs.latitude, fiche.valeurs.longitude]).toEqual([50.6, 3.1])
    expect(fiche.provenance.latitude?.contredit).toHaveLength(1)
  })
})

describe('Lists, contacts and what is left raw', () => {
  test('Lists unite in the order of the closed list, each value with who gives it', () => {
    const fiche = merge(says('a', { frais_a_charge: ['Payant'] }), says('b', { frais_a_charge: ['Gratuit', 'Payant'] }))
    expect(fiche.valeurs.frais_a_charge).toEqual(['Gratuit', 'Payant'])
    expect(fiche.provenance.frais_a_charge?.detail?.map(d => d.origines.length)).toEqual([1, 2])
  })

  test('One number written in two ways is one, other numbers follow', () => {
    const fiche = merge(
      says('a', { telephone: '+33399000001' }),
      says('b', { telephone: '03 99 00 00 01' }),
      says('c', { telephone: '+33399000009', date_maj: '2020-01-01' })
    )
    expect(fiche.telephones).toHaveLength(2)
    expect(fiche.provenance.telephone?.retenu.origines).toHaveLength(1)
    expect(fiche.provenance.telephone?.retenu.valeur).toBe('+33399000009')
  })

  test('A contact that any source reserves is public nowhere, not even as a contradiction', () => {
    const fiche = merge(
      says('a', {
        telephone: '+33699000001',
        courriels: ['camille.exemple@valbourg.example', 'contact@valbourg.example']
      }),
      says(
        'b',
        { telephone: '+33399000002' },
        { reserves: { telephone: ['06 99 00 00 01'], courriels: ['Camille.Exemple@valbourg.example'] } }
      )
    )
    const { reserves, ...open } = fiche
    expect(JSON.stringify(open)).not.toContain('99000001')
    expect(JSON.stringify(open).toLowerCase()).not.toContain('camille')
    expect(reserves.courriels).toHaveLength(1)
    expect(fiche.valeurs.courriels).toEqual(['contact@valbourg.example'])
  })

  test('A raw value stays under its field while nobody gives a readable one, then beside the one that is given', () => {
    const raw = { bruts: { horaires: 'fermé définitivement depuis mars' } }
    expect(merge(says('a', {}, raw), says('b', {})).bruts.horaires).toBe('fermé définitivement depuis mars')
    const fiche = merge(says('a', {}, raw), says('b', { horaires: 'Mo 09:00-12:00' }))
    expect([fiche.valeurs.horaires, fiche.bruts.horaires]).toEqual(['Mo 09:00-12:00', undefined])
    expect(fiche.provenance.horaires?.contredit).toEqual([
      { valeur: 'fermé définitivement depuis mars', origines: [fiche.membres[0]], brut: true }
    ])
  })

  test('A raw value that another record gives, read, contradicts nothing', () => {
    const raw = { bruts: { commune: 'VALBOURG' } }
    const fiche = merge(says('a', {}, raw), says('b', { commune: 'Valbourg' }))
    expect(fiche.provenance.commune?.contredit).toEqual([])
  })

  test('The lists named are those that said it first, through any number of registers', () => {
    const voisin = says('voisin', { source: 'mairies (b.exemple.fr), hub (a.exemple.fr)' })
    expect(merge(voisin, says('paca', { source: 'Hub Sud' })).valeurs.source).toBe(
      'paca, mairies (b.exemple.fr), hub (a.exemple.fr)'
    )
  })

  test('A notice falls when another source fills the gap', () => {
    const notice = { rule: 'services-inconnus', severity: 'warning', field: 'services', seen: '', advice: '' } as const
    const empty = says('a', {}, { notices: [notice] })
    expect(merge(empty, says('b', {})).regles).toEqual(['services-inconnus'])
    expect(
      merge(empty, says('b', { services: ['Réaliser des démarches administratives avec un accompagnement'] })).regles
    ).toEqual([])
  })
})
