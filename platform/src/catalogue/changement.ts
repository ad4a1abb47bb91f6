/**
 * What an édition changed of a place, as it may be told: one shape and one writer, for the API and for the file `changements.json`. Only
 * what the public sees is told: a change of what is reserved names no field, and what was said once is said again only as it may be today.
 * The lists of a place and their licences, which exports write beside its fields, are told as its fields are: a copy follows them too.
 */
import { CHAMPS_DE_FICHE, type ChampDeFiche, type Fiche, type LieuPlat } from '@lieux-communs/core'
import { z } from 'zod'
import { lieuPublic } from '../face/fiche-publique.ts'
import { createMasque } from '../face/reserve.ts'
import { sourcesOf } from '../formats/format.ts'
import type { Changement } from '../store/editions.ts'
import { avantOf, type ListesConnues, rienDe } from './avant.ts'

/** What an export writes of a place beside its fields. */
const DES_LISTES = ['sources', 'licences'] as const
type ChampDit = ChampDeFiche | (typeof DES_LISTES)[number]

const valeurs = z.record(z.string(), z.unknown()).nullable()

/**
 * `{ "edition": 12, "date": "2026-03-02T04:00:00.000Z", "id": "k7m-29q-xd0", "nature": "modifiee", "champs": ["horaires"],
 * "avant": { "horaires": "Mo 09:00-12:00" }, "apres": { "horaires": "Tu 09:00-12:00" }, "remplacee_par": null, … }`
 */
export const CHANGEMENT = z.strictObject({
  edition: z.int().min(1).describe('Numéro d’une édition'),
  date: z.string().nullable().describe('Instant où elle a été publiée'),
  id: z.string().describe('Identifiant public et stable d’un lieu'),
  nature: z.enum(['creee', 'modifiee', 'separee', 'fusionnee', 'retiree']),
  champs: z
    .array(z.enum([...CHAMPS_DE_FICHE, ...DES_LISTES]))
    .describe(
      'Champs qui diffèrent, listes du lieu (sources) et leurs licences comprises ; aucun quand seules changent les provenances ou les absences'
    ),
  avant: valeurs.describe('Ces champs avant ; d’un lieu qui s’en va, son nom et sa commune'),
  apres: valeurs.describe('Ces champs après ; d’un lieu qui arrive, tous, avec ses listes et leurs licences'),
  absences: z
    .array(z.strictObject({ source: z.string(), absent_depuis: z.iso.date().nullable() }))
    .describe('Listes qui ont cessé de nommer le lieu, depuis quel jour, ou qui le nomment de nouveau (null)'),
  remplacee_par: z
    .string()
    .nullable()
    .describe('Le lieu auquel celui-ci est réuni ; redit quand un identifiant qui ne servait plus mène ailleurs'),
  separee_de: z.string().nullable().describe('Le lieu dont celui-ci vient d’être séparé'),
  suite_de: z.string().nullable().describe('Le lieu retiré dont celui-ci pourrait être la suite')
})

export type ChangementPublic = z.infer<typeof CHANGEMENT>

/** What is told of a place that is gone. */
const PARTIE: readonly ChampDeFiche[] = ['nom', 'commune']

const publicOf = (fiche: Fiche | null): LieuPlat | null =>
  fiche === null ? null : lieuPublic(fiche, createMasque(fiche.reserves))

const pick = (champs: readonly ChampDit[], valeurDe: (champ: ChampDit) => unknown): Record<string, unknown> =>
  Object.fromEntries(champs.map(champ => [champ, valeurDe(champ)]))

/** Since which day each of its lists names the place no more; null while it does, under one key at least. */
function absencesOf({ membres }: Fiche): ReadonlyMap<string, string | null> {
  const jours = new Map<string, string | null>()
  for (const { source, absent_depuis = null } of membres) {
    const connu = jours.get(source)
    jours.set(
      source,
      connu === undefined ? absent_depuis : connu && absent_depuis && (connu > absent_depuis ? connu : absent_depuis)
    )
  }
  return jours
}

/** Lists that are of the place before and after, and that name it no more, or again. */
function absencesChanged(avant: Fiche, apres: Fiche, { montree }: ListesConnues): ChangementPublic['absences'] {
  const before = absencesOf(avant)
  return [...absencesOf(apres)].flatMap(([source, absent_depuis]) =>
    before.has(source) && before.get(source) !== absent_depuis && montree(source) ? [{ source, absent_depuis }] : []
  )
}

/** The lists of a place and their licences, as an export of today writes them: `{ sources: ['hub'], licences: ['etalab-2.0'] }`. */
function listesOf({ membres }: Fiche, { montree, licence }: ListesConnues) {
  const sources = sourcesOf({ membres: membres.filter(({ source }) => montree(source)) })
  return { sources, licences: [...new Set(sources.map(licence))].sort() }
}

const isListes = (champ: ChampDit): champ is (typeof DES_LISTES)[number] =>
  (DES_LISTES as readonly string[]).includes(champ)

/** `date`: ISO instant of the édition, null when it is not known; `connues`: what is known today of the lists. */
export function changementPublic(
  changement: Changement,
  date: string | null,
  connues: ListesConnues
): ChangementPublic {
  const { edition, identite: id, nature, remplacee_par, separee_de, suite_de } = changement
  const avant = publicOf(changement.avant)
  const apres = publicOf(changement.apres)
  const listes = {
    avant: changement.avant && listesOf(changement.avant, connues),
    apres: changement.apres && listesOf(changement.apres, connues)
  }
  const connuesToutes = { ...connues, montree: () => true }
  const toutes = {
    avant: changement.avant && listesOf(changement.avant, connuesToutes),
    apres: changement.apres && listesOf(changement.apres, connuesToutes)
  }
  /** True when a list leaves the place, though it be told no more: who copied it must forget it. */
  const leaves = (champ: (typeof DES_LISTES)[number]): boolean =>
    toutes.avant?.[champ].some(dite => !toutes.apres?.[champ].includes(dite)) ?? false
  const differs = (x: unknown, y: unknown): boolean => JSON.stringify(x) !== JSON.stringify(y)
  const champs: ChampDit[] =
    avant && apres
      ? [
          ...CHAMPS_DE_FICHE.filter(champ => differs(avant[champ], apres[champ])),
          ...DES_LISTES.filter(champ => differs(listes.avant?.[champ], listes.apres?.[champ]) || leaves(champ))
        ]
      : []
  const before = changement.avant && avantOf(changement.avant, changement.apres ?? changement.avant, connues.montree)
  return {
    edition,
    date,
    id,
    nature: nature === 'creee' && separee_de !== null ? 'separee' : nature,
    champs,
    avant:
      before &&
      pick(apres === null ? PARTIE : champs, champ => (isListes(champ) ? listes.avant?.[champ] : before(champ))),
    apres:
      apres &&
      (avant === null
        ? { ...apres, ...listes.apres }
        : pick(champs, champ => (isListes(champ) ? listes.apres?.[champ] : (apres[champ] ?? rienDe(champ))))),
    absences: changement.avant && changement.apres ? absencesChanged(changement.avant, changement.apres, connues) : [],
    remplacee_par,
    separee_de,
    suite_de
  }
}
