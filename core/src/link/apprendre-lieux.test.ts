// The model of places as data: one and the same for the engine, readable, learnt without ever turning its own order round.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../bench/paires.ts'
import { apprendLieux } from './apprendre-lieux.ts'
import { rapproche } from './link.ts'
import { isModeleLieux, readModeleLieux } from './lire-modele-lieux.ts'
import { COMPARAISONS } from './modele.ts'
import { MODELE_LIEUX, type ModeleLieux, versionOf } from './modele-lieux.ts'

const NOMS = ['Médiathèque de l’Étang', 'Mairie', 'Centre social Les Aulnes', 'France services', 'Cyber-base du Port']
const RUES = ['4 rue des Saules', '4 r. des Saules', '9 avenue du Parc', 'place du Marché', '']
const fiche = fc.record({
  nom: fc.constantFrom(...NOMS),
  adresse: fc.constantFrom(...RUES),
  commune: fc.constantFrom('Valbourg', 'Montclair'),
  code_postal: fc.constantFrom('59999', '59996'),
  telephone: fc.constantFrom('0399000001', '0399000002', '')
})
const records = fc
  .array(fiche, { minLength: 4, maxLength: 20 })
  .map(all => all.map((v, i) => recordOf(i % 2 === 0 ? 'hub' : 'ville', `c:${i}`, '', v)))
const etiquettes = (n: number) =>
  fc.array(fc.record({ a: fc.nat(n - 1), b: fc.nat(n - 1), une: fc.boolean() }), { maxLength: 30 })

/** A model as it comes back from a file. */
function reread(modele: ModeleLieux): ModeleLieux {
  const read = readModeleLieux(JSON.parse(JSON.stringify(modele)))
  if ('fautes' in read) throw new Error(read.fautes.join('\n'))
  return read.modele
}

describe('The model of places as data', () => {
  test('Kept and read back, it is the same model and joins alike, whatever the order of its levels in the file', () => {
    const shuffled = {
      ...MODELE_LIEUX,
      comparaisons: MODELE_LIEUX.comparaisons.map(c => ({ ...c, niveaux: c.niveaux.toReversed() })).toReversed()
    }
    expect(reread(MODELE_LIEUX)).toEqual(MODELE_LIEUX)
    expect(versionOf(reread(MODELE_LIEUX))).toBe(versionOf(MODELE_LIEUX))
    fc.assert(
      fc.property(records, all => {
        const membres = (modele?: ModeleLieux) =>
          rapproche(all, modele ? { modele } : {}).grappes.map(g => g.membres.join())
        expect(membres(reread(shuffled))).toEqual(membres())
      }),
      { numRuns: 30 }
    )
  })

  test('Another weight is another version; who learnt it is not', () => {
    const learnt = { ...MODELE_LIEUX, appris: { methode: 'em', version: 'x', date: '2026-01-15', paires: 3 } as const }
    expect(versionOf(learnt)).toBe(versionOf(MODELE_LIEUX))
    expect(versionOf({ ...MODELE_LIEUX, a_priori_bits: -5 })).not.toBe(versionOf(MODELE_LIEUX))
  })

  test('What is wrong in a file is said where it is', () => {
    const [premiere, ...autres] = MODELE_LIEUX.comparaisons
    const faux = {
      ...MODELE_LIEUX,
      bandes: { joindre: -9, regarder: 0, separer: 1 },
      blocs: [{ cles: [{ cle: 'lieux.couleur' }], plafond: 60 }],
      comparaisons: [{ ...premiere, niveaux: premiere?.niveaux.slice(1) }, { indice: 'humeur' }, ...autres]
    }
    const read = readModeleLieux(faux)
    expect('fautes' in read && read.fautes.map(f => f.split(' : ')[0])).toEqual([
      'bandes',
      'blocs.0',
      'comparaisons.0.niveaux',
      'comparaisons.1.indice'
    ])
    expect(isModeleLieux({ lecture: 'lieux' })).toBe(true)
    expect(isModeleLieux({ format: MODELE_LIEUX.format })).toBe(false)
  })

  test('Learning, from labels or from the table, leaves held weights and the order of the others', () => {
    fc.assert(
      fc.property(
        records.chain(all => fc.tuple(fc.constant(all), etiquettes(all.length))),
        ([all, labels]) => {
          for (const learnt of [apprendLieux(all), apprendLieux(all, { etiquettes: labels })]) {
            for (const { indice, niveaux } of learnt.comparaisons) {
              const starts: readonly { poids: number; tenu?: true }[] = COMPARAISONS[indice]
              niveaux.forEach(({ poids, tenu }, l) => {
                if (tenu) expect(poids).toBe(starts[l]?.poids)
              })
              const free = starts.flatMap((s, l) =>
                s.tenu ? [] : [{ from: s.poids, to: niveaux[l]?.poids as number }]
              )
              free.sort((x, y) => y.from - x.from)
              for (const [i, { to }] of free.entries()) expect(to).toBeLessThanOrEqual((free[i - 1]?.to ?? 99) + 0.011)
            }
          }
        }
      ),
      { numRuns: 40 }
    )
  })

  test('Labels move the weight that they speak of, and nothing else', () => {
    const at = (cle: string, numero: number) =>
      recordOf(cle, cle, '', {
        nom: 'Cyber-base',
        adresse: `${numero} rue Haute`,
        commune: 'Valbourg',
        code_postal: '59999',
        telephone: '0399000001'
      })
    const all = Array.from({ length: 20 }, (_, i) => at(`r${i}`, 10 * i + 1))
    const labels = Array.from({ length: 19 }, (_, i) => ({ a: i, b: i + 1, une: false }))
    const { comparaisons } = apprendLieux(all, { etiquettes: labels })
    const poidsOf = (indice: string, rang: number) =>
      comparaisons.find(c => c.indice === indice)?.niveaux[rang]?.poids as number
    expect(poidsOf('telephone', 0)).toBeLessThan(COMPARAISONS.telephone[0].poids)
    expect(poidsOf('site', 0)).toBe(COMPARAISONS.site[0].poids)
  })
})
