/**
 * Lists that set traps: the head office's columns before the place's, answers that a full cell does not mean, figures and
 * coordinates that their titles name and their shapes hide, descriptions that hold all the rest. Every list is invented.
 */
import { describe, expect, it } from 'vitest'
import { quelquesCommunes } from '../../../bench/quelques-communes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { RangBrut } from '../table.ts'
import { type Inference, inferMapping } from './inference.ts'

const geographie = quelquesCommunes([
  ['Brest', '29200', '29019'],
  ['Laval', '53000', '53130'],
  ['Cilaos', '97413', '97424']
])

const nom = (i: number): string => `${['Médiathèque des Genêts', 'Foyer du Lavoir', 'Relais des Ajoncs'][i % 3]} ${i}`
const ville = (i: number): string => ['Brest', 'Laval'][i % 2] as string
const poste = (i: number): string => ['29200', '53000'][i % 2] as string
const rue = (i: number): string => `${i + 2} rue du Pressoir`
const tel = (i: number): string => `02 61 91 ${10 + (i % 80)} ${10 + ((3 * i) % 80)}`

function guess(
  rang: (i: number) => RangBrut,
  bandeaux?: readonly string[]
): Inference & { lignes: readonly RangBrut[] } {
  const lignes = Array.from({ length: 24 }, (_, i) => rang(i))
  const colonnes = Object.keys(lignes[0] ?? {})
  const inference = inferMapping({ colonnes, lignes, ...(bandeaux && { bandeaux }) }, { geographie })
  checkMapping(inference.mapping, colonnes)
  return { ...inference, lignes }
}

const drawnOn = ({ mapping }: Inference, champ: keyof Inference['mapping']['champs']): readonly string[] =>
  (mapping.champs[champ] as { colonnes?: readonly string[] } | undefined)?.colonnes ?? []
const sure = ({ mapping }: Inference, champ: keyof Inference['mapping']['champs']): number =>
  (mapping.champs[champ] as { confiance?: number }).confiance ?? 0
const why = ({ mapping }: Inference, champ: keyof Inference['mapping']['champs']): string =>
  (mapping.champs[champ] as { raison?: string }).raison ?? ''
const firstRow = ({ mapping, lignes }: ReturnType<typeof guess>) =>
  compileMapping(mapping, Object.keys(lignes[0] ?? {}))(lignes[0] as RangBrut)

describe('the head office before the place', () => {
  const siege = { Adresse: '1 place du Foirail', 'Code postal': '29200', Commune: 'Brest', Téléphone: '02 61 00 00 01' }
  const lieu = (i: number) => ({
    'Adresse#2': rue(i),
    'Code postal#2': poste(i + 1),
    'Commune#2': ville(i + 1),
    'Téléphone#2': tel(i)
  })

  it('is told by the columns that head each set', () => {
    const lue = guess(i => ({
      'Structure porteuse': 'Pays des Ajoncs',
      ...siege,
      "Nom du lieu d'accueil": nom(i),
      ...lieu(i)
    }))
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse#2'])
    expect(drawnOn(lue, 'commune')).toEqual(['Commune#2'])
    expect(drawnOn(lue, 'telephone')).toEqual(['Téléphone#2'])
    expect(drawnOn(lue, 'structure_parente')).toEqual(['Structure porteuse'])
    expect(lue.mapping.ignores?.Adresse).toMatch(/structure porteuse/)
    expect(why(lue, 'adresse')).toMatch(/celui du lieu/)
  })

  it('is told after the place as well', () => {
    const place = { Adresse: '', 'Code postal': '', Commune: '' }
    const lue = guess(i => ({
      Lieu: nom(i),
      ...place,
      Adresse: rue(i),
      'Code postal': poste(i),
      Commune: ville(i),
      Employeur: 'Pays des Ajoncs',
      'Adresse#2': '1 place du Foirail',
      'Code postal#2': '29200',
      'Commune#2': 'Brest'
    }))
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse'])
    expect(drawnOn(lue, 'commune')).toEqual(['Commune'])
  })

  it('is told by the titles of the groups', () => {
    const lue = guess(
      i => ({ Nom: nom(i), Adresse: rue(40 - i), Commune: ville(i), 'Adresse#2': rue(i), 'Commune#2': ville(i + 1) }),
      ['', 'Siège', 'Siège', "Lieu d'accueil", "Lieu d'accueil"]
    )
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse#2'])
    expect(drawnOn(lue, 'commune')).toEqual(['Commune#2'])
  })

  it('is told by what stays the same down the list, when no title does', () => {
    const lue = guess(i => ({ Nom: nom(i), ...siege, ...lieu(i) }))
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse#2'])
    expect(why(lue, 'adresse')).toMatch(/reste le même/)
  })

  it('is not guessed at when nothing tells: little is believed, and it is said', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Adresse: rue(i + 40),
      Commune: ville(i),
      'Adresse#2': rue(i),
      'Commune#2': ville(i + 1)
    }))
    expect(sure(lue, 'adresse')).toBeLessThanOrEqual(0.5)
    expect(why(lue, 'adresse')).toMatch(/rien ne dit lequel/)
  })

  it('is not seen in a second street line that few rows fill', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Adresse: rue(i),
      'Adresse#2': i % 6 ? '' : 'bâtiment B',
      Commune: ville(i)
    }))
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse'])
    expect(sure(lue, 'adresse')).toBe(1)
  })
})

