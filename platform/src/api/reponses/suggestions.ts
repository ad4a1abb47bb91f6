/** What is proposed to who types. */
import { z } from 'zod'
import { GENRES } from '../../catalogue/suggestion/suggere.ts'

export const SUGGESTIONS = z
  .strictObject({
    besoins: z
      .array(
        z.strictObject({
          service: z.string().describe('Le service, dans les mots du standard'),
          libelle: z.string().describe('Le même, dans des mots de tous les jours')
        })
      )
      .optional()
      .describe('Ce qui répond au besoin, le plus sûr d’abord ; vide quand rien n’en a été compris'),
    edition: z.int().min(1),
    suggestions: z.array(
      z.strictObject({
        genre: z.enum(GENRES),
        code: z.string().optional().describe('D’un territoire'),
        id: z.string().optional().describe('D’un lieu'),
        valeur: z.string().optional().describe('D’un service, ou du nom que portent plusieurs lieux'),
        libelle: z.string(),
        aussi_appele: z
          .string()
          .optional()
          .describe(
            'Le nom par lequel il est trouvé, quand « libelle » en est un autre : celui d’une autre liste, ou d’une commune d’avant'
          ),
        precision: z.string().describe('Ce qui le distingue d’un autre du même nom'),
        lieux: z.int().min(0).describe('Lieux auxquels cela mène'),
        demande: z.string().describe('Adresse à demander ensuite')
      })
    )
  })
  .meta({ id: 'Suggestions' })
