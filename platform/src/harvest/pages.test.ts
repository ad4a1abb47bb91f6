/**
 * Pages that lie, shrink, repeat, turn in circles: a list is whole or it is refused, never cut short. Each case is a server
 * of a few pages, read as JSON in pages in one of the four ways.
 */
import type { AccesJsonPagine, Pagination } from '@lieux-communs/core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { lieux, openPortail, type Portail, type Question, type Reponse } from '../../test/portail.ts'
import { collecte } from './collecte.ts'
import { linkOf } from './lien.ts'

const TOUS = lieux(25)
const PAR: Readonly<Record<Pagination['par'], Pagination>> = {
  decalage: { par: 'decalage', taille: 10 },
  numero: { par: 'numero', taille: 10 },
  lien: { par: 'lien', suivant: 'suivant' },
  curseur: { par: 'curseur', curseur: 'apres', suivant: 'apres' }
}

let portail: Portail
beforeAll(async () => {
  portail = await openPortail({ repond: () => ({ statut: 404 }) })
})
beforeEach(() => portail.reset())
afterAll(() => portail.close())

type Repond = (question: Question, rang: number) => unknown

/** Reads a list whose nth request is answered so; every request counts, whatever its address. */
async function read(par: Pagination['par'] | Pagination, repond: Repond, plus: Partial<AccesJsonPagine> = {}) {
  let rang = 0
  portail.serve({
    repond(question): Reponse {
      const corps = repond(question, ++rang)
      return typeof corps === 'object' && corps !== null && 'statut' in corps ? (corps as Reponse) : { corps }
    }
  })
  const livraison = await collecte(
    {
      type: 'json-pagine',
      adresse: `${portail.base}/lieux`,
      pages: typeof par === 'string' ? PAR[par] : par,
      lignes: 'lieux',
      total: 'total',
      ...plus
    },
    { hotes: [portail.hote], bornes: { pas: 0, attente: 5, requetes: 60 } }
  )
  return JSON.parse(Buffer.from(livraison?.octets ?? []).toString('utf8')) as { id: string }[]
}

const offset = ({ parametres }: Question): number => Number(parametres.get('offset'))
const page = ({ parametres }: Question): number => Number(parametres.get('page'))

it('reads the four ways of paging to the last row', async () => {
  const cut = (debut: number) => TOUS.slice(debut, debut + 10)
  const suite = (q: Question) => Number(q.parametres.get('apres') ?? 0)
  const vers = (q: Question) => (suite(q) + 10 < TOUS.length ? String(suite(q) + 10) : null)
  expect(await read('decalage', q => ({ total: 25, lieux: cut(offset(q)) }))).toHaveLength(25)
  expect(await read('numero', q => ({ total: 25, lieux: cut(10 * (page(q) - 1)) }))).toHaveLength(25)
  expect(await read('curseur', q => ({ lieux: cut(suite(q)), apres: vers(q) }))).toHaveLength(25)
  const lien = (q: Question) => (vers(q) === null ? null : `/lieux?apres=${vers(q)}`)
  expect(await read('lien', q => ({ lieux: cut(suite(q)), suivant: lien(q) }))).toHaveLength(25)
  const enTete = (q: Question) => ({
    statut: 200,
    entetes: lien(q) === null ? {} : { link: `</a>; rel="prev", <${lien(q)}>; rel="next"` },
    corps: cut(suite(q))
  })
  expect(await read({ par: 'lien' }, enTete, { lignes: undefined as never })).toHaveLength(25)
})

it('goes on when a server gives fewer rows than it is asked, without a total', async () => {
  const rows = await read('decalage', q => ({ lieux: TOUS.slice(offset(q), offset(q) + 4) }))
  expect(rows.map(r => r.id).sort()).toEqual(TOUS.map(l => l.id).sort())
})

