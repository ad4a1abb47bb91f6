import { describe, expect, it } from 'vitest'
import { profileTable } from '../profil.ts'
import { groupColumns } from './groupes.ts'

const group = (ligne: Record<string, unknown>, colonnes = Object.keys(ligne)) =>
  groupColumns(profileTable({ colonnes, lignes: [ligne] }))

describe('columns that are one list', () => {
  it('are numbered ones, and a header that comes back', () => {
    expect(group({ 'Tag 1': 'a', 'Tag 2': 'b', Nom: 'x' }).map(g => g.colonnes)).toEqual([['Tag 1', 'Tag 2'], ['Nom']])
    expect(group({ Activité: 'a', 'Activité#2': 'b' }).map(g => g.colonnes)).toEqual([['Activité', 'Activité#2']])
  })
  it('are the items of an array, named to the letter and read by one name', () => {
    const [public_, tags] = group({ public: ['a', 'b'], tags: [{ nom: 'c' }, { nom: 'd' }] }, [
      'public.0',
      'public.1',
      'tags.0.nom',
      'tags.1.nom'
    ])
    expect(public_).toMatchObject({ colonnes: ['public.0', 'public.1'], lues: ['public'], tableau: true })
    expect(tags).toMatchObject({ colonnes: ['tags.0.nom', 'tags.1.nom'], lues: ['tags.*.nom'] })
    expect([...(tags?.valeurs.keys() ?? [])]).toEqual(['c', 'd'])
  })
  it('leave out the empty ones', () => {
    expect(group({ 'Tag 1': 'a', 'Tag 2': '' })[0]?.colonnes).toEqual(['Tag 1'])
  })
  it('are not a name that ends with a figure', () => {
    expect(group({ DEM_3: 'a', Nom: 'b' }).map(g => g.titre)).toEqual(['DEM_3', 'Nom'])
  })
})
