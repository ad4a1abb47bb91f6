/**
 * What records wrote that nobody could read. Where no record gives a value it is all there is, kept under the field; where one does, it is
 * told beside that value as contradicting it, with who wrote it: « fermé définitivement » beside another list's hours is what somebody
 * must see. It never takes the field. Written as another record's value is read, it says that value.
 */
import type { Champ, Valeurs } from '../standard/champs.ts'
import type { Dit, Fiche, Provenance } from '../standard/fiche.ts'
import { comparable } from './comparable.ts'
import type { Membre } from './membre.ts'

/** The texts written in a field, each with all who wrote it, in one order. */
function ecritsOf(membres: readonly Membre[], champ: Champ): Dit<string>[] {
  const ecrits = new Map<string, Membre['origine'][]>()
  for (const { record, origine } of membres) {
    const texte = record.bruts[champ]
    if (texte === undefined) continue
    const connues = ecrits.get(texte)
    if (connues === undefined) ecrits.set(texte, [origine])
    else connues.push(origine)
  }
  const textes = [...ecrits].sort(([a], [b]) => (a < b ? -1 : 1))
  return textes.map(([valeur, origines]) => ({ valeur, origines, brut: true }))
}

/** All that is told of a field, under the text that makes two values one. */
function saidOf(champ: Champ, { retenu, contredit }: Provenance): Set<string> {
  const dits = [retenu, ...contredit].flatMap(({ valeur }) => valeur) as (string | number | null)[]
  return new Set(dits.flatMap(valeur => (valeur === null ? [] : comparable(champ, valeur))))
}

/**
 * `bruts`: the fields that have no value, several texts one under the other. `provenance`: that which was given, raw texts told beside
 * the values: `{ horaires: { retenu: …, contredit: [{ valeur: 'fermé définitivement', origines: [b], brut: true }] } }`.
 */
export function withBruts(
  membres: readonly Membre[],
  valeurs: Valeurs,
  provenance: Fiche['provenance']
): Pick<Fiche, 'bruts' | 'provenance'> {
  const champs = new Set(membres.flatMap(({ record }) => Object.keys(record.bruts) as Champ[]))
  if (champs.size === 0) return { bruts: {}, provenance }
  const bruts: Partial<Record<Champ, string>> = {}
  const dite: Partial<Record<Champ, Provenance>> = { ...provenance }
  for (const champ of champs) {
    const ecrits = ecritsOf(membres, champ)
    const known = provenance[champ]
    if (valeurs[champ] === undefined || known === undefined) bruts[champ] = ecrits.map(e => e.valeur).join('\n')
    else {
      const said = saidOf(champ, known)
      const autres = ecrits.filter(({ valeur }) => !said.has(comparable(champ, valeur)))
      if (autres.length > 0) dite[champ] = { ...known, contredit: [...known.contredit, ...autres] }
    }
  }
  return { bruts, provenance: dite }
}
