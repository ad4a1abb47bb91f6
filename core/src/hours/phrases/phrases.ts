/**
 * From tokens to atoms: each kind of phrase is tried where it may start, words that say nothing fall away. One line a
 * kind of word; each reader adds what it read and answers where to go on.
 */
import { TOUS_LES_JOURS } from '../modele.ts'
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { type Atome, CADRE_VIDE } from './atomes.ts'
import { readPeriodes, restOfYear } from './cadres.ts'
import { isHoursOfNumber, isOnlyByPhone, readSaison, telephoneAt } from './circonstances.ts'
import { closes, pushDates, readMois, readPaire, readPendant, readSemaine } from './dates.ts'
import { readFerme, readPas, readSauf } from './exclusions.ts'
import { eveAt, isEve, isIncluded, pushFete, readJoursDe } from './feries.ts'
import { isOfVisits, quote } from './frequences.ts'
import { isJour, partDashedLists } from './jours.ts'
import { readAutres, readCertains, readFrequence, readJour, readJoursNommes, readRang } from './jours-dits.ts'
import { readDebut, readPause } from './pauses.ts'
import { readPlage } from './plages.ts'
import { readQuantieme, readTrimestre } from './quantiemes.ts'
import { isRequired, pushRdv } from './rendez-vous.ts'
import { endOfVolume } from './volumes.ts'

const FORT_LIGNE: Atome = { t: 'fort', ligne: true }
const FORT: Atome = { t: 'fort', ligne: false }
const FAIBLE: Atome = { t: 'faible' }

/** The atoms of a text, in order. */
export function readAtomes(text: string, lus: readonly Jeton[]): Atome[] {
  const jetons = partDashedLists(lus)
  const atomes: Atome[] = []
  let i = 0
  while (i < jetons.length) {
    const next = readOne(text, jetons, i, atomes)
    if (sorteAt(jetons, next) === 'deux-points' && atomes.at(-1)?.t === 'cadre' && atomes.at(-2) === FAIBLE) {
      // "samedi 10h-12h - Juillet : vendredi 15h-18h": a dash before a heading ends a sentence.
      const before = ['periode', 'en', 'les'].includes(sorteAt(jetons, i - 1)) ? i - 2 : i - 1
      if (sorteAt(jetons, before) === 'tiret') atomes[atomes.length - 2] = FORT
    }
    i = next
  }
  return restOfYear(atomes)
}

