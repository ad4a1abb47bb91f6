/**
 * What a mapping gets wrong as a whole, each of its parts being right: a column both read and ignored, half a point, no
 * name for the places, columns that the file does not have.
 */
import { fold } from '../text/fold.ts'
import { columnReport, createResolve, reglesOf } from './colonnes.ts'
import { at, type Dire, isObject, meant } from './faute.ts'
import { reglesHorairesOf } from './horaires.ts'
import type { ChampHoraires, Mapping, Regle } from './langage.ts'
import { procheDe } from './proche.ts'

/** Columns whose value feeds a target, and the target; a column that only a condition looks at may well be ignored. */
function luesOf(mapping: Mapping): ReadonlyMap<string, string> {
  const lues = new Map<string, string>()
  for (const [cible, champ] of Object.entries(mapping.champs)) {
    if (champ === undefined) continue
    const colonnes =
      cible === 'horaires'
        ? reglesHorairesOf(champ as ChampHoraires).flatMap(r => [
            ...(r.colonnes ?? []),
            ...Object.values(r.jours ?? {}).flat(),
            ...(r.heures ?? []),
            ...(r.remarque ?? [])
          ])
        : reglesOf(champ as Regle).flatMap(r => r.colonnes ?? [])
    for (const colonne of colonnes) if (!lues.has(colonne)) lues.set(colonne, cible)
  }
  return lues
}

/** Spelt otherwise, it is the same column only when the file has no other of that name: some have "Latitude" and "latitude". */
function isMeme(lue: string, ignoree: string, colonnes: readonly string[] | undefined): boolean {
  if (lue === ignoree) return true
  const plie = fold(ignoree)
  return plie !== '' && fold(lue) === plie && colonnes?.filter(c => fold(c) === plie).length === 1
}

function luesEtIgnorees(dire: Dire, mapping: Mapping, colonnes: readonly string[] | undefined): void {
  const lues = luesOf(mapping)
  for (const ignoree of Object.keys(mapping.ignores ?? {})) {
    const lue = [...lues.keys()].find(c => isMeme(c, ignoree, colonnes))
    if (lue === undefined) continue
    const chemin = at('champs', lues.get(lue) as string)
    dire(at('ignores', ignoree), `cette colonne est lue par « ${chemin} » : lisez-la ou ignorez-la, pas les deux`)
  }
}

/** A column names the place or a person, not both: the name of the place would be kept back on every row. */
function nommentLesDeux(
  dire: Dire,
  { champs, personnes = [] }: Mapping,
  colonnes: readonly string[] | undefined
): void {
  const lues = champs.nom === undefined ? [] : reglesOf(champs.nom as Regle).flatMap(r => r.colonnes ?? [])
  personnes.forEach((colonne, i) => {
    if (lues.some(lue => isMeme(lue, colonne, colonnes)))
      dire(
        `personnes[${i}]`,
        'cette colonne est lue par « champs.nom » : elle nomme le lieu ou une personne, pas les deux'
      )
  })
}

/** The targets that make no sense without another one. */
function moities(dire: Dire, { champs, personnes = [] }: Mapping): void {
  for (const [cible, champ] of Object.entries(champs)) {
    if (champ === undefined || !('par' in champ) || champs[champ.par] !== undefined) continue
    dire(at('champs', cible), `il faut aussi « ${champ.par} », qui lit la colonne`)
  }
  if (champs.nom === undefined && personnes.length === 0)
    dire('champs', 'il manque « nom » : toutes les lignes seraient écartées, faute de savoir comment le lieu s’appelle')
  if (champs.latitude && !champs.longitude) dire('champs.latitude', 'il faut aussi « longitude »')
  if (champs.longitude && !champs.latitude) dire('champs.longitude', 'il faut aussi « latitude »')
  const id = champs.id
  if (id && reglesOf(id as Regle).every(r => r.constante !== undefined))
    dire('champs.id', 'un identifiant vient d’une colonne : une constante serait la même pour tous les lieux')
  if (champs.point)
    reglesOf(champs.point as Regle).forEach((regle, i) => {
      if ((regle.colonnes?.length ?? 0) !== 2 || regle.joindre !== undefined) return
      const ici = 'regles' in (champs.point as object) ? `champs.point.regles[${i}]` : 'champs.point'
      dire(ici, 'deux colonnes pour un point : donnez « latitude » et « longitude », ou ajoutez « joindre »')
    })
}

function absentes(dire: Dire, mapping: Mapping, colonnes: readonly string[]): void {
  const resolve = createResolve(mapping.personnes ?? [], colonnes)
  for (const absente of mapping.personnes ?? [])
    if (!colonnes.includes(resolve(absente)))
      dire('personnes', `la colonne « ${absente} » n’est pas dans le fichier${meant(absente, colonnes, 'la colonne ')}`)
  const rapport = columnReport(mapping, colonnes)
  for (const absente of rapport.absentes) {
    dire(
      whereIs(mapping, absente),
      `la colonne « ${absente} » n’est pas dans le fichier${meant(absente, colonnes, 'la colonne ')}`
    )
  }
  // An ignored column may have gone from the file; it is a slip only when a column that nothing knows is near.
  for (const ignoree of Object.keys(mapping.ignores ?? {})) {
    if (ignoree.includes('*') || colonnes.some(c => fold(c) === fold(ignoree))) continue
    const proche = procheDe(ignoree, rapport.inconnues)
    if (proche !== null)
      dire(
        at('ignores', ignoree),
        `la colonne « ${ignoree} » n’est pas dans le fichier ; vouliez-vous dire la colonne « ${proche} » ?`
      )
  }
}

/** Where a mapping names a column: the first path that holds it. */
function whereIs(value: unknown, colonne: string, chemin = ''): string {
  if (!isObject(value) && !Array.isArray(value)) return ''
  for (const [cle, item] of Object.entries(value)) {
    const ici = Array.isArray(value) ? `${chemin}[${cle}]` : at(chemin, cle)
    if (cle === 'ignores') continue
    if (item === colonne) return ici
    const found = whereIs(item, colonne, ici)
    if (found !== '') return found
  }
  return ''
}

/** Checks a mapping whose parts are all right. `colonnes`, when known, are the file's. */
export function checkEnsemble(dire: Dire, mapping: Mapping, colonnes: readonly string[] | undefined): void {
  luesEtIgnorees(dire, mapping, colonnes)
  nommentLesDeux(dire, mapping, colonnes)
  moities(dire, mapping)
  if (colonnes) absentes(dire, mapping, colonnes)
}
