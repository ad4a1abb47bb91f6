/**
 * Titles of map layers: ten signs, each word cut where it must be (`ATEL_COLL`, `IMPRIMANT`). The beginnings are made whole by
 * the few words that name boxes to tick.
 */

/** Words that titles of boxes are made of, folded; of two that begin alike, the likelier comes first. */
const ENTIERS =
  `imprimante impression scanner ordinateur tablette connexion internet atelier collectif individuel accompagnement administratives
  demarches initiation informatique numerique handicap gratuit payant autonomie groupe formation seniors jeunes familles enfants
  emploi parentalite securite`.split(/\s+/)

// "ATEL_COLL", "Acc_Indiv", "IMPRIM": one word for a database, never "Atelier" alone
const COUCHE = /^(?=.*[A-Z_])[A-Za-z0-9]{1,10}(?:_[A-Za-z0-9]{1,10}){0,3}$/
/** The longest name that a dBase table gives a column. */
const LONGUEUR_MAX = 10
/**
 * Shorter beginnings are those of too many words: they are made whole beside a surer one only; the last word of a full name may
 * have been cut anywhere.
 */
const DEBUT_MIN = 3
const DEBUT_SUR = 4

function wholeOf(mot: string, coupe: boolean): string {
  const possibles = ENTIERS.filter(entier => entier.startsWith(mot) && entier !== mot)
  if (mot.length >= DEBUT_SUR) return possibles[0] ?? mot
  const assez = mot.length >= DEBUT_MIN || (coupe && mot.length === DEBUT_MIN - 1)
  return assez && possibles.length === 1 ? (possibles[0] as string) : mot
}

/** The words of a layer's title, each made whole: `('ATEL_COLL', ['atel', 'coll']) → ['atelier', 'collectif']`; null for another title. */
export function wholeWords(titre: string, mots: readonly string[]): readonly string[] | null {
  if (titre.length > LONGUEUR_MAX + 2 || !COUCHE.test(titre)) return null
  const pleine = titre.length >= LONGUEUR_MAX
  const entiers = mots.map((mot, i) => wholeOf(mot, pleine && i === mots.length - 1))
  return entiers.some((mot, i) => (mots[i] as string).length >= DEBUT_SUR && mot !== mots[i]) ? entiers : null
}
