/**
 * What people type wrong, drawn from what they mean: towns, places and services of an édition, each with one slip or two by its
 * length. Seeded: a bench and a test ask the same things.
 */
import { fold } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { SERVICES_EN_CLAIR } from '../catalogue/services-en-clair.ts'
import type { Suggestion } from '../catalogue/suggestion/suggere.ts'
import { Alea } from '../demo/alea.ts'

export interface Saisie {
  readonly meant: string
  readonly typed: string
  readonly nature: 'commune' | 'lieu' | 'service'
  /** True of the suggestion that was meant. */
  readonly isMeant: (suggestion: Suggestion) => boolean
}

/** Letters under which a name bears no slip: any other name is as near. */
const LISIBLE = 4
/** Letters from which there are two. */
const LONG = 8

const isLisible = (texte: string): boolean => fold(texte).length >= LISIBLE

const LETTRES = 'abcdefghijklmnopqrstuvwxyz'

type Faute = (texte: string, alea: Alea) => string

/** A place among the letters. */
const place = (texte: string, alea: Alea): number => alea.int(0, texte.length - 1)

const FAUTES: readonly Faute[] = [
  // missing, extra, doubled, wrong, swapped
  (t, alea) => {
    const i = place(t, alea)
    return t.slice(0, i) + t.slice(i + 1)
  },
  (t, alea) => {
    const i = place(t, alea)
    return t.slice(0, i) + alea.pick([...LETTRES]) + t.slice(i)
  },
  (t, alea) => {
    const i = place(t, alea)
    return t.slice(0, i) + t[i] + t.slice(i)
  },
  (t, alea) => {
    const i = place(t, alea)
    return t.slice(0, i) + alea.pick([...LETTRES]) + t.slice(i + 1)
  },
  (t, alea) => {
    const i = Math.min(place(t, alea), t.length - 2)
    return t.slice(0, i) + t[i + 1] + t[i] + t.slice(i + 2)
  },
  // no accent, no capital, no hyphen
  t => fold(t),
  // not finished: an eighth of it at least is left to type, three letters at most
  (t, alea) => t.slice(0, t.length - Math.min(3, alea.int(1, Math.max(1, Math.floor(t.length / 8)))))
]

/** `misspelt('Roubaix', alea)` → `roubiax`, `Roubai`, `Roubbaix`… */
function misspelt(texte: string, alea: Alea): string {
  let typed = texte
  for (let n = texte.length < LONG ? 1 : alea.int(1, 2); n > 0; n--) typed = alea.pick(FAUTES)(typed, alea)
  return typed
}

/** So many of each: `saisiesOf(catalogue, 400, 1)` → 1,200. */
export function saisiesOf(catalogue: Catalogue, nombre: number, graine: number): Saisie[] {
  const alea = new Alea(graine, 0)
  const { commune } = catalogue.colonnes.axes
  const communes = commune.valeurs.flatMap(code => catalogue.geographie.commune(code) ?? [])
  const villes = communes.filter(({ nom, type }) => isLisible(nom) && type === 'COM')
  const noms = [...new Set(Array.from({ length: catalogue.taille }, (_, rang) => catalogue.nom(rang)))].filter(
    isLisible
  )
  const services = Object.entries(SERVICES_EN_CLAIR).flatMap(([valeur, { phrase, exemples, mots }]) =>
    [valeur, phrase, ...exemples.split(', '), ...mots.split(' ')].filter(isLisible).map(dit => ({ valeur, dit }))
  )
  const saisies: Saisie[] = []
  const add = (nature: Saisie['nature'], meant: string, isMeant: Saisie['isMeant']): void => {
    saisies.push({ nature, meant, typed: misspelt(meant, alea), isMeant })
  }
  for (let i = 0; i < nombre; i++) {
    const c = alea.pick(villes)
    add('commune', c.nom, s => s.genre === 'commune' && s.code === c.code)
    const nom = alea.pick(noms)
    add('lieu', nom, s => s.genre === 'lieu' && fold(s.libelle) === fold(nom))
    const { valeur, dit } = alea.pick(services)
    add('service', dit, s => s.genre === 'service' && s.valeur === valeur)
  }
  return saisies
}
