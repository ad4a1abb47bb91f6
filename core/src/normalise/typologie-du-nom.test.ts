import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { typologieDuNom } from './typologie-du-nom.ts'

const corpus = readFileSync(new URL('../../corpus/typologies-du-nom.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(ligne => {
    const [nom = '', typologie = '', quoi = ''] = ligne.split('\t')
    return { nom, typologie, quoi }
  })

describe('the kind that a name tells', () => {
  it.each(corpus)('$quoi: $nom', ({ nom, typologie }) => {
    expect(typologieDuNom(nom) ?? '').toBe(typologie)
  })
})
