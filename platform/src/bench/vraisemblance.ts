/**
 * Is the demonstration as hard as life? Its lists beside the real ones, when they are at hand: fill rate of each field, share
 * of distinct hours, of rows with a notice, of rows that are a duplicate. A bench on data too clean would flatter us.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Champ, Enregistrement, Source } from '@lieux-communs/core'
import { CHAMPS } from '@lieux-communs/core'
import { SOURCES, SOURCES_DEMO } from '@lieux-communs/sources'
import { joinRecords, readSource } from '../pipeline/stages.ts'
import { loadGeographie } from '../reference/load.ts'
import type { Bench, Rang } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

interface Profil {
  readonly rangs: number
  readonly remplis: ReadonlyMap<Champ, number>
  readonly horairesDistincts: number
  readonly ecartes: number
  readonly avecNotice: number
  readonly doublons: number
}

async function profilOf(sources: readonly Source[], dossier: string): Promise<Profil> {
  const geographie = loadGeographie()
  const records: Enregistrement[] = []
  let rangs = 0
  for (const source of sources) {
    const chemin = join(dossier, source.nom.split('/')[0] as string, source.fichier)
    if (!existsSync(chemin)) continue
    const lue = await readSource(
      { source, fichier: source.fichier, octets: readFileSync(chemin) },
      { geographie, jour: '2026-01-15' }
    )
    rangs += lue.rapport.lus
    records.push(...lue.records)
  }
  const remplis = new Map<Champ, number>()
  const horaires = new Set<string>()
  let avecHoraires = 0
  for (const record of records) {
    for (const champ of record.remplis) remplis.set(champ, (remplis.get(champ) ?? 0) + 1)
    const dits = record.valeurs.horaires ?? record.bruts.horaires
    if (dits === undefined) continue
    avecHoraires++
    horaires.add(dits)
  }
  const { fiches } = joinRecords(records)
  return {
    rangs,
    remplis: new Map([...remplis].map(([champ, n]) => [champ, n / records.length])),
    horairesDistincts: horaires.size / Math.max(1, avecHoraires),
    ecartes: 1 - records.length / rangs,
    avecNotice: records.filter(r => r.notices.length > 0).length / records.length,
    doublons: 1 - fiches.length / records.length
  }
}

/** Fill rates within ten points; the other shares within a fifth. */
function verdict(reel: number, demo: number, absolu: boolean): string {
  if (absolu) return Math.abs(reel - demo) <= 0.1 ? 'oui' : 'NON'
  return Math.abs(demo - reel) <= 0.2 * reel ? 'oui' : 'NON'
}

export const vraisemblance: Bench = {
  nom: 'vraisemblance',
  titre:
    'le territoire de démonstration à côté des vraies listes ; cible : remplissage à 10 points, autres parts à 20 %',
  tailles: [13_000],
  async mesure(n, reelles) {
    if (!existsSync(reelles)) {
      throw new Error(`les vraies listes ne sont pas sous ${reelles} : dites où par --from DOSSIER`)
    }
    const dossier = await territoireDe(n)
    let profils: readonly [Profil, Profil] | null = null
    const temps = await timed(n, async () => {
      profils = [await profilOf(SOURCES, reelles), await profilOf(SOURCES_DEMO, dossier)]
    })
    const [reel, demo] = profils as unknown as readonly [Profil, Profil]
    const rang = (mesure: string, r: number, d: number, absolu: boolean): Rang => ({
      ...temps,
      mesure,
      reel: r.toFixed(4),
      demo: d.toFixed(4),
      tenu: verdict(r, d, absolu)
    })
    return [
      ...CHAMPS.filter(c => reel.remplis.has(c) || demo.remplis.has(c)).map(c =>
        rang(`remplissage ${c}`, reel.remplis.get(c) ?? 0, demo.remplis.get(c) ?? 0, true)
      ),
      rang('horaires distincts', reel.horairesDistincts, demo.horairesDistincts, false),
      rang('rangs écartés', reel.ecartes, demo.ecartes, false),
      rang('rangs avec une notice', reel.avecNotice, demo.avecNotice, false),
      rang('doublons', reel.doublons, demo.doublons, false)
    ]
  }
}
