/** The answers of the catalogue are those of a plain scan, whatever is asked, in an order that pages neither repeat nor forget. */
import { distance, LISTES, VALEURS_DETAILLEES, type Valeurs } from '@lieux-communs/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metresOf } from '../colonnes/espace.ts'
import type { Repere } from '../colonnes/meilleurs.ts'
import { buildCatalogue } from '../construction.ts'
import { ficheInventee, GEOGRAPHIE, PUBLICATION } from '../fixture.ts'
import { reopenCatalogue } from '../rouvert.ts'
import { countFacettes } from './facettes.ts'
import { answers } from './lineaire.ts'
import { range } from './ordre.ts'
import { AXES, AXES_DU_STANDARD, type Choix, type NomAxe, type Question, TRIS, type Tri } from './question.ts'
import { selectionne } from './selection.ts'

const VILLES = [
  ['59512', '59100', 'Roubaix', 50.69, 3.18],
  ['59350', '59000', 'Lille', 50.63, 3.06],
  ['62498', '62300', 'Lens', 50.43, 2.83],
  ['97411', '97400', 'Saint-Denis', -20.88, 55.45],
  ['93066', '93200', 'Saint-Denis', 48.94, 2.36],
  ['13201', '13001', 'Marseille', 43.299, 5.384],
  ['23096', '23000', 'Guéret', 46.17, 1.87]
] as const
const NOMS = [
  'Médiathèque',
  'Espace numérique',
  'Mairie',
  'Centre social',
  'France services',
  'Atelier du Pont',
  'Bibliothèque des Lilas'
]
/** A few of each list, the last one of all among them. */
const DETAILS = [...VALEURS_DETAILLEES.filter((_, i) => i % 31 === 1), 'pix:1.1', 'pix:1.3', 'pix:4']
const HORAIRES = [
  'Mo-Fr 09:00-12:00,14:00-18:00',
  'Sa 09:00-12:00',
  'Mo-Sa 20:00-26:00',
  '24/7',
  '08:30-18:00',
  'Tu 14:00+',
  'week 01-53/2 We 14:00-18:00',
  'Mo-Fr 09:00-17:00; PH off',
  'SH Mo 09:00-12:00',
  'Th[1] 10:00-12:00',
  'Su 22:00-30:00'
]

const graine = (n: number) => {
  let etat = n
  return (max: number): number => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((etat / 2 ** 32) * max)
  }
}

function fichesInventees(n: number) {
  const hasard = graine(7)
  return Array.from({ length: n }, (_, i) => {
    const [code_insee, code_postal, commune, lat, lon] = VILLES[hasard(VILLES.length)] as (typeof VILLES)[number]
    const some = (valeurs: readonly string[]): string[] => valeurs.filter(() => hasard(4) === 0)
    const valeurs: Record<string, unknown> = {
      nom: `${NOMS[hasard(NOMS.length)]} ${hasard(9)}`,
      commune,
      code_postal,
      ...(hasard(9) > 0 ? { code_insee } : {}),
      ...(hasard(5) > 0 ? { latitude: lat + hasard(40) / 200, longitude: lon + hasard(40) / 200 } : {}),
      ...(hasard(3) > 0 ? { horaires: HORAIRES[hasard(HORAIRES.length)] } : {}),
      ...(hasard(3) > 0 ? { date_maj: `202${hasard(6)}-0${1 + hasard(9)}-1${hasard(9)}` } : {}),
      ...(hasard(2) > 0 ? { telephone: '+33320000000' } : {}),
      ...(hasard(3) === 0 ? { service_detaille: some(DETAILS) } : {}),
      ...(hasard(6) === 0 ? { autres_formations_labels: ['Label local'] } : {})
    }
    for (const axe of AXES_DU_STANDARD) valeurs[axe] = some(LISTES[axe].valeurs.slice(0, 4))
    return ficheInventee(`q-${String(i).padStart(4, '0')}`, valeurs as Valeurs)
  })
}

const publication = { ...PUBLICATION, fiches: fichesInventees(250) }
const catalogue = buildCatalogue(publication, GEOGRAPHIE)
/** The same, opened from what was kept of it. */
const rouvert = await reopenCatalogue(publication, GEOGRAPHIE)

