/**
 * What the acceptance rule lets through, measured on the queries of geocoder-tester (its expected street, number, commune)
 * answered by the stand-in: whole, with a third of the streets missing from its base, and by a service that mixes communes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type Commune, fold, natureOf, type Question, type Reponse } from '@lieux-communs/core'
import { describe, expect, it } from 'vitest'
import { type AdresseConnue, startDoublure } from '../../test/geocodeur.ts'
import { readCsv } from '../read/csv.ts'
import { loadGeographie } from '../reference/load.ts'
import { createGeoplateforme } from './geoplateforme.ts'

const FICHIER = new URL('../../../../shared/data/reference/geocoder-queries-fr.csv', import.meta.url)
const geographie = loadGeographie()

interface Cas {
  readonly question: Question
  readonly voie: string
  readonly numero: string
}

/** "5 Rue du Lac 23000" and "5 Rue du Lac Guéret", without what names the commune. */
function withoutCommune(query: string, commune: Commune): string {
  const sansCode = query.replace(/\b\d{5}\b/, ' ')
  const mots = sansCode.trim().split(/\s+/)
  for (let n = 1; n < Math.min(mots.length, 8); n++)
    if (fold(mots.slice(-n).join(' ')) === fold(commune.nom)) return mots.slice(0, -n).join(' ')
  return sansCode.trim()
}

/** The commune a row is about: by its name, expected or said by the query, else the first of the expected post code. */
function communeOf(query: string, code: string, nom: string): Commune | undefined {
  const codePostal = code || /\b\d{5}\b/.exec(query)?.[0] || ''
  const toutes = geographie.parCodePostal(codePostal)
  if (nom !== '') return toutes.find(c => fold(c.nom) === fold(nom) || c.actuelle === geographie.parNom(nom)[0]?.code)
  const suite = ` ${fold(query)} `
  const dites = toutes.filter(c => suite.includes(` ${fold(c.nom)} `))
  return dites.sort((a, b) => b.nom.length - a.nom.length)[0] ?? toutes[0]
}

function readCas(): Cas[] {
  const [entete = [], ...rows] = readCsv(readFileSync(FICHIER, 'utf8'), ',').rows
  const all = new Map<string, Cas>()
  for (const row of rows) {
    const read = (nom: string) => row[entete.indexOf(nom)] ?? ''
    const [query, voie, numero] = [read('query'), read('expected_street'), read('expected_housenumber')]
    const commune = voie === '' ? undefined : communeOf(query, read('expected_postcode'), read('expected_city'))
    if (commune === undefined) continue
    const adresse = withoutCommune(query, commune)
    const cle = `${fold(adresse)}|${commune.code}`
    const code_postal = commune.codesPostaux[0] ?? ''
    all.set(cle, {
      question: { cle, adresse, code_postal, commune: commune.nom, code_insee: commune.code },
      voie,
      numero
    })
  }
  return [...all.values()]
}

/** Somewhere in the commune, or at least in its département: few centres are known without the official files. */
const points = new Map(geographie.communes().flatMap(c => (c.point ? [[c.departement, c.point] as const] : [])))
const pointOf = (code: string) => {
  const commune = geographie.commune(code)
  return commune?.point ?? points.get(commune?.departement ?? '') ?? { latitude: 0, longitude: 0 }
}

/** A base that holds the expected addresses and their communes; a street in `trou` is missing from it. */
function baseOf(cas: readonly Cas[], isMissing: (voie: string) => boolean): AdresseConnue[] {
  const base = new Map<string, AdresseConnue>()
  for (const { question, voie, numero } of cas) {
    const { code_postal, commune, code_insee } = question
    const point = pointOf(code_insee)
    const lieu = { code_postal, commune, code_insee, latitude: point.latitude, longitude: point.longitude }
    base.set(code_insee, { type: 'municipality', numero: '', voie: '', ...lieu })
    if (isMissing(voie)) continue
    base.set(`${code_insee} ${voie}`, { type: 'street', numero: '', voie, ...lieu })
    if (numero !== '') base.set(`${code_insee} ${numero} ${voie}`, { type: 'housenumber', numero, voie, ...lieu })
  }
  return [...base.values()]
}

async function answersOf(cas: readonly Cas[], base: AdresseConnue[], plus: { sansFiltre?: true } = {}) {
  const doublure = await startDoublure({ adresses: base, ...plus })
  const kept = new Map<string, Reponse>()
  try {
    await createGeoplateforme(doublure.adresse, { hotes: [doublure.hote], parSeconde: 40 }).geocode(
      cas.map(c => c.question),
      async reponses => {
        for (const [cle, reponse] of reponses) kept.set(cle, reponse)
      }
    )
  } finally {
    await doublure.close()
  }
  return kept
}

/** Of the answers: how many are believed, of another commune, of another street, or of a door that is not the one asked for. */
function judge(cas: readonly Cas[], reponses: ReadonlyMap<string, Reponse>) {
  const n = { demandes: cas.length, acceptees: 0, ailleurs: 0, autreVoie: 0, autrePorte: 0 }
  for (const { question, voie, numero } of cas) {
    const reponse = reponses.get(question.cle)
    const nature = reponse && natureOf(question, reponse, geographie)
    if (!reponse || !nature) continue
    n.acceptees++
    if (reponse.code_insee !== question.code_insee) n.ailleurs++
    if (fold(reponse.nom.slice(reponse.numero.length)) !== fold(voie)) n.autreVoie++
    if (nature === 'numero' && Number.parseInt(reponse.numero, 10) !== Number.parseInt(numero, 10)) n.autrePorte++
  }
  return n
}

const isMissing = (voie: string): boolean => voie.length % 3 === 0

describe.runIf(existsSync(FICHIER))('the acceptance rule, on queries whose answer is known', () => {
  const cas = existsSync(FICHIER) ? readCas() : []

  it('believes nearly all of the right answers, and none of another commune or door', async () => {
    const vu = judge(
      cas,
      await answersOf(
        cas,
        baseOf(cas, () => false)
      )
    )
    expect(vu.demandes).toBeGreaterThan(4_000)
    expect(vu.acceptees / vu.demandes).toBeGreaterThan(0.985)
    expect([vu.ailleurs, vu.autrePorte]).toEqual([0, 0])
    expect(vu.autreVoie / vu.demandes).toBeLessThan(0.005)
  })

  it('leaves at its commune’s point nearly every address whose street the service does not know', async () => {
    const perdus = cas.filter(c => isMissing(c.voie))
    const vu = judge(perdus, await answersOf(perdus, baseOf(cas, isMissing)))
    expect(vu.demandes).toBeGreaterThan(1_000)
    expect([vu.ailleurs, vu.autrePorte]).toEqual([0, 0])
    expect(vu.autreVoie / vu.demandes).toBeLessThan(0.01)
  })

  it('believes none of another commune when the service mixes them', async () => {
    const quelques = cas.filter((_, i) => i % 60 === 0)
    const homonymes = baseOf(cas, () => false).filter(a => !quelques.some(c => c.question.code_insee === a.code_insee))
    const reponses = await answersOf(quelques, homonymes, { sansFiltre: true })
    expect([...reponses.values()].filter(r => r.statut === 'ok' && r.score > 0.5).length).toBeGreaterThan(40)
    expect(judge(quelques, reponses).acceptees).toBe(0)
  })
})
