// What a text says under its labels, in invented words.
import { describe, expect, it } from 'vitest'
import { compileMapping } from './compile.ts'
import { labelsOf, underLabels } from './etiquettes.ts'

const paires = (texte: string): Record<string, string> =>
  Object.fromEntries(labelsOf(texte).map(({ etiquette, valeur }) => [etiquette, valeur]))

describe('the labels of a text', () => {
  it('stand before a colon at the beginning of a line, whatever marks surround them', () => {
    expect(paires('**Adresse** : 3 rue Haute, 29200 Brest\n- Tél. : 02 98 00 00 01\n__Mail :__ a@b.example')).toEqual({
      adresse: '3 rue Haute, 29200 Brest',
      tel: '02 98 00 00 01',
      mail: 'a@b.example'
    })
  })

  it('stand side by side when a sign parts them', () => {
    expect(paires('Adresse : 3 rue Haute | Tél : 02 98 00 00 01 - Site : https://phare.example')).toEqual({
      adresse: '3 rue Haute',
      tel: '02 98 00 00 01',
      site: 'https://phare.example'
    })
  })

  it('hold the lines under them when they stand alone, and the days of a week', () => {
    expect(paires('Horaires :\nLundi : 9h-12h\nMardi : 14h-17h\nTél : 02 98 00 00 01')).toEqual({
      horaires: 'Lundi : 9h-12h\nMardi : 14h-17h',
      tel: '02 98 00 00 01'
    })
  })

  it('are told from a link, an hour, a sentence', () => {
    expect(
      paires('https://phare.example\nOuvert de 9h : entrée libre\nVous pouvez venir quand vous le voulez ici : merci')
    ).toEqual({})
    expect(paires('[[https://phare.example|Site]]')).toEqual({ site: 'https://phare.example' })
  })

  it('cost their length, on hostile texts too', () => {
    for (const motif of ['a:', ' - a :', '[[https://', '**', 'a\n', ': '])
      expect(underLabels(['tel'])(motif.repeat(100_000 / motif.length))).toBe('')
  })
})

describe('a rule that reads under labels', () => {
  const rang = {
    texte: '<p><b>Adresse&nbsp;:</b> 3 rue Haute<br/>Tél : 02 98 00 00 01</p><p>Horaires : lundi 9h-12h</p>'
  }
  const brut = compileMapping(
    {
      champs: {
        adresse: { colonnes: ['texte'], etiquettes: ['Adresse'] },
        telephone: { colonnes: ['texte'], etiquettes: ['Tél', 'Téléphone'] },
        site_web: { colonnes: ['texte'], etiquettes: ['Site'] },
        horaires: { colonnes: ['texte'], etiquettes: ['Horaires'] }
      }
    },
    ['texte']
  )(rang)

  it('takes what is there, from HTML too, and nothing where no label is', () => {
    expect(brut.valeurs.adresse?.[0]?.texte).toBe('3 rue Haute')
    expect(brut.valeurs.telephone?.[0]?.texte).toBe('02 98 00 00 01')
    expect(brut.valeurs.site_web).toBeUndefined()
    expect(brut.horaires).toEqual({ texte: 'lundi 9h-12h' })
  })
})

describe('days and hours in two columns', () => {
  it('make one text, joined as the rule says', () => {
    const horaires = { colonnes: ['Jours', 'Heures'], joindre: ' ' }
    expect(
      compileMapping({ champs: { horaires } }, ['Jours', 'Heures'])({ Jours: 'Ma-Je', Heures: '8h-12h' }).horaires
    ).toEqual({
      texte: 'Ma-Je 8h-12h'
    })
  })
})
