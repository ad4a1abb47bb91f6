/** The report on paper: for whoever corrects the list with a pencil, or hands it to somebody who will. */
import { DESCRIPTIONS, insecables, pluriel } from '@lieux-communs/core'
import type { Contenu } from 'pdfmake'
import { DOUX, dit, drawPdf, LIGNE, PIN } from '../papier/pdf.ts'
import type { ExempleDit, RapportValidation, RegleDite } from './dit.ts'

/** Rows set aside that are named one by one: beyond, the workbook has them. */
const ECARTEES_MAX = 200

/** Thin lines between rows, none at the sides. */
const FILETS = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => LIGNE,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 2,
  paddingBottom: () => 2
}

// "2026-03-02"
const jourDit = (jour: string): string =>
  new Date(`${jour}T12:00:00Z`).toLocaleDateString('fr-FR', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  })

function regleDite(regle: RegleDite): Contenu {
  const champ = regle.champs.length === 0 ? '' : ` · ${regle.champs.map(c => DESCRIPTIONS[c].titre).join(', ')}`
  // Under a title of several fields, each value says its own.
  const sien = ({ champ: dit }: ExempleDit): string =>
    regle.champ !== null || dit === null ? '' : `${DESCRIPTIONS[dit].titre} : `
  const exemples = regle.exemples.filter(e => e.vu !== '')
  const tableau: readonly Contenu[] =
    exemples.length === 0
      ? []
      : [
          {
            margin: [0, 4, 0, 0],
            layout: FILETS,
            table: {
              headerRows: 1,
              keepWithHeaderRows: 1,
              widths: ['*', 110, 150],
              dontBreakRows: true,
              body: [
                ['Valeur vue', 'Lignes', regle.gravite === 'information' ? 'Devenu' : 'Vouliez-vous dire…'].map(
                  text => ({ text, color: DOUX, fontSize: 9 })
                ),
                ...exemples.map(e => [
                  { text: [{ text: dit(sien(e)), color: DOUX }, dit(e.vu)] },
                  dit(e.lignes),
                  { text: [{ text: dit(e.voulu ?? ''), bold: true }, e.nom === null ? '' : dit(` (${e.nom})`)] }
                ])
              ]
            }
          }
        ]
  return {
    margin: [0, 0, 0, 14],
    stack: [
      {
        unbreakable: true,
        stack: [
          {
            text: [
              { text: dit(regle.titre), bold: true },
              { text: dit(champ), color: DOUX }
            ],
            fontSize: 12
          },
          { text: dit(`${regle.nombre < 2 ? 'Ligne' : 'Lignes'} ${regle.lignes}`), bold: true },
          dit(regle.conseil)
        ]
      },
      ...tableau,
      ...(regle.autres > 0
        ? [dit(`Et ${pluriel(regle.autres, 'autre valeur', 'autres valeurs')}, dans le classeur Excel.`)]
        : [])
    ]
  }
}

function groupe(titre: string, regles: readonly RegleDite[]): readonly Contenu[] {
  if (regles.length === 0) return []
  return [{ text: titre, style: 'titre2' }, ...regles.map(regleDite)]
}

function ecartees({ ecartes, regles }: RapportValidation): readonly Contenu[] {
  if (ecartes.length === 0) return []
  const titres = new Map(regles.map(r => [r.code, r.titre]))
  const reste = ecartes.length - ECARTEES_MAX
  return [
    { text: 'Les lignes écartées, une par une', style: 'titre2' },
    {
      layout: FILETS,
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        widths: [50, 190, '*'],
        dontBreakRows: true,
        body: [
          ['Ligne', 'Raison', 'Valeur vue'].map(text => ({ text, color: DOUX, fontSize: 9 })),
          ...ecartes
            .slice(0, ECARTEES_MAX)
            .map(e => [{ text: String(e.ligne), alignment: 'right' }, dit(titres.get(e.regle) ?? e.regle), dit(e.vu)])
        ]
      }
    },
    ...(reste > 0 ? [dit(`Et ${pluriel(reste, 'autre ligne', 'autres lignes')}, dans le classeur Excel.`)] : [])
  ]
}

/** The report as PDF bytes. `fichier`: what its author calls the list. */
export function drawRapport(rapport: RapportValidation, fichier: string, jour: string): Promise<Buffer> {
  const { regles, lus, retenus, ecartes, entete, avertissements } = rapport
  const bilan = [
    pluriel(lus, 'ligne lue', 'lignes lues'),
    pluriel(retenus, 'gardée', 'gardées'),
    pluriel(ecartes.length, 'écartée', 'écartées')
  ].join(', ')
  const rangs =
    entete === null
      ? 'Les lignes sont comptées à partir de 1, dans l’ordre du fichier.'
      : `Les numéros de ligne sont ceux de votre tableur : les titres sont à la ligne ${entete}.`
  const douces = regles.filter(r => !r.ecarte)
  return drawPdf({
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    titre: `Rapport : ${fichier}`,
    defaultStyle: { fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      titre: { fontSize: 22, bold: true, color: PIN, margin: [0, 0, 0, 4] },
      titre2: { fontSize: 15, bold: true, margin: [0, 14, 0, 8] }
    },
    footer: (page: number, pages: number) => ({
      margin: [48, 16, 48, 0],
      fontSize: 9,
      color: DOUX,
      columns: [dit(`${fichier} · ${jourDit(jour)}`), { text: dit(`page ${page} sur ${pages}`), alignment: 'right' }]
    }),
    content: [
      { text: 'Le rapport de votre liste', style: 'titre' },
      { text: dit(fichier), bold: true },
      { text: dit(`${bilan}.`), fontSize: 13, margin: [0, 6, 0, 6] },
      { text: dit(rangs), color: DOUX },
      ...avertissements.map(a => ({ text: dit(a), margin: [0, 6, 0, 0] })),
      ...(regles.length === 0
        ? [{ text: dit('Rien à signaler : votre liste est au standard.'), margin: [0, 12, 0, 0] }]
        : []),
      ...groupe(
        'Ce qui écarte des lignes',
        regles.filter(r => r.ecarte)
      ),
      ...groupe(
        'À corriger',
        douces.filter(r => r.gravite !== 'information')
      ),
      ...groupe(
        insecables('À savoir : réparé ou complété'),
        douces.filter(r => r.gravite === 'information')
      ),
      ...ecartees(rapport)
    ]
  })
}
