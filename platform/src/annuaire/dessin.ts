/**
 * The directory on paper: a cover, how to use it, the needs, then the places by town. Two columns at 11 points, or one at 16 for who
 * sees badly. A place is never cut between two pages, and a town's name never stands alone at the foot of one.
 */
import type { Contenu } from 'pdfmake'
import { DOUX, dit, drawPdf } from '../papier/pdf.ts'
import type { AnnuaireDit, BesoinDit, CommuneDite, LieuDit } from './dit.ts'
import { imageQr } from './image-qr.ts'

/** Signs kept of what a source wrote at length: a place that filled a page could not be kept whole on it. */
const LONGUEUR_MAX = { nom: 160, ligne: 120, horaires: 420, services: 420 } as const

interface Mesures {
  readonly texte: number
  readonly commune: number
  readonly qr: number
  readonly colonnes: 1 | 2
}

/** What a directory is drawn with, and in which colour. */
interface Trait extends Mesures {
  readonly accent: string
}

const ORDINAIRE: Mesures = { texte: 11, commune: 15, qr: 46, colonnes: 2 }
const GROS: Mesures = { texte: 16, commune: 22, qr: 64, colonnes: 1 }

/** What pdfmake adds to a node that it laid out: on which pages it stands. */
interface Pose {
  positions?: readonly { readonly pageNumber: number }[]
}

const coupe = (texte: string, max: number): string => dit(texte.length > max ? `${texte.slice(0, max - 1)}…` : texte)

const enPhrase = (parties: readonly string[]): string =>
  parties.map((p, i) => (i === 0 ? p : p.charAt(0).toLowerCase() + p.slice(1))).join(', ')

function lieuDessine(lieu: LieuDit, { texte, qr, accent }: Trait): Contenu {
  const { numero, nom, genre, adresse, telephones, horaires, doute, services, prix, venir } = lieu
  const ligne = (contenu: string, autre: object = {}): Contenu => ({ text: contenu, ...autre })
  const aSavoir = [...venir, ...prix].join('. ')
  return {
    columnGap: 8,
    columns: [
      {
        width: '*',
        stack: [
          {
            text: [
              { text: `${numero}  `, color: accent, bold: true },
              { text: coupe(nom, LONGUEUR_MAX.nom), bold: true }
            ]
          },
          ...(genre === '' ? [] : [ligne(coupe(genre, LONGUEUR_MAX.ligne), { color: DOUX })]),
          ...adresse.map(a => ligne(coupe(a, LONGUEUR_MAX.ligne))),
          ...(telephones.length === 0
            ? []
            : [ligne(telephones.slice(0, 2).join(' · '), { bold: true, fontSize: texte + 1 })]),
          ...(horaires.length === 0 ? [] : [ligne(coupe(horaires.join('\n'), LONGUEUR_MAX.horaires))]),
          ...(doute === null ? [] : [ligne(dit(doute), { color: DOUX })]),
          ...(services.length === 0 ? [] : [ligne(coupe(`${enPhrase(services)}.`, LONGUEUR_MAX.services))]),
          ...(aSavoir === '' ? [] : [ligne(coupe(`${aSavoir}.`, LONGUEUR_MAX.ligne))])
        ]
      },
      { image: imageQr(lieu.page), width: qr, margin: [0, 2, 0, 0] }
    ]
  }
}

/** The first place of a town goes with its name. */
function communeDessinee({ lieux }: CommuneDite, mesures: Trait, titre: Contenu): Contenu[] {
  return lieux.map((lieu, rang) => ({
    unbreakable: true,
    margin: [0, 0, 0, mesures.texte],
    stack: rang === 0 ? [titre, lieuDessine(lieu, mesures)] : [lieuDessine(lieu, mesures)]
  }))
}

/** Towns that stay under the name of their need: a title alone at the foot of a column leads to nothing. */
const TETE_DU_BESOIN = 10

function besoinDessine({ phrase, exemples, communes }: BesoinDit, { texte, accent }: Trait): Contenu[] {
  const dites = (celles: BesoinDit['communes']): Contenu[] =>
    celles.flatMap(({ nom, numeros }, i) => [
      { text: dit(nom), bold: true },
      `\u00a0${numeros.join(', ')}${i === celles.length - 1 ? '' : ' · '}`
    ])
  const suite = communes.slice(TETE_DU_BESOIN)
  return [
    {
      unbreakable: true,
      margin: [0, 0, 0, suite.length > 0 ? 0 : texte],
      stack: [
        { text: dit(phrase), bold: true, fontSize: texte + 2, color: accent },
        ...(exemples === '' ? [] : [{ text: dit(exemples), color: DOUX }]),
        { text: dites(communes.slice(0, TETE_DU_BESOIN)), margin: [0, 3, 0, 0] }
      ]
    },
    ...(suite.length > 0 ? [{ text: dites(suite), margin: [0, 0, 0, texte] }] : [])
  ]
}

