/**
 * Who keeps a copy follows it by `/changements` alone: from whatever édition it was taken, the copy becomes what a fresh export says, of each id that
 * a place bears, that leads to another or that is gone, of each value, of the lists and their licences. Before, an id whose redirect was undone told nothing: the copy
 * led for ever to a place that it was no more.
 */
import { type Enregistrement, type LieuPlat, withCles } from '@lieux-communs/core'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Base, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import type { ChangementPublic } from '../catalogue/changement.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { lieuPublic } from '../face/fiche-publique.ts'
import { createMasque } from '../face/reserve.ts'
import { JSON_LIEUX } from '../formats/json.ts'
import { isShown, publishAll } from '../pipeline/harvest.ts'
import { publishChanges } from '../pipeline/increment.ts'
import { createServer } from '../server.ts'

const SOURCES = ['a', 'b', 'c']
const LIEUX = [0, 1, 2, 3, 4]
const GENRES = ['Médiathèque', 'Mairie', 'Centre social', 'Maison', 'École']
const jourOf = (n: number): string => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10)

let base: Base
beforeEach(async () => {
  base = await openBase()
})
afterEach(() => base.close())

/** What becomes of an id: the values of its place, `→ k7m-29q-xd0` when it leads there, null when it is gone. */
type Etats = Map<string, Record<string, unknown> | string | null>

/** The list of each letter has a licence of its own; that of the last is not known, and was accepted: withdrawn, it is told no more. */
const LICENCES: Readonly<Record<string, string>> = { a: 'etalab-2.0', b: 'odbl', c: 'inconnue' }

const said = (lieu: LieuPlat | Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(lieu).filter(([, v]) => v !== null && v !== undefined))

/** What a client makes of a change. */
function follow(etats: Etats, { id, nature, apres, remplacee_par }: ChangementPublic): void {
  if (nature === 'retiree') etats.set(id, null)
  else if (nature === 'fusionnee') etats.set(id, `→ ${remplacee_par}`)
  else {
    const connu = nature === 'modifiee' ? (etats.get(id) as Record<string, unknown>) : {}
    expect(connu).toBeTypeOf('object')
    etats.set(id, said({ ...connu, ...apres }))
  }
}

/** The same of a fresh export: the places of the édition, and the end of the bridge. */
async function exported(): Promise<Etats> {
  const etats: Etats = new Map()
  const entiere = await base.store.editions.load()
  const exporte = entiere?.fiches.map(fiche => ({
    lieu: lieuPublic(fiche, createMasque(fiche.reserves)),
    position: null,
    membres: fiche.membres
  }))
  const sources = (entiere?.sources ?? []).filter(isShown)
  let texte = ''
  for await (const piece of JSON_LIEUX.ecrit(exporte ?? [], { edition: { numero: 1, date: jourOf(0) }, sources }))
    texte += piece
  for (const lieu of JSON.parse(texte).lieux) etats.set(lieu.id, said(lieu))
  for await (const page of base.store.identites.passages([]))
    for (const { identite, remplacee_par } of page)
      etats.set(identite, remplacee_par === '' ? null : `→ ${remplacee_par}`)
  return etats
}

function dit(source: string, lieu: number, renomme: boolean, ligne: number): Enregistrement {
  const nom = `${GENRES[lieu]} du Lac ${lieu}${renomme ? ', espace numérique' : ''}`
  const valeurs = {
    nom,
    adresse: `${lieu + 1} rue des Saules`,
    commune: `Valbourg ${lieu}`,
    code_postal: `9900${lieu}`
  }
  return { ...makeRecord(source, ligne), id_source: `${lieu}`, valeurs, telephones: [], reserves: {} }
}

async function say(source: string, lieux: readonly number[], renommes: readonly number[], jour: string): Promise<void> {
  const records = withCles(lieux.map((lieu, i) => dit(source, lieu, renommes.includes(lieu), i + 1)))
  const lignes = records.map(record => ({ record, brut: { nom: record.valeurs.nom ?? '' } }))
  await base.store.enregistrements.replaceSource(source, lignes, jour, () => {}, 0)
}

async function publish(jour: string): Promise<number> {
  const date = new Date(`${jour}T04:00:00Z`)
  if ((await publishChanges(base.store, date, 'a program')) === null)
    await publishAll(base.store, date, new Map(), { empreinte: 'a program' })
  return (await base.store.editions.current())?.numero ?? 0
}

/** Lists withdrawn that nobody may quote any more. */
async function silenced(): Promise<string[]> {
  const sources = (await base.store.editions.load())?.sources ?? []
  return sources.filter(s => s.retiree && !isShown({ ...s, retiree: false })).map(s => s.nom)
}

