/**
 * One parameter of an address: what it is for, its check, and the sentence that says what it accepts. The tables made of them are
 * at once the validation, the text of the refusals and the documentation.
 */
import { z } from 'zod'
import { visible } from '../adresse-lue.ts'
import type { Probleme } from './probleme.ts'

export interface Parametre {
  /** What it does, in a French sentence without its end. */
  readonly dit: string
  /** Of one value, as text. */
  readonly schema: z.ZodType<string | number>
  readonly attendu: string | readonly string[]
  /** Several values: `|` between them means any, the parameter said again means and. */
  readonly plusieurs?: true
  readonly exemple: string
}

export type Parametres = Readonly<Record<string, Parametre>>

/** What was given for each: the groups that must all hold, each of values of which any will do. */
export type Valeurs = ReadonlyMap<string, readonly (readonly (string | number)[])[]>

/** Values given at once: beyond, it is no question but a list of ours handed back. */
const VALEURS_MAX = 100

// "50.63", "-21.1"
const DECIMAL = /^-?\d{1,3}(?:\.\d{1,15})?$/
// "50"
const ENTIER = /^\d{1,6}$/

const between = (min: number, max: number, forme: RegExp) =>
  z.string().regex(forme).transform(Number).pipe(z.number().min(min).max(max))
export const decimal = (min: number, max: number) => between(min, max, DECIMAL)
export const entier = (min: number, max: number) => between(min, max, ENTIER)
export const mots = (longueur: number) => z.string().transform(visible).pipe(z.string().trim().min(1).max(longueur))

export const refus = (parametre: string, valeur: unknown, attendu: string | readonly string[]): Probleme => ({
  status: 400,
  title: 'Paramètre refusé',
  detail: `Le paramètre « ${parametre} » ne peut pas être lu. Attendu : ${typeof attendu === 'string' ? attendu : attendu.join(' ; ')}.`,
  parametre,
  valeur,
  attendu
})

export const absent = (parametre: string, attendu: string | readonly string[]): Probleme => ({
  ...refus(parametre, null, attendu),
  title: 'Paramètre manquant',
  detail: `Il manque le paramètre « ${parametre} ». Attendu : ${typeof attendu === 'string' ? attendu : attendu.join(' ; ')}.`
})

/** Longest name of a parameter that a refusal repeats. */
const NOM_MAX = 50

function inconnu(nom: string, valeur: unknown, table: Parametres): Probleme {
  const acceptes = Object.keys(table)
  if (acceptes.length === 0) return refus(nom.slice(0, NOM_MAX), valeur, 'aucun paramètre à cette adresse')
  return {
    status: 400,
    title: 'Paramètre inconnu',
    detail: `Le paramètre « ${nom.slice(0, NOM_MAX)} » n’existe pas. Paramètres acceptés : ${acceptes.join(', ')}.`,
    parametre: nom.slice(0, NOM_MAX),
    valeur,
    attendu: acceptes
  }
}

/** `readValeurs({ services: 'A|B', limite: '5' }, TABLE)` → two values of which any, and 5; or the refusal of the first that is wrong. */
export function readValeurs(query: object, table: Parametres): { valeurs: Valeurs } | { probleme: Probleme } {
  const valeurs = new Map<string, (readonly (string | number)[])[]>()
  for (const nom of Object.keys(query)) {
    const donne = (query as Record<string, unknown>)[nom]
    const parametre = Object.hasOwn(table, nom) ? table[nom] : undefined
    if (!parametre) return { probleme: inconnu(nom, donne, table) }
    const { plusieurs, schema, attendu } = parametre
    const textes = Array.isArray(donne) ? donne : [donne]
    if (textes.length > (plusieurs ? VALEURS_MAX : 1)) return { probleme: refus(nom, donne, attendu) }
    const groupes: (string | number)[][] = []
    for (const texte of textes as string[]) {
      const groupe: (string | number)[] = []
      for (const morceau of plusieurs ? texte.split('|', VALEURS_MAX) : [texte]) {
        const lu = schema.safeParse(morceau)
        if (!lu.success) return { probleme: refus(nom, morceau, attendu) }
        groupe.push(lu.data)
      }
      groupes.push(groupe)
    }
    valeurs.set(nom, groupes)
  }
  return { valeurs }
}

/** The one value of a parameter that takes no other; undefined when it was not given. */
export const seul = <V extends string | number>(valeurs: Valeurs, nom: string): V | undefined =>
  valeurs.get(nom)?.[0]?.[0] as V | undefined