const enColonnes = (contenus: readonly Contenu[], { colonnes }: Mesures): Contenu =>
  colonnes === 1
    ? { stack: contenus }
    : {
        snakingColumns: true,
        columnGap: 22,
        columns: [
          { width: '*', stack: contenus },
          { width: '*', text: '' }
        ]
      }

/** `Arras – Béthune`, the towns that begin on a page or, in the middle of a long one, the one that goes on. */
function tetiereOf(titres: readonly (Pose & { readonly nom: string })[], page: number): string {
  const ici = titres.filter(t => t.positions?.some(p => p.pageNumber === page))
  const avant = titres.filter(t => (t.positions?.[0]?.pageNumber ?? Number.POSITIVE_INFINITY) < page)
  const premiere = ici[0] ?? avant.at(-1)
  const derniere = ici.at(-1) ?? premiere
  if (!premiere || !derniere) return ''
  return premiere.nom === derniere.nom ? premiere.nom : `${premiere.nom} – ${derniere.nom}`
}

function couverture({ territoire, racine, accent, hub, mots }: AnnuaireDit, { texte }: Mesures): Contenu[] {
  return [
    ...(hub === null ? [] : [{ text: coupe(hub, LONGUEUR_MAX.nom), fontSize: texte + 3, bold: true }]),
    { text: dit(mots.annuaire), fontSize: texte + 5, color: DOUX, margin: [0, hub === null ? 90 : 60, 0, 8] },
    { text: dit(mots.titre), fontSize: 30, bold: true, color: accent, lineHeight: 1.1 },
    { text: coupe(territoire, LONGUEUR_MAX.nom), fontSize: 26, bold: true, margin: [0, 14, 0, 14], lineHeight: 1.1 },
    { text: dit(mots.compte), fontSize: texte + 3 },
    { text: dit(mots.emploi), style: 'titre2', margin: [0, 60, 0, 8] },
    { ol: mots.etapes.map(dit), fontSize: texte + 2, lineHeight: 1.35 },
    {
      columns: [
        { image: imageQr(racine), width: 64 },
        {
          width: '*',
          margin: [12, 12, 0, 0],
          stack: [
            { text: dit(mots.enLigne), color: DOUX },
            { text: dit(racine.replace(/^https?:\/\//, '')), bold: true }
          ]
        }
      ],
      margin: [0, 40, 0, 0]
    }
  ]
}

/** The bytes of the directory. `gros`: one column at 16 points. */
export function drawAnnuaire(annuaire: AnnuaireDit, gros: boolean): Promise<Buffer> {
  const { mots } = annuaire
  const mesures: Trait = { ...(gros ? GROS : ORDINAIRE), accent: annuaire.accent }
  const titres = annuaire.communes.map(({ nom }) => ({
    nom: dit(nom),
    text: coupe(nom, LONGUEUR_MAX.nom),
    bold: true,
    fontSize: mesures.commune,
    color: annuaire.accent,
    margin: [0, 2, 0, 5]
  }))
  const court = coupe(annuaire.territoire, 60)
  return drawPdf({
    titre: mots.titreDuFichier,
    language: mots.lang,
    pageMargins: [42, 58, 42, 52],
    defaultStyle: { fontSize: mesures.texte, lineHeight: 1.15 },
    styles: { titre2: { fontSize: mesures.commune + 3, bold: true, margin: [0, 0, 0, 10] } },
    header: (page: number) =>
      page === 1
        ? ''
        : {
            margin: [42, 24, 42, 0],
            fontSize: Math.max(9, mesures.texte - 2),
            columns: [
              { text: court, color: DOUX },
              { text: tetiereOf(titres, page), bold: true, alignment: 'right' }
            ]
          },
    footer: (page: number, pages: number) =>
      page === 1
        ? ''
        : {
            margin: [42, 14, 42, 0],
            fontSize: Math.max(9, mesures.texte - 2),
            color: DOUX,
            columns: [
              coupe([...(annuaire.hub === null ? [] : [annuaire.hub]), 'Lieux communs', annuaire.date].join(' · '), 80),
              {
                text: dit(mots.page.replace('{page}', String(page)).replace('{pages}', String(pages))),
                alignment: 'right'
              }
            ]
          },
    content: [
      ...couverture(annuaire, mesures),
      { text: dit(mots.besoins), style: 'titre2', pageBreak: 'before' },
      enColonnes(
        annuaire.besoins.flatMap(b => besoinDessine(b, mesures)),
        mesures
      ),
      { text: dit(mots.lieux), style: 'titre2', pageBreak: 'before' },
      enColonnes(
        annuaire.communes.flatMap((c, rang) => communeDessinee(c, mesures, titres[rang] as unknown as Contenu)),
        mesures
      )
    ]
  })
}
