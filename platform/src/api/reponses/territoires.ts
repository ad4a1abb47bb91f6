/** A territory: where it is, what it holds, what is known of its places. */
import { z } from 'zod'
import { GENRES_DE_TERRITOIRE } from '../../catalogue/suggestion/noms-des-territoires.ts'

const nombre = z.int().min(0)

const voisin = z.strictObject({
  type: z.enum(GENRES_DE_TERRITOIRE),
  code: z.string(),
  nom: z.string(),
  lieux: nombre,
  adresse: z.string()
})

export const TERRITOIRE = z
  .strictObject({
    edition: z.int().min(1),
    type: z.enum(GENRES_DE_TERRITOIRE),
    code: z.string(),
    nom: z.string(),
    population: nombre.nullable().describe('Habitants ; null quand aucune de ses communes n’est connue'),
    lieux: nombre,
    parents: z.array(voisin),
    enfants: z.array(voisin).describe('Avec le nombre de leurs lieux qui sont dans ce territoire'),
    services: z.array(z.strictObject({ valeur: z.string(), libelle: z.string(), lieux: nombre, demande: z.string() })),
    centre: z
      .strictObject({ latitude: z.number(), longitude: z.number() })
      .nullable()
      .describe('Milieu de ses lieux ; null sans lieu situé'),
    emprise: z.array(z.number()).length(4).nullable().describe('Ouest, sud, est, nord de ses lieux'),
    fraicheur: z.strictObject({
      dates: nombre.describe('Lieux dont la date de mise à jour est connue'),
      date_mediane: z.iso.date().nullable(),
      part_depuis_un_an: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe('Part des lieux mis à jour dans l’année qui précède l’édition')
    }),
    completude: z.number().min(0).max(100).nullable().describe('Moyenne, en pourcentage'),
    liens: z.strictObject({ lieux: z.string(), csv: z.string(), geojson: z.string() })
  })
  .meta({ id: 'Territoire' })