const rarement = <T>(arbitraire: fc.Arbitrary<T>) => fc.option(arbitraire, { nil: undefined, freq: 3 })
const point = fc.oneof(
  fc.constantFrom(...VILLES.map(([, , , latitude, longitude]) => ({ latitude, longitude }))),
  fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true })
  })
)
/** Values asked of a column: some that places bear, one that none does. */
const tirees = (axe: NomAxe) => {
  const dites = [...valeursDe(axe), 'inconnue']
  return fc.subarray(dites, { minLength: 1, maxLength: Math.min(3, dites.length) })
}
const valeursDe = (axe: NomAxe): readonly string[] => catalogue.colonnes.axes[axe].valeurs
const choix: fc.Arbitrary<Choix> = fc.constantFrom(...AXES).chain(axe =>
  fc.record({
    axe: fc.constant(axe),
    valeurs: tirees(axe)
  })
)
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map(t => new Date(t - (t % 60_000)))
const ouvert = fc.tuple(moment, fc.integer({ min: 0, max: 20 })).chain(([de, minutes]) => {
  const a = new Date(de.getTime() + minutes * 60_000)
  const local = (d: Date) => d.toISOString().slice(0, 16)
  return fc.constantFrom({ genre: 'instant', de, a } as const, { genre: 'local', de: local(de), a: local(a) } as const)
})
const question: fc.Arbitrary<Question> = fc
  .record({
    choix: fc.array(choix, { maxLength: 2 }),
    texte: rarement(
      fc.constantFrom(
        'médiathèque',
        'mediatek',
        'centre social',
        'pont roubaix',
        'lilas',
        'numérique gratuit',
        'emploi store',
        'xyz'
      )
    ),
    centre: rarement(point),
    rayon: rarement(fc.integer({ min: 1, max: 400_000 })),
    dabord: rarement(fc.constant({ axe: 'commune', valeurs: ['59512'] } as Choix)),
    emprise: rarement(
      fc.tuple(point, point).map(([a, b]) => ({
        south: Math.min(a.latitude, b.latitude),
        north: Math.max(a.latitude, b.latitude),
        west: Math.min(a.longitude, b.longitude),
        east: Math.max(a.longitude, b.longitude)
      }))
    ),
    polygone: rarement(fc.array(point, { minLength: 3, maxLength: 6 })),
    ouvert: rarement(ouvert),
    majDepuis: rarement(fc.constantFrom('2021-03-01', '2025-01-01')),
    completude: rarement(fc.integer({ min: 0, max: 100 }))
  })
  .map(({ dabord, ...q }) => {
    const autour = q.centre && q.rayon !== undefined && dabord ? { dabord } : {}
    return Object.fromEntries(
      Object.entries({ ...q, ...autour }).filter(([, v]) => v !== undefined)
    ) as unknown as Question
  })

const fiches = Array.from({ length: catalogue.taille }, (_, rang) => catalogue.fiche(rang))
const tous = [...fiches.keys()]
const trisOf = (q: Question): Tri[] =>
  TRIS.filter(tri => (tri !== 'distance' || q.centre) && (tri !== 'pertinence' || q.texte !== undefined))

/** A dose of the ten thousand of `npm run prove`; a failure is shown as drawn: making it smaller takes longer than reading it. */
const FOIS = Number(process.env.FOIS ?? 2_000)
const SEED = Number(process.env.SEED ?? Date.now() % 1e9)

