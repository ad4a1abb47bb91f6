/**
 * Every connector against the service it is for, whole and broken at every request in every way (T5): what comes out is the
 * whole list or a named failure with its cure, never a list cut short, never a secret told.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ADRESSES_REFUSEES } from '../../test/adresses-refusees.ts'
import { JETON, JETONS, openPortail, PANNES, type Panne, type Portail, type Service } from '../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../test/portails.ts'
import { readTable } from '../read/table.ts'
import { type Collecte, collecte } from './collecte.ts'
import { ErreurMoisson } from './erreurs.ts'

const BORNES = { attente: 5, pas: 0, detours: 3 }
/** Short enough that a server that drips, or says nothing, is given up at once. */
const COURTES = { ...BORNES, duree: 400, silence: 150 }

const LIGNES: Readonly<Record<keyof typeof SERVICES_ESSAI, number>> = {
  fichier: 250,
  'json-pagine': 250,
  opendatasoft: 250,
  'data-gouv': 250,
  'data-inclusion': 1_400,
  gogocarto: 250,
  kobotoolbox: 1_100,
  grist: 250,
  wfs: 1_100,
  'ogc-features': 1_100,
  'lieux-communs': 600
}

/** A column that a mapping names, of each list: nested as the service nests it, unwrapped where it wraps. */
const COLONNES: Readonly<Record<keyof typeof SERVICES_ESSAI, string>> = {
  fichier: 'nom',
  'json-pagine': 'code_postal',
  opendatasoft: 'geo_point_2d.lat',
  'data-gouv': 'nom',
  'data-inclusion': 'services.0.thematiques.0',
  gogocarto: 'address.addressLocality',
  kobotoolbox: 'lieu/nom',
  grist: 'services.1',
  wfs: 'nom',
  'ogc-features': 'geometry.coordinates',
  'lieux-communs': 'services.0'
}

const octetsOf = async (service: Service, portail: Portail, moisson: Collecte = {}): Promise<string> => {
  const porte = { hotes: [portail.hote], jetons: JETONS, registre: 'nous.exemple.fr', agent: 'essai/1 (+a@b.fr)' }
  const livraison = await collecte(service.acces(portail.base), { ...porte, bornes: BORNES, ...moisson })
  return Buffer.from(livraison?.octets ?? []).toString('utf8')
}

const countOf = (texte: string): number =>
  texte.startsWith('[') ? (JSON.parse(texte) as unknown[]).length : texte.trim().split('\n').length - 1

/** Whatever list a page holds, wherever, the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.some(v => typeof v === 'object') ? value.toReversed() : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, k === 'mapping' || k === 'links' ? v : turned(v)])
  )
}

/** Faults that take their time: the first and the last request say as much as all of them. */
const LENTES: readonly Panne[] = ['goutte', 'muette']

/** What each fault is called, for ever after; one that passes gives the whole list. */
const NOMS: Readonly<Record<Panne, readonly string[]>> = {
  401: ['ReponseRefusee', 'JetonRefuse'],
  403: ['ReponseRefusee', 'JetonRefuse'],
  404: ['ReponseRefusee'],
  429: ['ReponseRefusee'],
  500: ['ReponseRefusee'],
  page: ['ReponsePage'],
  casse: ['ReponseIllisible', 'EmpreinteFausse', 'ListeMouvante'],
  coupee: ['ReponseCoupee'],
  goutte: ['ServeurMuet'],
  muette: ['ServeurMuet'],
  bombe: ['ReponseTropGrande'],
  profonde: ['ReponseIllisible', 'EmpreinteFausse', 'ListeMouvante'],
  interne: ['AdresseInterdite'],
  boucle: ['TropDeDetours']
}

/** A plain file has nothing that says it is cut in two or not a list: who reads it will. */
const muets = (nom: string, panne: Panne): boolean => nom === 'fichier' && (panne === 'casse' || panne === 'profonde')

