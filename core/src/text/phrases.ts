/**
 * Many listed phrases looked for in one text. Asking the text for each in turn reads it hundreds of times (a quarter of the
 * time of a row whose kind is told by its name); here it is read once, word by word, and a word names the phrases it begins.
 */

/** The listed phrases that a folded text holds as whole words, in the order they stand in it. */
export type FindPhrases = (folded: string) => readonly string[]

const NONE: readonly string[] = []

/** The phrase stands at this rank of the text, up to the end of a word. */
function isAt(folded: string, phrase: string, start: number): boolean {
  const end = start + phrase.length
  return folded.startsWith(phrase, start) && (end === folded.length || folded.charCodeAt(end) === 32)
}

/**
 * Compiles phrases, already folded: `compilePhrases(['acces', 'acces internet'])('acces internet libre') → ['acces', 'acces
 * internet']`, and none in `'accessible'`. Both sides are folded, so one blank parts two words.
 */
export function compilePhrases(phrases: Iterable<string>): FindPhrases {
  const byFirstWord = new Map<string, string[]>()
  for (const phrase of new Set(phrases)) {
    if (phrase === '') continue
    const first = phrase.split(' ', 1)[0] as string
    const alike = byFirstWord.get(first)
    if (alike === undefined) byFirstWord.set(first, [phrase])
    else alike.push(phrase)
  }
  return folded => {
    let found: string[] | null = null
    for (let start = 0; start < folded.length; ) {
      const blank = folded.indexOf(' ', start)
      const end = blank < 0 ? folded.length : blank
      for (const phrase of byFirstWord.get(folded.slice(start, end)) ?? NONE) {
        if (!isAt(folded, phrase, start)) continue
        found ??= []
        found.push(phrase)
      }
      start = end + 1
    }
    return found ?? NONE
  }
}
