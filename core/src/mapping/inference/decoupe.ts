/**
 * Words glued together by an export that drops blanks: `Nomdelastructure`, `Adressenumeronomdelavoie`. The word is cut where
 * it is made of words that headers use; what no cut explains is left whole.
 */
import { AILLEURS, NEUTRES, PROPRIETAIRES, SENS_DU_MOT } from './lexique.ts'
import { LOCUTIONS } from './locutions.ts'

/** Words met in long questions, beside those that name a field. */
const COURANTS =
  `matin midi apres lundi mardi mercredi jeudi vendredi samedi dimanche quartier tous tout toutes individuellement
  collectivement individuel collectif pourquoi autre autres specifique specifiques actions action inclusion numerique numeriques
  initiation connexion internet ordinateur domicile rendez reponse seule activite dimportant decris decrivez mots merci postale
  site web page courte longue courriel electronique civilite heure fin debut mise jour derniere date ouverture fermeture
  perfectionnement apprentissage accessible accessibles professionnels equipements certaines sous itinerance libre inscription je j enitinerance`
    .split(/\s+/)
    .filter(mot => mot.length > 1)

const MOTS: ReadonlySet<string> = new Set(
  [
    ...SENS_DU_MOT.keys(),
    ...NEUTRES,
    ...AILLEURS,
    ...LOCUTIONS.flatMap(([locution]) => locution.split(' ')),
    ...Object.values(PROPRIETAIRES).flatMap(mots => [...mots]),
    ...COURANTS
  ].filter(mot => mot.length > 1)
)

/** Shorter words are seldom glued, and abbreviations would be torn apart. */
const COLLE_MIN = 8
const MOT_MAX = 18
/** A header longer than this is no word. */
const COLLE_MAX = 120
/** What a letter that no word explains costs, a word costing one; short words tear too much to be as cheap. */
const LETTRE = 3
const COURT = 2

/** Cuts a glued word: `splitGlued('nomdelastructure') → ['nom', 'de', 'la', 'structure']`; itself when it is one word. */
export function splitGlued(mot: string): readonly string[] {
  if (mot.length < COLLE_MIN || mot.length > COLLE_MAX || MOTS.has(mot)) return [mot]
  // The cheapest cut of each beginning of the word, and where its last piece starts.
  const couts: number[] = [0]
  const debuts: number[] = [0]
  for (let fin = 1; fin <= mot.length; fin++) {
    let moindre = (couts[fin - 1] as number) + LETTRE
    let debut = fin - 1
    for (let de = Math.max(0, fin - MOT_MAX); de < fin; de++) {
      const morceau = mot.slice(de, fin)
      if (!MOTS.has(morceau)) continue
      const cout = (couts[de] as number) + (morceau.length <= 2 ? COURT : 1)
      if (cout < moindre) {
        moindre = cout
        debut = de
      }
    }
    couts.push(moindre)
    debuts.push(debut)
  }
  const morceaux: string[] = []
  let perdues = 0
  for (let fin = mot.length; fin > 0; fin = debuts[fin] as number) {
    const morceau = mot.slice(debuts[fin], fin)
    if (MOTS.has(morceau)) morceaux.unshift(morceau)
    else perdues++
  }
  // One letter in five unexplained is another language, or a name.
  return perdues > mot.length / 5 || morceaux.length < 2 ? [mot] : morceaux
}
