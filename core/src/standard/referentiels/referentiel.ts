/**
 * A reference list of second-level services: codes kept by others (APTIC, Pix), what each is called, and the service of the
 * standard it belongs to, group by group with the reason. It is data; what reads a cell with it is `lecture.ts`.
 */
import { insecables } from '../../text/typographie.ts'
import type { SERVICES } from '../vocabulary/services.ts'

/** One of the standard's nine. */
export type ServiceDuStandard = (typeof SERVICES.valeurs)[number]

/** `{ valeur: 'aptic:114', referentiel: 'aptic', code: '114', libelle: 'Réalisation CV', groupe: 'La recherche d’un emploi', service: … }`. */
export interface ServiceDetaille {
  /** As a fiche, a filter or a file says it: `aptic:114`, `pix:1.1`. */
  readonly valeur: string
  readonly referentiel: string
  readonly code: string
  readonly libelle: string
  /** What its own list files it under. */
  readonly groupe: string
  readonly service: ServiceDuStandard
}

export interface Referentiel {
  /** What stands before the code: `aptic`. */
  readonly nom: string
  readonly titre: string
  /** French: what the list is. */
  readonly sens: string
  readonly groupes: readonly {
    readonly titre: string
    readonly service: ServiceDuStandard
    readonly pourquoi: string
  }[]
  /** In the order of the list. */
  readonly entrees: readonly ServiceDetaille[]
  /** Other names of a code, as people still write them. */
  readonly aussi: Readonly<Record<string, readonly string[]>>
}

interface Definition extends Pick<Referentiel, 'nom' | 'titre' | 'sens'> {
  readonly groupes: readonly (Referentiel['groupes'][number] & { readonly entrees: Readonly<Record<string, string>> })[]
  /** Codes whose own name says another service than their group's. */
  readonly autrement?: { readonly [S in ServiceDuStandard]?: readonly string[] }
  readonly aussi?: Referentiel['aussi']
}

/** Puts a list together. Throws on a code told apart that the list does not have: a slip of ours, seen by the first test. */
export function defineReferentiel({ nom, titre, sens, groupes, autrement = {}, aussi = {} }: Definition): Referentiel {
  const apart = new Map(
    Object.entries(autrement).flatMap(([service, codes]) => codes.map(code => [code, service as ServiceDuStandard]))
  )
  const entrees = groupes.flatMap(groupe =>
    // By code: an object puts its whole-number keys first, « 1 » before « 1.1 », which is the order wanted.
    Object.entries(groupe.entrees).map(([code, libelle]) => ({
      valeur: `${nom}:${code}`,
      referentiel: nom,
      code,
      libelle: insecables(libelle),
      groupe: groupe.titre,
      service: apart.get(code) ?? groupe.service
    }))
  )
  for (const code of [...apart.keys(), ...Object.keys(aussi)])
    if (!entrees.some(e => e.code === code)) throw new Error(`${nom} has no code ${code}`)
  return { nom, titre, sens, groupes, entrees, aussi }
}
