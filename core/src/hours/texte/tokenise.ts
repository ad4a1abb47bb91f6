/**
 * From characters to tokens, in one pass over the text: words folded and looked up, times recognised in all their
 * spellings, telephone numbers, addresses of pages and mails skipped. Nothing is decided here about what goes together.
 */
import type { Jeton, Push } from './jeton.ts'
import { readWord } from './mot.ts'
import { readNumber } from './nombre.ts'
import { BROKEN, endOfRun, ends, isBlank, isDash, isDigit, isLetter } from './signes.ts'

// "rdv.numerique@exemple.fr", "exemple.fr/rdv": what they are made of says nothing of hours
const ADRESSE = /[\w.+-]{1,64}@|[\w-]{1,64}(?:\.[\w-]{1,64}){0,3}\.(?:fr|com|org|net|eu|bzh|info)(?![a-zà-ÿ])/iy
// ".fr"
const DOMAINE = /\.(?:fr|com|org|net|eu|bzh|info)(?![a-zà-ÿ])/i
// "." before a colon
const POINT_PERDU = /\. {0,3}:/y

/** Reads the tokens of a text already freed of markup: `9h-12h` → time 540, dash, time 720. */
export function tokenise(text: string): Jeton[] {
  const jetons: Jeton[] = []
  const push: Push = (sorte, valeur, sur, de, a) => {
    jetons.push({ sorte, valeur, sur, de, a })
  }
  const adresses = text.includes('@') || (text.includes('.') && DOMAINE.test(text))
  let i = 0
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (adresses && isLetter(c) && ends(ADRESSE, text, i) > 0) {
      const end = endOfRun(text, i)
      push('mot', 2, false, i, end)
      i = end
    } else if (isBlank(c)) {
      i++
    } else if (isDigit(c)) {
      i = readNumber(text, i, push)
    } else if (isLetter(c) || (c === BROKEN && isLetter(text.charCodeAt(i + 1)))) {
      i = readWord(text, i, push)
    } else {
      i = readSign(text, i, c, push)
    }
  }
  return jetons
}

function readSign(text: string, i: number, c: number, push: Push): number {
  if (isDash(c) || c === BROKEN || c === 62 || c === 0x2192) {
    push('tiret', c === BROKEN ? 1 : 0, false, i, i + 1)
    return i + 1
  }
  switch (text[i]) {
    case '\n':
    case ';':
    case '|':
    case '•':
      push('fort', text[i] === '\n' ? 1 : 0, false, i, i + 1)
      break
    case '.':
      // "mercredi et samedi. : 9h": a slip, not an end.
      if (ends(POINT_PERDU, text, i) < 0) push('fort', 2, false, i, i + 1)
      break
    case '/':
      if (text[i + 1] === '/') {
        push('fort', 0, false, i, i + 2)
        return i + 2
      }
      push('barre', 0, false, i, i + 1)
      break
    case ',':
      push('virgule', 0, false, i, i + 1)
      break
    case ':':
      push('deux-points', 0, false, i, i + 1)
      break
    case '&':
    case '+':
      push('et', 1, false, i, i + 1)
      break
    case '(':
    case '[':
      push('ouvrante', 0, false, i, i + 1)
      break
    case ')':
    case ']':
      push('fermante', 0, false, i, i + 1)
      break
    case '*':
      // "9h-12h* … (*sur rendez-vous)": which hours a note at the foot is about is not read.
      if ((i > 0 && isDigit(text.charCodeAt(i - 1))) || /[hH)]/.test(text[i - 1] ?? '')) push('etc', 0, false, i, i + 1)
      break
    case '@':
      push('mot', 0, false, i, i + 1)
      return endOfRun(text, i)
  }
  return i + 1
}
