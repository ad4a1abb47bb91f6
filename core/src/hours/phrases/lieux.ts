/**
 * Places named beside hours: "lundi 9h-12h à Dax, mardi 14h-17h à Pau". A week is that of one place: its hours are kept, and
 * that they are not all given at the same door is told. The names themselves stay in the source's words.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { foldWord } from '../texte/replis.ts'
import { isUpper } from '../texte/signes.ts'

const CRENEAU = new Set(['heure', 'jour', 'partie', 'du-mois', 'fermante'])
const DANS_UN_NOM = new Set(['mot', 'les', 'de', 'sur', 'fete', 'ouvrable'])
const APRES_UN_TITRE = new Set(['deux-points', 'tiret', 'ouvrante'])
const AVANT_UN_JOUR = new Set(['les', 'de', 'rang', 'tous', 'deux-points', 'tiret', 'nombre'])
const JUSQU_AUX_HEURES = new Set(['mot', 'deux-points', 'tiret', 'virgule', 'les'])
// ", permanence à Dax", " : accueil de proximité à Dax": words between hours and their place
const MOTS_ENTRE = 4

// "à distance", "à nouveau", "au choix", "à raison de 2 heures": what "à" leads to and is no place
const PAS_UN_LIEU =
  /^(?:distance|nouveau|destination|titre|raison|cause|compter|savoir|noter|choix|minimum|maximum|moins|plus|besoin|cours|num[ée]ro|tarif|n|disposition|temps|plein|priori|propos|tour)$/i

/** The names of places or of activities that stand beside the hours of a text, each once, in the order of the text. */
export function readLieux(text: string, jetons: readonly Jeton[]): readonly string[] {
  let lieux: string[] | null = null
  for (let i = 0; i < jetons.length; i++) {
    if (jetons[i]?.sorte !== 'mot' || jetons[i]?.valeur !== 0) continue
    const end = endOfName(jetons, i)
    if (standsBesideHours(text, jetons, i, end)) {
      const name = foldWord(text.slice((jetons[i] as Jeton).de, (jetons[end - 1] as Jeton).a))
      lieux ??= []
      if (!lieux.includes(name)) lieux.push(name)
    }
    i = end - 1
  }
  return lieux ?? AUCUN
}

const AUCUN: readonly string[] = []

function endOfName(jetons: readonly Jeton[], i: number): number {
  let end = i + 1
  while (DANS_UN_NOM.has(sorteAt(jetons, end)) || isHyphen(jetons, end)) end++
  while (['les', 'de', 'sur'].includes(sorteAt(jetons, end - 1))) end--
  return end
}

/** "Saint-Aubin": a dash with nothing around it. */
const isHyphen = (jetons: readonly Jeton[], i: number): boolean =>
  sorteAt(jetons, i) === 'tiret' &&
  jetons[i]?.de === jetons[i - 1]?.a &&
  jetons[i]?.a === jetons[i + 1]?.de &&
  DANS_UN_NOM.has(sorteAt(jetons, i + 1))

/** "9h-12h à la mairie", "lundi (Dax)", "9h-12h : Médiathèque", "Dax : lundi 9h-12h" */
function standsBesideHours(text: string, jetons: readonly Jeton[], i: number, end: number): boolean {
  let before = i - 1
  while (sorteAt(jetons, before) === 'les') before--
  const link = jetons[before]
  const word = text.slice((jetons[i] as Jeton).de, (jetons[i] as Jeton).a)
  if ((link?.sorte === 'a' && link.valeur === 0) || link?.sorte === 'au')
    return isBeside(jetons, before - 1) && !PAS_UN_LIEU.test(word)
  if (before !== i - 1 || !isUpper(text.charCodeAt((jetons[i] as Jeton).de))) return false
  const after = sorteAt(jetons, end)
  switch (link?.sorte) {
    case 'ouvrante':
      return CRENEAU.has(sorteAt(jetons, before - 1)) && after === 'fermante'
    case 'jour':
    case 'du-mois':
      return ['heure', 'deux-points'].includes(after) || (after === 'de' && sorteAt(jetons, end + 1) === 'heure')
    case 'heure':
      return true
    case 'tiret':
    case 'deux-points':
    case 'virgule':
      // "9h-12h : Médiathèque", "LUNDI : GROVILLE 9H-12H"
      return sorteAt(jetons, before - 1) === 'heure' || (sorteAt(jetons, before - 1) === 'jour' && after === 'heure')
    case undefined:
    case 'fort':
      return isHeading(jetons, end)
    default:
      return false
  }
}

/** "9h-12h à", "9h-12h : permanence à" */
function isBeside(jetons: readonly Jeton[], at: number): boolean {
  let before = at
  while (JUSQU_AUX_HEURES.has(sorteAt(jetons, before)) && before > at - MOTS_ENTRE) before--
  return CRENEAU.has(sorteAt(jetons, before))
}

/** "Dax : lundi", "Mairie - 1er mardi": days or hours follow the name. */
function isHeading(jetons: readonly Jeton[], end: number): boolean {
  if (!APRES_UN_TITRE.has(sorteAt(jetons, end))) return false
  let next = end + 1
  while (AVANT_UN_JOUR.has(sorteAt(jetons, next))) next++
  return sorteAt(jetons, next) === 'jour' || sorteAt(jetons, next) === 'heure'
}
