/**
 * From tokens to atoms: each kind of phrase is tried where it may start, words that say nothing fall away. One line a
 * kind of word; each reader adds what it read and answers where to go on.
 */
import { TOUS_LES_JOURS } from '../modele.ts'
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { type Atome, CADRE_VIDE } from './atomes.ts'
import { readPeriodes, restOfYear } from './cadres.ts'
import { isOnlyByPhone, pushRdv, readSaison, telephoneAt } from './circonstances.ts'
import { pushDates, readMois, readPaire, readPendant, readSemaine } from './dates.ts'
import { readFerme, readPas, readSauf } from './exclusions.ts'
import { readCertains, readFrequence, readJour, readJoursNommes, readRang } from './jours-dits.ts'
import { readPause } from './pauses.ts'
import { readPlage } from './plages.ts'

const FORT_LIGNE: Atome = { t: 'fort', ligne: true }
const FORT: Atome = { t: 'fort', ligne: false }
const FAIBLE: Atome = { t: 'faible' }

/** The atoms of a text, in order. */
export function readAtomes(text: string, jetons: readonly Jeton[]): Atome[] {
  const atomes: Atome[] = []
  let i = 0
  while (i < jetons.length) i = readOne(text, jetons, i, atomes)
  return restOfYear(atomes)
}

function readOne(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const jeton = jetons[i] as Jeton
  switch (jeton.sorte) {
    case 'nombre':
      return readNombre(text, jetons, i, out)
    case 'heure':
    case 'cassee':
      return readHeures(jetons, i, out)
    case 'jour':
      return readJour(text, jetons, i, out)
    case 'rang':
      return readRang(text, jetons, i, out)
    case 'jours':
    case 'tous':
    case 'ouvrable':
      return readJoursNommes(text, jetons, i, out)
    case 'certains':
      return readCertains(text, jetons, i, out)
    case 'mois':
    case 'mi':
      return readMois(jetons, i, out)
    case 'semaine':
      return readSemaine(jetons, i, out)
    case 'paire':
    case 'impaire':
      return readPaire(jetons, i, out)
    case 'pendant':
      return readPendant(jetons, i, out)
    case 'vacances':
    case 'scolaire':
    case 'periode':
    case 'saison':
      return readSaison(jetons, i, out)
    case 'pause':
    case 'ouverture':
      return readOuverture(text, jetons, i, out)
    case 'ferme':
    case 'fermeture':
      return readFerme(text, jetons, i, out)
    case 'pas':
      return readPas(text, jetons, i, out)
    case 'sauf':
      return readSauf(jetons, i, out)
    case 'continu':
      return readContinu(jetons, i, out)
    case 'meme':
      return readMemes(jetons, i, out)
    case 'rdv':
      pushRdv(jetons, i, 'sur rendez-vous', out)
      break
    case 'inscription':
      if (sorteAt(jetons, i - 1) === 'sur') pushRdv(jetons, i, 'sur inscription', out)
      break
    case 'demande':
      if (['sur', 'a', 'les'].includes(sorteAt(jetons, i - 1))) pushRdv(jetons, i, 'à la demande', out)
      break
    case 'telephone':
      if (isOnlyByPhone(jetons, i)) out.push(telephoneAt(jetons, i))
      break
    case 'presence':
      // Only against hours of the telephone; "ouvert au public" says nothing.
      if (out.some(({ t }) => t === 'telephone')) out.push({ t: 'presence' })
      break
    case 'reste':
      // "le reste de l'année": whatever frame stood above ends.
      out.push({ t: 'cadre', cadre: CADRE_VIDE })
      break
    case 'partie':
      out.push({ t: 'partie', partie: jeton.valeur })
      break
    case 'feries':
    case 'libre':
    case 'hors':
    case 'idem':
    case 'ouvrante':
    case 'fermante':
      out.push({ t: jeton.sorte })
      break
    case 'fort':
      out.push(jeton.valeur === 1 ? FORT_LIGNE : FORT)
      break
    case 'et':
    case 'virgule':
    case 'barre':
    case 'tiret':
      out.push(FAIBLE)
      break
  }
  return i + 1
}

/** What hours are counted by. */
const COMPTES = new Set(['semaine', 'du-mois', 'jour-nom'])

/** A time and its pair; "25h/semaine" counts hours and opens none. */
function readHeures(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const next = sorteAt(jetons, i + 1)
  if ((next === 'barre' || next === 'par') && COMPTES.has(sorteAt(jetons, i + 2))) {
    out.push({ t: 'perdu' })
    return i + 3
  }
  const lu = readPlage(jetons, i)
  if (lu === null) return i + 1
  for (const atome of lu.atomes) out.push(atome)
  return lu.suite
}

/** A bare number: "2 samedis par mois", "15 juin au 15 septembre", or an hour when its neighbours say so. */
function readNombre(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const frequence = readFrequence(text, jetons, i, out)
  if (frequence > 0) return frequence
  const dates = readPeriodes(jetons, i)
  return dates === null ? readHeures(jetons, i, out) : pushDates(dates, out)
}

/** "pause de 12h à 14h", "Ouverture : 8h30. Fermeture : 17h30"; any other "ouverture" is noise. */
function readOuverture(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const lu = readPause(text, jetons, i)
  if (lu === null) return i + 1
  out.push(...lu.atomes)
  return lu.suite
}

/** "24h/24 et 7j/7" */
function readContinu(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  out.push({ t: 'continu' })
  const next = ['et', 'tiret', 'virgule', 'barre'].includes(sorteAt(jetons, i + 1)) ? i + 2 : i + 1
  return jetons[next]?.sorte === 'jours' && jetons[next]?.valeur === TOUS_LES_JOURS ? next + 1 : next
}

/** "les mêmes jours" */
function readMemes(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  if (sorteAt(jetons, i + 1) !== 'jour-nom') return i + 1
  out.push({ t: 'memes' })
  return i + 2
}
