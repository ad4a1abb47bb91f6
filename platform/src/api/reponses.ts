/** What the API answers, as schemas: the description is made from them, and tests hold every answer against them. */
import {
  CHAMPS,
  DESCRIPTIONS,
  DESCRIPTIONS_AJOUTEES,
  isListe,
  isNombre,
  LISTES,
  VALEURS_DETAILLEES
} from '@lieux-communs/core'
import { z } from 'zod'
import { CHANGEMENT } from '../catalogue/changement.ts'
import { AXES } from '../catalogue/question/question.ts'

const texte = z.string().nullable()
const instant = z.iso.datetime().describe('Instant, en temps universel')
const numero = z.int().min(1).describe('Numéro d’une édition')
const ID = z.string().describe('Identifiant public et stable d’un lieu')

const champ = (nom: (typeof CHAMPS)[number]): z.ZodType => {
  if (isNombre(nom)) return z.number().nullable()
  if (!isListe(nom)) return texte
  return nom in LISTES && nom !== 'formations_labels' && nom !== 'dispositif_programmes_nationaux'
    ? z.array(z.enum(LISTES[nom as keyof typeof LISTES].valeurs as readonly string[] as readonly [string, ...string[]]))
    : z.array(z.string())
}

/** The standard's row, its 32 fields to the letter; then, where it is said, what the standard has no field for. */
const LIEU = z
  .strictObject({
    ...Object.fromEntries(CHAMPS.map(nom => [nom, champ(nom).describe(DESCRIPTIONS[nom].titre)])),
    service_detaille: z
      .array(z.enum(VALEURS_DETAILLEES as readonly [string, ...string[]]))
      .optional()
      .describe(`${DESCRIPTIONS_AJOUTEES.service_detaille.titre} : absent quand personne n’en dit`)
  })
  .meta({
    id: 'Lieu',
    description: 'Un lieu, dans les 32 champs du standard national ; puis, s’ils sont dits, ses services détaillés'
  })

const contacts = z.array(z.string()).optional()

/** One place, and what a key may open of it. */
const sources = z.array(z.string()).describe('Noms des listes qui en parlent, comme les donne /sources')
const licences = z.array(z.string()).describe('Leurs licences, chacune une fois')

export const LIEU_DIT = LIEU.extend({
  sources,
  licences,
  reserves: z
    .strictObject({ telephone: contacts, courriels: contacts, pages: contacts, structure_parente: contacts })
    .optional()
    .describe('Ce qui appartient à une personne : avec une clé de portée « non-public » seulement')
}).meta({ id: 'LieuDit', description: 'Un lieu ; avec une clé qui l’ouvre, ses contacts réservés' })

export const LIEUX = z
  .strictObject({
    edition: numero,
    registre: z.string().optional(),
    total: z.int().min(0).describe('Lieux qui répondent, toutes pages confondues'),
    suivant: z.string().nullable().describe('Adresse de la page suivante, ou null'),
    lieux: z.array(LIEU),
    sources: z.array(sources).describe('De chaque lieu, dans le même ordre : les listes qui en parlent'),
    licences: z.array(licences).describe('De chaque lieu, dans le même ordre : leurs licences'),
    distances: z
      .array(z.number().nullable())
      .optional()
      .describe('Mètres du point à chaque lieu, quand il y a un point')
  })
  .meta({ id: 'PageDeLieux' })

const origine = z.strictObject({
  source: z.string(),
  date: z.iso.date().nullable(),
  absent_depuis: z.iso.date().optional().describe('Jour depuis lequel la liste ne nomme plus le lieu')
})
const dit = z.strictObject({ valeur: z.unknown(), origines: z.array(origine), brut: z.literal(true).optional() })

export const PROVENANCE = z
  .strictObject({
    id: ID,
    edition: numero,
    position: z.unknown().describe('Comment le lieu est situé, quand son point n’est d’aucune source'),
    provenance: z.record(z.string(), z.strictObject({ retenu: dit, contredit: z.array(dit) })),
    bruts: z.record(z.string(), z.string()).describe('Ce que personne n’a su lire, tel qu’écrit'),
    membres: z.array(origine)
  })
  .meta({ id: 'Provenance' })

export const FACETTES = z
  .strictObject({
    edition: numero,
    total: z.int().min(0),
    facettes: z.partialRecord(
      z.enum(AXES),
      z.array(z.strictObject({ valeur: z.string(), libelle: z.string().optional(), lieux: z.int().min(1) }))
    )
  })
  .meta({ id: 'Facettes' })

const SOURCE = z
  .strictObject({
    nom: z.string(),
    titre: z.string(),
    editeur: z.string(),
    licence: z.string(),
    adresse: texte,
    date: texte
  })
  .meta({ id: 'Source' })

export const SOURCES = z.strictObject({ edition: numero, sources: z.array(SOURCE) }).meta({ id: 'Sources' })

export const EDITION = z
  .strictObject({ numero, date: instant, somme: z.string(), lieux: z.int().min(0), sources: z.array(SOURCE) })
  .meta({ id: 'EditionCourante' })

export const CHANGEMENTS = z
  .strictObject({
    depuis: z.int().min(0),
    jusqua: numero,
    suivant: z.string().nullable(),
    changements: z.array(CHANGEMENT)
  })
  .meta({ id: 'Changements' })

export const HISTORIQUE = z.strictObject({ id: ID, changements: z.array(CHANGEMENT) }).meta({ id: 'Historique' })

export const EDITIONS = z
  .strictObject({
    editions: z.array(
      z.strictObject({
        numero,
        date: z.string(),
        somme: z.string(),
        fiches: z.int(),
        creees: z.int(),
        modifiees: z.int(),
        retirees: z.int(),
        fusionnees: z.int()
      })
    )
  })
  .meta({ id: 'Editions' })

export const PROBLEME = z
  .looseObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    parametre: z.string().optional(),
    valeur: z.unknown().optional(),
    attendu: z.union([z.string(), z.array(z.string())]).optional()
  })
  .meta({ id: 'Probleme', description: 'Refus (RFC 9457) : ce qui a été vu, et ce qui était attendu' })
