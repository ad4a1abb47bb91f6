/**
 * The whole path into the store, again and again: the same bytes change nothing, order changes nothing, a failing list
 * keeps what it last gave, a list without a licence waits for the operator.
 */
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { loadGeographie } from '../reference/load.ts'
import { harvest, publishAll, upToDate } from './harvest.ts'
import type { Demande } from './run.ts'

const geographie = loadGeographie()
const JOUR = '2026-03-02'
const modele = sourceByNom('standard-national') as Source

const liste = (nom: string, licence = 'etalab-2.0'): Source => ({ ...modele, nom, licence, fichier: `${nom}.csv` })
const ENTETE = 'id,nom,commune,code_postal,adresse,telephone,horaires\n'
const A = `${ENTETE}1,Médiathèque du Lac,Annecy,74000,4 rue du Lac,04 65 71 00 01,mardi 9h-12h\n2,CCAS d’Annecy,Annecy,74000,1 place de l’Hôtel de Ville,04 65 71 00 02,lundi 9h-12h\n`
const B = `${ENTETE}x1,Mediatheque du lac,ANNECY,74000,4 rue du Lac,0465710001,\nx2,Tiers-lieu La Grange,Thônes,74230,8 route du Col,04 65 71 00 03,\n`

const demande = (source: Source, texte: string): Demande => ({
  source,
  fichier: source.fichier,
  octets: async () => Buffer.from(texte)
})

let base: Base
beforeEach(async () => {
  base = await openBase()
})
afterEach(() => base.close())

async function turn(...demandes: Demande[]) {
  const fin = await harvest(base.store, demandes, { geographie, jour: JOUR })
  return { ...fin, ...(await publishAll(base.store, new Date(`${JOUR}T04:00:00Z`))) }
}

it('T4: the same bytes three times give one édition and no new id', async () => {
  const demandes = [demande(liste('a'), A), demande(liste('b'), B)]
  const un = await turn(...demandes)
  expect(un.publication).toMatchObject({ nouvelle: true, edition: { numero: 1, fiches: 3 } })
  const deux = await turn(...demandes)
  const trois = await turn(...[...demandes].reverse())
  expect(deux.publication).toEqual({ ...un.publication, nouvelle: false })
  expect(trois.publication).toEqual(deux.publication)
  expect(trois.fiches).toEqual(un.fiches)
  const { n } = (await base.sql<{ n: number }[]>`select count(*)::int as n from identites`)[0] as { n: number }
  expect(n).toBe(3)
})

it('keeps what a list last gave when it fails, says so, and publishes the others', async () => {
  await turn(demande(liste('a'), A), demande(liste('b'), B))
  const fin = await turn(
    demande(liste('a'), '<!doctype html><html><body>En travaux</body></html>'),
    demande(liste('b'), B)
  )
  expect(fin.echecs).toMatchObject([{ source: 'a', remede: expect.stringMatching(/.{10}/) }])
  expect(fin.publication.nouvelle).toBe(false)
  const sources = await base.store.sources.known()
  expect(sources.map(s => [s.nom, s.etat])).toEqual([
    ['a', 'perimee'],
    ['b', 'fraiche']
  ])
})

it('withholds a list without a licence, links it all the same, and moves no id when it is accepted', async () => {
  const seule = await turn(demande(liste('b'), B))
  const deux = await turn(demande(liste('a', 'inconnue'), A))
  expect(deux.fiches).toEqual(seule.fiches)
  await base.store.sources.allow('a', true)
  const acceptee = await publishAll(base.store, new Date(`${JOUR}T05:00:00Z`))
  expect(acceptee.fiches).toHaveLength(3)
  const ids = new Set(acceptee.fiches.map(f => f.identite))
  expect(seule.fiches.every(f => ids.has(f.identite))).toBe(true)
  const jointe = acceptee.fiches.find(f => f.membres.length === 2)
  expect(jointe?.valeurs.horaires).toBe('Tu 09:00-12:00')
})

it('T8: every record of the base is in exactly one fiche', async () => {
  const fin = await turn(demande(liste('a'), A), demande(liste('b'), B))
  const places = fin.fiches.flatMap(f => f.membres.map(m => `${m.source} ${m.cle}`)).sort()
  expect(places).toEqual(fin.records.map(r => `${r.source} ${r.cle}`).sort())
  expect(new Set(places).size).toBe(places.length)
})

