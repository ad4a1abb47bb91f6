/**
 * The clean list as a workbook, for whoever corrects it: each cell that a rule spoke about is coloured, with the value seen and
 * the advice in a note. Written as it goes, so that a hundred thousand rows need no more memory than a hundred.
 */
import { CHAMPS, type Champ, guardCell, type Ligne, RULES, type Severity } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import type { Marque } from './controle.ts'
import type { RapportValidation } from './dit.ts'

/** ARGB. Brick, sun, pine: the soft colours of the site; the note says in words what the colour says. */
const FONDS: Readonly<Record<Severity, string>> = { error: 'FFFBE6E0', warning: 'FFFDEBC4', info: 'FFDDEFE9' }
const RANGS: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }
const ENTETE = 'FF0B5D4E'

/** Notes written: a spreadsheet takes minutes to open with more. Colours go on, and the report names every row. */
const NOTES_MAX = 20_000

/** Widths of columns, in signs. */
const LARGEURS: Readonly<Partial<Record<Champ, number>>> = {
  nom: 34,
  adresse: 34,
  horaires: 34,
  services: 40,
  presentation_resume: 40,
  presentation_detail: 40,
  commune: 20
}

const REGLES = new Map(RULES.map(r => [r.code, r]))

const plain = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

function heads(feuille: ExcelJS.Worksheet, titres: readonly string[]): void {
  const rang = feuille.getRow(1)
  titres.forEach((titre, i) => {
    const cell = rang.getCell(i + 1)
    cell.value = titre
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
    cell.fill = plain(ENTETE)
  })
  rang.commit()
}

/** What the note of a cell says: « Code postal illisible », the value, the word meant, the advice. */
function noteOf([, , regle, vu, voulu]: Marque): string {
  const dite = REGLES.get(regle)
  const reparee = dite?.severity === 'info'
  return [
    dite?.titre ?? regle,
    vu === '' ? '' : `Valeur vue\u00a0: «\u00a0${vu}\u00a0»`,
    voulu === null ? '' : reparee ? `Devenu\u00a0: ${voulu}` : `Vouliez-vous dire «\u00a0${voulu}\u00a0»\u00a0?`,
    dite?.conseil ?? ''
  ]
    .filter(ligne => ligne !== '')
    .join('\n')
}

/** The marks of each row, and of each of its cells; what is said of a whole row is put on the name. */
function parRang(marques: readonly Marque[]): Map<number, Map<Champ, Marque[]>> {
  const rangs = new Map<number, Map<Champ, Marque[]>>()
  for (const marque of marques) {
    const [rang, champ] = marque
    const cells = rangs.get(rang) ?? new Map<Champ, Marque[]>()
    rangs.set(rang, cells)
    cells.set(champ ?? 'nom', [...(cells.get(champ ?? 'nom') ?? []), marque])
  }
  return rangs
}

/** Writes the workbook: the list, the rows set aside, the rules. */
export async function writeClasseur(
  chemin: string,
  lignes: readonly Ligne[],
  marques: readonly Marque[],
  rapport: RapportValidation
): Promise<void> {
  const classeur = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: chemin,
    useStyles: true,
    useSharedStrings: false
  })
  const feuille = classeur.addWorksheet('Lieux', { views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }] })
  feuille.columns = CHAMPS.map(champ => ({ width: LARGEURS[champ] ?? 16, style: { numFmt: '@' } }))
  heads(feuille, CHAMPS)
  const rangs = parRang(marques)
  let notes = 0
  lignes.forEach((ligne, rang) => {
    const row = feuille.getRow(rang + 2)
    CHAMPS.forEach((champ, i) => {
      if (ligne[champ] !== '') row.getCell(i + 1).value = ligne[champ]
    })
    for (const [champ, dites] of rangs.get(rang) ?? []) {
      const cell = row.getCell(CHAMPS.indexOf(champ) + 1)
      const severites = dites.map(([, , regle]) => REGLES.get(regle)?.severity ?? 'info')
      const pire = severites.reduce((a, b) => (RANGS[b] > RANGS[a] ? b : a))
      cell.fill = plain(FONDS[pire])
      if (notes++ < NOTES_MAX) cell.note = dites.map(noteOf).join('\n\n')
    }
    row.commit()
  })
  feuille.commit()

  const ecartees = classeur.addWorksheet('Lignes écartées')
  ecartees.columns = [{ width: 10 }, { width: 44 }, { width: 24 }, { width: 60 }, { width: 70 }]
  heads(ecartees, ['Ligne', 'Raison', 'Champ', 'Valeur vue', 'Conseil'])
  rapport.ecartes.forEach(({ ligne, regle, champ, vu }, i) => {
    const dite = REGLES.get(regle)
    const row = ecartees.getRow(i + 2)
    row.values = [ligne, dite?.titre ?? regle, champ ?? '', guardCell(vu), dite?.conseil ?? '']
    row.commit()
  })
  ecartees.commit()

  const regles = classeur.addWorksheet('Règles')
  regles.columns = [{ width: 44 }, { width: 24 }, { width: 10 }, { width: 60 }, { width: 80 }]
  heads(regles, ['Règle', 'Champ', 'Lignes', 'Lesquelles', 'Conseil'])
  rapport.regles.forEach(({ titre, champs, nombre, lignes: lesquelles, conseil }, i) => {
    const row = regles.getRow(i + 2)
    row.values = [titre, champs.join(', '), nombre, lesquelles, conseil]
    row.commit()
  })
  regles.commit()
  await classeur.commit()
}
