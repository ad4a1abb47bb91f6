// Titles on two rows: which one names the columns, and which group each column is in.
import { describe, expect, it } from 'vitest'
import { titlesOf } from './bandeau.ts'
import { readTable } from './table.ts'

const csv = (texte: string) => readTable(Buffer.from(texte), 'lieux.csv')

describe('titles on two rows', () => {
  it('keeps the names of the second, and says the group of each', async () => {
    const table = await csv(
      ';;Lundi;;Mardi;;\nNom;Ville;matin;après-midi;matin;après-midi;Tél\nLe Phare;Brest;9h-12h;14h-17h;9h-12h;fermé;0298000000\n'
    )
    expect(table.colonnes).toEqual(['Nom', 'Ville', 'matin', 'après-midi', 'matin#2', 'après-midi#2', 'Tél'])
    expect(table.bandeaux).toEqual(['', '', 'Lundi', 'Lundi', 'Mardi', 'Mardi', ''])
    expect([table.entete, table.lignes.length]).toEqual([2, 1])
  })

  it('takes the first row’s names where the second has none, as merged cells leave them', async () => {
    const table = await csv(
      'Nom;Ville;Lundi;;Mardi;;Site\n;;matin;soir;matin;soir;\nLe Phare;Brest;9h-12h;14h-17h;9h-12h;fermé;x.fr\nLa Digue;Brest;9h-12h;;;;\n'
    )
    expect(table.colonnes).toEqual(['Nom', 'Ville', 'matin', 'soir', 'matin#2', 'soir#2', 'Site'])
    expect(table.bandeaux).toEqual(['', '', 'Lundi', 'Lundi', 'Mardi', 'Mardi', ''])
    expect(table.lignes.map(l => l.Nom)).toEqual(['Le Phare', 'La Digue'])
    expect(table.lignes.map(l => l.Site)).toEqual(['x.fr', ''])
  })

  it('names a column by the only row that does, its other rows being groups of names that do not repeat', async () => {
    const table = await csv(
      'Lieu;Coordonnées;;;Contact;;Tarif;Vérifié le\n;Adresse;CP;Commune;Tél;Mél;;\nLe Phare;2 rue Haute;29200;Brest;0298000000;p@x.example;gratuit;02/03/2026\nLa Digue;;29200;Brest;;;;\n'
    )
    expect(table.colonnes).toEqual(['Lieu', 'Adresse', 'CP', 'Commune', 'Tél', 'Mél', 'Tarif', 'Vérifié le'])
    expect(table.bandeaux).toEqual(['', 'Coordonnées', 'Coordonnées', 'Coordonnées', 'Contact', 'Contact', '', ''])
    expect(table.lignes).toHaveLength(2)
  })

  it('finds the names under the groups where few half-days are filled', async () => {
    const jours = ['Mardi', 'Jeudi', 'Samedi']
    const table = await csv(
      [
        `Lieu;Genre;Où le trouver;;;;Nous écrire;${jours.map(jour => `${jour};;`).join('')}Divers`,
        `Lieu;Genre;Rue;CP;Commune;Téléphone;Mél;${'AM;PM;'.repeat(3)}`,
        'Le Phare;EPN;2 rue Haute;29200;Brest;0298000000;;9h-12h;;;;;;',
        'La Digue;EPN;3 rue Haute;29200;Brest;;;;14h-17h;;sur RDV;;;',
        'Le Môle;EPN;4 rue Haute;29200;Brest;0298000002;;;;10h-12h;;;;clos en juin',
        'La Cale;EPN;5 rue Haute;29200;Brest;;;;;;;9h-11h;;'
      ].join('\n')
    )
    expect([table.entete, table.lignes.length]).toEqual([2, 4])
    expect(table.colonnes.slice(2, 9)).toEqual(['Rue', 'CP', 'Commune', 'Téléphone', 'Mél', 'AM', 'PM'])
    expect(table.bandeaux?.slice(7)).toEqual(['Mardi', 'Mardi', 'Jeudi', 'Jeudi', 'Samedi', 'Samedi', ''])
    expect(table.colonnes.at(-1)).toBe('Divers')
  })

  it('knows the names under groups that are written over each of their columns', async () => {
    const table = await csv(
      'Lieu;Ville;Mardi;Mardi;Jeudi;Jeudi;Tél\nLieu;Ville;AM;PM;AM;PM;Tél\nLe Phare;Brest;9h-12h;;9h-12h;14h-17h;\nLa Digue;Brest;;15h-18h;;;0298000000\n'
    )
    expect(table.colonnes).toEqual(['Lieu', 'Ville', 'AM', 'PM', 'AM#2', 'PM#2', 'Tél'])
    expect(table.bandeaux).toEqual(['', '', 'Mardi', 'Mardi', 'Jeudi', 'Jeudi', ''])
    expect(table.lignes.map(l => l.Lieu)).toEqual(['Le Phare', 'La Digue'])
  })

  it('keeps as a row the first one of a list that leaves its blanks', async () => {
    const table = await csv('Lieu;Adresse;;Tél\n;2 rue Haute;Brest;\nLe Phare;3 rue Haute;Brest;0298000000\n')
    expect(table.colonnes).toEqual(['Lieu', 'Adresse', 'colonne 3', 'Tél'])
    expect(table.lignes).toHaveLength(2)
  })

  it('opens the same way when the row of names is declared', async () => {
    const texte = 'Nom;Lundi;;Mardi;\n;matin;soir;matin;soir\nLe Phare;9h-12h;14h-17h;9h-12h;fermé\n'
    const trouvee = await csv(texte)
    const dite = await readTable(Buffer.from(texte), 'lieux.csv', { entete: trouvee.entete as number })
    expect(dite).toEqual(trouvee)
  })

  it('takes no title, no note, and no list of short cells for a band', async () => {
    const titre = await csv('Liste des lieux;;;\nNom;Ville;Tél;Tél\nLe Phare;Brest;0298000000;0298000001\n')
    expect([titre.bandeaux, titre.entete]).toEqual([undefined, 2])
    const simple = await csv('Nom;Ville;Oui\nA;B;oui\nC;B;oui\nD;B;non\n')
    expect([simple.bandeaux, simple.entete, simple.lignes.length]).toEqual([undefined, 1, 3])
    expect(
      titlesOf(
        [
          ['Nom', '', ''],
          ['Le Phare', 'oui', 'oui']
        ],
        0,
        false
      ).bandeau
    ).toBeNull()
  })
})
