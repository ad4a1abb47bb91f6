/**
 * A mapping read column by column: what each column of a file feeds, and the same mapping once someone has said that a
 * column feeds something else. Days of hours are targets of their own here: `horaires.lundi`.
 */
import { type Cible, JOURS, type Jour } from '../standard/brut.ts'
import { isListe } from '../standard/champs.ts'
import { createResolve, reglesOf } from './colonnes.ts'
import { reglesHorairesOf } from './horaires.ts'
import type { ChampHoraires, Colonne, HorairesRegle, Mapping, Regle } from './langage.ts'

/** A target as a person chooses it: a field, a help to make one, or the hours of one day. */
export type CibleColonne = Cible | `horaires.${Jour}`

// "public.0" or "horaires.12.debut": ranks are what `*` stands for.
const RANK = /\.\d{1,6}(?=\.|$)/g

/** `adresse.rue` answers to itself and to `adresse`; `public.0` to `public.*` too. */
function namesOf(colonne: Colonne): string[] {
  const names = [colonne, `${colonne}.*`]
  for (const name of [colonne, colonne.replace(RANK, '.*')]) {
    for (let at = name.length; at > 0; at = name.lastIndexOf('.', at - 1)) names.push(name.slice(0, at))
  }
  return names
}

type Regles = { readonly cible: CibleColonne; readonly colonnes: readonly Colonne[] }

function reglesDe(mapping: Mapping): Regles[] {
  return Object.entries(mapping.champs).flatMap(([cible, champ]): Regles[] => {
    if (champ === undefined) return []
    if (cible !== 'horaires')
      return reglesOf(champ as Regle).map(r => ({ cible: cible as Cible, colonnes: r.colonnes ?? [] }))
    return reglesHorairesOf(champ as ChampHoraires).flatMap(r => [
      { cible: 'horaires' as const, colonnes: [...(r.colonnes ?? []), ...(r.remarque ?? [])] },
      ...JOURS.map(jour => ({ cible: `horaires.${jour}` as const, colonnes: r.jours?.[jour] ?? [] }))
    ])
  })
}

/** What each column of the file feeds: `ciblesParColonne(mapping, ['Nom', 'Lu']).get('Lu') → ['horaires.lundi']`. */
export function ciblesParColonne(mapping: Mapping, colonnes: readonly Colonne[]): Map<Colonne, CibleColonne[]> {
  const regles = reglesDe(mapping)
  const resolve = createResolve(
    regles.flatMap(r => r.colonnes),
    colonnes
  )
  const parNom = new Map<Colonne, Set<CibleColonne>>()
  for (const regle of regles) {
    for (const colonne of regle.colonnes) {
      const nom = resolve(colonne)
      parNom.set(nom, (parNom.get(nom) ?? new Set()).add(regle.cible))
    }
  }
  return new Map(
    colonnes.map(colonne => [colonne, [...new Set(namesOf(colonne).flatMap(nom => [...(parNom.get(nom) ?? [])]))]])
  )
}

const without = (colonnes: readonly Colonne[] | undefined, names: ReadonlySet<string>): Colonne[] =>
  (colonnes ?? []).filter(c => !names.has(c))

/** The rule without these columns, or null when it read nothing else. */
function regleWithout<R extends Regle>(regle: R, names: ReadonlySet<string>): R | null {
  if (regle.colonnes === undefined) return regle
  const colonnes = without(regle.colonnes, names)
  if (colonnes.length === regle.colonnes.length) return regle
  return colonnes.length === 0 ? null : { ...regle, colonnes }
}

function horairesWithout(regle: HorairesRegle, names: ReadonlySet<string>): HorairesRegle | null {
  const colonnes = without(regle.colonnes, names)
  const remarque = without(regle.remarque, names)
  const jours: Partial<Record<Jour, readonly Colonne[]>> = {}
  for (const jour of JOURS) {
    const lues = regle.jours?.[jour] ?? []
    const gardees = without(lues, names)
    // Opening and closing columns go by pairs: half a pair says nothing.
    if (gardees.length > 0 && !(regle.bornes === true && gardees.length !== lues.length)) jours[jour] = gardees
  }
  const { colonnes: _c, jours: _j, remarque: _r, ...rest } = regle
  if (colonnes.length === 0 && Object.keys(jours).length === 0) return null
  return {
    ...rest,
    ...(colonnes.length > 0 && { colonnes }),
    ...(Object.keys(jours).length > 0 && { jours }),
    ...(remarque.length > 0 && { remarque })
  }
}

