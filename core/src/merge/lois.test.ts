/**
 * The laws of the fiche, over records that say anything in any of the fields. A fiche is made from a set of records, known by their source and
 * key, and from nothing else: that is what makes merging associative (whatever was merged first), commutative (whatever came first) and
 * idempotent (whatever came twice); parting two places again gives back their two fiches.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import { CHAMPS_DE_FICHE, type Champ, type ChampDeFiche, isChamp, isListe, type Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import type { Dit, Fiche } from '../standard/fiche.ts'
import { premieresSources } from '../standard/premiere-source.ts'
import { listeOf } from '../standard/vocabulary/listes.ts'
import { comparable } from './comparable.ts'
import { mergeFiche } from './merge.ts'
import { type Candidat, compareCandidats, type Listes } from './survivant.ts'

/** Few values a field, so that records agree, contradict one another and write one thing in two ways. */
const DITS: Readonly<Partial<Record<ChampDeFiche, readonly (string | number)[]>>> = {
  nom: ['Les Saules', 'LES SAULES', 'Médiathèque', 'M\ufffddiath\ufffdque'],
  adresse: ['4 rue des Saules', '4 R DES SAULES', 'Grand-Place', 'rue des Saul\ufffds'],
  commune: ['Valbourg', 'VALBOURG', 'Montclair'],
  code_postal: ['59999', '59998'],
  code_insee: ['59901', '59902'],
  latitude: [50.6, 50.60001, 50.7],
  longitude: [3.1, 3.10001, 3.2],
  telephone: ['+33399000001', '03 99 00 00 01', '+33699000002', '+33399000003'],
  courriels: ['a@x.example', 'b@x.example', 'A@x.example'],
  site_web: ['https://x.example/', 'http://www.x.example', 'https://y.example'],
  horaires: ['Mo 09:00-12:00', 'Mo 09:00-12:00; Tu off', 'Tu 09:00-12:00', 'selon les jours'],
  date_maj: ['2015-01-01', '2023-01-01', '2024-01-01'],
  service_detaille: ['pix:1.1', 'aptic:110', 'aptic:111'],
  source: ['Hub Sud', 'liste (b.exemple.fr)', 'Hub Sud, liste (b.exemple.fr)']
}
const ditsOf = (champ: ChampDeFiche): readonly (string | number)[] =>
  DITS[champ] ?? listeOf(champ)?.valeurs.slice(0, 3) ?? ['Un mot', 'UN MOT', 'Un autre mot']

const valeurOf = (champ: ChampDeFiche): fc.Arbitrary<unknown> => {
  const un = fc.constantFrom(...ditsOf(champ))
  return !isChamp(champ) || isListe(champ) ? fc.uniqueArray(un, { minLength: 1, maxLength: 3 }) : un
}
const DITES = CHAMPS_DE_FICHE.filter(champ => champ !== 'id')
const valeurs: fc.Arbitrary<Valeurs> = fc
  .record(Object.fromEntries(DITES.map(champ => [champ, fc.option(valeurOf(champ), { nil: undefined })])))
  .map(all => {
    const said = Object.entries(all).filter(([, v]) => v !== undefined)
    const whole = all.latitude !== undefined && all.longitude !== undefined
    return Object.fromEntries(said.filter(([c]) => whole || (c !== 'latitude' && c !== 'longitude'))) as Valeurs
  })

/** Cells that nobody could read: some say what another record says, read. */
const BRUTS = fc.record(
  {
    horaires: fc.constantFrom('fermé définitivement', 'selon les jours', 'Mo 09:00-12:00'),
    commune: fc.constantFrom('VALBOURG', 'Ailleurs'),
    services: fc.constantFrom('Poterie', 'Poterie\nTissage'),
    latitude: fc.constant('0')
  },
  { requiredKeys: [] }
)

/** Records of three lists, each once. */
const records = fc
  .array(
    fc.record({
      valeurs,
      deduits: fc.subarray(['adresse', 'commune', 'latitude', 'nom', 'frais_a_charge'] as Champ[]),
      reserve: fc.boolean(),
      autres: fc.subarray(['+33399000004', '+33699000002', '03 99 00 00 01']),
      absent: fc.boolean(),
      ecrits: BRUTS
    }),
    { minLength: 1, maxLength: 6 }
  )
  .map(all =>
    all.map(
      ({ valeurs, deduits, reserve, autres, absent, ecrits }, i): Enregistrement => ({
        ...recordOf(`s${i % 3}`, `k${i}`, '', valeurs),
        telephones: autres,
        deduits,
        reserves: reserve ? { telephone: ['06 99 00 00 02'], courriels: ['b@x.example'] } : {},
        bruts: ecrits,
        ...(absent ? { absent_depuis: '2024-02-01' } : {})
      })
    )
  )