it('takes the 404 of a page past the last for the end when nothing is missing, and for a failure otherwise', async () => {
  const vingt = (q: Question) =>
    page(q) > 2 ? { statut: 404 } : { total: 20, lieux: TOUS.slice(10 * (page(q) - 1), 10 * page(q)) }
  expect(await read('numero', vingt)).toHaveLength(20)
  await expect(
    read('numero', q => (page(q) > 2 ? { statut: 404 } : { total: 25, lieux: vingt(q).lieux }))
  ).rejects.toThrow('404')
  await expect(read('numero', q => (page(q) > 2 ? { statut: 404 } : { lieux: vingt(q).lieux }))).rejects.toThrow('404')
})

it('keeps all that is given when the total announces less', async () => {
  expect(await read('decalage', q => ({ total: 10, lieux: TOUS.slice(offset(q), offset(q) + 10) }))).toHaveLength(25)
  const suite = (rang: number) => (rang < 3 ? `/lieux?p=${rang + 1}` : null)
  expect(
    await read('lien', (_q, rang) => ({
      total: 3,
      suivant: suite(rang),
      lieux: TOUS.slice(10 * (rang - 1), 10 * rang)
    }))
  ).toHaveLength(25)
})

type Refusee = readonly [
  quoi: string,
  par: Pagination['par'],
  repond: Repond,
  nom: string,
  vu: string,
  plus?: Partial<AccesJsonPagine>
]
const REFUSEES: readonly Refusee[] = [
  [
    'announces more than it gives',
    'decalage',
    q => ({ total: 30, lieux: TOUS.slice(offset(q), offset(q) + 10) }),
    'ListeMouvante',
    '30 lignes annoncées, 25 données'
  ],
  [
    'changes its total on the way',
    'decalage',
    (q, rang) => ({ total: 25 + rang, lieux: TOUS.slice(offset(q), offset(q) + 10) }),
    'ListeMouvante',
    'le total passe de'
  ],
  [
    'gives its first page for ever',
    'numero',
    () => ({ lieux: TOUS.slice(0, 10) }),
    'ListeMouvante',
    'elle répète la page 1'
  ],
  [
    'gives rows after a short page',
    'numero',
    q => ({ lieux: TOUS.slice(10 * (page(q) - 1), 10 * page(q) - (page(q) === 2 ? 3 : 0)) }),
    'ListeMouvante',
    'des lignes après la page 2, qui était incomplète'
  ],
  [
    'gives a row twice',
    'decalage',
    q => ({ total: 25, lieux: TOUS.slice(Math.max(0, offset(q) - 1), offset(q) + 9) }),
    'ListeMouvante',
    'la ligne « l-9 » revient',
    { cle: 'id' }
  ],
  [
    'names a page already read as the next',
    'lien',
    (_q, rang) => ({ lieux: TOUS.slice(rang, rang + 1), suivant: `/lieux?p=${rang % 2}` }),
    'PagesSansFin',
    'revient'
  ],
  [
    'names empty pages for ever',
    'lien',
    (_q, rang) => ({ lieux: [], suivant: `/lieux?p=${rang}` }),
    'PagesSansFin',
    'pages vides à la suite'
  ],
  [
    'invents rows for ever',
    'curseur',
    (_q, rang) => ({ lieux: [{ id: rang }], apres: `m${rang}` }),
    'BudgetDepasse',
    '60 requêtes'
  ],
  [
    'breaks its JSON on page 3',
    'decalage',
    q =>
      offset(q) === 20
        ? { statut: 200, corps: '{"lieux":[' }
        : { total: 25, lieux: TOUS.slice(offset(q), offset(q) + 10) },
    'ReponseIllisible',
    'pas du JSON : « {"lieux":[ »'
  ],
  [
    'answers something else on page 2',
    'decalage',
    (q, rang) => (rang === 2 ? { erreur: 'trop vite' } : { total: 25, lieux: TOUS.slice(offset(q), offset(q) + 10) }),
    'ReponseIllisible',
    'pas de liste au chemin « lieux » : les clés « erreur »'
  ],
  [
    'leads to a machine of the network',
    'lien',
    () => ({ lieux: TOUS.slice(0, 1), suivant: 'http://169.254.169.254/latest' }),
    'AdresseInterdite',
    '169.254.169.254'
  ],
  [
    'leads to a file',
    'lien',
    () => ({ lieux: TOUS.slice(0, 1), suivant: 'file:///etc/passwd' }),
    'AdresseInterdite',
    'protocole file'
  ],
  [
    'leads nowhere',
    'lien',
    () => ({ lieux: TOUS.slice(0, 1), suivant: 'http://[' }),
    'ReponseIllisible',
    'une page suivante'
  ],
  [
    'names its next page by a number',
    'lien',
    () => ({ lieux: TOUS.slice(0, 1), suivant: 12 }),
    'ReponseIllisible',
    'pas une adresse'
  ]
]

