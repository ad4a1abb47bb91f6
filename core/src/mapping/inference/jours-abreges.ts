/**
 * Days cut to two letters, or to one, in the titles of a week: "Lu", "Ma", "Me"…, `Q8[LuM]`, `h_je`, "L M M J V". Alone they
 * are words, or nothing ("ma", "me", "je"); beside each other they are days, and are spelt out before titles are read.
 */
import { fold } from '../../text/fold.ts'

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
const MOMENTS: Readonly<Record<string, string>> = { m: 'matin', a: 'après-midi', s: 'soir' }

// "Lu", "Q8[LuM]", "h_je_a", "Horaires Ve.": a day in two letters, and the letter of its half
const DEUX_LETTRES = /(?<![\p{L}])(lu|ma|me|je|ve|sa|di)(?:[\s_.-]{0,2}([mas]))?\.?(?![\p{L}\d])/giu
/** Fewer working days of a family are words. */
const JOURS_MIN = 4

interface Coupe {
  readonly jour: number
  readonly famille: string
  readonly entier: string
}

/** A title that holds one such day: its rank, what is left of the title, and the title spelt out. */
function readCoupe(titre: string): Coupe | null {
  const trouves = [...titre.matchAll(DEUX_LETTRES)]
  const [trouve] = trouves
  if (trouve === undefined || trouves.length > 1) return null
  const [tout, deux = '', demi] = trouve
  const jour = JOURS.findIndex(nom => nom.startsWith(deux.toLowerCase()))
  const moment = demi === undefined ? '' : ` ${MOMENTS[demi.toLowerCase()]}`
  const rendu = (par: string): string => titre.slice(0, trouve.index) + par + titre.slice(trouve.index + tout.length)
  return { jour, famille: fold(rendu(`§${moment}`)), entier: rendu(`${JOURS[jour]}${moment}`) }
}

// "M#2": the second column of that name
const RANG_REPETE = /#\d{1,4}$/
const INITIALES = 'lmmjvsd'

/** Ranks of the columns named "L", "M", "M", "J", "V", and "S", "D" if they follow: `{ 3: 'lundi', 4: 'mardi', … }`. */
function spellInitials(titres: readonly string[]): ReadonlyMap<number, string> {
  const lettres = titres.map(titre => {
    const lettre = fold(titre.replace(RANG_REPETE, ''))
    return lettre.length === 1 ? lettre : ' '
  })
  const debut = lettres.join('').indexOf(INITIALES.slice(0, 5))
  const lus = new Map<number, string>()
  if (debut < 0) return lus
  JOURS.forEach((jour, i) => {
    if (lettres[debut + i] === INITIALES[i] && (i < 5 || lus.has(debut + i - 1))) lus.set(debut + i, jour)
  })
  return lus
}

/** The titles, days spelt out: `['Nom', 'Lu', 'Ma', 'Me', 'Je'] → ['Nom', 'lundi', 'mardi', 'mercredi', 'jeudi']`. */
export function spellDays(titres: readonly string[]): readonly string[] {
  const coupes = titres.map(readCoupe)
  const familles = new Map<string, Set<number>>()
  for (const coupe of coupes)
    if (coupe !== null && coupe.jour < 5)
      familles.set(coupe.famille, (familles.get(coupe.famille) ?? new Set()).add(coupe.jour))
  const initiales = spellInitials(titres)
  return titres.map((titre, i) => {
    const coupe = coupes[i]
    const jours = coupe ? (familles.get(coupe.famille)?.size ?? 0) : 0
    return coupe && jours >= JOURS_MIN ? coupe.entier : (initiales.get(i) ?? titre)
  })
}
