/** What `changements.json` may say of what was published once, and what it may not say any more. */
import { CHAMPS, type Fiche, type Origine, type Reserves, type Valeurs } from '@lieux-communs/core'
import { expect, it } from 'vitest'
import { changementPublic } from '../catalogue/changement.ts'
import type { Changement } from '../store/editions.ts'
import { ficheOf, writeFiche } from '../store/texte.ts'
import { changementsJson } from './changements.ts'

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
const toutes = { montree: () => true, licence: (nom: string) => (nom === 'hub' ? 'odbl' : 'etalab-2.0') }

const DATE = '2026-03-02T04:00:00.000Z'
const RIEN = { absences: [], remplacee_par: null, separee_de: null, suite_de: null }
const say = (changement: Changement, montree: (source: string) => boolean = toutes.montree) =>
  changementPublic(changement, DATE, { ...toutes, montree })

it('tells the fields that moved, before and after, and nothing of the others', () => {
  const avant = fiche({ nom: 'Le Phare', horaires: 'Mo 09:00-12:00' })
  const apres = fiche({ nom: 'Le Phare', horaires: 'Tu 09:00-12:00', services: ['Aide aux démarches administratives'] })
  expect(say(change(avant, apres))).toEqual({
    ...RIEN,
    edition: 2,
    date: DATE,
    id: 'lc-1',
    nature: 'modifiee',
    champs: ['horaires', 'services'],
    avant: { horaires: 'Mo 09:00-12:00', services: [] },
    apres: { horaires: 'Tu 09:00-12:00', services: ['Aide aux démarches administratives'] }
  })
})

it('says which list names a place no more, or again, where nothing else moved', () => {
  const dite = fiche({ nom: 'Le Phare' })
  const membres: Origine[] = [
    { source: 'mairies', cle: '1', date: null },
    { source: 'hub', cle: '7', date: null, absent_depuis: '2026-03-02' }
  ]
  const deux = { ...dite, membres: membres.map(({ absent_depuis: _, ...m }) => m) }
  const une = { ...dite, membres }
  const seules = { nature: 'modifiee', champs: [], avant: {}, apres: {} }
  const parti = { source: 'hub', absent_depuis: '2026-03-02' }
  expect(say(change(deux, une))).toMatchObject({ ...seules, absences: [parti] })
  expect(say(change(une, deux))).toMatchObject({ ...seules, absences: [{ ...parti, absent_depuis: null }] })
  expect(say(change(deux, une), source => source !== 'hub').absences).toEqual([])
  // Renumbered, the list names it still.
  const suivie = { ...une, membres: [...membres, { source: 'hub', cle: '8', date: null }] }
  expect(say(change(deux, suivie)).absences).toEqual([])
})

it('tells the lists of a place and their licences when they change, and never one that is withheld', () => {
  const seule = fiche({ nom: 'Le Phare' })
  const deux = { ...seule, membres: [...seule.membres, { source: 'hub', cle: '7', date: null }] }
  expect(say(change(seule, deux))).toMatchObject({
    champs: ['sources', 'licences'],
    avant: { sources: ['mairies'], licences: ['etalab-2.0'] },
    apres: { sources: ['hub', 'mairies'], licences: ['etalab-2.0', 'odbl'] }
  })
  const trois = { ...deux, membres: [...deux.membres, { source: 'ville', cle: '1', date: null }] }
  expect(say(change(deux, trois))).toMatchObject({
    champs: ['sources'],
    apres: { sources: ['hub', 'mairies', 'ville'] }
  })
  const memes = { ...deux, membres: [...deux.membres, { source: 'hub', cle: '8', date: null }] }
  expect(say(change(deux, memes)).champs).toEqual([])
  expect(say(change(seule, deux), source => source !== 'hub').champs).toEqual([])
})

it('says what became of an id, its name and town only; of one that comes, all and whence', () => {
  const partie = fiche({ nom: 'Le Phare', commune: 'Brest', horaires: 'Mo 09:00-12:00' })
  const parti = { champs: [], avant: { nom: 'Le Phare', commune: 'Brest' }, apres: null }
  expect(say(change(partie, null, { nature: 'retiree' }))).toMatchObject({ ...RIEN, ...parti, nature: 'retiree' })
  expect(say(change(partie, null, { nature: 'fusionnee', remplacee_par: 'lc-2' }))).toMatchObject({
    ...parti,
    nature: 'fusionnee',
    remplacee_par: 'lc-2'
  })
  const venue = say(change(null, partie, { nature: 'creee', separee_de: 'lc-3' }))
  expect(venue).toMatchObject({ nature: 'separee', separee_de: 'lc-3', champs: [], avant: null })
  expect(Object.keys(venue.apres ?? {})).toEqual([...CHAMPS, 'sources', 'licences'])
})

it('says what a place did in detail, before and after, kept in the base as it was', () => {
  const valeurs = { nom: 'Le Phare', service_detaille: ['aptic:110', 'pix:1.1'] }
  const dite = fiche(valeurs)
  const apres = {
    ...dite,
    provenance: {
      service_detaille: { retenu: { valeur: valeurs.service_detaille, origines: dite.membres }, contredit: [] }
    }
  }
  const { text, kept } = writeFiche(apres)
  expect(ficheOf(apres.identite, text)).toEqual(kept)
  expect(text).toContain('"service_detaille":{"de":[0]}')
  expect(say(change(fiche({ nom: 'Le Phare' }), apres))).toMatchObject({
    champs: ['service_detaille'],
    avant: { service_detaille: [] },
    apres: { service_detaille: ['aptic:110', 'pix:1.1'] }
  })
  expect(say(change(apres, fiche({ nom: 'Le Phare' })))).toMatchObject({ apres: { service_detaille: [] } })
  expect(say(change(apres, apres)).champs).toEqual([])
})

it('does not say again what only a list since withheld said', () => {
  const avant = fiche({ horaires: 'Mo 09:00-12:00' }, { source: 'retenue' })
  const dit = say(change(avant, fiche({})), s => s !== 'retenue')
  expect(dit).toMatchObject({ champs: ['horaires', 'sources', 'licences'], avant: { horaires: null, sources: [] } })
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
  const dit = JSON.stringify(say(change(avant, apres)))
  expect(dit).toContain('contact@exemple.fr')
  expect(dit).not.toMatch(/zelie|Zélie|63998/)
})

it('is JSON, with or without a change', async () => {
  async function* of(...changements: Changement[]) {
    yield* changements
  }
  const text = async (...changements: Changement[]) => {
    let texte = ''
    for await (const piece of changementsJson({ numero: 2, date: DATE }, of(...changements), toutes)) texte += piece
    return JSON.parse(texte)
  }
  expect(await text()).toEqual({ edition: { numero: 2, date: '2026-03-02' }, changements: [] })
  const retiree = change(fiche({}), null, { nature: 'retiree' })
  expect((await text(retiree, retiree)).changements).toHaveLength(2)
})
