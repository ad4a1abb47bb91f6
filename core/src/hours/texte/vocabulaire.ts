/**
 * The French words that carry meaning in opening hours, each with what it stands for. Everything else is noise to the
 * reader. A line may be added without reading the rest; accents count as in life, and every word is also known without
 * them and with a broken character (U+FFFD) in their place.
 */

export type Sorte =
  | 'jour'
  | 'jours'
  | 'mois'
  | 'nombre'
  | 'rang'
  | 'heure'
  | 'cassee'
  | 'continu'
  | 'partie'
  | 'tiret'
  | 'a'
  | 'au'
  | 'de'
  | 'entre'
  | 'et'
  | 'ou'
  | 'virgule'
  | 'barre'
  | 'fort'
  | 'deux-points'
  | 'ouvrante'
  | 'fermante'
  | 'ferme'
  | 'fermeture'
  | 'sauf'
  | 'hors'
  | 'pendant'
  | 'rdv'
  | 'inscription'
  | 'demande'
  | 'sans'
  | 'conseille'
  | 'libre'
  | 'vacances'
  | 'scolaire'
  | 'periode'
  | 'saison'
  | 'feries'
  | 'semaine'
  | 'paire'
  | 'impaire'
  | 'tous'
  | 'les'
  | 'sur'
  | 'par'
  | 'meme'
  | 'depuis'
  | 'avant'
  | 'telephone'
  | 'du-mois'
  | 'trimestre'
  | 'fin'
  | 'mi'
  | 'jour-nom'
  | 'ouvrable'
  | 'en'
  | 'annee'
  | 'fois'
  | 'pas'
  | 'certains'
  | 'reste'
  | 'idem'
  | 'ouverture'
  | 'pause'
  | 'presence'
  | 'rien'
  | 'seulement'
  | 'autres'
  | 'exceptionnel'
  | 'aussi'
  | 'compris'
  | 'neant'
  | 'selon'
  | 'variable'
  | 'etc'
  | 'mensuel'
  | 'quinzaine'
  | 'pont'
  | 'fete'
  | 'mot'

/** What a word is: `mercredi` is a `jour` of value 2; `matin` a `partie` of value 0. */
export interface Mot {
  readonly sorte: Sorte
  readonly valeur: number
  /** An abbreviation that is also another French word (`mer`, `jeu`): only a day when hours or days stand around it. */
  readonly douteux?: true
}

/** Value of `vacances` for "petites vacances": summer's are others. */
export const PETITES_VACANCES = 1

const MATIN = 0
const APRES_MIDI = 1
const SOIR = 2
const JOURNEE = 3

