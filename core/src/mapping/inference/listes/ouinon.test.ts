import { describe, expect, it } from 'vitest'
import { motsDuNom, profileTable } from '../profil.ts'
import { type Groupe, groupColumns } from './groupes.ts'
import { ouiNonOf, valeurDuTitre } from './ouinon.ts'
import { motsDuTitre } from './titres.ts'

const column = (...cellules: unknown[]): Groupe =>
  groupColumns(profileTable({ colonnes: ['c'], lignes: cellules.map(c => ({ c })) }))[0] as Groupe
const named = (titre: string): string | undefined =>
  valeurDuTitre(titre, motsDuTitre({ titre, mots: motsDuNom(titre) }))?.valeur

describe('a column of yes and no', () => {
  it.each([
    ['Oui', 'Non'],
    [1, 0],
    [true, false],
    ['VRAI', 'FAUX'],
    ['X', ''],
    ['✓', ''],
    ['Souvent', 'Jamais'],
    ['1 - Oui', '0 - Non'],
    ['Oui', '']
  ])('%s / %s', (oui, non) => {
    expect(ouiNonOf(column(oui, non, oui))?.oui).toHaveLength(1)
  })
  it('is neither a count nor a list', () => {
    expect(ouiNonOf(column(0, 1, 2, 3, 0, 1, 2))).toBeNull()
    expect(ouiNonOf(column('Gratuit', 'Payant'))).toBeNull()
    expect(ouiNonOf(column('', ''))).toBeNull()
  })
  it('takes a yes with its detail for a yes, not a yes under condition', () => {
    expect(ouiNonOf(column('Oui, rampe', 'Oui', 'Non'))?.oui).toEqual(['Oui, rampe', 'Oui'])
    expect(ouiNonOf(column('Oui', 'Non', 'oui sur demande'))?.oui).toEqual(['Oui'])
  })
})

describe('the value a title names', () => {
  it.each([
    ['Wifi', 'Accès internet et matériel informatique'],
    ['borne_caf', 'Accès internet et matériel informatique'],
    ['Accompagnement aux démarches', 'Aide aux démarches administratives'],
    ['DEM_Gen', 'Aide aux démarches administratives'],
    ['EXP_MAT_Imp', 'Accès internet et matériel informatique'],
    ['EXP_PBC_Sen', 'Seniors'],
    ['Local accessible PMR', 'Handicaps moteurs'],
    ['En libre accès', 'En autonomie'],
    ['Wifi / ordinateurs en libre accès', 'Accès internet et matériel informatique'],
    ['Démarches en ligne', 'Aide aux démarches administratives'],
    ['Débuter avec un ordinateur', 'Maîtrise des outils numériques du quotidien'],
    ['Gratuit', 'Gratuit'],
    ['Quels publics ? [Seniors]', 'Seniors'],
    ['services/aide_demarches', 'Aide aux démarches administratives'],
    ['accueil', "Ce lieu n'accueille pas de public"],
    ['Wifi gratuit', 'Accès internet et matériel informatique'],
    ['Impression gratuite', 'Accès internet et matériel informatique'],
    ['wheelchair', 'Handicaps moteurs'],
    ['internet_access:fee', 'Payant']
  ])('%s → %s', (titre, valeur) => {
    expect(named(titre)).toBe(valeur)
  })
  it.each([
    'Parking',
    'Sur rendez-vous',
    'Prendre rendez-vous',
    'Accompagnement de professionnels',
    'EXP_MAT_Con',
    'Accueil de demandeurs d’emploi',
    'Adhérents',
    'valide'
  ])('is none in "%s"', titre => {
    expect(named(titre)).toBeUndefined()
  })
})
