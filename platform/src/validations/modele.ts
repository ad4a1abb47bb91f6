/**
 * The blank template: one column a field, in the standard's order, lists of choices in the cells, and a sheet that explains
 * each field. What is filled here is read back without a question.
 */
import { CHAMPS, type Champ, CONTRAINTES, DESCRIPTIONS, insecables, isListe, listeOf } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import { typologieEnClair } from '../catalogue/typologies-en-clair.ts'
import { obligationDe } from './obligatoire.ts'

/** Rows with choices: a list of a thousand places is no longer typed by hand. */
const RANGS = 1_000
const ENTETE = 'FF0B5D4E'
const REQUIS = 'FFFDEBC4'

const columnOf = (rang: number): string =>
  (rang < 26 ? '' : String.fromCharCode(64 + Math.floor(rang / 26))) + String.fromCharCode(65 + (rang % 26))

function headed(feuille: ExcelJS.Worksheet, titres: readonly string[]): void {
  const rang = feuille.getRow(1)
  titres.forEach((titre, i) => {
    const cell = rang.getCell(i + 1)
    cell.value = titre
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: ENTETE } }
  })
}

/** A value of a list as people choose it, its name beside its code; read back as the code: `BIB — Bibliothèque, médiathèque`. */
function dite(champ: Champ, valeur: string): string {
  const nom = champ === 'typologie' ? typologieEnClair(valeur) : ''
  return nom === '' || nom === valeur ? valeur : `${valeur} — ${nom}`
}

const OBLIGATIONS = { oui: 'oui', complete: 'non : complété s’il manque', non: 'non' } as const

/** What is shown when a cell is chosen: 255 signs at most, says the format. */
const prompt = (champ: Champ): string => {
  const { sens, exemple } = DESCRIPTIONS[champ]
  const plusieurs = isListe(champ) ? ' Plusieurs valeurs : séparez-les par |.' : ''
  return insecables(`${sens}${plusieurs} Exemple : ${dite(champ, exemple)}`).slice(0, 255)
}

/** Rules of a cell, as the spreadsheet checks them: a warning and never a wall, for several values fit in one cell. */
function validationOf(champ: Champ, listes: ReadonlyMap<Champ, string>): ExcelJS.DataValidation {
  const commun = {
    showInputMessage: true,
    promptTitle: DESCRIPTIONS[champ].titre.slice(0, 32),
    prompt: prompt(champ),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: DESCRIPTIONS[champ].titre.slice(0, 32)
  }
  const liste = listes.get(champ)
  if (liste !== undefined)
    return {
      ...commun,
      type: 'list',
      formulae: [liste],
      error: 'Choisissez dans la liste, ou plusieurs valeurs de la liste séparées par |'
    }
  if (champ === 'code_postal' || champ === 'code_insee')
    return { ...commun, type: 'textLength', operator: 'equal', formulae: [5], error: 'Cinq signes sont attendus.' }
  const { longueurMax } = CONTRAINTES[champ]
  return {
    ...commun,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [longueurMax ?? 32_000],
    error: `${longueurMax ?? 32_000} signes au plus.`
  }
}

/** The sheet of choices: a column a closed list; answers the range of each. */
function addListes(classeur: ExcelJS.Workbook): ReadonlyMap<Champ, string> {
  const feuille = classeur.addWorksheet('Choix', { state: 'hidden' })
  const plages = new Map<Champ, string>()
  for (const champ of CHAMPS) {
    const liste = listeOf(champ)
    if (liste === null) continue
    const lettre = columnOf(plages.size)
    const colonne = feuille.getColumn(plages.size + 1)
    colonne.values = [champ, ...liste.valeurs.map(v => dite(champ, v))]
    plages.set(champ, `Choix!$${lettre}$2:$${lettre}$${liste.valeurs.length + 1}`)
  }
  return plages
}

function addAide(classeur: ExcelJS.Workbook): void {
  const feuille = classeur.addWorksheet('Aide', { views: [{ state: 'frozen', ySplit: 1 }] })
  feuille.columns = [{ width: 34 }, { width: 30 }, { width: 26 }, { width: 70 }, { width: 44 }, { width: 80 }]
  headed(feuille, ['Colonne', 'Nom', 'Obligatoire', 'Ce que c’est', 'Exemple', 'Valeurs possibles'])
  for (const champ of CHAMPS) {
    const { titre, sens, exemple } = DESCRIPTIONS[champ]
    const liste = listeOf(champ)
    const rang = feuille.addRow([
      champ,
      titre,
      insecables(OBLIGATIONS[obligationDe(champ)]),
      insecables(sens),
      dite(champ, exemple),
      liste?.valeurs.map(v => dite(champ, v)).join('\n') ?? ''
    ])
    rang.alignment = { vertical: 'top', wrapText: true }
  }
}

/** The template's bytes. */
export async function drawModele(): Promise<Uint8Array> {
  const classeur = new ExcelJS.Workbook()
  const feuille = classeur.addWorksheet('Lieux', { views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }] })
  const listes = addListes(classeur)
  addAide(classeur)
  feuille.columns = CHAMPS.map(champ => ({ width: Math.max(16, champ.length + 2), style: { numFmt: '@' } }))
  headed(feuille, CHAMPS)
  CHAMPS.forEach((champ, i) => {
    const cell = feuille.getRow(1).getCell(i + 1)
    if (obligationDe(champ) === 'oui') {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: REQUIS } }
      cell.font = { bold: true }
    }
    const lettre = columnOf(i)
    // The library knows ranges of validation, its types do not say so.
    const { dataValidations } = feuille as unknown as {
      dataValidations: { add(plage: string, validation: ExcelJS.DataValidation): void }
    }
    dataValidations.add(`${lettre}2:${lettre}${RANGS + 1}`, validationOf(champ, listes))
  })
  return new Uint8Array(await classeur.xlsx.writeBuffer())
}
