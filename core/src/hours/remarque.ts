/**
 * A remark beside hours. Without hours of its own it says how to take the others: "semaine paire", "matin sans RDV,
 * après-midi sur RDV", "uniquement sur rendez-vous le vendredi matin". What it only offers or explains changes nothing.
 */
import { assemble } from './enonces/assemble.ts'
import { type Enonce, type Lecture, MIDI, masqueDe, without } from './enonces/enonce.ts'
import { excludes, mergeCadres } from './enonces/voisins.ts'
import { type Plage, type RegleHoraire, type Semaine, TOUS_LES_JOURS } from './modele.ts'
import { type Atome, CADRE_VIDE, type Cadre, DEPUIS_UN_JOUR } from './phrases/atomes.ts'
import { readAtomes } from './phrases/phrases.ts'
import { tokenise } from './texte/tokenise.ts'

/** Which hours need an appointment, or (`texte` null) need none. */
interface Consigne {
  readonly texte: string | null
  /** Days it is about; 0 for all. */
  readonly jours: number
  /** Half-day it is about, or null for the whole day. */
  readonly partie: number | null
}

/** What a remark says of hours given elsewhere. */
interface Remarque {
  readonly cadre: Cadre
  readonly consignes: readonly Consigne[]
  /** It says something about when that is kept nowhere. */
  readonly perdu: boolean
}

const OUVRE = new Set(['plage', 'ferme', 'feries', 'jusque', 'finit', 'pause', 'sauf', 'idem', 'continu'])

/** What a remark says of all hours, or null when it has hours, closings, or days of its own. */
function readRemarque(atomes: readonly Atome[]): Remarque | null {
  if (atomes.some(({ t }) => OUVRE.has(t))) return null
  const days = atomes.some(({ t }) => t === 'jours' || t === 'rangs' || t === 'frequence')
  if (days && !atomes.some(({ t }) => t === 'rdv')) return null
  const consignes: Consigne[] = []
  let cadre = CADRE_VIDE
  let perdu = false
  let texte: string | null | undefined
  let jours = 0
  let partie: number | null = null
  // Its days were said before "sur rendez-vous"; which days it is about is not sure.
  let daysFirst = false
  let vague = false
  const flush = (): void => {
    if (vague || (texte === undefined && jours !== 0)) perdu = true
    else if (texte !== undefined) consignes.push({ texte, jours, partie })
    texte = undefined
    jours = 0
    partie = null
    vague = false
  }
  /** Days or a half-day that belong to another appointment than the one under way. */
  const startsOver = (i: number): boolean =>
    texte !== undefined && (partie !== null || (daysFirst && atomes[i - 1]?.t === 'faible'))
  for (const [i, atome] of atomes.entries()) {
    if (atome.t === 'fort') flush()
    else if (atome.t === 'perdu') perdu = true
    else if (atome.t === 'cadre') {
      // "prise de rendez-vous impossible du 18 au 22 mars", "sur rendez-vous pendant les vacances": the appointment's.
      if (atomes[i - 1]?.t === 'rdv' && atome.cadre.vacances !== -1) {
        vague = true
      } else if (atome.cadre === DEPUIS_UN_JOUR) {
        // "Horaires applicables à compter du 03/01/2022": they are those given beside it.
        perdu = true
      } else cadre = mergeCadres(cadre, atome.cadre)
    } else if (atome.t === 'jours') {
      if (startsOver(i)) flush()
      vague ||= atome.choix.rangs.length > 0 || atome.frequence !== null
      jours |= atome.choix.jours
    } else if (atome.t === 'partie' || atome.t === 'seul') {
      if (startsOver(i)) flush()
      // "toute la journée" is no half of it.
      partie = atome.partie === 3 ? null : atome.partie
    } else if (atome.t === 'libre' || (atome.t === 'rdv' && !atome.comment && !isElsewhere(atomes, i))) {
      // "sur rdv le lundi, mercredi sans rdv": whose Wednesday is, nobody can tell.
      if (texte !== undefined && !daysFirst && isWhen(atomes[i - 1])) vague = true
      if (texte !== undefined) flush()
      daysFirst = jours !== 0 || partie !== null
      texte = atome.t === 'rdv' ? atome.texte : null
    }
  }
  flush()
  return { cadre, consignes, perdu }
}

const isWhen = (atome: Atome | undefined): boolean => atome?.t === 'jours' || atome?.t === 'partie'

/** "sur rendez-vous en dehors des horaires", "hors permanences, sur rendez-vous": of other hours than those given. */
function isElsewhere(atomes: readonly Atome[], i: number): boolean {
  const before = atomes[i - 1]?.t === 'faible' ? i - 2 : i - 1
  const away = (at: number): boolean => atomes[at]?.t === 'hors' && !excludes(atomes[at + 1])
  const after = atomes[i + 1]?.t === 'faible' ? i + 2 : i + 1
  return away(after) || away(before)
}

/** True when a text has no hours of its own, so that it can only be a remark about others. */
export const isRemarque = (text: string): boolean => readRemarque(readAtomes(text, tokenise(text))) !== null

/** Takes a remark into account: its frame and its appointments hold for the statements, its own hours add up. */
export function withRemarque(lecture: Lecture, text: string): Lecture {
  const atomes = readAtomes(text, tokenise(text))
  const remarque = readRemarque(atomes)
  if (remarque === null) return withOwnHours(lecture, atomes)
  const { cadre, consignes } = remarque
  let enonces: readonly Enonce[] =
    cadre === CADRE_VIDE
      ? lecture.enonces
      : lecture.enonces.map(enonce => ({ ...enonce, cadre: mergeCadres(enonce.cadre, cadre) }))
  let perdu = lecture.perdu || remarque.perdu
  for (const consigne of inOrder(consignes)) {
    const said = sayConsigne(enonces, consigne)
    enonces = said.enonces
    if (!said.found && consigne.texte !== null && !isForAll(consigne)) perdu = true
  }
  const rdv = consignes.find(({ texte }) => texte !== null)?.texte ?? null
  return { ...lecture, enonces: enonces.map(withoutLibre), rdv: lecture.rdv ?? rdv, perdu }
}

