/**
 * Summary and detail. The schema gives the summary 280 characters: a longer one ends at a sentence or at a word, and
 * the whole text goes to the detail. Nothing is lost, nothing is written that the source did not write.
 */
import { presentationCoupee } from '../rules/presentation-coupee.ts'
import { guardCell } from '../standard/ligne.ts'
import { manyLines, oneLine } from '../text/clean.ts'
import { withoutMarks } from '../text/markdown.ts'
import { notify, type Recueil, valuesOf } from './recueil.ts'
import { reserveInText } from './texte-libre.ts'

export const RESUME_MAX = 280
/** Under this, a first sentence says too little to stand for the whole ("Bienvenue !"): the cut is then at a word. */
const PHRASE_MIN = 60

/** What a CSV cell adds to a text: the apostrophe that keeps « - Ateliers » from running as a formula counts too. */
const guardOf = (texte: string): number => guardCell(texte).length - texte.length
const isShort = (texte: string): boolean => texte.length <= RESUME_MAX - guardOf(texte)

/** `cutAtSentence(texte)`: at most 280 characters, whole sentences when they fit, else whole words and `…`. */
export function cutAtSentence(texte: string, max: number = RESUME_MAX): string {
  if (texte.length <= max) return texte
  const tete = texte.slice(0, max)
  let fin = -1
  for (let i = tete.length - 1; i >= PHRASE_MIN; i--) {
    const signe = tete[i] as string
    if ((signe === '.' || signe === '!' || signe === '?' || signe === '…') && /\s/.test(texte[i + 1] ?? ' ')) {
      fin = i + 1
      break
    }
  }
  if (fin > 0) return tete.slice(0, fin)
  const blanc = tete.lastIndexOf(' ', max - 2)
  return `${(blanc > 0 ? tete.slice(0, blanc) : tete.slice(0, max - 1)).replace(/[\s,;:–-]+$/, '')}…`
}

function append(texte: string | undefined, suite: string): string {
  if (texte === undefined || suite.includes(texte)) return suite
  return texte.includes(suite) ? texte : `${texte}\n${suite}`
}

export function normalisePresentation(r: Recueil): void {
  let detail: string | undefined
  for (const { texte } of valuesOf(r, 'presentation_detail')) {
    const propre = manyLines(withoutMarks(texte))
    if (propre !== '') detail = append(detail, reserveInText(r, propre, 'presentation_detail'))
  }
  let resume: string | undefined
  for (const { texte } of valuesOf(r, 'presentation_resume')) {
    const propre = oneLine(withoutMarks(texte))
    if (propre === '') continue
    const public_ = reserveInText(r, propre, 'presentation_resume')
    resume = resume === undefined || resume === public_ ? public_ : `${resume} ${public_}`
  }
  for (const { texte } of valuesOf(r, 'presentation')) {
    const propre = manyLines(withoutMarks(texte))
    if (propre === '') continue
    const public_ = reserveInText(r, propre, 'presentation_detail')
    const court = oneLine(public_)
    if (resume === undefined && isShort(court)) resume = court
    else if (resume === undefined || !resume.includes(court)) detail = append(detail, public_)
  }
  if (resume !== undefined && !isShort(resume)) {
    notify(r, presentationCoupee, resume)
    detail = detail === undefined ? resume : append(resume, detail)
    resume = cutAtSentence(resume, RESUME_MAX - guardOf(resume))
  }
  if (resume !== undefined) r.valeurs.presentation_resume = resume
  if (detail !== undefined) r.valeurs.presentation_detail = detail
}
