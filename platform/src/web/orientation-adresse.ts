/**
 * The address of an orientation: all that was answered, and nothing kept anywhere else. Going back, sharing, keeping in one's favourites
 * and a page without scripts all come from there.
 */
import { LISTES } from '@lieux-communs/core'
import { visible } from '../adresse-lue.ts'
import {
  AIDES,
  AUSSI,
  ETAPES,
  type Etape,
  PEU_IMPORTE,
  QUAND,
  type Reponses,
  RIEN_DIT,
  TRAJETS
} from '../orientation/reponses.ts'

/** Where one stands on the way: a question, or the places. */
export type Vue = Etape | 'reponse'

/** An answer of no list: `{ etape: 'quand', vu: 'hier' }`. */
export interface Etrange {
  readonly etape: Etape
  readonly vu: string
}

export interface Demandee {
  readonly reponses: Reponses
  /** Null: the first question without an answer. */
  readonly vue: Vue | null
  /** From 1, of the list under the best. */
  readonly page: number
  readonly etrange: Etrange | null
  /** What is too long to be a need or a town; null most often. */
  readonly tropLong: string | null
}

/** Signs of a need or of a place: beyond, it is a text that was pasted. */
export const TEXTE_MAX = 200
const VUES = [...ETAPES, 'reponse'] as const
/** Nothing else to take into account; also what keeps the parameter there when no box is ticked. */
export const RIEN = 'rien'
const PAGE = /^[1-9]\d{0,4}$/

const listOf = (valeur: unknown): string[] =>
  (Array.isArray(valeur) ? valeur : [valeur]).filter((v): v is string => typeof v === 'string' && v !== '')

/** `readAdresse({ besoin: 'imprimer', ou: 'Lens', trajet: 'pied' })`: of a parameter given twice, the first, but for `aussi`. */
export function readAdresse(query: Readonly<Record<string, unknown>>): Demandee {
  const one = (nom: string): string => listOf(query[nom])[0] ?? ''
  const etranges: Etrange[] = []
  const among = <T extends string>(nom: string, etape: Etape, connues: readonly T[]): T | null => {
    const vu = one(nom)
    const connue = connues.find(c => c === vu) ?? null
    if (vu !== '' && connue === null) etranges.push({ etape, vu })
    return connue
  }
  const cochees = listOf(query.aussi)
  for (const vu of cochees) if (vu !== RIEN && !AUSSI.some(a => a === vu)) etranges.push({ etape: 'aussi', vu })
  const [besoin, ou] = [one('besoin'), one('ou')]
  const reponses: Reponses = {
    ...RIEN_DIT,
    besoin: visible(besoin).trim(),
    ou: visible(ou).trim(),
    service: among('services', 'besoin', [...LISTES.services.valeurs, PEU_IMPORTE]),
    commune: one('commune'),
    autour: one('autour'),
    trajet: among('trajet', 'lieu', TRAJETS),
    quand: among('quand', 'quand', QUAND),
    aide: among('aide', 'aide', AIDES),
    aussi: cochees.length === 0 ? null : AUSSI.filter(a => cochees.includes(a)),
    pour: one('pour') === 'autrui' ? 'autrui' : 'moi'
  }
  const vue = VUES.find(v => v === one('etape')) ?? null
  const page = PAGE.test(one('page')) ? Number(one('page')) : 1
  const tropLong = [besoin, ou, reponses.commune, reponses.autour].find(t => t.length > TEXTE_MAX) ?? null
  return { reponses, vue, page, etrange: etranges[0] ?? null, tropLong }
}

/** The parameters that say these answers, in the order of the questions: those of links, and of hidden fields. */
export function parametresDe(reponses: Reponses): [nom: string, valeur: string][] {
  const { besoin, service, ou, commune, autour, trajet, quand, aide, aussi, pour } = reponses
  const paires: [string, string | null][] = [
    ['pour', pour === 'autrui' ? pour : null],
    ['besoin', besoin],
    ['services', service],
    ['autour', autour],
    ['commune', autour ? null : commune],
    // Beside a point, the address that was typed for it.
    ['ou', commune && !autour ? null : ou],
    ['trajet', trajet],
    ['quand', quand],
    ['aide', aide],
    ...(aussi === null ? [] : aussi.length === 0 ? [RIEN] : aussi).map(a => ['aussi', a] as [string, string])
  ]
  return paires.filter((p): p is [string, string] => p[1] !== null && p[1] !== '')
}

/** `adresseOrientation({ ...RIEN_DIT, besoin: 'imprimer' }) === '/orientation?besoin=imprimer'` */
export function adresseOrientation(reponses: Reponses, vue: Vue | null = null, page = 1): string {
  const query = new URLSearchParams(parametresDe(reponses))
  if (vue) query.set('etape', vue)
  if (page > 1) query.set('page', String(page))
  const texte = query.toString()
  return texte === '' ? '/orientation' : `/orientation?${texte}`
}