const listes: fc.Arbitrary<Listes> = fc
  .tuple(fc.constantFrom('Hub', 'État'), fc.constantFrom(null, 'personne' as const, 'lieu' as const))
  .map(
    ([editeur, voix]) =>
      new Map([
        ['s0', { editeur: 'Hub', date: null }],
        ['s1', { editeur, date: '2022-12-01', voix }]
      ])
  )

const ID = 'k7m-29q-xd0'
const merge = (all: readonly Enregistrement[], listes?: Listes): Fiche => mergeFiche(ID, all, listes ? { listes } : {})
/** The records of a fiche that was made of these: what is merged again when two places become one. */
const membresOf = (fiche: Fiche, all: readonly Enregistrement[]): Enregistrement[] =>
  fiche.membres.map(m => all.find(r => r.source === m.source && r.cle === m.cle) as Enregistrement)

test('Associative: three places become one fiche, whichever two were one before', () => {
  fc.assert(
    fc.property(records, records, records, listes, (x, y, z, qui) => {
      const [a, b, c] = [x, y, z].map((part, p) => part.map(r => ({ ...r, cle: `${p}${r.cle}` }))) as [
        Enregistrement[],
        Enregistrement[],
        Enregistrement[]
      ]
      const all = [...a, ...b, ...c]
      const join = (left: Fiche, right: Fiche) => merge([...membresOf(left, all), ...membresOf(right, all)], qui)
      const [fa, fb, fc_] = [merge(a, qui), merge(b, qui), merge(c, qui)]
      expect(join(join(fa, fb), fc_)).toEqual(join(fa, join(fb, fc_)))
      expect(join(fa, join(fb, fc_))).toEqual(merge(all, qui))
    })
  )
})

test('Commutative: the order of the records changes nothing', () => {
  fc.assert(
    fc.property(
      records.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      listes,
      ([all, shuffled], qui) => {
        expect(merge(shuffled, qui)).toEqual(merge(all, qui))
      }
    ),
    { numRuns: 200 }
  )
})

test('Idempotent: a record given twice is said once', () => {
  fc.assert(
    fc.property(records, listes, fc.nat(), (all, qui, n) => {
      const twice = [...all, ...all.slice(n % all.length).map(r => structuredClone(r))]
      expect(merge(twice, qui)).toEqual(merge(all, qui))
    })
  )
})

test('Splitting undoes merging: the two fiches are what they were', () => {
  fc.assert(
    fc.property(records, records, listes, (x, y, qui) => {
      const a = x.map(r => ({ ...r, cle: `a${r.cle}` }))
      const b = y.map(r => ({ ...r, cle: `b${r.cle}` }))
      const [before, after] = [merge(a, qui), merge(b, qui)]
      const one = merge([...a, ...b], qui)
      const parted = (lettre: string) => membresOf(one, [...a, ...b]).filter(r => r.cle.startsWith(lettre))
      expect([merge(parted('a'), qui), merge(parted('b'), qui)]).toEqual([before, after])
    })
  )
})

/** Every text that the fiche gives as said of a field, with who says it. */
function ditsDe(fiche: Fiche, champ: ChampDeFiche): Dit[] {
  const p = fiche.provenance[champ]
  if (p === undefined) return []
  return [...(p.detail ?? [p.retenu]), ...p.contredit].filter(dit => dit.valeur !== null)
}

test('Nothing vanishes: each value that a record says is published, told beside or kept for professionals, with who says it', () => {
  fc.assert(
    fc.property(records, listes, (all, qui) => {
      const fiche = merge(all, qui)
      expect(fiche.membres).toHaveLength(all.length)
      const reserves = Object.values(fiche.reserves).flat()
      for (const record of all) {
        const { source, cle } = record
        const said = { ...record.valeurs, telephone: [record.valeurs.telephone ?? [], record.telephones].flat() }
        for (const [champ, valeur] of Object.entries(said) as [ChampDeFiche, unknown][])
          for (const un of [valeur].flat() as (string | number)[]) {
            const key = comparable(champ, un)
            if (champ === 'source') {
              for (const premiere of premieresSources(source, String(un)))
                expect(fiche.valeurs.source?.split(', ')).toContain(premiere)
              continue
            }
            if (champ === 'date_maj') {
              expect(fiche.membres.find(m => m.cle === cle)?.date).toBe(un)
              continue
            }
            if (reserves.some(r => (champ === 'telephone' || champ === 'courriels') && comparable(champ, r) === key))
              continue
            const dit = ditsDe(fiche, champ).find(d =>
              [d.valeur].flat().some(v => comparable(champ, v as string) === key)
            )
            expect(dit?.origines, `${champ}: ${un}`).toContainEqual(fiche.membres.find(m => m.cle === cle))
          }
      }
    }),
    { numRuns: 200 }
  )
})