describe.each(Object.entries(SERVICES_ESSAI))('%s', (nom, service: Service) => {
  let portail: Portail
  beforeAll(async () => {
    portail = await openPortail(service)
  })
  beforeEach(() => portail.reset())
  afterAll(() => portail.close())

  it('gives a file whose columns a mapping can name', async () => {
    const { colonnes, lignes } = await readTable(Buffer.from(await octetsOf(service, portail)), 'liste')
    expect(colonnes).toContain(COLONNES[nom as keyof typeof COLONNES])
    expect(lignes).toHaveLength(LIGNES[nom as keyof typeof LIGNES])
  })

  it('gives the whole list, and the same bytes again whatever the order of the rows', async () => {
    const texte = await octetsOf(service, portail)
    expect(countOf(texte)).toBe(LIGNES[nom as keyof typeof LIGNES])
    if (!texte.startsWith('[')) return
    portail.serve(changed(service, r => ({ ...r, corps: turned(r.corps) })))
    expect(await octetsOf(service, portail)).toBe(texte)
  })

  it('says who we are at every request, and its token to no other machine', async () => {
    await octetsOf(service, portail)
    expect(new Set(portail.demandes.map(d => d.entetes['user-agent']))).toEqual(new Set(['essai/1 (+a@b.fr)']))
    const autre = await openPortail(service)
    try {
      portail.serve({
        repond: q => ({ statut: 302, entetes: { location: `${autre.base}${q.chemin}?${q.parametres}` } })
      })
      await octetsOf(service, portail, { hotes: [portail.hote, autre.hote] }).catch(() => {})
      expect(autre.demandes.length).toBeGreaterThan(0)
      expect(JSON.stringify(autre.demandes.map(d => [d.entetes, [...d.parametres]]))).not.toContain(JETON)
    } finally {
      await autre.close()
    }
  })

  it.each(Object.keys(PANNES) as unknown as Panne[])(
    'breaks at any request by %s: a named failure, or the whole list',
    async panne => {
      const texte = await octetsOf(service, portail)
      const requetes = portail.demandes.length
      const bornes = LENTES.includes(panne) ? COURTES : BORNES
      const rangs = Array.from({ length: requetes }, (_, i) => i + 1)
      for (const rang of LENTES.includes(panne) ? new Set([1, requetes]) : rangs) {
        portail.reset()
        portail.breakAt(rang, panne)
        const fin = await octetsOf(service, portail, { bornes }).catch(e => e)
        if (muets(nom, panne)) continue
        expect(fin, `request ${rang}`).toBeInstanceOf(ErreurMoisson)
        expect(NOMS[panne], `request ${rang}: ${fin.message}`).toContain(fin.name)
        expect(fin.remede.length).toBeGreaterThan(10)
        expect(`${fin.message} ${fin.remede} ${fin.stack}`).not.toContain(JETON)
        portail.reset()
        portail.breakAt(rang, panne, 'une fois')
        const once = await octetsOf(service, portail, { bornes }).catch(e => e)
        if (typeof once === 'string') expect(once).toBe(texte)
        else expect(once).toBeInstanceOf(ErreurMoisson)
      }
    }
  )

  it('goes on after a fault that passes: 500, a cut answer, a short wait', async () => {
    const texte = await octetsOf(service, portail)
    for (const panne of ['500', 'coupee'] as unknown as Panne[]) {
      portail.reset()
      portail.breakAt(1, panne, 'une fois')
      expect(await octetsOf(service, portail)).toBe(texte)
    }
    let fois = 0
    portail.reset()
    portail.serve(changed(service, r => (fois++ === 0 ? { statut: 429, entetes: { 'retry-after': '0' } } : r)))
    expect(await octetsOf(service, portail)).toBe(texte)
  })

  it('asks no machine of the network unless it was opened', async () => {
    await expect(octetsOf(service, portail, { hotes: [] })).rejects.toMatchObject({ name: 'AdresseInterdite' })
    expect(portail.demandes).toEqual([])
  })

  it('stops at its budget of requests, bytes and time', async () => {
    await octetsOf(service, portail)
    const requetes = portail.demandes.length
    if (requetes > 1)
      await expect(octetsOf(service, portail, { bornes: { ...BORNES, requetes: requetes - 1 } })).rejects.toMatchObject(
        {
          name: 'BudgetDepasse'
        }
      )
    await expect(octetsOf(service, portail, { bornes: { ...BORNES, octets: 3_000 } })).rejects.toBeInstanceOf(
      ErreurMoisson
    )
    await expect(octetsOf(service, portail, { bornes: { ...BORNES, total: 0 } })).rejects.toMatchObject({
      name: 'BudgetDepasse'
    })
  })

  it('wants its token, and says which setting holds it', async () => {
    const acces = service.acces(portail.base)
    if (!('jeton' in acces)) return
    await expect(octetsOf(service, portail, { jetons: new Map() })).rejects.toMatchObject({
      name: 'JetonAbsent',
      message: expect.stringContaining('LIEUX_JETON_ESSAI')
    })
    expect(portail.demandes).toEqual([])
    const faux = new Map([['LIEUX_JETON_ESSAI', 'faux']])
    await expect(octetsOf(service, portail, { jetons: faux })).rejects.toMatchObject({
      name: 'JetonRefuse',
      remede: expect.stringContaining('LIEUX_JETON_ESSAI')
    })
    // Opened by no setting, a machine in http is asked nothing that holds a secret.
    await expect(collecte(service.acces('http://exemple.invalid'), { jetons: JETONS })).rejects.toMatchObject({
      name: 'JetonEnClair'
    })
  })
})

describe('a server that leads elsewhere', () => {
  // Without a scheme, an address is one of the same server.
  const absolues = ADRESSES_REFUSEES.filter(adresse => /^[a-z]+:/.test(adresse))
  let portail: Portail
  beforeAll(async () => {
    portail = await openPortail(SERVICES_ESSAI.fichier)
  })
  afterAll(() => portail.close())

  it('is not followed to any machine of the network, at the first redirection nor at the second', async () => {
    expect(absolues.length).toBeGreaterThan(60)
    for (const location of absolues)
      for (const detours of [1, 2]) {
        let fois = 0
        portail.serve({
          repond: q => ({
            statut: 302,
            entetes: { location: ++fois < detours ? `${q.base}/encore` : new URL(location).href }
          })
        })
        await expect(octetsOf(SERVICES_ESSAI.fichier, portail), location).rejects.toMatchObject({
          name: 'AdresseInterdite'
        })
        expect(fois).toBe(detours)
      }
  })
})

describe('the total that a paged list declares', () => {
  const service = SERVICES_ESSAI['json-pagine']
  let portail: Portail
  beforeAll(async () => {
    portail = await openPortail(service)
  })
  afterAll(() => portail.close())
  const saying = (total: unknown) => {
    portail.reset()
    portail.serve(changed(service, r => ({ ...r, corps: { data: { ...(r.corps as { data: object }).data, total } } })))
    return octetsOf(service, portail)
  }

  it('is a number, or text that is one: too few rows are refused either way', async () => {
    expect(countOf(await saying('250'))).toBe(250)
    for (const total of [600, '600']) await expect(saying(total)).rejects.toBeInstanceOf(ErreurMoisson)
  })

  it('is refused when something else stands in its place', async () => {
    for (const total of ['beaucoup', {}, -1])
      await expect(saying(total)).rejects.toMatchObject({ message: expect.stringContaining('data.total') })
  })
})
