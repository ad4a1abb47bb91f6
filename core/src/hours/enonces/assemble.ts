/**
 * From atoms to statements: which hours go with which days, which condition holds for which hours. One pass, sentence by
 * sentence; a word that nothing follows is dropped and said to be lost, never tied to something at random.
 */
import { type Atome, CADRE_VIDE } from '../phrases/atomes.ts'
import { type Bloc, splitBlocs } from './blocs.ts'
import { onCadre } from './cadre-dit.ts'
import { applyPauses, type Enonce, giveTrailingHours, type Lecture, masqueDe, reopen } from './enonce.ts'
import { onFeries, onFerme, onPause, onSeul } from './ferme.ts'
import {
  onFinit,
  onFrequence,
  onIdem,
  onJours,
  onJusque,
  onMemes,
  onNus,
  onOu,
  onPartie,
  onPlage,
  onRangs
} from './jours-et-heures.ts'
import { closeBrackets, openBrackets } from './parentheses.ts'
import { Recit } from './recit.ts'
import { onLibre, onRdv } from './rendez-vous.ts'
import { onSauf } from './sauf.ts'
import { onPresence, onTelephone } from './telephone.ts'
import { excludes, nextContent, nextPlage } from './voisins.ts'

/** Reads the statements of a text from its atoms. */
export function assemble(atomes: readonly Atome[]): Lecture {
  const recit = new Recit()
  for (const bloc of splitBlocs(atomes)) readBloc(recit, bloc)
  return finish(recit)
}

function readBloc(recit: Recit, bloc: Bloc): void {
  recit.begin(bloc)
  for (let i = 0; i < bloc.atomes.length; i++) i = readAtome(recit, bloc.atomes[i] as Atome, i)
  endOfBloc(recit, bloc.atomes)
}

/** One line a kind of atom; answers the place of the last one read. */
function readAtome(recit: Recit, atome: Atome, i: number): number {
  switch (atome.t) {
    case 'jours':
      onJours(recit, atome.choix, atome.frequence)
      return i
    case 'plage':
      onPlage(recit, atome.plage)
      return i
    case 'memes':
      onMemes(recit)
      return i
    case 'idem':
      onIdem(recit, atome.jours)
      return i
    case 'nus':
      onNus(recit)
      return i
    case 'rangs':
      onRangs(recit, atome.rangs)
      return i
    case 'frequence':
      onFrequence(recit, atome.texte)
      return i
    case 'ou':
      onOu(recit)
      return i
    case 'partie':
      onPartie(recit, atome.partie)
      return i
    case 'seul':
      onSeul(recit, atome.partie, i)
      return i
    case 'aussi':
      recit.phrase.ajoute = true
      return i
    case 'jusque':
      onJusque(recit, atome)
      return i
    case 'finit':
      onFinit(recit, atome.choix, atome.fin)
      return i
    case 'pause':
      onPause(recit, atome.plage)
      return i
    case 'feries':
      return onFeries(recit, i)
    case 'ferme':
      return onFerme(recit, atome, i)
    case 'sauf':
      return onSauf(recit, i)
    case 'hors':
      return excludes(recit.phrase.atomes[i + 1]) ? onSauf(recit, i) : i
    case 'cadre':
      return onCadre(recit, atome.cadre, i)
    case 'rdv':
      onRdv(recit, atome, i)
      return i
    case 'libre':
      onLibre(recit)
      return i
    case 'telephone':
      onTelephone(recit, atome, i)
      return i
    case 'presence':
      onPresence(recit)
      return i
    case 'ouvrante':
      openBrackets(recit, i)
      return i
    case 'fermante':
      closeBrackets(recit, i)
      return i
    case 'continu':
      recit.continu = true
      // "8h-20h, 24h/24 en juillet": the months are not those of the hours before; `continu` tells the loss.
      return recit.spoken() !== null && recit.phrase.atomes[i + 1]?.t === 'cadre' ? i + 1 : i
    case 'note':
      recit.note(atome.texte)
      return i
    case 'perdu':
      recit.perdu = true
      recit.phrase.joignable = false
      return i
    default:
      return i
  }
}

/** What the sentence that ends was: a heading whose frame its own line used up, an appointment said of nothing. */
function endOfBloc(recit: Recit, atomes: readonly Atome[]): void {
  const { enonce, enonces, entete, phrase } = recit
  giveTrailingHours(enonce, enonces[enonces.length - 1])
  if (phrase.jusque !== null && !isTaken(recit)) recit.perdu = true
  const first = atomes[0]?.t
  entete.fermes = closedUnder(recit, atomes)
  if (entete.suivant) entete.deLigne = true
  entete.suivant = false
  if (entete.cadre !== CADRE_VIDE && first === 'cadre' && nextContent(atomes, 0) !== null) entete.deLigne = true
  if (entete.rdv !== null && first === 'rdv' && atomes.length > 1 && nextPlage(atomes) < 0) entete.rdv = null
}

/** "Juillet et août fermé le samedi.": the days that a heading closes, when its sentence opens none; those it closed before otherwise. */
function closedUnder({ entete, fermetures }: Recit, atomes: readonly Atome[]): number {
  if (entete.cadre === CADRE_VIDE || atomes[0]?.t !== 'cadre' || atomes[1]?.t !== 'ferme') return entete.fermes
  const last = fermetures.at(-1)
  const under = last?.cadre.periodes === entete.cadre.periodes && last.cadre.vacances === entete.cadre.vacances
  return under && nextPlage(atomes) < 0 ? masqueDe(last.choix) : 0
}

/** "Fermeture à 18h le lundi"; not "en été, fermeture à 18h", an end that no day took. */
function isTaken({ enonce, enonces, phrase }: Recit): boolean {
  const takes = (said: Enonce): boolean => said.jusque === phrase.jusque && said.phrase === phrase.rang
  return (enonce !== null && takes(enonce)) || enonces.some(takes)
}

const AUCUN_LIEU: readonly string[] = []

function finish(recit: Recit): Lecture {
  recit.flush()
  const { enonces, toutFerme, continu, rdv } = recit
  const perdu = applyPauses(enonces, recit.pauses) || recit.perdu
  const fermetures = reopen(enonces, recit.fermetures)
  return { enonces, fermetures, toutFerme, continu, rdv, notes: [...recit.notes], lieux: AUCUN_LIEU, perdu }
}
