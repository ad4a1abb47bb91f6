/**
 * What we promise over the real lists, all together, where they stand beside the repository: rows kept, meaningful cells
 * published, nothing invented, nobody moved, ids that do not depend on order. Counts only, never a value.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Champ, Enregistrement, Fiche, Source } from '@lieux-communs/core'
import { departementOf, isPlaceholder } from '@lieux-communs/core'
import { SOURCES } from '@lieux-communs/sources'
import OpeningHours from 'opening_hours'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCondense, expand } from '../platform/src/face/condense.ts'
import type { FichePublique } from '../platform/src/face/fiche-publique.ts'
import type { Lue } from '../platform/src/pipeline/stages.ts'
import { joinRecords, readRangs } from '../platform/src/pipeline/stages.ts'
import { readTable } from '../platform/src/read/table.ts'
import { loadGeographie } from '../platform/src/reference/load.ts'
import { badlyTold, readBack, refusedByDataInclusion } from './traduites.ts'

const REELLES = join(import.meta.dirname, '../../shared/data/sources')
const LIEU_DES_HEURES = { address: { country_code: 'fr', state: 'Île-de-France' }, lat: 48.85, lon: 2.35 }

const fichierDe = (s: Source) => join(REELLES, s.nom.split('/')[0] as string, s.fichier)
const presentes = SOURCES.filter(s => existsSync(fichierDe(s)))

describe.runIf(presentes.length > 0)('over all the real lists', () => {
  let lues: Lue[] = []
  let records: readonly Enregistrement[] = []
  let fiches: readonly Fiche[] = []
  let publiques: readonly FichePublique[] = []
  let identiteDe: readonly string[] = []

  beforeAll(async () => {
    const geographie = loadGeographie()
    lues = []
    for (const source of presentes) {
      const table = await readTable(readFileSync(fichierDe(source)), source.fichier, source.format)
      lues.push(readRangs(table, source, { geographie, jour: '2026-01-01' }))
    }
    records = lues.flatMap(l => l.records)
    ;({ fiches, identiteDe } = joinRecords(records))
    const condense = createCondense()
    publiques = fiches.map(fiche => {
      const { lieu, reste } = condense(fiche)
      return expand(lieu, reste)
    })
  }, 300_000)

  it('keeps at least 97 % of rows, and says for each other one the rule and the value seen', () => {
    const lus = lues.reduce((n, l) => n + l.rapport.lus, 0)
    expect(records.length / lus).toBeGreaterThanOrEqual(0.97)
    for (const { rapport } of lues) {
      expect(rapport.lus).toBe(rapport.retenus + rapport.ecartes.length)
      for (const e of rapport.ecartes) expect(`${rapport.source} ${e.ligne} ${e.regle}`).toMatch(/ \d+ [a-z-]+$/)
    }
  })

  it.each(['horaires', 'telephone', 'site_web', 'courriels', 'structure_parente'] as const satisfies Champ[])(
    'publishes or reserves at least 97 % of the meaningful cells of %s',
    champ => {
      let remplis = 0
      let gardes = 0
      for (const { rapport } of lues) {
        const compte = rapport.champs[champ]
        remplis += compte?.remplis ?? 0
        gardes += (compte?.publies ?? 0) + (compte?.reserves ?? 0)
      }
      expect(remplis).toBeGreaterThan(0)
      expect(gardes / remplis).toBeGreaterThanOrEqual(0.97)
    }
  )

  it('loses no meaningful cell in silence: published, reserved, or kept raw with a notice', () => {
    const perdus = records.flatMap(r =>
      r.remplis
        .filter(champ => {
          const valeur = r.valeurs[champ]
          if (valeur !== undefined && !(Array.isArray(valeur) && valeur.length === 0)) return false
          if ((champ === 'telephone' || champ === 'courriels') && r.reserves[champ]?.length) return false
          // Both coordinates are one thing: the notice speaks of the latitude.
          const dit = champ === 'longitude' ? 'latitude' : champ
          return r.bruts[dit] === undefined && !r.notices.some(n => n.field === dit)
        })
        .map(champ => `${r.source} ${champ}`)
    )
    expect(perdus).toEqual([])
  })

  it('publishes no hours that OpenStreetMap’s own parser refuses', () => {
    const refuses = [...new Set(fiches.flatMap(f => (f.valeurs.horaires ? [f.valeurs.horaires] : [])))].filter(osm => {
      try {
        new OpeningHours(osm, LIEU_DES_HEURES as never)
        return false
      } catch {
        return true
      }
    })
    expect(refuses).toEqual([])
  })

  it('dates nothing of 1970, nor of days to come', () => {
    const dates = records.flatMap(r => r.valeurs.date_maj ?? [])
    expect(dates.filter(d => d < '1990-01-01' || d > '2026-01-01')).toEqual([])
  })

  it('publishes no placeholder as a value', () => {
    // Aucun is a commune of the Hautes-Pyrénées.
    const vides = fiches.flatMap(f =>
      Object.entries(f.valeurs).filter(([champ, v]) => champ !== 'commune' && typeof v === 'string' && isPlaceholder(v))
    )
    expect(vides.map(([champ]) => champ)).toEqual([])
  })

  it('moves no place to another département than its post code says, unless it says so', () => {
    const deplaces = records.filter(r => {
      const { code_insee, code_postal } = r.valeurs
      if (!code_insee || !code_postal || code_postal.startsWith('20')) return false
      const dit = r.notices.some(n =>
        ['code-postal-repare', 'localisation-contradictoire', 'code-insee-repare'].includes(n.rule)
      )
      return departementOf(code_insee) !== departementOf(code_postal) && !dit
    })
    // A few communes are served by a neighbouring département's office; their post code is official, not a move.
    const geo = loadGeographie()
    const vrais = deplaces.filter(
      r => !geo.commune(r.valeurs.code_insee as string)?.codesPostaux.includes(r.valeurs.code_postal as string)
    )
    expect(vrais.map(r => `${r.source} ${r.ligne}`)).toEqual([])
  })

  it('puts every record in exactly one fiche', () => {
    expect(identiteDe.every(id => id !== '')).toBe(true)
    expect(fiches.reduce((n, f) => n + f.membres.length, 0)).toBe(records.length)
    expect(new Set(fiches.map(f => f.identite)).size).toBe(fiches.length)
  })

  it('gives the same ids whatever the order of sources and rows', () => {
    const autres = [...records].reverse()
    const tournes = joinRecords(autres)
    const attendu = new Map(records.map((r, i) => [`${r.source} ${r.cle}`, identiteDe[i]]))
    const changes = autres.filter((r, i) => attendu.get(`${r.source} ${r.cle}`) !== tournes.identiteDe[i])
    expect(changes.length).toBe(0)
    expect(tournes.fiches).toEqual(fiches)
  })

  it('keeps what belongs to a person out of everything public', () => {
    const reserves = new Set(records.flatMap(r => [...(r.reserves.courriels ?? []), ...(r.reserves.telephone ?? [])]))
    expect(reserves.size).toBeGreaterThan(100)
    // The whole address, not the end of another one, nor its beginning: `lien@…` is not told by the public `usagers-lien@…`, nor what a list cut
    // (`valbourg@exemple.gouv`) by the house's own (`valbourg@exemple.gouv.fr`).
    const tells = (texte: string, contact: string): boolean => {
      for (let at = texte.indexOf(contact); at >= 0; at = texte.indexOf(contact, at + 1))
        if (!/[\w.+-]/.test(texte[at - 1] ?? '') && !/^\.?\w/.test(texte.slice(at + contact.length))) return true
      return false
    }
    const fuites = fiches.filter(f => {
      const texte = JSON.stringify([f.valeurs, f.telephones, f.bruts, f.provenance])
      return [...(f.reserves.courriels ?? []), ...(f.reserves.telephone ?? [])].some(c => tells(texte, c))
    })
    expect(fuites.length).toBe(0)
  })

  it('gives data.inclusion nothing that its schemas and lists refuse', () => {
    const { services, fautes } = refusedByDataInclusion(publiques)
    expect(fautes).toEqual([])
    expect(services).toBeGreaterThan(fiches.length)
  })

  it('tells each place to schema.org and HSDS with nothing empty, and nothing that ends a script', () => {
    expect(badlyTold(publiques)).toBe(0)
  })

  it('reads back from data.inclusion what it gave, but for contacts that our own reader is more careful of', async () => {
    const { lus, differents } = await readBack(publiques, loadGeographie())
    expect(lus / fiches.length).toBeGreaterThan(0.999)
    // A number or an address that several lists showed to be everyone's is a person's again in a row that stands alone.
    const prudents: Champ[] = ['telephone', 'courriels', 'site_web', 'presentation_resume', 'presentation_detail']
    for (const [champ, n] of Object.entries(differents) as [Champ, number][])
      expect(n / fiches.length, champ).toBeLessThan(prudents.includes(champ) ? 0.025 : 0.002)
  })
})