const TABLE: readonly (readonly [Sorte, number, string])[] = [
  ['jour', 0, 'lundi lundis lun monday mondays'],
  ['jour', 1, 'mardi mardis tuesday tuesdays'],
  ['jour', 2, 'mercredi mercredis merc wednesday wednesdays'],
  ['jour', 3, 'jeudi jeudis jeud thursday thursdays'],
  ['jour', 4, 'vendredi vendredis vend friday fridays'],
  ['jour', 5, 'samedi samedis saturday saturdays'],
  ['jour', 6, 'dimanche dimanches sunday sundays'],
  ['jours', 96, 'week-end weekend weekends wk'],
  ['jours', 31, 'weekdays'],
  ['jours', 127, 'tlj daily everyday'],
  ['mois', 1, 'janvier janv jan'],
  ['mois', 2, 'février fevr févr fév feb'],
  ['mois', 3, 'mars'],
  ['mois', 4, 'avril avr'],
  ['mois', 5, 'mai'],
  ['mois', 6, 'juin'],
  ['mois', 7, 'juillet juil'],
  ['mois', 8, 'août'],
  ['mois', 9, 'septembre sept'],
  ['mois', 10, 'octobre oct'],
  ['mois', 11, 'novembre nov'],
  ['mois', 12, 'décembre déc'],
  ['rang', 1, 'premier premiers première premières'],
  ['rang', 2, 'deuxième deuxièmes seconde secondes second seconds'],
  ['rang', 3, 'troisième troisièmes'],
  ['rang', 4, 'quatrième quatrièmes'],
  ['rang', 5, 'cinquième'],
  ['rang', -1, 'dernier derniers dernière dernières'],
  ['nombre', 1, 'un une'],
  ['nombre', 2, 'deux'],
  ['nombre', 3, 'trois'],
  ['nombre', 15, 'quinze'],
  ['heure', 720, 'midi noon'],
  ['heure', 1440, 'minuit midnight'],
  ['partie', MATIN, 'matin matins matinée matinées'],
  ['partie', APRES_MIDI, 'après-midi après-midis aprèm apm am pm'],
  ['partie', SOIR, 'soir soirs soirée soirées'],
  ['partie', JOURNEE, 'journée journées'],
  ['a', 0, 'à a'],
  ['a', 1, 'jusque jusqu'],
  ['au', 0, 'au aux to through'],
  ['de', 0, 'de du des d from'],
  ['entre', 0, 'entre'],
  ['et', 0, 'et puis ainsi ensuite and'],
  ['ou', 0, 'ou'],
  ['ferme', 0, 'fermé fermée fermés fermées férmé fermer closed'],
  ['fermeture', 0, 'fermeture fermetures'],
  ['sauf', 0, 'sauf sf excepté exceptés exceptée exceptées excepte exception exclusion hormis except'],
  ['hors', 0, 'hors dehors'],
  ['pendant', 0, 'pendant durant'],
  ['pendant', 1, 'lors'],
  ['rdv', 0, 'rdv rdvs rv rendez-vous'],
  ['inscription', 0, 'inscription inscriptions réservation réservations'],
  ['demande', 0, 'demande'],
  ['sans', 0, 'sans'],
  [
    'conseille',
    0,
    'conseillé conseillée conseillés conseillons possible possibles possibilité recommandé recommandée recommandés recommandons souhaité souhaitable préférable préférence prioritairement pouvez invitons'
  ],
  ['libre', 0, 'libre libres'],
  ['vacances', 0, 'vacances vacance congés'],
  ['scolaire', 0, 'scolaire scolaires scoalire scolaires'],
  ['periode', 0, 'période périodes'],
  ['saison', 0, 'saison saisons pâques toussaint noël ramadan'],
  ['saison', 3, 'printemps'],
  ['saison', 4, 'automne'],
  ['saison', 1, 'été estivale estival estivales grandes'],
  ['saison', 2, 'hiver hivernale hivernal hivernales'],
  ['feries', 0, 'férié fériés feries'],
  ['fete', 0, 'fête fêtes'],
  ['etc', 0, 'etc'],
  // Days off between a holiday and a week-end, where something closes; elsewhere, those of a street.
  ['pont', 0, 'pont ponts'],
  // "en fonction de"
  ['selon', 0, 'selon suivant fonction'],
  ['variable', 0, 'variable variables irrégulier irréguliers irrégulière irrégulières aléatoires'],
  // In the place of a day's hours.
  ['neant', 0, 'non néant x'],
  ['semaine', 0, 'semaine semaines'],
  ['paire', 0, 'paire paires pair pairs'],
  ['impaire', 0, 'impaire impaires impair impairs'],
  ['tous', 0, 'tous toutes tout ts chaque quotidiennement'],
  ['les', 0, 'les le la l'],
  ['sur', 0, 'sur'],
  ['par', 0, 'par'],
  ['meme', 0, 'mêmes'],
  ['depuis', 0, 'partir compter'],
  ['avant', 0, 'avant après'],
  ['telephone', 0, 'téléphone tél tel téléphoniquement standard'],
  ['telephone', 1, 'téléphonique téléphoniques'],
  ['presence', 0, 'physique physiques présentiel guichet guichets public'],
  // Only after "sur": elsewhere they are parts of an address.
  ['presence', 1, 'place site'],
  ['pause', 0, 'pause pauses coupure coupures interruption'],
  // Between two times and after them, they change nothing: "de 9h pile à 11h tapantes".
  ['rien', 0, 'pile tapant tapante tapants tapantes précise précises environ petites'],
  ['du-mois', 0, 'mois'],
  // Longer than any week of ours can say.
  ['trimestre', 0, 'trimestre trimestres bimestre semestre semestres'],
  ['fin', 0, 'fin fins début courant'],
  ['quinzaine', 0, 'quinzaine quinzaines'],
  [
    'mensuel',
    0,
    'mensuel mensuelle mensuels mensuelles bimensuel bimensuelle bimensuels bimensuelles bimestriel bimestrielle'
  ],
  ['mi', 0, 'mi'],
  ['jour-nom', 0, 'jour jours'],
  ['ouvrable', 63, 'ouvrable ouvrables'],
  ['ouvrable', 31, 'ouvré ouvrés'],
  ['en', 0, 'en'],
  ['fois', 0, 'fois'],
  ['pas', 0, 'pas'],
  ['reste', 0, 'reste'],
  ['idem', 0, 'idem pareil pareille identique identiques'],
  // Only before a day: "comme le lundi".
  ['idem', 1, 'comme'],
  ['seulement', 0, 'seulement uniquement exclusivement'],
  ['autres', 0, 'autres'],
  ['exceptionnel', 0, 'exceptionnellement exceptionnelle exceptionnelles exceptionnel exceptionnels'],
  ['compris', 0, 'compris comprises inclus incluses même'],
  ['aussi', 0, 'également aussi supplémentaire supplémentaires'],
  ['certains', 0, 'certains certaines'],
  ['ouverture', 0, 'ouverture ouvertures ouvert ouverte']
]

// Days cut short. Those that are also words or OSM codes need hours or other days around them.
const DOUTEUX: readonly (readonly [number, string])[] = [
  [0, 'lu lund mo mon'],
  [1, 'mar ma tu tue tues'],
  [2, 'mer me we wed'],
  [3, 'jeu je th thu thur thurs'],
  [4, 'ven ve fr fri'],
  [5, 'sam sa sat'],
  [6, 'dim di su sun']
]

const ACCENT = /[^a-z-]/g
const MARKS = /[\u0300-\u036f]/g

function buildMots(): Map<string, Mot> {
  const mots = new Map<string, Mot>()
  for (const [sorte, valeur, words] of TABLE) {
    for (const word of words.split(' ')) {
      mots.set(word.normalize('NFD').replace(MARKS, ''), { sorte, valeur })
      mots.set(word.replace(ACCENT, '?'), { sorte, valeur })
    }
  }
  for (const [valeur, words] of DOUTEUX) {
    for (const word of words.split(' ')) mots.set(word, { sorte: 'jour', valeur, douteux: true })
  }
  return mots
}

/** Folded word → what it stands for. A broken character is written `?`: `f?vrier`. */
export const MOTS: ReadonlyMap<string, Mot> = buildMots()
