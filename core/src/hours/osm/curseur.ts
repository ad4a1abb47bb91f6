/**
 * A place in a value of opening_hours, and what can be read there: signs, words, numbers.
 */

export class Curseur {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  /** True at the end, blanks left aside. */
  isOver(): boolean {
    this.blanks()
    return this.at >= this.text.length
  }

  blanks(): void {
    while (this.text.charCodeAt(this.at) <= 32 || this.text.charCodeAt(this.at) === 0xa0) this.at++
  }

  eat(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  peekWord(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    const next = this.text.charCodeAt(this.at + word.length) | 32
    return !(next >= 97 && next <= 122)
  }

  eatWord(word: string): boolean {
    const found = this.peekWord(word)
    if (found) this.at += word.length
    return found
  }

  /** Index of the two or three letters at the cursor among `names`, or -1; the cursor moves past them. */
  readName(names: readonly string[], length: number): number {
    const at = names.indexOf(this.text.slice(this.at, this.at + length))
    if (at < 0 || !this.peekWord(names[at] as string)) return -1
    this.at += length
    return at
  }

  readNumber(): number {
    const start = this.at
    while (this.text.charCodeAt(this.at) >= 48 && this.text.charCodeAt(this.at) <= 57) this.at++
    return this.at === start || this.at - start > 2 ? -1 : Number(this.text.slice(start, this.at))
  }
}