/** Every change since an édition, page after page. */
async function changesSince(depuis: readonly number[]): Promise<ChangementPublic[][]> {
  const entiere = await base.store.editions.load()
  if (entiere === null) throw new Error('No édition')
  const sources = entiere.sources.filter(s => !s.retiree).map(s => ({ ...s, retenue: !isShown(s) }))
  const retirees = entiere.sources.filter(s => s.retiree)
  const tues = await silenced()
  const courant = createCatalogueCourant(buildCatalogue({ ...entiere, sources, retirees, tues }, GEOGRAPHIE))
  const app = await createServer({ catalogue: courant, geographie: GEOGRAPHIE, archives: base.store.editions })
  const all: ChangementPublic[][] = []
  for (const numero of depuis) {
    const dits: ChangementPublic[] = []
    let suite: string | null = `/api/v1/changements?depuis=${numero}&limite=3`
    while (suite) {
      const page: { suivant: string | null; changements: ChangementPublic[] } = (await app.inject(suite)).json()
      dits.push(...page.changements)
      suite = page.suivant
    }
    all.push(dits)
  }
  await app.close()
  return all
}

const actes = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      acte: fc.constant('dire' as const),
      source: fc.constantFrom(...SOURCES),
      lieux: fc.subarray(LIEUX),
      renommes: fc.subarray(LIEUX)
    })
  },
  {
    weight: 4,
    arbitrary: fc.record({ acte: fc.constantFrom('memes' as const, 'distincts' as const), a: fc.nat(), b: fc.nat() })
  },
  { weight: 3, arbitrary: fc.record({ acte: fc.constant('annule' as const), lequel: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      acte: fc.constant('retire' as const),
      source: fc.constantFrom(...SOURCES),
      oui: fc.boolean()
    })
  }
)
type Acte = typeof actes extends fc.Arbitrary<infer A> ? A : never

async function act(acte: Acte, jour: string): Promise<void> {
  const { store } = base
  if (acte.acte === 'dire') return say(acte.source, acte.lieux, acte.renommes, jour)
  if (acte.acte === 'retire') return store.sources.allow(acte.source, !acte.oui)
  if (acte.acte === 'annule') {
    const dernier = (await store.decisions.recent(10))[acte.lequel]
    if (dernier) await store.decisions.undo(dernier.id, 'Essai', '')
    return
  }
  const records = await base.sql<{ source: string; cle: string }[]>`
    select source, cle from enregistrements where absent_depuis is null order by source, cle`
  const [a, b] = [records[acte.a % records.length], records[acte.b % records.length]]
  if (a === undefined || b === undefined || a === b) return
  await store.decisions.decide({ nature: acte.acte, par: 'Essai', pourquoi: '', a: [a], b: [b] })
}

const SAUF = (...partis: number[]): Acte[] =>
  SOURCES.map(source => ({ acte: 'dire', source, lieux: LIEUX.filter(l => !partis.includes(l)), renommes: [] }))
const JOINDRE: Acte = { acte: 'memes', a: 0, b: 1 }
const ANNULER: Acte = { acte: 'annule', lequel: 0 }

/** Joined and parted; joined, and nobody says the one any more, then the word is taken back; joined, both withdrawn, both back. */
const CONNUES: Acte[][][] = [
  [[JOINDRE], [ANNULER]],
  [[JOINDRE], SAUF(1), [ANNULER]],
  [[JOINDRE], SAUF(0, 1), SAUF()]
]

async function clear(): Promise<void> {
  const tables =
    await base.sql`select tablename as t from pg_tables where schemaname = 'lieux' and tablename <> 'migrations'`
  await base.sql.unsafe(`truncate ${tables.map(({ t }) => t).join(', ')} restart identity`)
  await base.store.sources.declare(SOURCES.map(nom => ({ nom, ...SOURCE, licence: LICENCES[nom] as string })))
  await base.store.sources.allow('c', true)
}

it('a copy that follows the changes says what a fresh export says, from whatever édition it was taken', async () => {
  const natures = new Map<string, number>()
  let redites = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(actes, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
      async jours => {
        await clear()
        for (const source of SOURCES) await say(source, LIEUX, [], jourOf(0))
        const etats: Etats[] = [new Map()]
        for (const [n, suite] of [[], ...jours].entries()) {
          for (const acte of suite) await act(acte, jourOf(n))
          const numero = await publish(jourOf(n))
          if (numero === etats.length) etats.push(await exported())
          else expect(await exported()).toEqual(etats.at(-1))
        }
        const depuis = await changesSince(etats.map((_, numero) => numero))
        for (const [numero, dits] of depuis.entries()) {
          const copie: Etats = new Map(etats[numero])
          for (const dit of dits) follow(copie, dit)
          expect(copie).toEqual(etats.at(-1))
        }
        // Édition by édition too: what one says is true then, and not only in the end; but what nobody may quote any more.
        if ((await silenced()).length > 0) return
        const copie: Etats = new Map()
        for (const [numero, etat] of etats.entries()) {
          for (const dit of depuis[0]?.filter(d => d.edition === numero) ?? []) {
            if (!['creee', 'modifiee', 'separee'].includes(dit.nature) && typeof copie.get(dit.id) !== 'object')
              redites++
            natures.set(dit.nature, (natures.get(dit.nature) ?? 0) + 1)
            follow(copie, dit)
          }
          expect(copie).toEqual(etat)
        }
      }
    ),
    { numRuns: 10, endOnFailure: true, examples: CONNUES.map((jours): [Acte[][]] => [jours]) }
  )
  expect([...natures.keys()].sort()).toEqual(['creee', 'fusionnee', 'modifiee', 'retiree', 'separee'])
  // Ids that were gone already, and of which something more was said.
  expect(redites).toBeGreaterThan(0)
}, 180_000)
