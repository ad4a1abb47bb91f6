/** Why a place is one, and a person's word, as they are typed: what is said back, the exit codes, and what is published after. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, makeRecord, openBase, reglagesDe, SOURCE } from '../../test/base.ts'
import { publishAll } from '../pipeline/harvest.ts'
import { explainVerb } from './explain.ts'
import { empreinteOf } from './moisson.ts'
import { revueVerb } from './revue.ts'
import { AppelErrone } from './sortie.ts'

let base: Base
let dit = ''
let id = ''
beforeAll(async () => {
  base = await openBase()
  for (const [nom, valeur] of Object.entries({ ...reglagesDe(base), LIEUX_DATA: base.store.dossier }))
    vi.stubEnv(nom, valeur)
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  vi.spyOn(process.stdout, 'write').mockImplementation(texte => {
    dit += texte
    return true
  })
  const ici = { adresse: '4 rue des Saules', commune: 'Valbourg', code_postal: '99001' }
  for (const [source, nom] of [
    ['a', 'Médiathèque de l’Étang'],
    ['b/liste.csv', 'Médiathèque Étang']
  ] as const) {
    await base.store.sources.declare([{ nom: source, ...SOURCE }])
    const record = {
      ...makeRecord(source, 7, nom),
      telephones: [],
      reserves: {},
      valeurs: {
        nom,
        ...ici,
        horaires: 'Mo-Fr 09:00-12:00',
        ...(source === 'a' ? { service_detaille: ['aptic:114'] } : {})
      }
    }
    await base.store.enregistrements.replaceSource(source, [{ record, brut: {} }], '2026-03-02')
  }
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await base.close()
})

async function said(work: () => Promise<number>): Promise<[number, string]> {
  dit = ''
  const code = await work()
  return [code, dit.replaceAll('\u00a0', ' ')]
}

it('says that nothing is published yet, and 1', async () => {
  expect((await said(() => explainVerb('a:7', undefined)))[0]).toBe(1)
})

it('tells a place by its records, what holds them, and how much each clue weighs', async () => {
  await publishAll(base.store, new Date('2026-03-02T04:00:00Z'), new Map(), { empreinte: empreinteOf(base.store) })
  id = (await base.store.identites.placeOf({ source: 'a', cle: 'i:7' })) as string
  for (const nom of [id, id.toUpperCase(), 'a:7', 'a,7', 'b/liste.csv:i:7']) {
    const [code, texte] = await said(() => explainVerb(nom, undefined))
    expect(code).toBe(0)
    expect(texte).toContain('2 enregistrements')
    expect(texte).toMatch(/Le nom +\S.* \+\d,\d/)
    expect(texte).toMatch(/Ensemble +un seul lieu, joint sans personne +\+\d/)
  }
})

it('names a place as it is published, whatever its first record calls it', async () => {
  const publie = (await base.store.editions.load())?.fiches.find(f => f.identite === id)?.valeurs.nom
  const [, texte] = await said(() => explainVerb(id, undefined))
  expect(texte).toContain(`${id} : ${publie}\n`.replaceAll('\u00a0', ' '))
  // One list says it of late, the other comes first.
  await base.sql`update fiches set contenu = (contenu::jsonb || '{"valeurs":{"nom":"Le nom publié"}}')::json where identite = ${id}`
  expect((await said(() => explainVerb(id, undefined)))[1]).toContain(`${id} : Le nom publié\n`)
})

it('sets two records side by side', async () => {
  const [code, texte] = await said(() => explainVerb('a:7', 'b/liste.csv:7'))
  expect(code).toBe(0)
  expect(texte).toMatch(/nom +Médiathèque de l’Étang +Médiathèque Étang +≠/)
  expect(texte).toContain('Ils sont un seul lieu.')
  expect(texte).toMatch(/service_detaille +aptic:114/)
  expect(texte).toMatch(/horaires +Du lundi au vendredi : 9/)
})

it('refuses a name that nothing bears, and a place beside itself: 2', async () => {
  await expect(explainVerb('zzz', undefined)).rejects.toThrow(AppelErrone)
  const echange = `${id.slice(0, 1)}${id[2]}${id[1]}${id.slice(3)}`
  await expect(explainVerb(echange, undefined)).rejects.toThrow('ses signes ne vont pas ensemble')
  await expect(explainVerb(id, id)).rejects.toThrow(AppelErrone)
  await expect(revueVerb('memes', [id, 'a:7'], { par: 'Essai' })).rejects.toThrow(AppelErrone)
  await expect(revueVerb('distincts', ['a:7', 'b/liste.csv:7'], {})).rejects.toThrow('Qui le dit')
  await expect(revueVerb('annuler', ['99'], {})).rejects.toThrow(AppelErrone)
  await expect(revueVerb('juger', [], {})).rejects.toThrow(AppelErrone)
})

it('takes a word, publishes it, says it back, and takes it back', async () => {
  const [code, texte] = await said(() =>
    revueVerb('distincts', ['a:7', 'b/liste.csv:7'], { par: 'Essai', pourquoi: 'deux étages' })
  )
  expect([code, texte]).toEqual([0, expect.stringContaining('Noté, sous le numéro 1.')])
  expect((await base.store.editions.current())?.fiches).toBe(2)
  const [, explique] = await said(() => explainVerb('a:7', 'b/liste.csv:7'))
  expect(explique).toContain(
    'par Essai : deux lieux (deux étages). Cette parole passe avant le score. C’est la décision 1.'
  )
  expect(explique).toMatch(/Ensemble +deux lieux, décidé par une personne/)
  expect((await said(() => revueVerb(undefined, [], {})))[1]).toContain('1 : deux lieux, Essai')
  const encore = await said(() => revueVerb('distincts', ['b/liste.csv:7', 'a:7'], { par: 'Autre' }))
  expect(encore).toEqual([
    0,
    expect.stringContaining('C’était déjà dit : rien de plus n’est noté. 1 : deux lieux, Essai')
  ])
  expect(await base.store.decisions.last()).toBe(1)
  expect((await said(() => revueVerb('annuler', ['1'], {})))[0]).toBe(0)
  expect((await base.store.editions.current())?.fiches).toBe(1)
  expect(await base.store.identites.placeOf({ source: 'b/liste.csv', cle: 'i:7' })).toBe(id)
})

it('says of two places that a word parts which records it is about, and hands them to nobody again', async () => {
  const { store } = base
  const valeurs = {
    nom: 'Médiathèque de l’Étang',
    adresse: '4 rue des Saules',
    commune: 'Valbourg',
    code_postal: '99001'
  }
  const record = { ...makeRecord('e', 7, valeurs.nom), telephones: [], reserves: {}, valeurs }
  await store.sources.declare([{ nom: 'e', ...SOURCE }])
  await store.enregistrements.replaceSource('e', [{ record, brut: {} }], '2026-03-02')
  await publishAll(store, new Date('2026-03-02T05:00:00Z'), new Map(), { empreinte: empreinteOf(store) })
  await said(() => revueVerb('distincts', ['b/liste.csv:7', 'e:7'], { par: 'Essai', pourquoi: 'deux étages' }))
  const placeOf = (source: string) => store.identites.placeOf({ source, cle: 'i:7' })
  const seule = (await placeOf('a')) === (await placeOf('e')) ? 'b/liste.csv' : 'e'
  const [, explique] = await said(() => explainVerb('a:7', `${seule}:7`))
  expect(explique).toContain('Ils sont deux lieux.')
  expect(explique).toMatch(/Ensemble +deux lieux, décidé par une personne/)
  expect(explique).toMatch(
    /par Essai : deux lieux \(deux étages\)\. Cela a été dit de deux autres enregistrements : .*, qui est du premier lieu, et .*, qui est du second\. Cette parole passe avant le score\./
  )
  expect((await said(() => explainVerb('a:7', undefined)))[1]).toContain('décidé par Essai : deux lieux')
  expect(await store.doutes.waiting(10)).toEqual([])
  const acte = String(await store.decisions.last())
  await said(() => revueVerb('annuler', [acte], {}))
  await store.enregistrements.replaceSource('e', [], '2026-03-02', () => {}, 0)
})

it('tells what a word contradicts, what is not followed and why, and what stands when one is taken back', async () => {
  const { store } = base
  await store.sources.declare([{ nom: 'c', ...SOURCE }])
  const valeurs = { nom: 'Tiers-lieu du Puits', adresse: '9 rue Haute', commune: 'Montclair', code_postal: '99002' }
  const record = { ...makeRecord('c', 7, valeurs.nom), telephones: [], reserves: {}, valeurs }
  await store.enregistrements.replaceSource('c', [{ record, brut: {} }], '2026-03-02')
  await publishAll(store, new Date('2026-03-03T04:00:00Z'), new Map(), { empreinte: empreinteOf(store) })
  const premiere = (await store.decisions.last()) + 1
  await said(() => revueVerb('distincts', ['a:7', 'b/liste.csv:7'], { par: 'Paul' }))
  const un = await said(() => revueVerb('memes', ['a:7', 'c:7'], { par: 'Zoé' }))
  expect(un[1]).not.toContain('Attention')
  const [, deux] = await said(() => revueVerb('memes', ['b/liste.csv:7', 'c:7'], { par: 'Lou' }))
  expect(deux).toContain('Attention, cela contredit')
  expect(deux).toContain(`${premiere} : deux lieux, Paul`)
  expect(deux).toContain(`${premiere + 1} : un seul lieu, Zoé`)
  const places = await Promise.all(
    ['a', 'b/liste.csv', 'c'].map(source => store.identites.placeOf({ source, cle: 'i:7' }))
  )
  expect(places[2]).toBe(places[1])
  expect(places[0]).not.toBe(places[1])
  const [, tue] = await said(() => explainVerb('a:7', 'c:7'))
  expect(tue).toContain('Ils sont deux lieux.')
  expect(tue).toContain(`par Zoé : un seul lieu. Ce n’est pas suivi : la décision ${premiere}, de Paul (deux lieux`)
  const [, suivie] = await said(() => explainVerb('a:7', 'b/liste.csv:7'))
  expect(suivie).toContain('par Paul : deux lieux. Cette parole passe avant le score.')
  await said(() => revueVerb('memes', ['a:7', 'b/liste.csv:7'], { par: 'Max' }))
  const [, tient] = await said(() => revueVerb('annuler', [String(premiere + 3)], {}))
  expect(tient).toContain(`ceci tient toujours : ${premiere} : deux lieux, Paul`)
})

it('says of a place that is withdrawn that it is, though its records are still there to be read', async () => {
  const { store } = base
  const valeurs = { nom: 'Relais du Pont', adresse: '2 quai Bas', commune: 'Sallebrune', code_postal: '99003' }
  const record = { ...makeRecord('d', 7, valeurs.nom), telephones: [], reserves: {}, valeurs }
  const publie = async (licence: string, jour: string) => {
    await store.sources.declare([{ nom: 'd', ...SOURCE, licence }])
    await store.enregistrements.replaceSource('d', [{ record, brut: {} }], jour)
    await publishAll(store, new Date(`${jour}T04:00:00Z`), new Map(), { empreinte: empreinteOf(store) })
  }
  await publie(SOURCE.licence, '2026-03-04')
  expect((await said(() => explainVerb('d:7', undefined)))[1]).not.toContain('retiré')
  await publie('inconnue', '2026-03-05')
  const [code, texte] = await said(() => explainVerb('d:7', undefined))
  expect([code, texte]).toEqual([0, expect.stringContaining('Ce lieu est retiré depuis le 5 mars 2026')])
  expect(texte).toContain('Relais du Pont')
})

it('tells what a list changed so much that its decisions are lost, with what to type, and never that nothing waits', async () => {
  const { store } = base
  const dites = (id: string, nom: string, autres: string[] = []) =>
    [nom, ...autres].map((n, i) => ({
      record: {
        ...makeRecord('perd', i, n),
        cle: i === 0 ? `i:${id}` : `i:v${i}`,
        id_source: i === 0 ? id : `v${i}`,
        telephones: [],
        reserves: {},
        valeurs: { nom: n, adresse: '3 rue du Bief', commune: 'Rivelle', code_postal: '99003' }
      },
      brut: { nom: n, id }
    }))
  await store.sources.declare([{ nom: 'perd', ...SOURCE, titre: 'perd.csv' }])
  await store.enregistrements.replaceSource('perd', dites('1', 'Atelier du Bief'), '2026-03-04')
  await publishAll(store, new Date('2026-03-04T04:00:00Z'), new Map(), { empreinte: empreinteOf(store) })
  await said(() => revueVerb('distincts', ['perd:1', 'a:7'], { par: 'Essai' }))
  const acte = await store.decisions.last()
  await store.enregistrements.replaceSource('perd', dites('9', 'Maison Bleue', ['Foyer des Genêts']), '2026-03-05')
  await publishAll(store, new Date('2026-03-05T04:00:00Z'), new Map(), { empreinte: empreinteOf(store) })
  const [, revue] = await said(() => revueVerb(undefined, [], {}))
  expect(revue).toContain('1 décision attend')
  expect(revue).toContain(
    `${acte} (deux lieux) : dans la liste perd, la ligne « Atelier du Bief, 3 rue du Bief, Rivelle » n’est plus reconnue.`
  )
  expect(revue).toContain(
    `Si c’est bien elle : npx lieux revue distincts perd:9 a:7 --par NOM, puis : npx lieux revue annuler ${acte}`
  )
  // What it says to type works, and then nothing is lost.
  await said(() => revueVerb('distincts', ['perd:9', 'a:7'], { par: 'Essai' }))
  await said(() => revueVerb('annuler', [String(acte)], {}))
  expect((await said(() => revueVerb(undefined, [], {})))[1]).not.toContain('reconnue')
  const [, explique] = await said(() => explainVerb('perd:9', undefined))
  expect(explique).toContain('Maison Bleue — liste « perd » (perd:9)')
})