function readOne(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const jeton = jetons[i] as Jeton
  switch (jeton.sorte) {
    case 'nombre':
      return readNombre(text, jetons, i, out)
    case 'heure':
    case 'cassee':
      return readHeures(text, jetons, i, out)
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
    case 'trimestre':
      return readTrimestre(jetons, i, out)
    case 'mois':
    case 'mi':
      return readMois(text, jetons, i, out)
    case 'semaine':
      return readSemaine(text, jetons, i, out)
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
    case 'compris':
      return readMemes(text, jetons, i, out)
    case 'partie':
    case 'seulement':
      return readPartie(jetons, i, out)
    case 'idem':
      if (jeton.valeur === 1 && !isLikeADay(jetons, i)) return i + 1
      return pushIdem(jetons, i + 1, out)
    case 'autres':
      return readAutres(jetons, i, out)
    case 'reste':
      return readReste(jetons, i, out)
    case 'rdv':
      pushRdv(text, jetons, i, 'sur rendez-vous', out)
      break
    case 'inscription':
      if (sorteAt(jetons, i - 1) === 'sur' || isRequired(text, jetons, i))
        pushRdv(text, jetons, i, 'sur inscription', out)
      break
    case 'demande':
      if (['sur', 'a', 'les'].includes(sorteAt(jetons, i - 1))) pushRdv(text, jetons, i, 'à la demande', out)
      break
    case 'telephone':
      if (isOnlyByPhone(jetons, i)) out.push(telephoneAt(jetons, i))
      break
    case 'presence':
      // Only against hours of the telephone; "ouvert au public" says nothing.
      if (out.some(({ t }) => t === 'telephone') && (jeton.valeur === 0 || sorteAt(jetons, i - 1) === 'sur'))
        out.push({ t: 'presence' })
      break
    case 'aussi':
      if (out.some(({ t }) => t === 'cadre')) out.push({ t: 'aussi' })
      break
    case 'feries':
      // "les veilles de jours fériés": days that no calendar of ours holds.
      // "y compris les jours fériés": nothing changes then.
      if (!isIncluded(jetons, i)) out.push(isEve(text, jetons, i) ? eveAt(jetons, i) : { t: 'feries' })
      break
    case 'fete':
      pushFete(jetons, i, out)
      break
    case 'libre':
    case 'hors':
    case 'ouvrante':
    case 'fermante':
      out.push({ t: jeton.sorte })
      break
    case 'mensuel':
      if (isOfVisits(text, jetons, i)) out.push({ t: 'frequence', texte: quote(text, jetons, i, i + 1) })
      break
    case 'quinzaine':
      // "par quinzaine"; "1re quinzaine d'août" is read with its month.
      if (['par', 'tous'].includes(sorteAt(jetons, i - 1)))
        out.push({ t: 'frequence', texte: quote(text, jetons, i - 1, i + 1) })
      break
    case 'jour-nom':
      return readJoursDe(text, jetons, i, out)
    case 'etc':
    case 'variable':
      out.push({ t: 'perdu' })
      break
    case 'pont':
      if (closes(out)) out.push({ t: 'perdu' })
      break
    case 'mot':
      if (jeton.valeur === 1 && isHoursOfNumber(jetons, i)) out.push({ t: 'telephone', titre: true, dit: true })
      break
    case 'selon':
      return readSelon(text, jetons, i, out)
    case 'ou':
      if (out.findLast(({ t }) => t !== 'faible')?.t === 'plage' && isChoice(jetons, i)) out.push({ t: 'ou' })
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

const VARIABLES = new Set(['semaine', 'jour-nom', 'jour', 'mois', 'du-mois', 'saison', 'periode', 'vacances'])

// " le planning", " des bénévoles", " l’affluence", " programmation"
const CAUSES =
  /\s{1,3}(?:(?:de la|de l['’]|des?|du|l['’]|la|les?|leurs?)\s{0,3})?(?:actions?|activit|affluen|anim|atelier|b[ée]n[ée]vol|calendrier|demandes?|disponib|[ée]v[èée]nement|expo|planning|program|projet)/iy

/** "selon la semaine", "suivant les saisons", "en fonction des bénévoles": something changes, and how is not said. */
function readSelon(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let next = i + 1
  while (sorteAt(jetons, next) === 'les' || sorteAt(jetons, next) === 'de') next++
  if (next !== i + 1 && VARIABLES.has(sorteAt(jetons, next))) {
    out.push({ t: 'perdu' })
    return next + 1
  }
  CAUSES.lastIndex = (jetons[i] as Jeton).a
  if (CAUSES.test(text)) out.push({ t: 'perdu' })
  return i + 1
}

const AVANT_LE_CHOIX = new Set(['de', 'les', 'entre', 'a', 'partie', 'virgule'])

/** "ou de 14h à 17h", "ou mardi 14h-17h" at `i`; "ou sur rendez-vous" offers something else. */
function isChoice(jetons: readonly Jeton[], i: number): boolean {
  let next = i + 1
  while (AVANT_LE_CHOIX.has(sorteAt(jetons, next))) next++
  const sorte = sorteAt(jetons, next)
  return sorte === 'heure' || (sorte === 'nombre' && sorteAt(jetons, next - 1) === 'de') || isJour(jetons, next)
}

/** What hours are counted by. */
const COMPTES = new Set(['semaine', 'du-mois', 'jour-nom'])

/** A time and its pair; "25h/semaine", "10 à 15 h par semaine" count hours and open none. */
function readHeures(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const next = sorteAt(jetons, i + 1)
  if ((next === 'barre' || next === 'par') && COMPTES.has(sorteAt(jetons, i + 2))) {
    out.push({ t: 'perdu' })
    return i + 3
  }
  const lu = readPlage(jetons, i)
  if (lu === null) return i + 1
  const { atomes, suite } = lu
  const compte = atomes.length === 1 && atomes[0]?.t === 'plage' ? endOfVolume(text, jetons, { i, suite, out }) : -1
  if (compte > 0) {
    out.push({ t: 'perdu' })
    return compte
  }
  for (const atome of atomes) out.push(atome)
  return suite
}

/** A bare number: "2 samedis par mois", "15 juin au 15 septembre", or an hour when its neighbours say so. */
function readNombre(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const frequence = readFrequence(text, jetons, i, out)
  if (frequence > 0) return frequence
  const quantieme = readQuantieme(jetons, i, out)
  if (quantieme > 0) return quantieme
  const dates = readPeriodes(jetons, i)
  return dates === null ? readHeures(text, jetons, i, out) : pushDates(jetons, i, dates, out)
}

/** "pause de 12h à 14h", "Ouverture : 8h30. Fermeture : 17h30"; any other "ouverture" is noise. */
function readOuverture(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const lu = readPause(text, jetons, i) ?? readDebut(jetons, i)
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

// "mêmes horaires", "même horaire", "mêmes heures d'ouverture"
const HORAIRES = /^(?:horaires?|heures?)$/i

/** "les mêmes jours"; "mercredi : mêmes horaires", unless those of something else ("que la mairie"). */
function readMemes(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const noun = jetons[i + 1]
  if (noun?.sorte === 'jour-nom' && jetons[i]?.sorte === 'meme') out.push({ t: 'memes' })
  else if (noun?.sorte === 'mot' && HORAIRES.test(text.slice(noun.de, noun.a)) && sorteAt(jetons, i + 2) !== 'mot')
    return pushIdem(jetons, i + 2, out)
  else return i + 1
  return i + 2
}

/** "comme lundi", "comme le lundi": all of that day. */
function isLikeADay(jetons: readonly Jeton[], i: number): boolean {
  const at = sorteAt(jetons, i + 1) === 'les' ? i + 2 : i + 1
  const { sorte, sur } = jetons[at] ?? {}
  return sorte === 'jour' && sur === true && sorteAt(jetons, at + 1) !== 'partie'
}

/** "idem", "idem mardi", "idem que le mardi"; `i` is where the day may stand. */
function pushIdem(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let j = i
  while (sorteAt(jetons, j) === 'les' || (sorteAt(jetons, j) === 'mot' && j === i)) j++
  const day = jetons[j]
  const named = day?.sorte === 'jour' && day.sur && !['heure', 'nombre', 'deux-points'].includes(sorteAt(jetons, j + 1))
  out.push({ t: 'idem', jours: named ? 1 << day.valeur : 0 })
  return named ? j + 1 : i
}

/** "matin"; with "seulement" before or after it, the other half of the day is closed. */
function readPartie(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const first = jetons[i] as Jeton
  let j = i + 1
  if (first.sorte === 'seulement') {
    if (out[out.length - 1]?.t === 'rdv') return i + 1
    while (sorteAt(jetons, j) === 'les' || sorteAt(jetons, j) === 'en') j++
    const partie = jetons[j]
    if (out[out.length - 1]?.t === 'jours' && hoursFollow(jetons, j)) {
      // "mardi uniquement 14h-17h"
      out.push({ t: 'seul', partie: null })
      return i + 1
    }
    if (out.at(-1)?.t === 'plage' && ['', 'fort', 'virgule', 'fermante'].includes(sorteAt(jetons, i + 1))) {
      // "mercredi 14h-17h seulement"
      out.push({ t: 'seul', partie: null })
      return i + 1
    }
    if (partie?.sorte !== 'partie' || sorteAt(jetons, j + 1) === 'sur') return i + 1
    out.push({ t: 'seul', partie: partie.valeur })
    return j + 1
  }
  const after = sorteAt(jetons, i + 2)
  const only = sorteAt(jetons, j) === 'seulement' && after !== 'sur' && after !== 'rdv'
  out.push({ t: only ? 'seul' : 'partie', partie: first.valeur })
  return only ? i + 2 : i + 1
}

function hoursFollow(jetons: readonly Jeton[], i: number): boolean {
  let j = i
  while (['de', 'a', 'entre', 'deux-points', 'virgule'].includes(sorteAt(jetons, j))) j++
  return sorteAt(jetons, j) === 'heure'
}

/** "le reste de l'année": whatever frame stood above ends; "le reste de la semaine" names days. */
function readReste(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let j = i + 1
  while (sorteAt(jetons, j) === 'de' || sorteAt(jetons, j) === 'les') j++
  if (sorteAt(jetons, j) === 'semaine') return readAutres(jetons, i, out)
  out.push({ t: 'cadre', cadre: CADRE_VIDE })
  return i + 1
}
