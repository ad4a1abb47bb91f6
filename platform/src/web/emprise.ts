/**
 * The places of a frame of the map, or of the whole base, asked in the one query language: the list is then word for word what the tiles of the same
 * question draw, and what the API answers to `emprise=`.
 */
import type { Box } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { EnsembleLu } from '../catalogue/colonnes/ensemble.ts'
import { range } from '../catalogue/question/ordre.ts'
import type { Question } from '../catalogue/question/question.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import type { Reponse } from '../catalogue/recherche.ts'
import { readQuestion } from '../demande/demande.ts'
import { readValeurs } from '../demande/parametre.ts'
import { FILTRES } from '../demande/parametres.ts'
import type { TriDit } from './tri.ts'

/** As many as a search lists: two hundred pages of five. */
const LISTE_MAX = 1000

/** `readEmprise(catalogue, '2.9,50.6,3.2,50.8')` → west, south, east, north; null when it is none, as the API would refuse it. */
export function readEmprise(catalogue: Catalogue, texte: string): Box | null {
  const lue = readValeurs({ emprise: texte }, FILTRES)
  if ('probleme' in lue) return null
  const question = readQuestion(catalogue, lue.valeurs, new Date())
  return 'probleme' in question ? null : (question.valeur.emprise ?? null)
}

/** As `emprise` is written: four decimals are ten metres. */
export const writeEmprise = ({ west, south, east, north }: Box): string =>
  [west, south, east, north].map(n => Number(n.toFixed(4))).join(',')

/** A frame this narrow holds a street: degrees. */
const COTE_MIN = 0.01

/** A frame moved by parts of its sides and made so many times as wide, within the world: `cadreAutour(boite, { est: 0, nord: 0.5, fois: 1 })`. */
export function cadreAutour(
  { west, south, east, north }: Box,
  { est, nord, fois }: { readonly est: number; readonly nord: number; readonly fois: number }
): Box {
  const [large, haut] = [Math.max(COTE_MIN, east - west), Math.max(COTE_MIN, north - south)]
  const [x, y] = [(west + east) / 2 + est * large, (south + north) / 2 + nord * haut]
  const [dx, dy] = [Math.max(COTE_MIN, large * fois) / 2, Math.max(COTE_MIN, haut * fois) / 2]
  // Pushed against the edge of the world, it stays a frame.
  const [cx, cy] = [Math.min(180 - COTE_MIN, Math.max(COTE_MIN - 180, x)), Math.min(85, Math.max(-85, y))]
  return {
    west: Math.max(-180, cx - dx),
    south: Math.max(-90, cy - dy),
    east: Math.min(180, cx + dx),
    north: Math.min(90, cy + dy)
  }
}

/** The same frame, twice as wide and as high. */
export const elargie = (boite: Box): Box => cadreAutour(boite, { est: 0, nord: 0, fois: 2 })

/** `ensemble`: all that were found, as bits, of which `resultats` are the first. */
export function dansLeCadre(
  catalogue: Catalogue,
  question: Question,
  tri: TriDit | null
): Reponse & { readonly ensemble: EnsembleLu } {
  const selection = selectionne(catalogue, question)
  const usuel = question.texte === undefined ? 'nom' : 'pertinence'
  const ordre = tri === 'nom' || tri === 'fraicheur' ? tri : usuel
  const { rangs } = range(catalogue, selection, ordre, LISTE_MAX, null)
  return {
    endroit: null,
    mots: question.texte ?? null,
    corrige: null,
    autres: [],
    centre: null,
    resultats: Array.from(rangs, rang => ({
      rang,
      distance: null,
      approximatif: catalogue.position(rang)?.approximatif ?? true
    })),
    total: selection.total,
    dedans: 0,
    loin: 0,
    elargi: 'non',
    ensemble: selection.ensemble
  }
}