for (const [quoi, par, repond, nom, vu, plus] of REFUSEES)
  it(`a list that ${quoi} is refused`, async () => {
    const error = await read(par, repond, plus).catch(e => e)
    expect(error.name).toBe(nom)
    expect(error.message.replaceAll('\u00a0', ' ')).toContain(vu)
    expect(error.remede.length).toBeGreaterThan(10)
  })

it('leaves a server a breath between two requests', async () => {
  const heures: number[] = []
  portail.serve({
    repond(q) {
      heures.push(performance.now())
      return { corps: { lieux: TOUS.slice(offset(q), offset(q) + 10) } }
    }
  })
  await collecte(
    { type: 'json-pagine', adresse: `${portail.base}/lieux`, pages: PAR.decalage, lignes: 'lieux' },
    { hotes: [portail.hote], bornes: { pas: 40 } }
  )
  expect(heures).toHaveLength(4)
  // The breath runs from the start of a request to the start of the next, seen here once each has travelled.
  expect((heures.at(-1) as number) - (heures[0] as number)).toBeGreaterThan(60)
})

it('starts again, once, a list that moved while it was read', async () => {
  let lectures = 0
  const rows = await read('decalage', q => {
    if (offset(q) === 0) lectures++
    return { total: lectures === 1 && offset(q) > 0 ? 24 : 25, lieux: TOUS.slice(offset(q), offset(q) + 10) }
  })
  expect([rows.length, lectures]).toEqual([25, 2])
})

it('starts again a list whose mark is no longer known (410)', async () => {
  let passees = 0
  const rows = await read('curseur', q => {
    const debut = Number(q.parametres.get('apres') ?? 0)
    if (debut === 10 && passees++ === 0) return { statut: 410 }
    return { total: 25, lieux: TOUS.slice(debut, debut + 10), apres: debut < 20 ? debut + 10 : null }
  })
  expect(rows).toHaveLength(25)
})

it('writes the same bytes for the same rows, and keeps what a program would be caught by as it is', async () => {
  const rows = '[{"id":"1","__proto__":{"nom":"x"},"constructor":"y"},{"id":"0"}]'
  const read2 = await read({ par: 'lien' }, () => ({ statut: 200, corps: rows }), { lignes: undefined as never })
  expect(JSON.stringify(read2)).toBe('[{"id":"0"},{"id":"1","__proto__":{"nom":"x"},"constructor":"y"}]')
})

it('finds the next page in a Link header, whatever stands around it', () => {
  expect(linkOf('<https://exemple.fr/a,b?p=2>; title="un, deux"; rel="last next"', 'next')).toBe(
    'https://exemple.fr/a,b?p=2'
  )
  expect(linkOf('</a>; rel=prev, </c>; rel=next', 'next')).toBe('/c')
  expect(linkOf('</a>; rel="prev"', 'next')).toBeNull()
  expect(linkOf('', 'next')).toBeNull()
  expect(linkOf(`${'<'.repeat(20_000)}${'>;'.repeat(20_000)}`, 'next')).toBeNull()
})
