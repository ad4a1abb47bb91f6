/**
 * The sources we know, in one explicit list: to add one, write its folder and its line here. Order is for the reader
 * only; nothing that is computed depends on it.
 */
import type { Source } from '@lieux-communs/core'
import { aidantsConnect } from './aidants-connect/source.ts'
import { aixEnProvence } from './aix-en-provence/source.ts'
import { angers } from './angers/source.ts'
import { bfcTernum } from './bfc-ternum/source.ts'
import { busFranceServicesCharente } from './bus-france-services-charente/source.ts'
import { coopNumerique } from './coop-numerique/source.ts'
import { corse } from './corse/source.ts'
import { dataInclusion } from './data-inclusion/source.ts'
import { SOURCES_DEMO } from './demonstration.ts'
import { dora } from './dora/source.ts'
import { epnNetpublic } from './epn-netpublic/source.ts'
import { etapesNumerique } from './etapes-numerique/source.ts'
import { etapesNumerique2023 } from './etapes-numerique/source-2023-05.ts'
import { fibre64 } from './fibre-64/source.ts'
import { franceServices } from './france-services/source.ts'
import { franceServices2021 } from './france-services-2021/source.ts'
import { franceServices2024 } from './france-services-2024/source.ts'
import { francilIn } from './francil-in/source.ts'
import { hubLo } from './hub-lo/source.ts'
import { laCreuse } from './la-creuse/source.ts'
import { loireAtlantique } from './loire-atlantique/source.ts'
import { maineEtLoire } from './maine-et-loire/source.ts'
import { maineEtLoire2022 } from './maine-et-loire/source-2022.ts'
import { numi } from './numi/source.ts'
import { paca } from './paca/source.ts'
import { pacaCsv } from './paca/source-csv.ts'
import { paris } from './paris/source.ts'
import { registre } from './registre/source.ts'
import { resIn } from './res-in/source.ts'
import { rhinOcc } from './rhin-occ/source.ts'
import { rhinocc } from './rhinocc/source.ts'
import { siilab } from './siilab/source.ts'
import { soliguide } from './soliguide/source.ts'
import { standardNational } from './standard-national/source.ts'
import { tiersLieuxMayotte } from './tiers-lieux-mayotte/source.ts'
import { ultraNum } from './ultra-num/source.ts'

export const SOURCES: readonly Source[] = [
  aidantsConnect,
  aixEnProvence,
  angers,
  bfcTernum,
  busFranceServicesCharente,
  coopNumerique,
  corse,
  dataInclusion,
  dora,
  epnNetpublic,
  etapesNumerique,
  etapesNumerique2023,
  fibre64,
  franceServices,
  franceServices2021,
  franceServices2024,
  francilIn,
  hubLo,
  laCreuse,
  loireAtlantique,
  maineEtLoire,
  maineEtLoire2022,
  numi,
  paca,
  pacaCsv,
  paris,
  registre,
  resIn,
  rhinocc,
  rhinOcc,
  siilab,
  soliguide,
  standardNational,
  tiersLieuxMayotte,
  ultraNum
]

export { SOURCES_DEMO }

/** The real lists, and those of the demonstration territory. */
export const TOUTES: readonly Source[] = [...SOURCES, ...SOURCES_DEMO]

const BY_NAME: ReadonlyMap<string, Source> = new Map(TOUTES.map(source => [source.nom, source]))

/** The source of that name, or undefined: `sourceByNom('hub-lo')`, `sourceByNom('paca/regionsud-2022_v2.csv')`. */
export function sourceByNom(nom: string): Source | undefined {
  return BY_NAME.get(nom)
}

export * from './releve.ts'
