/**
 * Labels, trainings and national programmes: three fields that sources mix. A known value goes to its own list, wherever
 * it was written; any other is a regional or local label and goes to the free field, where nothing is refused.
 */
import type { ChampListe } from '../standard/champs.ts'
import { DISPOSITIFS } from '../standard/vocabulary/dispositifs.ts'
import { LABELS } from '../standard/vocabulary/labels.ts'
import { oneLine } from '../text/clean.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { remember } from './memo.ts'
import { addTo, type Recueil, valuesOf } from './recueil.ts'

interface Range {
  readonly champ: ChampListe
  readonly valeur: string
}

// Several labels in a cell: "CNFS|PIX", one a line.
const SURS = /[|;\n]/
/** A longer cell is a text that names no label of its own. */
const CELLULE_MAX = 5_000
/** More parts than this and the cell is a text, kept whole as one free label. */
const PARTIES_MAX = 60

function place(partie: string): readonly Range[] {
  const connus: Range[] = [
    ...DISPOSITIFS.lire(partie).map(valeur => ({ champ: 'dispositif_programmes_nationaux' as const, valeur })),
    ...LABELS.lire(partie).map(valeur => ({ champ: 'formations_labels' as const, valeur }))
  ]
  return connus.length > 0 ? connus : [{ champ: 'autres_formations_labels', valeur: partie }]
}

/** A label is often followed by words that matter ("Tiers-lieu labellisé par la Région"): only a known whole text, or a list of them, is split at commas. */
function read(texte: string): readonly Range[] {
  if (texte.length > CELLULE_MAX) return [{ champ: 'autres_formations_labels', valeur: oneLine(texte) }]
  const ranges: Range[] = []
  for (const partie of partsOf(texte, SURS)) {
    const morceaux = partsOf(partie, ',')
    const connus = morceaux.length > 1 && morceaux.some(m => place(m)[0]?.champ !== 'autres_formations_labels')
    for (const morceau of connus ? morceaux : [partie]) ranges.push(...place(morceau))
  }
  return ranges
}

function partsOf(texte: string, marque: RegExp | string): string[] {
  const parties = texte.split(marque)
  if (parties.length > PARTIES_MAX) return [oneLine(texte)]
  return parties.map(oneLine).filter(p => p !== '' && !isPlaceholder(p))
}

const readMemo = remember(read, 10_000)

const CHAMPS = ['dispositif_programmes_nationaux', 'formations_labels', 'autres_formations_labels'] as const

export function normaliseFormations(r: Recueil): void {
  for (const champ of CHAMPS) {
    for (const { texte, sure } of valuesOf(r, champ)) {
      if (sure) addTo(r, champ, texte)
      else for (const range of readMemo(texte)) addTo(r, range.champ, range.valeur)
    }
  }
}
