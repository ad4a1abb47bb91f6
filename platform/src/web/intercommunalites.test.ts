import { expect, it } from 'vitest'
import { compareIntercommunalites, intercommunaliteDite } from './intercommunalites.ts'
import { ou } from './pages/territoire.mots.ts'

it('says whole what the register abbreviates, and nothing else', () => {
  expect(intercommunaliteDite('CC du Provinois')).toBe('Communauté de communes du Provinois')
  expect(intercommunaliteDite('CA Valenciennes Métropole')).toBe('Communauté d’agglomération Valenciennes Métropole')
  expect(intercommunaliteDite('CU de Dunkerque')).toBe('Communauté urbaine de Dunkerque')
  expect(intercommunaliteDite('Métropole Européenne de Lille')).toBe('Métropole Européenne de Lille')
  expect(ou({ type: 'epci', code: '1', nom: 'CC du Provinois' })).toBe('dans la communauté de communes du Provinois')
  expect(ou({ type: 'epci', code: '1', nom: 'Rennes Métropole' })).toBe('dans l’intercommunalité Rennes Métropole')
})

it('orders them by what is proper to each', () => {
  const noms = ['CC du Provinois', 'Métropole du Grand Paris', "CC de l'Argonne", 'CA Béthune-Bruay', 'CC des 4B']
  expect(noms.sort(compareIntercommunalites)).toEqual([
    'CC des 4B',
    "CC de l'Argonne",
    'CA Béthune-Bruay',
    'Métropole du Grand Paris',
    'CC du Provinois'
  ])
})
