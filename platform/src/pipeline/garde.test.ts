/**
 * What a producer's slip may not do: empty a list, rename its columns, lose its ids, cut a third of it. Nothing is withdrawn,
 * an alarm says why, the operator's word takes it in, and what leaves for good leaves seven days later.
 */
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Base, makeRecord, openBase } from '../../test/base.ts'
import { openPannes } from '../../test/pannes.ts'
import { fetchListe } from '../harvest/distant.ts'
import { loadGeographie } from '../reference/load.ts'
import { gonePlaces, guardOf, tooMany } from './garde.ts'
import { harvest, publishAll, upToDate } from './harvest.ts'
import { heldReading } from './retenue.ts'
import type { Demande } from './run.ts'

describe('the deletion guard, at every size', () => {
  const cles = (n: number): string[] => Array.from({ length: n }, (_, i) => `i:${i}`)

  it('holds back exactly what is more than one place and more than one in ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (taille, tire) => {
        const partis = tire % (taille + 1)
        const avant = cles(taille)
        const constats = guardOf({ avant, apres: new Set(avant.slice(partis)) }, partis)
        const attendu = partis === taille ? ['sans-lignes'] : partis > Math.max(1, taille / 10) ? ['disparition'] : []
        expect(constats.map(c => c.nature)).toEqual(attendu)
      }),
      { numRuns: 400 }
    )
  })

  it('agrees with the rule on both sides of each limit, from 1 to 10,000', () => {
    for (let taille = 1; taille <= 10_000; taille++) {
      const permis = Math.max(1, Math.floor(taille / 10))
      expect([taille, tooMany(permis, taille), tooMany(permis + 1, taille)]).toEqual([taille, false, true])
    }
  })

  it('says that ids are lost when most places had one and hardly any still has', () => {
    const avant = cles(10)
    const sans = new Set(Array.from({ length: 10 }, (_, i) => `c:${i}`))
    expect(guardOf({ avant, apres: sans }, 0).map(c => c.nature)).toEqual(['cle-perdue'])
    expect(guardOf({ avant: [...sans], apres: sans }, 0)).toEqual([])
  })

  it('a place whose name was corrected has not gone, another one has', () => {
    const repere = { cle: 'c:1', nom: 'Mediatheque du Lac', adresse: '4 rue du Lac', commune: 'Annecy' }
    const autre = { ...repere, cle: 'c:2', nom: 'CCAS', adresse: '1 place Haute' }
    const neuf = makeRecord('a', 1)
    const valeurs = { nom: 'Médiathèque du lac', adresse: '4 rue du Lac', commune: 'ANNECY' }
    expect(gonePlaces([repere, autre], [{ ...neuf, valeurs }])).toEqual([autre])
    expect(gonePlaces([repere, { ...repere, cle: 'c:3' }], [{ ...neuf, valeurs }])).toHaveLength(1)
  })
})

const geographie = loadGeographie()
const modele = sourceByNom('standard-national') as Source
const SOURCE: Source = { ...modele, nom: 'liste', licence: 'etalab-2.0', fichier: 'liste.csv' }
const ENTETE = 'id,nom,commune,code_postal,adresse,telephone,site_web'
const COMMUNES = ['Annecy,74000', 'Thônes,74230', 'Rumilly,74150', 'Cluses,74300', 'Sallanches,74700']

const rang = (i: number): string =>
  `${i},Espace numérique ${i},${COMMUNES[i % 5]},${i} rue du Lavoir,04 65 71 00 ${String(i).padStart(2, '0')},https://lieu${i}.exemple`
const rangs = (n: number): string[] => Array.from({ length: n }, (_, i) => rang(i + 1))
/** The same row under another id of the list. */
const renumerote = (r: string): string => r.replace(/^\d+/, id => `${Number(id) + 1000}`)
const liste = (lignes: readonly string[], entete = ENTETE): string => `${[entete, ...lignes].join('\n')}\n`

let base: Base
beforeEach(async () => {
  base = await openBase()
})
afterEach(() => base.close())

async function take(texte: string | Demande, jour = '2026-03-02') {
  const demande: Demande =
    typeof texte === 'string' ? { source: SOURCE, fichier: 'liste.csv', octets: async () => Buffer.from(texte) } : texte
  const { echecs, tenus } = await harvest(base.store, [demande], { geographie, jour, empreinte: 'p' })
  const courante = await upToDate(base.store, 'p', jour)
  if (courante === null) await publishAll(base.store, new Date(`${jour}T04:00:00Z`), tenus, { empreinte: 'p' })
  const entiere = await base.store.editions.load()
  return { echecs, fiches: entiere?.fiches ?? [], edition: entiere?.edition.numero }
}