describe('the street in pieces', () => {
  it('is joined from the keys of an object, its numbers being no identifier', () => {
    const lue = guess(i => ({
      nom: nom(i),
      'lieu.numero': String(i + 1),
      'lieu.voie': 'rue du Pressoir',
      'lieu.ville': ville(i)
    }))
    expect(drawnOn(lue, 'adresse')).toEqual(['lieu.numero', 'lieu.voie'])
    expect(drawnOn(lue, 'id')).toEqual([])
  })

  it('is joined from four columns, the repetition among them', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      'N°': String(3 * (i % 20) + 1),
      Bis: i % 4 ? '' : 'bis',
      'Type de voie': ['rue', 'avenue'][i % 2],
      'Nom de la voie': `du Pressoir ${i}`,
      Commune: ville(i)
    }))
    expect(drawnOn(lue, 'adresse')).toEqual(['N°', 'Bis', 'Type de voie', 'Nom de la voie'])
  })
})

describe('cells in words', () => {
  it('are read, not taken for a yes because they are filled', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      Itinérance: ['Fixe', 'Fixes', 'Itinerant', 'oui', ''][i % 5]
    }))
    expect(drawnOn(lue, 'itinerance')).toEqual(['Itinérance'])
    const { valeurs } = firstRow(lue)
    expect(valeurs.itinerance?.map(v => v.texte)).toEqual(['Fixe'])
  })

  it('answer a question by yes, by no and in words', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      'L’accompagnement est-il payant ?': ['Non, c’est gratuit', 'Oui', 'Gratuit sous condition'][i % 3]
    }))
    expect(drawnOn(lue, 'frais_a_charge')).toEqual(['L’accompagnement est-il payant ?'])
    expect(firstRow(lue).valeurs.frais_a_charge?.map(v => v.texte)).toEqual(['Gratuit'])
  })

  it('under the name of one value are read against its list', () => {
    const lue = guess(i => ({ Nom: nom(i), Commune: ville(i), 'Accès libre': ['Autonome', 'Accompagné', ''][i % 3] }))
    expect(drawnOn(lue, 'modalites_accompagnement')).toEqual(['Accès libre'])
    expect(firstRow(lue).valeurs.modalites_accompagnement?.map(v => v.texte)).toEqual(['Autonome'])
  })
})