test('Nothing raw vanishes: it is kept as it was, and told beside the value that another record gives, with who wrote it', () => {
  fc.assert(
    fc.property(records, listes, (all, qui) => {
      const fiche = merge(all, qui)
      for (const { cle, bruts } of all)
        for (const [champ, brut] of Object.entries(bruts) as [Champ, string][]) {
          if (fiche.valeurs[champ] === undefined) {
            expect(`\n${fiche.bruts[champ]}\n`).toContain(`\n${brut}\n`)
            continue
          }
          expect(fiche.bruts[champ]).toBeUndefined()
          const key = comparable(champ, brut)
          const dit = ditsDe(fiche, champ).find(d =>
            [d.valeur].flat().some(v => comparable(champ, v as string) === key)
          )
          expect(dit, `${champ}: ${brut}`).toBeDefined()
          if (dit?.brut) expect(dit.origines).toContainEqual(fiche.membres.find(m => m.cle === cle))
        }
    }),
    { numRuns: 200 }
  )
})

test('A raw value never takes the field, and changes nothing of what is published', () => {
  fc.assert(
    fc.property(records, listes, (all, qui) => {
      const fiche = merge(all, qui)
      const sans = merge(
        all.map(r => ({ ...r, bruts: {} })),
        qui
      )
      expect([fiche.valeurs, fiche.telephones, fiche.regles]).toEqual([sans.valeurs, sans.telephones, sans.regles])
      for (const [champ, { retenu, contredit }] of Object.entries(fiche.provenance)) {
        expect(retenu).toEqual(sans.provenance[champ as ChampDeFiche]?.retenu)
        expect(contredit.filter(d => !d.brut)).toEqual(sans.provenance[champ as ChampDeFiche]?.contredit)
      }
    })
  )
})

test('A reserved contact is nowhere in what is public', () => {
  fc.assert(
    fc.property(records, all => {
      const { reserves, ...open } = merge(all)
      if (reserves.telephone !== undefined) expect(JSON.stringify(open)).not.toContain('699000002')
      if (reserves.courriels !== undefined) expect(JSON.stringify(open)).not.toContain('b@x.example')
    })
  )
})

test('A record alone is its own fiche', () => {
  fc.assert(
    fc.property(valeurs, valeurs => {
      const { source: _, ...own } = valeurs
      const fiche = merge([recordOf('s', 'k', '', valeurs)])
      const dits = (champ: ChampDeFiche, liste: unknown) => new Set((liste as string[]).map(v => comparable(champ, v)))
      for (const [champ, valeur] of Object.entries(own) as [ChampDeFiche, unknown][])
        if (Array.isArray(valeur)) expect(dits(champ, fiche.valeurs[champ])).toEqual(dits(champ, valeur))
        else expect(fiche.valeurs[champ]).toBe(valeur)
    })
  )
})

test('The survivor rules order the values of every field, all of them: one is first, whoever is asked, and never two', () => {
  const jour = fc.constantFrom(null, '2015-01-01', '2023-06-01', '2024-01-01')
  const origine = fc.record({ source: fc.constantFrom('s0', 's1', 's2'), cle: fc.constantFrom('a', 'b'), date: jour })
  fc.assert(
    fc.property(
      fc.constantFrom(...DITES).chain(champ =>
        fc.tuple(
          fc.constant(champ),
          fc.uniqueArray(
            fc.record({
              valeur: fc.constantFrom(...ditsOf(champ)),
              origines: fc.array(origine, { minLength: 1, maxLength: 3 }),
              dit: fc.boolean(),
              rang: fc.nat(2),
              precision: fc.nat(5)
            }),
            { selector: c => c.valeur, minLength: 2, maxLength: 4 }
          )
        )
      ),
      listes,
      jour,
      ([champ, candidats], listes, dernierJour) => {
        const jury = { dernierJour, listes, autorites: new Map([['s2', new Set<Champ>(['horaires', 'nom'])]]) }
        const before = (a: Candidat, b: Candidat) => Math.sign(compareCandidats(champ, a, b, jury))
        for (const a of candidats)
          for (const b of candidats) {
            if (a === b) continue
            expect(before(a, b)).not.toBe(0)
            expect(before(a, b)).toBe(-before(b, a))
            for (const c of candidats) if (before(a, b) < 0 && before(b, c) < 0) expect(before(a, c)).toBe(-1)
          }
      }
    ),
    { numRuns: 300 }
  )
})
