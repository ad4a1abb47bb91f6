/** What the files of an édition must never carry, whatever a source took for an identifier. */
import { describe, expect, it } from 'vitest'
import { fichiersOf, passageCsv } from './fichiers.ts'

const RAPPORT = { jour: '2026-01-01', sources: [], publies: 0, echecs: [], rapproches: 0 }

/** The third column of `identites.csv` for a record whose source says this of itself. */
function published(id_source: string): string {
  const { pieces } = fichiersOf({
    edition: { numero: null, date: '2026-01-01' },
    sources: [],
    fiches: [],
    passages: [{ source: 'essai', ligne: 1, id_source, identite: 'lc-1' }],
    rapport: RAPPORT,
    vuDepuis: () => '2026-01-01'
  })
  const [, ligne = ''] = [...(pieces['identites.csv'] as Iterable<string>)].join('').split('\r\n')
  return ligne.replace(/^essai,1,/, '').replace(/,lc-1$/, '')
}

describe('the id of a source in identites.csv', () => {
  it.each([
    ['zelie.morvan@exemple.fr', 'a personal e-mail'],
    ['ZELIE.MORVAN@EXEMPLE.FR', 'the same in capitals'],
    ['lieu-zelie.morvan@exemple.fr', 'one inside a longer id'],
    ['06 39 98 11 22', 'a private mobile'],
    ['0639981122', 'the same glued'],
    ['+33639981122', 'the same, international']
  ])('is empty when it is %s (%s)', id => {
    expect(published(id)).toBe('')
  })

  it.each([
    ['contact@exemple.fr', 'a team'],
    ['ID-0042', 'a number of its own'],
    ['21590350100017', 'a SIRET']
  ])('stays when it is %s (%s)', id => {
    expect(published(id)).toBe(id)
  })

  it('runs as no formula', () => {
    expect(published('=1+1')).not.toMatch(/^=/)
  })
})

describe('what names a record in the bridge table', () => {
  async function referenceOf(cle: string, rang: number, id_source = ''): Promise<string> {
    async function* pages() {
      yield [
        { source: 'a', id_source, identite: 'x', depuis: '2026-03-02', remplacee_par: '', retiree_le: '', cle, rang }
      ]
    }
    let texte = ''
    for await (const piece of passageCsv(pages())) texte += piece
    const [titres = '', ligne = ''] = texte.split('\r\n')
    expect(titres).toBe('source,id_source,identite,depuis,remplacee_par,retiree_le,enregistrement')
    return ligne.split(',').at(-1) as string
  }

  it('is its key, and never a hash that ten digits could be read from', async () => {
    expect(await referenceOf('i:42', 1, '42')).toBe('i:42')
    expect(await referenceOf('c:8f3a000000000000', 7)).toBe('c:8f3a000000000000')
    expect(await referenceOf('c:8f3a000000000000-51bc000000000000', 1)).toBe('c:8f3a000000000000.1')
    expect(await referenceOf('c:8f3a000000000000-51bc000000000000.2', 2)).toBe('c:8f3a000000000000.2')
  })

  it.each(['zelie.morvan@exemple.fr', '0639981122'])('says nothing of %s, taken for an id', async id => {
    expect(await referenceOf(`i:${id}`, 3, id)).toBe('i.3')
  })

  it('is empty for an id that is gone, and runs as no formula', async () => {
    expect(await referenceOf('', 0)).toBe('')
    expect(await referenceOf('i:=1+1', 1, '=1+1')).not.toMatch(/^=/)
  })
})

describe('the report', () => {
  it('repeats nobody’s contact from a row that was set aside, nor from the head of a file', () => {
    const source = {
      source: 'essai',
      lus: 1,
      retenus: 0,
      ecartes: [
        { ligne: 2, regle: 'sans-nom', champ: null, vu: 'écrire à zelie.morvan@exemple.fr ou au 06 39 98 11 22' }
      ],
      notices: {},
      champs: {},
      avertissements: ['titre passé : référente zelie.morvan@exemple.fr']
    }
    const { pieces } = fichiersOf({
      edition: { numero: null, date: '2026-01-01' },
      sources: [],
      fiches: [],
      passages: [],
      rapport: { ...RAPPORT, sources: [source] },
      vuDepuis: () => '2026-01-01'
    })
    const rapport = [...(pieces['rapport.json'] as Iterable<string>)].join('')
    expect(rapport).toContain('écrire à [contact réservé] ou au [contact réservé]')
    expect(rapport).not.toContain('morvan')
  })
})