it('reads again neither an unchanged list nor an unchanged base, and everything as soon as something moved', async () => {
  const lues: string[] = []
  const contexte = (empreinte: string, jour = JOUR) => ({
    geographie,
    jour,
    empreinte,
    progress: (source: string, faits: number, total: number) => {
      if (faits === total) lues.push(source)
    }
  })
  const again = async (demandes: Demande[], empreinte = 'p1', jour = JOUR) => {
    lues.length = 0
    const { rapports, tenus } = await harvest(base.store, demandes, contexte(empreinte, jour))
    const courante = await upToDate(base.store, empreinte)
    const parution = courante ? null : await publishAll(base.store, new Date(`${jour}T04:00:00Z`), tenus, { empreinte })
    return {
      lues: [...lues],
      rapports,
      fiches: parution?.fiches ?? null,
      edition: parution?.publication.edition ?? courante
    }
  }
  const demandes = [demande(liste('a'), A), demande(liste('b'), B)]
  const un = await again(demandes)
  expect([un.lues, un.edition?.numero]).toEqual([['a', 'b'], 1])
  const deux = await again(demandes, 'p1', '2026-03-09')
  expect(deux).toEqual({ lues: [], rapports: un.rapports, fiches: null, edition: un.edition })

  // A list that moved is read, the other is taken from the base; the same fiches come out as from both.
  const moved = [demande(liste('a'), A.replace('65 71 00 02', '65 71 00 09')), demande(liste('b'), B)]
  const trois = await again(moved)
  expect([trois.lues, trois.edition?.numero]).toEqual([['a'], 2])
  expect(trois.fiches).toEqual((await publishAll(base.store, new Date())).fiches)

  expect((await again(moved, 'p2')).lues).toEqual(['a', 'b'])
  expect((await again(moved, 'p2')).fiches).toBeNull()
  await base.store.sources.allow('a', true)
  expect((await again(moved, 'p2')).fiches).toHaveLength(3)
  await base.store.enregistrements.replaceSource('b', [], JOUR)
  const vide = await again(moved, 'p2')
  expect([vide.lues, vide.fiches?.length]).toEqual([['b'], 3])
  expect((await again(demandes, 'p2')).lues).toEqual(['a'])
})

it('takes the rows that did not move as they were read, and says of the list what reading it all would', async () => {
  const empreinte = 'un programme'
  const contexte = { geographie, jour: JOUR, empreinte }
  const suite = `${A}3,,Thônes,74230,,,\n4,Le Lavoir,Thônes,74230,2 rue Haute,,\n`
  await harvest(base.store, [demande(liste('a'), A)], contexte)
  const asked: string[] = []
  const curieuse = (nom: string) => ({
    ...contexte,
    geographie: {
      ...geographie,
      parCodePostal(code: string) {
        asked.push(nom)
        return geographie.parCodePostal(code)
      }
    }
  })
  const deux = await harvest(base.store, [demande(liste('a'), suite)], curieuse('deux'))
  const neuve = await openBase()
  const seule = await harvest(neuve.store, [demande(liste('a'), suite)], curieuse('seule'))
  await neuve.close()
  expect(deux.rapports).toEqual(seule.rapports)
  const dits = (fin: typeof seule) => fin.tenus.get('a')?.map(p => ({ ...p.record, hash: p.hash }))
  expect(dits(deux)).toEqual(dits(seule))
  const times = (nom: string) => asked.filter(n => n === nom).length
  expect(times('deux')).toBeGreaterThan(0)
  expect(times('deux')).toBeLessThan(times('seule'))
})

it('reads a list again the next day when it held a date to come', async () => {
  const texte = `${ENTETE.trim()},date_maj\n1,Médiathèque du Lac,Annecy,74000,4 rue du Lac,,,2026-03-05\n`
  const dates: (string | undefined)[] = []
  for (const jour of [JOUR, JOUR, '2026-03-06', '2026-03-07']) {
    const { tenus } = await harvest(base.store, [demande(liste('a'), texte)], { geographie, jour, empreinte: 'p' })
    dates.push(tenus.get('a')?.[0]?.record.valeurs.date_maj ?? (tenus.has('a') ? 'inconnue' : 'non relue'))
  }
  expect(dates).toEqual(['inconnue', 'non relue', '2026-03-05', 'non relue'])
})

it('rows that only went lower in their list take their new line, and say what they said', async () => {
  await turn(demande(liste('a'), A))
  const [entete, ...rangs] = A.trim().split('\n') as [string, ...string[]]
  const neuf = '3,Tiers-lieu La Grange,Thônes,74230,8 route du Col,04 65 71 00 03,'
  const kept = () => base.sql<{ cle: string; ligne: number; dit: string }[]>`
    select cle, ligne, concat_ws(' ', brut, normalise, hash_brut, hash, vu_depuis) as dit from enregistrements order by cle`
  const avant = new Map((await kept()).map(row => [row.cle, row]))
  await turn(demande(liste('a'), [entete, neuf, ...[...rangs].reverse(), ''].join('\n')))
  const apres = await kept()
  expect(apres.map(({ cle, ligne }) => [cle, ligne])).toEqual([
    ['i:1', 3],
    ['i:2', 2],
    ['i:3', 1]
  ])
  for (const { cle, dit } of apres.slice(0, 2)) expect(dit).toBe(avant.get(cle)?.dit)
})