describe('titles that name what the shapes hide', () => {
  it('degrees, minutes and seconds; two phones on two lines; metres of an island', () => {
    const degres = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      Latitude: `48°${10 + i}'30.5"N`,
      Longitude: `4° ${10 + i},5' O`,
      Tel: `${tel(i)}\n${tel(i + 1)}`
    }))
    expect(drawnOn(degres, 'latitude')).toEqual(['Latitude'])
    expect(drawnOn(degres, 'longitude')).toEqual(['Longitude'])
    expect(drawnOn(degres, 'telephone')).toEqual(['Tel'])
    const ile = guess(i => ({
      Nom: nom(i),
      'Com.': 'Cilaos',
      'C.P.': '97413',
      'X (RGR92)': String(339_377 + i),
      'Y (RGR92)': String(7_661_973 + i)
    }))
    expect(drawnOn(ile, 'longitude')).toEqual(['X (RGR92)'])
    expect(drawnOn(ile, 'latitude')).toEqual(['Y (RGR92)'])
    expect(drawnOn(ile, 'code_postal')).toEqual(['C.P.'])
  })

  it('days in one column and times in the other, however the days are cut short', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      Jours: ['Ma-Je', 'L à V', 'Lun/Mer'][i % 3],
      Créneau: '8h-12h'
    }))
    expect(drawnOn(lue, 'horaires')).toEqual(['Jours', 'Créneau'])
    expect(firstRow(lue).horaires).toEqual({ texte: 'Ma-Je 8h-12h' })
  })

  it('the opening and the closing of two days, and of the halves of a week', () => {
    const deux = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      'Lundi ouverture': '9:00',
      'Lundi fermeture': i % 3 ? '12:00' : '17:00'
    }))
    expect(drawnOn(deux, 'horaires')).toEqual(['Lundi ouverture', 'Lundi fermeture'])
    const quatre = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      h_lun_am_deb: '9:00',
      h_lun_am_fin: '12:00',
      h_lun_pm_deb: '14:00',
      h_lun_pm_fin: '17:00'
    }))
    expect(firstRow(quatre).horaires).toEqual({ jours: { lundi: '9:00-12:00 / 14:00-17:00' } })
  })

  it('the place where people are received, beside the structure that answers', () => {
    const lue = guess(i => ({
      'Quel est le nom de votre structure ?': ['Ville de Brest', 'Association des Ajoncs'][i % 2],
      'Quel est le nom du lieu où vous recevez le public ?': nom(i),
      Commune: ville(i)
    }))
    expect(drawnOn(lue, 'nom')).toEqual(['Quel est le nom du lieu où vous recevez le public ?'])
    expect(drawnOn(lue, 'structure_parente')).toEqual(['Quel est le nom de votre structure ?'])
  })

  it.each([
    "Point d'accueil",
    'Permanence',
    'Antenne',
    "Lieu d'accueil",
    'Site',
    'Équipement',
    'Établissement',
    'label'
  ])('the name of the place under « %s »', titre => {
    expect(
      drawnOn(
        guess(i => ({ [titre]: nom(i), Commune: ville(i) })),
        'nom'
      )
    ).toEqual([titre])
  })

  it('the sheet of accessibility under « Lien Acceslibre »', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      'Lien Acceslibre': i % 2 ? '' : `https://acceslibre.example/erp/${i}/`
    }))
    expect(drawnOn(lue, 'fiche_acces_libre')).toEqual(['Lien Acceslibre'])
    expect(drawnOn(lue, 'site_web')).toEqual([])
  })
})

describe('a description that holds the rest', () => {
  const lue = guess(i => ({
    name: nom(i),
    description: `**Adresse** : ${rue(i)}, ${poste(i)} ${ville(i)}\n**Téléphone** : ${tel(i)}\n**Horaires** : lundi au vendredi 9h-12h`
  }))

  it('gives the fields that its labels name', () => {
    for (const champ of ['adresse_complete', 'telephone', 'horaires'] as const)
      expect(drawnOn(lue, champ)).toEqual(['description'])
    expect(drawnOn(lue, 'commune')).toEqual(['description'])
    const { valeurs, horaires } = firstRow(lue)
    expect(valeurs.adresse_complete?.[0]?.texte).toBe('2 rue du Pressoir, 29200 Brest')
    expect(horaires).toEqual({ texte: 'lundi au vendredi 9h-12h' })
  })

  it('stays a description', () => {
    expect(drawnOn(lue, 'presentation')).toEqual(['description'])
  })
})

describe('a column left aside', () => {
  it('says what its title announced and why it was not followed', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Commune: ville(i),
      Téléphone: ['voir le site', 'à venir', 'même que la mairie'][i % 3]
    }))
    expect(lue.mapping.ignores?.Téléphone).toMatch(/annonce «\stelephone\s»/)
  })

  it('is not empty when boxes are ticked in it', () => {
    const lue = guess(i => ({ Nom: nom(i), Commune: ville(i), 'Vu en réunion': i % 4 ? '' : 'X', Vide: '' }))
    expect(lue.mapping.ignores?.['Vu en réunion']).toMatch(/^6\scases cochées sur 24\slignes/)
    expect(lue.colonnes.find(c => c.colonne === 'Vu en réunion')?.exemples).toEqual(['X'])
    expect(lue.mapping.ignores?.Vide).toBe('vide partout')
    const partout = guess(i => ({ Nom: nom(i), Commune: ville(i), Téléphone: 'x' }))
    expect(partout.mapping.ignores?.Téléphone).toMatch(/annonce «\stelephone\s»/)
  })
})
