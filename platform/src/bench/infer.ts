/**
 * Guessing against the mappings that people wrote: field by field, over every declared list at hand. A field is right when
 * its main column is found and no foreign column is; wrong when a column that people did not use for it is there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Champ, Mapping, Source } from '@lieux-communs/core'
import { CHAMPS, inferMapping } from '@lieux-communs/core'
import { SOURCES, SOURCES_DEMO } from '@lieux-communs/sources'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { type ColonnesDeChamp, colonnesDites, colonnesParChamp, servicesPlaces } from './colonnes-par-champ.ts'
import type { Bench, Rang } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

type Verdict = 'juste' | 'faux' | 'laisse'

/** The verdict on one field; null when neither names a column for it. */
function verdictOf(declare: ColonnesDeChamp | undefined, trouve: ColonnesDeChamp | undefined): Verdict | null {
  if (trouve === undefined || trouve.toutes.size === 0) return declare === undefined ? null : 'laisse'
  if (declare === undefined || [...trouve.toutes].some(c => !declare.toutes.has(c))) return 'faux'
  return trouve.toutes.has(declare.principale) ? 'juste' : 'laisse'
}

interface Compte {
  readonly verdicts: ReadonlyMap<Champ, Verdict>
  readonly mots: { readonly places: number; readonly total: number }
}

/** Compares a guessed mapping with the one that people wrote. */
export function compareMappings(declare: Mapping, devine: Mapping): ReadonlyMap<Champ, Verdict> {
  const a = colonnesParChamp(declare)
  const b = colonnesDites(devine)
  const verdicts = new Map<Champ, Verdict>()
  for (const champ of CHAMPS) {
    const verdict = verdictOf(a.get(champ), b.get(champ))
    if (verdict !== null) verdicts.set(champ, verdict)
  }
  return verdicts
}

const percent = (n: number, total: number): string => (total === 0 ? '' : `${((100 * n) / total).toFixed(1)} %`)

function rangOf(liste: string, { verdicts, mots }: Compte, temps: Rang): Rang {
  const of = (v: Verdict): Champ[] => [...verdicts].filter(([, dit]) => dit === v).map(([champ]) => champ)
  const [justes, faux, laisses] = [of('juste'), of('faux'), of('laisse')]
  return {
    ...temps,
    liste,
    champs: verdicts.size,
    justes: justes.length,
    faux: faux.length,
    laisses: laisses.length,
    part_justes: percent(justes.length, verdicts.size),
    part_faux: percent(faux.length, verdicts.size),
    mots_services: percent(mots.places, mots.total),
    lesquels: [...faux.map(c => `✗ ${c}`), ...laisses.map(c => `· ${c}`)].join(' ')
  }
}

const DECLAREES = join(import.meta.dirname, '../../../sources')

/** The real file, the demonstration's, or, for a list whose rows nobody here has, the sample invented in its shape. */
function fileFor(source: Source, reelles: string, demo: string): string | null {
  const dossier = source.nom.split('/')[0] as string
  const chemin = join(SOURCES_DEMO.includes(source) ? demo : reelles, dossier, source.fichier)
  if (existsSync(chemin)) return chemin
  if (existsSync(join(reelles, dossier))) return null
  const echantillon = readdirSync(join(DECLAREES, dossier)).find(nom => nom.startsWith('echantillon'))
  return echantillon === undefined ? null : join(DECLAREES, dossier, echantillon)
}

export const infer: Bench = {
  nom: 'infer',
  titre:
    'la correspondance devinée à côté de celle des sources déclarées ; cible : ≥ 90 % de champs justes, ≤ 3 % de faux, ≥ 85 % des mots de services placés',
  tailles: [2_000],
  async mesure(n, reelles) {
    const geographie = loadGeographie()
    const demo = await territoireDe(n)
    const rangs: Rang[] = []
    const total = { champs: 0, justes: 0, faux: 0, laisses: 0, places: 0, mots: 0 }
    for (const source of [...SOURCES, ...SOURCES_DEMO]) {
      const chemin = fileFor(source, reelles, demo)
      if (chemin === null) continue
      const table = await readTable(readFileSync(chemin), source.fichier, source.format)
      let devine: Mapping = { champs: {} }
      const temps = await timed(table.lignes.length, () => {
        devine = inferMapping(table, { geographie }).mapping
      })
      const verdicts = compareMappings(source.mapping, devine)
      const mots = servicesPlaces(source.mapping, devine, table)
      const rang = rangOf(source.nom, { verdicts, mots }, temps)
      rangs.push(rang)
      total.champs += verdicts.size
      for (const verdict of verdicts.values()) {
        if (verdict === 'juste') total.justes++
        else if (verdict === 'faux') total.faux++
        else total.laisses++
      }
      total.places += mots.places
      total.mots += mots.total
    }
    const { n: _n, ...fin } = await timed(0, () => {})
    rangs.push({
      n: rangs.reduce((somme, r) => somme + r.n, 0),
      ...fin,
      cpu_s: Number(rangs.reduce((somme, r) => somme + r.cpu_s, 0).toFixed(3)),
      mur_s: Number(rangs.reduce((somme, r) => somme + r.mur_s, 0).toFixed(3)),
      liste: 'toutes',
      champs: total.champs,
      justes: total.justes,
      faux: total.faux,
      laisses: total.laisses,
      part_justes: percent(total.justes, total.champs),
      part_faux: percent(total.faux, total.champs),
      mots_services: percent(total.places, total.mots),
      lesquels: ''
    } as Rang)
    return rangs
  }
}
