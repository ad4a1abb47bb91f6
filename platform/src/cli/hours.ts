/**
 * `lieux hours [FICHIER]`: raw hours in, one a line, what we read of them out, one JSON line each, in the same order.
 * For whoever wants to try the reader on a list of their own, and for judging it.
 */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { readHorairesTexte } from '@lieux-communs/core'
import { AppelErrone, CODES, type Code } from './sortie.ts'

const ECHAPPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' }
// "\n", "\t", "\r" and "\\" as two characters
const ECHAPPEMENT = /\\([ntr\\])/g

/** The value a line stands for: `9h-12h\\n14h-17h` as typed is two lines of text. */
export function unescapeLine(line: string): string {
  return line.includes('\\') ? line.replace(ECHAPPEMENT, (_, letter: string) => ECHAPPES[letter] ?? letter) : line
}

/** One answer: `{"raw":"lundi 9h-12h","osm":"Mo 09:00-12:00","comment":null,"notices":[]}`; `raw` is the line as it came. */
export function answerLine(line: string): string {
  const { osm, commentaire, notices } = readHorairesTexte(unescapeLine(line))
  return JSON.stringify({ raw: line, osm, comment: commentaire, notices })
}

/** Lines of a stream of text, cut at line feeds only; a carriage return before one goes with it. */
export async function* linesOf(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

/** Answers every line, in order; `write` is awaited so that a slow reader is never flooded. */
export async function answerLines(
  lines: AsyncIterable<string> | Iterable<string>,
  write: (text: string) => void | Promise<void>
): Promise<number> {
  let count = 0
  let pending = ''
  for await (const line of lines) {
    pending += `${answerLine(line)}\n`
    count++
    if (pending.length > 64_000) {
      await write(pending)
      pending = ''
    }
  }
  if (pending !== '') await write(pending)
  return count
}

/** The verb: a file, or standard input. 0 when lines were answered, 1 when there was none. */
export async function hoursVerb(fichier?: string): Promise<Code> {
  const input = fichier === undefined ? process.stdin : createReadStream(fichier)
  try {
    const count = await answerLines(linesOf(input), async text => {
      if (process.stdout.errored) throw process.stdout.errored
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    })
    return count === 0 ? CODES.rien : CODES.entier
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    // Whoever read us has enough, and what comes may have no end.
    if (code === 'EPIPE') return CODES.entier
    if (code === 'EISDIR') {
      throw new AppelErrone(`C’est un dossier : ${fichier}. Donnez un fichier texte, une valeur par ligne.`)
    }
    if (code === 'ENOENT') {
      throw new AppelErrone(`Fichier introuvable : ${fichier}. Donnez un fichier texte, une valeur par ligne.`)
    }
    throw cause
  }
}
