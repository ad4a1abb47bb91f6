/**
 * A mapping read column by column: what each column of a file feeds. Days of hours are targets of their own here
 * (`horaires.lundi`), and so is the one value that a column of yes and no means (`services=Accès internet et…`).
 */
import { type Cible, JOURS, type Jour } from '../standard/brut.ts'
import type { ChampFerme } from '../standard/vocabulary/listes.ts'
import { conditionsOf, createResolve, reglesOf } from './colonnes.ts'
import { reglesHorairesOf } from './horaires.ts'
import type { ChampHoraires, Colonne, Mapping, Regle } from './langage.ts'

/** What a box means when it says yes: `services=Accès internet et matériel informatique`. */
export type CibleValeur = `${ChampFerme}=${string}`
/** A target as a person chooses it: a field, a help to make one, the hours of one day, or the value that a yes means. */
export type CibleColonne = Cible | `horaires.${Jour}` | CibleValeur

/** The two halves of a value's target, null for the others: `champEtValeur('frais_a_charge=Gratuit') → ['frais_a_charge', 'Gratuit']`. */
export function champEtValeur(cible: string): readonly [champ: ChampFerme, valeur: string] | null {
  const at = cible.indexOf('=')
  return at < 0 ? null : [cible.slice(0, at) as ChampFerme, cible.slice(at + 1)]
}

// "public.0" or "horaires.12.debut": ranks are what `*` stands for.
const RANK = /\.\d{1,6}(?=\.|$)/g

/** `adresse.rue` answers to itself and to `adresse`; `public.0` to `public.*` too. */
export function namesOf(colonne: Colonne): string[] {
  const names = [colonne, `${colonne}.*`]
  for (const name of [colonne, colonne.replace(RANK, '.*')]) {
    for (let at = name.length; at > 0; at = name.lastIndexOf('.', at - 1)) names.push(name.slice(0, at))
  }
  return names
}

type Regles = { readonly cible: CibleColonne; readonly colonnes: readonly Colonne[] }

/** What a rule that reads no cell says, and the columns it asks: a yes in one of them is that value. */
function constantesDe(cible: string, { constante, si }: Regle): Regles[] {
  if (constante === undefined) return []
  const colonnes = conditionsOf(si).map(c => c.colonne)
  const valeurs = Array.isArray(constante) ? (constante as readonly string[]) : [constante as string]
  return valeurs.map(valeur => ({ cible: `${cible as ChampFerme}=${valeur}`, colonnes }))
}

function reglesDe(mapping: Mapping): Regles[] {
  return Object.entries(mapping.champs).flatMap(([cible, champ]): Regles[] => {
    if (champ === undefined) return []
    if (cible !== 'horaires')
      return reglesOf(champ as Regle).flatMap(r => [
        { cible: cible as Cible, colonnes: r.colonnes ?? [] },
        ...constantesDe(cible, r)
      ])
    return reglesHorairesOf(champ as ChampHoraires).flatMap(r => [
      { cible: 'horaires' as const, colonnes: [...(r.colonnes ?? []), ...(r.heures ?? []), ...(r.remarque ?? [])] },
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
