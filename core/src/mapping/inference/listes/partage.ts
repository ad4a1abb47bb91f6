/**
 * One column that says two lists: « Accompagnements » holds services and ways of helping. Each word goes to the list that reads
 * it, and the other knows that it means nothing there; a word that none reads is told of once, for the list the column says most.
 */
import { fold } from '../../../text/fold.ts'
import { isPlaceholder } from '../../../text/placeholders.ts'
import type { Regle } from '../../langage.ts'
import type { Groupe } from './groupes.ts'
import { CODES_MAX, type Lecture, ruleOf, saidWords } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'
import type { Piste } from './piste.ts'
import { CHAMPS_LABELS } from './programmes.ts'

type Choisies = ReadonlyMap<ChampDevine, readonly Piste[]>
type PisteLue = Piste & { readonly lecture: Lecture }

/** The normaliser sends each label to its own field, wherever it was said. */
const isLabel = (champ: ChampDevine): boolean => (CHAMPS_LABELS as readonly string[]).includes(champ)

/** The track reads the cells of its column, for a list whose values the normaliser does not send elsewhere. */
export const readsCells = (piste: Piste): piste is PisteLue =>
  piste.nature === 'valeurs' &&
  piste.lecture !== null &&
  !isLabel(piste.champ) &&
  piste.regles.every(r => r.colonnes !== undefined)

/** The track reads the column for its own list, not what a neighbour's reading let fall. */
const isOwn = ({ champ, lecture }: PisteLue): boolean => lecture.champ === champ

/** True when the track's rule gives this part a value. */
export function places(piste: PisteLue, partie: string): boolean {
  if (isOwn(piste)) return piste.lecture.lire(partie).valeurs.length > 0
  const cle = fold(partie)
  return piste.regles.some(r => Object.entries(r.codes ?? {}).some(([code, valeur]) => valeur && fold(code) === cle))
}

/** The rule, told that these parts mean nothing for its list. */
function withNothing(regle: Regle, lecture: Lecture, parties: readonly string[]): Regle {
  if (parties.length === 0) return regle
  if (parties.length > CODES_MAX) {
    const { codes: _codes, ...reste } = regle
    return { ...reste, mots: saidWords(lecture, lecture.champ), sinon: 'ignorer' }
  }
  return { ...regle, codes: { ...regle.codes, ...Object.fromEntries(parties.map(partie => [partie, null])) } }
}

function share(piste: PisteLue, siennes: readonly PisteLue[], premiere: PisteLue): Piste {
  // Neighbours already leave what is not theirs.
  if (!isOwn(piste) || piste.regles.length !== 1 || piste.regles[0]?.sinon === 'ignorer') return piste
  const premier = piste === premiere
  // The signs that part the cells are those of the list that the column says most.
  const { separateurs, parties } = premiere.lecture
  const lecture: Lecture = { ...piste.lecture, separateurs, parties }
  const autres = siennes.filter(p => p !== piste)
  const vaines = [...parties.keys()].filter(partie => {
    const lu = lecture.lire(partie)
    if (lu.valeurs.length > 0 || lu.neutre || isPlaceholder(partie)) return false
    return !premier || autres.some(autre => places(autre, partie))
  })
  const tues = new Set(vaines)
  const regle = withNothing(ruleOf(lecture, piste.groupe.lues), lecture, vaines)
  return {
    ...piste,
    lecture,
    parties,
    regles: [regle],
    inconnus: premier ? piste.inconnus.filter(({ mot }) => !tues.has(mot)) : []
  }
}

/** The tracks, those of one column agreed on who reads what. */
export function shareColumns(choisies: Choisies): Choisies {
  const parGroupe = new Map<Groupe, PisteLue[]>()
  for (const piste of [...choisies.values()].flat())
    if (readsCells(piste)) parGroupe.set(piste.groupe, [...(parGroupe.get(piste.groupe) ?? []), piste])
  const partagees = new Map<Piste, Piste>()
  for (const siennes of parGroupe.values()) {
    if (siennes.length < 2) continue
    const [premiere] = siennes.filter(isOwn).sort((a, b) => b.part - a.part || b.poids - a.poids)
    if (premiere !== undefined) for (const piste of siennes) partagees.set(piste, share(piste, siennes, premiere))
  }
  return new Map([...choisies].map(([champ, pistes]) => [champ, pistes.map(p => partagees.get(p) ?? p)] as const))
}
