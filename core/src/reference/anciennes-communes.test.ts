import { describe, expect, it } from 'vitest'
import { anciennesCommunes, type Mouvement } from './anciennes-communes.ts'
import type { Commune } from './geographie.ts'
import { creeGeographie } from './index-communes.ts'

const commune = (code: string, nom: string, type: Commune['type'] = 'COM', actuelle = code): Commune => ({
  code,
  nom,
  type,
  actuelle,
  departement: code.slice(0, 2),
  region: null,
  codesPostaux: type === 'COM' ? [`${code.slice(0, 2)}100`] : [],
  population: 100,
  epci: null,
  point: null
})
const mouvement = (nature: string, date: string, avant: string, apres: string): Mouvement => {
  const [typeAvant = '', codeAvant = '', ...nom] = avant.split(' ')
  const [typeApres = '', codeApres = ''] = apres.split(' ')
  return { nature, date, typeAvant, codeAvant, nomAvant: nom.join(' '), typeApres, codeApres }
}

const connues = [
  commune('99001', 'Vallée-Haute'),
  commune('99002', 'Petit-Val', 'COMD', '99001'),
  commune('99003', 'Bellerive'),
  commune('99004', 'Le Renouveau')
]

describe('communes that are gone', () => {
  it('lead to the one in force, through every merger', () => {
    const gone = anciennesCommunes(
      [
        mouvement('31', '1972-01-01', 'COM 99010 Grand-Pré', 'COM 99002'),
        mouvement('32', '2016-01-01', 'COM 99002 Petit-Val', 'COM 99001'),
        mouvement('32', '2016-01-01', 'COM 99002 Petit-Val', 'COMD 99002')
      ],
      connues
    )
    expect(gone.map(c => [c.code, c.nom, c.type, c.actuelle])).toEqual([['99010', 'Grand-Pré', 'ANC', '99001']])
  })

  it('keep the old name of a renamed commune, under the same code', () => {
    const gone = anciennesCommunes([mouvement('10', '1990-01-01', 'COM 99003 Malerive', 'COM 99003')], connues)
    expect(gone.map(c => [c.code, c.nom, c.actuelle])).toEqual([['99003', 'Malerive', '99003']])
  })

  it('do not come from a commune that another was taken out of', () => {
    expect(anciennesCommunes([mouvement('21', '1986-01-01', 'COM 99003 Bellerive', 'COM 99004')], connues)).toEqual([])
  })

  it('are left out when nothing in force holds their ground, even in a loop', () => {
    const loop = [
      mouvement('31', '1970-01-01', 'COM 99020 Ici', 'COM 99021'),
      mouvement('31', '1971-01-01', 'COM 99021 Là', 'COM 99020')
    ]
    expect(anciennesCommunes(loop, connues)).toEqual([])
  })
})

describe('the index of communes', () => {
  const geographie = creeGeographie({ communes: connues, departements: [{ code: '99', nom: 'Ailleurs', region: '9' }] })

  it('answers a name however it is written, the commune in force first', () => {
    for (const nom of ['VALLEE HAUTE', 'Vallée-Haute', 'vallee  haute'])
      expect(geographie.parNom(nom).map(c => c.code)).toEqual(['99001'])
    expect(geographie.parNom('Renouveau').map(c => c.code)).toEqual(['99004'])
    expect(geographie.parNom('Nulle-Part')).toEqual([])
  })

  it('does not say whether a point lies in a département it knows nothing of', () => {
    expect(geographie.dansDepartement({ latitude: 48, longitude: 2 }, '99', 0)).toBeNull()
  })
})
