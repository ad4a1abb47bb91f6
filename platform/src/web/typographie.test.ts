import { describe, expect, it } from 'vitest'
import { lienCourriel, lienTelephone, lienWeb } from './liens.ts'
import { distanceEnClair, heure, insecable, marcheEnClair, NB, plage, telephone } from './typographie.ts'

const sp = (texte: string): string => texte.replaceAll(NB, ' ')

describe('figures in French', () => {
  it('say distances as people do', () => {
    const cas: [number, string][] = [
      [0, '50 m'],
      [312, '300 m'],
      [974, '950 m'],
      [1180, '1 200 m'],
      [2430, '2,4 km'],
      [3000, '3 km'],
      [9949, '9,9 km'],
      [14_400, '14 km'],
      [1_234_000, '1 234 km']
    ]
    for (const [metres, attendu] of cas) expect(sp(distanceEnClair(metres))).toBe(attendu)
    expect(sp(marcheEnClair(1200) ?? '')).toBe('environ 20 min à pied')
    expect(marcheEnClair(5000)).toBeNull()
  })

  it('write hours, days and months', () => {
    expect(sp(heure(810))).toBe('13 h 30')
    expect(sp(plage(540, 750))).toBe('09 h – 12 h 30')
    expect(sp(plage(840, null))).toBe('à partir de 14 h')
  })

  it('group phone numbers by two, overseas and short ones too', () => {
    const cas: [string, string][] = [
      ['+33639980012', '06 39 98 00 12'],
      ['0320000001', '03 20 00 00 01'],
      ['+262262000001', '02 62 00 00 01'],
      ['+687271234', '+687 27 12 34'],
      ['3949', '39 49'],
      ['poste 12', 'poste 12']
    ]
    for (const [numero, attendu] of cas) expect(sp(telephone(numero))).toBe(attendu)
  })

  it('keep the signs with their word', () => {
    expect(insecable('Ouvert : « oui » !')).toBe(`Ouvert${NB}: «${NB}oui${NB}»${NB}!`)
    expect(insecable('reconnues à 83 %')).toBe(`reconnues à 83${NB}%`)
  })
})

describe('links', () => {
  it('let through the web, mail and phones, and nothing that runs', () => {
    expect(lienWeb('https://ville.example/a')).toBe('https://ville.example/a')
    expect(lienWeb('www.ville.example')).toBe('https://www.ville.example/')
    for (const mauvais of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'https://ville.example@mechant.example/',
      'http://localhost/',
      ''
    ]) {
      expect(lienWeb(mauvais), mauvais).toBeNull()
    }
    expect(lienCourriel('contact@ville.example')).toBe('mailto:contact@ville.example')
    expect(lienCourriel('a@b.fr?bcc=tous@x.fr')).toBeNull()
    expect(lienTelephone('39 49')).toBe('tel:3949')
    expect(lienTelephone('+33 3 20 00 00 01')).toBe('tel:+33320000001')
    expect(lienTelephone('appelez')).toBeNull()
  })
})
