import { CHAMPS, CONTRAINTES, DESCRIPTIONS, listeOf, manquementOf, splitListe } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { readTable } from '../read/table.ts'
import { drawModele } from './modele.ts'

it('every example of a field is a value that the standard takes', () => {
  for (const champ of CHAMPS) {
    const { exemple } = DESCRIPTIONS[champ]
    expect([champ, manquementOf(champ, exemple)]).toEqual([champ, null])
    const liste = listeOf(champ)
    if (liste) for (const valeur of splitListe(exemple)) expect(liste.valeurs, champ).toContain(valeur)
  }
})

it('the blank template has the fields in order, their lists in the cells, and a sheet that explains each', async () => {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load((await drawModele()).buffer as ArrayBuffer)
  expect(classeur.worksheets.map(f => [f.name, f.state])).toEqual([
    ['Lieux', 'visible'],
    ['Choix', 'hidden'],
    ['Aide', 'visible']
  ])
  const lieux = classeur.getWorksheet('Lieux') as ExcelJS.Worksheet
  const choix = classeur.getWorksheet('Choix') as ExcelJS.Worksheet
  CHAMPS.forEach((champ, i) => {
    expect(lieux.getRow(1).getCell(i + 1).value).toBe(champ)
    const { dataValidation } = lieux.getRow(12).getCell(i + 1)
    expect(dataValidation.promptTitle, champ).toBe(DESCRIPTIONS[champ].titre.slice(0, 32))
    const liste = listeOf(champ)
    if (liste === null) return
    expect(dataValidation.type, champ).toBe('list')
    // "Choix!$C$2:$C$4"
    const [, lettre, fin] = /^Choix!\$([A-Z]{1,2})\$2:\$\1\$(\d+)$/.exec(String(dataValidation.formulae[0])) ?? []
    const valeurs = Array.from({ length: Number(fin) - 1 }, (_, n) => choix.getCell(`${lettre}${n + 2}`).value)
    expect(
      valeurs.map(v => liste.lire(String(v))),
      champ
    ).toEqual(liste.valeurs.map(v => [v]))
    if (champ === 'typologie') expect(valeurs).toContain('BIB — Bibliothèque, médiathèque')
  })
  const aide = classeur.getWorksheet('Aide') as ExcelJS.Worksheet
  expect(aide.getColumn(1).values.slice(2)).toEqual([...CHAMPS])
  // What may be left empty is not said to be required.
  const oui = CHAMPS.filter((_, i) => aide.getRow(i + 2).getCell(3).value === 'oui')
  expect(oui).toEqual(['nom', 'commune', 'code_postal', 'adresse'])
  expect(oui.filter(c => DESCRIPTIONS[c].sens.includes('Laissez vide') || !CONTRAINTES[c].requis)).toEqual([])
})

it('a place written in the template is read back, column for column', async () => {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load((await drawModele()).buffer as ArrayBuffer)
  const rang = classeur.getWorksheet('Lieux')?.getRow(2)
  CHAMPS.forEach((champ, i) => {
    if (rang) rang.getCell(i + 1).value = DESCRIPTIONS[champ].exemple
  })
  const table = await readTable(new Uint8Array(await classeur.xlsx.writeBuffer()), 'modele.xlsx')
  expect(table.colonnes).toEqual([...CHAMPS])
  expect(table.lignes).toEqual([Object.fromEntries(CHAMPS.map(c => [c, DESCRIPTIONS[c].exemple]))])
})
