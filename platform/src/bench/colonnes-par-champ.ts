/**
 * The columns that a mapping draws each field of the standard from, helper targets followed, and the services that it reads
 * in a table: what two mappings of one list are compared by.
 */
import type { Champ, CibleAide, Mapping, Table } from '@lieux-communs/core'
import { compileMapping, isChamp, listeOf } from '@lieux-communs/core'

export interface ColonnesDeChamp {
  readonly principale: string
  readonly toutes: ReadonlySet<string>
}

const NOURRIS: Readonly<Record<CibleAide, readonly Champ[]>> = {
  adresse_complete: ['adresse', 'code_postal', 'commune'],
  point: ['latitude', 'longitude'],
  presentation: ['presentation_resume', 'presentation_detail'],
  service_detaille: ['services'],
  departement: []
}

// "public.3", "public.*": ranks of an array are one column.
const RANGS = /\.(?:\d{1,6}|\*)(?=\.|$)/g
const canon = (colonne: string): string => colonne.replace(RANGS, '')

type Objet = Readonly<Record<string, unknown>>
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Every column of a target, the main one first: those read, those of the days, then those that conditions look at. */
function columnsOf(champ: Objet): string[] {
  const regles = 'regles' in champ ? (champ.regles as readonly Objet[]) : [champ]
  const lues = [
    ...asList(champ.colonnes),
    ...regles.flatMap(r => [
      ...asList(r.colonnes),
      ...Object.values((r.jours as Objet) ?? {}).flat(),
      ...asList(r.remarque)
    ])
  ]
  const conditions = regles.flatMap(r => asList(r.si).map(c => (c as Objet).colonne))
  return [...new Set([...lues, ...conditions].map(c => canon(c as string)))]
}

/** `colonnesParChamp(mapping).get('latitude') → { principale: 'geo', toutes: {'geo'} }`. */
export function colonnesParChamp({ champs }: Mapping): ReadonlyMap<Champ, ColonnesDeChamp> {
  const listes = new Map<Champ, string[]>()
  const add = (champ: Champ, colonnes: readonly string[]): void => {
    if (colonnes.length > 0) listes.set(champ, [...(listes.get(champ) ?? []), ...colonnes])
  }
  const entrees = Object.entries(champs) as [string, Objet][]
  for (const [cible, champ] of entrees) if (isChamp(cible)) add(cible, columnsOf(champ))
  for (const [cible, champ] of entrees)
    if (!isChamp(cible)) for (const nourri of NOURRIS[cible as CibleAide]) add(nourri, columnsOf(champ))
  return new Map([...listes].map(([champ, c]) => [champ, { principale: c[0] as string, toutes: new Set(c) }]))
}

/** What a guessed mapping says of itself: `champs.<field>.colonnes`, and nothing else. */
export function colonnesDites({ champs }: Mapping): ReadonlyMap<Champ, ColonnesDeChamp> {
  const dites = new Map<Champ, ColonnesDeChamp>()
  for (const [cible, champ] of Object.entries(champs) as [string, Objet][]) {
    const colonnes = [...new Set(asList(champ.colonnes).map(c => canon(c as string)))]
    if (isChamp(cible) && colonnes[0] !== undefined)
      dites.set(cible, { principale: colonnes[0], toutes: new Set(colonnes) })
  }
  return dites
}

/** Services read in each row; a constant that every row has says nothing of the list's words. */
function servicesOf({ champs }: Mapping, { colonnes, lignes }: Table): readonly ReadonlySet<string>[] {
  const champ = champs.services as Objet | undefined
  if (champ === undefined || (champ.constante !== undefined && champ.si === undefined)) return []
  const regles = ('regles' in champ ? (champ.regles as readonly Objet[]) : [champ]).filter(
    r => r.constante === undefined || r.si !== undefined
  )
  const map = compileMapping({ champs: { services: { regles } } } as Mapping, colonnes)
  const liste = listeOf('services')
  return lignes.map(
    ligne =>
      new Set((map(ligne).valeurs.services ?? []).flatMap(v => (v.sure ? [v.texte] : (liste?.lire(v.texte) ?? []))))
  )
}

/** Of the services that the first mapping reads row by row, how many the second reads too. */
export function servicesPlaces(declare: Mapping, devine: Mapping, table: Table): { places: number; total: number } {
  const attendus = servicesOf(declare, table)
  const lus = servicesOf(devine, table)
  let places = 0
  let total = 0
  attendus.forEach((services, i) => {
    for (const service of services) {
      total++
      if (lus[i]?.has(service)) places++
    }
  })
  return { places, total }
}
