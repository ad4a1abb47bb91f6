import { describe, expect, test } from 'vitest'
import { answerLine, answerLines, hoursVerb, linesOf, unescapeLine } from './hours.ts'
import { AppelErrone } from './sortie.ts'

async function* chunks(...parts: string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part, 'latin1')
}

describe('lieux hours', () => {
  test('a line stands for its text, with line breaks, tabs and backslashes written in two characters', () => {
    expect(unescapeLine('lundi\\n9h-12h\\t\\\\')).toBe('lundi\n9h-12h\t\\')
  })

  test('an answer keeps the line as it came, and says null when nothing could be read', () => {
    expect(JSON.parse(answerLine('Lundi\\n9h-12h'))).toEqual({
      raw: 'Lundi\\n9h-12h',
      osm: 'Mo 09:00-12:00',
      comment: null,
      notices: []
    })
    expect(JSON.parse(answerLine('nous consulter'))).toEqual({
      raw: 'nous consulter',
      osm: null,
      comment: null,
      notices: [{ code: 'horaires-illisibles', seen: 'nous consulter' }]
    })
  })

  test('lines are cut at line feeds only, across chunks and in the middle of an accent', async () => {
    const bytes = Buffer.from('fermé\u2028\r\nlundi 9h-12h\n\nmardi', 'utf8').toString('latin1')
    const lines: string[] = []
    for await (const line of linesOf(chunks(bytes.slice(0, 5), bytes.slice(5)))) lines.push(line)
    expect(lines).toEqual(['fermé\u2028', 'lundi 9h-12h', '', 'mardi'])
  })

  test('a folder is a wrong call, said in French', async () => {
    const call = hoursVerb(import.meta.dirname)
    await expect(call).rejects.toThrow(AppelErrone)
    await expect(call).rejects.toThrow(/^C’est un dossier : /)
  })

  test('every line has its answer, in order, an empty one too', async () => {
    let out = ''
    const count = await answerLines(['fermé', '', 'mardi 9h-12h'], text => {
      out += text
    })
    const osm = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).osm)
    expect(count).toBe(3)
    expect(osm).toEqual(['off', null, 'Tu 09:00-12:00'])
  })
})
