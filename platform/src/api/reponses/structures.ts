/** The legal bodies that hold places. */
import { z } from 'zod'

export const STRUCTURE = z
  .strictObject({
    pivot: z.string().describe('SIRET, SIREN, RNA ou RIDET, tel que publié'),
    sorte: z.enum(['siret', 'siren', 'rna', 'ridet', 'inconnu']),
    siren: z.string().nullable().describe('Celui d’un SIRET ou d’un SIREN'),
    nom: z.string().nullable().describe('Ce que disent ses lieux dans « structure_parente »'),
    lieux: z.array(z.string()).min(1).describe('Identifiants de ses lieux')
  })
  .meta({ id: 'Structure' })

export const STRUCTURES = z
  .strictObject({
    edition: z.int().min(1),
    total: z.int().min(0),
    suivant: z.string().nullable().describe('Adresse de la page suivante, ou null'),
    structures: z.array(STRUCTURE)
  })
  .meta({ id: 'PageDeStructures' })