const natures = async () => (await base.store.alarmes.open('liste')).map(a => a.nature).sort()

describe('a list that melts a little at each reading', () => {
  const sansTel = (tous: number) => liste(rangs(20).map((r, i) => (i < tous ? r.replace(/04 65 71 00 \d\d/, '') : r)))

  it('is stopped when what it has lost since a quarter is a drift, and starts afresh once somebody accepted it', async () => {
    for (const tous of [0, 3]) expect((await take(sansTel(tous))).echecs).toEqual([])
    expect((await take(sansTel(6))).echecs).toHaveLength(1)
    expect(await natures()).toEqual(['remplissage'])
    expect((await take((await heldReading(base.store, 'liste')) as Demande)).echecs).toEqual([])
    expect(await natures()).toEqual([])
    expect((await take(sansTel(9))).echecs).toEqual([])
    expect((await take(sansTel(12))).echecs).toHaveLength(1)
  })
})

describe('a reading that is not like the last one', () => {
  const FAUTES: readonly (readonly [string, string, readonly string[]])[] = [
    ['a header without rows', `${ENTETE}\n`, ['sans-lignes']],
    ['three places of twenty gone', liste(rangs(17)), ['disparition']],
    [
      'the key column renamed',
      liste(rangs(20), ENTETE.replace('id,', 'identification_interne,')),
      ['cle-perdue', 'colonne-perdue']
    ],
    ['other ids for the same places', liste(rangs(20).map(renumerote)), ['identifiants-changes']],
    ['other ids, and four places gone', liste(rangs(16).map(renumerote)), ['disparition', 'identifiants-changes']],
    [
      'row numbers given as ids, one row inserted at the top',
      liste([rang(21), ...rangs(19)].map((r, i) => r.replace(/^\d+/, String(i + 1)))),
      ['identifiants-reattribues']
    ],
    [
      'the ids shuffled',
      liste(rangs(20).map((r, i) => r.replace(/^\d+,[^,]+/, `${((i + 7) % 20) + 1},Espace numérique ${i + 1}`))),
      ['identifiants-reattribues']
    ],
    [
      'the same ids for other places',
      liste(
        rangs(20).map((r, i) => r.replace(/^(\d+),[^,]+/, `$1,Atelier ${i}`).replace('rue du Lavoir', 'quai du Port'))
      ),
      ['identifiants-reattribues']
    ],
    ['a column renamed', liste(rangs(20), ENTETE.replace('telephone', 'tel_accueil')), ['colonne-perdue']],
    ['a type changed', liste(rangs(20).map(r => r.replace(/https:\S+/, 'voir notre page'))), ['type-change']],
    [
      'a quarter of the phones gone',
      liste(rangs(20).map((r, i) => (i % 4 === 0 ? r.replace(/04 65 71 00 \d\d/, '') : r))),
      ['remplissage']
    ]
  ]

  it.each(FAUTES)(
    '%s: nothing is withdrawn, an alarm says so, the operator may accept',
    async (_nom, texte, attendues) => {
      const un = await take(liste(rangs(20)))
      expect([un.fiches.length, un.edition]).toEqual([20, 1])
      const deux = await take(texte, '2026-03-09')
      expect(deux.echecs[0]?.remede).toContain('npx lieux sources accepter liste')
      expect(await natures()).toEqual(attendues)
      expect([deux.fiches, deux.edition]).toEqual([un.fiches, 1])
      expect((await base.store.sources.known())[0]?.etat).toBe('perimee')
      // Held again: the same alarm, as old as it was.
      const [ouverte] = await base.store.alarmes.open('liste')
      await take(texte, '2026-03-20')
      expect((await base.store.alarmes.open('liste'))[0]?.vue_le).toBe(ouverte?.vue_le)

      const acceptee = await take((await heldReading(base.store, 'liste')) as Demande, '2026-03-21')
      expect([acceptee.echecs, await natures()]).toEqual([[], []])
      expect(await heldReading(base.store, 'liste')).toBeNull()
      // Whoever accepts has it taken in: read again, the same bytes raise nothing more.
      expect((await take(texte, '2026-03-22')).echecs).toEqual([])
    }
  )

  describe('of which one column only looks the same', () => {
    const TITRES = `${ENTETE},courriels,horaires,services`
    const SERVICES = ['Aide aux démarches administratives', 'Internet accessible au public : ordinateurs']
    const lieux = Array.from({ length: 60 }, (_, i) => [
      ...rang(i + 1).split(','),
      `contact@lieu${i}.exemple`,
      `Mo-Fr 09:00-1${2 + (i % 5)}:00`,
      SERVICES[0]
    ])
    const avec = (fait: (cellules: string[], i: number) => string[]) =>
      liste(
        lieux.map((cellules, i) => fait([...(cellules as string[])], i).join(',')),
        TITRES
      )
    const renvoi = (titre: string, sur = 1) =>
      avec((cellules, i) => {
        if (i % sur === 0) cellules[TITRES.split(',').indexOf(titre)] = 'voir le site de la ville'
        return cellules
      })
    const MUETTES: readonly (readonly [string, string, string])[] = [
      ...['nom', 'adresse', 'telephone', 'horaires', 'services'].map(
        titre => [`${titre}: the same words everywhere`, renvoi(titre), titre] as const
      ),
      ['phones: words in one row of four', renvoi('telephone', 4), 'telephone'],
      ['names that are phone numbers', avec(([id, , ...r]) => [id as string, r[3] as string, ...r]), 'nom'],
      ['names that are addresses', avec(([id, , ...r]) => [id as string, r[2] as string, ...r]), 'nom'],
      ['names that are towns', avec(([id, , ...r]) => [id as string, r[0] as string, ...r]), 'nom']
    ]

    it.each(MUETTES)('%s: an alarm names the field', async (_nom, texte, champ) => {
      await take(avec(cellules => cellules))
      const { fiches } = await take(texte, '2026-03-09')
      const alarmes = await base.store.alarmes.open('liste')
      expect(alarmes.map(a => a.nature)).toContain('champ-change')
      expect(alarmes.find(a => a.nature === 'champ-change')?.vu).toContain(`«\u00a0${champ}\u00a0»\u00a0: `)
      expect(fiches.every(f => f.valeurs.nom?.startsWith('Espace numérique'))).toBe(true)
    })

    it('a few cells of it, or a reading kept before fields were looked at, raise nothing', async () => {
      await take(avec(cellules => cellules))
      expect((await take(renvoi('telephone', 6), '2026-03-09')).echecs).toEqual([])
      await base.sql`update lectures set profil = ((profil::jsonb) - 'publies')::json`
      expect((await take(renvoi('telephone'), '2026-03-10')).echecs).toEqual([])
      expect((await take(renvoi('horaires'), '2026-03-11')).echecs).toHaveLength(1)
    })
  })

  it('says how many places are gone, and how many ids only changed', async () => {
    await take(liste(rangs(20)))
    await take(liste(rangs(16).map(renumerote)), '2026-03-09')
    const vus = (await base.store.alarmes.open('liste')).map(a => a.vu.replaceAll('\u00a0', ' '))
    expect(vus[0]).toBe('4 lieux sur 20 ne sont plus dans la liste')
    expect(vus[1]).toMatch(/^16 identifiants sur 20 ont changé, mais leurs lieux sont toujours dans la liste/)
  })

  it('says apart those that an earlier reading had lost already', async () => {
    await take(liste(rangs(20)))
    await take(liste(rangs(19)), '2026-03-03')
    await take(liste(rangs(17)), '2026-03-04')
    const vus = (await base.store.alarmes.open('liste')).map(a => a.vu.replaceAll('\u00a0', ' '))
    expect(vus).toEqual([
      '3 lieux sur 20 ne sont plus dans la liste, dont 1 que la lecture d’avant ne nommait déjà plus'
    ])
  })

  it('is forgotten when the list is whole again', async () => {
    await take(liste(rangs(20)))
    await take(`${ENTETE}\n`, '2026-03-09')
    expect(await natures()).toEqual(['sans-lignes'])
    const fin = await take(liste(rangs(20)), '2026-03-10')
    expect([fin.echecs, await natures(), fin.edition]).toEqual([[], [], 1])
    const [passee] = await base.sql`select issue from alarmes`
    expect(passee).toEqual({ issue: 'passee' })
  })

  it('may lose a place or two, gain many, and fill a cell', async () => {
    await take(liste(rangs(20)))
    const fin = await take(liste([...rangs(25).slice(2), rang(30).replace('rue', '')]), '2026-03-09')
    expect([fin.echecs, await natures()]).toEqual([[], []])
  })

  it('is judged on what is still published: a list that melts day after day is stopped', async () => {
    await take(liste(rangs(20)))
    expect((await take(liste(rangs(18)), '2026-03-03')).echecs).toEqual([])
    const trois = await take(liste(rangs(16)), '2026-03-04')
    expect([await natures(), trois.fiches.length]).toEqual([['disparition'], 20])
  })
})