/** A target's rules, each passed through `keep`; undefined when none is left. */
function champWithout(champ: object, keep: (regle: object) => object | null): object | undefined {
  if (!('regles' in champ) || !Array.isArray(champ.regles)) return keep(champ) ?? undefined
  const { colonnes: _, ...envelope } = champ as { regles: object[]; colonnes?: unknown }
  const regles = champ.regles.flatMap(r => keep(r) ?? [])
  return regles.length === 0 ? undefined : { ...envelope, regles }
}

/** Columns that make one field together are read in the order of the file, a blank between. */
const JOINTES: readonly Cible[] = ['adresse', 'complement_adresse', 'adresse_complete', 'presentation_detail']

/** Confidence and reason are the whole field's, never one rule's. */
function withoutNote(champ: object): object {
  const { confiance: _c, raison: _r, ...regle } = champ as { confiance?: number; raison?: string }
  return regle
}

function added(champ: object | undefined, colonne: Colonne, cible: Cible): object {
  const note = { confiance: 1, raison: 'choisie par le producteur' }
  if (champ === undefined) return { colonnes: [colonne], ...note }
  if ('regles' in champ && Array.isArray(champ.regles)) {
    const { colonnes: _, ...envelope } = champ as { regles: object[]; colonnes?: unknown }
    return { ...envelope, regles: [...champ.regles, { colonnes: [colonne] }] }
  }
  const regle = champ as Regle
  const simple = regle.constante === undefined && regle.codes === undefined && regle.mots === undefined
  if (!simple || regle.si !== undefined || regle.partie !== undefined)
    return { regles: [withoutNote(champ), { colonnes: [colonne] }] }
  const colonnes = [...(regle.colonnes ?? []), colonne]
  const joindre = JOINTES.includes(cible) && !isListe(cible as never) ? { joindre: regle.joindre ?? ' ' } : {}
  return { ...regle, colonnes, ...joindre }
}

function addedHoraires(champ: ChampHoraires | undefined, colonne: Colonne, jour: Jour | null): ChampHoraires {
  const [premiere, ...autres] = champ === undefined ? [{} as HorairesRegle] : reglesHorairesOf(champ)
  const regle = premiere as HorairesRegle
  const plus: HorairesRegle =
    jour === null
      ? { ...regle, colonnes: [...(regle.colonnes ?? []), colonne] }
      : { ...regle, jours: { ...regle.jours, [jour]: [...(regle.jours?.[jour] ?? []), colonne] } }
  return autres.length === 0 ? plus : { regles: [plus, ...autres] }
}

/**
 * The mapping once a column feeds this and nothing else; `null`: it is left out. Everything else stays as it was.
 * `reaffecte(mapping, 'Tél.', 'telephone')`.
 */
export function reaffecte(mapping: Mapping, colonne: Colonne, cible: CibleColonne | null): Mapping {
  const names = new Set([colonne])
  const champs: Record<string, unknown> = {}
  for (const [nom, champ] of Object.entries(mapping.champs)) {
    if (champ === undefined) continue
    const keep = nom === 'horaires' ? horairesWithout : regleWithout
    const kept = champWithout(champ, r => keep(r as never, names))
    if (kept !== undefined) champs[nom] = kept
  }
  const { [colonne]: _, ...autres } = mapping.ignores ?? {}
  const ignores: Record<Colonne, string> = { ...autres }
  if (cible === null) ignores[colonne] = 'laissée de côté par le producteur'
  else if (cible.startsWith('horaires')) {
    const jour = (cible.split('.')[1] ?? null) as Jour | null
    champs.horaires = addedHoraires(champs.horaires as ChampHoraires | undefined, colonne, jour)
  } else champs[cible] = added(champs[cible] as object | undefined, colonne, cible as Cible)
  const { personnes, ...reste } = mapping
  // Whoever says what a column feeds says that it names no person.
  const nommees = personnes?.filter(nom => cible === null || nom !== colonne) ?? []
  return {
    ...reste,
    champs: champs as Mapping['champs'],
    ignores,
    ...(nommees.length > 0 && { personnes: nommees })
  }
}
