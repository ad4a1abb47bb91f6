import { describe, expect, it } from 'vitest'
import type { Commune } from '../reference/geographie.ts'
import { creeGeographie } from '../reference/index-communes.ts'
import type { Fiche } from '../standard/fiche.ts'
import { locateFiche } from './locate.ts'
import { questionOf } from './question.ts'
import { natureOf, type Reponse } from './reponse.ts'

const commune = (code: string, nom: string, plus: Partial<Commune> = {}): Commune => ({
  code,
  nom,
  type: 'COM',
  actuelle: code,
  departement: code.slice(0, 2),
  region: null,
  codesPostaux: [`${code.slice(0, 2)}100`],
  population: 100,
  epci: null,
  point: { latitude: 46 + Number(code.slice(3)) / 100, longitude: 2, approximatif: false },
  ...plus
})
/** Twelve communes a kilometre apart, along a road that goes north. */
const ROUTE = Array.from({ length: 12 }, (_, i) => commune(`990${String(i + 10)}`, `Hameau ${i}`))
const geographie = creeGeographie({
  communes: [
    ...ROUTE,
    commune('99001', 'Vallée-Haute'),
    commune('99002', 'Petit-Val', { type: 'COMD', actuelle: '99001', point: null }),
    commune('99005', 'Grandville'),
    commune('99006', 'Grandville 1er', { type: 'ARM', actuelle: '99005' }),
    commune('99007', 'Grandville 2e', { type: 'ARM', actuelle: '99005', point: null })
  ],
  departements: [{ code: '99', nom: 'Ailleurs', region: '9' }]
})

const fiche = (valeurs: Fiche['valeurs'], provenance: Fiche['provenance'] = {}): Fiche => ({
  identite: 'lc-1',
  valeurs,
  telephones: [],
  reserves: {},
  bruts: {},
  provenance,
  membres: [{ source: 'a', cle: 'i:1', date: null }],
  regles: ['services-inconnus']
})
const ADRESSE = { adresse: '12, rue des Tilleuls', code_postal: '99100', commune: 'Vallée-Haute', code_insee: '99001' }
const REPONSE: Reponse = {
  statut: 'ok',
  type: 'housenumber',
  score: 0.93,
  latitude: 46.013,
  longitude: 2.001,
  libelle: '12 Rue des Tilleuls 99100 Vallée-Haute',
  nom: '12 Rue des Tilleuls',
  numero: '12',
  code_insee: '99001',
  ancien_code_insee: '',
  service: 'Géoplateforme 1',
  date: '2026-03-02'
}
const known = (reponse?: Reponse) => ({ geographie, reponse: () => reponse })

describe('a question', () => {
  it('is one however the address is written', () => {
    const ecrites = ['12, rue des Tilleuls', '12 RUE DES TILLEULS ', '12 Rue des tilleuls.']
    const cles = ecrites.map(adresse => questionOf(fiche({ ...ADRESSE, adresse }), geographie)?.cle)
    expect(new Set(cles)).toEqual(new Set(['12 rue des tilleuls|99100|99001']))
  })

  it('is about the commune in force, and an arrondissement stays itself', () => {
    expect(questionOf(fiche({ ...ADRESSE, code_insee: '99002' }), geographie)?.code_insee).toBe('99001')
    expect(questionOf(fiche({ ...ADRESSE, code_insee: '99006' }), geographie)?.code_insee).toBe('99006')
  })

  it('is not asked without a street, nor without a commune that is known', () => {
    const { adresse: _, ...sans } = ADRESSE
    expect(questionOf(fiche(sans), geographie)).toBeNull()
    expect(questionOf(fiche({ ...ADRESSE, adresse: '12' }), geographie)).toBeNull()
    expect(questionOf(fiche({ ...ADRESSE, code_insee: '98765' }), geographie)).toBeNull()
  })
})

describe('an answer', () => {
  const question = questionOf(fiche(ADRESSE), geographie)
  const nature = (plus: Partial<Reponse>, asked = question) =>
    asked && natureOf(asked, { ...REPONSE, ...plus }, geographie)

  it('says what it locates', () => {
    expect(nature({})).toBe('numero')
    expect(nature({ type: 'street', numero: '', nom: 'Rue des Tilleuls' })).toBe('voie')
    expect(nature({ type: 'locality', nom: 'Les Tilleuls' })).toBe('lieu-dit')
  })

  it('of another number locates the street, never the door', () => {
    expect(nature({ numero: '14', nom: '14 Rue des Tilleuls' })).toBe('voie')
    expect(nature({ numero: '12bis', nom: '12bis Rue des Tilleuls' })).toBe('numero')
  })

  it('is not believed when it is a commune, a low score, not found, or has no point', () => {
    expect(nature({ type: 'municipality', nom: 'Vallée-Haute' })).toBeNull()
    expect(nature({ score: 0.3 })).toBeNull()
    expect(nature({ score: Number.NaN })).toBeNull()
    expect(nature({ statut: 'not-found' })).toBeNull()
    expect(nature({ latitude: Number.NaN })).toBeNull()
    // Its words are right and its point is in another département.
    expect(nature({ latitude: 43.3 })).toBeNull()
  })

  it('is not believed in another street, whatever its score', () => {
    expect(nature({ nom: '12 Rue des Acacias', score: 0.99 })).toBeNull()
    expect(nature({ nom: '12 Rue du Tilleul' })).toBe('numero')
    const centre = questionOf(fiche({ ...ADRESSE, adresse: '12 bis rue du Centre' }), geographie)
    expect(nature({ nom: '12bis Rue du Centre', numero: '12bis' }, centre)).toBe('numero')
    expect(nature({ nom: '12 Place du Centre' }, centre)).toBeNull()
  })

  it('is never believed across communes: merged ones are one, an arrondissement is itself', () => {
    expect(nature({ code_insee: '99010' })).toBeNull()
    expect(nature({ code_insee: '' })).toBeNull()
    expect(nature({ code_insee: '99002' })).toBe('numero')
    const dans = (code_insee: string) => questionOf(fiche({ ...ADRESSE, code_insee }), geographie)
    expect(nature({ code_insee: '99006' }, dans('99006'))).toBe('numero')
    expect(nature({ code_insee: '99007' }, dans('99006'))).toBeNull()
    expect(nature({ code_insee: '99007' }, dans('99005'))).toBe('numero')
  })
})

