/** A list that its producer proposes again is a new version of its source: the same name, the same ids, the same guard. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { workAll } from '../jobs/ouvrage.ts'
import type { Proposee } from '../store/propositions.ts'
import { createGuichet } from './guichet.ts'
import { createMetier } from './metier.ts'
import { acceptProposee, tellProposees } from './propositions.ts'

const NOM = 'ville-inventee-espaces-numeriques'
const COURRIEL = 'contact@ville-inventee.example'
const ville = (i: number) => `Relais du Lavoir ${i};Guéret;23000`
const PROPOSEE: Omit<Proposee, 'octets'> = {
  titre: 'Espaces numériques',
  editeur: 'Ville inventée',
  licence: 'etalab-2.0',
  courriel: COURRIEL,
  consentement: 'J’ai l’accord de mon organisme.',
  fichier: 'mes lieux.csv',
  feuille: null,
  adresse: null,
  mapping: {
    champs: { nom: { colonnes: ['Lieu'] }, commune: { colonnes: ['Où'] }, code_postal: { colonnes: ['CP'] } }
  }
}
const RIEN = { depose: async () => '', attend: async () => {}, lit: async () => null, corrige: async () => true }

let base: Base
let dit = ''
beforeAll(async () => {
  base = await openBase()
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  vi.spyOn(process.stdout, 'write').mockImplementation(texte => {
    dit += String(texte)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await base.close()
})

const propose = (lignes: readonly string[], change: Partial<Proposee> = {}) =>
  base.store.propositions.keep(
    { ...PROPOSEE, octets: Buffer.from(`Lieu;Où;CP\n${lignes.join('\n')}\n`), ...change },
    new Set()
  )
const published = async () =>
  new Map((await base.store.editions.load())?.fiches.map(f => [f.valeurs.nom ?? '', f.identite]) ?? [])
const sources = async () => (await base.store.sources.known()).map(s => s.nom)
const work = () => workAll({ travaux: base.store.travaux, metier: createMetier(base.store) })

it('proposed again with another mapping, it takes the place of the first, whose places keep their ids', async () => {
  const { store } = base
  expect(await propose([1, 2, 3, 4].map(ville))).toBe(NOM)
  expect(await acceptProposee(store, NOM)).toBe(0)
  const avant = await published()
  expect(avant.size).toBe(4)

  const octets = Buffer.from(`Nom du lieu;Commune;Code\n${[1, 2, 3, 4, 5].map(ville).reverse().join('\n')}\n`)
  const champs = {
    nom: { colonnes: ['Nom du lieu'] },
    commune: { colonnes: ['Commune'] },
    code_postal: { colonnes: ['Code'] }
  }
  const version = await propose([], { titre: 'ESPACES NUMERIQUES', mapping: { champs }, octets })
  expect(version).not.toBe(NOM)
  dit = ''
  await tellProposees(store)
  expect(dit).toContain(`${version} est une nouvelle version de ${NOM}`)
  expect(dit).not.toContain('autre courriel')
  expect(await acceptProposee(store, version)).toBe(0)

  expect(await sources()).toEqual([NOM])
  expect(await store.propositions.pending()).toEqual([])
  expect(await store.propositions.sources()).toMatchObject([{ nom: NOM, mapping: { champs } }])
  const apres = await published()
  expect(apres.size).toBe(5)
  for (const [nom, id] of avant) expect(apres.get(nom), nom).toBe(id)
}, 60_000)

it('by the page: a version that lost its places is held, refused, and the source is read as before', async () => {
  const { store } = base
  const guichet = createGuichet(store, RIEN)
  const avant = await published()
  const declaree = await store.sources.declaration(NOM)
  const version = await propose([ville(1)], { courriel: 'autre@ville-inventee.example' })
  expect((await guichet.attente()).listes).toMatchObject([
    { nom: version, remplace: NOM, memeCourriel: false, enCours: false, erreur: null }
  ])
  expect(await guichet.accepteListe(version)).toBe(true)
  expect(await store.sources.declaration(NOM)).toEqual(declaree)
  expect((await guichet.attente()).listes).toMatchObject([{ nom: version, enCours: true }])
  expect(await guichet.refuseListe(version)).toBe(false)
  expect(await work()).toBe(1)
  const { listes, lectures } = await guichet.attente()
  expect(listes).toMatchObject([{ nom: version, enCours: false }])
  expect(listes[0]?.erreur).toContain('lieux sur 5')
  expect(lectures).toMatchObject([{ source: NOM }])
  expect(await published()).toEqual(avant)

  expect(await guichet.refuseListe(version)).toBe(true)
  expect(await guichet.attente()).toMatchObject({ listes: [], lectures: [] })
  expect(await store.sources.declaration(NOM)).toEqual(declaree)
  expect(await published()).toEqual(avant)
}, 60_000)

it('held, it is accepted by either of its two buttons', async () => {
  const { store } = base
  const guichet = createGuichet(store, RIEN)
  for (const [reste, button] of [
    [[1, 2], (nom: string) => guichet.accepteListe(nom)],
    [[1], async () => guichet.accepteLecture(NOM, (await guichet.attente()).lectures[0]?.instantane ?? 0)]
  ] as const) {
    const version = await propose(reste.map(ville))
    await guichet.accepteListe(version)
    await work()
    expect((await guichet.attente()).lectures, String(reste)).toHaveLength(1)
    expect(await button(version)).toBe(true)
    await work()
    expect(await guichet.attente()).toMatchObject({ listes: [], lectures: [] })
    const [source, ...autres] = await store.sources.known()
    expect(autres).toEqual([])
    expect(source).toMatchObject({ nom: NOM, etat: 'fraiche', rapport: { retenus: reste.length } })
  }
}, 60_000)

it('the same sheet of the same address is the same list; another title of the same body, or a list withdrawn since, is not', async () => {
  const { store } = base
  const adresse = 'https://ville-inventee.example/lieux.csv'
  const versions = async () => (await store.propositions.pending()).map(p => p.remplace)
  await propose([ville(1)], { titre: 'Permanences' })
  expect(await versions()).toEqual([null])
  await base.sql`update propositions set adresse = ${adresse} where nom = ${NOM}`
  await propose([ville(1)], { titre: 'Nos permanences', adresse })
  await propose([ville(1)], { titre: 'Autre feuille', adresse, feuille: 'Février' })
  expect(await versions()).toEqual([null, NOM, null])
  await store.sources.allow(NOM, false)
  expect(await versions()).toEqual([null, null, null])
})