describe('T5: a server that fails', () => {
  it.each([
    '/500',
    '/429',
    '/page',
    '/coupee',
    '/muette',
    '/goutte',
    '/silence',
    '/gzip-coupe',
    '/bombe',
    '/vers-interne'
  ])('%s: what the list gave stays, marked stale, and the lists after it are read', async chemin => {
    const pannes = await openPannes()
    try {
      const at = (nom: string, ou: string): Demande => ({
        source: { ...SOURCE, nom, adresse: pannes.at(ou) },
        fichier: 'liste.csv',
        octets: async () => new Uint8Array(),
        distante: tenue =>
          fetchListe(pannes.at(ou), {
            hotes: [pannes.hote],
            tenue,
            bornes: { duree: 400, silence: 200, octets: 5_000_000, essais: 1 }
          })
      })
      const jour = '2026-03-02'
      const contexte = { geographie, jour, empreinte: 'p' }
      await harvest(base.store, [at('a', '/version'), at('b', '/version')], contexte)
      const un = await publishAll(base.store, new Date(`${jour}T04:00:00Z`))
      const { echecs, rapports } = await harvest(base.store, [at('a', chemin), at('b', '/version')], contexte)
      const deux = await publishAll(base.store, new Date(`${jour}T05:00:00Z`))
      expect([echecs.map(e => e.source), rapports.map(r => r.source)]).toEqual([['a'], ['b']])
      expect([deux.fiches, deux.publication.nouvelle]).toEqual([un.fiches, false])
      const etats = (await base.store.sources.known()).map(s => [s.nom, s.etat])
      expect(etats).toEqual([
        ['a', 'perimee'],
        ['b', 'fraiche']
      ])
      // Asked for what is newer, it says that nothing is: no reading is made again.
      expect((await base.store.suivi.all()).map(s => s.lectures.length)).toEqual([2, 1])
    } finally {
      await pannes.close()
    }
  })
})

