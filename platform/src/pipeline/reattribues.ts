/**
 * Ids that now name other places. Row numbers given as ids, one row inserted at the top, and each id means its neighbour: no key is
 * gone, no column has moved, yet every public id would change its meaning.
 */
import { type Enregistrement, fold, foldedWords, hasOwnId, insecables, nombre } from '@lieux-communs/core'
import type { Constat } from '../store/alarmes.ts'
import type { RepereConnu } from '../store/enregistrements.ts'

/** An id kept by the list, what it named and what it names now. */
interface Reattribue {
  readonly avant: RepereConnu
  readonly apres: RepereConnu
}

/**
 * More than one id, and more than one in ten, is no more what a list naturally does. Measured on the vintages that we have of lists with
 * ids: 1.0 % of 901 in twenty months (France services, 2021 to 2022), 0.8 % of 2,461 in the next twenty, none of 178 (Maine-et-Loire, 2022
 * to 2023, columns renamed). Ids moved by one row, or by 37, on twenty-one real lists: 96.7 % to 100 %.
 */
const PART = 10
/** Ids named in the alarm. */
const NOMMES = 3

/** What names a record's place, as the base would tell it. */
export const repereOf = ({ cle, valeurs: { nom = '', adresse = '', commune = '' } }: Enregistrement): RepereConnu => ({
  cle,
  nom,
  adresse,
  commune
})

/** Neither says all the words of the other: « 12 r. Basse » and « rue Haute », but not « Médiathèque » and « Médiathèque du Lac ». */
function isOther(avant: string, apres: string): boolean {
  if (avant === apres) return false
  const [court, long] = [new Set(foldedWords(avant)), new Set(foldedWords(apres))].sort((a, b) => a.size - b.size)
  return ![...(court as Set<string>)].every(mot => long?.has(mot))
}

/** A list that spells its names anew changes names only; one that loses its column of towns, addresses only. */
const isElsewhere = (avant: RepereConnu, apres: RepereConnu): boolean =>
  isOther(avant.nom, apres.nom) && (isOther(avant.adresse, apres.adresse) || isOther(avant.commune, apres.commune))

const doorOf = ({ nom, adresse, commune }: RepereConnu): string => [nom, adresse, commune].map(fold).join('\u001f')

/** The one key that says each name at its address; null when several do. */
function keysByDoor(reperes: readonly RepereConnu[]): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const repere of reperes) {
    const porte = doorOf(repere)
    found.set(porte, found.has(porte) ? null : repere.cle)
  }
  return found
}

/**
 * The ids kept that do not name the same place: name and whereabouts are both others, or what it said is now said, word for word, under
 * another key (of lists whose places all have one name). `avant` are those of the ids that both readings say.
 */
export function reassigned(avant: readonly RepereConnu[], records: readonly Enregistrement[]): Reattribue[] {
  const par = new Map(records.map(record => [record.cle, record]))
  const changes = avant.flatMap(repere => {
    const record = par.get(repere.cle)
    if (record === undefined || !hasOwnId(repere.cle)) return []
    const apres = repereOf(record)
    return doorOf(repere) === doorOf(apres) ? [] : [{ avant: repere, apres }]
  })
  if (changes.length === 0) return []
  const maintenant = keysByDoor(records.map(repereOf))
  const alors = keysByDoor(avant)
  return changes.filter(({ avant: a, apres }) => {
    if (isElsewhere(a, apres)) return true
    const porte = doorOf(a)
    return (maintenant.get(porte) ?? a.cle) !== a.cle && alors.get(porte) === a.cle
  })
}

const ditOf = ({ nom, adresse, commune }: RepereConnu): string =>
  `« ${[nom, adresse, commune].filter(Boolean).join(', ').slice(0, 120)} »`

/** What the guard has to say of them, among `gardes` ids that both readings say; null when there are no more than a list may have. */
export function reassignedConstat(trouves: readonly Reattribue[], gardes: number): Constat | null {
  if (trouves.length <= 1 || trouves.length * PART <= gardes) return null
  const exemples = trouves
    .slice(0, NOMMES)
    .map(({ avant, apres }) => `« ${avant.cle.slice(2)} » était ${ditOf(avant)}, et devient ${ditOf(apres)}`)
  const debut = `la liste a donné à d’autres lieux ${nombre(trouves.length)} de ses ${nombre(gardes)} identifiants`
  const fin =
    'C’est ce que fait une liste numérotée par ses lignes, quand une ligne s’ajoute : chaque lieu suivrait alors la sienne'
  return { nature: 'identifiants-reattribues', vu: insecables(`${debut} : ${exemples.join(' ; ')}. ${fin}`) }
}
