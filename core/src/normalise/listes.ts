/**
 * The closed lists: services, publics, special needs, price, access, support, itinerance, and the open list of kinds.
 * A cell may hold several values; what means none of them is kept raw, "tout public" excepted, which means nothing.
 */
import { typologieInconnue } from '../rules/typologie-inconnue.ts'
import { valeurHorsListe } from '../rules/valeur-hors-liste.ts'
import type { Liste } from '../standard/vocabulary/liste.ts'
import { type ChampFerme, FERMES_SEULS, LISTES } from '../standard/vocabulary/listes.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { remember } from './memo.ts'
import { addTo, type Recueil, valuesOf } from './recueil.ts'
import { keepRaw } from './texte-libre.ts'

/** What a cell says of a list: the values it means, and the parts that mean none. */
export interface LectureListe {
  readonly valeurs: readonly string[]
  readonly restes: readonly string[]
}

// Several values in a cell: "Jeunes|Seniors", "Jeunes ; Seniors", one a line.
const SURS = /[|;\n\u2022]/
// Less sure marks, tried only on what is not understood whole: "Jeunes, seniors", "jeunes / familles".
const PEUT_ETRE = /[,/]|\s[-+]\s/

function readPart(liste: Liste, partie: string, valeurs: string[], restes: string[]): void {
  const lues = liste.lire(partie)
  if (lues.length > 0) {
    for (const lue of lues) if (!valeurs.includes(lue)) valeurs.push(lue)
  } else if (!restes.includes(partie) && !liste.estNeutre(partie) && !isPlaceholder(partie)) restes.push(partie)
}

/** A price's sign is a word here, which folding would lose: `10€` → `10 euros`. */
const spelt = (texte: string): string => (texte.includes('€') ? texte.replaceAll('€', ' euros ') : texte)

/** A longer cell is no list: kept raw whole. The longest list met in the known sources has 900 characters. */
const CELLULE_MAX = 5_000
/** More parts than this and the cell is a text, not a list: it is read whole. The longest true list met has 23 values. */
const PARTIES_MAX = 60

function partsOf(texte: string, marques: RegExp): string[] {
  const parties = texte.split(marques)
  if (parties.length > PARTIES_MAX) return [texte.trim()]
  return parties.map(p => p.trim()).filter(p => p !== '')
}

/** `readListe(PUBLICS)('Jeunes, Tout public ; adultes') → { valeurs: ['Jeunes'], restes: ['adultes'] }`. */
export function readListe(liste: Liste): (texte: string) => LectureListe {
  const isKnown = (texte: string): boolean => liste.lire(texte).length > 0 || liste.estNeutre(texte)
  return remember(texte => {
    if (texte.length > CELLULE_MAX) return { valeurs: [], restes: [texte] }
    const valeurs: string[] = []
    const restes: string[] = []
    for (const partie of partsOf(spelt(texte), SURS)) {
      const morceaux = isKnown(partie) ? [partie] : partsOf(partie, PEUT_ETRE)
      // A sentence of which nothing is known is kept whole, not in crumbs.
      for (const morceau of morceaux.some(isKnown) ? morceaux : [partie]) readPart(liste, morceau, valeurs, restes)
    }
    return { valeurs, restes }
  }, 20_000)
}

/** Their leftovers stay raw; labels and programmes are in `formations.ts`. */
const LECTEURS = FERMES_SEULS.map(champ => ({
  champ,
  lire: readListe(LISTES[champ] as unknown as Liste),
  regle: champ === 'typologie' ? typologieInconnue : valeurHorsListe
}))

/** One cell alone gives the list it was read as, which all rows that say the same then share. */
function addAll(r: Recueil, champ: ChampFerme, valeurs: readonly string[]): void {
  if (valeurs.length > 0 && r.valeurs[champ] === undefined) r.valeurs[champ] = valeurs
  else for (const valeur of valeurs) addTo(r, champ, valeur)
}

export function normaliseListes(r: Recueil): void {
  for (const { champ, lire, regle } of LECTEURS) {
    for (const { texte, sure } of valuesOf(r, champ)) {
      if (sure) {
        addTo(r, champ, texte)
        continue
      }
      const { valeurs, restes } = lire(texte)
      addAll(r, champ, valeurs)
      for (const reste of restes) keepRaw(r, champ, reste, regle)
    }
  }
}