/** A remark with hours or closings: they add up, and an appointment that is all of one of its lines holds for all. */
function withOwnHours(lecture: Lecture, atomes: readonly Atome[]): Lecture {
  const said = assemble(atomes)
  const named = said.enonces.every(({ choix, feries }) => choix.length > 0 || feries)
  const alone = said.enonces.every(({ plages }) => plages.length === 0) ? aloneRdv(atomes) : null
  const had = alone === null ? lecture.enonces : sayConsigne(lecture.enonces, alone).enonces
  return {
    ...lecture,
    enonces: named ? [...had, ...said.enonces] : had,
    fermetures: [...lecture.fermetures, ...said.fermetures],
    notes: [...lecture.notes, ...said.notes],
    perdu: lecture.perdu || said.perdu || !named
  }
}

/** "Uniquement sur RDV. Fermé le mercredi": a sentence that is an appointment and nothing else. */
function aloneRdv(atomes: readonly Atome[]): Consigne | null {
  for (const [i, atome] of atomes.entries()) {
    const ends = (at: number): boolean => atomes[at] === undefined || atomes[at]?.t === 'fort'
    if (atome.t === 'rdv' && !atome.comment && ends(i - 1) && ends(i + 1))
      return { texte: atome.texte, jours: 0, partie: null }
  }
  return null
}

/** What is said of some hours comes before what is said of all: the first to speak of a span wins. */
const inOrder = (consignes: readonly Consigne[]): Consigne[] =>
  [...consignes].sort((a, b) => Number(isForAll(a)) - Number(isForAll(b)))

const isForAll = ({ jours, partie }: Consigne): boolean => jours === 0 && partie === null

const isAbout = ({ debut, fin }: Plage, partie: number | null): boolean => {
  if (partie === null) return true
  if (partie === 0) return debut < MIDI && (fin ?? 1440) <= MIDI + 120
  return debut >= MIDI
}

/** Marks spans said to need no appointment, so that what is said of all leaves them alone. */
const LIBRE = ''

const withoutLibre = (enonce: Enonce): Enonce =>
  enonce.plages.some(({ commentaire }) => commentaire === LIBRE)
    ? {
        ...enonce,
        plages: enonce.plages.map(dite => (dite.commentaire === LIBRE ? { ...dite, commentaire: null } : dite))
      }
    : enonce

function sayConsigne(
  enonces: readonly Enonce[],
  { texte, jours, partie }: Consigne
): { enonces: readonly Enonce[]; found: boolean } {
  let found = false
  const say = (enonce: Enonce): Enonce => ({
    ...enonce,
    plages: enonce.plages.map(dite => {
      if (!isAbout(dite.plage, partie)) return dite
      found = true
      return dite.commentaire === null ? { plage: dite.plage, commentaire: texte ?? LIBRE } : dite
    })
  })
  const out = enonces.flatMap(enonce => {
    const days = masqueDe(enonce.choix)
    if (jours === 0 || (days !== 0 && (days & ~jours) === 0)) return [say(enonce)]
    if ((days & jours) === 0) return [enonce]
    const kept = { ...enonce, choix: without(enonce.choix, jours) }
    return [kept, say({ ...enonce, choix: without(enonce.choix, ~jours) })]
  })
  return { enonces: out, found }
}

/** A remark about hours that are already OSM: odd weeks, an appointment; null when it says something else. */
export function osmWithRemarque({ regles }: Semaine, text: string): Semaine | null {
  const remarque = readRemarque(readAtomes(text, tokenise(text)))
  if (remarque === null || remarque.perdu || remarque.consignes.some(({ jours }) => jours !== 0)) return null
  const { periodes, semaines, vacances, inconnu } = remarque.cadre
  if (inconnu || vacances !== 0 || periodes.length > 0) return null
  const consignes = inOrder(remarque.consignes)
  return {
    regles: regles.flatMap(regle =>
      sayOfRegle({ ...regle, semaines: regle.semaines.length > 0 ? regle.semaines : semaines }, consignes)
    )
  }
}

/** One rule, or two when only its mornings or its afternoons need an appointment. */
function sayOfRegle(regle: RegleHoraire, consignes: readonly Consigne[]): RegleHoraire[] {
  if (regle.etat !== 'ouvert' || regle.commentaire !== null || consignes.length === 0) return [regle]
  const commentOf = (plage: Plage): string | null =>
    consignes.find(({ partie }) => isAbout(plage, partie))?.texte ?? null
  if (regle.plages.length === 0) return [{ ...regle, commentaire: consignes.find(isForAll)?.texte ?? null }]
  const said = new Set(regle.plages.map(commentOf))
  const comments = [...said].sort((a, b) => (a === null ? -1 : b === null ? 1 : 0))
  const named = comments.length > 1 && regle.jours.length === 0 && !regle.feries
  const jours = named ? [{ jours: TOUS_LES_JOURS, rangs: [] }] : regle.jours
  return comments.map((commentaire, rank) => ({
    ...regle,
    jours,
    plages: regle.plages.filter(plage => commentOf(plage) === commentaire),
    commentaire,
    ajoute: regle.ajoute || rank > 0
  }))
}