describe('a question', () => {
  it('keeps exactly the places that a plain scan keeps, and pages show each of them once, in order; so does one opened from what was kept', () => {
    fc.assert(
      fc.property(question, fc.nat(), fc.integer({ min: 1, max: 40 }), (q, n, limite) => {
        const attendus = tous.filter(rang => answers(catalogue, rang, fiches[rang] as (typeof fiches)[number], q))
        const selection = selectionne(catalogue, q)
        expect(selection.total).toBe(attendus.length)
        const autre = selectionne(rouvert, q)
        expect(autre.total).toBe(attendus.length)
        const tris = trisOf(q)
        const tri = tris[n % tris.length] as Tri
        const vus: number[] = []
        const cles: number[] = []
        let apres: Repere | null = null
        for (;;) {
          const page = range(catalogue, selection, tri, limite, apres)
          expect(range(rouvert, autre, tri, limite, apres)).toEqual(page)
          vus.push(...page.rangs)
          cles.push(...page.cles)
          if (page.rangs.length < limite) break
          apres = { rang: page.rangs.at(-1) as number, cle: page.cles.at(-1) as number }
        }
        expect([...vus].sort((a, b) => a - b)).toEqual(attendus)
        expect(cles).toEqual([...cles].sort((a, b) => a - b))
        if (tri === 'distance' && !q.dabord)
          for (const [i, rang] of vus.entries()) {
            const ou = catalogue.position(rang)
            if (ou) expect(metresOf(cles[i] as number)).toBeCloseTo(distance(q.centre as typeof ou, ou), 3)
          }
        if (tri === 'fraicheur') {
          const dates = vus.map(rang => catalogue.fiche(rang).lieu.date_maj ?? '')
          expect(dates).toEqual([...dates].sort().reverse())
        }
      }),
      { numRuns: FOIS, seed: SEED, endOnFailure: true }
    )
  }, 300_000)

  it('counts for each value the places that it would leave', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...AXES), (q, axe) => {
        const sans = { ...q, choix: q.choix.filter(c => c.axe !== axe) }
        const [comptes = []] = countFacettes(catalogue, q, [axe]).values()
        expect([...countFacettes(rouvert, q, [axe]).values()]).toEqual([comptes])
        for (const { valeur, lieux } of comptes)
          expect(selectionne(catalogue, { ...sans, choix: [...sans.choix, { axe, valeurs: [valeur] }] }).total).toBe(
            lieux
          )
        const dites = new Set(comptes.map(c => c.valeur))
        for (const valeur of valeursDe(axe).filter(v => !dites.has(v)))
          expect(selectionne(catalogue, { ...sans, choix: [...sans.choix, { axe, valeurs: [valeur] }] }).total).toBe(0)
      }),
      { numRuns: 300 }
    )
  })

  it('gathers under a domain of Pix the places that say one of its competences, and counts them', () => {
    const sert = (...service_detaille: string[]) => ({ ...(service_detaille.length > 0 ? { service_detaille } : {}) })
    const dits = [
      sert('pix:1'),
      sert('pix:1.1'),
      sert('pix:1.1', 'pix:1.3'),
      sert('pix:2.1'),
      sert('aptic:110'),
      sert()
    ]
    const fiches = dits.map((valeurs, i) => ficheInventee(`p-${i}`, { nom: 'Le Phare', ...valeurs }))
    const sien = buildCatalogue({ ...PUBLICATION, fiches }, GEOGRAPHIE)
    const asked = (...valeurs: string[]) => selectionne(sien, { choix: [{ axe: 'service_detaille', valeurs }] }).total
    expect([asked('pix:1'), asked('pix:1.1'), asked('pix:2'), asked('pix:3'), asked('pix:1', 'aptic:110')]).toEqual([
      3, 2, 1, 0, 4
    ])
    const [comptes = []] = countFacettes(sien, { choix: [] }, ['service_detaille']).values()
    expect(comptes).toContainEqual({ valeur: 'pix:1', lieux: 3 })
    // What a place says is left as it says it.
    expect(sien.fiche(1).lieu.service_detaille).toEqual(['pix:1.1'])
  })

  it('shows the commune first, then what is around it, nearest first', () => {
    const q: Question = {
      choix: [],
      centre: { latitude: 50.69, longitude: 3.18 },
      rayon: 20_000,
      dabord: { axe: 'commune', valeurs: ['59512'] }
    }
    const { rangs } = range(catalogue, selectionne(catalogue, q), 'distance', 400, null)
    const dedans = Array.from(rangs, rang => catalogue.fiche(rang).lieu.code_insee === '59512')
    expect(dedans.lastIndexOf(true)).toBe(dedans.filter(Boolean).length - 1)
    expect(dedans).toContain(false)
  })
})