describe('a place without a point', () => {
  it('takes the answer’s, with its score, and asks nothing more', () => {
    const { fiche: situee, question } = locateFiche(fiche(ADRESSE), known(REPONSE))
    expect(question).toBeNull()
    expect(situee.valeurs).toMatchObject({ latitude: 46.013, longitude: 2.001 })
    expect(situee.position).toMatchObject({ nature: 'numero', score: 0.93, par: 'Géoplateforme 1', date: '2026-03-02' })
    expect(situee.provenance.latitude).toEqual({ retenu: { valeur: 46.013, origines: [] }, contredit: [] })
    expect(situee.regles).toEqual(['position-geocodee', 'services-inconnus'])
  })

  it('waits at its commune’s point, never as a latitude, and says what to ask', () => {
    const { fiche: situee, question } = locateFiche(fiche(ADRESSE), known())
    expect(question?.cle).toBe('12 rue des tilleuls|99100|99001')
    expect(situee.valeurs).not.toHaveProperty('latitude')
    expect(situee.provenance).toEqual({})
    expect(situee.position).toMatchObject({ nature: 'commune', par: 'Insee', libelle: 'Vallée-Haute', score: null })
    expect(situee.regles).toEqual(['position-approchee', 'services-inconnus'])
  })

  it('is not asked again about when the answer was not believed', () => {
    const { fiche: situee, question } = locateFiche(fiche(ADRESSE), known({ ...REPONSE, score: 0.1 }))
    expect([situee.position?.nature, question]).toEqual(['commune', null])
  })

  it('of an unknown commune is left as it is', () => {
    const seule = fiche({ nom: 'Quelque part' })
    expect(locateFiche(seule, known()).fiche).toBe(seule)
  })

  it('is located the same way twice: locating is idempotent', () => {
    const once = locateFiche(fiche(ADRESSE), known(REPONSE)).fiche
    expect(locateFiche(once, known(REPONSE)).fiche).toBe(once)
    const waiting = locateFiche(fiche(ADRESSE), known()).fiche
    expect(locateFiche(waiting, known()).fiche).toEqual(waiting)
  })
})

describe('a place whose point is outside its commune', () => {
  const origines = [{ source: 'a', cle: 'i:1', date: null }]
  // At the twelfth hamlet of the road, 20 km away, when the address is in the valley.
  const egaree = fiche(
    { ...ADRESSE, latitude: 46.21, longitude: 2 },
    {
      latitude: { retenu: { valeur: 46.21, origines }, contredit: [] },
      longitude: { retenu: { valeur: 2, origines }, contredit: [] }
    }
  )

  it('takes the answer’s, and keeps the producer’s own beside', () => {
    const { fiche: situee } = locateFiche(egaree, known(REPONSE))
    expect(situee.valeurs.latitude).toBe(46.013)
    expect(situee.provenance.latitude).toEqual({
      retenu: { valeur: 46.013, origines: [] },
      contredit: [{ valeur: 46.21, origines }]
    })
    expect(situee.regles).toContain('coordonnees-hors-commune')
  })

  it('waits at its commune’s point, the producer’s own beside', () => {
    const { fiche: situee, question } = locateFiche(egaree, known())
    expect(question).not.toBeNull()
    expect(situee.valeurs).not.toHaveProperty('latitude')
    expect(situee.provenance.latitude?.contredit).toEqual([{ valeur: 46.21, origines }])
    expect(situee.position?.nature).toBe('commune')
    expect(situee.regles).toEqual(['coordonnees-hors-commune', 'position-approchee', 'services-inconnus'])
  })

  it('keeps the producer’s own when the service finds the address there: the centre was wrong', () => {
    expect(locateFiche(egaree, known({ ...REPONSE, latitude: 46.2105 })).fiche).toBe(egaree)
  })

  it('a point farther than communes reach, that no other commune claims, stays and is said', () => {
    const seule = fiche({ ...ADRESSE, latitude: 46.01, longitude: 1.4 })
    const { fiche: situee, question } = locateFiche(seule, known())
    expect([situee.valeurs.longitude, question]).toEqual([1.4, null])
    expect(situee.regles).toEqual(['point-loin-de-la-commune', 'services-inconnus'])
    expect(locateFiche(situee, known()).fiche).toBe(situee)
  })

  it('in Guyane, communes are as wide as that', () => {
    const guyane = creeGeographie({
      communes: [commune('97353', 'Grand-Fleuve', { point: { latitude: 3.6, longitude: -54, approximatif: true } })],
      departements: [{ code: '973', nom: 'Guyane', region: '03' }]
    })
    const loin = fiche({ commune: 'Grand-Fleuve', code_insee: '97353', latitude: 3, longitude: -53.5 })
    expect(locateFiche(loin, { geographie: guyane, reponse: () => undefined }).fiche).toBe(loin)
  })

  it('a point in it, or near enough, is the producer’s and stays', () => {
    const ici = fiche({ ...ADRESSE, latitude: 46.012, longitude: 2.002 })
    expect(locateFiche(ici, known(REPONSE)).fiche).toBe(ici)
  })
})
