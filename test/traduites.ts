/** What translations of places are held to over the real lists; `cibles.test.ts` reads these once and hands them here. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Champ, Geographie, LieuPublic, ServiceV1, Source, StructureV1 } from '@lieux-communs/core'
import {
  CHAMPS,
  CHAMPS_DATA_INCLUSION,
  dataInclusionOf,
  hsdsOf,
  isListe,
  parseCsv,
  platOf,
  SCHEMAS_DATA_INCLUSION,
  schemaOrgOf,
  writeJsonLd
} from '@lieux-communs/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readRangs } from '../platform/src/pipeline/stages.ts'
import { readTable } from '../platform/src/read/table.ts'

const CONTEXTE = {
  producteur: 'lieux-communs',
  jour: '2026-01-01',
  pageDe: (id: string) => `https://lieux.example/lieux/${id}`
}

const REFERENCES = join(import.meta.dirname, '../../shared/data/schema')
const LISTES = {
  thematiques: 'thematiques',
  reseaux_porteurs: 'reseaux_porteurs',
  publics: 'publics',
  frais: 'frais',
  modes_accueil: 'modes_accueil',
  modes_mobilisation: 'modes_mobilisation',
  mobilisable_par: 'personne_mobilisatrice',
  type: 'types_de_services'
} as const

const referenceOf = (nom: string): Set<unknown> =>
  new Set(
    parseCsv(readFileSync(join(REFERENCES, `data-inclusion-v1-${nom}.csv`), 'utf8'))
      .slice(1)
      .map(([valeur]) => valeur)
  )

/** What the schemas and the published reference lists refuse, each fault once: `service.frais offert`. */
export function refusedByDataInclusion(places: readonly LieuPublic[]): { services: number; fautes: string[] } {
  // @ts-expect-error its types describe a CommonJS module whose default is itself
  const ajv = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true })) as Ajv2020
  const valide = {
    structure: ajv.compile(SCHEMAS_DATA_INCLUSION.structure),
    service: ajv.compile(SCHEMAS_DATA_INCLUSION.service)
  }
  const references = existsSync(REFERENCES)
    ? Object.entries(LISTES).map(([propriete, nom]) => [propriete, referenceOf(nom)] as const)
    : []
  const fautes = new Set<string>()
  const ids = new Set<string>()
  const check = (modele: 'structure' | 'service', dit: StructureV1 | ServiceV1) => {
    if (!valide[modele](dit)) fautes.add(`${modele} ${ajv.errorsText(valide[modele].errors)}`)
    if (ids.has(dit.id)) fautes.add(`${modele} id twice`)
    ids.add(dit.id)
    for (const [propriete, connues] of references)
      for (const code of [(dit as unknown as Record<string, unknown>)[propriete] ?? []].flat())
        if (!connues.has(code)) fautes.add(`${modele}.${propriete} ${String(code)}`)
  }
  for (const place of places) {
    const { structure, services } = dataInclusionOf(place, CONTEXTE)
    check('structure', structure)
    for (const service of services) check('service', service)
  }
  return { services: ids.size - places.length, fautes: [...fautes] }
}

const RETOUR: Source = {
  nom: 'retour',
  titre: 'Notre export data.inclusion, relu',
  editeur: 'Éditeur inventé',
  licence: 'etalab-2.0',
  territoire: 'national',
  cadence: 'jour',
  adresse: null,
  fichier: 'retour.json',
  date: null,
  mapping: { champs: CHAMPS_DATA_INCLUSION }
}

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every(v => b.includes(v)) : a === b

/** Our export read again by our own pipeline: how many places come back, and the fields that do not come back the same. */
export async function readBack(
  places: readonly LieuPublic[],
  geographie: Geographie
): Promise<{ lus: number; differents: Partial<Record<Champ, number>> }> {
  const rangs = places.map(place => {
    const { structure, services } = dataInclusionOf(place, CONTEXTE)
    return { ...structure, services }
  })
  const table = await readTable(Buffer.from(JSON.stringify(rangs)), RETOUR.fichier, { type: 'json' })
  const { records } = readRangs(table, RETOUR, { geographie, jour: CONTEXTE.jour })
  const differents: Partial<Record<Champ, number>> = {}
  for (const { ligne, valeurs, id_source } of records) {
    const { lieu } = places[ligne - 1] as LieuPublic
    const relu = { ...platOf(valeurs), id: id_source.split('--').at(-1) ?? null }
    for (const champ of CHAMPS) {
      if (champ === 'date_maj' && lieu.date_maj === null && relu.date_maj === CONTEXTE.jour) continue
      if (!same(lieu[champ], relu[champ])) differents[champ] = (differents[champ] ?? 0) + 1
      if (isListe(champ) && new Set(relu[champ]).size !== relu[champ].length) differents[champ] = -1
    }
  }
  return { lus: records.length, differents }
}

/** How many texts in schema.org's and HSDS's words would end the script they stand in, or hold something that is not said. */
export function badlyTold(places: readonly LieuPublic[]): number {
  return places.filter(place => {
    const jsonLd = writeJsonLd(schemaOrgOf(place, CONTEXTE))
    return (
      /[<>&]/.test(jsonLd) ||
      /null|""|\[\]|undefined/.test(jsonLd.replace(/"(?:[^"\\]|\\.)+"/g, 's')) ||
      hsdsOf(place, CONTEXTE).services.length === 0
    )
  }).length
}
