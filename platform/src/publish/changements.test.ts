/** What `changements.json` may say of what was published once, and what it may not say any more. */
import type { Fiche, Origine, Reserves, Valeurs } from '@lieux-communs/core'
import { expect, it } from 'vitest'
import type { Changement } from '../store/editions.ts'
import { changementPublic, changementsJson } from './changements.ts'

function fiche(valeurs: Valeurs, { source = 'mairies', reserves = {} as Reserves } = {}): Fiche {
  const origines: Origine[] = [{ source, cle: '1', date: null }]
  const provenance = Object.fromEntries(
    Object.entries(valeurs).map(([champ, valeur]) => [champ, { retenu: { valeur, origines }, contredit: [] }])
  )
  return { identite: 'lc-1', valeurs, telephones: [], reserves, bruts: {}, provenance, membres: origines, regles: [] }
}
const change = (avant: Fiche | null, apres: Fiche | null, plus: Partial<Changement> = {}): Changement => ({
  edition: 2,
  identite: 'lc-1',
  nature: 'modifiee',
  avant,
  apres,
  champs: [],
  remplacee_par: null,
  separee_de: null,
  suite_de: null,
  ...plus
})
const toutes = () => true

it('tells the fields that moved, before and after, and nothing of the others', () => {
  const avant = fiche({ nom: 'Le Phare', horaires: 'Mo 09:00-12:00' })
  const apres = fiche({ nom: 'Le Phare', horaires: 'Tu 09:00-12:00', services: ['Aide aux démarches administratives'] })
  expect(changementPublic(change(avant, apres, { champs: ['horaires', 'services'] }), toutes)).toEqual({
    id: 'lc-1',
    nature: 'modifiee',
    champs: {
      horaires: { avant: 'Mo 09:00-12:00', apres: 'Tu 09:00-12:00' },
      services: { avant: null, apres: ['Aide aux démarches administratives'] }
    }
  })
})

it('says what became of an id, and no value of the place that left', () => {
  const partie = fiche({ nom: 'Le Phare' })
  const dit = (plus: Partial<Changement>) => changementPublic(change(partie, null, plus), toutes)
  expect(dit({ nature: 'retiree' })).toEqual({ id: 'lc-1', nature: 'retiree' })
  expect(dit({ nature: 'fusionnee', remplacee_par: 'lc-2' })).toEqual({
    id: 'lc-1',
    nature: 'fusionnee',
    remplacee_par: 'lc-2'
  })
  expect(changementPublic(change(null, partie, { nature: 'creee', separee_de: 'lc-3' }), toutes)).toEqual({
    id: 'lc-1',
    nature: 'creee',
    separee_de: 'lc-3'
  })
})

it('does not say again what only a list since withheld said', () => {
  const avant = fiche({ horaires: 'Mo 09:00-12:00' }, { source: 'retenue' })
  const { champs } = changementPublic(change(avant, fiche({}), { champs: ['horaires'] }), s => s !== 'retenue')
  expect(champs).toEqual({ horaires: { avant: null, apres: null } })
})

it('does not say again a contact since known for a person’s, in its field or inside a text', () => {
  const avant = fiche({
    courriels: ['zelie.morvan@exemple.fr', 'contact@exemple.fr'],
    telephone: '+33639981122',
    structure_parente: 'Zélie Morvan',
    presentation_resume: 'Écrire à zelie.morvan@exemple.fr'
  })
  const apres = fiche(
    { courriels: ['contact@exemple.fr'] },
    {
      reserves: {
        courriels: ['zelie.morvan@exemple.fr'],
        telephone: ['+33639981122'],
        structure_parente: ['Zélie Morvan']
      }
    }
  )
  const champs = ['courriels', 'telephone', 'structure_parente', 'presentation_resume']
  const dit = JSON.stringify(changementPublic(change(avant, apres, { champs }), toutes))
  expect(dit).toContain('contact@exemple.fr')
  expect(dit).not.toMatch(/zelie|Zélie|63998/)
})

it('is JSON, with or without a change', async () => {
  async function* of(...changements: Changement[]) {
    yield* changements
  }
  const text = async (...changements: Changement[]) => {
    let texte = ''
    for await (const piece of changementsJson({ numero: 2, date: '2026-03-02' }, of(...changements), toutes))
      texte += piece
    return JSON.parse(texte)
  }
  expect(await text()).toEqual({ edition: { numero: 2, date: '2026-03-02' }, changements: [] })
  const retiree = change(fiche({}), null, { nature: 'retiree' })
  expect((await text(retiree, retiree)).changements).toHaveLength(2)
})
