/** Where a value goes, seen from outside: the properties of the translation that move when it is taken away. */
import { CHAMPS_DE_FICHE, type ChampDeFiche, type Correspondance, type LieuPublic } from '../core/src/index.ts'
import { without } from './lieux-tires.ts'

/** Objects of a translation by the name that its table gives them: `{ structure: {…}, service: {…} }`. */
export type Objets = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

const moved = (a: Objets, b: Objets): string[] =>
  Object.keys(a).flatMap(nom =>
    (a[nom] === undefined || b[nom] === undefined ? [] : Object.keys({ ...a[nom], ...b[nom] }))
      .filter(p => JSON.stringify(a[nom]?.[p]) !== JSON.stringify(b[nom]?.[p]))
      .map(p => (nom === '' ? p : `${nom}.${p}`))
  )

/**
 * Faults of a table: a value that is missed nowhere, or somewhere that the table does not say. An object that comes and goes with the
 * value is missed whole; `sauf` are fields that name others, and those of which this place's value is listed as lost.
 */
export function faultsOf(
  table: Correspondance,
  objetsOf: (place: LieuPublic) => Objets,
  place: LieuPublic,
  sauf: readonly ChampDeFiche[]
): string[] {
  const entier = objetsOf(place)
  return CHAMPS_DE_FICHE.flatMap(champ => {
    const valeur = place.lieu[champ]
    const vide = valeur === null || valeur === undefined || (Array.isArray(valeur) && valeur.length === 0)
    if (vide || sauf.includes(champ)) return []
    const sans = objetsOf(without(place, champ))
    const bouge = moved(entier, sans)
    const { vers } = table[champ]
    // The only thing said of what is rendered: without it, there is no service to say it of.
    const emporte = Object.keys(entier).some(
      nom => (entier[nom] === undefined) !== (sans[nom] === undefined) && vers.some(p => p.startsWith(`${nom}.`))
    )
    return [
      ...(emporte || bouge.some(p => vers.includes(p)) ? [] : [`${champ} is missed nowhere`]),
      ...bouge.filter(p => !vers.includes(p)).map(p => `${champ} goes to ${p} too`)
    ]
  })
}