describe('a place that leaves its list', () => {
  it('stays published and marked for seven days, then goes; or stays, when it comes back', async () => {
    const un = await take(liste(rangs(20)))
    const parti = await take(liste(rangs(19)), '2026-03-09')
    const marquee = parti.fiches.find(f => f.membres[0]?.absent_depuis === '2026-03-09')
    expect([parti.fiches.length, marquee?.valeurs.nom]).toEqual([20, 'Espace numérique 20'])
    expect(await base.store.enregistrements.departures('2026-03-09')).toEqual(new Map([['liste', '2026-03-16']]))
    expect((await take(liste(rangs(19)), '2026-03-15')).fiches).toHaveLength(20)
    const revenu = await take(liste(rangs(20)), '2026-03-15')
    expect(revenu.fiches).toEqual(un.fiches)
    await take(liste(rangs(19)), '2026-03-20')
    expect((await take(liste(rangs(19)), '2026-03-26')).fiches).toHaveLength(20)
    expect((await take(liste(rangs(19)), '2026-03-27')).fiches).toHaveLength(19)
  })

  it('does not go on the word of an old reading: a failure or an alarm gives it its seven days again', async () => {
    await take(liste(rangs(20)))
    await take(liste(rangs(19)), '2026-03-09')
    await take('<!doctype html><html><body>En travaux</body></html>', '2026-03-14')
    expect((await take(`${ENTETE}\n`, '2026-03-18')).fiches).toHaveLength(20)
    expect(await base.store.enregistrements.departures('2026-03-18')).toEqual(new Map([['liste', '2026-03-25']]))
  })

  it('is not shown beside itself when only its key changed', async () => {
    const sansId = (r: string) => r.replace(/^\d+/, '')
    await take(liste(rangs(20).map(sansId)))
    const fin = await take(
      liste(
        rangs(20)
          .map(sansId)
          .map((r, i) => (i === 3 ? r.replace('Espace', 'Espaces') : r))
      ),
      '2026-03-09'
    )
    expect(fin.fiches).toHaveLength(20)
    expect(fin.fiches.flatMap(f => f.membres).filter(m => m.absent_depuis)).toEqual([])
  })
})
