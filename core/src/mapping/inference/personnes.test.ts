/** Lists that name persons beside places: whatever their columns are called, no person becomes a place. Every list is invented. */
import { describe, expect, it } from 'vitest'
import { quelquesCommunes } from '../../../bench/quelques-communes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { RangBrut } from '../table.ts'
import { inferMapping } from './inference.ts'

const geographie = quelquesCommunes([['Brest', '29200', '29019']])

const de = (liste: readonly string[], i: number): string => liste[i % liste.length] as string
const prenom = (i: number): string => de(['Zélie', 'Paul', 'Maël', 'Lucie', 'Jean-Marc'], i)
const nom = (i: number): string => de(['MORVAN', 'ZORGLE', 'KERDONCUFF', 'BRIZOULE'], i)
const place = (i: number): string => `${de(['Médiathèque', 'Mairie', 'CCAS', 'EPN', 'MJC'], i)} du Pressoir ${i}`
const AUTOUR = (i: number) => ({ Adresse: `${i + 1} rue du Lavoir`, CP: '29200', Ville: 'Brest' })

function guess(rang: (i: number) => RangBrut, rangs = 8) {
  const lignes = Array.from({ length: rangs }, (_, i) => ({ ...rang(i), ...AUTOUR(i) }))
  const colonnes = Object.keys(lignes[0] ?? {})
  const { mapping, colonnes: lues } = inferMapping({ colonnes, lignes }, { geographie })
  checkMapping(mapping, colonnes)
  const nomme = (mapping.champs.nom as { colonnes?: readonly string[] } | undefined)?.colonnes
  const brut = compileMapping(mapping, colonnes)(lignes[0] as RangBrut)
  return { nomme, personnes: mapping.personnes, mapping, lues, brut }
}

describe('a column that holds persons', () => {
  it.each<[string, string, (i: number) => string]>([
    ['Nom', 'Structure', i => `${prenom(i)} ${nom(i)}`],
    ['Nom', 'Organisme', i => `${nom(i)} ${prenom(i)}`],
    ['Nom', 'Nom de la structure', i => `${i % 2 ? 'M.' : 'Mme'} ${nom(i)}`],
    ['Nom', 'Structure', i => `${i % 2 ? 'M.' : 'Madame'} ${prenom(i)} ${nom(i)}`],
    ['Contact', 'Structure', i => `${prenom(i)} ${nom(i)}`],
    ['Référent', 'Nom de la structure', i => `${prenom(i)} ${nom(i)}`],
    ['Conseiller numérique', 'Lieu', i => `${prenom(i)} ${nom(i)}`],
    ['Aidant habilité', 'Lieu', i => `${prenom(i)} ${nom(i)}`],
    ['Qui ?', 'Lieu', i => `${prenom(i)} de ${nom(i)}`]
  ])('« %s » beside « %s » is no name of a place', (personne, lieu, cellule) => {
    for (const deux of [
      guess(i => ({ [personne]: cellule(i), [lieu]: place(i) })),
      guess(i => ({ [lieu]: place(i), [personne]: cellule(i) }))
    ]) {
      expect(deux.nomme).toEqual([lieu])
      expect(deux.personnes).toEqual([personne])
      expect(deux.mapping.ignores?.[personne]?.replaceAll('\u00a0', ' ')).toContain(
        'nomme une personne, pas le lieu : jamais publié'
      )
      expect(deux.brut.personnes).toEqual([cellule(0)])
    }
  })

  it('is told by the first name beside it, even with what else is said of the person between', () => {
    for (const rang of [
      (i: number) => ({ Nom: nom(i), Prénom: prenom(i), Structure: place(i) }),
      (i: number) => ({ Structure: place(i), Prénom: prenom(i), Civilité: 'Mme', Nom: nom(i) })
    ]) {
      const { nomme, personnes } = guess(rang)
      expect(nomme).toEqual(['Structure'])
      expect(personnes).toEqual(expect.arrayContaining(['Prénom', 'Nom']))
    }
  })

  it('is told of surnames alone by the mails, or by how frequent they are', () => {
    const ecrit = guess(i => ({ Nom: nom(i), Structure: place(i), Mail: `${prenom(i)[0]}${nom(i)}@exemple.fr` }))
    expect([ecrit.nomme, ecrit.personnes]).toEqual([['Structure'], ['Nom']])
    const connu = guess(i => ({ Nom: de(['Durand', 'Lopez', 'Zorgle', 'GARCIA'], i), Organisme: place(i) }))
    expect([connu.nomme, connu.personnes]).toEqual([['Organisme'], ['Nom']])
  })

  it('names no place when it is the only name of the list, and tells whose the rows are', () => {
    const { nomme, personnes, mapping } = guess(i => ({ Nom: `${prenom(i)} ${nom(i)}` }))
    expect([nomme, personnes]).toEqual([undefined, ['Nom']])
    expect(mapping.ignores).toHaveProperty('Nom')
  })

  it('gives none of its words to place', () => {
    const { lues, mapping } = guess(i => ({ Lieu: place(i), Contact: `${prenom(i)} ${nom(i)}` }))
    expect(lues.find(c => c.colonne === 'Contact')?.cibles).toEqual([])
    expect(JSON.stringify(mapping)).not.toContain('Zélie')
  })
})

describe('a column that holds places', () => {
  it.each<[string, (i: number) => string]>([
    ['libraries named after people', i => `Médiathèque ${prenom(i)} ${nom(i)}`],
    [
      'illustrious names',
      i => de(['Simone Veil', 'Jean Moulin', 'Lucie Aubrac', 'Pablo Picasso', 'Maurice Zorgle'], i)
    ],
    ['words of their own', i => `${de(['La Grange', 'Les Tilleuls', 'Le Phare'], i)} ${i}`],
    ['towns', i => `Saint-${prenom(i)} du Pressoir`],
    ['a few advisers among them', i => (i % 4 === 0 ? `${prenom(i)} ${nom(i)}` : place(i))]
  ])('stays one: %s', (_, cellule) => {
    const { nomme, personnes } = guess(i => ({ Nom: cellule(i), Porteur: 'Ville de Brest' }), 20)
    expect([nomme, personnes]).toEqual([['Nom'], undefined])
  })

  it('stays one beside the bodies that hold them', () => {
    const { nomme } = guess(i => ({ Nom: de(['Ruche', 'Phare', 'Grange'], i), Structure: place(i) }))
    expect(nomme).toEqual(['Nom'])
  })
})
